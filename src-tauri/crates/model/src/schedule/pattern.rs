//! On which days a rule falls: every so many weeks, on a weekday of the month, or once.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::invalid::{Invalid, Problem};

/// Which of the days of one name in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nth {
    /// The first to the fifth; not every month has a fifth.
    At(u8),
    /// The last, be it the fourth or the fifth.
    Last,
}

const NTHS: [(&str, Nth); 6] = [
    ("1", Nth::At(1)),
    ("2", Nth::At(2)),
    ("3", Nth::At(3)),
    ("4", Nth::At(4)),
    ("5", Nth::At(5)),
    ("last", Nth::Last),
];

impl Nth {
    /// `1` to `5`, or `last`.
    ///
    /// # Errors
    /// [`Problem::NotAChoice`].
    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        let found = NTHS.iter().find(|(name, _)| *name == text);
        found.map(|(_, nth)| *nth).ok_or_else(|| Problem::NotAChoice.at(field))
    }

    /// The text form: `1` to `5`, or `last`.
    #[must_use]
    pub fn text(self) -> &'static str {
        NTHS.iter().find(|(_, nth)| *nth == self).map_or("last", |(name, _)| name)
    }

    /// The day it is in a month, if that month has one.
    #[must_use]
    pub fn in_month(self, year: i32, month: u32, weekday: Weekday) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
        match self {
            Self::At(n) => nth(n),
            Self::Last => nth(5).or_else(|| nth(4)),
        }
    }

    /// Whether a date is the day meant in its month.
    #[must_use]
    pub fn is(self, weekday: Weekday, date: NaiveDate) -> bool {
        date.weekday() == weekday && self.in_month(date.year(), date.month(), weekday) == Some(date)
    }
}

/// On which days a rule falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// On a weekday, every so many weeks counted from the rule's first such day.
    Weekly {
        /// The day of the week.
        weekday: Weekday,
        /// 1: every week.
        every: u32,
    },
    /// On one of the days of a name in each month that has it.
    Monthly {
        /// Which of them.
        nth: Nth,
        /// The day of the week.
        weekday: Weekday,
    },
    /// On one day only.
    Once(NaiveDate),
}

impl Pattern {
    /// The weekday it falls on.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self {
            Self::Weekly { weekday, .. } | Self::Monthly { weekday, .. } => weekday,
            Self::Once(date) => date.weekday(),
        }
    }

    /// Its days from `from` on, in order, without end. `start` is where the rule begins, and what
    /// weeks are counted from.
    pub(super) fn days(self, start: NaiveDate, from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let from = from.max(start);
        let steps = match self {
            Self::Weekly { weekday, every } => {
                let every = u64::from(every.max(1)) * 7;
                let ahead = weekday.days_since(start.weekday());
                let first = start.checked_add_days(Days::new(ahead.into()));
                // Straight to the first one wanted, however long ago the rule began.
                let next = first.and_then(|first| {
                    let behind = u64::try_from((from - first).num_days()).unwrap_or(0);
                    first.checked_add_days(Days::new(behind.div_ceil(every) * every))
                });
                Steps::Weeks { next, every: Days::new(every) }
            }
            Self::Monthly { nth, weekday } => {
                Steps::Months { year: from.year(), month: from.month(), nth, weekday }
            }
            Self::Once(date) => Steps::One(Some(date)),
        };
        steps.skip_while(move |date| *date < from)
    }
}

/// One day after the other.
enum Steps {
    Weeks { next: Option<NaiveDate>, every: Days },
    Months { year: i32, month: u32, nth: Nth, weekday: Weekday },
    One(Option<NaiveDate>),
}

impl Iterator for Steps {
    type Item = NaiveDate;

    fn next(&mut self) -> Option<NaiveDate> {
        match self {
            Self::Weeks { next, every } => {
                let date = (*next)?;
                *next = date.checked_add_days(*every);
                Some(date)
            }
            Self::Months { year, month, nth, weekday } => loop {
                // Beyond it the calendar ends, and with it the search.
                NaiveDate::from_ymd_opt(*year, *month, 1)?;
                let date = nth.in_month(*year, *month, *weekday);
                (*year, *month) = if *month == 12 { (*year + 1, 1) } else { (*year, *month + 1) };
                if date.is_some() {
                    return date;
                }
            },
            Self::One(date) => date.take(),
        }
    }
}
