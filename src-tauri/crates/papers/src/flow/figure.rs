//! Codes to point a camera at, and pictures.

use std::rc::Rc;

use crate::Error;
use crate::picture::Picture;
use crate::tags::{Element, Tag};

use super::layout::{Layout, Place, Set};
use super::strip::{Mark, Strip};

/// Something to look at.
#[derive(Clone, Debug)]
pub(crate) enum Figure {
    /// A QR code.
    Code {
        /// What it leads to.
        data: String,
        /// What a person who can't see it hears.
        says: String,
    },
    Picture {
        picture: Rc<Picture>,
        says: String,
        /// It is made smaller until it is no higher.
        most_height: f32,
    },
}

/// Side of a code: a camera reads it from a wall.
const CODE: f32 = 92.0;
/// Empty squares a camera needs around a code.
const QUIET_ZONE: f32 = 4.0;

impl Layout<'_> {
    pub(super) fn figure(
        &mut self,
        figure: &Figure,
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let element = self.element(parent, Tag::Figure);
        let (mark, high) = match figure {
            Figure::Code { data, says } => {
                self.describe(element, says);
                let code = qrcode::QrCode::new(data.as_bytes()).map_err(|_| Error::Code)?;
                let squares = code.width();
                let side = CODE / (squares as f32 + 2.0 * QUIET_ZONE);
                let dark: Vec<bool> = code.to_colors().iter().map(|c| *c == qrcode::Color::Dark).collect();
                let x = place.x + if place.centred { (place.width - CODE) / 2.0 } else { 0.0 };
                let quiet = QUIET_ZONE * side;
                let runs = Rc::new(runs(&dark, squares));
                (Mark::Squares { x: x + quiet, y: quiet, side, runs, element }, CODE)
            }
            Figure::Picture { picture, says, most_height } => {
                self.describe(element, says);
                let (width, height) = fitting(picture, place.width, most_height.min(place.room));
                let x = place.x + if place.centred { (place.width - width) / 2.0 } else { 0.0 };
                let picture = Rc::clone(picture);
                (Mark::Picture { picture, x, y: 0.0, width, height, element }, height)
            }
        };
        Ok((vec![Strip { height: high, marks: vec![mark], ..Strip::default() }], 8.0))
    }

    fn describe(&mut self, element: Option<Element>, says: &str) {
        if let Some(element) = element {
            self.sink.tags.describe(element, says);
        }
    }
}

/// A picture of 150 dots an inch, made smaller until it fits.
fn fitting(picture: &Picture, width: f32, height: f32) -> (f32, f32) {
    let (w, h) = (picture.width as f32 * 72.0 / 150.0, picture.height as f32 * 72.0 / 150.0);
    let scale = (width / w).min(height / h).min(1.0);
    (w * scale, h * scale)
}

/// Dark squares joined along their rows.
fn runs(dark: &[bool], side: usize) -> Vec<(u16, u16, u16)> {
    let mut runs: Vec<(u16, u16, u16)> = Vec::new();
    for (row, squares) in dark.chunks(side.max(1)).enumerate() {
        for (column, _) in squares.iter().enumerate().filter(|(_, dark)| **dark) {
            match runs.last_mut() {
                Some((x, y, count)) if usize::from(*y) == row && usize::from(*x + *count) == column => {
                    *count += 1
                }
                _ => runs.push((column as u16, row as u16, 1)),
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_squares_of_a_row_are_drawn_at_once() {
        let dark = [true, true, false, true, false, true, true, true, true];
        assert_eq!(runs(&dark, 3), [(0, 0, 2), (0, 1, 1), (2, 1, 1), (0, 2, 3)]);
    }
}
