//! Service: who holds a position from when until when, and what is vacant.
//!
//! Kept and shown only where names may be kept. The reminder that a term ends names the position,
//! never the person: it stands on pages somebody may look at over a shoulder.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::group::Group;
use model::pack::Span;
use model::schedule::parse_date;
use model::service::{self as rule, Standing, Term};
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records::{self, Leaves, ROTAS, stamp};
use crate::role::Known;

/// Adds a term of service.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The id of a role of the list's `roles`; left out, `title` says what it is.
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<String>,
    /// The group's own words for the position, where it is no role. At most 120 characters.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Who: a person of the group's list.
    #[ts(as = "String")]
    pub person: Id,
    /// The first day; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day; as usual for the role if left out; null is no end.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "Day | null")]
    pub until: Option<Option<String>>,
    /// Days before the last day on which it is told, 0 to 183; 30 if left out, 0 is never.
    #[serde(default)]
    #[ts(optional)]
    pub remind: Option<u32>,
}

/// Changes a term of service; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which term.
    #[ts(as = "String")]
    pub term: Id,
    /// The group's own words for the position, where it is no role.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Who, if the wrong name was written down.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub person: Option<Id>,
    /// The first day.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day; null is no end.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "Day | null")]
    pub until: Option<Option<String>>,
    /// Days before the last day on which it is told, 0 to 183.
    #[serde(default)]
    #[ts(optional)]
    pub remind: Option<u32>,
}

/// Ends a term of service before its time.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceEnd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which term.
    #[ts(as = "String")]
    pub term: Id,
    /// False: it goes on after all.
    pub ended: bool,
}

/// Who holds what in a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceList {
    /// What is held, or will be, by position.
    pub terms: Vec<ServiceTerm>,
    /// Positions nobody holds, in words: those of the starter set that are held for a term, and
    /// those somebody held before.
    pub vacant: Vec<ServiceVacant>,
    /// What is over, as long as names are kept, the latest first.
    pub past: Vec<ServiceTerm>,
    /// The roles a term may be of.
    pub roles: Vec<ServiceRole>,
    /// Names are kept here; if not, there is nothing to show.
    pub may_keep_names: bool,
    /// Changes whenever what the group says about who does what does.
    pub stamp: String,
}

/// A position somebody holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceTerm {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// The id of its role; null where the group has its own words.
    pub role: Option<String>,
    /// What it is called.
    pub title: String,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// The first day.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(as = "Option<String>")]
    pub until: Option<NaiveDate>,
    /// The day it ended before its time.
    #[ts(as = "Option<String>")]
    pub ended: Option<NaiveDate>,
    /// Days before the last day on which it is told.
    pub remind: u32,
    /// It has not begun.
    pub ahead: bool,
    /// Its end is near enough to be told.
    pub ends_soon: bool,
}

/// A position nobody holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceVacant {
    /// The id of its role.
    pub role: Option<String>,
    /// What it is called.
    pub title: String,
}

/// A role a term may be of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceRole {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long one person usually does it, in words.
    pub usual: Option<String>,
}

/// A term that ends soon. It names nobody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceEnding {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What the group calls itself.
    pub group_name: String,
    /// What the position is called.
    pub title: String,
    /// The last day.
    #[ts(as = "String")]
    pub until: NaiveDate,
}

/// `service_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<ServiceList, Error> {
    view(call, request.group)
}

