//! A reading in large print. One that must not leave this computer is refused.

use model::markdown;
use model::paper::PaperKind;
use model::reading::Reading;
use papers::{Language, LargeReading, Paper};

use super::ask::Ask;
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::error::{Error, RequestFault};

pub(super) const PAPER: Entry = Entry::new(PaperKind::Reading, make).off_if(off);

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    let Some(id) = ask.request.reading else { return Ok(None) };
    let reading = call.reading("reading", id)?;
    Ok(match (reading.may_leave(), text_of(&reading)) {
        (false, _) => Some(PaperOff::Restricted),
        (true, None) => Some(PaperOff::Empty),
        (true, Some(_)) => None,
    })
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let missing = || Error::Request { field: "reading".to_owned(), fault: RequestFault::Missing };
    let reading = call.reading("reading", ask.request.reading.ok_or_else(missing)?)?;
    let words = text_of(&reading).ok_or(Error::PaperOff(PaperOff::Restricted))?;
    let paper = LargeReading {
        words: markdown::read(words),
        licence: licence(call, &reading),
        source: reading.source.clone(),
        // It is read aloud in its own language.
        language: Language::from_tag(&reading.language).unwrap_or(ask.language),
        title: reading.title,
    };
    Ok(papers::reading(&paper, ask.page)?)
}

/// The words that may be printed, if there are any.
pub(super) fn text_of(reading: &Reading) -> Option<&str> {
    reading.for_others().filter(|words| !words.trim().is_empty())
}

/// What may be done with the words, and where.
pub(super) fn licence(call: &Call<'_>, reading: &Reading) -> String {
    let licence = crate::reading::licence_name(call, reading.licence);
    match reading.territory.as_slice() {
        [] => licence,
        places => format!("{licence} ({})", places.join(", ")),
    }
}
