//! A disk that lost its power: what of a recording was made durable, and what chance left of the
//! rest.
//!
//! A file's bytes are durable once the file was synced after writing them; a name in a folder once
//! the folder was synced after it was made, changed or removed. Everything else may be there, be
//! missing, or, for writes, be there in some sectors only; a file may have its new length and
//! zeros. No real file system is as forgetful as that in every respect at once; most are in some.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use crate::dice::Dice;

const SECTOR: u64 = 512;

/// One entry of a recording (see `recorder.c`).
pub(crate) struct Entry {
    pub(crate) kind: u8,
    pub(crate) numbers: [u64; 3],
    name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Entry {
    /// The name in it; for a refusal, what was refused.
    pub(crate) fn what(&self) -> &str {
        &self.name
    }
}

/// Reads a recording.
pub(crate) fn read_log(mut log: &[u8]) -> Option<Vec<Entry>> {
    fn take<'b>(log: &mut &'b [u8], len: usize) -> Option<&'b [u8]> {
        let (taken, rest) = log.split_at_checked(len)?;
        *log = rest;
        Some(taken)
    }
    fn string<'b>(log: &mut &'b [u8]) -> Option<&'b [u8]> {
        let len = u32::from_le_bytes(take(log, 4)?.try_into().ok()?);
        take(log, len as usize)
    }
    let mut entries = Vec::new();
    while !log.is_empty() {
        let kind = take(&mut log, 1)?[0];
        let mut numbers = [0; 3];
        for number in &mut numbers {
            *number = u64::from_le_bytes(take(&mut log, 8)?.try_into().ok()?);
        }
        let name = String::from_utf8(string(&mut log)?.to_vec()).ok()?;
        let bytes = string(&mut log)?.to_vec();
        entries.push(Entry { kind, numbers, name, bytes });
    }
    Some(entries)
}

/// Something not yet durable, and which entry of the recording did it.
enum Pending {
    Write { entry: u64, at: u64, bytes: Vec<u8> },
    Length { entry: u64, len: u64 },
    Name { entry: u64, name: String, node: Option<usize> },
}

impl Pending {
    const fn entry(&self) -> u64 {
        match self {
            Self::Write { entry, .. } | Self::Length { entry, .. } | Self::Name { entry, .. } => *entry,
        }
    }
}

enum Node {
    File { bytes: Vec<u8>, pending: Vec<Pending> },
    Folder { names: BTreeMap<String, usize>, pending: Vec<Pending> },
}

/// The disk so far.
pub(crate) struct Disk {
    nodes: Vec<Node>,
    inodes: BTreeMap<u64, usize>,
    entry: u64,
}

/// How much of what is not durable is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// All of it: a process that died, not a computer.
    All,
    Nothing,
    /// What was done up to some moment, the last write torn.
    UpTo,
    /// Any of it.
    Any,
}

/// A file or folder as it is found afterwards.
pub(crate) enum Remains {
    File(Vec<u8>),
    Folder(BTreeMap<String, Remains>),
}

impl Disk {
    /// What is at `path`, all of it durable. The root is the folder itself.
    pub(crate) fn of(path: &Path) -> std::io::Result<Self> {
        let mut disk = Self { nodes: Vec::new(), inodes: BTreeMap::new(), entry: 0 };
        disk.load(path)?;
        Ok(disk)
    }

    fn load(&mut self, path: &Path) -> std::io::Result<usize> {
        let meta = fs::metadata(path)?;
        let node = self.nodes.len();
        self.inodes.insert(meta.ino(), node);
        if meta.is_dir() {
            self.nodes.push(Node::Folder { names: BTreeMap::new(), pending: Vec::new() });
            let mut found = BTreeMap::new();
            for entry in fs::read_dir(path)? {
                let entry = entry?;
                found.insert(entry.file_name().to_string_lossy().into_owned(), self.load(&entry.path())?);
            }
            if let Node::Folder { names, .. } = &mut self.nodes[node] {
                *names = found;
            }
        } else {
            self.nodes.push(Node::File { bytes: fs::read(path)?, pending: Vec::new() });
        }
        Ok(node)
    }

    /// Takes the next entry of the recording.
    pub(crate) fn take(&mut self, entry: &Entry) -> Result<(), String> {
        self.entry += 1;
        let [what, a, b] = entry.numbers;
        match entry.kind {
            b'C' | b'D' => {
                let node = self.nodes.len();
                self.nodes.push(if entry.kind == b'C' {
                    Node::File { bytes: Vec::new(), pending: Vec::new() }
                } else {
                    Node::Folder { names: BTreeMap::new(), pending: Vec::new() }
                });
                self.inodes.insert(what, node);
                self.name(a, &entry.name, Some(node))
            }
            b'L' => {
                let node = self.node(what)?;
                self.name(a, &entry.name, Some(node))
            }
            b'R' => {
                let node = self.node(what)?;
                let new = String::from_utf8_lossy(&entry.bytes).into_owned();
                self.name(b, &new, Some(node))?;
                self.name(a, &entry.name, None)
            }
            b'U' | b'X' => self.name(a, &entry.name, None),
            b'W' => {
                let write = Pending::Write { entry: self.entry, at: a, bytes: entry.bytes.clone() };
                self.pending(what)?.push(write);
                Ok(())
            }
            b'T' => {
                let length = Pending::Length { entry: self.entry, len: a };
                self.pending(what)?.push(length);
                Ok(())
            }
            b'S' => {
                let node = self.node(what)?;
                match &mut self.nodes[node] {
                    Node::File { bytes, pending } => {
                        pending.drain(..).for_each(|pending| apply(bytes, &pending));
                    }
                    Node::Folder { names, pending } => {
                        pending.drain(..).for_each(|pending| rename(names, &pending));
                    }
                }
                Ok(())
            }
            b'A' | b'F' => Ok(()),
            kind => Err(format!("the recorder saw what it can't say: {} {}", char::from(kind), entry.name)),
        }
    }

