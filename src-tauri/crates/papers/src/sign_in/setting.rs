//! Where everything on a sign-in sheet stands.

use std::ops::Range;
use std::rc::Rc;

use super::parts::{Column, Detail, Side, columns, details, sides};
use super::{Agency, Copy, SignIn};
use crate::sink::{Area, Drawing, Grey, Sink};
use crate::tags::{Element, Tag};
use crate::text::{Line, Style, Typesetter, clean};
use crate::words::Words;
use crate::{Error, Page};

// Measures in points. 12.7 mm all round; nothing is set smaller than 11 points.
pub(super) const MARGIN: f32 = 36.0;
pub(super) const TEXT: f32 = 11.0;
pub(super) const VALUE: f32 = 12.0;
const TITLE: f32 = 20.0;
/// Distance of baselines of `TEXT`.
const LEADING: f32 = 14.0;
/// 9 to 10 mm: room for a signature, and for two lines of a long name. Rows are as high as they can be
/// without needing another page.
const LOW_ROW: f32 = 25.6;
const HIGH_ROW: f32 = 28.2;
const HEAD: f32 = 34.0;
/// Between the edge of a cell and what stands in it.
pub(super) const PAD: f32 = 6.0;
/// The line for closing the sheet, below the last row.
const CLOSE_OUT: f32 = 30.0;

const INK: Grey = 0.0;
const QUIET: Grey = 0.35;
const HAIR: Grey = 0.45;
const TINT: Grey = 0.93;

/// A sheet while it is being set.
pub(super) struct Setting<'a> {
    sheet: &'a SignIn,
    pub(super) words: Words,
    pub(super) setter: Typesetter,
    pub(super) sink: Sink,
    root: Element,
    table: Option<Element>,
    /// Height of a row.
    row: f32,
    width: f32,
    height: f32,
    kind: Rc<Line>,
    /// "Facilitator copy", in a frame; only there.
    mark: Option<Rc<Line>>,
    title: Vec<Rc<Line>>,
    details: Vec<Detail>,
    sides: Vec<Side>,
    /// From one row of details to the next.
    pitch: f32,
    /// The heading of every page but the first.
    running: Rc<Line>,
    columns: Vec<Column>,
    confidential: Vec<Rc<Line>>,
}

