//! The agenda of one meeting: what happens when, and who does it.
//!
//! A change is made on the meeting's agenda, and what differs is stored, so that two windows that
//! change different things lose nothing. For "this and all later ones" the same change is made on
//! the group's agenda and on later meetings that were touched.

pub mod item;
pub mod track;
mod view;
pub mod whole;

use chrono::Days;
use model::Id;
use model::agenda::{self as rule};
use model::pack::{AgendaTemplate, ShareTimer};
use model::{Problem, text};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::cycle::TurnShown;
use crate::error::Error;
use crate::meeting::{DAYS_IN_REACH, Found, MeetingGet};
use crate::records::agenda::Place;
use crate::records::{self, GROUPS, Leaves};
use crate::usual::OtherAgenda;

pub(crate) use view::{named, title, track_title, view, view_of};

/// The most meetings ahead that are written down as they are before a change begins after them.
const MOST_BEFORE: usize = 60;

/// How far a change reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AgendaScope")]
pub enum Scope {
    /// This meeting only.
    #[default]
    This,
    /// This meeting and all later ones.
    Later,
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
    /// Minutes of the evening.
    pub minutes: u32,
    /// Minutes left; negative if it runs over.
    #[ts(type = "number")]
    pub spare: i64,
    /// What to cut so that it fits; empty if it does.
    pub cuts: Vec<AgendaCut>,
    /// Minutes that are still too many after those cuts.
    pub over: u32,
    /// In order.
    pub items: Vec<AgendaItem>,
    /// Circles beside each other, in order.
    pub tracks: Vec<AgendaTrack>,
    /// The roles an item may have.
    pub roles: Vec<Role>,
    /// The cycles whose turn may fill an item.
    pub cycles: Vec<Role>,
    /// The other agenda of the group it follows; null is the usual one.
    #[ts(as = "Option<String>")]
    pub follows: Option<Id>,
    /// The agendas of the group beside the usual one.
    pub agendas: Vec<OtherAgenda>,
    /// How many items the group saved for later.
    pub saved: u32,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// An item that can be shorter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaCut {
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
    /// What it is called.
    pub title: String,
    /// Its minutes now.
    pub from: u32,
    /// Its minutes then.
    pub to: u32,
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
    /// Whether it takes its minutes tonight, as far as it is known.
    pub takes_time: bool,
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
    /// Whether that is so tonight; null: nobody has said.
    pub applies: Option<bool>,
    /// The item it takes the place of when its condition is met.
    #[ts(as = "Option<String>")]
    pub instead_of: Option<Id>,
    /// The circle it belongs to; null is the whole evening's.
    #[ts(as = "Option<String>")]
    pub track: Option<Id>,
    /// How long each person speaks; null: shares are not timed.
    pub timer: Option<Timer>,
    /// A quiet time: no countdown is shown to the room.
    pub quiet: bool,
    /// A break.
    pub pause: bool,
    /// The id of the cycle whose turn fills it.
    pub cycle: Option<String>,
    /// For whoever leads only; on no paper.
    pub notes: Option<String>,
    /// The program gave its place: it is not moved.
    pub fixed: bool,
    /// How far it can shrink.
    pub note: Option<String>,
}

/// How long one person speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ShareTimer")]
pub struct Timer {
    /// Minutes for each person, 0 to 60; 0: shares are not timed.
    pub minutes: u32,
    /// Minutes more to finish the thought, 0 to 60.
    pub wrap_up: u32,
}

/// A circle that runs beside others.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Track")]
pub struct AgendaTrack {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The id of the role that leads it.
    pub role: Option<String>,
    /// The person who leads it.
    #[ts(as = "Option<String>")]
    pub leader: Option<Id>,
    /// Who leads it, as shown: a person or a role.
    pub who: Option<String>,
    /// Who belongs to it, by name; empty while names may not be kept.
    pub people: Vec<TrackPerson>,
}

/// Somebody in a circle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrackPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
}

/// A service of the evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Role {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
}

