//! An agenda as leaves: `<items>/<item id>/<field>` and
//! `<tracks>/<track id>/{template,title,role,leader,order,removed,people/<person id>}`; the same
//! for a meeting, a group's usual agenda and its others.
//!
//! An item's `timer` is [minutes, minutes to wrap up]; no minutes mean that shares are not timed.

use std::collections::BTreeSet;

use model::Id;
use model::agenda::{Agenda, Item, Track};
use model::pack::ShareTimer;
use vault::{Tree, Value};

use super::{Leaves, Read as _, Stored, as_id};

/// Where an agenda lies in its record.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    items: String,
    tracks: String,
}

impl Place {
    /// A meeting's own.
    pub(crate) fn meeting() -> Self {
        Self { items: "items".to_owned(), tracks: "tracks".to_owned() }
    }

    /// A group's: the usual one, or another by its id.
    pub(crate) fn of_group(follows: Option<Id>) -> Self {
        match follows {
            None => Self { items: "usual".to_owned(), tracks: "usual_tracks".to_owned() },
            Some(id) => Self { items: format!("others/{id}/items"), tracks: format!("others/{id}/tracks") },
        }
    }
}

/// Reads the agenda at a place. What is not written there is as in `usual`.
///
/// In one pass over the leaves: an agenda has hundreds, and looking each up by its path took longer
/// than anything else a mark does before it reaches the disk.
pub(crate) fn read(tree: &Tree, place: &Place, usual: &Agenda) -> Agenda {
    let mut agenda = usual.clone();
    for (id, field, value) in written(tree, &place.items) {
        take_item(agenda.items.entry(id).or_default(), field, value);
    }
    for (id, field, value) in written(tree, &place.tracks) {
        take_track(agenda.tracks.entry(id).or_default(), field, value);
    }
    agenda.items = agenda.items.into_iter().map(|(id, item)| (id, item.normalised())).collect();
    agenda
}

/// What is written under a map, by id and field. A cleared leaf gives way to the usual one, and
/// adding something that was taken back leaves only cleared ones.
fn written<'t>(tree: &'t Tree, map: &str) -> impl Iterator<Item = (Id, &'t str, &'t Value)> + use<'t> {
    let written = tree.under(map).filter(|(_, leaf)| leaf.value != Value::Nil);
    written.filter_map(|(path, leaf)| {
        let (id, field) = path.split_once('/')?;
        Some((id.parse().ok()?, field, &leaf.value))
    })
}

