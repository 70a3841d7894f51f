//! What she wanted to remember about somebody who asked for it: welcome calls, a call when somebody
//! has been away, and whatever else was said.
//!
//! Only for a person who asked. Nothing is judged here and nothing sent: it says on which day
//! something was wanted. Today and the evenings are passed in.

use chrono::{Days, NaiveDate};

use crate::invalid::{Invalid, Problem, in_range};
use crate::text::Limit;

/// Days after the first visit on which a welcome call is wanted.
pub const WELCOME_DAYS: [u32; 4] = [2, 14, 30, 90];
/// After how many meetings without her somebody is called, if nothing else was said.
pub const USUAL_MEETINGS: u32 = 3;
/// The most meetings that can be chosen: longer ago than a quarter of a year nobody is "away".
pub const MOST_MEETINGS: u32 = 12;
/// How far back evenings are looked through.
pub const LOOK_BACK: Days = Days::new(366);
/// The most reminders about one person: her record stays small.
pub const MAX_REMINDERS: usize = 20;
/// How far ahead a day can be: two years.
const MOST_DAYS_AHEAD: i64 = 731;
/// The one line that can stand with a reminder.
pub const LINE: Limit = Limit(200);

/// What somebody asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Calls on [`WELCOME_DAYS`] after the first visit.
    Welcome {
        /// The day of the first visit.
        first: NaiveDate,
        /// The last of the days that was dealt with; 0 is none.
        through: u32,
    },
    /// A call after so many meetings without her.
    Away {
        /// How many.
        meetings: u32,
        /// The day of the last call.
        called: Option<NaiveDate>,
    },
    /// Something on a day.
    Once {
        /// Which.
        day: NaiveDate,
    },
}

/// Something to remember.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// What it is.
    pub kind: Kind,
    /// The day she asked for it.
    pub asked: NaiveDate,
    /// One line about it.
    pub line: Option<String>,
    /// Not before this day.
    pub snoozed: Option<NaiveDate>,
    /// The day it was done for good.
    pub done: Option<NaiveDate>,
}

/// What an evening that was held and written down says of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    /// She was here.
    Here,
    /// She let somebody know: no evening that counts, either way.
    LetKnow,
    /// It was written down who was here, and she is not among them.
    Without,
}

/// Where a reminder stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is wanted, since this day.
    Due(NaiveDate),
    /// It comes on this day, if that is known.
    Later(Option<NaiveDate>),
    /// It is done.
    Done,
}

impl Reminder {
    /// Where it stands. `evenings` are those of its group, in order of time.
    #[must_use]
    pub fn standing(&self, today: NaiveDate, evenings: &[(NaiveDate, Was)]) -> Standing {
        if self.done.is_some() {
            return Standing::Done;
        }
        let wanted = match self.kind {
            Kind::Welcome { first, through } => {
                let gone = (today - first).num_days();
                let reached = WELCOME_DAYS.iter().rev().find(|day| i64::from(**day) <= gone);
                match reached.filter(|day| **day > through) {
                    Some(day) => Ok(after(first, *day)),
                    None => {
                        Err(WELCOME_DAYS.iter().find(|day| **day > through).map(|day| after(first, *day)))
                    }
                }
            }
            Kind::Away { meetings, called } => self.away_since(meetings, called, evenings).ok_or(None),
            Kind::Once { day } => (day <= today).then_some(day).ok_or(Some(day)),
        };
        match (wanted, self.snoozed.filter(|until| *until > today)) {
            (Ok(since), None) => Standing::Due(since),
            (Ok(_), Some(until)) => Standing::Later(Some(until)),
            (Err(day), _) => Standing::Later(day),
        }
    }

    /// The evening with which she had been away as often as was said. Once somebody called, that
    /// was it until she has been here again.
    fn away_since(
        &self,
        meetings: u32,
        called: Option<NaiveDate>,
        evenings: &[(NaiveDate, Was)],
    ) -> Option<NaiveDate> {
        let here = evenings.iter().rev().find(|(_, was)| *was == Was::Here).map(|(day, _)| *day);
        let from = here.map_or(self.asked, |here| here.max(self.asked));
        if called.is_some_and(|called| called > from || (called == from && here.is_none())) {
            return None;
        }
        let without = evenings.iter().filter(|(day, was)| *day > from && *was == Was::Without);
        let nth = usize::try_from(meetings).unwrap_or(usize::MAX).saturating_sub(1);
        without.map(|(day, _)| *day).nth(nth)
    }

