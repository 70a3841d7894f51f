//! From a group to what goes into the parcel: what she chose, and nobody who was not ticked.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::Id;
use model::agenda as rule;
use model::assignment::{Assignments, Who};
use model::cycle as turns;
use model::group::Group;
use model::licence::Licence;
use model::pack::Pack;
use model::role::Said;
use model::schedule::{Pattern, WeekIs, weekday_text};

use super::document::{
    Agenda, Assigned, Break, Change, Chips, Cycle, Document, Evening, Item, Known, Meeting, Moved, Other,
    Person, Reading, ReadingRef, Role, Rule, Track, Turn, VERSION, Week,
};
use super::{Choices, papers};
use crate::backlog;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::{DAYS_IN_REACH, touched_ahead};
use crate::program;
use crate::records::{self, ROTAS};

/// How far ahead an evening is looked for that says where a cycle stands.
const WEEKS_AHEAD: u64 = 26;

/// Puts a group together.
///
/// # Errors
/// [`Error::NotFound`] at `people` for somebody who is not on its list, [`Error::NamesNotAgreed`].
pub(super) fn document(call: &Call<'_>, group: &Group, choices: &Choices) -> Result<Document, Error> {
    if !group.may_keep_names() && !choices.people.is_empty() {
        return Err(Error::NamesNotAgreed);
    }
    let pack = call.pack(group.id)?;
    let today = call.today(group.zone);
    let mut bag = Bag {
        call,
        group,
        pack: &pack,
        choices,
        numbers: BTreeMap::new(),
        people: BTreeMap::new(),
        readings: BTreeMap::new(),
        shipped: BTreeMap::new(),
        packed: Vec::new(),
    };
    bag.know_shipped()?;
    let people = bag.people(today)?;
    let ahead = touched_ahead(call, group, today)?;
    let met: Vec<Id> = ahead.iter().map(|meeting| meeting.occurrence.rule).collect();
    let usual = bag.agenda(&group.usual)?;
    let others = bag.others()?;
    let cycles = if choices.cycles { bag.cycles(today)? } else { Vec::new() };
    let (saved, _) = backlog::read(call, group.id)?;
    let backlog = if choices.backlog { bag.agenda(&saved)?.items } else { Vec::new() };
    let mut meetings = Vec::new();
    for meeting in ahead.iter().filter(|_| choices.meetings) {
        meetings.push(bag.meeting(meeting)?);
    }
    let rota = call.tree(ROTAS, group.id)?.map(|tree| records::rota::read(&tree)).unwrap_or_default();
    let day = |day: NaiveDate| day.to_string();
    Ok(Document {
        version: VERSION,
        made_on: day(today),
        name: group.name.clone(),
        regime: group.regime.id().to_owned(),
        place: group.place.clone(),
        room: group.room.clone(),
        online: group.online.clone(),
        phone_in: group.phone_in.clone(),
        zone: group.zone.name().to_owned(),
        meets_on_holidays: group.meets_on_holidays,
        names_agreed_on: group.names_agreed_on.map(day),
        kept_days: group.kept_days,
        pack: pack.to_toml().map_err(|_| Error::Internal("a starter set can't be written"))?,
        rules: bag.rules(today, &met),
        breaks: bag.breaks(today)?,
        weeks: bag.weeks(),
        moved: bag.moved(today),
        usual,
        others,
        cycles,
        roles: bag.roles(&rota.roles),
        proposals: rota.on,
        two_jobs: rota.two_jobs,
        chips: bag.chips()?,
        papers: papers::packed(call, group.id)?,
        backlog,
        meetings,
        people,
        readings: bag.packed,
    })
}

/// What is being put together.
struct Bag<'b> {
    call: &'b Call<'b>,
    group: &'b Group,
    pack: &'b Pack,
    choices: &'b Choices,
    /// What things are called in the document.
    numbers: BTreeMap<Id, u32>,
    /// Who goes along.
    people: BTreeMap<Id, u32>,
    /// What readings are called that were met so far.
    readings: BTreeMap<Id, ReadingRef>,
    /// Readings that are there wherever Homegroup or this group is.
    shipped: BTreeMap<Id, ReadingRef>,
    packed: Vec<Reading>,
}

