//! Releases of information, in the person's own record: `release/<id>/{group,discloser,information,
//! recipient,purpose,revoking,operations,redisclosure,signed,revoked}`, until when as
//! `release/<id>/{expires,firm}_{until,with,on}` (a day, or an event and the day it happened), and
//! what was handed out under it: `release/<id>/handed/<id>/{on,recipient,what}`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::disclosure::{Disclosure, Release, Terms, Until};
use vault::{Tree, Value};

use super::{Leaves, PEOPLE, Read};

/// Reads a person's releases. One whose adding was taken back is not there.
pub(crate) fn read(tree: &Tree) -> BTreeMap<Id, Release> {
    tree.ids_under("release").into_iter().filter_map(|id| Some((id, one(tree, id)?))).collect()
}

fn one(tree: &Tree, id: Id) -> Option<Release> {
    let at = |field: &str| format!("release/{id}/{field}");
    let said = |field: &str| tree.string(&at(field));
    let until = |name: &str| {
        let day = tree.day(&at(&format!("{name}_until")));
        let event = || {
            let what = tree.string(&at(&format!("{name}_with")))?;
            Some(Until::Event { what, on: tree.day(&at(&format!("{name}_on"))) })
        };
        day.map(Until::Day).or_else(event)
    };
    Some(Release {
        group: tree.id(&at("group"))?,
        terms: Terms {
            discloser: said("discloser"),
            information: said("information"),
            recipient: said("recipient"),
            purpose: said("purpose"),
            revoking: said("revoking"),
            operations: tree.flag(&at("operations")),
            redisclosure: said("redisclosure"),
            expires: until("expires"),
            firm: until("firm"),
        },
        signed: tree.day(&at("signed")),
        revoked: tree.day(&at("revoked")),
    })
}

/// Writes what is different in a release; all of it where there was none.
pub(crate) fn write(leaves: &mut Leaves, id: Id, before: Option<&Release>, after: &Release) {
    let at = |field: &str| format!("release/{id}/{field}");
    if before.is_none() {
        leaves.set(at("group"), after.group);
    }
    macro_rules! differing {
        ($($field:ident),*) => {$(
            if before.is_none_or(|before| before.terms.$field != after.terms.$field) {
                leaves.set(at(stringify!($field)), after.terms.$field.clone());
            }
        )*};
    }
    differing!(discloser, information, recipient, purpose, revoking, operations, redisclosure);
    for (name, was, is) in [
        ("expires", before.and_then(|before| before.terms.expires.as_ref()), &after.terms.expires),
        ("firm", before.and_then(|before| before.terms.firm.as_ref()), &after.terms.firm),
    ] {
        if was != is.as_ref() {
            let (day, what, on) = parts(is.as_ref());
            for (part, value) in [("until", day.map(text)), ("with", what), ("on", on.map(text))] {
                leaves.set(at(&format!("{name}_{part}")), value);
            }
        }
    }
    for (field, was, is) in [
        ("signed", before.and_then(|before| before.signed), after.signed),
        ("revoked", before.and_then(|before| before.revoked), after.revoked),
    ] {
        if was != is {
            leaves.set(at(field), is);
        }
    }
}

fn text(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

fn parts(until: Option<&Until>) -> (Option<NaiveDate>, Option<String>, Option<NaiveDate>) {
    match until {
        None => (None, None, None),
        Some(Until::Day(day)) => (Some(*day), None, None),
        Some(Until::Event { what, on }) => (None, Some(what.clone()), *on),
    }
}

/// What was handed out under a release.
pub(crate) fn handed(tree: &Tree, release: Id) -> BTreeMap<Id, Disclosure> {
    let map = format!("release/{release}/handed");
    let one = |id: Id| {
        let at = |field: &str| format!("{map}/{id}/{field}");
        Some(Disclosure {
            on: tree.day(&at("on"))?,
            recipient: tree.string(&at("recipient"))?,
            what: tree.string(&at("what"))?,
        })
    };
    tree.ids_under(&map).into_iter().filter_map(|id| Some((id, one(id)?))).collect()
}

/// Writes that something was handed out.
pub(crate) fn hand_out(leaves: &mut Leaves, release: Id, id: Id, disclosure: &Disclosure) {
    let at = |field: &str| format!("release/{release}/handed/{id}/{field}");
    leaves
        .set(at("on"), disclosure.on)
        .set(at("recipient"), &disclosure.recipient)
        .set(at("what"), &disclosure.what);
}

/// Clears a release with all that was handed out under it.
pub(crate) fn clear(leaves: &mut Leaves, tree: &Tree, release: Id) {
    clear_under(leaves, tree, &format!("release/{release}"));
}

/// Clears every leaf under a path that holds something.
pub(crate) fn clear_under(leaves: &mut Leaves, tree: &Tree, map: &str) {
    for (rest, _) in tree.under(map).filter(|(_, leaf)| leaf.value != Value::Nil) {
        leaves.set(format!("{map}/{rest}"), None::<String>);
    }
}

/// The groups a person's releases are of.
pub(crate) fn groups(tree: &Tree) -> BTreeSet<Id> {
    read(tree).values().map(|release| release.group).collect()
}

/// Clears a person's releases of a group.
pub(crate) fn forget(person: Id, tree: &Tree, which: impl Fn(&Release) -> bool) -> Leaves {
    let mut leaves = Leaves::of(PEOPLE, person);
    for (id, _) in read(tree).into_iter().filter(|(_, release)| which(release)) {
        clear(&mut leaves, tree, id);
    }
    leaves
}
