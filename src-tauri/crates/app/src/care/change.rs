//! Reminders: added for somebody who asked, put off, done and taken off again.

use model::care::{self as rule, Kind, Reminder};
use model::group::Group;
use model::schedule::parse_date;
use model::{Id, Problem};

use super::{CareAdd, CarePick, CareSnooze, PersonCare, line, view};
use crate::call::Call;
use crate::error::Error;
use crate::records::care::Care;
use crate::records::{self, Leaves, PEOPLE, ROTAS, stamp};

/// `care_add`
pub(crate) fn add(call: &mut Call<'_>, request: CareAdd) -> Result<PersonCare, Error> {
    let Open { group, care, mut leaves } = open(call, request.group, request.person)?;
    if care.reminders.len() >= rule::MAX_REMINDERS {
        return Err(Problem::TooMany { max: rule::MAX_REMINDERS }.at("kind").into());
    }
    let today = call.today(group.zone);
    let day = |field: &str, day: Option<&String>| day.map(|day| parse_date(field, day)).transpose();
    let kind = match request.kind.as_str() {
        "welcome" => rule::welcome(day("first", request.first.as_ref())?.unwrap_or(today), today)?,
        "away" => {
            let meetings = rule::meetings(request.meetings.unwrap_or(rule::USUAL_MEETINGS))?;
            Kind::Away { meetings, called: None }
        }
        "once" => {
            let day = day("day", request.day.as_ref())?.ok_or(Problem::Empty.at("day"))?;
            Kind::Once { day: rule::day_ahead("day", day, today)? }
        }
        _ => return Err(Problem::NotAChoice.at("kind").into()),
    };
    let line = line(&request.line.unwrap_or_default())?;
    if matches!(kind, Kind::Once { .. }) && line.is_none() {
        // Otherwise nobody would know any more what was wanted.
        return Err(Problem::Empty.at("line").into());
    }
    let reminder = Reminder { kind, asked: today, line, snoozed: None, done: None };
    let id = call.new_id()?;
    records::care::write_reminder(&mut leaves, id, group.id, &reminder);
    store(call, group.id, [(request.person, leaves, true)])?;
    view(call, request.person)
}

/// `care_done`. In mutual aid nothing stays of it, nor of what stood with it.
pub(crate) fn done(call: &mut Call<'_>, request: CarePick) -> Result<PersonCare, Error> {
    let (Open { group, care, mut leaves }, before) = reminder(call, request.person, request.reminder)?;
    if before.done.is_some() {
        return view(call, request.person);
    }
    let keeps = group.regime.keeps_notes();
    let after = before.finished(call.today(group.zone), keeps);
    if after.done.is_some() && !keeps {
        return clear(call, &group, (request.person, request.reminder), care, leaves);
    }
    records::care::write_change(&mut leaves, request.reminder, &after);
    call.commit(vec![leaves])?;
    view(call, request.person)
}

/// `care_snooze`
pub(crate) fn snooze(call: &mut Call<'_>, request: CareSnooze) -> Result<PersonCare, Error> {
    let (Open { group, mut leaves, .. }, before) = reminder(call, request.person, request.reminder)?;
    let until = parse_date("until", &request.until)?;
    let until = Some(rule::snoozed(until, call.today(group.zone))?);
    records::care::write_change(&mut leaves, request.reminder, &Reminder { snoozed: until, ..before });
    call.commit(vec![leaves])?;
    view(call, request.person)
}

/// `care_remove`: she no longer wants it.
pub(crate) fn remove(call: &mut Call<'_>, request: CarePick) -> Result<PersonCare, Error> {
    let (Open { group, care, leaves }, _) = reminder(call, request.person, request.reminder)?;
    clear(call, &group, (request.person, request.reminder), care, leaves)
}

fn clear(
    call: &mut Call<'_>,
    group: &Group,
    (person, id): (Id, Id),
    mut care: Care,
    mut leaves: Leaves,
) -> Result<PersonCare, Error> {
    if let Some(tree) = call.tree(PEOPLE, person)? {
        records::care::clear(&mut leaves, &tree, "care", id);
    }
    care.reminders.remove(&id);
    store(call, group.id, [(person, leaves, !care.is_empty())])?;
    view(call, person)
}

/// What a group keeps about somebody on its list, about to be changed.
pub(crate) struct Open {
    pub(crate) group: Group,
    pub(crate) care: Care,
    pub(crate) leaves: Leaves,
}

/// Opens it.
///
/// # Errors
/// [`Error::NamesNotAgreed`]; [`Error::NotFound`] for somebody the list does not have;
/// [`Error::Conflict`].
pub(crate) fn open(call: &Call<'_>, group: Id, person: Id) -> Result<Open, Error> {
    let group = call.group_that_keeps_names("group", group)?;
    call.listed(group.id, person)?;
    let tree = call.tree(PEOPLE, person)?;
    call.check_based_on(&stamp(tree.as_ref()))?;
    let care = tree.map(|tree| records::care::read(&tree, group.id)).unwrap_or_default();
    Ok(Open { group, care, leaves: Leaves::of(PEOPLE, person) })
}

fn reminder(call: &Call<'_>, person: Id, id: Id) -> Result<(Open, Reminder), Error> {
    let group = entry_group(call, person, "care", id)?.ok_or(Error::NotFound("reminder"))?;
    let open = open(call, group, person)?;
    let reminder = open.care.reminders.get(&id).cloned().ok_or(Error::NotFound("reminder"))?;
    Ok((open, reminder))
}

/// The group an entry of a person's record belongs to.
///
/// # Errors
/// [`Error::NotFound`] at `person`.
pub(crate) fn entry_group(call: &Call<'_>, person: Id, map: &str, id: Id) -> Result<Option<Id>, Error> {
    let tree = call.tree(PEOPLE, person)?.ok_or(Error::NotFound("person"))?;
    Ok(records::care::group_of(&tree, map, id))
}

/// Stores what changed about people, and whether their group keeps anything about them.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn store(
    call: &mut Call<'_>,
    group: Id,
    changed: impl IntoIterator<Item = (Id, Leaves, bool)>,
) -> Result<(), Error> {
    let mut rota = Leaves::of(ROTAS, group);
    let before = call.tree(ROTAS, group)?.map(|tree| records::care::cared_for(&tree)).unwrap_or_default();
    let mut all = Vec::new();
    for (person, leaves, kept) in changed {
        if before.contains(&person) != kept {
            records::care::write_cared_for(&mut rota, person, kept);
        }
        all.push(leaves);
    }
    all.push(rota);
    call.commit(all)
}
