//! From strips to pages: where a page ends, what is repeated on each, and drawing.

use crate::finish::About;
use crate::sink::{Area, Drawing, Sink};
use crate::tags::{Element, Tag};
use crate::text::{Style, Typesetter, clean};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

use super::block::Block;
use super::layout::{Layout, Place};
use super::look::{INK, Look, QUIET};
use super::panel::Panels;
use super::strip::{Mark, Strip};

const FOOT: f32 = 11.0;
const FOOT_LEADING: f32 = 14.0;

/// What stands on every page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Furniture {
    /// At the top of every page, in a frame: "Facilitator copy".
    pub(crate) mark: Option<String>,
    /// At the top of every page but the first.
    pub(crate) running: Option<String>,
    /// At the foot of every page.
    pub(crate) foot: Option<String>,
    /// "Page 1 of 2", where there are two or more.
    pub(crate) numbers: bool,
}

/// A paper before it is set.
#[derive(Debug)]
pub(crate) struct Doc {
    pub(crate) language: Language,
    /// Neutral; it stands in the PDF.
    pub(crate) title: String,
    /// Neutral.
    pub(crate) file_name: String,
    pub(crate) has_names: bool,
    pub(crate) look: Look,
    pub(crate) landscape: bool,
    /// Left and right, top and bottom.
    pub(crate) margins: (f32, f32),
    /// Things may stand nearer to each other, if that saves a page that is almost empty.
    pub(crate) tighten: bool,
    pub(crate) furniture: Furniture,
    pub(crate) blocks: Vec<Block>,
}

impl Doc {
    /// A paper in the usual look, without names.
    pub(crate) fn new(language: Language, title: String, file_name: &str) -> Self {
        Self {
            language,
            title,
            file_name: file_name.to_owned(),
            has_names: false,
            look: Look::USUAL,
            landscape: false,
            margins: (54.0, 44.0),
            tighten: false,
            furniture: Furniture { numbers: true, ..Furniture::default() },
            blocks: Vec::new(),
        }
    }

    /// Sets it in flowing pages.
    pub(crate) fn set(mut self, page: Page) -> Result<Paper, Error> {
        if self.tighten {
            self.look.air = self.air(page)?;
        }
        let size = self.size(page);
        let mut setter = Typesetter::default();
        let (mut sink, root) = Sink::sized(size);
        let words = Words::read(self.language)?;
        let frame = PageFrame::new(&self, size, &mut setter)?;
        let mut layout = Layout {
            setter: &mut setter,
            sink: &mut sink,
            look: self.look,
            heads: Vec::new(),
            frames: Vec::new(),
        };
        let place = Place { x: frame.left, width: frame.width, room: frame.rest, centred: false };
        let (strips, _) = layout.blocks(&self.blocks, place, Some(root))?;
        let (heads, frames) = (layout.heads, layout.frames);
        let pages = part(&strips, &heads, frame.first, frame.rest);
        for (number, range) in pages.iter().enumerate() {
            sink.start_page();
            let mut drawn = Drawn::default();
            let mut y = frame.top(number);
            let strips = strips.get(range.clone()).unwrap_or_default();
            if let Some(head) = repeated(strips, &heads, range.start) {
                for strip in head {
                    drawn.put(&strip.marks, y);
                    y -= strip.height;
                }
            }
            let mut open: Vec<(usize, f32, f32)> = Vec::new();
            for (at, strip) in strips.iter().enumerate() {
                if at > 0 {
                    y -= strip.above;
                }
                let bottom = y - strip.height;
                for frame in &strip.frames {
                    match open.iter_mut().find(|(known, ..)| known == frame) {
                        Some((.., low)) => *low = bottom,
                        None => open.push((*frame, y, bottom)),
                    }
                }
                if let Some(entry) = &strip.entry {
                    sink.entry(entry.level, &entry.text, y);
                }
                drawn.put(&strip.marks, y);
                y = bottom;
            }
            for (number, top, bottom) in open {
                if let Some(frame) = frames.get(number) {
                    drawn.put(&frame.marks(0.0, top - bottom), top);
                }
            }
            drawn.draw(&mut sink)?;
            frame.draw(&mut sink, &mut setter, &words, root, (number, pages.len()))?;
            sink.end_page();
        }
        self.done(sink, setter, pages.len())
    }

