//! How well two entries of one person are told, on a set whose answers are known: for each way in
//! which somebody comes to be written down twice, and for each way in which two people look like one.

use std::collections::{BTreeMap, BTreeSet};

use model::Id;
use model::alike;
use model::person::{Names, Person};

use crate::planning::Part;

/// How many people there are before anybody is written down twice.
const PEOPLE: usize = 1_000;
/// How many pairs of each kind there are.
const EACH: usize = 40;
const FIRST: [&str; 40] = [
    "William",
    "Robert",
    "Elizabeth",
    "Margaret",
    "José",
    "Francisco",
    "Guadalupe",
    "Ignacio",
    "Daniel",
    "Susan",
    "Priya",
    "Thảo",
    "Wren",
    "Idris",
    "Odile",
    "Mikołaj",
    "Zoë",
    "Jürgen",
    "Fatima",
    "Kwame",
    "Dana",
    "Ana",
    "Luis",
    "Sam",
    "Ruth",
    "Olga",
    "Piet",
    "Fern",
    "Juno",
    "Lark",
    "Milo",
    "Hanna",
    "Yusuf",
    "Ines",
    "Bruno",
    "Clara",
    "Emil",
    "Greta",
    "Hugo",
    "Nadia",
];
const SHORT: [&str; 10] = ["Bill", "Bob", "Liz", "Peggy", "Pepe", "Paco", "Lupe", "Nacho", "Danny", "Sue"];

struct Set {
    people: Vec<Person>,
    /// Which are one, and how that came about.
    one: Vec<(Id, Id, &'static str)>,
}

fn id(n: usize) -> Id {
    Id(u128::try_from(n).unwrap_or_default().to_be_bytes())
}

/// A last name nobody has, of syllables; another one for every number up to fifteen thousand.
fn last(n: usize) -> String {
    const START: [&str; 14] =
        ["Bra", "Cel", "Dor", "Fen", "Gar", "Hol", "Kes", "Lum", "Mar", "Nor", "Pel", "Ros", "Tam", "Vor"];
    const MIDDLE: [&str; 11] = ["a", "ende", "i", "olo", "u", "ami", "er", "ino", "ysa", "el", "oru"];
    const THEN: [&str; 11] = ["l", "mb", "ns", "rd", "s", "t", "v", "x", "dr", "gn", "p"];
    const END: [&str; 9] = ["wick", "dale", "stone", "quist", "mann", "ska", "rez", "tani", "by"];
    let n = n * 7_919 % (14 * 11 * 11 * 9);
    format!("{}{}{}{}", START[n % 14], MIDDLE[n / 14 % 11], THEN[n / 154 % 11], END[n / 1_694 % 9])
}

impl Set {
    fn add(&mut self, first: &str, last: &str, phone: Option<String>, email: Option<String>) -> Id {
        let n = self.people.len() + 1;
        let names = Names::new(first, last, "").unwrap_or(Names {
            first: first.to_owned(),
            last: None,
            preferred: None,
        });
        self.people.push(Person { phone, email, ..Person::named(id(n), names) });
        id(n)
    }

