//! Reading cycles: what the evenings of a group go through in turn.
//!
//! Knows dates, counts and what was put differently for single evenings; not what is read aloud.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::text;

/// The most turns of a cycle: a reading for every week of a year, and room to spare.
pub const MAX_TURNS: usize = 60;
/// The most cycles of a group.
pub const MAX_CYCLES: usize = 20;

/// What moves a cycle on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CycleBy {
    /// Every meeting takes the next turn.
    #[default]
    Meeting,
    /// January has the first turn, December the twelfth.
    Month,
    /// The first such weekday of a month has the first turn, the fifth the last.
    WeekOfMonth,
}

impl CycleBy {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Meeting, Self::Month, Self::WeekOfMonth];

    /// The word for it in packs, records and on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Month => "month",
            Self::WeekOfMonth => "week_of_month",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }

    /// The most turns that can ever come.
    #[must_use]
    pub const fn most_turns(self) -> usize {
        match self {
            Self::Meeting => MAX_TURNS,
            Self::Month => 12,
            Self::WeekOfMonth => 5,
        }
    }
}

/// What a cancelled meeting does to a cycle that moves on by meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnCancel {
    /// Its turn waits for the next meeting.
    #[default]
    Hold,
    /// Its turn is passed over.
    Advance,
}

impl OnCancel {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::Hold, Self::Advance];

    /// The word for it in packs, records and on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Advance => "advance",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|on| on.id() == id)
    }
}

/// What a group goes through in turn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cycle {
    /// What it is called.
    pub title: String,
    /// What moves it on.
    pub by: CycleBy,
    /// What a cancelled meeting does to it.
    pub on_cancel: OnCancel,
    /// The day it begins; evenings before have no turn. `None`: with the group.
    pub from: Option<NaiveDate>,
    /// Its turns, in order.
    pub turns: Vec<Turn>,
    /// What was put differently, by meeting.
    pub changes: BTreeMap<Id, Put>,
    /// Taken away; can be put back.
    pub removed: bool,
    /// It came with the starter set and follows it still.
    pub from_pack: bool,
}

/// One turn of a cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Names it for as long as it stays in the cycle.
    pub id: Id,
    /// What the evening is about.
    pub title: String,
    /// What is read.
    pub reading: Option<Id>,
}

/// A change, with the date of the evening it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Put {
    /// What was put differently.
    pub change: Change,
    /// The date the rule gave the evening.
    pub date: NaiveDate,
}

/// What was put differently for one evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// This evening has this turn; the others stay as they are.
    Only(Id),
    /// This evening has this turn, and the cycle goes on from there.
    From(Id),
    /// This evening has none; its turn waits.
    Rest,
}

/// Whether an evening takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does, or did.
    On,
    /// It was cancelled.
    Cancelled,
    /// The group never meets then: it does not count, whatever the group chose about cancelling.
    Dark,
}

/// One evening of a group, as far as a cycle asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evening {
    /// The meeting.
    pub id: Id,
    /// The date the rule gave it.
    pub date: NaiveDate,
    /// Whether it takes place.
    pub standing: Standing,
}

impl Cycle {
    /// The turn of each evening, as its place among the turns. The evenings are in order and begin
    /// with the first there is on or after [`Cycle::counts_from`].
    #[must_use]
    pub fn turns_of(&self, evenings: &[Evening]) -> Vec<Option<usize>> {
        let mut next = 0;
        let mut turns = Vec::with_capacity(evenings.len());
        for evening in evenings {
            turns.push(self.turn_of(evening, &mut next));
        }
        turns
    }

    fn turn_of(&self, evening: &Evening, next: &mut usize) -> Option<usize> {
        if self.turns.is_empty() || self.from.is_some_and(|from| evening.date < from) {
            return None;
        }
        let change = self.changes.get(&evening.id).and_then(|put| self.known(put.change));
        let given = match self.by {
            CycleBy::Meeting => {
                if let Some((Change::From(_), Some(at))) = change {
                    *next = at;
                }
                Some(*next % self.turns.len())
            }
            CycleBy::Month => Some(evening.date.month0() as usize),
            CycleBy::WeekOfMonth => Some(evening.date.day0() as usize / 7),
        };
        let moves_on = match evening.standing {
            Standing::On => !matches!(change, Some((Change::Rest, _))),
            Standing::Cancelled => self.on_cancel == OnCancel::Advance,
            Standing::Dark => false,
        };
        if moves_on {
            *next = (*next + 1) % self.turns.len();
        }
        if evening.standing != Standing::On {
            return None;
        }
        match change {
            Some((Change::Rest, _)) => None,
            Some((_, Some(at))) => Some(at),
            _ => given.filter(|at| *at < self.turns.len()),
        }
    }