    /// Sets it in panels; its blocks are not used.
    pub(crate) fn set_panels(self, panels: &Panels, page: Page) -> Result<Paper, Error> {
        let size = self.size(page);
        let mut setter = Typesetter::default();
        let (mut sink, root) = Sink::sized(size);
        let mut layout = Layout {
            setter: &mut setter,
            sink: &mut sink,
            look: self.look,
            heads: Vec::new(),
            frames: Vec::new(),
        };
        let filled = layout.panels(panels, size, root)?;
        let pages = filled.last().map_or(1, |last| last.page + 1);
        let mut filled = filled.into_iter().peekable();
        for number in 0..pages {
            sink.start_page();
            let mut drawn = Drawn::default();
            drawn.put(&panels.lines(size), size.1);
            let mut turned = Vec::new();
            while let Some(panel) = filled.next_if(|panel| panel.page == number) {
                if panel.turned {
                    turned.push(panel);
                } else {
                    let marks: Vec<Mark> =
                        panel.marks.into_iter().map(|mark| mark.moved(panel.at.0, panel.at.1)).collect();
                    drawn.put(&marks, size.1);
                }
            }
            drawn.draw(&mut sink)?;
            for panel in turned {
                // Seen from the other side: the panel's own lower left corner is its upper right one.
                let corner = (panel.at.0 + panel.size.0, size.1 - panel.at.1);
                sink.turn(corner);
                let mut drawn = Drawn::default();
                drawn.put(&panel.marks, panel.size.1);
                drawn.draw(&mut sink)?;
                sink.turn_back();
            }
            sink.end_page();
        }
        self.done(sink, setter, pages)
    }

    pub(super) fn size(&self, page: Page) -> (f32, f32) {
        let (width, height) = page.points();
        if self.landscape { (height, width) } else { (width, height) }
    }

    fn done(self, sink: Sink, setter: Typesetter, pages: usize) -> Result<Paper, Error> {
        let about = About { title: &self.title, language: self.language.tag() };
        Ok(Paper {
            bytes: sink.finish(&about)?,
            pages: pages as u32,
            title: self.title,
            file_name: self.file_name,
            has_names: self.has_names,
            uncovered: setter.uncovered(),
        })
    }
}

/// The strips each page holds. A page ends where it may; where nothing may end, it ends where it must.
pub(super) fn part(
    strips: &[Strip],
    heads: &[Vec<Strip>],
    first: f32,
    rest: f32,
) -> Vec<std::ops::Range<usize>> {
    let mut pages = Vec::new();
    let mut from = 0;
    loop {
        let room = if pages.is_empty() { first } else { rest };
        let here = strips.get(from..).unwrap_or_default();
        let repeated = repeated(here, heads, from).map_or(0.0, |head| head.iter().map(|s| s.height).sum());
        let mut used: f32 = repeated;
        let mut fits = 0;
        let mut may_end = 0;
        for (at, strip) in here.iter().enumerate() {
            if at > 0 && strip.new_page {
                may_end = at;
                break;
            }
            used += strip.height + if at > 0 { strip.above } else { 0.0 };
            if used > room + 0.01 {
                break;
            }
            fits = at + 1;
            if !strip.keep {
                may_end = fits;
            }
        }
        let forced = here.get(may_end).is_some_and(|strip| strip.new_page) && may_end > 0;
        let count = if forced || (fits == here.len()) {
            if forced { may_end } else { fits }
        } else if may_end > 0 {
            may_end
        } else {
            fits.max(1)
        };
        let to = (from + count).min(strips.len());
        pages.push(from..to);
        if to >= strips.len() {
            return pages;
        }
        from = to;
    }
}

/// The head to repeat where a page begins within a table.
fn repeated<'a>(strips: &[Strip], heads: &'a [Vec<Strip>], from: usize) -> Option<&'a Vec<Strip>> {
    let first = strips.first().filter(|_| from > 0)?;
    heads.get(first.head?)
}

