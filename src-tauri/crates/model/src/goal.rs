//! A goal or a plan in one line, which somebody asked to have kept, and a day to look at it again.
//!
//! Kept only where the regime allows it; elsewhere the worksheet is hers. Nothing is measured.

use chrono::NaiveDate;

use crate::invalid::{Invalid, Problem};
use crate::regime::Regime;
use crate::text::{self, Limit};

/// The most goals of one person: her record stays small.
pub const MAX_GOALS: usize = 20;
/// A goal in her own words.
pub const GOAL: Limit = Limit(200);

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// In her own words.
    pub text: String,
    /// The day to look at it again.
    pub look: Option<NaiveDate>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

impl Goal {
    /// Whether it is time to look at it again.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.done.is_none() && self.look.is_some_and(|look| look <= today)
    }
}

/// Refuses to keep goals where they are not kept.
///
/// # Errors
/// At `text`: [`Problem::NotKeptHere`].
pub fn check_kept(regime: Regime) -> Result<(), Invalid> {
    if regime.keeps_goals() { Ok(()) } else { Err(Problem::NotKeptHere.at("text")) }
}

/// A goal as it was typed.
///
/// # Errors
/// At `text`: [`Problem::Empty`], [`Problem::TooLong`], [`Problem::Unprintable`].
pub fn text(typed: &str) -> Result<String, Invalid> {
    text::required_line("text", typed, GOAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mutual_aid_keeps_no_goals() {
        assert_eq!(check_kept(Regime::MutualAid), Err(Problem::NotKeptHere.at("text")));
        assert_eq!(check_kept(Regime::Part2), Ok(()));
    }

    #[test]
    fn a_goal_is_looked_at_on_its_day_unless_it_is_done() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let goal = Goal { text: "walk".into(), look: Some(day(10)), done: None };
        assert!(!goal.is_due(day(9)) && goal.is_due(day(10)));
        assert!(!Goal { done: Some(day(9)), ..goal.clone() }.is_due(day(20)));
        assert!(!Goal { look: None, ..goal }.is_due(day(20)));
    }
}
