//! How the index names and seals what it stores.
//!
//! A cell is a key and a sealed value. Keys tell nothing: a tree's name is hashed under the index
//! key, ids are random. A record is sealed whole, then cut into cells small enough for the store;
//! one of many leaves is parted into shards by its paths, so that one leaf does not rewrite all.

use std::collections::BTreeMap;

use journal::{Id, Key, Position, Tree};
use zeroize::Zeroizing;

use super::{Progress, Trouble};

/// The store is at ease with values up to this size.
const CELL: usize = 16 * 1024;
const RECORD: u8 = 1;
const REQUEST: u8 = 2;
const NAME: u8 = 3;
/// The cell that says how far the index has come.
pub(super) const STATE: &[u8] = &[0];
/// Raised when the layout of the index changes; an index of another version is made anew.
const VERSION: u16 = 2;
const SEAL: &[u8] = b"homegroup vault v1: index cell";
const TREE: usize = 17;
const RECORD_PREFIX: usize = TREE + 16;
/// A record of more leaves than this is parted.
pub(super) const WHOLE: usize = 256;
/// Into so many shards, which then hold a few dozen leaves each.
pub(super) const SHARDS: u8 = 64;

/// A key and its sealed value.
pub(super) type Cell = (Vec<u8>, Vec<u8>);

/// Names, seals and opens cells.
pub(crate) struct Cells {
    vault: Id,
    key: Key,
}

/// [`Progress`] as it is stored, with the set digest instead of the requests, which have cells of
/// their own.
#[derive(Clone)]
pub(super) struct State {
    pub(super) device: Id,
    pub(super) position: Position,
    pub(super) clock: u64,
    pub(super) digest: [u8; 32],
}

impl Cells {
    pub(crate) fn new(vault: Id, key: Key) -> Self {
        Self { vault, key }
    }

    /// What the keys of a tree's cells begin with.
    pub(super) fn tree(&self, tree: &str) -> Vec<u8> {
        let hash = self.key.hash(&[b"tree", tree.as_bytes()]);
        let mut key = vec![RECORD];
        key.extend_from_slice(&hash[..16]);
        key
    }

    /// What the keys of a record's cells begin with.
    pub(super) fn record(&self, tree: &str, id: Id) -> Vec<u8> {
        let mut key = self.tree(tree);
        key.extend_from_slice(id.as_bytes());
        key
    }

    /// The record a cell belongs to: its prefix and id.
    pub(super) fn record_of(key: &[u8]) -> Option<(Vec<u8>, Id)> {
        let prefix = key.get(..RECORD_PREFIX)?;
        let id = prefix.get(TREE..)?.try_into().ok()?;
        Some((prefix.to_owned(), Id::from_bytes(id)))
    }

    /// What the keys of all a record's cells are below.
    pub(super) fn behind(prefix: &[u8]) -> Vec<u8> {
        [prefix, &[0xff; 4]].concat()
    }

    /// What the keys of a shard's cells begin with.
    pub(super) fn shard(prefix: &[u8], shard: u8) -> Vec<u8> {
        [prefix, &[shard]].concat()
    }

    /// The shard a leaf belongs to.
    pub(super) fn shard_of(&self, path: &str, shards: u8) -> u8 {
        if shards <= 1 { 0 } else { self.key.hash(&[b"shard", path.as_bytes()])[0] % shards }
    }

    /// The cells of one shard of a record that has `shards` of them.
    pub(super) fn seal_shard(
        &self,
        prefix: &[u8],
        shard: u8,
        shards: u8,
        tree: &Tree,
    ) -> Result<Vec<Cell>, Trouble> {
        let prefix = Self::shard(prefix, shard);
        let stored = tree.to_bytes();
        let mut plain = Zeroizing::new(Vec::with_capacity(1 + stored.len()));
        plain.push(shards);
        plain.extend_from_slice(&stored);
        let sealed = self.seal(&prefix, &plain)?;
        let numbered = sealed.chunks(CELL).zip(0_u16..=u16::MAX);
        let cells: Vec<Cell> = numbered
            .map(|(chunk, number)| ([prefix.as_slice(), &number.to_be_bytes()].concat(), chunk.to_owned()))
            .collect();
        // A gigabyte in one record: nothing that came through a journal.
        if cells.len() * CELL < sealed.len() { Err(Trouble::Failed) } else { Ok(cells) }
    }

    /// What the cells of one shard hold, and how many shards there are; `None` without cells.
    pub(super) fn open_shard(
        &self,
        prefix: &[u8],
        shard: u8,
        cells: &[Cell],
    ) -> Result<Option<(u8, Tree)>, Trouble> {
        if cells.is_empty() {
            return Ok(None);
        }
        let sealed: Vec<u8> = cells.iter().flat_map(|(_, value)| value).copied().collect();
        let prefix = Self::shard(prefix, shard);
        let plain = self.key.open(&self.aad(&prefix), &sealed).ok_or(Trouble::Failed)?;
        let (shards, stored) = plain.split_first().ok_or(Trouble::Failed)?;
        let tree = Tree::from_bytes(stored).ok_or(Trouble::Failed)?;
        Ok(Some((*shards, tree)))
    }

