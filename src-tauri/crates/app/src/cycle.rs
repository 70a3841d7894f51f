//! Reading cycles: what a group goes through in turn, and what that gives for the weeks ahead.

mod turns;

use chrono::{Days, NaiveDate};
use model::Id;
use model::cycle::{self as rule, Change, CycleBy, OnCancel};
use model::group::Group;
use model::meeting::Meeting;
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::MeetingSummary;
use crate::records::{self, CYCLES, Leaves, stamp};

/// How far ahead a cycle is laid out.
const WEEKS_AHEAD: u64 = 12;

/// Adds a cycle to a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CycleAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is called. At most 120 characters.
    pub title: String,
    /// What moves it on.
    #[ts(type = "CycleBy")]
    pub by: String,
    /// What a cancelled meeting does to it; its turn waits if left out.
    #[serde(default)]
    #[ts(optional, type = "OnCancel")]
    pub on_cancel: Option<String>,
    /// Its turns in order: 1 to 60; by month at most 12, by week of the month at most 5.
    pub turns: Vec<TurnGiven>,
}

/// Changes a cycle; what is left out stays. Where the group is in it stays too.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CycleEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which cycle.
    pub cycle: String,
    /// What it is called.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// What moves it on.
    #[serde(default)]
    #[ts(optional, type = "CycleBy")]
    pub by: Option<String>,
    /// What a cancelled meeting does to it.
    #[serde(default)]
    #[ts(optional, type = "OnCancel")]
    pub on_cancel: Option<String>,
    /// All its turns.
    #[serde(default)]
    #[ts(optional)]
    pub turns: Option<Vec<TurnGiven>>,
}

/// A turn as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TurnGiven {
    /// The turn it was; left out, it is new.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub id: Option<Id>,
    /// What the evening is about. At most 120 characters; the reading's title if empty.
    pub title: String,
    /// What is read.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reading: Option<Id>,
}

/// Names a cycle of a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CyclePick {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which cycle.
    pub cycle: String,
}

/// Puts one evening differently.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CycleSet {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which cycle.
    pub cycle: String,
    /// Which evening.
    #[ts(as = "String")]
    pub meeting: Id,
    /// `from`: it has the turn, and the cycle goes on from there, by meetings only. `only`: it has
    /// the turn, the others stay. `rest`: it has none, its turn waits. `given`: as the cycle gives it.
    #[ts(type = "CycleChange")]
    pub change: String,
    /// The turn, with `from` and `only`.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub turn: Option<Id>,
}

/// A group's cycles.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleList {
    /// By title.
    pub cycles: Vec<Cycle>,
    /// Those taken away, by title.
    pub removed: Vec<Cycle>,
    /// Changes whenever a cycle of the group does.
    pub stamp: String,
}

/// A cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Cycle {
    /// Names it within its group.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What moves it on.
    #[ts(type = "CycleBy")]
    pub by: CycleBy,
    /// What a cancelled meeting does to it.
    #[ts(type = "OnCancel")]
    pub on_cancel: OnCancel,
    /// Its turns, in order.
    pub turns: Vec<CycleTurn>,
    /// Its turns are those of the starter set.
    pub from_pack: bool,
}

/// One turn of a cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleTurn {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What the evening is about.
    pub title: String,
    /// What is read.
    #[ts(as = "Option<String>")]
    pub reading: Option<Id>,
    /// Its title.
    pub reading_title: Option<String>,
}

/// The weeks ahead of a cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleAhead {
    /// The cycle.
    pub cycle: Cycle,
    /// Twelve weeks of meetings, cancelled ones too.
    pub rows: Vec<CycleRow>,
    /// Changes whenever a cycle of the group does.
    pub stamp: String,
}

/// One evening of a cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleRow {
    /// The evening.
    pub meeting: MeetingSummary,
    /// Its turn, if it has one.
    pub turn: Option<TurnShown>,
    /// What was put differently for it.
    #[ts(type = "CycleChange")]
    pub change: &'static str,
}

