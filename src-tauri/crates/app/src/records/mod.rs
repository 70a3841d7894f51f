//! Nouns as field trees, and back.
//!
//! A record is a tree of named leaves; the leaf names written here are the stored format's, so a
//! name once used never changes its meaning: new meaning, new leaf. What a newer version wrote
//! under names unknown here stays untouched. A leaf with nothing in it was cleared.

pub(crate) mod agenda;
pub(crate) mod assignment;
pub(crate) mod care;
pub(crate) mod chip;
pub(crate) mod curriculum;
pub(crate) mod cycle;
pub(crate) mod figures;
pub(crate) mod group;
pub(crate) mod handout;
pub(crate) mod holiday;
pub(crate) mod logo;
pub(crate) mod meeting;
pub(crate) mod merged;
pub(crate) mod milestone;
pub(crate) mod noted;
pub(crate) mod paper_set;
pub(crate) mod person;
pub(crate) mod reading;
pub(crate) mod release;
pub(crate) mod roster;
pub(crate) mod rota;
pub(crate) mod schedule;
pub(crate) mod service;
pub(crate) mod speaker;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use model::Id;
use vault::{Patch, Tree, Value};

use crate::call::Call;
use crate::error::Error;
use merged::Merged;

/// Groups.
pub(crate) const GROUPS: &str = "group";
/// Holidays, for all groups.
pub(crate) const HOLIDAYS: &str = "holiday";
/// People.
pub(crate) const PEOPLE: &str = "person";
/// Groups' lists, by group.
pub(crate) const ROSTERS: &str = "roster";
/// How far each group's meetings were looked through for names that are due, by group.
pub(crate) const RETENTION: &str = "retention";
/// What was destroyed: `at`, `what`, `group`, `people`, `meetings`, `asked`, `days`. No name.
pub(crate) const DESTROYED: &str = "destroyed";
/// People who turned out to be one: one record, [`ABOUT_ID`].
pub(crate) const MERGES: &str = "merge";
/// Meetings that were touched.
pub(crate) const MEETINGS: &str = "meeting";
/// What groups saved for later, by group: `items/<item id>/...`, as in a meeting. No names.
pub(crate) const BACKLOGS: &str = "backlog";
/// Her own starter sets.
pub(crate) const OWN_PACKS: &str = "own_pack";
/// Groups' chips and how they count days, by group. No names.
pub(crate) const CHIPS: &str = "chips";
/// Groups' curricula, by group.
pub(crate) const CURRICULA: &str = "curriculum";
/// Questions about people that she keeps.
pub(crate) const PEOPLE_LISTS: &str = "people_list";
/// Nameless sums of what names said before they went, by group.
pub(crate) const FIGURES: &str = "figures";
/// The fields and tags agencies' groups have of their own, by group.
pub(crate) const OWN_FIELDS: &str = "own_field";
/// Readings a person added.
pub(crate) const READINGS: &str = "reading";
/// Handouts a person made.
pub(crate) const HANDOUTS: &str = "handout";
/// Groups' pictures, by group.
pub(crate) const LOGOS: &str = "logo";
/// Larger things, each a sealed file of its own.
pub(crate) const BLOBS: &str = vault::blob::TREE;
/// Groups' reading cycles, by group.
pub(crate) const CYCLES: &str = "cycle";
/// Groups handed over: `group`, `made` and `people` (how many) of a file made here, `taken` of one
/// taken here. No name.
pub(crate) const HANDOVERS: &str = "handover";
/// What groups say about who does what, by group.
pub(crate) const ROTAS: &str = "rota";
/// What the program remembers about these records: one record, [`ABOUT_ID`].
pub(crate) const ABOUT: &str = "about";
/// Copies of the packs groups were made from, by group.
pub(crate) const PACKS: &str = "pack";

/// The one record of [`ABOUT`].
pub(crate) const ABOUT_ID: Id = Id([0; 16]);

/// Leaves to be stored in one record.
pub(crate) struct Leaves {
    tree: &'static str,
    id: Id,
    leaves: Vec<(String, Value)>,
    ends: bool,
}

impl Leaves {
    /// None yet.
    pub(crate) fn of(tree: &'static str, id: Id) -> Self {
        Self { tree, id, leaves: Vec::new(), ends: false }
    }

    /// Sets a leaf.
    pub(crate) fn set(&mut self, name: impl Into<String>, value: impl Into<Stored>) -> &mut Self {
        self.leaves.push((name.into(), value.into().0));
        self
    }

    /// Sets a leaf if there is something to set it to; otherwise leaves it out.
    pub(crate) fn set_some<T: Into<Stored>>(
        &mut self,
        name: impl Into<String>,
        value: Option<T>,
    ) -> &mut Self {
        if let Some(value) = value {
            self.set(name, value);
        }
        self
    }

    /// The end of a record: nothing brings its leaves back.
    pub(crate) fn erasing(tree: &'static str, id: Id) -> Self {
        Self { ends: true, ..Self::of(tree, id) }
    }

    /// Which record, unless it ends.
    pub(crate) fn of_whom(&self) -> Option<(&'static str, Id)> {
        (!self.ends && !self.leaves.is_empty()).then_some((self.tree, self.id))
    }

    /// Whether it is one of these records.
    pub(crate) fn is_of(&self, tree: &str, ids: &BTreeSet<Id>) -> bool {
        self.tree == tree && ids.contains(&self.id)
    }

    /// Whether nothing would be stored.
    pub(crate) fn is_empty(&self) -> bool {
        self.leaves.is_empty() && !self.ends
    }

