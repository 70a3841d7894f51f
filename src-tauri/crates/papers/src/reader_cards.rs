//! Reader cards: each reader's own part in large letters. Short ones stand two to a page, to be cut
//! apart; a longer one has pages of its own. They are printed on one side, for a card is given away.

use model::markdown;

use crate::flow::{Block, Doc, Look, Role};
use crate::plan::{Doer, wordless};
use crate::prose::reading;
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything the cards of one evening show. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct ReaderCards {
    /// The evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The cards, in the order of the evening.
    pub cards: Vec<ReaderCard>,
    /// Language of the cards' own words.
    pub language: Language,
}

/// One reader's part.
#[derive(Clone, PartialEq, Eq)]
pub struct ReaderCard {
    /// What is read.
    pub title: String,
    /// Who reads it.
    pub reader: Option<Doer>,
    /// The words that may be printed; none: they are in the binder.
    pub words: Option<Vec<markdown::Block>>,
    /// Where the words come from and what may be done with them.
    pub source: Option<String>,
}

wordless!(ReaderCards, ReaderCard);

/// How many times as large as [`Look::LARGE`] letters are, if there is room: the largest comes first.
const LARGER: [f32; 4] = [1.4, 1.25, 1.12, 1.0];

/// Sets reader cards.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn reader_cards(cards: &ReaderCards, page: Page) -> Result<Paper, Error> {
    if !is_day(&cards.day) {
        return Err(Error::Day);
    }
    let words = Words::read(cards.language)?;
    let title = words.get("reader-cards-title")?;
    let mut doc = Doc::new(cards.language, title, &format!("reader-cards-{}.pdf", cards.day));
    doc.look = Look::LARGE;
    doc.furniture.numbers = false;
    doc.has_names = cards.cards.iter().any(|card| card.reader.as_ref().is_some_and(Doer::is_named));
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for card in &cards.cards {
        let blocks = one(card, &words)?;
        match larger(&doc, &blocks, true, page)? {
            Some(larger) => short.push(Block::Half(vec![larger])),
            None => {
                long.push(Block::Page);
                match larger(&doc, &blocks, false, page)? {
                    Some(larger) => long.push(larger),
                    None => long.extend(blocks),
                }
            }
        }
    }
    doc.blocks = short;
    doc.blocks.append(&mut long);
    doc.set(page)
}

/// Blocks as large as they fit half a page, or a whole one; none if they do not.
fn larger(doc: &Doc, blocks: &[Block], half: bool, page: Page) -> Result<Option<Block>, Error> {
    for times in LARGER {
        let larger = Block::Larger(times, blocks.to_vec());
        if doc.fits(std::slice::from_ref(&larger), half, page)? {
            return Ok(Some(larger));
        }
    }
    Ok(None)
}

fn one(card: &ReaderCard, words: &Words) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    if let Some(reader) = &card.reader {
        let reads = words.with("reader-cards-reads", [("who", reader.text().into())])?;
        blocks.push(Block::quiet(&reads));
    }
    blocks.push(Block::Text(Role::Title, Passage::of(&card.title, Style::Bold)));
    match &card.words {
        Some(text) => blocks.extend(reading(text)),
        None => blocks.push(Block::body(&words.get("reader-cards-binder")?)),
    }
    if let Some(source) = &card.source {
        blocks.push(Block::Text(Role::Small, Passage::of(source, Style::Regular)));
    }
    Ok(blocks)
}
