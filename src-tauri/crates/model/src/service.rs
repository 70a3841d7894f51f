//! A position somebody holds for a term: treasurer from the first of July to the end of the year.
//!
//! Knows nothing of how much somebody has done or came before; it is only so that nobody is
//! surprised when a term ends. Today is passed in.

use chrono::{Days, Months, NaiveDate};

use crate::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::pack::Span;
use crate::text;

/// The most terms one group keeps at a time: its record stays small.
pub const MAX_TERMS: usize = 60;
/// How many days before its end a term is told of, if nothing else was said.
pub const REMIND_DAYS: u32 = 30;
/// The most days before its end a term can be told of: half a year.
const MOST_REMIND_DAYS: u32 = 183;
/// The longest a term can be: ten years.
const MOST_DAYS: i64 = 3_653;

/// A position somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The starter set's id of the role. `None`: the group has its own words for it.
    pub role: Option<String>,
    /// The group's own words, where there is no role.
    pub title: Option<String>,
    /// Who.
    pub person: Id,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if one was agreed.
    pub until: Option<NaiveDate>,
    /// The day it ended before its time.
    pub ended: Option<NaiveDate>,
    /// Days before the last day on which it is told; 0 is never.
    pub remind: u32,
}

/// Where a day stands to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has not begun.
    Ahead,
    /// It is held.
    Held,
    /// It is over: the position is vacant unless somebody else holds it.
    Over,
}

impl Term {
    /// Where a day stands to it. The last day still belongs to it, unless it ended on that day.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> Standing {
        // A merge of two devices' words may leave an end before the start: then it is that one day.
        let until = self.until.map(|until| until.max(self.from));
        if self.ended.is_some_and(|ended| ended <= today) || until.is_some_and(|until| until < today) {
            Standing::Over
        } else if today < self.from {
            Standing::Ahead
        } else {
            Standing::Held
        }
    }

    /// The last day, if it is near enough to be told.
    #[must_use]
    pub fn ends_soon(&self, today: NaiveDate) -> Option<NaiveDate> {
        let until = self.until.filter(|_| self.standing(today) == Standing::Held)?;
        ((until - today).num_days() <= i64::from(self.remind) && self.remind > 0).then_some(until)
    }

    /// The last day on which it was held, once it is over.
    #[must_use]
    pub fn over_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        (self.standing(today) == Standing::Over).then(|| match (self.ended, self.until) {
            (Some(ended), Some(until)) => ended.min(until),
            (ended, until) => ended.or(until).unwrap_or(today),
        })
    }
}

/// The last day of a term that begins on `from` and takes as long as is usual.
#[must_use]
pub fn usual_end(from: NaiveDate, span: Span) -> Option<NaiveDate> {
    let next = match span {
        Span::Days(days) => from.checked_add_days(Days::new(days.into())),
        Span::Months(months) => from.checked_add_months(Months::new(months)),
        Span::Years(years) => from.checked_add_months(Months::new(years.saturating_mul(12))),
    };
    next?.pred_opt().filter(|end| *end >= from)
}

/// A last day that goes with its first.
///
/// # Errors
/// At `until`: [`Problem::LeastAboveMost`] if it is before the first day,
/// [`Problem::OutOfRange`] if that is more than ten years.
pub fn check_until(from: NaiveDate, until: Option<NaiveDate>) -> Result<Option<NaiveDate>, Invalid> {
    match until {
        Some(until) if until < from => Err(Problem::LeastAboveMost.at("until")),
        Some(until) if (until - from).num_days() > MOST_DAYS => {
            Err(Problem::OutOfRange { min: 0, max: MOST_DAYS }.at("until"))
        }
        until => Ok(until),
    }
}

/// Days before the end.
///
/// # Errors
/// [`Problem::OutOfRange`] at `remind`.
pub fn check_remind(days: u32) -> Result<u32, Invalid> {
    in_range("remind", days, 0, MOST_REMIND_DAYS)
}

/// The group's own words for a position, cleaned.
///
/// # Errors
/// At `title`, as [`text::required_line`].
pub fn title(given: &str) -> Result<String, Invalid> {
    text::required_line("title", given, text::TITLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn term(from: &str, until: Option<&str>) -> Term {
        Term {
            role: None,
            title: Some("keys".into()),
            person: Id([1; 16]),
            from: day(from),
            until: until.map(day),
            ended: None,
            remind: REMIND_DAYS,
        }
    }

    #[test]
    fn a_term_holds_on_its_last_day_and_is_over_the_day_after() {
        let term = term("2026-07-01", Some("2026-12-31"));
        for (today, expected) in [
            ("2026-06-30", Standing::Ahead),
            ("2026-07-01", Standing::Held),
            ("2026-12-31", Standing::Held),
            ("2027-01-01", Standing::Over),
        ] {
            assert_eq!(term.standing(day(today)), expected, "{today}");
        }
        assert_eq!(term.over_since(day("2027-01-01")), Some(day("2026-12-31")));
        assert_eq!(term.over_since(day("2026-12-31")), None);
    }

    #[test]
    fn a_term_that_was_ended_is_over_from_that_day() {
        let ended = Term { ended: Some(day("2026-10-06")), ..term("2026-07-01", Some("2026-12-31")) };
        assert_eq!(ended.standing(day("2026-10-05")), Standing::Held);
        assert_eq!(ended.standing(day("2026-10-06")), Standing::Over);
        assert_eq!(ended.over_since(day("2026-11-01")), Some(day("2026-10-06")));
    }

    #[test]
    fn it_is_told_thirty_days_before_and_not_a_day_earlier() {
        let term = term("2026-07-01", Some("2026-12-31"));
        assert_eq!(term.ends_soon(day("2026-11-30")), None);
        assert_eq!(term.ends_soon(day("2026-12-01")), Some(day("2026-12-31")));
        assert_eq!(term.ends_soon(day("2027-01-01")), None);
        let silent = Term { remind: 0, ..term };
        assert_eq!(silent.ends_soon(day("2026-12-31")), None);
    }

    #[test]
    fn an_end_before_the_start_that_two_devices_made_is_one_day() {
        let odd = term("2026-07-01", Some("2026-06-01"));
        assert_eq!(odd.standing(day("2026-07-01")), Standing::Held);
        assert_eq!(odd.standing(day("2026-07-02")), Standing::Over);
    }

    #[test]
    fn six_months_from_the_first_of_july_end_with_the_year() {
        assert_eq!(usual_end(day("2026-07-01"), Span::Months(6)), Some(day("2026-12-31")));
        assert_eq!(usual_end(day("2026-08-31"), Span::Months(6)), Some(day("2027-02-27")));
        assert_eq!(usual_end(day("2026-07-01"), Span::Days(90)), Some(day("2026-09-28")));
        assert_eq!(usual_end(day("2026-07-01"), Span::Years(1)), Some(day("2027-06-30")));
        assert_eq!(usual_end(day("2026-07-01"), Span::Days(0)), None);
        assert_eq!(usual_end(day("2026-07-01"), Span::Years(u32::MAX)), None);
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let from = day("2026-07-01");
        assert_eq!(check_until(from, Some(day("2026-06-30"))), Err(Problem::LeastAboveMost.at("until")));
        assert_eq!(check_until(from, Some(from)), Ok(Some(from)));
        assert!(check_until(from, Some(day("2090-01-01"))).is_err());
        assert!(check_remind(184).is_err());
    }
}
