//! A meeting's agenda as the wire shows it.

use chrono::NaiveTime;
use model::Id;
use model::agenda::{Item, Track};
use model::assignment::{Assignment, State, Who};
use model::pack::{Pack, ShareTimer, Text, TrackTemplate};
use model::person::Person;
use model::text::folded;

use super::{Agenda, AgendaCut, AgendaItem, AgendaTrack, Role, Timer, TrackPerson, is_fixed};
use crate::call::Call;
use crate::error::Error;
use crate::meeting::Found;
use crate::program::item_template;
use crate::role::Known;
use crate::{backlog, usual};

/// The meeting's agenda.
///
/// # Errors
/// [`Error::NotFound`] at `meeting`.
pub(crate) fn view(call: &Call<'_>, id: Id) -> Result<Agenda, Error> {
    view_of(call, &call.meeting(id)?)
}

/// The same of a meeting that was looked up already.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn view_of(call: &Call<'_>, found: &Found) -> Result<Agenda, Error> {
    let pack = call.pack(found.group.id)?;
    let language = call.words.language().tag();
    let agenda = &found.meeting.agenda;
    let counting = agenda.counting();
    let (begins, end) = agenda.times(found.meeting.occurrence.start);
    let known = call.roles(found.group.id)?;
    let items = agenda.in_order().into_iter().zip(begins).map(|((id, item), begins)| {
        let takes_time = counting.contains(&id);
        let track = agenda.circle_of(item);
        Ok(AgendaItem { takes_time, track, ..view_item(call, found, (&pack, &known), (id, item), begins)? })
    });
    let fit = agenda.fit(found.meeting.occurrence.minutes);
    let title_of = |id: Id| agenda.item(id).map(|item| title(item, &pack, language)).unwrap_or_default();
    let cuts = fit.cuts.iter().map(|cut| AgendaCut {
        item: cut.item,
        title: title_of(cut.item),
        from: cut.from,
        to: cut.to,
    });
    let cycles = call.cycles(&found.group)?;
    let cycles = cycles.iter().filter(|(_, cycle)| !cycle.removed);
    Ok(Agenda {
        meeting: found.meeting.id,
        starts: clock(found.meeting.occurrence.start),
        planned_close: clock(found.meeting.planned_close()),
        closes: clock(end),
        minutes: agenda.minutes(),
        spare: found.meeting.spare(),
        cuts: cuts.collect(),
        over: fit.over,
        items: items.collect::<Result<_, Error>>()?,
        tracks: agenda
            .circles()
            .into_iter()
            .map(|(id, track)| view_track(call, found, (&pack, &known), id, track))
            .collect::<Result<_, _>>()?,
        roles: known
            .iter()
            .filter(|known| !known.role.removed)
            .map(|known| Role { id: known.role.id.clone(), name: known.name.clone() })
            .collect(),
        cycles: cycles.map(|(id, cycle)| Role { id: id.clone(), name: cycle.title.clone() }).collect(),
        follows: found.meeting.follows.filter(|id| found.group.others.contains_key(id)),
        agendas: usual::listed(&found.group.others, &pack, language),
        saved: backlog::saved(call, found.group.id)?,
        stamp: found.stamp.clone(),
    })
}

/// What an item is called: her own words, or the pack's.
pub(crate) fn title(item: &Item, pack: &Pack, language: &str) -> String {
    let template = item.template.as_deref().and_then(|id| item_template(pack, id));
    own_or(&item.title, template.map(|t| &t.title), language).unwrap_or_default()
}

fn own_or(own: &Option<String>, packs: Option<&Text>, language: &str) -> Option<String> {
    own.clone().or_else(|| packs.map(|text| text.get(language).to_owned()))
}

