//! The services a group knows: those of its starter set and its own.
//!
//! Must not know who does them; that is an [`crate::assignment::Assignment`].

use std::collections::{BTreeMap, BTreeSet};

use crate::agenda::Agenda;
use crate::invalid::Invalid;
use crate::pack::Pack;
use crate::{rota, text};

/// The most roles a group may have of its own.
pub const MAX_OWN: usize = 40;

/// What a group says of a role, its own or the starter set's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// What it calls it. `None`: as the starter set does.
    pub name: Option<String>,
    /// It is off the lists; who had it when stays written, and it can be put back.
    pub removed: bool,
    /// Only those of whom the group says "can serve: yes" are proposed. `None`: as the starter set
    /// has it.
    pub needs_ok: Option<bool>,
}

/// A service somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The starter set's id, or the text of a random one.
    pub id: String,
    /// The group's own name. `None`: the starter set's, in the language on screen.
    pub name: Option<String>,
    /// It came with the starter set.
    pub from_pack: bool,
    /// The whole room does it: never assigned and never a gap.
    pub everyone: bool,
    /// The same person does it for a term: outside the rota.
    pub standing: bool,
    /// Only those of whom the group says "can serve: yes" are proposed.
    pub needs_ok: bool,
    /// It is off the lists.
    pub removed: bool,
}

impl Role {
    /// Whether it is on the lists and somebody can do it.
    #[must_use]
    pub fn is_assigned(&self) -> bool {
        !self.removed && !self.everyone
    }

    /// Its seat in the rota; none where nobody is asked evening by evening.
    #[must_use]
    pub fn seat(&self) -> Option<rota::Seat> {
        let asked = self.is_assigned() && !self.standing;
        asked.then(|| rota::Seat { role: self.id.clone(), asks_who_can: self.needs_ok })
    }
}

/// All roles of a group, removed ones too: the starter set's in its order, then its own by name.
#[must_use]
pub fn all(pack: &Pack, said: &BTreeMap<String, Said>) -> Vec<Role> {
    let none = Said::default();
    let mut roles: Vec<Role> = pack
        .roles
        .iter()
        .map(|role| {
            let said = said.get(&role.id).unwrap_or(&none);
            Role {
                id: role.id.clone(),
                name: said.name.clone(),
                from_pack: true,
                everyone: role.everyone,
                standing: role.standing,
                needs_ok: said.needs_ok.unwrap_or(role.asks_who_can()),
                removed: said.removed,
            }
        })
        .collect();
    // Adding one that was taken back leaves no name.
    let own = said.iter().filter(|(id, said)| pack.role(id).is_none() && said.name.is_some());
    let mut own: Vec<Role> = own
        .map(|(id, said)| Role {
            id: id.clone(),
            name: said.name.clone(),
            from_pack: false,
            everyone: false,
            standing: false,
            needs_ok: said.needs_ok.unwrap_or(false),
            removed: said.removed,
        })
        .collect();
    own.sort_by_cached_key(|role| (text::folded(role.name.as_deref().unwrap_or_default()), role.id.clone()));
    roles.extend(own);
    roles
}

/// The roles that stand on an agenda: of what takes place, and of its circles.
#[must_use]
pub fn on(agenda: &Agenda) -> BTreeSet<&str> {
    let counting = agenda.counting();
    let items = agenda.in_order().into_iter().filter(|(id, _)| counting.contains(id));
    let items = items.filter_map(|(_, item)| item.role.as_deref());
    items.chain(agenda.circles().into_iter().filter_map(|(_, track)| track.role.as_deref())).collect()
}

/// Whether an evening needs a role: it stands on its agenda, or on no agenda of the group, because
/// it is done on every evening, like making the coffee. One that stands on another agenda only, like
/// the main speaker's, is for those evenings.
#[must_use]
pub fn is_needed<'a>(role: &str, tonight: &Agenda, mut agendas: impl Iterator<Item = &'a Agenda>) -> bool {
    on(tonight).contains(role)
        || !agendas.any(|agenda| agenda.items.values().any(|item| item.role.as_deref() == Some(role)))
}

/// What a group calls a role, cleaned.
///
/// # Errors
/// At `name`, as [`text::required_line`].
pub fn name(given: &str) -> Result<String, Invalid> {
    text::required_line("name", given, text::NAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use crate::agenda::Item;

    fn blank() -> &'static Pack {
        Pack::shipped().unwrap().iter().find(|pack| pack.id == "blank").unwrap()
    }

    fn agenda(role: &str) -> Agenda {
        let item = Item { role: Some(role.to_owned()), minutes: 5, ..Item::default() };
        Agenda { items: [(Id([1; 16]), item)].into(), ..Agenda::default() }
    }

    #[test]
    fn own_roles_come_after_the_starter_sets_by_name() {
        let own = |name: &str| Said { name: Some(name.to_owned()), ..Said::default() };
        let said: BTreeMap<String, Said> = [
            ("1".to_owned(), own("Tea")),
            ("2".to_owned(), own("Ásta's door")),
            ("3".to_owned(), Said { removed: true, ..Said::default() }),
            ("blank.role.host".to_owned(), Said { needs_ok: Some(true), ..own("Anchor") }),
        ]
        .into();
        let roles = all(blank(), &said);
        let shown: Vec<_> = roles.iter().map(|role| (role.id.as_str(), role.needs_ok)).collect();
        assert_eq!(
            shown,
            [("blank.role.host", true), ("blank.role.reader", false), ("2", false), ("1", false)]
        );
        assert_eq!(roles[0].name.as_deref(), Some("Anchor"));
    }

    #[test]
    fn a_role_of_another_agenda_only_is_not_needed_tonight() {
        let (tonight, other) = (agenda("reader"), agenda("speaker"));
        let both = || [&tonight, &other].into_iter();
        assert!(is_needed("reader", &tonight, both()));
        assert!(is_needed("coffee", &tonight, both()));
        assert!(!is_needed("speaker", &tonight, both()));
    }
}
