//! The report about one person that a treatment program hands out: only under a release of hers that
//! is in force today, and to nobody but whom that release names.

use chrono::NaiveDate;
use model::Id;
use model::disclosure::{self as rule, Until};
use model::group::Group;
use model::meeting::Meeting;
use model::paper::PaperKind;
use model::schedule::parse_date;
use model::sheet::Mark;
use model::{Problem, notice};
use papers::{Noted, Paper, PersonReport, ReportMeeting};

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::PersonReport, make).takes(&[
    PaperOption::Names,
    PaperOption::From,
    PaperOption::Until,
]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let (group, person, release) = (ask.group()?, ask.person()?, ask.release()?);
    let wording = call.words.language();
    let today = call.today(group.zone);
    let signed = release.may_tell(today)?;
    let terms = &release.terms;
    let said = |field: &'static str, text: &Option<String>| {
        text.clone().ok_or_else(|| Error::from(Problem::Empty.at(field)))
    };
    let day = |field: &str, given: &Option<String>| {
        given.as_deref().map(|given| parse_date(field, given)).transpose()
    };
    let asked = (day("from", &ask.request.from)?, day("until", &ask.request.until)?);
    let (from, until) = rule::reported(asked.0, asked.1, today)?;
    let long = |day: NaiveDate| dates::long_date(day, wording);
    let report = PersonReport {
        day: today.format("%Y-%m-%d").to_string(),
        date: long(today)?,
        person: person.under(ask.request.names.unwrap_or_default().checked(group.regime)?),
        discloser: said("discloser", &terms.discloser)?,
        group: group.name.clone(),
        period: format!("{} – {}", long(from)?, long(until)?),
        recipient: said("recipient", &terms.recipient)?,
        purpose: said("purpose", &terms.purpose)?,
        extent: said("information", &terms.information)?,
        signed: long(signed)?,
        expires: match &terms.expires {
            Some(Until::Day(day)) => long(*day)?,
            Some(Until::Event { what, .. }) => what.clone(),
            None => return Err(Problem::Empty.at("expires").into()),
        },
        meetings: meetings(call, group, person.id, (from, until))?,
        notice: notice::statement_1().into_iter().map(str::to_owned).collect(),
        language: ask.language,
    };
    Ok(papers::person_report(&report, ask.page)?)
}

/// The meetings that took place while she was on the list, and what was written down of her.
fn meetings(
    call: &Call<'_>,
    group: &Group,
    person: Id,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Vec<ReportMeeting>, Error> {
    let roster = call.roster(group.id)?;
    let mut told = Vec::new();
    for meeting in call.meetings_of(group, from, until)? {
        let over = meeting.ends(group.zone) <= call.now && !meeting.is_cancelled();
        let marked = meeting.sheet.marks.contains_key(&person);
        if over && roster.held_at(person, meeting.occurrence.date, marked) {
            let noted = noted(&meeting, person);
            told.push(ReportMeeting {
                date: dates::long_date(meeting.occurrence.date, call.words.language())?,
                minutes: Some(meeting.occurrence.minutes).filter(|_| noted == Noted::Attended),
                noted,
            });
        }
    }
    Ok(told)
}

/// Nothing written down is not absence, and neither is what is no longer kept.
fn noted(meeting: &Meeting, person: Id) -> Noted {
    match meeting.sheet.marks.get(&person).map(|marked| marked.mark) {
        Some(Mark::Here) => Noted::Attended,
        Some(Mark::Late) => Noted::Late,
        Some(Mark::LeftEarly) => Noted::LeftEarly,
        Some(Mark::Excused) => Noted::Excused,
        Some(Mark::Absent) => Noted::Absent,
        None if meeting.sheet.not_kept_since.is_some() => Noted::NotKept,
        None => Noted::NotRecorded,
    }
}
