//! Which days a report about a person covers.

use chrono::{Days, NaiveDate};

use crate::invalid::{Invalid, Problem};
use crate::person::not_ahead;

/// How many days back a report about a person looks if nothing else was asked.
const USUAL_DAYS: u64 = 90;
/// The most days it looks back from its last one.
const MOST_DAYS: u64 = 366;

/// The days a report about a person covers, both included.
///
/// # Errors
/// [`Problem::InTheFuture`] or [`Problem::EndBeforeStart`] at `until`; [`Problem::LongAgo`] at
/// `from`.
pub fn reported(
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(NaiveDate, NaiveDate), Invalid> {
    let until = not_ahead("until", until.unwrap_or(today), today)?;
    let from = from.unwrap_or(until - Days::new(USUAL_DAYS - 1));
    if from > until {
        return Err(Problem::EndBeforeStart.at("until"));
    }
    if from < until - Days::new(MOST_DAYS) {
        return Err(Problem::LongAgo { years: 1 }.at("from"));
    }
    Ok((from, until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_covers_the_last_ninety_days_or_those_asked_for_up_to_a_year() {
        let today = day("2026-11-24");
        assert_eq!(reported(None, None, today), Ok((day("2026-08-27"), today)));
        let asked = reported(Some(day("2026-01-01")), Some(day("2026-03-31")), today);
        assert_eq!(asked, Ok((day("2026-01-01"), day("2026-03-31"))));
        let field = |from, until| reported(from, until, today).unwrap_err().field;
        assert_eq!(field(None, Some(day("2026-11-25"))), "until");
        assert_eq!(field(Some(day("2026-05-02")), Some(day("2026-05-01"))), "until");
        assert_eq!(field(Some(day("2025-01-01")), None), "from");
    }
}
