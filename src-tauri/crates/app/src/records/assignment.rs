//! Who does what, in a meeting's record: `roles/<role id>/{person,speaker,room,state,locked}`, and
//! who said "not this time" and was replaced: `declined/<person id>` = true.

use model::Id;
use model::assignment::{Assignment, Assignments, State, Who};
use vault::Tree;

use super::{Leaves, Read};

/// Reads who does what.
pub(crate) fn read(tree: &Tree) -> Assignments {
    let mut ids: Vec<&str> = tree.under("roles").filter_map(|(rest, _)| rest.split('/').next()).collect();
    ids.dedup();
    let declined = tree.under("declined").filter(|(_, leaf)| leaf.value.as_bool() == Some(true));
    Assignments {
        roles: ids.into_iter().filter_map(|id| Some((id.to_owned(), one(tree, id)?))).collect(),
        declined: declined.filter_map(|(person, _)| person.parse().ok()).collect(),
    }
}

/// Nobody where whoever it was is erased or no longer kept: what they said went with them.
fn one(tree: &Tree, role: &str) -> Option<Assignment> {
    let at = |field: &str| format!("roles/{role}/{field}");
    let who = match (tree.id(&at("person")), tree.id(&at("speaker")), tree.flag(&at("room"))) {
        (Some(person), _, _) => Who::Person(person),
        (None, Some(speaker), _) => Who::Speaker(speaker),
        (None, None, true) => Who::Room,
        (None, None, false) => return None,
    };
    let state = tree.string(&at("state")).and_then(|state| State::from_text(&state));
    Some(Assignment { who, state: state.unwrap_or_default(), locked: tree.flag(&at("locked")) })
}

/// Writes who does a role.
pub(crate) fn write(leaves: &mut Leaves, role: &str, assignment: Assignment) {
    let at = |field: &str| format!("roles/{role}/{field}");
    let Assignment { who, state, locked } = assignment;
    let is_some = who != Who::Nobody;
    leaves
        .set(at("person"), if let Who::Person(id) = who { Some(id) } else { None })
        .set(at("speaker"), if let Who::Speaker(id) = who { Some(id) } else { None })
        .set(at("room"), (who == Who::Room).then_some(true))
        .set(at("state"), is_some.then(|| state.text()))
        .set(at("locked"), (is_some && locked).then_some(true));
}

/// Writes that somebody said "not this time", or no longer says so.
pub(crate) fn write_declined(leaves: &mut Leaves, person: Id, declined: bool) {
    leaves.set(format!("declined/{person}"), declined.then_some(true));
}

/// Clears everybody: what the evening was stays, who it was is no longer kept.
pub(crate) fn clear(leaves: &mut Leaves, assignments: &Assignments) {
    for (role, had) in &assignments.roles {
        if had.who != Who::Room {
            write(leaves, role, Assignment::NONE);
        }
    }
    for person in &assignments.declined {
        write_declined(leaves, *person, false);
    }
}