    /// A change with the place of its turn; `None` if the turn is gone.
    fn known(&self, change: Change) -> Option<(Change, Option<usize>)> {
        match change {
            Change::Only(id) | Change::From(id) => Some((change, Some(self.place(id)?))),
            Change::Rest => Some((change, None)),
        }
    }

    /// The place of a turn among the others.
    #[must_use]
    pub fn place(&self, id: Id) -> Option<usize> {
        self.turns.iter().position(|turn| turn.id == id)
    }

    /// The day to begin counting on in order to know the turns from `day` on; `None`: with the
    /// group. What came before the cycle was last told to go on from somewhere has no part in
    /// what comes after.
    #[must_use]
    pub fn counts_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let told = self.changes.values().filter(|put| match put.change {
            Change::From(id) => put.date <= day && self.place(id).is_some(),
            Change::Only(_) | Change::Rest => false,
        });
        told.map(|put| put.date).max().or(self.from)
    }
}

/// A cycle's title, cleaned.
///
/// # Errors
/// At `title`, as [`text::required_line`].
pub fn title(given: &str) -> Result<String, Invalid> {
    text::required_line("title", given, text::TITLE)
}

/// Refuses a number of turns no such cycle has.
///
/// # Errors
/// [`Problem::Empty`] or [`Problem::TooMany`] at `turns`.
pub fn check_turns(by: CycleBy, turns: usize) -> Result<(), Invalid> {
    if turns == 0 {
        Err(Problem::Empty.at("turns"))
    } else if turns > by.most_turns() {
        Err(Problem::TooMany { max: by.most_turns() }.at("turns"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn id(n: usize) -> Id {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
        Id(bytes)
    }

    fn cycle(by: CycleBy, turns: usize) -> Cycle {
        let turn = |n| Turn { id: id(1000 + n), title: format!("Turn {n}"), reading: None };
        Cycle { by, turns: (0..turns).map(turn).collect(), ..Cycle::default() }
    }

    fn weekly(n: usize) -> Vec<Evening> {
        let first = NaiveDate::from_ymd_opt(2027, 1, 5).unwrap();
        (0..n)
            .map(|week| Evening {
                id: id(week),
                date: first + Days::new(7 * week as u64),
                standing: Standing::On,
            })
            .collect()
    }

    fn turns(cycle: &Cycle, evenings: &[Evening]) -> Vec<Option<usize>> {
        cycle.turns_of(evenings)
    }

    fn put(cycle: &mut Cycle, evening: &Evening, change: Change) {
        cycle.changes.insert(evening.id, Put { change, date: evening.date });
    }

    #[test]
    fn every_meeting_takes_the_next_turn_and_after_the_last_comes_the_first() {
        let given = turns(&cycle(CycleBy::Meeting, 3), &weekly(5));
        assert_eq!(given, [Some(0), Some(1), Some(2), Some(0), Some(1)]);
    }

    #[test]
    fn a_cancelled_meeting_holds_or_advances_as_the_group_chose() {
        let mut evenings = weekly(4);
        evenings[1].standing = Standing::Cancelled;
        let mut cycle = cycle(CycleBy::Meeting, 4);
        assert_eq!(turns(&cycle, &evenings), [Some(0), None, Some(1), Some(2)]);
        cycle.on_cancel = OnCancel::Advance;
        assert_eq!(turns(&cycle, &evenings), [Some(0), None, Some(2), Some(3)]);
        evenings[1].standing = Standing::Dark;
        assert_eq!(turns(&cycle, &evenings), [Some(0), None, Some(1), Some(2)]);
    }

    #[test]
    fn one_evening_can_be_put_differently_or_the_cycle_goes_on_from_there() {
        let evenings = weekly(5);
        let mut cycle = cycle(CycleBy::Meeting, 12);
        put(&mut cycle, &evenings[1], Change::From(id(1010)));
        assert_eq!(turns(&cycle, &evenings), [Some(0), Some(10), Some(11), Some(0), Some(1)]);
        put(&mut cycle, &evenings[2], Change::Only(id(1005)));
        put(&mut cycle, &evenings[3], Change::Rest);
        assert_eq!(turns(&cycle, &evenings), [Some(0), Some(10), Some(5), None, Some(0)]);
        // A turn that is no longer in the cycle changes nothing.
        cycle.changes.clear();
        put(&mut cycle, &evenings[1], Change::From(id(7)));
        assert_eq!(turns(&cycle, &evenings)[1], Some(1));
    }

    #[test]
    fn months_and_weeks_of_the_month_have_their_own() {
        let mut monthly = cycle(CycleBy::Month, 12);
        let evenings = weekly(6);
        assert_eq!(turns(&monthly, &evenings)[3..], [Some(0), Some(1), Some(1)]);
        let weeks = cycle(CycleBy::WeekOfMonth, 4);
        let second_of_march = Evening { date: NaiveDate::from_ymd_opt(2027, 3, 30).unwrap(), ..evenings[0] };
        assert_eq!(turns(&weeks, &evenings)[..5], [Some(0), Some(1), Some(2), Some(3), Some(0)]);
        // A fifth week has no turn of its own if there are four.
        assert_eq!(turns(&weeks, &[second_of_march]), [None]);
        put(&mut monthly, &evenings[0], Change::Only(id(1006)));
        assert_eq!(turns(&monthly, &evenings)[..2], [Some(6), Some(0)]);
    }

    #[test]
    fn evenings_before_the_cycle_began_have_no_turn() {
        let evenings = weekly(3);
        let later = Cycle { from: Some(evenings[1].date), ..cycle(CycleBy::Meeting, 2) };
        assert_eq!(turns(&later, &evenings), [None, Some(0), Some(1)]);
    }

    #[test]
    fn a_cycle_without_turns_is_refused() {
        assert_eq!(check_turns(CycleBy::Meeting, 0), Err(Problem::Empty.at("turns")));
        assert_eq!(check_turns(CycleBy::Month, 13), Err(Problem::TooMany { max: 12 }.at("turns")));
        assert!(check_turns(CycleBy::WeekOfMonth, 5).is_ok());
        assert_eq!(turns(&cycle(CycleBy::Meeting, 0), &weekly(2)), [None, None]);
    }

    fn standings() -> impl Strategy<Value = Vec<Standing>> {
        let one = prop_oneof![Just(Standing::On), Just(Standing::Cancelled), Just(Standing::Dark)];
        prop::collection::vec(one, 0..40)
    }

    proptest! {
        #[test]
        fn held_turns_follow_each_other_without_a_gap(standings in standings(), n in 1usize..9) {
            let mut evenings = weekly(standings.len());
            for (evening, standing) in evenings.iter_mut().zip(standings) {
                evening.standing = standing;
            }
            let given: Vec<usize> = turns(&cycle(CycleBy::Meeting, n), &evenings).into_iter().flatten().collect();
            let expected: Vec<usize> = (0..given.len()).map(|k| k % n).collect();
            prop_assert_eq!(given, expected);
        }

        #[test]
        fn passing_over_counts_every_evening_the_group_meant_to_meet(standings in standings(), n in 1usize..9) {
            let mut evenings = weekly(standings.len());
            for (evening, standing) in evenings.iter_mut().zip(&standings) {
                evening.standing = *standing;
            }
            let cycle = Cycle { on_cancel: OnCancel::Advance, ..cycle(CycleBy::Meeting, n) };
            let mut meant = 0;
            for (turn, standing) in turns(&cycle, &evenings).into_iter().zip(standings) {
                prop_assert_eq!(turn, (standing == Standing::On).then_some(meant % n));
                meant += usize::from(standing != Standing::Dark);
            }
        }

        #[test]
        fn what_came_before_a_new_start_has_no_part_in_what_comes_after(
            standings in standings(),
            changes in prop::collection::vec((0usize..40, 0usize..4, 0usize..6), 0..6),
            n in 1usize..6,
        ) {
            let mut evenings = weekly(standings.len());
            for (evening, standing) in evenings.iter_mut().zip(standings) {
                evening.standing = standing;
            }
            let mut cycle = cycle(CycleBy::Meeting, n);
            for (evening, kind, turn) in changes {
                let turn = id(1000 + turn);
                let change = [Change::Only(turn), Change::From(turn), Change::From(turn), Change::Rest][kind];
                if let Some(evening) = evenings.get(evening) {
                    put(&mut cycle, evening, change);
                }
            }
            for (at, evening) in evenings.iter().enumerate() {
                let from = cycle.counts_from(evening.date);
                let counted = evenings.iter().position(|one| from.is_none_or(|from| one.date >= from)).unwrap_or(0);
                prop_assert_eq!(&turns(&cycle, &evenings)[at..], &turns(&cycle, &evenings[counted..])[at - counted..]);
            }
        }
    }
}
