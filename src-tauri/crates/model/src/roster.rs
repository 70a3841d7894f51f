//! A group's list: who is on it, from when until when.
//!
//! Knows people by id only; names and marks are kept elsewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::id::Id;

/// From when until when a person is on a group's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    /// The first day on the list.
    pub since: NaiveDate,
    /// The first day no longer on it.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// Whether the day lies within.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|until| day < until)
    }
}

/// Everybody who is or was on a group's list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    /// Memberships by person.
    pub members: BTreeMap<Id, Membership>,
    /// Times somebody was off the list and came back to it: the first day off it, and the first
    /// day on it again.
    pub away: BTreeMap<Id, Vec<(NaiveDate, NaiveDate)>>,
}

impl Roster {
    /// Whether the person is on the list that day.
    #[must_use]
    pub fn holds(&self, person: Id, day: NaiveDate) -> bool {
        self.members.get(&person).is_some_and(|membership| membership.holds(day))
    }

    /// Who is on the list that day, in no order that means anything.
    pub fn on(&self, day: NaiveDate) -> impl Iterator<Item = (Id, Membership)> + '_ {
        let held = self.members.iter().filter(move |(_, membership)| membership.holds(day));
        held.map(|(person, membership)| (*person, *membership))
    }

    /// How the list changes so that a person is on it: again since the first day if she was
    /// before. `None` if she is.
    #[must_use]
    pub fn joined(&self, person: Id, today: NaiveDate) -> Option<Membership> {
        let before = self.members.get(&person);
        match before {
            Some(membership) if membership.holds(today) => None,
            before => Some(Membership { since: before.map_or(today, |m| m.since), until: None }),
        }
    }

    /// The times somebody was off the list, with the one that ends when she is on it again today.
    #[must_use]
    pub fn away_until(&self, person: Id, today: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
        let mut away = self.away.get(&person).cloned().unwrap_or_default();
        let left = self.members.get(&person).and_then(|membership| membership.until);
        away.extend(left.filter(|left| *left < today).map(|left| (left, today)));
        away
    }

    /// Whether somebody was on the list at a meeting that day. The day she left counts if she was
    /// marked: she left after the meeting.
    #[must_use]
    pub fn held_at(&self, person: Id, day: NaiveDate, marked: bool) -> bool {
        let Some(membership) = self.members.get(&person) else { return false };
        let away = self.away.get(&person).map(Vec::as_slice).unwrap_or_default();
        let off = |left: NaiveDate, back: Option<NaiveDate>| {
            left <= day && back.is_none_or(|back| day < back) && !(marked && left == day)
        };
        membership.since <= day
            && !membership.until.is_some_and(|left| off(left, None))
            && !away.iter().any(|(left, back)| off(*left, Some(*back)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_membership_ends_on_the_day_it_ends() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let membership = Membership { since: day(3), until: Some(day(10)) };
        assert_eq!([2, 3, 9, 10].map(|d| membership.holds(day(d))), [false, true, true, false]);
    }

    #[test]
    fn somebody_who_comes_back_is_on_the_list_since_the_first_day() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let (left, stays, new) = (Id([1; 16]), Id([2; 16]), Id([3; 16]));
        let roster = Roster {
            members: BTreeMap::from([
                (left, Membership { since: day(3), until: Some(day(10)) }),
                (stays, Membership { since: day(3), until: None }),
            ]),
            away: BTreeMap::new(),
        };
        assert_eq!(roster.joined(left, day(20)), Some(Membership { since: day(3), until: None }));
        assert_eq!(roster.joined(stays, day(20)), None);
        assert_eq!(roster.joined(new, day(20)), Some(Membership { since: day(20), until: None }));
        assert_eq!(roster.on(day(20)).map(|(person, _)| person).collect::<Vec<_>>(), [stays]);
    }

    #[test]
    fn the_time_away_stays_a_time_away_after_coming_back() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let person = Id([1; 16]);
        let mut roster = Roster {
            members: BTreeMap::from([(person, Membership { since: day(3), until: Some(day(10)) })]),
            away: BTreeMap::new(),
        };
        let held = |roster: &Roster| [3, 9, 10, 12, 20].map(|d| roster.held_at(person, day(d), false));
        assert_eq!(held(&roster), [true, true, false, false, false]);
        assert!(roster.held_at(person, day(10), true), "she left after the meeting");
        assert_eq!(roster.away_until(person, day(10)), [], "on the list again the same day");
        roster.away.insert(person, roster.away_until(person, day(20)));
        roster.members.insert(person, Membership { since: day(3), until: None });
        assert_eq!(held(&roster), [true, true, false, false, true]);
    }
}
