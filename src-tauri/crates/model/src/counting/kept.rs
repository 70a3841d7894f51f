//! Nameless sums, stored before names become totals, so that figures of the past stay what they
//! were.
//!
//! No person is in them. What can be added later is stored by its day or month: how many names
//! went, how many were new on a day and how many of them came again. Different people can't be
//! added, so that they are stored for a month and for the months that follow it, as far as all of
//! them are over. Where a sheet is changed afterwards, a sum that rested on it is dropped
//! ([`Kept::checked`]): what is left of a figure is right, or it is *not kept*.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use super::{Evening, History, Period, WINDOWS, count, month_of, months_after};
use crate::id::Id;
use crate::sheet::Listed;

/// The most months that different people are known of together.
pub(super) const LONGEST: usize = 12;

/// What tells two texts apart without saying what is in them.
pub type Digest<'a> = &'a dyn Fn(&[u8]) -> Id;

/// What was stored of names that are gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// The last day whose sheets these sums rest on.
    pub settled: Option<NaiveDate>,
    /// The sheets up to then that still have names: their day, and what tells whether they were
    /// changed since.
    pub named: BTreeMap<Id, (NaiveDate, Id)>,
    /// By the first day of a month.
    pub months: BTreeMap<NaiveDate, KeptMonth>,
    /// By the day they were new.
    pub cohorts: BTreeMap<NaiveDate, Cohort>,
}

/// What was stored of a month.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptMonth {
    /// Visits by name of this month whose names are gone, as far as these sums know of them.
    pub lost: u32,
    /// Different people by name in this month alone, in it and the next, and so on.
    pub spans: Vec<u32>,
    /// Of people who were erased: how many were here in this month, in it or the next, and so on.
    pub gone: Vec<u32>,
}

/// Newcomers of one day whose names are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cohort {
    /// How many they were; `None`: not kept.
    pub people: Option<u32>,
    /// For each window how many came again, and of how many that is known; `None`: not kept.
    pub back: [Option<(u32, u32)>; WINDOWS.len()],
}

impl Default for Cohort {
    fn default() -> Self {
        Self { people: Some(0), back: [Some((0, 0)); WINDOWS.len()] }
    }
}

/// Whose names are about to go.
#[derive(Debug, Clone, Copy)]
pub enum Loss<'a> {
    /// Everybody's, of these meetings.
    Evenings(&'a BTreeSet<Id>),
    /// These people's, of all meetings.
    People(&'a BTreeSet<Id>),
}

impl Loss<'_> {
    /// Whether a person's mark at a meeting goes.
    fn takes(self, evening: &Evening, person: Id) -> bool {
        match self {
            Self::Evenings(evenings) => evenings.contains(&evening.id),
            Self::People(people) => people.contains(&person),
        }
    }
}

impl Kept {
    /// Without the sums whose sheets were changed since they were stored.
    #[must_use]
    pub fn checked(mut self, evenings: &[Evening], digest: Digest<'_>) -> Self {
        let Some(settled) = self.settled else { return self };
        let now = named(evenings, settled, |_, _| true, digest);
        let differs = |id: &&Id| now.get(*id) != self.named.get(*id);
        let changed: BTreeSet<Id> = now.keys().chain(self.named.keys()).filter(differs).copied().collect();
        let of = |id| [now.get(id), self.named.get(id)].into_iter().flatten().map(|(day, _)| *day);
        let days: BTreeSet<NaiveDate> = changed.iter().flat_map(of).collect();
        for day in days {
            for (first, month) in self.months.range_mut(..=day) {
                month.spans.truncate(months_after(*first, day));
            }
            for (new_on, cohort) in self.cohorts.range_mut(..=day) {
                // Of people who were erased it is known for good.
                if !evenings.iter().any(|evening| evening.date == *new_on && evening.is_frozen()) {
                    continue;
                }
                for (window, back) in WINDOWS.iter().zip(&mut cohort.back) {
                    if window.after(*new_on).holds(day) {
                        *back = None;
                    }
                }
            }
        }
        self
    }

    fn month(&mut self, day: NaiveDate) -> &mut KeptMonth {
        self.months.entry(month_of(day)).or_default()
    }
}

impl History {
    /// What is to be stored before names go. It has to reach the disk no later than they go.
    #[must_use]
    pub fn before(&self, loss: Loss<'_>, digest: Digest<'_>) -> Kept {
        let mut kept = self.kept.clone();
        match loss {
            Loss::Evenings(ids) => {
                let going =
                    |evening: &&Evening| ids.contains(&evening.id) && evening.present().next().is_some();
                let months: BTreeSet<NaiveDate> =
                    self.evenings.iter().filter(going).map(|evening| month_of(evening.date)).collect();
                for month in months.into_iter().filter(|month| !self.has_frozen(Period::months(*month, 1))) {
                    kept.month(month).spans = self.spans(month);
                }
            }
            Loss::People(people) => {
                for person in people {
                    self.leave_behind(&mut kept, *person);
                }
            }
        }
        self.keep_newcomers(&mut kept, loss);
        for evening in &self.evenings {
            let lost = count(evening.present().filter(|person| loss.takes(evening, *person)).count());
            if lost > 0 {
                let month = kept.month(evening.date);
                month.lost = month.lost.saturating_add(lost);
            }
        }
        let settled = kept.settled.max(self.today.pred_opt());
        kept.settled = settled;
        let stays = |evening: &Evening, person| !loss.takes(evening, person);
        kept.named = settled.map(|day| named(&self.evenings, day, stays, digest)).unwrap_or_default();
        kept
    }

