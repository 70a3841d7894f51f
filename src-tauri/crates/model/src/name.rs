//! Names: how much of one everybody sees, how two that are alike are told apart, and a whole name in
//! one cell or line, parted into first and last.
//!
//! Knows nothing of who somebody is besides.

mod apart;
mod initial;
mod policy;

pub use apart::{Apart, tell_apart};
pub use initial::{initial, longer};
pub use policy::Policy;

/// Parts a whole name into first name and last name.
///
/// One rule, so that nobody has to guess what happened: with a comma it is "Last, First";
/// otherwise the last word is the last name if there are two words or more. A last part without
/// any letter (a number, an emoji) is no last name and stays with the first. Runs of white space
/// become one space. Both are empty-handed for a name that is blank: `("", None)`.
///
/// The rule is wrong for people with two last names and no comma, and for names that put the
/// family first; the first name is then longer than it need be, which shows no more than the name
/// she was given, and she can put it right on the person's page.
#[must_use]
pub fn split_full_name(name: &str) -> (String, Option<String>) {
    let words = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|c: char| is_comma(c) || c.is_whitespace());
    if let Some((last, first)) = name.split_once(is_comma) {
        return (words(first), Some(words(last)));
    }
    let name = words(name);
    match name.rsplit_once(' ') {
        Some((first, last)) if last.contains(char::is_alphabetic) => {
            (first.to_owned(), Some(last.to_owned()))
        }
        _ => (name, None),
    }
}

/// The comma, and those of Arabic and of full-width scripts.
fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '，')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_the_last_name() {
        for (name, first, last) in [
            ("Dana Reyes", "Dana", Some("Reyes")),
            ("  Dana \u{a0} R. ", "Dana", Some("R.")),
            ("Ana María del Valle", "Ana María del", Some("Valle")),
            ("ليلى حداد", "ليلى", Some("حداد")),
            ("Sparrow", "Sparrow", None),
            ("Sunny 🌞", "Sunny 🌞", None),
            ("", "", None),
            (" \t ", "", None),
        ] {
            assert_eq!(split_full_name(name), (first.to_owned(), last.map(str::to_owned)), "{name}");
        }
    }

    #[test]
    fn before_a_comma_stands_the_last_name() {
        for (name, first, last) in [
            ("Reyes, Dana", "Dana", Some("Reyes")),
            ("Núñez  Vega,Ana  María", "Ana María", Some("Núñez Vega")),
            ("حداد، ليلى", "ليلى", Some("حداد")),
            ("Reyes, Dana, nurse", "Dana, nurse", Some("Reyes")),
            // A comma with nothing on one side parts nothing.
            ("Dana,", "Dana", None),
            (", Dana Reyes", "Dana", Some("Reyes")),
            (",", "", None),
        ] {
            assert_eq!(split_full_name(name), (first.to_owned(), last.map(str::to_owned)), "{name}");
        }
    }

    #[test]
    fn a_part_is_never_blank_unless_the_name_is() {
        for name in ["a b", "a,b", ",,a", "a,,b", "a , , b", "🌞 a", "، ,", "\u{3000}a\u{3000}，b"] {
            let (first, last) = split_full_name(name);
            assert!(!last.is_some_and(|last| last.trim().is_empty()), "{name}");
            assert!(!first.trim().is_empty() || !name.contains(char::is_alphabetic), "{name}");
        }
    }
}
