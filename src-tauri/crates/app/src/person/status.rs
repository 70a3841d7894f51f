//! Where somebody stands with the groups: new, regular, away, moved on, died.

use chrono::NaiveDate;
use model::person::not_ahead;
use model::roster::Membership;
use model::schedule::parse_date;
use model::status::{MAX_KEPT, Since, Status, Statuses, check_until};
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::person::{Person, view};
use crate::records::{self, Leaves, PEOPLE};

/// Says where somebody stands from a day on. Whoever moved on or died is on no list from that day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonStatus {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// Where she stands; null takes off what was written down for that day.
    #[ts(type = "Status | null")]
    pub status: Option<Status>,
    /// From when, such as 2026-11-24; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub since: Option<String>,
    /// The last day she is away, if it is known.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<String>,
}

/// Where somebody stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatusShown {
    /// Where.
    #[ts(type = "Status")]
    pub status: Status,
    /// Since when; null if nothing was ever written down.
    #[ts(as = "Option<String>")]
    pub since: Option<NaiveDate>,
    /// The last day she is away, if it is known.
    #[ts(as = "Option<String>")]
    pub until: Option<NaiveDate>,
}

impl StatusShown {
    pub(crate) fn on(statuses: &Statuses, day: NaiveDate) -> Self {
        let (status, since) = statuses.on(day);
        Self { status, since, until: statuses.away_until(day) }
    }

    pub(crate) fn all(statuses: &Statuses) -> Vec<Self> {
        let shown = |(since, held): (&NaiveDate, &Since)| Self {
            status: held.status,
            since: Some(*since),
            until: held.until,
        };
        statuses.0.iter().rev().map(shown).collect()
    }
}

/// `person_status`
pub(crate) fn set(call: &mut Call<'_>, request: PersonStatus) -> Result<Person, Error> {
    let (before, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let today = call.day_here();
    let since = match &request.since {
        Some(since) => parse_date("since", since)?,
        None => today,
    };
    let until = request.until.as_deref().map(|until| parse_date("until", until)).transpose()?;
    let mut after = before.clone();
    let mut all = Vec::new();
    match request.status {
        None if !before.statuses.0.contains_key(&since) => return Err(Error::NotFound("since")),
        None => {
            after.statuses.0.remove(&since);
        }
        Some(status) => {
            // Somebody says beforehand that she will be away; the rest is known once it is so.
            if status != Status::Away {
                not_ahead("since", since, today)?;
            }
            let until = check_until(status, since, until)?;
            after.statuses.0.insert(since, Since { status, until });
            if after.statuses.0.len() > MAX_KEPT {
                return Err(Problem::TooMany { max: MAX_KEPT }.at("since").into());
            }
            if status.is_gone() {
                all = off_every_list(call, before.id, since)?;
            }
        }
    }
    let mut leaves = Leaves::of(PEOPLE, before.id);
    records::person::change(&mut leaves, &before, &after);
    all.insert(0, leaves);
    call.commit(all)?;
    view(call, before.id)
}

/// What takes somebody off every list she is on.
fn off_every_list(call: &Call<'_>, person: Id, day: NaiveDate) -> Result<Vec<Leaves>, Error> {
    let mut all = Vec::new();
    for (group, roster) in call.rosters()? {
        let Some(membership) = roster.members.get(&person).filter(|membership| membership.until.is_none())
        else {
            continue;
        };
        let until = Some(day.max(membership.since));
        all.push(records::roster::write(group, person, Membership { since: membership.since, until }));
    }
    Ok(all)
}
