//! A curriculum of an agency's group: its modules, what comes when, who has done which.

mod ask;

use chrono::{Days, NaiveDate};
use model::curriculum::{self as rule, Done as HowDone};
use model::meeting::{Meeting, Status};
use model::person::not_ahead;
use model::schedule::parse_date;
use model::{Id, Problem, invalid, text};
use serde::Serialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::MeetingSummary;
use crate::records::{self, CURRICULA, Leaves, stamp};

pub use ask::{
    CurriculumEdit, CurriculumFill, CurriculumMakeUp, CurriculumModuleAdd, CurriculumModuleEdit,
    CurriculumPlan,
};

/// How far ahead the plan is shown.
const WEEKS_SHOWN: u64 = 26;
/// A module planned so long ago is still the one before the next.
const DAYS_BACK: u64 = 90;

/// A group's curriculum and how far everybody is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Curriculum {
    /// Whose it is.
    #[ts(as = "String")]
    pub group: Id,
    /// What the group calls itself.
    pub group_name: String,
    /// The day it is in the group's zone.
    #[ts(as = "String")]
    pub today: NaiveDate,
    /// The modules in order.
    pub modules: Vec<CurriculumModule>,
    /// Everybody on the list, by name.
    pub people: Vec<CurriculumPerson>,
    /// How many absences are allowed; null: nobody counts them.
    pub allowed: Option<u32>,
    /// An absence somebody let the group know of counts, too.
    pub excused_counts: bool,
    /// Whoever left early has not done the module.
    pub left_early_is_not_done: bool,
    /// How many people the group may have.
    pub capacity: Option<u32>,
    /// How many are on the list.
    pub on_list: u32,
    /// There is no place left.
    pub full: bool,
    /// There are more people on the list than places.
    pub over: bool,
    /// The coming meetings and their modules.
    pub coming: Vec<CurriculumMeeting>,
    /// Changes whenever the curriculum does.
    pub stamp: String,
}

/// One of the modules.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CurriculumModule {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// Its number, from 1.
    pub number: u32,
    /// What it is about.
    pub title: String,
}

/// Somebody on the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CurriculumPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// On the list since.
    #[ts(as = "String")]
    pub since: NaiveDate,
    /// Every module in order.
    pub modules: Vec<CurriculumStep>,
    /// How many are left; null: not kept.
    pub still_needs: Option<u32>,
    /// How many absences count; null: not kept.
    pub absences: Option<u32>,
}

/// How somebody stands to a module.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CurriculumStep {
    /// Which module.
    #[ts(as = "String")]
    pub module: Id,
    /// `not_kept`: names of that time are not kept, so that it can't be told.
    #[ts(type = "\"here\" | \"made_up\" | \"not_yet\" | \"not_kept\"")]
    pub done: &'static str,
    /// On which day.
    #[ts(as = "Option<String>")]
    pub on: Option<NaiveDate>,
}

/// A coming meeting and its module.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CurriculumMeeting {
    /// The meeting.
    pub meeting: MeetingSummary,
    /// Its module.
    #[ts(as = "Option<String>")]
    pub module: Option<Id>,
    /// Its minutes less the breaks.
    pub minutes: u32,
}

/// A meeting's module, as the meeting's page shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingModule {
    /// The module, if it has one.
    pub module: Option<CurriculumModule>,
    /// The meeting's minutes less the breaks.
    pub minutes: u32,
    /// More people are here than the group may have: how many it may have.
    pub over: Option<u32>,
}

/// `curriculum_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Curriculum, Error> {
    let found = Found::of(call, request.group)?;
    view(call, &found)
}

/// `curriculum_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: CurriculumEdit) -> Result<Curriculum, Error> {
    let found = Found::to_change(call, request.group)?;
    let mut leaves = Leaves::of(CURRICULA, found.group.id);
    if let Some(allowed) = request.allowed {
        leaves.set("allowed", rule::check_allowed(allowed)?);
    }
    if let Some(capacity) = request.capacity {
        leaves.set("capacity", rule::check_capacity(capacity)?);
    }
    if let Some(counts) = request.excused_counts {
        leaves.set("excused_counts", counts);
    }
    if let Some(not_done) = request.left_early_is_not_done {
        leaves.set("left_early_is_not_done", not_done);
    }
    store(call, found.group.id, vec![leaves])
}

/// `curriculum_module_add`
pub(crate) fn add(call: &mut Call<'_>, request: CurriculumModuleAdd) -> Result<Curriculum, Error> {
    let found = Found::to_change(call, request.group)?;
    let title = rule::title(&request.title)?;
    found.curriculum.room_for_one()?;
    let id = call.new_id()?;
    let mut leaves = Leaves::of(CURRICULA, found.group.id);
    leaves.set(format!("modules/{id}/title"), title);
    for (module, order) in found.curriculum.place(id, usize::MAX) {
        leaves.set(format!("modules/{module}/order"), order);
    }
    store(call, found.group.id, vec![leaves])
}

