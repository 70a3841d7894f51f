//! Sealed files: a header in the clear and a stream of sealed chunks. Checkpoints, backups, blobs,
//! drafts and parcels are such files. Layout: the journal's `FORMAT.md` under "Sealed file".
//!
//! Every chunk is bound to the header, to its place and to whether it is the last one, so a file
//! that was cut, extended, reordered or put together from two is refused. Memory is bounded by the
//! length of a chunk, whatever the file says. Knows nothing of what the content means.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use journal::disk::Aside;
use journal::{Id, Key, Part};
use zeroize::Zeroizing;

use crate::Error;

/// The longest plain content of a chunk.
const CHUNK: usize = 1024 * 1024;
const MAGIC: &[u8; 4] = b"HGSF";
const VERSION: u8 = 1;
const HEADER: usize = 64;
/// Marks the last chunk, in its length.
const LAST: u32 = 1 << 31;
const PURPOSE: &str = "homegroup vault v1: sealed files";
const SEAL: &[u8] = b"homegroup vault v1: sealed file";
/// No envelope is longer.
const LONGEST_ENVELOPE: usize = 64 * 1024;

/// What a sealed file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Checkpoint = 1,
    Backup = 2,
    Blob = 3,
    Drafts = 4,
    Parcel = 5,
}

/// What seals the files of one vault under one data key.
pub(crate) struct Keys {
    vault: Id,
    /// Names the data key.
    id: Id,
    key: Key,
}

impl Keys {
    /// From the data key that `id` names.
    pub(crate) fn new(vault: Id, id: Id, data_key: &Key) -> Self {
        Self { vault, id, key: data_key.derive(PURPOSE) }
    }

    /// The vault whose files these are.
    pub(crate) fn vault(&self) -> Id {
        self.vault
    }

    /// A second copy, for a thread of its own or a file that outlives the first.
    pub(crate) fn copy(&self) -> Self {
        Self { vault: self.vault, id: self.id, key: Key::from_bytes(self.key.expose()) }
    }

    pub(crate) fn wipe(&mut self) {
        self.key.wipe();
    }
}

impl Kind {
    fn part(self) -> Part {
        match self {
            Self::Checkpoint => Part::Checkpoint,
            Self::Backup => Part::Backup,
            Self::Blob => Part::Blob,
            Self::Drafts => Part::Drafts,
            Self::Parcel => Part::Parcel,
        }
    }

    pub(crate) fn damaged(self, what: &'static str) -> Error {
        Error::damaged(self.part(), what)
    }
}

/// The beginning of a sealed file, which can be read without a key.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault: Id,
    pub(crate) key: Id,
    /// A copy of the key envelope; empty in files that never leave the vault's folder.
    pub(crate) envelope: Vec<u8>,
    /// BLAKE3 of everything before it; what the chunks are bound to.
    hash: [u8; 32],
}

