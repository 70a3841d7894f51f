//! The key-value store under the index. The only file that names sled; another store could take
//! its place here.

use std::io;
use std::ops::Bound;
use std::path::Path;

use journal::Error as JournalError;

use super::Trouble;
use super::cell::Cell;

/// Enough for the pages of a large group's year, and little beside a browser.
const CACHE: u64 = 24 * 1024 * 1024;

pub(super) struct Store(sled::Db);

impl Store {
    pub(super) fn open(path: &Path) -> Result<Self, Trouble> {
        let config = sled::Config::new()
            .path(path)
            .cache_capacity(CACHE)
            // Every batch is flushed by hand: loading much without that can block sled for good,
            // and a flusher of its own would be one more thread to panic.
            .flush_every_ms(None);
        Ok(Self(config.open()?))
    }

    pub(super) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.0.get(key)?.map(|value| value.to_vec()))
    }

    /// Every cell whose key begins so, in the order of keys.
    pub(super) fn scan(&self, prefix: &[u8]) -> impl Iterator<Item = Result<Cell, Trouble>> + use<> {
        self.0.scan_prefix(prefix).map(|cell| {
            let (key, value) = cell?;
            Ok((key.to_vec(), value.to_vec()))
        })
    }

    /// Every cell of a key beyond `from` that begins with `prefix`, in the order of keys.
    pub(super) fn scan_after(
        &self,
        prefix: &[u8],
        from: &[u8],
    ) -> impl Iterator<Item = Result<Cell, Trouble>> + use<> {
        let prefix = prefix.to_owned();
        let range = (Bound::Excluded(from.to_owned()), Bound::Unbounded);
        self.0.range::<Vec<u8>, _>(range).map_while(move |cell| match cell {
            Ok((key, value)) => key.starts_with(&prefix).then(|| Ok((key.to_vec(), value.to_vec()))),
            Err(error) => Some(Err(error.into())),
        })
    }

    /// Writes and removes cells, all or none of them, and flushes.
    pub(super) fn write(&self, cells: Vec<(Vec<u8>, Option<Vec<u8>>)>) -> Result<(), Trouble> {
        let mut batch = sled::Batch::default();
        for (key, value) in cells {
            match value {
                Some(value) => batch.insert(key, value),
                None => batch.remove(key),
            }
        }
        self.0.apply_batch(batch)?;
        self.0.flush()?;
        Ok(())
    }
}

impl From<sled::Error> for Trouble {
    fn from(error: sled::Error) -> Self {
        match error {
            sled::Error::Io(error) => match JournalError::from(io::Error::from(error.kind())) {
                JournalError::DiskFull => Self::Full,
                _ => Self::Failed,
            },
            _ => Self::Failed,
        }
    }
}
