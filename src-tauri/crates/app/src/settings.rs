//! What a person chose about the program itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Error;
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
        zone: desk.host.zone(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// `settings_edit`
pub(crate) fn edit(desk: &mut Desk, request: SettingsEdit) -> Result<Settings, Error> {
    let mut preferences = desk.preferences;
    preferences.language = request.language.unwrap_or(preferences.language);
    preferences.theme = request.theme.unwrap_or(preferences.theme);
    preferences.page = request.page.unwrap_or(preferences.page);
    // Before there are records the choice is only remembered: an empty folder stays empty.
    if desk.holds_records()? {
        preferences.write(&desk.path)?;
    }
    if preferences.language != desk.preferences.language {
        desk.words = Words::new(preferences.language);
    }
    desk.preferences = preferences;
    get(desk, Nothing {})
}
