//! Somebody known, by any name she likes.
//!
//! Knows nothing of lists and marks: who belongs where lives with the group, who came when with
//! the meeting.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::text;

/// Somebody known to the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Names the record.
    pub id: Id,
    /// First name, or the only name.
    pub first: String,
    /// Last name or initial, as given. Shown as an initial.
    pub last: Option<String>,
    /// What this person likes to be called.
    pub preferred: Option<String>,
    /// Telephone number as given.
    pub phone: Option<String>,
    /// E-mail address as given.
    pub email: Option<String>,
    /// Notes; kept only where the group's regime allows them.
    pub notes: Option<String>,
}

/// The name fields as typed, cleaned. Empty optional fields are `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// First or only name.
    pub first: String,
    /// Last name or initial.
    pub last: Option<String>,
    /// What the person likes to be called.
    pub preferred: Option<String>,
}

impl Names {
    /// Cleans what was typed.
    ///
    /// # Errors
    /// At `first`, `last` or `preferred`: [`Problem::Empty`] if there is no name at all,
    /// [`Problem::TooLong`], [`Problem::Unprintable`].
    pub fn new(first: &str, last: &str, preferred: &str) -> Result<Self, Invalid> {
        let first = text::line("first", first, text::NAME)?;
        let last = optional("last", last)?;
        let preferred = optional("preferred", preferred)?;
        // Someone known only by what she likes to be called has that as her first name.
        match (first.is_empty(), preferred) {
            (true, None) => Err(Problem::Empty.at("first")),
            (true, Some(name)) => Ok(Self { first: name, last, preferred: None }),
            (false, preferred) => Ok(Self { first, last, preferred }),
        }
    }

    /// What this person may be called: see [`NameKey`].
    #[must_use]
    pub fn name_keys(&self) -> BTreeSet<NameKey> {
        name_keys(&self.first, self.last.as_deref(), self.preferred.as_deref())
    }

    /// First name and last initial: see [`shown`].
    #[must_use]
    pub fn shown(&self) -> String {
        shown(&self.first, self.last.as_deref(), self.preferred.as_deref())
    }
}

fn optional(field: &str, given: &str) -> Result<Option<String>, Invalid> {
    Ok(Some(text::line(field, given, text::NAME)?).filter(|name| !name.is_empty()))
}

/// The name everybody may see: what she likes to be called, or her first name, and the initial
/// of the last. The rule for every screen and paper unless an output's own policy says otherwise.
#[must_use]
pub fn shown(first: &str, last: Option<&str>, preferred: Option<&str>) -> String {
    let called = preferred.unwrap_or(first);
    match last.and_then(initial) {
        Some(initial) => format!("{called} {initial}"),
        None => called.to_owned(),
    }
}

/// The first letter of a last name with a full stop; a sign that is no letter stands alone.
fn initial(last: &str) -> Option<String> {
    let first = last.graphemes(true).find(|g| !g.trim().is_empty() && *g != "-" && *g != "'")?;
    if first.chars().next().is_some_and(char::is_alphabetic) {
        let upper: String = first.chars().flat_map(char::to_uppercase).collect();
        Some(format!("{upper}."))
    } else {
        Some(first.to_owned())
    }
}

impl Person {
    /// First name and last initial: see [`shown`].
    #[must_use]
    pub fn shown(&self) -> String {
        shown(&self.first, self.last.as_deref(), self.preferred.as_deref())
    }

    /// The first name, where she is shown by another one: who knows her by it finds her, too.
    #[must_use]
    pub fn also(&self) -> Option<&str> {
        self.preferred.as_ref().filter(|preferred| **preferred != self.first).map(|_| self.first.as_str())
    }

    /// What this person may be called: see [`NameKey`].
    #[must_use]
    pub fn name_keys(&self) -> BTreeSet<NameKey> {
        name_keys(&self.first, self.last.as_deref(), self.preferred.as_deref())
    }

    /// Whether two names mean, as far as anybody can tell, the same person: the same first and
    /// last name, accents and case aside. A reason to ask, never to merge.
    #[must_use]
    pub fn same_name(&self, names: &Names) -> bool {
        !self.name_keys().is_disjoint(&names.name_keys())
    }
}

