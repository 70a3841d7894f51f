//! A group's cycles, as one record by the group's id. Of each cycle, under `cycles/<its id>/`:
//! `title`, `by`, `on_cancel`, `from`, `removed`, `turns/<turn>/{title,reading}`, `order` (the turns
//! there are, in order, in one leaf), and `changes/<meeting>` = [what, turn, date].
//!
//! A cycle of the starter set has no leaves until it is changed; what is not written follows the
//! set.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::cycle::{Change, Cycle, CycleBy, OnCancel, Put, Turn};
use model::schedule::parse_date;
use vault::{Tree, Value};

use super::{Leaves, Read};

/// Reads a group's cycles over those of its starter set.
pub(crate) fn read(tree: &Tree, mut cycles: BTreeMap<String, Cycle>) -> BTreeMap<String, Cycle> {
    let mut written: Vec<String> =
        tree.under("cycles").filter_map(|(rest, _)| Some(rest.split('/').next()?.to_owned())).collect();
    written.dedup();
    for id in written {
        let base = cycles.remove(&id);
        if let Some(cycle) = one(tree, &id, base) {
            cycles.insert(id, cycle);
        }
    }
    cycles
}

fn one(tree: &Tree, id: &str, base: Option<Cycle>) -> Option<Cycle> {
    let at = |field: &str| format!("cycles/{id}/{field}");
    let own = tree.string(&at("title"));
    // Adding a cycle that was taken back leaves nothing.
    let base = match (&own, base) {
        (_, Some(base)) => base,
        (Some(_), None) => Cycle::default(),
        (None, None) => return None,
    };
    let turns = turns(tree, at);
    Some(Cycle {
        title: own.unwrap_or(base.title),
        by: tree.string(&at("by")).and_then(|by| CycleBy::from_id(&by)).unwrap_or(base.by),
        on_cancel: tree
            .string(&at("on_cancel"))
            .and_then(|on| OnCancel::from_id(&on))
            .unwrap_or(base.on_cancel),
        from: tree.day(&at("from")).or(base.from),
        from_pack: base.from_pack && turns.is_none(),
        turns: turns.unwrap_or(base.turns),
        changes: changes(tree, &at("changes")),
        removed: tree.flag(&at("removed")),
    })
}

/// The turns that are written; `None` if none ever were.
fn turns(tree: &Tree, at: impl Fn(&str) -> String) -> Option<Vec<Turn>> {
    let Value::List(order) = tree.get(&at("order"))? else { return None };
    let turn = |id: &Value| {
        let id = Id(id.as_bytes()?.try_into().ok()?);
        let at = |field: &str| at(&format!("turns/{id}/{field}"));
        Some(Turn { id, title: tree.string(&at("title"))?, reading: tree.id(&at("reading")) })
    };
    Some(order.iter().filter_map(turn).collect())
}

fn changes(tree: &Tree, map: &str) -> BTreeMap<Id, Put> {
    let put = |meeting: Id| {
        let Value::List(parts) = tree.get(&format!("{map}/{meeting}"))? else { return None };
        let [Value::Text(what), turn, Value::Text(date), ..] = parts.as_slice() else { return None };
        let turn = || Some(Id(turn.as_bytes()?.try_into().ok()?));
        let change = match what.as_str() {
            "only" => Change::Only(turn()?),
            "from" => Change::From(turn()?),
            "rest" => Change::Rest,
            _ => return None,
        };
        Some((meeting, Put { change, date: parse_date("date", date).ok()? }))
    };
    tree.ids_under(map).into_iter().filter_map(put).collect()
}

/// Writes what a cycle is, without its turns.
pub(crate) fn write(leaves: &mut Leaves, id: &str, cycle: &Cycle) {
    let at = |field: &str| format!("cycles/{id}/{field}");
    leaves
        .set(at("title"), &cycle.title)
        .set(at("by"), cycle.by.id())
        .set(at("on_cancel"), cycle.on_cancel.id())
        .set_some(at("from"), cycle.from);
}

/// Writes turns in the place of those that are there. What they are in order is one leaf, so that
/// two lists are never mixed.
pub(crate) fn write_turns(leaves: &mut Leaves, id: &str, turns: &[Turn]) {
    for turn in turns {
        let at = |field: &str| format!("cycles/{id}/turns/{}/{field}", turn.id);
        leaves.set(at("title"), &turn.title).set(at("reading"), turn.reading);
    }
    let order = turns.iter().map(|turn| Value::Bytes(turn.id.0.to_vec())).collect();
    leaves.set(format!("cycles/{id}/order"), Value::List(order));
}

/// Puts an evening differently, or as the cycle gives it.
pub(crate) fn write_change(
    leaves: &mut Leaves,
    id: &str,
    meeting: Id,
    change: Option<Change>,
    date: NaiveDate,
) {
    let value = change.map(|change| {
        let (what, turn) = match change {
            Change::Only(turn) => ("only", Value::Bytes(turn.0.to_vec())),
            Change::From(turn) => ("from", Value::Bytes(turn.0.to_vec())),
            Change::Rest => ("rest", Value::Nil),
        };
        let date = date.format("%Y-%m-%d").to_string();
        Value::List(vec![Value::Text(what.to_owned()), turn, Value::Text(date)])
    });
    leaves.set(format!("cycles/{id}/changes/{meeting}"), value);
}
