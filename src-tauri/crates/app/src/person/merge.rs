//! Two records that are one person: asked about, laid side by side, made one, and made two again.
//!
//! The program never decides it. What one of them was marked as stays where it is and reads as the
//! other from then on: see [`crate::records::merged`].

use std::collections::{BTreeMap, BTreeSet};

use model::alike::{self, Why};
use model::consent::{Consent, Consents};
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Value;

use crate::call::Call;
use crate::error::Error;
use crate::person::{Person, PersonGet, view};
use crate::program::Nothing;
use crate::records::{ABOUT_ID, Leaves, MEETINGS, MERGES, PEOPLE, merged, vault_id};

/// The most pairs that are told at a time.
const MOST: usize = 50;
/// What lies side by side, and can be taken from either.
const FIELDS: [&str; 8] = ["first", "last", "preferred", "alias", "pronouns", "language", "phone", "email"];

/// Names two people.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonPair {
    /// The one who turns out to be the other.
    #[ts(as = "String")]
    pub person: Id,
    /// The one who stays.
    #[ts(as = "String")]
    pub into: Id,
}

/// Makes two people one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonMerge {
    /// The one who turns out to be the other.
    #[ts(as = "String")]
    pub person: Id,
    /// The one who stays.
    #[ts(as = "String")]
    pub into: Id,
    /// The fields of `person_compare` taken from the first rather than from the one who stays.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub take: Vec<String>,
}

/// People who may be one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonAlike {
    /// The strongest first.
    pub pairs: Vec<AlikePair>,
    /// How many there are in all.
    pub total: u32,
}

/// Two people who may be one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AlikePair {
    /// One of them.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// The other, who has been known longer or of whom more is known.
    #[ts(as = "String")]
    pub into: Id,
    /// First name and last initial.
    pub into_name: String,
    /// Why, in sentences.
    pub why: Vec<String>,
}

/// Two people side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonCompare {
    /// What is known of either, where they differ or are the same.
    pub fields: Vec<CompareField>,
    /// In how many meetings the first is marked.
    pub meetings: u32,
    /// In how many meetings the one who stays is marked.
    pub into_meetings: u32,
    /// In how many both are marked: were they one, she would have been there twice.
    pub together: u32,
}

/// One field of both.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompareField {
    /// Which: `first`, `last`, `preferred`, `alias`, `pronouns`, `language`, `phone`, `email`.
    pub field: String,
    /// Of the first.
    pub value: Option<String>,
    /// Of the one who stays.
    pub into_value: Option<String>,
}

/// `person_alike`
pub(crate) fn alike(call: &mut Call<'_>, _: Nothing) -> Result<PersonAlike, Error> {
    let two = two(call)?;
    let people = call.people()?;
    let by_id: BTreeMap<Id, &model::person::Person> =
        people.iter().map(|person| (person.id, person)).collect();
    let mut regimes = BTreeMap::new();
    for group in call.groups()? {
        regimes.insert(group.id, group.regime);
    }
    let of = call.known(|known| {
        let kind = |person: &model::person::Person| {
            known.lists(person.id).iter().find_map(|group| regimes.get(group)).copied()
        };
        people.iter().map(|person| (person.id, kind(person))).collect::<BTreeMap<_, _>>()
    })?;
    // Somebody on no list may be anybody; otherwise never across kinds of groups.
    let same_kind = |a: Id, b: Id| match (of.get(&a), of.get(&b)) {
        (Some(Some(a)), Some(Some(b))) => a == b,
        _ => true,
    };
    let mut found = alike::pairs(&people);
    found.retain(|(a, b, _)| same_kind(*a, *b) && !two.contains(&(*a.min(b), *a.max(b))));
    if !found.is_empty() {
        let named: BTreeSet<Id> = found.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
        let together = together(call, &named)?;
        found.retain(|(a, b, _)| !together.contains(&(*a.min(b), *a.max(b))));
    }
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let pair = |(a, b, why): (Id, Id, BTreeSet<Why>)| {
        let (first, second) = (by_id.get(&a)?, by_id.get(&b)?);
        let known = |person: &model::person::Person| {
            [
                person.last.is_some(),
                person.phone.is_some(),
                person.email.is_some(),
                person.preferred.is_some(),
            ]
            .into_iter()
            .filter(|known| *known)
            .count()
        };
        let (person, into) = if known(first) > known(second) { (second, first) } else { (first, second) };
        Some(AlikePair {
            person: person.id,
            name: person.shown(),
            into: into.id,
            into_name: into.shown(),
            why: why.iter().map(|why| call.words.say(&format!("alike-{}", why.key()))).collect(),
        })
    };
    Ok(PersonAlike { pairs: found.into_iter().take(MOST).filter_map(pair).collect(), total })
}

/// Pairs she said are two.
fn two(call: &Call<'_>) -> Result<BTreeSet<(Id, Id)>, Error> {
    let Some(tree) = call.tree(MERGES, ABOUT_ID)? else { return Ok(BTreeSet::new()) };
    let pair = |(path, leaf): (&str, &vault::Leaf)| {
        let (a, b) = path.split_once('/')?;
        (leaf.value.as_bool() == Some(true)).then_some((a.parse().ok()?, b.parse().ok()?))
    };
    Ok(tree.under("two").filter_map(pair).collect())
}

