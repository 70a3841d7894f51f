//! What is counted about a group's meetings, defined once: every screen and paper that shows a
//! figure asks here, and prints the rule with it.
//!
//! The definitions are those of the field (domain facts, section 2, "Report definitions"), and each
//! is at its function: the meetings and visits here and in `visits`, people by name in `named`, who
//! was new and still comes in `coming`, the list's share in `listed`. A figure whose names became
//! totals is *not kept* unless its sum was stored before they went (`kept`); it is never 0 for that
//! reason. Must not know how anything is worded or stored, and no name of anybody.

mod coming;
mod kept;
mod listed;
mod mask;
mod named;
#[cfg(test)]
mod tests;
mod visits;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Months, NaiveDate, Utc};
use chrono_tz::Tz;

pub use coming::{WINDOWS, Window};
pub use kept::{Cohort, Digest, Kept, KeptMonth, Loss};
pub use listed::Told;
pub use mask::masked;

use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::meeting::{Meeting, Moment, today};
use crate::roster::Roster;
use crate::sheet::Sheet;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Figure {
    /// Meetings that were to take place.
    Scheduled,
    /// Those that did.
    Held,
    /// Those somebody cancelled.
    Cancelled,
    /// Those held that nobody wrote anything down about.
    Unrecorded,
    /// People at all meetings together; somebody who came twice is two visits.
    Visits,
    /// Visits a meeting.
    Average,
    /// The meeting in the middle, by how many were there.
    Median,
    /// Visits by people who were counted and not named.
    AnonymousVisits,
    /// Different people by name.
    Unduplicated,
    /// Newcomers as they were counted in the room.
    NewcomersCounted,
    /// Newcomers by name.
    NewcomersNamed,
    /// Of those newcomers, who still came about 30 days later.
    Still30,
    /// About 60 days later.
    Still60,
    /// About 90 days later.
    Still90,
    /// Marks of those on the list that say *here*, of all there could be.
    Rate,
    /// Of all there could be, who let the group know.
    LetUsKnow,
    /// Of all there could be, marked absent; agencies only.
    Absent,
    /// Of all there could be, where nothing was recorded.
    NotRecorded,
}

impl Figure {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 18] = [
        Self::Scheduled,
        Self::Held,
        Self::Cancelled,
        Self::Unrecorded,
        Self::Visits,
        Self::Average,
        Self::Median,
        Self::AnonymousVisits,
        Self::Unduplicated,
        Self::NewcomersCounted,
        Self::NewcomersNamed,
        Self::Still30,
        Self::Still60,
        Self::Still90,
        Self::Rate,
        Self::LetUsKnow,
        Self::Absent,
        Self::NotRecorded,
    ];

    /// The word it is sent as; the catalogue has its rule under it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
            Self::Unrecorded => "unrecorded",
            Self::Visits => "visits",
            Self::Average => "average",
            Self::Median => "median",
            Self::AnonymousVisits => "anonymous-visits",
            Self::Unduplicated => "unduplicated",
            Self::NewcomersCounted => "newcomers-counted",
            Self::NewcomersNamed => "newcomers-named",
            Self::Still30 => "still-30",
            Self::Still60 => "still-60",
            Self::Still90 => "still-90",
            Self::Rate => "rate",
            Self::LetUsKnow => "let-us-know",
            Self::Absent => "absent",
            Self::NotRecorded => "not-recorded",
        }
    }

    /// Whether it is made from names or from marks: a group that may keep none has no such figure.
    #[must_use]
    pub const fn needs_names(self) -> bool {
        !matches!(
            self,
            Self::Scheduled
                | Self::Held
                | Self::Cancelled
                | Self::Unrecorded
                | Self::Visits
                | Self::Average
                | Self::Median
                | Self::NewcomersCounted
        )
    }

    /// Whether it counts people or what they did, and not meetings.
    #[must_use]
    pub const fn counts_people(self) -> bool {
        !matches!(self, Self::Scheduled | Self::Held | Self::Cancelled | Self::Unrecorded)
    }
}

/// What a figure came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// So many.
    Number(u32),
    /// So many tenths.
    Tenths(u32),
    /// So many of so many; never more than all.
    Share {
        /// How many it is true of.
        part: u32,
        /// How many it could be true of; not 0.
        of: u32,
    },
    /// Nobody wrote down what it would be made from.
    NotRecorded,
    /// There is nothing it could be said of yet.
    NotYet,
    /// The names it would be made from became totals.
    NotKept,
    /// From 1 to 4, and not to be shown.
    Small,
}

/// A share in hundredths. Rounded, but never to all or to nothing unless it is.
#[must_use]
pub fn percent(part: u32, of: u32) -> u32 {
    let of = u64::from(of.max(1));
    let part = u64::from(part).min(of);
    let rounded = (part * 100 + of / 2) / of;
    let honest = if part == of { 100 } else { rounded.min(99).max(u64::from(part > 0)) };
    u32::try_from(honest).unwrap_or(100)
}

/// A time that figures are asked for, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; it may lie ahead.
    pub until: NaiveDate,
}

