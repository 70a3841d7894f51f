//! Agenda items as leaves `<map>/<item id>/<field>`: the same for a meeting and a group's usual
//! agenda.

use model::Id;
use model::agenda::{Agenda, Item};
use vault::{Tree, Value};

use super::{Leaves, Read};

/// Reads the items under `map`. What is not written there is as in `usual`.
pub(crate) fn read(tree: &Tree, map: &str, usual: &Agenda) -> Agenda {
    let item = |id: Id| {
        let at = |field: &str| format!("{map}/{id}/{field}");
        let usual = usual.items.get(&id).cloned().unwrap_or_default();
        let item = Item {
            template: tree.string(&at("template")).or(usual.template),
            title: tree.string(&at("title")).or(usual.title),
            minutes: tree.count(&at("minutes")).unwrap_or(usual.minutes),
            min_minutes: tree.count(&at("min")).or(usual.min_minutes),
            max_minutes: tree.count(&at("max")).or(usual.max_minutes),
            role: tree.string(&at("role")).or(usual.role),
            person: tree.id(&at("person")).or(usual.person),
            reading: tree.id(&at("reading")).or(usual.reading),
            script: tree.string(&at("script")).or(usual.script),
            order: tree.number(&at("order")).unwrap_or(usual.order),
            removed: tree.flag(&at("removed")),
        };
        (id, item.normalised())
    };
    let written = tree.ids_under(map).into_iter().filter(|id| {
        // Adding an item that was taken back leaves nothing.
        tree.under(&format!("{map}/{id}")).any(|(_, leaf)| leaf.value != Value::Nil)
    });
    Agenda { items: usual.items.keys().copied().chain(written).map(item).collect() }
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
