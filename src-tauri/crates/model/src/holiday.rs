//! Days on which a group may not meet: fixed days of the year, weekdays of a month, single dates.
//!
//! Knows no country; a starting list is offered by whoever has words for it.

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::schedule::Nth;

/// The most holidays one list holds.
pub const MAX_HOLIDAYS: usize = 200;

/// A holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Names it.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// When it is.
    pub when: When,
}

/// When a holiday is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The same day each year; 29 February in leap years only.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
    },
    /// A weekday of a month each year, such as the fourth Thursday of November.
    Weekday {
        /// 1 to 12.
        month: u32,
        /// Which of them.
        nth: Nth,
        /// The day of the week.
        weekday: Weekday,
    },
    /// One date.
    Once(NaiveDate),
}

/// A leap year, which has every day a year can have.
const LEAP: i32 = 2024;

impl When {
    /// The same day each year.
    ///
    /// # Errors
    /// [`Problem::OutOfRange`] at `month` or `day`; [`Problem::NeverHappens`] at `day` for a day no
    /// year has, such as 31 February.
    pub fn yearly(month: u32, day: u32) -> Result<Self, Invalid> {
        let month = in_range("month", month, 1, 12)?;
        let day = in_range("day", day, 1, 31)?;
        let found = NaiveDate::from_ymd_opt(LEAP, month, day);
        found.map(|_| Self::Yearly { month, day }).ok_or_else(|| Problem::NeverHappens.at("day"))
    }

    /// A weekday of a month each year.
    ///
    /// # Errors
    /// [`Problem::OutOfRange`] at `month`.
    pub fn weekday(month: u32, nth: Nth, weekday: Weekday) -> Result<Self, Invalid> {
        Ok(Self::Weekday { month: in_range("month", month, 1, 12)?, nth, weekday })
    }

    /// Whether it is on a date.
    #[must_use]
    pub fn is(self, date: NaiveDate) -> bool {
        match self {
            Self::Yearly { month, day } => (date.month(), date.day()) == (month, day),
            Self::Weekday { month, nth, weekday } => date.month() == month && nth.is(weekday, date),
            Self::Once(only) => date == only,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date("date", text).unwrap()
    }

    #[test]
    fn holidays_fall_where_the_calendar_has_them() {
        let thanksgiving = When::weekday(11, Nth::At(4), Weekday::Thu).unwrap();
        assert!(thanksgiving.is(day("2026-11-26")) && thanksgiving.is(day("2028-11-23")));
        assert!(!thanksgiving.is(day("2026-11-19")));
        let memorial = When::weekday(5, Nth::Last, Weekday::Mon).unwrap();
        assert!(memorial.is(day("2027-05-31")) && memorial.is(day("2026-05-25")));
        let christmas = When::yearly(12, 25).unwrap();
        assert!(christmas.is(day("2026-12-25")) && !christmas.is(day("2026-12-24")));
        assert!(When::Once(day("2026-12-24")).is(day("2026-12-24")));
        assert!(!When::Once(day("2026-12-24")).is(day("2027-12-24")));
    }

    #[test]
    fn a_day_no_year_has_is_refused_and_a_leap_day_is_not() {
        assert_eq!(When::yearly(2, 31), Err(Problem::NeverHappens.at("day")));
        assert_eq!(When::yearly(2, 32).unwrap_err().field, "day");
        assert_eq!(When::yearly(13, 1).unwrap_err().field, "month");
        let leap = When::yearly(2, 29).unwrap();
        assert!(leap.is(day("2028-02-29")) && !leap.is(day("2027-03-01")));
    }
}
