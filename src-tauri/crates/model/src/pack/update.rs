//! What a newer version of a pack would bring to a group that has an older copy.

use std::collections::BTreeMap;

use super::{Pack, Text};

/// Something a newer version has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of entry: `role`, `agenda`, `item`, `reading`, `cycle`, `card`, `milestone`, or
    /// `pack` for what is said of the whole.
    pub kind: &'static str,
    /// It was not there before; otherwise it is worded or timed otherwise.
    pub new: bool,
    /// What it is called.
    pub title: Text,
}

/// An entry: its kind, what it is called, and all of it, to compare.
type Entry = (&'static str, Text, String);

impl Pack {
    /// What is new or otherwise in `newer`. `None` if it is no newer version of this pack, or has
    /// lost an entry that a group's evenings may still name.
    #[must_use]
    pub fn changes_to(&self, newer: &Pack) -> Option<Vec<Change>> {
        if newer.id != self.id || newer.version <= self.version {
            return None;
        }
        let (before, after) = (self.entries(), newer.entries());
        if before.keys().any(|id| !after.contains_key(id)) {
            return None;
        }
        let mut changes = Vec::new();
        let head = |pack: &Pack| format!("{:?}", (&pack.name, &pack.summary, &pack.notice, &pack.words));
        if head(self) != head(newer) {
            changes.push(Change { kind: "pack", new: false, title: newer.name.clone() });
        }
        for (id, (kind, title, whole)) in after {
            match before.get(&id) {
                Some((_, _, known)) if *known == whole => {}
                known => changes.push(Change { kind, new: known.is_none(), title }),
            }
        }
        Some(changes)
    }

    fn entries(&self) -> BTreeMap<String, Entry> {
        fn entry(kind: &'static str, id: &str, title: &Text, whole: &dyn std::fmt::Debug) -> (String, Entry) {
            (id.to_owned(), (kind, title.clone(), format!("{whole:?}")))
        }
        let agendas = self.agendas.iter().flat_map(|agenda| {
            // An agenda is another one if its length or its order is; its items speak for themselves.
            let order: Vec<&str> = agenda.items.iter().map(|item| item.id.as_str()).collect();
            let whole = (&agenda.title, agenda.minutes, agenda.fixed_order, &agenda.tracks, order);
            let items = agenda.items.iter().map(|item| entry("item", &item.id, &item.title, item));
            items.chain([entry("agenda", &agenda.id, &agenda.title, &whole)]).collect::<Vec<_>>()
        });
        (self.roles.iter().map(|role| entry("role", &role.id, &role.name, role)))
            .chain(agendas)
            .chain(self.readings.iter().map(|one| entry("reading", &one.id, &one.title, one)))
            .chain(self.cycles.iter().map(|one| entry("cycle", &one.id, &one.title, one)))
            .chain(self.cards.iter().map(|one| entry("card", &one.id, &one.title, one)))
            .chain(self.milestones.iter().map(|one| entry("milestone", &one.id, &one.title, one)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::small;
    use super::*;

    #[test]
    fn a_newer_version_says_what_is_new_and_what_is_otherwise() {
        let tea = Pack::from_toml(&small()).unwrap();
        assert_eq!(tea.changes_to(&tea), None, "the same is not newer");
        let mut newer = tea.clone();
        newer.version += 1;
        assert_eq!(newer.changes_to(&tea), None, "an older one is never offered");
        assert_eq!(tea.changes_to(&newer), Some(Vec::new()));
        newer.agendas[0].items[0].script = Text::only("en", "Lemon?");
        let mut guest = newer.roles[0].clone();
        guest.id = "tea.role.guest".to_owned();
        newer.roles.push(guest);
        let changes = tea.changes_to(&newer).unwrap();
        let told: Vec<_> = changes.iter().map(|change| (change.kind, change.new)).collect();
        assert_eq!(told, [("item", false), ("role", true)]);
    }

    #[test]
    fn what_lost_an_entry_is_not_offered() {
        let tea = Pack::from_toml(&small()).unwrap();
        let mut newer = tea.clone();
        newer.version += 1;
        newer.milestones.clear();
        assert_eq!(tea.changes_to(&newer), None);
    }
}