/// `curriculum_module_edit`
pub(crate) fn edit_module(call: &mut Call<'_>, request: CurriculumModuleEdit) -> Result<Curriculum, Error> {
    let found = Found::to_change(call, request.group)?;
    let module = request.module;
    if !found.curriculum.modules.contains_key(&module) {
        return Err(Error::NotFound("module"));
    }
    let mut leaves = Leaves::of(CURRICULA, found.group.id);
    if let Some(title) = &request.title {
        leaves.set(format!("modules/{module}/title"), rule::title(title)?);
    }
    if let Some(removed) = request.removed {
        if !removed {
            found.curriculum.room_for_one()?;
        }
        leaves.set(format!("modules/{module}/removed"), removed);
    }
    if let Some(to) = request.to {
        for (module, order) in found.curriculum.place(module, to as usize) {
            leaves.set(format!("modules/{module}/order"), order);
        }
    }
    store(call, found.group.id, vec![leaves])
}

/// `curriculum_plan`
pub(crate) fn plan(call: &mut Call<'_>, request: CurriculumPlan) -> Result<Curriculum, Error> {
    let meeting = call.meeting(request.meeting)?;
    call.check_based_on(&meeting.stamp)?;
    rule::check_regime("meeting", meeting.group.regime)?;
    let found = Found::of(call, meeting.group.id)?;
    if let Some(module) = request.module {
        if found.curriculum.numbered(module).is_none() {
            return Err(Error::NotFound("module"));
        }
        if meeting.meeting.is_cancelled() {
            return Err(Error::Cancelled);
        }
    }
    let mut leaves = records::meeting::touch(&meeting.meeting);
    leaves.set("module", request.module);
    store(call, found.group.id, vec![leaves])
}

/// `curriculum_fill`
pub(crate) fn fill(call: &mut Call<'_>, request: CurriculumFill) -> Result<Curriculum, Error> {
    let found = Found::to_change(call, request.group)?;
    let modules = u32::try_from(found.curriculum.in_order().len()).unwrap_or(u32::MAX);
    let usual = modules.clamp(1, rule::MAX_FILLED);
    let many = invalid::in_range("meetings", request.meetings.unwrap_or(usual), 1, rule::MAX_FILLED)?;
    let today = call.today(found.group.zone);
    let takes_place = |meeting: &Meeting| !meeting.is_cancelled();
    let past = call.meetings_of(&found.group, today - Days::new(DAYS_BACK), today)?;
    let past =
        past.iter().filter(|meeting| meeting.occurrence.date < today || meeting.status() == Status::Held);
    let before = past.filter(|meeting| takes_place(meeting)).filter_map(|meeting| meeting.module).next_back();
    // A rule of every few weeks needs a longer look.
    let mut coming = call.meetings_of(&found.group, today, today + Days::new(400))?;
    coming.retain(|meeting| takes_place(meeting) && meeting.status() == Status::Planned);
    coming.truncate(many as usize);
    let planned: Vec<_> = coming.iter().map(|meeting| meeting.module).collect();
    let filled = found.curriculum.fill(before, &planned, request.anew == Some(true));
    let mut all = Vec::new();
    for (meeting, module) in coming.iter().zip(filled) {
        if meeting.module != module {
            let mut leaves = records::meeting::touch(meeting);
            leaves.set("module", module);
            all.push(leaves);
        }
    }
    store(call, found.group.id, all)
}

/// `curriculum_make_up`
pub(crate) fn make_up(call: &mut Call<'_>, request: CurriculumMakeUp) -> Result<Curriculum, Error> {
    let found = Found::to_change(call, request.group)?;
    let (person, _) = call.person("person", request.person)?;
    let today = call.today(found.group.zone);
    if !call.roster(found.group.id)?.holds(person.id, today) {
        return Err(Problem::NotAChoice.at("person").into());
    }
    if found.curriculum.numbered(request.module).is_none() {
        return Err(Error::NotFound("module"));
    }
    let on = match &request.on {
        Some(day) => Some(not_ahead("on", parse_date("on", day)?, today)?),
        None => None,
    };
    let due = found.group.last_day_due(today);
    if let (Some(on), Some(due)) = (on, due)
        && on <= due
    {
        return Err(Error::NamesNotKept);
    }
    let mut leaves = Leaves::of(CURRICULA, found.group.id);
    leaves.set(records::curriculum::make_up(person.id, request.module), on);
    store(call, found.group.id, vec![leaves])
}

