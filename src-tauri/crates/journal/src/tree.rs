//! A record as a tree of stamped leaves, and the one rule by which trees merge.
//!
//! Per leaf the later stamp wins. A leaf at [`ERASED`] is final: it removes every other leaf,
//! earlier or later. Leaves nobody knows are kept. With that, merging is commutative, associative
//! and idempotent, so devices that saw the same changes in any order hold the same tree.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::pack::{Malformed, Packer, Unpacker};
use crate::{Error, Id, Stamp, Value};

/// The path whose presence ends a record for good.
pub const ERASED: &str = "erased";

/// A value and the stamp of the change that wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What was written.
    pub value: Value,
    /// When and where.
    pub stamp: Stamp,
}

/// An ordered map from path to leaf. A path is one or more segments joined by `/`; a map keyed by
/// id is written as `marks/<id>`. `Debug` shows no content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tree {
    /// Shared by copies until one of them changes, so that a record of thousands of leaves can be
    /// handed around.
    leaves: Arc<BTreeMap<String, Leaf>>,
}

impl Tree {
    /// The longest path, in bytes.
    pub const MAX_PATH: usize = 200;

    /// A tree without leaves.
    pub fn new() -> Self {
        Self { leaves: Arc::default() }
    }

    /// Whether this and the other are copies of one tree that neither has changed since. `false`
    /// says nothing: they may still be equal.
    pub fn is_copy_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.leaves, &other.leaves)
    }

    /// Whether there is no leaf at all, not even a cleared one.
    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// Whether the record was erased for good.
    pub fn is_erased(&self) -> bool {
        self.leaves.contains_key(ERASED)
    }

    /// The value at `path`; `None` if it was never written or was cleared.
    pub fn get(&self, path: &str) -> Option<&Value> {
        self.leaf(path).map(|leaf| &leaf.value).filter(|value| !value.is_nil())
    }

    /// The text at `path`, if there is a text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.get(path)?.as_text()
    }

    /// The whole number at `path`, if there is one.
    pub fn int(&self, path: &str) -> Option<i64> {
        self.get(path)?.as_int()
    }

    /// Yes or no at `path`, if there is that.
    pub fn bool(&self, path: &str) -> Option<bool> {
        self.get(path)?.as_bool()
    }

    /// The list at `path`, if there is one.
    pub fn list(&self, path: &str) -> Option<&[Value]> {
        self.get(path)?.as_list()
    }

    /// The leaf at `path`, cleared ones included.
    pub fn leaf(&self, path: &str) -> Option<&Leaf> {
        self.leaves.get(path)
    }

    /// Every leaf with its path, in the order of paths, cleared ones included.
    pub fn leaves(&self) -> impl Iterator<Item = (&str, &Leaf)> {
        self.leaves.iter().map(|(path, leaf)| (path.as_str(), leaf))
    }

    /// The leaves below `branch`: for `marks` every `marks/...`, with the rest of the path after
    /// the slash. Cleared leaves are included; their value is [`Value::Nil`].
    pub fn under<'t>(&'t self, branch: &str) -> impl Iterator<Item = (&'t str, &'t Leaf)> + use<'t> {
        let from = format!("{branch}/");
        let skip = from.len();
        let prefix = from.clone();
        self.leaves
            .range(from..)
            .take_while(move |(path, _)| path.starts_with(&prefix))
            .map(move |(path, leaf)| (&path[skip..], leaf))
    }

    /// The highest stamp of any leaf.
    pub fn newest(&self) -> Option<Stamp> {
        self.leaves.values().map(|leaf| leaf.stamp).max()
    }

    /// Writes one leaf by the merge rule: kept only if its stamp is later than what is there.
    pub fn put(&mut self, path: &str, leaf: Leaf) {
        if self.is_erased() && path != ERASED {
            return;
        }
        if path == ERASED {
            Arc::make_mut(&mut self.leaves).retain(|path, _| path == ERASED);
        }
        match Arc::make_mut(&mut self.leaves).entry(path.to_owned()) {
            Entry::Vacant(vacant) => drop(vacant.insert(leaf)),
            Entry::Occupied(mut there) => {
                if later(&leaf, there.get()) {
                    there.insert(leaf);
                }
            }
        }
    }

    /// Drops the leaves for which `keep` is false, as if they had never been written. Nothing
    /// remembers that; it holds only where every older copy of the record goes too.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &Leaf) -> bool) {
        Arc::make_mut(&mut self.leaves).retain(|path, leaf| keep(path, leaf));
    }

    /// Ends the record for good: of all its leaves only [`ERASED`] is left, with the highest stamp
    /// there was.
    pub fn erase(&mut self) {
        let never = Stamp { time: 0, device: Id::from_bytes([0; 16]) };
        let stamp = self.newest().unwrap_or(never);
        self.put(ERASED, Leaf { value: true.into(), stamp });
    }

    /// Merges another tree of the same record into this one.
    pub fn merge(&mut self, other: &Self) {
        if self.is_empty() {
            self.leaves = Arc::clone(&other.leaves);
            return;
        }
        for (path, leaf) in other.leaves.iter() {
            self.put(path, leaf.clone());
        }
    }

    /// The stored form, as described in `FORMAT.md` under "Tree". Wiped on drop.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut devices: Vec<Id> = self.leaves.values().map(|leaf| leaf.stamp.device).collect();
        devices.sort_unstable();
        devices.dedup();
        let mut packer = Packer::default();
        packer.array(2);
        packer.array(devices.len());
        devices.iter().for_each(|device| packer.bytes(device.as_bytes()));
        packer.map(self.leaves.len());
        for (path, leaf) in self.leaves.iter() {
            packer.text(path);
            packer.array(3);
            packer.uint(leaf.stamp.time);
            // Every device was collected above, so the search finds it.
            let index = devices.binary_search(&leaf.stamp.device).unwrap_or_default();
            packer.uint(index as u64);
            packer.value(&leaf.value);
        }
        Zeroizing::new(packer.0)
    }

    /// Reads the stored form; `None` if the bytes are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Self::unpack(&mut Unpacker(bytes)).ok()
    }

    fn unpack(unpacker: &mut Unpacker<'_>) -> Result<Self, Malformed> {
        if unpacker.array()? != 2 {
            return Err(Malformed);
        }
        let mut devices = Vec::new();
        for _ in 0..unpacker.array()? {
            let device = unpacker.bytes()?.try_into().map_err(|_| Malformed)?;
            devices.push(Id::from_bytes(device));
        }
        let mut leaves: Vec<(String, Leaf)> = Vec::new();
        for _ in 0..unpacker.map()? {
            let path = unpacker.text()?;
            check_path(path).map_err(|_| Malformed)?;
            if leaves.last().is_some_and(|(before, _)| before.as_str() >= path) {
                return Err(Malformed);
            }
            if unpacker.array()? != 3 {
                return Err(Malformed);
            }
            let time = unpacker.uint()?;
            let index = usize::try_from(unpacker.uint()?).map_err(|_| Malformed)?;
            let device = *devices.get(index).ok_or(Malformed)?;
            let value = unpacker.value()?;
            leaves.push((path.to_owned(), Leaf { value, stamp: Stamp { time, device } }));
        }
        // Paths come in order, so this only lines them up.
        let tree = Self { leaves: Arc::new(leaves.into_iter().collect()) };
        if tree.is_erased() && tree.leaves.len() > 1 {
            return Err(Malformed);
        }
        unpacker.end()?;
        Ok(tree)
    }
}

