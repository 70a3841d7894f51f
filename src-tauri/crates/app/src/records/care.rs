//! Care, in a person's own record so that it goes with her:
//! `care/<id>/{group,kind,asked,first,through,meetings,called,day,line,snoozed,done}`,
//! `partner/<id>/{group,other,kind,agreed,other_agreed,ended}` (under the same id in both records)
//! and `goal/<id>/{group,text,look,done}`.
//!
//! That somebody has any of it is in the group's record of who does what, as
//! `cared_for/<person id>` = true, so that Today never reads all people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::care::{Kind, Reminder};
use model::goal::Goal;
use model::group::Group;
use model::partner::{self, Partnership};
use vault::{Tree, Value};

use super::{Leaves, PEOPLE, ROTAS, Read};
use crate::call::Call;
use crate::error::Error;

/// What is kept by one group about one person, by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Care {
    /// What she asked to be reminded of.
    pub(crate) reminders: BTreeMap<Id, Reminder>,
    /// With whom she walks.
    pub(crate) partners: BTreeMap<Id, Partnership>,
    /// Her goals.
    pub(crate) goals: BTreeMap<Id, Goal>,
}

impl Care {
    /// Whether there is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.reminders.is_empty() && self.partners.is_empty() && self.goals.is_empty()
    }
}

/// The parts of a person's record that are care.
const MAPS: [&str; 3] = ["care", "partner", "goal"];

/// Reads what one group keeps about a person.
pub(crate) fn read(tree: &Tree, group: Id) -> Care {
    let of_group = |map: &str| {
        let ids = tree.ids_under(map).into_iter();
        ids.filter(|id| tree.id(&format!("{map}/{id}/group")) == Some(group)).collect::<Vec<_>>()
    };
    Care {
        reminders: found(of_group("care"), |id| reminder(tree, id)),
        partners: found(of_group("partner"), |id| partnership(tree, id)),
        goals: found(of_group("goal"), |id| goal(tree, id)),
    }
}

fn found<T>(ids: Vec<Id>, read: impl Fn(Id) -> Option<T>) -> BTreeMap<Id, T> {
    ids.into_iter().filter_map(|id| Some((id, read(id)?))).collect()
}

/// The group an entry belongs to.
pub(crate) fn group_of(tree: &Tree, map: &str, id: Id) -> Option<Id> {
    tree.id(&format!("{map}/{id}/group"))
}

fn reminder(tree: &Tree, id: Id) -> Option<Reminder> {
    let at = |field: &str| format!("care/{id}/{field}");
    let kind = match tree.string(&at("kind"))?.as_str() {
        "welcome" => {
            Kind::Welcome { first: tree.day(&at("first"))?, through: tree.count(&at("through")).unwrap_or(0) }
        }
        "away" => Kind::Away { meetings: tree.count(&at("meetings"))?, called: tree.day(&at("called")) },
        "once" => Kind::Once { day: tree.day(&at("day"))? },
        _ => return None,
    };
    Some(Reminder {
        kind,
        asked: tree.day(&at("asked"))?,
        line: tree.string(&at("line")),
        snoozed: tree.day(&at("snoozed")),
        done: tree.day(&at("done")),
    })
}

/// What a kind of reminder is called in a leaf and on the wire.
pub(crate) fn kind_text(kind: Kind) -> &'static str {
    match kind {
        Kind::Welcome { .. } => "welcome",
        Kind::Away { .. } => "away",
        Kind::Once { .. } => "once",
    }
}

/// Writes a whole new reminder.
pub(crate) fn write_reminder(leaves: &mut Leaves, id: Id, group: Id, reminder: &Reminder) {
    let at = |field: &str| format!("care/{id}/{field}");
    leaves.set(at("group"), group).set(at("kind"), kind_text(reminder.kind)).set(at("asked"), reminder.asked);
    if let Kind::Welcome { first, .. } = reminder.kind {
        leaves.set(at("first"), first);
    }
    write_change(leaves, id, reminder);
}

/// Writes what can change in a reminder.
pub(crate) fn write_change(leaves: &mut Leaves, id: Id, reminder: &Reminder) {
    let at = |field: &str| format!("care/{id}/{field}");
    match reminder.kind {
        Kind::Welcome { through, .. } => leaves.set(at("through"), through),
        Kind::Away { meetings, called } => leaves.set(at("meetings"), meetings).set(at("called"), called),
        Kind::Once { day } => leaves.set(at("day"), day),
    };
    leaves
        .set(at("line"), reminder.line.clone())
        .set(at("snoozed"), reminder.snoozed)
        .set(at("done"), reminder.done);
}

fn partnership(tree: &Tree, id: Id) -> Option<Partnership> {
    let at = |field: &str| format!("partner/{id}/{field}");
    Some(Partnership {
        other: tree.id(&at("other"))?,
        kind: match tree.string(&at("kind"))?.as_str() {
            "newcomer" => partner::Kind::Buddy { newcomer: true },
            "buddy" => partner::Kind::Buddy { newcomer: false },
            "partner" => partner::Kind::Partner,
            _ => return None,
        },
        agreed: tree.day(&at("agreed"))?,
        other_agreed: tree.day(&at("other_agreed"))?,
        ended: tree.day(&at("ended")),
    })
}

