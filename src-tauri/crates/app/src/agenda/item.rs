//! One item of an agenda: added, changed, moved, copied, taken off and put back.

use model::agenda::{self as rule, Item};
use model::{Id, Problem, text};
use serde::Deserialize;
use ts_rs::TS;

use super::{Agenda, Scope, Timer, asked, given, id_or_none, is_fixed, role_of, store, view, words};
use crate::call::Call;
use crate::error::Error;
use crate::meeting::Found;

/// Puts an item on the agenda.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemAdd {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// What it is called. At most 120 characters.
    pub title: String,
    /// Planned minutes, 0 to 480.
    pub minutes: u32,
    /// It can shrink to this.
    #[serde(default)]
    #[ts(optional)]
    pub min_minutes: Option<u32>,
    /// It can grow to this.
    #[serde(default)]
    #[ts(optional)]
    pub max_minutes: Option<u32>,
    /// The id of a role of the agenda's `roles`.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// Who does it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub person: Option<Id>,
    /// What is read.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reading: Option<Id>,
    /// What is said. At most 2,000 characters.
    #[serde(default)]
    #[ts(optional)]
    pub script: Option<String>,
    /// When it applies, for whoever leads to judge. At most 200 characters.
    #[serde(default)]
    #[ts(optional)]
    pub condition: Option<String>,
    /// The item it takes the place of once its condition is met.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub instead_of: Option<Id>,
    /// The circle it belongs to.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub track: Option<Id>,
    /// How long each person speaks.
    #[serde(default)]
    #[ts(optional)]
    pub timer: Option<Timer>,
    /// A quiet time.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub quiet: bool,
    /// A break.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub pause: bool,
    /// The id of a cycle of the agenda's `cycles`.
    #[serde(default)]
    #[ts(optional)]
    pub cycle: Option<String>,
    /// For whoever leads only. At most 1,000 characters.
    #[serde(default)]
    #[ts(optional)]
    pub notes: Option<String>,
    /// The item it comes after; null puts it first, left out puts it last, in its circle if it has
    /// one.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub after: Option<Option<Id>>,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Changes an item; what is left out stays, empty text clears.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemEdit {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
    /// What it is called.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Planned minutes.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// It can shrink to this; null clears.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub min_minutes: Option<Option<u32>>,
    /// It can grow to this; null clears.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub max_minutes: Option<Option<u32>>,
    /// The id of a role; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// Who does it; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
    /// What is read; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub reading: Option<String>,
    /// What is said; empty goes back to the starter set's words.
    #[serde(default)]
    #[ts(optional)]
    pub script: Option<String>,
    /// When it applies; empty goes back to the starter set's words.
    #[serde(default)]
    #[ts(optional)]
    pub condition: Option<String>,
    /// The item it takes the place of; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub instead_of: Option<String>,
    /// The circle it belongs to; empty is the whole evening's.
    #[serde(default)]
    #[ts(optional)]
    pub track: Option<String>,
    /// How long each person speaks; null goes back to the starter set's.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "ShareTimer | null")]
    pub timer: Option<Option<Timer>>,
    /// A quiet time.
    #[serde(default)]
    #[ts(optional)]
    pub quiet: Option<bool>,
    /// A break.
    #[serde(default)]
    #[ts(optional)]
    pub pause: Option<bool>,
    /// The id of a cycle; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub cycle: Option<String>,
    /// For whoever leads only; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub notes: Option<String>,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Puts an item elsewhere.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemMove {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
    /// Its new position, 0 first; past the end is last.
    pub to: u32,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Names an item, to take it off the agenda, put it back or copy it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemPick {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Says whether an item's condition is met tonight.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemCondition {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
    /// Whether it is; null: not known yet.
    pub applies: Option<bool>,
}

