//! Agenda items as leaves `<map>/<item id>/<field>`: the same for a meeting and a group's usual
//! agenda.

use model::Id;
use model::agenda::{Agenda, Item};
use vault::{Tree, Value};

use super::{Leaves, as_id};

/// Reads the items under `map`. What is not written there is as in `usual`.
///
/// In one pass over the leaves: an agenda has hundreds, and looking each up by its path took longer
/// than anything else a mark does before it reaches the disk.
pub(crate) fn read(tree: &Tree, map: &str, usual: &Agenda) -> Agenda {
    let mut items = usual.items.clone();
    // A cleared leaf gives way to the usual one, and adding an item that was taken back leaves
    // only cleared ones.
    let written = tree.under(map).filter(|(_, leaf)| leaf.value != Value::Nil);
    for (path, leaf) in written {
        let Some((id, field)) = path.split_once('/') else { continue };
        let Ok(id) = id.parse::<Id>() else { continue };
        take(items.entry(id).or_default(), field, &leaf.value);
    }
    Agenda { items: items.into_iter().map(|(id, item)| (id, item.normalised())).collect() }
}

/// Takes over one field; what is of another type or unknown here stays as it is.
fn take(item: &mut Item, field: &str, value: &Value) {
    fn keep<T>(own: &mut Option<T>, new: Option<T>) {
        if new.is_some() {
            *own = new;
        }
    }
    let text = || value.as_text().map(ToOwned::to_owned);
    let count = || value.as_int().and_then(|number| u32::try_from(number).ok());
    match field {
        "template" => keep(&mut item.template, text()),
        "title" => keep(&mut item.title, text()),
        "minutes" => item.minutes = count().unwrap_or(item.minutes),
        "min" => keep(&mut item.min_minutes, count()),
        "max" => keep(&mut item.max_minutes, count()),
        "role" => keep(&mut item.role, text()),
        "person" => keep(&mut item.person, as_id(value)),
        "reading" => keep(&mut item.reading, as_id(value)),
        "script" => keep(&mut item.script, text()),
        "order" => item.order = value.as_int().unwrap_or(item.order),
        "removed" => item.removed = value.as_bool() == Some(true),
        _ => {}
    }
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
