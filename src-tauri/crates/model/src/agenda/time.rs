//! What of an agenda takes time, and when each thing begins.
//!
//! An item whose condition is not met takes none. What takes another's place takes time once its
//! condition is met, and the other none; until then it is the other way round. A condition nobody
//! has judged yet counts as met. Circles run beside each other, and the longest counts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveTime, TimeDelta};

use super::{Agenda, Item};
use crate::id::Id;

impl Agenda {
    /// The items that take time, as far as it is known.
    #[must_use]
    pub fn counting(&self) -> BTreeSet<Id> {
        let items = self.in_order();
        let taken: BTreeSet<Id> = items
            .iter()
            .filter(|(_, item)| item.applies == Some(true))
            .filter_map(|(_, item)| self.stands_for(item))
            .collect();
        let counts = |id: &Id, item: &Item| match item.applies {
            Some(false) => false,
            Some(true) => !taken.contains(id),
            None => self.stands_for(item).is_none() && !taken.contains(id),
        };
        items.iter().filter(|(id, item)| counts(id, item)).map(|(id, _)| *id).collect()
    }

    /// The item it takes the place of. Two that were made to take each other's place on two
    /// devices take nobody's.
    #[must_use]
    pub fn stands_for(&self, item: &Item) -> Option<Id> {
        let replaced = item.instead_of?;
        self.items.get(&replaced).filter(|replaced| replaced.instead_of.is_none()).map(|_| replaced)
    }

    /// Minutes of the whole evening.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.begins().1
    }

    /// When each item begins if the evening starts at `start`, and when the last one ends.
    /// Past midnight the clock goes round.
    #[must_use]
    pub fn times(&self, start: NaiveTime) -> (Vec<NaiveTime>, NaiveTime) {
        let (begins, end) = self.begins();
        let at = |minutes: u32| start + TimeDelta::minutes(minutes.into());
        (begins.into_iter().map(at).collect(), at(end))
    }

    /// Minutes after the start at which each item begins, in order, and at which the evening ends.
    fn begins(&self) -> (Vec<u32>, u32) {
        let counting = self.counting();
        let mut clock = Clock::default();
        let begins = self.in_order().into_iter().map(|(id, item)| {
            if counting.contains(&id) {
                clock.take(self.circle_of(item), item.minutes)
            } else {
                clock.now(self.circle_of(item))
            }
        });
        (begins.collect(), clock.end())
    }
}

/// A clock that runs for every circle.
#[derive(Debug)]
struct Clock<T> {
    /// When the circles parted, or now if they did not.
    parted: u32,
    /// When each circle is through.
    beside: BTreeMap<T, u32>,
}

impl<T> Default for Clock<T> {
    fn default() -> Self {
        Self { parted: 0, beside: BTreeMap::new() }
    }
}

impl<T: Ord> Clock<T> {
    /// When all circles are through.
    fn end(&self) -> u32 {
        self.beside.values().copied().max().unwrap_or(self.parted)
    }

    /// What time it is in a circle, or for all.
    fn now(&self, track: Option<T>) -> u32 {
        match track {
            Some(track) => self.beside.get(&track).copied().unwrap_or(self.parted),
            None => self.end(),
        }
    }

    /// Lets an item take its time, and says when it began.
    fn take(&mut self, track: Option<T>, minutes: u32) -> u32 {
        if let Some(track) = track {
            let at = self.beside.entry(track).or_insert(self.parted);
            let began = *at;
            *at = began.saturating_add(minutes);
            return began;
        }
        let began = self.end();
        self.beside.clear();
        self.parted = began.saturating_add(minutes);
        began
    }
}

/// The minutes that items take which follow each other. Those with a track run beside their
/// neighbours with tracks, so that the longest track counts.
pub fn length<T: Ord>(items: impl Iterator<Item = (Option<T>, u32)>) -> u32 {
    let mut clock = Clock::default();
    for (track, minutes) in items {
        clock.take(track, minutes);
    }
    clock.end()
}
