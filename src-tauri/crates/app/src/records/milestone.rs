//! What somebody wants counted, in her own record: `milestone/{asked_on,day_one,zone}`, and one
//! leaf an earlier day one that she wants kept: `milestone/earlier/<id>` = the day. Nothing of it is
//! there unless she asked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use model::Id;
use model::schedule::parse_zone;
use vault::{Tree, Value};

use super::{Leaves, Read};

/// What somebody wants counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The first day without.
    pub(crate) day_one: NaiveDate,
    /// Her own zone, where it is not the group's.
    pub(crate) zone: Option<Tz>,
    /// Days one before it that she wants kept.
    pub(crate) earlier: BTreeMap<Id, NaiveDate>,
}

/// Reads it; `None` if she does not want to be counted.
pub(crate) fn read(tree: &Tree) -> Option<Counted> {
    tree.day("milestone/asked_on")?;
    let earlier = |id: Id| Some((id, tree.day(&format!("milestone/earlier/{id}"))?));
    Some(Counted {
        day_one: tree.day("milestone/day_one")?,
        zone: tree.string("milestone/zone").and_then(|zone| parse_zone("zone", &zone).ok()),
        earlier: tree.ids_under("milestone/earlier").into_iter().filter_map(earlier).collect(),
    })
}

/// Writes that she asked for it, and on which day.
pub(crate) fn write_asked(leaves: &mut Leaves, today: NaiveDate) {
    leaves.set("milestone/asked_on", today);
}

/// Writes the day she counts from.
pub(crate) fn write_day_one(leaves: &mut Leaves, day: NaiveDate) {
    leaves.set("milestone/day_one", day);
}

/// Writes her own zone, or that it is the group's.
pub(crate) fn write_zone(leaves: &mut Leaves, zone: Option<Tz>) {
    leaves.set("milestone/zone", zone.map(|zone| zone.name()));
}

/// Writes an earlier day one that stays.
pub(crate) fn write_earlier(leaves: &mut Leaves, id: Id, day: NaiveDate) {
    leaves.set(format!("milestone/earlier/{id}"), day);
}

/// Whether anything of it is kept.
pub(crate) fn is_kept(tree: &Tree) -> bool {
    tree.under("milestone").any(|(_, leaf)| leaf.value != Value::Nil)
}

/// Clears all of it, or only what was before the day she counts from.
pub(crate) fn clear(leaves: &mut Leaves, tree: &Tree, only_earlier: bool) {
    for (rest, _) in tree.under("milestone").filter(|(_, leaf)| leaf.value != Value::Nil) {
        if !only_earlier || rest.starts_with("earlier/") {
            leaves.set(format!("milestone/{rest}"), None::<String>);
        }
    }
}

/// Whether a leaf says by its path that somebody counted.
pub(crate) fn says_so(path: &str) -> bool {
    path.starts_with("milestone/")
}
