//! A group's weeks ahead in one table: what is read, what it is about, who does what.
//!
//! Only looks; each cell is changed by its own noun's command.

use std::collections::BTreeMap;

use chrono::Days;
use model::Id;
use model::cycle::Cycle;
use model::group::Group;
use model::meeting::Meeting;
use model::pack::Topics;
use model::rota::MEETINGS_AHEAD;
use serde::Serialize;
use ts_rs::TS;

use crate::assignment::{doing, roles_shown};
use crate::call::Call;
use crate::cycle::{TurnShown, turn_shown};
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::{DAYS_IN_REACH, Found, MeetingSummary};
use crate::records::{MEETINGS, stamp};
use crate::rota::{RotaCell, RotaRole, columns};
use crate::usual;

/// How far ahead a weekly group's twelve meetings lie at most, with a break among them.
const WEEKS_AHEAD: u64 = 16;

/// A group's weeks ahead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Planner {
    /// What the group calls itself.
    pub group_name: String,
    /// Names may be kept, so that people can be chosen.
    pub may_choose: bool,
    /// Topics are planned ahead; in other programs whoever comes sets them.
    pub topics_planned: bool,
    /// The cycles that fill an item of these evenings.
    pub cycles: Vec<PlannerCycle>,
    /// The roles of these meetings.
    pub roles: Vec<RotaRole>,
    /// Who can be chosen, by name; empty while names may not be kept.
    pub people: Vec<PlannerPerson>,
    /// Its next twelve meetings, those that do not take place too, in order of time.
    pub weeks: Vec<PlannerWeek>,
}

/// A column of what is gone through in turn.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannerCycle {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// It moves on by meetings, so that it can go on from an evening.
    pub by_meeting: bool,
    /// Its turns, in order.
    pub turns: Vec<PlannerTurn>,
}

/// A turn to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannerTurn {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What the evening is about.
    pub title: String,
}

/// Somebody who can be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannerPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
}

/// One meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannerWeek {
    /// Which meeting.
    pub meeting: MeetingSummary,
    /// The agenda it follows, where that is another than the usual one.
    pub agenda: Option<String>,
    /// What it is about, where that was settled.
    pub topic: Option<String>,
    /// Its turn of each cycle its agenda asks for, by the cycle's id; null where it has none.
    pub turns: BTreeMap<String, Option<PlannerCell>>,
    /// Who does what, of the roles the evening needs.
    pub roles: Vec<RotaCell>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// An evening's turn of a cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannerCell {
    /// The turn.
    pub turn: TurnShown,
    /// It was put there for this evening, or the cycle was told to go on from here.
    pub chosen: bool,
}

/// `planner_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Planner, Error> {
    view(call, request.group)
}

/// A group's weeks ahead.
///
/// # Errors
/// [`Error::NotFound`] at `group`.
pub(crate) fn view(call: &Call<'_>, group: Id) -> Result<Planner, Error> {
    let (group, of_group) = call.group("group", group)?;
    let pack = call.pack(group.id)?;
    let meetings = ahead(call, &group)?;
    let cycles = cycles(call, &group, &meetings)?;
    let mut weeks = Vec::new();
    let mut turns = Vec::new();
    for (id, cycle) in &cycles {
        turns.push((id, cycle, turns_of(call, &group, cycle, &meetings)?));
    }
    let language = call.words.language().tag();
    let agendas: BTreeMap<Id, String> = usual::listed(&group.others, &pack, language)
        .into_iter()
        .map(|other| (other.id, other.title))
        .collect();
    for meeting in meetings {
        // Until it is touched it is what its group says it is.
        let stamp = match meeting.touched {
            true => stamp(call.tree(MEETINGS, meeting.id)?.as_ref()),
            false => of_group.clone(),
        };
        let mut cells = BTreeMap::new();
        for (id, cycle, turns) in turns.iter().filter(|(id, ..)| asks_for(&meeting, id)) {
            let turn = match turns.get(&meeting.id) {
                Some(at) => turn_shown(call, &group, cycle, *at)?,
                None => None,
            };
            let chosen = cycle.changes.contains_key(&meeting.id);
            cells.insert((*id).clone(), turn.map(|turn| PlannerCell { turn, chosen }));
        }
        let found = Found { meeting, group: group.clone(), stamp };
        let mut roles = Vec::new();
        for (known, now) in roles_shown(call, &found.meeting, &found.group)? {
            roles.push(RotaCell { role: known.role.id, doing: doing(call, &found, now)? });
        }
        weeks.push(PlannerWeek {
            meeting: MeetingSummary::of(&found.meeting, &group),
            agenda: found.meeting.follows.and_then(|id| agendas.get(&id).cloned()),
            topic: found.meeting.topic,
            turns: cells,
            roles,
            stamp: found.stamp,
        });
    }
    let roles = columns(call, group.id, weeks.iter().flat_map(|week| &week.roles))?;
    for week in &mut weeks {
        week.roles.retain(|cell| roles.iter().any(|column| column.role == cell.role));
    }
    let people = call.listed_names(&group)?.into_iter();
    Ok(Planner {
        may_choose: group.may_keep_names(),
        topics_planned: pack.topics == Topics::Planned,
        cycles: cycles.into_iter().map(column).collect(),
        roles,
        people: people.map(|(person, name)| PlannerPerson { person, name }).collect(),
        weeks,
        group_name: group.name,
    })
}

fn column((id, cycle): (String, Cycle)) -> PlannerCycle {
    let turns = cycle.turns.into_iter().map(|turn| PlannerTurn { id: turn.id, title: turn.title });
    PlannerCycle {
        id,
        title: cycle.title,
        by_meeting: cycle.by == model::cycle::CycleBy::Meeting,
        turns: turns.collect(),
    }
}

/// The cycles that fill an item of these evenings: others lie in the group's library.
fn cycles(call: &Call<'_>, group: &Group, meetings: &[Meeting]) -> Result<Vec<(String, Cycle)>, Error> {
    let cycles = call.cycles(group)?.into_iter();
    let used = |id: &str| meetings.iter().any(|meeting| asks_for(meeting, id));
    Ok(cycles.filter(|(id, cycle)| !cycle.removed && used(id)).collect())
}

/// Whether an evening's agenda has an item that a cycle fills.
fn asks_for(meeting: &Meeting, cycle: &str) -> bool {
    meeting.agenda.items.values().any(|item| !item.removed && item.cycle.as_deref() == Some(cycle))
}

/// A cycle's turns in these meetings.
fn turns_of(
    call: &Call<'_>,
    group: &Group,
    cycle: &Cycle,
    meetings: &[Meeting],
) -> Result<BTreeMap<Id, usize>, Error> {
    let (Some(first), Some(last)) = (meetings.first(), meetings.last()) else {
        return Ok(BTreeMap::new());
    };
    call.turns(group, cycle, first.occurrence.date, last.occurrence.date)
}

/// A group's next twelve meetings, today's until it is over.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn ahead(call: &Call<'_>, group: &Group) -> Result<Vec<Meeting>, Error> {
    let today = call.today(group.zone);
    let within = |days: u64| {
        let mut meetings = call.meetings_of(group, today, today + Days::new(days))?;
        meetings.retain(|meeting| meeting.ends(group.zone) > call.now);
        meetings.truncate(MEETINGS_AHEAD);
        Ok::<_, Error>(meetings)
    };
    let mut meetings = within(WEEKS_AHEAD * 7)?;
    if meetings.len() < MEETINGS_AHEAD {
        meetings = within(DAYS_IN_REACH)?;
    }
    Ok(meetings)
}