    /// How the list was marked, by meeting, in numbers that are to be stored with its totals when
    /// names go. Nothing where the numbers are gone already.
    #[must_use]
    pub fn listed_before(&self, loss: Loss<'_>) -> BTreeMap<Id, Listed> {
        let named = self.evenings.iter().filter(|evening| evening.took_names() && !evening.is_frozen());
        let after = named.filter_map(|evening| Some((evening.id, self.listed_after(evening, loss)?)));
        after.collect()
    }

    fn listed_after(&self, evening: &Evening, loss: Loss<'_>) -> Option<Listed> {
        let whole = self.listed_at(evening)?;
        match loss {
            Loss::Evenings(ids) => ids.contains(&evening.id).then_some(whole),
            Loss::People(people) => {
                let mut listed = evening.sheet.listed.unwrap_or_default();
                let mut any = false;
                for person in people {
                    let mark = evening.sheet.marks.get(person).map(|marked| marked.mark);
                    if self.roster.held_at(*person, evening.date, mark.is_some()) {
                        listed.add(mark);
                        any = true;
                    }
                    any |= mark.is_some();
                }
                any.then_some(listed)
            }
        }
    }

    /// Different people in a month, in it and the next, and so on, as far as all days are over and
    /// all names are there.
    fn spans(&self, first: NaiveDate) -> Vec<u32> {
        let gone = self.kept.months.get(&first).map(|month| month.gone.as_slice()).unwrap_or_default();
        let mut spans = Vec::new();
        for months in 1..=LONGEST {
            let whole = Period::months(first, count(months));
            if whole.until >= self.today || self.has_frozen(whole) || !self.accounted(whole) {
                break;
            }
            let erased = gone.get(months - 1).copied().unwrap_or(0);
            spans.push(count(self.people(whole).len()).saturating_add(erased));
        }
        spans
    }

    /// Counts somebody who is being erased among the different people of every span of months she
    /// was here in.
    fn leave_behind(&self, kept: &mut Kept, person: Id) {
        let here = self.evenings.iter().filter(|evening| evening.present().any(|id| id == person));
        let months: BTreeSet<NaiveDate> = here.map(|evening| month_of(evening.date)).collect();
        let (Some(earliest), Some(last)) = (months.first(), months.last()) else { return };
        let back = Months::new(count(LONGEST - 1));
        let mut first = earliest.checked_sub_months(back).unwrap_or(*earliest);
        while first <= *last {
            let gone = &mut kept.month(first).gone;
            gone.resize(LONGEST, 0);
            for (months_long, gone) in (1..).zip(gone) {
                if months.range(first..=Period::months(first, months_long).until).next().is_some() {
                    *gone = gone.saturating_add(1);
                }
            }
            let Some(next) = first.checked_add_months(Months::new(1)) else { break };
            first = next;
        }
    }

    /// Counts newcomers whose first mark goes. A window that is not over can't be followed any
    /// further: where all names of the day go it is not kept, and somebody who was erased is in
    /// neither of its numbers.
    fn keep_newcomers(&self, kept: &mut Kept, loss: Loss<'_>) {
        if let Loss::Evenings(ids) = loss {
            for day in self.taken_for_new(ids) {
                kept.cohorts.insert(day, Cohort { people: None, back: [None; WINDOWS.len()] });
            }
        }
        let first_goes = |person: Id, day: NaiveDate| {
            let mut first = self.evenings.iter().filter(|evening| evening.date == day);
            first.any(|evening| loss.takes(evening, person) && evening.present().any(|id| id == person))
        };
        for (person, new_on) in self.newcomers() {
            if !first_goes(person, new_on) {
                continue;
            }
            let cohort = kept.cohorts.entry(new_on).or_default();
            cohort.people = cohort.people.map(|people| people.saturating_add(1));
            for (window, back) in cohort.back.iter_mut().enumerate() {
                let came = self.came_again(person, new_on, window).filter(|_| self.is_over(new_on, window));
                match (came, loss) {
                    (Some(came), _) => {
                        *back = back
                            .map(|(part, of)| (part.saturating_add(u32::from(came)), of.saturating_add(1)));
                    }
                    (None, Loss::Evenings(_)) => *back = None,
                    (None, Loss::People(_)) => {}
                }
            }
        }
    }

    /// Days on which somebody would be taken for new once these names are gone: she was here
    /// before, and is on the list only since.
    fn taken_for_new(&self, going: &BTreeSet<Id>) -> BTreeSet<NaiveDate> {
        let mut days = BTreeSet::new();
        for evening in self.evenings.iter().filter(|evening| going.contains(&evening.id)) {
            for person in evening.present() {
                let since = self.roster.members.get(&person).map(|membership| membership.since);
                days.extend(since.filter(|since| *since > evening.date));
            }
        }
        days
    }
}

/// The sheets with names up to a day, with what tells whether they were changed.
fn named(
    evenings: &[Evening],
    until: NaiveDate,
    stays: impl Fn(&Evening, Id) -> bool,
    digest: Digest<'_>,
) -> BTreeMap<Id, (NaiveDate, Id)> {
    let mut all = BTreeMap::new();
    for evening in evenings.iter().filter(|evening| evening.date <= until) {
        let here: Vec<Id> = evening.present().filter(|person| stays(evening, *person)).collect();
        if !here.is_empty() {
            let bytes: Vec<u8> = [evening.id].iter().chain(&here).flat_map(|id| id.0).collect();
            all.insert(evening.id, (evening.date, digest(&bytes)));
        }
    }
    all
}