/// The turn of one evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TurnShown {
    /// The turn.
    pub turn: CycleTurn,
    /// Where it stands, such as "week 11 of 12".
    pub place: String,
}

/// `cycle_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<CycleList, Error> {
    view(call, request.group)
}

/// `cycle_ahead`
pub(crate) fn ahead(call: &mut Call<'_>, request: CyclePick) -> Result<CycleAhead, Error> {
    view_ahead(call, request.group, &request.cycle)
}

/// `cycle_add`
pub(crate) fn add(call: &mut Call<'_>, request: CycleAdd) -> Result<CycleList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    if call.cycles(&group)?.values().filter(|cycle| !cycle.removed).count() >= rule::MAX_CYCLES {
        return Err(Problem::TooMany { max: rule::MAX_CYCLES }.at("title").into());
    }
    let by = by(&request.by)?;
    let cycle = rule::Cycle {
        title: rule::title(&request.title)?,
        by,
        on_cancel: request.on_cancel.as_deref().map(on_cancel).transpose()?.unwrap_or_default(),
        from: Some(call.today(group.zone)),
        turns: turns(call, by, request.turns, &[])?,
        ..rule::Cycle::default()
    };
    let id = call.new_id()?.to_string();
    records::cycle::write(&mut leaves, &id, &cycle);
    records::cycle::write_turns(&mut leaves, &id, &cycle.turns);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `cycle_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: CycleEdit) -> Result<CycleList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let before = call.cycle(&group, &request.cycle)?;
    let at = |field: &str| format!("cycles/{}/{field}", request.cycle);
    let mut after = before.clone();
    if let Some(title) = &request.title {
        after.title = rule::title(title)?;
        leaves.set(at("title"), &after.title);
    }
    if let Some(given) = &request.by {
        after.by = by(given)?;
        leaves.set(at("by"), after.by.id());
    }
    if let Some(given) = &request.on_cancel {
        after.on_cancel = on_cancel(given)?;
        leaves.set(at("on_cancel"), after.on_cancel.id());
    }
    match request.turns {
        Some(given) => {
            after.turns = turns(call, after.by, given, &before.turns)?;
            records::cycle::write_turns(&mut leaves, &request.cycle, &after.turns);
        }
        None => rule::check_turns(after.by, after.turns.len())?,
    }
    stay(call, &group, &request.cycle, &before, &after, &mut leaves)?;
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// Where the group is in a cycle that moves on by meetings stays where it is: the next evening
/// keeps its turn or, if that is gone, the one now in its place.
fn stay(
    call: &Call<'_>,
    group: &Group,
    id: &str,
    before: &rule::Cycle,
    after: &rule::Cycle,
    leaves: &mut Leaves,
) -> Result<(), Error> {
    if before.by != CycleBy::Meeting || after.by != CycleBy::Meeting {
        return Ok(());
    }
    let today = call.today(group.zone);
    let to = today + Days::new(WEEKS_AHEAD * 7);
    let given = call.turns(group, before, today, to)?;
    let now = call.turns(group, after, today, to)?;
    let next = call.meetings_of(group, today, to)?.into_iter().find(|next| {
        // An evening put differently by itself says nothing of where the cycle is.
        !matches!(before.changes.get(&next.id).map(|put| put.change), Some(Change::Only(_)))
            && given.contains_key(&next.id)
    });
    let Some(next) = next else { return Ok(()) };
    let kept = given.get(&next.id).and_then(|at| {
        let turn = before.turns.get(*at)?;
        after.turns.iter().find(|one| one.id == turn.id).or_else(|| after.turns.get(*at % after.turns.len()))
    });
    let has = now.get(&next.id).and_then(|at| after.turns.get(*at));
    if let Some(kept) = kept.filter(|kept| Some(kept.id) != has.map(|has| has.id)) {
        let date = counted_from(&next);
        records::cycle::write_change(leaves, id, next.id, Some(Change::From(kept.id)), date);
    }
    Ok(())
}

/// `cycle_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: CyclePick) -> Result<CycleList, Error> {
    set_removed(call, &request, true)
}

