//! What an agency's group notes about somebody: a note, tags, and fields of the group's own.
//!
//! A mutual-aid group notes nothing, and nothing is noted about anybody whom one of them lists: a
//! person is in one legal world at a time.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::regime::Regime;
use crate::text::{self, Limit};

/// A note about somebody.
pub const NOTE: Limit = Limit(2_000);
/// What stands in an own field.
pub const VALUE: Limit = Limit(200);
/// The name of an own field, and each of its choices.
pub const FIELD_NAME: Limit = Limit(60);
/// The most tags one person has.
pub const MAX_TAGS: usize = 12;
/// The most tags a group uses.
pub const MAX_GROUP_TAGS: usize = 40;
/// The most own fields a group has.
pub const MAX_FIELDS: usize = 10;
/// The most choices of a field.
pub const MAX_CHOICES: usize = 20;

/// Whether something may be noted about whoever is on the lists of groups of these kinds.
#[must_use]
pub fn may_note(lists: &[Regime]) -> bool {
    !lists.is_empty() && lists.iter().all(|regime| regime.keeps_notes())
}

/// A field of the group's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnField {
    /// What it is called.
    pub name: String,
    /// What can be chosen; empty: any line of text.
    pub choices: Vec<String>,
    /// Where it stands among the others.
    pub order: i64,
    /// Taken off. What was written in it stays until somebody puts it back or she goes.
    pub removed: bool,
}

/// A tag the group uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// What it says.
    pub name: String,
    /// No longer used.
    pub removed: bool,
}

/// The fields and tags of a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// Its own fields.
    pub fields: BTreeMap<Id, OwnField>,
    /// Its tags.
    pub tags: BTreeMap<Id, Tag>,
}

/// What a group notes about one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noted {
    /// A note.
    pub note: Option<String>,
    /// Tags of the group.
    pub tags: BTreeSet<Id>,
    /// What stands in its own fields.
    pub values: BTreeMap<Id, String>,
}

impl Fields {
    /// The fields in use, in order.
    #[must_use]
    pub fn used(&self) -> Vec<(Id, &OwnField)> {
        let mut used: Vec<_> =
            self.fields.iter().filter(|(_, field)| !field.removed).map(|(id, field)| (*id, field)).collect();
        used.sort_by_key(|(id, field)| (field.order, *id));
        used
    }

    /// The tags in use, by name.
    #[must_use]
    pub fn used_tags(&self) -> Vec<(Id, &str)> {
        let used = self.tags.iter().filter(|(_, tag)| !tag.removed);
        let mut used: Vec<_> = used.map(|(id, tag)| (*id, tag.name.as_str())).collect();
        used.sort_by_cached_key(|(id, name)| (text::folded(name), *id));
        used
    }

    /// Refuses one field more than there may be.
    ///
    /// # Errors
    /// [`Problem::TooMany`] at `name`.
    pub fn room_for_field(&self) -> Result<(), Invalid> {
        if self.used().len() < MAX_FIELDS {
            Ok(())
        } else {
            Err(Problem::TooMany { max: MAX_FIELDS }.at("name"))
        }
    }

    /// The name of a field, which no other has.
    ///
    /// # Errors
    /// [`Problem::SameName`] at `name`; those of [`text::required_line`].
    pub fn field_name(&self, name: &str, of: Option<Id>) -> Result<String, Invalid> {
        let name = text::required_line("name", name, FIELD_NAME)?;
        let folded = text::folded(&name);
        let taken = |(id, field): &(Id, &OwnField)| Some(*id) != of && text::folded(&field.name) == folded;
        if self.used().iter().any(taken) { Err(Problem::SameName.at("name")) } else { Ok(name) }
    }

    /// The name of a tag, which no other has.
    ///
    /// # Errors
    /// [`Problem::SameName`] and [`Problem::TooMany`] at `name`; those of [`text::required_line`].
    pub fn tag_name(&self, name: &str, of: Option<Id>) -> Result<String, Invalid> {
        let name = text::required_line("name", name, text::TAG)?;
        let folded = text::folded(&name);
        let used = self.used_tags();
        if used.iter().any(|(id, other)| Some(*id) != of && text::folded(other) == folded) {
            return Err(Problem::SameName.at("name"));
        }
        let others = used.iter().filter(|(id, _)| Some(*id) != of).count();
        if others >= MAX_GROUP_TAGS {
            Err(Problem::TooMany { max: MAX_GROUP_TAGS }.at("name"))
        } else {
            Ok(name)
        }
    }

    /// What is put into a field: nothing clears it.
    ///
    /// # Errors
    /// [`Problem::NotAChoice`] at `values` where there is no such field, or it has choices and this
    /// is none; those of [`text::line`].
    pub fn value(&self, field: Id, value: &str) -> Result<Option<String>, Invalid> {
        let known = self.fields.get(&field).filter(|field| !field.removed);
        let known = known.ok_or_else(|| Problem::NotAChoice.at("values"))?;
        let value = text::line("values", value, VALUE)?;
        if value.is_empty() {
            Ok(None)
        } else if known.choices.is_empty() || known.choices.contains(&value) {
            Ok(Some(value))
        } else {
            Err(Problem::NotAChoice.at("values"))
        }
    }

