//! How much of a name an output shows.
//!
//! First name and last initial unless something else was chosen for that output; the whole name only
//! where an agency answers for its records, and never on what goes round or is seen from the door.

use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, Problem};
use crate::name::Apart;
use crate::person::Person;
use crate::regime::Regime;

/// How much of a name an output shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// The first name; more of it only where two are called so.
    First,
    /// First name and last initial.
    #[default]
    Initial,
    /// First and last name.
    Whole,
}

impl Policy {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::First, Self::Initial, Self::Whole];

    /// The text it is sent as.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Initial => "initial",
            Self::Whole => "whole",
        }
    }

    /// The policy with this text, if there is one.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.text() == text)
    }

    /// The policies a group of this kind may choose for a paper that stays with whoever leads it.
    #[must_use]
    pub fn offered(regime: Regime) -> Vec<Self> {
        Self::ALL.into_iter().filter(|policy| *policy != Self::Whole || regime.keeps_notes()).collect()
    }

    /// Refuses a policy this kind of group doesn't have.
    ///
    /// # Errors
    /// [`Problem::NotKeptHere`] at `names`.
    pub fn checked(self, regime: Regime) -> Result<Self, Invalid> {
        if Self::offered(regime).contains(&self) { Ok(self) } else { Err(Problem::NotKeptHere.at("names")) }
    }
}

impl Person {
    /// Her name as an output with this policy shows it.
    #[must_use]
    pub fn under(&self, policy: Policy) -> String {
        let called = self.preferred.as_deref().unwrap_or(&self.first);
        match (policy, self.last.as_deref().filter(|_| !self.alias)) {
            (Policy::First, _) if self.apart == Apart::Alone => called.to_owned(),
            (Policy::Whole, Some(last)) if self.family_first => format!("{last} {called}"),
            (Policy::Whole, Some(last)) => format!("{called} {last}"),
            _ => self.shown(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use crate::person::Names;

    #[test]
    fn an_output_shows_what_its_policy_says_and_no_more() {
        let mut dana = Person::named(Id([1; 16]), Names::new("Danielle", "Reyes", "Dana").unwrap());
        let shown = |person: &Person| Policy::ALL.map(|policy| person.under(policy));
        assert_eq!(shown(&dana), ["Dana", "Dana R.", "Dana Reyes"]);
        dana.apart = Apart::Letter;
        assert_eq!(shown(&dana), ["Dana Re.", "Dana Re.", "Dana Reyes"]);
        dana.family_first = true;
        assert_eq!(dana.under(Policy::Whole), "Reyes Dana");
        dana.alias = true;
        assert_eq!(dana.under(Policy::Whole), "Dana");
    }

    #[test]
    fn mutual_aid_has_no_whole_names_on_any_paper() {
        assert!(Policy::Whole.checked(Regime::MutualAid).is_err());
        assert!(Policy::Whole.checked(Regime::Part2).is_ok());
        assert_eq!(Policy::default(), Policy::Initial);
    }
}