/// `cycle_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: CyclePick) -> Result<CycleList, Error> {
    set_removed(call, &request, false)
}

fn set_removed(call: &mut Call<'_>, request: &CyclePick, removed: bool) -> Result<CycleList, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let cycles = call.cycles(&group)?;
    let cycle = cycles.get(&request.cycle).ok_or(Error::NotFound("cycle"))?;
    if cycle.removed != removed {
        leaves.set(format!("cycles/{}/removed", request.cycle), removed);
        call.commit(vec![leaves])?;
    }
    view(call, group.id)
}

/// `cycle_set`
pub(crate) fn set(call: &mut Call<'_>, request: CycleSet) -> Result<CycleAhead, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let cycle = call.cycle(&group, &request.cycle)?;
    let meeting = call.meeting(request.meeting)?.meeting;
    if meeting.group != group.id {
        return Err(Error::NotFound("meeting"));
    }
    let turn = || {
        let turn = request.turn.ok_or_else(|| Problem::Empty.at("turn"))?;
        cycle.place(turn).map(|_| turn).ok_or(Error::NotFound("turn"))
    };
    let change = match request.change.as_str() {
        "from" if cycle.by == CycleBy::Meeting => Some(Change::From(turn()?)),
        "only" => Some(Change::Only(turn()?)),
        "rest" => Some(Change::Rest),
        "given" => None,
        _ => return Err(Problem::NotAChoice.at("change").into()),
    };
    let date = counted_from(&meeting);
    records::cycle::write_change(&mut leaves, &request.cycle, meeting.id, change, date);
    call.commit(vec![leaves])?;
    view_ahead(call, group.id, &request.cycle)
}

/// The day counting begins on where a cycle goes on from a meeting: it has to be found from there,
/// also if it was moved.
fn counted_from(meeting: &Meeting) -> NaiveDate {
    meeting.occurrence.date.min(meeting.occurrence.given)
}

/// The group, and leaves for its record of cycles, unless that changed meanwhile.
fn begin(call: &Call<'_>, group: Id) -> Result<(Group, Leaves), Error> {
    let (group, _) = call.group("group", group)?;
    call.check_based_on(&stamp(call.tree(CYCLES, group.id)?.as_ref()))?;
    let leaves = Leaves::of(CYCLES, group.id);
    Ok((group, leaves))
}

fn by(given: &str) -> Result<CycleBy, Error> {
    Ok(CycleBy::from_id(given).ok_or_else(|| Problem::NotAChoice.at("by"))?)
}

fn on_cancel(given: &str) -> Result<OnCancel, Error> {
    Ok(OnCancel::from_id(given).ok_or_else(|| Problem::NotAChoice.at("on_cancel"))?)
}

fn turns(
    call: &mut Call<'_>,
    by: CycleBy,
    given: Vec<TurnGiven>,
    before: &[rule::Turn],
) -> Result<Vec<rule::Turn>, Error> {
    rule::check_turns(by, given.len())?;
    let mut turns: Vec<rule::Turn> = Vec::with_capacity(given.len());
    for turn in given {
        let old = turn.id.and_then(|id| before.iter().find(|old| old.id == id));
        if turn.id.is_some() && (old.is_none() || turns.iter().any(|one| Some(one.id) == turn.id)) {
            return Err(Error::NotFound("turns"));
        }
        let reading = match turn.reading {
            // What was chosen before stays, whether or not it can still be chosen.
            Some(reading) if old.is_some_and(|old| old.reading == Some(reading)) => Some(reading),
            Some(reading) => Some(call.known_reading(reading)?),
            None => None,
        };
        let mut title = text::line("turns", &turn.title, text::TITLE)?;
        if let (true, Some(reading)) = (title.is_empty(), reading) {
            title = call.reading_title(reading)?;
        }
        let id = old.map_or_else(|| call.new_id(), |old| Ok(old.id))?;
        turns.push(rule::Turn { id, title: text::required_line("turns", &title, text::TITLE)?, reading });
    }
    Ok(turns)
}

