//! A group's own agendas, as they come from its starter set: the usual one and the others.

use std::collections::BTreeMap;

use model::agenda::{Agenda, NamedAgenda, Names};
use model::pack::{AgendaTemplate, Pack};
use model::{Id, Problem, text};
use serde::Serialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;

/// An agenda of a group beside its usual one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherAgenda {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// How long such an evening is.
    pub minutes: u32,
}

/// An agenda of a pack by its id.
///
/// # Errors
/// [`Problem::NotAChoice`] at `agenda`.
pub(crate) fn template<'p>(pack: &'p Pack, id: &str) -> Result<&'p AgendaTemplate, Error> {
    let found = pack.agendas.iter().find(|agenda| agenda.id == id);
    Ok(found.ok_or_else(|| Problem::NotAChoice.at("agenda"))?)
}

/// A template as an agenda of a group. Ids are derived, so that they are the same in every copy.
pub(crate) fn agenda(call: &Call<'_>, group: Id, pack: &Pack, template: &AgendaTemplate) -> Agenda {
    template.agenda(&Names {
        item: &|id| call.derived_id("usual-item", &[&group.0, id.as_bytes()]),
        track: &|id| call.derived_id("usual-track", &[&group.0, id.as_bytes()]),
        reading: &|id| call.shipped_reading(&pack.id, id),
    })
}

/// The pack's agendas but the usual one, as a new group's others.
pub(crate) fn others(
    call: &Call<'_>,
    group: Id,
    pack: &Pack,
    usual: Option<&AgendaTemplate>,
) -> BTreeMap<Id, NamedAgenda> {
    let others = pack.agendas.iter().filter(|other| usual.is_none_or(|usual| usual.id != other.id));
    let named = others.map(|other| {
        let id = call.derived_id("other-agenda", &[&group.0, other.id.as_bytes()]);
        let named = NamedAgenda {
            template: Some(other.id.clone()),
            title: None,
            minutes: other.minutes,
            agenda: agenda(call, group, pack, other),
        };
        (id, named)
    });
    named.collect()
}

/// What another agenda is called: her own words, or the pack's.
pub(crate) fn title(other: &NamedAgenda, pack: &Pack, language: &str) -> String {
    let template = pack.agendas.iter().find(|agenda| Some(&agenda.id) == other.template.as_ref());
    let packs = || template.map(|agenda| agenda.title.get(language).to_owned());
    other.title.clone().or_else(packs).unwrap_or_default()
}

/// Other agendas, as the wire shows them: in the pack's order, her own ones after, by title.
pub(crate) fn listed(others: &BTreeMap<Id, NamedAgenda>, pack: &Pack, language: &str) -> Vec<OtherAgenda> {
    let place = |other: &NamedAgenda| {
        let of = |id: &String| pack.agendas.iter().position(|agenda| agenda.id == *id);
        other.template.as_ref().and_then(of).unwrap_or(usize::MAX)
    };
    let shown = |(id, other): (&Id, &NamedAgenda)| {
        let title = title(other, pack, language);
        (place(other), OtherAgenda { id: *id, title, minutes: other.minutes })
    };
    let mut listed: Vec<_> = others.iter().map(shown).collect();
    listed.sort_by_cached_key(|(place, other)| (*place, text::folded(&other.title), other.id));
    listed.into_iter().map(|(_, other)| other).collect()
}
