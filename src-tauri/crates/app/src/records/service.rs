//! Terms of service, in a group's record of who does what:
//! `terms/<id>/{role,title,person,from,until,ended,remind}`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::service::{REMIND_DAYS, Term};
use vault::{Tree, Value};

use super::{Leaves, ROTAS, Read};
use crate::call::Call;
use crate::error::Error;

/// Reads a group's terms. One whose person was erased is no longer there.
pub(crate) fn read(tree: &Tree) -> BTreeMap<Id, Term> {
    tree.ids_under("terms").into_iter().filter_map(|id| Some((id, one(tree, id)?))).collect()
}

fn one(tree: &Tree, id: Id) -> Option<Term> {
    let at = |field: &str| format!("terms/{id}/{field}");
    let (role, title) = (tree.string(&at("role")), tree.string(&at("title")));
    // Adding one that was taken back leaves nothing.
    (role.is_some() || title.is_some()).then_some(())?;
    Some(Term {
        role,
        title,
        person: tree.id(&at("person"))?,
        from: tree.day(&at("from"))?,
        until: tree.day(&at("until")),
        ended: tree.day(&at("ended")),
        remind: tree.count(&at("remind")).unwrap_or(REMIND_DAYS),
    })
}

/// Writes what is different in a term; all of it where there was none.
pub(crate) fn write(leaves: &mut Leaves, id: Id, before: Option<&Term>, after: &Term) {
    let at = |field: &str| format!("terms/{id}/{field}");
    macro_rules! differing {
        ($($field:ident),*) => {$(
            if before.is_none_or(|before| before.$field != after.$field) {
                leaves.set(at(stringify!($field)), after.$field.clone());
            }
        )*};
    }
    differing!(role, title, person, from, until, ended, remind);
}

/// Clears the terms of people who are to be forgotten, and those over since `over`: who held what
/// long ago is nobody's business.
pub(crate) fn forget(leaves: &mut Leaves, tree: &Tree, people: &BTreeSet<Id>, over: Option<NaiveDate>) {
    for id in tree.ids_under("terms") {
        let map = format!("terms/{id}");
        let hers = tree.id(&format!("{map}/person")).is_some_and(|person| people.contains(&person));
        let past =
            || over.is_some_and(|over| one(tree, id).is_some_and(|term| term.over_since(over).is_some()));
        if hers || past() {
            for (rest, _) in tree.under(&map).filter(|(_, leaf)| leaf.value != Value::Nil) {
                leaves.set(format!("{map}/{rest}"), None::<String>);
            }
        }
    }
}

impl Call<'_> {
    /// A group's terms of service.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn terms(&self, group: Id) -> Result<BTreeMap<Id, Term>, Error> {
        Ok(self.tree(ROTAS, group)?.map(|tree| read(&tree)).unwrap_or_default())
    }
}
