//! A gathering that recurs: its program, when and where it meets, and what it agreed to.
//!
//! Its people are found through [`crate::roster::Roster`], its meetings through its schedule.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::agenda::{Agenda, NamedAgenda};
use crate::id::Id;
use crate::regime::Regime;
use crate::retention::last_day_due;
use crate::schedule::{Occurrence, Weekly};

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
    /// Where it meets, if that was told.
    pub place: Option<String>,
    /// The zone its times are meant in.
    pub zone: Tz,
    /// Its weekly rules by id. One is current; earlier ones ended.
    pub rules: BTreeMap<Id, Weekly>,
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
    /// The rule in force: the one that has not ended, or the latest to end.
    #[must_use]
    pub fn schedule(&self) -> Option<&Weekly> {
        self.rules.values().max_by_key(|rule| (rule.until.is_none(), rule.until, rule.from))
    }

    /// The agenda an evening follows: another one by its id, or the usual one, also where the other
    /// is gone.
    #[must_use]
    pub fn agenda(&self, follows: Option<Id>) -> &Agenda {
        follows.and_then(|id| self.others.get(&id)).map_or(&self.usual, |other| &other.agenda)
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

    /// The meetings all rules give from `from` to `to`, both included, in order of time.
    #[must_use]
    pub fn occurrences(&self, from: NaiveDate, to: NaiveDate) -> Vec<Occurrence> {
        let mut all: Vec<_> = self.rules.values().flat_map(|rule| rule.between(from, to)).collect();
        all.sort_by_key(|o| (o.date, o.start, o.rule));
        all
    }
}