    fn made() -> Self {
        let mut set = Self { people: Vec::new(), one: Vec::new() };
        let phone = |n: usize| format!("(555) {:03}-{:04}", n * 13 % 900 + 100, n * 7_919 % 10_000);
        for n in 0..PEOPLE {
            let reached = n % 3 != 0;
            let (phone, email) =
                (reached.then(|| phone(n)), (n % 4 == 0).then(|| format!("p{n}@example.org")));
            set.add(FIRST[n * 17 % 40], &last(n * 5 + 1), phone, email);
        }
        let at = |set: &Self, n: usize| set.people[n].clone();
        let called = |person: &Person| (person.first.clone(), person.last.clone().unwrap_or_default());
        for n in 0..EACH {
            // One person, twice.
            let known = at(&set, n);
            let (first, whole) = called(&known);
            let again = set.add(&first.to_uppercase(), &whole, None, None);
            set.one.push((known.id, again, "the same name again"));

            let known = at(&set, 100 + n);
            let (first, whole) = called(&known);
            let mut letters: Vec<char> = first.chars().collect();
            let double = letters[letters.len() / 2];
            letters.insert(letters.len() / 2, double);
            let again = set.add(&letters.into_iter().collect::<String>(), &whole, None, None);
            set.one.push((known.id, again, "one letter too many"));

            let known = set.add(FIRST[n % 10], &last(4_000 + n * 3), None, None);
            let (_, whole) = called(&at(&set, set.people.len() - 1));
            let again = set.add(SHORT[n % 10], &whole, None, None);
            set.one.push((known, again, "a nickname"));

            let known = at(&set, 200 + n);
            let (first, whole) = called(&known);
            let again = set.add(&first, &whole.chars().take(1).collect::<String>(), None, None);
            set.one.push((known.id, again, "an initial only"));

            let known =
                set.add(FIRST[n * 3 % 40], &last(5_000 + n), Some(format!("+1 555 77{n:02} 12{n:02}")), None);
            let again = set.add(FIRST[n * 3 % 40], "", Some(format!("55577{n:02}12{n:02}")), None);
            set.one.push((known, again, "a first name and the same number"));

            let known = set.add(FIRST[n * 7 % 40], "", None, Some(format!("Once{n}@Example.org")));
            let again =
                set.add(FIRST[n * 7 % 40], &last(6_000 + n), None, Some(format!("once{n}@example.org")));
            set.one.push((known, again, "a first name and the same address"));

            let known = set.add("Concha", &last(7_000 + n), None, None);
            let again = set.add("Conchi", &last(7_000 + n), None, None);
            set.one.push((known, again, "a pet name one letter away"));

            // Two people who look like one.
            set.add(FIRST[n % 40], &last(8_000 + n), Some(format!("555 8{n:02} 0001")), None);
            set.add(FIRST[n % 40], &last(8_000 + n), Some(format!("555 8{n:02} 0002")), None);
            set.add(FIRST[n % 40], &last(9_000 + n), Some(format!("555 9{n:02} 0003")), None);
            set.add(FIRST[(n + 11) % 40], &last(9_000 + n), Some(format!("555 9{n:02} 0003")), None);
            set.add("Hanna", &last(10_000 + n), None, None);
            set.add("Johanna", &last(10_000 + n), None, None);
            set.add(FIRST[n % 40], "", None, None);
        }
        set
    }
}

/// The table.
pub(crate) fn told() -> Part {
    let set = Set::made();
    let pair = |a: Id, b: Id| (a.min(b), a.max(b));
    let truth: BTreeSet<(Id, Id)> = set.one.iter().map(|(a, b, _)| pair(*a, *b)).collect();
    let pairs = alike::pairs(&set.people);
    let found: BTreeSet<(Id, Id)> = pairs.iter().map(|(a, b, _)| pair(*a, *b)).collect();
    let mut wrong: BTreeMap<&str, usize> = BTreeMap::new();
    for (.., why) in pairs.iter().filter(|(a, b, _)| !truth.contains(&pair(*a, *b))) {
        *wrong.entry(why.first().map_or("", |why| why.key())).or_default() += 1;
    }
    let right = found.intersection(&truth).count();
    let part = |some: usize, of: usize| {
        #[allow(clippy::cast_precision_loss)]
        let part = some as f64 * 100.0 / of as f64;
        format!("{part:.1} % ({some} of {of})")
    };
    let mut text = format!(
        "{} entries, {} of them somebody's second; made by rule, so the answers are known: among them pairs of one name \
         and two numbers, households with one number, sisters called nearly alike, and first names without more. That \
         both were at one meeting, which ends a suggestion in the program, is not used here.\n\n\
         | | |\n|---|---|\n| precision: right among those asked about | **{}** |\n\
         | recall: asked about among those there are | **{}** |\n\n| written down twice by | found |\n|---|---|\n",
        set.people.len(),
        set.one.len(),
        part(right, found.len()),
        part(right, truth.len()),
    );
    let kinds: BTreeSet<&str> = set.one.iter().map(|(.., kind)| *kind).collect();
    for kind in kinds {
        let of: Vec<_> = set.one.iter().filter(|(.., how)| *how == kind).collect();
        let some = of.iter().filter(|(a, b, _)| found.contains(&pair(*a, *b))).count();
        text += &format!("| {kind} | {} |\n", part(some, of.len()));
    }
    text += "\n| asked about in vain because of | pairs |\n|---|---|\n";
    for (why, pairs) in wrong {
        text += &format!("| {why} | {pairs} |\n");
    }
    Part { heading: "Two entries of one person", text }
}
