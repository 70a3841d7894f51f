//! What one command works with: the open vault, the clock as it stood when the command came, and
//! the words of the person's language.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use model::Id;
use vault::{Change, Patch, Vault};

use crate::aside::Aside;
use crate::desk::Meta;
use crate::error::{Error, RequestFault};
use crate::host::Host;
use crate::known;
use crate::preferences::Preferences;
use crate::program::Packs;
use crate::records::merged::Merged;
use crate::records::{self, Leaves, model_id, vault_id};
use crate::words::Words;

/// One command at work.
pub struct Call<'a> {
    /// The open records.
    pub(crate) vault: &'a mut Vault,
    /// The computer.
    pub(crate) host: &'a dyn Host,
    /// The person's language.
    pub(crate) words: &'a Words,
    /// What the person chose about the program.
    pub(crate) preferences: &'a Preferences,
    /// Groups' own copies of their packs, once read.
    pub(crate) packs: &'a Packs,
    /// Groups as they were last read.
    pub(crate) groups: &'a records::group::Read,
    /// Everybody known, once read.
    pub(crate) people: &'a known::Read,
    /// What lies beside the desk.
    pub(crate) aside: &'a Arc<Aside>,
    /// Names are covered.
    pub(crate) covered: bool,
    /// The instant the command came.
    pub(crate) now: DateTime<Utc>,
    /// The command's name, which says what a change was.
    pub(crate) command: &'static str,
    /// Who turned out to be whom, once asked.
    pub(crate) merged: RefCell<Option<Rc<Merged>>>,
    request_id: Option<Id>,
    based_on: Option<&'a str>,
    made: u32,
}

/// What is around an open vault at the desk.
pub(crate) struct Around<'a> {
    pub(crate) host: &'a dyn Host,
    pub(crate) words: &'a Words,
    pub(crate) preferences: &'a Preferences,
    pub(crate) packs: &'a Packs,
    pub(crate) groups: &'a records::group::Read,
    pub(crate) people: &'a known::Read,
    pub(crate) aside: &'a Arc<Aside>,
    pub(crate) covered: bool,
    pub(crate) command: &'static str,
    pub(crate) meta: &'a Meta,
}

impl<'a> Call<'a> {
    pub(crate) fn new(vault: &'a mut Vault, around: Around<'a>) -> Result<Self, Error> {
        let Around { host, words, preferences, packs, groups, people, aside, covered, command, meta } =
            around;
        let request_id = match &meta.request_id {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| Error::Request {
                field: "request_id".to_owned(),
                fault: RequestFault::Wrong,
            })?),
        };
        Ok(Self {
            vault,
            host,
            words,
            preferences,
            packs,
            groups,
            people,
            aside,
            covered,
            now: host.now(),
            command,
            merged: RefCell::new(None),
            request_id,
            based_on: meta.based_on.as_deref(),
            made: 0,
        })
    }

    /// The same in milliseconds since 1970.
    pub(crate) fn now_ms(&self) -> u64 {
        u64::try_from(self.now.timestamp_millis()).unwrap_or(0)
    }

    /// An id for something new. The same request sent twice gives the same ids, so that what was
    /// made is found and not made again.
    pub(crate) fn new_id(&mut self) -> Result<Id, Error> {
        self.made += 1;
        match self.request_id {
            Some(request) => Ok(self.derived_id("made-by-request", &[&request.0, &self.made.to_be_bytes()])),
            None => Ok(model_id(self.vault.new_id()?)),
        }
    }

    /// The id of something that two devices must name alike: a keyed hash, so that it says nothing.
    pub(crate) fn derived_id(&self, purpose: &str, parts: &[&[u8]]) -> Id {
        model_id(self.vault.derive_id(purpose, parts))
    }

    /// The day it is in a zone.
    pub(crate) fn today(&self, zone: Tz) -> NaiveDate {
        model::meeting::today(zone, self.now)
    }

    /// Refuses to go on if the record was changed since the request's author read it.
    ///
    /// # Errors
    /// [`Error::Conflict`].
    pub(crate) fn check_based_on(&self, stamp: &str) -> Result<(), Error> {
        match self.based_on {
            Some(based_on) if based_on != stamp => Err(Error::Conflict),
            _ => Ok(()),
        }
    }

    /// Stores leaves of records, all of them or none; durable when it returns.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn commit(&mut self, records: Vec<Leaves>) -> Result<(), Error> {
        let request = self.request_id.map(vault_id);
        self.store(records, request, Some(self.command.to_owned()))
    }

    /// The same for what the program does by itself: it has no place in the history.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn commit_unnamed(&mut self, records: Vec<Leaves>) -> Result<(), Error> {
        self.store(records, None, None)
    }

    /// Stores bytes in a file of their own, and with it what `beside` says of it. Neither has a
    /// place in the history: taking back what names the file leaves the file.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn put_blob(&mut self, bytes: &[u8], beside: impl FnOnce(Id) -> Leaves) -> Result<Id, Error> {
        let (id, patch) = self.vault.put_blob(bytes)?;
        let id = model_id(id);
        let patches = [patch].into_iter().chain(beside(id).into_patch()).collect();
        let now_ms = self.now_ms();
        self.vault.commit(Change { patches, request: None, what: None }, now_ms)?;
        Ok(id)
    }

    fn store(
        &mut self,
        records: Vec<Leaves>,
        request: Option<vault::Id>,
        what: Option<String>,
    ) -> Result<(), Error> {
        let mut records = records;
        let merged = self.merged()?;
        for leaves in &mut records {
            if let Some((tree, id)) = leaves.of_whom()
                && let Some(stored) = self.vault.get(tree, vault_id(id))?
            {
                merged.superseded(leaves, &stored);
            }
        }
        *self.merged.borrow_mut() = None;
        let patches: Vec<Patch> = records.into_iter().filter_map(Leaves::into_patch).collect();
        if patches.is_empty() {
            return Ok(());
        }
        let now_ms = self.now_ms();
        self.vault.commit(Change { patches, request, what }, now_ms)?;
        Ok(())
    }
}
