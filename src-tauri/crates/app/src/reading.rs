//! Readings: those that come with the starter sets, and those she adds.

use model::Id;
use model::licence::Licence;
use model::reading as rule;
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::program::{Nothing, shipped};
use crate::records::{self, READINGS, stamp};
use crate::words::Language;

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
    /// The words, at most 4,000 characters; none for a card.
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
}

/// A reading.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Reading {
    /// In a line.
    #[serde(flatten)]
    pub summary: ReadingSummary,
    /// The words.
    pub text: Option<String>,
    /// It came with a starter set and can't be changed.
    pub shipped: bool,
    /// Changes whenever the reading does.
    pub stamp: String,
}

/// `reading_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<ReadingList, Error> {
    let mut readings: Vec<_> = call.readings()?.iter().map(|reading| summary(call, reading)).collect();
    readings.sort_by_cached_key(|reading| (text::folded(&reading.title), reading.id));
    Ok(ReadingList { readings })
}

/// `reading_get`
pub(crate) fn get(call: &mut Call<'_>, request: ReadingGet) -> Result<Reading, Error> {
    view(call, request.reading)
}

/// `reading_add`
pub(crate) fn add(call: &mut Call<'_>, request: ReadingAdd) -> Result<Reading, Error> {
    let title = text::required_line("title", &request.title, text::TITLE)?;
    let words = rule::words(request.licence, request.text.as_deref().unwrap_or_default())?;
    let minutes = match (request.minutes, &words) {
        (Some(minutes), _) => rule::check_minutes(minutes)?,
        (None, Some(words)) => rule::minutes_aloud(words),
        (None, None) => return Err(Problem::Empty.at("minutes").into()),
    };
    let source = text::line("source", request.source.as_deref().unwrap_or_default(), text::REASON)?;
    let reading = rule::Reading {
        id: call.new_id()?,
        title,
        minutes,
        text: words,
        source: Some(source).filter(|source| !source.is_empty()),
        licence: request.licence,
        language: request.language.unwrap_or(call.words.language()).tag().to_owned(),
        program: None,
    };
    call.commit(vec![records::reading::write(&reading)])?;
    view(call, reading.id)
}

fn view(call: &Call<'_>, id: Id) -> Result<Reading, Error> {
    let reading = call.reading("reading", id)?;
    let tree = call.tree(READINGS, id)?;
    Ok(Reading {
        summary: summary(call, &reading),
        text: reading.text,
        shipped: reading.program.is_some(),
        stamp: stamp(tree.as_ref()),
    })
}

fn summary(call: &Call<'_>, reading: &rule::Reading) -> ReadingSummary {
    let key = match reading.licence {
        Licence::Own => "licence-own",
        Licence::PublicDomain => "licence-public-domain",
        Licence::CcBySa => "licence-cc-by-sa",
        Licence::Restricted => "licence-restricted",
        Licence::Card => "licence-card",
    };
    ReadingSummary {
        id: reading.id,
        title: reading.title.clone(),
        minutes: reading.minutes,
        language: reading.language.clone(),
        source: reading.source.clone(),
        licence: reading.licence,
        licence_name: call.words.say(key),
        restricted: reading.licence.is_restricted(),
        has_text: reading.text.is_some(),
        program_name: reading.program.clone(),
    }
}

impl Call<'_> {
    /// The id a shipped reading has in these records.
    pub(crate) fn shipped_reading(&self, program: &str, reading: &str) -> Id {
        self.derived_id("shipped-reading", &[program.as_bytes(), b"/", reading.as_bytes()])
    }

    /// Every reading.
    fn readings(&self) -> Result<Vec<rule::Reading>, Error> {
        let mut readings = self.shipped_readings()?;
        let own = self.trees(READINGS)?;
        readings.extend(own.iter().filter_map(|(id, tree)| records::reading::read(*id, tree)));
        Ok(readings)
    }

    /// The readings that come with the starter sets, in the person's language.
    fn shipped_readings(&self) -> Result<Vec<rule::Reading>, Error> {
        let language = self.words.language().tag();
        let mut readings = Vec::new();
        let own = self.packs_of_groups()?;
        for pack in shipped()?.iter().chain(own.iter().map(AsRef::as_ref)) {
            readings.extend(pack.readings.iter().map(|reading| rule::Reading {
                id: self.shipped_reading(&pack.id, &reading.id),
                title: reading.title.get(language).to_owned(),
                minutes: reading.minutes,
                text: reading.text.as_ref().map(|text| text.get(language).to_owned()),
                source: Some(reading.source.get(language).to_owned()),
                licence: reading.licence,
                language: language.to_owned(),
                program: Some(pack.name.get(language).to_owned()),
            }));
        }
        Ok(readings)
    }

    /// A reading.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `field`.
    pub(crate) fn reading(&self, field: &'static str, id: Id) -> Result<rule::Reading, Error> {
        if let Some(reading) = self.shipped_readings()?.into_iter().find(|reading| reading.id == id) {
            return Ok(reading);
        }
        let own = self.tree(READINGS, id)?.and_then(|tree| records::reading::read(id, &tree));
        own.ok_or(Error::NotFound(field))
    }

    /// The title of a reading.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `reading`.
    pub(crate) fn reading_title(&self, id: Id) -> Result<String, Error> {
        Ok(self.reading("reading", id)?.title)
    }

    /// The id, if there is such a reading.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `reading`.
    pub(crate) fn known_reading(&self, id: Id) -> Result<Id, Error> {
        Ok(self.reading("reading", id)?.id)
    }
}
