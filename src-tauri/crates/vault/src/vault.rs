//! An unlocked vault: committing to the journal, reading through the index, and locking.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use journal::anchor::Anchor;
use journal::disk::{self, Lock};
use journal::{Clock, Entry, Journal, Opening, Origin, Part, Position};

use crate::envelope::Envelope;
use crate::folder::Opener;
use crate::index::{Applied, Cells, Index, Progress, Trouble};
use crate::overlay::Overlay;
use crate::requests::Requests;
use crate::secret::Secret;
use crate::{Change, Error, Id, RecoveryCode, Stamp, Tree};

/// Frames handed to the index before waiting for it, so that a rebuild does not hold the whole
/// journal in memory.
const STRIDE: u64 = 256;

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
    index_dir: PathBuf,
    reading: Mutex<Reading>,
    pub(crate) opened: Opened,
    /// Last, so that the folder is free only when everything else is closed.
    _lock: Lock,
}

/// What answers reads. Behind a mutex, because an index in trouble is replaced while reading.
struct Reading {
    /// `None` only while locking, and after an index that could not be replaced.
    index: Option<Index>,
    /// Number of the index's folder.
    number: u32,
    overlay: Overlay,
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
        disk::create_dir(&index)?;
        let cells = || Cells::new(origin.vault, secret.index_key());
        let (index_handle, number, progress) = open_index(&index, origin.device, &cells)?;
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
        let mut trouble = None;
        let opening = Opening { dir: &dir, origin, key: secret.frame_key(key), anchor: anchored, from };
        let (journal, tail) = Journal::open(opening, &mut |position, entry| {
            clock.see(entry.newest());
            requests.note(position.seq, entry.request);
            index_handle.apply(Applied { position: *position, device: origin.device, entry });
            if position.seq % STRIDE == 0 {
                trouble = trouble.or(index_handle.settle().err());
            }
            Ok(())
        })?;
        trouble = trouble.or(index_handle.settle().err());
        opened.replayed = tail.frames;
        opened.dropped = tail.dropped;
        opened.index_rebuilt = from.is_none() && tail.frames > 0;

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
        let reading = Reading { index: Some(index_handle), number, overlay: Overlay::default() };
        let mut vault = Self {
            secret,
            journal,
            anchor,
            clock,
            requests,
            actor,
            envelope: parts.envelope,
            index_dir: index,
            reading: Mutex::new(reading),
            opened,
            _lock: parts.lock,
        };
        let mut reading = vault.reading();
        let current = reading.index.as_ref().is_some_and(|index| index.applied() == head.seq);
        let rebuild = trouble.is_some() || !current;
        if rebuild {
            vault.rebuild(&mut reading)?;
        }
        vault.sync_at_rest(&reading);
        vault.remove_older_indexes(reading.number);
        drop(reading);
        vault.opened.index_rebuilt |= rebuild;
        Ok(vault)
    }

    /// What was noticed while opening.
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// The record `id` of `tree`; `None` if nothing was ever written to it. An erased record is
    /// given as a tree that [`Tree::is_erased`].
    ///
    /// # Errors
    /// [`Error::Damaged`] or [`Error::Io`] if neither the index nor, after rebuilding it, the
    /// journal could be read.
    pub fn get(&self, tree: &str, id: Id) -> Result<Option<Tree>, Error> {
        let mut reading = self.reading();
        // The pending leaves first: were the index to take them in between, they would be in
        // both, and merging twice is merging once.
        let pending = reading.pending().get(tree, id).cloned();
        let stored = self.ask(&mut reading, |index| index.get(tree, id))?;
        Ok(match (stored, pending) {
            (Some(mut stored), Some(pending)) => {
                stored.merge(&pending);
                Some(stored)
            }
            (stored, pending) => stored.or(pending),
        })
    }

    /// Every record of `tree`, in the order of their ids (which means nothing). Includes erased
    /// ones.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Error> {
        let mut reading = self.reading();
        let pending: Vec<(Id, Tree)> =
            reading.pending().all(tree).map(|(id, leaves)| (id, leaves.clone())).collect();
        let stored = self.ask(&mut reading, |index| index.scan(tree))?;
        if pending.is_empty() {
            return Ok(stored);
        }
        let mut records: BTreeMap<Id, Tree> = stored.into_iter().collect();
        for (id, leaves) in pending {
            records.entry(id).or_default().merge(&leaves);
        }
        Ok(records.into_iter().collect())
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
        let mut reading = self.reading();
        reading.pending().add(position.seq, &entry);
        if let Some(index) = &reading.index {
            index.apply(Applied { position, device: self.journal.origin().device, entry });
        }
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
        RecoveryCode::parse(typed).is_ok_and(|code| self.envelope.open(&Opener::RecoveryCode(code)).is_ok())
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
        let frames = self.journal.scan(&mut |_, entry| {
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
        let agrees = reading.index.as_ref().is_some_and(|index| {
            let compare = || {
                index.settle()?;
                let mut agrees = index.is_whole()?;
                for (tree, expected) in &trees {
                    let found = index.scan(tree)?;
                    agrees &= found.iter().map(|(id, tree)| (id, tree)).eq(expected);
                }
                Ok::<_, Trouble>(agrees)
            };
            compare() == Ok(true)
        });
        if !agrees {
            self.rebuild(&mut reading)?;
        }
        Ok(Verified { frames, records, index_rebuilt: !agrees })
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
        if let Some(index) = self.reading().index.take() {
            index.close();
        }
        self.anchor.sync()?;
        Ok(())
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        // What a panic can leave behind here is a stale overlay entry, which does no harm.
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the index, and once more after making a new one if it is in trouble.
    fn ask<T>(
        &self,
        reading: &mut Reading,
        question: impl Fn(&Index) -> Result<T, Trouble>,
    ) -> Result<T, Error> {
        if let Some(Ok(answer)) = reading.index.as_ref().map(&question) {
            return Ok(answer);
        }
        self.rebuild(reading)?;
        let answer = reading.index.as_ref().map_or(Err(Trouble::Gone), question);
        answer.map_err(|_| Error::damaged(Part::Index, "the index fails again and again"))
    }

    /// Makes a new index beside the one in trouble, from the whole journal.
    fn rebuild(&self, reading: &mut Reading) -> Result<(), Error> {
        // Dropping the handle ends the old thread once it answers, if it ever does. Its folder is
        // removed the next time the vault is opened.
        reading.index = None;
        reading.number = reading.number.saturating_add(1);
        let origin = self.journal.origin();
        let cells = Cells::new(origin.vault, self.secret.index_key());
        let dir = self.index_dir.join(folder_name(reading.number));
        let (index, _) = Index::open(&dir, cells).map_err(no_index)?;
        let mut trouble = None;
        self.journal.scan(&mut |position, entry| {
            index.apply(Applied { position: *position, device: origin.device, entry });
            if position.seq % STRIDE == 0 {
                trouble = trouble.or(index.settle().err());
            }
            Ok(())
        })?;
        trouble = trouble.or(index.settle().err());
        if let Some(trouble) = trouble {
            return Err(no_index(trouble));
        }
        reading.index = Some(index);
        self.sync_at_rest(reading);
        Ok(())
    }

    fn sync_at_rest(&self, reading: &Reading) {
        if let (Some(index), Ok(anchor)) = (&reading.index, self.anchor.handle()) {
            index.sync_at_rest(anchor);
        }
    }

    /// Indexes that are no longer used. What can't be removed now is removed another time.
    fn remove_older_indexes(&self, current: u32) {
        for name in disk::list(&self.index_dir).unwrap_or_default() {
            if folder_number(&name).is_some_and(|number| number < current) {
                let _ = disk::remove_dir(&self.index_dir.join(name));
            }
        }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

impl Reading {
    /// The overlay, without what the index has taken meanwhile.
    fn pending(&mut self) -> &mut Overlay {
        if let Some(index) = &self.index {
            self.overlay.prune(index.applied());
        }
        &mut self.overlay
    }
}

/// Opens the newest index, or an empty one beside it if that one can't be used.
fn open_index(
    dir: &std::path::Path,
    device: Id,
    cells: &dyn Fn() -> Cells,
) -> Result<(Index, u32, Option<Progress>), Error> {
    let names = disk::list(dir)?;
    let newest = names.iter().filter_map(|name| folder_number(name)).max().unwrap_or(0);
    if newest > 0 {
        match Index::open(&dir.join(folder_name(newest)), cells()) {
            Ok((index, Some(progress))) if progress.device == device => {
                return Ok((index, newest, Some(progress)));
            }
            // Never used yet.
            Ok((index, None)) => return Ok((index, newest, None)),
            Err(Trouble::Full) => return Err(Error::DiskFull),
            Ok(_) | Err(_) => {}
        }
    }
    let next = newest.saturating_add(1);
    let (index, _) = Index::open(&dir.join(folder_name(next)), cells()).map_err(no_index)?;
    Ok((index, next, None))
}

fn no_index(trouble: Trouble) -> Error {
    match trouble {
        Trouble::Full => Error::DiskFull,
        Trouble::Failed | Trouble::Late | Trouble::Gone => {
            Error::damaged(Part::Index, "no index can be made")
        }
    }
}

fn folder_name(number: u32) -> String {
    format!("{number:08}")
}

fn folder_number(name: &str) -> Option<u32> {
    let number = name.parse().ok()?;
    (folder_name(number) == name).then_some(number)
}

#[cfg(test)]
mod tests;
