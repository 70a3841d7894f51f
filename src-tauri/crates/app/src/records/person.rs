//! A person as a record: `first`, `last`, `preferred`, `alias`, `family_first`, `pronouns`,
//! `language`, `phone`, `email`, `notes`, `consents/<what>` = the day it was given,
//! `status/<day>` = [status, last day away].
//!
//! Which lists somebody is on lies with the groups: see [`super::roster`].

use chrono::NaiveDate;
use model::Id;
use model::consent::Consent;
use model::name::Apart;
use model::person::Person;
use model::schedule::parse_date;
use model::status::{Since, Status, Statuses};
use vault::{Tree, Value};

use super::{Leaves, PEOPLE, Read};

/// Reads a person; `None` if there is no name: adding her was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Person> {
    let given = |consent: &Consent| Some((*consent, tree.day(&consent_at(*consent))?));
    Some(Person {
        id,
        first: tree.string("first")?,
        last: tree.string("last"),
        preferred: tree.string("preferred"),
        alias: tree.flag("alias"),
        family_first: tree.flag("family_first"),
        pronouns: tree.string("pronouns"),
        language: tree.string("language"),
        phone: tree.string("phone"),
        email: tree.string("email"),
        notes: tree.string("notes"),
        consents: Consent::ALL.iter().filter_map(given).collect(),
        statuses: statuses(tree),
        apart: Apart::Alone,
    })
}

fn statuses(tree: &Tree) -> Statuses {
    let day = |value: &Value| parse_date("status", value.as_text()?).ok();
    let since = |value: &Value| match value.as_list()? {
        [status, rest @ ..] => {
            Some(Since { status: Status::from_text(status.as_text()?)?, until: rest.first().and_then(day) })
        }
        [] => None,
    };
    let one =
        |(from, leaf): (&str, &vault::Leaf)| Some((parse_date("status", from).ok()?, since(&leaf.value)?));
    Statuses(tree.under("status").filter_map(one).collect())
}

fn consent_at(consent: Consent) -> String {
    format!("consents/{}", consent.text())
}

/// Writes a whole new person.
pub(crate) fn write(person: &Person) -> Leaves {
    let mut leaves = Leaves::of(PEOPLE, person.id);
    leaves.set("first", &person.first);
    change(&mut leaves, &Person { first: person.first.clone(), ..Person::new(person.id) }, person);
    leaves
}

/// Writes what is different.
pub(crate) fn change(leaves: &mut Leaves, before: &Person, after: &Person) {
    macro_rules! differing {
        ($($field:ident),*) => {$(
            if before.$field != after.$field {
                leaves.set(stringify!($field), after.$field.clone());
            }
        )*};
    }
    differing!(first, last, preferred, alias, family_first, pronouns, language, phone, email, notes);
    for consent in Consent::ALL {
        let (had, has) = (before.consents.get(&consent), after.consents.get(&consent));
        if had != has {
            leaves.set(consent_at(consent), has.copied());
        }
    }
    for day in before.statuses.0.keys().chain(after.statuses.0.keys()) {
        let (had, has) = (before.statuses.0.get(day), after.statuses.0.get(day));
        if had != has {
            leaves.set(format!("status/{day}"), has.map(status));
        }
    }
}

fn status(since: &Since) -> Value {
    let text = |day: NaiveDate| Value::Text(day.format("%Y-%m-%d").to_string());
    Value::List(
        [Some(Value::Text(since.status.text().to_owned())), since.until.map(text)]
            .into_iter()
            .flatten()
            .collect(),
    )
}
