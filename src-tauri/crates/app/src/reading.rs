//! Readings: those that come with the starter sets, and those she adds.

pub mod text;
mod used;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::licence::Licence;
use model::pack::{Pack, PackReading};
use model::reading as rule;
use model::{Problem, text as limits};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;
use crate::program::{Nothing, shipped};
use crate::records::{self, Leaves, READINGS, stamp};
use crate::words::Language;
use text::TextBlock;

/// Adds a reading.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingAdd {
    /// What it is called. At most 120 characters.
    pub title: String,
    /// About how long it takes, 1 to 120; counted from the words if left out.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// The words in Markdown, at most 40,000 characters; none for a card.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// Where the words come from.
    #[serde(default)]
    #[ts(optional)]
    pub source: Option<String>,
    /// What may be done with them.
    #[ts(type = "Licence")]
    pub licence: Licence,
    /// The language of the words; hers if left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// Words it can be found under: at most 12, of 40 characters.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub tags: Vec<String>,
}

/// Changes a reading of her own; what is left out stays, empty text clears.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingEdit {
    /// Which reading.
    #[ts(as = "String")]
    pub reading: Id,
    /// What it is called.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// About how long it takes; null counts it from the words. Left out, a length that was counted
    /// follows the words.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub minutes: Option<Option<u32>>,
    /// The words.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// Where the words come from.
    #[serde(default)]
    #[ts(optional)]
    pub source: Option<String>,
    /// What may be done with them.
    #[serde(default)]
    #[ts(optional, type = "Licence")]
    pub licence: Option<Licence>,
    /// The language of the words.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// Words it can be found under, all of them.
    #[serde(default)]
    #[ts(optional)]
    pub tags: Option<Vec<String>>,
}

/// Asks for one reading.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingGet {
    /// Which reading.
    #[ts(as = "String")]
    pub reading: Id,
}

/// Readings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadingList {
    /// By title.
    pub readings: Vec<ReadingSummary>,
    /// Those taken out of the library, by title.
    pub removed: Vec<ReadingSummary>,
}

/// A reading in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadingSummary {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// About how long it takes.
    pub minutes: u32,
    /// The language of the words.
    pub language: String,
    /// Where the words come from.
    pub source: Option<String>,
    /// What may be done with them.
    #[ts(type = "Licence")]
    pub licence: Licence,
    /// The same in words.
    pub licence_name: String,
    /// It must not leave this computer.
    pub restricted: bool,
    /// The words are here, not in a binder.
    pub has_text: bool,
    /// The starter set it came with.
    pub program_name: Option<String>,
    /// The countries it is free in, as ISO 3166 codes; empty: wherever its licence holds.
    pub territory: Vec<String>,
    /// Words it can be found under.
    pub tags: Vec<String>,
    /// The last day, today at the latest, that it was on an agenda; of the last 400 days.
    #[ts(as = "Option<String>")]
    pub last_used: Option<NaiveDate>,
}

/// A reading.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Reading {
    /// In a line.
    #[serde(flatten)]
    pub summary: ReadingSummary,
    /// The words as they were written.
    pub text: Option<String>,
    /// The words as they are shown.
    pub blocks: Vec<TextBlock>,
    /// It came with a starter set and can't be changed.
    pub shipped: bool,
    /// It was taken out of the library.
    pub removed: bool,
    /// Changes whenever the reading does.
    pub stamp: String,
}

/// `reading_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<ReadingList, Error> {
    let used = call.last_used()?;
    let mut all = call.readings()?;
    all.sort_by_cached_key(|reading| (limits::folded(&reading.title), reading.id));
    let (removed, readings) = all.iter().partition::<Vec<_>, _>(|reading| reading.removed);
    let summaries = |readings: Vec<&rule::Reading>| {
        readings.into_iter().map(|reading| summary(call, reading, &used)).collect()
    };
    Ok(ReadingList { readings: summaries(readings), removed: summaries(removed) })
}

/// `reading_get`
pub(crate) fn get(call: &mut Call<'_>, request: ReadingGet) -> Result<Reading, Error> {
    view(call, request.reading)
}

/// `reading_add`
pub(crate) fn add(call: &mut Call<'_>, request: ReadingAdd) -> Result<Reading, Error> {
    let title = limits::required_line("title", &request.title, limits::TITLE)?;
    let words = rule::words(request.licence, request.text.as_deref().unwrap_or_default())?;
    let reading = rule::Reading {
        id: call.new_id()?,
        title,
        minutes: minutes(request.minutes, words.as_deref())?,
        text: words,
        source: source(request.source.as_deref().unwrap_or_default())?,
        licence: request.licence,
        language: request.language.unwrap_or(call.words.language()).tag().to_owned(),
        territory: Vec::new(),
        tags: rule::tags(&request.tags)?,
        program: None,
        removed: false,
    };
    let body = call.new_id()?;
    call.commit(vec![records::reading::write(&reading, body)])?;
    view(call, reading.id)
}

