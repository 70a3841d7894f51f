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

use super::{Leaves, Read, Stored};

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
pub(crate) fn read(tree: &Tree, place: &Place, usual: &Agenda) -> Agenda {
    // Adding something that was taken back leaves nothing.
    let written = |map: &str| {
        let something =
            |id: &Id| tree.under(&format!("{map}/{id}")).any(|(_, leaf)| leaf.value != Value::Nil);
        tree.ids_under(map).into_iter().filter(something).collect::<BTreeSet<Id>>()
    };
    let items = usual.items.keys().copied().chain(written(&place.items));
    let tracks = usual.tracks.keys().copied().chain(written(&place.tracks));
    Agenda {
        items: items.map(|id| (id, read_item(tree, &place.items, id, usual))).collect(),
        tracks: tracks.map(|id| (id, read_track(tree, &place.tracks, id, usual))).collect(),
    }
}

fn read_item(tree: &Tree, map: &str, id: Id, usual: &Agenda) -> Item {
    let at = |field: &str| format!("{map}/{id}/{field}");
    let flag = |field: &str| tree.value(&at(field)).and_then(Value::as_bool);
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
        condition: tree.string(&at("condition")).or(usual.condition),
        applies: flag("applies").or(usual.applies),
        instead_of: tree.id(&at("instead_of")).or(usual.instead_of),
        track: tree.id(&at("track")).or(usual.track),
        timer: timer(tree.value(&at("timer"))).or(usual.timer),
        quiet: flag("quiet").unwrap_or(usual.quiet),
        pause: flag("pause").unwrap_or(usual.pause),
        cycle: tree.string(&at("cycle")).or(usual.cycle),
        notes: tree.string(&at("notes")).or(usual.notes),
        order: tree.number(&at("order")).unwrap_or(usual.order),
        removed: flag("removed").unwrap_or(usual.removed),
    };
    item.normalised()
}

fn timer(value: Option<&Value>) -> Option<ShareTimer> {
    let Value::List(parts) = value? else { return None };
    let minutes = |n: usize| u32::try_from(parts.get(n)?.as_int()?).ok();
    Some(ShareTimer { minutes: minutes(0)?, wrap_up: minutes(1)? })
}

fn read_track(tree: &Tree, map: &str, id: Id, usual: &Agenda) -> Track {
    let at = |field: &str| format!("{map}/{id}/{field}");
    let usual = usual.tracks.get(&id).cloned().unwrap_or_default();
    let people = tree.ids_under(&at("people")).into_iter();
    let people = people.filter(|person| tree.flag(&at(&format!("people/{person}"))));
    Track {
        template: tree.string(&at("template")).or(usual.template),
        title: tree.string(&at("title")).or(usual.title),
        role: tree.string(&at("role")).or(usual.role),
        leader: tree.id(&at("leader")).or(usual.leader),
        people: usual.people.iter().copied().chain(people).collect(),
        order: tree.number(&at("order")).unwrap_or(usual.order),
        removed: tree.value(&at("removed")).and_then(Value::as_bool).unwrap_or(usual.removed),
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

/// Whether a leaf says by its path that it names somebody: who does an item, who leads a circle,
/// who belongs to one.
pub(crate) fn names_somebody(path: &str) -> bool {
    path.ends_with("/person") || path.ends_with("/leader") || path.contains("/people/")
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
