//! Where everything on a sign-up sheet stands.
//!
//! An evening is a block: its date in a band, its services below. A block stays on one page if it
//! fits there; if it does not, its date stands again on the next page.

use std::ops::Range;
use std::rc::Rc;

use super::{Service, SignUp};
use crate::sink::{Area, Drawing, Grey, Sink};
use crate::tags::{Element, Tag};
use crate::text::{Line, Style, Typesetter, clean};
use crate::words::Words;
use crate::{Error, Page};

// Measures in points. 12.7 mm all round; nothing is set smaller than 11 points.
const MARGIN: f32 = 36.0;
const TEXT: f32 = 11.0;
const VALUE: f32 = 12.0;
const TITLE: f32 = 20.0;
/// Distance of baselines of `TEXT`.
const LEADING: f32 = 14.0;
/// 9 mm: room to write a name.
const ROW: f32 = 25.6;
/// The band with an evening's date.
const BAND: f32 = 22.0;
const HEAD: f32 = 22.0;
/// Between the edge of a cell and what stands in it.
const PAD: f32 = 6.0;

const INK: Grey = 0.0;
const QUIET: Grey = 0.35;
const HAIR: Grey = 0.45;
const TINT: Grey = 0.93;

/// A column of the table.
struct Column {
    left: f32,
    width: f32,
    head: Rc<Line>,
    /// Beside the head, less loud.
    hint: Option<Rc<Line>>,
}

/// Some rows of an evening on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    evening: usize,
    services: Range<usize>,
    /// The number of the first row.
    number: usize,
}

impl Block {
    fn height(&self) -> f32 {
        BAND + self.services.len() as f32 * ROW
    }
}

/// A sheet while it is being set.
pub(super) struct Setting<'a> {
    sheet: &'a SignUp,
    pub(super) words: Words,
    pub(super) setter: Typesetter,
    pub(super) sink: Sink,
    root: Element,
    table: Option<Element>,
    width: f32,
    height: f32,
    kind: Rc<Line>,
    title: Vec<Rc<Line>>,
    lead: Vec<Rc<Line>>,
    /// The heading of every page but the first.
    running: Rc<Line>,
    columns: Vec<Column>,
    taken: Rc<Line>,
    foot: Vec<Rc<Line>>,
}

impl<'a> Setting<'a> {
    /// Sets everything that is the same on every page. `rows` is the highest row number.
    pub(super) fn new(sheet: &'a SignUp, page: Page, rows: usize) -> Result<Self, Error> {
        let words = Words::read(sheet.language)?;
        let mut setter = Typesetter::default();
        let (width, height) = page.points();
        let inner = width - 2.0 * MARGIN;
        let (sink, root) = Sink::new(page);
        let title = clean(&sheet.title);
        Ok(Self {
            kind: setter.line(&words.get("sign-up-title")?, Style::Regular)?,
            title: setter.wrap(&title, Style::Bold, TITLE, inner, 2)?,
            lead: setter.wrap(&words.get("sign-up-lead")?, Style::Regular, VALUE, inner, 3)?,
            running: setter.fit(&title, Style::Bold, VALUE, inner)?,
            columns: columns(&words, &mut setter, inner, rows)?,
            taken: setter.line(&words.get("sign-up-taken")?, Style::Regular)?,
            foot: setter.wrap(&words.get("sign-up-confidential")?, Style::Regular, TEXT, inner - 90.0, 2)?,
            table: None,
            sheet,
            words,
            setter,
            sink,
            root,
            width,
            height,
        })
    }

    /// Where the table starts on a page, measured from the foot of the page.
    fn table_top(&self, page: usize) -> f32 {
        let top = self.height - MARGIN - 18.0;
        if page > 0 {
            return top - 24.0;
        }
        top - self.title.len() as f32 * 25.0 - self.lead.len() as f32 * 16.0 - 14.0
    }

