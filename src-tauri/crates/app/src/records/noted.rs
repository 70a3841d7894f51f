//! What agencies' groups note about somebody, in the person's own record:
//! `noted/<group id>/{note,tags/<tag id>,fields/<field id>}`; and the fields and tags of a group, a
//! record of the group's id: `fields/<id>/{name,choices,order,removed}` (choices a line each) and
//! `tags/<id>/{name,removed}`.

use std::collections::BTreeSet;

use model::Id;
use model::noted::{Fields, Noted, OwnField, Tag};
use vault::Tree;

use super::release::clear_under;
use super::{Leaves, PEOPLE, Read};

/// Reads the fields and tags of a group.
pub(crate) fn fields(tree: &Tree) -> Fields {
    let field = |id: Id| {
        let at = |field: &str| format!("fields/{id}/{field}");
        let choices = tree.string(&at("choices")).unwrap_or_default();
        Some((
            id,
            OwnField {
                name: tree.string(&at("name"))?,
                choices: choices.lines().map(ToOwned::to_owned).collect(),
                order: tree.number(&at("order")).unwrap_or(0),
                removed: tree.flag(&at("removed")),
            },
        ))
    };
    let tag = |id: Id| {
        let at = |field: &str| format!("tags/{id}/{field}");
        Some((id, Tag { name: tree.string(&at("name"))?, removed: tree.flag(&at("removed")) }))
    };
    Fields {
        fields: tree.ids_under("fields").into_iter().filter_map(field).collect(),
        tags: tree.ids_under("tags").into_iter().filter_map(tag).collect(),
    }
}

/// Reads what a group notes about a person.
pub(crate) fn read(tree: &Tree, group: Id) -> Noted {
    let at = |part: &str| format!("noted/{group}/{part}");
    let tags = tree.ids_under(&at("tags")).into_iter();
    let values = tree.ids_under(&at("fields")).into_iter();
    Noted {
        note: tree.string(&at("note")),
        tags: tags.filter(|tag| tree.flag(&at(&format!("tags/{tag}")))).collect(),
        values: values
            .filter_map(|field| Some((field, tree.string(&at(&format!("fields/{field}")))?)))
            .collect(),
    }
}

/// Writes what is different.
pub(crate) fn write(leaves: &mut Leaves, group: Id, before: &Noted, after: &Noted) {
    let at = |part: &str| format!("noted/{group}/{part}");
    if before.note != after.note {
        leaves.set(at("note"), after.note.as_ref());
    }
    for tag in before.tags.symmetric_difference(&after.tags) {
        leaves.set(at(&format!("tags/{tag}")), after.tags.contains(tag).then_some(true));
    }
    let fields: BTreeSet<&Id> = before.values.keys().chain(after.values.keys()).collect();
    for field in fields {
        if before.values.get(field) != after.values.get(field) {
            leaves.set(at(&format!("fields/{field}")), after.values.get(field));
        }
    }
}

/// The groups that note something about a person.
pub(crate) fn groups(tree: &Tree) -> BTreeSet<Id> {
    tree.ids_under("noted").into_iter().filter(|group| read(tree, *group) != Noted::default()).collect()
}

/// Clears what a group notes about a person; what all groups do, if none is given.
pub(crate) fn forget(person: Id, tree: &Tree, group: Option<Id>) -> Leaves {
    let mut leaves = Leaves::of(PEOPLE, person);
    let map = group.map_or_else(|| "noted".to_owned(), |group| format!("noted/{group}"));
    clear_under(&mut leaves, tree, &map);
    leaves
}
