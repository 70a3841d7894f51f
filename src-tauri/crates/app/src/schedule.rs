//! When a group meets: its rules, breaks, holidays and what the weeks of the month are.
//!
//! A group's simple weekly evening is also made and changed with the group itself.

mod change;
mod forms;

use chrono::{Days, NaiveDate};
use model::Id;
use model::group::Group;
use model::schedule::{
    Break, Dark, MAX_BREAKS, MAX_RULES, Nth, Rule, Week, WeekIs, parse_date, parse_weekday, weekday_text,
};
use model::{Problem, meeting, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use change::{changed, reschedule};
pub use forms::{
    GroupSchedule, RestInfo, RuleForm, RuleInfo, Schedule, ScheduleBreakAdd, ScheduleBreakRemove,
    ScheduleRuleAdd, ScheduleRuleEdit, ScheduleRuleEnd, ScheduleWeekSet, WeekInfo,
};

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records::{self, GROUPS, Leaves, stamp};
use crate::usual;

/// How many dates are shown before a rule is saved.
const PREVIEWED: usize = 6;

/// The next dates a rule would give.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchedulePreview {
    /// In order; fewer than six if the rule ends.
    pub dates: Vec<PreviewDate>,
}

/// A date a rule would give.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewDate {
    /// The day.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// Why there would be no meeting all the same.
    #[ts(type = "\"break\" | \"holiday\" | \"week\" | null")]
    pub dark: Option<&'static str>,
}

/// Asks what a rule would give.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SchedulePreviewAsk {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The rule as it is typed.
    pub rule: RuleForm,
}

/// `schedule_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<GroupSchedule, Error> {
    view(call, request.group)
}

/// `schedule_preview`
pub(crate) fn preview(call: &mut Call<'_>, request: SchedulePreviewAsk) -> Result<SchedulePreview, Error> {
    let (group, _) = call.group("group", request.group)?;
    let today = call.today(group.zone);
    let rule = forms::rule(&request.rule, Id([0; 16]), today)?;
    let holidays = call.holidays_for(&group)?;
    let dates = rule.between(today, NaiveDate::MAX).take(PREVIEWED).map(|occurrence| PreviewDate {
        date: occurrence.date,
        dark: group.dark(&occurrence, &holidays).as_ref().map(dark_text),
    });
    Ok(SchedulePreview { dates: dates.collect() })
}

