//! People who turned out to be one, resolved on reading: one record of leaves
//! `merged_into/<person id>` = the person she is.
//!
//! Nothing is rewritten: wherever a stored record says the one, the other is read, and clearing the
//! leaf makes them two again. What is written from then on is written about the one who stayed;
//! [`Merged::superseded`] says which leaves of the other it takes the place of.

use std::collections::{BTreeMap, BTreeSet};

use model::Id;
use model::sheet::Mark;
use vault::{Leaf, Tree, Value};

use super::{ABOUT, ABOUT_ID, Leaves, MEETINGS, MERGES, PACKS, ROSTERS, as_id};
use crate::call::Call;
use crate::error::Error;

/// Who turned out to be whom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Merged {
    /// The last of a chain of merges, by each of the others.
    into: BTreeMap<Id, Id>,
}

impl Merged {
    /// Reads the record.
    pub(crate) fn read(tree: &Tree) -> Self {
        let direct: BTreeMap<Id, Id> = tree
            .under("merged_into")
            .filter_map(|(from, leaf)| Some((from.parse().ok()?, as_id(&leaf.value)?)))
            .collect();
        // Two devices may each merge the one into the other: then they stay two.
        let last = |from: &Id| {
            let mut seen = BTreeSet::from([*from]);
            let mut at = *direct.get(from)?;
            while let Some(next) = direct.get(&at) {
                if !seen.insert(at) {
                    return None;
                }
                at = *next;
            }
            (!seen.contains(&at)).then_some(at)
        };
        Self { into: direct.keys().filter_map(|from| Some((*from, last(from)?))).collect() }
    }

    /// Who that is.
    pub(crate) fn who(&self, id: Id) -> Id {
        self.into.get(&id).copied().unwrap_or(id)
    }

    /// Whether she turned out to be somebody else.
    pub(crate) fn is_gone(&self, id: Id) -> bool {
        self.into.contains_key(&id)
    }

    /// Everybody who turned out to be this person.
    pub(crate) fn others(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        self.into.iter().filter(move |(_, into)| **into == id).map(|(from, _)| *from)
    }

    /// A record as it reads once everybody in it is who she is.
    pub(crate) fn resolve(&self, kind: &str, tree: Tree) -> Tree {
        if self.into.is_empty() || matches!(kind, ABOUT | MERGES | PACKS) {
            return tree;
        }
        if !tree.leaves().any(|(path, leaf)| self.names(path) || self.is_in(&leaf.value)) {
            return tree;
        }
        let mut leaves: BTreeMap<String, Leaf> = BTreeMap::new();
        for (path, leaf) in tree.leaves() {
            let path = self.path(path);
            let leaf = Leaf { value: self.value(&leaf.value), stamp: leaf.stamp };
            let leaf = match leaves.remove(&path) {
                Some(other) => one_of(kind, &path, other, leaf),
                None => leaf,
            };
            leaves.insert(path, leaf);
        }
        let mut resolved = Tree::new();
        for (path, leaf) in leaves {
            resolved.put(&path, leaf);
        }
        resolved
    }

    fn names(&self, path: &str) -> bool {
        path.split('/').any(|part| part.parse().is_ok_and(|id| self.into.contains_key(&id)))
    }

    fn path(&self, path: &str) -> String {
        let part = |part: &str| match part.parse::<Id>() {
            Ok(id) => self.who(id).to_string(),
            Err(_) => part.to_owned(),
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    fn is_in(&self, value: &Value) -> bool {
        match value {
            Value::List(parts) => parts.iter().any(|part| self.is_in(part)),
            value => as_id(value).is_some_and(|id| self.into.contains_key(&id)),
        }
    }

    fn value(&self, value: &Value) -> Value {
        match value {
            Value::List(parts) => Value::List(parts.iter().map(|part| self.value(part)).collect()),
            value => match as_id(value) {
                Some(id) if self.into.contains_key(&id) => Value::Bytes(self.who(id).0.to_vec()),
                _ => value.clone(),
            },
        }
    }

    /// Adds to what is about to be written whatever it takes the place of: what the record, as it is
    /// stored, says under the others' ids.
    pub(crate) fn superseded(&self, leaves: &mut Leaves, stored: &Tree) {
        if self.into.is_empty() || leaves.tree == MERGES {
            return;
        }
        let written: BTreeSet<String> = leaves.leaves.iter().map(|(path, _)| path.clone()).collect();
        let named = stored.leaves().filter(|(path, leaf)| leaf.value != Value::Nil && self.names(path));
        for (path, _) in named {
            if written.contains(&self.path(path)) && !written.contains(path) {
                leaves.leaves.push((path.to_owned(), Value::Nil));
            }
        }
    }
}

/// What holds where a record said something of both.
fn one_of(kind: &str, path: &str, a: Leaf, b: Leaf) -> Leaf {
    let later = a.stamp >= b.stamp;
    let stamp = a.stamp.max(b.stamp);
    let (first, second) = if later { (a, b) } else { (b, a) };
    let (newer, older) = (first.value, second.value);
    let day = |value: &Value| value.as_text().map(ToOwned::to_owned);
    let value = match kind {
        // On the list since the first day, and still if either is.
        ROSTERS if path.ends_with("/since") => match (day(&newer), day(&older)) {
            (Some(newer), Some(older)) => Value::Text(newer.min(older)),
            (Some(day), None) | (None, Some(day)) => Value::Text(day),
            (None, None) => Value::Nil,
        },
        ROSTERS if path.ends_with("/until") => match (day(&newer), day(&older)) {
            (Some(newer), Some(older)) => Value::Text(newer.max(older)),
            _ => Value::Nil,
        },
        // Somebody who was here was here.
        MEETINGS if path.starts_with("marks/") => match (is_present(&newer), is_present(&older)) {
            (false, true) => older,
            _ if newer == Value::Nil => older,
            _ => newer,
        },
        _ if newer == Value::Nil => older,
        _ => newer,
    };
    Leaf { value, stamp }
}

fn is_present(mark: &Value) -> bool {
    let text = mark.as_list().and_then(|parts| parts.first()?.as_text());
    text.and_then(Mark::from_text).is_some_and(Mark::present)
}

/// Clears whatever says that these people are one, or two.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn forget(call: &Call<'_>, people: &BTreeSet<Id>) -> Result<Option<Leaves>, Error> {
    let Some(tree) = call.tree(MERGES, ABOUT_ID)? else { return Ok(None) };
    let mut leaves = Leaves::of(MERGES, ABOUT_ID);
    for (path, leaf) in tree.leaves().filter(|(_, leaf)| leaf.value != Value::Nil) {
        let in_path = path.split('/').any(|part| part.parse().is_ok_and(|id| people.contains(&id)));
        if in_path || as_id(&leaf.value).is_some_and(|id| people.contains(&id)) {
            leaves.set(path, None::<String>);
        }
    }
    Ok(Some(leaves).filter(|leaves| !leaves.is_empty()))
}

/// Says that one person is another, or no longer.
pub(crate) fn write(from: Id, into: Option<Id>) -> Leaves {
    let mut leaves = Leaves::of(MERGES, ABOUT_ID);
    leaves.set(format!("merged_into/{from}"), into);
    leaves
}

#[cfg(test)]
mod tests {
    use super::*;
    use vault::Stamp;