/// Where the flow stands on a page, and what stands around it.
pub(super) struct PageFrame {
    pub(super) left: f32,
    pub(super) width: f32,
    height: f32,
    margin: f32,
    /// Height for the flow on the first page, and on the others.
    pub(super) first: f32,
    pub(super) rest: f32,
    mark: Option<std::rc::Rc<crate::text::Line>>,
    running: Option<std::rc::Rc<crate::text::Line>>,
    foot: Vec<std::rc::Rc<crate::text::Line>>,
    numbers: bool,
}

impl PageFrame {
    pub(super) fn new(
        doc: &Doc,
        (width, height): (f32, f32),
        setter: &mut Typesetter,
    ) -> Result<Self, Error> {
        let (left, margin) = doc.margins;
        let inner = width - 2.0 * left;
        let furniture = &doc.furniture;
        let mark =
            furniture.mark.as_deref().map(|mark| setter.line(&clean(mark), Style::Bold)).transpose()?;
        let running = furniture.running.as_deref();
        let room = inner - mark.as_ref().map_or(0.0, |mark| mark.width_at(FOOT) + 24.0);
        let running = running.map(|text| setter.fit(&clean(text), Style::Bold, FOOT, room)).transpose()?;
        let foot = match &furniture.foot {
            Some(foot) => setter.wrap(&clean(foot), Style::Regular, FOOT, inner - 90.0, 4)?,
            None => Vec::new(),
        };
        let below = if foot.is_empty() && !furniture.numbers {
            0.0
        } else {
            foot.len().max(1) as f32 * FOOT_LEADING + 8.0
        };
        let above = |has: bool| if has { 24.0 } else { 0.0 };
        let room = height - 2.0 * margin - below;
        Ok(Self {
            left,
            width: inner,
            height,
            margin,
            first: room - above(mark.is_some()),
            rest: room - above(mark.is_some() || running.is_some()),
            mark,
            running,
            foot,
            numbers: furniture.numbers,
        })
    }

    /// Where the flow begins, measured from the foot of the page.
    fn top(&self, page: usize) -> f32 {
        let room = if page == 0 { self.first } else { self.rest };
        let foot = if self.foot.is_empty() && !self.numbers {
            0.0
        } else {
            self.foot.len().max(1) as f32 * FOOT_LEADING + 8.0
        };
        self.margin + foot + room
    }

    fn draw(
        &self,
        sink: &mut Sink,
        setter: &mut Typesetter,
        words: &Words,
        root: Element,
        (page, pages): (usize, usize),
    ) -> Result<(), Error> {
        let right = self.left + self.width;
        let y = self.height - self.margin - 12.0;
        if let (Some(running), true) = (&self.running, page > 0) {
            sink.open_artifact();
            sink.text(running, (self.left, y), FOOT, QUIET)?;
            sink.close();
        }
        if let Some(mark) = &self.mark {
            let width = mark.width_at(FOOT) + 12.0;
            let (x, low) = (right - width - 0.5, y - 5.0);
            let mut frame = Drawing::default();
            let high = low + 16.5;
            frame.frame(Area { x, y: low, width, height: high - low }, 1.0, INK);
            sink.open_artifact();
            sink.stamp(frame);
            sink.close();
            paragraph(sink, root, page == 0);
            sink.text(mark, (x + 6.0, y), FOOT, INK)?;
            sink.close();
        }
        let top = self.margin + self.foot.len().max(1) as f32 * FOOT_LEADING;
        if !self.foot.is_empty() {
            paragraph(sink, root, page == 0);
            for (at, line) in self.foot.iter().enumerate() {
                let y = top - (at as f32 + 1.0) * FOOT_LEADING + 3.5;
                sink.text(line, (self.left, y), FOOT, QUIET)?;
            }
            sink.close();
        }
        if self.numbers && pages > 1 {
            let text = words.with("page-of", [("page", (page + 1).into()), ("pages", pages.into())])?;
            let line = setter.line(&text, Style::Regular)?;
            sink.open_artifact();
            let y = top - FOOT_LEADING + 3.5;
            sink.text(&line, (right - line.width_at(FOOT), y), FOOT, QUIET)?;
            sink.close();
        }
        Ok(())
    }
}

