//! Agenda items as leaves `<map>/<item id>/<field>`: the same for a meeting and a group's usual
//! agenda.

use model::Id;
use model::agenda::{Agenda, Item};
use vault::Tree;

use super::{Leaves, Read};

/// Reads the items under `map`.
pub(crate) fn read(tree: &Tree, map: &str) -> Agenda {
    let item = |id: Id| {
        let at = |field: &str| format!("{map}/{id}/{field}");
        let item = Item {
            template: tree.string(&at("template")),
            title: tree.string(&at("title")),
            minutes: tree.count(&at("minutes")).unwrap_or(0),
            min_minutes: tree.count(&at("min")),
            max_minutes: tree.count(&at("max")),
            role: tree.string(&at("role")),
            person: tree.id(&at("person")),
            reading: tree.id(&at("reading")),
            script: tree.string(&at("script")),
            order: tree.number(&at("order")).unwrap_or(0),
            removed: tree.flag(&at("removed")),
        };
        (id, item.normalised())
    };
    Agenda { items: tree.ids_under(map).into_iter().map(item).collect() }
}

/// Writes a whole agenda under `map`.
pub(crate) fn write(leaves: &mut Leaves, map: &str, agenda: &Agenda) {
    for (id, item) in &agenda.items {
        write_item(leaves, map, *id, item);
    }
}

/// Writes one new item under `map`.
pub(crate) fn write_item(leaves: &mut Leaves, map: &str, id: Id, item: &Item) {
    let at = |field: &str| format!("{map}/{id}/{field}");
    leaves
        .set_some(at("template"), item.template.as_ref())
        .set_some(at("title"), item.title.as_ref())
        .set(at("minutes"), item.minutes)
        .set_some(at("min"), item.min_minutes)
        .set_some(at("max"), item.max_minutes)
        .set_some(at("role"), item.role.as_ref())
        .set_some(at("person"), item.person)
        .set_some(at("reading"), item.reading)
        .set_some(at("script"), item.script.as_ref())
        .set(at("order"), item.order);
    if item.removed {
        leaves.set(at("removed"), true);
    }
}
