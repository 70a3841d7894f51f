//! An evening's order: items with minutes, who does them, and when each begins.
//!
//! Items are kept as a map by id with an order number each, so that two devices that move
//! different items agree after a merge. Reading normalises what a merge may have broken.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::schedule::MAX_MINUTES;
use crate::text;

/// The most items an agenda may have. Keeps a meeting's record small.
pub const MAX_ITEMS: usize = 60;
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
    /// Where it stands among the others.
    pub order: i64,
    /// Taken off the agenda; can be put back.
    pub removed: bool,
}

/// The items of one evening, or of a group's usual one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Items by id, removed ones too.
    pub items: BTreeMap<Id, Item>,
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
    /// The items on the agenda, in order. Ties, which only a merge makes, go by id.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Id, &Item)> {
        let mut items: Vec<_> =
            self.items.iter().filter(|(_, i)| !i.removed).map(|(id, i)| (*id, i)).collect();
        items.sort_by_key(|(id, item)| (item.order, *id));
        items
    }

    /// Minutes of all items together.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.in_order().iter().map(|(_, item)| item.minutes).sum()
    }

    /// When each item begins if the evening starts at `start`, and when the last one ends.
    /// Past midnight the clock goes round.
    #[must_use]
    pub fn times(&self, start: NaiveTime) -> (Vec<NaiveTime>, NaiveTime) {
        let mut at = start;
        let begins = self
            .in_order()
            .iter()
            .map(|(_, item)| {
                let begins = at;
                at += TimeDelta::minutes(item.minutes.into());
                begins
            })
            .collect();
        (begins, at)
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

    /// Roles of items nobody was asked for, each once, in order.
    #[must_use]
    pub fn open_roles(&self) -> Vec<&str> {
        let items = self.in_order();
        let mut open: Vec<&str> = Vec::new();
        for (_, item) in &items {
            if let (Some(role), None) = (item.role.as_deref(), item.person)
                && !open.contains(&role)
            {
                open.push(role);
            }
        }
        // Whoever does one item of a role does the others too, unless somebody else was asked.
        let taken =
            |role: &str| items.iter().any(|(_, i)| i.role.as_deref() == Some(role) && i.person.is_some());
        open.retain(|role| !taken(role));
        open
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
}

/// The minutes that items take which follow each other. Those with a track run beside their
/// neighbours with tracks, so that the longest track counts.
pub fn length<T: Ord>(items: impl Iterator<Item = (Option<T>, u32)>) -> u32 {
    let (mut sum, mut beside) = (0u32, BTreeMap::new());
    let longest = |beside: &BTreeMap<T, u32>| beside.values().copied().max().unwrap_or(0);
    for (track, minutes) in items {
        match track {
            Some(track) => {
                let own = beside.entry(track).or_insert(0u32);
                *own = own.saturating_add(minutes);
            }
            None => {
                sum = sum.saturating_add(longest(&beside)).saturating_add(minutes);
                beside.clear();
            }
        }
    }
    sum.saturating_add(longest(&beside))
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

/// An item's title, cleaned.
///
/// # Errors
/// At `title`, as [`text::required_line`].
pub fn title(given: &str) -> Result<String, Invalid> {
    text::required_line("title", given, text::TITLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(orders: &[i64]) -> Agenda {
        let items = orders
            .iter()
            .zip(1u8..)
            .map(|(order, n)| (Id([n; 16]), Item { minutes: 10, order: *order, ..Item::default() }))
            .collect();
        Agenda { items }
    }

    fn moved(mut agenda: Agenda, item: u8, to: usize) -> Vec<u8> {
        for (id, order) in agenda.place(Id([item; 16]), to) {
            agenda.items.entry(id).or_default().order = order;
        }
        agenda.in_order().iter().map(|(id, _)| id.0[0]).collect()
    }

    #[test]
    fn an_item_goes_where_it_is_put() {
        let four = || agenda(&[0, 10, 20, 30]);
        assert_eq!(moved(four(), 1, 0), [1, 2, 3, 4]);
        assert_eq!(moved(four(), 1, 3), [2, 3, 4, 1]);
        assert_eq!(moved(four(), 4, 0), [4, 1, 2, 3]);
        assert_eq!(moved(four(), 2, 2), [1, 3, 2, 4]);
        assert_eq!(moved(four(), 9, 2), [1, 2, 9, 3, 4]);
        assert_eq!(moved(four(), 2, 99), [1, 3, 4, 2]);
        assert_eq!(moved(agenda(&[]), 1, 0), [1]);
    }

    #[test]
    fn a_move_changes_one_number_unless_there_is_no_room() {
        assert_eq!(agenda(&[0, 10, 20]).place(Id([3; 16]), 1).len(), 1);
        assert_eq!(agenda(&[0, 1, 2]).place(Id([3; 16]), 1).len(), 3);
        assert_eq!(moved(agenda(&[0, 1, 2]), 3, 1), [1, 3, 2]);
        assert_eq!(moved(agenda(&[i64::MAX, i64::MIN]), 2, 9), [1, 2]);
    }

    #[test]
    fn times_follow_the_minutes_past_midnight_too() {
        let start = NaiveTime::from_hms_opt(23, 55, 0).unwrap();
        let (begins, end) = agenda(&[0, 1]).times(start);
        assert_eq!(begins, [start, NaiveTime::from_hms_opt(0, 5, 0).unwrap()]);
        assert_eq!(end, NaiveTime::from_hms_opt(0, 15, 0).unwrap());
    }

    #[test]
    fn removed_items_take_no_time() {
        let mut two = agenda(&[0, 1]);
        two.items.get_mut(&Id([1; 16])).unwrap().removed = true;
        assert_eq!(two.minutes(), 10);
    }

    #[test]
    fn a_merge_that_crossed_the_limits_is_put_right_on_reading() {
        let item = Item { minutes: 20, min_minutes: Some(30), max_minutes: Some(10), ..Item::default() }
            .normalised();
        assert_eq!((item.min_minutes, item.max_minutes), (Some(20), Some(20)));
    }

    #[test]
    fn minutes_that_contradict_each_other_are_refused() {
        assert!(check_minutes(10, Some(5), Some(20)).is_ok());
        assert_eq!(check_minutes(10, Some(11), None), Err(Problem::LeastAboveMost.at("min_minutes")));
        assert_eq!(check_minutes(10, None, Some(9)), Err(Problem::LeastAboveMost.at("max_minutes")));
        assert!(check_minutes(481, None, None).is_err());
    }
}
