//! The list for whoever looks after chips: what is in the box, and what is wanted at the meetings
//! ahead. With names it is the facilitator's.

use crate::flow::{Block, Cell, Column, Doc, Row, Rules, Table};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything such a list shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct ChipList {
    /// The group's own title as it is to stand on the list.
    pub title: String,
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// What the program calls them: "Chips".
    pub word: String,
    /// Every kind, in order.
    pub chips: Vec<ChipRow>,
    /// The meetings ahead.
    pub evenings: Vec<ChipEvening>,
    /// It is the facilitator's, and names those who asked to be counted.
    pub facilitator: bool,
    /// Language of the list's own words.
    pub language: Language,
}

/// A kind of chip.
#[derive(Clone, PartialEq, Eq)]
pub struct ChipRow {
    /// In the program's words.
    pub title: String,
    /// How many are in the box, if they are counted.
    pub stock: Option<u32>,
    /// How many are wanted at the meetings ahead.
    pub wanted: u32,
}

/// A meeting ahead.
#[derive(Clone, PartialEq, Eq)]
pub struct ChipEvening {
    /// The date as people read it.
    pub date: String,
    /// What is wanted there.
    pub due: Vec<ChipDue>,
}

/// What is wanted at a meeting.
#[derive(Clone, PartialEq, Eq)]
pub struct ChipDue {
    /// How long, in the program's words.
    pub title: String,
    /// How many.
    pub count: u32,
    /// Whose, as they are to be printed; in the facilitator's only.
    pub names: Vec<String>,
}

// Names are in no log.
impl std::fmt::Debug for ChipList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChipList").field("chips", &self.chips.len()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ChipRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChipRow").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ChipEvening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChipEvening").field("due", &self.due.len()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ChipDue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChipDue").field("count", &self.count).finish_non_exhaustive()
    }
}

/// Sets such a list.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn chip_list(list: &ChipList, page: Page) -> Result<Paper, Error> {
    if !is_day(&list.day) {
        return Err(Error::Day);
    }
    let words = Words::read(list.language)?;
    let title = words.get("chips-title")?;
    let of = if list.facilitator { "-facilitator" } else { "" };
    let mut doc = Doc::new(list.language, title.clone(), &format!("box-{}{of}.pdf", list.day));
    if list.facilitator {
        doc.furniture.mark = Some(words.get("sign-in-facilitator-copy")?);
        doc.furniture.foot = Some(words.get("sign-in-confidential-facilitator")?);
    }
    let named = list.evenings.iter().flat_map(|evening| &evening.due).any(|due| !due.names.is_empty());
    doc.has_names = list.facilitator && named;
    doc.furniture.running = Some(list.word.clone());
    doc.blocks = vec![Block::quiet(&list.title), Block::title(&list.word), list.stock(&words)?];
    list.ahead(&words, &mut doc.blocks)?;
    doc.set(page)
}

impl ChipList {
    fn stock(&self, words: &Words) -> Result<Block, Error> {
        let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
        let row = |chip: &ChipRow| Row {
            cells: vec![
                Cell::of(&chip.title),
                Cell::of(&chip.stock.map_or_else(String::new, |stock| stock.to_string())),
                Cell::strong(&number(chip.wanted)),
            ],
            height: 25.0,
        };
        let head = [self.word.clone(), words.get("chips-in-box")?, words.get("chips-wanted")?];
        Ok(Block::Table(Table {
            columns: vec![Column::share(1.4), Column::share(1.0).right(), Column::share(1.0).right()],
            head: head.iter().map(|text| Passage::of(text, Style::Bold)).collect(),
            rows: self.chips.iter().map(row).collect(),
            rules: Rules::Grid,
            heads_rows: true,
        }))
    }

    fn ahead(&self, words: &Words, blocks: &mut Vec<Block>) -> Result<(), Error> {
        blocks.push(Block::heading(&words.get("chips-ahead")?));
        if self.evenings.iter().all(|evening| evening.due.is_empty()) {
            blocks.push(Block::body(&words.get("chips-nothing")?));
        }
        for evening in self.evenings.iter().filter(|evening| !evening.due.is_empty()) {
            let row = |due: &ChipDue| {
                let names = if self.facilitator { due.names.join(", ") } else { String::new() };
                let mut cells = vec![Cell::of(&due.title), Cell::of(&due.count.to_string())];
                if self.facilitator {
                    cells.push(Cell::of(&names));
                }
                Row { cells, height: 22.0 }
            };
            let mut columns = vec![Column::share(1.0), Column::points(44.0)];
            if self.facilitator {
                columns.push(Column::share(1.6));
            }
            blocks.push(Block::text(crate::flow::Role::Subheading, &evening.date));
            blocks.push(Block::Table(Table {
                columns,
                head: Vec::new(),
                rows: evening.due.iter().map(row).collect(),
                rules: Rules::Rows,
                heads_rows: true,
            }));
        }
        Ok(())
    }
}
