//! Whom to call when somebody's life is at stake: the numbers that come with the program, and what
//! she corrected or added for her town.
//!
//! Numbers are facts that change; each has the day it was last checked. What to do meanwhile is
//! words and stands in the catalogue. Must not know anybody: this is read while the records are
//! locked.

use chrono::NaiveDate;

use crate::invalid::{Invalid, Problem};
use crate::text::{self, Limit};

/// The most numbers of her own on the card: it is read in ten seconds.
pub const MAX_OWN: usize = 3;
/// What a number of her own is called.
pub const CALLED: Limit = Limit(60);
/// When the numbers below were last compared with what their services publish.
pub const CHECKED_ON: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 25) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A country whose numbers come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166, in small letters.
    pub id: &'static str,
    /// Ambulance, police and fire: the first is the one to say.
    pub emergency: &'static Line,
    /// For somebody who thinks of suicide, or whoever is with them.
    pub crisis: &'static [Line],
}

/// A number that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Names it, also when she corrected it.
    pub id: &'static str,
    /// What the service calls itself; empty for the emergency number.
    pub name: &'static str,
    /// As it is written there.
    pub number: &'static str,
    /// How it is reached.
    pub reach: Reach,
}

/// How a number is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// By calling.
    Call,
    /// By calling or by a text message.
    CallOrText,
    /// By a text message of this word.
    Text(&'static str),
}

const fn line(id: &'static str, name: &'static str, number: &'static str, reach: Reach) -> Line {
    Line { id, name, number, reach }
}

/// Every country there are numbers for. `crisis` never has more than two lines.
pub const COUNTRIES: [Country; 8] = [
    Country {
        id: "us",
        emergency: &line("us-911", "", "911", Reach::Call),
        crisis: &[line("us-988", "988 Suicide & Crisis Lifeline", "988", Reach::CallOrText)],
    },
    Country {
        id: "ca",
        emergency: &line("ca-911", "", "911", Reach::Call),
        crisis: &[line("ca-988", "9-8-8 Suicide Crisis Helpline", "988", Reach::CallOrText)],
    },
    Country {
        id: "gb",
        emergency: &line("gb-999", "", "999", Reach::Call),
        crisis: &[
            line("gb-samaritans", "Samaritans", "116 123", Reach::Call),
            line("gb-shout", "Shout", "85258", Reach::Text("SHOUT")),
        ],
    },
    Country {
        id: "ie",
        emergency: &line("ie-112", "", "112", Reach::Call),
        crisis: &[
            line("ie-samaritans", "Samaritans", "116 123", Reach::Call),
            line("ie-50808", "Text About It", "50808", Reach::Text("HELLO")),
        ],
    },
    Country {
        id: "au",
        emergency: &line("au-000", "", "000", Reach::Call),
        crisis: &[line("au-lifeline", "Lifeline", "13 11 14", Reach::Call)],
    },
    Country {
        id: "nz",
        emergency: &line("nz-111", "", "111", Reach::Call),
        crisis: &[line("nz-1737", "1737", "1737", Reach::CallOrText)],
    },
    Country {
        id: "es",
        emergency: &line("es-112", "", "112", Reach::Call),
        crisis: &[line("es-024", "Línea 024", "024", Reach::Call)],
    },
    Country {
        id: "mx",
        emergency: &line("mx-911", "", "911", Reach::Call),
        crisis: &[line("mx-vida", "Línea de la Vida", "800 911 2000", Reach::Call)],
    },
];

/// The country of an id.
#[must_use]
pub fn country(id: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.id == id)
}

/// The country of a language tag such as `en-US` or of a zone such as `Europe/Dublin`. `None`: not
/// known, and a wrong number would be worse than a choice.
#[must_use]
pub fn likely_country(tag: &str, zone: &str) -> Option<&'static Country> {
    let of_zone = match zone {
        "Europe/London" | "Europe/Belfast" => "gb",
        "Europe/Dublin" => "ie",
        "Europe/Madrid" | "Atlantic/Canary" | "Africa/Ceuta" => "es",
        "Pacific/Auckland" | "Pacific/Chatham" => "nz",
        zone if zone.starts_with("Australia/") => "au",
        "America/Toronto" | "America/Vancouver" | "America/Winnipeg" | "America/Edmonton"
        | "America/Halifax" | "America/St_Johns" | "America/Regina" => "ca",
        "America/Mexico_City"
        | "America/Tijuana"
        | "America/Monterrey"
        | "America/Cancun"
        | "America/Merida" => "mx",
        "America/New_York"
        | "America/Chicago"
        | "America/Denver"
        | "America/Phoenix"
        | "America/Los_Angeles"
        | "America/Anchorage"
        | "Pacific/Honolulu"
        | "America/Detroit" => "us",
        _ => "",
    };
    // Where the computer stands says more than the language somebody likes.
    country(of_zone).or_else(|| country(&tag.rsplit('-').next()?.to_ascii_lowercase()))
}

/// The line of an id.
#[must_use]
pub fn known_line(id: &str) -> Option<&'static Line> {
    let lines = |country: &'static Country| std::iter::once(country.emergency).chain(country.crisis);
    COUNTRIES.iter().flat_map(lines).find(|line| line.id == id)
}

/// A telephone number as she wrote it: it has a digit, and fits the card.
///
/// # Errors
/// At `field`: [`Problem::Empty`] where nobody could call, [`Problem::TooLong`],
/// [`Problem::Unprintable`].
pub fn number(field: &str, number: &str) -> Result<String, Invalid> {
    let number = text::required_line(field, number, text::PHONE)?;
    if number.chars().any(|c| c.is_ascii_digit()) { Ok(number) } else { Err(Problem::Empty.at(field)) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_has_a_number_and_an_id_of_its_own() {
        let mut ids = BTreeSet::new();
        for country in &COUNTRIES {
            assert!(!country.crisis.is_empty() && country.crisis.len() <= 2, "{}", country.id);
            for line in std::iter::once(country.emergency).chain(country.crisis) {
                assert!(number("number", line.number).is_ok(), "{}", line.id);
                assert!(line.id.starts_with(country.id) && ids.insert(line.id), "{}", line.id);
                assert_eq!(known_line(line.id), Some(line));
            }
        }
        assert_ne!(CHECKED_ON, NaiveDate::MIN);
    }

    #[test]
    fn nobody_is_given_the_numbers_of_a_country_that_was_only_guessed() {
        let id = |tag: &str, zone: &str| likely_country(tag, zone).map(|country| country.id);
        assert_eq!(id("es-MX", "America/Mexico_City"), Some("mx"));
        assert_eq!(id("en-US", "Europe/Dublin"), Some("ie"));
        assert_eq!(id("en-AU", "UTC"), Some("au"));
        assert_eq!(id("en", "UTC"), None);
        assert_eq!(id("de-DE", "Europe/Berlin"), None);
    }

    #[test]
    fn a_number_nobody_could_call_is_refused() {
        assert_eq!(number("number", " 020  7946 0000 ").unwrap(), "020 7946 0000");
        for wrong in ["", "  ", "the hospital"] {
            assert_eq!(number("number", wrong), Err(Problem::Empty.at("number")));
        }
    }
}
