//! Checkpoints: the whole state of a vault in one sealed file. A backup is one too, with the key
//! envelope and the blobs in it. Layout: the journal's `FORMAT.md` under "Checkpoint".
//!
//! A checkpoint may be written while changes go on being committed: it holds everything up to the
//! position it names, and perhaps leaves from later; reading the journal from that position on
//! merges those again, which changes nothing. Knows no index and no folder.

use std::collections::BTreeMap;
use std::path::Path;

use journal::disk::Aside;
use journal::pack::{self, Malformed, Packer, Unpacker};
use journal::{Id, Position, Tree};
use zeroize::Zeroizing;

use crate::sealed::{self, Keys, Kind};
use crate::{Error, Watch, watch};

/// No record and no piece of a blob is longer. What comes through a journal is far below.
const LONGEST: usize = 64 * 1024 * 1024;
/// Blobs are cut into pieces of at most this.
pub(crate) const PIECE: usize = 256 * 1024;
/// Items between two words to whoever watches.
const STRIDE: u64 = 256;

/// Why a checkpoint was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// In a quiet moment, as every day.
    Rest,
    /// Somebody asked for it.
    Asked,
    /// Before a list of people was brought in.
    BeforeImport,
    /// Before two records were made one.
    BeforeMerge,
    /// It is what an edition of the vault begins with.
    Edition,
    /// It left the vault's folder.
    Backup,
    /// For a reason of a later version of the program.
    Other,
}

impl Reason {
    const NAMES: [(Self, &'static str); 6] = [
        (Self::Rest, "rest"),
        (Self::Asked, "asked"),
        (Self::BeforeImport, "before_import"),
        (Self::BeforeMerge, "before_merge"),
        (Self::Edition, "edition"),
        (Self::Backup, "backup"),
    ];

    /// Its name in files and on the wire.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(reason, _)| *reason == self).map_or("other", |(_, name)| name)
    }

    fn named(name: &str) -> Self {
        Self::NAMES.iter().find(|(_, known)| *known == name).map_or(Self::Other, |(reason, _)| *reason)
    }
}

/// What a checkpoint begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Manifest {
    pub(crate) vault: Id,
    /// Whose journal `position` is in.
    pub(crate) device: Id,
    /// Of the data key.
    pub(crate) epoch: u32,
    /// Everything up to here is in the checkpoint.
    pub(crate) position: Position,
    /// The time part of the highest stamp seen.
    pub(crate) clock: u64,
    /// When it was begun, by the wall clock: milliseconds since 1970.
    pub(crate) made_ms: u64,
    pub(crate) reason: Reason,
    /// Version of the program that made it.
    pub(crate) program: String,
    /// The request ids among the last changes with their sequence numbers, oldest first.
    pub(crate) requests: Vec<(u64, Id)>,
    /// The trees that had records when it was begun.
    pub(crate) trees: Vec<String>,
}