/// `reading_copy`
pub(crate) fn copy(call: &mut Call<'_>, request: ReadingGet) -> Result<Reading, Error> {
    let original = call.reading("reading", request.reading)?;
    let copy = rule::Reading { id: call.new_id()?, program: None, removed: false, ..original };
    let body = call.new_id()?;
    call.commit(vec![records::reading::write(&copy, body)])?;
    view(call, copy.id)
}

/// `reading_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: ReadingEdit) -> Result<Reading, Error> {
    let reading = own(call, request.reading)?;
    let tree = call.tree(READINGS, reading.id)?;
    call.check_based_on(&stamp(tree.as_ref()))?;
    let mut leaves = Leaves::of(READINGS, reading.id);
    if let Some(title) = &request.title {
        leaves.set("title", limits::required_line("title", title, limits::TITLE)?);
    }
    if let Some(given) = &request.source {
        leaves.set("source", source(given)?);
    }
    if let Some(language) = request.language {
        leaves.set("language", language.tag());
    }
    if let Some(tags) = &request.tags {
        leaves.set("tags", records::reading::list(&rule::tags(tags)?));
    }
    let licence = request.licence.unwrap_or(reading.licence);
    if licence != reading.licence {
        leaves.set("licence", licence.id());
    }
    let before = reading.text.as_deref();
    let words = rule::words(licence, request.text.as_deref().or(before).unwrap_or_default())?;
    if words.as_deref() != before {
        let body = call.new_id()?;
        records::reading::write_words(&mut leaves, tree.as_ref(), words.as_deref(), body);
    }
    let counted = before.is_some_and(|words| rule::minutes_aloud(words) == reading.minutes);
    let minutes = match request.minutes {
        Some(given) => minutes(given, words.as_deref())?,
        None if counted => minutes(None, words.as_deref())?,
        None => reading.minutes,
    };
    if minutes != reading.minutes {
        leaves.set("minutes", minutes);
    }
    call.commit(vec![leaves])?;
    view(call, reading.id)
}

/// `reading_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: ReadingGet) -> Result<Reading, Error> {
    set_removed(call, request.reading, true)
}

/// `reading_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: ReadingGet) -> Result<Reading, Error> {
    set_removed(call, request.reading, false)
}

/// Agendas and cycles go on showing what they had chosen; it can't be chosen anew.
fn set_removed(call: &mut Call<'_>, id: Id, removed: bool) -> Result<Reading, Error> {
    let reading = own(call, id)?;
    call.check_based_on(&stamp(call.tree(READINGS, id)?.as_ref()))?;
    if reading.removed != removed {
        let mut leaves = Leaves::of(READINGS, id);
        leaves.set("removed", removed);
        call.commit(vec![leaves])?;
    }
    view(call, id)
}

/// A reading she may change.
fn own(call: &Call<'_>, id: Id) -> Result<rule::Reading, Error> {
    let reading = call.reading("reading", id)?;
    if reading.program.is_some() { Err(Error::Shipped) } else { Ok(reading) }
}

fn minutes(given: Option<u32>, words: Option<&str>) -> Result<u32, Error> {
    match (given, words) {
        (Some(minutes), _) => Ok(rule::check_minutes(minutes)?),
        (None, Some(words)) => Ok(rule::minutes_aloud(words)),
        (None, None) => Err(Problem::Empty.at("minutes").into()),
    }
}

fn source(given: &str) -> Result<Option<String>, Error> {
    Ok(Some(limits::line("source", given, limits::REASON)?).filter(|source| !source.is_empty()))
}

fn view(call: &Call<'_>, id: Id) -> Result<Reading, Error> {
    let reading = call.reading("reading", id)?;
    let tree = call.tree(READINGS, id)?;
    Ok(Reading {
        summary: summary(call, &reading, &call.last_used()?),
        blocks: text::blocks(reading.text.as_deref().unwrap_or_default()),
        shipped: reading.program.is_some(),
        removed: reading.removed,
        text: reading.text,
        stamp: stamp(tree.as_ref()),
    })
}

fn summary(call: &Call<'_>, reading: &rule::Reading, used: &BTreeMap<Id, NaiveDate>) -> ReadingSummary {
    ReadingSummary {
        id: reading.id,
        title: reading.title.clone(),
        minutes: reading.minutes,
        language: reading.language.clone(),
        source: reading.source.clone(),
        licence: reading.licence,
        licence_name: licence_name(call, reading.licence),
        restricted: !reading.may_leave(),
        has_text: reading.text.is_some(),
        program_name: reading.program.clone(),
        territory: reading.territory.clone(),
        tags: reading.tags.clone(),
        last_used: used.get(&reading.id).copied(),
    }
}

