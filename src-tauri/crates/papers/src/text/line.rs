//! One line of shaped text, independent of its size.

use std::ops::Range;

use super::fonts::Face;

/// What a glyph stands for when the text is copied out of the PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// A stretch of the line's text, in bytes.
    Text(Range<usize>),
    /// The same, behind text that ran from right to left. Readers of a page take a space there for
    /// the end of that text and turn it round with it, unless a direction mark stands before it.
    AfterRtl(Range<usize>),
    /// Nothing: a neighbour says it already.
    Nothing,
}

/// A glyph and its place. Measures are thousandths of an em.
#[derive(Clone)]
pub(crate) struct Glyph {
    pub(crate) face: &'static Face,
    pub(crate) id: u16,
    pub(crate) says: Says,
    /// The width the PDF's font states for it.
    pub(crate) width: u16,
    /// How far the next glyph stands from this one.
    pub(crate) advance: f32,
    /// Displacement from the pen.
    pub(crate) dx: f32,
    pub(crate) dy: f32,
    /// Where its cluster starts in the line's text, in bytes.
    pub(crate) cluster: usize,
}

/// Glyphs that can only be read together: `glyphs` are drawn, `text` is what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) glyphs: Range<usize>,
    pub(crate) text: Range<usize>,
}

/// A line of text from left to right, as it is drawn.
pub(crate) struct Line {
    /// The text in reading order.
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
    /// Stretches of `glyphs`, in order, that need their text stated beside them.
    pub(crate) spans: Vec<Span>,
    /// Where room is left to write in: where it begins and how wide it is, in thousandths of an em.
    pub(crate) blanks: Vec<(f32, f32)>,
    /// Sum of the advances, in thousandths of an em.
    pub(crate) width: f32,
    /// Lowest and highest ink, in thousandths of an em above the baseline.
    pub(crate) ink: (f32, f32),
    /// Whether any of it runs from right to left. Readers of the page's text then have to undo the
    /// visual order, so it is worth stating the text once more where there is a place for it.
    pub(crate) any_rtl: bool,
}

impl Line {
    /// Width in points at `size` points.
    pub(crate) fn width_at(&self, size: f32) -> f32 {
        self.width * size / 1000.0
    }

    /// Advance of each cluster in reading order: where it starts in the text, and how wide it is.
    pub(crate) fn clusters(&self) -> Vec<(usize, f32)> {
        let mut clusters: Vec<(usize, f32)> = Vec::with_capacity(self.glyphs.len());
        for glyph in &self.glyphs {
            clusters.push((glyph.cluster, glyph.advance));
        }
        clusters.sort_by_key(|(start, _)| *start);
        clusters.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        clusters
    }
}
