//! Which records changed lately, so that whoever keeps something made of a whole tree need not read
//! all of it again after one change. Knows ids, no content.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};

use journal::{Entry, Id};

/// How many changed records are remembered.
const LIMIT: usize = 4_096;

/// A number that no other state of any vault has in this process.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// A moment in the life of an open vault: see [`crate::Vault::changed_since`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    epoch: u64,
    change: u64,
}

/// See the module.
pub(crate) struct Recent {
    /// Another one whenever anything may have changed.
    epoch: u64,
    /// How many records were changed in this epoch.
    count: u64,
    changed: VecDeque<(String, Id)>,
}

impl Default for Recent {
    fn default() -> Self {
        Self { epoch: NEXT.fetch_add(1, Ordering::Relaxed), count: 0, changed: VecDeque::new() }
    }
}

impl Recent {
    /// Takes note of a change.
    pub(crate) fn add(&mut self, entry: &Entry) {
        for (tree, id, _) in &entry.parts {
            self.count += 1;
            self.changed.push_back((tree.clone(), *id));
        }
        while self.changed.len() > LIMIT {
            self.changed.pop_front();
        }
    }

    /// Anything may be different from now on.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn now(&self) -> Moment {
        Moment { epoch: self.epoch, change: self.count }
    }

    /// The records of `tree` that changed after `since`; `None` if that is not known any more.
    pub(crate) fn since(&self, since: Moment, tree: &str) -> Option<Vec<Id>> {
        let new = usize::try_from(self.count.checked_sub(since.change)?).ok()?;
        let old = self.changed.len().checked_sub(new).filter(|_| since.epoch == self.epoch)?;
        let changed = self.changed.iter().skip(old).filter(|(of, _)| of == tree);
        Some(changed.map(|(_, id)| *id).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Change, Patch, Stamp};

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn entry(tree: &str, n: u8) -> Entry {
        let patches = vec![Patch::new(tree, id(n)).set("name", "x")];
        Entry::new(Change { patches, ..Change::default() }, Stamp { time: 1, device: id(0) }).unwrap()
    }

    #[test]
    fn what_changed_is_told_until_it_is_too_long_ago() {
        let mut recent = Recent::default();
        let before = recent.now();
        assert_eq!(recent.since(before, "person"), Some(vec![]));
        recent.add(&entry("person", 1));
        let between = recent.now();
        recent.add(&entry("group", 2));
        recent.add(&entry("person", 3));
        assert_eq!(recent.since(before, "person"), Some(vec![id(1), id(3)]));
        assert_eq!(recent.since(between, "person"), Some(vec![id(3)]));
        for _ in 0..LIMIT {
            recent.add(&entry("group", 4));
        }
        assert_eq!(recent.since(between, "person"), None);
        assert_eq!(recent.since(recent.now(), "person"), Some(vec![]));
    }

    #[test]
    fn after_everything_may_have_changed_nothing_is_known() {
        let mut recent = Recent::default();
        let before = recent.now();
        recent.clear();
        assert_eq!(recent.since(before, "person"), None);
        assert_eq!(Recent::default().since(before, "person"), None);
    }
}
