//! Strips: what a page can't part, one below the other.

use std::rc::Rc;

use crate::picture::Picture;
use crate::sink::Grey;
use crate::tags::Element;
use crate::text::Line;

/// Something drawn. `x` is measured from the left edge of the page, `y` downwards from the top of
/// the strip.
#[derive(Clone)]
pub(super) enum Mark {
    Text {
        line: Rc<Line>,
        x: f32,
        y: f32,
        size: f32,
        grey: Grey,
        element: Option<Element>,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        grey: Grey,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        grey: Grey,
    },
    /// Dark squares of a code, `side` points each, as (column, row, how many to the right).
    Squares {
        x: f32,
        y: f32,
        side: f32,
        runs: Rc<Vec<(u16, u16, u16)>>,
        element: Option<Element>,
    },
    Picture {
        picture: Rc<Picture>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        element: Option<Element>,
    },
}

impl Mark {
    /// The same further to the right and further down.
    pub(super) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. }
            | Self::Fill { x, y, .. }
            | Self::Squares { x, y, .. }
            | Self::Picture { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Rule { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
        }
        self
    }

    /// The same, but no part of what the paper says: a copy of something said elsewhere.
    pub(super) fn silent(mut self) -> Self {
        match &mut self {
            Self::Text { element, .. } | Self::Squares { element, .. } | Self::Picture { element, .. } => {
                *element = None
            }
            Self::Rule { .. } | Self::Fill { .. } => {}
        }
        self
    }
}

/// A heading as it stands in the outline.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) text: String,
}

/// What is drawn on one page or another, but never on two.
#[derive(Clone, Default)]
pub(super) struct Strip {
    /// Room above it, unless it is the first of a page.
    pub(super) above: f32,
    pub(super) height: f32,
    /// The next one stands on the same page.
    pub(super) keep: bool,
    /// It begins a new page.
    pub(super) new_page: bool,
    pub(super) marks: Vec<Mark>,
    /// The head that is repeated above it where it begins a page.
    pub(super) head: Option<usize>,
    /// The frames it stands in, by number.
    pub(super) frames: Vec<usize>,
    pub(super) entry: Option<Entry>,
}

/// What is drawn around strips, on every page anew.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) kind: FrameKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameKind {
    /// A rule all round.
    Box,
    /// A thick rule at the left.
    Side,
}

impl Frame {
    /// The rules from `top` down to `bottom`.
    pub(super) fn marks(&self, top: f32, bottom: f32) -> Vec<Mark> {
        let (left, right) = (self.x, self.x + self.width);
        // Level rules reach over the corners, so that those are sharp.
        let out = 0.45;
        let rule = |from, to, width, grey| Mark::Rule { from, to, width, grey };
        match self.kind {
            FrameKind::Box => [
                ((left - out, top), (right + out, top)),
                ((right, top), (right, bottom)),
                ((right + out, bottom), (left - out, bottom)),
                ((left, bottom), (left, top)),
            ]
            .into_iter()
            .map(|(from, to)| rule(from, to, 0.9, super::look::INK))
            .collect(),
            FrameKind::Side => vec![rule((left + 1.0, top), (left + 1.0, bottom), 2.0, super::look::HAIR)],
        }
    }
}

/// Joins keepers: every strip but the last stays with the next.
pub(super) fn keep_together(strips: &mut [Strip]) {
    let last = strips.len().saturating_sub(1);
    for strip in strips.iter_mut().take(last) {
        strip.keep = true;
    }
}

/// How high strips are when they stand on one page, the room above the first left out.
pub(super) fn height(strips: &[Strip]) -> f32 {
    let first = strips.first().map_or(0.0, |strip| strip.above);
    strips.iter().map(|strip| strip.above + strip.height).sum::<f32>() - first
}
