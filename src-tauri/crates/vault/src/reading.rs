//! What answers reads: the index, and beside it what the index does not have yet.
//!
//! An index in trouble is replaced from the journal while somebody is asking; where none can be
//! made, the overlay holds everything. So reading fails only if the journal does.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use journal::{Entry, Error as JournalError, Id, Journal, Position, Stamp, Tree, disk};

use crate::cache::Cache;
use crate::checkpoint::Item;
use crate::index::{Applied, Cells, Index, Progress, Trouble};
use crate::kept::Shelf;
use crate::overlay::Overlay;
use crate::recent::Recent;
use crate::{Error, Watch, watch};

/// Frames handed to the index before waiting for it, so that a rebuild does not hold the whole
/// journal in memory.
const STRIDE: u64 = 256;

pub(crate) struct Reading {
    /// Where the index folders are, each under its number.
    dir: PathBuf,
    device: Id,
    cells: Arc<Cells>,
    /// `None` while locking, and if none can be made: on a full disk, say. The overlay then
    /// holds everything.
    index: Option<Index>,
    number: u32,
    overlay: Overlay,
    cache: Cache,
    recent: Recent,
    /// Where a new index begins, rather than at the first frame.
    shelf: Shelf,
    /// The index failed while it was taking frames, so neither it nor the overlay has them all.
    lost: bool,
    /// Synced by the index thread when nothing happens.
    anchor: Option<File>,
}

impl Reading {
    /// Opens the newest index in `dir`, or an empty one beside it if that one can't be used.
    /// Frames from its progress on, or all of them, are to be given to [`Reading::take`].
    pub(crate) fn open(dir: PathBuf, device: Id, cells: Cells, shelf: Shelf) -> (Self, Option<Progress>) {
        let cells = Arc::new(cells);
        let (index, number, progress) = match open_index(&dir, device, &cells) {
            Ok((index, number, progress)) => (Some(index), number, progress),
            Err(_) => (None, 0, None),
        };
        let overlay = Overlay::default();
        let cache = Cache::default();
        let recent = Recent::default();
        let (lost, anchor) = (false, None);
        let reading = Self { dir, device, cells, index, number, overlay, cache, recent, shelf, lost, anchor };
        (reading, progress)
    }

    pub(crate) fn has_index(&self) -> bool {
        self.index.is_some()
    }

    /// Takes a frame that was read back from the journal.
    pub(crate) fn take(&mut self, position: &Position, entry: Entry) {
        let Some(index) = &self.index else {
            return self.overlay.add(position.seq, &entry);
        };
        index.apply(Applied { position: *position, device: self.device, entry });
        if position.seq.is_multiple_of(STRIDE) && index.settle().is_err() {
            self.index = None;
            self.lost = true;
        }
    }

    /// Makes sure that everything the journal holds was taken; gives whether a new index had to
    /// be made for that.
    pub(crate) fn catch_up(&mut self, journal: &Journal, watch: &mut Watch<'_>) -> Result<bool, Error> {
        let behind = !self.has_reached(journal.head().seq);
        if behind {
            self.replace_index_watched(journal, watch)?;
        }
        Ok(behind)
    }

    /// Takes the newest checkpoint that is whole into an index that is new; gives how far it goes.
    /// `None` if there is none.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; [`Error::Io`].
    pub(crate) fn take_checkpoint(&mut self, watch: &mut Watch<'_>) -> Result<Option<Progress>, Error> {
        for number in self.shelf.numbers()?.into_iter().rev() {
            match self.load(number, watch) {
                Ok(progress) => return Ok(Some(progress)),
                Err(Error::Cancelled) => return Err(Error::Cancelled),
                // Damaged, or not this device's: the one before it, from the beginning again.
                Err(_) if self.index.is_some() => self.begin_anew(),
                Err(_) => self.overlay = Overlay::default(),
            }
        }
        Ok(None)
    }

