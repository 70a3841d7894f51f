//! Who does what in the meetings ahead: the table, proposals for what is open, and taking them over.
//!
//! The rule is [`model::rota`]; what it depends on is gathered in `rota/question.rs`. A proposal
//! changes nothing until it is taken over, and it is off until the group wants it.

mod question;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::assignment::{Assignment, State, Who};
use model::group::Group;
use model::rota::{Passed, Pick};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assignment::{Doing, doing, place, roles_shown};
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::{Found, MeetingSummary};
use crate::records;
use crate::role::{Known, begin};
use question::Proposal;

/// How many people whose turn it was a reason names.
const NAMED: usize = 3;

/// Changes how a group's rota works; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RotaSettings {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The group wants proposals.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<bool>,
    /// One person may have two jobs in one night, if nobody else is free.
    #[serde(default)]
    #[ts(optional)]
    pub two_jobs: Option<bool>,
}

/// Takes proposed names over.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RotaAccept {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which of the proposal. What is no longer proposed, because something changed meanwhile, is a
    /// conflict, and nothing is stored.
    pub picks: Vec<RotaAccepted>,
}

/// A proposed name that is taken over.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RotaAccepted {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which role.
    pub role: String,
    /// Who; null where nobody is free any more.
    #[ts(as = "Option<String>")]
    pub person: Option<Id>,
}

/// Who does what in the next twelve meetings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rota {
    /// The group wants proposals.
    pub on: bool,
    /// One person may have two jobs in one night.
    pub two_jobs: bool,
    /// Names may be kept, so that people can be chosen and proposed.
    pub may_choose: bool,
    /// The roles of the table.
    pub roles: Vec<RotaRole>,
    /// The next twelve meetings that take place, in order of time.
    pub meetings: Vec<RotaMeeting>,
    /// Changes whenever what the group says about roles and the rota does.
    pub stamp: String,
}

/// A role of the table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaRole {
    /// Names it.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// The same person does it for a term: outside the rota.
    pub standing: bool,
}

/// One meeting of the table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaMeeting {
    /// Which meeting.
    pub meeting: MeetingSummary,
    /// Who does what, of the roles the evening needs.
    pub cells: Vec<RotaCell>,
}

/// Who does one role at one meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaCell {
    /// Which role.
    pub role: String,
    /// Who does it.
    pub doing: Doing,
}

/// A proposal for the next twelve meetings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaProposal {
    /// What would change, in order of time; what stands already and stays is left out.
    pub picks: Vec<RotaPick>,
    /// Changes whenever what the group says about roles and the rota does.
    pub stamp: String,
}

/// A proposed name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaPick {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Its day.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// Which role.
    pub role: String,
    /// What it is called.
    pub role_name: String,
    /// Who; null where nobody is free.
    #[ts(as = "Option<String>")]
    pub person: Option<Id>,
    /// First name and last initial.
    pub name: Option<String>,
    /// Who was proposed before and is no longer.
    pub instead_of: Option<String>,
    /// Why, in a sentence's words that follow the name.
    pub reason: String,
    /// Whose turn came before, as far as it tells something.
    pub passed: Vec<RotaPassed>,
    /// How many more those were.
    pub passed_more: u32,
}

/// Somebody whose turn it was.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RotaPassed {
    /// First name and last initial.
    pub name: String,
    /// Why not she, in words that follow the name.
    pub why: String,
}

/// `rota_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Rota, Error> {
    view(call, request.group)
}

/// `rota_settings`
pub(crate) fn settings(call: &mut Call<'_>, request: RotaSettings) -> Result<Rota, Error> {
    let mut leaves = begin(call, request.group)?;
    if request.on == Some(true) {
        call.group_that_keeps_names("group", request.group)?;
    }
    leaves.set_some("on", request.on).set_some("two_jobs", request.two_jobs);
    call.commit(vec![leaves])?;
    view(call, request.group)
}

/// `rota_propose`
pub(crate) fn propose(call: &mut Call<'_>, request: GroupGet) -> Result<RotaProposal, Error> {
    let group = wanted(call, request.group)?;
    let proposal = Proposal::make(call, &group)?;
    let names: BTreeMap<Id, String> = call.listed_names(&group)?.into_iter().collect();
    let today = call.today(group.zone);
    let mut picks = Vec::new();
    for (at, role_name, pick) in proposal.changes() {
        let instead_of = at.had.and_then(|id| names.get(&id).cloned());
        picks.push(RotaPick {
            meeting: at.meeting,
            date: at.date,
            role: at.role.clone(),
            role_name: role_name.to_owned(),
            person: pick.map(|pick| pick.person),
            name: pick.and_then(|pick| names.get(&pick.person).cloned()),
            instead_of,
            reason: match pick {
                Some(pick) => reason(call, pick, today)?,
                None => call.words.say("rota-nobody"),
            },
            passed: pick.map(|pick| passed(call, pick, &names)).unwrap_or_default(),
            passed_more: pick
                .map(|pick| pick.passed.len().saturating_sub(NAMED))
                .and_then(|more| u32::try_from(more).ok())
                .unwrap_or(0),
        });
    }
    Ok(RotaProposal { picks, stamp: call.rota_stamp(group.id)? })
}

