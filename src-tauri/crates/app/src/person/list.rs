//! Finding people: by a few letters of a name, by group, by where they stand; and lists of such
//! questions she keeps.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::consent::Consent;
use model::status::Status;
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::known::One;
use crate::program::Nothing;
use crate::records::{Leaves, PEOPLE_LISTS, Read as _};

/// How many are told at a time, if nothing else was asked.
const AT_A_TIME: u32 = 200;
/// The most that are told at a time.
const MOST_AT_A_TIME: u32 = 1_000;
/// The most lists that are kept.
const MAX_LISTS: usize = 40;

/// Asks for people. What is left out is asked of nobody.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonListAsk {
    /// Beginnings of names, in any case and with or without accents.
    #[serde(default)]
    #[ts(optional)]
    pub query: Option<String>,
    /// On this group's list today.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// Where they stand today. Whoever moved on or died is told only if asked for so.
    #[serde(default)]
    #[ts(optional, type = "Status")]
    pub status: Option<Status>,
    /// What they allowed.
    #[serde(default)]
    #[ts(optional, type = "Consent")]
    pub allows: Option<Consent>,
    /// How many to pass over.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub from: u32,
    /// How many to tell, 1 to 1,000; 200 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// People.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonList {
    /// By name, as many as were asked for.
    pub people: Vec<PersonSummary>,
    /// How many there are in all.
    pub total: u32,
}

/// A person in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonSummary {
    /// Names the record.
    #[ts(as = "String")]
    pub id: Id,
    /// First name and last initial.
    pub name: String,
    /// The first name, where she is shown by another one: for finding her, not for showing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub also: Option<String>,
    /// Where she stands today.
    #[ts(type = "Status")]
    pub status: Status,
    /// Names of the groups whose list she is on.
    pub groups: Vec<String>,
}

/// A question about people that she keeps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleList {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What she calls it.
    pub title: String,
    /// On this group's list.
    #[ts(as = "Option<String>")]
    pub group: Option<Id>,
    /// Where they stand.
    #[ts(type = "Status | null")]
    pub status: Option<Status>,
    /// What they allowed.
    #[ts(type = "Consent | null")]
    pub allows: Option<Consent>,
}

/// The questions she keeps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleLists {
    /// By title.
    pub lists: Vec<PeopleList>,
}

/// Keeps a question.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeopleListKeep {
    /// What she calls it. At most 80 characters.
    pub title: String,
    /// On this group's list.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// Where they stand.
    #[serde(default)]
    #[ts(optional, type = "Status")]
    pub status: Option<Status>,
    /// What they allowed.
    #[serde(default)]
    #[ts(optional, type = "Consent")]
    pub allows: Option<Consent>,
}

/// Names a question.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeopleListPick {
    /// Which.
    #[ts(as = "String")]
    pub list: Id,
}

/// `person_list`
pub(crate) fn list(call: &mut Call<'_>, request: PersonListAsk) -> Result<PersonList, Error> {
    let limit = request.limit.unwrap_or(AT_A_TIME);
    if !(1..=MOST_AT_A_TIME).contains(&limit) {
        return Err(Problem::OutOfRange { min: 1, max: MOST_AT_A_TIME.into() }.at("limit").into());
    }
    let day = call.day_here();
    let now = call.now;
    call.known(|known| {
        if request.group.is_some_and(|group| !known.groups().contains_key(&group)) {
            return Err(Error::NotFound("group"));
        }
        // Each group's own day, asked once.
        let today: BTreeMap<Id, NaiveDate> =
            known.groups().iter().map(|(id, group)| (*id, model::meeting::today(group.zone, now))).collect();
        let listed = |person: Id, group: Id| {
            let today = today.get(&group);
            today.is_some_and(|today| known.roster(group).is_some_and(|roster| roster.holds(person, *today)))
        };
        let meant = |one: &&One| {
            let (status, _) = one.person.statuses.on(day);
            request.status.map_or(!status.is_gone(), |wanted| wanted == status)
                && request.allows.is_none_or(|allows| one.person.consents.contains_key(&allows))
                && request.group.is_none_or(|group| listed(one.person.id, group))
        };
        let found: Vec<&One> =
            known.find(request.query.as_deref().unwrap_or_default()).into_iter().filter(meant).collect();
        let summary = |one: &&One| {
            let id = one.person.id;
            let lists = known.lists(id).iter().filter(|group| listed(id, **group));
            let mut names: Vec<String> =
                lists.filter_map(|group| known.groups().get(group)).map(|group| group.name.clone()).collect();
            names.sort_by_cached_key(|name| text::folded(name));
            PersonSummary {
                id,
                name: one.shown.clone(),
                also: one.person.also().map(ToOwned::to_owned),
                status: one.person.statuses.on(day).0,
                groups: names,
            }
        };
        let (from, limit) = (request.from as usize, limit as usize);
        Ok(PersonList {
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            people: found.iter().skip(from).take(limit).map(summary).collect(),
        })
    })?
}

/// `people_list_all`
pub(crate) fn all(call: &mut Call<'_>, _: Nothing) -> Result<PeopleLists, Error> {
    let read = |(id, tree): (Id, vault::Tree)| {
        Some(PeopleList {
            id,
            title: tree.string("title")?,
            group: tree.id("group"),
            status: tree.string("status").and_then(|text| Status::from_text(&text)),
            allows: tree.string("allows").and_then(|text| Consent::from_text(&text)),
        })
    };
    let mut lists: Vec<PeopleList> = call.trees(PEOPLE_LISTS)?.into_iter().filter_map(read).collect();
    // A list of a group that is gone asks for nobody.
    let groups: Vec<Id> = call.groups()?.into_iter().map(|group| group.id).collect();
    lists.retain(|list| list.group.is_none_or(|group| groups.contains(&group)));
    lists.sort_by_cached_key(|list| (text::folded(&list.title), list.id));
    Ok(PeopleLists { lists })
}

/// `people_list_keep`
pub(crate) fn keep(call: &mut Call<'_>, request: PeopleListKeep) -> Result<PeopleLists, Error> {
    let title = text::required_line("title", &request.title, text::NAME)?;
    let group = request.group.map(|group| call.group("group", group)).transpose()?;
    let kept = all(call, Nothing {})?.lists;
    if kept.len() >= MAX_LISTS {
        return Err(Problem::TooMany { max: MAX_LISTS }.at("title").into());
    }
    if kept.iter().any(|list| text::folded(&list.title) == text::folded(&title)) {
        return Err(Problem::Taken.at("title").into());
    }
    let mut leaves = Leaves::of(PEOPLE_LISTS, call.new_id()?);
    leaves
        .set("title", title)
        .set_some("group", group.map(|(group, _)| group.id))
        .set_some("status", request.status.map(Status::text))
        .set_some("allows", request.allows.map(Consent::text));
    call.commit(vec![leaves])?;
    all(call, Nothing {})
}

/// `people_list_drop`
pub(crate) fn drop(call: &mut Call<'_>, request: PeopleListPick) -> Result<PeopleLists, Error> {
    if call.tree(PEOPLE_LISTS, request.list)?.is_none() {
        return Err(Error::NotFound("list"));
    }
    let mut leaves = Leaves::of(PEOPLE_LISTS, request.list);
    for leaf in ["title", "group", "status", "allows"] {
        leaves.set(leaf, None::<String>);
    }
    call.commit(vec![leaves])?;
    all(call, Nothing {})
}
