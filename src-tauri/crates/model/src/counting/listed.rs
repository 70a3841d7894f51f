//! How those on the list were marked.
//!
//! The rate is marks *here* by meetings held while on the list and recorded (issue of this part;
//! the peers' bugs 1 to 3). A meeting is *recorded* when names were written on its sheet: whoever
//! was on the list then and has no mark is *not recorded*, which is shown apart and is never
//! "absent", and is in the denominator all the same: three of four marked here are 75 %, not
//! 100 %. An evening without a sheet, or with a headcount only, says nothing about anybody and is
//! in neither number. Whoever was not on the list at the time is in neither number, too, so that no
//! rate is above 100 % and none changes when somebody joins or leaves later.

use std::collections::BTreeMap;

use super::{Evening, History, Period, Value};
use crate::id::Id;
use crate::sheet::{Listed, Mark};

/// How a person was marked in a period; `None`: not kept.
pub type Told = Option<Listed>;

impl Listed {
    /// All there could be.
    #[must_use]
    pub fn all(&self) -> u32 {
        let parts = [self.here, self.let_us_know, self.absent, self.not_recorded];
        parts.into_iter().fold(0, u32::saturating_add)
    }

    /// One more.
    pub(super) fn add(&mut self, mark: Option<Mark>) {
        let number = match mark {
            Some(mark) if mark.present() => &mut self.here,
            Some(Mark::Absent) => &mut self.absent,
            Some(_) => &mut self.let_us_know,
            None => &mut self.not_recorded,
        };
        *number = number.saturating_add(1);
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            here: self.here.saturating_add(other.here),
            let_us_know: self.let_us_know.saturating_add(other.let_us_know),
            absent: self.absent.saturating_add(other.absent),
            not_recorded: self.not_recorded.saturating_add(other.not_recorded),
        }
    }

    /// Marks *here* of all there could be.
    #[must_use]
    pub fn share(&self) -> Value {
        match self.all() {
            0 => Value::NotRecorded,
            of => Value::Share { part: self.here, of },
        }
    }
}

impl Evening {
    /// Whether names are gone from it and nobody stored how the list was marked.
    fn list_not_kept(&self) -> bool {
        let gone = self.is_frozen() || self.lost() > 0;
        gone && self.sheet.unnamed.is_some() && self.sheet.listed.is_none()
    }
}

impl History {
    /// How the list was marked at one meeting where names were written down.
    pub(super) fn listed_at(&self, evening: &Evening) -> Option<Listed> {
        if evening.list_not_kept() {
            return None;
        }
        let mut listed = evening.sheet.listed.unwrap_or_default();
        if !evening.is_frozen() {
            for person in self.roster.members.keys() {
                let mark = evening.sheet.marks.get(person).map(|marked| marked.mark);
                if self.roster.held_at(*person, evening.date, mark.is_some()) {
                    listed.add(mark);
                }
            }
        }
        Some(listed)
    }

    fn list(&self, period: Period) -> Result<Listed, Value> {
        if !self.took_names(period) {
            return Err(Value::NotRecorded);
        }
        let named = self.within(period).filter(|evening| evening.took_names());
        let all: Option<Vec<Listed>> = named.map(|evening| self.listed_at(evening)).collect();
        Ok(all.ok_or(Value::NotKept)?.into_iter().fold(Listed::default(), Listed::plus))
    }

    pub(super) fn rate(&self, period: Period) -> Value {
        self.list(period).map_or_else(|why| why, |listed| listed.share())
    }

    pub(super) fn of_the_list(&self, period: Period, which: impl Fn(&Listed) -> u32) -> Value {
        self.list(period).map_or_else(|why| why, |listed| Value::Number(which(&listed)))
    }

    /// How everybody on the list was marked in a period: nothing for somebody who was not on it at
    /// any meeting with names, and *not kept* where names of such a meeting became totals.
    #[must_use]
    pub fn by_person(&self, period: Period) -> BTreeMap<Id, Told> {
        let mut people: BTreeMap<Id, Told> = BTreeMap::new();
        for evening in self.within(period).filter(|evening| evening.took_names()) {
            for person in self.roster.members.keys() {
                let mark = evening.sheet.marks.get(person).map(|marked| marked.mark);
                if !self.roster.held_at(*person, evening.date, mark.is_some()) {
                    continue;
                }
                let told = people.entry(*person).or_insert_with(|| Some(Listed::default()));
                match told {
                    Some(listed) if !evening.is_frozen() => listed.add(mark),
                    _ => *told = None,
                }
            }
        }
        people
    }
}
