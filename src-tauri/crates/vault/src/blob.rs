//! Blobs: larger things, each in a sealed file of its own that is written once and never changed.
//!
//! A blob is durable before the change that names it is committed; one that no record names is an
//! orphan, left by a process that ended in between, and is removed in a quiet moment.

use std::collections::BTreeSet;
use std::path::PathBuf;

use journal::{Patch, disk};
use zeroize::Zeroizing;

use crate::sealed::{self, Kind};
use crate::{Error, Id, Vault};

/// The tree whose records say which blobs there are.
pub const TREE: &str = "blob";
/// The longest blob, in bytes.
pub const LONGEST: usize = 32 * 1024 * 1024;
const FOLDER: &str = "blobs";
const EXTENSION: &str = ".blob";

impl Vault {
    /// Stores bytes in a file of their own, durably, and gives its id and the patch that names it
    /// (tree `blob`, leaves `size` and `hash`). Commit the patch with the change the blob belongs
    /// to; without it the blob is an orphan and goes away. Erase the record to remove the blob.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond [`LONGEST`], [`Error::DiskFull`], [`Error::Io`].
    pub fn put_blob(&mut self, bytes: &[u8]) -> Result<(Id, Patch), Error> {
        if bytes.len() > LONGEST {
            return Err(Error::TooLarge);
        }
        let id = self.new_id()?;
        self.write_blob(id, bytes)?;
        self.fresh_blobs().insert(id);
        let size = i64::try_from(bytes.len()).map_err(|_| Error::TooLarge)?;
        let hash = journal::Value::Bytes(blake3::hash(bytes).as_bytes().to_vec());
        Ok((id, Patch::new(TREE, id).set("size", size).set("hash", hash)))
    }

    /// Writes the file of a blob, durably.
    pub(crate) fn write_blob(&self, id: Id, bytes: &[u8]) -> Result<(), Error> {
        disk::create_dir(&self.home().join(FOLDER))?;
        write(&self.blob_path(id), self.shelf().keys(), id, bytes)
    }

    /// The content of a blob; `None` if there never was one, or it was erased.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is not what was stored, or its file is gone though a record names
    /// it; [`Error::Io`].
    pub fn blob(&self, id: Id) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let found = read(&self.blob_path(id), self.shelf().keys(), id)?;
        if found.is_none() && self.get(TREE, id)?.is_some_and(|record| record.get("size").is_some()) {
            return Err(Kind::Blob.damaged("a blob is missing"));
        }
        Ok(found)
    }

    /// How many of the blobs that records name can't be read.
    pub(crate) fn lost_blobs(&self) -> Result<u64, Error> {
        let mut lost = 0;
        for id in self.blob_ids()? {
            match self.blob(id) {
                Ok(_) => {}
                Err(Error::Damaged { .. }) => lost += 1,
                Err(other) => return Err(other),
            }
        }
        Ok(lost)
    }

    /// The blobs that records name, sorted. One whose file is missing is among them.
    pub(crate) fn blob_ids(&self) -> Result<Vec<Id>, Error> {
        let named = self.scan(TREE)?.into_iter().filter(|(_, record)| record.get("size").is_some());
        Ok(named.map(|(id, _)| id).collect())
    }

    /// Removes the files of blobs that no record names, and says how many there were. Those put
    /// since the vault was opened are left: their change may still come.
    ///
    /// # Errors
    /// As [`Vault::scan`]; [`Error::Io`].
    pub(crate) fn remove_orphans(&mut self) -> Result<u64, Error> {
        let dir = self.home().join(FOLDER);
        let names = disk::list(&dir)?;
        let ours = names.iter().filter_map(|name| name.strip_suffix(EXTENSION)?.parse::<Id>().ok());
        let mut orphans: BTreeSet<Id> = ours.collect();
        for id in self.blob_ids()? {
            orphans.remove(&id);
        }
        let mut removed = 0;
        for id in orphans {
            let record = self.get(TREE, id)?;
            let is_erased = record.is_some_and(|record| record.is_erased());
            if is_erased || !self.fresh_blobs().contains(&id) {
                disk::remove_file(&self.blob_path(id))?;
                removed += 1;
            }
        }
        if removed > 0 {
            disk::sync_dir(&dir)?;
        }
        Ok(removed)
    }

    fn blob_path(&self, id: Id) -> PathBuf {
        path(self.home(), id)
    }
}

/// Where a blob lies in the folder of an edition.
pub(crate) fn path(home: &std::path::Path, id: Id) -> PathBuf {
    home.join(FOLDER).join(format!("{id}{EXTENSION}"))
}

