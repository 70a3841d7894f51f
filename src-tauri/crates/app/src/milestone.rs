//! Milestones: who wants to be counted, from which day, and what there is to celebrate.
//!
//! Only where the starter set counts at all, only for somebody who asked for it, and shown only
//! while names may be kept and she is on the list. For the facilitator's eyes: no paper that goes
//! round and no door view asks here. Counted by civil date, in the person's zone.

mod ahead;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;
use model::group::Group;
use model::milestone::{self as rule, FirstDay, Reached};
use model::pack::Pack;
use model::schedule::parse_zone;
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::desk::Desk;
use crate::erasure;
use crate::error::Error;
use crate::person::PersonGet;
use crate::records::milestone::Counted;
use crate::records::{self, Leaves, PEOPLE, stamp};

pub use ahead::{Celebrated, MilestoneAsk, MilestoneList, MilestonesDue};
pub(crate) use ahead::{celebrated, coming, due, latest, list};

/// Counts from a day one because somebody asked for it, or puts right what was written down; what
/// is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneSet {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// The first day without; needed the first time. Not ahead, at most a hundred years back.
    #[serde(default)]
    #[ts(optional)]
    pub day_one: Option<String>,
    /// Her own zone, an IANA name; null: the group's.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub zone: Option<Option<String>>,
}

/// Counts from a new day one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneStartAgain {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// The new first day; later than the one before.
    #[ts(type = "Day")]
    pub day_one: String,
    /// What becomes of the days before, as she wishes. Erasing can't be undone.
    pub earlier: Earlier,
}

/// What becomes of days one before the one she counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EarlierDays")]
pub enum Earlier {
    /// They stay on her page.
    Keep,
    /// They are erased.
    Erase,
}

/// What is counted of a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonMilestones {
    /// She is on the list of a group that counts and keeps names; if not, no day is shown.
    pub may: bool,
    /// Something is written down, shown or not.
    pub kept: bool,
    /// The first day without; null: she did not ask to be counted.
    #[ts(as = "Option<String>")]
    pub day_one: Option<NaiveDate>,
    /// Her own zone; null: the group's.
    pub zone: Option<String>,
    /// Days one before it that she wants kept, the latest first.
    #[ts(as = "Vec<String>")]
    pub earlier: Vec<NaiveDate>,
    /// How that stands in each group that counts.
    pub groups: Vec<PersonMilestonesIn>,
    /// Her day.
    #[ts(as = "String")]
    pub today: NaiveDate,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// How counting stands in a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonMilestonesIn {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it calls itself.
    pub name: String,
    /// Which day of the count it is; null: she is not counted.
    pub days: Option<u32>,
    /// What comes next, today's included.
    pub next: Option<MilestoneNext>,
}

/// A milestone that comes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestoneNext {
    /// In the program's words.
    pub title: String,
    /// On which day.
    #[ts(as = "String")]
    pub on: NaiveDate,
}

/// `milestone_get`
pub(crate) fn get(call: &mut Call<'_>, request: PersonGet) -> Result<PersonMilestones, Error> {
    view(call, request.person)
}

