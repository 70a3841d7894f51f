//! The sign-in sheet: what it says and where everything stands on the page.
//!
//! The circulated copy has no field a name could be in, so a list of people who are not in the room
//! cannot be handed round by mistake.

use crate::{Error, Page, Paper};

/// The most rows one sheet may have, names and blank ones together.
pub(crate) const MAX_ROWS: u32 = 10_000;

/// Who the sheet is for.
#[derive(Clone, PartialEq, Eq)]
pub enum Copy {
    /// Goes round the room: numbered blank rows and nothing else.
    Circulated {
        /// How many blank rows.
        blank_rows: u32,
    },
    /// Stays with the facilitator and says so on every page.
    Facilitator {
        /// Names as they are to be printed, in the order they are to stand.
        names: Vec<String>,
        /// Blank rows below the names. There are always at least 5, and at least a quarter of the
        /// names: people come who are on no list.
        blank_rows: u32,
    },
}

/// Everything a sign-in sheet shows. Texts are printed as given; dates and times come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The group's own title as it is to stand on the sheet.
    pub title: String,
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it, "Tuesday, 24 November 2026".
    pub date: String,
    /// The hours as people read them, "7:00 - 8:00 pm".
    pub time: String,
    /// Room or address; empty if it is not to be printed.
    pub place: String,
    /// Who facilitates, as it is to be printed.
    pub facilitator: Option<String>,
    /// For whom, with its rows.
    pub copy: Copy,
    /// Language of the sheet's own words.
    pub language: crate::Language,
}

// Both may hold names, which no log may ever show.
impl std::fmt::Debug for Copy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Circulated { blank_rows } => {
                f.debug_struct("Circulated").field("blank_rows", blank_rows).finish()
            }
            Self::Facilitator { names, blank_rows } => f
                .debug_struct("Facilitator")
                .field("names", &names.len())
                .field("blank_rows", blank_rows)
                .finish(),
        }
    }
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn")
            .field("copy", &self.copy)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// Sets a sign-in sheet.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; the others mean a broken installation.
pub fn sign_in(sheet: &SignIn, page: Page) -> Result<Paper, Error> {
    let _ = (sheet, page, MAX_ROWS);
    Err(Error::Write("not built yet"))
}
