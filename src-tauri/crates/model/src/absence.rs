//! Days on which a person will be away, as she said beforehand.
//!
//! It keeps nobody's reason, and it says nothing about who came: it is only so that nobody is
//! asked for a service on a night she can't be there.

use chrono::NaiveDate;

use crate::Id;

/// The most absences a group keeps at a time.
pub const MAX_KEPT: usize = 300;

/// Somebody is away from one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Whose.
    pub person: Id,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Absence {
    /// Whether that day is one of them.
    #[must_use]
    pub fn covers(&self, date: NaiveDate) -> bool {
        // A merge of two devices' words may leave an end before the start: then it is that one day.
        date >= self.from && date <= self.until.max(self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(of: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, of).unwrap()
    }

    #[test]
    fn both_ends_are_away() {
        let away = Absence { person: Id([1; 16]), from: day(3), until: day(10) };
        let covered: Vec<bool> = [2, 3, 10, 11].map(|of| away.covers(day(of))).into();
        assert_eq!(covered, [false, true, true, false]);
    }

    #[test]
    fn an_end_before_the_start_is_read_as_one_day() {
        let away = Absence { person: Id([1; 16]), from: day(10), until: day(3) };
        let covered: Vec<bool> = [3, 9, 10, 11].map(|of| away.covers(day(of))).into();
        assert_eq!(covered, [false, false, true, false]);
    }
}
