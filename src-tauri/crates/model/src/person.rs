//! Somebody known, by any name she likes.
//!
//! Knows nothing of lists and marks: who belongs where lives with the group, who came when with
//! the meeting.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::consent::Consents;
use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::name::{Apart, initial, longer};
use crate::status::Statuses;
use crate::text;

/// Somebody known to the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Names the record.
    pub id: Id,
    /// First name, or the only name; for an alias all of it ("tall guy, Tuesdays").
    pub first: String,
    /// Last name or initial, as given. Shown as an initial.
    pub last: Option<String>,
    /// What this person likes to be called.
    pub preferred: Option<String>,
    /// `first` is what others call somebody whose name they don't know.
    pub alias: bool,
    /// The family name comes first, as in Hungarian or Chinese.
    pub family_first: bool,
    /// Such as "she/her", in her own words.
    pub pronouns: Option<String>,
    /// The language she would rather speak, in words.
    pub language: Option<String>,
    /// Telephone number as given.
    pub phone: Option<String>,
    /// E-mail address as given.
    pub email: Option<String>,
    /// Notes; kept only where the group's regime allows them.
    pub notes: Option<String>,
    /// What may be done with telephone and e-mail.
    pub consents: Consents,
    /// Where she stands with the groups, day by day.
    pub statuses: Statuses,
    /// What is shown beyond first name and last initial, because somebody else is called so.
    pub apart: Apart,
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

impl Person {
    /// Somebody of whom nothing is known yet.
    #[must_use]
    pub fn new(id: Id) -> Self {
        Self {
            id,
            first: String::new(),
            last: None,
            preferred: None,
            alias: false,
            family_first: false,
            pronouns: None,
            language: None,
            phone: None,
            email: None,
            notes: None,
            consents: Consents::new(),
            statuses: Statuses::default(),
            apart: Apart::Alone,
        }
    }

    /// Somebody with these names.
    #[must_use]
    pub fn named(id: Id, names: Names) -> Self {
        let Names { first, last, preferred } = names;
        Self { first, last, preferred, ..Self::new(id) }
    }

    /// First name and last initial, and whatever tells her from others who are called so.
    #[must_use]
    pub fn shown(&self) -> String {
        self.with(self.apart)
    }

    /// First name and last initial, whoever else is called so: see [`shown`].
    #[must_use]
    pub fn plainly(&self) -> String {
        self.with(Apart::Alone)
    }

    /// The same, told apart so.
    pub(crate) fn with(&self, apart: Apart) -> String {
        let called = self.preferred.as_deref().unwrap_or(&self.first);
        let last = self.last.as_deref().filter(|_| !self.alias);
        let part = match apart {
            Apart::Letter => last.and_then(longer),
            Apart::Alone | Apart::Number(_) => last.and_then(initial),
        };
        let name = match part {
            None => called.to_owned(),
            Some(part) if self.family_first => format!("{part} {called}"),
            Some(part) => format!("{called} {part}"),
        };
        match apart {
            Apart::Number(number) => format!("{name} {number}"),
            Apart::Alone | Apart::Letter => name,
        }
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
    fn an_alias_is_shown_whole_and_a_family_name_may_come_first() {
        let guy = Person { first: "tall guy, Tuesdays".into(), alias: true, ..Person::new(Id([0; 16])) };
        assert_eq!(guy.shown(), "tall guy, Tuesdays");
        let mut nagy = Person::named(Id([0; 16]), Names::new("Anna", "Nagy", "").unwrap());
        nagy.family_first = true;
        assert_eq!(nagy.shown(), "N. Anna");
        nagy.apart = Apart::Letter;
        assert_eq!(nagy.shown(), "Na. Anna");
        nagy.apart = Apart::Number(2);
        assert_eq!(nagy.shown(), "N. Anna 2");
    }

    #[test]
    fn a_name_is_needed_but_any_will_do() {
        assert_eq!(Names::new("", "Reyes", ""), Err(Problem::Empty.at("first")));
        let alias = Names::new(" ", "", "Sparrow").unwrap();
        assert_eq!((alias.first.as_str(), alias.preferred), ("Sparrow", None));
    }

    #[test]
    fn two_of_one_name_are_noticed_whatever_the_accents() {
        let person = Person::named(Id([0; 16]), Names::new("José", "Núñez", "Pepe").unwrap());
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
