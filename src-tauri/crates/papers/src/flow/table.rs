//! Tables: widths of columns, rows that no page parts, a head that is repeated.

use crate::Error;
use crate::tags::{Element, Tag};
use crate::text::{Passage, Style};

use super::block::{Cell, Column, Role, Row, Rules, Table, Wide};
use super::layout::{Layout, Place, Set};
use super::look::{HAIR, INK, Letters, TINT};
use super::strip::{Mark, Strip, height, keep_together};

/// Between the edge of a cell and what stands in it.
const PAD: f32 = 6.0;
/// Above and below the text of a cell.
const TIGHT: f32 = 4.0;
/// Tables of so many rows are not parted.
const SHORT: usize = 6;
/// No column is narrower, however many there are.
const NARROWEST: f32 = 24.0;

/// What one row draws around its texts.
struct Edges<'a> {
    rules: Rules,
    /// Left edges of the columns, and the right edge of the last.
    at: &'a [f32],
    head: bool,
    band: bool,
    first: bool,
    last: bool,
}

impl Layout<'_> {
    pub(super) fn table(
        &mut self,
        table: &Table,
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let widths = self.widths(table, place.width)?;
        let mut edges = vec![place.x];
        for width in &widths {
            edges.push(edges.last().copied().unwrap_or_default() + width);
        }
        let element = self.element(parent, Tag::Table);
        let mut strips = Vec::new();
        let mut head = None;
        if !table.head.is_empty() {
            // What is bold in a head already leaves the rest of it quiet.
            let bold = |text: &Passage| {
                if text.has(Style::Bold) { text.clone() } else { text.all(Style::Bold) }
            };
            let cells = table.head.iter().map(|text| Cell::passage(bold(text)));
            let row = Row { cells: cells.collect(), height: 0.0 };
            let shape = Edges {
                rules: table.rules,
                at: &edges,
                head: true,
                band: false,
                first: true,
                last: table.rows.is_empty(),
            };
            let set = self.row(table, &row, &shape, place.room, element)?;
            head = self.repeat(set.iter().cloned(), place.room);
            strips.extend(set.into_iter().map(|strip| Strip { keep: true, ..strip }));
        }
        let (mut at, mut last) = (0, 0);
        for group in Row::groups(&table.rows) {
            let mut head = head;
            let mut set: Vec<Strip> = Vec::new();
            for (number, row) in group.iter().enumerate() {
                let band = number == 0 && Row::band(group).is_some();
                let shape = Edges {
                    rules: table.rules,
                    at: &edges,
                    head: false,
                    band,
                    first: at == 0 && head.is_none(),
                    last: at + 1 == table.rows.len(),
                };
                at += 1;
                let mut row = self.row(table, row, &shape, place.room, element)?;
                for strip in &mut row {
                    strip.head = head;
                    strip.keep |= band;
                }
                last = row.len();
                if band {
                    let above = head.and_then(|head| self.heads.get(head)).cloned().unwrap_or_default();
                    head = self.repeat(above.into_iter().chain(row.iter().cloned()), place.room).or(head);
                }
                set.append(&mut row);
            }
            let above = head.and_then(|head| self.heads.get(head)).map_or(0.0, |head| height(head));
            if Row::band(group).is_some() && above + height(&set) <= place.room {
                keep_together(&mut set);
            }
            // A short table stays whole; of a longer one no row stands alone.
            let count = table.rows.len();
            let alone = at == 0 || at + 2 == count;
            if let (Some(strip), true) = (set.last_mut(), at + 1 < count && (count <= SHORT || alone)) {
                strip.keep = true;
            }
            strips.append(&mut set);
        }
        // A last row alone on a page looks like a leftover.
        if let (true, Some(before)) = (table.rows.len() > 2, strips.len().checked_sub(last + 1)) {
            strips.iter_mut().skip(before).take(1).for_each(|strip| strip.keep = true);
        }
        Ok((strips, self.look.room(10.0)))
    }

    /// Keeps what stands above on every page a table is on. It is said once. What would take most of
    /// each page is not repeated.
    fn repeat(&mut self, strips: impl Iterator<Item = Strip>, room: f32) -> Option<usize> {
        let silent = |strip: Strip| Strip {
            marks: strip.marks.into_iter().map(Mark::silent).collect(),
            keep: true,
            ..strip
        };
        let strips: Vec<Strip> = strips.map(silent).collect();
        if height(&strips) > room / 3.0 {
            return None;
        }
        self.heads.push(strips);
        Some(self.heads.len() - 1)
    }

    fn letters(&self, quiet: bool) -> Letters {
        let mut letters = self.look.letters(if quiet { Role::Quiet } else { Role::Body });
        letters.leading = letters.size * 1.27;
        letters
    }

    /// One row; more than one strip only if no page could hold it.
    fn row(
        &mut self,
        table: &Table,
        row: &Row,
        edges: &Edges<'_>,
        room: f32,
        parent: Option<Element>,
    ) -> Result<Vec<Strip>, Error> {
        let element = self.element(parent, Tag::Row);
        // Each cell's lines with their places in the cell.
        let mut cells: Vec<(Vec<Mark>, bool)> = Vec::new();
        let mut lines_most = 1;
        let pitch = self.letters(false).leading;
        let columns = if edges.band { 1 } else { table.columns.len() };
        for (at, column) in table.columns.iter().enumerate().take(columns) {
            let tag = match (edges.head || edges.band, at) {
                (true, _) => Tag::Header,
                (false, 0) if table.heads_rows => Tag::RowHeader,
                _ => Tag::Cell,
            };
            let cell_element = self.element(element, tag);
            let mut marks = Vec::new();
            let whole = edges.at.first().copied().zip(edges.at.last().copied()).filter(|_| edges.band);
            if let (Some(cell), Some((left, right))) = (row.cells.get(at), whole.or(span(edges.at, at))) {
                let letters = self.letters(cell.quiet);
                let indent = if cell.tick { self.look.points(16.0) } else { 0.0 };
                let place = Place {
                    x: left + PAD + indent,
                    width: (right - left - 2.0 * PAD - indent).max(8.0),
                    room,
                    centred: false,
                };
                let set = self.passage(&cell.text, letters, place, cell_element)?;
                lines_most = lines_most.max(set.len());
                if cell.tick {
                    marks.extend(self.tick(left + PAD, pitch / 2.0 + letters.size * 0.36));
                }
                for (number, strip) in set.into_iter().enumerate() {
                    marks.extend(strip.marks.into_iter().map(|mark| {
                        let mark = mark.moved(0.0, number as f32 * pitch);
                        if column.right && !edges.band { to_the_right(mark, right - PAD) } else { mark }
                    }));
                }
            }
            cells.push((marks, row.cells.get(at).is_some_and(|cell| cell.top)));
        }
        let most_lines = (((room - 2.0 * self.look.points(TIGHT)) / pitch) as usize).max(1);
        let mut strips = Vec::new();
        let mut from = 0;
        while from < lines_most {
            let to = lines_most.min(from + most_lines);
            let text = (to - from) as f32 * pitch + 2.0 * self.look.points(TIGHT);
            let high = text
                .max((row.height * self.look.scale.min(1.2) * (1.0 + (self.look.air - 1.0) * 0.6)).min(room));
            let mut marks = self.edges(edges, high, from == 0, to == lines_most);
            for (cell, top) in &cells {
                let lines = cell.iter().filter_map(|mark| {
                    let line = (baseline(mark) / pitch) as usize;
                    (from..to).contains(&line).then(|| mark.clone().moved(0.0, -(from as f32 * pitch)))
                });
                let lines: Vec<Mark> = lines.collect();
                let used = lines.iter().map(|mark| (baseline(mark) / pitch) as usize + 1).max().unwrap_or(0);
                let used = if *top { to - from } else { used };
                let down = (high - used as f32 * pitch) / 2.0;
                marks.extend(lines.into_iter().map(|mark| mark.moved(0.0, down)));
            }
            strips.push(Strip { height: high, marks, ..Strip::default() });
            from = to;
        }
        Ok(strips)
    }

    fn edges(&self, edges: &Edges<'_>, high: f32, first: bool, last: bool) -> Vec<Mark> {
        let (Some(left), Some(right)) = (edges.at.first().copied(), edges.at.last().copied()) else {
            return Vec::new();
        };
        let mut marks = Vec::new();
        if edges.rules == Rules::None {
            return marks;
        }
        let grid = edges.rules == Rules::Grid;
        if (edges.head || edges.band) && grid {
            marks.push(Mark::Fill { x: left, y: 0.0, width: right - left, height: high, grey: TINT });
        }
        let rule = |from, to, strong: bool| {
            let (width, grey) = if strong { (1.0, INK) } else { (0.5, HAIR) };
            Mark::Rule { from, to, width, grey }
        };
        if grid {
            let inner = |at: usize| at > 0 && at + 1 < edges.at.len();
            for (at, x) in edges.at.iter().enumerate().filter(|(at, _)| !(edges.band && inner(*at))) {
                let outer = !inner(at);
                marks.push(rule((*x, 0.0), (*x, high), outer));
            }
        }
        if first && (edges.first || edges.band) && grid {
            marks.push(rule((left - 0.5, 0.0), (right + 0.5, 0.0), true));
        }
        if last {
            let strong = edges.head || (edges.last && grid);
            let out = if strong && grid { 0.5 } else { 0.0 };
            marks.push(rule((left - out, high), (right + out, high), strong));
        }
        marks
    }

    fn widths(&mut self, table: &Table, room: f32) -> Result<Vec<f32>, Error> {
        let mut widths = Vec::with_capacity(table.columns.len());
        for (at, column) in table.columns.iter().enumerate() {
            widths.push(match column.wide {
                Wide::Points(points) => self.look.points(points),
                Wide::Fit => self.widest(table, at, room / 2.0)? + 2.0 * PAD + 1.0,
                Wide::Share(_) => 0.0,
            });
        }
        self.share_out(table, &mut widths, room)?;
        // A table wider than its page becomes narrower everywhere.
        let all: f32 = widths.iter().sum();
        let shared = table.columns.iter().any(|column| share(column) > 0.0);
        if all > room || !shared && all > 0.0 {
            for width in &mut widths {
                *width *= room / all;
            }
        }
        Ok(widths)
    }

    /// Gives each column that wants a share of the room its share, but room for its longest word first.
    fn share_out(&mut self, table: &Table, widths: &mut [f32], room: f32) -> Result<(), Error> {
        let mut open = Vec::new();
        for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| share(column) > 0.0) {
            let word = self.longest_word(table, at)? + 2.0 * PAD + 0.5;
            open.push((at, share(column), word.min(room / 3.0).max(NARROWEST)));
        }
        let mut left = room - widths.iter().sum::<f32>();
        loop {
            let shares: f32 = open.iter().map(|(_, share, _)| share).sum();
            let tight = open.iter().position(|(_, share, least)| left * share / shares < *least);
            match tight {
                Some(place) => {
                    let (at, _, least) = open.remove(place);
                    if let Some(width) = widths.get_mut(at) {
                        *width = least;
                    }
                    left -= least;
                }
                None => {
                    for (at, share, _) in open {
                        if let Some(width) = widths.get_mut(at) {
                            *width = left * share / shares;
                        }
                    }
                    return Ok(());
                }
            }
        }
    }

    fn longest_word(&mut self, table: &Table, at: usize) -> Result<f32, Error> {
        let size = self.letters(false).size;
        let mut longest = 0.0f32;
        let head = table.head.get(at).map(|text| (text, Style::Bold));
        // The first rows stand for all of a long table.
        let rows = table.rows.iter().take(100).filter_map(|row| row.cells.get(at)).filter(|cell| !cell.band);
        let cells = rows.map(|cell| (&cell.text, cell.text.style()));
        for (text, style) in head.into_iter().chain(cells) {
            for word in text.text().split(' ').filter(|word| !word.is_empty()) {
                longest = longest.max(self.setter.line(word, style)?.width_at(size));
            }
        }
        Ok(longest)
    }

    fn widest(&mut self, table: &Table, at: usize, most: f32) -> Result<f32, Error> {
        let size = self.letters(false).size;
        let mut widest = 0.0f32;
        let heads = table.head.get(at).map(|text| text.all(Style::Bold));
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.band);
        let cells = cells.map(|cell| cell.text.clone());
        for text in heads.into_iter().chain(cells) {
            for line in self.setter.paragraph(&text, size, most)? {
                widest = widest.max(line.width_at(size));
            }
        }
        Ok(widest)
    }
}

fn share(column: &Column) -> f32 {
    if let Wide::Share(share) = column.wide { share.max(0.01) } else { 0.0 }
}

fn span(edges: &[f32], at: usize) -> Option<(f32, f32)> {
    Some((*edges.get(at)?, *edges.get(at + 1)?))
}

/// Where a mark of a cell stands, to tell which line it belongs to.
fn baseline(mark: &Mark) -> f32 {
    match mark {
        Mark::Text { y, .. } => *y,
        Mark::Rule { from, to, .. } => from.1.min(to.1),
        _ => 0.0,
    }
}

fn to_the_right(mark: Mark, right: f32) -> Mark {
    match mark {
        Mark::Text { line, y, size, grey, element, .. } => {
            let x = right - line.width_at(size);
            Mark::Text { line, x, y, size, grey, element }
        }
        other => other,
    }
}
