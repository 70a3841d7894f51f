//! Pages divided into equal panels: cards and slips to cut out, folded sheets, name tents.

use crate::Error;
use crate::tags::Element;

use super::block::Block;
use super::layout::{Layout, Place, Set};
use super::look::{HAIR, INK, Look};
use super::strip::{Mark, Strip, height};

/// How panels are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marks {
    /// Hair lines to cut along.
    Cut,
    /// Short strokes at the edges to fold by.
    Fold,
    /// Every other line down the page is one to cut along, the lines between are to fold by: two
    /// panels each stand up as one.
    Tents,
    /// Strokes in the margins, in line with the edges of panels: nothing is drawn near them.
    Corners,
    /// A frame of plain rules around the whole page, for what hangs on a wall.
    Ornament,
}

/// What stands in one panel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Panel {
    pub(crate) blocks: Vec<Block>,
    /// Upside down, for the far side of something folded.
    pub(crate) turned: bool,
    /// The same as another panel: drawn, but not read out.
    pub(crate) copy: bool,
    /// From top to bottom in the middle.
    pub(crate) middle: bool,
}

/// Panels in rows, from left to right and from top to bottom, on as many pages as they need.
#[derive(Clone, Debug)]
pub(crate) struct Panels {
    pub(crate) across: usize,
    pub(crate) down: usize,
    /// Empty edge of the page: left and right, top and bottom.
    pub(crate) margin: (f32, f32),
    /// Between the edge of a panel and what stands in it.
    pub(crate) pad: f32,
    /// Between panels: across, down.
    pub(crate) gap: (f32, f32),
    pub(crate) marks: Marks,
    pub(crate) panels: Vec<Panel>,
}

/// What does not fit its panel moves together first, then is set smaller, step by step.
const STEPS: [(f32, f32); 9] = [
    (1.0, 1.0),
    (1.0, 0.8),
    (0.95, 0.7),
    (0.9, 0.65),
    (0.85, 0.6),
    (0.8, 0.55),
    (0.75, 0.5),
    (0.7, 0.45),
    (0.62, 0.4),
];
/// No printer prints nearer to the edge of a page.
const EDGE: f32 = 18.0;
/// A stroke to fold by.
const STROKE: f32 = 30.0;
/// Between a stroke in the margin and the panel it points at.
const CLEAR: f32 = 8.0;

/// Height of a page of cards: four cards that fit a wallet.
const CARDS: f32 = 4.0 * 149.0;
const CARD_PAD: f32 = 8.0;

/// A panel that is set.
pub(super) struct Filled {
    pub(super) marks: Vec<Mark>,
    pub(super) page: usize,
    /// Left and top edge of the panel on the page, from the upper left corner.
    pub(super) at: (f32, f32),
    pub(super) size: (f32, f32),
    pub(super) turned: bool,
}

impl Panels {
    pub(super) fn each(&self) -> usize {
        (self.across * self.down).max(1)
    }

    fn size(&self, page: (f32, f32)) -> (f32, f32) {
        let side = |whole: f32, margin: f32, gap: f32, count: usize| {
            let count = count.max(1) as f32;
            (whole - 2.0 * margin - gap * (count - 1.0)) / count
        };
        (
            side(page.0, self.margin.0, self.gap.0, self.across),
            side(page.1, self.margin.1, self.gap.1, self.down),
        )
    }

