//! An unlocked vault.

use crate::{Change, Error, Id, Stamp, Tree};

/// An unlocked vault: the keys, the journal and the index. `Send`; holds the folder's lock until
/// it is locked or dropped. Dropping does what [`Vault::lock`] does, without telling of errors.
pub struct Vault {}

/// What was noticed while opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Frames read from the journal because the index had not taken them yet.
    pub replayed: u64,
    /// Bytes of a last write that was cut short and never acknowledged; they were dropped.
    pub dropped: u64,
    /// The index was missing or unusable and was made anew from the journal.
    pub index_rebuilt: bool,
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

impl Vault {
    /// What was noticed while opening.
    pub fn opened(&self) -> &Opened {
        const NOTHING: &Opened = &Opened {
            replayed: 0,
            dropped: 0,
            index_rebuilt: false,
            envelope_repaired: false,
            anchor_repaired: false,
        };
        NOTHING
    }

    /// The record `id` of `tree`; `None` if nothing was ever written to it. An erased record is
    /// given as a tree that [`Tree::is_erased`].
    ///
    /// # Errors
    /// [`Error::Damaged`] or [`Error::Io`] if neither the index nor, after rebuilding it, the
    /// journal could be read.
    pub fn get(&self, tree: &str, id: Id) -> Result<Option<Tree>, Error> {
        let _ = (tree, id);
        Ok(None)
    }

    /// Every record of `tree`, in the order of their ids (which means nothing). Includes erased
    /// ones.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Error> {
        let _ = tree;
        Ok(Vec::new())
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
        let _ = (change, now_ms);
        Err(Error::Poisoned)
    }

    /// Whether a change with this request id is among the last 1,024.
    pub fn is_done(&self, request: Id) -> bool {
        let _ = request;
        false
    }

    /// An id that is the same for the same parts in every copy of this vault, through re-keying
    /// too, and tells nothing of the parts. `purpose` is a fixed text of the program.
    pub fn derive_id(&self, purpose: &str, parts: &[&[u8]]) -> Id {
        let _ = (purpose, parts);
        Id::from_bytes([0; 16])
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
        let _ = typed;
        false
    }

    /// The wall clock of the newest change the vault knows, milliseconds since 1970; 0 for none.
    /// For noticing that a computer's clock jumped.
    pub fn newest_ms(&self) -> u64 {
        0
    }

    /// Reads and authenticates the whole journal and compares the index with it; rebuilds the
    /// index if they differ.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the journal is not whole; [`Error::Io`].
    pub fn verify(&mut self) -> Result<Verified, Error> {
        Ok(Verified::default())
    }

    /// Wipes the keys, brings anchor and index to disk and gives the folder free.
    ///
    /// # Errors
    /// [`Error::Io`] if the anchor could not be synced. The vault is locked all the same, and
    /// nothing acknowledged is lost.
    pub fn lock(self) -> Result<(), Error> {
        Ok(())
    }
}
