//! The records that were read or written last, so that a command which reads a record, changes it
//! and reads it again need not ask the index. Bounded; dropped on locking.

use std::collections::{BTreeMap, HashMap};

use journal::{Entry, Id, Tree, Value};

/// What it may hold, by a rough count of bytes.
const LIMIT: usize = 4 * 1024 * 1024;
/// What a leaf takes beside its path and value.
const LEAF: usize = 128;

type Key = (String, Id);

struct Held {
    /// `None`: there is no such record.
    record: Option<Tree>,
    weight: usize,
    used: u64,
}

/// Whole records, as index and overlay together give them.
#[derive(Default)]
pub(crate) struct Cache {
    records: HashMap<Key, Held>,
    /// By when they were used last.
    order: BTreeMap<u64, Key>,
    weight: usize,
    uses: u64,
}

impl Cache {
    /// The record, if it is held; `Some(None)` if it is known that there is none.
    pub(crate) fn get(&mut self, tree: &str, id: Id) -> Option<Option<Tree>> {
        let key = (tree.to_owned(), id);
        let held = self.records.get_mut(&key)?;
        self.uses += 1;
        self.order.remove(&held.used);
        held.used = self.uses;
        self.order.insert(held.used, key);
        Some(held.record.clone())
    }

    /// Takes note of what a record is.
    pub(crate) fn put(&mut self, tree: &str, id: Id, record: Option<Tree>) {
        let key = (tree.to_owned(), id);
        self.remove(&key);
        let weight = LEAF + record.as_ref().map_or(0, weigh);
        if weight > LIMIT {
            return;
        }
        self.uses += 1;
        self.weight += weight;
        self.order.insert(self.uses, key.clone());
        self.records.insert(key, Held { record, weight, used: self.uses });
        self.shrink();
    }

    fn shrink(&mut self) {
        while self.weight > LIMIT
            && let Some((_, oldest)) = self.order.first_key_value()
        {
            let oldest = oldest.clone();
            self.remove(&oldest);
        }
    }

    /// Merges a change into the records that are held.
    pub(crate) fn add(&mut self, entry: &Entry) {
        for (tree, id, leaves) in &entry.parts {
            let key = (tree.clone(), *id);
            let Some(held) = self.records.get_mut(&key) else { continue };
            held.record.get_or_insert_default().merge(leaves);
            let more = weigh(leaves);
            held.weight += more;
            self.weight += more;
            self.shrink();
        }
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    fn remove(&mut self, key: &Key) {
        if let Some(held) = self.records.remove(key) {
            self.order.remove(&held.used);
            self.weight -= held.weight;
        }
    }
}

fn weigh(tree: &Tree) -> usize {
    tree.leaves().map(|(path, leaf)| LEAF + path.len() + weigh_value(&leaf.value)).sum()
}

fn weigh_value(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(list) => list.iter().map(|value| 32 + weigh_value(value)).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Change, Leaf, Patch, Stamp};

    fn id(n: u64) -> Id {
        Id::from_bytes(u128::from(n).to_be_bytes())
    }

    fn record(len: usize) -> Tree {
        let mut tree = Tree::new();
        let value = "x".repeat(len).into();
        tree.put("text", Leaf { value, stamp: Stamp { time: 1, device: id(0) } });
        tree
    }

    #[test]
    fn what_was_used_longest_ago_goes_first_and_the_limit_holds() {
        let mut cache = Cache::default();
        cache.put("a", id(0), None);
        for n in 1..200 {
            cache.put("a", id(n), Some(record(100_000)));
            assert!(cache.get("a", id(0)) == Some(None));
            assert!(cache.weight <= LIMIT, "{n}");
        }
        assert!(cache.get("a", id(1)).is_none());
        assert!(cache.get("a", id(199)) == Some(Some(record(100_000))));
        assert_eq!(cache.records.len(), cache.order.len());
        let weight: usize = cache.records.values().map(|held| held.weight).sum();
        assert_eq!(weight, cache.weight);
    }

    #[test]
    fn a_record_too_large_for_the_cache_is_not_held_and_not_remembered_as_it_was() {
        let mut cache = Cache::default();
        cache.put("a", id(1), Some(record(10)));
        cache.put("a", id(1), Some(record(LIMIT)));
        assert!(cache.get("a", id(1)).is_none());
        assert_eq!(cache.weight, 0);
    }

    #[test]
    fn a_change_reaches_the_records_that_are_held_and_makes_no_half_ones() {
        let mut cache = Cache::default();
        cache.put("a", id(1), Some(record(10)));
        cache.put("a", id(2), None);
        let patch = |n| Patch::new("a", id(n)).set("n", 1);
        let change = Change::new(vec![patch(1), patch(2), patch(3)]);
        cache.add(&Entry::new(change, Stamp { time: 2, device: id(0) }).unwrap());
        let held = cache.get("a", id(1)).unwrap().unwrap();
        assert_eq!((held.int("n"), held.text("text").map(str::len)), (Some(1), Some(10)));
        assert_eq!(cache.get("a", id(2)).unwrap().unwrap().int("n"), Some(1));
        assert!(cache.get("a", id(3)).is_none());
    }
}