/// `schedule_rule_add`
pub(crate) fn add_rule(call: &mut Call<'_>, request: ScheduleRuleAdd) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    room_for_rule("rule", &group)?;
    let id = call.new_id()?;
    let rule = forms::rule(&request.rule, id, call.today(group.zone))?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::schedule::write_rule(&mut leaves, &rule);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `schedule_rule_edit`
pub(crate) fn edit_rule(call: &mut Call<'_>, request: ScheduleRuleEdit) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let today = call.today(group.zone);
    let old = rule_of(&group, request.rule, today)?;
    let new = forms::rule(&request.change, old.id, today)?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    let mut all = changed(call, &group, old, &new, &mut leaves)?;
    all.push(leaves);
    call.commit(all)?;
    view(call, group.id)
}

/// `schedule_rule_end`
pub(crate) fn end_rule(call: &mut Call<'_>, request: ScheduleRuleEnd) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let rule = rule_of(&group, request.rule, call.today(group.zone))?;
    let until = request.last.as_deref().map(|day| forms::day_after("last", day)).transpose()?;
    if until.is_some_and(|until| until < rule.from) {
        return Err(Problem::EndBeforeStart.at("last").into());
    }
    let mut leaves = Leaves::of(GROUPS, group.id);
    leaves.set(format!("rules/{}/until", rule.id), until);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `schedule_break_add`
pub(crate) fn add_break(call: &mut Call<'_>, request: ScheduleBreakAdd) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    if group.breaks.len() >= MAX_BREAKS {
        return Err(Problem::TooMany { max: MAX_BREAKS }.at("from").into());
    }
    let from = parse_date("from", &request.from)?;
    let to = request.to.as_deref().map_or(Ok(from), |day| parse_date("to", day))?;
    let rest = Break { from, to, reason: meeting::reason(&request.reason)? }.check()?;
    let id = call.new_id()?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::schedule::write_break(&mut leaves, id, &rest);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `schedule_break_remove`
pub(crate) fn remove_break(
    call: &mut Call<'_>,
    request: ScheduleBreakRemove,
) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    if !group.breaks.contains_key(&request.id) {
        return Err(Error::NotFound("break"));
    }
    let mut leaves = Leaves::of(GROUPS, group.id);
    leaves.set(format!("breaks/{}/removed", request.id), true);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `schedule_week_set`
pub(crate) fn set_week(call: &mut Call<'_>, request: ScheduleWeekSet) -> Result<GroupSchedule, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let nth = Nth::parse("nth", &request.nth)?;
    let weekday = parse_weekday("weekday", &request.weekday)?;
    let is = match (request.is.as_str(), request.agenda) {
        ("usual", None) => None,
        ("dark", None) => Some(WeekIs::Dark),
        ("agenda", Some(agenda)) if group.others.contains_key(&agenda) => Some(WeekIs::Agenda(agenda)),
        ("agenda", Some(_)) => return Err(Error::NotFound("agenda")),
        ("agenda", None) => return Err(Problem::Empty.at("agenda").into()),
        _ => return Err(Problem::NotAChoice.at("is").into()),
    };
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::schedule::write_week(&mut leaves, nth, weekday, is);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// Refuses one rule more than can be kept.
///
/// # Errors
/// [`Problem::TooMany`] at `field`.
pub(crate) fn room_for_rule(field: &str, group: &Group) -> Result<(), Error> {
    let room = group.rules.len() < MAX_RULES;
    if room { Ok(()) } else { Err(Problem::TooMany { max: MAX_RULES }.at(field).into()) }
}

fn rule_of(group: &Group, id: Id, today: NaiveDate) -> Result<&Rule, Error> {
    group.rules.get(&id).filter(|rule| rule.goes_on(today)).ok_or(Error::NotFound("rule"))
}

/// The word for why a meeting does not take place.
pub(crate) fn dark_text(dark: &Dark) -> &'static str {
    match dark {
        Dark::Break(_) => "break",
        Dark::Holiday(_) => "holiday",
        Dark::Week => "week",
    }
}

/// The rules a group still has, as the wire shows them.
pub(crate) fn rules(group: &Group, today: NaiveDate) -> Vec<RuleInfo> {
    group.running(today).into_iter().map(|rule| forms::info(rule, today)).collect()
}

/// A group's simple weekly evening, if that is all it has.
pub(crate) fn weekly(group: &Group, today: NaiveDate) -> Option<Schedule> {
    group.weekly(today).map(|rule| Schedule {
        weekday: weekday_text(rule.pattern.weekday()),
        time: rule.start.format("%H:%M").to_string(),
        minutes: rule.minutes,
        closes: forms::closes(rule.start, rule.minutes),
    })
}

fn view(call: &Call<'_>, id: Id) -> Result<GroupSchedule, Error> {
    let tree = call.tree(GROUPS, id)?.ok_or(Error::NotFound("group"))?;
    let group = records::group::read(id, &tree).ok_or(Error::NotFound("group"))?;
    let today = call.today(group.zone);
    let mut breaks: Vec<_> = group.breaks.iter().filter(|(_, rest)| rest.to >= today).collect();
    breaks.sort_by_key(|(id, rest)| (rest.from, **id));
    let breaks = breaks.into_iter().map(|(id, rest)| RestInfo {
        id: *id,
        from: rest.from,
        to: rest.to,
        reason: rest.reason.clone(),
    });
    // A week whose agenda is gone, as after making it was taken back, is as usual.
    let is_gone =
        |week: &Week| matches!(week.is, WeekIs::Agenda(agenda) if !group.others.contains_key(&agenda));
    let mut weeks: Vec<&Week> = group.weeks.iter().filter(|week| !is_gone(week)).collect();
    weeks.sort_by_key(|week| (week.nth, week.weekday.num_days_from_monday()));
    let weeks = weeks.into_iter().map(|week| WeekInfo {
        nth: week.nth.text(),
        weekday: weekday_text(week.weekday),
        agenda: match week.is {
            WeekIs::Agenda(agenda) => Some(agenda),
            WeekIs::Dark => None,
        },
    });
    Ok(GroupSchedule {
        group: id,
        group_name: group.name.clone(),
        zone: group.zone.name().to_owned(),
        today,
        rules: rules(&group, today),
        breaks: breaks.collect(),
        weeks: weeks.collect(),
        agendas: usual::listed(&group.others, call.pack(id)?.as_ref(), call.words.language().tag()),
        meets_on_holidays: group.meets_on_holidays,
        stamp: stamp(Some(&tree)),
    })
}

/// A line about the place, cleaned; nothing if it is empty.
///
/// # Errors
/// At `field`, as [`text::line`].
pub(crate) fn place_part(field: &str, given: Option<&str>) -> Result<Option<String>, Error> {
    let limit = if matches!(field, "place" | "room") { text::PLACE } else { text::LINK };
    let line = text::line(field, given.unwrap_or_default(), limit)?;
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// The day before, for what is kept as the first day no longer meant.
fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
