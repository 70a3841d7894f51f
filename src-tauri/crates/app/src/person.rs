//! People, known by any name they like.
//!
//! Every command shows first name and last initial; the whole of what is kept about somebody is
//! on that person's own page only.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::group::Group;
use model::person::{self as rule, Names};
use model::roster::Membership;
use model::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::records::{self, Leaves, PEOPLE, stamp};

/// Adds a person, to a group's list if one is given.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonAdd {
    /// First or only name. At most 80 characters.
    pub first: String,
    /// Last name or initial.
    #[serde(default)]
    #[ts(optional)]
    pub last: Option<String>,
    /// What she likes to be called.
    #[serde(default)]
    #[ts(optional)]
    pub preferred: Option<String>,
    /// Telephone number.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// E-mail address.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
    /// A group whose list she goes on.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
}

/// Changes a person; what is left out stays, empty clears.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonEdit {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First or only name.
    #[serde(default)]
    #[ts(optional)]
    pub first: Option<String>,
    /// Last name or initial.
    #[serde(default)]
    #[ts(optional)]
    pub last: Option<String>,
    /// What she likes to be called.
    #[serde(default)]
    #[ts(optional)]
    pub preferred: Option<String>,
    /// Telephone number.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// E-mail address.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
}

/// Asks for people.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonListAsk {
    /// Beginnings of names, in any case and with or without accents.
    #[serde(default)]
    #[ts(optional)]
    pub query: Option<String>,
}

/// Asks for one person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonGet {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
}

/// People.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonList {
    /// By name.
    pub people: Vec<PersonSummary>,
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
    /// Names of the groups whose list she is on.
    pub groups: Vec<String>,
}

/// Everything kept about a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Person {
    /// Names the record.
    #[ts(as = "String")]
    pub id: Id,
    /// First name and last initial.
    pub name: String,
    /// First or only name.
    pub first: String,
    /// Last name or initial.
    pub last: Option<String>,
    /// What she likes to be called.
    pub preferred: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Groups whose list she is or was on.
    pub groups: Vec<PersonGroup>,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// A group whose list a person is or was on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonGroup {
    /// Names the group.
    #[ts(as = "String")]
    pub id: Id,
    /// What it calls itself.
    pub name: String,
    /// Since when.
    #[ts(as = "String")]
    pub since: NaiveDate,
    /// Until when.
    #[ts(as = "Option<String>")]
    pub until: Option<NaiveDate>,
}

/// `person_add`
pub(crate) fn add(call: &mut Call<'_>, request: PersonAdd) -> Result<Person, Error> {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let names = Names::new(&request.first, &given(&request.last), &given(&request.preferred))?;
    let group = request.group.map(|group| call.group_that_keeps_names("group", group)).transpose()?;
    let person = rule::Person {
        id: call.new_id()?,
        first: names.first,
        last: names.last,
        preferred: names.preferred,
        phone: rule::phone(&given(&request.phone))?,
        email: rule::email(&given(&request.email))?,
        notes: None,
    };
    let mut all = vec![records::person::write(&person)];
    if let Some(group) = group {
        let membership = Membership { since: call.today(group.zone), until: None };
        all.push(records::roster::write(group.id, person.id, membership));
    }
    call.commit(all)?;
    view(call, person.id)
}

/// `person_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: PersonEdit) -> Result<Person, Error> {
    let (person, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let or =
        |new: &Option<String>, old: Option<&String>| new.clone().or_else(|| old.cloned()).unwrap_or_default();
    let names = Names::new(
        &or(&request.first, Some(&person.first)),
        &or(&request.last, person.last.as_ref()),
        &or(&request.preferred, person.preferred.as_ref()),
    )?;
    let mut leaves = Leaves::of(PEOPLE, person.id);
    if names.first != person.first {
        leaves.set("first", names.first);
    }
    if names.last != person.last {
        leaves.set("last", names.last);
    }
    if names.preferred != person.preferred {
        leaves.set("preferred", names.preferred);
    }
    if let Some(phone) = &request.phone {
        leaves.set("phone", rule::phone(phone)?);
    }
    if let Some(email) = &request.email {
        leaves.set("email", rule::email(email)?);
    }
    call.commit(vec![leaves])?;
    view(call, person.id)
}

