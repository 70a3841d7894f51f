//! What to cut when an agenda is longer than its evening.
//!
//! Whoever leads wants to tell the room one thing, not nine: so what has the most to give gives
//! first, down to its least, and the next only if that was not enough. Circles beside each other
//! give together, because only the longest counts.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Agenda, Item};
use crate::id::Id;

/// An item made shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Which item.
    pub item: Id,
    /// Its minutes before.
    pub from: u32,
    /// Its minutes after.
    pub to: u32,
}

/// What makes an agenda fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fit {
    /// Items made shorter, in the order of the agenda.
    pub cuts: Vec<Cut>,
    /// Minutes that are still too many when everything is as short as it can be.
    pub over: u32,
}

/// What runs at one time: one item, or circles beside each other.
#[derive(Default)]
struct Stretch {
    /// Minutes now and at least, of each item, by circle.
    circles: BTreeMap<Option<Id>, Vec<(Id, u32, u32)>>,
}

impl Stretch {
    fn longest(&self, minutes: impl Fn(&(Id, u32, u32)) -> u32) -> u32 {
        self.circles.values().map(|items| items.iter().map(&minutes).sum()).max().unwrap_or(0)
    }

    /// Minutes it can give.
    fn slack(&self) -> u32 {
        self.longest(|(_, now, _)| *now).saturating_sub(self.longest(|(_, _, least)| *least))
    }

    /// Gives so many minutes: every circle that is longer than what is left.
    fn give(&self, minutes: u32) -> Vec<(Id, u32)> {
        let target = self.longest(|(_, now, _)| *now).saturating_sub(minutes);
        let mut given = Vec::new();
        for items in self.circles.values() {
            let mut over = items.iter().map(|(_, now, _)| now).sum::<u32>().saturating_sub(target);
            let mut items: Vec<_> = items.iter().collect();
            items.sort_by_key(|(_, now, least)| Reverse(now - least));
            for (id, now, least) in items {
                let gives = over.min(now - least);
                if gives > 0 {
                    given.push((*id, now - gives));
                }
                over -= gives;
            }
        }
        given
    }
}

impl Agenda {
    /// What to cut so that the evening is no longer than `minutes`.
    #[must_use]
    pub fn fit(&self, minutes: u32) -> Fit {
        let mut over = self.minutes().saturating_sub(minutes);
        let mut stretches = self.stretches();
        stretches.sort_by_key(|stretch| Reverse(stretch.slack()));
        let mut shorter = BTreeMap::new();
        for stretch in stretches {
            let gives = over.min(stretch.slack());
            if gives > 0 {
                shorter.extend(stretch.give(gives));
            }
            over -= gives;
        }
        let cut =
            |(item, i): (Id, &Item)| shorter.get(&item).map(|to| Cut { item, from: i.minutes, to: *to });
        Fit { cuts: self.in_order().into_iter().filter_map(cut).collect(), over }
    }

    fn stretches(&self) -> Vec<Stretch> {
        let counting = self.counting();
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut parted = false;
        for (id, item) in self.in_order().into_iter().filter(|(id, _)| counting.contains(id)) {
            let track = self.circle_of(item);
            if !(parted && track.is_some()) {
                stretches.push(Stretch::default());
            }
            parted = track.is_some();
            let least = item.min_minutes.unwrap_or(item.minutes).min(item.minutes);
            if let Some(stretch) = stretches.last_mut() {
                stretch.circles.entry(track).or_default().push((id, item.minutes, least));
            }
        }
        stretches
    }
}
