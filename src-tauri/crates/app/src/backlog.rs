//! What a group saved for later: items not reached, or not yet placed.
//!
//! Nobody is named there: who was asked, was asked for one evening.

use model::agenda::{self as rule, Agenda as Saved, Item};
use model::{Id, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::item::{on_agenda, position};
use crate::agenda::{self, Agenda};
use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records::agenda::Place;
use crate::records::{self, BACKLOGS, Leaves, stamp};

/// Saves something for later.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BacklogAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is called. At most 120 characters.
    pub title: String,
    /// Planned minutes, 0 to 480.
    pub minutes: u32,
    /// For whoever leads only. At most 1,000 characters.
    #[serde(default)]
    #[ts(optional)]
    pub notes: Option<String>,
}

/// Names something saved.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BacklogPick {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
}

/// Takes an item off a meeting and saves it for later.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemShelve {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item.
    #[ts(as = "String")]
    pub item: Id,
}

/// Puts something saved on a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemUnshelve {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which item of what its group saved.
    #[ts(as = "String")]
    pub item: Id,
    /// The item it comes after; null puts it first, left out puts it last.
    #[serde(default, deserialize_with = "agenda::given")]
    #[ts(optional, type = "string | null")]
    pub after: Option<Option<Id>>,
}

/// What a group saved for later.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backlog {
    /// Whose it is.
    #[ts(as = "String")]
    pub group: Id,
    /// In the order it was saved.
    pub items: Vec<BacklogItem>,
    /// Changes whenever it does.
    pub stamp: String,
}

/// Something saved for later.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BacklogItem {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// For whoever leads only.
    pub notes: Option<String>,
}

/// `backlog_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Backlog, Error> {
    show(call, request.group)
}

/// `backlog_add`
pub(crate) fn add(call: &mut Call<'_>, request: BacklogAdd) -> Result<Backlog, Error> {
    let (group, _) = call.group("group", request.group)?;
    rule::check_minutes(request.minutes, None, None)?;
    let notes = text::paragraphs("notes", request.notes.as_deref().unwrap_or_default(), text::NOTES)?;
    let item = Item {
        title: Some(rule::title(&request.title)?),
        minutes: request.minutes,
        notes: Some(notes).filter(|notes| !notes.is_empty()),
        ..Item::default()
    };
    let id = call.new_id()?;
    let leaves = keep(call, group.id, vec![(id, item)])?;
    call.commit(vec![leaves])?;
    show(call, group.id)
}

/// `backlog_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: BacklogPick) -> Result<Backlog, Error> {
    set_removed(call, &request, true)
}

/// `backlog_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: BacklogPick) -> Result<Backlog, Error> {
    set_removed(call, &request, false)
}

fn set_removed(call: &mut Call<'_>, request: &BacklogPick, removed: bool) -> Result<Backlog, Error> {
    let (group, _) = call.group("group", request.group)?;
    let (saved, stamp) = read(call, group.id)?;
    call.check_based_on(&stamp)?;
    let mut then = saved.clone();
    let item = then.items.get_mut(&request.item).ok_or(Error::NotFound("item"))?;
    if item.removed != removed {
        if !removed {
            saved.room_for_one()?;
        }
        item.removed = removed;
        call.commit(vec![change(group.id, &saved, &then)])?;
    }
    show(call, group.id)
}

/// `agenda_item_shelve`
pub(crate) fn shelve(call: &mut Call<'_>, request: AgendaItemShelve) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let agenda = &found.meeting.agenda;
    let item = on_agenda(agenda, request.item)?;
    let shelved = call.derived_id("carried", &[&found.meeting.id.0, &request.item.0]);
    let saved = keep(call, found.group.id, vec![(shelved, loose(item))])?;
    let mut then = agenda.clone();
    if let Some(item) = then.items.get_mut(&request.item) {
        item.removed = true;
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    records::agenda::write_change(&mut leaves, &Place::meeting(), agenda, &then);
    call.commit(vec![leaves, saved])?;
    agenda::view(call, request.meeting)
}

/// `agenda_item_unshelve`
pub(crate) fn unshelve(call: &mut Call<'_>, request: AgendaItemUnshelve) -> Result<Agenda, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let (saved, _) = read(call, found.group.id)?;
    let item = on_agenda(&saved, request.item)?.clone();
    let agenda = &found.meeting.agenda;
    agenda.room_for_one()?;
    let mut then = agenda.clone();
    let to = match request.after {
        None => usize::MAX,
        Some(None) => 0,
        Some(Some(after)) => position(agenda, after, "after")? + 1,
    };
    // Under its own id, so that two windows that place it place it once.
    then.items.insert(request.item, item);
    then.put(request.item, to);
    let mut shelf = saved.clone();
    if let Some(item) = shelf.items.get_mut(&request.item) {
        item.removed = true;
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    records::agenda::write_change(&mut leaves, &Place::meeting(), agenda, &then);
    let shelf = change(found.group.id, &saved, &shelf);
    call.commit(vec![leaves, shelf])?;
    agenda::view(call, request.meeting)
}

/// An item without what belongs to one evening: who was asked, its circle, whom it stands in for.
pub(crate) fn loose(item: &Item) -> Item {
    Item { person: None, applies: None, instead_of: None, track: None, removed: false, ..item.clone() }
}

/// What saves these items behind what is saved already; those that are there stay as they are.
///
/// # Errors
/// [`model::Problem::TooMany`] at `title`.
pub(crate) fn keep(call: &Call<'_>, group: Id, items: Vec<(Id, Item)>) -> Result<Leaves, Error> {
    let (saved, _) = read(call, group)?;
    let mut then = saved.clone();
    for (id, item) in items {
        if then.item(id).is_some() {
            continue;
        }
        then.room_for_one()?;
        then.items.insert(id, item);
        then.put(id, usize::MAX);
    }
    Ok(change(group, &saved, &then))
}

/// How many items a group saved.
pub(crate) fn saved(call: &Call<'_>, group: Id) -> Result<u32, Error> {
    Ok(u32::try_from(read(call, group)?.0.in_order().len()).unwrap_or(u32::MAX))
}

/// What a group saved, and its stamp.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn read(call: &Call<'_>, group: Id) -> Result<(Saved, String), Error> {
    let tree = call.tree(BACKLOGS, group)?;
    let stamp = stamp(tree.as_ref());
    let saved = tree.map(|tree| records::agenda::read(&tree, &Place::meeting(), &Saved::default()));
    Ok((saved.unwrap_or_default(), stamp))
}

/// What makes the one of the other.
pub(crate) fn change(group: Id, before: &Saved, after: &Saved) -> Leaves {
    let mut leaves = Leaves::of(BACKLOGS, group);
    records::agenda::write_change(&mut leaves, &Place::meeting(), before, after);
    leaves
}

fn show(call: &Call<'_>, id: Id) -> Result<Backlog, Error> {
    let (group, _) = call.group("group", id)?;
    let pack = call.pack(group.id)?;
    let (saved, stamp) = read(call, group.id)?;
    let language = call.words.language().tag();
    let items = saved.in_order().into_iter().map(|(id, item)| BacklogItem {
        id,
        title: agenda::title(item, &pack, language),
        minutes: item.minutes,
        notes: item.notes.clone(),
    });
    Ok(Backlog { group: id, items: items.collect(), stamp })
}