/// Writes one person's side of a partnership.
pub(crate) fn write_partnership(leaves: &mut Leaves, id: Id, group: Id, side: &Partnership) {
    let at = |field: &str| format!("partner/{id}/{field}");
    let kind = match side.kind {
        partner::Kind::Buddy { newcomer: true } => "newcomer",
        partner::Kind::Buddy { newcomer: false } => "buddy",
        partner::Kind::Partner => "partner",
    };
    leaves
        .set(at("group"), group)
        .set(at("other"), side.other)
        .set(at("kind"), kind)
        .set(at("agreed"), side.agreed)
        .set(at("other_agreed"), side.other_agreed)
        .set(at("ended"), side.ended);
}

fn goal(tree: &Tree, id: Id) -> Option<Goal> {
    let at = |field: &str| format!("goal/{id}/{field}");
    Some(Goal { text: tree.string(&at("text"))?, look: tree.day(&at("look")), done: tree.day(&at("done")) })
}

/// Writes a goal.
pub(crate) fn write_goal(leaves: &mut Leaves, id: Id, group: Id, goal: &Goal) {
    let at = |field: &str| format!("goal/{id}/{field}");
    leaves
        .set(at("group"), group)
        .set(at("text"), &goal.text)
        .set(at("look"), goal.look)
        .set(at("done"), goal.done);
}

/// Clears one entry: `map` is `care`, `partner` or `goal`.
pub(crate) fn clear(leaves: &mut Leaves, tree: &Tree, map: &str, id: Id) {
    let entry = format!("{map}/{id}");
    for (rest, _) in tree.under(&entry).filter(|(_, leaf)| leaf.value != Value::Nil) {
        leaves.set(format!("{entry}/{rest}"), None::<String>);
    }
}

/// Clears all a group keeps about a person.
pub(crate) fn clear_group(leaves: &mut Leaves, tree: &Tree, group: Id) {
    for map in MAPS {
        for id in tree.ids_under(map).into_iter().filter(|id| group_of(tree, map, *id) == Some(group)) {
            clear(leaves, tree, map, id);
        }
    }
}

/// Clears what is over since `day`, and walking with somebody who is to be forgotten. Whether
/// anything is left.
pub(crate) fn forget(
    leaves: &mut Leaves,
    tree: &Tree,
    group: Id,
    people: &BTreeSet<Id>,
    day: NaiveDate,
) -> bool {
    let mut kept = read(tree, group);
    let over = |done: Option<NaiveDate>| done.is_some_and(|done| done <= day);
    let mut gone = |map: &str, id: Id, gone: bool| {
        if gone {
            clear(leaves, tree, map, id);
        }
        !gone
    };
    kept.reminders.retain(|id, reminder| gone("care", *id, over(reminder.done)));
    kept.partners
        .retain(|id, side| gone("partner", *id, people.contains(&side.other) || side.gone_with(day)));
    kept.goals.retain(|id, goal| gone("goal", *id, over(goal.done)));
    !kept.is_empty()
}

/// The partnerships in a record with one of these people.
pub(crate) fn with<'t>(tree: &'t Tree, people: &'t BTreeSet<Id>) -> impl Iterator<Item = Id> + 't {
    let other = |id: &Id| tree.id(&format!("partner/{id}/other"));
    tree.ids_under("partner")
        .into_iter()
        .filter(move |id| other(id).is_some_and(|other| people.contains(&other)))
}

/// Whom a group keeps any of it about.
pub(crate) fn cared_for(rota: &Tree) -> BTreeSet<Id> {
    let there = rota.under("cared_for").filter(|(_, leaf)| leaf.value.as_bool() == Some(true));
    there.filter_map(|(person, _)| person.parse().ok()).collect()
}

/// Writes whether a group keeps any of it about somebody.
pub(crate) fn write_cared_for(leaves: &mut Leaves, person: Id, cared_for: bool) {
    leaves.set(format!("cared_for/{person}"), cared_for.then_some(true));
}

/// Whether a leaf of a person's record is care.
pub(crate) fn is_care(path: &str) -> bool {
    MAPS.iter().any(|map| path.strip_prefix(map).is_some_and(|rest| rest.starts_with('/')))
}

/// What clears all that groups kept about people who stay; those of `gone` don't.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn group_gone(
    call: &Call<'_>,
    gone: &BTreeSet<Id>,
    groups: &BTreeSet<Id>,
) -> Result<Vec<Leaves>, Error> {
    let mut all = Vec::new();
    for (person, tree) in call.trees(PEOPLE)?.into_iter().filter(|(person, _)| !gone.contains(person)) {
        let mut leaves = Leaves::of(PEOPLE, person);
        for group in groups {
            clear_group(&mut leaves, &tree, *group);
        }
        all.push(leaves);
    }
    all.retain(|leaves| !leaves.is_empty());
    Ok(all)
}

impl Call<'_> {
    /// What a group keeps about those on its list today, by person; nothing where names may not be
    /// kept. Somebody who left is not here, and is again when she comes back.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn care(&self, group: &Group) -> Result<BTreeMap<Id, Care>, Error> {
        let mut found = self.care_kept(group)?;
        if !found.is_empty() {
            let (roster, today) = (self.roster(group.id)?, self.today(group.zone));
            found.retain(|person, _| roster.holds(*person, today));
        }
        Ok(found)
    }

    /// The same about everybody there is any about: of whoever left, it stays until the list forgets
    /// her.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn care_kept(&self, group: &Group) -> Result<BTreeMap<Id, Care>, Error> {
        let mut found = BTreeMap::new();
        let Some(rota) = self.tree(ROTAS, group.id)?.filter(|_| group.may_keep_names()) else {
            return Ok(found);
        };
        for person in cared_for(&rota) {
            if let Some(tree) = self.tree(PEOPLE, person)? {
                found.insert(person, read(&tree, group.id));
            }
        }
        Ok(found)
    }
}
