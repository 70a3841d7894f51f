//! An unlocked vault: committing to the journal, reading through the index, and locking.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use journal::anchor::Anchor;
use journal::disk::Lock;
use journal::{Clock, Entry, Journal, Opening, Origin, Position};

use crate::envelope::Envelope;
use crate::folder::Opener;
use crate::index::Cells;
use crate::reading::Reading;
use crate::requests::Requests;
use crate::secret::Secret;
use crate::{Change, Error, Id, RecoveryCode, Stamp, Tree};

/// An unlocked vault: the keys, the journal and the index. `Send`; holds the folder's lock until
/// it is locked or dropped. Dropping does what [`Vault::lock`] does, without telling of errors.
pub struct Vault {
    secret: Secret,
    journal: Journal,
    anchor: Anchor,
    clock: Clock,
    requests: Requests,
    actor: Id,
    envelope: Envelope,
    /// Behind a mutex, because an index in trouble is replaced while reading.
    reading: Mutex<Reading>,
    pub(crate) opened: Opened,
    /// Last, so that the folder is free only when everything else is closed.
    _lock: Lock,
}

/// What was noticed while opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Frames read from the journal because the index had not taken them yet.
    pub replayed: u64,
    /// Bytes of a last write that was cut short and never acknowledged; they were dropped.
    pub dropped: u64,
    /// The index was missing or unusable and was made anew from the journal.
    pub index_rebuilt: bool,
    /// No index can be made here, for want of space perhaps; everything is held in memory, and
    /// the next opening tries again.
    pub without_index: bool,
    /// One copy of the key envelope was missing or damaged and was written again.
    pub envelope_repaired: bool,
    /// The anchor was missing or damaged and was written again from the journal.
    pub anchor_repaired: bool,
}

/// A change that is now durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// Its place in this device's journal, counted from 1.
    pub seq: u64,
    /// The stamp on its leaves.
    pub stamp: Stamp,
}

/// What [`Vault::verify`] read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Frames read and authenticated.
    pub frames: u64,
    /// Records that are not erased.
    pub records: u64,
    /// The index did not agree with the journal and was made anew.
    pub index_rebuilt: bool,
}

/// What a folder hands over for opening a vault.
pub(crate) struct Parts {
    pub(crate) dir: PathBuf,
    pub(crate) index: PathBuf,
    pub(crate) anchor_path: PathBuf,
    pub(crate) anchor: Option<(Anchor, Position)>,
    pub(crate) origin: Origin,
    pub(crate) key: Id,
    pub(crate) actor: Id,
    pub(crate) secret: Secret,
    pub(crate) envelope: Envelope,
    pub(crate) lock: Lock,
}

impl Vault {
    /// Compares anchor, journal and index, reads what the index has not taken yet, and makes a
    /// new index if there is none that can be used.
    pub(crate) fn open(parts: Parts) -> Result<Self, Error> {
        let Parts { dir, index, anchor_path, anchor, origin, key, actor, secret, .. } = parts;
        let mut opened = Opened::default();
        let cells = Cells::new(origin.vault, secret.index_key());
        let (mut reading, progress) = Reading::open(index, origin.device, cells);
        let (anchor, anchored) = match anchor {
            Some((anchor, position)) => (Some(anchor), Some(position)),
            None => (None, None),
        };

        let mut clock = Clock::new(origin.device);
        let mut requests = Requests::default();
        let from = progress.as_ref().map(|progress| progress.position);
        if let Some(progress) = progress {
            clock.see(Stamp { time: progress.clock, device: origin.device });
            progress.requests.into_iter().for_each(|(seq, id)| requests.note(seq, Some(id)));
        }
        let opening = Opening { dir: &dir, origin, key: secret.frame_key(key), anchor: anchored, from };
        let (journal, tail) = Journal::open(opening, &mut |position, entry| {
            clock.see(entry.newest());
            requests.note(position.seq, entry.request);
            reading.take(position, entry);
            Ok(())
        })?;
        opened.replayed = tail.frames;
        opened.dropped = tail.dropped;

        let head = *journal.head();
        let anchor = match anchor {
            Some(mut anchor) => {
                if anchored != Some(head) {
                    anchor.write(&head)?;
                    anchor.sync()?;
                }
                anchor
            }
            None => {
                opened.anchor_repaired = true;
                Anchor::create(&anchor_path, &secret.data, origin.vault, origin.device, &head)?
            }
        };
        let replaced = reading.catch_up(&journal)?;
        let from_nothing = from.is_none() && tail.frames > 0;
        opened.index_rebuilt = reading.has_index() && (replaced || from_nothing);
        opened.without_index = !reading.has_index();
        reading.keep_anchor(anchor.handle().ok());
        reading.remove_older();
        Ok(Self {
            secret,
            journal,
            anchor,
            clock,
            requests,
            actor,
            envelope: parts.envelope,
            reading: Mutex::new(reading),
            opened,
            _lock: parts.lock,
        })
    }