/// `agenda_item_add`
pub(crate) fn add(call: &mut Call<'_>, request: AgendaItemAdd) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    agenda.room_for_one()?;
    rule::check_minutes(request.minutes, request.min_minutes, request.max_minutes)?;
    let id = call.new_id()?;
    let track = request.track.map(|track| circle(&agenda, track)).transpose()?;
    if let Some(other) = request.instead_of {
        agenda.may_replace(id, other, track)?;
    }
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let item = Item {
        title: Some(rule::title(&request.title)?),
        minutes: request.minutes,
        min_minutes: request.min_minutes,
        max_minutes: request.max_minutes,
        role: role_of(call, &found, &said(&request.role))?,
        person: request.person.map(|person| asked(call, &found, person)).transpose()?,
        reading: request.reading.map(|reading| call.known_reading(reading)).transpose()?,
        script: words("script", &said(&request.script), text::SCRIPT)?,
        condition: condition(&said(&request.condition))?,
        instead_of: request.instead_of,
        track,
        timer: request.timer.map(Timer::checked).transpose()?,
        quiet: request.quiet,
        pause: request.pause,
        cycle: cycle_of(call, &found, &said(&request.cycle))?,
        notes: words("notes", &said(&request.notes), text::NOTES)?,
        ..Item::default()
    };
    let to = match request.after {
        None => agenda.end_of(track),
        Some(None) => 0,
        Some(Some(after)) => position(&agenda, after, "after")? + 1,
    };
    agenda.items.insert(id, item);
    agenda.put(id, to);
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_item_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: AgendaItemEdit) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let mut item = on_agenda(&agenda, request.item)?.clone();
    let minutes = request.minutes.unwrap_or(item.minutes);
    // Limits she did not touch give way to the minutes she typed.
    let min = request.min_minutes.unwrap_or(item.min_minutes.map(|min| min.min(minutes)));
    let max = request.max_minutes.unwrap_or(item.max_minutes.map(|max| max.max(minutes)));
    rule::check_minutes(minutes, min, max)?;
    (item.minutes, item.min_minutes, item.max_minutes) = (minutes, min, max);
    if let Some(title) = &request.title {
        item.title = Some(rule::title(title)?);
    }
    if let Some(role) = &request.role {
        item.role = role_of(call, &found, role)?;
    }
    if let Some(person) = &request.person {
        item.person = id_or_none("person", person)?.map(|id| asked(call, &found, id)).transpose()?;
    }
    if let Some(reading) = &request.reading {
        item.reading = id_or_none("reading", reading)?.map(|id| call.known_reading(id)).transpose()?;
    }
    if let Some(script) = &request.script {
        item.script = words("script", script, text::SCRIPT)?;
    }
    if let Some(given) = &request.condition {
        item.condition = condition(given)?;
    }
    if let Some(timer) = request.timer {
        item.timer = timer.map(Timer::checked).transpose()?;
    }
    if let Some(cycle) = &request.cycle {
        item.cycle = cycle_of(call, &found, cycle)?;
    }
    if let Some(notes) = &request.notes {
        item.notes = words("notes", notes, text::NOTES)?;
    }
    item.quiet = request.quiet.unwrap_or(item.quiet);
    item.pause = request.pause.unwrap_or(item.pause);
    let before = item.track;
    if let Some(track) = &request.track {
        item.track = id_or_none("track", track)?.map(|id| circle(&agenda, id)).transpose()?;
    }
    if let Some(other) = &request.instead_of {
        item.instead_of = id_or_none("instead_of", other)?;
    }
    relink(&mut agenda, request.item, &item, &request)?;
    agenda.items.remove(&request.item);
    let to = item.track.filter(|_| item.track != before).map(|track| agenda.end_of(Some(track)));
    agenda.items.insert(request.item, item);
    if let Some(to) = to {
        agenda.put(request.item, to);
    }
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// Keeps stand-ins and what they stand for in one circle, and never in a row.
fn relink(agenda: &mut rule::Agenda, id: Id, item: &Item, request: &AgendaItemEdit) -> Result<(), Error> {
    if let Some(other) = item.instead_of
        && (request.instead_of.is_some() || request.track.is_some())
    {
        agenda.may_replace(id, other, item.track)?;
    }
    let moved = agenda.items.get(&id).is_some_and(|old| old.track != item.track);
    for stand_in in agenda.items.values_mut().filter(|other| moved && other.instead_of == Some(id)) {
        stand_in.track = item.track;
    }
    Ok(())
}