/// `milestone_set`
pub(crate) fn set(call: &mut Call<'_>, request: MilestoneSet) -> Result<PersonMilestones, Error> {
    let (person, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let groups = counting(call, person.id)?;
    let before = call.counted(person.id)?;
    let zone = match &request.zone {
        Some(zone) => zone.as_deref().map(|zone| parse_zone("zone", zone)).transpose()?,
        None => before.as_ref().and_then(|before| before.zone),
    };
    let today = her_day(call, zone, &groups);
    let mut leaves = Leaves::of(PEOPLE, person.id);
    if before.is_none() {
        records::milestone::write_asked(&mut leaves, today);
    }
    match &request.day_one {
        Some(day) => {
            let day = rule::check_day_one("day_one", day, today)?;
            if before.as_ref().map(|before| before.day_one) != Some(day) {
                records::milestone::write_day_one(&mut leaves, day);
            }
        }
        None if before.is_none() => return Err(Problem::Empty.at("day_one").into()),
        None => {}
    }
    if zone != before.as_ref().and_then(|before| before.zone) {
        records::milestone::write_zone(&mut leaves, zone);
    }
    call.commit(vec![leaves])?;
    view(call, person.id)
}

/// `milestone_start_again`. Kept days can be taken back like any change; erased ones are gone.
pub(crate) fn start_again(desk: &mut Desk, request: MilestoneStartAgain) -> Result<PersonMilestones, Error> {
    let mut call = desk.call()?;
    let (person, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let groups = counting(&call, person.id)?;
    let before = call.counted(person.id)?.ok_or(Error::NotFound("day_one"))?;
    let today = her_day(&call, before.zone, &groups);
    let day = rule::check_day_one("day_one", &request.day_one, today)?;
    let mut leaves = Leaves::of(PEOPLE, person.id);
    records::milestone::write_day_one(&mut leaves, rule::check_again(before.day_one, day)?);
    match request.earlier {
        Earlier::Keep => {
            if before.earlier.len() >= rule::MAX_EARLIER {
                return Err(Problem::TooMany { max: rule::MAX_EARLIER }.at("earlier").into());
            }
            records::milestone::write_earlier(&mut leaves, call.new_id()?, before.day_one);
            call.commit(vec![leaves])?;
        }
        Earlier::Erase => erase(&mut call, person.id, leaves, true)?,
    }
    let view = view(&call, person.id)?;
    if request.earlier == Earlier::Erase {
        desk.forget_answers();
    }
    Ok(view)
}

/// `milestone_stop`. What was written down is erased, in the journal too.
pub(crate) fn stop(desk: &mut Desk, request: PersonGet) -> Result<PersonMilestones, Error> {
    let mut call = desk.call()?;
    let (person, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    erase(&mut call, person.id, Leaves::of(PEOPLE, person.id), false)?;
    let view = view(&call, person.id)?;
    desk.forget_answers();
    Ok(view)
}

/// Clears what was kept and writes the records anew without it; nothing if nothing was kept.
fn erase(call: &mut Call<'_>, person: Id, mut leaves: Leaves, only_earlier: bool) -> Result<(), Error> {
    let Some(tree) = call.tree(PEOPLE, person)? else { return Ok(()) };
    for group in call.groups()?.into_iter().filter(|group| group.hold) {
        if call.roster(group.id)?.members.contains_key(&person) {
            return Err(Error::Held);
        }
    }
    records::milestone::clear(&mut leaves, &tree, only_earlier);
    if leaves.is_empty() {
        return Ok(());
    }
    erasure::commit_in_parts(call, vec![leaves])?;
    erasure::rewrite(call)
}

/// A group that counts.
pub(crate) struct Counts<'g> {
    group: &'g Group,
    pub(crate) pack: Arc<Pack>,
    rule: FirstDay,
}

impl<'g> Counts<'g> {
    /// `None` if its starter set counts nothing.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn of(call: &Call<'_>, group: &'g Group) -> Result<Option<Self>, Error> {
        let pack = call.pack(group.id)?;
        if pack.milestones.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self { group, pack, rule: call.chips(group.id)?.0.first_day }))
    }

    fn reached(&self, day_one: NaiveDate, (after, until): (NaiveDate, NaiveDate)) -> Vec<Reached<'_>> {
        rule::reached(&self.pack.milestones, self.rule, day_one, after, until)
    }
}

/// The groups that count and keep names and have her on their list today.
///
/// # Errors
/// [`Error::NamesNotAgreed`] if one only has to agree; [`Problem::NotKeptHere`] at `person`.
fn counting(call: &Call<'_>, person: Id) -> Result<Vec<Group>, Error> {
    let (named, others): (Vec<Group>, Vec<Group>) =
        listing(call, person)?.into_iter().partition(Group::may_keep_names);
    match (named.is_empty(), others.is_empty()) {
        (false, _) => Ok(named),
        (true, false) => Err(Error::NamesNotAgreed),
        (true, true) => Err(Problem::NotKeptHere.at("person").into()),
    }
}

