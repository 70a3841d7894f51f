//! Meetings: what the schedules give, and what became of them.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use model::Id;
use model::group::Group;
use model::holiday::Holiday;
use model::meeting::{self as rule};
use model::schedule::{
    Dark, MAX_MOVED, Moved, Occurrence, Pattern, Rule, meeting_minutes, parse_date, parse_time,
};
use model::{Problem, invalid};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Tree;

use crate::call::Call;
use crate::curriculum::{self, MeetingModule};
use crate::error::Error;
use crate::group::{NamesRule, names_rule};
use crate::program::{self, OwnWords};
use crate::records::{self, GROUPS, Leaves, MEETINGS, stamp};
use crate::schedule::{dark_text, room_for_rule};

/// How far from today a meeting nobody touched can still be found by its id, either way.
pub(crate) const DAYS_IN_REACH: u64 = 400;
/// How long after a rule ended its touched meetings may still lie ahead.
const DAYS_AFTER_RULE: u64 = 400;
/// The most meetings one list holds.
const LIST_LIMIT: u32 = 500;

/// Asks for meetings.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingListAsk {
    /// One group's only.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// The first day; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day; eight weeks after the first if left out, 400 days after it at most.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
    /// At most so many, 1 to 500.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Asks for one meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingGet {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
}

/// Says that a meeting does not take place.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingCancel {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Why. At most 200 characters.
    pub reason: String,
}

/// Moves a meeting to another day or hour. It stays the same meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingMove {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Its day from now on.
    pub date: String,
    /// When it starts; as before if left out.
    #[serde(default)]
    #[ts(optional)]
    pub time: Option<String>,
    /// How long it lasts, 5 to 480; as before if left out.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
}

/// Adds a meeting no rule gives: an extra one, a workshop, a social.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingAdd {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// Its day.
    pub date: String,
    /// When it starts.
    pub time: String,
    /// How long it lasts, 5 to 480.
    pub minutes: u32,
}

/// Meetings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingList {
    /// In order of time.
    pub meetings: Vec<MeetingSummary>,
}

/// A meeting in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingSummary {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// Whose it is.
    #[ts(as = "String")]
    pub group: Id,
    /// What the group calls itself.
    pub group_name: String,
    /// Its day in the group's zone.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// When it starts, in the group's zone.
    pub start: String,
    /// When it is planned to close.
    pub closes: String,
    /// What became of it.
    #[ts(type = "\"planned\" | \"held\" | \"cancelled\"")]
    pub status: &'static str,
    /// Why it was cancelled, or the reason of the break or the name of the holiday it falls on.
    pub reason: Option<String>,
    /// What keeps it from taking place if nobody cancelled it.
    #[ts(type = "\"break\" | \"holiday\" | \"week\" | null")]
    pub dark: Option<&'static str>,
    /// The day it was moved from.
    #[ts(as = "Option<String>")]
    pub moved_from: Option<NaiveDate>,
    /// How many people were here, as far as it was written down.
    pub here: Option<u32>,
    /// Whether anything about it was ever changed.
    pub touched: bool,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Meeting {
    /// In a line.
    pub summary: MeetingSummary,
    /// The zone its times are meant in.
    pub zone: String,
    /// Where it is: address and room.
    pub place: Option<String>,
    /// The link to take part online.
    pub online: Option<String>,
    /// How to take part by telephone.
    pub phone_in: Option<String>,
    /// What it is about, where that was settled before.
    pub topic: Option<String>,
    /// The program's words.
    pub words: OwnWords,
    /// Whether names are kept.
    pub names: NamesRule,
    /// Whether it is today.
    pub is_today: bool,
    /// What the group's curriculum says of it; agencies only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub curriculum: Option<MeetingModule>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

impl MeetingSummary {
    /// A meeting in a line.
    pub(crate) fn of(meeting: &rule::Meeting, group: &Group) -> Self {
        let dark = meeting.is_dark().filter(|_| meeting.cancelled.is_none());
        let occurrence = &meeting.occurrence;
        Self {
            id: meeting.id,
            group: group.id,
            group_name: group.name.clone(),
            date: meeting.occurrence.date,
            start: meeting.occurrence.start.format("%H:%M").to_string(),
            closes: meeting.planned_close().format("%H:%M").to_string(),
            status: meeting.status().text(),
            reason: match dark {
                Some(Dark::Break(reason)) => Some(reason.clone()),
                Some(Dark::Holiday(name)) => Some(name.clone()),
                Some(Dark::Week) | None => meeting.cancelled.clone(),
            },
            dark: dark.map(dark_text),
            moved_from: (occurrence.date != occurrence.given).then_some(occurrence.given),
            here: meeting.sheet.people(),
            touched: meeting.touched,
        }
    }
}

/// `meeting_list`
pub(crate) fn list(call: &mut Call<'_>, request: MeetingListAsk) -> Result<MeetingList, Error> {
    let groups = match request.group {
        Some(group) => vec![call.group("group", group)?.0],
        None => call.groups()?,
    };
    let limit = invalid::in_range("limit", request.limit.unwrap_or(LIST_LIMIT), 1, LIST_LIMIT)?;
    let from = request.from.as_deref().map(|day| parse_date("from", day)).transpose()?;
    let to = request.to.as_deref().map(|day| parse_date("to", day)).transpose()?;
    let mut found = Vec::new();
    for group in &groups {
        let from = from.unwrap_or_else(|| call.today(group.zone));
        let to = to.unwrap_or(from + Days::new(8 * 7));
        if to < from {
            return Err(Problem::LeastAboveMost.at("to").into());
        }
        let to = to.min(from + Days::new(DAYS_IN_REACH));
        for meeting in call.meetings_of(group, from, to)? {
            found.push((meeting.starts(group.zone), MeetingSummary::of(&meeting, group)));
        }
    }
    found.sort_by_key(|(starts, meeting)| (*starts, meeting.id));
    found.truncate(limit as usize);
    Ok(MeetingList { meetings: found.into_iter().map(|(_, meeting)| meeting).collect() })
}

/// `meeting_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<Meeting, Error> {
    view(call, request.meeting)
}

