//! A text that is read out, with where it comes from and what may be done with it.
//!
//! Restricted texts stay on this computer; a card has title and minutes only, because the words
//! are in the group's binder.

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::licence::Licence;
use crate::markdown::spoken;
use crate::text::{self, folded};

/// The longest reading, in minutes.
pub const MAX_MINUTES: u32 = 120;
/// The most words a reading can be found under.
pub const MAX_TAGS: usize = 12;

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
    /// The countries it is free in, as ISO 3166 codes. Empty: wherever its licence holds.
    pub territory: Vec<String>,
    /// Words it can be found under.
    pub tags: Vec<String>,
    /// The pack it came with; `None` for her own.
    pub program: Option<String>,
    /// Taken out of the library; can be put back.
    pub removed: bool,
}

impl Reading {
    /// Whether the words may leave this computer: on paper, in an export, a pack or a copy for
    /// somebody else. Whatever hands a reading out asks here, or takes [`Reading::for_others`].
    #[must_use]
    pub fn may_leave(&self) -> bool {
        !self.licence.is_restricted()
    }

    /// The words for anywhere but this computer's own screen; `None` if there are none that may
    /// leave.
    #[must_use]
    pub fn for_others(&self) -> Option<&str> {
        self.text.as_deref().filter(|_| self.may_leave())
    }

    /// Whether every word typed is somewhere in its title, its tags, its source or its text.
    /// `typed` is [`folded`] already.
    #[must_use]
    pub fn has_words(&self, typed: &str) -> bool {
        let short = [Some(&self.title), self.source.as_ref()].into_iter().flatten().chain(&self.tags);
        // The text comes last: it is the longest by far.
        text::has_words(typed, short.chain(&self.text).map(String::as_str))
    }
}

/// Words a reading can be found under, cleaned, each once.
///
/// # Errors
/// At `tags`: [`Problem::TooMany`], or as [`text::line`].
pub fn tags(given: &[String]) -> Result<Vec<String>, Invalid> {
    let mut tags: Vec<String> = Vec::new();
    for tag in given {
        let tag = text::line("tags", tag, text::TAG)?;
        if !tag.is_empty() && !tags.iter().any(|known| folded(known) == folded(&tag)) {
            tags.push(tag);
        }
    }
    if tags.len() > MAX_TAGS { Err(Problem::TooMany { max: MAX_TAGS }.at("tags")) } else { Ok(tags) }
}

/// Minutes to read a text aloud: about 130 words a minute, at least one.
#[must_use]
pub fn minutes_aloud(text: &str) -> u32 {
    let words = spoken(text).split_whitespace().count();
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

    fn reading(licence: Licence) -> Reading {
        Reading {
            id: Id([1; 16]),
            title: "Die Öffnung".to_owned(),
            minutes: 2,
            text: Some("We begin **quietly**.".to_owned()),
            source: Some("A grey binder".to_owned()),
            licence,
            language: "en".to_owned(),
            territory: Vec::new(),
            tags: vec!["newcomers".to_owned()],
            program: None,
            removed: false,
        }
    }

    #[test]
    fn a_restricted_text_has_no_words_for_others() {
        for licence in Licence::ALL {
            let reading = reading(licence);
            assert_eq!(reading.may_leave(), licence != Licence::Restricted, "{licence:?}");
            assert_eq!(reading.for_others().is_some(), reading.may_leave(), "{licence:?}");
        }
    }

    #[test]
    fn every_word_typed_is_looked_for_everywhere() {
        let reading = reading(Licence::Own);
        for typed in ["offnung", "quietly newcomers", "binder begin off", ""] {
            assert!(reading.has_words(typed), "{typed}");
        }
        assert!(!reading.has_words("quietly loud"));
    }

    #[test]
    fn a_tag_is_kept_once_however_it_is_written() {
        let given = ["Newcomers", " newcomers ", "", "Step  3"].map(str::to_owned);
        assert_eq!(tags(&given).unwrap(), ["Newcomers", "Step 3"]);
        let many: Vec<String> = (0..13).map(|n| format!("tag {n}")).collect();
        assert_eq!(tags(&many), Err(Problem::TooMany { max: 12 }.at("tags")));
    }

    #[test]
    fn marks_take_no_time_to_read() {
        assert_eq!(minutes_aloud(&"# a\n\n> b\n\n- c\n\n".repeat(43)), 1);
    }

    #[test]
    fn reading_aloud_takes_a_minute_at_least() {
        assert_eq!(minutes_aloud("one two"), 1);
        assert_eq!(minutes_aloud(&"word ".repeat(300)), 3);
    }
}