/// The groups that count and have her on their list today, by name.
fn listing(call: &Call<'_>, person: Id) -> Result<Vec<Group>, Error> {
    let mut found = Vec::new();
    for group in call.groups()? {
        let listed = call.membership(group.id, person)?;
        let is_on = listed.is_some_and(|membership| membership.holds(call.today(group.zone)));
        if is_on && Counts::of(call, &group)?.is_some() {
            found.push(group);
        }
    }
    found.sort_by_cached_key(|group| (folded(&group.name), group.id));
    Ok(found)
}

/// Her day: in her own zone, else in that of the group where it is latest.
fn her_day(call: &Call<'_>, zone: Option<Tz>, groups: &[Group]) -> NaiveDate {
    let zones = groups.iter().map(|group| zone.unwrap_or(group.zone));
    zones.map(|zone| call.today(zone)).max().unwrap_or_else(|| call.today(zone.unwrap_or(Tz::UTC)))
}

fn view(call: &Call<'_>, id: Id) -> Result<PersonMilestones, Error> {
    call.person("person", id)?;
    let tree = call.tree(PEOPLE, id)?;
    let mut listing = listing(call, id)?;
    listing.retain(Group::may_keep_names);
    let may = !listing.is_empty();
    // Who is on no list that counts is not counted on her page either.
    let counted = tree.as_ref().filter(|_| may).and_then(records::milestone::read);
    let zone = counted.as_ref().and_then(|counted| counted.zone);
    let mut groups = Vec::new();
    for group in &listing {
        let Some(counts) = Counts::of(call, group)? else { continue };
        let today = call.today(zone.unwrap_or(group.zone));
        let day_one = counted.as_ref().map(|counted| counted.day_one);
        let next = day_one
            .and_then(|day_one| rule::next(&counts.pack.milestones, counts.rule, day_one, today.pred_opt()?));
        groups.push(PersonMilestonesIn {
            group: group.id,
            name: group.name.clone(),
            days: day_one.and_then(|day_one| rule::count(counts.rule, day_one, today)),
            next: next.map(|next| MilestoneNext { title: title(call, &next), on: next.on }),
        });
    }
    let mut earlier: Vec<NaiveDate> =
        counted.iter().flat_map(|counted| counted.earlier.values().copied()).collect();
    earlier.sort_unstable_by(|a, b| b.cmp(a));
    Ok(PersonMilestones {
        may,
        kept: tree.as_ref().is_some_and(records::milestone::is_kept),
        day_one: counted.as_ref().map(|counted| counted.day_one),
        zone: zone.map(|zone| zone.name().to_owned()),
        earlier,
        groups,
        today: her_day(call, zone, &listing),
        stamp: stamp(tree.as_ref()),
    })
}

/// A milestone in the program's words; one that comes again every year says how many years it is.
fn title(call: &Call<'_>, reached: &Reached<'_>) -> String {
    match reached.years {
        Some(years) => call.words.say_with("milestone-years", &[("years", i64::from(years).into())]),
        None => reached.milestone.title.get(call.words.language().tag()).to_owned(),
    }
}

/// What forgets the days one of people whom a group's list no longer has: of those no other list
/// counts.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn forgotten(
    call: &Call<'_>,
    group: Id,
    people: impl IntoIterator<Item = Id>,
) -> Result<Vec<Leaves>, Error> {
    let mut left: BTreeSet<Id> = people.into_iter().collect();
    let mut found = Vec::new();
    for other in call.groups()?.iter().filter(|other| other.id != group && other.may_keep_names()) {
        if Counts::of(call, other)?.is_some() {
            let roster = call.roster(other.id)?;
            left.retain(|person| !roster.members.contains_key(person));
        }
    }
    for person in left {
        if let Some(tree) = call.tree(PEOPLE, person)? {
            let mut leaves = Leaves::of(PEOPLE, person);
            records::milestone::clear(&mut leaves, &tree, false);
            found.push(leaves);
        }
    }
    found.retain(|leaves| !leaves.is_empty());
    Ok(found)
}

impl Call<'_> {
    /// What somebody wants counted, if she does.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn counted(&self, person: Id) -> Result<Option<Counted>, Error> {
        Ok(self.tree(PEOPLE, person)?.as_ref().and_then(records::milestone::read))
    }
}
