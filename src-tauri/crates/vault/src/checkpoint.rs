//! Checkpoints: the whole state of a vault in one sealed file. A backup is one too, with the key
//! envelope and the blobs in it. Layout: the journal's `FORMAT.md` under "Checkpoint".
//!
//! A checkpoint may be written while changes go on being committed: it holds everything up to the
//! position it names, and perhaps leaves from later; reading the journal from that position on
//! merges those again, which changes nothing. Knows no index and no folder.

mod manifest;

use std::path::Path;

use journal::disk::Aside;
use journal::pack::{self, Malformed, Packer, Unpacker};
use journal::{Id, Tree};
use zeroize::Zeroizing;

pub use manifest::Reason;
pub(crate) use manifest::{Counts, Manifest};

use crate::sealed::{self, Keys, Kind};
use crate::{Error, Watch, watch};

/// No record and no piece of a blob is longer. What comes through a journal is far below.
const LONGEST: usize = 64 * 1024 * 1024;
/// Blobs are cut into pieces of at most this.
pub(crate) const PIECE: usize = 256 * 1024;
/// Items between two words to whoever watches.
const STRIDE: u64 = 256;

/// One thing a checkpoint holds.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// A record, erased ones included. None comes twice.
    Record { tree: String, id: Id, record: Tree },
    /// A piece of a blob; the pieces of one come in order and behind each other.
    Blob { id: Id, size: u64, offset: u64, bytes: Zeroizing<Vec<u8>> },
}

/// A checkpoint that is being written aside.
pub(crate) struct Writer {
    sealed: sealed::Writer,
    keys: Keys,
    kind: Kind,
    counts: Counts,
}

impl Writer {
    /// Begins the checkpoint that is to stand at `path`.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn create(path: &Path, keys: &Keys, manifest: &Manifest) -> Result<Self, Error> {
        Self::begin(path, keys, Kind::Checkpoint, &[], manifest)
    }

    /// Begins a backup, with a copy of the key envelope.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn create_backup(
        path: &Path,
        keys: &Keys,
        envelope: &[u8],
        manifest: &Manifest,
    ) -> Result<Self, Error> {
        Self::begin(path, keys, Kind::Backup, envelope, manifest)
    }

    fn begin(
        path: &Path,
        keys: &Keys,
        kind: Kind,
        envelope: &[u8],
        manifest: &Manifest,
    ) -> Result<Self, Error> {
        let mut sealed = sealed::Writer::create(path, keys, kind, envelope)?;
        sealed.write(&manifest.to_bytes())?;
        Ok(Self { sealed, keys: keys.copy(), kind, counts: Counts::default() })
    }

    /// Adds a record, erased or not. Each one only once.
    ///
    /// # Errors
    /// Those of writing; [`Error::TooLarge`].
    pub(crate) fn push(&mut self, tree: &str, id: Id, record: &Tree) -> Result<(), Error> {
        let stored = record.to_bytes();
        if stored.len() > LONGEST - 1024 {
            return Err(Error::TooLarge);
        }
        let mut packer = Packer::default();
        packer.array(3);
        packer.text(tree);
        packer.bytes(id.as_bytes());
        self.sealed.write(&packer.0)?;
        self.sealed.write(&stored)?;
        self.counts.note_record(tree, record);
        Ok(())
    }

    /// Adds a whole blob.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn push_blob(&mut self, id: Id, bytes: &[u8]) -> Result<(), Error> {
        let pieces = bytes.len().div_ceil(PIECE).max(1);
        for number in 0..pieces {
            let offset = number * PIECE;
            let mut packer = Packer::default();
            packer.array(4);
            packer.bytes(id.as_bytes());
            packer.uint(bytes.len() as u64);
            packer.uint(offset as u64);
            let piece = bytes.get(offset..(offset + PIECE).min(bytes.len())).unwrap_or_default();
            packer.bytes(piece);
            let packed = Zeroizing::new(packer.0);
            self.sealed.write(&packed)?;
        }
        self.counts.blobs += 1;
        Ok(())
    }

    /// Writes the end, syncs, reads everything back, compares, and gives the file its name.
    ///
    /// # Errors
    /// Those of writing; [`Error::Damaged`] if it does not read back, and then it is removed.
    #[cfg(test)]
    pub(crate) fn finish(self) -> Result<Counts, Error> {
        self.finish_watched(&mut |_, _| true)
    }

    /// Like [`Writer::finish`], telling how many of its items were read back.
    ///
    /// # Errors
    /// Those of [`Writer::finish`]; [`Error::Cancelled`].
    pub(crate) fn finish_watched(self, watch: &mut Watch<'_>) -> Result<Counts, Error> {
        let mut proof = self.close()?;
        let of = proof.counts.items();
        let mut done = 0;
        while !proof.step(STRIDE)? {
            done += STRIDE;
            watch::tell(watch, done.min(of), of)?;
        }
        proof.place()
    }

    /// Writes the end and syncs. What is given reads it back, in small steps if need be.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn close(mut self) -> Result<Proof, Error> {
        self.sealed.write(&self.counts.to_bytes())?;
        let aside = self.sealed.finish()?;
        aside.sync()?;
        let reader = Reader::begin(aside.path(), &self.keys, self.kind)?;
        Ok(Proof { reader: Some(reader), aside, counts: self.counts, whole: false })
    }
}