    /// Where the table has to end at the latest.
    fn table_floor(&self) -> f32 {
        MARGIN + self.foot.len() as f32 * LEADING + 10.0
    }

    /// Which rows stand on which page. There is always a page.
    pub(super) fn plan(&self) -> Result<Vec<Vec<Block>>, Error> {
        let room = |page: usize| self.table_top(page) - HEAD - self.table_floor();
        let mut plan: Vec<Vec<Block>> = vec![Vec::new()];
        let (mut left, mut number) = (room(0), 1);
        for (evening, block) in self.sheet.evenings.iter().enumerate() {
            let count = block.services.len();
            let whole = BAND + count as f32 * ROW;
            let mut from = 0;
            // A block starts on a new page if that spares it from being parted.
            if whole > left && plan.last().is_some_and(|page| !page.is_empty()) && whole <= room(1) {
                plan.push(Vec::new());
                left = room(1);
            }
            while from < count {
                let fits = ((left - BAND) / ROW).max(0.0) as usize;
                if fits == 0 {
                    if plan.last().is_some_and(Vec::is_empty) {
                        return Err(Error::Write("the page is too small"));
                    }
                    plan.push(Vec::new());
                    left = room(1);
                    continue;
                }
                let services = from..count.min(from + fits);
                let block = Block { evening, number, services };
                (left, from, number) =
                    (left - block.height(), block.services.end, number + block.services.len());
                if let Some(page) = plan.last_mut() {
                    page.push(block);
                }
            }
        }
        Ok(plan)
    }

    /// Sets one page, counted from 0, with these blocks.
    pub(super) fn page(&mut self, number: usize, blocks: &[Block], pages: usize) -> Result<(), Error> {
        self.sink.start_page();
        let first = number == 0;
        self.heading(first)?;
        let top = self.table_top(number);
        self.sink.open_artifact();
        self.sink.stamp(self.grid(top, blocks));
        self.sink.close();
        self.heads(top, first)?;
        let mut y = top - HEAD;
        for block in blocks {
            self.block(block, y)?;
            y -= block.height();
        }
        self.footer(number, pages)?;
        self.sink.end_page();
        Ok(())
    }

    /// Opens a paragraph on the first page, and an artifact where it is only repeated.
    fn paragraph(&mut self, tag: Tag, first: bool) {
        if first {
            let element = self.sink.tags.add(self.root, tag);
            self.sink.open(element);
        } else {
            self.sink.open_artifact();
        }
    }

    fn heading(&mut self, first: bool) -> Result<(), Error> {
        let mut y = self.height - MARGIN - 12.0;
        self.paragraph(Tag::P, first);
        self.sink.text(&self.kind, (MARGIN, y), TEXT, QUIET)?;
        self.sink.close();
        if !first {
            self.sink.open_artifact();
            self.sink.text(&self.running, (MARGIN, y - 20.0), VALUE, INK)?;
            self.sink.close();
            return Ok(());
        }
        if !self.title.is_empty() {
            self.paragraph(Tag::H1, true);
            for line in &self.title {
                y -= 25.0;
                self.sink.text(line, (MARGIN, y), TITLE, INK)?;
            }
            self.sink.close();
        }
        self.paragraph(Tag::P, true);
        y -= 4.0;
        for line in &self.lead {
            y -= 16.0;
            self.sink.text(line, (MARGIN, y), VALUE, INK)?;
        }
        self.sink.close();
        Ok(())
    }

    /// The rules of the table.
    fn grid(&self, top: f32, blocks: &[Block]) -> Drawing {
        let mut grid = Drawing::default();
        let (left, right) = (MARGIN + 0.5, self.width - MARGIN - 0.5);
        let mut y = top - HEAD;
        for block in blocks {
            grid.fill(Area { x: left, y: y - BAND, width: right - left, height: BAND }, TINT);
            grid.rule((left, y), (right, y), 1.0, INK);
            let (above, foot) = (y - BAND, y - block.height());
            grid.rule((left, above), (right, above), 0.5, HAIR);
            for row in 1..block.services.len() {
                let y = above - row as f32 * ROW;
                grid.rule((left, y), (right, y), 0.5, HAIR);
            }
            for column in self.columns.iter().skip(1) {
                grid.rule((column.left, above), (column.left, foot), 0.5, HAIR);
            }
            y = foot;
        }
        for edge in [top, y] {
            grid.rule((left - 0.5, edge), (right + 0.5, edge), 1.0, INK);
        }
        for x in [left, right] {
            grid.rule((x, top), (x, y), 1.0, INK);
        }
        grid
    }