fn view(call: &Call<'_>, group: Id) -> Result<CycleList, Error> {
    let (group, _) = call.group("group", group)?;
    let mut cycles: Vec<_> = call.cycles(&group)?.into_iter().collect();
    cycles.sort_by_cached_key(|(id, cycle)| (text::folded(&cycle.title), id.clone()));
    let (removed, cycles): (Vec<_>, Vec<_>) = cycles.into_iter().partition(|(_, cycle)| cycle.removed);
    let show = |cycles: Vec<(String, rule::Cycle)>| {
        cycles.iter().map(|(id, cycle)| shown(call, id, cycle)).collect::<Result<Vec<_>, _>>()
    };
    Ok(CycleList {
        cycles: show(cycles)?,
        removed: show(removed)?,
        stamp: stamp(call.tree(CYCLES, group.id)?.as_ref()),
    })
}

fn view_ahead(call: &Call<'_>, group: Id, id: &str) -> Result<CycleAhead, Error> {
    let (group, _) = call.group("group", group)?;
    let cycle = call.cycle(&group, id)?;
    let today = call.today(group.zone);
    let to = today + Days::new(WEEKS_AHEAD * 7);
    let turns = call.turns(&group, &cycle, today, to)?;
    let mut rows = Vec::new();
    for meeting in call.meetings_of(&group, today, to)? {
        rows.push(CycleRow {
            turn: turns
                .get(&meeting.id)
                .map(|at| turn_shown(call, &group, &cycle, *at))
                .transpose()?
                .flatten(),
            change: match cycle.changes.get(&meeting.id).map(|put| put.change) {
                Some(Change::Only(turn)) if cycle.place(turn).is_some() => "only",
                Some(Change::From(turn)) if cycle.place(turn).is_some() => "from",
                Some(Change::Rest) => "rest",
                _ => "given",
            },
            meeting: MeetingSummary::of(&meeting, &group),
        });
    }
    Ok(CycleAhead {
        cycle: shown(call, id, &cycle)?,
        rows,
        stamp: stamp(call.tree(CYCLES, group.id)?.as_ref()),
    })
}

fn shown(call: &Call<'_>, id: &str, cycle: &rule::Cycle) -> Result<Cycle, Error> {
    Ok(Cycle {
        id: id.to_owned(),
        title: cycle.title.clone(),
        by: cycle.by,
        on_cancel: cycle.on_cancel,
        turns: cycle.turns.iter().map(|turn| one_turn(call, turn)).collect::<Result<_, _>>()?,
        from_pack: cycle.from_pack,
    })
}

fn one_turn(call: &Call<'_>, turn: &rule::Turn) -> Result<CycleTurn, Error> {
    let title = turn.reading.map(|reading| call.reading_title(reading)).transpose();
    let reading_title = match title {
        Err(Error::NotFound(_)) => None,
        other => other?,
    };
    Ok(CycleTurn { id: turn.id, title: turn.title.clone(), reading: turn.reading, reading_title })
}

/// A turn by its place, as a screen shows it.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn turn_shown(
    call: &Call<'_>,
    group: &Group,
    cycle: &rule::Cycle,
    at: usize,
) -> Result<Option<TurnShown>, Error> {
    let Some(turn) = cycle.turns.get(at) else { return Ok(None) };
    let rules = group.rules.values().filter(|rule| rule.until.is_none()).count();
    let key = match cycle.by {
        CycleBy::Meeting if rules > 1 => "cycle-place-turn",
        CycleBy::Month => "cycle-place-month",
        CycleBy::Meeting | CycleBy::WeekOfMonth => "cycle-place-week",
    };
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    let with = [("at", number(at + 1)), ("of", number(cycle.turns.len()))];
    Ok(Some(TurnShown { turn: one_turn(call, turn)?, place: call.words.say_with(key, &with) }))
}
