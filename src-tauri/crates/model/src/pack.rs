//! A program's pack: the tradition a group follows, written down as data.
//!
//! A pack holds vocabulary, roles, agenda templates, readings, reading cycles, cards and
//! milestones, with its words in every language it speaks. It is copied into a group when the group is made and may be edited
//! and exported later, so everything in it has a stable id and it survives being written and read
//! again. A pack knows nothing of groups, dates or people.
//!
//! The file form is TOML; `programs/*.toml` are the packs that come with Homegroup.

mod check;
mod copy;
mod fault;
mod text;
mod update;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::cycle::{CycleBy, OnCancel};
use crate::licence::Licence;
use crate::paper::PaperKind;
use crate::regime::Regime;

pub use check::MAX_ENTRIES;
use check::MAX_ID;
pub use fault::{Fault, PackError, Reason, Slip};
use text::Wordings;
pub use text::{NotAText, Text};
pub use update::Change;

/// The version of the file form this program writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// The largest pack file that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The packs that come with Homegroup, in the order in which they are offered.
const SHIPPED: [&str; 11] = [
    include_str!("../programs/aa.toml"),
    include_str!("../programs/na.toml"),
    include_str!("../programs/smart.toml"),
    include_str!("../programs/recovery-dharma.toml"),
    include_str!("../programs/refuge-recovery.toml"),
    include_str!("../programs/lifering.toml"),
    include_str!("../programs/sos.toml"),
    include_str!("../programs/wfs.toml"),
    include_str!("../programs/celebrate-recovery.toml"),
    include_str!("../programs/clinic.toml"),
    include_str!("../programs/blank.toml"),
];

/// A program's pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The file form, [`FORMAT`] or older.
    pub format: u32,
    /// The program: one word of small letters, digits and hyphens, such as `aa`. Never changes.
    pub id: String,
    /// Counts up whenever the pack's content changes, so that an update can be offered.
    pub version: u32,
    /// The program's name.
    pub name: Text,
    /// One or two sentences for somebody choosing between programs.
    pub summary: Text,
    /// Whose name and texts these are, and that Homegroup does not belong to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Text>,
    /// The kinds of group this program is for; the first is the usual one. Never empty.
    pub regimes: Vec<Regime>,
    /// How attendance is usually taken, where the regime leaves the choice.
    pub attendance: Attendance,
    /// Where the topic of an evening comes from.
    #[serde(default)]
    pub topics: Topics,
    /// The papers of a usual evening, in the order in which they are laid out.
    #[serde(default)]
    pub papers: Vec<PaperKind>,
    /// The program's own words.
    pub words: Vocabulary,
    /// The services of an evening.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// The kinds of meeting; the first is the usual one. Never empty.
    pub agendas: Vec<AgendaTemplate>,
    /// Texts and cards for the agenda.
    #[serde(default)]
    pub readings: Vec<PackReading>,
    /// What the evenings go through in turn.
    #[serde(default)]
    pub cycles: Vec<CycleTemplate>,
    /// Topics, questions and tools at hand.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// The times that are celebrated, shortest first. Empty: this program does not count days, and
    /// no counter is ever shown.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
}

/// How attendance is usually taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// People are counted.
    Count,
    /// People are marked by name.
    Names,
}

/// Where the topic of an evening comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topics {
    /// It may be planned ahead.
    #[default]
    Planned,
    /// Whoever comes sets it; a planner offers none.
    InTheRoom,
}

/// The program's own words for things a screen or paper speaks of, as they stand inside a
/// sentence: small letters where the language wants them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// One evening.
    pub meeting: Text,
    /// Somebody who comes.
    pub person: Text,
    /// All who come.
    pub people: Text,
    /// Those who are here for the first time.
    pub newcomers: Text,
    /// Whoever looks after the meeting.
    pub facilitator: Text,
    /// What one person says when it is their turn.
    pub share: Text,
    /// The collection.
    pub basket: Text,
    /// Said of somebody who told the group they would not come.
    pub excused: Text,
    /// What the program celebrates.
    pub celebration: Text,
}

