//! Who is here: a headcount, and marks by name where the group keeps names.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use model::Id;
use model::group::Group;
use model::name::split_full_name;
use model::person::{Names, Person};
use model::roster::Membership;
use model::sheet::{Mark, Marked, Sheet, check_count};
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;
use crate::group::{NamesRule, names_rule};
use crate::meeting::{Found, MeetingGet, MeetingSummary};
use crate::program::{self, OwnWords};
use crate::records::{self, MEETINGS, stamp};

/// Marks a person, or takes the mark back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttendanceMark {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// How she attended; null takes the mark back.
    #[ts(type = "Mark | null")]
    pub mark: Option<Mark>,
}

/// Adds somebody whose name is not there, marked here.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttendanceAdd {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Her name, as much of it as she gives.
    pub name: String,
}

/// Sets the headcount; what is left out stays, null is *not counted*.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitorCount {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// People in the room, 0 to 9,999.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub room: Option<Option<u32>>,
    /// How many of all are here for the first time.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub newcomers: Option<Option<u32>>,
    /// People who joined from elsewhere.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub online: Option<Option<u32>>,
}

/// Who was at a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Attendance {
    /// Which meeting.
    pub meeting: MeetingSummary,
    /// Whether names are kept.
    pub names: NamesRule,
    /// The program's words.
    pub words: OwnWords,
    /// The headcount.
    pub counts: Counts,
    /// People on the list and people marked, by name; empty while names may not be kept.
    pub rows: Vec<Row>,
    /// How many named people are here.
    pub here: u32,
    /// Names were kept and are not any more; `here` is what they came to.
    pub not_kept: bool,
    /// The marks this kind of group offers.
    #[ts(type = "Array<Mark>")]
    pub marks_offered: Vec<Mark>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// The headcount. Null is *not counted*, which is not 0.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Counts {
    /// People in the room.
    pub room: Option<u32>,
    /// How many of all are here for the first time.
    pub newcomers: Option<u32>,
    /// People who joined from elsewhere.
    pub online: Option<u32>,
}

/// One person and her mark.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Row {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// The first name, where she is shown by another one: for finding her, not for showing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub also: Option<String>,
    /// How she attended; null is *not recorded*.
    #[ts(type = "Mark | null")]
    pub mark: Option<Mark>,
    /// When she was marked, in the group's zone.
    pub at: Option<String>,
    /// Whether she is on the group's list.
    pub on_roster: bool,
}

/// What a mark came to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Marked")]
pub struct Recorded {
    /// The person's row as it is stored now.
    pub row: Row,
    /// How many named people are here.
    pub here: u32,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// What a count came to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Counted {
    /// The headcount as it is stored now.
    pub counts: Counts,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// `attendance_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<Attendance, Error> {
    let Found { meeting, group, stamp } = call.meeting(request.meeting)?;
    let rows = if group.may_keep_names() { rows(call, &group, &meeting)? } else { Vec::new() };
    let words = program::words_of(call.pack(group.id)?.as_ref(), call.words.language().tag());
    Ok(Attendance {
        names: names_rule(&group),
        words,
        counts: counts(&meeting.sheet),
        here: if group.may_keep_names() { meeting.sheet.marked_here() } else { 0 },
        not_kept: meeting.sheet.not_kept_since.is_some(),
        marks_offered: Mark::offered(group.regime),
        meeting: MeetingSummary::of(&meeting, &group),
        rows,
        stamp,
    })
}

fn rows(call: &Call<'_>, group: &Group, meeting: &model::meeting::Meeting) -> Result<Vec<Row>, Error> {
    let roster = call.roster(group.id)?;
    let date = meeting.occurrence.date;
    let mut ids: BTreeSet<Id> = meeting.sheet.marks.keys().copied().collect();
    if meeting.sheet.not_kept_since.is_none() {
        ids.extend(roster.on(date).map(|(person, _)| person));
    }
    let mut rows = Vec::new();
    for id in ids {
        // Somebody on the list whose record is gone has no row.
        let Some(person) = call.known_person(id)? else { continue };
        let marked = meeting.sheet.marks.get(&id).copied();
        rows.push(row(&person, marked, roster.holds(id, date), group.zone));
    }
    rows.sort_by_cached_key(|row| (text::folded(&row.name), row.person));
    Ok(rows)
}

fn row(person: &Person, marked: Option<Marked>, on_roster: bool, zone: Tz) -> Row {
    Row {
        person: person.id,
        name: person.shown(),
        also: person.also().map(ToOwned::to_owned),
        mark: marked.map(|marked| marked.mark),
        at: marked.map(|marked| local_time(marked.at, zone)),
        on_roster,
    }
}

