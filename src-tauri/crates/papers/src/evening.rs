//! The evening a sheet is for, as the sheets of an evening begin with it.

use crate::flow::{Block, Role};
use crate::text::{Passage, Style};
use crate::{Error, is_day};

/// One evening. Texts are printed as given; dates and times come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct Evening {
    /// The group's own title as it is to stand on the sheet.
    pub title: String,
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it, "Tuesday, 24 November 2026".
    pub date: String,
    /// The hours as people read them, "7:00 - 8:00 pm".
    pub time: String,
    /// Room or address; empty if it is not to be printed.
    pub place: String,
}

// The title of a group is in no log.
impl std::fmt::Debug for Evening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Evening").finish_non_exhaustive()
    }
}

impl Evening {
    /// Refuses what is no day: it goes into a file name.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if is_day(&self.day) { Ok(()) } else { Err(Error::Day) }
    }

    /// What kind of sheet it is, whose, when and where.
    pub(crate) fn heading(&self, kind: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        match Passage::of(&self.title, Style::Bold).is_empty() {
            true => blocks.push(Block::title(kind)),
            false => blocks.extend([Block::quiet(kind), Block::title(&self.title)]),
        }
        let when = self.when();
        if !when.is_empty() {
            blocks.push(Block::text(Role::Lead, &when));
        }
        blocks
    }

    /// When and where, in one line.
    pub(crate) fn when(&self) -> String {
        let parts = [&self.date, &self.time, &self.place];
        let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        parts.join("  ·  ")
    }
}
