//! A curriculum: numbered modules that people of an agency's group go through, and how far each is.
//!
//! Nothing of it is stored a person but make-ups: what somebody has done follows from the sheets of
//! the meetings. Where names are no longer kept it can't be told, which is not the same as "not
//! done". Never in mutual aid: there nobody owes anybody an evening.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::agenda::{Agenda, ORDER_STEP, length};
use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::meeting::{Meeting, Status};
use crate::regime::Regime;
use crate::roster::Membership;
use crate::sheet::Mark;
use crate::text;

/// The most modules a curriculum may have: a year of weeks.
pub const MAX_MODULES: usize = 60;
/// The most absences that may be allowed.
pub const MAX_ALLOWED: u32 = 99;
/// The most places a group may have.
pub const MAX_CAPACITY: u32 = 999;
/// The most meetings that are filled at once.
pub const MAX_FILLED: u32 = 26;

/// One of the modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// What it is about.
    pub title: String,
    /// Where it stands among the others.
    pub order: i64,
    /// Taken out; can be put back.
    pub removed: bool,
}

/// A group's curriculum.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Curriculum {
    /// Modules by id, removed ones too.
    pub modules: BTreeMap<Id, Module>,
    /// How many absences are allowed; `None`: nobody counts them.
    pub allowed: Option<u32>,
    /// An absence somebody was excused from counts, too.
    pub excused_counts: bool,
    /// Whoever left early has not done the module.
    pub left_early_is_not_done: bool,
    /// How many people the group may have. Past it is warned, never refused.
    pub capacity: Option<u32>,
    /// Modules that were made up, by person, then by module, with the day.
    pub made_up: BTreeMap<Id, BTreeMap<Id, NaiveDate>>,
    /// The last day whose make-ups are no longer kept.
    pub not_kept_to: Option<NaiveDate>,
}

/// How one person stands to one module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// At the meeting of this day.
    Here(NaiveDate),
    /// Made up on this day.
    MadeUp(NaiveDate),
    /// Not yet.
    NotYet,
    /// Names of that time are not kept, so that nobody can tell.
    NotKept,
}

impl Done {
    /// Whether it certainly was done.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Here(_) | Self::MadeUp(_))
    }
}

/// How far one person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Every module in order.
    pub modules: Vec<(Id, Done)>,
    /// How many are left; `None`: not kept.
    pub still_needs: Option<u32>,
    /// How many absences count; `None`: not kept.
    pub absences: Option<u32>,
}