fn counts(sheet: &Sheet) -> Counts {
    Counts { room: sheet.counts.room, newcomers: sheet.counts.newcomers, online: sheet.counts.online }
}

/// `attendance_mark`
pub(crate) fn mark(call: &mut Call<'_>, request: AttendanceMark) -> Result<Recorded, Error> {
    let found = open_sheet(call, request.meeting)?;
    if request.mark.is_some_and(|mark| !Mark::offered(found.group.regime).contains(&mark)) {
        return Err(Problem::NotAChoice.at("mark").into());
    }
    let (person, _) = call.person("person", request.person)?;
    let before = found.meeting.sheet.marks.get(&person.id).copied();
    // The same mark again keeps its time: she arrived when she arrived.
    if before.map(|marked| marked.mark) == request.mark {
        return recorded(call, &found, &person, before);
    }
    let marked = request.mark.map(|mark| Marked { mark, at: call.now });
    let mut leaves = records::meeting::touch(&found.meeting);
    records::meeting::write_mark(&mut leaves, person.id, marked);
    call.commit(vec![leaves])?;
    recorded(call, &found, &person, marked)
}

/// `attendance_add`
pub(crate) fn add(call: &mut Call<'_>, request: AttendanceAdd) -> Result<Recorded, Error> {
    let found = open_sheet(call, request.meeting)?;
    let whole = text::required_line("name", &request.name, text::NAME)?;
    let (first, last) = split_full_name(&whole);
    let names = Names::new(&first, &last.unwrap_or_default(), "").map_err(|mut invalid| {
        invalid.field = "name".to_owned();
        invalid
    })?;
    let membership = Membership { since: found.meeting.occurrence.date, until: None };
    let person = Person::named(call.new_id()?, names);
    let mut leaves = records::meeting::touch(&found.meeting);
    let marked = Some(Marked { mark: Mark::Here, at: call.now });
    records::meeting::write_mark(&mut leaves, person.id, marked);
    let listed = records::roster::write(found.group.id, person.id, membership);
    call.commit(vec![records::person::write(&person), listed, leaves])?;
    recorded(call, &found, &person, marked)
}

/// `visitor_count`
pub(crate) fn count(call: &mut Call<'_>, request: VisitorCount) -> Result<Counted, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    if found.meeting.is_cancelled() {
        return Err(Error::Cancelled);
    }
    let now = found.meeting.sheet.counts;
    let mut leaves = records::meeting::touch(&found.meeting);
    for (field, given, stored) in [
        ("room", request.room, now.room),
        ("newcomers", request.newcomers, now.newcomers),
        ("online", request.online, now.online),
    ] {
        if let Some(count) = given
            && check_count(field, count)? != stored
        {
            leaves.set(format!("counts/{field}"), count);
        }
    }
    call.commit(vec![leaves])?;
    let found = call.meeting(request.meeting)?;
    Ok(Counted { counts: counts(&found.meeting.sheet), stamp: found.stamp })
}

/// The meeting, if names may be written on its sheet.
fn open_sheet(call: &Call<'_>, meeting: Id) -> Result<Found, Error> {
    let found = call.meeting(meeting)?;
    call.check_based_on(&found.stamp)?;
    if found.meeting.is_cancelled() {
        return Err(Error::Cancelled);
    }
    if !found.group.may_keep_names() {
        return Err(Error::NamesNotAgreed);
    }
    found.keeps_names_still(call)?;
    Ok(found)
}

/// What is stored now, from the sheet as it was and the mark that was just committed: reading two
/// hundred people of a list, an agenda and a sheet again takes as long as reaching the disk.
fn recorded(
    call: &Call<'_>,
    found: &Found,
    person: &Person,
    marked: Option<Marked>,
) -> Result<Recorded, Error> {
    let tree = call.tree(MEETINGS, found.meeting.id)?;
    let before = found.meeting.sheet.marks.get(&person.id);
    let is_here = |marked: Option<&Marked>| u32::from(marked.is_some_and(|marked| marked.mark.present()));
    let here = found.meeting.sheet.marked_here() - is_here(before) + is_here(marked.as_ref());
    let membership = call.membership(found.group.id, person.id)?;
    let on_roster = membership.is_some_and(|membership| membership.holds(found.meeting.occurrence.date));
    Ok(Recorded { row: row(person, marked, on_roster, found.group.zone), here, stamp: stamp(tree.as_ref()) })
}

/// An instant as a time of day in a zone.
fn local_time(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}
