//! Who is here: a headcount, and marks by name where the group keeps names.

mod expected;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use model::Id;
use model::group::Group;
use model::meeting::Meeting;
use model::name::split_full_name;
use model::person::{Names, Person};
use model::roster::Membership;
use model::schedule::parse_time;
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
    /// When she came or went, in the group's zone, such as `19:12`; now if left out. Only with a mark
    /// that says she was there.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<String>,
    /// Whether she takes part from elsewhere, where the group meets online too; as before if left
    /// out. Only with a mark that says she was there.
    #[serde(default)]
    #[ts(optional)]
    pub online: Option<bool>,
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
    /// The people of `rows` in the order in which they are likely to come; empty where no meeting
    /// before tells.
    #[ts(as = "Vec<String>")]
    pub expected: Vec<Id>,
    /// The small groups of the evening that somebody belongs to, in their order.
    pub tracks: Vec<AttendanceTrack>,
    /// Names were kept and are not any more; `here` is what they came to.
    pub not_kept: bool,
    /// One can take part from elsewhere.
    pub meets_online: bool,
    /// Its day is still to come: nothing can be written down yet.
    pub ahead: bool,
    /// Everybody on the list may be marked here at once.
    pub may_mark_all: bool,
    /// The marks this kind of group offers.
    #[ts(type = "Array<Mark>")]
    pub marks_offered: Vec<Mark>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// A small group of the evening and who belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttendanceTrack {
    /// Which small group.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Who belongs to it, whether on the list or not.
    #[ts(as = "Vec<String>")]
    pub people: Vec<Id>,
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
    /// When she came or went, in the group's zone; null if she was marked at another time than
    /// during the meeting.
    pub at: Option<String>,
    /// She took part from elsewhere.
    pub online: bool,
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
    let named = group.may_keep_names();
    let rows = if named { rows(call, &group, &meeting)? } else { Vec::new() };
    let by_name: Vec<Id> = rows.iter().map(|row| row.person).collect();
    let words = program::words_of(call.pack(group.id)?.as_ref(), call.words.language().tag());
    Ok(Attendance {
        names: names_rule(&group),
        words,
        counts: counts(&meeting.sheet),
        here: if named { meeting.sheet.marked_here() } else { 0 },
        expected: expected::order(call, &group, &meeting, &by_name)?,
        tracks: if named { expected::tracks(call, &group, &meeting)? } else { Vec::new() },
        meets_online: group.meets_online(),
        ahead: meeting.is_ahead(group.zone, call.now),
        may_mark_all: named && group.regime.marks_all_at_once(),
        not_kept: meeting.sheet.not_kept_since.is_some(),
        marks_offered: Mark::offered(group.regime),
        meeting: MeetingSummary::of(&meeting, &group),
        rows,
        stamp,
    })
}

fn rows(call: &Call<'_>, group: &Group, meeting: &Meeting) -> Result<Vec<Row>, Error> {
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
        let stands = (meeting.sheet.marks.get(&id).copied(), meeting.sheet.online.contains(&id));
        rows.push(row(&person, stands, roster.holds(id, date), (meeting, group.zone)));
    }
    rows.sort_by_cached_key(|row| (text::folded(&row.name), row.person));
    Ok(rows)
}

fn row(
    person: &Person,
    (marked, online): (Option<Marked>, bool),
    on_roster: bool,
    (meeting, zone): (&Meeting, Tz),
) -> Row {
    let then = marked.filter(|marked| meeting.is_on_at(zone, marked.at));
    Row {
        person: person.id,
        name: person.shown(),
        also: person.also().map(ToOwned::to_owned),
        mark: marked.map(|marked| marked.mark),
        at: then.map(|marked| local_time(marked.at, zone)),
        online,
        on_roster,
    }
}

pub(crate) fn counts(sheet: &Sheet) -> Counts {
    Counts { room: sheet.counts.room, newcomers: sheet.counts.newcomers, online: sheet.counts.online }
}