/// First name and last name without accents and case. Two people who share one have the same name
/// as far as anybody can tell.
pub type NameKey = (String, Option<String>);

fn name_keys(first: &str, last: Option<&str>, preferred: Option<&str>) -> BTreeSet<NameKey> {
    let last = last.map(text::folded);
    [first, preferred.unwrap_or(first)].into_iter().map(|first| (text::folded(first), last.clone())).collect()
}

/// A telephone number, kept as given once it holds a digit. Empty is `None`.
///
/// # Errors
/// At `phone`: no digit in it, too long, unprintable.
pub fn phone(given: &str) -> Result<Option<String>, Invalid> {
    let cleaned = text::line("phone", given, text::PHONE)?;
    if cleaned.is_empty() {
        return Ok(None);
    }
    if cleaned.chars().any(char::is_numeric) {
        Ok(Some(cleaned))
    } else {
        Err(Problem::NotAChoice.at("phone"))
    }
}

/// An e-mail address, checked only for one `@` with something on both sides. Empty is `None`.
///
/// # Errors
/// At `email`: no such form, too long, unprintable.
pub fn email(given: &str) -> Result<Option<String>, Invalid> {
    let cleaned = text::line("email", given, text::EMAIL)?;
    if cleaned.is_empty() {
        return Ok(None);
    }
    let whole = cleaned
        .split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'));
    if whole && !cleaned.contains(' ') { Ok(Some(cleaned)) } else { Err(Problem::NotAChoice.at("email")) }
}

/// The day something was agreed, which can't lie ahead of today.
///
/// # Errors
/// [`Problem::InTheFuture`] at `field`.
pub fn not_ahead(field: &str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    if day > today { Err(Problem::InTheFuture.at(field)) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_first_name_and_last_initial() {
        for (first, last, preferred, expected) in [
            ("Dana", Some("Reyes"), None, "Dana R."),
            ("Dana", Some("R."), None, "Dana R."),
            ("Danielle", Some("reyes"), Some("Dana"), "Dana R."),
            ("Ana", None, None, "Ana"),
            ("Νίκος", Some("Άγγελος"), None, "Νίκος Ά."),
            ("ليلى", Some("حداد"), None, "ليلى ح."),
            ("Sunny", Some("🌞🌻"), None, "Sunny 🌞"),
            ("Siobhán", Some("ó Néill"), None, "Siobhán Ó."),
            ("Lan", Some("Đỗ"), None, "Lan Đ."),
        ] {
            assert_eq!(shown(first, last, preferred), expected);
        }
    }

    #[test]
    fn a_name_is_needed_but_any_will_do() {
        assert_eq!(Names::new("", "Reyes", ""), Err(Problem::Empty.at("first")));
        let alias = Names::new(" ", "", "Sparrow").unwrap();
        assert_eq!((alias.first.as_str(), alias.preferred), ("Sparrow", None));
    }

    #[test]
    fn two_of_one_name_are_noticed_whatever_the_accents() {
        let person = Person {
            id: Id([0; 16]),
            first: "José".into(),
            last: Some("Núñez".into()),
            preferred: Some("Pepe".into()),
            phone: None,
            email: None,
            notes: None,
        };
        assert!(person.same_name(&Names::new("JOSE", "Nunez", "").unwrap()));
        assert!(person.same_name(&Names::new("Pepe", "Núñez", "").unwrap()));
        assert!(!person.same_name(&Names::new("José", "", "").unwrap()));
        assert!(!person.same_name(&Names::new("José", "Núñez Vega", "").unwrap()));
    }

    #[test]
    fn contact_details_are_taken_as_given_if_they_can_be_used_at_all() {
        assert_eq!(phone(" +1 (555) 010-7788 ").unwrap().as_deref(), Some("+1 (555) 010-7788"));
        assert!(phone("ask her").is_err());
        assert_eq!(phone("  ").unwrap(), None);
        assert_eq!(email("a@b").unwrap().as_deref(), Some("a@b"));
        for bad in ["a", "@b", "a@", "a@b@c", "a b@c"] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }
}
