//! Handouts: the blocks a handout is written in, set as a paper.

use std::fmt;
use std::rc::Rc;

use model::handout::{Block as Part, Field, Line, Span, SpanKind};

use crate::flow::{Block, Cell, Column, Doc, Figure, Look, Point, Role, Row, Rules, Table};
use crate::picture::Picture;
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// Of a field with nothing to say, in letters.
const BLANK: u32 = 26;
/// Width of the letters a blank is measured in, in ems.
const LETTER: f32 = 0.5;
/// A row to be written in by hand.
const WRITE_IN: f32 = 25.0;
/// A group's picture is no higher.
const LOGO: f32 = 64.0;

/// What a handout is filled in with. Texts are printed as given.
#[derive(Default)]
pub struct Handout {
    /// What stands on it.
    pub blocks: Vec<Part>,
    /// For tired eyes.
    pub large: bool,
    /// What the group is called; a blank to write on if there is none. So with every field.
    pub group: Option<String>,
    /// The day it is made for, as people read it.
    pub date: Option<String>,
    /// When the group meets next, as people read it.
    pub next_meeting: Option<String>,
    /// Where the group meets.
    pub place: Option<String>,
    /// The group's picture, and what it shows in words.
    pub logo: Option<(Rc<Picture>, String)>,
    /// Whom to call when somebody's life is at stake.
    pub numbers: Vec<Number>,
    /// Where and when groups meet.
    pub places: Vec<MeetingPlace>,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Whose it is, and how it is reached.
    pub called: String,
    /// As it is dialled.
    pub number: String,
    /// The day it was checked, as people read it.
    pub checked: String,
}

/// A group somebody could go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingPlace {
    /// What it is called.
    pub group: String,
    /// When it meets, as people read it.
    pub when: String,
    /// Where; empty if it is not told.
    pub place: String,
}

// Whatever stands on a handout is in no log.
impl fmt::Debug for Handout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handout").field("blocks", &self.blocks.len()).finish_non_exhaustive()
    }
}

/// Sets a handout. The PDF's own title says no more than that it is one: a handout's title may name
/// a program.
///
/// # Errors
/// [`Error::Code`] for a code that can't hold what it leads to, [`Error::TooMuch`] for a card with
/// more on it than it can hold; the others mean a broken installation.
pub fn handout(handout: &Handout, language: Language, page: Page) -> Result<Paper, Error> {
    let words = Words::read(language)?;
    let mut doc = Doc::new(language, words.get("handout-title")?, "handout.pdf");
    doc.look = Look::of(handout.large);
    doc.tighten = true;
    doc.blocks = Setting { handout, words: &words }.blocks(&handout.blocks)?;
    doc.set(page)
}

struct Setting<'a> {
    handout: &'a Handout,
    words: &'a Words,
}

