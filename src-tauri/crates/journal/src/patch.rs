//! Changes as callers write them (patches of leaves) and as the journal keeps them (entries).

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::pack::{Malformed, Packer, Unpacker};
use crate::{ERASED, Error, Id, Leaf, Stamp, Tree, Value, check_path};

/// The longest name of a tree, in bytes.
const MAX_TREE_NAME: usize = 32;

/// New values for some leaves of one record. Leaves it does not name stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// Which tree of records: lowercase letters, digits and `_`, at most 32 bytes. The journal
    /// attaches no meaning to it.
    pub tree: String,
    /// Which record.
    pub id: Id,
    /// Path to new value; [`Value::Nil`] clears a leaf.
    pub leaves: BTreeMap<String, Value>,
}

impl Patch {
    /// A patch of record `id` in `tree` that changes nothing yet.
    pub fn new(tree: &str, id: Id) -> Self {
        Self { tree: tree.to_owned(), id, leaves: BTreeMap::new() }
    }

    /// Adds a new value for the leaf at `path`; `None` clears it.
    #[must_use]
    pub fn set(mut self, path: &str, value: impl Into<Value>) -> Self {
        self.leaves.insert(path.to_owned(), value.into());
        self
    }

    /// Ends the record for good; nothing brings its leaves back.
    #[must_use]
    pub fn erase(self) -> Self {
        self.set(ERASED, true)
    }
}

/// What one commit stores, all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The patches, of any records.
    pub patches: Vec<Patch>,
    /// A random id the caller chose for this request, so that a retry does nothing twice.
    pub request: Option<Id>,
    /// What is being done, for the list of what was changed: a fixed text of the program such as
    /// a command's name, at most [`Note::MAX_WHAT`] bytes. Never anything a person typed.
    pub what: Option<String>,
}

impl Change {
    /// A change of these patches without a request id.
    pub const fn new(patches: Vec<Patch>) -> Self {
        Self { patches, request: None, what: None }
    }
}

/// What a frame tells of a change beside the change itself: for the list of what was changed and
/// for undoing. It is not part of the state, and goes with old segments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What was done: a fixed text of the program.
    pub what: Option<String>,
    /// The wall clock, milliseconds since 1970.
    pub wall_ms: Option<u64>,
    /// Tree, record, and the values that the change replaced; [`Value::Nil`] where there was none.
    pub before: Vec<(String, Id, BTreeMap<String, Value>)>,
    /// The change that this one takes back.
    pub undoes: Option<Stamp>,
}

impl Note {
    /// The longest text of what was done, in bytes.
    pub const MAX_WHAT: usize = 64;
}

/// The content of one frame: a change with its stamp, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The stamp of the change; leaves carry it unless they brought their own.
    pub stamp: Stamp,
    /// The request id the caller gave.
    pub request: Option<Id>,
    /// Tree name, record and the stamped leaves that were written.
    pub parts: Vec<(String, Id, Tree)>,
    /// What history and undo read.
    pub note: Option<Note>,
}

impl Entry {
    /// Checks names and paths and puts the stamp on every leaf.
    ///
    /// # Errors
    /// [`Error::Refused`] for a tree name, path or value that can't be stored.
    pub fn new(change: Change, stamp: Stamp) -> Result<Self, Error> {
        let mut parts = Vec::with_capacity(change.patches.len());
        for patch in change.patches {
            check_tree_name(&patch.tree)?;
            let mut tree = Tree::new();
            for (path, value) in patch.leaves {
                check_path(&path)?;
                if path == ERASED && value != Value::Bool(true) {
                    return Err(Error::Refused("erasing can't be taken back"));
                }
                if depth(&value) > Value::MAX_DEPTH {
                    return Err(Error::Refused("a list is nested too deeply"));
                }
                tree.put(&path, Leaf { value, stamp });
            }
            parts.push((patch.tree, patch.id, tree));
        }
        if change.what.as_ref().is_some_and(|what| what.len() > Note::MAX_WHAT) {
            return Err(Error::Refused("what was done is told at too great a length"));
        }
        let note = change.what.map(|what| Note { what: Some(what), ..Note::default() });
        Ok(Self { stamp, request: change.request, parts, note })
    }

