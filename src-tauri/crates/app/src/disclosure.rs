//! Releases of information in a Part 2 program: written, signed, revoked; and what was handed out
//! to whom under which.
//!
//! A drafting aid, not legal advice. They are shown on the person's own page only, and a mutual-aid
//! group has none.

mod ask;

use chrono::NaiveDate;
use model::disclosure::{
    self as rule, Awaited, Disclosure, Fault, MAX_HANDED, MAX_RELEASES, Release, Standing, Terms, Until,
};
use model::group::Group;
use model::schedule::parse_date;
use model::text::{folded, line, required_line};
use model::{Id, Problem};
use serde::Serialize;
use ts_rs::TS;
use vault::Tree;

use crate::call::Call;
use crate::error::Error;
use crate::person::PersonGet;
use crate::records::{self, Leaves, PEOPLE, stamp};

pub use ask::{DisclosureAdd, ReleaseAdd, ReleaseEdit, ReleaseHappened, ReleaseOn, ReleasePick, ReleaseSays};

/// A person's releases and what was handed out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseList {
    /// Who: first name and last initial.
    pub name: String,
    /// The groups for which one can be added.
    pub groups: Vec<ReleaseGroup>,
    /// Those being written first, then by the day they were signed, the latest first.
    pub releases: Vec<ReleaseInfo>,
    /// What was handed out, the latest first.
    pub handed: Vec<DisclosureInfo>,
    /// The day it is.
    #[ts(as = "String")]
    pub today: NaiveDate,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// A group that may have releases.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseGroup {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it calls itself.
    pub name: String,
}

/// A release of information.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// The group that is allowed to tell.
    pub group: String,
    /// How it stands today.
    #[ts(type = "\"unsigned\" | \"in_force\" | \"expired\" | \"revoked\"")]
    pub state: &'static str,
    /// The day of that: since when in force, the last day, the day it was revoked.
    #[ts(as = "Option<String>")]
    pub since: Option<NaiveDate>,
    /// What is missing before it can be signed, by field of what it says; `expires` is its end.
    pub missing: Vec<&'static str>,
    /// Events it waits for.
    #[ts(type = "(\"expires\" | \"firm\")[]")]
    pub awaits: Vec<&'static str>,
    /// It is in force, and can be revoked today.
    pub revocable: bool,
    /// Who may disclose.
    pub discloser: Option<String>,
    /// What may be told.
    pub information: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// That it can be revoked in writing, and how.
    pub revoking: Option<String>,
    /// It is for treatment, payment or health care operations.
    pub operations: bool,
    /// What it says about being disclosed further.
    pub redisclosure: Option<String>,
    /// Its last day.
    #[ts(as = "Option<String>")]
    pub expires_until: Option<NaiveDate>,
    /// The event with which it ends.
    pub expires_with: Option<String>,
    /// The day that happened.
    #[ts(as = "Option<String>")]
    pub expires_on: Option<NaiveDate>,
    /// The day from which it can be revoked.
    #[ts(as = "Option<String>")]
    pub firm_until: Option<NaiveDate>,
    /// The event from which it can be revoked.
    pub firm_with: Option<String>,
    /// The day that happened.
    #[ts(as = "Option<String>")]
    pub firm_on: Option<NaiveDate>,
    /// The day it was signed.
    #[ts(as = "Option<String>")]
    pub signed: Option<NaiveDate>,
}

/// Something that was handed out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisclosureInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// When.
    #[ts(as = "String")]
    pub on: NaiveDate,
    /// To whom.
    pub recipient: String,
    /// What.
    pub what: String,
    /// Under which release.
    #[ts(as = "String")]
    pub release: Id,
}

/// `release_list`
pub(crate) fn list(call: &mut Call<'_>, request: PersonGet) -> Result<ReleaseList, Error> {
    view(call, request.person)
}

/// `release_add`
pub(crate) fn add(call: &mut Call<'_>, request: ReleaseAdd) -> Result<ReleaseList, Error> {
    let tree = tree_to_change(call, request.person)?;
    let (group, _) = call.group("group", request.group)?;
    if !group.regime.keeps_releases() {
        return Err(Problem::NotKeptHere.at("group").into());
    }
    call.listed(group.id, request.person)?;
    call.check_nothing_mutual(request.person)?;
    if records::release::read(&tree).len() >= MAX_RELEASES {
        return Err(Problem::TooMany { max: MAX_RELEASES }.at("recipient").into());
    }
    let release = Release { group: group.id, terms: terms(&request.says)?, signed: None, revoked: None };
    let id = call.new_id()?;
    store(call, request.person, id, None, &release)
}

