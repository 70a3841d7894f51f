//! What a group writes down, for its members: a heading, whose it is, and a paragraph.
//!
//! No field of it could hold a person's name.

use crate::flow::{Block, Doc, Look, Role};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// Everything such a paper shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct WrittenDown {
    /// The group's own title as it is to stand on the paper.
    pub title: String,
    /// The paragraph.
    pub paragraph: String,
    /// Language of the paper's own words.
    pub language: Language,
}

// The title of a group is in no log.
impl std::fmt::Debug for WrittenDown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WrittenDown").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Sets what a group writes down. It is read on a wall or handed to somebody with tired eyes.
///
/// # Errors
/// Only such as mean a broken installation.
pub fn written_down(paper: &WrittenDown, page: Page) -> Result<Paper, Error> {
    let words = Words::read(paper.language)?;
    let title = words.get("written-down-title")?;
    let mut doc = Doc::new(paper.language, title.clone(), "written-down.pdf");
    doc.look = Look { scale: 1.27, ..Look::USUAL };
    doc.margins = (64.0, 60.0);
    doc.tighten = true;
    doc.furniture.foot = Some(words.get("written-down-ask")?);
    doc.blocks =
        vec![Block::quiet(&paper.title), Block::title(&title), Block::text(Role::Body, &paper.paragraph)];
    doc.set(page)
}
