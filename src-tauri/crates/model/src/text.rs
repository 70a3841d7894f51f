//! Text a person typed: cleaned once, at the door, with documented limits.
//!
//! Lengths are counted in Unicode scalar values after cleaning.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::invalid::{Invalid, Problem};

/// The most characters a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(pub usize);

/// A person's first, last or preferred name.
pub const NAME: Limit = Limit(80);
/// A group's name.
pub const GROUP_NAME: Limit = Limit(80);
/// The title of an agenda item or a reading.
pub const TITLE: Limit = Limit(120);
/// Where a group meets.
pub const PLACE: Limit = Limit(160);
/// The link of a meeting online, and how to phone in, with whatever codes it takes.
pub const LINK: Limit = Limit(300);
/// Why a meeting was cancelled; where a reading comes from.
pub const REASON: Limit = Limit(200);
/// A telephone number as it was given.
pub const PHONE: Limit = Limit(40);
/// An e-mail address: RFC 5321 allows 254 characters.
pub const EMAIL: Limit = Limit(254);
/// A script to read out for one agenda item.
pub const SCRIPT: Limit = Limit(2_000);
/// When an agenda item applies.
pub const CONDITION: Limit = Limit(200);
/// What whoever leads wants to remember about one agenda item.
pub const NOTES: Limit = Limit(1_000);
/// A reading's text: more than half an hour aloud. A record holds it in pieces, because a leaf
/// stays under 16 KiB and a character may take four bytes.
pub const READING: Limit = Limit(40_000);
/// A handout's text, in pieces like a reading's.
pub const HANDOUT: Limit = Limit(40_000);
/// Where a fact in a handout comes from, in words.
pub const SOURCE: Limit = Limit(600);
/// A word a reading can be found under.
pub const TAG: Limit = Limit(40);

/// Turns the writing direction around, so that a line no longer reads as it is stored.
fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// With line ends of one kind, and nothing in it that can't be shown.
fn printable(field: &str, text: &str) -> Result<String, Invalid> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_odd = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_direction_override(c);
    if text.chars().any(is_odd) { Err(Problem::Unprintable.at(field)) } else { Ok(text) }
}

/// Composed to NFC, if it is within the limit.
fn within(field: &str, text: &str, limit: Limit) -> Result<String, Invalid> {
    let text: String = text.nfc().collect();
    if text.chars().count() > limit.0 { Err(Problem::too_long(limit).at(field)) } else { Ok(text) }
}

fn clean(field: &str, text: &str, limit: Limit, keep_lines: bool) -> Result<String, Invalid> {
    let text = printable(field, text)?;
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let joined = if keep_lines {
        lines.collect::<Vec<_>>().join("\n")
    } else {
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    };
    within(field, joined.trim_matches('\n'), limit)
}

/// One line, cleaned: runs of white space become one space, composed to NFC. May be empty.
///
/// # Errors
/// [`Problem::TooLong`], [`Problem::Unprintable`].
pub fn line(field: &str, text: &str, limit: Limit) -> Result<String, Invalid> {
    clean(field, text, limit, false)
}

/// One line that must say something.
///
/// # Errors
/// [`Problem::Empty`] besides those of [`line`].
pub fn required_line(field: &str, text: &str, limit: Limit) -> Result<String, Invalid> {
    let cleaned = line(field, text, limit)?;
    if cleaned.is_empty() { Err(Problem::Empty.at(field)) } else { Ok(cleaned) }
}

/// Several lines; blank lines between paragraphs stay. May be empty.
///
/// # Errors
/// [`Problem::TooLong`], [`Problem::Unprintable`].
pub fn paragraphs(field: &str, text: &str, limit: Limit) -> Result<String, Invalid> {
    clean(field, text, limit, true)
}

/// Several lines as they were laid out: the room before a line stays, what nobody sees behind it
/// goes. A tab is four spaces. May be empty.
///
/// # Errors
/// [`Problem::TooLong`], [`Problem::Unprintable`].
pub fn laid_out(field: &str, text: &str, limit: Limit) -> Result<String, Invalid> {
    let text = printable(field, text)?.replace('\t', "    ");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    within(field, lines.join("\n").trim_matches('\n'), limit)
}

/// The text without accents, case or width, for finding and comparing, never for showing.
///
/// Letter by letter, because whole readings are looked through while somebody types.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    let mut put = |c: char| {
        if c.is_whitespace() {
            space = !folded.is_empty();
        } else {
            if std::mem::take(&mut space) {
                folded.push(' ');
            }
            folded.push(match c {
                'đ' => 'd',
                'ł' => 'l',
                'ø' => 'o',
                'ς' => 'σ',
                other => other,
            });
        }
    };
    for letter in text.chars() {
        if letter.is_ascii() {
            put(letter.to_ascii_lowercase());
        } else {
            decompose_compatible(letter, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(&mut put);
                }
            });
        }
    }
    folded
}

/// Whether every word typed is in one of these places. `typed` is [`folded`] already.
#[must_use]
pub fn has_words<'a>(typed: &str, places: impl IntoIterator<Item = &'a str>) -> bool {
    let mut missing: Vec<&str> = typed.split_whitespace().collect();
    for place in places {
        if missing.is_empty() {
            break;
        }
        let place = folded(place);
        missing.retain(|word| !place.contains(word));
    }
    missing.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line("name", "  Dana \t R.\n", NAME).unwrap(), "Dana R.");
        assert_eq!(paragraphs("text", "\n a  b \n\n c\r\n", READING).unwrap(), "a b\n\nc");
    }

    #[test]
    fn a_layout_keeps_the_room_before_a_line() {
        assert_eq!(laid_out("text", "\n- a \r\n  - b\t\n\tc\n", HANDOUT).unwrap(), "- a\n  - b\n    c");
        assert_eq!(laid_out("text", "a\0", HANDOUT), Err(Problem::Unprintable.at("text")));
        let long = "a".repeat(40_001);
        assert_eq!(laid_out("text", &long, HANDOUT), Err(Problem::TooLong { max: 40_000 }.at("text")));
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(line("name", "Jose\u{301}", NAME).unwrap(), "José");
    }

    #[test]
    fn refuses_control_characters_and_direction_overrides() {
        for text in ["a\0b", "a\u{202e}b", "\u{7}"] {
            assert_eq!(line("name", text, NAME), Err(Problem::Unprintable.at("name")));
        }
        // Joiners stay: family emoji and Persian names need them.
        assert!(line("name", "👩\u{200d}👧", NAME).is_ok());
    }

    #[test]
    fn the_limit_counts_characters() {
        assert!(line("name", &"é".repeat(80), NAME).is_ok());
        assert_eq!(line("name", &"é".repeat(81), NAME), Err(Problem::TooLong { max: 80 }.at("name")));
        assert_eq!(required_line("name", " \n ", NAME), Err(Problem::Empty.at("name")));
    }

    #[test]
    fn folding_forgets_accents_and_case() {
        assert_eq!(folded(" Đặng  ÉLODIE "), "dang elodie");
        assert_eq!(folded("Νίκος"), folded("ΝΙΚΟΣ"));
    }

    proptest::proptest! {
        #[test]
        fn folding_letter_by_letter_is_folding_the_whole(text in "\\PC{0,40}|[a-zÀ-ÿİςĐ\u{300}-\u{310} \u{a0}]{0,40}") {
            let whole: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
            let whole = whole.replace('đ', "d").replace('ł', "l").replace('ø', "o").replace('ς', "σ");
            let whole = whole.split_whitespace().collect::<Vec<_>>().join(" ");
            proptest::prop_assert_eq!(folded(&text), whole);
        }
    }
}