    fn load(&mut self, number: u32, watch: &mut Watch<'_>) -> Result<Progress, Error> {
        let mut reader = self.shelf.open(number)?;
        let manifest = reader.manifest().clone();
        if manifest.device != self.device {
            return Err(Error::Refused("a checkpoint of another device"));
        }
        let progress = Progress {
            device: manifest.device,
            position: manifest.position,
            clock: manifest.clock,
            requests: manifest.requests,
        };
        let (mut records, mut done) = (Vec::new(), 0);
        loop {
            match reader.next()? {
                Some(Item::Record { tree, id, record }) => records.push((tree, id, record)),
                Some(Item::Blob { .. }) => {}
                None => {
                    self.load_records(records, Some(&progress));
                    return Ok(progress);
                }
            }
            if records.len() as u64 == STRIDE {
                done += STRIDE;
                self.load_records(std::mem::take(&mut records), None);
                watch::tell(watch, done, 0)?;
            }
        }
    }

    fn load_records(&mut self, records: Vec<(String, Id, Tree)>, reached: Option<&Progress>) {
        if let Some(index) = &self.index {
            if index.load(records, reached.cloned()).is_err() {
                self.index = None;
                self.lost = true;
            }
        } else if !self.lost {
            let stamp = Stamp { time: 0, device: self.device };
            self.overlay.add(0, &Entry { stamp, request: None, parts: records, note: None });
        }
    }

    /// Leaves the index alone and begins with an empty one beside it.
    fn begin_anew(&mut self) {
        // Dropping the handle ends the old thread once it answers, if it ever does. Its folder is
        // left alone and removed the next time the vault is opened.
        self.index = None;
        self.number = self.number.saturating_add(1);
        let dir = self.dir.join(folder_name(self.number));
        self.index = Index::open(&dir, Arc::clone(&self.cells)).ok().map(|(index, _)| index);
        self.overlay = Overlay::default();
        self.lost = false;
    }

    /// Takes a change that was just committed, without waiting for the index.
    pub(crate) fn add(&mut self, position: Position, entry: Entry) {
        self.prune();
        self.cache.add(&entry);
        self.recent.add(&entry);
        self.overlay.add(position.seq, &entry);
        if let Some(index) = &self.index {
            index.apply(Applied { position, device: self.device, entry });
        }
    }

    /// Which records changed lately.
    pub(crate) fn recent(&self) -> &Recent {
        &self.recent
    }

    /// One record.
    pub(crate) fn get(&mut self, journal: &Journal, tree: &str, id: Id) -> Result<Option<Tree>, Error> {
        if let Some(held) = self.cache.get(tree, id) {
            return Ok(held);
        }
        let record = self.fetch(journal, tree, id)?;
        self.cache.put(tree, id, record.clone());
        Ok(record)
    }

    fn fetch(&mut self, journal: &Journal, tree: &str, id: Id) -> Result<Option<Tree>, Error> {
        // The pending leaves first: were the index to take them in between, they would be in
        // both, and merging twice is merging once.
        self.prune();
        let pending = self.overlay.get(tree, id).cloned();
        let Some(stored) = self.ask(journal, |index| index.get(tree, id))? else {
            return Ok(self.overlay.get(tree, id).cloned());
        };
        Ok(match (stored, pending) {
            (Some(mut stored), Some(pending)) => {
                stored.merge(&pending);
                Some(stored)
            }
            (stored, pending) => stored.or(pending),
        })
    }

    /// The names of all trees that have records, sorted.
    pub(crate) fn trees(&mut self, journal: &Journal) -> Result<Vec<String>, Error> {
        self.prune();
        let pending = self.overlay.trees();
        let stored = self.ask(journal, Index::trees)?;
        // Without an index, or with one made meanwhile, the overlay may hold more than before.
        let mut trees = [stored.unwrap_or_default(), pending, self.overlay.trees()].concat();
        trees.sort_unstable();
        trees.dedup();
        Ok(trees)
    }

    /// At most `limit` records of a tree from behind `after` on, in the order of their ids; fewer
    /// only at the end.
    pub(crate) fn page(
        &mut self,
        journal: &Journal,
        tree: &str,
        after: Option<Id>,
        limit: usize,
    ) -> Result<Vec<(Id, Tree)>, Error> {
        self.prune();
        let pending = self.overlay.all(tree);
        let stored = self.ask(journal, |index| index.page(tree, after, limit))?;
        let (stored, pending) = match stored {
            Some(stored) => (stored, pending),
            None => (Vec::new(), self.overlay.all(tree)),
        };
        // Where the index has more, what is pending behind its page belongs to the next one.
        let last = stored.last().map(|(id, _)| *id).filter(|_| stored.len() == limit);
        let mut records: BTreeMap<Id, Tree> = stored.into_iter().collect();
        for (id, leaves) in pending {
            if after.is_none_or(|after| id > after) && last.is_none_or(|last| id <= last) {
                records.entry(id).or_default().merge(&leaves);
            }
        }
        Ok(records.into_iter().take(limit).collect())
    }

