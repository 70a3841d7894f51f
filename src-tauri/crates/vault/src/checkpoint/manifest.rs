//! What stands at the beginning and at the end of a checkpoint: of what, when and why it was made,
//! and how much is in it.

use std::collections::BTreeMap;

use journal::pack::{Malformed, Packer, Unpacker};
use journal::{Id, Position, Tree};

use super::{Item, id};

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
    pub(super) fn to_bytes(&self) -> Vec<u8> {
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

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
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
    pub(super) fn note(&mut self, item: &Item) {
        match item {
            Item::Record { tree, record, .. } => self.note_record(tree, record),
            Item::Blob { offset, .. } => self.blobs += u64::from(*offset == 0),
        }
    }

    pub(super) fn note_record(&mut self, tree: &str, record: &Tree) {
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

    pub(super) fn to_bytes(&self) -> Vec<u8> {
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

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
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