    /// The tags somebody gets.
    ///
    /// # Errors
    /// [`Problem::NotAChoice`] and [`Problem::TooMany`] at `tags`.
    pub fn chosen_tags(&self, tags: &[Id]) -> Result<BTreeSet<Id>, Invalid> {
        let chosen: BTreeSet<Id> = tags.iter().copied().collect();
        if chosen.len() > MAX_TAGS {
            return Err(Problem::TooMany { max: MAX_TAGS }.at("tags"));
        }
        let known = |tag: &Id| self.tags.get(tag).is_some_and(|tag| !tag.removed);
        if chosen.iter().all(known) { Ok(chosen) } else { Err(Problem::NotAChoice.at("tags")) }
    }
}

/// What can be chosen in a field, each once; none: any text.
///
/// # Errors
/// [`Problem::TooMany`] at `choices`; those of [`text::line`].
pub fn choices(given: &[String]) -> Result<Vec<String>, Invalid> {
    let mut choices: Vec<String> = Vec::new();
    for choice in given {
        let choice = text::line("choices", choice, FIELD_NAME)?;
        if !choice.is_empty() && !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    if choices.len() > MAX_CHOICES {
        Err(Problem::TooMany { max: MAX_CHOICES }.at("choices"))
    } else {
        Ok(choices)
    }
}

/// A note; nothing clears it.
///
/// # Errors
/// Those of [`text::paragraphs`], at `note`.
pub fn note(given: &str) -> Result<Option<String>, Invalid> {
    let note = text::paragraphs("note", given, NOTE)?;
    Ok((!note.trim().is_empty()).then_some(note))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, choices: &[&str], order: i64) -> OwnField {
        let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
        OwnField { name: name.to_owned(), choices, order, removed: false }
    }

    fn fields() -> Fields {
        Fields {
            fields: [
                (Id([1; 16]), field("Counselor", &[], 2)),
                (Id([2; 16]), field("Track", &["Day", "Evening"], 1)),
            ]
            .into(),
            tags: [(Id([3; 16]), Tag { name: "Needs a ride".to_owned(), removed: false })].into(),
        }
    }

    #[test]
    fn nothing_is_noted_about_anybody_a_mutual_aid_group_lists() {
        assert!(may_note(&[Regime::Part2, Regime::OtherAgency]));
        assert!(!may_note(&[Regime::Part2, Regime::MutualAid]));
        assert!(!may_note(&[]));
    }

    #[test]
    fn a_choice_is_one_of_the_choices() {
        let fields = fields();
        assert_eq!(fields.value(Id([2; 16]), "Day"), Ok(Some("Day".to_owned())));
        assert_eq!(fields.value(Id([2; 16]), ""), Ok(None));
        assert_eq!(fields.value(Id([2; 16]), "Night"), Err(Problem::NotAChoice.at("values")));
        assert_eq!(fields.value(Id([1; 16]), "Jo  Park"), Ok(Some("Jo Park".to_owned())));
        assert_eq!(fields.value(Id([9; 16]), "x"), Err(Problem::NotAChoice.at("values")));
        assert!(fields.value(Id([1; 16]), &"x".repeat(201)).is_err());
        assert_eq!(fields.used()[0].1.name, "Track");
    }

    #[test]
    fn a_name_stands_once() {
        let fields = fields();
        assert_eq!(fields.field_name("track", None), Err(Problem::SameName.at("name")));
        assert_eq!(fields.field_name("Track", Some(Id([2; 16]))), Ok("Track".to_owned()));
        assert_eq!(fields.tag_name(" needs a RIDE", None), Err(Problem::SameName.at("name")));
        assert!(fields.tag_name("", None).is_err());
    }

    #[test]
    fn tags_are_the_groups_and_at_most_twelve() {
        let mut fields = fields();
        assert_eq!(fields.chosen_tags(&[Id([3; 16]), Id([3; 16])]).unwrap().len(), 1);
        assert_eq!(fields.chosen_tags(&[Id([4; 16])]), Err(Problem::NotAChoice.at("tags")));
        for tag in 10..23 {
            fields.tags.insert(Id([tag; 16]), Tag { name: tag.to_string(), removed: false });
        }
        let many: Vec<Id> = (10..23).map(|tag| Id([tag; 16])).collect();
        assert_eq!(fields.chosen_tags(&many), Err(Problem::TooMany { max: MAX_TAGS }.at("tags")));
    }

    #[test]
    fn choices_stand_once_and_notes_have_an_end() {
        let given: Vec<String> = ["Day", " Day", "", "Evening"].map(ToOwned::to_owned).into();
        assert_eq!(choices(&given).unwrap(), ["Day", "Evening"]);
        let many: Vec<String> = (0..21).map(|n| n.to_string()).collect();
        assert_eq!(choices(&many), Err(Problem::TooMany { max: MAX_CHOICES }.at("choices")));
        assert_eq!(note(" \n "), Ok(None));
        assert!(note(&"x".repeat(2_001)).is_err());
    }
}
