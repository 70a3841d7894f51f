//! An evening's order: items with minutes, who does them, and when each begins.
//!
//! Items are kept as a map by id with an order number each, so that two devices that move
//! different items agree after a merge. Reading normalises what a merge may have broken.
//!
//! What takes time, and when each thing begins, is in `time.rs`: the same rule for packs,
//! screens and papers.

mod fit;
mod follow;
mod template;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::pack::ShareTimer;
use crate::schedule::MAX_MINUTES;
use crate::text;

pub use fit::{Cut, Fit};
pub use template::Names;
pub use time::length;

/// The most items an agenda may have. Keeps a meeting's record small.
pub const MAX_ITEMS: usize = 60;
/// The most circles an evening may have beside each other.
pub const MAX_TRACKS: usize = 12;
/// The most people one circle may have.
pub const MAX_TRACK_PEOPLE: usize = 60;
/// The longest one person may be given, in minutes.
pub const MAX_SHARE: u32 = 60;
/// The most agendas a group may have beside its usual one. Keeps its record small.
pub const MAX_OTHERS: usize = 20;
/// The distance between the order numbers of neighbours, room for later moves.
pub const ORDER_STEP: i64 = 1 << 16;

/// One thing the evening does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// The pack's id of the entry it came from; its words are the pack's until edited.
    pub template: Option<String>,
    /// The person's own title. `None`: the pack's.
    pub title: Option<String>,
    /// Planned minutes.
    pub minutes: u32,
    /// It can shrink to this.
    pub min_minutes: Option<u32>,
    /// It can grow to this.
    pub max_minutes: Option<u32>,
    /// The pack's id of the role that does it.
    pub role: Option<String>,
    /// The person who does it.
    pub person: Option<Id>,
    /// The reading that is read.
    pub reading: Option<Id>,
    /// The person's own words to say. `None`: the pack's.
    pub script: Option<String>,
    /// The person's own words for when it applies, for whoever leads to judge. `None`: the pack's.
    pub condition: Option<String>,
    /// Whether its condition is met tonight. `None`: nobody has said yet.
    pub applies: Option<bool>,
    /// The item it takes the place of once its condition is met; until then it takes no time.
    pub instead_of: Option<Id>,
    /// The circle it belongs to. `None`: the whole evening's.
    pub track: Option<Id>,
    /// How long each person speaks, no minutes meaning that shares are not timed. `None`: as in
    /// the pack.
    pub timer: Option<ShareTimer>,
    /// A quiet time: no countdown runs where people see it.
    pub quiet: bool,
    /// A break: its minutes do not count as the meeting's where minutes are counted.
    pub pause: bool,
    /// The pack's id of the cycle whose turn fills it.
    pub cycle: Option<String>,
    /// Seen by whoever leads, and on no paper.
    pub notes: Option<String>,
    /// Where it stands among the others.
    pub order: i64,
    /// Taken off the agenda; can be put back.
    pub removed: bool,
}

/// A circle that runs beside others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Track {
    /// The pack's id of the circle it came from; its title is the pack's until edited.
    pub template: Option<String>,
    /// The person's own title. `None`: the pack's. It stands on doors, so it should be neutral.
    pub title: Option<String>,
    /// The pack's id of the role that leads it.
    pub role: Option<String>,
    /// The person who leads it.
    pub leader: Option<Id>,
    /// Who belongs to it.
    pub people: BTreeSet<Id>,
    /// Where it stands among the others.
    pub order: i64,
    /// Taken off the agenda with all its items; can be put back.
    pub removed: bool,
}

/// The items of one evening, or of a group's usual one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Items by id, removed ones too.
    pub items: BTreeMap<Id, Item>,
    /// Circles by id, removed ones too.
    pub tracks: BTreeMap<Id, Track>,
}

/// Another agenda of a group beside its usual one, such as the speaker meeting's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedAgenda {
    /// The pack's id of the agenda it came from.
    pub template: Option<String>,
    /// The person's own title. `None`: the pack's.
    pub title: Option<String>,
    /// How long such an evening is.
    pub minutes: u32,
    /// What happens.
    pub agenda: Agenda,
}

