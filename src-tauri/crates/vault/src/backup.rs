//! Backups: the whole vault in one sealed file that opens with nothing but the passphrase or the
//! recovery code; and the checkpoints that are kept in the vault's own folder.
//!
//! Reading a backup needs no vault, no journal and no index.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use journal::disk;
use zeroize::Zeroizing;

use crate::checkpoint::{Counts, Item, Manifest, Reader, Reason, Writer};
use crate::envelope::{Envelope, Unwrapped};
use crate::folder::Opener;
use crate::sealed::{self, Keys, Kind};
use crate::{Error, Id, Kept, Tree, Vault, Watch, watch};

/// Records read from the index at once.
const PAGE: usize = 256;
/// Items between two words to whoever watches.
const STRIDE: u64 = 256;

/// What a checkpoint or backup holds, as far as can be told without knowing a noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The vault it is of.
    pub vault: Id,
    /// When it was begun, by the wall clock: milliseconds since 1970.
    pub made_ms: u64,
    /// The wall clock of the newest change in it; 0 if there is none.
    pub newest_ms: u64,
    /// Why it was made.
    pub reason: Reason,
    /// By tree, how many records there are that are not erased.
    pub live: BTreeMap<String, u64>,
    /// How many blobs there are.
    pub blobs: u64,
    /// How many more the vault's records name that could not be read when it was made. Known only
    /// to whoever made it.
    pub blobs_lost: u64,
    /// Length of the file.
    pub bytes: u64,
}

impl Contents {
    pub(crate) fn new(manifest: &Manifest, counts: &Counts, bytes: u64) -> Self {
        Self {
            vault: manifest.vault,
            made_ms: manifest.made_ms,
            newest_ms: manifest.clock >> 16,
            reason: manifest.reason,
            live: counts.live(),
            blobs: counts.blobs,
            blobs_lost: 0,
            bytes,
        }
    }
}

impl Vault {
    /// Writes everything into one file outside the vault's folder. It is written beside `to`,
    /// synced, read back, and only then renamed to `to`, replacing what stood there. Changes
    /// nothing in the vault.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Io`], [`Error::Damaged`] if something
    /// in the vault, or what was written, does not read back; a blob only if there is an older
    /// backup at `to`, which is then as it was.
    pub fn backup(&self, to: &Path, now_ms: u64, watch: &mut Watch<'_>) -> Result<Contents, Error> {
        self.make_whole()?;
        let manifest = self.manifest(Reason::Backup, now_ms)?;
        let keys = self.shelf().keys();
        let mut writer = Writer::create_backup(to, keys, &self.envelope().to_bytes(), &manifest)?;
        self.write_records(&mut writer, &manifest.trees, watch)?;
        let mut blobs_lost = 0;
        for id in self.blob_ids()? {
            match self.blob(id) {
                Ok(Some(blob)) => writer.push_blob(id, &blob)?,
                // The rest is worth keeping all the same, but not in the place of an older backup,
                // which may have it.
                Ok(None) | Err(Error::Damaged { .. }) if !to.exists() => blobs_lost += 1,
                Ok(None) => {}
                Err(other) => return Err(other),
            }
        }
        let counts = writer.finish_watched(watch)?;
        Ok(Contents { blobs_lost, ..Contents::new(&manifest, &counts, to.metadata()?.len()) })
    }

    /// Keeps a checkpoint in the vault's folder: the whole state as of now.
    ///
    /// # Errors
    /// As [`Vault::backup`].
    pub fn checkpoint(&self, reason: Reason, now_ms: u64, watch: &mut Watch<'_>) -> Result<Kept, Error> {
        self.make_whole()?;
        disk::create_dir(self.shelf().dir())?;
        let manifest = self.manifest(reason, now_ms)?;
        // One that upkeep is writing meanwhile has its number already.
        let after = self.underway().map_or(Some(0), |number| number.checked_add(1));
        let number = self.shelf().next()?.max(after.ok_or(Error::TooLarge)?);
        let mut writer = Writer::create(&self.shelf().path(number), self.shelf().keys(), &manifest)?;
        self.write_records(&mut writer, &manifest.trees, watch)?;
        writer.finish_watched(watch)?;
        Ok(Kept { number, made_ms: now_ms, reason })
    }

