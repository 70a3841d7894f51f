//! Leaves that are durable in the journal but not yet in the index; all of them if there is no
//! index.

use std::collections::{HashMap, VecDeque};

use journal::{Entry, Id, Tree};

/// Answers for the index until it has caught up. Holds parts of records; merging one with what
/// the index holds gives the record, whether or not the index has taken it meanwhile.
#[derive(Default)]
pub(crate) struct Overlay {
    parts: HashMap<String, HashMap<Id, Pending>>,
    order: VecDeque<(u64, Vec<(String, Id)>)>,
}

struct Pending {
    leaves: Tree,
    last: u64,
}

impl Overlay {
    /// Adds the change `seq`.
    pub(crate) fn add(&mut self, seq: u64, entry: &Entry) {
        for (tree, id, leaves) in &entry.parts {
            let records = self.parts.entry(tree.clone()).or_default();
            let pending = records.entry(*id).or_insert_with(|| Pending { leaves: Tree::new(), last: seq });
            pending.leaves.merge(leaves);
            pending.last = seq;
        }
        let touched = entry.parts.iter().map(|(tree, id, _)| (tree.clone(), *id));
        self.order.push_back((seq, touched.collect()));
    }

    /// Drops what the index has taken: every change up to `applied`.
    pub(crate) fn prune(&mut self, applied: u64) {
        while self.order.front().is_some_and(|(seq, _)| *seq <= applied) {
            let touched = self.order.pop_front().map(|(_, touched)| touched).unwrap_or_default();
            for (tree, id) in touched {
                let Some(records) = self.parts.get_mut(&tree) else { continue };
                if records.get(&id).is_some_and(|pending| pending.last <= applied) {
                    records.remove(&id);
                }
            }
        }
    }

    /// The pending leaves of a record.
    pub(crate) fn get(&self, tree: &str, id: Id) -> Option<&Tree> {
        self.parts.get(tree)?.get(&id).map(|pending| &pending.leaves)
    }

    /// The trees that have pending leaves, in no order.
    pub(crate) fn trees(&self) -> Vec<String> {
        let pending = self.parts.iter().filter(|(_, records)| !records.is_empty());
        pending.map(|(tree, _)| tree.clone()).collect()
    }

    /// The pending leaves of every record of a tree, in no order.
    pub(crate) fn all(&self, tree: &str) -> Vec<(Id, Tree)> {
        let records = self.parts.get(tree).into_iter().flatten();
        records.map(|(id, pending)| (*id, pending.leaves.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Change, Patch, Stamp};

    fn entry(time: u64, id: Id, path: &str) -> Entry {
        let stamp = Stamp { time, device: id };
        let patch = Patch::new("record", id).set(path, i64::try_from(time).unwrap());
        Entry::new(Change::new(vec![patch]), stamp).unwrap()
    }

    #[test]
    fn a_record_stays_until_its_last_change_is_in_the_index() {
        let id = Id::from_bytes([1; 16]);
        let mut overlay = Overlay::default();
        overlay.add(1, &entry(1, id, "a"));
        overlay.add(2, &entry(2, id, "b"));
        overlay.prune(1);
        let pending = overlay.get("record", id).unwrap();
        assert_eq!((pending.int("a"), pending.int("b")), (Some(1), Some(2)));
        assert_eq!(overlay.all("record").len(), 1);
        overlay.prune(2);
        assert!(overlay.get("record", id).is_none());
        assert_eq!(overlay.all("record").len(), 0);
    }
}
