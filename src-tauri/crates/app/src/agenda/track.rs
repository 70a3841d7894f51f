//! Circles that run beside each other in one evening: what they are called, who leads them, who
//! belongs to them.

use model::agenda::{self as rule, ORDER_STEP, Track};
use model::{Id, text};
use serde::Deserialize;
use ts_rs::TS;

use super::{Agenda, Scope, asked, id_or_none, role_of, store, view};
use crate::call::Call;
use crate::error::Error;

/// Opens a circle.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaTrackAdd {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// What it is called; neutral, because it stands on doors. At most 120 characters.
    pub title: String,
    /// The id of the role that leads it.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Changes a circle; what is left out stays, empty text clears.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaTrackEdit {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which circle.
    #[ts(as = "String")]
    pub track: Id,
    /// What it is called.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// The id of the role that leads it; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// Who leads it; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub leader: Option<String>,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Takes a circle off the agenda with all that belongs to it, or puts it back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaTrackPick {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which circle.
    #[ts(as = "String")]
    pub track: Id,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// Puts a person in a circle, or takes her out of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaTrackPerson {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which circle.
    #[ts(as = "String")]
    pub track: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// How far it reaches; this meeting only if left out.
    #[serde(default)]
    #[ts(as = "Option<Scope>", optional)]
    pub scope: Scope,
}

/// `agenda_track_add`
pub(crate) fn add(call: &mut Call<'_>, request: AgendaTrackAdd) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    agenda.room_for_a_circle()?;
    let last = agenda.tracks.values().map(|track| track.order).max();
    let track = Track {
        title: Some(text::required_line("title", &request.title, text::TITLE)?),
        role: role_of(call, &found, request.role.as_deref().unwrap_or_default())?,
        order: last.map_or(0, |last| last.saturating_add(ORDER_STEP)),
        ..Track::default()
    };
    agenda.tracks.insert(call.new_id()?, track);
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_track_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: AgendaTrackEdit) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let mut track = there(&agenda, request.track)?.clone();
    if let Some(title) = &request.title {
        track.title = Some(text::required_line("title", title, text::TITLE)?);
    }
    if let Some(role) = &request.role {
        track.role = role_of(call, &found, role)?;
    }
    if let Some(leader) = &request.leader {
        track.leader = id_or_none("leader", leader)?.map(|id| asked(call, &found, id)).transpose()?;
    }
    agenda.tracks.insert(request.track, track);
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_track_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: AgendaTrackPick) -> Result<Agenda, Error> {
    set_removed(call, &request, true)
}

/// `agenda_track_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: AgendaTrackPick) -> Result<Agenda, Error> {
    set_removed(call, &request, false)
}

fn set_removed(call: &mut Call<'_>, request: &AgendaTrackPick, removed: bool) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    let full = agenda.room_for_a_circle();
    let track = agenda.tracks.get_mut(&request.track).ok_or(Error::NotFound("track"))?;
    if track.removed != removed {
        if !removed {
            full?;
        }
        track.removed = removed;
        store(call, &found, request.scope, &agenda)?;
    }
    view(call, request.meeting)
}

/// `agenda_track_person_add`. She sits in one circle: out of any other she goes.
pub(crate) fn person_add(call: &mut Call<'_>, request: AgendaTrackPerson) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    there(&agenda, request.track)?;
    let person = asked(call, &found, request.person)?;
    agenda.seat(request.track, person)?;
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_track_person_remove`
pub(crate) fn person_remove(call: &mut Call<'_>, request: AgendaTrackPerson) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    there(&agenda, request.track)?;
    if let Some(track) = agenda.tracks.get_mut(&request.track) {
        track.people.remove(&request.person);
    }
    store(call, &found, request.scope, &agenda)?;
    view(call, request.meeting)
}

fn there(agenda: &rule::Agenda, id: Id) -> Result<&Track, Error> {
    agenda.tracks.get(&id).filter(|track| !track.removed).ok_or(Error::NotFound("track"))
}