    fn node(&self, inode: u64) -> Result<usize, String> {
        self.inodes.get(&inode).copied().ok_or_else(|| "the recorder names something unknown".to_owned())
    }

    fn pending(&mut self, inode: u64) -> Result<&mut Vec<Pending>, String> {
        let node = self.node(inode)?;
        match &mut self.nodes[node] {
            Node::File { pending, .. } | Node::Folder { pending, .. } => Ok(pending),
        }
    }

    fn name(&mut self, folder: u64, name: &str, node: Option<usize>) -> Result<(), String> {
        let name = Pending::Name { entry: self.entry, name: name.to_owned(), node };
        self.pending(folder)?.push(name);
        Ok(())
    }

    /// What is found when the power comes back.
    pub(crate) fn after_power_loss(&self, left: Left, seed: u64) -> Remains {
        let all = |node: &Node| match node {
            Node::File { pending, .. } | Node::Folder { pending, .. } => pending.first().map(Pending::entry),
        };
        let oldest = self.nodes.iter().filter_map(all).min().unwrap_or(self.entry);
        let until = oldest + Dice::of(&[seed, 1]).below(self.entry + 1 - oldest);
        let chance = Chance { left, seed, until };
        self.remains(0, &chance)
    }

    fn remains(&self, node: usize, chance: &Chance) -> Remains {
        match &self.nodes[node] {
            Node::File { bytes, pending } => {
                let mut bytes = bytes.clone();
                pending.iter().for_each(|pending| chance.leave(&mut bytes, pending));
                Remains::File(bytes)
            }
            Node::Folder { names, pending } => {
                let mut names = names.clone();
                let kept = pending.iter().filter(|pending| chance.keeps(pending.entry()));
                kept.for_each(|pending| rename(&mut names, pending));
                let each = names.into_iter().map(|(name, node)| (name, self.remains(node, chance)));
                Remains::Folder(each.collect())
            }
        }
    }
}

/// Decides what of the rest is left: the same for the two halves of a rename.
struct Chance {
    left: Left,
    seed: u64,
    until: u64,
}

impl Chance {
    fn keeps(&self, entry: u64) -> bool {
        match self.left {
            Left::All => true,
            Left::Nothing => false,
            Left::UpTo => entry < self.until,
            Left::Any => Dice::of(&[self.seed, 2, entry]).percent(50),
        }
    }

    /// Does to a file what is left of a write or of a change of its length.
    fn leave(&self, file: &mut Vec<u8>, pending: &Pending) {
        let entry = pending.entry();
        let mut dice = Dice::of(&[self.seed, 3, entry]);
        let torn = match self.left {
            Left::UpTo => entry == self.until,
            Left::Any => dice.percent(30),
            Left::All | Left::Nothing => false,
        };
        match pending {
            Pending::Write { at, bytes, .. } if torn => {
                let in_order = dice.percent(50);
                let mut from = 0;
                while from < bytes.len() {
                    let start = at + from as u64;
                    let to = bytes.len().min(((start / SECTOR + 1) * SECTOR - at) as usize);
                    if dice.percent(60) {
                        write(file, start, &bytes[from..to]);
                    } else if in_order {
                        break;
                    }
                    from = to;
                }
            }
            Pending::Write { at, bytes, .. } if !self.keeps(entry) => {
                // The length came to the disk, the bytes did not.
                let end = at + bytes.len() as u64;
                if self.left == Left::Any && dice.percent(20) && end > file.len() as u64 {
                    file.resize(end as usize, 0);
                }
            }
            pending if self.keeps(entry) => apply(file, pending),
            _ => {}
        }
    }
}

fn apply(file: &mut Vec<u8>, pending: &Pending) {
    match pending {
        Pending::Write { at, bytes, .. } => write(file, *at, bytes),
        Pending::Length { len, .. } => file.resize(*len as usize, 0),
        Pending::Name { .. } => {}
    }
}

fn write(file: &mut Vec<u8>, at: u64, bytes: &[u8]) {
    let (at, end) = (at as usize, at as usize + bytes.len());
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}

fn rename(names: &mut BTreeMap<String, usize>, pending: &Pending) {
    if let Pending::Name { name, node, .. } = pending {
        match node {
            Some(node) => drop(names.insert(name.clone(), *node)),
            None => drop(names.remove(name)),
        }
    }
}

impl Remains {
    /// Puts it at `path`, where nothing is.
    pub(crate) fn lay_out(&self, path: &Path) -> std::io::Result<()> {
        match self {
            Self::File(bytes) => fs::write(path, bytes),
            Self::Folder(names) => {
                fs::create_dir(path)?;
                names.iter().try_for_each(|(name, remains)| remains.lay_out(&path.join(name)))
            }
        }
    }

    /// The first name, from here, under which something else is found at `path`.
    pub(crate) fn differs_from(&self, path: &Path) -> Option<String> {
        match self {
            Self::File(bytes) => {
                let same = fs::read(path).is_ok_and(|found| found == *bytes);
                (!same).then(|| path.display().to_string())
            }
            Self::Folder(names) => {
                let mut found = fs::read_dir(path).into_iter().flatten().flatten();
                let stranger = found.find(|e| !names.contains_key(&*e.file_name().to_string_lossy()));
                let stranger = stranger.map(|stranger| stranger.path().display().to_string());
                let mut each = names.iter();
                stranger.or_else(|| each.find_map(|(name, remains)| remains.differs_from(&path.join(name))))
            }
        }
    }
}