/// A group with its curriculum.
struct Found {
    group: model::group::Group,
    curriculum: rule::Curriculum,
    stamp: String,
}

impl Found {
    fn of(call: &Call<'_>, id: Id) -> Result<Self, Error> {
        let (group, _) = call.group("group", id)?;
        rule::check_regime("group", group.regime)?;
        let tree = call.tree(CURRICULA, id)?;
        let curriculum = tree.as_ref().map(records::curriculum::read).unwrap_or_default();
        Ok(Self { group, curriculum, stamp: stamp(tree.as_ref()) })
    }

    fn to_change(call: &Call<'_>, id: Id) -> Result<Self, Error> {
        let found = Self::of(call, id)?;
        call.check_based_on(&found.stamp)?;
        Ok(found)
    }
}

fn store(call: &mut Call<'_>, group: Id, all: Vec<Leaves>) -> Result<Curriculum, Error> {
    call.commit(all)?;
    let found = Found::of(call, group)?;
    view(call, &found)
}

fn view(call: &Call<'_>, found: &Found) -> Result<Curriculum, Error> {
    let Found { group, curriculum, stamp } = found;
    let today = call.today(group.zone);
    let people = people(call, found, today)?;
    let on_list = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let mut coming = Vec::new();
    for meeting in call.meetings_of(group, today, today + Days::new(WEEKS_SHOWN * 7))? {
        coming.push(CurriculumMeeting {
            module: meeting.module.filter(|module| curriculum.numbered(*module).is_some()),
            minutes: rule::minutes_counting(meeting.occurrence.minutes, &meeting.agenda),
            meeting: MeetingSummary::of(&meeting, group),
        });
    }
    Ok(Curriculum {
        group: group.id,
        group_name: group.name.clone(),
        today,
        modules: (1u32..).zip(curriculum.in_order()).map(|(n, (id, module))| wire(n, id, module)).collect(),
        people,
        allowed: curriculum.allowed,
        excused_counts: curriculum.excused_counts,
        left_early_is_not_done: curriculum.left_early_is_not_done,
        capacity: curriculum.capacity,
        on_list,
        full: curriculum.is_full(on_list),
        over: curriculum.is_over(on_list),
        coming,
        stamp: stamp.clone(),
    })
}

fn wire(number: u32, id: Id, module: &rule::Module) -> CurriculumModule {
    CurriculumModule { id, number, title: module.title.clone() }
}

fn people(call: &Call<'_>, found: &Found, today: NaiveDate) -> Result<Vec<CurriculumPerson>, Error> {
    let Found { group, curriculum, .. } = found;
    let roster = call.roster(group.id)?;
    let listed: Vec<_> = roster.on(today).collect();
    let first = listed.iter().map(|(_, membership)| membership.since).min();
    let meetings = match first {
        Some(first) => call.meetings_of(group, first, today)?,
        None => Vec::new(),
    };
    let mut people = Vec::new();
    for (id, membership) in listed {
        let Some(person) = call.known_person(id)? else { continue };
        let progress = curriculum.progress(id, membership, &meetings);
        people.push(CurriculumPerson {
            person: id,
            name: person.shown(),
            since: membership.since,
            modules: progress.modules.into_iter().map(|(module, done)| step(module, done)).collect(),
            still_needs: progress.still_needs,
            absences: progress.absences,
        });
    }
    people.sort_by_cached_key(|person| (text::folded(&person.name), person.person));
    Ok(people)
}

fn step(module: Id, done: HowDone) -> CurriculumStep {
    let (done, on) = match done {
        HowDone::Here(on) => ("here", Some(on)),
        HowDone::MadeUp(on) => ("made_up", Some(on)),
        HowDone::NotYet => ("not_yet", None),
        HowDone::NotKept => ("not_kept", None),
    };
    CurriculumStep { module, done, on }
}

/// What a meeting's page shows of the curriculum; nothing where the group has none.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn of_meeting(
    call: &Call<'_>,
    group: &model::group::Group,
    meeting: &Meeting,
) -> Result<Option<MeetingModule>, Error> {
    if rule::check_regime("group", group.regime).is_err() {
        return Ok(None);
    }
    let Some(tree) = call.tree(CURRICULA, group.id)? else { return Ok(None) };
    let curriculum = records::curriculum::read(&tree);
    let module = meeting.module.and_then(|id| {
        let (number, module) = curriculum.numbered(id)?;
        Some(wire(number, id, module))
    });
    let over = meeting.sheet.people().is_some_and(|people| curriculum.is_over(people));
    Ok(Some(MeetingModule {
        module,
        minutes: rule::minutes_counting(meeting.occurrence.minutes, &meeting.agenda),
        over: curriculum.capacity.filter(|_| over),
    }))
}
