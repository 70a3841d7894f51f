//! The sign-up sheet for the clipboard: the coming evenings and their services, a line to write on
//! for each. `setting` knows where everything stands on the page.
//!
//! No field of it could hold a person's name, so none can be handed round by mistake: what somebody
//! has already is "taken".

mod setting;

use setting::Setting;

use crate::finish::About;
use crate::{Error, Page, Paper, is_day};

/// The most rows one sheet may have, all evenings together.
pub const MAX_SIGN_UP_ROWS: u32 = 2_000;

/// Everything a sign-up sheet shows. Texts are printed as given; dates come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct SignUp {
    /// The group's own title as it is to stand on the sheet.
    pub title: String,
    /// The first evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The evenings, in the order they are to stand. Their rows are numbered through, so that what
    /// was written can be typed in row by row.
    pub evenings: Vec<SignUpEvening>,
    /// Language of the sheet's own words.
    pub language: crate::Language,
}

/// One evening of a sign-up sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct SignUpEvening {
    /// The date as people read it, "Tuesday, 24 November 2026".
    pub date: String,
    /// Its services, in the order they are to stand.
    pub services: Vec<Service>,
}

/// One service of an evening.
#[derive(Clone, PartialEq, Eq)]
pub struct Service {
    /// What it is called.
    pub name: String,
    /// Somebody has it. The sheet does not know who.
    pub taken: bool,
}

// The title of a group is in no log.
impl std::fmt::Debug for SignUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignUp")
            .field("evenings", &self.evenings.len())
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// Sets a sign-up sheet.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; the others mean a broken installation.
pub fn sign_up(sheet: &SignUp, page: Page) -> Result<Paper, Error> {
    if !is_day(&sheet.day) {
        return Err(Error::Day);
    }
    let rows: usize = sheet.evenings.iter().map(|evening| evening.services.len()).sum();
    if rows > MAX_SIGN_UP_ROWS as usize {
        return Err(Error::TooManyRows { limit: MAX_SIGN_UP_ROWS });
    }
    let mut setting = Setting::new(sheet, page, rows)?;
    let plan = setting.plan()?;
    for (number, blocks) in plan.iter().enumerate() {
        setting.page(number, blocks, plan.len())?;
    }
    let about = About { title: &setting.words.get("sign-up-title")?, language: sheet.language.tag() };
    Ok(Paper {
        bytes: setting.sink.finish(&about)?,
        pages: plan.len() as u32,
        title: about.title.to_owned(),
        file_name: format!("sign-up-{}.pdf", sheet.day),
        has_names: false,
        uncovered: setting.setter.uncovered(),
    })
}