    /// The record all its cells hold; `None` without cells.
    pub(super) fn open_record(&self, prefix: &[u8], cells: &[Cell]) -> Result<Option<Tree>, Trouble> {
        let mut shards: BTreeMap<u8, Vec<Cell>> = BTreeMap::new();
        for cell in cells {
            let shard = *cell.0.get(RECORD_PREFIX).ok_or(Trouble::Failed)?;
            shards.entry(shard).or_default().push(cell.clone());
        }
        let mut record: Option<Tree> = None;
        for (shard, cells) in &shards {
            let opened = self.open_shard(prefix, *shard, cells)?;
            let (of, tree) = opened.ok_or(Trouble::Failed)?;
            if usize::from(of) != shards.len() {
                return Err(Trouble::Failed);
            }
            match &mut record {
                Some(record) => record.merge(&tree),
                None => record = Some(tree),
            }
        }
        Ok(record)
    }

    /// What the keys of the cells with the names of trees begin with.
    pub(super) fn names() -> Vec<u8> {
        vec![NAME]
    }

    /// The cell that remembers a tree's name.
    pub(super) fn seal_name(&self, tree: &str) -> Result<Cell, Trouble> {
        let mut key = self.tree(tree);
        key[0] = NAME;
        let value = self.seal(&key, tree.as_bytes())?;
        Ok((key, value))
    }

    pub(super) fn open_name(&self, (key, value): &Cell) -> Result<String, Trouble> {
        let plain = self.key.open(&self.aad(key), value).ok_or(Trouble::Failed)?;
        String::from_utf8(plain.to_vec()).map_err(|_| Trouble::Failed)
    }

    /// What the keys of request cells begin with.
    pub(super) fn requests() -> Vec<u8> {
        vec![REQUEST]
    }

    /// The key of the cell that change `seq` has for its request id; reused `window` changes on.
    pub(super) fn request_key(seq: u64, window: u64) -> Vec<u8> {
        let slot = seq % window;
        [[REQUEST].as_slice(), &slot.to_be_bytes()].concat()
    }

    pub(super) fn seal_request(&self, key: &[u8], seq: u64, request: Id) -> Result<Cell, Trouble> {
        let plain = [seq.to_be_bytes().as_slice(), request.as_bytes()].concat();
        Ok((key.to_owned(), self.seal(key, &plain)?))
    }

    pub(super) fn open_request(&self, (key, value): &Cell) -> Result<(u64, Id), Trouble> {
        let plain = self.key.open(&self.aad(key), value).ok_or(Trouble::Failed)?;
        let (seq, id) = plain.split_first_chunk::<8>().ok_or(Trouble::Failed)?;
        let id = id.try_into().map_err(|_| Trouble::Failed)?;
        Ok((u64::from_be_bytes(*seq), Id::from_bytes(id)))
    }

    pub(super) fn seal_state(&self, state: &State) -> Result<Cell, Trouble> {
        let mut plain = Vec::new();
        plain.extend_from_slice(&VERSION.to_be_bytes());
        plain.extend_from_slice(state.device.as_bytes());
        plain.extend_from_slice(&state.position.to_bytes());
        plain.extend_from_slice(&state.clock.to_be_bytes());
        plain.extend_from_slice(&state.digest);
        Ok((STATE.to_owned(), self.seal(STATE, &plain)?))
    }

    pub(super) fn open_state(&self, value: &[u8]) -> Result<State, Trouble> {
        let plain = self.key.open(&self.aad(STATE), value).ok_or(Trouble::Failed)?;
        let read = || {
            let (version, rest) = plain.split_first_chunk::<2>()?;
            let (device, rest) = rest.split_first_chunk::<16>()?;
            let (position, rest) = rest.split_first_chunk::<{ Position::LEN }>()?;
            let (clock, digest) = rest.split_first_chunk::<8>()?;
            (u16::from_be_bytes(*version) == VERSION).then_some(())?;
            Some(State {
                device: Id::from_bytes(*device),
                position: Position::from_bytes(position),
                clock: u64::from_be_bytes(*clock),
                digest: digest.try_into().ok()?,
            })
        };
        read().ok_or(Trouble::Failed)
    }

    /// A cell's share of the set digest; shares are joined by exclusive or.
    pub(super) fn share(&self, key: &[u8], value: &[u8]) -> [u8; 32] {
        self.key.hash(&[b"share", key, value])
    }

    fn seal(&self, key: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        self.key.seal(&self.aad(key), plain).map_err(|_| Trouble::Failed)
    }

    fn aad(&self, key: &[u8]) -> Vec<u8> {
        [SEAL, &VERSION.to_be_bytes(), self.vault.as_bytes(), key].concat()
    }
}

impl State {
    pub(super) fn progress(&self, requests: Vec<(u64, Id)>) -> Progress {
        Progress { device: self.device, position: self.position, clock: self.clock, requests }
    }
}