impl Bag<'_> {
    fn number(&mut self, id: Id) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(id).or_insert(next)
    }

    fn know_shipped(&mut self) -> Result<(), Error> {
        for pack in program::shipped()?.iter().chain([self.pack]) {
            for reading in &pack.readings {
                let known = ReadingRef::Shipped { program: pack.id.clone(), reading: reading.id.clone() };
                self.shipped.insert(self.call.shipped_reading(&pack.id, &reading.id), known);
            }
        }
        Ok(())
    }

    fn people(&mut self, today: NaiveDate) -> Result<Vec<Person>, Error> {
        let roster = self.call.roster(self.group.id)?;
        let mut people = Vec::new();
        for (id, contact) in &self.choices.people {
            let listed = roster.holds(*id, today);
            let person = self.call.known_person(*id)?.filter(|_| listed).ok_or(Error::NotFound("people"))?;
            let called = person.preferred.clone().unwrap_or_else(|| person.first.clone());
            let initial = person.last.as_deref().filter(|_| !person.alias).and_then(model::name::initial);
            let n = self.number(*id);
            self.people.insert(*id, n);
            people.push(Person {
                n,
                called,
                initial,
                phone: person.phone.filter(|_| *contact),
                email: person.email.filter(|_| *contact),
            });
        }
        Ok(people)
    }

    /// Rules that still have meetings, and those an evening ahead is left of.
    fn chips(&self) -> Result<Option<Chips>, Error> {
        if self.pack.milestones.is_empty() {
            return Ok(None);
        }
        let (kept, _) = self.call.chips(self.group.id)?;
        let first_day = kept.first_day.text().to_owned();
        Ok(Some(Chips { first_day, reorder_at: kept.reorder_at, stock: kept.stock.into_iter().collect() }))
    }

    fn rules(&mut self, today: NaiveDate, met: &[Id]) -> Vec<Rule> {
        let day = |day: NaiveDate| day.to_string();
        let group = self.group;
        let left = |rule: &model::schedule::Rule| rule.goes_on(today) || met.contains(&rule.identity());
        let rules = group.rules.values().filter(|rule| left(rule));
        rules
            .map(|rule| {
                let (every, nth, date) = match rule.pattern {
                    Pattern::Weekly { every, .. } => (Some(every), None, None),
                    Pattern::Monthly { nth, .. } => (None, Some(nth.text().to_owned()), None),
                    Pattern::Once(date) => (None, None, Some(day(date))),
                };
                Rule {
                    n: self.number(rule.id),
                    continues: rule.continues.map(|other| self.number(other)),
                    weekday: weekday_text(rule.pattern.weekday()).to_owned(),
                    every,
                    nth,
                    date,
                    start: rule.start.format("%H:%M").to_string(),
                    minutes: rule.minutes,
                    from: day(rule.from),
                    until: rule.until.map(day),
                }
            })
            .collect()
    }

    /// Breaks that are not over. The list of holidays is for all groups, so that the days it keeps
    /// this one from meeting go along as breaks.
    fn breaks(&self, today: NaiveDate) -> Result<Vec<Break>, Error> {
        let rests = self.group.breaks.values().filter(|rest| rest.to >= today).cloned();
        let mut breaks: Vec<Break> = rests
            .map(|rest| Break { from: rest.from.to_string(), to: rest.to.to_string(), reason: rest.reason })
            .collect();
        if !self.group.meets_on_holidays {
            let holidays = self.call.holidays_for(self.group)?;
            for date in today.iter_days().take(usize::try_from(DAYS_IN_REACH).unwrap_or(0)) {
                if let Some(holiday) = holidays.iter().find(|holiday| holiday.when.is(date)) {
                    let (from, to) = (date.to_string(), date.to_string());
                    breaks.push(Break { from, to, reason: holiday.name.clone() });
                }
            }
            breaks.truncate(model::schedule::MAX_BREAKS);
        }
        Ok(breaks)
    }

    fn weeks(&mut self) -> Vec<Week> {
        let weeks = self.group.weeks.iter();
        weeks
            .map(|week| Week {
                nth: week.nth.text().to_owned(),
                weekday: weekday_text(week.weekday).to_owned(),
                agenda: match week.is {
                    WeekIs::Dark => None,
                    WeekIs::Agenda(agenda) => Some(self.number(agenda)),
                },
            })
            .collect()
    }

    /// Meetings that were moved and lie ahead, or would.
    fn moved(&mut self, today: NaiveDate) -> Vec<Moved> {
        let ahead =
            self.group.moved.iter().filter(|((_, given), moved)| moved.date >= today || *given >= today);
        ahead
            .map(|((rule, given), moved)| Moved {
                evening: Evening { rule: self.number(*rule), given: given.to_string() },
                date: moved.date.to_string(),
                start: moved.start.format("%H:%M").to_string(),
                minutes: moved.minutes,
            })
            .collect()
    }

    fn others(&mut self) -> Result<Vec<Other>, Error> {
        let mut others = Vec::new();
        for (id, other) in &self.group.others {
            let template = other.template.as_ref();
            others.push(Other {
                n: self.number(*id),
                packs: template.is_some_and(|template| self.derived("other-agenda", template) == *id),
                template: other.template.clone(),
                title: other.title.clone(),
                minutes: other.minutes,
                agenda: self.agenda(&other.agenda)?,
            });
        }
        Ok(others)
    }

    fn derived(&self, purpose: &str, template: &str) -> Id {
        self.call.derived_id(purpose, &[&self.group.id.0, template.as_bytes()])
    }

    fn agenda(&mut self, agenda: &rule::Agenda) -> Result<Agenda, Error> {
        let mut packed = Agenda::default();
        for (id, track) in agenda.circles() {
            let template = track.template.as_ref();
            packed.tracks.push(Track {
                n: self.number(id),
                packs: template.is_some_and(|template| self.derived("usual-track", template) == id),
                template: track.template.clone(),
                title: track.title.clone(),
                role: track.role.as_deref().and_then(|role| self.role_ref(role)),
                leader: track.leader.and_then(|leader| self.people.get(&leader).copied()),
                people: track.people.iter().filter_map(|one| self.people.get(one).copied()).collect(),
            });
        }
        for (id, item) in agenda.in_order() {
            let item = self.item(id, item)?;
            packed.items.push(item);
        }
        Ok(packed)
    }

    fn item(&mut self, id: Id, item: &rule::Item) -> Result<Item, Error> {
        let template = item.template.as_ref();
        Ok(Item {
            n: self.number(id),
            packs: template.is_some_and(|template| self.derived("usual-item", template) == id),
            template: item.template.clone(),
            title: item.title.clone(),
            minutes: item.minutes,
            min: item.min_minutes,
            max: item.max_minutes,
            role: item.role.as_deref().and_then(|role| self.role_ref(role)),
            person: item.person.and_then(|person| self.people.get(&person).copied()),
            reading: item.reading.map(|reading| self.reading(reading)).transpose()?.flatten(),
            script: item.script.clone(),
            condition: item.condition.clone(),
            applies: item.applies,
            instead_of: item.instead_of.map(|other| self.number(other)),
            track: item.track.map(|track| self.number(track)),
            timer: item.timer.map(|timer| (timer.minutes, timer.wrap_up)),
            quiet: item.quiet,
            pause: item.pause,
            cycle: item.cycle.as_deref().and_then(|cycle| self.cycle_ref(cycle)),
            notes: item.notes.clone().filter(|_| self.choices.notes),
        })
    }

    /// What a reading is called in the document. Her own words go if she chose so and if they may;
    /// of the others there are the title and the minutes, as of a card.
    fn reading(&mut self, id: Id) -> Result<Option<ReadingRef>, Error> {
        if let Some(known) = self.shipped.get(&id).or_else(|| self.readings.get(&id)) {
            return Ok(Some(known.clone()));
        }
        let reading = match self.call.reading("reading", id) {
            Err(Error::NotFound(_)) => return Ok(None),
            other => other?,
        };
        let text = reading.for_others().filter(|_| self.choices.readings).map(ToOwned::to_owned);
        let licence = if text.is_some() { reading.licence } else { Licence::Card };
        let n = self.number(id);
        self.packed.push(Reading {
            n,
            minutes: reading.minutes,
            licence: licence.id().to_owned(),
            source: reading.source.filter(|_| text.is_some()),
            text,
            title: reading.title,
            language: reading.language,
            territory: reading.territory,
            tags: reading.tags,
        });
        self.readings.insert(id, ReadingRef::Own(n));
        Ok(Some(ReadingRef::Own(n)))
    }

    /// What a cycle is called in the document; its own ones have ids as text.
    fn cycle_ref(&mut self, id: &str) -> Option<Known> {
        if self.pack.cycle(id).is_some() {
            return Some(Known::Pack(id.to_owned()));
        }
        let own: Id = id.parse().ok().filter(|_| self.choices.cycles)?;
        Some(Known::Own(self.number(own)))
    }

    /// What a role is called in the document.
    fn role_ref(&mut self, id: &str) -> Option<Known> {
        if self.pack.role(id).is_some() {
            return Some(Known::Pack(id.to_owned()));
        }
        let own: Id = id.parse().ok()?;
        Some(Known::Own(self.number(own)))
    }

    /// What the group says of roles. Who can serve and who is away stays here.
    fn roles(&mut self, said: &BTreeMap<String, Said>) -> Vec<Role> {
        let known = said.iter().filter_map(|(id, said)| {
            let role = self.role_ref(id)?;
            Some(Role { role, name: said.name.clone(), removed: said.removed, needs_ok: said.needs_ok })
        });
        known.collect()
    }

    /// Who does what: only those who go along, and what is asked in the room.
    fn assigned(&mut self, assignments: &Assignments) -> Vec<Assigned> {
        let mut assigned = Vec::new();
        for (role, assignment) in &assignments.roles {
            let person = match assignment.who {
                Who::Person(person) => self.people.get(&person).copied(),
                _ => None,
            };
            if person.is_none() && assignment.who != Who::Room {
                continue;
            }
            let Some(role) = self.role_ref(role) else { continue };
            let state = assignment.state.text().to_owned();
            assigned.push(Assigned { role, person, state, locked: assignment.locked });
        }
        assigned
    }

    fn cycles(&mut self, today: NaiveDate) -> Result<Vec<Cycle>, Error> {
        let language = self.call.words.language().tag();
        let mut cycles = Vec::new();
        for (id, cycle) in self.call.cycles(self.group)? {
            let template = self.pack.cycle(&id);
            if cycle.removed && template.is_none() {
                continue;
            }
            let Some(name) = self.cycle_ref(&id) else { continue };
            let packed = |is: bool| template.is_none() || !is;
            let title = template.is_some_and(|template| template.title.get(language) == cycle.title);
            let by = template.is_some_and(|template| template.by == cycle.by);
            let on_cancel = template.is_some_and(|template| template.on_cancel == cycle.on_cancel);
            cycles.push(Cycle {
                title: packed(title).then(|| cycle.title.clone()),
                by: packed(by).then(|| cycle.by.id().to_owned()),
                on_cancel: packed(on_cancel).then(|| cycle.on_cancel.id().to_owned()),
                from: cycle.from.map(|from| from.to_string()),
                turns: if cycle.from_pack { None } else { Some(self.turns(&cycle)?) },
                removed: cycle.removed,
                changes: self.changes(&cycle, today)?,
                cycle: name,
            });
        }
        Ok(cycles)
    }

    fn turns(&mut self, cycle: &turns::Cycle) -> Result<Vec<Turn>, Error> {
        let mut all = Vec::new();
        for turn in &cycle.turns {
            let reading = turn.reading.map(|reading| self.reading(reading)).transpose()?.flatten();
            all.push(Turn { title: turn.title.clone(), reading });
        }
        Ok(all)
    }

    /// What was put differently for evenings ahead; and, where evenings are counted, where the next
    /// one stands, because those before it stay here.
    fn changes(&mut self, cycle: &turns::Cycle, today: NaiveDate) -> Result<Vec<Change>, Error> {
        let to = today + Days::new(WEEKS_AHEAD * 7);
        let given = self.call.turns(self.group, cycle, today, to)?;
        let mut stands = cycle.by == turns::CycleBy::Meeting && !cycle.removed;
        let mut changes = Vec::new();
        for meeting in self.call.meetings_of(self.group, today, today + Days::new(DAYS_IN_REACH))? {
            let put = cycle.changes.get(&meeting.id).map(|put| put.change);
            let place = |turn| cycle.place(turn).and_then(|at| u32::try_from(at).ok());
            let (what, turn) = match (put, given.get(&meeting.id)) {
                (Some(turns::Change::Only(turn)), _) => ("only", place(turn)),
                (Some(turns::Change::Rest), _) => ("rest", None),
                (Some(turns::Change::From(turn)), _) => ("from", place(turn)),
                (None, Some(at)) if stands => ("from", u32::try_from(*at).ok()),
                (None, _) => continue,
            };
            stands = stands && what != "from";
            let occurrence = &meeting.occurrence;
            let evening = Evening { rule: self.number(occurrence.rule), given: occurrence.given.to_string() };
            let date = occurrence.date.to_string();
            changes.push(Change { evening, date, what: what.to_owned(), turn });
        }
        Ok(changes)
    }

    fn meeting(&mut self, meeting: &model::meeting::Meeting) -> Result<Meeting, Error> {
        let occurrence = &meeting.occurrence;
        Ok(Meeting {
            evening: Evening { rule: self.number(occurrence.rule), given: occurrence.given.to_string() },
            date: occurrence.date.to_string(),
            start: occurrence.start.format("%H:%M").to_string(),
            minutes: occurrence.minutes,
            cancelled: meeting.cancelled.clone(),
            takes_place: meeting.takes_place,
            follows: meeting.follows.map(|agenda| self.number(agenda)),
            topic: meeting.topic.clone(),
            assigned: self.assigned(&meeting.assignments),
            agenda: self.agenda(&meeting.agenda)?,
        })
    }
}
