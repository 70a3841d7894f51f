//! Erasing a person everywhere the records reach; and, in `erasure/group.rs`, a whole group.
//!
//! First everything that names her is cleared, her marks becoming part of a total; then the whole
//! vault is written anew under a new data key, so that the old journal, its history and its
//! checkpoints open no more. If that is cut short, the next unlocking finishes it.

mod group;

use std::collections::{BTreeMap, BTreeSet};

use model::group::Group;
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Tree, Value};

use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::figures;
use crate::records::agenda::{names_somebody, naming};
use crate::records::{
    self, ABOUT, ABOUT_ID, CURRICULA, FIGURES, GROUPS, HANDOUTS, Leaves, MEETINGS, MERGES, PEOPLE, READINGS,
    ROSTERS, ROTAS, Read as _, model_id,
};
use crate::retention;

pub use group::{GroupErase, GroupErasePreview};
pub(crate) use group::{erase as erase_group, preview as preview_group};

/// Names a person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonPick {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
}

/// What erasing a person would reach.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ErasePreview")]
pub struct PersonErasePreview {
    /// First name and last initial: what has to be typed.
    pub name: String,
    /// Names of the groups whose list she is or was on.
    pub groups: Vec<String>,
    /// In how many meetings her name is.
    pub meetings: u32,
    /// A group she belongs to must keep everything: she can't be erased now.
    pub held: bool,
    /// What erasing can't reach, in sentences.
    pub beyond: Vec<String>,
}

/// Erases a person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonErase {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// Her name as it is shown, typed to confirm.
    pub typed: String,
}

/// A person is erased.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Erased")]
pub struct PersonErased {
    /// What erasing could not reach, in sentences.
    pub beyond: Vec<String>,
    /// It was written down, without her name, in the destruction log.
    pub logged: bool,
}

/// `person_erase_preview`
pub(crate) fn preview(call: &mut Call<'_>, request: PersonPick) -> Result<PersonErasePreview, Error> {
    let (person, _) = call.person("person", request.person)?;
    let traces = Traces::find(call, &BTreeSet::from([person.id]))?;
    let groups = traces.groups(call)?;
    let mut names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
    names.sort_by_cached_key(|name| folded(name));
    Ok(PersonErasePreview {
        name: person.shown(),
        groups: names,
        meetings: u32::try_from(traces.meetings.len()).unwrap_or(u32::MAX),
        held: groups.iter().any(|group| group.hold),
        beyond: beyond_her(call, &person.first)?,
    })
}

/// What erasing can't reach.
pub(crate) fn beyond(call: &Call<'_>) -> Vec<String> {
    ["erase-beyond-backups", "erase-beyond-papers", "erase-beyond-disk"]
        .map(|key| call.words.say(key))
        .to_vec()
}

/// What erasing somebody can't reach: also texts she may be named in, which are not ours to change.
fn beyond_her(call: &Call<'_>, first: &str) -> Result<Vec<String>, Error> {
    let parted = |text: &str| {
        let words = folded(text).replace(|letter: char| !letter.is_alphanumeric(), " ");
        format!(" {words} ")
    };
    let first = parted(first);
    let mut texts = Vec::new();
    for (id, tree) in call.trees(READINGS)? {
        texts.extend(records::reading::read(id, &tree).and_then(|reading| reading.text));
    }
    for (id, tree) in call.trees(HANDOUTS)? {
        texts.extend(records::handout::read(id, &tree).map(|own| own.text));
    }
    let mut all = beyond(call);
    if texts.iter().any(|text| parted(text).contains(&first)) {
        all.push(call.words.say("erase-beyond-texts"));
    }
    Ok(all)
}

/// `person_erase`
pub(crate) fn erase(desk: &mut Desk, request: PersonErase) -> Result<PersonErased, Error> {
    let mut call = desk.call()?;
    let (person, _) = call.person("person", request.person)?;
    if request.typed.trim() != person.shown() {
        return Err(Problem::NotAChoice.at("typed").into());
    }
    let logged = erase_everywhere(&mut call, person.id, &person.first)?;
    let beyond = beyond_her(&call, &person.first)?;
    desk.forget_answers();
    Ok(PersonErased { beyond, logged })
}

