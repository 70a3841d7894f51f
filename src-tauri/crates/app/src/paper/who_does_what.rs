//! Who is doing what at the next meetings, for whoever asks people.

use chrono::Days;
use model::invalid::in_range;
use model::paper::PaperKind;
use model::signup::MEETINGS;
use papers::{Doer, Paper, Serving, ServingEvening, ServingState, WhoDoesWhat};

use super::ask::Ask;
use super::registry::{Entry, PaperOff, PaperOption};
use crate::assignment::{Doing, doing, roles_shown};
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::meeting::{DAYS_IN_REACH, Found};

pub(super) const PAPER: Entry =
    Entry::new(PaperKind::WhoDoesWhat, make).takes(&[PaperOption::Meetings]).off_if(off);

/// A month of weekly meetings.
const USUAL_MEETINGS: u32 = 4;

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    let empty = evenings(call, ask)?.iter().all(|(_, evening)| evening.services.is_empty());
    Ok(empty.then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let evenings = evenings(call, ask)?;
    let sheet = WhoDoesWhat {
        title: ask.group()?.name.clone(),
        day: evenings.first().map(|(day, _)| day.clone()).unwrap_or_default(),
        evenings: evenings.into_iter().map(|(_, evening)| evening).collect(),
        language: ask.language,
    };
    Ok(papers::who_does_what(&sheet, ask.page)?)
}

/// The evenings from the one it is about on, each with its day, `YYYY-MM-DD`.
fn evenings(call: &Call<'_>, ask: &Ask<'_>) -> Result<Vec<(String, ServingEvening)>, Error> {
    let (first, group) = (ask.meeting()?, ask.group()?);
    let (fewest, most) = MEETINGS;
    let count = in_range("meetings", ask.request.meetings.unwrap_or(USUAL_MEETINGS), fewest, most)?;
    let from = first.occurrence.date;
    let mut ahead = call.meetings_of(group, from, from + Days::new(DAYS_IN_REACH))?;
    ahead.retain(|meeting| {
        let before = (meeting.occurrence.date, meeting.occurrence.start) < (from, first.occurrence.start);
        !meeting.is_cancelled() && !before
    });
    ahead.truncate(count as usize);
    let mut evenings = Vec::new();
    for meeting in ahead {
        let found = Found { meeting, group: group.clone(), stamp: String::new() };
        let mut services = Vec::new();
        for (known, now) in roles_shown(call, &found.meeting, group)? {
            let doing = doing(call, &found, now)?;
            let nobody = doing.name_shown.is_none() && !doing.room;
            // A service held for a term and by nobody is looked for once, not evening by evening.
            if !(known.role.standing && nobody) {
                services.push(serving(call, known.name, doing));
            }
        }
        let occurrence = &found.meeting.occurrence;
        let language = call.words.language();
        let (date, time) =
            (dates::long_date(occurrence.date, language)?, dates::clock(occurrence.start, language)?);
        let day = occurrence.date.format("%Y-%m-%d").to_string();
        evenings.push((day, ServingEvening { date: format!("{date} · {time}"), services }));
    }
    Ok(evenings)
}

fn serving(call: &Call<'_>, service: String, doing: Doing) -> Serving {
    let room = doing.room.then(|| Doer::Unnamed(call.words.say("assignment-room")));
    let state = match doing.state {
        "asked" => ServingState::Asked,
        "yes" => ServingState::Yes,
        "no" => ServingState::No,
        _ => ServingState::Open,
    };
    Serving { service, doer: doing.name_shown.map(Doer::Named).or(room), state }
}