    /// Every record of a tree, in the order of their ids.
    pub(crate) fn scan(&mut self, journal: &Journal, tree: &str) -> Result<Vec<(Id, Tree)>, Error> {
        self.prune();
        let pending = self.overlay.all(tree);
        let Some(stored) = self.ask(journal, |index| index.scan(tree))? else {
            let mut records = self.overlay.all(tree);
            records.sort_unstable_by_key(|(id, _)| *id);
            return Ok(records);
        };
        if pending.is_empty() {
            return Ok(stored);
        }
        let mut records: BTreeMap<Id, Tree> = stored.into_iter().collect();
        for (id, leaves) in pending {
            records.entry(id).or_default().merge(&leaves);
        }
        Ok(records.into_iter().collect())
    }

    /// Whether the index is as it was written and holds exactly these trees. Without one there is
    /// nothing that could differ from the journal.
    pub(crate) fn agrees_with(&self, trees: &BTreeMap<String, BTreeMap<Id, Tree>>) -> bool {
        let compare = |index: &Index| {
            index.settle()?;
            let mut agrees = index.is_whole()?;
            for (tree, expected) in trees {
                let found = index.scan(tree)?;
                agrees &= found.iter().map(|(id, tree)| (id, tree)).eq(expected);
            }
            Ok::<_, Trouble>(agrees)
        };
        self.index.as_ref().is_none_or(|index| compare(index) == Ok(true))
    }

    /// Whether there is an index as it was written that has everything up to `seq`.
    pub(crate) fn holds_all(&self, seq: u64) -> bool {
        let whole =
            |index: &Index| index.settle().is_ok() && index.applied() == seq && index.is_whole() == Ok(true);
        self.index.as_ref().is_some_and(whole)
    }

    /// Makes a new index beside the one in trouble; does without if that fails too.
    pub(crate) fn replace_index(&mut self, journal: &Journal) -> Result<(), Error> {
        self.replace_index_watched(journal, &mut |_, _| true)
    }

    fn replace_index_watched(&mut self, journal: &Journal, watch: &mut Watch<'_>) -> Result<(), Error> {
        self.begin_anew();
        self.fill(journal, watch)?;
        if !self.has_reached(journal.head().seq) {
            self.index = None;
            self.fill(journal, watch)?;
        }
        self.sync_at_rest();
        Ok(())
    }

    /// Goes on comparing the index with its digest by so many cells. `None` if there is more to
    /// compare; otherwise whether a new index had to be made.
    pub(crate) fn scrub(&mut self, journal: &Journal, cells: usize) -> Result<Option<bool>, Error> {
        match self.index.as_ref().map(|index| index.scrub(cells)) {
            None | Some(Ok(Some(true))) => Ok(Some(false)),
            Some(Ok(None)) => Ok(None),
            Some(Ok(Some(false)) | Err(_)) => {
                self.replace_index(journal)?;
                Ok(Some(true))
            }
        }
    }

    /// From now on the index thread syncs the anchor after a second in which nothing happened.
    pub(crate) fn keep_anchor(&mut self, anchor: Option<File>) {
        self.anchor = anchor;
        self.sync_at_rest();
    }

    /// Removes indexes that are no longer used. What can't be removed now is removed another time.
    pub(crate) fn remove_older(&self) {
        let names = disk::list(&self.dir).unwrap_or_default();
        for name in names.iter().filter(|_| self.has_index()) {
            if folder_number(name).is_some_and(|number| number < self.number) {
                let _ = disk::remove_dir(&self.dir.join(name));
            }
        }
    }

    /// Brings the index to disk and ends its thread.
    pub(crate) fn close(&mut self) {
        self.cache.clear();
        self.recent.clear();
        self.overlay = Overlay::default();
        self.shelf.wipe();
        if let Some(index) = self.index.take() {
            index.close();
        }
    }

