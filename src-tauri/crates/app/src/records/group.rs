//! A group as a record: `name`, `program`, `regime`, `place`, `room`, `online`, `phone_in`, `zone`,
//! `names_agreed_on`, `kept_days`, `hold`, `meets_on_holidays` (unless told otherwise it does),
//! `usual/<item id>/...`, `usual_tracks/<track id>/...`,
//! `others/<id>/{template,title,minutes,removed,items/<item id>/...,tracks/<track id>/...}`, and when
//! it meets: see [`super::schedule`].
//!
//! Another agenda that was taken away is no longer among the group's, so that nothing follows it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use model::Id;
use model::agenda::{Agenda, NamedAgenda};
use model::group::Group;
use model::regime::Regime;
use model::schedule::parse_zone;
use vault::{Tree, Value};

use super::agenda::{self, Place};
use super::{GROUPS, Leaves, Read as _, schedule};

/// Groups as they were last read. A group has some hundreds of leaves, and nearly every command
/// asks for one; reading it leaf by leaf took longer than a mark takes to reach the disk.
#[derive(Default)]
pub(crate) struct Read {
    groups: RefCell<BTreeMap<Id, (Tree, Group)>>,
}

impl Read {
    /// The group a tree holds, as [`read`].
    pub(crate) fn get(&self, id: Id, tree: &Tree) -> Option<Group> {
        let mut groups = self.groups.borrow_mut();
        if let Some((of, group)) = groups.get(&id)
            && of.is_copy_of(tree)
        {
            return Some(group.clone());
        }
        let group = read(id, tree)?;
        groups.insert(id, (tree.clone(), group.clone()));
        Some(group)
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.groups.borrow_mut().clear();
    }
}

/// Reads a group; `None` if what makes a group is not there: making it was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Group> {
    Some(Group {
        id,
        name: tree.string("name")?,
        program: tree.string("program")?,
        regime: Regime::from_id(&tree.string("regime")?)?,
        place: tree.string("place"),
        zone: parse_zone("zone", &tree.string("zone")?).ok()?,
        room: tree.string("room"),
        online: tree.string("online"),
        phone_in: tree.string("phone_in"),
        rules: schedule::rules(tree),
        breaks: schedule::breaks(tree),
        weeks: schedule::weeks(tree),
        meets_on_holidays: tree.value("meets_on_holidays").and_then(Value::as_bool) != Some(false),
        moved: schedule::moved(tree),
        usual: agenda::read(tree, &Place::of_group(None), &Agenda::default()),
        others: others(tree),
        names_agreed_on: tree.day("names_agreed_on"),
        kept_days: tree.count("kept_days"),
        hold: tree.flag("hold"),
    })
}

fn others(tree: &Tree) -> BTreeMap<Id, NamedAgenda> {
    read_others(tree, false)
}

/// The agendas beside the usual one that were taken away; they can be put back.
pub(crate) fn removed_others(tree: &Tree) -> BTreeMap<Id, NamedAgenda> {
    read_others(tree, true)
}

fn read_others(tree: &Tree, removed: bool) -> BTreeMap<Id, NamedAgenda> {
    let other = |id: Id| {
        let at = |field: &str| format!("others/{id}/{field}");
        Some(NamedAgenda {
            template: tree.string(&at("template")),
            title: tree.string(&at("title")),
            minutes: tree.count(&at("minutes"))?,
            agenda: agenda::read(tree, &Place::of_group(Some(id)), &Agenda::default()),
        })
    };
    let wanted = |id: &Id| tree.flag(&format!("others/{id}/removed")) == removed;
    tree.ids_under("others").into_iter().filter(wanted).filter_map(|id| Some((id, other(id)?))).collect()
}

/// Writes a whole new group.
pub(crate) fn write(group: &Group) -> Leaves {
    let mut leaves = Leaves::of(GROUPS, group.id);
    leaves
        .set("name", &group.name)
        .set("program", &group.program)
        .set("regime", group.regime.id())
        .set_some("place", group.place.as_ref())
        .set_some("room", group.room.as_ref())
        .set_some("online", group.online.as_ref())
        .set_some("phone_in", group.phone_in.as_ref())
        .set("zone", group.zone.name())
        .set_some("names_agreed_on", group.names_agreed_on);
    for rule in group.rules.values() {
        schedule::write_rule(&mut leaves, rule);
    }
    agenda::write(&mut leaves, &Place::of_group(None), &group.usual);
    for (id, other) in &group.others {
        write_other(&mut leaves, *id, other);
    }
    leaves
}

/// Writes a whole new agenda beside the usual one.
pub(crate) fn write_other(leaves: &mut Leaves, id: Id, other: &NamedAgenda) {
    let at = |field: &str| format!("others/{id}/{field}");
    leaves
        .set_some(at("template"), other.template.as_ref())
        .set_some(at("title"), other.title.as_ref())
        .set(at("minutes"), other.minutes);
    agenda::write(leaves, &Place::of_group(Some(id)), &other.agenda);
}

/// Says what another agenda is called from now on.
pub(crate) fn write_other_title(leaves: &mut Leaves, id: Id, title: &str) {
    leaves.set(format!("others/{id}/title"), title);
}

/// Takes another agenda away, or puts it back.
pub(crate) fn write_other_removed(leaves: &mut Leaves, id: Id, removed: bool) {
    leaves.set(format!("others/{id}/removed"), removed);
}
