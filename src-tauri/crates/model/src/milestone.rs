//! Counting from a day one: what is celebrated, and on which day.
//!
//! Works with civil dates alone; whose day it is, in which zone, is passed in. Who wants to be
//! counted, and how many chips are in the box, is kept elsewhere; nothing here judges anybody.
//!
//! A day is never counted from the milestone before it, always from day one. A month that lacks the
//! day celebrates on its last one: who counts from 29 February celebrates on the 28th in years that
//! have no 29th. So it stays in her month, months and years follow one rule, nobody waits a day
//! longer than a year, and in a leap year it is the 29th again.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::invalid::{Invalid, Problem, in_range};
use crate::pack::{Milestone, Span};
use crate::schedule::parse_date;

/// The most years back a day one may lie.
const MOST_YEARS: u32 = 100;
/// The most earlier days one that are kept about a person.
pub const MAX_EARLIER: usize = 50;
/// The most chips of one kind a box holds.
pub const MAX_STOCK: u32 = 9_999;
/// The most chips of one kind that are given at one meeting.
pub const MAX_GIVEN: u32 = 999;
/// How many days ahead one looks if nothing else was asked.
pub const USUAL_AHEAD: u32 = 30;
/// The most days ahead one can look: a whole year, so that every anniversary is in it once.
const MOST_AHEAD: u32 = 366;

/// Which number the first day without has. Programs and their books disagree, so each group says
/// for itself. It moves what is counted in days; a month or a year is over on the same date of the
/// calendar whatever the first day is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FirstDay {
    /// It is day 0: a day counts once it is behind her. The default: nothing is celebrated early.
    #[default]
    Zero,
    /// It is day 1.
    One,
}

impl FirstDay {
    /// The text it is stored and sent as.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
        }
    }

    /// The rule a stored text means.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        [Self::Zero, Self::One].into_iter().find(|rule| rule.text() == text)
    }

    const fn number(self) -> u32 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
        }
    }
}

/// A milestone on the day it is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached<'a> {
    /// Which.
    pub milestone: &'a Milestone,
    /// How many years that is, where it comes again every year and is a number of whole years: its
    /// title says the first of them at most.
    pub years: Option<u32>,
    /// The day.
    pub on: NaiveDate,
}

/// Which day of the count a day is; `None` before the first.
#[must_use]
pub fn count(rule: FirstDay, day_one: NaiveDate, day: NaiveDate) -> Option<u32> {
    let since = u32::try_from((day - day_one).num_days()).ok()?;
    Some(since.saturating_add(rule.number()))
}

/// What is reached after one day and by another, the first first: after the day of the last meeting
/// and by that of the next, so that nothing is told twice and nothing is left out. Of milestones
/// that fall on one day only the longest counts, which a set lists last.
#[must_use]
pub fn reached(
    milestones: &[Milestone],
    rule: FirstDay,
    day_one: NaiveDate,
    after: NaiveDate,
    until: NaiveDate,
) -> Vec<Reached<'_>> {
    let mut found: Vec<Reached<'_>> = Vec::new();
    for milestone in milestones {
        for turn in turns(milestone, day_one, after, until) {
            let Some(on) = falls_on(milestone.after, rule, day_one, turn) else { break };
            if after < on && on <= until {
                found.retain(|other| other.on != on);
                found.push(Reached { milestone, years: years(milestone, turn), on });
            }
        }
    }
    found.sort_by_key(|reached| reached.on);
    found
}

/// What is reached next after a day.
#[must_use]
pub fn next(
    milestones: &[Milestone],
    rule: FirstDay,
    day_one: NaiveDate,
    after: NaiveDate,
) -> Option<Reached<'_>> {
    // The longest span there may be, and a year more for what comes again.
    let until = after.checked_add_months(Months::new(12 * (MOST_YEARS + 1)))?;
    let yearly = after.checked_add_months(Months::new(12 + 1))?;
    let soon = reached(milestones, rule, day_one, after, yearly).into_iter().next();
    soon.or_else(|| reached(milestones, rule, day_one, after, until).into_iter().next())
}

/// Which of its yearly turns may fall between two days: 0 is the first time.
fn turns(
    milestone: &Milestone,
    day_one: NaiveDate,
    after: NaiveDate,
    until: NaiveDate,
) -> std::ops::RangeInclusive<u32> {
    if !milestone.yearly {
        return 0..=0;
    }
    let first = match milestone.after {
        Span::Days(days) => days / 365,
        Span::Months(months) => months / 12,
        Span::Years(years) => years,
    };
    // A year too many on either side costs nothing; the days themselves decide.
    let years = |day: NaiveDate| u32::try_from(day.year() - day_one.year()).unwrap_or(0);
    years(after).saturating_sub(first + 2)..=(years(until) + 1).saturating_sub(first)
}

/// The day of a turn, counted from day one.
fn falls_on(span: Span, rule: FirstDay, day_one: NaiveDate, turn: u32) -> Option<NaiveDate> {
    let again = turn.checked_mul(12)?;
    match span {
        Span::Days(days) => {
            let behind = days.saturating_sub(rule.number());
            day_one.checked_add_days(Days::new(behind.into()))?.checked_add_months(Months::new(again))
        }
        Span::Months(months) => day_one.checked_add_months(Months::new(months.checked_add(again)?)),
        Span::Years(years) => {
            day_one.checked_add_months(Months::new(years.checked_mul(12)?.checked_add(again)?))
        }
    }
}

fn years(milestone: &Milestone, turn: u32) -> Option<u32> {
    let first = match milestone.after {
        Span::Years(years) => years,
        Span::Months(months) if months % 12 == 0 => months / 12,
        Span::Months(_) | Span::Days(_) => return None,
    };
    milestone.yearly.then(|| first.saturating_add(turn))
}

/// A day one as it was typed.
///
/// # Errors
/// At `field`: [`Problem::NotADate`], also for the year 0; [`Problem::InTheFuture`];
/// [`Problem::LongAgo`] more than a hundred years back.
pub fn check_day_one(field: &str, text: &str, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    let day = parse_date(field, text)?;
    if day > today {
        return Err(Problem::InTheFuture.at(field));
    }
    let earliest = today.checked_sub_months(Months::new(12 * MOST_YEARS));
    if earliest.is_some_and(|earliest| day < earliest) {
        return Err(Problem::LongAgo { years: MOST_YEARS }.at(field));
    }
    Ok(day)
}

/// A day one from which somebody starts again: later than the one before, which is otherwise a day
/// to be put right.
///
/// # Errors
/// [`Problem::NotLater`] at `day_one`.
pub fn check_again(before: NaiveDate, day: NaiveDate) -> Result<NaiveDate, Invalid> {
    if day > before { Ok(day) } else { Err(Problem::NotLater.at("day_one")) }
}

/// What is left in the box when a chip is taken out of it, and whether it came out of it: of none
/// that is counted, or of an empty box, nothing is taken.
#[must_use]
pub fn taken(stock: Option<u32>) -> (Option<u32>, bool) {
    match stock {
        Some(left @ 1..) => (Some(left - 1), true),
        stock => (stock, false),
    }
}

/// How many days ahead to look.
///
/// # Errors
/// [`Problem::OutOfRange`] at `days`.
pub fn check_ahead(days: u32) -> Result<u32, Invalid> {
    in_range("days", days, 1, MOST_AHEAD)
}

#[cfg(test)]
mod tests;
