//! The anchor: a small file of two slots that remembers how far the journal was acknowledged.
//!
//! Written after the journal's sync, one slot after the other, so that a write cut short leaves
//! the older slot whole. An anchor behind the journal is normal; ahead of it, the journal has
//! lost something. Layout: `FORMAT.md` under "Anchor".

use std::fs::File;
use std::io;
use std::path::Path;

use crate::{Error, Id, Key, Position, disk};

const MAGIC: &[u8; 4] = b"HGAN";
const VERSION: u8 = 1;
/// Slots lie in different sectors, so that one write never touches both.
const SPACING: usize = 4096;
const SIGNED: usize = 8 + 8 + 16 + 16 + Position::LEN;
const SLOT: usize = SIGNED + 32;
const PURPOSE: &str = "homegroup vault v1: anchor";

/// An anchor file that is open for writing.
pub struct Anchor {
    file: File,
    key: Key,
    vault: Id,
    device: Id,
    generation: u64,
}

impl Anchor {
    /// Makes the anchor at `path`, replacing what is there, durably.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn create(
        path: &Path,
        data_key: &Key,
        vault: Id,
        device: Id,
        position: &Position,
    ) -> Result<Self, Error> {
        let key = data_key.derive(PURPOSE);
        let mut bytes = vec![0; 2 * SPACING];
        bytes[SPACING..SPACING + SLOT].copy_from_slice(&slot(&key, 1, vault, device, position));
        disk::write_whole(path, &bytes)?;
        Ok(Self { file: disk::open(path)?, key, vault, device, generation: 1 })
    }

    /// Opens the anchor at `path` and gives the newest position it holds; `None` if the file is
    /// missing or neither slot is whole.
    ///
    /// # Errors
    /// [`Error::Unsupported`] for a later format version, and those of the file system.
    pub fn open(path: &Path, data_key: &Key, vault: Id) -> Result<Option<(Self, Position)>, Error> {
        let bytes = match disk::read(path, 2 * SPACING as u64) {
            Err(error) if error.kind() == io::ErrorKind::InvalidData => None,
            other => other?,
        };
        let Some(bytes) = bytes else { return Ok(None) };
        let key = data_key.derive(PURPOSE);
        let slots = [bytes.get(..SLOT), bytes.get(SPACING..SPACING + SLOT)];
        let read = slots.into_iter().flatten().filter_map(|bytes| read_slot(&key, vault, bytes));
        if let Some((generation, device, position)) = read.max_by_key(|(generation, ..)| *generation) {
            let file = disk::open(path)?;
            return Ok(Some((Self { file, key, vault, device, generation }, position)));
        }
        let newer = slots.into_iter().flatten().find(|s| s.starts_with(MAGIC) && s[4] > VERSION);
        match newer {
            Some(slot) => Err(Error::Unsupported { version: slot[4].into() }),
            None => Ok(None),
        }
    }

    /// The device whose journal this anchors.
    pub const fn device(&self) -> Id {
        self.device
    }

    /// Moves the anchor, without syncing it: it may be behind after a power cut.
    ///
    /// # Errors
    /// Those of the file system. The position before it stays.
    pub fn write(&mut self, position: &Position) -> Result<(), Error> {
        let generation = self.generation.saturating_add(1);
        let bytes = slot(&self.key, generation, self.vault, self.device, position);
        let at = (generation % 2) * SPACING as u64;
        disk::write_at(&self.file, at, &bytes)?;
        self.generation = generation;
        Ok(())
    }

    /// Brings the anchor to disk.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn sync(&self) -> Result<(), Error> {
        Ok(disk::sync(&self.file)?)
    }

    /// A second handle, for syncing from another thread.
    ///
    /// # Errors
    /// Those of the system.
    pub fn handle(&self) -> Result<File, Error> {
        Ok(self.file.try_clone()?)
    }
}

