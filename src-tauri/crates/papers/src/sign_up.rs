//! The sign-up sheet for the clipboard: the coming evenings and their services, a line to write on
//! for each.
//!
//! No field of it could hold a person's name, so none can be handed round by mistake: what somebody
//! has already is "taken".

use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Page, Paper, is_day};

/// The most rows one sheet may have, all evenings together.
pub const MAX_SIGN_UP_ROWS: u32 = 2_000;

/// 9 mm: room to write a name.
const ROW: f32 = 25.6;
/// The band with an evening's date.
const BAND: f32 = 22.0;

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
    let words = Words::read(sheet.language)?;
    let kind = words.get("sign-up-title")?;
    let mut doc = Doc::new(sheet.language, kind.clone(), &format!("sign-up-{}.pdf", sheet.day));
    // The outer rules are a point wide.
    doc.margins = (36.5, 36.0);
    doc.furniture.running = Some(format!("{kind} · {}", sheet.title));
    doc.furniture.foot = Some(words.get("sign-up-confidential")?);
    doc.blocks = vec![
        Block::quiet(&kind),
        Block::title(&sheet.title),
        Block::text(Role::Body, &words.get("sign-up-lead")?),
        Block::Table(table(sheet, &words)?),
    ];
    doc.set(page)
}

fn table(sheet: &SignUp, words: &Words) -> Result<Table, Error> {
    let bold = |id| Ok::<_, Error>(Passage::of(&words.get(id)?, Style::Bold));
    let mut name = bold("sign-up-name")?;
    name.add(&format!(" {}", words.get("sign-up-name-hint")?), Style::Regular);
    let taken = words.get("sign-up-taken")?;
    let mut rows = Vec::new();
    let mut number = 0;
    for evening in &sheet.evenings {
        rows.push(Row { cells: vec![Cell::band(&evening.date)], height: BAND });
        for service in &evening.services {
            number += 1;
            let who = if service.taken { Cell::quiet(&taken) } else { Cell::default() };
            let cells = vec![Cell::quiet(&number.to_string()), Cell::of(&service.name), who];
            rows.push(Row { cells, height: ROW });
        }
    }
    Ok(Table {
        columns: vec![Column::fit().right(), Column::share(0.45), Column::share(0.55)],
        head: vec![bold("sign-up-number")?, bold("sign-up-service")?, name],
        rows,
        rules: Rules::Grid,
        heads_rows: false,
    })
}