    /// The lines to cut or fold along, from the upper left corner of the page.
    pub(super) fn lines(&self, page: (f32, f32)) -> Vec<Mark> {
        let size = self.size(page);
        let rule = |from, to| Mark::Rule { from, to, width: 0.4, grey: HAIR };
        let between = |margin: f32, size: f32, gap: f32, count: usize| {
            (1..count).map(move |at| margin + at as f32 * (size + gap) - gap / 2.0).collect::<Vec<f32>>()
        };
        let xs = between(self.margin.0, size.0, self.gap.0, self.across);
        let ys = between(self.margin.1, size.1, self.gap.1, self.down);
        match self.marks {
            Marks::Ornament => ornament(page),
            Marks::Tents => {
                let line = |(at, y): (usize, f32)| {
                    let (left, right) = (EDGE, page.0 - EDGE);
                    if at % 2 == 1 {
                        return vec![rule((left, y), (right, y))];
                    }
                    vec![rule((left, y), (left + STROKE, y)), rule((right - STROKE, y), (right, y))]
                };
                ys.into_iter().enumerate().flat_map(line).collect()
            }
            Marks::Corners => {
                let edges = |margin: f32, size: f32, gap: f32, count: usize| {
                    (0..count).flat_map(move |at| {
                        let from = margin + at as f32 * (size + gap);
                        [from, from + size]
                    })
                };
                let strokes = |margin: f32, whole: f32| {
                    [(EDGE, margin - CLEAR), (whole - margin + CLEAR, whole - EDGE)]
                };
                let upright = edges(self.margin.0, size.0, self.gap.0, self.across)
                    .flat_map(|x| strokes(self.margin.1, page.1).map(|(from, to)| rule((x, from), (x, to))));
                let level = edges(self.margin.1, size.1, self.gap.1, self.down)
                    .flat_map(|y| strokes(self.margin.0, page.0).map(|(from, to)| rule((from, y), (to, y))));
                upright.chain(level).collect()
            }
            Marks::Cut => {
                let edge = |margin: f32, whole: f32| {
                    if margin > 4.0 { vec![margin, whole - margin] } else { Vec::new() }
                };
                let xs = xs.into_iter().chain(edge(self.margin.0, page.0));
                let ys = ys.into_iter().chain(edge(self.margin.1, page.1));
                let upright = xs.map(|x| rule((x, self.margin.1), (x, page.1 - self.margin.1)));
                let level = ys.map(|y| rule((self.margin.0, y), (page.0 - self.margin.0, y)));
                upright.collect::<Vec<_>>().into_iter().chain(level).collect()
            }
            Marks::Fold => {
                // No printer prints nearer to the edge.
                let (from, to) = (18.0, 30.0);
                let upright = xs
                    .into_iter()
                    .flat_map(|x| [rule((x, from), (x, to)), rule((x, page.1 - to), (x, page.1 - from))]);
                let level = ys
                    .into_iter()
                    .flat_map(|y| [rule((from, y), (to, y)), rule((page.0 - to, y), (page.0 - from, y))]);
                upright.collect::<Vec<_>>().into_iter().chain(level).collect()
            }
        }
    }
}

/// Two frames, the inner one with its corners cut out around small squares.
fn ornament(page: (f32, f32)) -> Vec<Mark> {
    const OUTER: f32 = 30.0;
    const INNER: f32 = 38.0;
    const CORNER: f32 = 22.0;
    let rule = |from, to, width| Mark::Rule { from, to, width, grey: INK };
    let frame = |left: f32, top: f32, right: f32, bottom: f32, width: f32| {
        [
            rule((left, top), (right, top), width),
            rule((right, top), (right, bottom), width),
            rule((right, bottom), (left, bottom), width),
            rule((left, bottom), (left, top), width),
        ]
    };
    let (right, bottom) = (page.0 - INNER, page.1 - INNER);
    let mut marks = frame(OUTER, OUTER, page.0 - OUTER, page.1 - OUTER, 2.0).to_vec();
    for y in [INNER, bottom] {
        marks.push(rule((INNER + CORNER, y), (right - CORNER, y), 0.7));
    }
    for x in [INNER, right] {
        marks.push(rule((x, INNER + CORNER), (x, bottom - CORNER), 0.7));
    }
    for (x, inward) in [(INNER, 1.0), (right, -1.0)] {
        for (y, down) in [(INNER, 1.0), (bottom, -1.0)] {
            let corner = (x + inward * CORNER, y + down * CORNER);
            marks.push(rule((x, corner.1), corner, 0.7));
            marks.push(rule((corner.0, y), corner, 0.7));
            let (cx, cy) = (x + inward * 10.0, y + down * 10.0);
            marks.extend(frame(cx - 4.0, cy - 4.0, cx + 4.0, cy + 4.0, 1.2));
        }
    }
    marks
}

