//! What a group says about who does what, as one record by the group's id: `on`, `two_jobs`,
//! `roles/<role id>/{name,removed,needs_ok}`, `can/<role id>/<person id>` = true,
//! `away/<id>/{person,from,to}`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::absence::Absence;
use model::role::Said;
use vault::{Tree, Value};

use super::{Leaves, Read};

/// What a group says about who does what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rota {
    /// The group wants proposals.
    pub(crate) on: bool,
    /// One person may have two jobs in one night.
    pub(crate) two_jobs: bool,
    /// What it says of roles.
    pub(crate) roles: BTreeMap<String, Said>,
    /// "Can serve: yes", a role and a person each.
    pub(crate) can: BTreeSet<(String, Id)>,
    /// Who is away when.
    pub(crate) away: BTreeMap<Id, Absence>,
}

/// Reads it.
pub(crate) fn read(tree: &Tree) -> Rota {
    Rota {
        on: tree.flag("on"),
        two_jobs: tree.flag("two_jobs"),
        roles: roles(tree),
        can: tree
            .under("can")
            .filter(|(_, leaf)| leaf.value.as_bool() == Some(true))
            .filter_map(|(rest, _)| rest.split_once('/'))
            .filter_map(|(role, person)| Some((role.to_owned(), person.parse().ok()?)))
            .collect(),
        away: tree.ids_under("away").into_iter().filter_map(|id| Some((id, absence(tree, id)?))).collect(),
    }
}

fn roles(tree: &Tree) -> BTreeMap<String, Said> {
    let ids: BTreeSet<&str> = tree.under("roles").filter_map(|(rest, _)| rest.split('/').next()).collect();
    let said = |id: &str| {
        let at = |field: &str| format!("roles/{id}/{field}");
        Said {
            name: tree.string(&at("name")),
            removed: tree.flag(&at("removed")),
            needs_ok: tree.value(&at("needs_ok")).and_then(Value::as_bool),
        }
    };
    ids.into_iter().map(|id| (id.to_owned(), said(id))).collect()
}

fn absence(tree: &Tree, id: Id) -> Option<Absence> {
    let at = |field: &str| format!("away/{id}/{field}");
    Some(Absence {
        person: tree.id(&at("person"))?,
        from: tree.day(&at("from"))?,
        until: tree.day(&at("to"))?,
    })
}

/// Writes days somebody will be away, or clears them.
pub(crate) fn write_absence(leaves: &mut Leaves, id: Id, absence: Option<Absence>) {
    let at = |field: &str| format!("away/{id}/{field}");
    leaves
        .set(at("person"), absence.map(|absence| absence.person))
        .set(at("from"), absence.map(|absence| absence.from))
        .set(at("to"), absence.map(|absence| absence.until));
}

/// Writes whether somebody can serve.
pub(crate) fn write_can(leaves: &mut Leaves, role: &str, person: Id, can: bool) {
    leaves.set(format!("can/{role}/{person}"), can.then_some(true));
}

/// Clears what names somebody who is to be forgotten, and days away that are over since `over`.
pub(crate) fn forget(leaves: &mut Leaves, rota: &Rota, people: &BTreeSet<Id>, over: Option<NaiveDate>) {
    for (role, person) in rota.can.iter().filter(|(_, person)| people.contains(person)) {
        write_can(leaves, role, *person, false);
    }
    for (id, absence) in &rota.away {
        let last = absence.until.max(absence.from);
        if people.contains(&absence.person) || over.is_some_and(|over| last <= over) {
            write_absence(leaves, *id, None);
        }
    }
}

/// Whether a leaf says by its path that it is about somebody.
pub(crate) fn names_somebody(path: &str) -> bool {
    path.starts_with("can/") || path.starts_with("away/")
}
