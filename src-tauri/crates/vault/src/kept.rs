//! The checkpoints a vault keeps in its folder, by number.

use std::path::{Path, PathBuf};

use journal::disk;

use crate::checkpoint::{Manifest, Reader, Reason};
use crate::sealed::Keys;
use crate::{Contents, Error, Vault, Watch, watch};

const EXTENSION: &str = "ckpt";

/// A checkpoint that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number; later ones have higher numbers.
    pub number: u32,
    /// When it was made, by the wall clock: milliseconds since 1970.
    pub made_ms: u64,
    /// Why.
    pub reason: Reason,
}

/// The folder of checkpoints.
pub(crate) struct Shelf {
    dir: PathBuf,
    keys: Keys,
}

impl Shelf {
    pub(crate) fn new(dir: PathBuf, keys: Keys) -> Self {
        Self { dir, keys }
    }

    /// The folder, which may not be there yet.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The numbers of what is there, rising.
    pub(crate) fn numbers(&self) -> Result<Vec<u32>, Error> {
        let names = disk::list(&self.dir)?;
        Ok(names.iter().filter_map(|name| number_of(name)).collect())
    }

    pub(crate) fn path(&self, number: u32) -> PathBuf {
        self.dir.join(file_name(number))
    }

    /// A number above all that are there.
    pub(crate) fn next(&self) -> Result<u32, Error> {
        let last = self.numbers()?.last().copied().unwrap_or(0);
        last.checked_add(1).ok_or(Error::TooLarge)
    }

    pub(crate) fn open(&self, number: u32) -> Result<Reader, Error> {
        Reader::open(&self.path(number), &self.keys)
    }

    /// Those whose beginning can be read, the newest first.
    pub(crate) fn manifests(&self) -> Result<Vec<(u32, Manifest)>, Error> {
        let numbers = self.numbers()?.into_iter().rev();
        let open = |number| Some((number, self.open(number).ok()?.manifest().clone()));
        Ok(numbers.filter_map(open).collect())
    }

    /// Those whose beginning can be read, the newest first.
    pub(crate) fn kept(&self) -> Result<Vec<Kept>, Error> {
        let kept = |(number, manifest): (u32, Manifest)| Kept {
            number,
            made_ms: manifest.made_ms,
            reason: manifest.reason,
        };
        Ok(self.manifests()?.into_iter().map(kept).collect())
    }

    /// Removes one, durably.
    pub(crate) fn remove(&self, number: u32) -> Result<(), Error> {
        disk::remove_file(&self.path(number))?;
        Ok(disk::sync_dir(&self.dir)?)
    }

    pub(crate) fn wipe(&mut self) {
        self.keys.wipe();
    }
}

impl Vault {
    /// The checkpoints kept in the vault's folder, the newest first. One that is damaged at its
    /// beginning is left out.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn kept(&self) -> Result<Vec<Kept>, Error> {
        self.shelf().kept()
    }

    /// Says what is in a checkpoint that is kept, after reading all of it; `None` if there is none
    /// of this number.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::Damaged`], [`Error::Io`].
    pub fn look_at_kept(&self, number: u32, watch: &mut Watch<'_>) -> Result<Option<Contents>, Error> {
        if !self.shelf().numbers()?.contains(&number) {
            return Ok(None);
        }
        let mut reader = self.shelf().open(number)?;
        let mut done = 0_u64;
        while reader.next()?.is_some() {
            done += 1;
            if done.is_multiple_of(STRIDE) {
                watch::tell(watch, done, 0)?;
            }
        }
        let bytes = self.shelf().path(number).metadata()?.len();
        Ok(Some(Contents::new(reader.manifest(), reader.counts(), bytes)))
    }
}

/// Items between two words to whoever watches.
const STRIDE: u64 = 256;

/// The file name of checkpoint `number`.
pub(crate) fn file_name(number: u32) -> String {
    format!("{number:08}.{EXTENSION}")
}

fn number_of(name: &str) -> Option<u32> {
    let number = name.strip_suffix(EXTENSION)?.strip_suffix('.')?.parse().ok()?;
    (file_name(number) == name).then_some(number)
}
