//! Whether two records may be one person written down twice. A reason to ask, never to merge.
//!
//! Wrong suggestions cost more than missed ones: whoever is asked ten times for nothing stops
//! reading, and then merges two people. So a name alone says nothing unless it is a whole one, and
//! whatever contradicts it ends the matter: two numbers, two addresses, or both here one evening.

mod nicknames;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::Id;
use crate::person::Person;
use crate::text::folded;

/// Why two may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The same telephone number.
    Phone,
    /// The same e-mail address.
    Email,
    /// The same first and last name.
    Name,
    /// The same last name, and a first name that is short for the other.
    Nickname,
    /// The same name but for one letter.
    Letter,
    /// The same first name, and of one of them only the initial of the last.
    Initial,
}

impl Why {
    /// The end of the key of its sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Name => "name",
            Self::Nickname => "nickname",
            Self::Letter => "letter",
            Self::Initial => "initial",
        }
    }
}

/// How alike two first names must be, by Jaro and Winkler, for one letter to be a slip.
const ALIKE: f64 = 0.9;
/// Digits of a telephone number that tell it from others, whatever country stands before them.
const DIGITS: usize = 7;

/// How two people compare.
struct Looked {
    first: BTreeSet<String>,
    last: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

impl Looked {
    fn at(person: &Person) -> Option<Self> {
        // What others call somebody is no name to compare.
        if person.alias {
            return None;
        }
        let names = [Some(person.first.as_str()), person.preferred.as_deref()];
        let first = names.into_iter().flatten().map(word).filter(|name| !name.is_empty()).collect();
        let last = person.last.as_deref().map(word).filter(|name| !name.is_empty());
        let digits = |phone: &str| {
            let digits: String =
                phone.chars().filter_map(|c| c.to_digit(10)).map(|d| d.to_string()).collect();
            (digits.len() >= DIGITS).then(|| digits[digits.len() - DIGITS..].to_owned())
        };
        Some(Self {
            first,
            last,
            phone: person.phone.as_deref().and_then(digits),
            email: person.email.as_deref().map(folded),
        })
    }

    /// Whether only the beginning of the last name is known.
    fn has_initial_only(&self) -> bool {
        self.last.as_deref().is_some_and(|last| last.chars().count() == 1)
    }

    fn is_called_as(&self, other: &Self) -> bool {
        !self.first.is_disjoint(&other.first)
    }

    fn is_called_short_for(&self, other: &Self) -> bool {
        self.first.iter().any(|name| other.first.iter().any(|theirs| nicknames::are_one(name, theirs)))
    }

