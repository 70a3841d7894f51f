//! A person as a record: `first`, `last`, `preferred`, `phone`, `email`, `notes`,
//! `rosters/<group id>/{since,until}`.

use std::collections::BTreeMap;

use model::Id;
use model::person::{Membership, Person};
use vault::Tree;

use super::{Leaves, PEOPLE, Read};
use crate::error::Error;

/// Reads a person.
///
/// # Errors
/// [`Error::Unreadable`] if there is no name.
pub(crate) fn read(id: Id, tree: &Tree) -> Result<Person, Error> {
    let membership = |group: Id| {
        let at = |field: &str| format!("rosters/{group}/{field}");
        Some((group, Membership { since: tree.day(&at("since"))?, until: tree.day(&at("until")) }))
    };
    Ok(Person {
        id,
        first: tree.string("first").ok_or(Error::Unreadable("person"))?,
        last: tree.string("last"),
        preferred: tree.string("preferred"),
        phone: tree.string("phone"),
        email: tree.string("email"),
        notes: tree.string("notes"),
        rosters: tree.ids_under("rosters").into_iter().filter_map(membership).collect::<BTreeMap<_, _>>(),
    })
}

/// Writes a whole new person.
pub(crate) fn write(person: &Person) -> Leaves {
    let mut leaves = Leaves::of(PEOPLE, person.id);
    leaves
        .set("first", &person.first)
        .set_some("last", person.last.as_ref())
        .set_some("preferred", person.preferred.as_ref())
        .set_some("phone", person.phone.as_ref())
        .set_some("email", person.email.as_ref())
        .set_some("notes", person.notes.as_ref());
    for (group, membership) in &person.rosters {
        write_membership(&mut leaves, *group, *membership);
    }
    leaves
}

/// Writes from when until when a person is on a group's list.
pub(crate) fn write_membership(leaves: &mut Leaves, group: Id, membership: Membership) {
    leaves
        .set(format!("rosters/{group}/since"), membership.since)
        .set(format!("rosters/{group}/until"), membership.until);
}
