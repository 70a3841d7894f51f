//! An agenda as a whole: made to fit, taken from another evening, made the usual one, and what was
//! not reached carried over.

use chrono::Days;
use model::agenda::{self as rule, Item};
use model::{Id, Problem};
use serde::Deserialize;
use ts_rs::TS;

use super::item::on_agenda;
use super::{Agenda, Scope, store, view};
use crate::backlog;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::{DAYS_IN_REACH, Found, MeetingGet};
use crate::records::agenda::Place;
use crate::records::{self, GROUPS, Leaves};

/// Takes the agenda of another meeting of the group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaCopyFrom {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// The meeting whose agenda it takes.
    #[ts(as = "String")]
    pub from: Id,
}

/// Takes an agenda of the group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingUseAgenda {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// One of the agenda's `agendas`; null is the usual one.
    #[ts(as = "Option<String>")]
    pub agenda: Option<Id>,
}

/// Carries over what was not reached.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaCarryOver {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// What was not reached: 1 to 60 items.
    #[ts(as = "Vec<String>")]
    pub items: Vec<Id>,
    /// Where it goes.
    pub to: CarryTo,
}

/// Where what was not reached goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CarryTo {
    /// To what the group saved for later.
    Backlog,
    /// To the next meeting.
    Next,
}

/// `agenda_fit`. Makes the cuts the agenda proposes.
pub(crate) fn fit(call: &mut Call<'_>, request: MeetingGet) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let mut agenda = found.meeting.agenda.clone();
    for cut in found.meeting.agenda.fit(found.meeting.occurrence.minutes).cuts {
        if let Some(item) = agenda.items.get_mut(&cut.item) {
            item.minutes = cut.to;
        }
    }
    store(call, &found, Scope::This, &agenda)?;
    view(call, request.meeting)
}

/// `agenda_save_as_usual`. The agenda this meeting follows becomes like this meeting's. Who was
/// asked for one evening and whether a condition was met stay that evening's; circles keep who
/// leads them and who belongs to them.
pub(crate) fn save_as_usual(call: &mut Call<'_>, request: MeetingGet) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let follows = found.meeting.follows.filter(|id| found.group.others.contains_key(id));
    let usual = found.group.agenda(follows);
    let mut then = taken(usual, &found.meeting.agenda);
    for (id, item) in &mut then.items {
        item.person = usual.items.get(id).and_then(|usual| usual.person);
    }
    for (id, track) in &found.meeting.agenda.tracks {
        then.tracks.insert(*id, track.clone());
    }
    let mut leaves = Leaves::of(GROUPS, found.group.id);
    records::agenda::write_change(&mut leaves, &Place::of_group(follows), usual, &then);
    if !leaves.is_empty() {
        // Written down as it is: from now on the usual agenda may go its own way.
        let touched = records::meeting::touch(&found.meeting);
        call.commit(vec![leaves, touched])?;
    }
    view(call, request.meeting)
}

/// `agenda_copy_from`
pub(crate) fn copy_from(call: &mut Call<'_>, request: AgendaCopyFrom) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let from = call.meeting(request.from).map_err(|error| match error {
        Error::NotFound(_) => Error::NotFound("from"),
        error => error,
    })?;
    if from.group.id != found.group.id {
        return Err(Problem::NotAChoice.at("from").into());
    }
    let agenda = taken(&found.meeting.agenda, &from.meeting.agenda.nameless());
    store(call, &found, Scope::This, &agenda)?;
    view(call, request.meeting)
}

/// `meeting_use_agenda`
pub(crate) fn use_agenda(call: &mut Call<'_>, request: MeetingUseAgenda) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    if request.agenda.is_some_and(|id| !found.group.others.contains_key(&id)) {
        return Err(Error::NotFound("agenda"));
    }
    let chosen = found.group.agenda(request.agenda).clone();
    // An evening whose names are gone gets none back.
    let chosen = if found.keeps_names_still(call).is_ok() { chosen } else { chosen.nameless() };
    let agenda = taken(&found.meeting.agenda, &chosen);
    let mut leaves = records::meeting::touch(&found.meeting);
    leaves.set("agenda", request.agenda);
    records::agenda::write_change(&mut leaves, &Place::meeting(), &found.meeting.agenda, &agenda);
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `here` made like `there`: what is only here is taken off, so that it can be put back. Whether
/// a condition is met is not taken over, and circles that are here keep their people.
pub(crate) fn taken(here: &rule::Agenda, there: &rule::Agenda) -> rule::Agenda {
    let mut then = here.clone();
    for item in then.items.values_mut() {
        item.removed = true;
    }
    for track in then.tracks.values_mut() {
        track.removed = true;
    }
    for (id, track) in there.circles() {
        let mut track = track.clone();
        if let Some(mine) = here.tracks.get(&id) {
            (track.leader, track.people) = (mine.leader, mine.people.clone());
        }
        then.tracks.insert(id, track);
    }
    for (id, item) in there.in_order() {
        then.items.insert(id, Item { applies: None, ..item.clone() });
    }
    then
}

/// `agenda_carry_over`. The evening's record stays as it is; carried twice, an item is there once.
pub(crate) fn carry_over(call: &mut Call<'_>, request: AgendaCarryOver) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    if request.items.is_empty() {
        return Err(Problem::Empty.at("items").into());
    }
    if request.items.len() > rule::MAX_ITEMS {
        return Err(Problem::TooMany { max: rule::MAX_ITEMS }.at("items").into());
    }
    let mut carried = Vec::new();
    for id in request.items {
        let item = on_agenda(&found.meeting.agenda, id).map_err(|_| Error::NotFound("items"))?;
        let copy = call.derived_id("carried", &[&found.meeting.id.0, &id.0]);
        carried.push((copy, backlog::loose(item)));
    }
    match request.to {
        CarryTo::Backlog => {
            let leaves = backlog::keep(call, found.group.id, carried)?;
            call.commit(vec![leaves])?;
        }
        CarryTo::Next => {
            let next = next_meeting(call, &found)?;
            let mut agenda = next.meeting.agenda.clone();
            for (id, item) in carried {
                if agenda.item(id).is_some() {
                    continue;
                }
                agenda.room_for_one()?;
                // Before what closes the evening.
                let to = agenda.in_order().len().saturating_sub(1);
                agenda.items.insert(id, item);
                agenda.put(id, to);
            }
            store(call, &next, Scope::This, &agenda)?;
        }
    }
    view(call, request.meeting)
}

/// The group's next meeting after this one that takes place.
fn next_meeting(call: &Call<'_>, found: &Found) -> Result<Found, Error> {
    let this = &found.meeting.occurrence;
    let ahead = call.meetings_of(&found.group, this.date, this.date + Days::new(DAYS_IN_REACH))?;
    let next = ahead.into_iter().find(|meeting| {
        !meeting.is_cancelled()
            && (meeting.occurrence.date, meeting.occurrence.start) > (this.date, this.start)
    });
    call.meeting(next.ok_or(Error::NotFound("to"))?.id)
}