/// What may be done with a reading, in words.
pub(crate) fn licence_name(call: &Call<'_>, licence: Licence) -> String {
    call.words.say(match licence {
        Licence::Own => "licence-own",
        Licence::PublicDomain => "licence-public-domain",
        Licence::CcBySa => "licence-cc-by-sa",
        Licence::Restricted => "licence-restricted",
        Licence::Card => "licence-card",
    })
}

/// Where each shipped reading is among the starter sets, by its id in these records.
fn by_id(call: &Call<'_>, shipped: &[Pack]) -> BTreeMap<Id, (usize, usize)> {
    let all = shipped.iter().enumerate().flat_map(|(pack, shipped)| {
        let readings = shipped.readings.iter().enumerate();
        readings.map(move |(at, one)| (call.shipped_reading(&shipped.id, &one.id), (pack, at)))
    });
    all.collect()
}

impl Call<'_> {
    /// The id a shipped reading has in these records.
    pub(crate) fn shipped_reading(&self, program: &str, reading: &str) -> Id {
        self.derived_id("shipped-reading", &[program.as_bytes(), b"/", reading.as_bytes()])
    }

    /// Every reading, those taken out of the library too.
    pub(crate) fn readings(&self) -> Result<Vec<rule::Reading>, Error> {
        let mut readings = Vec::new();
        let own = self.packs_of_groups()?;
        for pack in shipped()?.iter().chain(own.iter().map(AsRef::as_ref)) {
            readings.extend(pack.readings.iter().map(|reading| self.as_reading(pack, reading)));
        }
        let own = self.trees(READINGS)?;
        readings.extend(own.iter().filter_map(|(id, tree)| records::reading::read(*id, tree)));
        Ok(readings)
    }

    /// A reading of a starter set, in the person's language.
    fn as_reading(&self, pack: &Pack, reading: &PackReading) -> rule::Reading {
        let language = self.words.language().tag();
        rule::Reading {
            id: self.shipped_reading(&pack.id, &reading.id),
            title: reading.title.get(language).to_owned(),
            minutes: reading.minutes,
            text: reading.text.as_ref().map(|text| text.get(language).to_owned()),
            source: Some(reading.source.get(language).to_owned()),
            licence: reading.licence,
            // The words themselves may not be there in her language.
            language: match &reading.text {
                Some(text) if !text.has(language) => "en".to_owned(),
                _ => language.to_owned(),
            },
            territory: reading.territory.clone(),
            tags: Vec::new(),
            program: Some(pack.name.get(language).to_owned()),
            removed: false,
        }
    }

    /// A reading, also one taken out of the library.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `field`.
    pub(crate) fn reading(&self, field: &'static str, id: Id) -> Result<rule::Reading, Error> {
        if let Some(tree) = self.tree(READINGS, id)? {
            return records::reading::read(id, &tree).ok_or(Error::NotFound(field));
        }
        self.in_a_pack(id, |pack, one| self.as_reading(pack, one))?.ok_or(Error::NotFound(field))
    }

    /// Something about the reading of a starter set that has this id in these records; `None` if
    /// there is none.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn in_a_pack<T>(
        &self,
        id: Id,
        then: impl FnOnce(&Pack, &PackReading) -> T,
    ) -> Result<Option<T>, Error> {
        let shipped = shipped()?;
        let make = || by_id(self, shipped);
        if let Some((pack, one)) = self.packs.shipped_reading(id, make) {
            let found = shipped.get(pack).and_then(|pack| Some((pack, pack.readings.get(one)?)));
            return Ok(found.map(|(pack, one)| then(pack, one)));
        }
        let own = self.packs_of_groups()?;
        let mut all = own.iter().flat_map(|pack| pack.readings.iter().map(move |one| (pack, one)));
        let found = all.find(|(pack, one)| self.shipped_reading(&pack.id, &one.id) == id);
        Ok(found.map(|(pack, one)| then(pack, one)))
    }

    /// The title of a reading.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `reading`.
    pub(crate) fn reading_title(&self, id: Id) -> Result<String, Error> {
        Ok(self.reading("reading", id)?.title)
    }

    /// The id, if there is such a reading to choose.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `reading`.
    pub(crate) fn known_reading(&self, id: Id) -> Result<Id, Error> {
        let reading = self.reading("reading", id)?;
        if reading.removed { Err(Error::NotFound("reading")) } else { Ok(reading.id) }
    }
}