    /// The day after the first visit that is meant: the one that is wanted, or the next.
    #[must_use]
    pub fn welcome_day(&self, today: NaiveDate) -> Option<u32> {
        let Kind::Welcome { first, through } = self.kind else { return None };
        let open = || WELCOME_DAYS.iter().copied().filter(move |day| *day > through);
        let reached = open().rev().find(|day| i64::from(*day) <= (today - first).num_days());
        reached.or_else(|| open().next())
    }

    /// The same once it was done today. `keeps_line`: the kind of group keeps what was noted.
    #[must_use]
    pub fn finished(&self, today: NaiveDate, keeps_line: bool) -> Self {
        let mut after = Self { snoozed: None, ..self.clone() };
        if !keeps_line {
            after.line = None;
        }
        match &mut after.kind {
            Kind::Welcome { through, .. } => {
                *through = self.welcome_day(today).unwrap_or(*through);
                let last = WELCOME_DAYS.last().is_some_and(|last| *through >= *last);
                after.done = last.then_some(today);
            }
            Kind::Away { called, .. } => *called = Some(today),
            Kind::Once { .. } => after.done = Some(today),
        }
        after
    }
}

fn after(first: NaiveDate, days: u32) -> NaiveDate {
    first.checked_add_days(Days::new(days.into())).unwrap_or(first)
}

/// The welcome calls somebody asked for today: those whose day has not gone by.
///
/// # Errors
/// At `first`: [`Problem::InTheFuture`]; [`Problem::InThePast`] where no call is left.
pub fn welcome(first: NaiveDate, today: NaiveDate) -> Result<Kind, Invalid> {
    if first > today {
        return Err(Problem::InTheFuture.at("first"));
    }
    let gone = (today - first).num_days();
    let through = WELCOME_DAYS.iter().copied().filter(|day| i64::from(*day) < gone).max().unwrap_or(0);
    if Some(&through) == WELCOME_DAYS.last() {
        return Err(Problem::InThePast.at("first"));
    }
    Ok(Kind::Welcome { first, through })
}

/// After how many meetings somebody is called.
///
/// # Errors
/// At `meetings`: [`Problem::OutOfRange`].
pub fn meetings(meetings: u32) -> Result<u32, Invalid> {
    in_range("meetings", meetings, 1, MOST_MEETINGS)
}

/// A day something is wanted on: today or ahead.
///
/// # Errors
/// At `field`: [`Problem::InThePast`], [`Problem::OutOfRange`].
pub fn day_ahead(field: &str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    match (day - today).num_days() {
        ..0 => Err(Problem::InThePast.at(field)),
        0..=MOST_DAYS_AHEAD => Ok(day),
        _ => Err(Problem::OutOfRange { min: 0, max: MOST_DAYS_AHEAD }.at(field)),
    }
}

