//! The desk everything is done at: one folder of records, locked or unlocked, and the list of
//! commands it answers to.
//!
//! One command at a time: the desk is behind a lock, and nothing below it has to think of two
//! windows at once.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use vault::{Folder, Vault};

use crate::call::Call;
use crate::command::Outcome;
use crate::commands::COMMANDS;
use crate::error::{Error, WireError};
use crate::host::Host;
use crate::preferences::Preferences;
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

/// Why the records are locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LockedBecause {
    /// The program has just been started.
    Start,
    /// Somebody asked for it.
    Asked,
    /// Nobody did anything for a while.
    Idle,
}

/// Homegroup without a window: a folder of records and the commands on it.
pub struct App {
    host: Arc<dyn Host>,
    desk: Mutex<Desk>,
}

/// What commands work at.
pub struct Desk {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) folder: Folder,
    pub(crate) path: PathBuf,
    pub(crate) preferences: Preferences,
    pub(crate) words: Words,
    pub(crate) open: Option<Vault>,
    pub(crate) locked_because: LockedBecause,
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
        let desk = Desk {
            host: Arc::clone(&host),
            folder: Folder::at(&path),
            path,
            preferences,
            words,
            open: None,
            locked_because: LockedBecause::Start,
            meta: Meta::default(),
            answers: VecDeque::new(),
        };
        Self { host, desk: Mutex::new(desk) }
    }

    /// Does one command. Whatever goes wrong, nothing is half-done.
    ///
    /// # Errors
    /// A coded error in the person's language.
    pub fn dispatch(&self, name: &str, request: Value, meta: &Meta) -> Result<Answer, WireError> {
        let (outcome, changed) = self.with_desk(|desk| desk.dispatch(name, request, meta))?;
        let response = match outcome {
            Outcome::Response(response) => response,
            Outcome::Errand(errand) => {
                let done = guarded(|| errand(self.host.as_ref()));
                self.with_desk(|_| done)?
            }
        };
        Ok(Answer { response, changed })
    }

    fn with_desk<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T, Error>) -> Result<T, WireError> {
        // A desk somebody panicked at is still in order: commands change it only when they are done.
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let done = work(&mut desk);
        done.map_err(|error| error.on_wire(&desk.words))
    }
}

/// No panic reaches a person.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Error::Internal("a command panicked")))
}

/// What a command came to, and the nouns it may have changed.
type Dispatched = (Outcome, &'static [&'static str]);

impl Desk {
    fn dispatch(&mut self, name: &str, request: Value, meta: &Meta) -> Result<Dispatched, Error> {
        let command = COMMANDS.iter().find(|command| command.name == name).ok_or(Error::UnknownCommand)?;
        if !command.while_locked && self.open.is_none() {
            return Err(Error::Locked);
        }
        let given_before = meta.request_id.as_ref().filter(|_| !command.changes.is_empty());
        if let Some(id) = given_before
            && let Some((_, response)) = self.answers.iter().find(|(known, _)| known == id)
        {
            return Ok((Outcome::Response(response.clone()), &[]));
        }
        self.meta = meta.clone();
        // An empty request may be left out.
        let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
        let outcome = guarded(|| (command.run)(self, request))?;
        if let (Some(id), Outcome::Response(response)) = (given_before, &outcome) {
            self.answers.truncate(ANSWERS_KEPT - 1);
            self.answers.push_front((id.clone(), response.clone()));
        }
        Ok((outcome, command.changes))
    }

    /// The open vault and all a command needs around it.
    ///
    /// # Errors
    /// [`Error::Locked`]; [`Error::Request`] if the request's id is none.
    pub(crate) fn call(&mut self) -> Result<Call<'_>, Error> {
        let vault = self.open.as_mut().ok_or(Error::Locked)?;
        Call::new(vault, self.host.as_ref(), &self.words, &self.preferences, &self.meta)
    }

    /// Forgets everything that was read from the records, keys first.
    pub(crate) fn lock(&mut self, because: LockedBecause) -> Result<(), Error> {
        self.answers.clear();
        self.locked_because = because;
        match self.open.take() {
            Some(vault) => Ok(vault.lock()?),
            None => Ok(()),
        }
    }
}