    /// The highest stamp in the entry.
    pub fn newest(&self) -> Stamp {
        let leaves = self.parts.iter().filter_map(|(_, _, tree)| tree.newest());
        leaves.fold(self.stamp, Stamp::max)
    }

    /// The plaintext of a frame, as described in `FORMAT.md` under "Payload". Zeroized on drop.
    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut packer = Packer::default();
        packer.map(2 + usize::from(self.request.is_some()) + usize::from(self.note.is_some()));
        packer.text("s");
        packer.bytes(&self.stamp.to_bytes());
        if let Some(request) = self.request {
            packer.text("r");
            packer.bytes(request.as_bytes());
        }
        packer.text("p");
        packer.array(self.parts.len());
        for (name, id, tree) in &self.parts {
            let own = |leaf: &Leaf| leaf.stamp == self.stamp;
            let (ours, others): (Vec<_>, Vec<_>) = tree.leaves().partition(|(_, leaf)| own(leaf));
            packer.array(if others.is_empty() { 3 } else { 4 });
            packer.text(name);
            packer.bytes(id.as_bytes());
            packer.map(ours.len());
            for (path, leaf) in ours {
                packer.text(path);
                packer.value(&leaf.value);
            }
            if others.is_empty() {
                continue;
            }
            packer.map(others.len());
            for (path, leaf) in others {
                packer.text(path);
                packer.array(2);
                packer.bytes(&leaf.stamp.to_bytes());
                packer.value(&leaf.value);
            }
        }
        if let Some(note) = &self.note {
            packer.text("n");
            pack_note(&mut packer, note);
        }
        Zeroizing::new(packer.0)
    }

    /// Reads the plaintext of a frame.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut unpacker = Unpacker(bytes);
        let (mut stamp, mut request, mut parts, mut note) = (None, None, None, None);
        for _ in 0..unpacker.map()? {
            match unpacker.text()? {
                // The stamp comes first: the leaves need it.
                "s" if parts.is_none() => {
                    stamp = Some(Stamp::from_bytes(unpacker.bytes()?).ok_or(Malformed)?);
                }
                "r" => request = Some(id(unpacker.bytes()?)?),
                "p" => parts = Some(read_parts(&mut unpacker, stamp.ok_or(Malformed)?)?),
                "n" => note = Some(read_note(&mut unpacker)?),
                _ => return Err(Malformed),
            }
        }
        unpacker.end()?;
        Ok(Self { stamp: stamp.ok_or(Malformed)?, request, parts: parts.ok_or(Malformed)?, note })
    }
}

fn read_parts(unpacker: &mut Unpacker<'_>, stamp: Stamp) -> Result<Vec<(String, Id, Tree)>, Malformed> {
    let mut parts = Vec::new();
    for _ in 0..unpacker.array()? {
        let fields = unpacker.array()?;
        if !matches!(fields, 3 | 4) {
            return Err(Malformed);
        }
        let name = unpacker.text()?;
        check_tree_name(name).map_err(|_| Malformed)?;
        let record = id(unpacker.bytes()?)?;
        let mut tree = Tree::new();
        for _ in 0..unpacker.map()? {
            let path = unpacker.text()?;
            check_path(path).map_err(|_| Malformed)?;
            tree.put(path, Leaf { value: unpacker.value()?, stamp });
        }
        for _ in 0..if fields == 4 { unpacker.map()? } else { 0 } {
            let path = unpacker.text()?;
            check_path(path).map_err(|_| Malformed)?;
            if unpacker.array()? != 2 {
                return Err(Malformed);
            }
            let stamp = Stamp::from_bytes(unpacker.bytes()?).ok_or(Malformed)?;
            tree.put(path, Leaf { value: unpacker.value()?, stamp });
        }
        parts.push((name.to_owned(), record, tree));
    }
    Ok(parts)
}

