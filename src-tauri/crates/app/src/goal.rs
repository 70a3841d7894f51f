//! Goals and plans, where the kind of group keeps them and somebody asks.

use model::Id;
use model::Problem;
use model::care::day_ahead;
use model::goal::{self as rule, Goal};
use model::schedule::parse_date;
use serde::Deserialize;
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::care::{self, Open, PersonCare};
use crate::error::Error;
use crate::records::{self, PEOPLE};

/// Writes down a goal somebody asked to have kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GoalAdd {
    /// Which group; never one of mutual aid.
    #[ts(as = "String")]
    pub group: Id,
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// In her own words. At most 200 characters.
    pub text: String,
    /// A day to look at it again, today or ahead.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub look: Option<String>,
}

/// Says that a goal is done, or when to look at it again; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GoalEdit {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub goal: Id,
    /// A day to look at it again, today or ahead; null is none.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "Day | null")]
    pub look: Option<Option<String>>,
    /// It is done, or not after all.
    #[serde(default)]
    #[ts(optional)]
    pub done: Option<bool>,
}

/// Names a goal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GoalPick {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub goal: Id,
}

/// `goal_add`
pub(crate) fn add(call: &mut Call<'_>, request: GoalAdd) -> Result<PersonCare, Error> {
    let (group, _) = call.group("group", request.group)?;
    rule::check_kept(group.regime)?;
    let Open { group, care, mut leaves } = care::open(call, request.group, request.person)?;
    if care.goals.len() >= rule::MAX_GOALS {
        return Err(Problem::TooMany { max: rule::MAX_GOALS }.at("text").into());
    }
    let look = request.look.map(|look| parse_date("look", &look)).transpose()?;
    let look = look.map(|look| day_ahead("look", look, call.today(group.zone))).transpose()?;
    let goal = Goal { text: rule::text(&request.text)?, look, done: None };
    let id = call.new_id()?;
    records::care::write_goal(&mut leaves, id, group.id, &goal);
    care::store(call, group.id, [(request.person, leaves, true)])?;
    care::view(call, request.person)
}

/// `goal_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: GoalEdit) -> Result<PersonCare, Error> {
    let (Open { group, mut leaves, .. }, mut goal) = one(call, request.person, request.goal)?;
    let today = call.today(group.zone);
    if let Some(look) = request.look {
        let look = look.map(|look| parse_date("look", &look)).transpose()?;
        goal.look = look.map(|look| day_ahead("look", look, today)).transpose()?;
    }
    if let Some(done) = request.done {
        goal.done = done.then(|| goal.done.unwrap_or(today));
    }
    records::care::write_goal(&mut leaves, request.goal, group.id, &goal);
    call.commit(vec![leaves])?;
    care::view(call, request.person)
}

/// `goal_remove`: she no longer wants it kept.
pub(crate) fn remove(call: &mut Call<'_>, request: GoalPick) -> Result<PersonCare, Error> {
    let (Open { group, mut care, mut leaves }, _) = one(call, request.person, request.goal)?;
    if let Some(tree) = call.tree(PEOPLE, request.person)? {
        records::care::clear(&mut leaves, &tree, "goal", request.goal);
    }
    care.goals.remove(&request.goal);
    care::store(call, group.id, [(request.person, leaves, !care.is_empty())])?;
    care::view(call, request.person)
}

fn one(call: &Call<'_>, person: Id, id: Id) -> Result<(Open, Goal), Error> {
    let group = care::entry_group(call, person, "goal", id)?.ok_or(Error::NotFound("goal"))?;
    let open = care::open(call, group, person)?;
    rule::check_kept(open.group.regime)?;
    let goal = open.care.goals.get(&id).cloned().ok_or(Error::NotFound("goal"))?;
    Ok((open, goal))
}
