//! People, known by any name they like.
//!
//! Every command shows first name and last initial; the whole of what is kept about somebody is
//! on that person's own page only. Finding people is in `person/list.rs`, where they stand and what
//! they allow in `person/status.rs` and `person/consent.rs`, two that are one in `person/merge.rs`.

pub mod consent;
pub mod list;
pub mod merge;
pub mod status;
pub mod story;

use chrono::NaiveDate;
use model::Id;
use model::consent::Consent;
use model::group::Group;
use model::name::Apart;
use model::person::{self as rule, Names};
use model::regime::Regime;
use model::roster::Membership;
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::records::{self, Leaves, PEOPLE, stamp};
use status::StatusShown;

/// Adds a person, to a group's list if one is given.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonAdd {
    /// First or only name, or what others call somebody. At most 80 characters.
    pub first: String,
    /// Last name or initial.
    #[serde(default)]
    #[ts(optional)]
    pub last: Option<String>,
    /// What she likes to be called.
    #[serde(default)]
    #[ts(optional)]
    pub preferred: Option<String>,
    /// `first` is what others call somebody whose name they don't know.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub alias: bool,
    /// The family name comes first.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub family_first: bool,
    /// Such as "she/her".
    #[serde(default)]
    #[ts(optional)]
    pub pronouns: Option<String>,
    /// The language she would rather speak.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
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
    /// First or only name, or what others call somebody.
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
    /// `first` is what others call somebody whose name they don't know.
    #[serde(default)]
    #[ts(optional)]
    pub alias: Option<bool>,
    /// The family name comes first.
    #[serde(default)]
    #[ts(optional)]
    pub family_first: Option<bool>,
    /// Such as "she/her".
    #[serde(default)]
    #[ts(optional)]
    pub pronouns: Option<String>,
    /// The language she would rather speak.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Telephone number. Clearing it clears what was allowed about it.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// E-mail address. Clearing it clears what was allowed about it.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
}

/// Asks for one person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonGet {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
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
    /// `first` is what others call somebody whose name they don't know.
    pub alias: bool,
    /// The family name comes first.
    pub family_first: bool,
    /// Such as "she/her".
    pub pronouns: Option<String>,
    /// The language she would rather speak.
    pub language: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// What she allowed, in the order it is asked.
    pub consents: Vec<ConsentGiven>,
    /// Where she stands today.
    pub status: StatusShown,
    /// What was written down of that, the last first.
    pub statuses: Vec<StatusShown>,
    /// Groups whose list she is or was on.
    pub groups: Vec<PersonGroup>,
    /// The kind of these groups; null if she is on no list.
    #[ts(as = "Option<String>")]
    pub regime: Option<Regime>,
    /// Who turned out to be her.
    pub merged: Vec<PersonMerged>,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// Something a person allowed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsentGiven {
    /// What.
    #[ts(type = "Consent")]
    pub what: Consent,
    /// Since when.
    #[ts(as = "String")]
    pub on: NaiveDate,
}

/// Somebody who turned out to be another person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonMerged {
    /// Names the record.
    #[ts(as = "String")]
    pub id: Id,
    /// First name and last initial.
    pub name: String,
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
        alias: request.alias,
        family_first: request.family_first,
        pronouns: words("pronouns", &given(&request.pronouns))?,
        language: words("language", &given(&request.language))?,
        phone: rule::phone(&given(&request.phone))?,
        email: rule::email(&given(&request.email))?,
        ..rule::Person::named(call.new_id()?, names)
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
    let (before, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let or =
        |new: &Option<String>, old: Option<&String>| new.clone().or_else(|| old.cloned()).unwrap_or_default();
    let names = Names::new(
        &or(&request.first, Some(&before.first)),
        &or(&request.last, before.last.as_ref()),
        &or(&request.preferred, before.preferred.as_ref()),
    )?;
    let mut after = rule::Person {
        first: names.first,
        last: names.last,
        preferred: names.preferred,
        alias: request.alias.unwrap_or(before.alias),
        family_first: request.family_first.unwrap_or(before.family_first),
        pronouns: words("pronouns", &or(&request.pronouns, before.pronouns.as_ref()))?,
        language: words("language", &or(&request.language, before.language.as_ref()))?,
        ..before.clone()
    };
    if let Some(phone) = &request.phone {
        after.phone = rule::phone(phone)?;
    }
    if let Some(email) = &request.email {
        after.email = rule::email(email)?;
    }
    let (phone, email) = (after.phone.is_some(), after.email.is_some());
    after.consents.retain(|consent, _| if consent.is_of_phone() { phone } else { email });
    let mut leaves = Leaves::of(PEOPLE, before.id);
    records::person::change(&mut leaves, &before, &after);
    call.commit(vec![leaves])?;
    view(call, before.id)
}

