//! What one command works with: the open vault, the clock as it stood when the command came, and
//! the words of the person's language.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use model::Id;
use vault::{Change, Patch, Vault};

use crate::desk::Meta;
use crate::error::{Error, RequestFault};
use crate::host::Host;
use crate::preferences::Preferences;
use crate::records::{Leaves, model_id, vault_id};
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
    /// The instant the command came.
    pub(crate) now: DateTime<Utc>,
    request_id: Option<Id>,
    based_on: Option<&'a str>,
    made: u32,
}

impl<'a> Call<'a> {
    pub(crate) fn new(
        vault: &'a mut Vault,
        host: &'a dyn Host,
        words: &'a Words,
        preferences: &'a Preferences,
        meta: &'a Meta,
    ) -> Result<Self, Error> {
        let request_id = match &meta.request_id {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| Error::Request {
                field: "request_id".to_owned(),
                fault: RequestFault::Wrong,
            })?),
        };
        let now = host.now();
        Ok(Self {
            vault,
            host,
            words,
            preferences,
            now,
            request_id,
            based_on: meta.based_on.as_deref(),
            made: 0,
        })
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
        let patches: Vec<Patch> = records.into_iter().filter_map(Leaves::into_patch).collect();
        if patches.is_empty() {
            return Ok(());
        }
        let request = self.request_id.map(vault_id);
        let now_ms = u64::try_from(self.now.timestamp_millis()).unwrap_or(0);
        self.vault.commit(Change { patches, request, what: None }, now_ms)?;
        Ok(())
    }
}
