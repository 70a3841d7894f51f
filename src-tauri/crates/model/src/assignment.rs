//! Who does what on one evening, and what they said to it.
//!
//! Knows people by id only. Whether a group may keep names at all is its [`crate::group::Group`]'s.

use std::collections::{BTreeMap, BTreeSet};

use crate::agenda::Agenda;
use crate::id::Id;

/// What became of asking somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Nobody was asked yet.
    #[default]
    Open,
    /// Asked, and not answered yet.
    Asked,
    /// Said yes.
    Yes,
    /// Said "not this time".
    NotThisTime,
}

impl State {
    /// Every state, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Asked, Self::Yes, Self::NotThisTime];

    /// The text it is kept and sent as.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::NotThisTime => "no",
        }
    }

    /// The state of [`State::text`].
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.text() == text)
    }
}

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A person of the group's list.
    Person(Id),
    /// A speaker from outside.
    Speaker(Id),
    /// Whoever is asked in the room.
    Room,
    /// Nobody.
    Nobody,
}

/// Who does one role on one evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// Who.
    pub who: Who,
    /// What they said.
    pub state: State,
    /// It was chosen by hand: no proposal changes it.
    pub locked: bool,
}

impl Assignment {
    /// Nobody, and nothing to be said about it.
    pub const NONE: Self = Self { who: Who::Nobody, state: State::Open, locked: false };

    /// Whether nothing is left to do: somebody has it who did not say "not this time", or it is
    /// asked for in the room.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.who != Who::Nobody && self.state != State::NotThisTime
    }

    /// Whether a new proposal may put somebody else here: nobody chose it by hand and nobody was
    /// asked.
    #[must_use]
    pub fn is_free(&self) -> bool {
        !self.is_settled()
            || (matches!(self.who, Who::Person(_)) && !self.locked && self.state == State::Open)
    }
}

/// Who does what on one evening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignments {
    /// By role.
    pub roles: BTreeMap<String, Assignment>,
    /// Who said "not this time" for this evening and was replaced.
    pub declined: BTreeSet<Id>,
}

impl Assignments {
    /// Who does a role.
    #[must_use]
    pub fn of(&self, role: &str) -> Assignment {
        self.roles.get(role).copied().unwrap_or(Assignment::NONE)
    }

    /// Who does a role, also where that stands on the agenda only: with an item of that role, or with
    /// a circle it leads.
    #[must_use]
    pub fn with_agenda(&self, role: &str, agenda: &Agenda) -> Assignment {
        let said = self.of(role);
        if said.who != Who::Nobody {
            return said;
        }
        let counting = agenda.counting();
        let items = agenda.in_order().into_iter().filter(|(id, _)| counting.contains(id));
        let items = items.map(|(_, item)| (item.role.as_deref(), item.person));
        let circles = agenda.circles().into_iter().map(|(_, track)| (track.role.as_deref(), track.leader));
        let person = items.chain(circles).find_map(|(of, person)| person.filter(|_| of == Some(role)));
        person.map_or(said, |id| Assignment { who: Who::Person(id), state: State::Open, locked: true })
    }

    /// The person who does a role, unless she said "not this time".
    #[must_use]
    pub fn person(&self, role: &str) -> Option<Id> {
        match self.of(role) {
            Assignment { who: Who::Person(person), state, .. } if state != State::NotThisTime => Some(person),
            _ => None,
        }
    }

    /// Everybody who said "not this time", also those nobody replaced yet.
    #[must_use]
    pub fn not_this_time(&self) -> BTreeSet<Id> {
        let said = self.roles.values().filter(|had| had.state == State::NotThisTime);
        let people = said.filter_map(|had| if let Who::Person(id) = had.who { Some(id) } else { None });
        self.declined.iter().copied().chain(people).collect()
    }

    /// Everybody who is named, speakers from outside too.
    pub fn named(&self) -> impl Iterator<Item = Id> + '_ {
        let people = self.roles.values();
        people
            .filter_map(|had| if let Who::Person(id) | Who::Speaker(id) = had.who { Some(id) } else { None })
            .chain(self.declined.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_by_hand_or_asked_for_is_not_free() {
        let person = Who::Person(Id([1; 16]));
        let free = |who, state, locked| Assignment { who, state, locked }.is_free();
        assert!(free(Who::Nobody, State::Open, false));
        assert!(free(person, State::Open, false));
        assert!(free(person, State::NotThisTime, true));
        assert!(!free(person, State::Open, true));
        assert!(!free(person, State::Asked, false));
        assert!(!free(Who::Room, State::Open, false));
        assert!(!free(Who::Speaker(Id([2; 16])), State::Open, false));
    }

    #[test]
    fn whoever_said_not_this_time_no_longer_has_the_role() {
        let id = Id([1; 16]);
        let no = Assignment { who: Who::Person(id), state: State::NotThisTime, locked: true };
        let evening = Assignments { roles: [("chair".to_owned(), no)].into(), ..Assignments::default() };
        assert_eq!(evening.person("chair"), None);
        assert_eq!(evening.not_this_time(), BTreeSet::from([id]));
        assert_eq!(evening.named().collect::<Vec<_>>(), [id]);
    }

    #[test]
    fn every_state_is_read_as_it_was_written() {
        for state in State::ALL {
            assert_eq!(State::from_text(state.text()), Some(state));
        }
        assert_eq!(State::from_text("maybe"), None);
    }
}