/// A service somebody does, for an evening or for a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// `pack.role.name`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// The whole room does it: it is shown beside an item, never assigned and never a gap.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub everyone: bool,
    /// The same person does it for a term, trained or elected: no rota proposes anybody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub standing: bool,
    /// How long many groups want somebody to have been there before. Only said, never counted:
    /// a group writes down "can serve: yes".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Span>,
    /// Whether only those of whom a group says "can serve: yes" are proposed. Absent: where there
    /// is a minimum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_ok: Option<bool>,
    /// How long one person usually does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Span>,
    /// What it is about, for somebody who does it for the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// One kind of meeting: what happens in which order, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaTemplate {
    /// `pack.agenda.name`.
    pub id: String,
    /// What this kind of meeting is called.
    pub title: Text,
    /// How long the meeting is; its items add up to it.
    pub minutes: u32,
    /// The program wants this order and no other: its items are not moved.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fixed_order: bool,
    /// Circles that run beside each other. Items that follow each other and belong to tracks run
    /// at the same time, each track in its own order.
    #[serde(default)]
    pub tracks: Vec<TrackTemplate>,
    /// What happens, in order.
    pub items: Vec<ItemTemplate>,
}

/// A circle that runs beside others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackTemplate {
    /// `pack.track.agenda.name`: unique in the whole pack.
    pub id: String,
    /// A neutral name: it stands on doors and papers.
    pub title: Text,
    /// The id of the [`Role`] that leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// One point of an agenda template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemTemplate {
    /// `pack.item.agenda.name`: unique in the whole pack.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How long it usually takes.
    pub minutes: u32,
    /// The least it can shrink to when the evening runs late.
    pub min: u32,
    /// The most it may grow to.
    pub max: u32,
    /// The id of the [`Role`] that does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// How long each person speaks. Absent: shares are not timed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<ShareTimer>,
    /// The id of the [`PackReading`] that is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// When it applies, for whoever leads to judge: "if somebody is here for the first time".
    /// Absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// The id of an item of the same agenda that it takes the place of once its condition is met;
    /// until then it takes no time. Goes with a condition only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<String>,
    /// The id of the [`CycleTemplate`] whose turn fills this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<String>,
    /// The id of the [`TrackTemplate`] it belongs to. Absent: the whole evening's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// A quiet time: no countdown runs where people see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub quiet: bool,
    /// A break: its minutes do not count as the meeting's where minutes are counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pause: bool,
    /// Words to say; blank lines part paragraphs, `…` stands for what the speaker fills in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<Text>,
}

/// How long one person speaks when it is their turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareTimer {
    /// Minutes for each person.
    pub minutes: u32,
    /// Minutes more to finish the thought.
    #[serde(default)]
    pub wrap_up: u32,
}

/// A text that comes with the pack, or a card that stands for one the group has on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackReading {
    /// `pack.reading.name`.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How long it takes to read aloud, rounded up to whole minutes.
    pub minutes: u32,
    /// What may be done with it. Never [`Licence::Restricted`]: such a text does not belong in a
    /// pack.
    pub licence: Licence,
    /// Who wrote it, or where it is to be found.
    pub source: Text,
    /// The countries it is free in, as ISO 3166 codes. Empty: wherever its licence holds.
    #[serde(default)]
    pub territory: Vec<String>,
    /// The text; blank lines part paragraphs. Absent in a card, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What the evenings go through in turn: the steps, the topics of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CycleTemplate {
    /// `pack.cycle.name`.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What moves it on.
    pub by: CycleBy,
    /// What a cancelled meeting does to it.
    #[serde(default)]
    pub on_cancel: OnCancel,
    /// Its turns, in order. By month at most twelve, by week of the month at most five; where there
    /// are fewer, the last months or weeks have none.
    pub turns: Vec<TurnTemplate>,
}

/// One turn of a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnTemplate {
    /// What the evening is about.
    pub title: Text,
    /// The id of the [`PackReading`] that is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

/// Something to pick from when the evening needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// `pack.card.name`.
    pub id: String,
    /// What it is for.
    pub kind: CardKind,
    /// The topic, the question, or what the tool is called.
    pub title: Text,
    /// How to use it; blank lines part paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What a card is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// Something to talk about.
    Topic,
    /// A question to ask the room.
    Question,
    /// An exercise.
    Tool,
}

