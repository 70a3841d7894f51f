//! What is in a parcel: a group by what it means, not by its records, because ids are made anew
//! where it is taken. `n` names a thing within the document, and nothing outside it.
//!
//! There is no field for a mark, a count, somebody's progress or a text that must stay here.

use serde::{Deserialize, Serialize};

/// The version this program writes and reads.
pub(super) const VERSION: u32 = 1;

/// The beginning every version has.
#[derive(Deserialize)]
pub(super) struct Beginning {
    pub(super) version: u32,
}

/// A group on its way.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) version: u32,
    /// The day it was made.
    pub(super) made_on: String,
    pub(super) name: String,
    pub(super) regime: String,
    pub(super) place: Option<String>,
    pub(super) room: Option<String>,
    pub(super) online: Option<String>,
    pub(super) phone_in: Option<String>,
    pub(super) zone: String,
    pub(super) meets_on_holidays: bool,
    pub(super) names_agreed_on: Option<String>,
    pub(super) kept_days: Option<u32>,
    /// Its copy of the starter set, as the text of a file.
    pub(super) pack: String,
    pub(super) rules: Vec<Rule>,
    pub(super) breaks: Vec<Break>,
    pub(super) weeks: Vec<Week>,
    pub(super) moved: Vec<Moved>,
    pub(super) usual: Agenda,
    pub(super) others: Vec<Other>,
    pub(super) readings: Vec<Reading>,
    pub(super) cycles: Vec<Cycle>,
    pub(super) roles: Vec<Role>,
    /// The group wants proposals for who does what.
    pub(super) proposals: bool,
    /// One person may have two jobs in one night.
    pub(super) two_jobs: bool,
    /// How it counts days and what is in its box, where its starter set counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) chips: Option<Chips>,
    /// The papers of its usual evening, if it chose them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) papers: Option<Vec<SetPaper>>,
    pub(super) backlog: Vec<Item>,
    pub(super) meetings: Vec<Meeting>,
    pub(super) people: Vec<Person>,
}

/// How a group counts days, and its chips, by the ids of the starter set.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chips {
    pub(super) first_day: String,
    pub(super) reorder_at: Option<u32>,
    pub(super) stock: Vec<(String, u32)>,
}

/// A paper of its usual evening.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetPaper {
    pub(super) kind: String,
    pub(super) copies: u32,
    pub(super) large: bool,
    pub(super) names: Option<String>,
    pub(super) meetings: Option<u32>,
}

/// When it meets. Weekly with neither `nth` nor `date`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) n: u32,
    /// The rule whose meetings it goes on with.
    pub(super) continues: Option<u32>,
    pub(super) weekday: String,
    pub(super) every: Option<u32>,
    pub(super) nth: Option<String>,
    pub(super) date: Option<String>,
    pub(super) start: String,
    pub(super) minutes: u32,
    pub(super) from: String,
    pub(super) until: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Break {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) reason: String,
}

/// What a week of the month is: dark without an agenda.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Week {
    pub(super) nth: String,
    pub(super) weekday: String,
    pub(super) agenda: Option<u32>,
}

/// Names an evening by the rule that gives it.
#[derive(Serialize, Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Evening {
    pub(super) rule: u32,
    pub(super) given: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Moved {
    pub(super) evening: Evening,
    pub(super) date: String,
    pub(super) start: String,
    pub(super) minutes: u32,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Agenda {
    pub(super) items: Vec<Item>,
    pub(super) tracks: Vec<Track>,
}

/// An item, in its place.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub(super) n: u32,
    /// It is the entry of the starter set, and is named after it.
    pub(super) packs: bool,
    pub(super) template: Option<String>,
    pub(super) title: Option<String>,
    pub(super) minutes: u32,
    pub(super) min: Option<u32>,
    pub(super) max: Option<u32>,
    pub(super) role: Option<Known>,
    pub(super) person: Option<u32>,
    pub(super) reading: Option<ReadingRef>,
    pub(super) script: Option<String>,
    pub(super) condition: Option<String>,
    pub(super) applies: Option<bool>,
    pub(super) instead_of: Option<u32>,
    pub(super) track: Option<u32>,
    /// Minutes, and minutes to wrap up.
    pub(super) timer: Option<(u32, u32)>,
    pub(super) quiet: bool,
    pub(super) pause: bool,
    pub(super) cycle: Option<Known>,
    pub(super) notes: Option<String>,
}

/// A circle, in its place.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Track {
    pub(super) n: u32,
    pub(super) packs: bool,
    pub(super) template: Option<String>,
    pub(super) title: Option<String>,
    pub(super) role: Option<Known>,
    pub(super) leader: Option<u32>,
    pub(super) people: Vec<u32>,
}

/// An agenda beside the usual one.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Other {
    pub(super) n: u32,
    pub(super) packs: bool,
    pub(super) template: Option<String>,
    pub(super) title: Option<String>,
    pub(super) minutes: u32,
    pub(super) agenda: Agenda,
}

/// What is read: of a starter set, or one of the document's.
#[derive(Serialize, Deserialize, Clone)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ReadingRef {
    Shipped { program: String, reading: String },
    Own(u32),
}

/// A reading; without a text it is a card.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reading {
    pub(super) n: u32,
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) licence: String,
    pub(super) text: Option<String>,
    pub(super) source: Option<String>,
    pub(super) language: String,
    pub(super) territory: Vec<String>,
    pub(super) tags: Vec<String>,
}

/// A cycle or role of the starter set, or one of the document's.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Known {
    Pack(String),
    Own(u32),
}

/// A cycle. What is left out is as in the starter set.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cycle {
    pub(super) cycle: Known,
    pub(super) title: Option<String>,
    pub(super) by: Option<String>,
    pub(super) on_cancel: Option<String>,
    pub(super) from: Option<String>,
    pub(super) turns: Option<Vec<Turn>>,
    pub(super) removed: bool,
    pub(super) changes: Vec<Change>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Turn {
    pub(super) title: String,
    pub(super) reading: Option<ReadingRef>,
}

/// An evening of a cycle put differently, or where the cycle stands: `only`, `from` or `rest`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub(super) evening: Evening,
    pub(super) date: String,
    pub(super) what: String,
    /// Its place among the turns.
    pub(super) turn: Option<u32>,
}

/// What the group says of a role.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Role {
    pub(super) role: Known,
    pub(super) name: Option<String>,
    pub(super) removed: bool,
    pub(super) needs_ok: Option<bool>,
}

/// Who does a role on one evening: somebody who goes along, or it is asked in the room.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Assigned {
    pub(super) role: Known,
    pub(super) person: Option<u32>,
    pub(super) state: String,
    pub(super) locked: bool,
}

/// An evening ahead that somebody changed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meeting {
    pub(super) evening: Evening,
    pub(super) date: String,
    pub(super) start: String,
    pub(super) minutes: u32,
    pub(super) cancelled: Option<String>,
    pub(super) takes_place: bool,
    pub(super) follows: Option<u32>,
    pub(super) topic: Option<String>,
    pub(super) agenda: Agenda,
    pub(super) assigned: Vec<Assigned>,
}

/// Somebody who agreed to go along: the name as it is shown, and what else she agreed to.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) n: u32,
    pub(super) called: String,
    pub(super) initial: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}
