//! What a person chose about the program itself.

use std::sync::atomic::Ordering;

use model::{backup, lock};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::desk::Desk;
use crate::error::Error;
use crate::host::Sides;
use crate::preferences::{PaperSize, Theme};
use crate::program::Nothing;
use crate::words::{Language, Words};

/// Changes what was chosen; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingsEdit {
    /// The language of screens and papers.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// How the window looks.
    #[serde(default)]
    #[ts(optional)]
    pub theme: Option<Theme>,
    /// The size of paper in the printer.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
    /// Single letters mark people while a row of the list has the focus.
    #[serde(default)]
    #[ts(optional)]
    pub letter_keys: Option<bool>,
    /// Minutes without anybody until the records lock, 1 to 60.
    #[serde(default)]
    #[ts(optional)]
    pub lock_minutes: Option<u32>,
    /// Days until a backup is due again: 7, 14, 30 or 90; null for never.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub backup_reminder_days: Option<Option<u32>>,
}

/// What was chosen, and what the program is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Settings {
    /// The language of screens and papers.
    pub language: Language,
    /// How the window looks.
    pub theme: Theme,
    /// The size of paper in the printer.
    pub page: PaperSize,
    /// On which sides papers were printed last.
    pub sides: Sides,
    /// Single letters mark people while a row of the list has the focus.
    pub letter_keys: bool,
    /// Minutes without anybody until the records lock.
    pub lock_minutes: u32,
    /// Days until a backup is due again; null for never.
    pub backup_reminder_days: Option<u32>,
    /// The folder the records are in.
    pub folder: String,
    /// The computer's time zone.
    pub zone: String,
    /// The program's version.
    pub version: &'static str,
}

/// `settings_get`
pub(crate) fn get(desk: &mut Desk, _: Nothing) -> Result<Settings, Error> {
    Ok(Settings {
        language: desk.preferences.language,
        theme: desk.preferences.theme,
        page: desk.preferences.page,
        sides: desk.preferences.sides,
        letter_keys: desk.preferences.letter_keys,
        lock_minutes: desk.preferences.lock_minutes,
        backup_reminder_days: desk.preferences.backup_reminder_days,
        folder: desk.path.display().to_string(),
        zone: desk.host.zone(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// `settings_edit`
pub(crate) fn edit(desk: &mut Desk, request: SettingsEdit) -> Result<Settings, Error> {
    let mut preferences = desk.preferences.clone();
    preferences.language = request.language.unwrap_or(preferences.language);
    preferences.theme = request.theme.unwrap_or(preferences.theme);
    preferences.page = request.page.unwrap_or(preferences.page);
    preferences.letter_keys = request.letter_keys.unwrap_or(preferences.letter_keys);
    if let Some(minutes) = request.lock_minutes {
        preferences.lock_minutes = lock::check_minutes(minutes)?;
    }
    if let Some(days) = request.backup_reminder_days {
        preferences.backup_reminder_days = backup::check_reminder(days)?;
    }
    // Before there are records the choice is only remembered: an empty folder stays empty.
    if desk.holds_records()? {
        preferences.write(&desk.path)?;
    }
    if preferences.language != desk.preferences.language {
        desk.words = Words::new(preferences.language);
    }
    desk.aside.lock_minutes.store(preferences.lock_minutes, Ordering::SeqCst);
    desk.preferences = preferences;
    get(desk, Nothing {})
}
