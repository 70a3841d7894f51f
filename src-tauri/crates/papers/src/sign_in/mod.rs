//! The sign-in sheet: what it says. `setting` knows where everything stands on the page.
//!
//! The circulated copy has no field a name could be in, so a list of people who are not in the room
//! cannot be handed round by mistake.

mod parts;
mod setting;

use setting::Setting;

use crate::finish::About;
use crate::{Error, Page, Paper, is_day};

/// The most rows one sheet may have, names and blank ones together.
pub const MAX_ROWS: u32 = 10_000;

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

/// What stands on a sheet an agency keeps besides. Texts are printed as given; what is empty is a
/// line to write on.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Agency {
    /// What the meeting is about.
    pub topic: String,
    /// What the facilitator may put after her name.
    pub credential: String,
    /// Who facilitates with her.
    pub co_facilitator: String,
    /// What the law wants said on a record of a treatment program; none anywhere else.
    pub notice: Option<String>,
}

impl std::fmt::Debug for Agency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agency").finish_non_exhaustive()
    }
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
    set(sheet, None, page, true)
}

/// The same page without tags, to be measured beside programs that make none. Nobody is to get it:
/// it can't be read out.
///
/// # Errors
/// As [`sign_in`].
#[cfg(feature = "untagged")]
pub fn sign_in_untagged(sheet: &SignIn, page: Page) -> Result<Paper, Error> {
    set(sheet, None, page, false)
}

/// Sets the sheet an agency keeps: blanks for when it really began and ended, for credentials and
/// the count, and two signatures a row.
///
/// # Errors
/// As [`sign_in`].
pub fn agency_sign_in(sheet: &SignIn, agency: &Agency, page: Page) -> Result<Paper, Error> {
    set(sheet, Some(agency), page, true)
}

fn set(sheet: &SignIn, agency: Option<&Agency>, page: Page, tagged: bool) -> Result<Paper, Error> {
    if !is_day(&sheet.day) {
        return Err(Error::Day);
    }
    let rows = sheet.copy.rows().filter(|rows| *rows <= MAX_ROWS);
    let rows = rows.ok_or(Error::TooManyRows { limit: MAX_ROWS })?;
    let mut setting = Setting::new(sheet, agency, page, rows)?;
    if !tagged {
        setting.sink.tags.leave_out();
    }
    let plan = setting.stretch(rows)?;
    for (number, rows) in plan.iter().enumerate() {
        setting.page(number, rows.clone(), plan.len())?;
    }
    let facilitator = matches!(sheet.copy, Copy::Facilitator { .. });
    let about = About { title: &setting.words.get("sign-in-title")?, language: sheet.language.tag() };
    Ok(Paper {
        bytes: setting.sink.finish(&about)?,
        pages: plan.len() as u32,
        title: about.title.to_owned(),
        file_name: format!("sign-in-{}{}.pdf", sheet.day, if facilitator { "-facilitator" } else { "" }),
        has_names: matches!(&sheet.copy, Copy::Facilitator { names, .. } if !names.is_empty()),
        uncovered: setting.setter.uncovered(),
    })
}

/// How many rows fit a sheet of one page under this heading, the closing line included.
///
/// # Errors
/// As [`sign_in`], without those of the day and the rows.
pub fn rows_on_a_page(sheet: &SignIn, page: Page) -> Result<u32, Error> {
    Ok(Setting::new(sheet, None, page, 99)?.rows_on_one_page())
}

/// The same of a sheet an agency keeps.
///
/// # Errors
/// As [`rows_on_a_page`].
pub fn agency_rows_on_a_page(sheet: &SignIn, agency: &Agency, page: Page) -> Result<u32, Error> {
    Ok(Setting::new(sheet, Some(agency), page, 99)?.rows_on_one_page())
}

impl Copy {
    /// All rows, or None if that is more than can be counted.
    fn rows(&self) -> Option<u32> {
        match self {
            Self::Circulated { blank_rows } => Some(*blank_rows),
            Self::Facilitator { names, blank_rows } => {
                let named = u32::try_from(names.len()).ok()?;
                named.checked_add((*blank_rows).max(5).max(named.div_ceil(4)))
            }
        }
    }

    fn name(&self, row: usize) -> Option<&str> {
        match self {
            Self::Circulated { .. } => None,
            Self::Facilitator { names, .. } => names.get(row).map(String::as_str),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    pub(super) fn sheet(copy: Copy) -> SignIn {
        SignIn {
            title: "Tuesday Night Group".to_owned(),
            day: "2026-11-24".to_owned(),
            date: "Tuesday, 24 November 2026".to_owned(),
            time: "7:00 – 8:00 pm".to_owned(),
            place: "Room 4".to_owned(),
            facilitator: None,
            copy,
            language: Language::English,
        }
    }

    #[test]
    fn a_full_page_is_one_page_and_one_row_more_is_two() {
        for page in [Page::Letter, Page::A4] {
            let mut sheet = sheet(Copy::Circulated { blank_rows: 0 });
            let full = rows_on_a_page(&sheet, page).unwrap();
            assert!((18..=23).contains(&full), "{full}");
            sheet.copy = Copy::Circulated { blank_rows: full };
            assert_eq!(sign_in(&sheet, page).unwrap().pages, 1);
            sheet.copy = Copy::Circulated { blank_rows: full + 1 };
            assert_eq!(sign_in(&sheet, page).unwrap().pages, 2);
        }
    }

    #[test]
    fn a_facilitator_copy_keeps_room_for_those_on_no_list() {
        let rows = |names: usize, blank_rows| {
            Copy::Facilitator { names: vec!["Ana P.".to_owned(); names], blank_rows }.rows()
        };
        assert_eq!(rows(0, 0), Some(5));
        assert_eq!(rows(12, 0), Some(17));
        assert_eq!(rows(40, 0), Some(50));
        assert_eq!(rows(40, 20), Some(60));
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for day in ["", "2026-11-4", "24.11.2026", "2026-11-24/../x", "２０２６-11-24", "2026-11-24 "] {
            let sheet = SignIn { day: day.to_owned(), ..sheet(Copy::Circulated { blank_rows: 1 }) };
            assert_eq!(sign_in(&sheet, Page::A4).err(), Some(Error::Day), "{day}");
        }
    }

    #[test]
    fn too_many_rows_are_refused() {
        for copy in [
            Copy::Circulated { blank_rows: MAX_ROWS + 1 },
            Copy::Facilitator { names: vec![String::new()], blank_rows: u32::MAX },
        ] {
            let refused = sign_in(&sheet(copy), Page::Letter).err();
            assert_eq!(refused, Some(Error::TooManyRows { limit: MAX_ROWS }));
        }
    }

    #[test]
    fn debug_shows_no_text() {
        let copy = Copy::Facilitator { names: vec!["Xochitl Q.".to_owned()], blank_rows: 0 };
        let sheet = SignIn { facilitator: Some("Wilhelmina Z.".to_owned()), ..sheet(copy) };
        let paper = sign_in(&sheet, Page::A4).unwrap();
        let shown = format!("{sheet:?} {paper:?}");
        for text in ["Xochitl", "Wilhelmina", "Tuesday", "Room"] {
            assert!(!shown.contains(text), "{shown}");
        }
    }
}
