//! When a group meets: a weekly rule in civil time, and the meetings it produces.
//!
//! Plans are a civil date, a local time and an IANA zone; instants appear only when asked for a
//! zone. "Today" is always passed in.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc, Weekday};
use chrono_tz::Tz;

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};

/// The shortest meeting, in minutes.
pub const MIN_MINUTES: u32 = 5;
/// The longest meeting, in minutes: a Celebrate Recovery evening with a meal is about four hours.
pub const MAX_MINUTES: u32 = 480;

/// A rule that makes one meeting a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekly {
    /// Names the rule for as long as the weekday stays; part of its meetings' ids.
    pub id: Id,
    /// The day of the week.
    pub weekday: Weekday,
    /// When it starts, in the group's zone.
    pub start: NaiveTime,
    /// How long it is planned to last.
    pub minutes: u32,
    /// The first date it may produce.
    pub from: NaiveDate,
    /// The first date it no longer produces.
    pub until: Option<NaiveDate>,
}

/// One meeting a rule produces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The rule it comes from.
    pub rule: Id,
    /// Its date in the group's zone, as the rule first gave it.
    pub date: NaiveDate,
    /// Which of several on one date; 0 for a weekly rule.
    pub ordinal: u16,
    /// When it starts, local time.
    pub start: NaiveTime,
    /// How long it is planned to last.
    pub minutes: u32,
}

impl Weekly {
    /// The meetings from `from` to `to`, both included, in order.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = Occurrence> + '_ {
        let first = from.max(self.from);
        let ahead = (7 + self.weekday.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
        let mut next = first.checked_add_days(Days::new(ahead.into()));
        std::iter::from_fn(move || {
            let date = next.filter(|date| *date <= to && self.until.is_none_or(|until| *date < until))?;
            next = date.checked_add_days(Days::new(7));
            Some(self.on(date))
        })
    }

    /// The meeting this rule has on `date`, whether or not the rule would produce it.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Occurrence {
        Occurrence { rule: self.id, date, ordinal: 0, start: self.start, minutes: self.minutes }
    }
}

impl Occurrence {
    /// What two devices must agree on to mean the same evening: group, rule, original local date
    /// and ordinal. The caller hashes it with the vault's key, so that the id says nothing.
    #[must_use]
    pub fn identity(&self, group: Id) -> Vec<u8> {
        let date = self.date.format("%Y-%m-%d").to_string();
        [&group.0[..], &self.rule.0, date.as_bytes(), &self.ordinal.to_be_bytes()].concat()
    }
}

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

const WEEKDAYS: [(&str, Weekday); 7] = [
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

    fn tuesdays() -> Weekly {
        Weekly {
            id: Id([1; 16]),
            weekday: Weekday::Tue,
            start: parse_time("time", "19:00").unwrap(),
            minutes: 60,
            from: day("2026-11-01"),
            until: None,
        }
    }

    fn dates(rule: &Weekly, from: &str, to: &str) -> Vec<String> {
        rule.between(day(from), day(to)).map(|o| o.date.to_string()).collect()
    }

    #[test]
    fn comes_once_a_week_on_its_day() {
        assert_eq!(
            dates(&tuesdays(), "2026-11-23", "2026-12-08"),
            ["2026-11-24", "2026-12-01", "2026-12-08"]
        );
        assert_eq!(dates(&tuesdays(), "2026-11-24", "2026-11-24"), ["2026-11-24"]);
    }

    #[test]
    fn starts_and_ends_when_told() {
        let rule = Weekly { until: Some(day("2026-11-17")), ..tuesdays() };
        assert_eq!(dates(&rule, "2026-01-01", "2026-12-31"), ["2026-11-03", "2026-11-10"]);
    }

    #[test]
    fn every_weekday_is_found_from_every_weekday() {
        for (name, weekday) in WEEKDAYS {
            for offset in 0..7 {
                let rule = Weekly { weekday, ..tuesdays() };
                let from = day("2026-11-23") + Days::new(offset);
                let first = rule.between(from, from + Days::new(6)).collect::<Vec<_>>();
                assert_eq!(first.len(), 1, "{name} from day {offset}");
                assert_eq!(first[0].date.weekday(), weekday);
            }
        }
    }

    #[test]
    fn identity_differs_by_group_rule_and_date() {
        let rule = tuesdays();
        let a = rule.on(day("2026-11-24"));
        let b = rule.on(day("2026-12-01"));
        assert_ne!(a.identity(Id([2; 16])), b.identity(Id([2; 16])));
        assert_ne!(a.identity(Id([2; 16])), a.identity(Id([3; 16])));
        let moved = Occurrence { start: parse_time("time", "20:00").unwrap(), minutes: 90, ..a.clone() };
        assert_eq!(a.identity(Id([2; 16])), moved.identity(Id([2; 16])));
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