/// Pairs of these people who were both at a meeting: they are two.
fn together(call: &Call<'_>, people: &BTreeSet<Id>) -> Result<BTreeSet<(Id, Id)>, Error> {
    let mut together = BTreeSet::new();
    for (_, tree) in call.trees(MEETINGS)? {
        let sheet = crate::records::meeting::sheet(&tree);
        let here = sheet.marks.iter().filter(|(id, marked)| people.contains(id) && marked.mark.present());
        let here: Vec<Id> = here.map(|(id, _)| *id).collect();
        for (at, a) in here.iter().enumerate() {
            together.extend(here[at + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
        }
    }
    Ok(together)
}

/// Both people of a pair that can be one, by what their own records say.
fn both(call: &Call<'_>, pair: (Id, Id)) -> Result<(model::person::Person, model::person::Person), Error> {
    let (person, _) = call.person("person", pair.0)?;
    let (into, _) = call.person("into", pair.1)?;
    if person.id == into.id {
        return Err(Problem::Loop.at("into").into());
    }
    if let Some(regime) = call.regime_of(into.id)? {
        call.check_kind(person.id, regime)?;
    }
    Ok((person, into))
}

/// `person_compare`
pub(crate) fn compare(call: &mut Call<'_>, request: PersonPair) -> Result<PersonCompare, Error> {
    let (person, into) = both(call, (request.person, request.into))?;
    let (mut meetings, mut into_meetings, mut both) = (0, 0, 0);
    for (_, tree) in call.trees(MEETINGS)? {
        let marked = |id: Id| tree.get(&format!("marks/{id}")).is_some();
        let (first, second) = (marked(person.id), marked(into.id));
        meetings += u32::from(first);
        into_meetings += u32::from(second);
        both += u32::from(first && second);
    }
    let said = |person: &model::person::Person, field: &str| match field {
        "first" => Some(person.first.clone()),
        "last" => person.last.clone(),
        "preferred" => person.preferred.clone(),
        "alias" => person.alias.then(|| call.words.say("person-alias-yes")),
        "pronouns" => person.pronouns.clone(),
        "language" => person.language.clone(),
        "phone" => person.phone.clone(),
        _ => person.email.clone(),
    };
    let fields = FIELDS.iter().map(|field| CompareField {
        field: (*field).to_owned(),
        value: said(&person, field),
        into_value: said(&into, field),
    });
    let fields = fields.filter(|field| field.value.is_some() || field.into_value.is_some()).collect();
    Ok(PersonCompare { fields, meetings, into_meetings, together: both })
}

/// `person_merge`
pub(crate) fn merge(call: &mut Call<'_>, request: PersonMerge) -> Result<Person, Error> {
    let (person, into) = both(call, (request.person, request.into))?;
    if request.take.iter().any(|field| !FIELDS.contains(&field.as_str())) {
        return Err(Problem::NotAChoice.at("take").into());
    }
    let stored = |id: Id| call.vault.get(PEOPLE, vault_id(id));
    let (theirs, hers) = (stored(person.id)?.unwrap_or_default(), stored(into.id)?.unwrap_or_default());
    let mut leaves = Leaves::of(PEOPLE, into.id);
    let comes_along =
        |path: &str, leaf: &vault::Leaf| leaf.value != Value::Nil && !path.starts_with("consents/");
    for (path, leaf) in theirs.leaves().filter(|(path, leaf)| comes_along(path, leaf)) {
        let is_field = FIELDS.contains(&path);
        let taken = request.take.iter().any(|field| field == path);
        // A name belongs together: half of one and half of the other is nobody's.
        let missing =
            hers.get(path).is_none() && !matches!(path, "first" | "last" | "alias" | "family_first");
        if taken
            || (missing
                && (!is_field || matches!(path, "preferred" | "pronouns" | "language" | "phone" | "email")))
        {
            leaves.set(path, leaf.value.clone());
        }
    }
    for field in &request.take {
        if theirs.get(field).is_none() && field != "first" && hers.get(field).is_some() {
            leaves.set(field.as_str(), None::<String>);
        }
    }
    let name_taken = request.take.iter().any(|field| matches!(field.as_str(), "first" | "last"));
    let after = model::person::Person {
        family_first: if name_taken { person.family_first } else { into.family_first },
        consents: allowed(&person, &into, &request.take),
        ..into.clone()
    };
    crate::records::person::change(&mut leaves, &into, &after);
    call.commit(vec![merged::write(person.id, Some(into.id)), leaves])?;
    view(call, into.id)
}

/// What was allowed about the number and the address that are kept: it was said of one number, and
/// does not pass to another.
fn allowed(theirs: &model::person::Person, hers: &model::person::Person, take: &[String]) -> Consents {
    let kept = |consent: &Consent| {
        let (field, of_theirs, of_hers) = if consent.is_of_phone() {
            ("phone", &theirs.phone, &hers.phone)
        } else {
            ("email", &theirs.email, &hers.email)
        };
        let (given, had) = (theirs.consents.get(consent), hers.consents.get(consent));
        let day = if of_theirs == of_hers {
            had.or(given)
        } else if of_hers.is_none() || take.iter().any(|taken| taken == field) {
            given
        } else {
            had
        };
        day.map(|day| (*consent, *day))
    };
    Consent::ALL.iter().filter_map(kept).collect()
}

/// `person_part`: somebody who was taken for another is herself again. What was written since about
/// the other stays with the other.
pub(crate) fn part(call: &mut Call<'_>, request: PersonGet) -> Result<Person, Error> {
    if !call.merged()?.is_gone(request.person) {
        return Err(Error::NotFound("person"));
    }
    call.commit(vec![merged::write(request.person, None)])?;
    view(call, request.person)
}

/// `person_two`: these are two people, and not to be asked about again.
pub(crate) fn are_two(call: &mut Call<'_>, request: PersonPair) -> Result<PersonAlike, Error> {
    let (person, into) = both(call, (request.person, request.into))?;
    let mut leaves = Leaves::of(MERGES, ABOUT_ID);
    let (a, b) = (person.id.min(into.id), person.id.max(into.id));
    leaves.set(format!("two/{a}/{b}"), true);
    call.commit(vec![leaves])?;
    alike(call, Nothing {})
}
