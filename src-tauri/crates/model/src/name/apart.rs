//! Two people whose names come out alike, told apart: one more letter, else a number.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::Id;
use crate::name::longer;
use crate::person::Person;
use crate::text::folded;

/// What is shown of a person beyond first name and last initial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub enum Apart {
    /// Nothing: nobody else is called so.
    #[default]
    Alone,
    /// One letter more of her last name.
    Letter,
    /// A number, from 2: whoever was there first has none.
    Number(u32),
}

/// How those are shown who can't do with first name and last initial; the others are left out.
/// `people` come in the order in which they became known, which is what the numbers follow.
///
/// A number says which of two, and no more of a name than both of them have already.
#[must_use]
pub fn tell_apart<'p>(people: impl IntoIterator<Item = &'p Person>) -> BTreeMap<Id, Apart> {
    let mut alike: HashMap<String, Vec<&Person>> = HashMap::new();
    for person in people {
        alike.entry(folded(&person.plainly())).or_default().push(person);
    }
    // What is shown already may not come out again: "Dana Re." may be somebody's whole name.
    let taken: BTreeSet<&str> = alike.keys().map(String::as_str).collect();
    let mut apart = BTreeMap::new();
    for namesakes in alike.values().filter(|namesakes| namesakes.len() > 1) {
        let with_letter: Vec<Option<String>> = namesakes
            .iter()
            .map(|person| {
                person.last.as_deref().and_then(longer).map(|_| folded(&person.with(Apart::Letter)))
            })
            .collect();
        let is_hers_alone = |shown: &String| {
            with_letter.iter().flatten().filter(|other| *other == shown).count() == 1
                && !taken.contains(shown.as_str())
        };
        let mut number = 0;
        for (person, shown) in namesakes.iter().zip(&with_letter) {
            if shown.as_ref().is_some_and(is_hers_alone) {
                apart.insert(person.id, Apart::Letter);
                continue;
            }
            number += 1;
            while number > 1 && taken.contains(folded(&person.with(Apart::Number(number))).as_str()) {
                number += 1;
            }
            if number > 1 {
                apart.insert(person.id, Apart::Number(number));
            }
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn people(names: &[(&str, Option<&str>)]) -> Vec<Person> {
        let person = |(n, (first, last)): (u8, &(&str, Option<&str>))| Person {
            first: (*first).to_owned(),
            last: last.map(str::to_owned),
            ..Person::new(Id([n; 16]))
        };
        (0..).zip(names).map(person).collect()
    }

    fn shown(names: &[(&str, Option<&str>)]) -> Vec<String> {
        let mut people = people(names);
        let apart = tell_apart(&people);
        for person in &mut people {
            person.apart = apart.get(&person.id).copied().unwrap_or_default();
        }
        people.iter().map(Person::shown).collect()
    }

    #[test]
    fn one_letter_more_else_a_number() {
        for (names, expected) in [
            (vec![("Dana", Some("Reyes")), ("Sam", None)], vec!["Dana R.", "Sam"]),
            (vec![("Dana", Some("Reyes")), ("Dana", Some("Ross"))], vec!["Dana Re.", "Dana Ro."]),
            (vec![("Dana", Some("Reyes")), ("dána", Some("Reilly"))], vec!["Dana R.", "dána R. 2"]),
            (vec![("Sam", None), ("Sam", None), ("Sam", None)], vec!["Sam", "Sam 2", "Sam 3"]),
            // An initial is all that is known of her: the other one shows more.
            (vec![("Dana", Some("R.")), ("Dana", Some("Reyes"))], vec!["Dana R.", "Dana Re."]),
            (
                vec![("Dana", Some("Reyes")), ("Dana", Some("Reilly")), ("Dana", Some("Ross"))],
                vec!["Dana R.", "Dana R. 2", "Dana Ro."],
            ),
            // Somebody is called so already.
            (vec![("Sam", None), ("Sam", None), ("Sam 2", None)], vec!["Sam", "Sam 3", "Sam 2"]),
            (vec![("小明", Some("王")), ("小明", Some("李"))], vec!["小明", "小明 2"]),
        ] {
            assert_eq!(shown(&names), expected);
        }
    }

    proptest! {
        #[test]
        fn no_two_come_out_alike(names in prop::collection::vec(("[ab]{1,2}|Sam 2", "|[rR][aeo]{0,3}"), 1..12)) {
            let names: Vec<(&str, Option<&str>)> =
                names.iter().map(|(first, last)| (first.as_str(), Some(last.as_str()).filter(|last| !last.is_empty()))).collect();
            let shown = shown(&names);
            let apart: BTreeSet<String> = shown.iter().map(|name| folded(name)).collect();
            prop_assert_eq!(apart.len(), shown.len(), "{:?}", shown);
        }
    }
}
