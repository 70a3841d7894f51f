//! When a backup is due again.
//!
//! Pure: when the last one was made and what day it is, is passed in.

use chrono::NaiveDate;

use crate::invalid::{Invalid, Problem};

/// The choices there are, in days.
pub const REMINDER_DAYS: [u32; 4] = [7, 14, 30, 90];
/// The choice if she made none.
pub const DEFAULT_REMINDER_DAYS: u32 = 30;

/// A choice of hers; `None` is never.
///
/// # Errors
/// [`Problem::NotAChoice`] at `backup_reminder_days`.
pub fn check_reminder(days: Option<u32>) -> Result<Option<u32>, Invalid> {
    match days {
        Some(days) if !REMINDER_DAYS.contains(&days) => Err(Problem::NotAChoice.at("backup_reminder_days")),
        days => Ok(days),
    }
}

/// Whether a backup is due: the reminder's days have passed since the last one, or, if there never
/// was one, since the records were made. Records of an unknown age are as old as any.
#[must_use]
pub fn is_due(
    last: Option<NaiveDate>,
    made: Option<NaiveDate>,
    reminder: Option<u32>,
    today: NaiveDate,
) -> bool {
    let Some(days) = reminder else { return false };
    last.or(made).is_none_or(|since| (today - since).num_days() >= i64::from(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_when_its_days_have_passed() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d);
        let today = day(24).unwrap();
        assert!(is_due(day(17), day(1), Some(7), today));
        assert!(!is_due(day(18), day(1), Some(7), today));
        assert!(!is_due(None, day(24), Some(7), today));
        assert!(is_due(None, day(17), Some(7), today));
        assert!(is_due(None, None, Some(90), today));
        assert!(!is_due(None, None, None, today));
    }

    #[test]
    fn only_the_choices_there_are_can_be_chosen() {
        assert!(check_reminder(Some(8)).is_err());
        assert!(check_reminder(Some(0)).is_err());
        assert_eq!(check_reminder(None), Ok(None));
        assert_eq!(check_reminder(Some(90)), Ok(Some(90)));
    }
}
