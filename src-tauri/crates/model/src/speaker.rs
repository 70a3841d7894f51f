//! Somebody from outside who is asked to speak: never on the group's list, never among the people
//! that are looked for.
//!
//! What is kept is a name, how to reach her, and who could stand in. When she spoke is read from
//! the meetings, and forgotten with their names.

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::Id;
use crate::invalid::Invalid;
use crate::text::{self, Limit};

/// The most speakers one group keeps: its record stays small.
pub const MAX_SPEAKERS: usize = 200;
/// A telephone number, an e-mail address, or both, as typed.
const CONTACT: Limit = Limit(254);

/// Somebody from outside who is asked to speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name as it was typed.
    pub name: String,
    /// How to reach her, as it was typed.
    pub contact: Option<String>,
    /// Another speaker who could come instead.
    pub stand_in: Option<Id>,
    /// The day she was written down.
    pub since: Option<NaiveDate>,
}

impl Speaker {
    /// The name everybody may see: as it was typed, but of the last word only the initial.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.name.rsplit_once(' ') {
            Some((first, last)) if last.graphemes(true).count() > 2 => {
                let initial = last.graphemes(true).next().unwrap_or_default();
                format!("{first} {}.", initial.to_uppercase())
            }
            _ => self.name.clone(),
        }
    }

    /// Whether she may be forgotten: nothing was planned or happened with her since that day.
    #[must_use]
    pub fn is_idle(&self, newest: Option<NaiveDate>, last_day_due: Option<NaiveDate>) -> bool {
        let newest = newest.max(self.since);
        last_day_due.is_some_and(|due| newest.is_none_or(|newest| newest <= due))
    }
}

/// A name as typed, cleaned.
///
/// # Errors
/// At `name`, as [`text::required_line`].
pub fn name(given: &str) -> Result<String, Invalid> {
    text::required_line("name", given, text::NAME)
}

/// How to reach a speaker as typed, cleaned. Empty is `None`.
///
/// # Errors
/// At `contact`, as [`text::line`].
pub fn contact(given: &str) -> Result<Option<String>, Invalid> {
    Ok(Some(text::line("contact", given, CONTACT)?).filter(|contact| !contact.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(name: &str) -> Speaker {
        Speaker { name: name.to_owned(), contact: None, stand_in: None, since: None }
    }

    #[test]
    fn a_last_name_is_shown_as_an_initial() {
        for (typed, shown) in [
            ("Wren Ouzel", "Wren O."),
            ("Wren", "Wren"),
            ("Wren O.", "Wren O."),
            ("Dr. Maria ńandu", "Dr. Maria Ń."),
            ("Big Book Bob", "Big Book B."),
        ] {
            assert_eq!(speaker(typed).shown(), shown);
        }
    }

    #[test]
    fn somebody_who_was_written_down_lately_is_not_idle() {
        let day = |text: &str| text.parse().ok();
        let mut wren = speaker("Wren");
        assert!(wren.is_idle(None, day("2026-07-27")));
        assert!(!wren.is_idle(None, None), "where names are kept as long as she likes");
        wren.since = day("2026-07-28");
        assert!(!wren.is_idle(None, day("2026-07-27")));
        assert!(wren.is_idle(day("2026-08-04"), day("2026-08-04")));
        assert!(!wren.is_idle(day("2026-08-05"), day("2026-08-04")));
    }

    #[test]
    fn a_contact_is_kept_as_typed_or_not_at_all() {
        assert_eq!(contact("  "), Ok(None));
        assert_eq!(contact(" 555 0100,  evenings ").unwrap().as_deref(), Some("555 0100, evenings"));
        assert!(contact(&"x".repeat(255)).is_err());
        assert!(name(" ").is_err());
    }
}
