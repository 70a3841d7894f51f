//! The agenda of one meeting: what happens when, and who does it.

use chrono::NaiveTime;
use model::Id;
use model::agenda::{self as rule, Item};
use model::pack::Pack;
use model::{Problem, text};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::cycle::TurnShown;
use crate::error::Error;
use crate::meeting::{Found, MeetingGet};
use crate::program::item_template;
use crate::records::{self, Leaves};

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
    /// The item it comes after; null puts it first, left out puts it last.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub after: Option<Option<Id>>,
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
}

/// Takes an item off the agenda, or puts it back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemPick {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
}

/// The agenda of one meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Agenda {
    /// Whose it is.
    #[ts(as = "String")]
    pub meeting: Id,
    /// When the meeting starts.
    pub starts: String,
    /// When the meeting is planned to close.
    pub planned_close: String,
    /// When the items are through.
    pub closes: String,
    /// Minutes of all items.
    pub minutes: u32,
    /// Minutes left; negative if it runs over.
    #[ts(type = "number")]
    pub spare: i64,
    /// In order.
    pub items: Vec<AgendaItem>,
    /// The roles an item may have.
    pub roles: Vec<Role>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// One thing the evening does.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Item")]
pub struct AgendaItem {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// When it begins.
    pub start: String,
    /// What it is called.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// It can shrink to this.
    pub min_minutes: Option<u32>,
    /// It can grow to this.
    pub max_minutes: Option<u32>,
    /// Who does it, as shown: a person or a role.
    pub who: Option<String>,
    /// The id of the role.
    pub role: Option<String>,
    /// The person.
    #[ts(as = "Option<String>")]
    pub person: Option<Id>,
    /// What is read.
    #[ts(as = "Option<String>")]
    pub reading: Option<Id>,
    /// Its title.
    pub reading_title: Option<String>,
    /// What the cycle that fills the item has this evening; its reading counts where the item has
    /// none of its own.
    pub turn: Option<TurnShown>,
    /// What is said.
    pub script: Option<String>,
    /// When it applies, for whoever leads to judge; null is always.
    pub condition: Option<String>,
    /// How far it can shrink.
    pub note: Option<String>,
}

/// A service of the evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Role {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// Tells a field that is null from one that is left out.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// `agenda_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<Agenda, Error> {
    view(call, request.meeting)
}

