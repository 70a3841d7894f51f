//! An evening's plan as papers take it: the same rules as on screen, with names only where the screen
//! shows them, and without her notes, which are on no paper.

use chrono::{NaiveTime, TimeDelta};
use model::Id;
use papers::{Doer, PlanItem};

use super::ask::Ask;
use crate::agenda::{self, Agenda, AgendaItem, AgendaTrack};
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::meeting::Found;
use crate::role::Known;

/// An evening with what its plan refers to.
pub(super) struct Evening<'c, 'd> {
    call: &'c Call<'d>,
    found: Found,
    roles: Vec<Known>,
    agenda: Agenda,
}

impl<'c, 'd> Evening<'c, 'd> {
    /// Reads the plan of the meeting a paper is about.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(super) fn read(call: &'c Call<'d>, ask: &Ask<'_>) -> Result<Self, Error> {
        // Nothing is changed, so that nobody asks for the stamp.
        let (meeting, group) = (ask.meeting()?.clone(), ask.group()?.clone());
        let found = Found { meeting, group, stamp: String::new() };
        let (roles, agenda) = (call.roles(found.group.id)?, agenda::view_of(call, &found)?);
        Ok(Self { call, found, roles, agenda })
    }

    /// What happens, in order, but for what will not happen tonight.
    pub(super) fn items(&self) -> impl Iterator<Item = &AgendaItem> {
        let met = |item: &AgendaItem| item.applies == Some(true);
        let replaced = move |item: &AgendaItem| {
            self.agenda.items.iter().any(|other| other.instead_of == Some(item.id) && met(other))
        };
        self.agenda.items.iter().filter(move |item| item.applies != Some(false) && !replaced(item))
    }

    /// The circles beside each other, in order.
    pub(super) fn circles(&self) -> &[AgendaTrack] {
        &self.agenda.tracks
    }

    /// The items of one circle.
    pub(super) fn items_of(&self, circle: Id) -> impl Iterator<Item = &AgendaItem> {
        self.items().filter(move |item| item.track == Some(circle))
    }

    /// What the items of one circle that take time are called.
    pub(super) fn titles_of(&self, circle: Id) -> impl Iterator<Item = &str> {
        self.items_of(circle).filter(|item| item.takes_time).map(|item| item.title.as_str())
    }

    /// What the evening is about.
    pub(super) fn topic(&self) -> Option<String> {
        self.found.meeting.topic.clone()
    }

    /// When everything is through, as people read it.
    pub(super) fn closes(&self) -> Result<String, Error> {
        self.clock(&self.agenda.closes)
    }

    /// An item as a plan shows it.
    pub(super) fn item(&self, item: &AgendaItem) -> Result<PlanItem, Error> {
        let known = |id: Id| self.agenda.items.iter().find(|other| other.id == id);
        let open = item.applies.is_none();
        Ok(PlanItem {
            time: self.clock(&item.start)?,
            minutes: item.minutes,
            takes_time: item.takes_time,
            title: item.title.clone(),
            reads: reads(item),
            applies: item.condition.clone().filter(|_| open),
            instead_of: item.instead_of.filter(|_| open).and_then(known).map(|other| other.title.clone()),
            timer: item.timer.map(|timer| (timer.minutes, timer.wrap_up)),
            doer: self.doer(item.who.as_deref(), item.person, item.role.as_deref())?,
            script: item.script.clone(),
        })
    }

    /// Who leads a circle.
    pub(super) fn leader(&self, circle: &AgendaTrack) -> Result<Option<Doer>, Error> {
        self.doer(circle.who.as_deref(), circle.leader, circle.role.as_deref())
    }

    /// When a circle begins, and how long it is.
    pub(super) fn span(&self, circle: Id) -> Result<Option<(NaiveTime, u32)>, Error> {
        let mut minutes = 0;
        let mut begins: Option<NaiveTime> = None;
        for item in self.items_of(circle).filter(|item| item.takes_time) {
            let start = time(&item.start)?;
            begins = Some(begins.map_or(start, |begins| begins.min(start)));
            minutes += item.minutes;
        }
        Ok(begins.map(|begins| (begins, minutes)))
    }

    /// From when to when a circle is, as people read it; empty if nothing in it takes time.
    pub(super) fn hours(&self, circle: Id) -> Result<String, Error> {
        let Some((begins, minutes)) = self.span(circle)? else { return Ok(String::new()) };
        let ends = begins + TimeDelta::minutes(minutes.into());
        dates::hours(begins, ends, self.call.words.language())
    }

    /// A time of the agenda as people read it.
    pub(super) fn clock(&self, at: &str) -> Result<String, Error> {
        dates::clock(time(at)?, self.call.words.language())
    }

    /// Who does something as the screen shows it, and whether that is somebody's name.
    fn doer(&self, who: Option<&str>, person: Option<Id>, role: Option<&str>) -> Result<Option<Doer>, Error> {
        let named = agenda::named(self.call, &self.found, &self.roles, person, role)?;
        Ok(match (named, who) {
            (Some(person), _) => Some(Doer::Named(person.shown())),
            (None, Some(who)) => Some(Doer::Unnamed(who.to_owned())),
            (None, None) => None,
        })
    }
}

/// The reading of an item: its own, else that of the turn that fills it.
pub(super) fn reading_of(item: &AgendaItem) -> Option<Id> {
    item.reading.or_else(|| item.turn.as_ref().and_then(|turn| turn.turn.reading))
}

/// What is read or gone through.
fn reads(item: &AgendaItem) -> Option<String> {
    let turn = item.turn.as_ref().map(|shown| (shown, format!("{} ({})", shown.turn.title, shown.place)));
    let own = item.reading_title.clone();
    match (turn, own) {
        (Some((_, told)), Some(own)) => Some(format!("{told} · {own}")),
        (Some((shown, told)), None) => {
            let more = shown.turn.reading_title.as_ref().filter(|title| **title != shown.turn.title);
            Some(more.map_or(told.clone(), |more| format!("{told} · {more}")))
        }
        (None, own) => own,
    }
}

fn time(at: &str) -> Result<NaiveTime, Error> {
    NaiveTime::parse_from_str(at, "%H:%M").map_err(|_| Error::Internal("a time of the agenda can't be read"))
}