    /// What a checkpoint begun now begins with.
    pub(crate) fn manifest(&self, reason: Reason, now_ms: u64) -> Result<Manifest, Error> {
        let journal = self.journal();
        Ok(Manifest {
            vault: journal.origin().vault,
            device: journal.origin().device,
            epoch: self.envelope().epoch,
            position: *journal.head(),
            clock: self.newest_time(),
            made_ms: now_ms,
            reason,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            requests: self.known_requests(),
            trees: self.trees()?,
        })
    }

    fn write_records(
        &self,
        writer: &mut Writer,
        trees: &[String],
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        let mut done = 0;
        for tree in trees {
            let mut after = None;
            loop {
                let page = self.page(tree, after, PAGE)?;
                let is_last = page.len() < PAGE;
                for (id, record) in &page {
                    writer.push(tree, *id, record)?;
                    after = Some(*id);
                }
                done += page.len() as u64;
                watch::tell(watch, done, 0)?;
                if is_last {
                    break;
                }
            }
        }
        Ok(())
    }
}

/// A backup that opened, and of which every byte was read and found whole.
pub struct BackupFile {
    path: PathBuf,
    keys: Keys,
    manifest: Manifest,
    contents: Contents,
    envelope: Envelope,
    unwrapped: Unwrapped,
}

impl BackupFile {
    /// Opens the backup at `path` and reads all of it. For a passphrase it takes the key
    /// derivation's full time.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], [`Error::Damaged`], [`Error::Unsupported`] for one that a newer
    /// version made, [`Error::Io`] (not found among them).
    pub fn open(path: &Path, opener: &Opener) -> Result<Self, Error> {
        Self::open_watched(path, opener, &mut |_, _| true)
    }

    /// Like [`BackupFile::open`], telling how many records were read.
    ///
    /// # Errors
    /// Those of [`BackupFile::open`], and [`Error::Cancelled`].
    pub fn open_watched(path: &Path, opener: &Opener, watch: &mut Watch<'_>) -> Result<Self, Error> {
        let header = sealed::read_header(path, Kind::Backup)?;
        let envelope = Envelope::from_bytes(&header.envelope)?;
        let unwrapped = envelope.open(opener)?;
        let keys = Keys::new(envelope.vault, envelope.key, &unwrapped.secret.data);
        let mut reader = Reader::open_backup(path, &keys)?;
        let mut done = 0_u64;
        while reader.next()?.is_some() {
            done += 1;
            if done.is_multiple_of(STRIDE) {
                watch::tell(watch, done, 0)?;
            }
        }
        let manifest = reader.manifest().clone();
        let contents = Contents::new(&manifest, reader.counts(), path.metadata()?.len());
        Ok(Self { path: path.to_owned(), keys, manifest, contents, envelope, unwrapped })
    }

    /// What is in it.
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Version of the program that made it.
    pub fn program(&self) -> &str {
        &self.manifest.program
    }

    /// Hands every record to `each`, erased ones included, tree by tree.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the file changed meanwhile, [`Error::Io`], and those of `each`.
    pub fn each(&self, each: &mut dyn FnMut(&str, Id, Tree) -> Result<(), Error>) -> Result<(), Error> {
        let mut reader = Reader::open_backup(&self.path, &self.keys)?;
        while let Some(item) = reader.next()? {
            if let Item::Record { tree, id, record } = item {
                each(&tree, id, record)?;
            }
        }
        Ok(())
    }

    /// Hands every blob to `each`, one whole blob after the other.
    ///
    /// # Errors
    /// As [`BackupFile::each`].
    pub fn each_blob(
        &self,
        each: &mut dyn FnMut(Id, Zeroizing<Vec<u8>>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut reader = Reader::open_backup(&self.path, &self.keys)?;
        let mut blob = Zeroizing::new(Vec::new());
        while let Some(item) = reader.next()? {
            if let Item::Blob { id, size, bytes, .. } = item {
                sealed::append(&mut blob, &bytes);
                if blob.len() as u64 == size {
                    each(id, std::mem::replace(&mut blob, Zeroizing::new(Vec::new())))?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The key envelope in it, and what it gave.
    pub(crate) fn envelope(&self) -> (&Envelope, &Unwrapped) {
        (&self.envelope, &self.unwrapped)
    }
}

/// Says what is in the backup at `from`, after reading all of it.
///
/// # Errors
/// Those of [`BackupFile::open`].
pub fn look(from: &Path, opener: &Opener) -> Result<Contents, Error> {
    Ok(BackupFile::open(from, opener)?.contents)
}

#[cfg(test)]
mod tests;