/// `rota_accept`
pub(crate) fn accept(call: &mut Call<'_>, request: RotaAccept) -> Result<Rota, Error> {
    begin(call, request.group)?;
    let group = wanted(call, request.group)?;
    let proposal = Proposal::make(call, &group)?;
    let mut by_meeting: BTreeMap<Id, Vec<(String, Option<Id>)>> = BTreeMap::new();
    for pick in request.picks {
        let seat = proposal.seat(pick.meeting, &pick.role).ok_or(Error::Conflict)?;
        if proposal.proposed(seat).map(|pick| pick.person) != pick.person {
            return Err(Error::Conflict);
        }
        if seat.had != pick.person {
            by_meeting.entry(pick.meeting).or_default().push((pick.role, pick.person));
        }
    }
    let mut all = Vec::new();
    for (meeting, picks) in by_meeting {
        let found = call.meeting(meeting)?;
        let mut leaves = records::meeting::touch(&found.meeting);
        for (role, person) in picks {
            let who = person.map_or(Who::Nobody, Who::Person);
            let now = Assignment { who, state: State::Open, locked: false };
            place(call, &mut leaves, &found, &role, now)?;
        }
        all.push(leaves);
    }
    call.commit(all)?;
    view(call, group.id)
}

/// A group that wants proposals.
fn wanted(call: &Call<'_>, id: Id) -> Result<Group, Error> {
    let group = call.group_that_keeps_names("group", id)?;
    if call.rota(id)?.on { Ok(group) } else { Err(Error::RotaOff) }
}

fn view(call: &Call<'_>, id: Id) -> Result<Rota, Error> {
    let (group, _) = call.group("group", id)?;
    let said = call.rota(id)?;
    let mut meetings = Vec::new();
    for meeting in question::ahead(call, &group)? {
        let summary = MeetingSummary::of(&meeting, &group);
        let found = Found { meeting, group: group.clone(), stamp: String::new() };
        let mut cells = Vec::new();
        for (known, now) in roles_shown(call, &found.meeting, &found.group)? {
            cells.push(RotaCell { role: known.role.id, doing: doing(call, &found, now)? });
        }
        meetings.push(RotaMeeting { meeting: summary, cells });
    }
    let roles = columns(call, id, meetings.iter().flat_map(|row| &row.cells))?;
    for row in &mut meetings {
        row.cells.retain(|cell| roles.iter().any(|column| column.role == cell.role));
    }
    Ok(Rota {
        on: said.on && group.may_keep_names(),
        two_jobs: said.two_jobs,
        may_choose: group.may_keep_names(),
        roles,
        meetings,
        stamp: call.rota_stamp(id)?,
    })
}

/// Why somebody is proposed. Whom it names besides is apart, so that one key covers all names.
fn reason(call: &Call<'_>, pick: &Pick, today: NaiveDate) -> Result<String, Error> {
    let last = match pick.last_in_role {
        None => call.words.say("rota-never"),
        Some(date) => {
            let key = if date < today { "rota-last" } else { "rota-too" };
            let day = dates::long_date(date, call.words.language())?;
            call.words.say_with(key, &[("day", day.as_str().into())])
        }
    };
    let second = pick.second_job.then(|| call.words.say("rota-second"));
    Ok([Some(last), second].into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// Whose turn came before, and why it isn't they.
fn passed(call: &Call<'_>, pick: &Pick, names: &BTreeMap<Id, String>) -> Vec<RotaPassed> {
    let shown = |(id, why): &(Id, Passed)| {
        let key = match why {
            Passed::Away => "rota-passed-away",
            Passed::NotThisTime => "rota-passed-not-this-time",
            Passed::Busy => "rota-passed-busy",
        };
        Some(RotaPassed { name: names.get(id)?.clone(), why: call.words.say(key) })
    };
    pick.passed.iter().take(NAMED).filter_map(shown).collect()
}

/// The columns of a table of evenings. A role that is held for a term and that nobody holds has
/// none: it is looked for once, on the page of terms, and twelve times "nobody yet" would only push
/// the others out of sight.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn columns<'c>(
    call: &Call<'_>,
    group: Id,
    cells: impl Iterator<Item = &'c RotaCell>,
) -> Result<Vec<RotaRole>, Error> {
    let (mut used, mut held) = (BTreeSet::new(), BTreeSet::new());
    for RotaCell { role, doing } in cells {
        used.insert(role.as_str());
        if doing.person.is_some() || doing.speaker.is_some() || doing.room {
            held.insert(role.as_str());
        }
    }
    let mut roles = call.roles(group)?;
    roles.retain(|known| if known.role.standing { &held } else { &used }.contains(known.role.id.as_str()));
    let column =
        |known: Known| RotaRole { role: known.role.id, name: known.name, standing: known.role.standing };
    Ok(roles.into_iter().map(column).collect())
}
