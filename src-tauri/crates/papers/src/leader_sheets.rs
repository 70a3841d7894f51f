//! Sheets for the leaders of circles that run beside each other: one for each, with nothing of any
//! other circle on it. A sheet is for one leader, so each begins on a page of its own and is printed
//! on one side.

use model::markdown;

use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::plan::{self, Doer, PlanItem, wordless};
use crate::prose::{reading, said};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything the sheets of one evening show. Texts are printed as given; dates and times come
/// formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct LeaderSheets {
    /// The evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it.
    pub date: String,
    /// The circles, in order.
    pub circles: Vec<Circle>,
    /// Language of the sheets' own words.
    pub language: Language,
}

/// A circle.
#[derive(Clone, PartialEq, Eq)]
pub struct Circle {
    /// Its neutral name.
    pub title: String,
    /// From when to when, as people read it.
    pub hours: String,
    /// Who leads it.
    pub leader: Option<Doer>,
    /// What it does, in order.
    pub items: Vec<PlanItem>,
    /// What is read in it, with the words that may be printed.
    pub texts: Vec<CircleText>,
    /// Who belongs to this circle, by the names its leader may see.
    pub people: Vec<String>,
}

/// A text that is read in a circle: its guidelines, its questions.
#[derive(Clone, PartialEq, Eq)]
pub struct CircleText {
    /// What it is called.
    pub title: String,
    /// Its words.
    pub words: Vec<markdown::Block>,
}

wordless!(LeaderSheets, Circle, CircleText);

/// People of a circle stand in so many columns.
const ACROSS: usize = 3;
/// Boxes to count with: so many in a row, in so many rows.
const TALLY: (u32, u32) = (12, 2);

/// Sets the sheets of all circles.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn leader_sheets(sheets: &LeaderSheets, page: Page) -> Result<Paper, Error> {
    if !is_day(&sheets.day) {
        return Err(Error::Day);
    }
    let words = Words::read(sheets.language)?;
    let kind = words.get("leader-sheets-title")?;
    let mut doc = Doc::new(sheets.language, kind.clone(), &format!("circles-{}.pdf", sheets.day));
    doc.margins = (44.0, 40.0);
    doc.has_names = sheets.circles.iter().any(|circle| {
        let led = circle.leader.as_ref().is_some_and(Doer::is_named);
        led || !circle.people.is_empty() || circle.items.iter().any(PlanItem::is_named)
    });
    doc.furniture.mark = Some(words.get("leader-sheets-mark")?);
    let foot = if doc.has_names { "sign-in-confidential-facilitator" } else { "run-sheet-foot" };
    doc.furniture.foot = Some(words.get(foot)?);
    // Pages of all circles together tell a leader nothing.
    doc.furniture.numbers = false;
    doc.tighten = true;
    for (at, circle) in sheets.circles.iter().enumerate() {
        if at > 0 {
            doc.blocks.push(Block::Page);
        }
        doc.blocks.extend(one(circle, &sheets.date, &words)?);
    }
    doc.set(page)
}

fn one(circle: &Circle, date: &str, words: &Words) -> Result<Vec<Block>, Error> {
    let title = Passage::of(&circle.title, Style::Bold);
    // Each sheet is a paper of its own: its title heads a part here.
    let mut blocks =
        vec![Block::Text(Role::Title, title), Block::body(&[date, circle.hours.as_str()].join(" · "))];
    if let Some(leader) = &circle.leader {
        let led = words.with("leader-sheets-led", [("who", leader.text().into())])?;
        blocks.push(Block::text(Role::Strong, &led));
    }
    blocks.push(Block::Table(table(circle, words)?));
    let mut count = vec![Block::text(Role::Strong, &words.get("leader-sheets-count")?), tally()];
    let mut blanks = Passage::default();
    for id in ["run-sheet-new", "leader-sheets-chips"] {
        if !blanks.is_empty() {
            blanks.add("\u{A0}\u{A0}\u{A0} ", Style::Regular);
        }
        blanks.add(&format!("{}\u{A0}", words.get(id)?.replace(' ', "\u{A0}")), Style::Regular);
        blanks.leave_blank(5.0);
    }
    count.push(Block::Space(4.0));
    count.push(Block::Text(Role::Body, blanks));
    blocks.push(Block::Keep(count));
    if !circle.people.is_empty() {
        blocks.push(Block::heading(&words.get("leader-sheets-people")?));
        blocks.push(Block::Table(people(&circle.people)));
    }
    for text in &circle.texts {
        // It may begin a page, and there is more than one circle.
        blocks.push(Block::heading(&format!("{} · {}", circle.title, text.title)));
        blocks.extend(reading(&text.words));
    }
    Ok(blocks)
}

fn table(circle: &Circle, words: &Words) -> Result<Table, Error> {
    let mut rows = Vec::with_capacity(circle.items.len());
    for item in &circle.items {
        let mut told = item.told(words)?;
        // The circle's leader does most of it; only what somebody else does is worth saying.
        let other =
            item.doer.as_ref().filter(|doer| doer.is_named() && Some(*doer) != circle.leader.as_ref());
        if let Some(doer) = other {
            told.end_line();
            told.add(&words.with("plan-by", [("who", doer.text().into())])?, Style::Regular);
        }
        for block in item.script.as_deref().map(said).unwrap_or_default() {
            if let Block::Text(_, paragraph) = block {
                told.end_line();
                told.append(&paragraph);
            }
        }
        rows.push(plan::row(item.clock().into_iter().chain([Cell::passage(told).at_top()])));
    }
    let mut head = plan::clock_heads(words)?.to_vec();
    head.push(Passage::of(&words.get("plan-item")?, Style::Bold));
    let columns = plan::clock_columns().into_iter().chain([Column::share(1.0)]).collect();
    Ok(Table { columns, head, rows, rules: Rules::Grid, heads_rows: false })
}

/// Numbered boxes: the last one crossed out says how many were there.
fn tally() -> Block {
    let (across, down) = TALLY;
    let row = |row: u32| {
        let number = |at: u32| Cell::quiet(&(row * across + at).to_string());
        Row { cells: (1..=across).map(number).collect(), height: 26.0 }
    };
    Block::Table(Table {
        columns: vec![Column::share(1.0); across as usize],
        head: Vec::new(),
        rows: (0..down).map(row).collect(),
        rules: Rules::Grid,
        heads_rows: false,
    })
}

/// Names with a box beside each, read downwards.
fn people(names: &[String]) -> Table {
    let down = names.len().div_ceil(ACROSS);
    let row = |row: usize| {
        let cell = |column: usize| match names.get(column * down + row) {
            Some(name) => Cell { tick: true, ..Cell::of(name) },
            None => Cell::default(),
        };
        Row { cells: (0..ACROSS).map(cell).collect(), height: plan::ROW }
    };
    Table {
        columns: vec![Column::share(1.0); ACROSS],
        head: Vec::new(),
        rows: (0..down).map(row).collect(),
        rules: Rules::Rows,
        heads_rows: false,
    }
}
