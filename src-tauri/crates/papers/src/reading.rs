//! A reading in large print, with where it comes from and what may be done with it.

use model::markdown;

use crate::flow::{Block, Doc, Look};
use crate::plan::wordless;
use crate::prose;
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// Everything such a paper shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct LargeReading {
    /// What it is called.
    pub title: String,
    /// The words.
    pub words: Vec<markdown::Block>,
    /// Where the words come from.
    pub source: Option<String>,
    /// What may be done with them.
    pub licence: String,
    /// Language of the paper's own words.
    pub language: Language,
}

wordless!(LargeReading);

/// Sets a reading in large print. The PDF's own title says no more than that it is one: a reading's
/// title may name a program.
///
/// # Errors
/// Only such as mean a broken installation.
pub fn reading(reading: &LargeReading, page: Page) -> Result<Paper, Error> {
    let words = Words::read(reading.language)?;
    let mut doc = Doc::new(reading.language, words.get("reading-title")?, "reading.pdf");
    doc.look = Look { scale: 1.65, ..Look::USUAL };
    doc.furniture.running = Some(reading.title.clone());
    doc.blocks = vec![Block::title(&reading.title)];
    doc.blocks.extend(prose::reading(&reading.words));
    doc.blocks.push(Block::Rule);
    if let Some(source) = &reading.source {
        doc.blocks.push(Block::small(&words.with("reading-source", [("source", source.as_str().into())])?));
    }
    let licence = words.with("reading-licence", [("licence", reading.licence.as_str().into())])?;
    doc.blocks.push(Block::small(&licence));
    doc.set(page)
}
