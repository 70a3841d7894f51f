//! What keeps a meeting from taking place without anybody cancelling it (a break, a holiday, a
//! week of the month that is dark), and where one was moved to.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::Nth;
use crate::id::Id;
use crate::invalid::{Invalid, Problem};

/// The most breaks a group keeps.
pub const MAX_BREAKS: usize = 100;

/// The most moved meetings a group keeps in mind.
pub const MAX_MOVED: usize = 300;

/// A time without meetings; a single date left out is a break of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Why, as a line on screen.
    pub reason: String,
}

impl Break {
    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }

    /// Refuses one that ends before it starts.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`] at `to`.
    pub fn check(self) -> Result<Self, Invalid> {
        if self.to < self.from { Err(Problem::EndBeforeStart.at("to")) } else { Ok(self) }
    }
}

/// What a week of the month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekIs {
    /// There is no meeting.
    Dark,
    /// The evening follows another agenda of the group.
    Agenda(Id),
}

/// A weekday of the month, such as the first Wednesday, and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Which of the days of that name.
    pub nth: Nth,
    /// The day of the week.
    pub weekday: Weekday,
    /// What it is.
    pub is: WeekIs,
}

/// What a date is by its place in the month. "The last" is meant before "the fourth" where it is
/// both: whoever says "the last" means it.
pub(crate) fn week_on(weeks: &[Week], date: NaiveDate) -> Option<WeekIs> {
    let here = weeks.iter().filter(|week| week.nth.is(week.weekday, date));
    here.max_by_key(|week| week.nth).map(|week| week.is)
}

/// Why a meeting nobody cancelled does not take place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dark {
    /// A break, with its reason.
    Break(String),
    /// A holiday, by its name.
    Holiday(String),
    /// This week of the month is dark.
    Week,
}

/// Where a meeting was moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The day.
    pub date: NaiveDate,
    /// When it starts there.
    pub start: NaiveTime,
    /// How long it lasts there.
    pub minutes: u32,
}
