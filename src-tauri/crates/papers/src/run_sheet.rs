//! The run sheet: the evening's plan for whoever leads it, to be led by without a screen.
//!
//! First the order of things with a box to tick beside each, then the words that are said.

use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::plan::{self, Doer, PlanItem, wordless};
use crate::prose::said;
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything a run sheet shows. Texts are printed as given; dates and times come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct RunSheet {
    /// The group's own title as it is to stand on the sheet.
    pub title: String,
    /// The evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// Date, hours and place as people read them, each on its own; empty ones are left out.
    pub when: Vec<String>,
    /// What the evening is about.
    pub topic: Option<String>,
    /// What happens, in order.
    pub entries: Vec<Entry>,
    /// When everything is through.
    pub closes: String,
    /// Language of the sheet's own words.
    pub language: Language,
}

/// A row of a run sheet.
#[derive(Clone, PartialEq, Eq)]
pub enum Entry {
    /// Something everybody does together.
    Item(PlanItem),
    /// A circle that runs beside others: it has a sheet of its own.
    Circle {
        /// When it begins.
        time: String,
        /// How long it is.
        minutes: u32,
        /// Its neutral name.
        title: String,
        /// Who leads it.
        doer: Option<Doer>,
        /// What it does, in order.
        items: Vec<String>,
    },
}

wordless!(RunSheet, Entry);

/// Sets a run sheet.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn run_sheet(sheet: &RunSheet, page: Page) -> Result<Paper, Error> {
    if !is_day(&sheet.day) {
        return Err(Error::Day);
    }
    let words = Words::read(sheet.language)?;
    let kind = words.get("run-sheet-title")?;
    let mut doc = Doc::new(sheet.language, kind.clone(), &format!("run-sheet-{}.pdf", sheet.day));
    doc.margins = (40.0, 40.0);
    doc.tighten = true;
    doc.has_names = sheet.entries.iter().any(|entry| match entry {
        Entry::Item(item) => item.is_named(),
        Entry::Circle { doer, .. } => doer.as_ref().is_some_and(Doer::is_named),
    });
    doc.furniture.mark = Some(words.get("sign-in-facilitator-copy")?);
    doc.furniture.running = Some(kind.clone());
    let foot = if doc.has_names { "sign-in-confidential-facilitator" } else { "run-sheet-foot" };
    doc.furniture.foot = Some(words.get(foot)?);
    doc.blocks = vec![Block::quiet(&kind), Block::title(&sheet.title)];
    let when: Vec<&str> = sheet.when.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    doc.blocks.push(Block::body(&when.join(" · ")));
    if let Some(topic) = &sheet.topic {
        doc.blocks
            .push(Block::text(Role::Strong, &words.with("plan-topic", [("topic", topic.as_str().into())])?));
    }
    doc.blocks.push(Block::Table(table(sheet, &words)?));
    doc.blocks.push(Block::Boxed(afterwards(&words)?));
    let mut first = true;
    for entry in &sheet.entries {
        let Entry::Item(item) = entry else { continue };
        let Some(script) = item.script.as_deref().map(said).filter(|script| !script.is_empty()) else {
            continue;
        };
        if std::mem::take(&mut first) {
            doc.blocks.push(Block::heading(&words.get("run-sheet-said")?));
        }
        let mut part = vec![Block::text(Role::Subheading, &item.title)];
        if let Some(applies) = &item.applies {
            let applies = words.with("plan-applies", [("when", applies.as_str().into())])?;
            part.push(Block::Text(Role::Body, Passage::of(&applies, Style::Italic)));
        }
        part.extend(script);
        doc.blocks.push(Block::Keep(part));
    }
    doc.set(page)
}

fn table(sheet: &RunSheet, words: &Words) -> Result<Table, Error> {
    let mut rows = Vec::with_capacity(sheet.entries.len() + 1);
    for entry in &sheet.entries {
        rows.push(match entry {
            Entry::Item(item) => {
                let who = item.doer.as_ref().map(Doer::text).unwrap_or_default();
                let told = Cell::passage(item.told(words)?).at_top();
                plan::row(item.clock().into_iter().chain([told, Cell::of(who).at_top()]))
            }
            Entry::Circle { time, minutes, title, doer, items } => {
                let mut told = Passage::of(title, Style::Bold);
                if !items.is_empty() {
                    told.end_line();
                    told.add(&items.join(" · "), Style::Regular);
                }
                let who = doer.as_ref().map(Doer::text).unwrap_or_default();
                plan::row([
                    Cell { tick: true, ..Cell::default() }.at_top(),
                    Cell::of(time).at_top(),
                    Cell::of(&minutes.to_string()).at_top(),
                    Cell::passage(told).at_top(),
                    Cell::of(who).at_top(),
                ])
            }
        });
    }
    let close = [
        Cell { tick: true, ..Cell::default() }.at_top(),
        Cell::strong(&sheet.closes).at_top(),
        Cell::default(),
        Cell::strong(&words.get("run-sheet-close")?).at_top(),
    ];
    rows.push(Row { cells: close.into(), height: plan::ROW });
    let head = ["plan-item", "plan-who"].map(|id| Ok::<_, Error>(Passage::of(&words.get(id)?, Style::Bold)));
    let mut heads = plan::clock_heads(words)?.to_vec();
    for head in head {
        heads.push(head?);
    }
    let columns = plan::clock_columns().into_iter().chain([Column::share(2.9), Column::share(1.2)]);
    Ok(Table { columns: columns.collect(), head: heads, rows, rules: Rules::Grid, heads_rows: false })
}

/// What is typed in when the evening is over.
fn afterwards(words: &Words) -> Result<Vec<Block>, Error> {
    let mut blanks = Passage::default();
    for (at, id) in
        ["run-sheet-began", "run-sheet-ended", "run-sheet-people", "run-sheet-new", "run-sheet-basket"]
            .into_iter()
            .enumerate()
    {
        if at > 0 {
            blanks.add("\u{A0}\u{A0} ", Style::Regular);
        }
        // A label and its blank stay on one line.
        blanks.add(&format!("{}\u{A0}", words.get(id)?.replace(' ', "\u{A0}")), Style::Regular);
        blanks.leave_blank(3.9);
    }
    Ok(vec![
        Block::text(Role::Strong, &words.get("run-sheet-after")?),
        Block::Space(6.0),
        Block::Text(Role::Body, blanks),
    ])
}
