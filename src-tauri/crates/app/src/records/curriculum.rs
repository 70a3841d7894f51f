//! A group's curriculum as a record of the group's id: `modules/<id>/{title,order,removed}`,
//! `allowed`, `excused_counts`, `left_early_is_not_done`, `capacity`, `not_kept_to`, and one leaf a
//! make-up: `made_up/<person id>/<module id>` = its day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::curriculum::{Curriculum, Module};
use vault::Tree;

use super::{CURRICULA, Leaves, Read};

/// Reads a curriculum.
pub(crate) fn read(tree: &Tree) -> Curriculum {
    let module = |id: Id| {
        let at = |field: &str| format!("modules/{id}/{field}");
        let title = tree.string(&at("title"))?;
        let order = tree.number(&at("order")).unwrap_or(0);
        Some((id, Module { title, order, removed: tree.flag(&at("removed")) }))
    };
    let mut made_up: BTreeMap<Id, BTreeMap<Id, NaiveDate>> = BTreeMap::new();
    for (person, module, day) in make_ups(tree) {
        made_up.entry(person).or_default().insert(module, day);
    }
    Curriculum {
        modules: tree.ids_under("modules").into_iter().filter_map(module).collect(),
        allowed: tree.count("allowed"),
        excused_counts: tree.flag("excused_counts"),
        left_early_is_not_done: tree.flag("left_early_is_not_done"),
        capacity: tree.count("capacity"),
        made_up,
        not_kept_to: tree.day("not_kept_to"),
    }
}

fn make_ups(tree: &Tree) -> Vec<(Id, Id, NaiveDate)> {
    let paths = tree.under("made_up").filter_map(|(rest, _)| rest.split_once('/'));
    paths
        .filter_map(|(person, module)| {
            let day = tree.day(&format!("made_up/{person}/{module}"))?;
            Some((person.parse().ok()?, module.parse().ok()?, day))
        })
        .collect()
}

/// Where a make-up lies.
pub(crate) fn make_up(person: Id, module: Id) -> String {
    format!("made_up/{person}/{module}")
}

/// Forgets the make-ups of days whose names are due, and that there were any.
pub(crate) fn freeze(group: Id, tree: &Tree, last_day: NaiveDate) -> Leaves {
    let mut leaves = Leaves::of(CURRICULA, group);
    let due = make_ups(tree).into_iter().filter(|(_, _, day)| *day <= last_day);
    for (person, module, _) in due {
        leaves.set(make_up(person, module), None::<String>);
    }
    if !leaves.is_empty() {
        leaves.set("not_kept_to", last_day);
    }
    leaves
}

/// Whether any of them made something up.
pub(crate) fn names(tree: &Tree, people: &BTreeSet<Id>) -> bool {
    make_ups(tree).iter().any(|(person, _, _)| people.contains(person))
}

/// Forgets what they made up.
pub(crate) fn clear(leaves: &mut Leaves, tree: &Tree, people: &BTreeSet<Id>) {
    for (person, module, _) in make_ups(tree) {
        if people.contains(&person) {
            leaves.set(make_up(person, module), None::<String>);
        }
    }
}
