//! Who is on a group's list, from when until when.

use model::Id;
use model::person::Membership;
use serde::Deserialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::{self, Group};
use crate::records::{self, Leaves, PEOPLE};

/// Puts a person on a group's list, or takes her off it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RosterChange {
    /// Whose list.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
}

/// `roster_add`. Somebody who was on the list before is on it again since the first day.
pub(crate) fn add(call: &mut Call<'_>, request: RosterChange) -> Result<Group, Error> {
    let group = call.group_that_keeps_names("group", request.group)?;
    let (person, _) = call.person("person", request.person)?;
    let today = call.today(group.zone);
    if !person.on_roster(group.id, today) {
        let since = person.rosters.get(&group.id).map_or(today, |membership| membership.since);
        let mut leaves = Leaves::of(PEOPLE, person.id);
        records::person::write_membership(&mut leaves, group.id, Membership { since, until: None });
        call.commit(vec![leaves])?;
    }
    group::view(call, group.id)
}

/// `roster_remove`. What was marked stays; she is off the list from today.
pub(crate) fn remove(call: &mut Call<'_>, request: RosterChange) -> Result<Group, Error> {
    let (group, _) = call.group("group", request.group)?;
    let (person, _) = call.person("person", request.person)?;
    let today = call.today(group.zone);
    if let Some(membership) = person.rosters.get(&group.id).filter(|membership| membership.holds(today)) {
        let mut leaves = Leaves::of(PEOPLE, person.id);
        let ended = Membership { since: membership.since, until: Some(today) };
        records::person::write_membership(&mut leaves, group.id, ended);
        call.commit(vec![leaves])?;
    }
    group::view(call, group.id)
}