    pub(crate) fn into_patch(self) -> Option<Patch> {
        let empty = Patch::new(self.tree, vault_id(self.id));
        if self.ends {
            return Some(empty.erase());
        }
        (!self.leaves.is_empty())
            .then(|| self.leaves.into_iter().fold(empty, |patch, (path, value)| patch.set(&path, value)))
    }
}

/// A value on its way into a leaf.
pub(crate) struct Stored(Value);

impl From<&str> for Stored {
    fn from(text: &str) -> Self {
        Self(Value::Text(text.to_owned()))
    }
}

impl From<String> for Stored {
    fn from(text: String) -> Self {
        Self(Value::Text(text))
    }
}

impl From<&String> for Stored {
    fn from(text: &String) -> Self {
        Self(Value::Text(text.clone()))
    }
}

impl From<bool> for Stored {
    fn from(flag: bool) -> Self {
        Self(Value::Bool(flag))
    }
}

impl From<i64> for Stored {
    fn from(number: i64) -> Self {
        Self(Value::Int(number))
    }
}

impl From<u32> for Stored {
    fn from(number: u32) -> Self {
        Self(Value::Int(number.into()))
    }
}

impl From<Id> for Stored {
    fn from(id: Id) -> Self {
        Self(Value::Bytes(id.0.to_vec()))
    }
}

impl From<NaiveDate> for Stored {
    fn from(day: NaiveDate) -> Self {
        Self(Value::Text(day.format("%Y-%m-%d").to_string()))
    }
}

impl From<chrono::NaiveTime> for Stored {
    fn from(time: chrono::NaiveTime) -> Self {
        Self(Value::Text(time.format("%H:%M").to_string()))
    }
}

impl From<Value> for Stored {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl<T: Into<Stored>> From<Option<T>> for Stored {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self(Value::Nil), Into::into)
    }
}

/// Reading leaves by name. What is not there, was cleared or is of another type is `None`.
pub(crate) trait Read {
    fn value(&self, name: &str) -> Option<&Value>;

    /// The ids of the entries of a map of leaves such as `items/<id>/title`.
    fn ids_under(&self, map: &str) -> Vec<Id>;

    fn string(&self, name: &str) -> Option<String> {
        self.value(name)?.as_text().map(ToOwned::to_owned)
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.value(name)?.as_int()
    }

    fn count(&self, name: &str) -> Option<u32> {
        self.number(name).and_then(|number| u32::try_from(number).ok())
    }

    fn flag(&self, name: &str) -> bool {
        self.value(name).and_then(Value::as_bool) == Some(true)
    }

    fn id(&self, name: &str) -> Option<Id> {
        as_id(self.value(name)?)
    }

    fn day(&self, name: &str) -> Option<NaiveDate> {
        model::schedule::parse_date(name, &self.string(name)?).ok()
    }
}

impl Read for Tree {
    fn value(&self, name: &str) -> Option<&Value> {
        self.get(name)
    }

    fn ids_under(&self, map: &str) -> Vec<Id> {
        let mut ids: Vec<Id> =
            self.under(map).filter_map(|(rest, _)| rest.split('/').next()?.parse().ok()).collect();
        ids.dedup();
        ids
    }
}

/// An id, if that is what a leaf holds.
pub(crate) fn as_id(value: &Value) -> Option<Id> {
    Some(Id(value.as_bytes()?.try_into().ok()?))
}

/// Minutes since 1970, the form of an instant in a leaf.
pub(crate) fn minute_of(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

/// The instant of [`minute_of`].
pub(crate) fn instant_of(minute: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(minute.checked_mul(60)?, 0)
}

/// Whether a record is there: not erased, and with something in it. Taking back what made a record
/// leaves only cleared leaves.
pub(crate) fn is_there(tree: &Tree) -> bool {
    !tree.is_erased() && tree.leaves().any(|(_, leaf)| leaf.value != Value::Nil)
}

impl Call<'_> {
    /// A record's tree, if it was ever stored and that was not taken back.
    /// Whoever is named in it is who she is.
    pub(crate) fn tree(&self, tree: &'static str, id: Id) -> Result<Option<Tree>, Error> {
        let kept = self.vault.get(tree, vault_id(id))?.filter(is_there);
        Ok(match kept {
            Some(kept) => Some(self.merged()?.resolve(tree, kept)),
            None => None,
        })
    }

    /// Every record of a kind.
    pub(crate) fn trees(&self, tree: &'static str) -> Result<Vec<(Id, Tree)>, Error> {
        let merged = self.merged()?;
        let kept = self.vault.scan(tree)?.into_iter().filter(|(_, tree)| is_there(tree));
        Ok(kept.map(|(id, kept)| (model_id(id), merged.resolve(tree, kept))).collect())
    }

    /// Who turned out to be whom.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn merged(&self) -> Result<Rc<Merged>, Error> {
        if let Some(merged) = &*self.merged.borrow() {
            return Ok(Rc::clone(merged));
        }
        let stored = self.vault.get(MERGES, vault_id(ABOUT_ID))?;
        let merged = Rc::new(stored.map(|tree| Merged::read(&tree)).unwrap_or_default());
        *self.merged.borrow_mut() = Some(Rc::clone(&merged));
        Ok(merged)
    }
}

/// The vault's form of an id.
pub(crate) fn vault_id(id: Id) -> vault::Id {
    vault::Id::from_bytes(id.0)
}

/// The model's form of an id.
pub(crate) fn model_id(id: vault::Id) -> Id {
    Id(*id.as_bytes())
}

/// The stamp of a record as the wire carries it: changes whenever a leaf does.
pub(crate) fn stamp(tree: Option<&Tree>) -> String {
    tree.and_then(Tree::newest).map(|stamp| stamp.to_string()).unwrap_or_default()
}
