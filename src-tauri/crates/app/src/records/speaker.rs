//! Speakers from outside, in a group's record of who does what:
//! `speakers/<id>/{name,contact,stand_in,since}`. When they speak lies with the meetings, as who does
//! a role there.

use std::collections::{BTreeMap, BTreeSet};

use model::Id;
use model::speaker::Speaker;
use vault::{Tree, Value};

use super::{Leaves, ROTAS, Read};
use crate::call::Call;
use crate::error::Error;

/// Reads a group's speakers. One that was erased is no longer there, nor a stand-in for others.
pub(crate) fn read(tree: &Tree) -> BTreeMap<Id, Speaker> {
    let one = |id: Id| {
        let at = |field: &str| format!("speakers/{id}/{field}");
        Some(Speaker {
            name: tree.string(&at("name"))?,
            contact: tree.string(&at("contact")),
            stand_in: tree.id(&at("stand_in")),
            since: tree.day(&at("since")),
        })
    };
    tree.ids_under("speakers").into_iter().filter_map(|id| Some((id, one(id)?))).collect()
}

/// Writes what is different in a speaker; all of it where there was none.
pub(crate) fn write(leaves: &mut Leaves, id: Id, before: Option<&Speaker>, after: &Speaker) {
    let at = |field: &str| format!("speakers/{id}/{field}");
    if before.is_none_or(|before| before.name != after.name) {
        leaves.set(at("name"), &after.name);
    }
    if before.is_none_or(|before| before.contact != after.contact) {
        leaves.set(at("contact"), after.contact.as_ref());
    }
    if before.is_none_or(|before| before.stand_in != after.stand_in) {
        leaves.set(at("stand_in"), after.stand_in);
    }
    if before.is_none_or(|before| before.since != after.since) {
        leaves.set(at("since"), after.since);
    }
}

/// Whether one of them is among a group's speakers.
pub(crate) fn names(tree: &Tree, people: &BTreeSet<Id>) -> bool {
    read(tree).iter().any(|(id, speaker)| people.contains(id) || stands_in(speaker, people))
}

fn stands_in(speaker: &Speaker, people: &BTreeSet<Id>) -> bool {
    speaker.stand_in.is_some_and(|other| people.contains(&other))
}

/// Clears speakers who are to be forgotten, and where they could stand in for others.
pub(crate) fn forget(leaves: &mut Leaves, tree: &Tree, people: &BTreeSet<Id>) {
    for (id, speaker) in read(tree) {
        let map = format!("speakers/{id}");
        if people.contains(&id) {
            let there = tree.under(&map).filter(|(_, leaf)| leaf.value != Value::Nil);
            for (rest, _) in there {
                leaves.set(format!("{map}/{rest}"), None::<String>);
            }
        } else if stands_in(&speaker, people) {
            leaves.set(format!("{map}/stand_in"), None::<Id>);
        }
    }
}

impl Call<'_> {
    /// A group's speakers from outside.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn speakers(&self, group: Id) -> Result<BTreeMap<Id, Speaker>, Error> {
        Ok(self.tree(ROTAS, group)?.map(|tree| read(&tree)).unwrap_or_default())
    }
}