impl Setting<'_> {
    fn blocks(&self, parts: &[Part]) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::with_capacity(parts.len());
        for part in parts {
            self.block(part, &mut blocks)?;
        }
        Ok(blocks)
    }

    fn block(&self, part: &Part, blocks: &mut Vec<Block>) -> Result<(), Error> {
        let block = match part {
            Part::Heading { level, words } => {
                let role = match level {
                    1 => Role::Title,
                    2 => Role::Heading,
                    _ => Role::Subheading,
                };
                Block::Text(role, self.line(words))
            }
            Part::Paragraph(lines) => Block::Text(Role::Body, self.lines(lines)),
            Part::Quote(lines) => Block::Quote(vec![Block::Text(Role::Body, self.lines(lines))]),
            Part::List { start, items } => {
                let point = |item: &model::handout::Item| {
                    Ok(Point { tick: item.tick, blocks: self.blocks(&item.blocks)? })
                };
                Block::List { from: *start, points: items.iter().map(point).collect::<Result<_, Error>>()? }
            }
            Part::Table { head, shares, rows } => Block::Table(self.table(head, shares, rows)),
            Part::Rule => Block::Rule,
            Part::Lines(count) => Block::Lines(*count),
            Part::Space(lines) => Block::Space(*lines as f32 * 15.0),
            Part::Page => Block::Page,
            Part::Qr { data, alt } => {
                blocks.push(Block::Figure(Figure::Code { data: data.clone(), says: alt.clone() }));
                Block::quiet(alt)
            }
            Part::Logo => {
                let Some((picture, says)) = &self.handout.logo else { return Ok(()) };
                let picture = Rc::clone(picture);
                Block::Figure(Figure::Picture { picture, says: says.clone(), most_height: LOGO })
            }
            Part::Numbers => {
                self.numbers(blocks)?;
                return Ok(());
            }
            Part::Places => {
                self.places(blocks)?;
                return Ok(());
            }
            Part::Boxed(parts) => Block::Boxed(self.blocks(parts)?),
            Part::Keep(parts) => Block::Keep(self.blocks(parts)?),
            Part::Columns(columns) => {
                Block::Columns(columns.iter().map(|parts| self.blocks(parts)).collect::<Result<_, _>>()?)
            }
            Part::Cards { count, blocks } => Block::Cards { count: *count, blocks: self.blocks(blocks)? },
        };
        blocks.push(block);
        Ok(())
    }

    fn table(&self, head: &[Line], shares: &[u32], rows: &[Vec<Line>]) -> Table {
        let column = |share: &u32| Column::share(*share as f32);
        let row = |row: &Vec<Line>| {
            let cells: Vec<Cell> =
                row.iter().map(|line| Cell { text: self.line(line), ..Cell::default() }).collect();
            let written_in = cells.iter().any(|cell| cell.text.is_empty());
            Row { cells, height: if written_in { WRITE_IN } else { 0.0 } }
        };
        let head: Vec<Passage> = head.iter().map(|line| self.line(line)).collect();
        Table {
            columns: shares.iter().map(column).collect(),
            head: if head.iter().all(Passage::is_empty) { Vec::new() } else { head },
            rows: rows.iter().map(row).collect(),
            rules: Rules::Grid,
            heads_rows: false,
        }
    }

    fn numbers(&self, blocks: &mut Vec<Block>) -> Result<(), Error> {
        let numbers = &self.handout.numbers;
        if numbers.is_empty() {
            blocks.push(Block::Lines(2));
            return Ok(());
        }
        let row = |number: &Number| Row {
            cells: vec![Cell::of(&number.called), Cell::strong(&number.number)],
            height: 0.0,
        };
        blocks.push(Block::Table(Table {
            columns: vec![Column::share(1.0), Column::fit()],
            head: Vec::new(),
            rows: numbers.iter().map(row).collect(),
            rules: Rules::Rows,
            heads_rows: true,
        }));
        let mut days: Vec<&str> = numbers.iter().map(|number| number.checked.as_str()).collect();
        days.sort_unstable();
        days.dedup();
        let checked = self.words.with("handout-checked", [("days", days.join(" · ").into())])?;
        blocks.push(Block::quiet(&checked));
        Ok(())
    }

    fn places(&self, blocks: &mut Vec<Block>) -> Result<(), Error> {
        if self.handout.places.is_empty() {
            blocks.push(Block::Lines(3));
            return Ok(());
        }
        let head = ["handout-places-group", "handout-places-when", "handout-places-place"];
        let head = head.iter().map(|id| Ok(Passage::of(&self.words.get(id)?, Style::Bold)));
        let row = |place: &MeetingPlace| Row {
            cells: vec![Cell::strong(&place.group), Cell::of(&place.when), Cell::of(&place.place)],
            height: 0.0,
        };
        blocks.push(Block::Table(Table {
            columns: vec![Column::share(1.1), Column::share(1.2), Column::share(1.2)],
            head: head.collect::<Result<_, Error>>()?,
            rows: self.handout.places.iter().map(row).collect(),
            rules: Rules::Grid,
            heads_rows: true,
        }));
        Ok(())
    }

    fn lines(&self, lines: &[Line]) -> Passage {
        let mut passage = Passage::default();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                passage.end_line();
            }
            self.add(line, &mut passage);
        }
        passage
    }

    fn line(&self, line: &Line) -> Passage {
        let mut passage = Passage::default();
        self.add(line, &mut passage);
        passage
    }

    fn add(&self, line: &[Span], passage: &mut Passage) {
        for span in line {
            let style = match (span.strong, span.emphasis) {
                (true, _) => Style::Bold,
                (false, true) => Style::Italic,
                (false, false) => Style::Regular,
            };
            match span.kind {
                SpanKind::Words => passage.add(&span.text, style),
                SpanKind::Blank(letters) => passage.leave_blank(letters as f32 * LETTER),
                SpanKind::Field(field) => match self.says(field) {
                    Some(text) => passage.add(text, style),
                    None => passage.leave_blank(BLANK as f32 * LETTER),
                },
            }
        }
    }

    fn says(&self, field: Field) -> Option<&str> {
        let said = match field {
            Field::Group => &self.handout.group,
            Field::Date => &self.handout.date,
            Field::NextMeeting => &self.handout.next_meeting,
            Field::Place => &self.handout.place,
        };
        said.as_deref().filter(|text| !text.trim().is_empty())
    }
}