    fn heads(&mut self, top: f32, first: bool) -> Result<(), Error> {
        let mut row = None;
        if first {
            let table = self.sink.tags.add(self.root, Tag::Table);
            self.table = Some(table);
            row = Some(self.sink.tags.add(table, Tag::Row));
        } else {
            self.sink.open_artifact();
        }
        for column in &self.columns {
            if let Some(row) = row {
                let cell = self.sink.tags.add(row, Tag::Header);
                self.sink.open(cell);
            }
            let y = top - HEAD / 2.0 - TEXT * 0.36;
            let x = column.left + PAD;
            self.sink.text(&column.head, (x, y), TEXT, INK)?;
            if let Some(hint) = &column.hint {
                self.sink.text(hint, (x + column.head.width_at(TEXT), y), TEXT, QUIET)?;
            }
            if row.is_some() {
                self.sink.close();
            }
        }
        if !first {
            self.sink.close();
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, top: f32) -> Result<(), Error> {
        let (Some(table), Some(evening)) = (self.table, self.sheet.evenings.get(block.evening)) else {
            return Ok(());
        };
        let room = self.width - 2.0 * MARGIN - 2.0 * PAD;
        let date = self.setter.fit(&clean(&evening.date), Style::Bold, VALUE, room)?;
        let baseline = (MARGIN + PAD, top - BAND / 2.0 - VALUE * 0.36);
        // A date that stands again on a further page is said once.
        if block.services.start == 0 {
            let row = self.sink.tags.add(table, Tag::Row);
            let cell = self.sink.tags.add(row, Tag::Header);
            self.sink.open(cell);
        } else {
            self.sink.open_artifact();
        }
        self.sink.text(&date, baseline, VALUE, INK)?;
        self.sink.close();
        let services = evening.services.get(block.services.clone()).unwrap_or_default();
        for (at, service) in services.iter().enumerate() {
            self.row(table, block.number + at, service, top - BAND - at as f32 * ROW)?;
        }
        Ok(())
    }

    fn row(&mut self, table: Element, number: usize, service: &Service, top: f32) -> Result<(), Error> {
        let row = self.sink.tags.add(table, Tag::Row);
        let middle = top - ROW / 2.0;
        for at in 0..self.columns.len() {
            let Some(column) = self.columns.get(at) else { continue };
            let (left, width) = (column.left, column.width);
            let cell = self.sink.tags.add(row, Tag::Cell);
            let baseline = |size: f32| middle - size * 0.36;
            match at {
                0 => {
                    let number = self.setter.line(&number.to_string(), Style::Regular)?;
                    let x = left + width - PAD - number.width_at(TEXT);
                    self.sink.open(cell);
                    self.sink.text(&number, (x, baseline(TEXT)), TEXT, QUIET)?;
                    self.sink.close();
                }
                1 => {
                    let name =
                        self.setter.fit(&clean(&service.name), Style::Regular, VALUE, width - 2.0 * PAD)?;
                    self.sink.open(cell);
                    self.sink.clip(Area { x: left, y: top - ROW, width, height: ROW });
                    self.sink.text(&name, (left + PAD, baseline(VALUE)), VALUE, INK)?;
                    self.sink.unclip();
                    self.sink.close();
                    if name.any_rtl {
                        self.sink.tags.set_text(cell, &name.text);
                    }
                }
                _ if service.taken => {
                    self.sink.open(cell);
                    self.sink.text(&self.taken, (left + PAD, baseline(VALUE)), VALUE, QUIET)?;
                    self.sink.close();
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn footer(&mut self, number: usize, pages: usize) -> Result<(), Error> {
        let right = self.width - MARGIN;
        let top = MARGIN + self.foot.len() as f32 * LEADING;
        self.paragraph(Tag::P, number == 0);
        for (at, line) in self.foot.iter().enumerate() {
            let y = top - (at as f32 + 1.0) * LEADING + 3.5;
            self.sink.text(line, (MARGIN, y), TEXT, INK)?;
        }
        self.sink.close();
        let text = self.words.with("page-of", [("page", (number + 1).into()), ("pages", pages.into())])?;
        let line = self.setter.line(&text, Style::Regular)?;
        self.sink.open_artifact();
        let y = top - LEADING + 3.5;
        self.sink.text(&line, (right - line.width_at(TEXT), y), TEXT, QUIET)?;
        self.sink.close();
        Ok(())
    }
}

fn columns(words: &Words, setter: &mut Typesetter, inner: f32, rows: usize) -> Result<Vec<Column>, Error> {
    let digits = setter.line(&"0".repeat(rows.max(10).to_string().len()), Style::Regular)?;
    let label = setter.line(&words.get("sign-up-number")?, Style::Bold)?;
    let number = digits.width_at(TEXT).max(label.width_at(TEXT)) + 2.0 * PAD;
    let rest = inner - number;
    let mut left = MARGIN;
    let mut columns = Vec::new();
    for (id, hint, width) in [
        ("sign-up-number", None, number),
        ("sign-up-service", None, rest * 0.45),
        ("sign-up-name", Some("sign-up-name-hint"), rest * 0.55),
    ] {
        let room = width - 2.0 * PAD;
        let label = words.get(id)?;
        let label = if hint.is_some() { format!("{label} ") } else { label };
        let head = setter.fit(&label, Style::Bold, TEXT, room)?;
        let hint = match hint {
            Some(id) => {
                let room = room - head.width_at(TEXT);
                Some(setter.fit(&words.get(id)?, Style::Regular, TEXT, room)?)
            }
            None => None,
        };
        columns.push(Column { left, width, head, hint });
        left += width;
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign_up::SignUpEvening;

    fn sheet(counts: &[usize]) -> SignUp {
        let service = || Service { name: "chair".to_owned(), taken: false };
        let evening = |count: &usize| SignUpEvening {
            date: "Tuesday, 24 November 2026".to_owned(),
            services: (0..*count).map(|_| service()).collect(),
        };
        SignUp {
            title: "Lantern Street Group".to_owned(),
            day: "2026-11-24".to_owned(),
            evenings: counts.iter().map(evening).collect(),
            language: crate::Language::English,
        }
    }

    #[test]
    fn every_row_stands_once_and_an_evening_is_parted_only_if_it_has_to_be() {
        for page in [Page::Letter, Page::A4] {
            for count in [1, 2, 7, 13, 60] {
                let sheet = sheet(&[count; 8]);
                let plan = Setting::new(&sheet, page, 8 * count).unwrap().plan().unwrap();
                let numbers: Vec<usize> = plan
                    .iter()
                    .flatten()
                    .flat_map(|block| block.number..block.number + block.services.len())
                    .collect();
                assert_eq!(numbers, (1..=8 * count).collect::<Vec<_>>());
                assert!(plan.iter().all(|page| !page.is_empty()), "{plan:?}");
                let parted = plan.iter().flatten().any(|block| block.services.start > 0);
                assert_eq!(parted, count == 60, "{count}: {plan:?}");
            }
        }
    }

    #[test]
    fn a_sheet_without_evenings_is_one_page() {
        let sheet = sheet(&[]);
        assert_eq!(Setting::new(&sheet, Page::A4, 0).unwrap().plan().unwrap(), [Vec::new()]);
    }
}
