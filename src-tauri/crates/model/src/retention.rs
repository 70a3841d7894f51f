//! How long names are kept, and what is written down when they go.
//!
//! The periods are defaults of ours, not the law's: there is no federal period for mutual-aid
//! lists, and for treatment programs and agencies state law and the agency's own policy decide. 120
//! days let the 90-day windows of courts and counsellors close first. Pure: today is passed in.

use chrono::{Days, NaiveDate};

use crate::invalid::{Invalid, Problem, in_range};
use crate::regime::Regime;

/// Days after a meeting that mutual-aid names are kept if the group chose nothing.
const MUTUAL_AID_DAYS: u32 = 120;
/// The fewest days that can be chosen: last month's names are still being worked with.
pub const FEWEST_DAYS: u32 = 30;
/// The most days that can be chosen: ten years.
pub const MOST_DAYS: u32 = 3_650;
/// A clock further ahead of the last day seen is asked about before anything is destroyed.
const CLOCK_DAYS: i64 = 30;

impl Regime {
    /// Days after a meeting that names are kept if nothing was chosen; `None`: until the agency
    /// says otherwise.
    #[must_use]
    pub const fn usual_retention(self) -> Option<u32> {
        match self {
            Self::MutualAid => Some(MUTUAL_AID_DAYS),
            Self::Part2 | Self::CourtMandated | Self::OtherAgency => None,
        }
    }

    /// Whether what is destroyed is written down, and may be held back by a legal hold. A
    /// mutual-aid group keeps no such log: it would itself be a record of who was there when.
    #[must_use]
    pub const fn answers_for_destruction(self) -> bool {
        !matches!(self, Self::MutualAid)
    }
}

/// Days a group chose.
///
/// # Errors
/// [`Problem::OutOfRange`] at `days`.
pub fn check_days(days: Option<u32>) -> Result<Option<u32>, Invalid> {
    days.map(|days| in_range("days", days, FEWEST_DAYS, MOST_DAYS)).transpose()
}

/// A legal hold, where this kind of group has them.
///
/// # Errors
/// [`Problem::NotKeptHere`] at `hold`.
pub fn check_hold(regime: Regime, hold: bool) -> Result<bool, Invalid> {
    if hold && !regime.answers_for_destruction() { Err(Problem::NotKeptHere.at("hold")) } else { Ok(hold) }
}

/// The last day whose names are due to go; `None` if none are. Names are kept for the whole of the
/// last of their days.
#[must_use]
pub fn last_day_due(days: Option<u32>, hold: bool, today: NaiveDate) -> Option<NaiveDate> {
    let days = days.filter(|_| !hold)?;
    today.checked_sub_days(Days::new(u64::from(days) + 1))
}

/// Whether the clock is so far past the last day seen that it may be wrong.
#[must_use]
pub fn clock_jumped(last_seen: NaiveDate, today: NaiveDate) -> bool {
    (today - last_seen).num_days() > CLOCK_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn names_stay_for_the_whole_of_their_last_day() {
        let today = day("2026-11-24");
        assert_eq!(last_day_due(Some(120), false, today), Some(day("2026-07-26")));
        // 27 July plus 120 days is 24 November, which is not over.
        assert_eq!((today - day("2026-07-27")).num_days(), 120);
        assert_eq!(last_day_due(Some(120), true, today), None);
        assert_eq!(last_day_due(None, false, today), None);
    }

    #[test]
    fn mutual_aid_forgets_names_by_itself_and_agencies_decide() {
        for regime in Regime::ALL {
            let mutual_aid = regime == Regime::MutualAid;
            assert_eq!(regime.usual_retention().is_some(), mutual_aid);
            assert_eq!(regime.answers_for_destruction(), !mutual_aid);
            assert_eq!(check_hold(regime, true).is_err(), mutual_aid);
            assert_eq!(check_hold(regime, false), Ok(false));
        }
    }

    #[test]
    fn a_clock_more_than_thirty_days_ahead_is_asked_about() {
        assert!(!clock_jumped(day("2026-11-24"), day("2026-12-24")));
        assert!(clock_jumped(day("2026-11-24"), day("2026-12-25")));
        assert!(!clock_jumped(day("2026-11-24"), day("2020-01-01")));
    }

    #[test]
    fn days_outside_the_bounds_are_refused() {
        assert!(check_days(Some(29)).is_err());
        assert!(check_days(Some(3_651)).is_err());
        assert_eq!(check_days(None), Ok(None));
    }
}
