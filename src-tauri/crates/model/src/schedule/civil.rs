//! Civil dates, times and zones as people write them, and the instant they mean.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc, Weekday};
use chrono_tz::Tz;

use super::{MAX_MINUTES, MIN_MINUTES};
use crate::invalid::{Invalid, Problem, in_range};

/// The instant of a local date and time. A time the clocks skip in spring is moved on by the hour
/// they skip; of a time that comes twice in autumn the first is meant.
#[must_use]
pub fn instant(zone: Tz, date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = date.and_time(time);
    zone.from_local_datetime(&local)
        .earliest()
        .or_else(|| {
            let before = zone.from_local_datetime(&(local - TimeDelta::hours(3))).earliest()?;
            Some(before + TimeDelta::hours(3))
        })
        .map_or_else(|| Utc.from_utc_datetime(&local), |at| at.to_utc())
}

/// A date such as 2026-11-24.
///
/// # Errors
/// [`Problem::NotADate`], also for a day the calendar does not have and years outside 1900–2199.
pub fn parse_date(field: &str, text: &str) -> Result<NaiveDate, Invalid> {
    let plausible = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| plausible && (1900..2200).contains(&date.year()))
        .ok_or_else(|| Problem::NotADate.at(field))
}

/// A time of day such as 19:00.
///
/// # Errors
/// [`Problem::NotATime`].
pub fn parse_time(field: &str, text: &str) -> Result<NaiveTime, Invalid> {
    let plausible = matches!(text.len(), 4 | 5) && text.bytes().all(|b| b.is_ascii_digit() || b == b':');
    NaiveTime::parse_from_str(text, "%H:%M")
        .ok()
        .filter(|_| plausible)
        .ok_or_else(|| Problem::NotATime.at(field))
}

/// A zone of the IANA database, such as America/Chicago.
///
/// # Errors
/// [`Problem::NotAZone`].
pub fn parse_zone(field: &str, text: &str) -> Result<Tz, Invalid> {
    text.parse().map_err(|_| Problem::NotAZone.at(field))
}

/// A day of the week as `mon` to `sun`.
///
/// # Errors
/// [`Problem::NotAChoice`].
pub fn parse_weekday(field: &str, text: &str) -> Result<Weekday, Invalid> {
    WEEKDAYS
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, day)| *day)
        .ok_or_else(|| Problem::NotAChoice.at(field))
}

/// The text form of a weekday: `mon` to `sun`.
#[must_use]
pub fn weekday_text(day: Weekday) -> &'static str {
    WEEKDAYS[day.num_days_from_monday() as usize].0
}

pub(super) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// Refuses a length that is no meeting's.
///
/// # Errors
/// [`Problem::OutOfRange`].
pub fn meeting_minutes(field: &str, minutes: u32) -> Result<u32, Invalid> {
    in_range(field, minutes, MIN_MINUTES, MAX_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date("date", text).unwrap()
    }

    #[test]
    fn the_hour_the_clocks_skip_is_moved_on_and_the_double_one_is_the_first() {
        let chicago: Tz = "America/Chicago".parse().unwrap();
        let half_past_two = parse_time("time", "02:30").unwrap();
        assert_eq!(
            instant(chicago, day("2027-03-14"), half_past_two).to_rfc3339(),
            "2027-03-14T08:30:00+00:00"
        );
        let half_past_one = parse_time("time", "01:30").unwrap();
        assert_eq!(
            instant(chicago, day("2026-11-01"), half_past_one).to_rfc3339(),
            "2026-11-01T06:30:00+00:00"
        );
    }

    #[test]
    fn a_date_that_does_not_exist_is_refused() {
        for text in
            ["2026-02-29", "2026-13-01", "24.11.2026", "0000-07-04", "10Feb", "2026-1-01", "+2026-01-1", ""]
        {
            assert_eq!(parse_date("date", text), Err(Problem::NotADate.at("date")), "{text}");
        }
        for text in ["24:00", "7pm", "19:0x", "", "19:00:00"] {
            assert_eq!(parse_time("time", text), Err(Problem::NotATime.at("time")), "{text}");
        }
        assert!(parse_zone("zone", "Mars/Base").is_err());
        assert!(parse_weekday("weekday", "someday").is_err());
    }
}
