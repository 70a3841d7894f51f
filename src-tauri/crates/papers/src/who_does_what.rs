//! Who is doing what at the next evenings, for whoever asks people.

use crate::flow::{Block, Cell, Column, Doc, Row, Rules, Table};
use crate::plan::{self, Doer, wordless};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything such a sheet shows. Texts are printed as given; dates come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct WhoDoesWhat {
    /// The group's own title as it is to stand on the sheet.
    pub title: String,
    /// The first evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The evenings, in order.
    pub evenings: Vec<ServingEvening>,
    /// Language of the sheet's own words.
    pub language: Language,
}

/// One evening.
#[derive(Clone, PartialEq, Eq)]
pub struct ServingEvening {
    /// The date as people read it, and what else tells the evening from others.
    pub date: String,
    /// Its services, in order.
    pub services: Vec<Serving>,
}

/// One service of an evening.
#[derive(Clone, PartialEq, Eq)]
pub struct Serving {
    /// What it is called.
    pub service: String,
    /// Who has it; nobody yet.
    pub doer: Option<Doer>,
    /// What became of asking.
    pub state: ServingState,
}

/// What became of asking somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServingState {
    /// Nobody was asked, or nobody has to be.
    Open,
    /// Somebody was asked.
    Asked,
    /// Somebody said yes.
    Yes,
    /// Not this time.
    No,
}

wordless!(WhoDoesWhat, ServingEvening, Serving);

/// Sets the sheet.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn who_does_what(sheet: &WhoDoesWhat, page: Page) -> Result<Paper, Error> {
    if !is_day(&sheet.day) {
        return Err(Error::Day);
    }
    let words = Words::read(sheet.language)?;
    let kind = words.get("who-does-what-title")?;
    let mut doc = Doc::new(sheet.language, kind.clone(), &format!("services-{}.pdf", sheet.day));
    doc.margins = (40.0, 40.0);
    let services = || sheet.evenings.iter().flat_map(|evening| &evening.services);
    doc.has_names = services().any(|serving| serving.doer.as_ref().is_some_and(Doer::is_named));
    doc.furniture.mark = Some(words.get("sign-in-facilitator-copy")?);
    doc.furniture.running = Some(kind.clone());
    doc.furniture.foot = Some(words.get("sign-in-confidential-facilitator")?);
    let mut rows = Vec::new();
    for evening in &sheet.evenings {
        rows.push(Row { cells: vec![Cell::band(&evening.date)], height: 22.0 });
        for serving in &evening.services {
            let state = match serving.state {
                ServingState::Open => String::new(),
                ServingState::Asked => words.get("who-does-what-asked")?,
                ServingState::Yes => words.get("who-does-what-yes")?,
                ServingState::No => words.get("who-does-what-no")?,
            };
            let who = match &serving.doer {
                Some(Doer::Named(name)) => Cell::strong(name),
                Some(Doer::Unnamed(text)) => Cell::quiet(text),
                None => Cell::default(),
            };
            let cells = vec![Cell::of(&serving.service), who, Cell::quiet(&state)];
            rows.push(Row { cells, height: plan::ROW });
        }
    }
    let mut head = Vec::new();
    for id in ["who-does-what-service", "plan-who", "who-does-what-state"] {
        head.push(Passage::of(&words.get(id)?, Style::Bold));
    }
    let columns = vec![Column::share(1.3), Column::share(1.5), Column::share(1.0)];
    doc.blocks = vec![
        Block::quiet(&kind),
        Block::title(&sheet.title),
        Block::Table(Table { columns, head, rows, rules: Rules::Grid, heads_rows: true }),
    ];
    doc.set(page)
}