impl Period {
    /// A period that has begun.
    ///
    /// # Errors
    /// [`Problem::InTheFuture`] at `from`, [`Problem::EndBeforeStart`] at `until`.
    pub fn new(from: NaiveDate, until: NaiveDate, today: NaiveDate) -> Result<Self, Invalid> {
        if from > today {
            Err(Problem::InTheFuture.at("from"))
        } else if until < from {
            Err(Problem::EndBeforeStart.at("until"))
        } else {
            Ok(Self { from, until })
        }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// So many whole months from the one that begins on `first`.
    #[must_use]
    pub fn months(first: NaiveDate, count: u32) -> Self {
        let next = first.checked_add_months(Months::new(count)).unwrap_or(NaiveDate::MAX);
        Self { from: first, until: next.pred_opt().unwrap_or(next) }
    }
}

/// The first day of a day's month.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How many months after `first` a day lies; `first` begins a month and is not after it.
fn months_after(first: NaiveDate, day: NaiveDate) -> usize {
    let months = (day.year() - first.year()) * 12 + day.month0().cast_signed() - first.month0().cast_signed();
    usize::try_from(months).unwrap_or(0)
}

/// What became of a meeting that was to have begun by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// Somebody cancelled it.
    Cancelled,
    /// It took place, as far as anybody knows, and nobody wrote down how many were there.
    Unrecorded,
    /// It took place, and somebody wrote down who or how many were there.
    Recorded,
}

/// A meeting that was scheduled and is not ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evening {
    /// Which meeting.
    pub id: Id,
    /// Its day; where it was moved to, if it was.
    pub date: NaiveDate,
    /// What became of it.
    pub became: Became,
    /// Who was there.
    pub sheet: Sheet,
}

impl Evening {
    /// A meeting as it is counted; `None` if it is in no figure at all. One that a break, a
    /// holiday or a dark week keeps from taking place was never scheduled, and one that has not
    /// begun is not counted yet; tonight's is, as soon as somebody is marked at the door.
    #[must_use]
    pub fn of(meeting: &Meeting, zone: Tz, now: DateTime<Utc>) -> Option<Self> {
        let date = meeting.occurrence.date;
        let at_the_door = date == today(zone, now) && !meeting.sheet.is_empty();
        if meeting.is_dark().is_some() || (meeting.moment(zone, now) == Moment::Before && !at_the_door) {
            return None;
        }
        let became = if meeting.cancelled.is_some() {
            Became::Cancelled
        } else if meeting.sheet.people().is_some() {
            Became::Recorded
        } else {
            Became::Unrecorded
        };
        Some(Self { id: meeting.id, date, became, sheet: meeting.sheet.clone() })
    }

    /// Whether it took place and somebody wrote down who or how many were there.
    #[must_use]
    pub fn is_recorded(&self) -> bool {
        self.became == Became::Recorded
    }

    /// Whether names were written down; they may be gone by now.
    #[must_use]
    pub fn took_names(&self) -> bool {
        self.is_recorded() && (!self.sheet.marks.is_empty() || self.sheet.unnamed.is_some())
    }

    /// Whether all its names became totals.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.sheet.not_kept_since.is_some()
    }

    /// How many were here by name whose names are gone.
    fn lost(&self) -> u32 {
        if self.is_recorded() { self.sheet.unnamed.unwrap_or(0) } else { 0 }
    }

    /// Whoever was here by name and still has one.
    fn present(&self) -> impl Iterator<Item = Id> + '_ {
        let recorded = self.is_recorded();
        let here = self.sheet.marks.iter().filter(move |(_, marked)| recorded && marked.mark.present());
        here.map(|(person, _)| *person)
    }
}

/// All there is to count of one group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// The day it is in the group's zone.
    pub today: NaiveDate,
    /// Its meetings since it began, in order of time.
    pub evenings: Vec<Evening>,
    /// Its list.
    pub roster: Roster,
    /// What was stored of names that are gone; as [`Kept::checked`] left it.
    pub kept: Kept,
}

impl History {
    /// What a figure comes to in a period.
    #[must_use]
    pub fn value(&self, figure: Figure, period: Period) -> Value {
        match figure {
            Figure::Scheduled => Value::Number(count(self.within(period).count())),
            Figure::Held => self.became(period, |became| became != Became::Cancelled),
            Figure::Cancelled => self.became(period, |became| became == Became::Cancelled),
            Figure::Unrecorded => self.became(period, |became| became == Became::Unrecorded),
            Figure::Visits => self.visits(period),
            Figure::Average => self.average(period),
            Figure::Median => self.median(period),
            Figure::AnonymousVisits => self.anonymous_visits(period),
            Figure::Unduplicated => self.unduplicated(period),
            Figure::NewcomersCounted => self.newcomers_counted(period),
            Figure::NewcomersNamed => self.newcomers_named(period),
            Figure::Still30 => self.still_coming(period, 0),
            Figure::Still60 => self.still_coming(period, 1),
            Figure::Still90 => self.still_coming(period, 2),
            Figure::Rate => self.rate(period),
            Figure::LetUsKnow => self.of_the_list(period, |listed| listed.let_us_know),
            Figure::Absent => self.of_the_list(period, |listed| listed.absent),
            Figure::NotRecorded => self.of_the_list(period, |listed| listed.not_recorded),
        }
    }

    /// The meetings of a period.
    fn within(&self, period: Period) -> impl Iterator<Item = &Evening> {
        self.evenings.iter().filter(move |evening| period.holds(evening.date))
    }

    fn recorded(&self, period: Period) -> impl Iterator<Item = &Evening> {
        self.within(period).filter(|evening| evening.is_recorded())
    }

    fn took_names(&self, period: Period) -> bool {
        self.within(period).any(Evening::took_names)
    }

    /// Scheduled: what the schedule gave and nobody moved away, up to now. Held: scheduled and not
    /// cancelled; nobody having written it down does not make it one that did not take place.
    fn became(&self, period: Period, is: impl Fn(Became) -> bool) -> Value {
        Value::Number(count(self.within(period).filter(|evening| is(evening.became)).count()))
    }

    /// Different people by name who were here in a period, as far as names are kept.
    fn people(&self, period: Period) -> BTreeSet<Id> {
        self.within(period).flat_map(Evening::present).collect()
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
