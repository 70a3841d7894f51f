//! Dates and times as people read them, in their language.
//!
//! Knows no calendar rule; the wording is Unicode's (CLDR), through ICU4X.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _, Weekday};
use chrono_tz::Tz;
use icu_datetime::input::{Date, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu_locale_core::{Locale, locale};

use crate::error::Error;
use crate::words::Language;

const FAULT: Error = Error::Internal("a date can't be worded");

fn locale_of(language: Language) -> Locale {
    match language {
        Language::English => locale!("en-US"),
        Language::Spanish => locale!("es-US"),
    }
}

/// A date with its weekday and year.
///
/// # Errors
/// [`Error::Internal`]: the wording comes with the program.
pub(crate) fn long_date(date: NaiveDate, language: Language) -> Result<String, Error> {
    let month = u8::try_from(date.month()).map_err(|_| FAULT)?;
    let day = u8::try_from(date.day()).map_err(|_| FAULT)?;
    let date = Date::try_new_iso(date.year(), month, day).map_err(|_| FAULT)?;
    let formatter = DateTimeFormatter::try_new(locale_of(language).into(), fieldsets::YMDE::long());
    Ok(formatter.map_err(|_| FAULT)?.format(&date).to_string())
}

/// A day without its weekday, such as "November 25, 2026".
///
/// # Errors
/// As [`long_date`].
pub(crate) fn day(date: NaiveDate, language: Language) -> Result<String, Error> {
    let part = |n: u32| u8::try_from(n).map_err(|_| FAULT);
    let date = Date::try_new_iso(date.year(), part(date.month())?, part(date.day())?).map_err(|_| FAULT)?;
    let formatter = DateTimeFormatter::try_new(locale_of(language).into(), fieldsets::YMD::long());
    Ok(formatter.map_err(|_| FAULT)?.format(&date).to_string())
}

/// A date with its weekday, short, for a column of dates that lie near.
///
/// # Errors
/// As [`long_date`].
pub(crate) fn short_date(date: NaiveDate, language: Language) -> Result<String, Error> {
    let month = u8::try_from(date.month()).map_err(|_| FAULT)?;
    let day = u8::try_from(date.day()).map_err(|_| FAULT)?;
    let date = Date::try_new_iso(date.year(), month, day).map_err(|_| FAULT)?;
    let formatter = DateTimeFormatter::try_new(locale_of(language).into(), fieldsets::MDE::medium());
    Ok(formatter.map_err(|_| FAULT)?.format(&date).to_string())
}

/// The name of a weekday.
///
/// # Errors
/// As [`long_date`].
pub(crate) fn weekday(weekday: Weekday, language: Language) -> Result<String, Error> {
    // Any day of that name will do: the first of January of 1 was a Monday.
    let day = u8::try_from(weekday.num_days_from_monday() + 1).map_err(|_| FAULT)?;
    let date = Date::try_new_iso(1, 1, day).map_err(|_| FAULT)?;
    let formatter = DateTimeFormatter::try_new(locale_of(language).into(), fieldsets::E::long());
    Ok(formatter.map_err(|_| FAULT)?.format(&date).to_string())
}

/// A span of hours, such as "7:00 PM – 8:00 PM".
///
/// # Errors
/// As [`long_date`].
pub(crate) fn hours(from: NaiveTime, to: NaiveTime, language: Language) -> Result<String, Error> {
    Ok(format!("{} – {}", clock(from, language)?, clock(to, language)?))
}

/// A time of day, such as "7:00 PM".
///
/// # Errors
/// As [`long_date`].
pub(crate) fn clock(time: NaiveTime, language: Language) -> Result<String, Error> {
    let part = |n: u32| u8::try_from(n).map_err(|_| FAULT);
    let time = Time::try_new(part(time.hour())?, part(time.minute())?, 0, 0).map_err(|_| FAULT)?;
    let formatter = NoCalendarFormatter::try_new(locale_of(language).into(), fieldsets::T::hm());
    Ok(formatter.map_err(|_| FAULT)?.format(&time).to_string())
}

/// A wall clock in milliseconds since 1970 as local date and time, such as `2026-11-24T18:30`.
pub(crate) fn local_minute(ms: u64, zone: Tz) -> Option<String> {
    let at = DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?;
    Some(at.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_hours_are_worded_in_both_languages() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(long_date(date, Language::English).unwrap(), "Tuesday, November 24, 2026");
        assert_eq!(long_date(date, Language::Spanish).unwrap(), "martes, 24 de noviembre de 2026");
        assert_eq!(short_date(date, Language::English).unwrap(), "Tue, Nov 24");
        assert_eq!(short_date(date, Language::Spanish).unwrap(), "mar, 24 de nov");
        assert_eq!(weekday(Weekday::Mon, Language::English).unwrap(), "Monday");
        assert_eq!(weekday(Weekday::Sun, Language::Spanish).unwrap(), "domingo");
        let time = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
        // Between the number and the letters CLDR puts a narrow no-break space.
        assert_eq!(
            hours(time(19), time(20), Language::English).unwrap().replace('\u{202f}', " "),
            "7:00 PM – 8:00 PM"
        );
    }
}
