//! From a text to glyphs in their places. Knows fonts, scripts and directions; must not know pages.

mod clean;
mod fonts;
mod line;
mod passage;
mod shape;

pub(crate) use clean::clean;
pub(crate) use fonts::Face;
pub(crate) use line::{Line, Says};
pub(crate) use passage::Passage;
pub(crate) use shape::{Style, Typesetter};
