//! Who could do what in the weeks ahead: a proposal, and why each name stands where it does.
//!
//! Least recently served first: in that role, then in any. What somebody chose by hand stays and
//! counts. Equal input gives equal output, whatever the order of the input: ties go by id. Knows
//! no names, no words and no storage; a proposal is only that until somebody accepts it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::Id;
use crate::absence::Absence;
use crate::pack;

#[cfg(test)]
mod tests;

/// How many meetings a proposal looks ahead.
pub const MEETINGS_AHEAD: usize = 12;

/// A role a rota is to fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub role: String,
    /// Only those of whom the group said "can serve: yes" are asked.
    pub asks_who_can: bool,
}

impl Seat {
    /// The seat of a starter set's role; none where nobody is asked evening by evening.
    #[must_use]
    pub fn of(role: &pack::Role) -> Option<Self> {
        let asked = !role.everyone && !role.standing;
        asked.then(|| Self { role: role.id.clone(), asks_who_can: role.asks_who_can() })
    }
}

/// Who holds a role on a night because somebody chose it by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// A person of the group's list.
    Person(Id),
    /// Nobody of the list: an outside speaker, or whoever is asked in the room.
    Other,
}

/// One meeting to propose for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Night {
    /// The meeting.
    pub meeting: Id,
    /// Its day, where it is after a move.
    pub date: NaiveDate,
    /// Roles that are settled; they stay as they are.
    pub chosen: BTreeMap<String, Chosen>,
    /// Who said "not this time" for this night, to whichever role.
    pub not_this_time: BTreeSet<Id>,
}

/// That somebody served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Who.
    pub person: Id,
    /// As what.
    pub role: String,
    /// On which day.
    pub date: NaiveDate,
}

/// All a proposal depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// What is to be filled, in the group's order: the first role has the first choice.
    pub seats: Vec<Seat>,
    /// The group's list.
    pub people: Vec<Id>,
    /// The meetings ahead.
    pub nights: Vec<Night>,
    /// Who served before.
    pub served: Vec<Service>,
    /// Who is away when.
    pub absences: Vec<Absence>,
    /// "Can serve: yes", a role and a person each.
    pub can_serve: BTreeSet<(String, Id)>,
    /// The group lets one person do two jobs in one night, if nobody else is free.
    pub two_jobs: bool,
}

/// Why somebody whose turn it was isn't proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passed {
    /// Away that day.
    Away,
    /// Said "not this time" for that night.
    NotThisTime,
    /// Has a job that night.
    Busy,
}

/// One proposed name, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The meeting.
    pub meeting: Id,
    /// The role.
    pub role: String,
    /// Who.
    pub person: Id,
    /// When she last has this role, before or by hand in the weeks ahead; none if never.
    pub last_in_role: Option<NaiveDate>,
    /// When she last has any role; none if never.
    pub last_in_any: Option<NaiveDate>,
    /// Whose turn came before hers, and why it isn't them.
    pub passed: Vec<(Id, Passed)>,
    /// She has another job that night: nobody else was free, and the group allows it.
    pub second_job: bool,
}

/// Names for the seats that are open; a seat nobody can take is left out and stays open.
#[must_use]
pub fn propose(question: &Question) -> Vec<Pick> {
    let mut nights: Vec<&Night> = question.nights.iter().collect();
    nights.sort_by_key(|night| (night.date, night.meeting));
    let people: BTreeSet<Id> = question.people.iter().copied().collect();
    let mut record = Record::of(question);
    let mut picks = Vec::new();
    for night in nights {
        let mut busy: BTreeSet<Id> = night.chosen.values().filter_map(Chosen::person).collect();
        let barred = barred(question, night);
        let mut filled: BTreeSet<&str> = night.chosen.keys().map(String::as_str).collect();
        for seat in &question.seats {
            if !filled.insert(&seat.role) {
                continue;
            }
            let able = |person: &Id| {
                !seat.asks_who_can || question.can_serve.contains(&(seat.role.clone(), *person))
            };
            let turns = record.turns(&seat.role, people.iter().copied().filter(able));
            if let Some(pick) = pick(night, seat, &turns, &barred, &busy, question.two_jobs) {
                busy.insert(pick.person);
                record.note(&seat.role, pick.person, night.date);
                picks.push(pick);
            }
        }
    }
    picks
}

impl Chosen {
    fn person(&self) -> Option<Id> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Other => None,
        }
    }
}

/// One person's place in the queue for a role: earliest first, never before any day, ties by id.
type Turn = (Option<NaiveDate>, Option<NaiveDate>, Id);

/// When everybody last served, in each role and in any.
struct Record<'a> {
    in_role: BTreeMap<&'a str, BTreeMap<Id, NaiveDate>>,
    in_any: BTreeMap<Id, NaiveDate>,
}

impl<'a> Record<'a> {
    /// What was served, and what was chosen by hand for the weeks ahead: whoever has a role in
    /// three weeks isn't asked for it next week too.
    fn of(question: &'a Question) -> Self {
        let mut record = Self { in_role: BTreeMap::new(), in_any: BTreeMap::new() };
        for service in &question.served {
            record.note(&service.role, service.person, service.date);
        }
        for night in &question.nights {
            for (role, chosen) in &night.chosen {
                if let Some(person) = chosen.person() {
                    record.note(role, person, night.date);
                }
            }
        }
        record
    }

    fn note(&mut self, role: &'a str, person: Id, date: NaiveDate) {
        for dates in [self.in_role.entry(role).or_default(), &mut self.in_any] {
            let last = dates.entry(person).or_insert(date);
            *last = date.max(*last);
        }
    }

    fn turns(&self, role: &str, people: impl Iterator<Item = Id>) -> Vec<Turn> {
        let in_role = self.in_role.get(role);
        let last = |person: &Id| in_role.and_then(|dates| dates.get(person)).copied();
        let turn = |person: Id| (last(&person), self.in_any.get(&person).copied(), person);
        let mut turns: Vec<Turn> = people.map(turn).collect();
        turns.sort_unstable();
        turns
    }
}

/// Who can't be asked for this night at all.
fn barred(question: &Question, night: &Night) -> BTreeMap<Id, Passed> {
    let declined = night.not_this_time.iter().map(|person| (*person, Passed::NotThisTime));
    let away = question.absences.iter().filter(|absence| absence.covers(night.date));
    declined.chain(away.map(|absence| (absence.person, Passed::Away))).collect()
}

fn pick(
    night: &Night,
    seat: &Seat,
    turns: &[Turn],
    barred: &BTreeMap<Id, Passed>,
    busy: &BTreeSet<Id>,
    two_jobs: bool,
) -> Option<Pick> {
    let why_not =
        |person: &Id| barred.get(person).copied().or_else(|| busy.contains(person).then_some(Passed::Busy));
    let free = turns.iter().position(|(_, _, person)| why_not(person).is_none());
    let second = || {
        let at = turns.iter().position(|(_, _, person)| !barred.contains_key(person))?;
        two_jobs.then_some(at)
    };
    let at = free.or_else(second)?;
    let (last_in_role, last_in_any, person) = *turns.get(at)?;
    let before = turns.iter().take(at);
    Some(Pick {
        meeting: night.meeting,
        role: seat.role.clone(),
        person,
        last_in_role,
        last_in_any,
        passed: before.filter_map(|(_, _, id)| Some((*id, why_not(id)?))).collect(),
        second_job: busy.contains(&person),
    })
}