/// `attendance_mark`
pub(crate) fn mark(call: &mut Call<'_>, request: AttendanceMark) -> Result<Recorded, Error> {
    let found = open_sheet(call, request.meeting)?;
    if request.mark.is_some_and(|mark| !Mark::offered(found.group.regime).contains(&mark)) {
        return Err(Problem::NotAChoice.at("mark").into());
    }
    let (person, _) = call.person("person", request.person)?;
    check_may_be_marked(call, &found, person.id)?;
    let before = found.meeting.sheet.marks.get(&person.id).copied();
    let at = request.at.as_deref().map(|at| given_time(call, &found, request.mark, at)).transpose()?;
    let was_online = found.meeting.sheet.online.contains(&person.id);
    let present = request.mark.is_some_and(Mark::present);
    if request.online == Some(true) && !(present && found.group.meets_online()) {
        return Err(Problem::NotAChoice.at("online").into());
    }
    let online = present && request.online.unwrap_or(was_online);
    // The same mark again keeps its time: she arrived when she arrived.
    let marked = match before {
        Some(before) if Some(before.mark) == request.mark && at.is_none() => Some(before),
        _ => request.mark.map(|mark| Marked { mark, at: at.unwrap_or(call.now) }),
    };
    if marked == before && online == was_online {
        return recorded(call, &found, &person, (marked, online));
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    if marked != before {
        records::meeting::write_mark(&mut leaves, person.id, marked);
    }
    if online != was_online {
        records::meeting::write_online(&mut leaves, person.id, online);
    }
    call.commit(vec![leaves])?;
    recorded(call, &found, &person, (marked, online))
}

/// The instant a time put right by hand means.
fn given_time(call: &Call<'_>, found: &Found, mark: Option<Mark>, at: &str) -> Result<DateTime<Utc>, Error> {
    let time = parse_time("at", at)?;
    if !mark.is_some_and(Mark::present) {
        return Err(Problem::OutsideMeeting.at("at").into());
    }
    Ok(found.meeting.instant_within("at", time, found.group.zone, call.now)?)
}

/// `attendance_mark_all`. Only those nobody has marked yet; one step, to be taken back as one.
pub(crate) fn mark_all(call: &mut Call<'_>, request: MeetingGet) -> Result<Attendance, Error> {
    let found = open_sheet(call, request.meeting)?;
    if !found.group.regime.marks_all_at_once() {
        return Err(Error::NotAllAtOnce);
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    let mut marked = 0_usize;
    for row in rows(call, &found.group, &found.meeting)?.iter().filter(|row| row.mark.is_none()) {
        let here = Some(Marked { mark: Mark::Here, at: call.now });
        records::meeting::write_mark(&mut leaves, row.person, here);
        marked += 1;
    }
    // Nobody is left to mark: then nothing is touched either.
    if marked > 0 {
        call.commit(vec![leaves])?;
    }
    get(call, request)
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
    recorded(call, &found, &person, (marked, false))
}

/// `visitor_count`
pub(crate) fn count(call: &mut Call<'_>, request: VisitorCount) -> Result<Counted, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    check_open(call, &found)?;
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

/// Refuses what can't be written down of a meeting that does not take place, or not yet.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::MeetingAhead`].
pub(crate) fn check_open(call: &Call<'_>, found: &Found) -> Result<(), Error> {
    if found.meeting.is_cancelled() {
        Err(Error::Cancelled)
    } else if found.meeting.is_ahead(found.group.zone, call.now) {
        Err(Error::MeetingAhead)
    } else {
        Ok(())
    }
}

/// The meeting, if names may be written on its sheet.
pub(crate) fn open_sheet(call: &Call<'_>, meeting: Id) -> Result<Found, Error> {
    let found = call.meeting(meeting)?;
    call.check_based_on(&found.stamp)?;
    check_open(call, &found)?;
    if !found.group.may_keep_names() {
        return Err(Error::NamesNotAgreed);
    }
    found.keeps_names_still(call)?;
    Ok(found)
}

/// Refuses to mark somebody who belongs to groups of another kind.
///
/// # Errors
/// [`Problem::OtherKindOfGroup`] at `person`.
pub(crate) fn check_may_be_marked(call: &Call<'_>, found: &Found, person: Id) -> Result<(), Error> {
    // Whoever is on the list is on one of this kind. Asking for the kind reads all that changed since.
    match call.membership(found.group.id, person)? {
        Some(_) => Ok(()),
        None => call.check_kind(person, found.group.regime),
    }
}

/// What is stored now, from the sheet as it was and the mark that was just committed: reading two
/// hundred people of a list, an agenda and a sheet again takes as long as reaching the disk.
fn recorded(
    call: &Call<'_>,
    found: &Found,
    person: &Person,
    (marked, online): (Option<Marked>, bool),
) -> Result<Recorded, Error> {
    let tree = call.tree(MEETINGS, found.meeting.id)?;
    let before = found.meeting.sheet.marks.get(&person.id);
    let is_here = |marked: Option<&Marked>| u32::from(marked.is_some_and(|marked| marked.mark.present()));
    let here = found.meeting.sheet.marked_here() - is_here(before) + is_here(marked.as_ref());
    let membership = call.membership(found.group.id, person.id)?;
    let on_roster = membership.is_some_and(|membership| membership.holds(found.meeting.occurrence.date));
    let row = row(person, (marked, online), on_roster, (&found.meeting, found.group.zone));
    Ok(Recorded { row, here, stamp: stamp(tree.as_ref()) })
}

/// An instant as a time of day in a zone.
fn local_time(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}