    fn is_called_nearly_as(&self, other: &Self) -> bool {
        let near = |a: &str, b: &str| {
            a.chars().count().min(b.chars().count()) >= 4
                && strsim::jaro_winkler(a, b) >= ALIKE
                && strsim::osa_distance(a, b) == 1
        };
        self.first.iter().any(|name| other.first.iter().any(|theirs| near(name, theirs)))
    }
}

/// A name without accents, case, and signs that are no letters.
fn word(name: &str) -> String {
    folded(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>().trim().to_owned()
}

/// Why these two may be one person; nothing if that is not to be asked.
#[must_use]
pub fn compare(a: &Person, b: &Person) -> BTreeSet<Why> {
    match (Looked::at(a), Looked::at(b)) {
        (Some(a), Some(b)) if a.first != BTreeSet::new() && b.first != BTreeSet::new() => reasons(&a, &b),
        _ => BTreeSet::new(),
    }
}

fn reasons(a: &Looked, b: &Looked) -> BTreeSet<Why> {
    let mut why = BTreeSet::new();
    let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    let (called, short, nearly) = (a.is_called_as(b), a.is_called_short_for(b), a.is_called_nearly_as(b));
    if !(called || short || nearly) {
        // A household shares a number.
        return why;
    }
    let initial = match (&a.last, &b.last) {
        (Some(a_last), Some(b_last)) if a.has_initial_only() != b.has_initial_only() => {
            a_last.starts_with(b_last.as_str()) || b_last.starts_with(a_last.as_str())
        }
        _ => false,
    };
    if differ(&a.last, &b.last) && !initial {
        return why;
    }
    let reached = [(same(&a.phone, &b.phone), Why::Phone), (same(&a.email, &b.email), Why::Email)];
    why.extend(reached.into_iter().filter_map(|(same, why)| same.then_some(why)));
    // Somebody has a new number, but whoever has another number and another address is another.
    let contradicted = differ(&a.phone, &b.phone) || differ(&a.email, &b.email);
    if contradicted && why.is_empty() {
        return why;
    }
    let whole = same(&a.last, &b.last) && !a.has_initial_only();
    if whole && called {
        why.insert(Why::Name);
    } else if whole && short {
        why.insert(Why::Nickname);
    } else if whole && nearly {
        why.insert(Why::Letter);
    } else if initial && called {
        why.insert(Why::Initial);
    }
    why
}

/// Every two of these people that may be one, with why, the strongest first.
///
/// Only those are compared who share a number, an address, a last name or a first name with an
/// initial, so that twenty thousand people take no longer than they must.
#[must_use]
pub fn pairs<'p>(people: impl IntoIterator<Item = &'p Person>) -> Vec<(Id, Id, BTreeSet<Why>)> {
    let looked: Vec<(Id, Looked)> =
        people.into_iter().filter_map(|person| Some((person.id, Looked::at(person)?))).collect();
    let mut blocks: HashMap<(u8, String), Vec<usize>> = HashMap::new();
    for (at, (_, one)) in looked.iter().enumerate() {
        let mut into = |kind: u8, key: String| blocks.entry((kind, key)).or_default().push(at);
        if let Some(phone) = &one.phone {
            into(0, phone.clone());
        }
        if let Some(email) = &one.email {
            into(1, email.clone());
        }
        if let Some(last) = &one.last {
            let letter: String = last.chars().take(1).collect();
            if !one.has_initial_only() {
                into(2, last.clone());
            }
            for first in &one.first {
                into(3, format!("{first} {letter}"));
            }
        }
    }
    let mut found: BTreeMap<(usize, usize), BTreeSet<Why>> = BTreeMap::new();
    for block in blocks.values() {
        for (place, &a) in block.iter().enumerate() {
            for &b in &block[place + 1..] {
                let key = (a.min(b), a.max(b));
                if found.contains_key(&key) {
                    continue;
                }
                let why = reasons(&looked[a].1, &looked[b].1);
                if !why.is_empty() {
                    found.insert(key, why);
                }
            }
        }
    }
    // One "Dana R." and two who may be she: then it is anybody's guess.
    let by_initial = |why: &BTreeSet<Why>| why.iter().all(|why| *why == Why::Initial);
    let mut guesses: HashMap<usize, usize> = HashMap::new();
    for (a, b) in found.iter().filter(|(_, why)| by_initial(why)).map(|(pair, _)| *pair) {
        *guesses.entry(a).or_default() += 1;
        *guesses.entry(b).or_default() += 1;
    }
    let guessed = |at: &usize| guesses.get(at).is_some_and(|guesses| *guesses > 1);
    found.retain(|(a, b), why| !by_initial(why) || !(guessed(a) || guessed(b)));
    let mut pairs: Vec<_> = found.into_iter().map(|((a, b), why)| (looked[a].0, looked[b].0, why)).collect();
    pairs.sort_by(|(a, b, why), (c, d, other)| (why.first(), a, b).cmp(&(other.first(), c, d)));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Names;

    fn person(n: u8, name: (&str, &str), phone: &str, email: &str) -> Person {
        Person {
            phone: Some(phone.to_owned()).filter(|phone| !phone.is_empty()),
            email: Some(email.to_owned()).filter(|email| !email.is_empty()),
            ..Person::named(Id([n; 16]), Names::new(name.0, name.1, "").unwrap())
        }
    }

    fn why(a: ((&str, &str), &str, &str), b: ((&str, &str), &str, &str)) -> Vec<Why> {
        let (a, b) = (person(1, a.0, a.1, a.2), person(2, b.0, b.1, b.2));
        let whys = compare(&a, &b);
        assert_eq!(whys, compare(&b, &a));
        let found = pairs([&a, &b]);
        assert_eq!(found.first().map(|(.., why)| why.clone()).unwrap_or_default(), whys);
        whys.into_iter().collect()
    }

    #[test]
    fn what_speaks_for_one_person() {
        let dana = (("Dana", "Reyes"), "", "");
        assert_eq!(why(dana, (("dána", "REYES"), "", "")), [Why::Name]);
        assert_eq!(why(dana, (("Danna", "Reyes"), "", "")), [Why::Letter]);
        assert_eq!(why(dana, (("Dana", "R."), "", "")), [Why::Initial]);
        assert_eq!(why((("William", "Oak"), "", ""), (("Bill", "Oak"), "", "")), [Why::Nickname]);
        assert_eq!(why((("José", "Vega"), "", ""), (("Pepe", "Vega"), "", "")), [Why::Nickname]);
        let phones = why((("Dana", ""), "+1 555 010 7788", ""), (("Dana", "Reyes"), "(555) 010-7788", ""));
        assert_eq!(phones, [Why::Phone]);
        assert_eq!(
            why((("Dana", ""), "", "d@example.org"), (("Dana", ""), "", "D@Example.org")),
            [Why::Email]
        );
    }

    #[test]
    fn what_speaks_for_two() {
        let dana = (("Dana", "Reyes"), "555 010 7788", "");
        for other in [
            // Two people of one name, with two numbers.
            (("Dana", "Reyes"), "555 010 9999", ""),
            // A household shares a number.
            (("Ruta", "Reyes"), "555 010 7788", ""),
            // Another last name, whatever the number.
            (("Dana", "Ross"), "555 010 7788", ""),
            // Half the town is called Dana.
            (("Dana", ""), "", ""),
            (("Sana", "Ross"), "", ""),
        ] {
            assert_eq!(why(dana, other), [], "{other:?}");
        }
        // Two may be she of whom only the initial is known: that is no more than a guess.
        let three = [("Dana", "R."), ("Dana", "Reyes"), ("Dana", "Ross")];
        let three: Vec<Person> = (1..).zip(three).map(|(n, name)| person(n, name, "", "")).collect();
        assert_eq!(pairs(&three), []);
        // Two initials are nobody's name.
        assert_eq!(why((("Dana", "R"), "", ""), (("Dana", "R."), "", "")), []);
        // What others call somebody is nobody's name either.
        let mut guy = person(1, ("tall guy", "Reyes"), "", "");
        guy.alias = true;
        assert!(compare(&guy, &person(2, ("tall guy", "Reyes"), "", "")).is_empty());
    }
}
