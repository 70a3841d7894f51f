//! The desk everything is done at: one folder of records, locked or unlocked, and the list of
//! commands it answers to.
//!
//! One command at a time: the desk is behind a lock, and nothing below it has to think of two
//! windows at once.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use serde_json::Value;
use vault::{Folder, Vault};

use crate::aside::Aside;
use crate::call::{Around, Call};
use crate::command::{Command, Outcome, Run};
use crate::commands::COMMANDS;
use crate::error::{Error, WireError};
use crate::host::Host;
use crate::known;
use crate::lock::LockedBecause;
use crate::notice::Noticed;
use crate::preferences::Preferences;
use crate::program::Packs;
use crate::records;
use crate::words::Words;

/// How many answers are kept for a request that comes twice.
const ANSWERS_KEPT: usize = 64;

/// What may come with a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// 32 hexadecimal digits that name this request: sent again, it does nothing twice.
    pub request_id: Option<String>,
    /// The stamp of what the request was based on; if that has changed since, it is a conflict.
    pub based_on: Option<String>,
}

/// What a command answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The response.
    pub response: Value,
    /// The nouns that may have changed: other windows ask again.
    pub changed: &'static [&'static str],
}

/// Homegroup without a window: a folder of records and the commands on it.
pub struct App {
    pub(crate) aside: Arc<Aside>,
    pub(crate) desk: Mutex<Desk>,
}

/// What commands work at.
pub struct Desk {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) folder: Folder,
    pub(crate) path: PathBuf,
    pub(crate) preferences: Preferences,
    pub(crate) words: Words,
    pub(crate) open: Option<Vault>,
    /// Names are covered until the passphrase is typed.
    pub(crate) covered: bool,
    pub(crate) locked_because: LockedBecause,
    pub(crate) aside: Arc<Aside>,
    pub(crate) notices: Noticed,
    pub(crate) packs: Packs,
    pub(crate) groups: records::group::Read,
    pub(crate) people: known::Read,
    /// The last day that was certainly today, as far as this program saw it: an older backup may
    /// know less.
    pub(crate) day_known: Option<NaiveDate>,
    command: &'static str,
    meta: Meta,
    answers: VecDeque<(String, Value)>,
}

impl App {
    /// Sits down at a folder, which need not exist yet. Opens nothing.
    #[must_use]
    pub fn open(path: PathBuf, host: Box<dyn Host>) -> Self {
        let host: Arc<dyn Host> = host.into();
        let preferences = Preferences::read(&path, host.as_ref());
        let words = Words::new(preferences.language);
        let aside = Arc::new(Aside::new(Arc::clone(&host), preferences.lock_minutes));
        let desk = Desk {
            host,
            folder: Folder::at(&path),
            path,
            preferences,
            words,
            open: None,
            covered: false,
            locked_because: LockedBecause::Start,
            aside: Arc::clone(&aside),
            notices: Noticed::default(),
            packs: Packs::default(),
            groups: records::group::Read::default(),
            people: known::Read::default(),
            day_known: None,
            command: "",
            meta: Meta::default(),
            answers: VecDeque::new(),
        };
        Self { aside, desk: Mutex::new(desk) }
    }

    /// Does one command. Whatever goes wrong, nothing is half-done.
    ///
    /// # Errors
    /// A coded error in the person's language.
    pub fn dispatch(&self, name: &str, request: Value, meta: &Meta) -> Result<Answer, WireError> {
        // An empty request may be left out.
        let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
        let host = self.aside.host.as_ref();
        let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
            return self.with_desk(|_| Err(Error::UnknownCommand));
        };
        let response = match command.run {
            Run::Aside(run) => match guarded(|| run(&self.aside, request)) {
                Ok(response) => response,
                Err(error) => self.with_desk(|_| Err(error))?,
            },
            Run::Desk(run) => match self.with_desk(|desk| {
                self.aside.asked.store(true, Ordering::SeqCst);
                desk.dispatch(command, run, request, meta)
            })? {
                Outcome::Response(response) => response,
                Outcome::Errand(errand) => {
                    let done = guarded(|| errand(host));
                    self.with_desk(|_| done)?
                }
                Outcome::Asked(asked) => match guarded(|| asked(host)) {
                    Ok(work) => self.with_desk(|desk| guarded(|| work(desk)))?,
                    Err(error) => self.with_desk(|_| Err(error))?,
                },
            },
        };
        Ok(Answer { response, changed: command.changes })
    }

    fn with_desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T, Error>) -> Result<T, WireError> {
        let done = {
            // A desk somebody panicked at is still in order: commands change it only when they are
            // done.
            let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
            // What was asked for before comes before: a locked desk answers nobody.
            desk.lock_if_wanted();
            let done = work(&mut desk);
            desk.lock_if_wanted();
            done.map_err(|error| error.on_wire(&desk.words))
        };
        self.settle();
        done
    }
}

/// No panic reaches a person.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Error::Internal("a command panicked")))
}

impl Desk {
    fn dispatch(
        &mut self,
        command: &Command,
        run: fn(&mut Self, Value) -> Result<Outcome, Error>,
        request: Value,
        meta: &Meta,
    ) -> Result<Outcome, Error> {
        if !command.while_locked && self.open.is_none() || !command.while_covered && self.covered {
            return Err(Error::Locked);
        }
        let given_before = meta.request_id.as_ref().filter(|_| !command.changes.is_empty());
        if let Some(id) = given_before
            && let Some((_, response)) = self.answers.iter().find(|(known, _)| known == id)
        {
            return Ok(Outcome::Response(response.clone()));
        }
        self.meta = meta.clone();
        self.command = command.name;
        let outcome = guarded(|| run(self, request))?;
        if let (Some(id), Outcome::Response(response)) = (given_before, &outcome) {
            self.answers.truncate(ANSWERS_KEPT - 1);
            self.answers.push_front((id.clone(), response.clone()));
        }
        Ok(outcome)
    }

    /// The open vault and all a command needs around it.
    ///
    /// # Errors
    /// [`Error::Locked`], also while names are covered; [`Error::Request`] if the request's id is
    /// none.
    pub(crate) fn call(&mut self) -> Result<Call<'_>, Error> {
        if self.covered { Err(Error::Locked) } else { self.call_while_covered() }
    }

    /// The same, also while names are covered.
    ///
    /// # Errors
    /// As [`Desk::call`].
    pub(crate) fn call_while_covered(&mut self) -> Result<Call<'_>, Error> {
        let vault = self.open.as_mut().ok_or(Error::Locked)?;
        Call::new(
            vault,
            Around {
                host: self.host.as_ref(),
                words: &self.words,
                preferences: &self.preferences,
                packs: &self.packs,
                groups: &self.groups,
                people: &self.people,
                aside: &self.aside,
                covered: self.covered,
                command: self.command,
                meta: &self.meta,
            },
        )
    }

    /// Forgets everything that was read from the records, keys first.
    pub(crate) fn lock(&mut self, because: LockedBecause) -> Result<(), Error> {
        let closed = match self.open.take() {
            Some(vault) => {
                self.locked_because = because;
                self.aside.closed.store(true, Ordering::SeqCst);
                vault.lock()
            }
            None => Ok(()),
        };
        self.covered = false;
        self.notices.clear();
        self.packs.clear();
        self.groups.clear();
        self.people.clear();
        self.forget_answers();
        self.aside.clear_copied();
        Ok(closed?)
    }

    /// Forgets what was answered before.
    pub(crate) fn forget_answers(&mut self) {
        self.answers.clear();
    }
}
