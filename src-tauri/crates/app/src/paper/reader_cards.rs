//! Reader cards: what is read to everybody tonight, a card for each reader. The words of a restricted
//! reading are on none.

use model::markdown;
use model::paper::PaperKind;
use papers::{Paper, ReaderCard, ReaderCards};

use super::ask::Ask;
use super::plan::{Evening, reading_of};
use super::reading::{licence, text_of};
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::ReaderCards, make).off_if(off);

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    // Mostly there is a reading: then none of them has to be looked up to say so.
    let mut items = ask.meeting()?.agenda.in_order().into_iter().map(|(_, item)| item);
    let sure =
        items.any(|item| item.track.is_none() && item.reading.is_some() && item.applies != Some(false));
    Ok((!sure && cards(call, ask)?.is_empty()).then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let day = ask.meeting()?.occurrence.date.format("%Y-%m-%d").to_string();
    let cards = cards(call, ask)?;
    if cards.is_empty() {
        return Err(Error::PaperOff(PaperOff::Empty));
    }
    let cards = ReaderCards { day, cards, language: ask.language };
    Ok(papers::reader_cards(&cards, ask.page)?)
}

fn cards(call: &Call<'_>, ask: &Ask<'_>) -> Result<Vec<ReaderCard>, Error> {
    let evening = Evening::read(call, ask)?;
    let mut cards = Vec::new();
    // What is read in a circle is on its leader's sheet.
    for item in evening.items().filter(|item| item.track.is_none()) {
        let Some(id) = reading_of(item) else { continue };
        let reading = match call.reading("reading", id) {
            Err(Error::NotFound(_)) => continue,
            other => other?,
        };
        let words = text_of(&reading);
        cards.push(ReaderCard {
            reader: evening.item(item)?.doer,
            source: words.is_some().then(|| source(call, &reading)),
            words: words.map(markdown::read),
            title: reading.title,
        });
    }
    Ok(cards)
}

/// Where the words come from and what may be done with them, in a line.
fn source(call: &Call<'_>, reading: &model::reading::Reading) -> String {
    let licence = licence(call, reading);
    match &reading.source {
        Some(source) => format!("{source} · {licence}"),
        None => licence,
    }
}