/// Reads the file of a blob at `path`; `None` if there is none.
pub(crate) fn read(
    path: &std::path::Path,
    keys: &sealed::Keys,
    id: Id,
) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    let limit = LONGEST + id.as_bytes().len();
    let Some(plain) = sealed::read_whole(path, keys, Kind::Blob, limit)? else {
        return Ok(None);
    };
    match plain.split_first_chunk::<16>() {
        Some((named, bytes)) if named == id.as_bytes() => Ok(Some(Zeroizing::new(bytes.to_owned()))),
        _ => Err(Kind::Blob.damaged("a blob under another's name")),
    }
}

/// Writes the file of a blob at `path`, durably; its folder must be there. The content is bound to
/// the id, so that files can't take each other's names.
pub(crate) fn write(path: &std::path::Path, keys: &sealed::Keys, id: Id, bytes: &[u8]) -> Result<(), Error> {
    let mut writer = sealed::Writer::create(path, keys, Kind::Blob, &[])?;
    writer.write(id.as_bytes())?;
    writer.write(bytes)?;
    Ok(writer.finish()?.place()?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::bench::{Bench, id};
    use crate::{Change, Part};

    #[test]
    fn a_blob_reads_back_and_is_bound_to_its_name() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let contents = [vec![], b"small".to_vec(), vec![7; 3 << 20]];
        let mut ids = Vec::new();
        for bytes in &contents {
            let (id, patch) = vault.put_blob(bytes).unwrap();
            vault.commit(Change::new(vec![patch]), 1_000).unwrap();
            ids.push(id);
        }
        vault.lock().unwrap();
        let vault = bench.unlock();
        for (id, bytes) in ids.iter().zip(&contents) {
            assert_eq!(**vault.blob(*id).unwrap().as_ref().unwrap(), *bytes);
            assert!(vault.get(TREE, *id).unwrap().unwrap().int("size") == i64::try_from(bytes.len()).ok());
        }
        assert!(vault.blob(id(1)).unwrap().is_none());
        fs::copy(vault.blob_path(ids[1]), vault.blob_path(ids[2])).unwrap();
        assert!(matches!(vault.blob(ids[2]), Err(Error::Damaged { part: Part::Blob, .. })));
    }

    #[test]
    fn a_blob_whose_file_is_gone_is_told_and_does_not_keep_the_rest_from_a_backup() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let (gone, patch) = vault.put_blob(b"gone").unwrap();
        vault.commit(Change::new(vec![patch]), 1_000).unwrap();
        let (whole, patch) = vault.put_blob(b"whole").unwrap();
        vault.commit(Change::new(vec![patch]), 1_000).unwrap();
        assert_eq!(vault.verify().unwrap().blobs_lost, 0);
        fs::remove_file(vault.blob_path(gone)).unwrap();
        assert!(matches!(vault.blob(gone), Err(Error::Damaged { part: Part::Blob, .. })));
        assert!(vault.blob(whole).unwrap().is_some());
        assert_eq!(vault.verify().unwrap().blobs_lost, 1);
        let to = bench.path.with_extension("backup");
        let contents = vault.backup(&to, 1_000, &mut |_, _| true).unwrap();
        assert_eq!((contents.blobs, contents.blobs_lost), (1, 1));
    }

    #[test]
    fn a_blob_too_large_is_refused_and_leaves_nothing() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        assert_eq!(vault.put_blob(&vec![0; LONGEST + 1]).err(), Some(Error::TooLarge));
        assert!(!bench.files().keys().any(|path| path.extension().is_some_and(|ext| ext == "blob")));
    }

    #[test]
    fn orphans_go_but_not_before_their_change_can_have_come() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let (named, patch) = vault.put_blob(b"named").unwrap();
        vault.commit(Change::new(vec![patch]), 1_000).unwrap();
        let (orphan, _) = vault.put_blob(b"orphan").unwrap();
        assert_eq!(vault.remove_orphans(), Ok(0));
        vault.lock().unwrap();
        let mut vault = bench.unlock();
        assert_eq!(vault.remove_orphans(), Ok(1));
        assert!(vault.blob(orphan).unwrap().is_none());
        assert!(vault.blob(named).unwrap().is_some());
        vault.commit(Change::new(vec![Patch::new(TREE, named).erase()]), 1_000).unwrap();
        assert_eq!(vault.remove_orphans(), Ok(1));
        assert!(vault.blob(named).unwrap().is_none());
    }
}