fn slot(key: &Key, generation: u64, vault: Id, device: Id, position: &Position) -> [u8; SLOT] {
    let mut bytes = [0; SLOT];
    bytes[..4].copy_from_slice(MAGIC);
    bytes[4] = VERSION;
    bytes[8..16].copy_from_slice(&generation.to_le_bytes());
    bytes[16..32].copy_from_slice(vault.as_bytes());
    bytes[32..48].copy_from_slice(device.as_bytes());
    bytes[48..SIGNED].copy_from_slice(&position.to_bytes());
    let tag = key.hash(&[&bytes[..SIGNED]]);
    bytes[SIGNED..].copy_from_slice(&tag);
    bytes
}

fn read_slot(key: &Key, vault: Id, bytes: &[u8]) -> Option<(u64, Id, Position)> {
    let tag = bytes.get(SIGNED..)?.try_into().ok()?;
    let ours = bytes.starts_with(MAGIC) && bytes[4] == VERSION && bytes[16..32] == *vault.as_bytes();
    if !ours || !key.verify(&[&bytes[..SIGNED]], tag) {
        return None;
    }
    let generation = u64::from_le_bytes(bytes[8..16].try_into().ok()?);
    let device = Id::from_bytes(bytes[32..48].try_into().ok()?);
    Some((generation, device, Position::from_bytes(bytes[48..SIGNED].try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fs;
    use std::path::PathBuf;

    const VAULT: Id = Id::from_bytes([1; 16]);
    const DEVICE: Id = Id::from_bytes([2; 16]);

    fn key() -> Key {
        Key::from_bytes(&[3; 32])
    }

    fn at(seq: u64) -> Position {
        Position { segment: 1, start: 96, end: 96 + seq * 100, seq, chain: [seq as u8; 32] }
    }

    fn written(seqs: u64) -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("anchor");
        let mut anchor = Anchor::create(&path, &key(), VAULT, DEVICE, &at(0)).unwrap();
        for seq in 1..=seqs {
            anchor.write(&at(seq)).unwrap();
        }
        (dir, path)
    }

    fn read(path: &Path) -> Option<u64> {
        let (anchor, position) = Anchor::open(path, &key(), VAULT).unwrap()?;
        assert_eq!(anchor.device(), DEVICE);
        assert_eq!(position, at(position.seq));
        Some(position.seq)
    }

    #[test]
    fn the_newest_position_reads_back_and_writing_goes_on_after_opening() {
        for seqs in 0..4 {
            let (_dir, path) = written(seqs);
            assert_eq!(read(&path), Some(seqs));
            let (mut anchor, _) = Anchor::open(&path, &key(), VAULT).unwrap().unwrap();
            anchor.write(&at(9)).unwrap();
            assert_eq!(read(&path), Some(9));
        }
    }

    #[test]
    fn one_damaged_slot_leaves_the_other() {
        let (_dir, path) = written(5);
        let whole = fs::read(&path).unwrap();
        for (slot, left) in [(0, 4), (1, 5)].map(|(slot, left)| (slot, Some(left))) {
            // Generation 6 (position 5) lies in slot 0.
            let left = if slot == 0 { Some(4) } else { left };
            let mut bytes = whole.clone();
            bytes[slot * SPACING + 60] ^= 1;
            fs::write(&path, &bytes).unwrap();
            assert_eq!(read(&path), left);
        }
    }

    #[test]
    fn an_anchor_of_another_vault_or_key_does_not_count() {
        let (_dir, path) = written(1);
        assert!(Anchor::open(&path, &key(), DEVICE).unwrap().is_none());
        assert!(Anchor::open(&path, &Key::from_bytes(&[4; 32]), VAULT).unwrap().is_none());
    }

    #[test]
    fn a_later_version_is_named() {
        let (_dir, path) = written(0);
        let mut bytes = fs::read(&path).unwrap();
        bytes[SPACING + 4] = 2;
        fs::write(&path, bytes).unwrap();
        let opened = Anchor::open(&path, &key(), VAULT).map(|_| ());
        assert_eq!(opened, Err(Error::Unsupported { version: 2 }));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(64)))]

        #[test]
        fn any_bytes_count_as_no_anchor(bytes in proptest::collection::vec(any::<u8>(), 0..9000)) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("anchor");
            fs::write(&path, bytes).unwrap();
            prop_assert!(Anchor::open(&path, &key(), VAULT).unwrap().is_none());
        }
    }
}
