//! Erasing a group with everything that is its own: its meetings, its list, its agendas, cycles,
//! curriculum, picture, handouts and what it saved; and, if she says so, those who are on no other list.
//!
//! Readings, starter sets and handouts of hers that are no group's stay: they belong to the library.

use std::collections::BTreeSet;

use model::group::Group;
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonErased, Traces, commit_in_parts, rewrite};
use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::figures;
use crate::group::GroupGet;
use crate::meeting::DAYS_IN_REACH;
use crate::milestone;
use crate::noted::forget;
use crate::records::{
    self, BACKLOGS, BLOBS, CHIPS, CURRICULA, CYCLES, FIGURES, GROUPS, HANDOUTS, HANDOVERS, LOGOS, Leaves,
    MEETINGS, OWN_FIELDS, PACKS, PEOPLE, RETENTION, ROSTERS, ROTAS, Read as _, model_id,
};
use crate::retention;

/// Where a group has a record by its own id.
const OF_A_GROUP: [&str; 12] = [
    GROUPS, ROSTERS, ROTAS, RETENTION, BACKLOGS, CHIPS, CURRICULA, CYCLES, FIGURES, LOGOS, OWN_FIELDS, PACKS,
];

/// What erasing a group would reach.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupErasePreview {
    /// What the group calls itself: what has to be typed.
    pub name: String,
    /// How many meetings something was written about.
    pub meetings: u32,
    /// How many people of its list are on no other: they can be erased with it.
    pub only_here: u32,
    /// How many are on another list too, and stay.
    pub elsewhere: u32,
    /// It must keep everything for now.
    pub held: bool,
    /// What erasing can't reach, in sentences.
    pub beyond: Vec<String>,
}

/// Erases a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupErase {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Its name, typed to confirm.
    pub typed: String,
    /// Those who are on no other list are erased too.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub people: bool,
}

/// `group_erase_preview`
pub(crate) fn preview(call: &mut Call<'_>, request: GroupGet) -> Result<GroupErasePreview, Error> {
    let (group, _) = call.group("group", request.group)?;
    let (only_here, elsewhere) = people(call, &group)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(GroupErasePreview {
        meetings: count(meetings(call, &group)?.len()),
        only_here: count(only_here.len()),
        elsewhere: count(elsewhere),
        held: group.hold,
        beyond: beyond(call),
        name: group.name,
    })
}

fn beyond(call: &Call<'_>) -> Vec<String> {
    ["erase-group-beyond-backups", "erase-group-beyond-papers", "erase-beyond-disk"]
        .map(|key| call.words.say(key))
        .to_vec()
}

/// `group_erase`
pub(crate) fn erase(desk: &mut Desk, request: GroupErase) -> Result<PersonErased, Error> {
    let mut call = desk.call()?;
    let (group, _) = call.group("group", request.group)?;
    if request.typed.trim() != group.name {
        return Err(Problem::NotAChoice.at("typed").into());
    }
    if group.hold {
        return Err(Error::HeldGroup);
    }
    let gone = if request.people { people(&call, &group)?.0 } else { BTreeSet::new() };
    let meetings = meetings(&call, &group)?;
    forget_drafts(&mut call, &group, &meetings, &gone)?;
    // Meetings first that don't say whose they are: without the group nobody would find them.
    let mut all: Vec<Leaves> = meetings.iter().map(|id| Leaves::erasing(MEETINGS, *id)).collect();
    all.extend(of_group(&call, group.id)?);
    all.extend(records::care::group_gone(&call, &gone, &[group.id].into())?);
    // What names those people elsewhere, in the evenings of groups they only visited.
    let traces = Traces::find(&call, &gone)?;
    let mut elsewhere = traces.cleared(&gone);
    let mut visited = traces.groups(&call)?;
    visited.retain(|other| other.id != group.id);
    figures::before_erasing(&call, &visited, &gone, &mut elsewhere)?;
    let own = |leaves: &Leaves| {
        leaves.is_of(MEETINGS, &meetings)
            || OF_A_GROUP.iter().any(|tree| leaves.is_of(tree, &[group.id].into()))
    };
    all.extend(elsewhere.into_iter().filter(|leaves| !own(leaves)));
    // Who stays known, but is on no list any more that counts, is not counted any more.
    let stay = call.roster(group.id)?.members.into_keys().filter(|person| !gone.contains(person));
    all.extend(milestone::forgotten(&call, group.id, stay)?);
    all.retain(|leaves| !leaves.is_of(PEOPLE, &gone));
    let logged = group.regime.answers_for_destruction();
    if logged {
        all.push(retention::log(&mut call, group.id, "group", (gone.len(), meetings.len()), true, 0)?);
    }
    all.splice(0..0, gone.iter().map(|person| Leaves::erasing(PEOPLE, *person)));
    commit_in_parts(&mut call, all)?;
    rewrite(&mut call)?;
    let beyond = beyond(&call);
    desk.forget_answers();
    Ok(PersonErased { beyond, logged })
}

