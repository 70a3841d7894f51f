//! When a group meets: rules in civil time, the meetings they produce, and what keeps one of those
//! from taking place.
//!
//! Plans are a civil date, a local time and an IANA zone; instants appear only when asked for a
//! zone. "Today" is always passed in.

mod civil;
mod pattern;
mod rest;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

pub use civil::{instant, meeting_minutes, parse_date, parse_time, parse_weekday, parse_zone, weekday_text};
pub use pattern::{Nth, Pattern};
pub(crate) use rest::week_on;
pub use rest::{Break, Dark, MAX_BREAKS, MAX_MOVED, Moved, Week, WeekIs};

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};

/// The shortest meeting, in minutes.
pub const MIN_MINUTES: u32 = 5;
/// The longest meeting, in minutes: a Celebrate Recovery evening with a meal is about four hours.
pub const MAX_MINUTES: u32 = 480;
/// The most weeks from one meeting of a rule to the next.
pub const MAX_WEEKS_APART: u32 = 52;
/// The most rules a group keeps, ended ones and single events too.
pub const MAX_RULES: usize = 200;

/// A rule that makes meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Names the rule.
    pub id: Id,
    /// The rule it took the place of from some day on without moving to another weekday: its
    /// meetings keep the ids they had.
    pub continues: Option<Id>,
    /// On which days.
    pub pattern: Pattern,
    /// When it starts, in the group's zone.
    pub start: NaiveTime,
    /// How long it is planned to last.
    pub minutes: u32,
    /// The first date it may produce; weeks are counted from it.
    pub from: NaiveDate,
    /// The first date it no longer produces.
    pub until: Option<NaiveDate>,
}

/// One meeting a rule produces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The rule it comes from, as its id was made.
    pub rule: Id,
    /// Its date in the group's zone, as the rule first gave it.
    pub given: NaiveDate,
    /// Its date in the group's zone; another than was given once it was moved.
    pub date: NaiveDate,
    /// Which of several on one date; 0 for every rule there is.
    pub ordinal: u16,
    /// When it starts, local time.
    pub start: NaiveTime,
    /// How long it is planned to last.
    pub minutes: u32,
}

impl Rule {
    /// The meetings from `from` to `to`, both included, in order.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = Occurrence> + '_ {
        let days = self.pattern.days(self.from, from);
        days.take_while(move |date| *date <= to && !self.has_ended(*date)).map(|date| self.on(date))
    }

    /// The meeting this rule has on `date`, whether or not the rule would produce it.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Occurrence {
        let Self { start, minutes, .. } = *self;
        Occurrence { rule: self.identity(), given: date, date, ordinal: 0, start, minutes }
    }

    /// What its meetings' ids are made with.
    #[must_use]
    pub fn identity(&self) -> Id {
        self.continues.unwrap_or(self.id)
    }

    /// The first meeting it ever has.
    #[must_use]
    pub fn first(&self) -> Option<Occurrence> {
        self.between(self.from, NaiveDate::MAX).next()
    }

    /// Whether it produces nothing on this day or later.
    #[must_use]
    pub fn has_ended(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until <= day)
    }

    /// Whether it still has a meeting on this day or later.
    #[must_use]
    pub fn goes_on(&self, day: NaiveDate) -> bool {
        self.between(day, NaiveDate::MAX).next().is_some()
    }

    /// Refuses a rule that ends before it starts, or before it ever comes.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`] or [`Problem::NeverHappens`] at `until`.
    pub fn check(&self) -> Result<(), Invalid> {
        if self.has_ended(self.from) {
            return Err(Problem::EndBeforeStart.at("until"));
        }
        self.first().map(|_| ()).ok_or_else(|| Problem::NeverHappens.at("until"))
    }
}

impl Occurrence {
    /// What two devices must agree on to mean the same evening: group, rule, original local date
    /// and ordinal. The caller hashes it with the vault's key, so that the id says nothing.
    #[must_use]
    pub fn identity(&self, group: Id) -> Vec<u8> {
        let date = self.given.format("%Y-%m-%d").to_string();
        [&group.0[..], &self.rule.0, date.as_bytes(), &self.ordinal.to_be_bytes()].concat()
    }
}

/// Refuses a number of weeks nobody would count.
///
/// # Errors
/// [`Problem::OutOfRange`].
pub fn weeks_apart(field: &str, weeks: u32) -> Result<u32, Invalid> {
    in_range(field, weeks, 1, MAX_WEEKS_APART)
}