impl Curriculum {
    /// The modules in order. Their number is their place, from 1. Ties, which only a merge makes,
    /// go by id.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Id, &Module)> {
        let mut modules: Vec<_> =
            self.modules.iter().filter(|(_, module)| !module.removed).map(|(id, m)| (*id, m)).collect();
        modules.sort_by_key(|(id, module)| (module.order, *id));
        modules
    }

    /// A module's number and itself, if it is one of the curriculum's.
    #[must_use]
    pub fn numbered(&self, id: Id) -> Option<(u32, &Module)> {
        (1u32..).zip(self.in_order()).find(|(_, (of, _))| *of == id).map(|(n, (_, module))| (n, module))
    }

    /// Order numbers with which `module` stands at `to` (0 first); all of them, as they are few.
    #[must_use]
    pub fn place(&self, module: Id, to: usize) -> Vec<(Id, i64)> {
        let mut ids: Vec<Id> =
            self.in_order().into_iter().map(|(id, _)| id).filter(|id| *id != module).collect();
        ids.insert(to.min(ids.len()), module);
        ids.into_iter().zip((0i64..).map(|n| n * ORDER_STEP)).collect()
    }

    /// Refuses a module more than there may be.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `title`.
    pub fn room_for_one(&self) -> Result<(), Invalid> {
        if self.in_order().len() < MAX_MODULES {
            Ok(())
        } else {
            Err(Problem::TooMany { max: MAX_MODULES }.at("title"))
        }
    }

    /// How far a person is, from the meetings of the time she was on the list.
    #[must_use]
    pub fn progress(&self, person: Id, on_list: Membership, meetings: &[Meeting]) -> Progress {
        let held: Vec<_> = meetings
            .iter()
            .filter(|meeting| meeting.status() == Status::Held && on_list.holds(meeting.occurrence.date))
            .collect();
        let forgotten = held.iter().any(|meeting| meeting.sheet.not_kept_since.is_some())
            || self.not_kept_to.is_some_and(|day| on_list.since <= day);
        let mark = |meeting: &Meeting| meeting.sheet.marks.get(&person).map(|marked| marked.mark);
        let modules: Vec<_> = (self.in_order().into_iter())
            .map(|(id, _)| {
                let here = held.iter().find(|meeting| {
                    meeting.module == Some(id) && mark(meeting).is_some_and(|mark| self.counts(mark))
                });
                let made_up = self.made_up.get(&person).and_then(|made_up| made_up.get(&id));
                let done = match (here, made_up) {
                    (Some(meeting), _) => Done::Here(meeting.occurrence.date),
                    (None, Some(day)) => Done::MadeUp(*day),
                    (None, None) if forgotten => Done::NotKept,
                    (None, None) => Done::NotYet,
                };
                (id, done)
            })
            .collect();
        let left = modules.iter().filter(|(_, done)| !done.is_done()).count();
        let absent = held.iter().filter(|meeting| mark(meeting).is_some_and(|mark| self.is_absence(mark)));
        let absent = absent.count();
        Progress {
            modules,
            still_needs: Some(small(left)).filter(|left| !forgotten || *left == 0),
            absences: Some(small(absent)).filter(|_| !forgotten),
        }
    }

    fn counts(&self, mark: Mark) -> bool {
        mark.present() && !(mark == Mark::LeftEarly && self.left_early_is_not_done)
    }

    fn is_absence(&self, mark: Mark) -> bool {
        mark == Mark::Absent || mark == Mark::Excused && self.excused_counts
    }

    /// Whether so many people are as many as the group may have, or more.
    #[must_use]
    pub fn is_full(&self, people: u32) -> bool {
        self.capacity.is_some_and(|capacity| people >= capacity)
    }

    /// Whether so many people are more than the group may have.
    #[must_use]
    pub fn is_over(&self, people: u32) -> bool {
        self.capacity.is_some_and(|capacity| people > capacity)
    }

    /// Modules for meetings that follow each other: each has the one after the meeting before it,
    /// and after the last comes the first. What is planned already stays, unless all is to be
    /// planned anew. `before` is the module of the meeting before the first.
    #[must_use]
    pub fn fill(&self, before: Option<Id>, planned: &[Option<Id>], anew: bool) -> Vec<Option<Id>> {
        let ids: Vec<Id> = self.in_order().into_iter().map(|(id, _)| id).collect();
        let after = |module: Option<Id>| {
            let at = module.and_then(|module| ids.iter().position(|id| *id == module));
            at.map_or(ids.first(), |at| ids.get((at + 1) % ids.len())).copied()
        };
        let mut last = before;
        let known = |module: &Id| ids.contains(module);
        planned
            .iter()
            .map(|planned| {
                last = planned.filter(|module| !anew && known(module)).or_else(|| after(last));
                last
            })
            .collect()
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The minutes of a meeting that count where minutes are counted: breaks that take place don't. Of
/// breaks that circles take beside each other the longest is taken off.
#[must_use]
pub fn minutes_counting(meeting: u32, agenda: &Agenda) -> u32 {
    let counting = agenda.counting();
    let items = agenda.in_order().into_iter();
    let breaks = items.filter(|(id, item)| item.pause && counting.contains(id));
    meeting.saturating_sub(length(breaks.map(|(_, item)| (agenda.circle_of(item), item.minutes))))
}

/// Refuses a curriculum in mutual aid.
///
/// # Errors
/// [`Problem::NotKeptHere`] at `field`.
pub fn check_regime(field: &str, regime: Regime) -> Result<(), Invalid> {
    if regime == Regime::MutualAid { Err(Problem::NotKeptHere.at(field)) } else { Ok(()) }
}

/// A module's title, cleaned.
///
/// # Errors
/// At `title`, as [`text::required_line`].
pub fn title(given: &str) -> Result<String, Invalid> {
    text::required_line("title", given, text::TITLE)
}

/// Refuses more allowed absences than make sense.
///
/// # Errors
/// [`Problem::OutOfRange`] at `allowed`.
pub fn check_allowed(allowed: Option<u32>) -> Result<Option<u32>, Invalid> {
    allowed.map(|allowed| in_range("allowed", allowed, 0, MAX_ALLOWED)).transpose()
}

/// Refuses places no room has.
///
/// # Errors
/// [`Problem::OutOfRange`] at `capacity`.
pub fn check_capacity(capacity: Option<u32>) -> Result<Option<u32>, Invalid> {
    capacity.map(|capacity| in_range("capacity", capacity, 1, MAX_CAPACITY)).transpose()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::agenda::{Item, Track};
    use crate::schedule::{Occurrence, parse_date, parse_time};
    use crate::sheet::{Marked, Sheet};

    const ANA: Id = Id([9; 16]);

    fn id(n: u8) -> Id {
        Id([n; 16])
    }

    fn day(text: &str) -> NaiveDate {
        parse_date("date", text).unwrap()
    }

    fn three() -> Curriculum {
        let module =
            |n: u8| (id(n), Module { title: format!("Module {n}"), order: i64::from(n), removed: false });
        Curriculum { modules: [1, 2, 3].map(module).into(), ..Curriculum::default() }
    }

    fn meeting(date: &str, module: Option<u8>, mark: Option<Mark>) -> Meeting {
        let at = DateTime::UNIX_EPOCH;
        let mut sheet = Sheet::default();
        sheet.counts.room = Some(5);
        sheet.marks.extend(mark.map(|mark| (ANA, Marked { mark, at })));
        Meeting {
            id: id(1),
            group: id(0),
            occurrence: Occurrence {
                rule: id(0),
                given: day(date),
                date: day(date),
                ordinal: 0,
                start: parse_time("start", "10:00").unwrap(),
                minutes: 90,
            },
            cancelled: None,
            dark: None,
            takes_place: false,
            follows: None,
            topic: None,
            agenda: Agenda::default(),
            assignments: Default::default(),
            sheet,
            touched: true,
            module: module.map(id),
        }
    }

    fn since(date: &str) -> Membership {
        Membership { since: day(date), until: None }
    }

    fn needs(curriculum: &Curriculum, meetings: &[Meeting]) -> Option<u32> {
        curriculum.progress(ANA, since("2026-01-01"), meetings).still_needs
    }

    #[test]
    fn whoever_was_there_or_made_it_up_has_done_it() {
        let mut curriculum = three();
        let meetings = [
            meeting("2026-01-06", Some(1), Some(Mark::Here)),
            meeting("2026-01-13", Some(2), Some(Mark::Excused)),
            meeting("2026-01-20", Some(3), None),
        ];
        assert_eq!(needs(&curriculum, &meetings), Some(2));
        curriculum.made_up.entry(ANA).or_default().insert(id(2), day("2026-01-15"));
        let progress = curriculum.progress(ANA, since("2026-01-01"), &meetings);
        assert_eq!(progress.still_needs, Some(1));
        assert_eq!(
            progress.modules,
            [
                (id(1), Done::Here(day("2026-01-06"))),
                (id(2), Done::MadeUp(day("2026-01-15"))),
                (id(3), Done::NotYet)
            ]
        );
    }

    #[test]
    fn late_counts_and_leaving_early_as_the_group_chose() {
        let mut curriculum = three();
        let of = |mark| [meeting("2026-01-06", Some(1), Some(mark))];
        assert_eq!(needs(&curriculum, &of(Mark::Late)), Some(2));
        assert_eq!(needs(&curriculum, &of(Mark::LeftEarly)), Some(2));
        curriculum.left_early_is_not_done = true;
        assert_eq!(needs(&curriculum, &of(Mark::LeftEarly)), Some(3));
        assert_eq!(needs(&curriculum, &of(Mark::Late)), Some(2));
    }

    #[test]
    fn what_was_not_recorded_is_no_absence() {
        let mut curriculum = three();
        let meetings = [
            meeting("2026-01-06", Some(1), Some(Mark::Absent)),
            meeting("2026-01-13", None, Some(Mark::Absent)),
            meeting("2026-01-20", Some(3), Some(Mark::Excused)),
            meeting("2026-01-27", Some(3), None),
        ];
        let absences = |c: &Curriculum| c.progress(ANA, since("2026-01-01"), &meetings).absences;
        assert_eq!(absences(&curriculum), Some(2));
        curriculum.excused_counts = true;
        assert_eq!(absences(&curriculum), Some(3));
        // Only the time she was on the list is hers.
        assert_eq!(curriculum.progress(ANA, since("2026-01-14"), &meetings).absences, Some(1));
    }

    #[test]
    fn a_cancelled_meeting_teaches_nothing() {
        let mut gone = meeting("2026-01-06", Some(1), Some(Mark::Here));
        gone.cancelled = Some("snow".to_owned());
        assert_eq!(needs(&three(), &[gone]), Some(3));
    }

    #[test]
    fn where_names_are_gone_progress_is_not_kept_and_never_nothing() {
        let mut frozen = meeting("2026-01-06", Some(1), None);
        frozen.sheet.not_kept_since = Some(day("2027-01-06"));
        let later = meeting("2026-01-13", Some(2), Some(Mark::Here));
        let progress = three().progress(ANA, since("2026-01-01"), &[frozen.clone(), later.clone()]);
        assert_eq!((progress.still_needs, progress.absences), (None, None));
        assert_eq!(progress.modules[0].1, Done::NotKept);
        assert_eq!(progress.modules[1].1, Done::Here(day("2026-01-13")));
        // Somebody who came later has nothing to do with it.
        let progress = three().progress(ANA, since("2026-01-10"), &[frozen, later]);
        assert_eq!(progress.still_needs, Some(2));
        let mut dropped = three();
        dropped.not_kept_to = Some(day("2026-01-01"));
        assert_eq!(needs(&dropped, &[]), None);
    }

    #[test]
    fn all_done_is_certain_whatever_was_forgotten() {
        let mut curriculum = three();
        curriculum.not_kept_to = Some(day("2026-02-01"));
        let made_up = curriculum.made_up.entry(ANA).or_default();
        made_up.extend([1, 2, 3].map(|n| (id(n), day("2026-03-01"))));
        assert_eq!(needs(&curriculum, &[]), Some(0));
    }

    #[test]
    fn the_weeks_are_filled_in_order_and_go_round() {
        let fill = |before, planned: &[Option<u8>], anew| {
            let planned: Vec<_> = planned.iter().map(|module| module.map(id)).collect();
            let filled = three().fill(before, &planned, anew);
            filled.into_iter().map(|module| module.map_or(0, |module| module.0[0])).collect::<Vec<_>>()
        };
        assert_eq!(fill(None, &[None; 4], false), [1, 2, 3, 1]);
        assert_eq!(fill(Some(id(2)), &[None; 3], false), [3, 1, 2]);
        assert_eq!(fill(None, &[None, Some(3), None], false), [1, 3, 1]);
        assert_eq!(fill(None, &[None, Some(3), None], true), [1, 2, 3]);
        // A module that was taken out leaves its week free.
        assert_eq!(fill(None, &[Some(7), None], false), [1, 2]);
        assert_eq!(Curriculum::default().fill(None, &[None], false), [None]);
    }

    #[test]
    fn a_module_goes_where_it_is_put_and_numbers_follow() {
        let mut curriculum = three();
        for (module, order) in curriculum.place(id(3), 0) {
            if let Some(module) = curriculum.modules.get_mut(&module) {
                module.order = order;
            }
        }
        assert_eq!(curriculum.numbered(id(3)).map(|(n, _)| n), Some(1));
        assert_eq!(curriculum.numbered(id(1)).map(|(n, _)| n), Some(2));
        curriculum.modules.get_mut(&id(3)).unwrap().removed = true;
        assert_eq!(curriculum.numbered(id(3)), None);
        assert_eq!(curriculum.numbered(id(1)).map(|(n, _)| n), Some(1));
    }

    #[test]
    fn a_full_group_is_told_and_breaks_do_not_count() {
        let full = Curriculum { capacity: Some(15), ..Curriculum::default() };
        assert_eq!(
            (full.is_full(14), full.is_full(15), full.is_over(15), full.is_over(16)),
            (false, true, false, true)
        );
        assert!(!Curriculum::default().is_full(900));
    }

    #[test]
    fn breaks_of_the_agenda_do_not_count_and_one_that_does_not_take_place_does() {
        let item = |n: u8, minutes: u32, pause: bool| {
            let order = i64::from(n);
            (id(n), Item { minutes, pause, order, ..Item::default() })
        };
        let items = [item(1, 50, false), item(2, 10, true), item(3, 40, false), item(4, 5, true)];
        let mut agenda = Agenda { items: items.into(), ..Agenda::default() };
        assert_eq!(minutes_counting(120, &agenda), 105);
        assert_eq!(minutes_counting(5, &agenda), 0);
        agenda.items.get_mut(&id(4)).unwrap().applies = Some(false);
        assert_eq!(minutes_counting(120, &agenda), 110);
        agenda.items.get_mut(&id(2)).unwrap().removed = true;
        assert_eq!(minutes_counting(120, &agenda), 120);
        // Two circles have their breaks at the same time.
        for n in [7, 8] {
            let track = Some(id(n + 10));
            agenda.tracks.insert(id(n + 10), Track::default());
            let (id, pause) = item(n, u32::from(n), true);
            agenda.items.insert(id, Item { track, ..pause });
        }
        assert_eq!(minutes_counting(120, &agenda), 112);
    }

    #[test]
    fn mutual_aid_has_none() {
        for regime in Regime::ALL {
            assert_eq!(check_regime("group", regime).is_err(), regime == Regime::MutualAid);
        }
    }
}
