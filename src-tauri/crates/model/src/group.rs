//! A gathering that recurs: its program, when and where it meets, and what it agreed to.
//!
//! Its people are found through [`crate::roster::Roster`], its meetings through its schedule.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::agenda::{Agenda, MAX_OTHERS, NamedAgenda};
use crate::holiday::Holiday;
use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::regime::Regime;
use crate::retention::last_day_due;
use crate::schedule::{Break, Dark, Moved, Occurrence, Pattern, Rule, Week, WeekIs, week_on};

/// A gathering that recurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Names the record.
    pub id: Id,
    /// What it calls itself.
    pub name: String,
    /// The id of the pack it was made from.
    pub program: String,
    /// Which legal world it lives in.
    pub regime: Regime,
    /// The address where it meets, if that was told.
    pub place: Option<String>,
    /// The room, floor or door.
    pub room: Option<String>,
    /// The link to take part online.
    pub online: Option<String>,
    /// How to take part by telephone.
    pub phone_in: Option<String>,
    /// The zone its times are meant in.
    pub zone: Tz,
    /// Its rules by id, ended ones and single events too.
    pub rules: BTreeMap<Id, Rule>,
    /// Its breaks by id.
    pub breaks: BTreeMap<Id, Break>,
    /// What some weeks of the month are.
    pub weeks: Vec<Week>,
    /// Whether it meets on holidays.
    pub meets_on_holidays: bool,
    /// Meetings that were moved, by rule and the date it gave.
    pub moved: BTreeMap<(Id, NaiveDate), Moved>,
    /// The agenda a new meeting starts from.
    pub usual: Agenda,
    /// Its other agendas, by id.
    pub others: BTreeMap<Id, NamedAgenda>,
    /// When the group agreed to keep names.
    pub names_agreed_on: Option<NaiveDate>,
    /// Days after a meeting that names are kept, if it chose something else than is usual.
    pub kept_days: Option<u32>,
    /// Everything must be kept for now.
    pub hold: bool,
}

impl Group {
    /// The rules that still have meetings on this day or later, single events left out, in the
    /// order of their next ones.
    #[must_use]
    pub fn running(&self, today: NaiveDate) -> Vec<&Rule> {
        let rules = self.rules.values().filter(|rule| !matches!(rule.pattern, Pattern::Once(_)));
        let mut rules: Vec<_> =
            rules.filter_map(|rule| Some((rule.between(today, NaiveDate::MAX).next()?, rule))).collect();
        rules.sort_by_key(|(next, rule)| (next.date, next.start, rule.id));
        rules.into_iter().map(|(_, rule)| rule).collect()
    }

    /// The one rule of a group that simply meets once a week.
    #[must_use]
    pub fn weekly(&self, today: NaiveDate) -> Option<&Rule> {
        match self.running(today)[..] {
            [rule] if matches!(rule.pattern, Pattern::Weekly { every: 1, .. }) => Some(rule),
            _ => None,
        }
    }

    /// Where it meets, in one line: address and room.
    #[must_use]
    pub fn place_line(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.place, &self.room].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Whether one can take part from elsewhere.
    #[must_use]
    pub fn meets_online(&self) -> bool {
        self.online.is_some() || self.phone_in.is_some()
    }

    /// The agenda an evening follows: another one by its id, or the usual one, also where the other
    /// is gone.
    #[must_use]
    pub fn agenda(&self, follows: Option<Id>) -> &Agenda {
        follows.and_then(|id| self.others.get(&id)).map_or(&self.usual, |other| &other.agenda)
    }

    /// Refuses one agenda more than a group may have beside its usual one.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `field`.
    pub fn room_for_an_agenda(&self, field: &str) -> Result<(), Invalid> {
        if self.others.len() < MAX_OTHERS {
            Ok(())
        } else {
            Err(Problem::TooMany { max: MAX_OTHERS }.at(field))
        }
    }

    /// The weeks of the month whose evenings follow another agenda.
    #[must_use]
    pub fn weeks_of(&self, agenda: Id) -> Vec<&Week> {
        let mut weeks: Vec<_> = self.weeks.iter().filter(|week| week.is == WeekIs::Agenda(agenda)).collect();
        weeks.sort_by_key(|week| (week.nth, week.weekday.num_days_from_monday()));
        weeks
    }

    /// Whether names of those who came may be kept: always where an agency runs the group, in
    /// mutual aid only from the day the group agreed to it.
    #[must_use]
    pub fn may_keep_names(&self) -> bool {
        !self.regime.needs_agreement_for_names() || self.names_agreed_on.is_some()
    }

    /// Days after a meeting that names are kept; `None`: as long as somebody keeps them.
    #[must_use]
    pub fn retention_days(&self) -> Option<u32> {
        self.kept_days.or(self.regime.usual_retention())
    }

    /// The last day whose names are due to go; `None` if none are.
    #[must_use]
    pub fn last_day_due(&self, today: NaiveDate) -> Option<NaiveDate> {
        last_day_due(self.retention_days(), self.hold, today)
    }

    /// The meetings all rules give from `from` to `to`, both included, in order of time; moved
    /// ones are where they were moved to, and never where they were.
    #[must_use]
    pub fn occurrences(&self, from: NaiveDate, to: NaiveDate) -> Vec<Occurrence> {
        let mut all: Vec<_> = self.rules.values().flat_map(|rule| rule.between(from, to)).collect();
        if !self.moved.is_empty() {
            all.retain(|o| !self.is_moved(o));
            let here = self.moved.iter().filter(|(_, moved)| from <= moved.date && moved.date <= to);
            all.extend(here.map(|((rule, given), moved)| {
                let Moved { date, start, minutes } = *moved;
                Occurrence { rule: *rule, given: *given, date, ordinal: 0, start, minutes }
            }));
        }
        // Two rules of one identity give an evening once, whatever two devices made of them.
        all.sort_by_key(|o| (o.rule, o.given));
        all.dedup_by_key(|o| (o.rule, o.given));
        all.sort_by_key(|o| (o.date, o.start, o.rule));
        all
    }

    /// Whether a meeting was moved.
    #[must_use]
    pub fn is_moved(&self, occurrence: &Occurrence) -> bool {
        self.moved.contains_key(&(occurrence.rule, occurrence.given))
    }

    /// Why a meeting does not take place though nobody cancelled it. One that was moved or added
    /// was put there by somebody, who knew the day.
    #[must_use]
    pub fn dark(&self, occurrence: &Occurrence, holidays: &[Holiday]) -> Option<Dark> {
        let date = occurrence.date;
        let rule = self.rules.get(&occurrence.rule);
        let added = rule.is_some_and(|rule| matches!(rule.pattern, Pattern::Once(_)));
        if added || self.is_moved(occurrence) {
            return None;
        }
        if let Some(rest) = self.breaks.values().find(|rest| rest.holds(date)) {
            return Some(Dark::Break(rest.reason.clone()));
        }
        let holiday = holidays.iter().find(|holiday| !self.meets_on_holidays && holiday.when.is(date));
        if let Some(holiday) = holiday {
            return Some(Dark::Holiday(holiday.name.clone()));
        }
        (week_on(&self.weeks, date) == Some(WeekIs::Dark)).then_some(Dark::Week)
    }

    /// The other agenda an evening follows by its week of the month.
    #[must_use]
    pub fn follows(&self, date: NaiveDate) -> Option<Id> {
        match week_on(&self.weeks, date) {
            Some(WeekIs::Agenda(agenda)) => Some(agenda),
            Some(WeekIs::Dark) | None => None,
        }
    }
}