/// Every meeting of a group that has a record.
fn meetings(call: &Call<'_>, group: &Group) -> Result<BTreeSet<Id>, Error> {
    let all = call.trees(MEETINGS)?;
    let mut found: BTreeSet<Id> =
        all.iter().filter(|(_, tree)| tree.id("group") == Some(group.id)).map(|(id, _)| *id).collect();
    // One whose first touch was taken back does not say whose it is; its id does.
    let there: BTreeSet<Id> = all.into_iter().map(|(id, _)| id).collect();
    let today = call.today(group.zone);
    if let Some(first) = group.rules.values().map(|rule| rule.from).min() {
        let given = call.meetings_of(group, first.min(today), today + chrono::Days::new(DAYS_IN_REACH))?;
        found.extend(given.into_iter().map(|meeting| meeting.id).filter(|id| there.contains(id)));
    }
    Ok(found)
}

/// Who of a group's list, today or ever, is on no other and is named by no group that must keep
/// everything; and how many of it stay.
fn people(call: &Call<'_>, group: &Group) -> Result<(BTreeSet<Id>, usize), Error> {
    let mut rosters = call.rosters()?;
    let listed: BTreeSet<Id> =
        rosters.remove(&group.id).map(|roster| roster.members.into_keys().collect()).unwrap_or_default();
    let held: BTreeSet<Id> =
        call.groups()?.into_iter().filter(|other| other.hold).map(|other| other.id).collect();
    let mut only = BTreeSet::new();
    for person in &listed {
        let elsewhere = rosters.values().any(|roster| roster.members.contains_key(person));
        let kept = !held.is_empty() && {
            let named = Traces::find(call, &BTreeSet::from([*person]))?.groups(call)?;
            named.iter().any(|other| held.contains(&other.id))
        };
        if !elsewhere && !kept && call.known_person(*person)?.is_some() {
            only.insert(*person);
        }
    }
    let stay = listed.len() - only.len();
    Ok((only, stay))
}

/// What ends everything that is a group's own but its meetings; the group itself first.
fn of_group(call: &Call<'_>, group: Id) -> Result<Vec<Leaves>, Error> {
    let mut all = Vec::new();
    if let Some(tree) = call.tree(LOGOS, group)? {
        all.extend(records::logo::kept(&tree).into_iter().map(|blob| Leaves::erasing(BLOBS, blob)));
    }
    for (id, tree) in call.trees(HANDOUTS)? {
        if tree.id("group") == Some(group) {
            all.push(Leaves::erasing(HANDOUTS, id));
        }
    }
    for tree in OF_A_GROUP {
        if call.tree(tree, group)?.is_some() {
            all.push(Leaves::erasing(tree, group));
        }
    }
    all.extend(forget::of_erased(call, group)?);
    // That a parcel was taken stays, by the parcel: it may be taken again.
    for (id, tree) in call.trees(HANDOVERS)? {
        if tree.id("group") == Some(group) && tree.number("made").is_some() {
            all.push(Leaves::erasing(HANDOVERS, id));
        }
    }
    Ok(all)
}

/// A draft may hold what nobody can find by an id.
fn forget_drafts(
    call: &mut Call<'_>,
    group: &Group,
    meetings: &BTreeSet<Id>,
    people: &BTreeSet<Id>,
) -> Result<(), Error> {
    let mut traces: Vec<String> =
        meetings.iter().chain(people).chain([&group.id]).map(ToString::to_string).collect();
    traces.push(folded(&group.name));
    for person in people {
        traces.extend(call.known_person(*person)?.map(|person| folded(&person.first)));
    }
    for (name, draft) in call.vault.drafts()? {
        let text = folded(&format!("{name} {}", String::from_utf8_lossy(&draft)));
        if traces.iter().any(|trace| text.contains(trace)) {
            call.vault.keep_draft(&name, None)?;
        }
    }
    Ok(())
}

/// What is left of groups that were erased: an erasure may have been cut short, and a backup brings
/// things back.
///
/// # Errors
/// What the vault refuses.
pub(super) fn left_over(call: &Call<'_>, erased: &[(String, vault::Id)]) -> Result<Vec<Leaves>, Error> {
    let groups: BTreeSet<Id> =
        erased.iter().filter(|(tree, _)| tree == GROUPS).map(|(_, id)| model_id(*id)).collect();
    let mut all = Vec::new();
    if groups.is_empty() {
        return Ok(all);
    }
    for group in &groups {
        all.extend(of_group(call, *group)?);
    }
    all.extend(records::care::group_gone(call, &BTreeSet::new(), &groups)?);
    for (id, tree) in call.trees(MEETINGS)? {
        if tree.id("group").is_some_and(|group| groups.contains(&group)) {
            all.push(Leaves::erasing(MEETINGS, id));
        }
    }
    Ok(all)
}
