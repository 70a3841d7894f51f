//! What the agendas of a new starter set refer to: roles, cycles and readings.

use std::collections::BTreeSet;

use model::Id;
use model::cycle::Cycle;
use model::group::Group;
use model::licence::Licence;
use model::pack::{CycleTemplate, PackReading, Role, Text, TurnTemplate};
use model::text::folded;

use super::{Plan, Set};
use crate::call::Call;
use crate::error::Error;
use crate::role::Known;

impl Set<'_> {
    /// The group's roles: those on its lists, and those taken off that still stand on an agenda.
    /// Who has them, who can serve and who is away stays here.
    pub(super) fn take_roles(&mut self, group: &Group, plans: &[Plan<'_>]) -> Result<(), Error> {
        let on: BTreeSet<String> = plans.iter().flat_map(on).collect();
        let known = self.call.roles(group.id)?.into_iter();
        let known = known.filter(|known| !known.role.removed || on.contains(&known.role.id));
        let roles = known.filter_map(|known| self.role(known)).collect();
        self.pack.roles = roles;
        Ok(())
    }

    fn role(&mut self, known: Known) -> Option<Role> {
        let template = self.from.role(&known.role.id);
        let name = self.worded(known.role.name.as_deref(), template.map(|one| &one.name))?;
        let mut role = match template {
            Some(template) => Role { name, ..template.clone() },
            None => Role {
                id: self.id("role", None),
                name,
                everyone: false,
                standing: false,
                minimum: None,
                needs_ok: None,
                term: None,
                about: None,
            },
        };
        if role.asks_who_can() != known.role.needs_ok {
            role.needs_ok = Some(known.role.needs_ok);
        }
        self.roles.insert(known.role.id, role.id.clone());
        Some(role)
    }

    /// What the group goes through in turn: the starter set's in its order, as changed, then its own
    /// by title. Those taken away are not in it, and every cycle begins anew.
    pub(super) fn take_cycles(&mut self, group: &Group) -> Result<(), Error> {
        let cycles = self.call.cycles(group)?.into_iter();
        let mut cycles: Vec<_> =
            cycles.filter(|(_, cycle)| !cycle.removed && !cycle.turns.is_empty()).collect();
        let place = |id: &String| self.from.cycles.iter().position(|one| one.id == *id);
        cycles.sort_by_cached_key(|(id, cycle)| {
            (place(id).unwrap_or(usize::MAX), folded(&cycle.title), id.clone())
        });
        self.pack.cycles.clear();
        for (id, cycle) in cycles {
            if let Some(template) = self.cycle(&id, &cycle)? {
                self.cycles.insert(id, template.id.clone());
                self.pack.cycles.push(template);
            }
        }
        Ok(())
    }

    fn cycle(&mut self, id: &str, cycle: &Cycle) -> Result<Option<CycleTemplate>, Error> {
        let template = self.from.cycle(id);
        let Some(title) = self.worded(Some(&cycle.title), template.map(|one| &one.title)) else {
            return Ok(None);
        };
        let turns = match template {
            Some(template) if cycle.from_pack => template.turns.clone(),
            _ => self.turns(cycle, template.map(|one| one.turns.as_slice()).unwrap_or_default())?,
        };
        let id = match template {
            Some(template) => template.id.clone(),
            None => self.id("cycle", None),
        };
        Ok(Some(CycleTemplate { id, title, by: cycle.by, on_cancel: cycle.on_cancel, turns }))
    }

    /// The turns as the group has them; one that is as in the starter set keeps all its languages.
    fn turns(&mut self, cycle: &Cycle, packs: &[TurnTemplate]) -> Result<Vec<TurnTemplate>, Error> {
        let mut turns = Vec::new();
        for turn in &cycle.turns {
            let packs = packs.iter().find(|packs| packs.title.get(self.language) == turn.title);
            let Some(title) = self.worded(Some(&turn.title), packs.map(|packs| &packs.title)) else {
                continue;
            };
            let reading = turn.reading.map(|reading| self.reading(reading)).transpose()?.flatten();
            turns.push(TurnTemplate { title, reading });
        }
        Ok(turns)
    }

    /// What a reading is called here; it is added if it is not in the starter set. `None` if it is
    /// gone.
    pub(super) fn reading(&mut self, id: Id) -> Result<Option<String>, Error> {
        if let Some(known) = self.readings.get(&id) {
            return Ok(Some(known.clone()));
        }
        let entry = match self.call.in_a_pack(id, |_, reading| reading.clone())? {
            Some(of_another_set) => Some(of_another_set),
            None => own_reading(self.call, id)?,
        };
        let Some(entry) = entry else { return Ok(None) };
        let name = self.id("reading", None);
        self.pack.readings.push(PackReading { id: name.clone(), ..entry });
        self.readings.insert(id, name.clone());
        Ok(Some(name))
    }
}

/// The roles that stand on an agenda.
fn on(plan: &Plan<'_>) -> impl Iterator<Item = String> {
    let items = plan.agenda.in_order().into_iter().filter_map(|(_, item)| item.role.clone());
    let circles = plan.agenda.circles().into_iter().filter_map(|(_, track)| track.role.clone());
    items.chain(circles).collect::<Vec<_>>().into_iter()
}

/// A reading of her own as one of a starter set: a card without its words if those must stay on this
/// computer.
fn own_reading(call: &Call<'_>, id: Id) -> Result<Option<PackReading>, Error> {
    let reading = match call.reading("reading", id) {
        Err(Error::NotFound(_)) => return Ok(None),
        other => other?,
    };
    let only = |wording: &str| Text::only(&reading.language, wording);
    let words = reading.for_others().filter(|_| reading.licence.may_be_shared()).and_then(only);
    let licence = if words.is_some() { reading.licence } else { Licence::Card };
    let title = only(&reading.title).ok_or(Error::Unreadable("reading"))?;
    Ok(Some(PackReading {
        id: String::new(),
        // A source is wanted; where she gave none, its title says what it is.
        source: reading.source.as_deref().and_then(only).unwrap_or_else(|| title.clone()),
        title,
        minutes: reading.minutes.max(1),
        licence,
        territory: reading.territory.clone(),
        text: words,
    }))
}
