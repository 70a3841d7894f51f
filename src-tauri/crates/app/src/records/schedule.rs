//! When a group meets, within its record:
//! `rules/<id>/{weekday,every,nth,date,continues,start,minutes,from,until}`,
//! `breaks/<id>/{from,to,reason,removed}`, `weeks/<nth>-<weekday>` = `"dark"` or the id of an
//! agenda, `moved/<rule id>/<date given>` = [date, start, minutes].
//!
//! A rule with a `date` comes once, one with an `nth` monthly, any other weekly.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use model::Id;
use model::schedule::{
    Break, Moved, Nth, Pattern, Rule, Week, WeekIs, parse_date, parse_time, parse_weekday, weekday_text,
};
use vault::{Tree, Value};

use super::{Leaves, Read, Stored};

/// Reads the rules.
pub(crate) fn rules(tree: &Tree) -> BTreeMap<Id, Rule> {
    tree.ids_under("rules").into_iter().filter_map(|id| Some((id, rule(tree, id)?))).collect()
}

fn rule(tree: &Tree, id: Id) -> Option<Rule> {
    let at = |field: &str| format!("rules/{id}/{field}");
    let weekday = || parse_weekday("weekday", &tree.string(&at("weekday"))?).ok();
    let pattern = if let Some(date) = tree.day(&at("date")) {
        Pattern::Once(date)
    } else if let Some(nth) = tree.string(&at("nth")) {
        Pattern::Monthly { nth: Nth::parse("nth", &nth).ok()?, weekday: weekday()? }
    } else {
        Pattern::Weekly { weekday: weekday()?, every: tree.count(&at("every")).unwrap_or(1) }
    };
    Some(Rule {
        id,
        continues: tree.id(&at("continues")),
        pattern,
        start: parse_time("start", &tree.string(&at("start"))?).ok()?,
        minutes: tree.count(&at("minutes"))?,
        from: tree.day(&at("from"))?,
        until: tree.day(&at("until")),
    })
}

/// Writes a whole rule, over whatever it was before.
pub(crate) fn write_rule(leaves: &mut Leaves, rule: &Rule) {
    let at = |field: &str| format!("rules/{}/{field}", rule.id);
    let (every, nth, date) = match rule.pattern {
        Pattern::Weekly { every, .. } => (Some(every), None, None),
        Pattern::Monthly { nth, .. } => (None, Some(nth.text()), None),
        Pattern::Once(date) => (None, None, Some(date)),
    };
    leaves
        .set(at("weekday"), weekday_text(rule.pattern.weekday()))
        .set(at("every"), every)
        .set(at("nth"), nth)
        .set(at("date"), date)
        .set_some(at("continues"), rule.continues)
        .set(at("start"), rule.start)
        .set(at("minutes"), rule.minutes)
        .set(at("from"), rule.from)
        .set(at("until"), rule.until);
}

/// Reads the breaks that were not taken away.
pub(crate) fn breaks(tree: &Tree) -> BTreeMap<Id, Break> {
    let rest = |id: Id| {
        let at = |field: &str| format!("breaks/{id}/{field}");
        if tree.flag(&at("removed")) {
            return None;
        }
        let (from, to) = (tree.day(&at("from"))?, tree.day(&at("to"))?);
        Some(Break { from, to, reason: tree.string(&at("reason"))? })
    };
    tree.ids_under("breaks").into_iter().filter_map(|id| Some((id, rest(id)?))).collect()
}

/// Writes a whole break.
pub(crate) fn write_break(leaves: &mut Leaves, id: Id, rest: &Break) {
    let at = |field: &str| format!("breaks/{id}/{field}");
    leaves.set(at("from"), rest.from).set(at("to"), rest.to).set(at("reason"), &rest.reason);
}

/// Reads what the weeks of the month are.
pub(crate) fn weeks(tree: &Tree) -> Vec<Week> {
    let week = |name: &str| {
        let (nth, weekday) = name.split_once('-')?;
        let at = format!("weeks/{name}");
        let is = match tree.id(&at) {
            Some(agenda) => WeekIs::Agenda(agenda),
            None => tree.string(&at).filter(|word| word == DARK).map(|_| WeekIs::Dark)?,
        };
        let (nth, weekday) = (Nth::parse("nth", nth).ok()?, parse_weekday("weekday", weekday).ok()?);
        Some(Week { nth, weekday, is })
    };
    tree.under("weeks").filter_map(|(name, _)| week(name)).collect()
}

const DARK: &str = "dark";

/// Says what a week of the month is; `None`: as usual.
pub(crate) fn write_week(leaves: &mut Leaves, nth: Nth, weekday: Weekday, is: Option<WeekIs>) {
    let stored: Option<Stored> = is.map(|is| match is {
        WeekIs::Dark => DARK.into(),
        WeekIs::Agenda(agenda) => agenda.into(),
    });
    leaves.set(format!("weeks/{}-{}", nth.text(), weekday_text(weekday)), stored);
}

/// Reads where meetings were moved to.
pub(crate) fn moved(tree: &Tree) -> BTreeMap<(Id, NaiveDate), Moved> {
    let entry = |name: &str| {
        let (rule, given) = name.split_once('/')?;
        let [Value::Text(date), Value::Text(start), Value::Int(minutes), ..] =
            tree.value(&format!("moved/{name}"))?.as_list()?
        else {
            return None;
        };
        let moved = Moved {
            date: parse_date("date", date).ok()?,
            start: parse_time("start", start).ok()?,
            minutes: u32::try_from(*minutes).ok()?,
        };
        Some(((rule.parse().ok()?, parse_date("given", given).ok()?), moved))
    };
    tree.under("moved").filter_map(|(name, _)| entry(name)).collect()
}

/// Notes where a meeting was moved to.
pub(crate) fn write_moved(leaves: &mut Leaves, rule: Id, given: NaiveDate, moved: &Moved) {
    let day = |date: NaiveDate| date.format("%Y-%m-%d").to_string();
    let to = vec![
        Value::Text(day(moved.date)),
        Value::Text(moved.start.format("%H:%M").to_string()),
        Value::Int(moved.minutes.into()),
    ];
    leaves.set(format!("moved/{rule}/{}", day(given)), Value::List(to));
}
