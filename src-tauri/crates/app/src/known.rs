//! Everybody known, held ready while the records are open: for finding people as one types, for
//! telling those apart who are called alike, and so that a list need not read record by record.
//!
//! Made of the people's records and the groups' lists and brought up to date by what changed since;
//! gone with the lock. It decides nothing.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono_tz::Tz;
use model::Id;
use model::name::tell_apart;
use model::person::Person;
use model::regime::Regime;
use model::roster::Roster;
use model::text;
use vault::Moment;

use crate::call::Call;
use crate::error::Error;
use crate::records::{self, GROUPS, MERGES, PEOPLE, ROSTERS, is_there, model_id, vault_id};

/// Everybody known, once read.
#[derive(Default)]
pub(crate) struct Read(RefCell<Option<Known>>);

/// Everybody known at a moment.
pub(crate) struct Known {
    moment: Moment,
    people: BTreeMap<Id, Arc<One>>,
    /// In order of name: see [`One::order`].
    by_name: Vec<Arc<One>>,
    /// Every word somebody can be found by, in order, with her place in [`Known::by_name`].
    words: Vec<(String, usize)>,
    rosters: BTreeMap<Id, Roster>,
    groups: BTreeMap<Id, KnownGroup>,
    /// The groups whose list somebody is or was on.
    lists: HashMap<Id, Vec<Id>>,
}

/// What a list of people says of a group.
#[derive(Clone)]
pub(crate) struct KnownGroup {
    /// What it calls itself.
    pub(crate) name: String,
    /// Where its day begins.
    pub(crate) zone: Tz,
    /// What kind of group it is.
    pub(crate) regime: Regime,
}

/// Somebody, as she is looked for.
pub(crate) struct One {
    /// The person.
    pub(crate) person: Person,
    /// The words she can be found by, folded.
    words: Vec<String>,
    /// Her name as everybody may see it.
    pub(crate) shown: String,
    /// What lists are in order of.
    order: String,
    /// When her record was begun, as far as can be told: who was there first keeps her name.
    since: u64,
}

impl Read {
    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().take();
    }
}

impl Known {
    /// Somebody, if she is known and no other person.
    pub(crate) fn get(&self, id: Id) -> Option<&One> {
        self.people.get(&id).map(Arc::as_ref)
    }

    /// Everybody, by name.
    pub(crate) fn all(&self) -> impl Iterator<Item = &One> {
        self.by_name.iter().map(Arc::as_ref)
    }

    /// Whoever has every one of these words, or their beginnings, in a name she goes by; by name.
    pub(crate) fn find(&self, query: &str) -> Vec<&One> {
        let query = text::folded(query);
        let parts: Vec<&str> = query.split(' ').filter(|part| !part.is_empty()).collect();
        let Some((rarest, range)) =
            parts.iter().map(|part| (*part, self.beginning(part))).min_by_key(|(_, range)| range.len())
        else {
            return self.all().collect();
        };
        let mut places: Vec<usize> = self.words[range].iter().map(|(_, place)| *place).collect();
        places.sort_unstable();
        places.dedup();
        let found = places.into_iter().filter_map(|place| self.by_name.get(place).map(Arc::as_ref));
        let has = |one: &&One, part: &str| one.words.iter().any(|word| word.starts_with(part));
        found.filter(|one| parts.iter().all(|part| *part == rarest || has(one, part))).collect()
    }

    /// Where the words stand that begin so.
    fn beginning(&self, part: &str) -> std::ops::Range<usize> {
        let from = self.words.partition_point(|(word, _)| word.as_str() < part);
        let rest = &self.words[from..];
        from..from + rest.partition_point(|(word, _)| word.starts_with(part))
    }

    /// The groups whose list somebody is or was on.
    pub(crate) fn lists(&self, person: Id) -> &[Id] {
        self.lists.get(&person).map_or(&[], Vec::as_slice)
    }

    /// Every group.
    pub(crate) fn groups(&self) -> &BTreeMap<Id, KnownGroup> {
        &self.groups
    }

    /// A group's list.
    pub(crate) fn roster(&self, group: Id) -> Option<&Roster> {
        self.rosters.get(&group)
    }

    /// Puts what was read of a person in place.
    fn put(&mut self, id: Id, one: Option<One>) {
        match one {
            Some(one) => self.people.insert(id, Arc::new(one)),
            None => self.people.remove(&id),
        };
    }

