//! The run sheet: the evening's plan for whoever leads it.

use model::paper::PaperKind;
use papers::{Entry as Row, Paper, RunSheet};

use super::ask::Ask;
use super::plan::Evening;
use super::registry::Entry;
use crate::agenda::AgendaTrack;
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::RunSheet, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let (meeting, group) = (ask.meeting()?, ask.group()?);
    let evening = Evening::read(call, ask)?;
    let mut entries = Vec::new();
    let mut circles = evening.circles();
    for item in evening.items() {
        if item.track.is_none() {
            entries.push(Row::Item(evening.item(item)?));
            continue;
        }
        // They run beside each other: all of them stand where the first begins.
        let mut before: Vec<String> = Vec::new();
        for circle in std::mem::take(&mut circles) {
            let titles: Vec<String> = evening.titles_of(circle.id).map(str::to_owned).collect();
            // Circles that do the same are told of once.
            let told = if titles == before { Vec::new() } else { titles.clone() };
            before = titles;
            entries.extend(row(&evening, circle, told)?);
        }
    }
    let language = call.words.language();
    let date = meeting.occurrence.date;
    let sheet = RunSheet {
        title: group.name.clone(),
        day: date.format("%Y-%m-%d").to_string(),
        when: vec![
            dates::long_date(date, language)?,
            dates::hours(meeting.occurrence.start, meeting.planned_close(), language)?,
            group.place_line().unwrap_or_default(),
        ],
        topic: evening.topic(),
        entries,
        closes: evening.closes()?,
        language: ask.language,
    };
    Ok(papers::run_sheet(&sheet, ask.page)?)
}

/// A circle in a row; none if nothing happens in it.
fn row(evening: &Evening<'_, '_>, circle: &AgendaTrack, items: Vec<String>) -> Result<Option<Row>, Error> {
    let Some((begins, minutes)) = evening.span(circle.id)? else { return Ok(None) };
    Ok(Some(Row::Circle {
        time: evening.clock(&begins.format("%H:%M").to_string())?,
        minutes,
        title: circle.title.clone(),
        doer: evening.leader(circle)?,
        items,
    }))
}
