//! The forms of the schedule on the wire, and a rule from what was typed.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use model::schedule::{
    Nth, Pattern, Rule, meeting_minutes, parse_date, parse_time, parse_weekday, weekday_text, weeks_apart,
};
use model::{Id, Invalid, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::usual::OtherAgenda;

use super::day_before;

/// A rule as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RuleForm {
    /// `weekly`, `monthly` or `once`.
    #[ts(type = "\"weekly\" | \"monthly\" | \"once\"")]
    pub repeats: String,
    /// `mon` to `sun`, for weekly and monthly ones.
    #[serde(default)]
    #[ts(optional, type = "Weekday")]
    pub weekday: Option<String>,
    /// Every so many weeks, 1 to 52; each week if left out.
    #[serde(default)]
    #[ts(optional)]
    pub every: Option<u32>,
    /// Which of the month's, `1` to `5` or `last`, for monthly ones.
    #[serde(default)]
    #[ts(optional)]
    pub nth: Option<String>,
    /// When it starts, such as `19:00`.
    pub time: String,
    /// How long it lasts, 5 to 480.
    pub minutes: u32,
    /// The day it begins, and weeks are counted from; a single event's day. Today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day it may come; without end if left out.
    #[serde(default)]
    #[ts(optional)]
    pub last: Option<String>,
}

/// Adds a rule.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRuleAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The rule.
    pub rule: RuleForm,
}

/// Changes a rule from a day on; evenings before stay as they were.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRuleEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which rule.
    #[ts(as = "String")]
    pub rule: Id,
    /// What it is from its `from` on.
    pub change: RuleForm,
}

/// Lets a rule end, or go on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRuleEnd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which rule.
    #[ts(as = "String")]
    pub rule: Id,
    /// The last day it may come; null: without end.
    pub last: Option<String>,
}

/// Adds a break.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleBreakAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The first day.
    pub from: String,
    /// The last day; the first if left out.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
    /// Why. At most 200 characters.
    pub reason: String,
}

/// Takes a break away.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleBreakRemove {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which break.
    #[serde(rename = "break")]
    #[ts(as = "String")]
    pub id: Id,
}

/// Says what a week of the month is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleWeekSet {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// `1` to `5` or `last`.
    pub nth: String,
    /// `mon` to `sun`.
    #[ts(type = "Weekday")]
    pub weekday: String,
    /// `usual`, `dark` or `agenda`.
    #[ts(type = "\"usual\" | \"dark\" | \"agenda\"")]
    pub is: String,
    /// The other agenda of the group it follows, with `agenda`.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub agenda: Option<Id>,
}

/// When a group meets that simply meets once a week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Schedule {
    /// `mon` to `sun`.
    #[ts(type = "Weekday")]
    pub weekday: &'static str,
    /// When it starts.
    pub time: String,
    /// How long it lasts.
    pub minutes: u32,
    /// When it closes.
    pub closes: String,
}

/// When a group meets, whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupSchedule {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// What it calls itself.
    pub group_name: String,
    /// The zone its times are meant in.
    pub zone: String,
    /// The day it is there.
    #[ts(as = "String")]
    pub today: NaiveDate,
    /// The rules that still have meetings, in the order of their next ones.
    pub rules: Vec<RuleInfo>,
    /// Breaks that are not over.
    pub breaks: Vec<RestInfo>,
    /// What some weeks of the month are.
    pub weeks: Vec<WeekInfo>,
    /// Its agendas beside the usual one: what a week of the month may be.
    pub agendas: Vec<OtherAgenda>,
    /// Whether it meets on holidays.
    pub meets_on_holidays: bool,
    /// Changes whenever the group does.
    pub stamp: String,
}

/// A rule.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// How it repeats.
    #[ts(type = "\"weekly\" | \"monthly\" | \"once\"")]
    pub repeats: &'static str,
    /// The day of the week.
    #[ts(type = "Weekday")]
    pub weekday: &'static str,
    /// Every so many weeks; 1 for others than weekly ones.
    pub every: u32,
    /// Which of the month's, for monthly ones.
    pub nth: Option<&'static str>,
    /// When it starts.
    pub time: String,
    /// When it closes.
    pub closes: String,
    /// How long it lasts.
    pub minutes: u32,
    /// The day it begins.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// The last day it may come.
    #[ts(as = "Option<String>")]
    pub last: Option<NaiveDate>,
    /// Its next day, whether or not a break or a holiday is in the way.
    #[ts(as = "Option<String>")]
    pub next: Option<NaiveDate>,
}

/// A break.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RestInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// The first day.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(as = "String")]
    pub to: NaiveDate,
    /// Why.
    pub reason: String,
}

/// What a week of the month is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WeekInfo {
    /// `1` to `5` or `last`.
    pub nth: &'static str,
    /// The day of the week.
    #[ts(type = "Weekday")]
    pub weekday: &'static str,
    /// The other agenda it follows; null: there is no meeting.
    #[ts(as = "Option<String>")]
    pub agenda: Option<Id>,
}

/// A rule from what was typed.
pub(super) fn rule(form: &RuleForm, id: Id, today: NaiveDate) -> Result<Rule, Invalid> {
    let weekday = || parse_weekday("weekday", form.weekday.as_deref().unwrap_or_default());
    let from = form.from.as_deref().map_or(Ok(today), |day| parse_date("from", day))?;
    let pattern = match form.repeats.as_str() {
        "weekly" => {
            Pattern::Weekly { weekday: weekday()?, every: weeks_apart("every", form.every.unwrap_or(1))? }
        }
        "monthly" => Pattern::Monthly {
            nth: Nth::parse("nth", form.nth.as_deref().unwrap_or_default())?,
            weekday: weekday()?,
        },
        "once" => Pattern::Once(from),
        _ => return Err(Problem::NotAChoice.at("repeats")),
    };
    let rule = Rule {
        id,
        continues: None,
        pattern,
        start: parse_time("time", &form.time)?,
        minutes: meeting_minutes("minutes", form.minutes)?,
        from,
        until: form.last.as_deref().map(|day| day_after("last", day)).transpose()?,
    };
    rule.check().map_err(|wrong| wrong.problem.at("last"))?;
    Ok(rule)
}

/// What was typed as the last day, as the first one no longer meant.
pub(super) fn day_after(field: &str, day: &str) -> Result<NaiveDate, Invalid> {
    parse_date(field, day)?.succ_opt().ok_or_else(|| Problem::NotADate.at(field))
}

pub(super) fn info(rule: &Rule, today: NaiveDate) -> RuleInfo {
    let (repeats, every, nth) = match rule.pattern {
        Pattern::Weekly { every, .. } => ("weekly", every, None),
        Pattern::Monthly { nth, .. } => ("monthly", 1, Some(nth.text())),
        Pattern::Once(_) => ("once", 1, None),
    };
    RuleInfo {
        id: rule.id,
        repeats,
        weekday: weekday_text(rule.pattern.weekday()),
        every,
        nth,
        time: rule.start.format("%H:%M").to_string(),
        closes: closes(rule.start, rule.minutes),
        minutes: rule.minutes,
        from: rule.from,
        last: rule.until.map(day_before),
        next: rule.between(today, NaiveDate::MAX).next().map(|next| next.date),
    }
}

pub(super) fn closes(start: NaiveTime, minutes: u32) -> String {
    (start + TimeDelta::minutes(minutes.into())).format("%H:%M").to_string()
}
