//! Putting a backup or a kept checkpoint in the place of the vault, and taking that back.
//!
//! What is restored becomes a new edition, with a data key and a device id of its own. What was
//! there stays aside until the vault is unlocked the next time.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use journal::{Leaf, Stamp};

use crate::backup::{BackupFile, Contents};
use crate::checkpoint::{Item, Manifest};
use crate::edition::Edition;
use crate::envelope::{Envelope, Unwrapped};
use crate::kept::{Kept, Shelf};
use crate::next::{Next, Wrapped};
use crate::sealed::{self, Keys, Kind};
use crate::{Error, Folder, FolderState, Id, Opener, Tree, Watch, blob, old_layout, watch};

/// Items between two words to whoever watches.
const STRIDE: u64 = 256;

/// What is to be restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'a> {
    /// A backup.
    File(&'a Path),
    /// A checkpoint kept in the vault's own folder, by its number.
    Kept(u32),
}

impl Folder {
    /// Makes a backup or a kept checkpoint the vault here. All of it is read and checked first,
    /// and what is made of it is opened once before it takes the place of what was there, which is
    /// set aside. The vault stays locked; what opened the source opens it. Records in `erased`
    /// stay erased whatever the source says of them.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::Damaged`], [`Error::Unsupported`] for a source that a
    /// newer version made, [`Error::InUse`] if the vault is unlocked, [`Error::Foreign`],
    /// [`Error::Absent`] for a kept checkpoint of nothing, [`Error::Cancelled`],
    /// [`Error::DiskFull`], [`Error::Io`]. Nothing has changed.
    pub fn restore(
        &self,
        source: Source<'_>,
        opener: &Opener,
        erased: &[(String, Id)],
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<Contents, Error> {
        let state = self.state()?;
        match (state, source) {
            (FolderState::Foreign, _) => return Err(Error::Foreign),
            (FolderState::Absent, Source::Kept(_)) => return Err(Error::Absent),
            (FolderState::Absent, _) => {
                journal::disk::create_dir(self.path())?;
                journal::disk::make_private(self.path())?;
            }
            (FolderState::Vault, _) => {}
        }
        let lock = self.take_lock()?;
        if state == FolderState::Vault && self.editions().newest()?.is_none() {
            old_layout::must_be_moved_first(self.path())?;
        }
        let erased = by_tree(erased);
        let (contents, wrapped, next) = match source {
            Source::File(path) => self.build_from_file(path, opener, &erased, now_ms, watch)?,
            Source::Kept(number) => self.build_from_kept(number, opener, &erased, now_ms, watch)?,
        };
        if state == FolderState::Vault {
            next.mark_restored()?;
        }
        let (number, _) = next.commit(self, &lock, &wrapped, watch)?;
        // It is restored; where this fails, the mark says that what was there can be brought back.
        let _ = self.editions().set_aside_before(number);
        Ok(contents)
    }

    /// Whether what a restore replaced is still there.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn has_aside(&self) -> Result<bool, Error> {
        Ok(self.editions().aside()?.is_some())
    }

    /// Puts back what a restore replaced, and removes what was restored.
    ///
    /// # Errors
    /// [`Error::Absent`] if nothing is aside; [`Error::InUse`]; [`Error::Io`].
    pub fn bring_back_aside(&self) -> Result<(), Error> {
        if !self.has_aside()? {
            return Err(Error::Absent);
        }
        let _lock = self.take_lock()?;
        let editions = self.editions();
        let (_, path) = editions.aside()?.ok_or(Error::Absent)?;
        let number = editions.promote(&path)?;
        // What is left is removed at the next unlocking.
        let _ = editions.remove_others(number);
        Ok(())
    }

    /// The checkpoints kept in the vault's folder, the newest first, while it is locked.
    ///
    /// # Errors
    /// [`Error::Absent`], [`Error::WrongPassphrase`], [`Error::Damaged`], [`Error::Unsupported`],
    /// [`Error::Io`].
    pub fn kept(&self, opener: &Opener) -> Result<Vec<Kept>, Error> {
        let (edition, envelope) = self.newest_edition()?;
        let Unwrapped { secret, .. } = envelope.open(opener)?;
        let keys = Keys::new(envelope.vault, envelope.key, &secret.data);
        Shelf::new(edition.checkpoints(), keys).kept()
    }

    fn newest_edition(&self) -> Result<(Edition, Envelope), Error> {
        let number = self.editions().newest()?.ok_or(Error::Absent)?;
        let edition = self.editions().at(number);
        let (envelope, _) = Envelope::read(edition.dir())?;
        Ok((edition, envelope))
    }