/// Erases everything that names somebody, and says whether that was written down. `typed` is what
/// drafts are looked through for besides the id.
///
/// # Errors
/// [`Error::Held`]; what the vault refuses.
pub(crate) fn erase_everywhere(call: &mut Call<'_>, somebody: Id, typed: &str) -> Result<bool, Error> {
    // Whoever turned out to be her goes with her.
    let mut gone: BTreeSet<Id> = call.merged()?.others(somebody).collect();
    gone.insert(somebody);
    let traces = Traces::find(call, &gone)?;
    let groups = traces.groups(call)?;
    if groups.iter().any(|group| group.hold) {
        return Err(Error::Held);
    }
    // A draft may hold what nobody can find by an id; one that changes somebody has the id in its name,
    // the one she had when it was begun.
    let ids: Vec<String> = gone.iter().map(ToString::to_string).collect();
    for (name, draft) in call.vault.drafts()? {
        let text = folded(&String::from_utf8_lossy(&draft));
        let is_about = |id: &String| text.contains(id) || name.contains(id);
        if text.contains(&folded(typed)) || ids.iter().any(is_about) {
            call.vault.keep_draft(&name, None)?;
        }
    }
    let mut all = traces.cleared(&gone);
    figures::before_erasing(call, &groups, &gone, &mut all)?;
    let mut logged = false;
    for group in groups.iter().filter(|group| group.regime.answers_for_destruction()) {
        let meetings = traces.meetings.values().filter(|tree| tree.id("group") == Some(group.id)).count();
        all.push(retention::log(call, group.id, "person", (1, meetings), true, 0)?);
        logged = true;
    }
    // The person first: what points at her from then on points at nobody. A speaker from outside
    // has no record of her own; this one says that she was erased, also after a restore.
    all.extend(records::merged::forget(call, &gone)?);
    all.splice(0..0, gone.iter().map(|person| Leaves::erasing(PEOPLE, *person)));
    commit_in_parts(call, all)?;
    rewrite(call)?;
    Ok(logged)
}

/// Where people are named.
struct Traces {
    meetings: BTreeMap<Id, Tree>,
    groups: BTreeMap<Id, Tree>,
    rosters: BTreeMap<Id, Tree>,
    curricula: BTreeMap<Id, Tree>,
    rotas: BTreeMap<Id, Tree>,
    /// Groups her own record names: what they note about her, and releases they have of her.
    of_hers: BTreeSet<Id>,
    /// Those who walk with them.
    partners: BTreeMap<Id, Tree>,
}

impl Traces {
    fn find(call: &Call<'_>, people: &BTreeSet<Id>) -> Result<Self, Error> {
        let found = |tree: &'static str, names: fn(&Tree, &BTreeSet<Id>) -> bool| {
            let trees = call.trees(tree)?.into_iter().filter(|(_, tree)| names(tree, people));
            Ok::<_, Error>(trees.collect::<BTreeMap<_, _>>())
        };
        let mut of_hers = BTreeSet::new();
        for person in people {
            if let Some(tree) = call.tree(PEOPLE, *person)? {
                of_hers.extend(records::noted::groups(&tree));
                of_hers.extend(records::release::groups(&tree));
            }
        }
        Ok(Self {
            of_hers,
            meetings: found(MEETINGS, |tree, people| {
                naming(tree, people).next().is_some() || listed_in(tree, people).next().is_some()
            })?,
            groups: found(GROUPS, |tree, people| naming(tree, people).next().is_some())?,
            curricula: found(CURRICULA, records::curriculum::names)?,
            rosters: found(ROSTERS, |tree, people| {
                let roster = records::roster::read(tree);
                people.iter().any(|person| roster.members.contains_key(person))
            })?,
            rotas: found(ROTAS, |tree, people| {
                let can = |(_, person): &(String, Id)| people.contains(person);
                naming(tree, people).next().is_some()
                    || records::rota::read(tree).can.iter().any(can)
                    || records::speaker::names(tree, people)
                    || !records::care::cared_for(tree).is_disjoint(people)
            })?,
            partners: found(PEOPLE, |tree, people| records::care::with(tree, people).next().is_some())?,
        })
    }

    /// The groups any of it belongs to.
    fn groups(&self, call: &Call<'_>) -> Result<Vec<Group>, Error> {
        let of_meetings = self.meetings.values().filter_map(|tree| tree.id("group"));
        let of_groups = [&self.groups, &self.rosters, &self.curricula, &self.rotas].into_iter();
        let mut ids = self.of_hers.clone();
        ids.extend(of_meetings.chain(of_groups.flat_map(|trees| trees.keys().copied())));
        let mut groups = call.groups()?;
        groups.retain(|group| ids.contains(&group.id));
        Ok(groups)
    }

    /// What clears all of it. People who were here become part of a total.
    fn cleared(&self, people: &BTreeSet<Id>) -> Vec<Leaves> {
        let mut all = Vec::new();
        for (id, tree) in &self.meetings {
            let mut leaves = Leaves::of(MEETINGS, *id);
            clear_named(&mut leaves, tree, people);
            let sheet = records::meeting::sheet(tree);
            let present = |person: &Id| sheet.marks.get(person).is_some_and(|marked| marked.mark.present());
            let here = people.iter().filter(|person| present(person)).count();
            let marked = people.iter().any(|person| sheet.marks.contains_key(person));
            for path in listed_in(tree, people) {
                leaves.set(path, None::<String>);
            }
            // Also where she let the group know: otherwise nobody would have written anything down.
            if marked {
                let here = u32::try_from(here).unwrap_or(u32::MAX);
                leaves.set("totals/here", sheet.unnamed.unwrap_or(0).saturating_add(here));
            }
            all.push(leaves);
        }
        for (id, tree) in &self.groups {
            let mut leaves = Leaves::of(GROUPS, *id);
            clear_named(&mut leaves, tree, people);
            all.push(leaves);
        }
        for (id, tree) in &self.curricula {
            let mut leaves = Leaves::of(CURRICULA, *id);
            records::curriculum::clear(&mut leaves, tree, people);
            all.push(leaves);
        }
        for id in self.rosters.keys() {
            let mut leaves = Leaves::of(ROSTERS, *id);
            for person in people {
                records::roster::drop_from(&mut leaves, *person);
            }
            all.push(leaves);
        }
        for (id, tree) in &self.rotas {
            let mut leaves = Leaves::of(ROTAS, *id);
            records::rota::forget(&mut leaves, &records::rota::read(tree), people, None);
            records::service::forget(&mut leaves, tree, people, None);
            records::speaker::forget(&mut leaves, tree, people);
            for person in records::care::cared_for(tree).intersection(people) {
                records::care::write_cared_for(&mut leaves, *person, false);
            }
            all.push(leaves);
        }
        // Whoever is erased has no record any more that could be written to.
        for (id, tree) in self.partners.iter().filter(|(id, _)| !people.contains(id)) {
            let mut leaves = Leaves::of(PEOPLE, *id);
            for partner in records::care::with(tree, people) {
                records::care::clear(&mut leaves, tree, "partner", partner);
            }
            all.push(leaves);
        }
        all
    }
}