/// A checkpoint that is written and is being read back before it gets its name. Dropped before
/// that, it is removed.
pub(crate) struct Proof {
    /// Before the file it reads, which can't be renamed or removed everywhere while it is open.
    reader: Option<Reader>,
    aside: Aside,
    counts: Counts,
    whole: bool,
}

impl Proof {
    /// Reads `items` more of its items back; gives whether that was all of them.
    ///
    /// # Errors
    /// [`Error::Damaged`] if they are not what was written; [`Error::Io`].
    pub(crate) fn step(&mut self, items: u64) -> Result<bool, Error> {
        let Some(reader) = &mut self.reader else { return Ok(true) };
        for _ in 0..items {
            if reader.next()?.is_none() {
                if reader.counts != self.counts {
                    return Err(reader.kind.damaged("not all of it was written"));
                }
                self.reader = None;
                self.whole = true;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Gives it its name, durably.
    ///
    /// # Errors
    /// [`Error::Io`]; [`Error::Refused`] before it was read back.
    pub(crate) fn place(self) -> Result<Counts, Error> {
        if !self.whole {
            return Err(Error::Refused("a checkpoint that was not read back"));
        }
        self.aside.place()?;
        Ok(self.counts)
    }
}

/// A checkpoint that is being read.
pub(crate) struct Reader {
    sealed: sealed::Reader,
    kind: Kind,
    manifest: Manifest,
    /// What was opened and not read yet is from `at` on.
    buffer: Zeroizing<Vec<u8>>,
    at: usize,
    counts: Counts,
    /// The blob whose pieces are coming: its id, size and how much of it there was.
    blob: Option<(Id, u64, u64)>,
    ended: bool,
}

impl Reader {
    /// Opens the checkpoint at `path`.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Unsupported`], [`Error::Io`] (not found among them).
    pub(crate) fn open(path: &Path, keys: &Keys) -> Result<Self, Error> {
        Self::begin(path, keys, Kind::Checkpoint)
    }

    /// Opens the backup at `path`.
    ///
    /// # Errors
    /// See [`Reader::open`].
    pub(crate) fn open_backup(path: &Path, keys: &Keys) -> Result<Self, Error> {
        Self::begin(path, keys, Kind::Backup)
    }

    fn begin(path: &Path, keys: &Keys, kind: Kind) -> Result<Self, Error> {
        let mut sealed = sealed::Reader::open(path, keys, kind)?;
        let mut buffer = Zeroizing::new(Vec::new());
        let mut at = 0;
        let first = value(&mut sealed, kind, &mut buffer, &mut at)?;
        let manifest = Manifest::from_bytes(&buffer[first]).map_err(|_| kind.damaged("its manifest"))?;
        if manifest.vault != keys.vault() {
            return Err(kind.damaged("its manifest"));
        }
        let counts = Counts::default();
        Ok(Self { sealed, kind, manifest, buffer, at, counts, blob: None, ended: false })
    }

    pub(crate) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// How many of each there were; all of them once [`Reader::next`] has given `None`.
    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The next item; `None` at the end, when everything that was written has been read.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Io`].
    pub(crate) fn next(&mut self) -> Result<Option<Item>, Error> {
        if self.ended {
            return Ok(None);
        }
        let range = value(&mut self.sealed, self.kind, &mut self.buffer, &mut self.at)?;
        let bytes = &self.buffer[range];
        let damaged = |_| self.kind.damaged("its content");
        if is_map(bytes) {
            let said = Counts::from_bytes(bytes).map_err(damaged)?;
            let more = self.at < self.buffer.len() || self.sealed.chunk()?.is_some();
            if more || said != self.counts || self.blob.is_some() {
                return Err(self.kind.damaged("not all of it is there"));
            }
            self.ended = true;
            return Ok(None);
        }
        let item = read_item(bytes).map_err(damaged)?;
        self.blob = match (&item, self.blob) {
            (Item::Record { .. }, None) => None,
            (Item::Blob { id, size, offset: 0, bytes }, None) => rest(*id, *size, bytes.len() as u64),
            (Item::Blob { id, size, offset, bytes }, Some((begun, of, had)))
                if (*id, *size, *offset) == (begun, of, had) =>
            {
                rest(*id, *size, had + bytes.len() as u64)
            }
            _ => return Err(self.kind.damaged("a blob is not whole")),
        };
        if self.blob.is_some_and(|(_, size, had)| had > size) {
            return Err(self.kind.damaged("a blob is not whole"));
        }
        self.counts.note(&item);
        Ok(Some(item))
    }
}

fn rest(id: Id, size: u64, had: u64) -> Option<(Id, u64, u64)> {
    (had != size).then_some((id, size, had))
}

/// Where the next value stands in the buffer, which is filled as far as is needed.
fn value(
    sealed: &mut sealed::Reader,
    kind: Kind,
    buffer: &mut Zeroizing<Vec<u8>>,
    at: &mut usize,
) -> Result<std::ops::Range<usize>, Error> {
    loop {
        let found = pack::length(&buffer[*at..]).map_err(|_| kind.damaged("its content"))?;
        if let Some(len) = found {
            let start = *at;
            *at += len;
            return Ok(start..*at);
        }
        if buffer.len() - *at > LONGEST {
            return Err(kind.damaged("a record longer than can be"));
        }
        let more = sealed.chunk()?.ok_or(kind.damaged("not all of it is there"))?;
        let mut next = Zeroizing::new(Vec::with_capacity(buffer.len() - *at + more.len()));
        next.extend_from_slice(&buffer[*at..]);
        next.extend_from_slice(&more);
        *buffer = next;
        *at = 0;
    }
}

fn is_map(bytes: &[u8]) -> bool {
    matches!(bytes.first(), Some(0x80..=0x8f | 0xde | 0xdf))
}

fn read_item(bytes: &[u8]) -> Result<Item, Malformed> {
    let mut unpacker = Unpacker(bytes);
    match unpacker.array()? {
        3 => {
            let tree = unpacker.text()?.to_owned();
            journal::check_tree_name(&tree).map_err(|_| Malformed)?;
            let id = id(unpacker.bytes()?)?;
            let record = Tree::from_bytes(unpacker.0).ok_or(Malformed)?;
            Ok(Item::Record { tree, id, record })
        }
        4 => {
            let id = id(unpacker.bytes()?)?;
            let (size, offset) = (unpacker.uint()?, unpacker.uint()?);
            let bytes = Zeroizing::new(unpacker.bytes()?.to_owned());
            unpacker.end()?;
            Ok(Item::Blob { id, size, offset, bytes })
        }
        _ => Err(Malformed),
    }
}

fn id(bytes: &[u8]) -> Result<Id, Malformed> {
    bytes.try_into().map(Id::from_bytes).map_err(|_| Malformed)
}

#[cfg(test)]
mod tests;
