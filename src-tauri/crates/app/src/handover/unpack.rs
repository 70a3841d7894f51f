//! From a parcel to a group of these records, under new ids. What was written elsewhere is checked
//! as what is typed here is: nobody says that it was Homegroup who wrote it.

mod cycles;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::agenda as rule;
use model::assignment::{Assignment, Assignments, State, Who};
use model::group::Group;
use model::holiday::Holiday;
use model::invalid::in_range;
use model::licence::Licence;
use model::milestone::{FirstDay, MAX_STOCK};
use model::pack::{Pack, ShareTimer};
use model::person::{Names, email, phone};
use model::regime::Regime;
use model::roster::Membership;
use model::schedule as plan;
use model::schedule::{
    MAX_BREAKS, MAX_MOVED, MAX_RULES, Nth, Occurrence, Pattern, meeting_minutes, parse_date, parse_time,
    parse_weekday, parse_zone, weeks_apart,
};
use model::{Id, Problem, reading, retention, role, text};

use super::document::{Agenda, Chips, Document, Evening, Item, Known, Meeting, Person, Reading, ReadingRef};
use super::papers;
use crate::backlog;
use crate::call::Call;
use crate::error::Error;
use crate::program::{self, shipped};
use crate::records::{self, Leaves, ROTAS};
use crate::schedule::place_part;

/// The most of anything a parcel brings that has no limit of its own.
const MANY: usize = 2_000;

/// What makes the group, all in one change; and its id.
///
/// # Errors
/// [`Error::Invalid`] for what could not have been typed here either.
pub(super) fn leaves(call: &mut Call<'_>, document: &Document) -> Result<(Id, Vec<Leaves>), Error> {
    let pack = Pack::from_toml(&document.pack).map_err(|_| Problem::NotAChoice.at("pack"))?;
    let id = call.new_id()?;
    let today = call.today(parse_zone("zone", &document.zone)?);
    let mut taking = Taking { id, pack: &pack, today, ids: BTreeMap::new(), all: Vec::new() };
    taking.people(call, &document.people)?;
    taking.readings(call, &document.readings)?;
    let group = taking.group(call, document)?;
    taking.cycles(call, &document.cycles)?;
    taking.roles(call, document)?;
    taking.chips(document.chips.as_ref())?;
    let saved = Agenda { items: Vec::new(), tracks: Vec::new() };
    let mut saved = taking.agenda(call, &saved)?;
    taking.items(call, &document.backlog, &mut saved)?;
    taking.all.push(backlog::change(id, &rule::Agenda::default(), &saved));
    check_many("meetings", document.meetings.len(), MANY)?;
    for meeting in &document.meetings {
        taking.meeting(call, meeting)?;
    }
    let mut leaves = records::group::write(&group);
    leaves.set("meets_on_holidays", group.meets_on_holidays).set_some("kept_days", group.kept_days);
    for (id, rest) in &group.breaks {
        records::schedule::write_break(&mut leaves, *id, rest);
    }
    for week in &group.weeks {
        records::schedule::write_week(&mut leaves, week.nth, week.weekday, Some(week.is));
    }
    for ((rule, given), moved) in &group.moved {
        records::schedule::write_moved(&mut leaves, *rule, *given, moved);
    }
    if let Some(papers) = &document.papers {
        records::paper_set::set(&mut leaves, Some(&papers::unpacked(papers, group.regime)?));
    }
    let mut all = vec![leaves, program::copy_for(id, &pack)?];
    all.append(&mut taking.all);
    all.retain(|leaves| !leaves.is_empty());
    Ok((id, all))
}

fn check_many(field: &str, many: usize, max: usize) -> Result<(), Error> {
    if many > max { Err(Problem::TooMany { max }.at(field).into()) } else { Ok(()) }
}

fn day(field: &str, given: Option<&String>) -> Result<Option<NaiveDate>, Error> {
    Ok(given.map(|day| parse_date(field, day)).transpose()?)
}

/// A line that may be missing; an empty one is.
fn line(field: &str, given: Option<&String>, limit: text::Limit) -> Result<Option<String>, Error> {
    let line = given.map(|given| text::line(field, given, limit)).transpose()?;
    Ok(line.filter(|line| !line.is_empty()))
}

