//! The sheet an evening is counted on: boxes for people and newcomers, what was put in, what was
//! given, who does what next.
//!
//! No field of it could hold a person's name.

use crate::evening::Evening;
use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, Service};

/// Boxes for people, where they are counted in one place and where in two.
const PEOPLE: u32 = 60;
const PEOPLE_EACH: u32 = 40;
/// Boxes for newcomers.
const NEWCOMERS: u32 = 10;
/// A row to be written in by hand.
const ROW: f32 = 25.0;

/// Everything such a sheet shows. Texts are printed as given.
#[derive(Clone)]
pub struct Tally {
    /// The evening.
    pub evening: Evening,
    /// Some take part from afar; they are counted apart.
    pub online: bool,
    /// What the program calls what people put in: "Basket". None: nothing is counted.
    pub basket: Option<String>,
    /// What the program calls what it gives to mark time, and every kind of it; none if it gives
    /// nothing.
    pub chips: Vec<String>,
    /// The next evening's date as people read it, and its services; none if there are none.
    pub next: Option<(String, Vec<Service>)>,
    /// So many lines for the first names of those who wish; usually 0.
    pub name_lines: u32,
    /// Language of the sheet's own words.
    pub language: Language,
}

// The title of a group is in no log.
impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tally").field("online", &self.online).finish_non_exhaustive()
    }
}

/// Sets the sheet an evening is counted on.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; the others mean a broken installation.
pub fn tally(sheet: &Tally, page: Page) -> Result<Paper, Error> {
    sheet.evening.check()?;
    if sheet.name_lines > crate::MAX_ROWS {
        return Err(Error::TooManyRows { limit: crate::MAX_ROWS });
    }
    let words = Words::read(sheet.language)?;
    let title = words.get("tally-title")?;
    let file = format!("count-{}.pdf", sheet.evening.day);
    let mut doc = Doc::new(sheet.language, title.clone(), &file);
    doc.margins = (48.0, 40.0);
    doc.tighten = true;
    doc.furniture.running = Some(sheet.evening.when());
    doc.furniture.foot = Some(words.get("tally-foot")?);
    doc.blocks = sheet.evening.heading(&title);
    doc.blocks.push(sheet.count(&words)?);
    if let Some(basket) = &sheet.basket {
        doc.blocks.push(put_in(&words, basket)?);
    }
    sheet.given(&words, &mut doc.blocks)?;
    sheet.serving(&words, &mut doc.blocks)?;
    sheet.names(&words, &mut doc.blocks)?;
    doc.set(page)
}

impl Tally {
    fn count(&self, words: &Words) -> Result<Block, Error> {
        let place = |place: &'static str, people: u32| {
            Ok::<_, Error>(vec![
                Block::text(Role::Subheading, &words.get(place)?),
                total(words, "tally-people")?,
                Block::Boxes(people),
                total(words, "tally-newcomers")?,
                Block::Boxes(NEWCOMERS),
            ])
        };
        if self.online {
            Ok(Block::Columns(vec![place("tally-room", PEOPLE_EACH)?, place("tally-online", PEOPLE_EACH)?]))
        } else {
            Ok(Block::Keep(place("tally-here", PEOPLE)?))
        }
    }

    fn given(&self, words: &Words, blocks: &mut Vec<Block>) -> Result<(), Error> {
        if self.chips.is_empty() {
            return Ok(());
        }
        let head = [words.get("tally-given")?, words.get("tally-how-many")?];
        let half = self.chips.len().div_ceil(2).max(1);
        let table = |chips: &[String]| {
            let row = |chip: &String| Row { cells: vec![Cell::of(chip)], height: ROW };
            Block::Table(Table {
                columns: vec![Column::share(1.0), Column::points(92.0)],
                head: head.iter().map(|text| Passage::of(text, Style::Bold)).collect(),
                rows: chips.iter().map(row).collect(),
                rules: Rules::Grid,
                heads_rows: true,
            })
        };
        let columns = if self.chips.len() == 1 {
            vec![table(&self.chips), Block::Space(1.0)]
        } else {
            self.chips.chunks(half).map(table).collect()
        };
        blocks.push(Block::Columns(columns.into_iter().map(|block| vec![block]).collect()));
        Ok(())
    }

    fn serving(&self, words: &Words, blocks: &mut Vec<Block>) -> Result<(), Error> {
        let Some((date, services)) = self.next.as_ref().filter(|(_, services)| !services.is_empty()) else {
            return Ok(());
        };
        let taken = words.get("sign-up-taken")?;
        let row = |service: &Service| Row {
            cells: vec![
                Cell::of(&service.name),
                if service.taken { Cell::quiet(&taken) } else { Cell::default() },
            ],
            height: ROW,
        };
        let head = words.with("tally-next", [("date", date.as_str().into())])?;
        blocks.push(Block::Table(Table {
            columns: vec![Column::share(1.0), Column::share(1.0)],
            head: vec![Passage::of(&head, Style::Bold), Passage::of(&words.get("tally-who")?, Style::Bold)],
            rows: services.iter().map(row).collect(),
            rules: Rules::Grid,
            heads_rows: true,
        }));
        Ok(())
    }

    fn names(&self, words: &Words, blocks: &mut Vec<Block>) -> Result<(), Error> {
        if self.name_lines == 0 {
            return Ok(());
        }
        blocks.extend([
            Block::Page,
            Block::heading(&words.get("tally-names")?),
            Block::body(&words.get("tally-names-about")?),
        ]);
        let number = |number: u32| if number <= self.name_lines { number.to_string() } else { String::new() };
        let half = self.name_lines.div_ceil(2);
        let row = |at: u32| Row {
            cells: vec![
                Cell::quiet(&number(at)),
                Cell::default(),
                Cell::quiet(&number(half + at)),
                Cell::default(),
            ],
            height: ROW,
        };
        let narrow = Column::points(38.0).right();
        blocks.push(Block::Table(Table {
            columns: vec![narrow, Column::share(1.0), narrow, Column::share(1.0)],
            head: Vec::new(),
            rows: (1..=half).map(row).collect(),
            rules: Rules::Grid,
            heads_rows: false,
        }));
        Ok(())
    }
}

/// "People ____".
fn total(words: &Words, label: &'static str) -> Result<Block, Error> {
    let mut passage = Passage::of(&format!("{} ", words.get(label)?), Style::Bold);
    passage.leave_blank(7.0);
    Ok(Block::Text(Role::Lead, passage))
}

/// "Basket ____ counted by ____ and ____".
fn put_in(words: &Words, basket: &str) -> Result<Block, Error> {
    // Stands for a line to write on; cleaning would take it out of any text.
    const LINE: &str = "\u{FFFC}";
    let mut passage = Passage::of(&format!("{basket} "), Style::Bold);
    passage.leave_blank(8.0);
    let text = words.with("tally-counted-by", [("line", LINE.into())])?;
    for (at, piece) in text.split(LINE).enumerate() {
        if at > 0 {
            passage.leave_blank(6.0);
        }
        passage.add(&if at == 0 { format!(" {piece}") } else { piece.to_owned() }, Style::Regular);
    }
    Ok(Block::Keep(vec![Block::Rule, Block::Text(Role::Lead, passage)]))
}