    fn build_from_file(
        &self,
        path: &Path,
        opener: &Opener,
        erased: &Erased,
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<(Contents, Wrapped, Next), Error> {
        let backup = BackupFile::open_watched(path, opener, watch)?;
        let (envelope, unwrapped) = backup.envelope();
        let wrapped = Wrapped::with_new_data_key(envelope, unwrapped)?;
        let mut filling = Filling::begin(self, &wrapped, backup.manifest(), erased, now_ms)?;
        backup.each(&mut |tree, id, record| filling.take(tree, id, record, watch))?;
        filling.take_tombstones()?;
        let Filling { next, blobs, .. } = filling;
        backup.each_blob(&mut |id, bytes| {
            watch::tell(watch, 0, 0)?;
            if blobs.contains(&id) { next.push_blob(id, Some(&bytes)) } else { Ok(()) }
        })?;
        Ok((backup.contents().clone(), wrapped, next))
    }

    fn build_from_kept(
        &self,
        number: u32,
        opener: &Opener,
        erased: &Erased,
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<(Contents, Wrapped, Next), Error> {
        let (edition, envelope) = self.newest_edition()?;
        let unwrapped = envelope.open(opener)?;
        let keys = Keys::new(envelope.vault, envelope.key, &unwrapped.secret.data);
        let shelf = Shelf::new(edition.checkpoints(), keys);
        let mut reader = shelf.open(number)?;
        let wrapped = Wrapped::with_new_data_key(&envelope, &unwrapped)?;
        let manifest = reader.manifest().clone();
        let mut filling = Filling::begin(self, &wrapped, &manifest, erased, now_ms)?;
        while let Some(item) = reader.next()? {
            if let Item::Record { tree, id, record } = item {
                filling.take(&tree, id, record, watch)?;
            }
        }
        filling.take_tombstones()?;
        let Filling { next, blobs, .. } = filling;
        for id in blobs {
            watch::tell(watch, 0, 0)?;
            match blob::read(&blob::path(edition.dir(), id), shelf.keys(), id) {
                Ok(Some(bytes)) => next.push_blob(id, Some(&bytes))?,
                Ok(None) => {}
                Err(Error::Damaged { .. }) => next.push_blob(id, None)?,
                Err(error) => return Err(error),
            }
        }
        // What was typed last belongs to nobody's yesterday.
        let drafts = sealed::read_whole(&edition.drafts(), shelf.keys(), Kind::Drafts, usize::MAX);
        if let Ok(Some(drafts)) = drafts {
            next.push_drafts(&drafts)?;
        }
        let bytes = shelf.path(number).metadata()?.len();
        Ok((Contents::new(&manifest, reader.counts(), bytes), wrapped, next))
    }
}

/// Records that stay erased, by tree.
type Erased = BTreeMap<String, BTreeSet<Id>>;

fn by_tree(erased: &[(String, Id)]) -> Erased {
    let mut trees = Erased::new();
    for (tree, id) in erased {
        trees.entry(tree.clone()).or_default().insert(*id);
    }
    trees
}

/// The next edition while it takes what a source holds.
struct Filling {
    next: Next,
    /// What must be erased, and was not met yet.
    erased: Erased,
    tombstone: Tree,
    blobs: BTreeSet<Id>,
    done: u64,
}

impl Filling {
    fn begin(
        folder: &Folder,
        wrapped: &Wrapped,
        source: &Manifest,
        erased: &Erased,
        now_ms: u64,
    ) -> Result<Self, Error> {
        // Whoever restores goes on as a device of its own, above every stamp in the source.
        let device = Id::random()?;
        let mut trees: BTreeSet<String> = source.trees.iter().cloned().collect();
        trees.extend(erased.keys().cloned());
        let trees = trees.into_iter().collect();
        let program = env!("CARGO_PKG_VERSION").to_owned();
        let manifest = Manifest { device, made_ms: now_ms, trees, program, ..source.clone() };
        let next = Next::begin(folder, wrapped, manifest)?;
        let stamp = Stamp { time: source.clock, device };
        let mut tombstone = Tree::new();
        tombstone.put(journal::ERASED, Leaf { value: true.into(), stamp });
        Ok(Self { next, erased: erased.clone(), tombstone, blobs: BTreeSet::new(), done: 0 })
    }

    fn take(&mut self, tree: &str, id: Id, mut record: Tree, watch: &mut Watch<'_>) -> Result<(), Error> {
        self.done += 1;
        if self.done.is_multiple_of(STRIDE) {
            watch::tell(watch, self.done, 0)?;
        }
        if self.erased.get_mut(tree).is_some_and(|ids| ids.remove(&id)) {
            record.erase();
        }
        if tree == blob::TREE && !record.is_erased() {
            self.blobs.insert(id);
        }
        self.next.push(tree, id, &record)
    }

    /// Of what the source does not know, only that it is erased.
    fn take_tombstones(&mut self) -> Result<(), Error> {
        for (tree, ids) in &self.erased {
            for id in ids {
                self.next.push(tree, *id, &self.tombstone)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
