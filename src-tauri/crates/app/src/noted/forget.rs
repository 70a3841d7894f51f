//! When what was noted about somebody goes, and what she allowed to be told: when she leaves a list
//! or comes on one of mutual aid, when a group changes its kind or is erased, when its time is up.

use chrono::NaiveDate;
use model::Id;
use model::group::Group;
use model::regime::Regime;

use crate::call::Call;
use crate::error::Error;
use crate::records::{self, Leaves, PEOPLE};

/// What clears all notes about somebody who comes on a group's list, if it is one of mutual aid.
///
/// # Errors
/// [`Error::Held`] if a group that has to keep everything noted something.
pub(crate) fn on_joining(call: &Call<'_>, group: &Group, person: Id) -> Result<Vec<Leaves>, Error> {
    if group.regime.keeps_notes() {
        return Ok(Vec::new());
    }
    let Some(tree) = call.tree(PEOPLE, person)? else { return Ok(Vec::new()) };
    for other in records::noted::groups(&tree) {
        if call.groups()?.iter().any(|group| group.id == other && group.hold) {
            return Err(Error::Held);
        }
    }
    Ok(vec![records::noted::forget(person, &tree, None)])
}

/// What clears a group's notes about somebody who leaves its list.
///
/// # Errors
/// [`Error::HeldGroup`] if it noted something and has to keep everything.
pub(crate) fn on_leaving(call: &Call<'_>, group: &Group, person: Id) -> Result<Vec<Leaves>, Error> {
    let Some(tree) = call.tree(PEOPLE, person)? else { return Ok(Vec::new()) };
    let leaves = records::noted::forget(person, &tree, Some(group.id));
    if group.hold && !leaves.is_empty() { Err(Error::HeldGroup) } else { Ok(vec![leaves]) }
}

/// What clears everything a group may not have any more when it becomes one of another kind. To one
/// of mutual aid: its notes and releases, and what others note about whoever is on its list.
///
/// # Errors
/// [`Error::HeldGroup`], [`Error::Held`] if any of it has to be kept.
pub(crate) fn on_changing(call: &Call<'_>, group: &Group, to: Regime) -> Result<Vec<Leaves>, Error> {
    if to.keeps_notes() || !group.regime.keeps_notes() {
        return Ok(Vec::new());
    }
    let roster = call.roster(group.id)?;
    let today = call.today(group.zone);
    let held: Vec<Id> = call.groups()?.iter().filter(|group| group.hold).map(|group| group.id).collect();
    let mut all = Vec::new();
    for (person, tree) in call.trees(PEOPLE)? {
        let listed = roster.holds(person, today);
        if listed
            && records::noted::groups(&tree).iter().any(|other| *other != group.id && held.contains(other))
        {
            return Err(Error::Held);
        }
        all.push(records::noted::forget(person, &tree, (!listed).then_some(group.id)));
        all.push(records::release::forget(person, &tree, |release| release.group == group.id));
    }
    all.retain(|leaves| !leaves.is_empty());
    if group.hold && !all.is_empty() { Err(Error::HeldGroup) } else { Ok(all) }
}

/// What clears everything the people of these records have of a group that is erased.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn of_erased(call: &Call<'_>, group: Id) -> Result<Vec<Leaves>, Error> {
    let mut all = Vec::new();
    for (person, tree) in call.trees(PEOPLE)? {
        all.push(records::noted::forget(person, &tree, Some(group)));
        all.push(records::release::forget(person, &tree, |release| release.group == group));
    }
    all.retain(|leaves| !leaves.is_empty());
    Ok(all)
}

/// What clears what is due in a group: notes about people who left its list, and releases that were
/// over by the last day that is due, or were never signed by somebody who left.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn due(
    call: &Call<'_>,
    group: &Group,
    left: &[Id],
    last_day: NaiveDate,
) -> Result<Vec<Leaves>, Error> {
    let mut all = Vec::new();
    if !group.regime.keeps_notes() {
        return Ok(all);
    }
    for person in left {
        if let Some(tree) = call.tree(PEOPLE, *person)? {
            all.push(records::noted::forget(*person, &tree, Some(group.id)));
        }
    }
    for (person, tree) in call.trees(PEOPLE)? {
        let gone = left.contains(&person);
        all.push(records::release::forget(person, &tree, |release| {
            release.group == group.id && (release.over_by(last_day) || gone && release.signed.is_none())
        }));
    }
    all.retain(|leaves| !leaves.is_empty());
    Ok(all)
}
