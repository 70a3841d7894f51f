//! The sign-up sheet: which rows it has, and what was written on it, typed in in row order.
//!
//! Typing in is all or nothing: while a row can't be read, nobody is written down anywhere, and
//! each row that can't be is told.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::assignment::{State, Who};
use model::group::Group;
use model::invalid::in_range;
use model::meeting::Meeting;
use model::person::Person;
use model::signup as rule;
use model::text::{self, folded};
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assignment::{assign, roles_of};
use crate::call::Call;
use crate::error::Error;
use crate::meeting::{DAYS_IN_REACH, Found};
use crate::records::{self, Leaves};

/// The most rows that are typed in at once.
const MAX_ROWS: usize = 2_000;

/// Asks which rows a sign-up sheet has.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignUpAsk {
    /// The first meeting on it.
    #[ts(as = "String")]
    pub meeting: Id,
    /// How many meetings, 1 to 26; 8 if left out. Cancelled ones don't count.
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<u32>,
}

/// The rows of a sign-up sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignUp {
    /// In the order of the sheet.
    pub rows: Vec<SignUpRow>,
    /// Which group's.
    #[ts(as = "String")]
    pub group: Id,
    /// What it calls itself.
    pub group_name: String,
    /// Names are kept here; if not, nothing can be typed in.
    pub may_keep_names: bool,
}

/// A row of a sign-up sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignUpRow {
    /// Its number on the sheet, from 1.
    pub number: u32,
    /// The meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Its day.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// The role.
    pub role: String,
    /// What it is called.
    pub role_name: String,
    /// Somebody has it already.
    pub taken: bool,
}

/// What was written on a sign-up sheet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignUpRead {
    /// Which group's.
    #[ts(as = "String")]
    pub group: Id,
    /// What was written, in the order of the sheet. Rows with nothing on them may be left out.
    pub rows: Vec<SignUpWritten>,
}

/// What was written in one row.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignUpWritten {
    /// The meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// The role.
    pub role: String,
    /// The name as it was written. Empty: nobody.
    pub name: String,
    /// Who of several of that name is meant.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub person: Option<Id>,
}

/// What typing in came to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignUpTold {
    /// How many were written down; 0 while a row can't be read.
    pub assigned: u32,
    /// The rows that can't be read.
    pub unread: Vec<SignUpUnread>,
}

/// A row that can't be read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignUpUnread {
    /// Which of the rows that were sent, from 0.
    pub at: u32,
    /// `nobody` of the list has this name, `several` have, somebody else has the role already
    /// (`taken`), or there is no such role on that evening any more (`gone`).
    #[ts(type = "\"nobody\" | \"several\" | \"taken\" | \"gone\"")]
    pub why: &'static str,
    /// Who may be meant, with `several`.
    pub people: Vec<SignUpPerson>,
}

/// Somebody who may be meant.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignUpPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
}

/// `signup_rows`
pub(crate) fn rows(call: &mut Call<'_>, request: SignUpAsk) -> Result<SignUp, Error> {
    let (group, evenings) = evenings(call, request.meeting, request.meetings)?;
    let rows = evenings.into_iter().flat_map(|(_, rows)| rows).collect();
    Ok(SignUp { rows, group: group.id, may_keep_names: group.may_keep_names(), group_name: group.name })
}

/// A group, and the evenings of its sign-up sheet with their rows, numbered through.
///
/// # Errors
/// [`Error::NotFound`] at `meeting`; [`Error::Invalid`] at `meetings`.
pub(crate) fn evenings(
    call: &Call<'_>,
    first: Id,
    meetings: Option<u32>,
) -> Result<(Group, Vec<(Meeting, Vec<SignUpRow>)>), Error> {
    let (fewest, most) = rule::MEETINGS;
    let count = in_range("meetings", meetings.unwrap_or(rule::USUAL_MEETINGS), fewest, most)?;
    let Found { meeting: first, group, .. } = call.meeting(first)?;
    let from = first.occurrence.date;
    let mut ahead = call.meetings_of(&group, from, from + Days::new(DAYS_IN_REACH))?;
    ahead.retain(|meeting| {
        let before = (meeting.occurrence.date, meeting.occurrence.start) < (from, first.occurrence.start);
        meeting.cancelled.is_none() && !before
    });
    ahead.truncate(count as usize);
    let mut number = 0;
    let mut evenings = Vec::new();
    for meeting in ahead {
        let mut rows = Vec::new();
        for (known, now) in roles_of(call, &meeting, &group)? {
            if known.role.standing {
                continue;
            }
            number += 1;
            rows.push(SignUpRow {
                number,
                meeting: meeting.id,
                date: meeting.occurrence.date,
                role: known.role.id,
                role_name: known.name,
                // What is only proposed, or asked for in the room, is still to be had.
                taken: group.may_keep_names() && !now.is_free() && now.who != Who::Room,
            });
        }
        evenings.push((meeting, rows));
    }
    Ok((group, evenings))
}