/// `agenda_item_add`
pub(crate) fn add(call: &mut Call<'_>, request: AgendaItemAdd) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let agenda = &found.meeting.agenda;
    agenda.room_for_one()?;
    rule::check_minutes(request.minutes, request.min_minutes, request.max_minutes)?;
    let item = Item {
        title: Some(rule::title(&request.title)?),
        minutes: request.minutes,
        min_minutes: request.min_minutes,
        max_minutes: request.max_minutes,
        role: request.role.map(|role| role_of(call.pack(found.group.id)?.as_ref(), &role)).transpose()?,
        person: request.person.map(|person| asked(call, &found, person)).transpose()?,
        reading: request.reading.map(|reading| call.known_reading(reading)).transpose()?,
        script: script(request.script.as_deref().unwrap_or_default())?,
        ..Item::default()
    };
    let to = match request.after {
        None => usize::MAX,
        Some(None) => 0,
        Some(Some(after)) => position(agenda, after, "after")? + 1,
    };
    let id = call.new_id()?;
    let mut leaves = records::meeting::touch(&found.meeting);
    let places = agenda.place(id, to);
    let own = places.iter().find(|(placed, _)| *placed == id).map_or(0, |(_, order)| *order);
    records::agenda::write_item(&mut leaves, "items", id, &Item { order: own, ..item });
    place(&mut leaves, places.into_iter().filter(|(placed, _)| *placed != id));
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `agenda_item_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: AgendaItemEdit) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let item = on_agenda(&found.meeting.agenda, request.item)?;
    let minutes = request.minutes.unwrap_or(item.minutes);
    // Limits she did not touch give way to the minutes she typed.
    let min = request.min_minutes.unwrap_or(item.min_minutes.map(|min| min.min(minutes)));
    let max = request.max_minutes.unwrap_or(item.max_minutes.map(|max| max.max(minutes)));
    rule::check_minutes(minutes, min, max)?;
    let mut leaves = records::meeting::touch(&found.meeting);
    let at = |field: &str| format!("items/{}/{field}", request.item);
    if let Some(title) = &request.title {
        leaves.set(at("title"), rule::title(title)?);
    }
    if minutes != item.minutes {
        leaves.set(at("minutes"), minutes);
    }
    if min != item.min_minutes {
        leaves.set(at("min"), min);
    }
    if max != item.max_minutes {
        leaves.set(at("max"), max);
    }
    if let Some(role) = &request.role {
        let role =
            if role.is_empty() { None } else { Some(role_of(call.pack(found.group.id)?.as_ref(), role)?) };
        leaves.set(at("role"), role);
    }
    if let Some(person) = &request.person {
        leaves
            .set(at("person"), id_or_none("person", person)?.map(|id| asked(call, &found, id)).transpose()?);
    }
    if let Some(reading) = &request.reading {
        leaves.set(
            at("reading"),
            id_or_none("reading", reading)?.map(|id| call.known_reading(id)).transpose()?,
        );
    }
    if let Some(words) = &request.script {
        leaves.set(at("script"), script(words)?);
    }
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `agenda_item_move`
pub(crate) fn r#move(call: &mut Call<'_>, request: AgendaItemMove) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let agenda = &found.meeting.agenda;
    let from = position(agenda, request.item, "item")?;
    let last = agenda.in_order().len().saturating_sub(1);
    let to = (request.to as usize).min(last);
    if from != to {
        let mut leaves = records::meeting::touch(&found.meeting);
        place(&mut leaves, agenda.place(request.item, to).into_iter());
        call.commit(vec![leaves])?;
    }
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
    let item = found.meeting.agenda.items.get(&request.item).ok_or(Error::NotFound("item"))?;
    if item.removed != removed {
        if !removed {
            found.meeting.agenda.room_for_one()?;
        }
        let mut leaves = records::meeting::touch(&found.meeting);
        leaves.set(format!("items/{}/removed", request.item), removed);
        call.commit(vec![leaves])?;
    }
    view(call, request.meeting)
}

fn on_agenda(agenda: &rule::Agenda, id: Id) -> Result<&Item, Error> {
    agenda.items.get(&id).filter(|item| !item.removed).ok_or(Error::NotFound("item"))
}

fn position(agenda: &rule::Agenda, id: Id, field: &'static str) -> Result<usize, Error> {
    agenda.in_order().iter().position(|(item, _)| *item == id).ok_or(Error::NotFound(field))
}

fn place(leaves: &mut Leaves, places: impl Iterator<Item = (Id, i64)>) {
    for (id, order) in places {
        leaves.set(format!("items/{id}/order"), order);
    }
}

fn role_of(pack: &Pack, id: &str) -> Result<String, Error> {
    let role = pack.roles.iter().find(|role| role.id == id);
    Ok(role.ok_or_else(|| Problem::NotAChoice.at("role"))?.id.clone())
}

/// A person can be asked to do something only where names may be kept.
fn asked(call: &Call<'_>, found: &Found, person: Id) -> Result<Id, Error> {
    call.group_that_keeps_names("meeting", found.group.id)?;
    found.keeps_names_still(call)?;
    Ok(call.person("person", person)?.0.id)
}

fn id_or_none(field: &'static str, text: &str) -> Result<Option<Id>, Error> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Error::NotFound(field)) }
}

fn script(given: &str) -> Result<Option<String>, Error> {
    Ok(Some(text::paragraphs("script", given, text::SCRIPT)?).filter(|words| !words.is_empty()))
}

/// A meeting's agenda as the wire shows it.
pub(crate) fn view(call: &Call<'_>, id: Id) -> Result<Agenda, Error> {
    let found = call.meeting(id)?;
    let pack = call.pack(found.group.id)?;
    let (begins, end) = found.meeting.agenda.times(found.meeting.occurrence.start);
    let items = found.meeting.agenda.in_order().into_iter().zip(begins);
    let items = items.map(|((id, item), begins)| view_item(call, &found, &pack, id, item, begins));
    let language = call.words.language().tag();
    Ok(Agenda {
        meeting: id,
        starts: clock(found.meeting.occurrence.start),
        planned_close: clock(found.meeting.planned_close()),
        closes: clock(end),
        minutes: found.meeting.agenda.minutes(),
        spare: found.meeting.spare(),
        items: items.collect::<Result<_, _>>()?,
        roles: pack
            .roles
            .iter()
            .map(|role| Role { id: role.id.clone(), name: role.name.get(language).to_owned() })
            .collect(),
        stamp: found.stamp,
    })
}

fn view_item(
    call: &Call<'_>,
    found: &Found,
    pack: &Pack,
    id: Id,
    item: &Item,
    begins: NaiveTime,
) -> Result<AgendaItem, Error> {
    let language = call.words.language().tag();
    let template = item.template.as_deref().and_then(|id| item_template(pack, id));
    let own_or = |own: &Option<String>, packs: Option<&model::pack::Text>| {
        own.clone().or_else(|| packs.map(|text| text.get(language).to_owned()))
    };
    let role = pack.roles.iter().find(|role| Some(&role.id) == item.role.as_ref());
    let person = match item.person.filter(|_| found.group.may_keep_names()) {
        Some(person) => {
            call.person("person", person).map(|(person, _)| Some(person.shown())).or_else(gone)?
        }
        None => None,
    };
    let shrinks = item
        .min_minutes
        .filter(|min| *min < item.minutes)
        .map(|min| call.words.say_with("agenda-can-shrink", &[("minutes", i64::from(min).into())]));
    let condition = template.and_then(|t| t.condition.as_ref()).map(|text| text.get(language).to_owned());
    Ok(AgendaItem {
        id,
        start: clock(begins),
        title: own_or(&item.title, template.map(|t| &t.title)).unwrap_or_default(),
        minutes: item.minutes,
        min_minutes: item.min_minutes,
        max_minutes: item.max_minutes,
        who: person.or_else(|| role.map(|role| role.name.get(language).to_owned())),
        role: item.role.clone(),
        person: item.person.filter(|_| found.group.may_keep_names()),
        reading: item.reading,
        reading_title: match item.reading {
            Some(reading) => call.reading_title(reading).map(Some).or_else(gone)?,
            None => None,
        },
        turn: match template.and_then(|t| t.cycle.as_deref()) {
            Some(cycle) => call.turn_of(&found.group, cycle, &found.meeting)?,
            None => None,
        },
        script: own_or(&item.script, template.and_then(|t| t.script.as_ref())),
        condition,
        note: shrinks,
    })
}

/// What an item points at may be gone; the item is still the item.
fn gone<T>(error: Error) -> Result<Option<T>, Error> {
    if matches!(error, Error::NotFound(_)) { Ok(None) } else { Err(error) }
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