/// `release_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: ReleaseEdit) -> Result<ReleaseList, Error> {
    let (_, before, _) = release(call, request.person, request.release)?;
    before.check_open()?;
    let after = Release { terms: terms(&request.says)?, ..before.clone() };
    store(call, request.person, request.release, Some(&before), &after)
}

/// `release_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: ReleasePick) -> Result<ReleaseList, Error> {
    let (tree, before, _) = release(call, request.person, request.release)?;
    before.check_open()?;
    let mut leaves = Leaves::of(PEOPLE, request.person);
    records::release::clear(&mut leaves, &tree, request.release);
    call.commit(vec![leaves])?;
    view(call, request.person)
}

/// `release_sign`
pub(crate) fn sign(call: &mut Call<'_>, request: ReleaseOn) -> Result<ReleaseList, Error> {
    let (_, before, group) = release(call, request.person, request.release)?;
    let signed = before.sign(parse_date("on", &request.on)?, call.today(group.zone))?;
    let after = Release { signed: Some(signed), ..before.clone() };
    store(call, request.person, request.release, Some(&before), &after)
}

/// `release_revoke`
pub(crate) fn revoke(call: &mut Call<'_>, request: ReleaseOn) -> Result<ReleaseList, Error> {
    let (_, before, group) = release(call, request.person, request.release)?;
    let revoked = before.revoke(parse_date("on", &request.on)?, call.today(group.zone))?;
    let after = Release { revoked: Some(revoked), ..before.clone() };
    store(call, request.person, request.release, Some(&before), &after)
}

/// `release_happened`
pub(crate) fn happened(call: &mut Call<'_>, request: ReleaseHappened) -> Result<ReleaseList, Error> {
    let (_, before, group) = release(call, request.person, request.release)?;
    let what = match request.what.as_str() {
        "expires" => Awaited::End,
        "firm" => Awaited::Revocable,
        _ => return Err(Problem::NotAChoice.at("what").into()),
    };
    let until = Some(before.happened(what, parse_date("on", &request.on)?, call.today(group.zone))?);
    let mut after = before.clone();
    match what {
        Awaited::End => after.terms.expires = until,
        Awaited::Revocable => after.terms.firm = until,
    }
    store(call, request.person, request.release, Some(&before), &after)
}

/// `disclosure_add`
pub(crate) fn hand_out(call: &mut Call<'_>, request: DisclosureAdd) -> Result<ReleaseList, Error> {
    let (tree, release, group) = release(call, request.person, request.release)?;
    let disclosure = Disclosure {
        on: release.hand_out(parse_date("on", &request.on)?, call.today(group.zone))?,
        recipient: required_line("recipient", &request.recipient, rule::SAYING)?,
        what: required_line("what", &request.what, rule::SAYING)?,
    };
    if records::release::handed(&tree, request.release).len() >= MAX_HANDED {
        return Err(Problem::TooMany { max: MAX_HANDED }.at("what").into());
    }
    let id = call.new_id()?;
    let mut leaves = Leaves::of(PEOPLE, request.person);
    records::release::hand_out(&mut leaves, request.release, id, &disclosure);
    call.commit(vec![leaves])?;
    view(call, request.person)
}

fn tree_to_change(call: &Call<'_>, person: Id) -> Result<Tree, Error> {
    let (_, stamp) = call.person("person", person)?;
    call.check_based_on(&stamp)?;
    call.tree(PEOPLE, person)?.ok_or(Error::NotFound("person"))
}

fn release(call: &Call<'_>, person: Id, id: Id) -> Result<(Tree, Release, Group), Error> {
    let tree = tree_to_change(call, person)?;
    let release = records::release::read(&tree).remove(&id).ok_or(Error::NotFound("release"))?;
    let (group, _) = call.group("release", release.group)?;
    if group.regime.keeps_notes() { Ok((tree, release, group)) } else { Err(Error::NotFound("release")) }
}

/// A release of a person's and the group that may tell, for what is made under it.
///
/// # Errors
/// [`Error::NotFound`] if there is none.
pub(crate) fn found(call: &Call<'_>, person: Id, id: Id) -> Result<(Release, Group), Error> {
    let (_, release, group) = release(call, person, id)?;
    Ok((release, group))
}

fn store(
    call: &mut Call<'_>,
    person: Id,
    id: Id,
    before: Option<&Release>,
    after: &Release,
) -> Result<ReleaseList, Error> {
    let mut leaves = Leaves::of(PEOPLE, person);
    records::release::write(&mut leaves, id, before, after);
    call.commit(vec![leaves])?;
    view(call, person)
}

