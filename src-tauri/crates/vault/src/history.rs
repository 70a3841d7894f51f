//! What was changed when, and taking a change back.
//!
//! Both read the notes in the journal's newest frames, so they reach as far back as its segments.
//! Undoing writes new stamps and touches only leaves that still carry the stamp of what is undone:
//! whatever was changed since stays. Undoing an undo is doing it again.

use std::collections::BTreeMap;

use journal::{Entry, Note, Value};

use crate::{Change, Committed, Error, Id, Patch, Stamp, Tree, Vault};

/// A change of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Names it.
    pub stamp: Stamp,
    /// When it was made, by the wall clock: milliseconds since 1970. `None` if that was not noted.
    pub at_ms: Option<u64>,
    /// What was done: the text given with the change.
    pub what: Option<String>,
    /// The change that it took back.
    pub undoes: Option<Stamp>,
    /// The records it touched, with their trees.
    pub records: Vec<(String, Id)>,
    /// How many leaves it wrote.
    pub leaves: u64,
    /// How many of them still stand as it wrote them and could be undone.
    pub still: u64,
}

/// What undoing did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The change that took it back; `None` if there was nothing left to take back.
    pub committed: Option<Committed>,
    /// How many leaves were left as they are: changed since, erased, or of unknown past.
    pub left: u64,
}

impl Vault {
    /// The newest changes, at most `limit`, the newest first; fewer if the journal does not reach
    /// further back. Those without a single leaf are left out.
    ///
    /// # Errors
    /// [`Error::Damaged`] if a frame of the journal is not as it was written; [`Error::Io`].
    pub fn history(&self, limit: usize) -> Result<Vec<Past>, Error> {
        let mut entries = Vec::new();
        if limit > 0 {
            self.journal().newest(&mut |entry| {
                if entry.parts.iter().any(|(_, _, leaves)| !leaves.is_empty()) {
                    entries.push(entry);
                }
                Ok(entries.len() < limit)
            })?;
        }
        entries.into_iter().map(|entry| self.past(entry)).collect()
    }

    fn past(&self, entry: Entry) -> Result<Past, Error> {
        let Note { what, wall_ms, undoes, .. } = entry.note.clone().unwrap_or_default();
        let mut past = Past {
            stamp: entry.stamp,
            at_ms: wall_ms,
            what,
            undoes,
            records: Vec::new(),
            leaves: 0,
            still: 0,
        };
        for step in steps(&entry) {
            past.leaves += step.leaves.len() as u64;
            let now = self.get(step.tree, step.id)?;
            past.still += step.standing(entry.stamp, now.as_ref()).count() as u64;
            past.records.push((step.tree.to_owned(), step.id));
        }
        Ok(past)
    }

    /// Takes back the change that `stamp` names, as far as nothing was changed since. `what` is
    /// the text for the list of changes; `now_ms` the wall clock, milliseconds since 1970.
    ///
    /// # Errors
    /// [`Error::Refused`] if the journal holds no such change any more, those of
    /// [`Vault::history`] and of [`Vault::commit`].
    pub fn undo(&mut self, stamp: Stamp, what: Option<String>, now_ms: u64) -> Result<Undone, Error> {
        let mut found = None;
        self.journal().newest(&mut |entry| {
            // Stamps rise along the journal.
            let go_on = entry.stamp > stamp;
            found = Some(entry).filter(|entry| entry.stamp == stamp);
            Ok(go_on)
        })?;
        let entry = found.ok_or(Error::Refused("a change that is not known any more"))?;
        let (mut patches, mut left) = (Vec::new(), 0);
        for step in steps(&entry) {
            let now = self.get(step.tree, step.id)?;
            let mut patch = Patch::new(step.tree, step.id);
            for (path, value) in step.standing(stamp, now.as_ref()) {
                patch.leaves.insert(path.to_owned(), value.clone());
            }
            left += (step.leaves.len() - patch.leaves.len()) as u64;
            if !patch.leaves.is_empty() {
                patches.push(patch);
            }
        }
        if patches.is_empty() {
            return Ok(Undone { committed: None, left });
        }
        let change = Change { patches, request: None, what };
        let committed = self.commit_noted(change, Some(stamp), now_ms)?;
        Ok(Undone { committed: Some(committed), left })
    }
}

/// What a change did to one record.
struct Step<'e> {
    tree: &'e str,
    id: Id,
    /// The paths of the leaves that carry its stamp, and the values before, where they are known.
    leaves: BTreeMap<&'e str, Option<&'e Value>>,
}

impl<'e> Step<'e> {
    /// The leaves that still are as the change left them and can be put back, with what they were.
    fn standing(&self, stamp: Stamp, now: Option<&Tree>) -> impl Iterator<Item = (&'e str, &'e Value)> {
        let leaves = self.leaves.iter().filter_map(|(path, before)| Some((*path, (*before)?)));
        leaves.filter(move |(path, _)| {
            now.and_then(|now| now.leaf(path)).is_some_and(|leaf| leaf.stamp == stamp)
        })
    }
}

/// The records of a change, each once.
fn steps(entry: &Entry) -> Vec<Step<'_>> {
    let mut steps: BTreeMap<(&str, Id), BTreeMap<&str, Option<&Value>>> = BTreeMap::new();
    for (tree, id, leaves) in &entry.parts {
        let step = steps.entry((tree, *id)).or_default();
        // A leaf with a stamp of its own was taken over from somewhere else.
        let own = leaves.leaves().filter(|(_, leaf)| leaf.stamp == entry.stamp);
        step.extend(own.map(|(path, _)| (path, None)));
    }
    for (tree, id, values) in entry.note.iter().flat_map(|note| &note.before) {
        let Some(step) = steps.get_mut(&(tree.as_str(), *id)) else { continue };
        for (path, value) in values {
            if let Some(before) = step.get_mut(path.as_str()) {
                *before = Some(value);
            }
        }
    }
    steps.into_iter().map(|((tree, id), leaves)| Step { tree, id, leaves }).collect()
}

#[cfg(test)]
mod tests;