impl std::fmt::Debug for Tree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "tree({} leaves)", self.leaves.len())
    }
}

/// Whether `a` wins over `b`. Two leaves of one stamp differ only if a device broke the rules;
/// their stored bytes decide then, so that even so every reader picks the same one.
fn later(a: &Leaf, b: &Leaf) -> bool {
    let bytes = |leaf: &Leaf| {
        let mut packer = Packer::default();
        packer.value(&leaf.value);
        packer.0
    };
    a.stamp > b.stamp || (a.stamp == b.stamp && a.value != b.value && bytes(a) > bytes(b))
}

/// Whether `path` can name a leaf: one or more non-empty segments joined by `/`, no control
/// characters, at most [`Tree::MAX_PATH`] bytes.
///
/// # Errors
/// [`Error::Refused`] otherwise.
pub fn check_path(path: &str) -> Result<(), Error> {
    if path.len() > Tree::MAX_PATH {
        return Err(Error::Refused("a path is too long"));
    }
    if path.split('/').any(str::is_empty) {
        return Err(Error::Refused("a path has an empty segment"));
    }
    if path.chars().any(char::is_control) {
        return Err(Error::Refused("a path has a control character"));
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::pack::tests::any_value;
    use proptest::prelude::*;

    /// Few paths, times and devices, so that leaves meet; `erased` is among the paths.
    pub(crate) fn any_tree() -> impl Strategy<Value = Tree> {
        let path = prop_oneof![
            20 => prop_oneof!["[ab]", "marks/[ab]", "[a-z\u{e9}]{1,8}"],
            1 => Just(ERASED.to_owned())
        ];
        let leaf = (any_value(), 0..4_u64, 0..3_u8).prop_map(|(value, time, device)| Leaf {
            value,
            stamp: Stamp { time, device: Id::from_bytes([device; 16]) },
        });
        proptest::collection::vec((path, leaf), 0..8).prop_map(|leaves| {
            let mut tree = Tree::new();
            leaves.into_iter().for_each(|(path, leaf)| tree.put(&path, leaf));
            tree
        })
    }

    fn merged(a: &Tree, b: &Tree) -> Tree {
        let mut tree = a.clone();
        tree.merge(b);
        tree
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(2_000)))]

        #[test]
        fn merging_is_commutative(a in any_tree(), b in any_tree()) {
            prop_assert!(merged(&a, &b) == merged(&b, &a));
        }

        #[test]
        fn merging_is_associative(a in any_tree(), b in any_tree(), c in any_tree()) {
            prop_assert!(merged(&merged(&a, &b), &c) == merged(&a, &merged(&b, &c)));
        }

        #[test]
        fn merging_is_idempotent(a in any_tree(), b in any_tree()) {
            prop_assert!(merged(&a, &a) == a);
            let both = merged(&a, &b);
            prop_assert!(merged(&both, &b) == both);
        }

        #[test]
        fn a_tree_reads_back_from_its_stored_form(tree in any_tree()) {
            prop_assert!(Tree::from_bytes(&tree.to_bytes()) == Some(tree));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = Tree::from_bytes(&bytes);
        }

        #[test]
        fn a_garbled_tree_is_read_or_refused(tree in any_tree(), at: prop::sample::Index, byte: u8) {
            let mut bytes = tree.to_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            let _ = Tree::from_bytes(&bytes);
        }
    }

    fn leaf(value: &str, time: u64) -> Leaf {
        Leaf { value: value.into(), stamp: Stamp { time, device: Id::from_bytes([1; 16]) } }
    }

    #[test]
    fn the_later_stamp_wins_and_other_leaves_stay() {
        let mut tree = Tree::new();
        tree.put("name", leaf("later", 2));
        tree.put("name", leaf("earlier", 1));
        tree.put("place", leaf("hall", 1));
        assert_eq!(tree.text("name"), Some("later"));
        assert_eq!(tree.text("place"), Some("hall"));
        assert_eq!(tree.newest().map(|stamp| stamp.time), Some(2));
    }

    #[test]
    fn erasing_is_final_even_against_a_later_stamp() {
        let mut tree = Tree::new();
        tree.put("name", leaf("someone", 1));
        tree.put(ERASED, Leaf { value: true.into(), stamp: leaf("", 2).stamp });
        tree.put("name", leaf("someone", 9));
        assert!(tree.is_erased());
        assert_eq!(tree.text("name"), None);
    }

    #[test]
    fn a_record_is_erased_to_one_leaf_and_loses_only_the_leaves_it_should() {
        let mut tree = Tree::new();
        tree.put("name", leaf("someone", 7));
        tree.put("place", leaf("hall", 2));
        tree.retain(|path, _| path != "place");
        assert_eq!((tree.text("name"), tree.leaf("place")), (Some("someone"), None));
        tree.erase();
        assert!(tree.is_erased() && tree.leaves().count() == 1);
        assert_eq!(tree.newest().map(|stamp| stamp.time), Some(7));
        let mut nothing = Tree::new();
        nothing.erase();
        assert!(Tree::from_bytes(&nothing.to_bytes()).is_some_and(|read| read.is_erased()));
    }

    #[test]
    fn a_branch_gives_its_leaves_and_no_neighbours() {
        let mut tree = Tree::new();
        for path in ["marks/a", "marks/b", "marks-not/c", "marks", "mark/d"] {
            tree.put(path, leaf("x", 1));
        }
        let under: Vec<_> = tree.under("marks").map(|(rest, _)| rest).collect();
        assert_eq!(under, ["a", "b"]);
    }

    #[test]
    fn paths_with_empty_segments_or_control_characters_are_refused() {
        for good in ["a", "a/b", "marks/0f", "título"] {
            assert_eq!(check_path(good), Ok(()), "{good}");
        }
        for wrong in ["", "/", "a/", "/a", "a//b", "a\nb", &"x".repeat(201)] {
            assert!(check_path(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn debug_shows_no_content() {
        let mut tree = Tree::new();
        tree.put("name", leaf("Zebulon Testperson", 1));
        assert!(!format!("{tree:?}{:?}", tree.leaf("name")).contains("Zebulon"));
    }
}
