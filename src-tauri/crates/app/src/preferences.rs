//! What a person chose about the program itself: language, look, paper, emergency numbers.
//!
//! Kept unsealed beside the records, because the lock screen needs them; so nothing goes in here
//! that says anything about a group or a person.

use std::path::Path;

use journal::disk;
use model::{backup, lock};
use serde::{Deserialize, Serialize};

use crate::emergency::Own;
use crate::error::Error;
use crate::host::{Host, Sides};
use crate::words::Language;

/// The file's name within the folder of records.
const FILE: &str = "preferences.json";
/// A larger file is none of ours.
const LIMIT: u64 = 64 * 1024;

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the computer does.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// The strongest difference.
    Contrast,
}

/// The size of paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Page")]
pub enum PaperSize {
    /// US Letter.
    #[default]
    Letter,
    /// ISO A4.
    A4,
}

/// What a person chose about the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// The language of screens and papers.
    pub language: Language,
    /// How the window looks.
    #[serde(default)]
    pub theme: Theme,
    /// The size of paper in the printer.
    #[serde(default)]
    pub page: PaperSize,
    /// On which sides papers were printed last.
    #[serde(default)]
    pub sides: Sides,
    /// Single letters mark people while a row of the list has the focus.
    #[serde(default = "usual_letter_keys")]
    pub letter_keys: bool,
    /// Minutes without anybody until the records lock.
    #[serde(default = "usual_lock_minutes")]
    pub lock_minutes: u32,
    /// Days until a backup is due again; none for never.
    #[serde(default = "usual_reminder_days")]
    pub backup_reminder_days: Option<u32>,
    /// What she put right about the emergency card: numbers to call, and nobody's name.
    #[serde(default)]
    pub emergency: Own,
}

fn usual_letter_keys() -> bool {
    true
}

fn usual_lock_minutes() -> u32 {
    lock::DEFAULT_MINUTES
}

fn usual_reminder_days() -> Option<u32> {
    Some(backup::DEFAULT_REMINDER_DAYS)
}

impl Preferences {
    /// What was chosen before, or what suits this computer. A file that can't be read is as none:
    /// nothing in it is worth stopping for.
    pub(crate) fn read(folder: &Path, host: &dyn Host) -> Self {
        let stored = disk::read(&folder.join(FILE), LIMIT).ok().flatten();
        let stored = stored.and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        stored.map(Self::within_limits).unwrap_or_else(|| {
            let tag = host.language().unwrap_or_default();
            // Letter paper is used in North America and a few neighbours; everybody else has A4.
            let letter =
                matches!(tag.rsplit('-').next(), Some("US" | "CA" | "MX" | "PH" | "CO" | "CL" | "VE"));
            Self {
                language: Language::for_tag(&tag),
                theme: Theme::default(),
                page: if letter || !tag.contains('-') { PaperSize::Letter } else { PaperSize::A4 },
                sides: Sides::default(),
                letter_keys: usual_letter_keys(),
                lock_minutes: usual_lock_minutes(),
                backup_reminder_days: usual_reminder_days(),
                emergency: Own::default(),
            }
        })
    }

    /// The file lies unsealed: a number in it that nobody could have chosen is not taken, least of
    /// all one that keeps the records open.
    fn within_limits(mut self) -> Self {
        if lock::check_minutes(self.lock_minutes).is_err() {
            self.lock_minutes = usual_lock_minutes();
        }
        if backup::check_reminder(self.backup_reminder_days).is_err() {
            self.backup_reminder_days = usual_reminder_days();
        }
        self
    }

    /// Keeps what was chosen.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Error> {
        let bytes = serde_json::to_vec(self).map_err(|_| Error::Internal("preferences are no JSON"))?;
        disk::write_whole(&folder.join(FILE), &bytes).map_err(|fault| Error::File(fault.kind()))
    }
}
