//! Name badges, eight to a page: the first name and nothing else, so that nobody reads on a street
//! where somebody has been.

use crate::flow::{Block, Doc, Marks, Panel, Panels, Role};
use crate::words::Words;
use crate::{Error, FirstNames, Page, Paper};

/// A badge of 3 3/8 by 2 1/3 inches.
const BADGE: (f32, f32) = (243.0, 168.0);
/// Between badges of a sheet: the left edges are 3 3/4 inches apart, the upper ones 2 1/2. On Letter
/// this leaves 11/16 inch beside them and 7/12 above, as on sheets that are sold cut.
const GAP: (f32, f32) = (27.0, 12.0);
const ACROSS: usize = 2;
const DOWN: usize = 4;
const SIZE: f32 = 46.0;

/// Sets name badges. On A4, for which no such sheets are sold, they stand in the middle, to be cut
/// out.
///
/// # Errors
/// [`Error::TooManyRows`]; the others mean a broken installation.
pub fn badges(names: &FirstNames, page: Page) -> Result<Paper, Error> {
    let words = Words::read(names.language)?;
    let mut doc = Doc::new(names.language, words.get("badges-title")?, "badges.pdf");
    doc.has_names = !names.names.is_empty();
    let badge = |name: Option<String>| {
        let blocks = match name {
            Some(name) => vec![Block::Centred(vec![Block::text(Role::Name(SIZE), &name)])],
            None => vec![Block::Space(46.0), Block::Lines(1)],
        };
        Panel { blocks, middle: true, ..Panel::default() }
    };
    let (width, height) = page.points();
    let beside = |whole: f32, badge: f32, gap: f32, count: usize| {
        (whole - count as f32 * badge - (count - 1) as f32 * gap) / 2.0
    };
    let panels = Panels {
        across: ACROSS,
        down: DOWN,
        margin: (beside(width, BADGE.0, GAP.0, ACROSS), beside(height, BADGE.1, GAP.1, DOWN)),
        pad: 20.0,
        gap: GAP,
        marks: Marks::Corners,
        panels: names.filled(ACROSS * DOWN)?.into_iter().map(badge).collect(),
    };
    doc.set_panels(&panels, page)
}