/// A time that is celebrated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// `pack.milestone.name`.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How long after the day somebody counts from.
    pub after: Span,
    /// Celebrated again on every anniversary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
}

/// A span of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Days.
    Days(u32),
    /// Calendar months.
    Months(u32),
    /// Calendar years.
    Years(u32),
}

impl Role {
    /// Whether only those of whom a group says "can serve: yes" are proposed.
    #[must_use]
    pub fn asks_who_can(&self) -> bool {
        self.needs_ok.unwrap_or(self.minimum.is_some())
    }
}

impl AgendaTemplate {
    /// The minutes the evening takes: of items in tracks that follow each other those of the
    /// longest track, and none of items that only take another's place.
    #[must_use]
    pub fn length(&self) -> u32 {
        crate::agenda::length(
            self.items
                .iter()
                .filter(|item| item.instead_of.is_none())
                .map(|item| (item.track.as_deref(), item.minutes)),
        )
    }
}

impl Pack {
    /// The packs that come with Homegroup, in the order in which they are offered.
    ///
    /// # Errors
    /// When a shipped pack is broken, which a test of this module rules out.
    pub fn shipped() -> Result<&'static [Pack], PackError> {
        static PACKS: OnceLock<Result<Vec<Pack>, PackError>> = OnceLock::new();
        match PACKS.get_or_init(|| SHIPPED.into_iter().map(Pack::from_toml).collect()) {
            Ok(packs) => Ok(packs),
            Err(error) => Err(error.clone()),
        }
    }

    /// Reads a pack and checks that it holds together.
    ///
    /// # Errors
    /// [`PackError`]: with the line for what can't be read, with the entry's id for what does not
    /// hold together.
    pub fn from_toml(text: &str) -> Result<Pack, PackError> {
        /// Read when the rest can't be, so that a newer form is called that.
        #[derive(Deserialize)]
        struct Form {
            format: u32,
        }

        if text.len() > MAX_BYTES {
            return Err(PackError::TooLarge);
        }
        let read = toml::from_str::<Pack>(text);
        let form = match &read {
            Ok(pack) => Some(pack.format),
            Err(_) => toml::from_str(text).ok().map(|Form { format }| format),
        };
        if let Some(found) = form.filter(|form| *form > FORMAT) {
            return Err(PackError::NewerFormat { found });
        }
        let pack = read.map_err(|error| PackError::Syntax {
            line: line_of(text, error.span().map_or(0, |span| span.start)),
            slip: Slip::of(error.message()),
        })?;
        let faults = pack.faults();
        if faults.is_empty() { Ok(pack) } else { Err(PackError::Faulty(faults)) }
    }

    /// Writes the pack in the form that [`Pack::from_toml`] reads.
    ///
    /// # Errors
    /// [`PackError::Faulty`] when it does not hold together.
    pub fn to_toml(&self) -> Result<String, PackError> {
        let faults = self.faults();
        if !faults.is_empty() {
            return Err(PackError::Faulty(faults));
        }
        toml::to_string_pretty(self).map_err(|_| PackError::Syntax { line: 0, slip: Slip::Toml })
    }

    /// The agenda for a meeting of so many minutes: the longest that fits, else the shortest there
    /// is; of several equally long ones the first.
    #[must_use]
    pub fn agenda_for(&self, minutes: u32) -> Option<&AgendaTemplate> {
        let fitting = self.agendas.iter().filter(|agenda| agenda.minutes <= minutes);
        fitting
            .rev()
            .max_by_key(|agenda| agenda.minutes)
            .or_else(|| self.agendas.iter().min_by_key(|agenda| agenda.minutes))
    }

    /// The role with this id, if the pack has it.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The cycle with this id, if the pack has it.
    #[must_use]
    pub fn cycle(&self, id: &str) -> Option<&CycleTemplate> {
        self.cycles.iter().find(|cycle| cycle.id == id)
    }

    /// The reading with this id, if the pack has it.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&PackReading> {
        self.readings.iter().find(|reading| reading.id == id)
    }
}

/// The line, from 1, that the byte at `offset` is in.
fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests;