fn paragraphs(field: &str, given: Option<&String>, limit: text::Limit) -> Result<Option<String>, Error> {
    let all = given.map(|given| text::paragraphs(field, given, limit)).transpose()?;
    Ok(all.filter(|all| !all.is_empty()))
}

/// A group that is being taken.
struct Taking<'t> {
    id: Id,
    pack: &'t Pack,
    today: NaiveDate,
    /// What the document's numbers are here.
    ids: BTreeMap<u32, Id>,
    all: Vec<Leaves>,
}

impl Taking<'_> {
    /// The id a number stands for; made when it is first met.
    fn named(&mut self, call: &mut Call<'_>, n: u32) -> Result<Id, Error> {
        if let Some(id) = self.ids.get(&n) {
            return Ok(*id);
        }
        let id = call.new_id()?;
        self.ids.insert(n, id);
        Ok(id)
    }

    /// The same for what may come from the starter set, and has the id then that it would have in
    /// a group made here.
    fn packs(
        &mut self,
        call: &mut Call<'_>,
        n: u32,
        purpose: &str,
        template: Option<&String>,
    ) -> Result<Id, Error> {
        if let Some(template) = template.filter(|_| !self.ids.contains_key(&n)) {
            let id = call.derived_id(purpose, &[&self.id.0, template.as_bytes()]);
            self.ids.insert(n, id);
        }
        self.named(call, n)
    }

    fn people(&mut self, call: &mut Call<'_>, people: &[Person]) -> Result<(), Error> {
        check_many("people", people.len(), MANY)?;
        let membership = Membership { since: self.today, until: None };
        for person in people {
            let id = self.named(call, person.n)?;
            let last = person.initial.as_deref().unwrap_or_default();
            let names = Names::new(&person.called, last, "")?;
            let mut taken = model::person::Person::named(id, names);
            taken.phone = phone(person.phone.as_deref().unwrap_or_default())?;
            taken.email = email(person.email.as_deref().unwrap_or_default())?;
            self.all.push(records::person::write(&taken));
            self.all.push(records::roster::write(self.id, id, membership));
        }
        Ok(())
    }

    fn readings(&mut self, call: &mut Call<'_>, readings: &[Reading]) -> Result<(), Error> {
        check_many("readings", readings.len(), MANY)?;
        for given in readings {
            let licence = Licence::from_id(&given.licence).filter(|licence| !licence.is_restricted());
            let licence = licence.ok_or_else(|| Problem::NotAChoice.at("licence"))?;
            let territory = given.territory.iter().map(|code| text::line("territory", code, text::TAG));
            check_many("territory", given.territory.len(), reading::MAX_TAGS)?;
            let taken = reading::Reading {
                id: self.named(call, given.n)?,
                title: text::required_line("title", &given.title, text::TITLE)?,
                minutes: reading::check_minutes(given.minutes)?,
                text: reading::words(licence, given.text.as_deref().unwrap_or_default())?,
                source: line("source", given.source.as_ref(), text::REASON)?,
                licence,
                language: text::required_line("language", &given.language, text::TAG)?,
                territory: territory.collect::<Result<_, _>>()?,
                tags: reading::tags(&given.tags)?,
                program: None,
                removed: false,
            };
            let body = call.new_id()?;
            self.all.push(records::reading::write(&taken, body));
        }
        Ok(())
    }

    fn group(&mut self, call: &mut Call<'_>, document: &Document) -> Result<Group, Error> {
        let regime = Regime::from_id(&document.regime).filter(|regime| self.pack.regimes.contains(regime));
        let regime = regime.ok_or_else(|| Problem::NotAChoice.at("regime"))?;
        // A day that lies ahead, by another clock, is no agreement.
        let agreed = day("names_agreed_on", document.names_agreed_on.as_ref())?;
        let part = |field: &'static str, given: &Option<String>| place_part(field, given.as_deref());
        let mut group = Group {
            id: self.id,
            name: text::required_line("name", &document.name, text::GROUP_NAME)?,
            program: self.pack.id.clone(),
            regime,
            place: part("place", &document.place)?,
            room: part("room", &document.room)?,
            online: part("online", &document.online)?,
            phone_in: part("phone_in", &document.phone_in)?,
            zone: parse_zone("zone", &document.zone)?,
            rules: self.rules(call, document)?,
            breaks: BTreeMap::new(),
            weeks: Vec::new(),
            meets_on_holidays: document.meets_on_holidays,
            moved: BTreeMap::new(),
            usual: self.agenda(call, &document.usual)?,
            others: BTreeMap::new(),
            names_agreed_on: agreed.filter(|agreed| *agreed <= self.today),
            kept_days: retention::check_days(document.kept_days)?,
            hold: false,
        };
        if !group.may_keep_names() && !document.people.is_empty() {
            return Err(Problem::NotAChoice.at("people").into());
        }
        check_many("others", document.others.len(), MANY)?;
        for other in &document.others {
            let template = other.template.as_ref().filter(|_| other.packs);
            let id = self.packs(call, other.n, "other-agenda", template)?;
            let named = rule::NamedAgenda {
                template: line("template", other.template.as_ref(), text::TITLE)?,
                title: line("title", other.title.as_ref(), text::TITLE)?,
                minutes: meeting_minutes("minutes", other.minutes)?,
                agenda: self.agenda(call, &other.agenda)?,
            };
            group.others.insert(id, named);
        }
        self.rests(call, document, &mut group)?;
        Ok(group)
    }

    fn rules(&mut self, call: &mut Call<'_>, document: &Document) -> Result<BTreeMap<Id, plan::Rule>, Error> {
        check_many("rules", document.rules.len(), MAX_RULES)?;
        let mut rules = BTreeMap::new();
        for given in &document.rules {
            let weekday = parse_weekday("weekday", &given.weekday)?;
            let pattern = match (&given.date, &given.nth) {
                (Some(date), _) => Pattern::Once(parse_date("date", date)?),
                (None, Some(nth)) => Pattern::Monthly { nth: Nth::parse("nth", nth)?, weekday },
                (None, None) => {
                    Pattern::Weekly { weekday, every: weeks_apart("every", given.every.unwrap_or(1))? }
                }
            };
            let taken = plan::Rule {
                id: self.named(call, given.n)?,
                continues: given.continues.map(|other| self.named(call, other)).transpose()?,
                pattern,
                start: parse_time("start", &given.start)?,
                minutes: meeting_minutes("minutes", given.minutes)?,
                from: parse_date("from", &given.from)?,
                until: day("until", given.until.as_ref())?,
            };
            taken.check()?;
            rules.insert(taken.id, taken);
        }
        Ok(rules)
    }

    /// Breaks, weeks of the month, and where meetings were moved to.
    fn rests(&mut self, call: &mut Call<'_>, document: &Document, group: &mut Group) -> Result<(), Error> {
        check_many("breaks", document.breaks.len(), MAX_BREAKS)?;
        check_many("moved", document.moved.len(), MAX_MOVED)?;
        let holidays = call.holidays_for(group)?;
        let known = |rest: &plan::Break| {
            rest.from == rest.to && holidays.iter().any(|holiday: &Holiday| holiday.when.is(rest.from))
        };
        for given in &document.breaks {
            let rest = plan::Break {
                from: parse_date("from", &given.from)?,
                to: parse_date("to", &given.to)?,
                reason: text::required_line("reason", &given.reason, text::REASON)?,
            };
            let rest = rest.check()?;
            if !known(&rest) {
                group.breaks.insert(call.new_id()?, rest);
            }
        }
        for given in document.weeks.iter().take(MANY) {
            let is = match given.agenda {
                None => plan::WeekIs::Dark,
                Some(n) => plan::WeekIs::Agenda(self.named(call, n)?),
            };
            let nth = Nth::parse("nth", &given.nth)?;
            group.weeks.push(plan::Week { nth, weekday: parse_weekday("weekday", &given.weekday)?, is });
        }
        for given in &document.moved {
            let moved = plan::Moved {
                date: parse_date("date", &given.date)?,
                start: parse_time("start", &given.start)?,
                minutes: meeting_minutes("minutes", given.minutes)?,
            };
            let rule = self.named(call, given.evening.rule)?;
            group.moved.insert((rule, parse_date("given", &given.evening.given)?), moved);
        }
        Ok(())
    }

    fn agenda(&mut self, call: &mut Call<'_>, given: &Agenda) -> Result<rule::Agenda, Error> {
        check_many("tracks", given.tracks.len(), rule::MAX_TRACKS)?;
        let mut agenda = rule::Agenda::default();
        for (order, track) in (0..).zip(&given.tracks) {
            check_many("people", track.people.len(), rule::MAX_TRACK_PEOPLE)?;
            let template = track.template.as_ref().filter(|_| track.packs);
            let id = self.packs(call, track.n, "usual-track", template)?;
            let people = track.people.iter().filter_map(|n| self.ids.get(n).copied()).collect();
            let taken = rule::Track {
                template: line("template", track.template.as_ref(), text::TITLE)?,
                title: line("title", track.title.as_ref(), text::TITLE)?,
                role: track.role.as_ref().map(|role| self.role(call, role)).transpose()?.flatten(),
                leader: track.leader.and_then(|n| self.ids.get(&n).copied()),
                people,
                order: order * rule::ORDER_STEP,
                removed: false,
            };
            agenda.tracks.insert(id, taken);
        }
        self.items(call, &given.items, &mut agenda)?;
        Ok(agenda)
    }

    fn items(&mut self, call: &mut Call<'_>, given: &[Item], agenda: &mut rule::Agenda) -> Result<(), Error> {
        check_many("items", given.len(), rule::MAX_ITEMS)?;
        for (order, item) in (0..).zip(given) {
            rule::check_minutes(item.minutes, item.min, item.max)?;
            let timer = item.timer.map(|(minutes, wrap_up)| ShareTimer { minutes, wrap_up });
            let template = item.template.as_ref().filter(|_| item.packs);
            let id = self.packs(call, item.n, "usual-item", template)?;
            let taken = rule::Item {
                template: line("template", item.template.as_ref(), text::TITLE)?,
                title: line("title", item.title.as_ref(), text::TITLE)?,
                minutes: item.minutes,
                min_minutes: item.min,
                max_minutes: item.max,
                role: item.role.as_ref().map(|role| self.role(call, role)).transpose()?.flatten(),
                person: item.person.and_then(|n| self.ids.get(&n).copied()),
                reading: item.reading.as_ref().and_then(|reading| self.reading(call, reading)),
                script: paragraphs("script", item.script.as_ref(), text::SCRIPT)?,
                condition: line("condition", item.condition.as_ref(), text::CONDITION)?,
                applies: item.applies,
                instead_of: item.instead_of.map(|n| self.named(call, n)).transpose()?,
                track: item.track.map(|n| self.named(call, n)).transpose()?,
                timer: timer.map(rule::check_timer).transpose()?,
                quiet: item.quiet,
                pause: item.pause,
                cycle: item.cycle.as_ref().map(|cycle| self.cycle(call, cycle)).transpose()?,
                notes: paragraphs("notes", item.notes.as_ref(), text::NOTES)?,
                order: order * rule::ORDER_STEP,
                removed: false,
            };
            agenda.items.insert(id, taken);
        }
        let fits = |(id, item): (&Id, &rule::Item)| {
            let other = item.instead_of?;
            agenda.may_replace(*id, other, item.track).err().map(|_| *id)
        };
        let loose: Vec<Id> = agenda.items.iter().filter_map(fits).collect();
        for id in loose {
            agenda.items.entry(id).and_modify(|item| item.instead_of = None);
        }
        Ok(())
    }

    /// What is read, if it is there: another Homegroup may have other starter sets.
    fn reading(&self, call: &Call<'_>, reading: &ReadingRef) -> Option<Id> {
        match reading {
            ReadingRef::Own(n) => self.ids.get(n).copied(),
            ReadingRef::Shipped { program, reading } => {
                let mut packs = shipped().ok()?.iter().chain([self.pack]).filter(|pack| pack.id == *program);
                let known = packs.any(|pack| pack.reading(reading).is_some());
                known.then(|| call.shipped_reading(program, reading))
            }
        }
    }

    fn cycle(&mut self, call: &mut Call<'_>, cycle: &Known) -> Result<String, Error> {
        match cycle {
            Known::Pack(id) => {
                let known = self.pack.cycle(id).ok_or_else(|| Problem::NotAChoice.at("cycle"))?;
                Ok(known.id.clone())
            }
            Known::Own(n) => Ok(self.named(call, *n)?.to_string()),
        }
    }

    /// A role, if the starter set has it or it is the group's own.
    fn role(&mut self, call: &mut Call<'_>, role: &Known) -> Result<Option<String>, Error> {
        match role {
            Known::Pack(id) => Ok(self.pack.role(id).map(|role| role.id.clone())),
            Known::Own(n) => Ok(Some(self.named(call, *n)?.to_string())),
        }
    }

    fn roles(&mut self, call: &mut Call<'_>, document: &Document) -> Result<(), Error> {
        check_many("roles", document.roles.len(), MANY)?;
        let mut leaves = Leaves::of(ROTAS, self.id);
        leaves
            .set_some("on", document.proposals.then_some(true))
            .set_some("two_jobs", document.two_jobs.then_some(true));
        for given in &document.roles {
            let Some(id) = self.role(call, &given.role)? else { continue };
            let at = |field: &str| format!("roles/{id}/{field}");
            leaves
                .set_some(at("name"), given.name.as_deref().map(role::name).transpose()?)
                .set_some(at("removed"), given.removed.then_some(true))
                .set_some(at("needs_ok"), given.needs_ok);
        }
        self.all.push(leaves);
        Ok(())
    }

    fn chips(&mut self, given: Option<&Chips>) -> Result<(), Error> {
        let Some(given) = given else { return Ok(()) };
        check_many("stock", given.stock.len(), MANY)?;
        let mut leaves = records::chip::of(self.id);
        let reorder_at = given.reorder_at.map(|at| in_range("reorder_at", at, 0, MAX_STOCK)).transpose()?;
        leaves
            .set_some("first_day", FirstDay::from_text(&given.first_day).map(FirstDay::text))
            .set_some("reorder_at", reorder_at);
        for (milestone, stock) in &given.stock {
            if self.pack.milestones.iter().any(|known| known.id == *milestone) {
                let stock = in_range("stock", *stock, 0, MAX_STOCK)?;
                records::chip::write_stock(&mut leaves, milestone, Some(stock));
            }
        }
        self.all.push(leaves);
        Ok(())
    }

    /// An evening; when it starts and how long it is has no part in which one it is.
    fn evening(
        &mut self,
        call: &mut Call<'_>,
        evening: &Evening,
        date: NaiveDate,
    ) -> Result<Occurrence, Error> {
        Ok(Occurrence {
            rule: self.named(call, evening.rule)?,
            given: parse_date("given", &evening.given)?,
            date,
            ordinal: 0,
            start: chrono::NaiveTime::MIN,
            minutes: 0,
        })
    }

    fn meeting(&mut self, call: &mut Call<'_>, given: &Meeting) -> Result<(), Error> {
        let date = parse_date("date", &given.date)?;
        let occurrence = Occurrence {
            start: parse_time("start", &given.start)?,
            minutes: meeting_minutes("minutes", given.minutes)?,
            ..self.evening(call, &given.evening, date)?
        };
        let meeting = model::meeting::Meeting {
            id: call.meeting_id(self.id, &occurrence),
            group: self.id,
            occurrence,
            cancelled: None,
            follows: given.follows.map(|agenda| self.named(call, agenda)).transpose()?,
            dark: None,
            takes_place: false,
            topic: None,
            assignments: Assignments::default(),
            agenda: self.agenda(call, &given.agenda)?,
            sheet: model::sheet::Sheet::default(),
            touched: false,
            module: None,
        };
        let mut leaves = records::meeting::touch(&meeting);
        leaves
            .set_some("cancelled", line("cancelled", given.cancelled.as_ref(), text::REASON)?)
            .set_some("topic", line("topic", given.topic.as_ref(), text::REASON)?)
            .set_some("takes_place", given.takes_place.then_some(true));
        check_many("assigned", given.assigned.len(), MANY)?;
        for one in &given.assigned {
            let who = match one.person.map(|n| self.ids.get(&n).copied()) {
                Some(Some(person)) => Who::Person(person),
                Some(None) => continue,
                None => Who::Room,
            };
            let Some(role) = self.role(call, &one.role)? else { continue };
            let state = State::from_text(&one.state).unwrap_or_default();
            records::assignment::write(&mut leaves, &role, Assignment { who, state, locked: one.locked });
        }
        self.all.push(leaves);
        Ok(())
    }
}
