//! Making on one agenda the change that was made on another: "this and all later ones".
//!
//! Only what was changed follows, so that what an evening has of its own stays. Whether a condition
//! is met is an evening's own and never follows.

use super::{Agenda, Item, Track};
use crate::id::Id;

impl Agenda {
    /// Makes the change that led from `before` to `after` here. What this agenda took off stays
    /// off. An item that was changed but is not here comes along if `usual` does not have it
    /// either: then it has been one evening's only until now.
    pub fn follow(&mut self, before: &Self, after: &Self, usual: &Self) {
        for (id, track) in &after.tracks {
            let old = before.tracks.get(id);
            if old != Some(track) {
                self.follow_track(*id, old, track, usual);
            }
        }
        // In order, so that of several new ones each finds the one before it.
        let mut changed: Vec<_> =
            after.items.iter().filter(|(id, item)| before.items.get(id) != Some(item)).collect();
        changed.sort_by_key(|(id, item)| (item.order, **id));
        for (id, item) in changed {
            self.follow_item(*id, before.items.get(id), item, (after, usual));
        }
    }

    fn follow_track(&mut self, id: Id, old: Option<&Track>, new: &Track, usual: &Self) {
        let Some(here) = self.tracks.get_mut(&id) else {
            if old.is_none() || !usual.tracks.contains_key(&id) {
                self.tracks.insert(id, new.clone());
            }
            return;
        };
        let none = Track::default();
        let old = old.unwrap_or(&none);
        changed(&mut here.title, &old.title, &new.title);
        changed(&mut here.role, &old.role, &new.role);
        changed(&mut here.leader, &old.leader, &new.leader);
        changed(&mut here.order, &old.order, &new.order);
        changed(&mut here.removed, &old.removed, &new.removed);
        here.people.extend(new.people.difference(&old.people));
        here.people.retain(|person| !old.people.contains(person) || new.people.contains(person));
    }

    fn follow_item(&mut self, id: Id, old: Option<&Item>, new: &Item, (after, usual): (&Self, &Self)) {
        let is_new = old.is_none() || !usual.items.contains_key(&id);
        let moved = match self.items.get_mut(&id) {
            None if is_new && !new.removed => {
                self.items.insert(id, Item { applies: None, ..new.clone() });
                true
            }
            None => return,
            Some(here) => {
                let Some(old) = old else { return };
                if here.removed && !(old.removed && !new.removed) {
                    return;
                }
                follow_fields(here, old, new);
                *here = here.clone().normalised();
                old.order != new.order
            }
        };
        if moved {
            // Behind what is before it there, as far as that is here.
            let there = after.in_order();
            let at = there.iter().position(|(other, _)| *other == id).unwrap_or(there.len());
            let before = there.iter().take(at).rev().map(|(other, _)| *other);
            let others: Vec<Id> =
                self.in_order().into_iter().map(|(other, _)| other).filter(|other| *other != id).collect();
            let place = before.filter_map(|one| others.iter().position(|other| *other == one)).next();
            self.put(id, place.map_or(0, |place| place + 1));
        }
    }
}

fn follow_fields(here: &mut Item, old: &Item, new: &Item) {
    changed(&mut here.title, &old.title, &new.title);
    changed(&mut here.minutes, &old.minutes, &new.minutes);
    changed(&mut here.min_minutes, &old.min_minutes, &new.min_minutes);
    changed(&mut here.max_minutes, &old.max_minutes, &new.max_minutes);
    changed(&mut here.role, &old.role, &new.role);
    changed(&mut here.person, &old.person, &new.person);
    changed(&mut here.reading, &old.reading, &new.reading);
    changed(&mut here.script, &old.script, &new.script);
    changed(&mut here.condition, &old.condition, &new.condition);
    changed(&mut here.instead_of, &old.instead_of, &new.instead_of);
    changed(&mut here.track, &old.track, &new.track);
    changed(&mut here.timer, &old.timer, &new.timer);
    changed(&mut here.quiet, &old.quiet, &new.quiet);
    changed(&mut here.pause, &old.pause, &new.pause);
    changed(&mut here.cycle, &old.cycle, &new.cycle);
    changed(&mut here.notes, &old.notes, &new.notes);
    changed(&mut here.removed, &old.removed, &new.removed);
}

fn changed<T: PartialEq + Clone>(here: &mut T, old: &T, new: &T) {
    if old != new {
        here.clone_from(new);
    }
}