impl Timer {
    fn checked(self) -> Result<ShareTimer, Error> {
        Ok(rule::check_timer(ShareTimer { minutes: self.minutes, wrap_up: self.wrap_up })?)
    }
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

/// Stores what a meeting's agenda became. Nothing is stored where nothing changed.
///
/// # Errors
/// What the vault refuses; [`Problem::TooMany`] at `scope` where the meeting is too far ahead.
pub(crate) fn store(
    call: &mut Call<'_>,
    found: &Found,
    scope: Scope,
    after: &rule::Agenda,
) -> Result<(), Error> {
    let before = &found.meeting.agenda;
    if before == after {
        return Ok(());
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    records::agenda::write_change(&mut leaves, &Place::meeting(), before, after);
    let mut all = vec![leaves];
    if scope == Scope::Later {
        all.extend(later(call, found, after)?);
    }
    all.retain(|leaves| !leaves.is_empty());
    call.commit(all)
}

/// The same change on the group's agenda and on later meetings that have one of their own.
/// Meetings between today and this one that nobody touched are written down as they are.
fn later(call: &Call<'_>, found: &Found, after: &rule::Agenda) -> Result<Vec<Leaves>, Error> {
    let Found { meeting, group, .. } = found;
    let before = &meeting.agenda;
    let follows = meeting.follows.filter(|id| group.others.contains_key(id));
    let usual = group.agenda(follows);
    let mut then = usual.clone();
    then.follow(before, after, usual);
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::agenda::write_change(&mut leaves, &Place::of_group(follows), usual, &then);
    let changes_usual = !leaves.is_empty();
    let mut all = vec![leaves];
    let when =
        |meeting: &model::meeting::Meeting| (meeting.occurrence.date, meeting.occurrence.start, meeting.id);
    let today = call.today(group.zone);
    let mut earlier = 0;
    for other in call.meetings_of(group, today, today + Days::new(DAYS_IN_REACH))? {
        if other.id == meeting.id || other.follows != meeting.follows {
            continue;
        }
        if other.touched && when(&other) > when(meeting) {
            let mut then = other.agenda.clone();
            then.follow(before, after, usual);
            let mut leaves = records::meeting::touch(&other);
            records::agenda::write_change(&mut leaves, &Place::meeting(), &other.agenda, &then);
            all.push(leaves);
        } else if !other.touched && changes_usual && when(&other) < when(meeting) {
            earlier += 1;
            all.push(records::meeting::touch(&other));
        }
    }
    if earlier > MOST_BEFORE {
        Err(Problem::TooMany { max: MOST_BEFORE }.at("scope").into())
    } else {
        Ok(all)
    }
}

/// A person can be asked to do something only where names may be kept.
fn asked(call: &Call<'_>, found: &Found, person: Id) -> Result<Id, Error> {
    call.group_that_keeps_names("meeting", found.group.id)?;
    found.keeps_names_still(call)?;
    Ok(call.person("person", person)?.0.id)
}

fn role_of(call: &Call<'_>, found: &Found, id: &str) -> Result<Option<String>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    match call.role(found.group.id, id) {
        Ok(known) => Ok(Some(known.role.id)),
        Err(Error::NotFound(_)) => Err(Problem::NotAChoice.at("role").into()),
        Err(other) => Err(other),
    }
}

fn id_or_none(field: &'static str, text: &str) -> Result<Option<Id>, Error> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Error::NotFound(field)) }
}

fn words(field: &str, given: &str, limit: text::Limit) -> Result<Option<String>, Error> {
    Ok(Some(text::paragraphs(field, given, limit)?).filter(|words| !words.is_empty()))
}

/// The agenda of a pack an item comes from.
fn origin<'p>(pack: &'p model::pack::Pack, item: &rule::Item) -> Option<&'p AgendaTemplate> {
    let template = item.template.as_ref()?;
    pack.agendas.iter().find(|agenda| agenda.items.iter().any(|item| item.id == *template))
}

/// Whether the program gave the item its place.
fn is_fixed(pack: &model::pack::Pack, item: &rule::Item) -> bool {
    origin(pack, item).is_some_and(|agenda| agenda.fixed_order)
}