impl Header {
    fn new(keys: &Keys, kind: Kind, envelope: &[u8]) -> Result<(Self, Vec<u8>), Error> {
        let len = u32::try_from(envelope.len()).map_err(|_| Error::TooLarge)?;
        let mut bytes = Vec::with_capacity(HEADER + envelope.len() + 32);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&[VERSION, kind as u8, 0, 0]);
        bytes.extend_from_slice(keys.vault.as_bytes());
        bytes.extend_from_slice(keys.id.as_bytes());
        bytes.extend_from_slice(Id::random()?.as_bytes());
        bytes.extend_from_slice(&len.to_le_bytes());
        bytes.extend_from_slice(&[0; 4]);
        bytes.extend_from_slice(envelope);
        let hash: [u8; 32] = blake3::hash(&bytes).into();
        bytes.extend_from_slice(&hash);
        Ok((Self { vault: keys.vault, key: keys.id, envelope: envelope.to_owned(), hash }, bytes))
    }

    /// Reads it from the start of a file of this kind.
    fn read(file: &mut impl Read, kind: Kind) -> Result<Self, Error> {
        let mut fixed = [0; HEADER];
        fill(file, &mut fixed, kind)?;
        let mut len = [0; 4];
        len.copy_from_slice(&fixed[56..60]);
        let len = usize::try_from(u32::from_le_bytes(len)).unwrap_or(usize::MAX);
        if &fixed[..4] != MAGIC || len > LONGEST_ENVELOPE {
            return Err(kind.damaged("no sealed file"));
        }
        let mut envelope = vec![0; len];
        fill(file, &mut envelope, kind)?;
        let mut hash = [0; 32];
        fill(file, &mut hash, kind)?;
        if blake3::Hasher::new().update(&fixed).update(&envelope).finalize() != hash {
            return Err(kind.damaged("the header of a sealed file"));
        }
        if fixed[4] > VERSION {
            return Err(Error::Unsupported { version: fixed[4].into() });
        }
        if fixed[4] != VERSION || fixed[5] != kind as u8 || fixed[6..8] != [0; 2] || fixed[60..] != [0; 4] {
            return Err(kind.damaged("another kind of sealed file"));
        }
        let id = |at: usize| {
            let mut id = [0; 16];
            id.copy_from_slice(&fixed[at..at + 16]);
            Id::from_bytes(id)
        };
        Ok(Self { vault: id(8), key: id(24), envelope, hash })
    }

    fn aad(&self, number: u64, last: bool) -> Vec<u8> {
        [SEAL, &self.hash, &number.to_le_bytes(), &[u8::from(last)]].concat()
    }
}

/// A sealed file that is being written aside.
pub(crate) struct Writer {
    aside: Aside,
    keys: Keys,
    header: Header,
    number: u64,
    chunk: Zeroizing<Vec<u8>>,
}

impl Writer {
    /// Begins the file that is to stand at `path`.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Io`], [`Error::Lacking`].
    pub(crate) fn create(path: &Path, keys: &Keys, kind: Kind, envelope: &[u8]) -> Result<Self, Error> {
        let (header, bytes) = Header::new(keys, kind, envelope)?;
        let mut aside = Aside::create(path)?;
        aside.write_all(&bytes)?;
        // Never grows beyond this, so nothing plain is left behind by moving.
        let chunk = Zeroizing::new(Vec::with_capacity(CHUNK));
        Ok(Self { aside, keys: keys.copy(), header, number: 0, chunk })
    }

    /// Adds to the content.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn write(&mut self, mut plain: &[u8]) -> Result<(), Error> {
        while !plain.is_empty() {
            // A full chunk waits until it is known not to be the last.
            if self.chunk.len() == CHUNK {
                self.seal(false)?;
            }
            let (now, later) = plain.split_at(plain.len().min(CHUNK - self.chunk.len()));
            self.chunk.extend_from_slice(now);
            plain = later;
        }
        Ok(())
    }

    /// Writes the end. The file still has to be given its name; whoever wrote it may read it back
    /// first.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn finish(mut self) -> Result<Aside, Error> {
        self.seal(true)?;
        Ok(self.aside)
    }

    fn seal(&mut self, last: bool) -> Result<(), Error> {
        let sealed = self.keys.key.seal(&self.header.aad(self.number, last), &self.chunk)?;
        let len = u32::try_from(self.chunk.len()).map_err(|_| Error::TooLarge)?;
        self.aside.write_all(&(len | if last { LAST } else { 0 }).to_le_bytes())?;
        self.aside.write_all(&sealed)?;
        self.number += 1;
        zeroize::Zeroize::zeroize(self.chunk.as_mut_slice());
        self.chunk.clear();
        Ok(())
    }
}

/// A sealed file that is being read, chunk by chunk.
pub(crate) struct Reader {
    file: BufReader<File>,
    keys: Keys,
    kind: Kind,
    header: Header,
    number: u64,
    ended: bool,
}