/// The leaves of a meeting that have somebody in their path: her mark, that she took part from
/// elsewhere, and that she said "not this time".
fn listed_in<'t>(tree: &'t Tree, people: &'t BTreeSet<Id>) -> impl Iterator<Item = String> + 't {
    let paths = people.iter().flat_map(|id| ["marks", "online", "declined"].map(|map| format!("{map}/{id}")));
    paths.filter(|path| tree.get(path).is_some())
}

fn clear_named(leaves: &mut Leaves, tree: &Tree, people: &BTreeSet<Id>) {
    for path in naming(tree, people) {
        leaves.set(path, None::<String>);
    }
}

/// How many records one change clears: a change is one frame, and a frame has an end.
const RECORDS_AT_ONCE: usize = 50;

/// Stores what clears names, and that the vault is to be written anew: with the first of it, so
/// that an erasure that was cut short is known.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn commit_in_parts(call: &mut Call<'_>, mut all: Vec<Leaves>) -> Result<(), Error> {
    let mut due = Leaves::of(ABOUT, ABOUT_ID);
    due.set("rewrite_due", true);
    all.insert(0, due);
    while !all.is_empty() {
        let rest = all.split_off(all.len().min(RECORDS_AT_ONCE));
        call.commit_unnamed(std::mem::replace(&mut all, rest))?;
    }
    Ok(())
}

/// Writes the vault anew without what was cleared. From then on no key opens what was there.
///
/// # Errors
/// What the vault refuses; the next unlocking tries again.
pub(crate) fn rewrite(call: &mut Call<'_>) -> Result<(), Error> {
    let mut work = call.aside.begin("erase");
    let now_ms = call.now_ms();
    call.vault.rewrite(&mut drop_cleared, now_ms, &mut |done, of| work.at(done, of))?;
    call.packs.clear();
    call.groups.clear();
    Ok(())
}

/// A cleared leaf still says by its path who it was about.
fn drop_cleared(tree: &str, _: vault::Id, record: &mut Tree) {
    record.retain(|path, leaf| {
        let names_somebody = match tree {
            MEETINGS => {
                let listed = ["marks/", "online/", "declined/"];
                listed.iter().any(|map| path.starts_with(map)) || names_somebody(path)
            }
            ROTAS => {
                records::rota::names_somebody(path)
                    || path.starts_with("terms/")
                    || path.starts_with("speakers/")
                    || path.starts_with("cared_for/")
            }
            GROUPS => names_somebody(path),
            ROSTERS => true,
            CURRICULA => path.starts_with("made_up/"),
            PEOPLE => {
                ["rosters/", "noted/", "release/"].iter().any(|map| path.starts_with(map))
                    || records::milestone::says_so(path)
                    || records::care::is_care(path)
            }
            MERGES => true,
            FIGURES => path.starts_with("named/"),
            ABOUT => return path != "rewrite_due",
            _ => false,
        };
        !(names_somebody && leaf.value == Value::Nil)
    });
}

/// Clears whatever names people who were erased, and what is left of groups that were: a backup
/// brings it back, and an erasure may have been cut short.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn forget_erased(call: &mut Call<'_>) -> Result<(), Error> {
    let erased = call.vault.erased()?;
    let mut all = group::left_over(call, &erased)?;
    if !all.is_empty() {
        commit_in_parts(call, std::mem::take(&mut all))?;
    }
    let people: BTreeSet<Id> =
        erased.into_iter().filter(|(tree, _)| tree == PEOPLE).map(|(_, id)| model_id(id)).collect();
    if people.is_empty() {
        return Ok(());
    }
    all.extend(Traces::find(call, &people)?.cleared(&people));
    all.extend(records::merged::forget(call, &people)?);
    if all.is_empty() { Ok(()) } else { commit_in_parts(call, all) }
}
