//! A text that is read out, with where it comes from and what may be done with it.
//!
//! Restricted texts stay on this computer; a card has title and minutes only, because the words
//! are in the group's binder.

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::licence::Licence;
use crate::text;

/// The longest reading, in minutes.
pub const MAX_MINUTES: u32 = 120;

/// A text that is read out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Names the record, or the shipped text.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// About how long it takes.
    pub minutes: u32,
    /// The words. `None` for a card.
    pub text: Option<String>,
    /// Where the words come from.
    pub source: Option<String>,
    /// What may be done with them.
    pub licence: Licence,
    /// Language of the words, as a BCP 47 tag.
    pub language: String,
    /// The pack it came with; `None` for her own.
    pub program: Option<String>,
}

/// Minutes to read a text aloud: about 130 words a minute, at least one.
#[must_use]
pub fn minutes_aloud(text: &str) -> u32 {
    let words = text.split_whitespace().count();
    u32::try_from(words.div_ceil(130)).unwrap_or(MAX_MINUTES).clamp(1, MAX_MINUTES)
}

/// Checks that the words go with the licence: a card has none, everything else has some.
///
/// # Errors
/// [`Problem::NotWithThisLicence`] or [`Problem::Empty`] at `text`; also too long, unprintable.
pub fn words(licence: Licence, given: &str) -> Result<Option<String>, Invalid> {
    let cleaned = text::paragraphs("text", given, text::READING)?;
    match (licence, cleaned.is_empty()) {
        (Licence::Card, true) => Ok(None),
        (Licence::Card, false) => Err(Problem::NotWithThisLicence.at("text")),
        (_, true) => Err(Problem::Empty.at("text")),
        (_, false) => Ok(Some(cleaned)),
    }
}

/// Refuses a length no reading has.
///
/// # Errors
/// [`Problem::OutOfRange`] at `minutes`.
pub fn check_minutes(minutes: u32) -> Result<u32, Invalid> {
    in_range("minutes", minutes, 1, MAX_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_has_no_words_and_a_text_has_some() {
        assert_eq!(words(Licence::Card, " ").unwrap(), None);
        assert_eq!(words(Licence::Card, "a"), Err(Problem::NotWithThisLicence.at("text")));
        assert_eq!(words(Licence::Own, ""), Err(Problem::Empty.at("text")));
        assert_eq!(words(Licence::Restricted, "a\n\nb").unwrap().as_deref(), Some("a\n\nb"));
    }

    #[test]
    fn reading_aloud_takes_a_minute_at_least() {
        assert_eq!(minutes_aloud("one two"), 1);
        assert_eq!(minutes_aloud(&"word ".repeat(300)), 3);
    }
}