    /// Tells people apart and puts them in order, after any of them changed.
    fn settle_people(&mut self) {
        // Nobody else holds anybody then, so that each can be changed where she is.
        self.by_name.clear();
        let mut first: Vec<&Arc<One>> = self.people.values().collect();
        first.sort_by_key(|one| (one.since, one.person.id));
        let apart = tell_apart(first.into_iter().map(|one| &one.person));
        for (id, one) in &mut self.people {
            let Some(one) = Arc::get_mut(one) else { continue };
            let now = apart.get(id).copied().unwrap_or_default();
            if now != one.person.apart || one.order.is_empty() {
                one.person.apart = now;
                one.shown = one.person.shown();
                one.order = text::folded(&one.shown);
                one.words = words(&one.person);
            }
        }
        let mut order: Vec<Arc<One>> = self.people.values().cloned().collect();
        order.sort_unstable_by(|a, b| (&a.order, a.person.id).cmp(&(&b.order, b.person.id)));
        let words = order.iter().enumerate();
        let words = words.flat_map(|(place, one)| one.words.iter().map(move |word| (word.clone(), place)));
        let mut words: Vec<(String, usize)> = words.collect();
        words.sort_unstable();
        (self.by_name, self.words) = (order, words);
    }

    /// Says anew who is on which list, after one of them changed.
    fn settle_lists(&mut self) {
        self.lists.clear();
        for (group, roster) in &self.rosters {
            for person in roster.members.keys() {
                self.lists.entry(*person).or_default().push(*group);
            }
        }
    }
}

fn one(id: Id, tree: &vault::Tree) -> Option<One> {
    let person = records::person::read(id, tree)?;
    let since = tree.leaves().map(|(_, leaf)| leaf.stamp.time).min().unwrap_or(0);
    Some(One { person, words: Vec::new(), shown: String::new(), order: String::new(), since })
}

/// The words somebody can be found by: what is shown of her, and her first name where that is
/// another. A last name is found by nobody who doesn't see it.
fn words(person: &Person) -> Vec<String> {
    let folded = [person.shown(), person.first.clone()].map(|name| text::folded(&name));
    let words: BTreeSet<&str> = folded.iter().flat_map(|name| name.split(' ')).collect();
    words.into_iter().map(str::to_owned).collect()
}

impl Call<'_> {
    /// Asks something of everybody known. The question may not ask in turn.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn known<T>(&self, ask: impl FnOnce(&Known) -> T) -> Result<T, Error> {
        let mut held = self.people.0.borrow_mut();
        let known = match held.take() {
            Some(known) => self.brought_up(known)?,
            None => None,
        };
        let known = match known {
            Some(known) => known,
            None => self.read_known()?,
        };
        Ok(ask(held.insert(known)))
    }

    /// What is known, with what changed since; `None` if it has to be read anew.
    fn brought_up(&self, mut known: Known) -> Result<Option<Known>, Error> {
        let since = |tree| self.vault.changed_since(known.moment, tree);
        // Who turned out to be whom touches everybody.
        let (Some([]), Some(people), Some(rosters), Some(groups)) =
            (since(MERGES).as_deref(), since(PEOPLE), since(ROSTERS), since(GROUPS))
        else {
            return Ok(None);
        };
        known.moment = self.vault.moment();
        let merged = self.merged()?;
        for id in &people {
            let tree = self.vault.get(PEOPLE, *id)?.filter(is_there);
            let id = model_id(*id);
            known.put(id, tree.filter(|_| !merged.is_gone(id)).and_then(|tree| one(id, &tree)));
        }
        if !people.is_empty() {
            known.settle_people();
        }
        for id in &rosters {
            known.rosters.insert(model_id(*id), self.roster(model_id(*id))?);
        }
        if !rosters.is_empty() {
            known.settle_lists();
        }
        if !groups.is_empty() {
            known.groups = self.known_groups()?;
        }
        Ok(Some(known))
    }

    fn read_known(&self) -> Result<Known, Error> {
        let moment = self.vault.moment();
        let merged = self.merged()?;
        let people = self.vault.scan(PEOPLE)?.into_iter().filter(|(_, tree)| is_there(tree));
        let people = people.map(|(id, tree)| (model_id(id), tree));
        let people = people.filter(|(id, _)| !merged.is_gone(*id));
        let people = people.filter_map(|(id, tree)| Some((id, Arc::new(one(id, &tree)?)))).collect();
        let rosters = self.trees(ROSTERS)?.into_iter();
        let rosters = rosters.map(|(group, tree)| (group, records::roster::read(&tree))).collect();
        let (by_name, words, lists) = (Vec::new(), Vec::new(), HashMap::new());
        let groups = self.known_groups()?;
        let mut known = Known { moment, people, by_name, words, rosters, groups, lists };
        known.settle_people();
        known.settle_lists();
        Ok(known)
    }

    fn known_groups(&self) -> Result<BTreeMap<Id, KnownGroup>, Error> {
        let groups = self.groups()?.into_iter();
        Ok(groups
            .map(|group| (group.id, KnownGroup { name: group.name, zone: group.zone, regime: group.regime }))
            .collect())
    }

    /// What her own record says of somebody who turned out to be somebody else.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn person_alone(&self, id: Id) -> Result<Option<Person>, Error> {
        let tree = self.vault.get(PEOPLE, vault_id(id))?.filter(is_there);
        Ok(tree.and_then(|tree| records::person::read(id, &tree)))
    }
}