/// New order numbers that put an item where it was asked for.
pub type Places = Vec<(Id, i64)>;

impl Item {
    /// Puts right what a merge of two edits may have broken: the least is at most the planned
    /// minutes, the most at least.
    #[must_use]
    pub fn normalised(mut self) -> Self {
        self.minutes = self.minutes.min(MAX_MINUTES);
        self.min_minutes = self.min_minutes.map(|min| min.min(self.minutes));
        self.max_minutes = self.max_minutes.map(|max| max.clamp(self.minutes, MAX_MINUTES));
        self
    }
}

impl Agenda {
    /// The items on the agenda, in order. Ties, which only a merge makes, go by id. What belongs to
    /// a circle that was taken off is off with it.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Id, &Item)> {
        let mut items: Vec<_> =
            self.items.iter().filter(|(_, item)| self.shows(item)).map(|(id, i)| (*id, i)).collect();
        items.sort_by_key(|(id, item)| (item.order, *id));
        items
    }

    fn shows(&self, item: &Item) -> bool {
        let off = item.track.and_then(|track| self.tracks.get(&track)).is_some_and(|track| track.removed);
        !item.removed && !off
    }

    /// The item, if it is on the agenda.
    #[must_use]
    pub fn item(&self, id: Id) -> Option<&Item> {
        self.items.get(&id).filter(|item| self.shows(item))
    }

    /// The circles of the evening, in order.
    #[must_use]
    pub fn circles(&self) -> Vec<(Id, &Track)> {
        let mut tracks: Vec<_> =
            self.tracks.iter().filter(|(_, track)| !track.removed).map(|(id, track)| (*id, track)).collect();
        tracks.sort_by_key(|(id, track)| (track.order, *id));
        tracks
    }

    /// The circle an item runs in, if that circle is there.
    #[must_use]
    pub fn circle_of(&self, item: &Item) -> Option<Id> {
        item.track.filter(|track| self.tracks.contains_key(track))
    }

    /// Everybody an agenda names: who does an item, who leads a circle, who belongs to one.
    #[must_use]
    pub fn named(&self) -> BTreeSet<Id> {
        let asked = self.items.values().filter_map(|item| item.person);
        let circles = self.tracks.values();
        asked.chain(circles.flat_map(|track| track.people.iter().copied().chain(track.leader))).collect()
    }

    /// The same agenda without anybody's name.
    #[must_use]
    pub fn nameless(mut self) -> Self {
        for item in self.items.values_mut() {
            item.person = None;
        }
        for track in self.tracks.values_mut() {
            track.leader = None;
            track.people.clear();
        }
        self
    }

    /// Order numbers that put `item` at position `to` (0 first) among the others; `item` may be
    /// new. Mostly one number; all of them where no room is left between two neighbours.
    #[must_use]
    pub fn place(&self, item: Id, to: usize) -> Places {
        let others: Vec<_> = self.in_order().into_iter().filter(|(id, _)| *id != item).collect();
        let to = to.min(others.len());
        let before = to.checked_sub(1).map(|i| others[i].1.order);
        let after = others.get(to).map(|(_, item)| item.order);
        let free = match (before, after) {
            (None, None) => Some(0),
            (Some(before), None) => before.checked_add(ORDER_STEP),
            (None, Some(after)) => after.checked_sub(ORDER_STEP),
            (Some(before), Some(after)) => {
                let middle = i64::try_from((i128::from(before) + i128::from(after)).div_euclid(2)).ok();
                middle.filter(|middle| before < *middle && *middle < after)
            }
        };
        if let Some(order) = free {
            return vec![(item, order)];
        }
        let mut ids: Vec<Id> = others.iter().map(|(id, _)| *id).collect();
        ids.insert(to, item);
        ids.into_iter().zip((0i64..).map(|n| n * ORDER_STEP)).collect()
    }

    /// Puts an item at position `to` (0 first) among the others.
    pub fn put(&mut self, item: Id, to: usize) {
        for (id, order) in self.place(item, to) {
            self.items.entry(id).or_default().order = order;
        }
    }

    /// Where a new item of a circle goes: behind the last one of its circle, else behind the last
    /// one of any, else at the end. For the whole evening: at the end.
    #[must_use]
    pub fn end_of(&self, track: Option<Id>) -> usize {
        let items = self.in_order();
        let last = |fits: &dyn Fn(&Item) -> bool| items.iter().rposition(|(_, item)| fits(item));
        let at = track.and_then(|track| {
            last(&|item| item.track == Some(track)).or_else(|| last(&|item| item.track.is_some()))
        });
        at.map_or(items.len(), |at| at + 1)
    }

    /// Refuses an item more than an agenda may have.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `title`.
    pub fn room_for_one(&self) -> Result<(), Invalid> {
        // Removed ones take room in the record too, but can't be counted against her for ever.
        if self.in_order().len() < MAX_ITEMS {
            Ok(())
        } else {
            Err(Problem::TooMany { max: MAX_ITEMS }.at("title"))
        }
    }

    /// Refuses a circle more than an evening may have.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `title`.
    pub fn room_for_a_circle(&self) -> Result<(), Invalid> {
        if self.circles().len() < MAX_TRACKS {
            Ok(())
        } else {
            Err(Problem::TooMany { max: MAX_TRACKS }.at("title"))
        }
    }

    /// Refuses to let `item`, which may be new, take the place of `other` in the circle `track`:
    /// what takes another's place has no other that takes its own, so that there is no loop.
    ///
    /// # Errors
    /// [`Problem::Loop`] at `instead_of`.
    pub fn may_replace(&self, item: Id, other: Id, track: Option<Id>) -> Result<(), Invalid> {
        let fits = self.item(other).is_some_and(|replaced| {
            other != item && replaced.instead_of.is_none() && replaced.track == track
        });
        let is_replaced = self.in_order().iter().any(|(_, i)| i.instead_of == Some(item));
        if fits && !is_replaced { Ok(()) } else { Err(Problem::Loop.at("instead_of")) }
    }

    /// Puts a person in a circle, and takes her out of the others: she sits in one.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `person`; nothing is changed then.
    pub fn seat(&mut self, track: Id, person: Id) -> Result<(), Invalid> {
        let full = |track: &Track| track.people.len() >= MAX_TRACK_PEOPLE && !track.people.contains(&person);
        if self.tracks.get(&track).is_some_and(full) {
            return Err(Problem::TooMany { max: MAX_TRACK_PEOPLE }.at("person"));
        }
        for (id, circle) in &mut self.tracks {
            if *id == track {
                circle.people.insert(person);
            } else {
                circle.people.remove(&person);
            }
        }
        Ok(())
    }
}

