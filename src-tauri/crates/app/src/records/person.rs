//! A person as a record: `first`, `last`, `preferred`, `phone`, `email`, `notes`.
//!
//! Which lists somebody is on lies with the groups: see [`super::roster`].

use model::Id;
use model::person::Person;
use vault::Tree;

use super::{Leaves, PEOPLE, Read};

/// Reads a person; `None` if there is no name: adding her was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Person> {
    Some(Person {
        id,
        first: tree.string("first")?,
        last: tree.string("last"),
        preferred: tree.string("preferred"),
        phone: tree.string("phone"),
        email: tree.string("email"),
        notes: tree.string("notes"),
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
    leaves
}
