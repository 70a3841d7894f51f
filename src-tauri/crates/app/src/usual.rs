//! A group's own agendas, as they come from its starter set: the usual one and the others.

use std::collections::BTreeMap;

use model::agenda::{Agenda, Item, NamedAgenda, ORDER_STEP, Track};
use model::group::Group;
use model::pack::{AgendaTemplate, Pack};
use model::{Id, Problem};
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
/// What is said of a condition or a timer stays the pack's until somebody says something else.
pub(crate) fn agenda(call: &Call<'_>, group: Id, pack: &Pack, template: &AgendaTemplate) -> Agenda {
    let item_id = |id: &String| call.derived_id("usual-item", &[&group.0, id.as_bytes()]);
    let track_id = |id: &String| call.derived_id("usual-track", &[&group.0, id.as_bytes()]);
    let tracks = template.tracks.iter().zip(0i64..).map(|(track, n)| {
        let kept = Track {
            template: Some(track.id.clone()),
            role: track.role.clone(),
            order: n * ORDER_STEP,
            ..Track::default()
        };
        (track_id(&track.id), kept)
    });
    let items = template.items.iter().zip(0i64..).map(|(item, n)| {
        let kept = Item {
            template: Some(item.id.clone()),
            minutes: item.minutes,
            min_minutes: Some(item.min),
            max_minutes: Some(item.max),
            role: item.role.clone(),
            reading: item.reading.as_ref().map(|reading| call.shipped_reading(&pack.id, reading)),
            instead_of: item.instead_of.as_ref().map(item_id),
            track: item.track.as_ref().map(track_id),
            quiet: item.quiet,
            pause: item.pause,
            cycle: item.cycle.clone(),
            order: n * ORDER_STEP,
            ..Item::default()
        };
        (item_id(&item.id), kept)
    });
    Agenda { items: items.collect(), tracks: tracks.collect() }
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
fn title(other: &NamedAgenda, pack: &Pack, language: &str) -> String {
    let template = pack.agendas.iter().find(|agenda| Some(&agenda.id) == other.template.as_ref());
    let packs = || template.map(|agenda| agenda.title.get(language).to_owned());
    other.title.clone().or_else(packs).unwrap_or_default()
}

/// A group's other agendas, as the wire shows them: in the pack's order, her own ones after.
pub(crate) fn listed(group: &Group, pack: &Pack, language: &str) -> Vec<OtherAgenda> {
    let place = |other: &NamedAgenda| {
        let of = |id: &String| pack.agendas.iter().position(|agenda| agenda.id == *id);
        other.template.as_ref().and_then(of).unwrap_or(usize::MAX)
    };
    let mut listed: Vec<_> = group.others.iter().collect();
    listed.sort_by_key(|(id, other)| (place(other), **id));
    let listed = listed.into_iter();
    listed
        .map(|(id, other)| OtherAgenda {
            id: *id,
            title: title(other, pack, language),
            minutes: other.minutes,
        })
        .collect()
}
