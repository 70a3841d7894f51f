//! An unlocked vault: committing to the journal, reading through the index, and locking.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use journal::anchor::Anchor;
use journal::disk::Lock;
use journal::{Clock, Entry, Journal, Note, Opening, Origin, Position, Value};

use crate::checkpoint::Item;
use crate::edition::Edition;
use crate::envelope::{Envelope, Unwrapped};
use crate::folder::{Folder, Opener};
use crate::index::Cells;
use crate::kept::Shelf;
use crate::next::Wrapped;
use crate::reading::Reading;
use crate::recent::Moment;
use crate::requests::Requests;
use crate::sealed::Keys;
use crate::secret::Secret;
use crate::upkeep::{Last, Upkeep};
use crate::{Change, Error, Id, RecoveryCode, Stamp, Tree, Watch};

/// An unlocked vault: the keys, the journal and the index. `Send`; holds the folder's lock until
/// it is locked or dropped. Dropping does what [`Vault::lock`] does, without telling of errors.
pub struct Vault {
    pub(crate) secret: Secret,
    pub(crate) journal: Journal,
    anchor: Anchor,
    clock: Clock,
    requests: Requests,
    pub(crate) actor: Id,
    pub(crate) envelope: Envelope,
    pub(crate) folder: Folder,
    /// Where all of it is.
    pub(crate) edition: Edition,
    shelf: Shelf,
    /// Their changes may not have come yet.
    fresh_blobs: BTreeSet<Id>,
    pub(crate) upkeep: Upkeep,
    pub(crate) last: Last,
    /// What needs doing once after opening was done.
    pub(crate) swept: bool,
    /// Behind a mutex, because an index in trouble is replaced while reading.
    reading: Mutex<Reading>,
    pub(crate) opened: Opened,
    /// Last, so that the folder is free only when everything else is closed.
    pub(crate) lock: Arc<Lock>,
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
    /// The journal was damaged, and everything in it was written anew from the index or a
    /// checkpoint.
    pub recovered: bool,
    /// Names of files in the vault's folder that are not ours and look like copies of ours that a
    /// tool made which syncs folders. They are never read.
    pub strangers: Vec<String>,
    /// The disk is full; the space that was kept for this was given up to open at all.
    pub reserve_spent: bool,
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
    /// Blobs that records name and that are missing or damaged.
    pub blobs_lost: u64,
    /// The journal was damaged, and everything in it was written anew from the index.
    pub recovered: bool,
}

/// What a folder hands over for opening a vault.
pub(crate) struct Parts {
    pub(crate) folder: Folder,
    pub(crate) edition: Edition,
    pub(crate) anchor: Option<(Anchor, Position)>,
    pub(crate) origin: Origin,
    pub(crate) actor: Id,
    pub(crate) secret: Secret,
    pub(crate) envelope: Envelope,
    pub(crate) lock: Arc<Lock>,
}