    /// Asks the index, and once more after making a new one if it is in trouble. `None` if there
    /// is none: then the overlay holds everything.
    fn ask<T>(
        &mut self,
        journal: &Journal,
        question: impl Fn(&Index) -> Result<T, Trouble>,
    ) -> Result<Option<T>, Error> {
        let mut replaced = false;
        loop {
            match self.index.as_ref().map(&question) {
                None => return Ok(None),
                Some(Ok(answer)) => return Ok(Some(answer)),
                Some(Err(_)) if replaced => {
                    self.index = None;
                    self.fill(journal, &mut |_, _| true)?;
                }
                Some(Err(_)) => {
                    self.replace_index(journal)?;
                    replaced = true;
                }
            }
        }
    }

    /// Reads the newest whole checkpoint and the frames behind it, or the whole journal, into a
    /// fresh index, or into the overlay if there is none.
    fn fill(&mut self, journal: &Journal, watch: &mut Watch<'_>) -> Result<(), Error> {
        self.overlay = Overlay::default();
        self.cache.clear();
        self.recent.clear();
        self.lost = false;
        let base = self.take_checkpoint(watch)?.map(|progress| progress.position);
        let first = base.map_or(0, |base| base.seq);
        let of = journal.head().seq.saturating_sub(first);
        let mut cancelled = false;
        let scanned = journal.scan(base, &mut |position, entry| {
            self.take(position, entry);
            cancelled |= position.seq.is_multiple_of(STRIDE) && !watch(position.seq - first, of);
            if cancelled { Err(JournalError::Poisoned) } else { Ok(()) }
        });
        if cancelled {
            return Err(Error::Cancelled);
        }
        scanned?;
        Ok(())
    }

    /// Whether the index, or without one the overlay, has everything up to `seq`.
    fn has_reached(&self, seq: u64) -> bool {
        let reached = |index: &Index| index.settle().is_ok() && index.applied() == seq;
        !self.lost && self.index.as_ref().is_none_or(reached)
    }

    /// Drops from the overlay what the index has taken meanwhile.
    fn prune(&mut self) {
        if let Some(index) = &self.index {
            self.overlay.prune(index.applied());
        }
    }

    fn sync_at_rest(&self) {
        let anchor = self.anchor.as_ref().and_then(|anchor| anchor.try_clone().ok());
        if let (Some(index), Some(anchor)) = (&self.index, anchor) {
            index.sync_at_rest(anchor);
        }
    }

    #[cfg(test)]
    pub(crate) fn index(&self) -> Option<&Index> {
        self.index.as_ref()
    }
}

fn open_index(dir: &Path, device: Id, cells: &Arc<Cells>) -> Result<(Index, u32, Option<Progress>), Trouble> {
    disk::create_dir(dir).map_err(|_| Trouble::Failed)?;
    let names = disk::list(dir).map_err(|_| Trouble::Failed)?;
    let newest = names.iter().filter_map(|name| folder_number(name)).max().unwrap_or(0);
    if newest > 0 {
        match Index::open(&dir.join(folder_name(newest)), Arc::clone(cells)) {
            Ok((index, Some(progress))) if progress.device == device => {
                return Ok((index, newest, Some(progress)));
            }
            // Never used yet.
            Ok((index, None)) => return Ok((index, newest, None)),
            // Nothing is wrong with it; another one would not fit either.
            Err(Trouble::Full) => return Err(Trouble::Full),
            Ok(_) | Err(_) => {}
        }
    }
    let next = newest.saturating_add(1);
    let opened = Index::open(&dir.join(folder_name(next)), Arc::clone(cells));
    opened.map(|(index, _)| (index, next, None))
}

/// Opens the newest index as it is, if it has taken anything; makes none.
pub(crate) fn open_newest(dir: &Path, device: Id, cells: Cells) -> Option<(Index, Progress)> {
    let names = disk::list(dir).ok()?;
    let newest = names.iter().filter_map(|name| folder_number(name)).max()?;
    match Index::open(&dir.join(folder_name(newest)), Arc::new(cells)) {
        Ok((index, Some(progress))) if progress.device == device => Some((index, progress)),
        _ => None,
    }
}

fn folder_name(number: u32) -> String {
    format!("{number:08}")
}

fn folder_number(name: &str) -> Option<u32> {
    let number = name.parse().ok()?;
    (folder_name(number) == name).then_some(number)
}