fn pack_note(packer: &mut Packer, note: &Note) {
    let Note { what, wall_ms, before, undoes } = note;
    let fields = [what.is_some(), wall_ms.is_some(), !before.is_empty(), undoes.is_some()];
    packer.map(fields.into_iter().filter(|there| *there).count());
    if let Some(what) = what {
        packer.text("w");
        packer.text(what);
    }
    if let Some(wall_ms) = wall_ms {
        packer.text("t");
        packer.uint(*wall_ms);
    }
    if !before.is_empty() {
        packer.text("b");
        packer.array(before.len());
        for (tree, id, values) in before {
            packer.array(3);
            packer.text(tree);
            packer.bytes(id.as_bytes());
            packer.map(values.len());
            for (path, value) in values {
                packer.text(path);
                packer.value(value);
            }
        }
    }
    if let Some(undoes) = undoes {
        packer.text("u");
        packer.bytes(&undoes.to_bytes());
    }
}

fn read_note(unpacker: &mut Unpacker<'_>) -> Result<Note, Malformed> {
    let mut note = Note::default();
    for _ in 0..unpacker.map()? {
        match unpacker.text()? {
            "w" => {
                let what = unpacker.text()?;
                if what.len() > Note::MAX_WHAT {
                    return Err(Malformed);
                }
                note.what = Some(what.to_owned());
            }
            "t" => note.wall_ms = Some(unpacker.uint()?),
            "b" => {
                for _ in 0..unpacker.array()? {
                    if unpacker.array()? != 3 {
                        return Err(Malformed);
                    }
                    let name = unpacker.text()?.to_owned();
                    check_tree_name(&name).map_err(|_| Malformed)?;
                    let record = id(unpacker.bytes()?)?;
                    let mut values = BTreeMap::new();
                    for _ in 0..unpacker.map()? {
                        let path = unpacker.text()?.to_owned();
                        check_path(&path).map_err(|_| Malformed)?;
                        values.insert(path, unpacker.value()?);
                    }
                    note.before.push((name, record, values));
                }
            }
            "u" => note.undoes = Some(Stamp::from_bytes(unpacker.bytes()?).ok_or(Malformed)?),
            _ => return Err(Malformed),
        }
    }
    Ok(note)
}

fn id(bytes: &[u8]) -> Result<Id, Malformed> {
    bytes.try_into().map(Id::from_bytes).map_err(|_| Malformed)
}

