//! The initial of a last name, in any script: as much of it as everybody may see.

use unicode_segmentation::UnicodeSegmentation as _;

/// Small words that stand before a last name and say nothing of it: written small they are passed
/// over, so that "van der Berg" is B. Written large ("De Niro", "Van Dyke") they are part of the name.
const PARTICLES: &[&str] = &[
    "a", "af", "al", "am", "av", "ben", "bin", "bint", "da", "dal", "das", "de", "degli", "dei", "del",
    "dela", "della", "dem", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "het", "i", "ibn", "in",
    "la", "las", "le", "les", "lo", "los", "ould", "op", "te", "ten", "ter", "und", "van", "von", "vom", "y",
    "zu", "zum", "zur",
];

/// Vowels of Thai and Lao that are written before the consonant they follow: a name does not begin
/// with them for whoever reads it.
const WRITTEN_BEFORE: &str = "เแโใไເແໂໃໄ";

/// The first letter of a last name with a full stop; a sign that is no letter stands alone. `None`
/// if there is none, or if it would be the whole name, as with 王: then it is left out.
#[must_use]
pub fn initial(last: &str) -> Option<String> {
    beginning(last, 1)
}

/// The same with one letter more, for whoever shares first name and initial with somebody else.
/// `None` if the name has no second letter, or none that would leave anything unsaid.
#[must_use]
pub fn longer(last: &str) -> Option<String> {
    let word = named(last)?;
    let letters = word.graphemes(true).filter(|grapheme| starts_a_letter(grapheme)).count();
    if letters > 2 { beginning(last, 2) } else { None }
}

fn beginning(last: &str, letters: usize) -> Option<String> {
    let word = named(last)?;
    let mut graphemes = word.graphemes(true).skip_while(|grapheme| is_mark(grapheme));
    let first = graphemes.next()?;
    let Some(letter) = first.chars().next().filter(|letter| letter.is_alphabetic()) else {
        return Some(first.to_owned());
    };
    if is_of_a_whole_word(letter) {
        // One sign is a family name already; of two the first tells little.
        return (word.graphemes(true).count() > letters)
            .then(|| word.graphemes(true).take(letters).collect());
    }
    let mut shown: String = first.chars().flat_map(char::to_uppercase).collect();
    if shown.chars().filter(|c| c.is_alphabetic()).count() > 1 && first.chars().count() == 1 {
        // A letter that has no capital of its own, such as ß, stays.
        shown = first.to_owned();
    }
    shown.extend(graphemes.filter(|grapheme| starts_a_letter(grapheme)).take(letters - 1));
    shown.push('.');
    Some(shown)
}

/// The word of a last name that it goes by.
fn named(last: &str) -> Option<&str> {
    let mut words = last.split_whitespace().peekable();
    let mut word = words.next()?;
    while PARTICLES.contains(&word) || word == "'t" || word == "’t" {
        match words.next() {
            Some(next) => word = next,
            // A particle alone is a name after all.
            None => break,
        }
    }
    for joined in ["al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "d'", "d’", "l'", "l’"] {
        if let Some(rest) = word.strip_prefix(joined).filter(|rest| !rest.is_empty()) {
            word = rest;
        }
    }
    let start = word.char_indices().find(|(_, c)| !WRITTEN_BEFORE.contains(*c)).map_or(0, |(at, _)| at);
    Some(&word[start..])
}

fn starts_a_letter(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(char::is_alphabetic)
}

fn is_mark(grapheme: &str) -> bool {
    matches!(grapheme, "-" | "'" | "’" | "\"" | "(" | "“" | "«" | "¿" | ".")
}

/// Chinese, Japanese and Korean signs, of which one or two are a family name.
fn is_of_a_whole_word(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x11FF | 0x3040..=0x30FF | 0x3130..=0x318F | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_initial_is_right_in_any_script() {
        for (last, expected) in [
            ("Reyes", Some("R.")),
            ("R.", Some("R.")),
            ("reyes", Some("R.")),
            ("García Márquez", Some("G.")),
            ("de la Cruz", Some("C.")),
            ("van der Berg", Some("B.")),
            ("De Niro", Some("D.")),
            ("al-Haddad", Some("H.")),
            ("d’Angelo", Some("A.")),
            ("O'Brien", Some("O.")),
            ("’t Hooft", Some("H.")),
            ("von", Some("V.")),
            ("ó Néill", Some("Ó.")),
            ("Đỗ", Some("Đ.")),
            ("Άγγελος", Some("Ά.")),
            ("Йорданов", Some("Й.")),
            ("E\u{301}tienne", Some("E\u{301}.")),
            ("حداد", Some("ح.")),
            ("שלום", Some("ש.")),
            ("शर्मा", Some("श.")),
            ("เพชรดี", Some("พ.")),
            ("ßen", Some("ß.")),
            ("🌞🌻", Some("🌞")),
            ("👩🏽‍🚒", Some("👩🏽‍🚒")),
            ("田中", Some("田")),
            ("王", None),
            ("김", None),
            ("  ", None),
            ("-", None),
        ] {
            assert_eq!(initial(last).as_deref(), expected, "{last}");
        }
    }

    #[test]
    fn one_letter_more_tells_apart_and_still_not_everything() {
        for (last, expected) in [
            ("Reyes", Some("Re.")),
            ("Đỗ", None),
            ("R.", None),
            ("van der Berg", Some("Be.")),
            ("O'Brien", Some("OB.")),
            ("田中", None),
            ("حداد", Some("حد.")),
            ("王", None),
        ] {
            assert_eq!(longer(last).as_deref(), expected, "{last}");
        }
    }
}
