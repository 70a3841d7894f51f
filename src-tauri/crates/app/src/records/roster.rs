//! A group's list as a record of the group's id: `<person id>/{since,until}`, and
//! `<person id>/away` = [day off it, day on it again, ...] for somebody who came back.
//!
//! Until format 1 was released it lay with the people, as `rosters/<group id>/{since,until}`;
//! [`moved`] brings it here.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::roster::{Membership, Roster};
use model::schedule::parse_date;
use vault::{Tree, Value};

use super::{Leaves, PEOPLE, ROSTERS, Read};
use crate::call::Call;
use crate::error::Error;

/// The first part of every leaf of a tree that names a record.
fn ids(tree: &Tree) -> Vec<Id> {
    let mut ids: Vec<Id> =
        tree.leaves().filter_map(|(path, _)| path.split('/').next()?.parse().ok()).collect();
    ids.dedup();
    ids
}

/// Reads a list.
pub(crate) fn read(tree: &Tree) -> Roster {
    let membership = |person: Id| Some((person, membership(tree, person)?));
    let ids = ids(tree);
    let away = ids.iter().filter_map(|person| Some((*person, away(tree, *person)?))).collect();
    Roster { members: ids.into_iter().filter_map(membership).collect(), away }
}

fn away(tree: &Tree, person: Id) -> Option<Vec<(NaiveDate, NaiveDate)>> {
    let all = tree.value(&format!("{person}/away"))?.as_list()?;
    let day = |value: &Value| parse_date("away", value.as_text()?).ok();
    let times = all.chunks_exact(2).filter_map(|time| Some((day(time.first()?)?, day(time.get(1)?)?)));
    Some(times.collect())
}

/// Reads from when until when one person is on a list.
fn membership(tree: &Tree, person: Id) -> Option<Membership> {
    let at = |field: &str| format!("{person}/{field}");
    Some(Membership { since: tree.day(&at("since"))?, until: tree.day(&at("until")) })
}

/// Writes from when until when a person is on a group's list.
pub(crate) fn write(group: Id, person: Id, membership: Membership) -> Leaves {
    let mut leaves = Leaves::of(ROSTERS, group);
    add(&mut leaves, person, membership);
    leaves
}

/// The same, beside others of the list.
pub(crate) fn add(leaves: &mut Leaves, person: Id, membership: Membership) {
    leaves.set(format!("{person}/since"), membership.since).set(format!("{person}/until"), membership.until);
}

/// Writes the times somebody was off the list who is on it again.
pub(crate) fn add_away(leaves: &mut Leaves, person: Id, away: &[(NaiveDate, NaiveDate)]) {
    if !away.is_empty() {
        let days = away.iter().flat_map(|(left, back)| [left, back]);
        let days = days.map(|day| Value::Text(day.to_string())).collect();
        leaves.set(format!("{person}/away"), Value::List(days));
    }
}

/// Forgets that a person was ever on a list.
pub(crate) fn drop_from(leaves: &mut Leaves, person: Id) {
    for field in ["since", "until", "away"] {
        leaves.set(format!("{person}/{field}"), None::<String>);
    }
}

/// What brings lists that lie with the people to their groups.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn moved(call: &Call<'_>) -> Result<Vec<Leaves>, Error> {
    let mut rosters: BTreeMap<Id, Leaves> = BTreeMap::new();
    let mut all = Vec::new();
    for (person, tree) in call.trees(PEOPLE)? {
        let mut cleared = Leaves::of(PEOPLE, person);
        for group in tree.ids_under("rosters") {
            let at = |field: &str| format!("rosters/{group}/{field}");
            if let Some(since) = tree.day(&at("since")) {
                let membership = Membership { since, until: tree.day(&at("until")) };
                add(rosters.entry(group).or_insert_with(|| Leaves::of(ROSTERS, group)), person, membership);
                cleared.set(at("since"), None::<String>).set(at("until"), None::<String>);
            }
        }
        all.push(cleared);
    }
    all.extend(rosters.into_values());
    all.retain(|leaves| !leaves.is_empty());
    Ok(all)
}

impl Call<'_> {
    /// A group's list; empty if it has none.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn roster(&self, group: Id) -> Result<Roster, Error> {
        Ok(self.tree(ROSTERS, group)?.map_or_else(Roster::default, |tree| read(&tree)))
    }

    /// From when until when one person is or was on a group's list.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn membership(&self, group: Id, person: Id) -> Result<Option<Membership>, Error> {
        Ok(self.tree(ROSTERS, group)?.and_then(|tree| membership(&tree, person)))
    }

    /// Every group's list.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn rosters(&self) -> Result<BTreeMap<Id, Roster>, Error> {
        Ok(self.trees(ROSTERS)?.into_iter().map(|(group, tree)| (group, read(&tree))).collect())
    }
}