/// `service_add`
pub(crate) fn add(call: &mut Call<'_>, request: ServiceAdd) -> Result<ServiceList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    if call.terms(group.id)?.len() >= rule::MAX_TERMS {
        return Err(Problem::TooMany { max: rule::MAX_TERMS }.at("title").into());
    }
    let today = call.today(group.zone);
    let pack = call.pack(group.id)?;
    let (role, title, usual) = match request.role.filter(|role| !role.is_empty()) {
        Some(role) => {
            let known = call.role(group.id, &role)?.role;
            if !known.is_assigned() {
                return Err(Problem::NotAChoice.at("role").into());
            }
            let usual = pack.role(&role).and_then(|role| role.term);
            (Some(role), None, usual)
        }
        None => (None, Some(rule::title(&request.title.unwrap_or_default())?), None),
    };
    let from = request.from.map_or(Ok(today), |day| parse_date("from", &day))?;
    let until = match request.until {
        Some(until) => until.map(|day| parse_date("until", &day)).transpose()?,
        None => usual.and_then(|span| rule::usual_end(from, span)),
    };
    let term = Term {
        role,
        title,
        person: listed(call, group.id, request.person)?,
        from,
        until: rule::check_until(from, until)?,
        ended: None,
        remind: rule::check_remind(request.remind.unwrap_or(rule::REMIND_DAYS))?,
    };
    let id = call.new_id()?;
    records::service::write(&mut leaves, id, None, &term);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `service_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: ServiceEdit) -> Result<ServiceList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let before = term(call, group.id, request.term)?;
    let mut after = before.clone();
    if let Some(title) = &request.title {
        if before.role.is_some() {
            return Err(Problem::NotAChoice.at("title").into());
        }
        after.title = Some(rule::title(title)?);
    }
    if let Some(person) = request.person.filter(|person| *person != before.person) {
        after.person = listed(call, group.id, person)?;
    }
    if let Some(from) = &request.from {
        after.from = parse_date("from", from)?;
    }
    if let Some(until) = request.until {
        after.until = until.map(|day| parse_date("until", &day)).transpose()?;
    }
    rule::check_until(after.from, after.until)?;
    if let Some(remind) = request.remind {
        after.remind = rule::check_remind(remind)?;
    }
    records::service::write(&mut leaves, request.term, Some(&before), &after);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `service_end`
pub(crate) fn end(call: &mut Call<'_>, request: ServiceEnd) -> Result<ServiceList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let before = term(call, group.id, request.term)?;
    let today = call.today(group.zone);
    let ended = match before.standing(today) {
        // What is over already stays over on the day it was.
        Standing::Over if request.ended => before.ended,
        _ => request.ended.then_some(today),
    };
    records::service::write(&mut leaves, request.term, Some(&before), &Term { ended, ..before.clone() });
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// The group, where names may be kept, and leaves for its record, unless that changed meanwhile.
fn begin(call: &Call<'_>, group: Id) -> Result<(Group, Leaves), Error> {
    let group = call.group_that_keeps_names("group", group)?;
    call.check_based_on(&stamp(call.tree(ROTAS, group.id)?.as_ref()))?;
    let leaves = Leaves::of(ROTAS, group.id);
    Ok((group, leaves))
}

fn term(call: &Call<'_>, group: Id, id: Id) -> Result<Term, Error> {
    call.terms(group)?.remove(&id).ok_or(Error::NotFound("term"))
}

fn listed(call: &Call<'_>, group: Id, person: Id) -> Result<Id, Error> {
    call.listed(group, person)?;
    Ok(person)
}

/// What a position is called.
fn title(roles: &[Known], term: &Term) -> String {
    let known = roles.iter().find(|known| term.role.as_ref() == Some(&known.role.id));
    let name = known.map(|known| known.name.clone());
    // A role nobody knows any more keeps its place under what names it.
    name.or_else(|| term.title.clone()).or_else(|| term.role.clone()).unwrap_or_default()
}

fn usual(call: &Call<'_>, span: Span) -> String {
    let (key, count) = match span {
        Span::Days(days) => ("span-days", days),
        Span::Months(months) => ("span-months", months),
        Span::Years(years) => ("span-years", years),
    };
    call.words.say_with(key, &[("count", i64::from(count).into())])
}

fn view(call: &Call<'_>, id: Id) -> Result<ServiceList, Error> {
    let (group, _) = call.group("group", id)?;
    let tree = call.tree(ROTAS, group.id)?;
    let pack = call.pack(group.id)?;
    let today = call.today(group.zone);
    let may_keep_names = group.may_keep_names();
    let terms = tree.as_ref().filter(|_| may_keep_names).map(records::service::read).unwrap_or_default();
    let (mut now, mut past, mut held) = (Vec::new(), Vec::new(), Vec::new());
    // By what is shown, so that a position somebody held before is vacant once.
    let mut vacant: BTreeMap<String, ServiceVacant> = BTreeMap::new();
    let known = call.roles(id)?;
    let mut roles: Vec<&Known> = known.iter().filter(|known| known.role.is_assigned()).collect();
    for Known { role, name, .. } in roles.iter().filter(|known| known.role.standing && may_keep_names) {
        let position = ServiceVacant { role: Some(role.id.clone()), title: name.clone() };
        vacant.insert(folded(name), position);
    }
    for (id, term) in terms {
        let Some(person) = call.known_person(term.person)? else { continue };
        let standing = term.standing(today);
        let title = title(&known, &term);
        let shown = ServiceTerm {
            id,
            title: title.clone(),
            person: term.person,
            name: person.shown(),
            from: term.from,
            until: term.until,
            ended: term.ended,
            remind: term.remind,
            ahead: standing == Standing::Ahead,
            ends_soon: term.ends_soon(today).is_some(),
            role: term.role.clone(),
        };
        match standing {
            Standing::Over => {
                let vacancy = ServiceVacant { role: term.role.clone(), title: title.clone() };
                vacant.entry(folded(&title)).or_insert(vacancy);
                past.push((term.over_since(today), shown));
            }
            Standing::Held => {
                held.push(folded(&title));
                now.push(shown);
            }
            Standing::Ahead => now.push(shown),
        }
    }
    vacant.retain(|title, _| !held.contains(title));
    now.sort_by_cached_key(|term| (folded(&term.title), term.from, term.id));
    past.sort_by_key(|(over, term)| (std::cmp::Reverse(*over), term.id));
    let choice = |known: &Known| ServiceRole {
        id: known.role.id.clone(),
        title: known.name.clone(),
        usual: pack.role(&known.role.id).and_then(|role| role.term).map(|span| usual(call, span)),
    };
    // What is held for a term comes first.
    roles.sort_by_key(|known| !known.role.standing);
    Ok(ServiceList {
        terms: now,
        vacant: vacant.into_values().collect(),
        past: past.into_iter().map(|(_, term)| term).collect(),
        roles: roles.into_iter().map(choice).collect(),
        may_keep_names,
        stamp: stamp(tree.as_ref()),
    })
}

/// A group's terms that end soon, the first first.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn ending(call: &Call<'_>, group: &Group) -> Result<Vec<ServiceEnding>, Error> {
    if !group.may_keep_names() {
        return Ok(Vec::new());
    }
    let today = call.today(group.zone);
    let terms = call.terms(group.id)?;
    if terms.values().all(|term| term.ends_soon(today).is_none()) {
        return Ok(Vec::new());
    }
    let known = call.roles(group.id)?;
    let mut ending = Vec::new();
    for term in terms.values() {
        let Some(until) = term.ends_soon(today) else { continue };
        // Somebody who comes after is written down already: there is nothing to look for.
        let followed = terms.values().any(|next| {
            (&next.role, &next.title) == (&term.role, &term.title)
                && next.from > term.from
                && next.standing(today) != Standing::Over
        });
        if !followed {
            let title = title(&known, term);
            ending.push(ServiceEnding { group: group.id, group_name: group.name.clone(), title, until });
        }
    }
    ending.sort_by_cached_key(|term| (term.until, folded(&term.title)));
    Ok(ending)
}