/// `signup_read`
pub(crate) fn read(call: &mut Call<'_>, request: SignUpRead) -> Result<SignUpTold, Error> {
    let group = call.group_that_keeps_names("group", request.group)?;
    if request.rows.len() > MAX_ROWS {
        return Err(Problem::TooMany { max: MAX_ROWS }.at("rows").into());
    }
    let people = listed(call, &group)?;
    let mut evenings: BTreeMap<Id, (Found, Leaves, Vec<String>)> = BTreeMap::new();
    let (mut assigned, mut unread) = (0, Vec::new());
    for (at, row) in request.rows.iter().enumerate() {
        let name = text::line("rows", &row.name, text::NAME)?;
        if name.is_empty() {
            continue;
        }
        let mut tell = |why, people| {
            unread.push(SignUpUnread { at: u32::try_from(at).unwrap_or(u32::MAX), why, people });
        };
        let person = match meant(&people, &name, row.person) {
            Ok(person) => person,
            Err((why, people)) => {
                tell(why, people);
                continue;
            }
        };
        if !evenings.contains_key(&row.meeting) {
            let found = call.meeting(row.meeting)?;
            if found.group.id != group.id {
                return Err(Error::NotFound("meeting"));
            }
            let leaves = records::meeting::touch(&found.meeting);
            evenings.insert(row.meeting, (found, leaves, Vec::new()));
        }
        let Some((found, leaves, filled)) = evenings.get_mut(&row.meeting) else { continue };
        let had = found.meeting.assignments.with_agenda(&row.role, &found.meeting.agenda);
        let others = !had.is_free() && had.who != Who::Room && had.who != Who::Person(person);
        if others || filled.contains(&row.role) {
            tell("taken", Vec::new());
            continue;
        }
        match assign(call, leaves, found, &row.role, Who::Person(person)) {
            Ok(mut now) => {
                now.state = State::Yes;
                records::assignment::write(leaves, &row.role, now);
                filled.push(row.role.clone());
                assigned += 1;
            }
            Err(Error::Cancelled | Error::NotFound("role")) => tell("gone", Vec::new()),
            Err(fault) => return Err(fault),
        }
    }
    if !unread.is_empty() {
        return Ok(SignUpTold { assigned: 0, unread });
    }
    call.commit(evenings.into_values().map(|(_, leaves, _)| leaves).collect())?;
    Ok(SignUpTold { assigned, unread })
}

/// Everybody on the list today, by the name that is shown.
fn listed(call: &Call<'_>, group: &Group) -> Result<Vec<Person>, Error> {
    let mut people = Vec::new();
    for (id, _) in call.roster(group.id)?.on(call.today(group.zone)) {
        people.extend(call.known_person(id)?);
    }
    people.sort_by_cached_key(|person| (folded(&person.shown()), person.id));
    Ok(people)
}

/// Who is meant, or why that can't be said and who may be.
fn meant(people: &[Person], name: &str, chosen: Option<Id>) -> Result<Id, (&'static str, Vec<SignUpPerson>)> {
    let called: Vec<&Person> = people.iter().filter(|person| rule::is_called(person, name)).collect();
    let chosen = called.iter().find(|person| Some(person.id) == chosen);
    match (called.as_slice(), chosen) {
        (_, Some(person)) | ([person], None) => Ok(person.id),
        ([], None) => Err(("nobody", Vec::new())),
        (several, None) => {
            let choice = |person: &&Person| SignUpPerson { person: person.id, name: person.shown() };
            Err(("several", several.iter().map(choice).collect()))
        }
    }
}
