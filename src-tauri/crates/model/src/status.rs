//! Where somebody stands with the groups: new, regular, away, moved on, died. With the day of each.
//!
//! It says nothing of how often she came, and nobody is ever given a status by the program: what
//! changes by itself is only that a newcomer is no newcomer for ever, and that somebody who is away
//! until a day is back after it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, Problem};

/// How long somebody is new: a welcome call is made up to the ninetieth day.
pub const NEW_FOR_DAYS: u64 = 90;
/// The most changes that are kept of one person.
pub const MAX_KEPT: usize = 60;

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Came for the first time not long ago.
    Newcomer,
    /// One of the group.
    Regular,
    /// Away, and means to come back.
    Away,
    /// Comes no longer.
    MovedOn,
    /// Died.
    Died,
}

impl Status {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Newcomer, Self::Regular, Self::Away, Self::MovedOn, Self::Died];

    /// The text it is stored and sent as.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Newcomer => "newcomer",
            Self::Regular => "regular",
            Self::Away => "away",
            Self::MovedOn => "moved_on",
            Self::Died => "died",
        }
    }

    /// The status a stored text means.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.text() == text)
    }

    /// Whether she is on no list any more.
    #[must_use]
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::MovedOn | Self::Died)
    }
}

/// A status that was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// Which.
    pub status: Status,
    /// The last day she is away, where that is known.
    pub until: Option<NaiveDate>,
}

/// What was written down, by the day from which it held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statuses(pub BTreeMap<NaiveDate, Since>);

impl Statuses {
    /// Where she stands on a day, and since when; regular if nothing was written down.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> (Status, Option<NaiveDate>) {
        let Some((since, held)) = self.0.range(..=day).next_back() else { return (Status::Regular, None) };
        let back = |after: Option<NaiveDate>| (Status::Regular, after.or(Some(*since)));
        match held.status {
            Status::Newcomer => match since.checked_add_days(Days::new(NEW_FOR_DAYS)) {
                Some(end) if day > end => back(end.succ_opt()),
                _ => (Status::Newcomer, Some(*since)),
            },
            Status::Away => match held.until.filter(|until| day > *until) {
                Some(until) => back(until.succ_opt()),
                None => (Status::Away, Some(*since)),
            },
            status => (status, Some(*since)),
        }
    }

    /// Until when she is away, if she is on that day and it is known.
    #[must_use]
    pub fn away_until(&self, day: NaiveDate) -> Option<NaiveDate> {
        let (status, _) = self.on(day);
        let held = self.0.range(..=day).next_back().map(|(_, held)| held);
        held.and_then(|held| held.until).filter(|_| status == Status::Away)
    }

    /// When she is away: the first and the last day of each time. Without an end it lasts.
    pub fn away(&self) -> impl Iterator<Item = (NaiveDate, NaiveDate)> + '_ {
        let next = self.0.keys().skip(1).map(|day| day.pred_opt()).chain(std::iter::once(None));
        let times = self.0.iter().zip(next).filter(|((_, held), _)| held.status == Status::Away);
        times.map(|((from, held), before_next)| {
            let ends = [held.until, before_next].into_iter().flatten().min();
            (*from, ends.unwrap_or(NaiveDate::MAX))
        })
    }
}

/// Until when somebody is away.
///
/// # Errors
/// At `until`: [`Problem::EndBeforeStart`]; [`Problem::NotAChoice`] where nobody is away.
pub fn check_until(
    status: Status,
    since: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Invalid> {
    match until {
        Some(_) if status != Status::Away => Err(Problem::NotAChoice.at("until")),
        Some(until) if until < since => Err(Problem::EndBeforeStart.at("until")),
        until => Ok(until),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, of: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, of).unwrap()
    }

    fn since(status: Status, until: Option<NaiveDate>) -> Since {
        Since { status, until }
    }

    #[test]
    fn a_newcomer_is_new_for_ninety_days() {
        let statuses = Statuses([(day(1, 1), since(Status::Newcomer, None))].into());
        assert_eq!(statuses.on(day(4, 1)), (Status::Newcomer, Some(day(1, 1))));
        assert_eq!(statuses.on(day(4, 2)), (Status::Regular, Some(day(4, 2))));
        assert_eq!(Statuses::default().on(day(4, 2)), (Status::Regular, None));
    }

    #[test]
    fn somebody_who_is_away_until_a_day_is_back_the_next() {
        let mut statuses = Statuses([(day(3, 1), since(Status::Away, Some(day(3, 20))))].into());
        assert_eq!(statuses.on(day(3, 20)).0, Status::Away);
        assert_eq!(statuses.on(day(3, 21)).0, Status::Regular);
        assert_eq!(statuses.away_until(day(3, 5)), Some(day(3, 20)));
        assert_eq!(statuses.away_until(day(3, 21)), None);
        assert_eq!(statuses.on(day(2, 28)), (Status::Regular, None));
        // She came back earlier.
        statuses.0.insert(day(3, 10), since(Status::Regular, None));
        assert_eq!(statuses.on(day(3, 12)), (Status::Regular, Some(day(3, 10))));
        assert_eq!(statuses.away().collect::<Vec<_>>(), [(day(3, 1), day(3, 9))]);
        statuses.0.insert(day(4, 1), since(Status::Away, None));
        assert_eq!(statuses.away().last(), Some((day(4, 1), NaiveDate::MAX)));
    }

    #[test]
    fn an_end_goes_with_being_away_only() {
        let (from, until) = (day(3, 10), Some(day(3, 9)));
        assert_eq!(check_until(Status::Away, from, until), Err(Problem::EndBeforeStart.at("until")));
        assert_eq!(check_until(Status::Died, from, Some(from)), Err(Problem::NotAChoice.at("until")));
        assert_eq!(check_until(Status::Away, from, None), Ok(None));
    }
}