/// A day until which something waits.
///
/// # Errors
/// At `until`: [`Problem::InThePast`] also for today, [`Problem::OutOfRange`].
pub fn snoozed(until: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    if until == today { Err(Problem::InThePast.at("until")) } else { day_ahead("until", until, today) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn reminder(kind: Kind) -> Reminder {
        Reminder { kind, asked: day("2026-11-03"), line: Some("after six".into()), snoozed: None, done: None }
    }

    #[test]
    fn a_newcomer_is_called_on_the_right_days_and_once_each() {
        let first = day("2026-11-03");
        let mut welcome = reminder(welcome(first, first).unwrap());
        let on = |welcome: &Reminder, text: &str| welcome.standing(day(text), &[]);
        assert_eq!(on(&welcome, "2026-11-04"), Standing::Later(Some(day("2026-11-05"))));
        assert_eq!(on(&welcome, "2026-11-05"), Standing::Due(day("2026-11-05")));
        // Nobody looked for a fortnight: one call is wanted, not two.
        assert_eq!(on(&welcome, "2026-11-20"), Standing::Due(day("2026-11-17")));
        welcome = welcome.finished(day("2026-11-20"), false);
        assert_eq!((welcome.kind, &welcome.line), (Kind::Welcome { first, through: 14 }, &None));
        assert_eq!(on(&welcome, "2026-11-21"), Standing::Later(Some(day("2026-12-03"))));
        for called in ["2026-12-03", "2027-02-01"] {
            assert_ne!(on(&welcome, called), Standing::Done);
            welcome = welcome.finished(day(called), true);
        }
        assert_eq!((on(&welcome, "2027-03-01"), welcome.done), (Standing::Done, Some(day("2027-02-01"))));
    }

    #[test]
    fn whose_first_visit_was_three_weeks_ago_is_not_called_for_the_days_gone_by() {
        let (first, today) = (day("2026-11-03"), day("2026-11-24"));
        assert_eq!(welcome(first, today), Ok(Kind::Welcome { first, through: 14 }));
        assert_eq!(welcome(day("2026-11-25"), today), Err(Problem::InTheFuture.at("first")));
        assert_eq!(welcome(day("2026-01-01"), today), Err(Problem::InThePast.at("first")));
        // The day itself has not gone by.
        assert_eq!(welcome(first, day("2026-11-05")), Ok(Kind::Welcome { first, through: 0 }));
    }

    #[test]
    fn away_and_back_and_away_again() {
        let away = |called: Option<&str>| reminder(Kind::Away { meetings: 3, called: called.map(day) });
        let mut evenings = vec![
            (day("2026-11-03"), Was::Without),
            (day("2026-11-10"), Was::Here),
            (day("2026-11-17"), Was::Without),
            (day("2026-11-24"), Was::LetKnow),
            (day("2026-12-01"), Was::Without),
        ];
        let today = day("2027-02-01");
        assert_eq!(away(None).standing(today, &evenings), Standing::Later(None));
        evenings.push((day("2026-12-08"), Was::Without));
        evenings.push((day("2026-12-15"), Was::Without));
        assert_eq!(away(None).standing(today, &evenings), Standing::Due(day("2026-12-08")));
        // Called: nobody calls again until she was here and is away again.
        let called = Some("2026-12-16");
        assert_eq!(away(called).standing(today, &evenings), Standing::Later(None));
        evenings.push((day("2026-12-22"), Was::Here));
        assert_eq!(away(called).standing(today, &evenings), Standing::Later(None));
        for without in ["2026-12-29", "2027-01-05", "2027-01-12"] {
            evenings.push((day(without), Was::Without));
        }
        assert_eq!(away(called).standing(today, &evenings), Standing::Due(day("2027-01-12")));
    }

    #[test]
    fn evenings_before_somebody_asked_do_not_count() {
        let evenings = ["2026-10-20", "2026-10-27", "2026-11-03"].map(|on| (day(on), Was::Without));
        let away = reminder(Kind::Away { meetings: 1, called: None });
        assert_eq!(away.standing(day("2026-11-04"), &evenings), Standing::Later(None));
    }

    #[test]
    fn put_off_it_waits_and_then_comes_again() {
        let mut once = reminder(Kind::Once { day: day("2026-11-10") });
        assert_eq!(once.standing(day("2026-11-09"), &[]), Standing::Later(Some(day("2026-11-10"))));
        once.snoozed = Some(day("2026-11-20"));
        assert_eq!(once.standing(day("2026-11-12"), &[]), Standing::Later(Some(day("2026-11-20"))));
        assert_eq!(once.standing(day("2026-11-20"), &[]), Standing::Due(day("2026-11-10")));
        assert_eq!(once.finished(day("2026-11-20"), true).standing(day("2026-11-20"), &[]), Standing::Done);
    }

    #[test]
    fn days_that_make_no_sense_are_refused() {
        let today = day("2026-11-24");
        assert!(day_ahead("day", today, today).is_ok());
        assert_eq!(day_ahead("day", day("2026-11-23"), today), Err(Problem::InThePast.at("day")));
        assert!(day_ahead("day", day("2126-11-23"), today).is_err());
        assert_eq!(snoozed(today, today), Err(Problem::InThePast.at("until")));
        assert!(meetings(0).is_err() && meetings(13).is_err() && meetings(1).is_ok());
    }
}