/// `meeting_cancel`
pub(crate) fn cancel(call: &mut Call<'_>, request: MeetingCancel) -> Result<Meeting, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let reason = rule::reason(&request.reason)?;
    let mut leaves = records::meeting::touch(&found.meeting);
    leaves.set("cancelled", reason);
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `meeting_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: MeetingGet) -> Result<Meeting, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    if found.meeting.is_cancelled() {
        let mut leaves = records::meeting::touch(&found.meeting);
        leaves.set("cancelled", None::<String>);
        if found.meeting.dark.is_some() {
            leaves.set("takes_place", true);
        }
        call.commit(vec![leaves])?;
    }
    view(call, request.meeting)
}

/// `meeting_move`
pub(crate) fn r#move(call: &mut Call<'_>, request: MeetingMove) -> Result<Meeting, Error> {
    let Found { meeting, group, stamp } = call.meeting(request.meeting)?;
    call.check_based_on(&stamp)?;
    let occurrence = &meeting.occurrence;
    let to = Moved {
        date: parse_date("date", &request.date)?,
        start: request.time.as_deref().map_or(Ok(occurrence.start), |time| parse_time("time", time))?,
        minutes: meeting_minutes("minutes", request.minutes.unwrap_or(occurrence.minutes))?,
    };
    // There, names that are due have gone already; hers would be overlooked.
    if group.last_day_due(call.today(group.zone)).is_some_and(|due| to.date <= due) {
        return Err(Error::NamesNotKept);
    }
    if group.moved.len() >= MAX_MOVED && !group.is_moved(occurrence) {
        return Err(Problem::TooMany { max: MAX_MOVED }.at("meeting").into());
    }
    let mut leaves = records::meeting::touch(&meeting);
    leaves.set("moved", to.date).set("start", to.start).set("minutes", to.minutes);
    let mut noted = Leaves::of(GROUPS, group.id);
    records::schedule::write_moved(&mut noted, occurrence.rule, occurrence.given, &to);
    call.commit(vec![leaves, noted])?;
    view(call, request.meeting)
}

/// `meeting_add`
pub(crate) fn add(call: &mut Call<'_>, request: MeetingAdd) -> Result<Meeting, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    room_for_rule("group", &group)?;
    let date = parse_date("date", &request.date)?;
    let rule = Rule {
        id: call.new_id()?,
        continues: None,
        pattern: Pattern::Once(date),
        start: parse_time("time", &request.time)?,
        minutes: meeting_minutes("minutes", request.minutes)?,
        from: date,
        until: None,
    };
    // Beyond it nobody could open what was added.
    let today = call.today(group.zone);
    if (date - today).num_days().unsigned_abs() > DAYS_IN_REACH {
        return Err(Problem::NotADate.at("date").into());
    }
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::schedule::write_rule(&mut leaves, &rule);
    call.commit(vec![leaves])?;
    let id = call.meeting_id(group.id, &rule.on(date));
    view(call, id)
}

pub(crate) fn view(call: &Call<'_>, id: Id) -> Result<Meeting, Error> {
    let Found { meeting, group, stamp } = call.meeting(id)?;
    Ok(Meeting {
        zone: group.zone.name().to_owned(),
        place: group.place_line(),
        online: group.online.clone(),
        phone_in: group.phone_in.clone(),
        topic: meeting.topic.clone(),
        words: program::words_of(call.pack(group.id)?.as_ref(), call.words.language().tag()),
        names: names_rule(&group),
        curriculum: curriculum::of_meeting(call, &group, &meeting)?,
        is_today: meeting.occurrence.date == call.today(group.zone),
        summary: MeetingSummary::of(&meeting, &group),
        stamp,
    })
}

/// A meeting with its group.
pub(crate) struct Found {
    pub(crate) meeting: rule::Meeting,
    pub(crate) group: Group,
    pub(crate) stamp: String,
}

impl Found {
    /// Refuses names of a meeting so long ago that they are due to go: one written today would
    /// have to go tomorrow.
    ///
    /// # Errors
    /// [`Error::NamesNotKept`].
    pub(crate) fn keeps_names_still(&self, call: &Call<'_>) -> Result<(), Error> {
        let due = self.group.last_day_due(call.today(self.group.zone));
        let is_due = due.is_some_and(|due| self.meeting.occurrence.date <= due);
        if is_due || self.meeting.sheet.not_kept_since.is_some() { Err(Error::NamesNotKept) } else { Ok(()) }
    }
}

impl Call<'_> {
    /// The meeting with this id: touched, or given by a schedule within 400 days of today.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `meeting`.
    pub(crate) fn meeting(&self, id: Id) -> Result<Found, Error> {
        let tree = self.tree(MEETINGS, id)?;
        let stamp = stamp(tree.as_ref());
        if let Some(meeting) = tree.as_ref().and_then(|tree| records::meeting::read(id, tree)) {
            let (group, _) = self.group("meeting", meeting.group)?;
            let meeting = darkened(meeting, &group, &self.holidays_for(&group)?);
            return Ok(Found { meeting, group, stamp });
        }
        // An id says nothing, so that an untouched meeting is found by making the ids of all.
        for group in self.groups()? {
            let today = self.today(group.zone);
            let (from, to) = (today - Days::new(DAYS_IN_REACH), today + Days::new(DAYS_IN_REACH));
            let here = group.occurrences(from, to).into_iter().find(|o| self.meeting_id(group.id, o) == id);
            if let Some(occurrence) = here {
                let meeting = given(id, &group, occurrence, tree.as_ref());
                // Until it is touched it is what its group says it is.
                let (_, stamp) = self.group("meeting", group.id)?;
                let meeting = darkened(meeting, &group, &self.holidays_for(&group)?);
                return Ok(Found { meeting, group, stamp });
            }
        }
        Err(Error::NotFound("meeting"))
    }

    /// The same id on every device: a keyed hash of group, rule, date and ordinal.
    pub(crate) fn meeting_id(&self, group: Id, occurrence: &Occurrence) -> Id {
        self.derived_id("meeting", &[&occurrence.identity(group)])
    }

    /// A group's meetings from one day to another, both included, in order of time: those its
    /// rules give, and those of rules ended before that somebody had already touched.
    pub(crate) fn meetings_of(
        &self,
        group: &Group,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<rule::Meeting>, Error> {
        let mut meetings = Vec::new();
        let mut seen = BTreeSet::new();
        for occurrence in group.occurrences(from, to) {
            let id = self.meeting_id(group.id, &occurrence);
            let tree = self.tree(MEETINGS, id)?;
            seen.insert(id);
            meetings.push(given(id, group, occurrence, tree.as_ref()));
        }
        for rule in group.rules.values() {
            let Some(until) = rule.until else { continue };
            let unended = Rule { until: None, ..rule.clone() };
            for occurrence in unended.between(from.max(until), to.min(until + Days::new(DAYS_AFTER_RULE))) {
                // A moved one is where it was moved to, and was found there.
                if group.is_moved(&occurrence) {
                    continue;
                }
                let id = self.meeting_id(group.id, &occurrence);
                if let Some(tree) = self.tree(MEETINGS, id)?.filter(|_| seen.insert(id)) {
                    meetings.extend(records::meeting::read(id, &tree));
                }
            }
        }
        let holidays = self.holidays_for(group)?;
        let mut meetings: Vec<_> =
            meetings.into_iter().map(|meeting| darkened(meeting, group, &holidays)).collect();
        meetings.sort_by_key(|meeting| (meeting.occurrence.date, meeting.occurrence.start, meeting.id));
        Ok(meetings)
    }
}

/// A meeting with what its group's breaks, holidays and weeks say of its day.
fn darkened(mut meeting: rule::Meeting, group: &Group, holidays: &[Holiday]) -> rule::Meeting {
    meeting.dark = group.dark(&meeting.occurrence, holidays);
    meeting
}

/// A meeting the schedule gives, with what is written about it.
fn given(id: Id, group: &Group, occurrence: Occurrence, tree: Option<&Tree>) -> rule::Meeting {
    let untouched = || rule::Meeting::untouched(id, group, occurrence);
    match tree {
        Some(tree) => {
            records::meeting::read(id, tree).unwrap_or_else(|| records::meeting::read_over(untouched(), tree))
        }
        None => untouched(),
    }
}

/// A group's meetings from today on that somebody touched.
pub(crate) fn touched_ahead(
    call: &Call<'_>,
    group: &Group,
    today: NaiveDate,
) -> Result<Vec<rule::Meeting>, Error> {
    let meetings = call.meetings_of(group, today, today + Days::new(DAYS_IN_REACH))?;
    Ok(meetings.into_iter().filter(|meeting| meeting.touched).collect())
}
