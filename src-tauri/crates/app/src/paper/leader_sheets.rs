//! One sheet for the leader of each circle: its own plan, and who belongs to it where names are kept.

use std::collections::BTreeSet;

use model::markdown;
use model::paper::PaperKind;
use papers::{Circle, CircleText, LeaderSheets, Paper};

use super::ask::Ask;
use super::plan::{Evening, reading_of};
use super::registry::{Entry, PaperOff};
use crate::agenda::AgendaTrack;
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::LeaderSheets, make).off_if(off);

/// An evening that is not parted into circles has no sheets for their leaders.
fn off(_: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    Ok(ask.meeting()?.agenda.circles().is_empty().then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let evening = Evening::read(call, ask)?;
    let date = ask.meeting()?.occurrence.date;
    let circles = evening.circles().iter().map(|circle| one(call, &evening, circle));
    let sheets = LeaderSheets {
        day: date.format("%Y-%m-%d").to_string(),
        date: dates::long_date(date, call.words.language())?,
        circles: circles.collect::<Result<_, _>>()?,
        language: ask.language,
    };
    Ok(papers::leader_sheets(&sheets, ask.page)?)
}

fn one(call: &Call<'_>, evening: &Evening<'_, '_>, circle: &AgendaTrack) -> Result<Circle, Error> {
    let (mut items, mut texts, mut read) = (Vec::new(), Vec::new(), BTreeSet::new());
    for item in evening.items_of(circle.id) {
        items.push(evening.item(item)?);
        let Some(id) = reading_of(item).filter(|id| read.insert(*id)) else { continue };
        let reading = match call.reading("reading", id) {
            // The item is still the item.
            Err(Error::NotFound(_)) => continue,
            other => other?,
        };
        if let Some(words) = reading.for_others() {
            texts.push(CircleText { title: reading.title.clone(), words: markdown::read(words) });
        }
    }
    Ok(Circle {
        title: circle.title.clone(),
        hours: evening.hours(circle.id)?,
        leader: evening.leader(circle)?,
        items,
        texts,
        // Empty where names may not be kept.
        people: circle.people.iter().map(|person| person.name.clone()).collect(),
    })
}