/// Takes over a value, unless it is of another type.
fn keep<T>(own: &mut Option<T>, new: Option<T>) {
    if new.is_some() {
        *own = new;
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_text().map(ToOwned::to_owned)
}

/// Takes over one field; what is of another type or unknown here stays as it is.
fn take_item(item: &mut Item, field: &str, value: &Value) {
    let count = || value.as_int().and_then(|number| u32::try_from(number).ok());
    match field {
        "template" => keep(&mut item.template, text(value)),
        "title" => keep(&mut item.title, text(value)),
        "minutes" => item.minutes = count().unwrap_or(item.minutes),
        "min" => keep(&mut item.min_minutes, count()),
        "max" => keep(&mut item.max_minutes, count()),
        "role" => keep(&mut item.role, text(value)),
        "person" => keep(&mut item.person, as_id(value)),
        "reading" => keep(&mut item.reading, as_id(value)),
        "script" => keep(&mut item.script, text(value)),
        "condition" => keep(&mut item.condition, text(value)),
        "applies" => keep(&mut item.applies, value.as_bool()),
        "instead_of" => keep(&mut item.instead_of, as_id(value)),
        "track" => keep(&mut item.track, as_id(value)),
        "timer" => keep(&mut item.timer, timer(value)),
        "quiet" => item.quiet = value.as_bool().unwrap_or(item.quiet),
        "pause" => item.pause = value.as_bool().unwrap_or(item.pause),
        "cycle" => keep(&mut item.cycle, text(value)),
        "notes" => keep(&mut item.notes, text(value)),
        "order" => item.order = value.as_int().unwrap_or(item.order),
        "removed" => item.removed = value.as_bool() == Some(true),
        _ => {}
    }
}

fn timer(value: &Value) -> Option<ShareTimer> {
    let Value::List(parts) = value else { return None };
    let minutes = |n: usize| u32::try_from(parts.get(n)?.as_int()?).ok();
    Some(ShareTimer { minutes: minutes(0)?, wrap_up: minutes(1)? })
}

/// The same for a circle.
fn take_track(track: &mut Track, field: &str, value: &Value) {
    match field {
        "template" => keep(&mut track.template, text(value)),
        "title" => keep(&mut track.title, text(value)),
        "role" => keep(&mut track.role, text(value)),
        "leader" => keep(&mut track.leader, as_id(value)),
        "order" => track.order = value.as_int().unwrap_or(track.order),
        "removed" => track.removed = value.as_bool() == Some(true),
        _ => {
            let person = field.strip_prefix("people/").and_then(|person| person.parse::<Id>().ok());
            track.people.extend(person.filter(|_| value.as_bool() == Some(true)));
        }
    }
}

/// Writes a whole new agenda at a place.
pub(crate) fn write(leaves: &mut Leaves, place: &Place, agenda: &Agenda) {
    write_change(leaves, place, &Agenda::default(), agenda);
}

/// Writes what differs between two stands of an agenda, and nothing else: what somebody changes
/// elsewhere at the same time is not overwritten.
pub(crate) fn write_change(leaves: &mut Leaves, place: &Place, before: &Agenda, after: &Agenda) {
    for (id, item) in &after.items {
        write_item(leaves, &format!("{}/{id}", place.items), before.items.get(id), item);
    }
    for (id, track) in &after.tracks {
        write_track(leaves, &format!("{}/{id}", place.tracks), before.tracks.get(id), track);
    }
}

fn write_item(leaves: &mut Leaves, at: &str, before: Option<&Item>, item: &Item) {
    let none = Item::default();
    let is_new = before.is_none();
    let old = before.unwrap_or(&none);
    let mut differs = |field: &str, differs: bool, value: Stored| {
        if differs {
            leaves.set(format!("{at}/{field}"), value);
        }
    };
    let timer = |timer: ShareTimer| {
        Value::List(vec![Value::Int(timer.minutes.into()), Value::Int(timer.wrap_up.into())])
    };
    differs("template", old.template != item.template, item.template.clone().into());
    differs("title", old.title != item.title, item.title.clone().into());
    differs("minutes", is_new || old.minutes != item.minutes, item.minutes.into());
    differs("min", old.min_minutes != item.min_minutes, item.min_minutes.into());
    differs("max", old.max_minutes != item.max_minutes, item.max_minutes.into());
    differs("role", old.role != item.role, item.role.clone().into());
    differs("person", old.person != item.person, item.person.into());
    differs("reading", old.reading != item.reading, item.reading.into());
    differs("script", old.script != item.script, item.script.clone().into());
    differs("condition", old.condition != item.condition, item.condition.clone().into());
    differs("applies", old.applies != item.applies, item.applies.into());
    differs("instead_of", old.instead_of != item.instead_of, item.instead_of.into());
    differs("track", old.track != item.track, item.track.into());
    differs("timer", old.timer != item.timer, item.timer.map(timer).into());
    differs("quiet", old.quiet != item.quiet, item.quiet.into());
    differs("pause", old.pause != item.pause, item.pause.into());
    differs("cycle", old.cycle != item.cycle, item.cycle.clone().into());
    differs("notes", old.notes != item.notes, item.notes.clone().into());
    differs("order", is_new || old.order != item.order, item.order.into());
    differs("removed", old.removed != item.removed, item.removed.into());
}

fn write_track(leaves: &mut Leaves, at: &str, before: Option<&Track>, track: &Track) {
    let none = Track::default();
    let is_new = before.is_none();
    let old = before.unwrap_or(&none);
    let mut differs = |field: &str, differs: bool, value: Stored| {
        if differs {
            leaves.set(format!("{at}/{field}"), value);
        }
    };
    differs("template", old.template != track.template, track.template.clone().into());
    differs("title", old.title != track.title, track.title.clone().into());
    differs("role", old.role != track.role, track.role.clone().into());
    differs("leader", old.leader != track.leader, track.leader.into());
    differs("order", is_new || old.order != track.order, track.order.into());
    differs("removed", old.removed != track.removed, track.removed.into());
    for person in track.people.difference(&old.people) {
        differs(&format!("people/{person}"), true, true.into());
    }
    for person in old.people.difference(&track.people) {
        differs(&format!("people/{person}"), true, None::<bool>.into());
    }
}

/// Whether a leaf says by its path that it names somebody: who does an item or a role, who leads a
/// circle, who belongs to one, who speaks.
pub(crate) fn names_somebody(path: &str) -> bool {
    ["/person", "/leader", "/speaker"].iter().any(|end| path.ends_with(end)) || path.contains("/people/")
}

/// The leaves of a record's agendas that name one of them.
pub(crate) fn naming<'t>(tree: &'t Tree, people: &'t BTreeSet<Id>) -> impl Iterator<Item = &'t str> + 't {
    let somebody = |path: &str| match path.rsplit_once("/people/") {
        Some((_, person)) => person.parse().ok(),
        None => tree.id(path),
    };
    let named = move |path: &&str| {
        names_somebody(path) && somebody(path).is_some_and(|person| people.contains(&person))
    };
    let there = tree.leaves().filter(|(_, leaf)| leaf.value != Value::Nil);
    there.map(|(path, _)| path).filter(named)
}
