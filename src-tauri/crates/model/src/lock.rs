//! When the records lock by themselves.
//!
//! Pure: how long nobody was there, and what the clock says, is passed in.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::invalid::{Invalid, in_range};
use crate::meeting::Meeting;

/// The idle time if she chose none, in minutes.
pub const DEFAULT_MINUTES: u32 = 10;
/// The longest idle time, in minutes.
pub const MAX_MINUTES: u32 = 60;
/// How long after its planned close a meeting still counts as running: people stay and talk.
const AFTER_CLOSE: TimeDelta = TimeDelta::minutes(30);
/// A wall clock this far ahead of a clock that stands still in sleep means that the computer slept.
const SLEEP_MS: i64 = 60_000;

/// What to do when nobody has been there for the idle time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Cover the names and let the meeting's clock go on.
    Cover,
    /// Lock.
    Lock,
}

/// An idle time she chose.
///
/// # Errors
/// [`crate::Problem::OutOfRange`] at `lock_minutes`.
pub fn check_minutes(minutes: u32) -> Result<u32, Invalid> {
    in_range("lock_minutes", minutes, 1, MAX_MINUTES)
}

/// Whether nobody has been there for the time chosen.
#[must_use]
pub fn is_idle(idle_ms: u64, minutes: u32) -> bool {
    idle_ms >= u64::from(minutes) * 60_000
}

/// Whether the computer slept between two looks at its clocks: one that stands still in sleep, and
/// the one on the wall.
#[must_use]
pub fn slept(monotonic_ms: u64, wall_ms: i64) -> bool {
    let monotonic = i64::try_from(monotonic_ms).unwrap_or(i64::MAX);
    wall_ms.saturating_sub(monotonic) > SLEEP_MS
}

/// What to do when nobody has been there for the idle time. A facilitator in a running meeting
/// doesn't touch the computer for long, and needs its clock.
#[must_use]
pub fn when_idle(meeting_runs: bool) -> Idle {
    if meeting_runs { Idle::Cover } else { Idle::Lock }
}

/// Whether a meeting counts as running: from its start until half an hour after its planned close.
#[must_use]
pub fn runs_on(meeting: &Meeting, zone: Tz, now: DateTime<Utc>) -> bool {
    !meeting.is_cancelled() && meeting.starts(zone) <= now && now < meeting.ends(zone) + AFTER_CLOSE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::Agenda;
    use crate::id::Id;
    use crate::schedule::{Occurrence, parse_date, parse_time};
    use crate::sheet::Sheet;

    fn meeting() -> Meeting {
        Meeting {
            id: Id([1; 16]),
            group: Id([2; 16]),
            occurrence: Occurrence {
                rule: Id([3; 16]),
                given: parse_date("date", "2026-11-24").unwrap(),
                date: parse_date("date", "2026-11-24").unwrap(),
                ordinal: 0,
                start: parse_time("start", "19:00").unwrap(),
                minutes: 60,
            },
            cancelled: None,
            follows: None,
            dark: None,
            takes_place: false,
            topic: None,
            agenda: Agenda::default(),
            assignments: crate::assignment::Assignments::default(),
            sheet: Sheet::default(),
            touched: false,
            module: None,
        }
    }

    #[test]
    fn a_meeting_runs_from_its_start_until_half_an_hour_after_its_close() {
        let at = |time: &str| format!("2026-11-24T{time}:00Z").parse::<DateTime<Utc>>().unwrap();
        for (time, runs) in
            [("18:59", false), ("19:00", true), ("20:00", true), ("20:29", true), ("20:30", false)]
        {
            assert_eq!(runs_on(&meeting(), Tz::UTC, at(time)), runs, "{time}");
        }
        let cancelled = Meeting { cancelled: Some("snow".to_owned()), ..meeting() };
        assert!(!runs_on(&cancelled, Tz::UTC, at("19:30")));
    }

    #[test]
    fn nobody_there_for_the_whole_time_is_idle() {
        assert!(!is_idle(599_999, 10));
        assert!(is_idle(600_000, 10));
        assert_eq!([0, 61].map(|minutes| check_minutes(minutes).is_err()), [true; 2]);
    }

    #[test]
    fn a_wall_clock_that_ran_ahead_means_sleep() {
        assert!(slept(5_000, 3_600_000));
        assert!(!slept(5_000, 5_000));
        assert!(!slept(600_000, 600_000));
        // A clock put back is no sleep.
        assert!(!slept(5_000, -3_600_000));
        assert!(!slept(0, i64::MIN));
    }
}