fn terms(says: &ReleaseSays) -> Result<Terms, Error> {
    let said = |field: &str, text: &Option<String>| {
        let text = line(field, text.as_deref().unwrap_or_default(), rule::SAYING)?;
        Ok::<_, Error>((!text.is_empty()).then_some(text))
    };
    let until = |day: &Option<String>, event: &Option<String>, (until, with): (&str, &str)| {
        let day = day.as_deref().filter(|day| !day.is_empty());
        let day = day.map(|day| parse_date(until, day)).transpose()?;
        Ok::<_, Error>(Until::of(day, event.as_deref().unwrap_or_default(), with)?)
    };
    let terms = Terms {
        discloser: said("discloser", &says.discloser)?,
        information: said("information", &says.information)?,
        recipient: said("recipient", &says.recipient)?,
        purpose: said("purpose", &says.purpose)?,
        revoking: said("revoking", &says.revoking)?,
        operations: says.operations,
        redisclosure: said("redisclosure", &says.redisclosure)?,
        expires: until(&says.expires_until, &says.expires_with, ("expires_until", "expires_with"))?,
        firm: until(&says.firm_until, &says.firm_with, ("firm_until", "firm_with"))?,
    };
    terms.check()?;
    Ok(terms)
}

fn view(call: &Call<'_>, id: Id) -> Result<ReleaseList, Error> {
    let (person, _) = call.person("person", id)?;
    let tree = call.tree(PEOPLE, id)?.ok_or(Error::NotFound("person"))?;
    let lists = call.lists_of(id)?;
    let mutual = lists.iter().any(|group| !group.regime.keeps_notes());
    let offering = lists.iter().filter(|group| group.regime.keeps_releases() && !mutual);
    let mut groups: Vec<ReleaseGroup> =
        offering.map(|group| ReleaseGroup { id: group.id, name: group.name.clone() }).collect();
    groups.sort_by_cached_key(|group| (folded(&group.name), group.id));
    let (mut releases, mut handed) = (Vec::new(), Vec::new());
    for (release, it) in records::release::read(&tree) {
        let group = call.tree(records::GROUPS, it.group)?.and_then(|tree| call.groups.get(it.group, &tree));
        let Some(group) = group.filter(|group| group.regime.keeps_notes()) else { continue };
        let under = records::release::handed(&tree, release);
        handed.extend(under.into_iter().map(|(id, Disclosure { on, recipient, what })| DisclosureInfo {
            id,
            on,
            recipient,
            what,
            release,
        }));
        releases.push(wire(release, it, group.name, call.today(group.zone)));
    }
    // What is being written comes first, then the latest signature.
    releases.sort_by_key(|release| (release.signed.is_some(), std::cmp::Reverse(release.signed), release.id));
    handed.sort_by_key(|disclosure| (std::cmp::Reverse(disclosure.on), disclosure.id));
    let zone = lists.first().map(|group| group.zone);
    let zone = zone.unwrap_or_else(|| call.host.zone().parse().unwrap_or(chrono_tz::Tz::UTC));
    Ok(ReleaseList {
        name: person.shown(),
        groups,
        releases,
        handed,
        today: call.today(zone),
        stamp: stamp(Some(&tree)),
    })
}

fn wire(id: Id, release: Release, group: String, today: NaiveDate) -> ReleaseInfo {
    let (state, since) = match release.standing(today) {
        Standing::Unsigned => ("unsigned", None),
        Standing::InForce(since) => ("in_force", Some(since)),
        Standing::Expired(last) => ("expired", Some(last)),
        Standing::Revoked(on) => ("revoked", Some(on)),
    };
    let in_force = state == "in_force";
    let waits = |until: &Option<Until>| matches!(until, Some(Until::Event { on: None, .. })) && in_force;
    let awaits = [("expires", &release.terms.expires), ("firm", &release.terms.firm)];
    let awaits = awaits.into_iter().filter(|(_, until)| waits(until)).map(|(what, _)| what).collect();
    let revocable = in_force && !release.firm_on(today);
    let Release { terms, signed, .. } = release;
    let missing = terms.missing();
    let parts = |until: Option<Until>| match until {
        None => (None, None, None),
        Some(Until::Day(day)) => (Some(day), None, None),
        Some(Until::Event { what, on }) => (None, Some(what), on),
    };
    let (expires_until, expires_with, expires_on) = parts(terms.expires);
    let (firm_until, firm_with, firm_on) = parts(terms.firm);
    ReleaseInfo {
        id,
        group,
        state,
        since,
        missing,
        awaits,
        revocable,
        discloser: terms.discloser,
        information: terms.information,
        recipient: terms.recipient,
        purpose: terms.purpose,
        revoking: terms.revoking,
        operations: terms.operations,
        redisclosure: terms.redisclosure,
        expires_until,
        expires_with,
        expires_on,
        firm_until,
        firm_with,
        firm_on,
        signed,
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(refused) => refused.into(),
            Fault::Invalid(invalid) => invalid.into(),
        }
    }
}