impl<'a> Setting<'a> {
    /// Sets everything that is the same on every page. `rows` is the highest row number.
    pub(super) fn new(
        sheet: &'a SignIn,
        agency: Option<&Agency>,
        page: Page,
        rows: u32,
    ) -> Result<Self, Error> {
        let words = Words::read(sheet.language)?;
        let mut setter = Typesetter::default();
        // Two signatures side by side need the long side.
        let (width, height) = match (page.points(), agency) {
            ((short, long), Some(_)) => (long, short),
            (upright, None) => upright,
        };
        let inner = width - 2.0 * MARGIN;
        let (sink, root) = Sink::sized((width, height));

        let mark = match &sheet.copy {
            Copy::Circulated { .. } => None,
            Copy::Facilitator { .. } => {
                Some(setter.line(&words.get("sign-in-facilitator-copy")?, Style::Bold)?)
            }
        };
        let title = clean(&sheet.title);
        let shares: &[f32] = if agency.is_some() { &[0.4, 0.3, 0.3] } else { &[0.5, 0.5] };
        let sides = sides(shares, inner);
        let details = details(sheet, agency, &words, &mut setter, &sides)?;
        // A long title gives way, the date does not.
        let when = [clean(&sheet.date), clean(&sheet.time)];
        let when: String = when.iter().filter(|w| !w.is_empty()).map(|w| format!("  ·  {w}")).collect();
        let room = inner - setter.line(&when, Style::Bold)?.width_at(VALUE);
        let short = setter.fit(&title, Style::Bold, VALUE, room.max(inner / 3.0))?;
        let running = format!("{}{when}", short.text);
        let running = setter.fit(running.trim_start_matches("  ·  "), Style::Bold, VALUE, inner)?;

        let confidential = words.get(match sheet.copy {
            Copy::Circulated { .. } => "sign-in-confidential",
            Copy::Facilitator { .. } => "sign-in-confidential-facilitator",
        })?;
        let notice = agency.and_then(|agency| agency.notice.as_deref()).map(clean).unwrap_or_default();
        let confidential = format!("{confidential} {notice}");
        let columns = columns(&words, &mut setter, inner, rows, agency.is_some())?;
        Ok(Self {
            kind: setter.line(&words.get("sign-in-title")?, Style::Regular)?,
            mark,
            title: setter.wrap(&title, Style::Bold, TITLE, inner, 2)?,
            details,
            sides,
            pitch: if agency.is_some() { 22.0 } else { 18.0 },
            running,
            columns,
            confidential: setter.wrap(confidential.trim(), Style::Regular, TEXT, inner - 90.0, 2)?,
            table: None,
            row: LOW_ROW,
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
        let title = self.title.len() as f32 * 25.0;
        let details = self.details.len().div_ceil(self.sides.len().max(1)) as f32 * self.pitch;
        top - title - details - 14.0
    }

    /// Where the table has to end at the latest.
    fn table_floor(&self) -> f32 {
        MARGIN + self.confidential.len() as f32 * LEADING + 10.0
    }

    /// How many rows a sheet of one page has room for.
    pub(super) fn rows_on_one_page(&self) -> u32 {
        ((self.table_top(0) - HEAD - self.table_floor() - CLOSE_OUT) / LOW_ROW) as u32
    }

    /// Which rows stand on which page. Plans with the lowest rows, then makes them as high as the number of pages allows.
    pub(super) fn stretch(&mut self, rows: u32) -> Result<Vec<Range<usize>>, Error> {
        let mut best = self.plan(rows, LOW_ROW)?;
        for tenth in (0..((HIGH_ROW - LOW_ROW) * 10.0).round() as u32).rev() {
            let row = LOW_ROW + (tenth + 1) as f32 / 10.0;
            let plan = self.plan(rows, row)?;
            if plan.len() == best.len() {
                (self.row, best) = (row, plan);
                break;
            }
        }
        Ok(best)
    }

    /// The plan for one height of rows. There is always a page, and room for the closing line on the
    /// last one.
    fn plan(&self, rows: u32, row: f32) -> Result<Vec<Range<usize>>, Error> {
        let rows = rows as usize;
        let mut plan = Vec::new();
        let mut from = 0;
        loop {
            let room = self.table_top(plan.len()) - HEAD - self.table_floor();
            let most = (room / row) as usize;
            let last = ((room - CLOSE_OUT) / row) as usize;
            if most < 2 {
                return Err(Error::Write("the page is too small"));
            }
            let left = rows - from;
            if left <= last {
                plan.push(from..rows);
                return Ok(plan);
            }
            // The closing line never stands alone on a page.
            let here = most.min(left - 1);
            plan.push(from..from + here);
            from += here;
        }
    }

    /// Sets one page, counted from 0, with these rows.
    pub(super) fn page(&mut self, number: usize, rows: Range<usize>, pages: usize) -> Result<(), Error> {
        self.sink.start_page();
        let first = number == 0;
        self.heading(first)?;
        let top = self.table_top(number);
        let bottom = top - HEAD - rows.len() as f32 * self.row;
        self.sink.open_artifact();
        self.sink.stamp(self.grid(top, rows.len()));
        self.sink.close();
        self.heads(top, first)?;
        for (place, row) in rows.enumerate() {
            self.row(row, top - HEAD - place as f32 * self.row)?;
        }
        if number + 1 == pages {
            self.close_out(bottom)?;
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
        let right = self.width - MARGIN;
        let mut y = self.height - MARGIN - 12.0;
        self.paragraph(Tag::P, first);
        self.sink.text(&self.kind, (MARGIN, y), TEXT, QUIET)?;
        self.sink.close();
        if let Some(mark) = self.mark.clone() {
            let width = mark.width_at(TEXT) + 2.0 * PAD;
            let (x, low) = (right - width - 0.5, y - 5.0);
            self.sink.open_artifact();
            let mut frame = Drawing::default();
            let high = low + 16.5;
            for (from, to) in [
                ((x, low), (x + width, low)),
                ((x, high), (x + width, high)),
                ((x, low), (x, high)),
                ((x + width, low), (x + width, high)),
            ] {
                frame.rule(from, to, 1.0, INK);
            }
            self.sink.stamp(frame);
            self.sink.close();
            self.paragraph(Tag::P, first);
            self.sink.text(&mark, (x + PAD, y), TEXT, INK)?;
            self.sink.close();
        }
        if !first {
            y -= 20.0;
            self.sink.open_artifact();
            self.sink.text(&self.running, (MARGIN, y), VALUE, INK)?;
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
        y -= 4.0;
        // Labels of a column share a width, so that the values line up.
        let across = self.sides.len().max(1);
        let mut lines = Drawing::default();
        for (at, detail) in self.details.iter().enumerate() {
            let Some(side) = self.sides.get(at % across) else { continue };
            if at % across == 0 {
                y -= self.pitch;
            }
            let x = side.left;
            let label = self.label(at % across);
            let element = self.sink.tags.add(self.root, Tag::P);
            self.sink.open(element);
            self.sink.text(&detail.label, (x, y), TEXT, QUIET)?;
            match &detail.value {
                Some(value) => self.sink.text(value, (x + label + PAD, y), VALUE, INK)?,
                None if detail.boxed => {
                    lines.frame(Area { x: x + label + PAD, y: y - 5.0, width: 54.0, height: 18.0 }, 0.9, INK);
                }
                None => lines.rule((x + label + PAD, y - 2.0), (x + side.width, y - 2.0), 0.6, INK),
            }
            self.sink.close();
        }
        if !lines.is_empty() {
            self.sink.open_artifact();
            self.sink.stamp(lines);
            self.sink.close();
        }
        Ok(())
    }

    /// How wide the labels of a column of details are.
    fn label(&self, column: usize) -> f32 {
        let labels = self.details.iter().skip(column).step_by(self.sides.len().max(1));
        labels.map(|detail| detail.label.width_at(TEXT)).fold(0.0, f32::max)
    }

    /// The rules of the table.
    fn grid(&self, top: f32, rows: usize) -> Drawing {
        let mut grid = Drawing::default();
        let (left, right) = (MARGIN + 0.5, self.width - MARGIN - 0.5);
        let foot = top - HEAD - rows as f32 * self.row;
        grid.fill(Area { x: left, y: top - HEAD, width: right - left, height: HEAD }, TINT);
        for row in 1..rows {
            let y = top - HEAD - row as f32 * self.row;
            grid.rule((left, y), (right, y), 0.5, HAIR);
        }
        for column in self.columns.iter().skip(1) {
            grid.rule((column.left, top), (column.left, foot), 0.5, HAIR);
        }
        for y in [top, top - HEAD, foot] {
            grid.rule((left - 0.5, y), (right + 0.5, y), 1.0, INK);
        }
        for x in [left, right] {
            grid.rule((x, top), (x, foot), 1.0, INK);
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
            let middle = top - HEAD / 2.0;
            let mut y = middle + (column.head.len() as f32 - 1.0) * LEADING / 2.0 - TEXT * 0.36;
            for line in &column.head {
                self.sink.text(line, (column.left + PAD, y), TEXT, INK)?;
                y -= LEADING;
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

    fn row(&mut self, row: usize, top: f32) -> Result<(), Error> {
        let Some(table) = self.table else { return Ok(()) };
        let element = self.sink.tags.add(table, Tag::Row);
        let middle = top - self.row / 2.0;
        let name = self.sheet.copy.name(row).map(clean).unwrap_or_default();
        for at in 0..self.columns.len() {
            let Some(column) = self.columns.get(at) else { continue };
            let (left, width) = (column.left, column.width);
            let cell = self.sink.tags.add(element, Tag::Cell);
            if at == 0 {
                let number = self.setter.line(&(row + 1).to_string(), Style::Regular)?;
                self.sink.open(cell);
                let x = left + width - PAD - number.width_at(TEXT);
                self.sink.text(&number, (x, middle - TEXT * 0.36), TEXT, QUIET)?;
                self.sink.close();
            }
            if at == 1 && !name.is_empty() {
                self.sink.open(cell);
                let text = self.name(&name, Area { x: left, y: top - self.row, width, height: self.row })?;
                self.sink.close();
                if let Some(text) = text {
                    self.sink.tags.set_text(cell, &text);
                }
            }
        }
        Ok(())
    }

    /// Sets a name into its cell: in one line if it can be, a little smaller if that helps, else in
    /// two. Gives the text as read if what is drawn runs from right to left.
    fn name(&mut self, name: &str, cell: Area) -> Result<Option<String>, Error> {
        let room = cell.width - 2.0 * PAD;
        let line = self.setter.line(name, Style::Regular)?;
        let (lines, size) = if line.width_at(VALUE) <= room {
            (vec![line], VALUE)
        } else {
            (self.setter.wrap(name, Style::Regular, TEXT, room, 2)?, TEXT)
        };
        let pitch = 12.4;
        let mut y = cell.y + cell.height / 2.0 + (lines.len() as f32 - 1.0) * pitch / 2.0 - size * 0.36;
        // Piled up marks must not reach into other people's lines.
        let clip = lines.iter().enumerate().any(|(at, line)| {
            let base = y - at as f32 * pitch;
            base + line.ink.0 * size / 1000.0 < cell.y
                || base + line.ink.1 * size / 1000.0 > cell.y + cell.height
        });
        if clip {
            self.sink.clip(cell);
        }
        for line in &lines {
            self.sink.text(line, (cell.x + PAD, y), size, INK)?;
            y -= pitch;
        }
        if clip {
            self.sink.unclip();
        }
        let read: Vec<_> = lines.iter().map(|l| l.text.as_str()).collect();
        Ok(lines.iter().any(|l| l.any_rtl).then(|| read.join(" ")))
    }

    /// "Rows __ to __ blank at close, initials __".
    fn close_out(&mut self, table_foot: f32) -> Result<(), Error> {
        // Stands for a line to write on; cleaning would take it out of any text.
        const LINE: &str = "\u{FFFC}";
        let y = table_foot - 22.0;
        let text = self.words.with("sign-in-close-out", [("line", LINE.into())])?;
        let pieces: Vec<_> = text.split(LINE).map(clean).collect();
        let element = self.sink.tags.add(self.root, Tag::P);
        let mut x = MARGIN;
        for (at, piece) in pieces.iter().enumerate() {
            let line = self.setter.line(piece, Style::Regular)?;
            self.sink.open(element);
            self.sink.text(&line, (x, y), TEXT, INK)?;
            self.sink.close();
            x += line.width_at(TEXT) + 5.0;
            if at + 1 < pieces.len() {
                let wide = if at + 2 == pieces.len() { 90.0 } else { 40.0 };
                let mut rule = Drawing::default();
                rule.rule((x, y - 2.0), (x + wide, y - 2.0), 0.6, INK);
                self.sink.open_artifact();
                self.sink.stamp(rule);
                self.sink.close();
                x += wide + 5.0;
            }
        }
        Ok(())
    }

    fn footer(&mut self, number: usize, pages: usize) -> Result<(), Error> {
        let right = self.width - MARGIN;
        let top = MARGIN + self.confidential.len() as f32 * LEADING;
        self.paragraph(Tag::P, number == 0);
        for (at, line) in self.confidential.iter().enumerate() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign_in::tests::sheet;

    #[test]
    fn every_row_stands_on_exactly_one_page_and_the_closing_line_is_never_alone() {
        for page in [Page::Letter, Page::A4] {
            for rows in 0..120 {
                let sheet = sheet(Copy::Circulated { blank_rows: rows });
                let mut setting = Setting::new(&sheet, None, page, rows).unwrap();
                let plan = setting.stretch(rows).unwrap();
                let all: Vec<usize> = plan.iter().cloned().flatten().collect();
                assert_eq!(all, (0..rows as usize).collect::<Vec<_>>());
                assert!(plan.len() == 1 || plan.iter().all(|rows| !rows.is_empty()), "{rows}: {plan:?}");
            }
        }
    }
}