/// A few words about somebody; empty is `None`.
fn words(field: &str, given: &str) -> Result<Option<String>, Error> {
    Ok(Some(text::line(field, given, text::TAG)?).filter(|words| !words.is_empty()))
}

/// `person_get`
pub(crate) fn get(call: &mut Call<'_>, request: PersonGet) -> Result<Person, Error> {
    view(call, request.person)
}

fn view(call: &Call<'_>, id: Id) -> Result<Person, Error> {
    let (person, stamp) = call.person("person", id)?;
    let id = person.id;
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
    let mut merged = Vec::new();
    for other in call.merged()?.others(id) {
        if let Some(person) = call.person_alone(other)? {
            merged.push(PersonMerged { id: other, name: person.shown() });
        }
    }
    let given = |what: &Consent| Some(ConsentGiven { what: *what, on: *person.consents.get(what)? });
    Ok(Person {
        id,
        name: person.shown(),
        consents: Consent::ALL.iter().filter_map(given).collect(),
        status: StatusShown::on(&person.statuses, call.day_here()),
        statuses: StatusShown::all(&person.statuses),
        regime: call.regime_of(id)?,
        merged,
        alias: person.alias,
        family_first: person.family_first,
        pronouns: person.pronouns,
        language: person.language,
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
        let id = self.merged()?.who(id);
        let tree = self.tree(PEOPLE, id)?.ok_or(Error::NotFound(field))?;
        let mut person = records::person::read(id, &tree).ok_or(Error::NotFound(field))?;
        person.apart = self.apart(id)?;
        Ok((person, stamp(Some(&tree))))
    }

    /// A person, if she is known.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn known_person(&self, id: Id) -> Result<Option<rule::Person>, Error> {
        let id = self.merged()?.who(id);
        self.known(|known| known.get(id).map(|one| one.person.clone()))
    }

    /// Everybody known, in no order.
    pub(crate) fn people(&self) -> Result<Vec<rule::Person>, Error> {
        self.known(|known| known.all().map(|one| one.person.clone()).collect())
    }

    /// What tells a person from others who are called so.
    fn apart(&self, id: Id) -> Result<Apart, Error> {
        self.known(|known| known.get(id).map(|one| one.person.apart).unwrap_or_default())
    }

    /// The kind of the groups whose list somebody is or was on; `None` if there is none. She is on
    /// lists of one kind only: see [`Call::check_kind`].
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn regime_of(&self, person: Id) -> Result<Option<Regime>, Error> {
        self.known(|known| {
            known.lists(person).iter().find_map(|group| known.groups().get(group)).map(|group| group.regime)
        })
    }

    /// Refuses to bring somebody onto the list of another kind of group: what a clinic knows of her is
    /// no business of a mutual-aid group, nor the other way round.
    ///
    /// # Errors
    /// [`Problem::OtherKindOfGroup`] at `person`.
    pub(crate) fn check_kind(&self, person: Id, regime: Regime) -> Result<(), Error> {
        match self.regime_of(person)? {
            Some(of) if of != regime => Err(Problem::OtherKindOfGroup.at("person").into()),
            _ => Ok(()),
        }
    }

    /// The day it is where this computer is.
    pub(crate) fn day_here(&self) -> NaiveDate {
        self.today(self.host.zone().parse().unwrap_or(chrono_tz::Tz::UTC))
    }

    /// Everybody a name in this group may mean: a person is never matched across kinds of groups.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn people_alike(&self, group: &Group) -> Result<Vec<rule::Person>, Error> {
        let kinds: Vec<(Id, Regime)> =
            self.groups()?.into_iter().map(|other| (other.id, other.regime)).collect();
        self.known(|known| {
            let same = |list: &Id| kinds.iter().any(|(id, regime)| id == list && *regime == group.regime);
            let alike = known.all().map(|one| &one.person).filter(|person| {
                let lists = known.lists(person.id);
                lists.is_empty() || lists.iter().any(same)
            });
            alike.cloned().collect()
        })
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