/// Checks an item's minutes against each other.
///
/// # Errors
/// [`Problem::OutOfRange`] or [`Problem::LeastAboveMost`] at `minutes`, `min_minutes` or
/// `max_minutes`.
pub fn check_minutes(minutes: u32, min: Option<u32>, max: Option<u32>) -> Result<(), Invalid> {
    in_range("minutes", minutes, 0, MAX_MINUTES)?;
    if let Some(min) = min {
        in_range("min_minutes", min, 0, MAX_MINUTES)?;
        if min > minutes {
            return Err(Problem::LeastAboveMost.at("min_minutes"));
        }
    }
    if let Some(max) = max {
        in_range("max_minutes", max, 0, MAX_MINUTES)?;
        if max < minutes {
            return Err(Problem::LeastAboveMost.at("max_minutes"));
        }
    }
    Ok(())
}

/// Checks how long each person speaks.
///
/// # Errors
/// [`Problem::OutOfRange`] at `timer.minutes` or `timer.wrap_up`.
pub fn check_timer(timer: ShareTimer) -> Result<ShareTimer, Invalid> {
    in_range("timer.minutes", timer.minutes, 0, MAX_SHARE)?;
    in_range("timer.wrap_up", timer.wrap_up, 0, MAX_SHARE)?;
    Ok(timer)
}

/// An item's title, cleaned.
///
/// # Errors
/// At `title`, as [`text::required_line`].
pub fn title(given: &str) -> Result<String, Invalid> {
    text::required_line("title", given, text::TITLE)
}

#[cfg(test)]
mod tests;