/// Opens a paragraph on the first page, and an artifact where it is only repeated.
fn paragraph(sink: &mut Sink, root: Element, first: bool) {
    if first {
        let element = sink.tags.add(root, Tag::P);
        sink.open(element);
    } else {
        sink.open_artifact();
    }
}

/// What one page draws: rules and fills at once, then what is said, in order.
#[derive(Default)]
struct Drawn {
    drawing: Drawing,
    said: Vec<(Mark, f32)>,
}

impl Drawn {
    /// Takes marks of a strip whose top stands at `top`, measured from the foot of the page.
    fn put(&mut self, marks: &[Mark], top: f32) {
        for mark in marks {
            match mark {
                Mark::Rule { from, to, width, grey } => {
                    self.drawing.rule((from.0, top - from.1), (to.0, top - to.1), *width, *grey);
                }
                Mark::Fill { x, y, width, height, grey } => {
                    let area = Area { x: *x, y: top - y - height, width: *width, height: *height };
                    self.drawing.fill(area, *grey);
                }
                said => self.said.push((said.clone(), top)),
            }
        }
    }

    fn draw(self, sink: &mut Sink) -> Result<(), Error> {
        if !self.drawing.is_empty() {
            sink.open_artifact();
            sink.stamp(self.drawing);
            sink.close();
        }
        let mut open: Option<Option<Element>> = None;
        for (mark, top) in self.said {
            let element = match &mark {
                Mark::Text { element, .. }
                | Mark::Squares { element, .. }
                | Mark::Picture { element, .. } => *element,
                _ => None,
            };
            if open != Some(element) {
                if open.is_some() {
                    sink.close();
                }
                match element {
                    Some(element) => sink.open(element),
                    None => sink.open_artifact(),
                }
                open = Some(element);
            }
            match mark {
                Mark::Text { line, x, y, size, grey, .. } => sink.text(&line, (x, top - y), size, grey)?,
                Mark::Squares { x, y, side, runs, .. } => {
                    let mut code = Drawing::default();
                    for (column, row, count) in runs.iter() {
                        let area = Area {
                            x: x + f32::from(*column) * side,
                            y: top - y - f32::from(*row + 1) * side,
                            // A hair more, so that no light shines between rows.
                            width: f32::from(*count) * side,
                            height: side + 0.05,
                        };
                        code.fill(area, INK);
                    }
                    sink.stamp(code);
                }
                Mark::Picture { picture, x, y, width, height, .. } => {
                    sink.picture(&picture, Area { x, y: top - y - height, width, height });
                }
                Mark::Rule { .. } | Mark::Fill { .. } => {}
            }
        }
        if open.is_some() {
            sink.close();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: f32, keep: bool) -> Strip {
        Strip { height, keep, ..Strip::default() }
    }

    #[test]
    fn a_page_ends_where_it_may_and_where_nothing_may_where_it_must() {
        let strips = [strip(40.0, false), strip(40.0, true), strip(40.0, false), strip(40.0, false)];
        assert_eq!(part(&strips, &[], 100.0, 100.0), [0..1, 1..3, 3..4]);
        let kept = vec![strip(40.0, true); 5];
        assert_eq!(part(&kept, &[], 100.0, 100.0), [0..2, 2..4, 4..5]);
        assert_eq!(part(&[strip(900.0, false)], &[], 100.0, 100.0), vec![0..1], "too high for any page");
        assert_eq!(part(&[], &[], 100.0, 100.0), vec![0..0], "a paper has a page");
    }

    #[test]
    fn a_head_is_repeated_and_takes_its_room() {
        let heads = [vec![strip(30.0, true)]];
        let row = Strip { head: Some(0), ..strip(40.0, false) };
        let strips: Vec<Strip> = [strip(30.0, true)].into_iter().chain(vec![row; 4]).collect();
        assert_eq!(part(&strips, &heads, 110.0, 110.0), [0..3, 3..5]);
        assert_eq!(part(&strips, &heads, 110.0, 109.0), [0..3, 3..4, 4..5]);
    }

    #[test]
    fn a_new_page_begins_where_it_is_asked_for() {
        let new = Strip { new_page: true, ..strip(10.0, false) };
        assert_eq!(part(&[strip(10.0, true), new.clone(), new], &[], 100.0, 100.0), [0..1, 1..2, 2..3]);
    }
}