impl Reader {
    /// Opens the file and checks its header against the keys.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Unsupported`], [`Error::Io`] (not found among them).
    pub(crate) fn open(path: &Path, keys: &Keys, kind: Kind) -> Result<Self, Error> {
        let mut file = BufReader::new(File::open(path)?);
        let header = Header::read(&mut file, kind)?;
        if header.vault != keys.vault || header.key != keys.id {
            return Err(kind.damaged("a file of another vault or under another key"));
        }
        Ok(Self { file, keys: keys.copy(), kind, header, number: 0, ended: false })
    }

    /// The next piece of the content; `None` behind the last one, when nothing follows it.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Io`]. Nothing is given that was not authenticated.
    pub(crate) fn chunk(&mut self) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        if self.ended {
            return Ok(None);
        }
        let mut len = [0; 4];
        fill(&mut self.file, &mut len, self.kind)?;
        let len = u32::from_le_bytes(len);
        let last = len & LAST != 0;
        let plain = usize::try_from(len & !LAST).unwrap_or(usize::MAX);
        if plain > CHUNK {
            return Err(self.kind.damaged("the length of a chunk"));
        }
        let mut sealed = vec![0; plain + Key::OVERHEAD];
        fill(&mut self.file, &mut sealed, self.kind)?;
        let opened = self.keys.key.open(&self.header.aad(self.number, last), &sealed);
        let opened = opened.ok_or(self.kind.damaged("a chunk that does not open"))?;
        if last && self.file.by_ref().bytes().next().transpose()?.is_some() {
            return Err(self.kind.damaged("something follows the last chunk"));
        }
        self.number += 1;
        self.ended = last;
        Ok(Some(opened))
    }
}

/// The header of the file at `path`, for the envelope in it.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Unsupported`], [`Error::Io`].
pub(crate) fn read_header(path: &Path, kind: Kind) -> Result<Header, Error> {
    Header::read(&mut BufReader::new(File::open(path)?), kind)
}

/// Writes a whole file of this content. Durably, unless `lazily`.
///
/// # Errors
/// Those of writing; what was there before stays.
pub(crate) fn write_whole(
    path: &Path,
    keys: &Keys,
    kind: Kind,
    plain: &[u8],
    lazily: bool,
) -> Result<(), Error> {
    let mut writer = Writer::create(path, keys, kind, &[])?;
    writer.write(plain)?;
    let aside = writer.finish()?;
    if lazily {
        aside.place_lazily()?
    } else {
        aside.place()?
    }
    Ok(())
}

/// The content of the file at `path`, at most `limit` bytes; `None` if there is no such file.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Unsupported`], [`Error::Io`].
pub(crate) fn read_whole(
    path: &Path,
    keys: &Keys,
    kind: Kind,
    limit: usize,
) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    let mut reader = match Reader::open(path, keys, kind) {
        Err(Error::Io(io::ErrorKind::NotFound)) => return Ok(None),
        other => other?,
    };
    let mut plain = Zeroizing::new(Vec::new());
    while let Some(chunk) = reader.chunk()? {
        if plain.len() + chunk.len() > limit {
            return Err(kind.damaged("longer than can be"));
        }
        append(&mut plain, &chunk);
    }
    Ok(Some(plain))
}

/// Adds to a buffer, leaving nothing behind unwiped if it has to move.
pub(crate) fn append(buffer: &mut Zeroizing<Vec<u8>>, more: &[u8]) {
    if buffer.capacity() - buffer.len() < more.len() {
        let mut larger = Vec::with_capacity((buffer.len() + more.len()).max(2 * buffer.capacity()));
        larger.extend_from_slice(buffer);
        *buffer = Zeroizing::new(larger);
    }
    buffer.extend_from_slice(more);
}

/// The file's format is at fault if it ends too soon.
fn fill(file: &mut impl Read, bytes: &mut [u8], kind: Kind) -> Result<(), Error> {
    file.read_exact(bytes).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => kind.damaged("cut short"),
        _ => error.into(),
    })
}

#[cfg(test)]
mod tests;