/// `person_get`
pub(crate) fn get(call: &mut Call<'_>, request: PersonGet) -> Result<Person, Error> {
    view(call, request.person)
}

/// `person_list`
pub(crate) fn list(call: &mut Call<'_>, request: PersonListAsk) -> Result<PersonList, Error> {
    let mut listed: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    let mut groups = call.groups()?;
    groups.sort_by_key(|group| group.id);
    for group in groups {
        for (person, _) in call.roster(group.id)?.on(call.today(group.zone)) {
            listed.entry(person).or_default().push(group.name.clone());
        }
    }
    let query = text::folded(&request.query.unwrap_or_default());
    let mut people = call.people()?;
    people.retain(|person| {
        let also = person.also().unwrap_or_default();
        matches(&format!("{} {also}", person.shown()), &query)
    });
    people.sort_by_cached_key(|person| (text::folded(&person.shown()), person.id));
    let people = people.iter().map(|person| PersonSummary {
        id: person.id,
        name: person.shown(),
        also: person.also().map(ToOwned::to_owned),
        groups: listed.remove(&person.id).unwrap_or_default(),
    });
    Ok(PersonList { people: people.collect() })
}

/// Whether every word of the query begins a word of the name.
fn matches(name: &str, query: &str) -> bool {
    let name = text::folded(name);
    query.split(' ').all(|part| part.is_empty() || name.split(' ').any(|word| word.starts_with(part)))
}

fn view(call: &Call<'_>, id: Id) -> Result<Person, Error> {
    let (person, stamp) = call.person("person", id)?;
    let rosters = call.rosters()?;
    let mut groups: Vec<_> = call
        .groups()?
        .into_iter()
        .filter_map(|group| {
            let membership = rosters.get(&group.id)?.members.get(&id)?;
            Some(PersonGroup {
                id: group.id,
                name: group.name,
                since: membership.since,
                until: membership.until,
            })
        })
        .collect();
    groups.sort_by_cached_key(|group| (text::folded(&group.name), group.id));
    Ok(Person {
        id,
        name: person.shown(),
        first: person.first,
        last: person.last,
        preferred: person.preferred,
        phone: person.phone,
        email: person.email,
        groups,
        stamp,
    })
}

impl Call<'_> {
    /// A person and the record's stamp.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `field`.
    pub(crate) fn person(&self, field: &'static str, id: Id) -> Result<(rule::Person, String), Error> {
        let tree = self.tree(PEOPLE, id)?.ok_or(Error::NotFound(field))?;
        let person = records::person::read(id, &tree).ok_or(Error::NotFound(field))?;
        Ok((person, stamp(Some(&tree))))
    }

    /// A person, if she is known.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn known_person(&self, id: Id) -> Result<Option<rule::Person>, Error> {
        Ok(self.tree(PEOPLE, id)?.and_then(|tree| records::person::read(id, &tree)))
    }

    /// Everybody known, in no order.
    pub(crate) fn people(&self) -> Result<Vec<rule::Person>, Error> {
        let trees = self.trees(PEOPLE)?;
        Ok(trees.iter().filter_map(|(id, tree)| records::person::read(*id, tree)).collect())
    }

    /// Everybody a name in this group may mean: a person is never matched across kinds of groups.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn people_alike(&self, group: &Group) -> Result<Vec<rule::Person>, Error> {
        let groups = self.groups()?;
        let mut alike: BTreeMap<Id, bool> = BTreeMap::new();
        for (id, roster) in &self.rosters()? {
            let same = groups.iter().any(|other| other.id == *id && other.regime == group.regime);
            for person in roster.members.keys() {
                *alike.entry(*person).or_default() |= same;
            }
        }
        let mut people = self.people()?;
        people.retain(|person| alike.get(&person.id).copied().unwrap_or(true));
        Ok(people)
    }

    /// A group, if names may be kept in it.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `field`; [`Error::NamesNotAgreed`].
    pub(crate) fn group_that_keeps_names(
        &self,
        field: &'static str,
        id: Id,
    ) -> Result<model::group::Group, Error> {
        let (group, _) = self.group(field, id)?;
        if group.may_keep_names() { Ok(group) } else { Err(Error::NamesNotAgreed) }
    }
}
