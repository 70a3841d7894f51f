//! Name tents for tables: two to a page, each folded in the middle, with the name on both sides.

use crate::flow::{Block, Doc, Marks, Panel, Panels, Role};
use crate::plan::wordless;
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// The most names on tents or badges that are made at once.
pub const MAX_FIRST_NAMES: u32 = 500;

/// First names for tents or badges. What is left of the last page, and all of it if there is no
/// name, are blank ones to write on.
#[derive(Clone, PartialEq, Eq)]
pub struct FirstNames {
    /// As they are to be printed: first names only.
    pub names: Vec<String>,
    /// Language of the paper's title.
    pub language: Language,
}

wordless!(FirstNames);

/// A longer name would be too small to be read across a table.
const LONGEST: usize = 40;
/// Letters of a name that has room.
const SIZE: f32 = 84.0;
/// Faces of tents on a page.
const FACES: usize = 4;

impl FirstNames {
    /// The names, each short enough, and blank ones until pages of `each` are full.
    pub(crate) fn filled(&self, each: usize) -> Result<Vec<Option<String>>, Error> {
        if self.names.len() > MAX_FIRST_NAMES as usize {
            return Err(Error::TooManyRows { limit: MAX_FIRST_NAMES });
        }
        let pages = self.names.len().div_ceil(each).max(1);
        let names = self.names.iter().map(|name| Some(shortened(name)));
        Ok(names.chain(std::iter::repeat(None)).take(pages * each).collect())
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}

/// Sets name tents.
///
/// # Errors
/// [`Error::TooManyRows`]; the others mean a broken installation.
pub fn name_tents(names: &FirstNames, page: Page) -> Result<Paper, Error> {
    let words = Words::read(names.language)?;
    let mut doc = Doc::new(names.language, words.get("name-tents-title")?, "name-tents.pdf");
    doc.has_names = !names.names.is_empty();
    let faces = names.filled(FACES / 2)?.into_iter().flat_map(|name| {
        let blocks = match name {
            Some(name) => vec![Block::Centred(vec![Block::text(Role::Name(SIZE), &name)])],
            None => vec![Block::Space(70.0), Block::Lines(1)],
        };
        let near = Panel { blocks, middle: true, ..Panel::default() };
        // The far side says the same, and is read out once.
        [Panel { turned: true, copy: true, ..near.clone() }, near]
    });
    let panels = Panels {
        across: 1,
        down: FACES,
        // The fold has to be in the very middle of what is cut.
        margin: (18.0, 0.0),
        pad: 26.0,
        gap: (0.0, 0.0),
        marks: Marks::Tents,
        panels: faces.collect(),
    };
    doc.set_panels(&panels, page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_is_filled_with_blank_ones() {
        let of =
            |count: usize| FirstNames { names: vec!["Wren".to_owned(); count], language: Language::English };
        let blank = |count: usize| {
            let filled = of(count).filled(8).unwrap();
            (filled.len(), filled.iter().filter(|name| name.is_none()).count())
        };
        assert_eq!([blank(0), blank(3), blank(8), blank(9)], [(8, 8), (8, 5), (8, 0), (16, 7)]);
        let limit = MAX_FIRST_NAMES;
        assert_eq!(of(limit as usize + 1).filled(8), Err(Error::TooManyRows { limit }));
    }

    #[test]
    fn a_name_nobody_could_read_is_shortened() {
        assert_eq!(shortened("Wren"), "Wren");
        assert_eq!(shortened(&"ñ".repeat(500)).chars().count(), LONGEST + 1);
    }
}