    /// What was noticed while opening.
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// The record `id` of `tree`; `None` if nothing was ever written to it. An erased record is
    /// given as a tree that [`Tree::is_erased`].
    ///
    /// # Errors
    /// [`Error::Damaged`] or [`Error::Io`] if the index failed and the journal, from which a new
    /// one is made, could not be read either.
    pub fn get(&self, tree: &str, id: Id) -> Result<Option<Tree>, Error> {
        self.reading().get(&self.journal, tree, id)
    }

    /// Every record of `tree`, in the order of their ids (which means nothing). Includes erased
    /// ones.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Error> {
        self.reading().scan(&self.journal, tree)
    }

    /// The highest stamp of record `id`; `None` if nothing was ever written to it.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn newest_stamp(&self, tree: &str, id: Id) -> Result<Option<Stamp>, Error> {
        Ok(self.get(tree, id)?.and_then(|tree| tree.newest()))
    }

    /// Stores a change, all of it or nothing. Durable when this returns, and visible to every
    /// later read. `now_ms` is the wall clock, milliseconds since 1970.
    ///
    /// # Errors
    /// [`Error::AlreadyDone`] if the change's request id is among the last 1,024 changes,
    /// [`Error::Refused`], [`Error::TooLarge`], [`Error::DiskFull`], [`Error::Poisoned`],
    /// [`Error::Io`]. After any of them nothing was stored.
    pub fn commit(&mut self, change: Change, now_ms: u64) -> Result<Committed, Error> {
        if change.request.is_some_and(|request| self.is_done(request)) {
            return Err(Error::AlreadyDone);
        }
        let stamp = self.clock.next(now_ms)?;
        let entry = Entry::new(change, stamp)?;
        let position = self.journal.append(self.actor, &entry)?;
        // The change is durable from here on. An anchor that stays behind is normal.
        let _ = self.anchor.write(&position);
        self.requests.note(position.seq, entry.request);
        self.reading().add(position, entry);
        Ok(Committed { seq: position.seq, stamp })
    }

    /// Whether a change with this request id is among the last 1,024.
    pub fn is_done(&self, request: Id) -> bool {
        self.requests.is_known(request)
    }

    /// An id that is the same for the same parts in every copy of this vault, through re-keying
    /// too, and tells nothing of the parts. `purpose` is a fixed text of the program.
    pub fn derive_id(&self, purpose: &str, parts: &[&[u8]]) -> Id {
        self.secret.derive_id(purpose, parts)
    }

    /// A new random id.
    ///
    /// # Errors
    /// [`Error::Lacking`] if the system gives no random numbers.
    pub fn new_id(&self) -> Result<Id, Error> {
        Ok(Id::random()?)
    }

    /// Whether this is the vault's recovery code, however it is typed.
    pub fn recovery_code_matches(&self, typed: &str) -> bool {
        RecoveryCode::parse(typed).is_ok_and(|code| self.opens_with(&Opener::RecoveryCode(code)))
    }

    /// Whether this would open the vault. For a passphrase it takes the KDF's full time.
    pub fn opens_with(&self, opener: &Opener) -> bool {
        self.envelope.open(opener).is_ok()
    }

    /// The wall clock of the newest change the vault knows, milliseconds since 1970; 0 for none.
    /// For noticing that a computer's clock jumped.
    pub fn newest_ms(&self) -> u64 {
        self.clock.last() >> 16
    }

    /// Reads and authenticates the whole journal and compares the index with it; rebuilds the
    /// index if they differ.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the journal is not whole; [`Error::Io`].
    pub fn verify(&mut self) -> Result<Verified, Error> {
        let mut trees: BTreeMap<String, BTreeMap<Id, Tree>> = BTreeMap::new();
        let frames = self.journal.scan(None, &mut |_, entry| {
            for (tree, id, leaves) in entry.parts {
                trees.entry(tree).or_default().entry(id).or_default().merge(&leaves);
            }
            Ok(())
        })?;
        let live = |records: &BTreeMap<Id, Tree>| {
            records.values().filter(|record| !record.is_erased()).count() as u64
        };
        let records = trees.values().map(live).sum();
        let mut reading = self.reading();
        let agrees = reading.agrees_with(&trees);
        if !agrees {
            reading.replace_index(&self.journal)?;
        }
        Ok(Verified { frames, records, index_rebuilt: !agrees && reading.has_index() })
    }

    /// Wipes the keys, brings anchor and index to disk and gives the folder free.
    ///
    /// # Errors
    /// [`Error::Io`] if the anchor could not be synced. The vault is locked all the same, and
    /// nothing acknowledged is lost.
    pub fn lock(mut self) -> Result<(), Error> {
        self.close()
    }

    fn close(&mut self) -> Result<(), Error> {
        self.secret.wipe();
        self.journal.wipe();
        self.reading().close();
        self.anchor.sync()?;
        Ok(())
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        // What a panic can leave behind here is a stale overlay entry, which does no harm.
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

#[cfg(test)]
mod tests;
