//! The weeks ahead as the planner shows them: with names for whoever leads, and for the wall with
//! nothing but what is still to be had. Two kinds, so that no wrong word in a request puts names on
//! the wall.

use model::paper::PaperKind;
use papers::{Paper, Seat, Serves, Week, WeeksAhead};

use super::ask::Ask;
use super::registry::{Entry, PaperOff};
use crate::assignment::Doing;
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::planner::{self, Planner, PlannerWeek};

pub(super) const PAPER: Entry = Entry::new(PaperKind::WeeksAhead, make).off_if(off);
pub(super) const WALL: Entry = Entry::new(PaperKind::WeeksAheadWall, make_wall).off_if(off);

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    Ok(planner::ahead(call, ask.group()?)?.is_empty().then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let serves = |doing: &Doing| match (&doing.name_shown, doing.room) {
        (Some(name), _) => Serves::Named(name.clone()),
        (None, true) => Serves::Unnamed(call.words.say("assignment-room")),
        (None, false) => Serves::Open,
    };
    Ok(papers::weeks_ahead(&plan(call, ask, serves)?, ask.page)?)
}

fn make_wall(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    // What is only proposed, or asked for in the room, is still to be had; so is what somebody can't.
    let seat = |doing: &Doing| {
        let asked = doing.locked || doing.state != "open";
        let somebody = (doing.person.is_some() && asked) || doing.speaker.is_some();
        if somebody && doing.state != "no" { Seat::Taken } else { Seat::Open }
    };
    Ok(papers::weeks_ahead_wall(&plan(call, ask, seat)?, ask.page)?)
}

fn plan<S>(call: &Call<'_>, ask: &Ask<'_>, seat: impl Fn(&Doing) -> S) -> Result<WeeksAhead<S>, Error> {
    let planner = planner::view(call, ask.group()?.id)?;
    let first = planner.weeks.first().map(|week| week.meeting.date);
    let weeks = planner.weeks.iter().map(|week| one(call, &planner, week, &seat));
    Ok(WeeksAhead {
        day: first.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default(),
        services: planner.roles.iter().map(|role| role.name.clone()).collect(),
        weeks: weeks.collect::<Result<_, Error>>()?,
        title: planner.group_name,
        language: ask.language,
    })
}

fn one<S>(
    call: &Call<'_>,
    planner: &Planner,
    week: &PlannerWeek,
    seat: impl Fn(&Doing) -> S,
) -> Result<Week<S>, Error> {
    let turns = planner.cycles.iter().filter_map(|cycle| week.turns.get(&cycle.id)?.as_ref());
    let turns = turns.map(|cell| cell.turn.turn.title.clone());
    let serves = |role: &crate::rota::RotaRole| {
        let cell = week.roles.iter().find(|cell| cell.role == role.role);
        cell.map(|cell| seat(&cell.doing))
    };
    Ok(Week {
        date: dates::short_date(week.meeting.date, call.words.language())?,
        about: week.topic.iter().chain(&week.agenda).cloned().chain(turns).collect(),
        off: week.meeting.status == "cancelled",
        services: planner.roles.iter().map(serves).collect(),
    })
}