fn view_item(
    call: &Call<'_>,
    found: &Found,
    (pack, roles): (&Pack, &[Known]),
    (id, item): (Id, &Item),
    begins: NaiveTime,
) -> Result<AgendaItem, Error> {
    let language = call.words.language().tag();
    let template = item.template.as_deref().and_then(|id| item_template(pack, id));
    let timer = item.timer.or_else(|| template.and_then(|t| t.timer));
    let shrinks = item
        .min_minutes
        .filter(|min| *min < item.minutes)
        .map(|min| call.words.say_with("agenda-can-shrink", &[("minutes", i64::from(min).into())]));
    Ok(AgendaItem {
        id,
        start: clock(begins),
        title: title(item, pack, language),
        minutes: item.minutes,
        min_minutes: item.min_minutes,
        max_minutes: item.max_minutes,
        takes_time: true,
        who: who(call, found, roles, item.person, item.role.as_deref())?,
        role: item.role.clone(),
        person: item.person.filter(|_| found.group.may_keep_names()),
        reading: item.reading,
        reading_title: match item.reading {
            Some(reading) => call.reading_title(reading).map(Some).or_else(gone)?,
            None => None,
        },
        turn: match item.cycle.as_deref() {
            Some(cycle) => call.turn_of(&found.group, cycle, &found.meeting)?,
            None => None,
        },
        script: own_or(&item.script, template.and_then(|t| t.script.as_ref()), language),
        condition: own_or(&item.condition, template.and_then(|t| t.condition.as_ref()), language),
        applies: item.applies,
        instead_of: found.meeting.agenda.stands_for(item),
        track: item.track,
        timer: timer.filter(|timer| timer.minutes > 0).map(shown_timer),
        quiet: item.quiet,
        pause: item.pause,
        cycle: item.cycle.clone(),
        notes: item.notes.clone(),
        fixed: is_fixed(pack, item),
        note: shrinks,
    })
}

fn shown_timer(timer: ShareTimer) -> Timer {
    Timer { minutes: timer.minutes, wrap_up: timer.wrap_up }
}

/// A person where names may be kept: see [`named`]; else what the role is called.
fn who(
    call: &Call<'_>,
    found: &Found,
    roles: &[Known],
    person: Option<Id>,
    role: Option<&str>,
) -> Result<Option<String>, Error> {
    if let Some(person) = named(call, found, roles, person, role)? {
        return Ok(Some(person.shown()));
    }
    let known = roles.iter().find(|known| role == Some(known.role.id.as_str()));
    let asked = role.is_some_and(|role| found.meeting.assignments.of(role).who == Who::Room);
    if asked && known.is_some_and(|known| !known.role.removed) {
        return Ok(Some(call.words.say("assignment-room")));
    }
    Ok(known.map(|known| known.name.clone()))
}

/// The person who does something, where names may be kept: the one named here, else whoever does
/// the role tonight.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn named(
    call: &Call<'_>,
    found: &Found,
    roles: &[Known],
    person: Option<Id>,
    role: Option<&str>,
) -> Result<Option<Person>, Error> {
    let doing = role.map(|role| found.meeting.assignments.of(role)).unwrap_or(Assignment::NONE);
    let assigned = if let Who::Person(id) = doing.who { Some(id) } else { None };
    let is_said = doing.state != State::NotThisTime;
    let known = roles.iter().find(|known| role == Some(known.role.id.as_str()));
    let on_lists = known.is_some_and(|known| !known.role.removed);
    match person.or(assigned.filter(|_| is_said && on_lists)).filter(|_| found.group.may_keep_names()) {
        Some(person) => call.known_person(person),
        None => Ok(None),
    }
}

/// What a circle is called: her own words, or the pack's.
pub(crate) fn track_title(track: &Track, pack: &Pack, language: &str) -> String {
    let template = |id: &String| -> Option<&TrackTemplate> {
        pack.agendas.iter().flat_map(|agenda| &agenda.tracks).find(|track| track.id == *id)
    };
    let template = track.template.as_ref().and_then(template);
    own_or(&track.title, template.map(|t| &t.title), language).unwrap_or_default()
}

fn view_track(
    call: &Call<'_>,
    found: &Found,
    (pack, roles): (&Pack, &[Known]),
    id: Id,
    track: &Track,
) -> Result<AgendaTrack, Error> {
    let may_keep = found.group.may_keep_names();
    let mut people = Vec::new();
    for person in track.people.iter().filter(|_| may_keep) {
        if let Some(known) = call.known_person(*person)? {
            people.push(TrackPerson { person: *person, name: known.shown() });
        }
    }
    people.sort_by_cached_key(|entry| (folded(&entry.name), entry.person));
    let language = call.words.language().tag();
    Ok(AgendaTrack {
        id,
        title: track_title(track, pack, language),
        role: track.role.clone(),
        leader: track.leader.filter(|_| may_keep),
        who: who(call, found, roles, track.leader, track.role.as_deref())?,
        people,
    })
}

/// What an item points at may be gone; the item is still the item.
fn gone<T>(error: Error) -> Result<Option<T>, Error> {
    if matches!(error, Error::NotFound(_)) { Ok(None) } else { Err(error) }
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