/// Whether `name` can name a tree: lowercase letters, digits and `_`, at most 32 bytes.
///
/// # Errors
/// [`Error::Refused`] otherwise.
pub fn check_tree_name(name: &str) -> Result<(), Error> {
    let good = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_');
    if (1..=MAX_TREE_NAME).contains(&name.len()) && name.bytes().all(good) {
        Ok(())
    } else {
        Err(Error::Refused("a tree name is a few lowercase letters"))
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::List(list) => 1 + list.iter().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::pack::tests::any_value;
    use crate::tree::tests::any_tree;
    use proptest::prelude::*;

    pub(crate) fn any_entry() -> impl Strategy<Value = Entry> {
        let id = any::<[u8; 16]>().prop_map(Id::from_bytes);
        let part = ("[a-z]{1,8}", id.clone(), any_tree());
        let parts = proptest::collection::vec(part, 0..4);
        let note = proptest::option::of(any_note());
        ((0..4_u64, 0..3_u8), proptest::option::of(id), parts, note).prop_map(
            |((time, device), request, parts, note)| Entry {
                stamp: Stamp { time, device: Id::from_bytes([device; 16]) },
                request,
                parts,
                note,
            },
        )
    }

    fn any_note() -> impl Strategy<Value = Note> {
        let id = any::<[u8; 16]>().prop_map(Id::from_bytes);
        let values = proptest::collection::btree_map("[a-z]{1,8}", any_value(), 0..3);
        let before = proptest::collection::vec(("[a-z]{1,8}", id, values), 0..3);
        let undoes = proptest::option::of((any::<u64>(), any::<[u8; 16]>()));
        (proptest::option::of("[a-z_]{1,64}"), any::<Option<u64>>(), before, undoes).prop_map(
            |(what, wall_ms, before, undoes)| Note {
                what,
                wall_ms,
                before,
                undoes: undoes.map(|(time, device)| Stamp { time, device: Id::from_bytes(device) }),
            },
        )
    }

    type Leaves = Vec<(String, Value)>;

    /// Changes of three devices, each with a clock of its own that may stand wrong, to two records.
    fn any_changes() -> impl Strategy<Value = Vec<Entry>> {
        let leaf = (prop_oneof![12 => "[ab]|marks/[abc]", 1 => Just(ERASED.to_owned())], any_value());
        let patch = (0..2_u8, proptest::collection::vec(leaf, 1..4));
        let change = (0..3_u8, 0..50_u64, proptest::collection::vec(patch, 1..3));
        proptest::collection::vec(change, 0..12).prop_map(|changes| {
            let mut clocks = [1, 2, 3].map(|device| crate::Clock::new(Id::from_bytes([device; 16])));
            let entry = |(device, now, patches): (u8, u64, Vec<(u8, Leaves)>)| {
                let stamp = clocks[usize::from(device)].next(now).unwrap();
                let patch = |(record, leaves): (u8, Leaves)| {
                    let empty = Patch::new("record", Id::from_bytes([record; 16]));
                    leaves.into_iter().fold(empty, |patch, (path, value)| {
                        let value = if path == ERASED { Value::Bool(true) } else { value };
                        patch.set(&path, value)
                    })
                };
                Entry::new(Change::new(patches.into_iter().map(patch).collect()), stamp).unwrap()
            };
            changes.into_iter().map(entry).collect()
        })
    }

    fn merged<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> BTreeMap<(String, Id), Tree> {
        let mut trees: BTreeMap<(String, Id), Tree> = BTreeMap::new();
        for (name, id, leaves) in entries.into_iter().flat_map(|entry| &entry.parts) {
            trees.entry((name.clone(), *id)).or_default().merge(leaves);
        }
        trees
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(512)))]

        #[test]
        fn patches_of_any_devices_merge_to_the_same_trees_in_any_order(
            (entries, shuffled) in any_changes().prop_flat_map(|entries| {
                (Just(entries.clone()), Just(entries).prop_shuffle())
            }),
            again in any::<prop::sample::Index>(),
        ) {
            let expected = merged(&entries);
            prop_assert!(merged(&shuffled) == expected);
            // Any of them once more, as a replay after a kill gives them, changes nothing.
            let from = again.index(entries.len() + 1);
            prop_assert!(merged(entries.iter().chain(&entries[from..])) == expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn an_entry_reads_back(entry in any_entry()) {
            prop_assert!(Entry::from_bytes(&entry.to_bytes()) == Ok(entry));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = Entry::from_bytes(&bytes);
        }

        #[test]
        fn a_garbled_entry_is_read_or_refused(entry in any_entry(), at: prop::sample::Index, byte: u8) {
            let mut bytes = entry.to_bytes().to_vec();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            let _ = Entry::from_bytes(&bytes);
        }
    }

    #[test]
    fn a_payload_without_a_note_is_as_it_was_before_there_were_notes() {
        let stamp = Stamp { time: 1, device: Id::from_bytes([1; 16]) };
        let entry = Entry::new(Change::new(vec![]), stamp).unwrap();
        let mut expected = vec![0x82, 0xa1, b's', 0xc4, 24];
        expected.extend_from_slice(&stamp.to_bytes());
        expected.extend_from_slice(&[0xa1, b'p', 0x90]);
        assert_eq!(*entry.to_bytes(), expected);
        assert!(Entry::from_bytes(&expected) == Ok(entry));
        let long = Change { what: Some("x".repeat(65)), ..Change::default() };
        assert!(matches!(Entry::new(long, stamp), Err(Error::Refused(_))));
    }

    #[test]
    fn what_cannot_be_stored_is_refused() {
        let stamp = Stamp { time: 1, device: Id::from_bytes([1; 16]) };
        let record = Id::from_bytes([2; 16]);
        let mut nested = Value::Nil;
        for _ in 0..=Value::MAX_DEPTH {
            nested = Value::List(vec![nested]);
        }
        for patch in [
            Patch::new("Meeting", record),
            Patch::new("", record),
            Patch::new("group", record).set("a//b", 1),
            Patch::new("group", record).set(ERASED, false),
            Patch::new("group", record).set("list", nested),
        ] {
            let change = Change::new(vec![patch]);
            assert!(matches!(Entry::new(change, stamp), Err(Error::Refused(_))));
        }
        assert!(Entry::new(Change::new(vec![Patch::new("group", record).erase()]), stamp).is_ok());
    }
}