impl Layout<'_> {
    pub(super) fn panels(
        &mut self,
        panels: &Panels,
        page: (f32, f32),
        root: Element,
    ) -> Result<Vec<Filled>, Error> {
        let size = panels.size(page);
        let mut filled = Vec::with_capacity(panels.panels.len());
        for (number, panel) in panels.panels.iter().enumerate() {
            let (on, slot) = (number / panels.each(), number % panels.each());
            let (column, row) = (slot % panels.across.max(1), slot / panels.across.max(1));
            let at = (
                panels.margin.0 + column as f32 * (size.0 + panels.gap.0),
                panels.margin.1 + row as f32 * (size.1 + panels.gap.1),
            );
            let marks = self.panel(panel, panels.pad, size, Some(root))?;
            filled.push(Filled { marks, page: on, at, size, turned: panel.turned });
        }
        Ok(filled)
    }

    /// A page of cards in the middle of a text. All of them are as large as cards that fit a wallet,
    /// two or four of those.
    pub(super) fn cards(
        &mut self,
        count: u32,
        blocks: &[Block],
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let (across, down) = if count >= 8 { (2, 4) } else { (count.max(2) as usize / 2, 2) };
        let (width, high) = (place.width / across as f32, CARDS / down as f32);
        let panel = |copy| Panel { blocks: blocks.to_vec(), copy, middle: true, ..Panel::default() };
        let first = self.panel(&panel(false), CARD_PAD, (width, high), parent)?;
        let copy: Vec<Mark> = first.iter().cloned().map(Mark::silent).collect();
        let mut strips = Vec::with_capacity(down);
        let edge = |from, to| Mark::Rule { from, to, width: 0.4, grey: HAIR };
        for row in 0..down {
            let (left, right) = (place.x, place.x + place.width);
            let mut marks = vec![edge((left, high), (right, high))];
            if row == 0 {
                marks.push(edge((left, 0.0), (right, 0.0)));
            }
            for column in 0..=across {
                let x = left + column as f32 * width;
                marks.push(edge((x, 0.0), (x, high)));
            }
            for column in 0..across {
                let card = if row == 0 && column == 0 { &first } else { &copy };
                let x = left + column as f32 * width;
                marks.extend(card.iter().cloned().map(|mark| mark.moved(x, 0.0)));
            }
            strips.push(Strip { height: high, marks, keep: row + 1 < down, ..Strip::default() });
        }
        Ok((strips, 10.0))
    }

    /// The marks of one panel, from its upper left corner.
    fn panel(
        &mut self,
        panel: &Panel,
        pad: f32,
        size: (f32, f32),
        parent: Option<Element>,
    ) -> Result<Vec<Mark>, Error> {
        let (width, room) = (size.0 - 2.0 * pad, size.1 - 2.0 * pad);
        let place = Place { x: pad, width, room, centred: false };
        let usual = self.look;
        // How small it has to be is found without saying anything.
        let mut fits = None;
        for (scale, air) in STEPS {
            self.look = Look { scale: usual.scale * scale, air };
            let (strips, _) = self.blocks(&panel.blocks, place, None)?;
            fits = Some(self.look);
            if height(&strips) <= room {
                break;
            }
        }
        self.look = fits.unwrap_or(usual);
        let parent = parent.filter(|_| !panel.copy);
        let (mut strips, _) = self.blocks(&panel.blocks, place, parent)?;
        self.look = usual;
        // What no size makes fit: whole strips only, never over the edge.
        let mut high = 0.0;
        let kept = strips.iter().enumerate().take_while(|(at, strip)| {
            high += strip.height + if *at > 0 { strip.above } else { 0.0 };
            high <= room + 0.5
        });
        let kept = kept.count();
        if kept < strips.len() {
            return Err(Error::TooMuch);
        }
        strips.truncate(kept);
        let used = height(&strips);
        let down = pad + if panel.middle { (room - used) / 2.0 } else { 0.0 };
        let (marks, _) = self.compose(strips.into_iter().map(|s| Strip { entry: None, ..s }).collect(), None);
        Ok(marks.into_iter().map(|mark| mark.moved(0.0, down)).collect())
    }
}