impl Vault {
    /// Compares anchor, journal and index, reads what the index has not taken yet, and makes a
    /// new index if there is none that can be used.
    pub(crate) fn open(parts: Parts, watch: &mut Watch<'_>) -> Result<Self, Error> {
        let Parts { folder, edition, anchor, origin, actor, secret, envelope, lock } = parts;
        let mut opened = Opened::default();
        let cells = Cells::new(origin.vault, secret.index_key());
        let keys = || Keys::new(origin.vault, envelope.key, &secret.data);
        let shelf = || Shelf::new(edition.checkpoints(), keys());
        let (mut reading, progress) = Reading::open(edition.index(), origin.device, cells, shelf());
        let shelf = shelf();
        let is_new = progress.is_none();
        let progress = match progress {
            None => reading.take_checkpoint(watch)?,
            known => known,
        };
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
        let (dir, key) = (edition.journal(origin.device), secret.frame_key(envelope.key));
        let opening = Opening { dir: &dir, origin, key, anchor: anchored, from };
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
                Anchor::create(&edition.anchor(), &secret.data, origin.vault, origin.device, &head)?
            }
        };
        let replaced = reading.catch_up(&journal, watch)?;
        let from_nothing = is_new && head.seq > 0;
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
            envelope,
            shelf,
            fresh_blobs: BTreeSet::new(),
            upkeep: Upkeep::default(),
            last: Last::default(),
            swept: false,
            folder,
            edition,
            reading: Mutex::new(reading),
            opened,
            lock,
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

    /// This moment in the life of the open vault.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.reading().recent().now()
    }

    /// The records of `tree` that were written to after `moment`; `None` if that is not known any
    /// more, or if anything may have changed since.
    #[must_use]
    pub fn changed_since(&self, moment: Moment, tree: &str) -> Option<Vec<Id>> {
        self.reading().recent().since(moment, tree)
    }

    /// Every record of `tree`, in the order of their ids (which means nothing). Includes erased
    /// ones.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Error> {
        self.reading().scan(&self.journal, tree)
    }

    /// At most `limit` records of `tree` from behind `after` on, in the order of their ids; fewer
    /// only at the end. Includes erased ones.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn page(&self, tree: &str, after: Option<Id>, limit: usize) -> Result<Vec<(Id, Tree)>, Error> {
        self.reading().page(&self.journal, tree, after, limit)
    }

    /// The names of all trees that have records, sorted.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn trees(&self) -> Result<Vec<String>, Error> {
        self.reading().trees(&self.journal)
    }

    /// Goes on comparing the index with its digest, `cells` further, and makes it anew if it is
    /// not as it was written. `None` if there is more to compare; otherwise whether it was.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub(crate) fn scrub(&mut self, cells: usize) -> Result<Option<bool>, Error> {
        self.reading().scrub(&self.journal, cells)
    }

    /// Makes sure that the index is as it was written, and makes it anew if it is not. Whatever
    /// is written from it holds as much as the journal then.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub(crate) fn make_whole(&self) -> Result<(), Error> {
        let mut reading = self.reading();
        if reading.has_index() && !reading.holds_all(self.journal.head().seq) {
            reading.replace_index(&self.journal)?;
        }
        Ok(())
    }

    /// The checkpoints in the vault's folder.
    pub(crate) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The folder that checkpoints, blobs and drafts lie in.
    pub(crate) fn home(&self) -> &Path {
        self.edition.dir()
    }

    /// The blobs put since the vault was opened.
    pub(crate) fn fresh_blobs(&mut self) -> &mut BTreeSet<Id> {
        &mut self.fresh_blobs
    }

    /// The key envelope.
    pub(crate) fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    /// The time part of the highest stamp given or seen.
    pub(crate) fn newest_time(&self) -> u64 {
        self.clock.last()
    }

    /// The request ids among the last changes, oldest first.
    pub(crate) fn known_requests(&self) -> Vec<(u64, Id)> {
        self.requests.all()
    }

    /// The journal of this device.
    pub(crate) fn journal(&self) -> &Journal {
        &self.journal
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
        self.commit_noted(change, None, now_ms)
    }

    /// Commits a change that takes back the change `undoes`, if it does.
    pub(crate) fn commit_noted(
        &mut self,
        change: Change,
        undoes: Option<Stamp>,
        now_ms: u64,
    ) -> Result<Committed, Error> {
        let before = self.before(&change);
        let stamp = self.clock.next(now_ms)?;
        let mut entry = Entry::new(change, stamp)?;
        let what = entry.note.take().and_then(|note| note.what);
        entry.note = Some(Note { what, wall_ms: Some(now_ms), before, undoes });
        let position = match self.journal.append(self.actor, &entry) {
            // It may still fit without what it replaced; it can't be undone then.
            Err(journal::Error::TooLarge) => {
                entry.note.iter_mut().for_each(|note| note.before.clear());
                self.journal.append(self.actor, &entry)?
            }
            appended => appended?,
        };
        // The change is durable from here on. An anchor that stays behind is normal.
        let _ = self.anchor.write(&position);
        self.requests.note(position.seq, entry.request);
        self.reading().add(position, entry);
        Ok(Committed { seq: position.seq, stamp })
    }

    /// The values a change is about to replace. Of a record that is being erased nothing is kept,
    /// and of one that can't be read nothing is known: then it can't be undone.
    fn before(&self, change: &Change) -> Vec<(String, Id, BTreeMap<String, Value>)> {
        let mut before: BTreeMap<(&str, Id), BTreeMap<String, Value>> = BTreeMap::new();
        for patch in &change.patches {
            if patch.leaves.contains_key(journal::ERASED) {
                before.remove(&(patch.tree.as_str(), patch.id));
                continue;
            }
            let Ok(record) = self.get(&patch.tree, patch.id) else { continue };
            let values = before.entry((&patch.tree, patch.id)).or_default();
            for path in patch.leaves.keys() {
                let value = record.as_ref().and_then(|record| record.get(path)).cloned();
                values.entry(path.clone()).or_insert(value.unwrap_or(Value::Nil));
            }
        }
        before.into_iter().map(|((tree, id), values)| (tree.to_owned(), id, values)).collect()
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
    /// index if they differ. If the journal is not whole, but the index holds everything, it is
    /// written anew from there.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the journal is not whole, nor the index; [`Error::Io`].
    pub fn verify(&mut self) -> Result<Verified, Error> {
        let seq = self.journal.head().seq;
        match self.verify_both() {
            Err(Error::Damaged { .. }) if self.reading().holds_all(seq) => {
                let unwrapped = Unwrapped { secret: self.secret.copy(), actor: self.actor };
                let wrapped = Wrapped::with_new_data_key(&self.envelope, &unwrapped)?;
                self.write_next(&wrapped, &mut |_, _, _| (), self.newest_ms(), &mut |_, _| true)?;
                Ok(Verified { recovered: true, ..self.verify_both()? })
            }
            verified => verified,
        }
    }

    fn verify_both(&mut self) -> Result<Verified, Error> {
        let mut trees: BTreeMap<String, BTreeMap<Id, Tree>> = BTreeMap::new();
        // The first frame, or what stands for it: the oldest checkpoint.
        let base = if self.journal.begins_at_first()? { None } else { self.oldest_stand(&mut trees)? };
        let frames = self.journal.scan(base, &mut |_, entry| {
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
        let index_rebuilt = !agrees && reading.has_index();
        drop(reading);
        let blobs_lost = self.lost_blobs()?;
        Ok(Verified { frames, records, index_rebuilt, blobs_lost, recovered: false })
    }

    /// Reads the oldest checkpoint that is whole; gives where its journal goes on.
    fn oldest_stand(
        &self,
        trees: &mut BTreeMap<String, BTreeMap<Id, Tree>>,
    ) -> Result<Option<Position>, Error> {
        for number in self.shelf.numbers()? {
            trees.clear();
            let mut read = || {
                let mut reader = self.shelf.open(number)?;
                while let Some(item) = reader.next()? {
                    if let Item::Record { tree, id, record } = item {
                        trees.entry(tree).or_default().insert(id, record);
                    }
                }
                Ok::<_, Error>(reader.manifest().position)
            };
            if let Ok(position) = read() {
                return Ok(Some(position));
            }
        }
        trees.clear();
        Ok(None)
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
        self.upkeep = Upkeep::Rest;
        self.journal.wipe();
        self.shelf.wipe();
        self.reading().close();
        self.anchor.sync()?;
        Ok(())
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        // What a panic can leave behind here is a stale overlay entry, which does no harm.
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
impl Vault {
    /// Makes the index thread die, as sled's panics do.
    pub(crate) fn fail_index(&self) {
        if let Some(index) = self.reading().index() {
            index.fail();
        }
    }

    pub(crate) fn settle_index(&self) {
        if let Some(index) = self.reading().index() {
            index.settle().unwrap();
        }
    }

    /// Takes a cell out of the index behind its back.
    pub(crate) fn garble_index(&self) {
        if let Some(index) = self.reading().index() {
            index.garble();
        }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

#[cfg(test)]
mod tests;
