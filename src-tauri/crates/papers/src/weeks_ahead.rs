//! The weeks ahead in a table: dates, what is read or spoken about, who does what. For whoever
//! leads it says names; what hangs on the wall says only what is still to be had.

use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::plan::wordless;
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything such a plan shows, but for who does what. Texts are printed as given; dates come
/// formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct WeeksAhead<S> {
    /// The group's own title as it is to stand on the plan.
    pub title: String,
    /// The first evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// What the services are called, in order.
    pub services: Vec<String>,
    /// The evenings, in order.
    pub weeks: Vec<Week<S>>,
    /// Language of the plan's own words.
    pub language: Language,
}

/// One evening of the weeks ahead.
#[derive(Clone, PartialEq, Eq)]
pub struct Week<S> {
    /// The date as people read it.
    pub date: String,
    /// What is read or spoken about, a line each.
    pub about: Vec<String>,
    /// It does not take place.
    pub off: bool,
    /// Who does each service; none: it is not wanted that evening.
    pub services: Vec<Option<S>>,
}

/// Who does a service, for whoever leads.
#[derive(Clone, PartialEq, Eq)]
pub enum Serves {
    /// Somebody by name.
    Named(String),
    /// Asked for in the room, or a speaker whose name is not shown.
    Unnamed(String),
    /// Nobody yet.
    Open,
}

/// Whether a service is still to be had, for the wall. No name fits in here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// It is.
    Open,
    /// It is not.
    Taken,
}

// Neither the group's title nor a name is in any log.
impl<S> std::fmt::Debug for WeeksAhead<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WeeksAhead").field("weeks", &self.weeks.len()).finish_non_exhaustive()
    }
}

impl<S> std::fmt::Debug for Week<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Week").field("off", &self.off).finish_non_exhaustive()
    }
}

wordless!(Serves);

/// No more services stand side by side; the others follow in a table of their own.
const MOST_COLUMNS: usize = 7;

/// Sets the plan for whoever leads, with names.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn weeks_ahead(plan: &WeeksAhead<Serves>, page: Page) -> Result<Paper, Error> {
    let words = Words::read(plan.language)?;
    let mut doc = begin(plan, &words, "weeks-ahead")?;
    let services = || plan.weeks.iter().flat_map(|week| week.services.iter().flatten());
    doc.has_names = services().any(|serves| matches!(serves, Serves::Named(_)));
    doc.furniture.mark = Some(words.get("sign-in-facilitator-copy")?);
    doc.furniture.foot = Some(words.get("sign-in-confidential-facilitator")?);
    let cell = |serves: &Serves| {
        Ok(match serves {
            Serves::Named(name) => Cell::of(name),
            Serves::Unnamed(text) => Cell::quiet(text),
            Serves::Open => Cell::default(),
        })
    };
    finish(doc, plan, &words, cell, page)
}

/// Sets the plan for the wall, without names.
///
/// # Errors
/// As [`weeks_ahead`].
pub fn weeks_ahead_wall(plan: &WeeksAhead<Seat>, page: Page) -> Result<Paper, Error> {
    let words = Words::read(plan.language)?;
    let mut doc = begin(plan, &words, "weeks-ahead-wall")?;
    doc.furniture.foot = Some(words.get("weeks-ahead-ask")?);
    let cell = |seat: &Seat| {
        Ok(match seat {
            Seat::Open => Cell::strong(&words.get("weeks-ahead-open")?),
            Seat::Taken => Cell::quiet(&words.get("sign-up-taken")?),
        })
    };
    finish(doc, plan, &words, cell, page)
}

fn begin<S>(plan: &WeeksAhead<S>, words: &Words, file: &str) -> Result<Doc, Error> {
    if !is_day(&plan.day) {
        return Err(Error::Day);
    }
    let kind = words.get("weeks-ahead-title")?;
    let mut doc = Doc::new(plan.language, kind.clone(), &format!("{file}-{}.pdf", plan.day));
    doc.landscape = true;
    doc.margins = (36.0, 30.0);
    doc.tighten = true;
    doc.furniture.running = Some(kind.clone());
    doc.blocks = vec![Block::title(&format!("{} · {kind}", plan.title))];
    Ok(doc)
}

fn finish<S>(
    mut doc: Doc,
    plan: &WeeksAhead<S>,
    words: &Words,
    cell: impl Fn(&S) -> Result<Cell, Error>,
    page: Page,
) -> Result<Paper, Error> {
    let tables = plan.services.len().div_ceil(MOST_COLUMNS).max(1);
    // As many in each, so that no table has one column only.
    let columns = plan.services.len().div_ceil(tables).max(1);
    let (date, about) = (words.get("weeks-ahead-date")?, words.get("weeks-ahead-about")?);
    for number in 0..tables {
        let services = (number * columns)..plan.services.len().min((number + 1) * columns);
        let with_about = number == 0;
        let mut head = vec![Passage::of(&date, Style::Bold)];
        let mut wide = vec![Column::fit()];
        if with_about {
            head.push(Passage::of(&about, Style::Bold));
            wide.push(Column::share(1.9));
        }
        for service in plan.services.get(services.clone()).unwrap_or_default() {
            head.push(Passage::of(service, Style::Bold));
            wide.push(Column::share(1.0));
        }
        let mut rows = Vec::with_capacity(plan.weeks.len());
        for week in &plan.weeks {
            let mut cells = vec![Cell::strong(&week.date)];
            if with_about {
                cells.push(Cell::passage(told(week, words)?));
            }
            for service in week.services.get(services.clone()).unwrap_or_default() {
                cells.push(match service {
                    _ if week.off => Cell::default(),
                    Some(service) => cell(service)?,
                    None => Cell::quiet("–"),
                });
            }
            rows.push(Row { cells, height: 27.0 });
        }
        if number > 0 {
            doc.blocks.push(Block::Page);
            doc.blocks.push(Block::text(Role::Heading, &words.get("weeks-ahead-more")?));
        }
        doc.blocks.push(Block::Table(Table {
            columns: wide,
            head,
            rows,
            rules: Rules::Grid,
            heads_rows: true,
        }));
    }
    doc.set(page)
}

fn told<S>(week: &Week<S>, words: &Words) -> Result<Passage, Error> {
    if week.off {
        return Ok(Passage::of(&words.get("weeks-ahead-off")?, Style::Italic));
    }
    let mut told = Passage::default();
    for (at, line) in week.about.iter().enumerate() {
        if at > 0 {
            told.end_line();
        }
        told.add(line, Style::Regular);
    }
    Ok(told)
}
