//! What should be there: a plain map of records, changed by the same operations as the vault.
//!
//! Operation `n` follows from seed, focus and `n` alone, so the child that does it and the parent
//! that checks it need not tell each other what it was.

use std::collections::BTreeMap;

use vault::{Id, Patch, Tree, Value};

use crate::dice::Dice;

/// The trees of records these tests use.
pub(crate) const TREES: [&str; 3] = ["meeting", "person", "group"];
const RECORDS: u64 = 12;
/// A Tuesday in 2026, in milliseconds.
const START_MS: u64 = 1_795_000_000_000;
const YEAR_MS: u64 = 365 * 24 * 3_600_000;

/// What is done to a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Commit,
    Large,
    Reopen,
    Rebuild,
    Verify,
    Checkpoint,
    Backup,
    Blob,
    Draft,
    Undo,
    Passphrase,
    Rekey,
    Erase,
    Restore,
    Tend,
}

impl Kind {
    pub(crate) const ALL: [Self; 15] = [
        Self::Commit,
        Self::Large,
        Self::Reopen,
        Self::Rebuild,
        Self::Verify,
        Self::Checkpoint,
        Self::Backup,
        Self::Blob,
        Self::Draft,
        Self::Undo,
        Self::Passphrase,
        Self::Rekey,
        Self::Erase,
        Self::Restore,
        Self::Tend,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::Large => "large",
            Self::Reopen => "reopen",
            Self::Rebuild => "rebuild",
            Self::Verify => "verify",
            Self::Checkpoint => "checkpoint",
            Self::Backup => "backup",
            Self::Blob => "blob",
            Self::Draft => "draft",
            Self::Undo => "undo",
            Self::Passphrase => "passphrase",
            Self::Rekey => "rekey",
            Self::Erase => "erase",
            Self::Restore => "restore",
            Self::Tend => "tend",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One operation.
pub(crate) enum Op {
    Commit {
        patches: Vec<Patch>,
        now_ms: u64,
    },
    /// Lock and unlock.
    Reopen,
    /// Lock, take the index away, unlock.
    Rebuild,
    Verify,
    /// Keep the whole state in the vault's folder.
    Checkpoint {
        now_ms: u64,
    },
    /// Write everything into a file outside, in place of the one before.
    Backup {
        slot: u64,
        now_ms: u64,
    },
    /// Store bytes in a file of their own and a record that names it.
    Blob {
        tree: &'static str,
        id: Id,
        path: String,
        bytes: Vec<u8>,
        now_ms: u64,
    },
    Draft {
        name: String,
        bytes: Option<Vec<u8>>,
    },
    /// Take the newest change back.
    Undo {
        now_ms: u64,
    },
    Passphrase {
        new: String,
    },
    /// A new passphrase, a new recovery code, and everything written anew.
    Rekey {
        new: String,
        now_ms: u64,
    },
    /// Write everything anew without one record, and without the notes of a tree.
    Erase {
        tree: &'static str,
        id: Id,
        now_ms: u64,
    },
    /// Make a backup the vault, if there is one.
    Restore {
        slot: u64,
        now_ms: u64,
    },
    /// So many steps of upkeep.
    Tend {
        steps: u64,
        now_ms: u64,
    },
}

/// The leaf that an erasure takes from every record of the tree.
pub(crate) const NOTE: &str = "note";

impl Op {
    /// Operation `n`: every third is of the kind in focus, the others mostly commits.
    pub(crate) fn at(seed: u64, focus: Kind, n: u64) -> (Kind, Self) {
        let mut dice = Dice::of(&[seed, focus as u64, n]);
        let kind = if n % 3 == 2 {
            focus
        } else {
            match dice.below(100) {
                0..75 => Kind::Commit,
                n => Kind::ALL[(n % Kind::ALL.len() as u64) as usize],
            }
        };
        (kind, Self::of(kind, n, &mut dice))
    }

    fn of(kind: Kind, n: u64, dice: &mut Dice) -> Self {
        match kind {
            Kind::Commit => {
                let patches: Vec<_> = (0..1 + dice.below(3)).map(|_| patch(n, dice)).collect();
                Self::Commit { patches: once_each(patches), now_ms: wall_clock(n, dice) }
            }
            Kind::Large => {
                let (tree, id) = record(dice);
                let size = 1_000 * (20 + dice.index(400));
                let text = Patch::new(tree, id).set("long", Value::Bytes(dice.bytes(size)));
                let patches = once_each(vec![text, patch(n, dice)]);
                Self::Commit { patches, now_ms: wall_clock(n, dice) }
            }
            Kind::Reopen => Self::Reopen,
            Kind::Rebuild => Self::Rebuild,
            Kind::Verify => Self::Verify,
            Kind::Checkpoint => Self::Checkpoint { now_ms: wall_clock(n, dice) },
            Kind::Backup => Self::Backup { slot: dice.below(2), now_ms: wall_clock(n, dice) },
            Kind::Blob => {
                let (tree, id) = record(dice);
                let path = format!("{BLOB}{}", dice.below(3));
                let most = *dice.pick(&[100, 10_000, 300_000]);
                let size = dice.index(most);
                Self::Blob { tree, id, path, bytes: dice.bytes(size), now_ms: wall_clock(n, dice) }
            }
            Kind::Draft => {
                let size = dice.index(2_000);
                let bytes = (!dice.percent(20)).then(|| dice.bytes(size));
                Self::Draft { name: format!("draft {}", dice.below(3)), bytes }
            }
            Kind::Undo => Self::Undo { now_ms: wall_clock(n, dice) },
            Kind::Passphrase => Self::Passphrase { new: words(n) },
            Kind::Rekey => Self::Rekey { new: words(n), now_ms: wall_clock(n, dice) },
            Kind::Erase => {
                let (tree, id) = record(dice);
                Self::Erase { tree, id, now_ms: wall_clock(n, dice) }
            }
            Kind::Tend => Self::Tend { steps: 1 + dice.below(40), now_ms: START_MS + n * 24 * 3_600_000 },
            Kind::Restore => Self::Restore { slot: dice.below(2), now_ms: wall_clock(n, dice) },
        }
    }
}

/// The path of a leaf that names a blob begins so. In a [`Model`] it holds what is in the blob.
pub(crate) const BLOB: &str = "blob/";

/// The passphrase after operation `n` if that sets one.
fn words(n: u64) -> String {
    format!("plainly invented words number {n}")
}

/// A change names each record once: two values of one leaf would carry the same stamp.
fn once_each(mut patches: Vec<Patch>) -> Vec<Patch> {
    let mut seen = std::collections::BTreeSet::new();
    patches.retain(|patch| seen.insert((patch.tree.clone(), patch.id)));
    patches
}

/// Mostly a minute later; now and then a year off in either direction.
fn wall_clock(n: u64, dice: &mut Dice) -> u64 {
    let now = START_MS + n * 60_000;
    match dice.below(40) {
        0 => now + YEAR_MS,
        1 => now - YEAR_MS,
        _ => now,
    }
}

fn record(dice: &mut Dice) -> (&'static str, Id) {
    let tree = *dice.pick(&TREES);
    (tree, Id::from_bytes(u128::from(1 + dice.below(RECORDS)).to_be_bytes()))
}

fn patch(n: u64, dice: &mut Dice) -> Patch {
    let (tree, id) = record(dice);
    let mut patch = Patch::new(tree, id);
    if dice.percent(2) {
        return patch.erase();
    }
    for _ in 0..1 + dice.below(5) {
        let path = if dice.percent(50) {
            format!("marks/{}", dice.below(40))
        } else {
            (*dice.pick(&["name", "place", "plan", "note", "n"])).to_owned()
        };
        let value = match dice.below(10) {
            0 => Value::Nil,
            1..5 => Value::Int((n * 1_000 + dice.below(1_000)) as i64),
            5..8 => Value::Text(format!("plainly invented {n} {}", dice.next())),
            8 => {
                let len = dice.index(3_000);
                Value::Bytes(dice.bytes(len))
            }
            _ => Value::List(vec![Value::Bool(dice.percent(50)), Value::Int(n as i64)]),
        };
        patch = patch.set(&path, value);
    }
    patch
}

/// Every record by tree and id: its leaves without cleared ones, or `None` once it is erased.
/// Records without a leaf are left out.
pub(crate) type Records = BTreeMap<(String, Id), Option<BTreeMap<String, Value>>>;

/// What should be there.
#[derive(Clone, Default)]
pub(crate) struct Model {
    pub(crate) records: Records,
    pub(crate) drafts: BTreeMap<String, Vec<u8>>,
    /// What each backup holds that the recovery code in use opens.
    pub(crate) backups: BTreeMap<u64, Records>,
    /// The passphrase; `None` for the first one, or if it was not looked at.
    pub(crate) passphrase: Option<String>,
    /// The passphrase in each backup.
    pub(crate) passphrases: BTreeMap<u64, Option<String>>,
    /// The newest change: the leaves it wrote, and what they were.
    pub(crate) newest: Vec<(String, Id, String, Value)>,
}

impl Model {
    pub(crate) fn apply(&mut self, op: &Op) {
        match op {
            Op::Commit { patches, .. } => self.commit(patches),
            Op::Blob { tree, id, path, bytes, .. } => {
                self.commit(&[Patch::new(tree, *id).set(path, Value::Bytes(bytes.clone()))]);
            }
            Op::Undo { .. } => {
                let back: Vec<_> = self
                    .newest
                    .iter()
                    .filter(|(tree, id, ..)| !self.is_erased(tree, *id))
                    .map(|(tree, id, path, before)| Patch::new(tree, *id).set(path, before.clone()))
                    .collect();
                if !back.is_empty() {
                    self.commit(&back);
                }
            }
            Op::Backup { slot, .. } => {
                self.backups.insert(*slot, self.records.clone());
                self.passphrases.insert(*slot, self.passphrase.clone());
            }
            Op::Passphrase { new } => self.passphrase = Some(new.clone()),
            Op::Rekey { new, .. } => {
                self.passphrase = Some(new.clone());
                self.backups.clear();
                self.newest.clear();
            }
            Op::Erase { tree, id, .. } => self.erase(tree, *id),
            Op::Restore { slot, .. } => self.restore(*slot),
            Op::Draft { name, bytes: Some(bytes) } => drop(self.drafts.insert(name.clone(), bytes.clone())),
            Op::Draft { name, bytes: None } => drop(self.drafts.remove(name)),
            Op::Reopen | Op::Rebuild | Op::Verify | Op::Checkpoint { .. } | Op::Tend { .. } => {}
        }
    }

    fn erase(&mut self, tree: &str, id: Id) {
        self.newest.clear();
        if let Some(record) = self.records.get_mut(&(tree.to_owned(), id)) {
            *record = None;
        }
        for (_, record) in self.records.iter_mut().filter(|((of, _), _)| of == tree) {
            if let Some(leaves) = record {
                leaves.remove(NOTE);
            }
        }
        self.records.retain(|_, record| record.as_ref().is_none_or(|leaves| !leaves.is_empty()));
    }

    /// What was erased stays so.
    fn restore(&mut self, slot: u64) {
        let Some(records) = self.backups.get(&slot) else { return };
        let erased: Vec<_> = self.records.iter().filter(|(_, record)| record.is_none()).collect();
        let erased: Vec<_> = erased.into_iter().map(|(key, _)| key.clone()).collect();
        self.records = records.clone();
        self.records.extend(erased.into_iter().map(|key| (key, None)));
        self.drafts.clear();
        self.newest.clear();
        self.passphrase = self.passphrases.get(&slot).cloned().flatten();
    }

    fn is_erased(&self, tree: &str, id: Id) -> bool {
        self.records.get(&(tree.to_owned(), id)).is_some_and(Option::is_none)
    }

    fn commit(&mut self, patches: &[Patch]) {
        let mut newest = Vec::new();
        for patch in patches {
            let record = self.records.get(&(patch.tree.clone(), patch.id)).cloned().flatten();
            for path in patch.leaves.keys() {
                let before = record.as_ref().and_then(|leaves| leaves.get(path)).cloned();
                newest.push((patch.tree.clone(), patch.id, path.clone(), before.unwrap_or(Value::Nil)));
            }
            self.patch(patch);
        }
        self.newest = newest;
    }

    /// Where what was found is not as it should be; `None` if it is.
    pub(crate) fn difference(&self, found: &Self) -> Option<String> {
        let mut told = Vec::new();
        if found.records != self.records {
            told.push(difference(&found.records, &self.records));
        }
        if found.drafts != self.drafts {
            told.push("the drafts differ".to_owned());
        }
        if found.passphrase.is_some() && found.passphrase != self.passphrase {
            told.push("another passphrase opens it".to_owned());
        }
        for (slot, expected) in &self.backups {
            match found.backups.get(slot) {
                None => told.push(format!("backup {slot} is missing")),
                Some(found) if found != expected => {
                    told.push(format!("backup {slot}: {}", difference(found, expected)));
                }
                Some(_) => {}
            }
        }
        if found.backups.keys().any(|slot| !self.backups.contains_key(slot)) {
            told.push("a backup nobody made".to_owned());
        }
        (!told.is_empty()).then(|| told.join("; "))
    }

    fn patch(&mut self, patch: &Patch) {
        let key = (patch.tree.clone(), patch.id);
        let record = self.records.entry(key.clone()).or_insert_with(|| Some(BTreeMap::new()));
        for (path, value) in &patch.leaves {
            if path == "erased" {
                *record = None;
            } else if let Some(leaves) = record {
                if value.is_nil() {
                    leaves.remove(path);
                } else {
                    leaves.insert(path.clone(), value.clone());
                }
            }
        }
        if record.as_ref().is_some_and(BTreeMap::is_empty) {
            self.records.remove(&key);
        }
    }
}

/// A stored record as the model has it; `None` if it has no leaf.
pub(crate) fn plain(tree: &Tree) -> Option<Option<BTreeMap<String, Value>>> {
    if tree.is_erased() {
        return Some(None);
    }
    let set = tree.leaves().filter(|(_, leaf)| !leaf.value.is_nil());
    let leaves: BTreeMap<_, _> = set.map(|(path, leaf)| (path.to_owned(), leaf.value.clone())).collect();
    (!leaves.is_empty()).then_some(Some(leaves))
}

/// Where two states differ, without content.
fn difference(found: &Records, expected: &Records) -> String {
    let mut told = Vec::new();
    for key in expected.keys().chain(found.keys().filter(|key| !expected.contains_key(*key))) {
        let (is, should) = (found.get(key), expected.get(key));
        if is == should {
            continue;
        }
        let what = match (is, should) {
            (None, Some(_)) => "is missing".to_owned(),
            (Some(_), None) => "should not be there".to_owned(),
            (Some(None), Some(_)) => "is erased".to_owned(),
            (Some(_), Some(None)) => "is not erased".to_owned(),
            (Some(Some(is)), Some(Some(should))) => {
                let paths = should.keys().chain(is.keys());
                let differ: std::collections::BTreeSet<_> =
                    paths.filter(|path| is.get(*path) != should.get(*path)).cloned().collect();
                format!("differs in {}", differ.into_iter().collect::<Vec<_>>().join(", "))
            }
            (None, None) => continue,
        };
        told.push(format!("{} {} {what}", key.0, key.1));
    }
    told.join("; ")
}
