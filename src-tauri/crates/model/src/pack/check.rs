//! What makes a pack hold together, beyond being readable. What is wrong is said in `fault.rs`.

use std::collections::BTreeSet;

use super::{AgendaTemplate, CycleTemplate, Fault, Pack, PackReading, Span, Text};
use crate::cycle::CycleBy;
use crate::text::{CONDITION, Limit, READING, REASON, SCRIPT, TITLE};

/// The most roles, agendas, readings, milestones, or items of one agenda.
pub const MAX_ENTRIES: usize = 200;
/// The longest a meeting or an item of it may be planned for, in minutes.
const MAX_MINUTES: u32 = crate::schedule::MAX_MINUTES;
/// The most characters of an id.
pub(super) const MAX_ID: usize = 80;
/// A program's summary and notice: a few sentences.
const SUMMARY: Limit = Limit(500);
/// A topic or a question: a sentence.
const CARD: Limit = Limit(200);

impl Pack {
    /// Everything in this pack that does not hold together; nothing, for a pack that does.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.check_counts(&mut faults);
        self.check_ids(&mut faults);
        for agenda in &self.agendas {
            self.check_agenda(agenda, &mut faults);
        }
        for reading in &self.readings {
            check_reading(reading, &mut faults);
        }
        for cycle in &self.cycles {
            self.check_cycle(cycle, &mut faults);
        }
        self.check_milestones(&mut faults);
        for (at, text, limit) in self.texts() {
            if text.wordings().any(|(_, wording)| wording.chars().count() > limit.0) {
                faults.push(Fault::TooLong { at: at.to_owned(), max: limit.0 });
            }
        }
        faults
    }

    /// Every text of the pack, with the id of its entry (or its key at the top) and its limit.
    pub(super) fn texts(&self) -> Vec<(&str, &Text, Limit)> {
        let words = &self.words;
        let mut texts = vec![("name", &self.name, TITLE), ("summary", &self.summary, SUMMARY)];
        texts.extend(self.notice.iter().map(|notice| ("notice", notice, SUMMARY)));
        texts.extend(
            [
                ("words.meeting", &words.meeting),
                ("words.person", &words.person),
                ("words.people", &words.people),
                ("words.newcomers", &words.newcomers),
                ("words.facilitator", &words.facilitator),
                ("words.share", &words.share),
                ("words.basket", &words.basket),
                ("words.excused", &words.excused),
                ("words.celebration", &words.celebration),
            ]
            .map(|(at, text)| (at, text, TITLE)),
        );
        for role in &self.roles {
            texts.push((&role.id, &role.name, TITLE));
            texts.extend(role.about.iter().map(|about| (role.id.as_str(), about, SUMMARY)));
        }
        for cycle in &self.cycles {
            texts.push((&cycle.id, &cycle.title, TITLE));
            texts.extend(cycle.turns.iter().map(|turn| (cycle.id.as_str(), &turn.title, TITLE)));
        }
        for card in &self.cards {
            texts.push((&card.id, &card.title, CARD));
            texts.extend(card.text.iter().map(|text| (card.id.as_str(), text, SCRIPT)));
        }
        for agenda in &self.agendas {
            texts.push((&agenda.id, &agenda.title, TITLE));
            texts.extend(agenda.tracks.iter().map(|track| (track.id.as_str(), &track.title, TITLE)));
            for item in &agenda.items {
                texts.push((&item.id, &item.title, TITLE));
                texts.extend(item.condition.iter().map(|text| (item.id.as_str(), text, CONDITION)));
                texts.extend(item.script.iter().map(|text| (item.id.as_str(), text, SCRIPT)));
            }
        }
        for reading in &self.readings {
            texts.push((&reading.id, &reading.title, TITLE));
            texts.push((&reading.id, &reading.source, REASON));
            texts.extend(reading.text.iter().map(|text| (reading.id.as_str(), text, READING)));
        }
        texts.extend(self.milestones.iter().map(|one| (one.id.as_str(), &one.title, TITLE)));
        texts
    }

    fn check_counts(&self, faults: &mut Vec<Fault>) {
        let mut lists = vec![
            ("regimes", self.regimes.len(), 1),
            ("roles", self.roles.len(), 0),
            ("agendas", self.agendas.len(), 1),
            ("readings", self.readings.len(), 0),
            ("cycles", self.cycles.len(), 0),
            ("cards", self.cards.len(), 0),
            ("papers", self.papers.len(), 0),
            ("milestones", self.milestones.len(), 0),
        ];
        lists.extend(self.cycles.iter().map(|cycle| (cycle.id.as_str(), cycle.turns.len(), 1)));
        lists.extend(self.agendas.iter().map(|agenda| (agenda.id.as_str(), agenda.items.len(), 1)));
        for (at, found, min) in lists {
            if !(min..=MAX_ENTRIES).contains(&found) {
                faults.push(Fault::Entries { at: at.to_owned(), found, min });
            }
        }
        if self.format == 0 || self.version == 0 {
            faults.push(Fault::Number { at: "version".to_owned() });
        }
    }

    fn check_ids(&self, faults: &mut Vec<Fault>) {
        if !is_segment(&self.id) {
            faults.push(Fault::BadName { id: self.id.clone() });
        }
        let of = |kind, id| (kind, id);
        let items = self.agendas.iter().flat_map(|agenda| &agenda.items);
        let all = (self.roles.iter().map(|role| of("role", &role.id)))
            .chain(self.agendas.iter().map(|agenda| of("agenda", &agenda.id)))
            .chain(items.map(|item| of("item", &item.id)))
            .chain(self.readings.iter().map(|reading| of("reading", &reading.id)))
            .chain(self.agendas.iter().flat_map(|agenda| &agenda.tracks).map(|track| of("track", &track.id)))
            .chain(self.cycles.iter().map(|cycle| of("cycle", &cycle.id)))
            .chain(self.cards.iter().map(|card| of("card", &card.id)))
            .chain(self.milestones.iter().map(|milestone| of("milestone", &milestone.id)));
        let mut seen = BTreeSet::new();
        for (kind, id) in all {
            let form = format!("{}.{kind}.", self.id);
            let name = id.strip_prefix(&form).unwrap_or_default();
            if id.len() > MAX_ID || !name.split('.').all(is_segment) {
                faults.push(Fault::BadId { id: id.clone(), form });
            }
            if !seen.insert(id) {
                faults.push(Fault::Twice { id: id.clone() });
            }
        }
        let mut regimes = BTreeSet::new();
        for regime in &self.regimes {
            if !regimes.insert(regime) {
                faults.push(Fault::Twice { id: regime.id().to_owned() });
            }
        }
    }

    fn check_agenda(&self, agenda: &AgendaTemplate, faults: &mut Vec<Fault>) {
        if !(1..=MAX_MINUTES).contains(&agenda.minutes) {
            faults.push(Fault::Number { at: agenda.id.clone() });
        }
        let no_such = |at: &str, id: &String| Fault::NoSuch { at: at.to_owned(), id: id.clone() };
        for track in &agenda.tracks {
            let role = track.role.iter().filter(|id| self.role(id).is_none());
            faults.extend(role.map(|id| no_such(&track.id, id)));
        }
        for item in &agenda.items {
            let at = || item.id.clone();
            if item.min == 0 || item.max > MAX_MINUTES {
                faults.push(Fault::Number { at: at() });
            }
            if !(item.min..=item.max).contains(&item.minutes) {
                faults.push(Fault::Range { at: at() });
            }
            if item.timer.is_some_and(|timer| {
                timer.minutes == 0 || timer.minutes > MAX_MINUTES || timer.wrap_up > MAX_MINUTES
            }) {
                faults.push(Fault::Number { at: at() });
            }
            let role = item.role.iter().filter(|id| self.role(id).is_none());
            let reading = item.reading.iter().filter(|id| self.reading(id).is_none());
            let track = item.track.iter().filter(|id| !agenda.tracks.iter().any(|track| track.id == **id));
            let cycle = item.cycle.iter().filter(|id| self.cycle(id).is_none());
            faults.extend(role.chain(reading).chain(track).chain(cycle).map(|id| no_such(&item.id, id)));
            if let Some(other) = &item.instead_of {
                match agenda.items.iter().find(|item| item.id == *other) {
                    None => faults.push(no_such(&item.id, other)),
                    Some(replaced) => {
                        let chained = replaced.instead_of.is_some() || replaced.id == item.id;
                        if chained || item.condition.is_none() || replaced.track != item.track {
                            faults.push(Fault::Instead { at: at() });
                        }
                    }
                }
            }
        }
        let sum = agenda.length();
        if sum != agenda.minutes {
            faults.push(Fault::Sum { at: agenda.id.clone(), sum, minutes: agenda.minutes });
        }
    }

    fn check_cycle(&self, cycle: &CycleTemplate, faults: &mut Vec<Fault>) {
        let found = cycle.turns.len();
        let fits = match cycle.by {
            CycleBy::Meeting => true,
            CycleBy::Month | CycleBy::WeekOfMonth => found <= cycle.by.most_turns(),
        };
        if !fits {
            faults.push(Fault::Turns { at: cycle.id.clone(), found });
        }
        for id in cycle.turns.iter().filter_map(|turn| turn.reading.as_ref()) {
            if self.reading(id).is_none() {
                faults.push(Fault::NoSuch { at: cycle.id.clone(), id: id.clone() });
            }
        }
    }

    fn check_milestones(&self, faults: &mut Vec<Fault>) {
        let mut before = 0;
        for milestone in &self.milestones {
            let (number, days) = match milestone.after {
                Span::Days(days) => (days, u64::from(days)),
                Span::Months(months) => (months, u64::from(months) * 30),
                Span::Years(years) => (years, u64::from(years) * 365),
            };
            if number == 0 || days > 365 * 100 {
                faults.push(Fault::Number { at: milestone.id.clone() });
            }
            if days <= before {
                faults.push(Fault::Order { at: milestone.id.clone() });
            }
            before = days;
        }
    }
}

fn check_reading(reading: &PackReading, faults: &mut Vec<Fault>) {
    if !(1..=MAX_MINUTES).contains(&reading.minutes) {
        faults.push(Fault::Number { at: reading.id.clone() });
    }
    if reading.licence.is_restricted() || reading.licence.has_text() != reading.text.is_some() {
        faults.push(Fault::Licence { at: reading.id.clone() });
    }
    let is_country = |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    if !reading.territory.iter().all(is_country) {
        faults.push(Fault::Country { at: reading.id.clone() });
    }
}

/// A part of an id: small letters, digits and hyphens.
fn is_segment(part: &str) -> bool {
    !part.is_empty()
        && part.len() <= MAX_ID
        && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