impl Manifest {
    fn to_bytes(&self) -> Vec<u8> {
        let mut packer = Packer::default();
        packer.map(10);
        packer.text("vault");
        packer.bytes(self.vault.as_bytes());
        packer.text("device");
        packer.bytes(self.device.as_bytes());
        packer.text("epoch");
        packer.uint(self.epoch.into());
        packer.text("position");
        packer.bytes(&self.position.to_bytes());
        packer.text("clock");
        packer.uint(self.clock);
        packer.text("made");
        packer.uint(self.made_ms);
        packer.text("reason");
        packer.text(self.reason.name());
        packer.text("program");
        packer.text(&self.program);
        packer.text("requests");
        packer.array(self.requests.len());
        for (seq, request) in &self.requests {
            packer.array(2);
            packer.uint(*seq);
            packer.bytes(request.as_bytes());
        }
        packer.text("trees");
        packer.array(self.trees.len());
        self.trees.iter().for_each(|tree| packer.text(tree));
        packer.0
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut unpacker = Unpacker(bytes);
        let (mut vault, mut device, mut epoch, mut position, mut clock) = (None, None, None, None, None);
        let (mut made_ms, mut reason, mut program, mut requests, mut trees) = (None, None, None, None, None);
        for _ in 0..unpacker.map()? {
            match unpacker.text()? {
                "vault" => vault = Some(id(unpacker.bytes()?)?),
                "device" => device = Some(id(unpacker.bytes()?)?),
                "epoch" => epoch = Some(u32::try_from(unpacker.uint()?).map_err(|_| Malformed)?),
                "position" => {
                    let bytes = unpacker.bytes()?.try_into().map_err(|_| Malformed)?;
                    position = Some(Position::from_bytes(bytes));
                }
                "clock" => clock = Some(unpacker.uint()?),
                "made" => made_ms = Some(unpacker.uint()?),
                "reason" => reason = Some(Reason::named(unpacker.text()?)),
                "program" => program = Some(unpacker.text()?.to_owned()),
                "requests" => requests = Some(read_requests(&mut unpacker)?),
                "trees" => {
                    let trees_of = (0..unpacker.array()?).map(|_| unpacker.text().map(str::to_owned));
                    trees = Some(trees_of.collect::<Result<_, _>>()?);
                }
                // What a later writer adds changes nothing of what stands here.
                _ => unpacker.skip()?,
            }
        }
        unpacker.end()?;
        Ok(Self {
            vault: vault.ok_or(Malformed)?,
            device: device.ok_or(Malformed)?,
            epoch: epoch.ok_or(Malformed)?,
            position: position.ok_or(Malformed)?,
            clock: clock.ok_or(Malformed)?,
            made_ms: made_ms.ok_or(Malformed)?,
            reason: reason.ok_or(Malformed)?,
            program: program.ok_or(Malformed)?,
            requests: requests.ok_or(Malformed)?,
            trees: trees.ok_or(Malformed)?,
        })
    }
}

fn read_requests(unpacker: &mut Unpacker<'_>) -> Result<Vec<(u64, Id)>, Malformed> {
    let mut requests = Vec::new();
    for _ in 0..unpacker.array()? {
        if unpacker.array()? != 2 {
            return Err(Malformed);
        }
        requests.push((unpacker.uint()?, id(unpacker.bytes()?)?));
    }
    Ok(requests)
}

/// How many records a tree has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) live: u64,
    pub(crate) erased: u64,
}

/// What a checkpoint ends with, and what reading one has to come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) trees: BTreeMap<String, Count>,
    pub(crate) blobs: u64,
}

impl Counts {
    fn note(&mut self, item: &Item) {
        match item {
            Item::Record { tree, record, .. } => self.note_record(tree, record),
            Item::Blob { offset, .. } => self.blobs += u64::from(*offset == 0),
        }
    }

    fn note_record(&mut self, tree: &str, record: &Tree) {
        let count = match self.trees.get_mut(tree) {
            Some(count) => count,
            None => self.trees.entry(tree.to_owned()).or_default(),
        };
        if record.is_erased() {
            count.erased += 1;
        } else {
            count.live += 1;
        }
    }

    /// Records and blobs together.
    pub(crate) fn items(&self) -> u64 {
        self.blobs + self.trees.values().map(|count| count.live + count.erased).sum::<u64>()
    }

    /// Records that are not erased, by tree.
    pub(crate) fn live(&self) -> BTreeMap<String, u64> {
        self.trees.iter().map(|(tree, count)| (tree.clone(), count.live)).collect()
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut packer = Packer::default();
        packer.map(2);
        packer.text("records");
        packer.map(self.trees.len());
        for (tree, count) in &self.trees {
            packer.text(tree);
            packer.array(2);
            packer.uint(count.live);
            packer.uint(count.erased);
        }
        packer.text("blobs");
        packer.uint(self.blobs);
        packer.0
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut unpacker = Unpacker(bytes);
        let (mut trees, mut blobs) = (None, None);
        for _ in 0..unpacker.map()? {
            match unpacker.text()? {
                "records" => {
                    let mut found = BTreeMap::new();
                    for _ in 0..unpacker.map()? {
                        let tree = unpacker.text()?.to_owned();
                        if unpacker.array()? != 2 {
                            return Err(Malformed);
                        }
                        found.insert(tree, Count { live: unpacker.uint()?, erased: unpacker.uint()? });
                    }
                    trees = Some(found);
                }
                "blobs" => blobs = Some(unpacker.uint()?),
                _ => unpacker.skip()?,
            }
        }
        unpacker.end()?;
        Ok(Self { trees: trees.ok_or(Malformed)?, blobs: blobs.ok_or(Malformed)? })
    }
}

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
