//! Who is on a group's list, from when until when.

use model::Id;
use model::roster::Membership;
use serde::Deserialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::{self, Group};
use crate::noted::forget;
use crate::records;

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
    call.check_kind(person.id, group.regime)?;
    let today = call.today(group.zone);
    let roster = call.roster(group.id)?;
    if let Some(membership) = roster.joined(person.id, today) {
        let mut all = forget::on_joining(call, &group, person.id)?;
        let mut leaves = records::roster::write(group.id, person.id, membership);
        records::roster::add_away(&mut leaves, person.id, &roster.away_until(person.id, today));
        all.push(leaves);
        call.commit(all)?;
    }
    group::view(call, group.id)
}

/// `roster_remove`. What was marked stays; she is off the list from today, and what the group
/// noted about her goes.
pub(crate) fn remove(call: &mut Call<'_>, request: RosterChange) -> Result<Group, Error> {
    let (group, _) = call.group("group", request.group)?;
    let (person, _) = call.person("person", request.person)?;
    let today = call.today(group.zone);
    let roster = call.roster(group.id)?;
    if let Some(membership) = roster.members.get(&person.id).filter(|membership| membership.holds(today)) {
        let ended = Membership { since: membership.since, until: Some(today) };
        let mut all = forget::on_leaving(call, &group, person.id)?;
        all.push(records::roster::write(group.id, person.id, ended));
        call.commit(all)?;
    }
    group::view(call, group.id)
}