    const A: Id = Id([0xA; 16]);
    const B: Id = Id([0xB; 16]);
    const C: Id = Id([0xC; 16]);

    fn tree(leaves: &[(&str, Value)]) -> Tree {
        let mut tree = Tree::new();
        for (time, (path, value)) in (1..).zip(leaves) {
            let stamp = Stamp { time, device: vault::Id::from_bytes([1; 16]) };
            tree.put(path, Leaf { value: value.clone(), stamp });
        }
        tree
    }

    fn id(id: Id) -> Value {
        Value::Bytes(id.0.to_vec())
    }

    fn merged(pairs: &[(Id, Id)]) -> Merged {
        let paths: Vec<String> = pairs.iter().map(|(from, _)| format!("merged_into/{from}")).collect();
        let leaves: Vec<(&str, Value)> =
            paths.iter().zip(pairs).map(|(path, (_, into))| (path.as_str(), id(*into))).collect();
        Merged::read(&tree(&leaves))
    }

    fn mark(text: &str) -> Value {
        Value::List(vec![Value::Text(text.to_owned()), Value::Int(1)])
    }

    #[test]
    fn a_chain_is_followed_and_a_loop_is_none() {
        let chain = merged(&[(A, B), (B, C)]);
        assert_eq!((chain.who(A), chain.who(B), chain.who(C)), (C, C, C));
        assert_eq!(chain.others(C).collect::<Vec<_>>(), [A, B]);
        let ring = merged(&[(A, B), (B, A), (C, A)]);
        assert_eq!((ring.who(A), ring.who(B), ring.who(C)), (A, B, C));
    }

    #[test]
    fn whoever_was_here_under_either_name_was_here() {
        let marks = |a: &str, b: &str| {
            let (a_path, b_path) = (format!("marks/{A}"), format!("marks/{B}"));
            let resolved =
                merged(&[(A, B)]).resolve(MEETINGS, tree(&[(&a_path, mark(a)), (&b_path, mark(b))]));
            assert!(resolved.get(&a_path).is_none());
            resolved.get(&b_path).cloned()
        };
        assert_eq!(marks("late", "excused"), Some(mark("late")));
        assert_eq!(marks("excused", "here"), Some(mark("here")));
        assert_eq!(marks("here", "late"), Some(mark("late")));
    }

    #[test]
    fn on_the_list_since_the_first_day_and_still_if_either_is() {
        let text = |day: &str| Value::Text(day.to_owned());
        let stored = tree(&[
            (&format!("{A}/since"), text("2026-01-05")),
            (&format!("{A}/until"), Value::Nil),
            (&format!("{B}/since"), text("2026-02-05")),
            (&format!("{B}/until"), text("2026-03-05")),
        ]);
        let resolved = merged(&[(A, B)]).resolve(ROSTERS, stored);
        assert_eq!(resolved.get(&format!("{B}/since")), Some(&text("2026-01-05")));
        assert_eq!(resolved.get(&format!("{B}/until")), None);
    }

    #[test]
    fn what_is_written_about_one_takes_the_place_of_the_other() {
        let (a_path, b_path) = (format!("marks/{A}"), format!("marks/{B}"));
        let stored = tree(&[(&a_path, mark("here"))]);
        let mut leaves = Leaves::of(MEETINGS, C);
        leaves.set(b_path.as_str(), None::<String>);
        merged(&[(A, B)]).superseded(&mut leaves, &stored);
        assert_eq!(leaves.leaves, [(b_path, Value::Nil), (a_path, Value::Nil)]);
    }
}