/// `agenda_item_move`
pub(crate) fn r#move(call: &mut Call<'_>, request: AgendaItemMove) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let from = position(&agenda, request.item, "item")?;
    if is_fixed(call.pack(found.group.id)?.as_ref(), on_agenda(&agenda, request.item)?) {
        return Err(Problem::FixedOrder.at("item").into());
    }
    let last = agenda.in_order().len().saturating_sub(1);
    let to = (request.to as usize).min(last);
    if from != to {
        agenda.put(request.item, to);
        store(call, &found, request.scope, &agenda)?;
    }
    view(call, request.meeting)
}

/// `agenda_item_duplicate`. The copy takes nobody's place, and whether it applies is open.
pub(crate) fn duplicate(call: &mut Call<'_>, request: AgendaItemPick) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    agenda.room_for_one()?;
    let copy = Item { instead_of: None, applies: None, ..on_agenda(&agenda, request.item)?.clone() };
    let to = position(&agenda, request.item, "item")? + 1;
    let id = call.new_id()?;
    agenda.items.insert(id, copy);
    agenda.put(id, to);
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_item_condition`
pub(crate) fn decide(call: &mut Call<'_>, request: AgendaItemCondition) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let pack = call.pack(found.group.id)?;
    let item = on_agenda(&agenda, request.item)?;
    let template = item.template.as_deref().and_then(|id| crate::program::item_template(&pack, id));
    let has_one = item.condition.is_some() || template.is_some_and(|t| t.condition.is_some());
    if !has_one && item.instead_of.is_none() {
        return Err(Problem::NoCondition.at("item").into());
    }
    if let Some(item) = agenda.items.get_mut(&request.item) {
        item.applies = request.applies;
    }
    store(call, &found, Scope::This, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_item_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: AgendaItemPick) -> Result<Agenda, Error> {
    set_removed(call, &request, true)
}

/// `agenda_item_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: AgendaItemPick) -> Result<Agenda, Error> {
    set_removed(call, &request, false)
}

fn set_removed(call: &mut Call<'_>, request: &AgendaItemPick, removed: bool) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let full = agenda.room_for_one();
    let item = agenda.items.get_mut(&request.item).ok_or(Error::NotFound("item"))?;
    if item.removed != removed {
        if !removed {
            full?;
        }
        item.removed = removed;
        store(call, &found, request.scope, &agenda)?;
    }
    view(call, request.meeting)
}

/// An item that is on the agenda.
///
/// # Errors
/// [`Error::NotFound`] at `item`.
pub(crate) fn on_agenda(agenda: &rule::Agenda, id: Id) -> Result<&Item, Error> {
    agenda.item(id).ok_or(Error::NotFound("item"))
}

/// Where an item stands.
///
/// # Errors
/// [`Error::NotFound`] at `field`.
pub(crate) fn position(agenda: &rule::Agenda, id: Id, field: &'static str) -> Result<usize, Error> {
    agenda.in_order().iter().position(|(item, _)| *item == id).ok_or(Error::NotFound(field))
}

fn circle(agenda: &rule::Agenda, id: Id) -> Result<Id, Error> {
    let there = agenda.tracks.get(&id).is_some_and(|track| !track.removed);
    if there { Ok(id) } else { Err(Error::NotFound("track")) }
}

fn condition(given: &str) -> Result<Option<String>, Error> {
    Ok(Some(text::line("condition", given, text::CONDITION)?).filter(|words| !words.is_empty()))
}

fn cycle_of(call: &Call<'_>, found: &Found, id: &str) -> Result<Option<String>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    let is_there = call.cycles(&found.group)?.get(id).is_some_and(|cycle| !cycle.removed);
    if is_there { Ok(Some(id.to_owned())) } else { Err(Problem::NotAChoice.at("cycle").into()) }
}
