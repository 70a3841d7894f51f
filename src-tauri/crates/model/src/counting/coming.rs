//! Who was new, and who still comes.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Evening, History, Period, Value};
use crate::id::Id;

/// Days after the first one in which coming again counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// What it is called by.
    pub about: u32,
    /// The first day after the first visit.
    pub first: u64,
    /// The last day after the first visit.
    pub last: u64,
}

/// About 30, 60 and 90 days after the first visit (domain facts, section 2).
pub const WINDOWS: [Window; 3] = [
    Window { about: 30, first: 16, last: 45 },
    Window { about: 60, first: 46, last: 75 },
    Window { about: 90, first: 76, last: 105 },
];

impl Window {
    /// Its days for somebody who was new on a day.
    #[must_use]
    pub fn after(self, new_on: NaiveDate) -> Period {
        let day = |days| new_on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        Period { from: day(self.first), until: day(self.last) }
    }
}

impl History {
    /// Newcomers by name: whose first known mark *here* is in the period and who is on the list
    /// since that same day. Somebody who was on the list before, or whose list was brought along,
    /// is not taken for new when she is first marked. *Not kept* where names went without their
    /// sums.
    pub(super) fn newcomers_named(&self, period: Period) -> Value {
        if !self.took_names(period) {
            return Value::NotRecorded;
        }
        if !self.accounted(period) {
            return Value::NotKept;
        }
        let live = self.newcomers().values().filter(|day| period.holds(**day)).count();
        let mut kept = self.kept.cohorts.range(period.from..=period.until).map(|(_, cohort)| cohort.people);
        let all = kept.try_fold(super::count(live), |sum, people| Some(sum.saturating_add(people?)));
        all.map_or(Value::NotKept, Value::Number)
    }

    /// Of the period's newcomers by name whose window is over, how many were here in it at least
    /// once. Somebody whose window is still open is in neither number.
    pub(super) fn still_coming(&self, period: Period, window: usize) -> Value {
        if !self.took_names(period) {
            return Value::NotRecorded;
        }
        if !self.accounted(period) {
            return Value::NotKept;
        }
        let (mut part, mut of) = (0u32, 0u32);
        let newcomers = self.newcomers();
        for (person, new_on) in newcomers.iter().filter(|(_, day)| period.holds(**day)) {
            if self.is_over(*new_on, window) {
                let Some(came) = self.came_again(*person, *new_on, window) else { return Value::NotKept };
                of = of.saturating_add(1);
                part = part.saturating_add(u32::from(came));
            }
        }
        for (new_on, cohort) in self.kept.cohorts.range(period.from..=period.until) {
            if self.is_over(*new_on, window) {
                let Some((came, all)) = cohort.back[window] else { return Value::NotKept };
                part = part.saturating_add(came);
                of = of.saturating_add(all);
            }
        }
        if of == 0 { Value::NotYet } else { Value::Share { part: part.min(of), of } }
    }

    /// Who was new when, of those whose names are kept.
    pub(super) fn newcomers(&self) -> BTreeMap<Id, NaiveDate> {
        let mut first: BTreeMap<Id, NaiveDate> = BTreeMap::new();
        for evening in &self.evenings {
            for person in evening.present() {
                first.entry(person).or_insert(evening.date);
            }
        }
        first.retain(|person, day| {
            self.roster.members.get(person).is_some_and(|membership| membership.since == *day)
        });
        first
    }

    /// Whether every day of a window lies behind.
    pub(super) fn is_over(&self, new_on: NaiveDate, window: usize) -> bool {
        WINDOWS[window].after(new_on).until < self.today
    }

    /// Whether somebody was here in her window; `None` if names of it are gone.
    pub(super) fn came_again(&self, person: Id, new_on: NaiveDate, window: usize) -> Option<bool> {
        let days = WINDOWS[window].after(new_on);
        if self.within(days).any(|evening| evening.present().any(|here| here == person)) {
            return Some(true);
        }
        let gone = |evening: &Evening| evening.is_frozen() && evening.lost() > 0;
        if self.within(days).any(gone) { None } else { Some(false) }
    }
}
