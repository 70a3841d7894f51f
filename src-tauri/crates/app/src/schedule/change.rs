//! Changing a rule from a day on: evenings before stay where they were, and those ahead that
//! somebody has touched keep what was written about them.

use model::Problem;
use model::group::Group;
use model::schedule::{Pattern, Rule, meeting_minutes, parse_time, parse_weekday};

use super::room_for_rule;
use crate::call::Call;
use crate::error::Error;
use crate::group::ScheduleEdit;
use crate::meeting::touched_ahead;
use crate::records::{self, Leaves};

/// A rule as it is from `new.from` on. On another weekday the old rule ends and a new one begins.
/// On the same weekday the meetings keep their ids, and those ahead that were touched follow to the
/// new hour, except where they were moved.
pub(crate) fn changed(
    call: &mut Call<'_>,
    group: &Group,
    old: &Rule,
    new: &Rule,
    leaves: &mut Leaves,
) -> Result<Vec<Leaves>, Error> {
    let single = |rule: &Rule| matches!(rule.pattern, Pattern::Once(_));
    let same_day = old.pattern.weekday() == new.pattern.weekday() && !single(old) && !single(new);
    if same_day && new.from <= old.from {
        // Nothing came of the old one before.
        let new = Rule { continues: old.continues, ..new.clone() };
        records::schedule::write_rule(leaves, &new);
    } else {
        room_for_rule("rule", group)?;
        leaves.set(format!("rules/{}/until", old.id), new.from);
        let continues = same_day.then(|| old.identity());
        let id = call.new_id()?;
        records::schedule::write_rule(leaves, &Rule { id, continues, ..new.clone() });
    }
    if !same_day {
        return Ok(Vec::new());
    }
    let ahead = touched_ahead(call, group, new.from.max(call.today(group.zone)))?;
    let follow = ahead.iter().filter(|meeting| {
        let occurrence = &meeting.occurrence;
        (occurrence.rule, occurrence.start, occurrence.minutes) == (old.identity(), old.start, old.minutes)
            && !group.is_moved(occurrence)
    });
    Ok(follow
        .map(|meeting| {
            let mut leaves = records::meeting::touch(meeting);
            leaves.set("start", new.start).set("minutes", new.minutes);
            leaves
        })
        .collect())
}

/// Another weekly evening, from today on, for a group that meets once a week or not at all.
pub(crate) fn reschedule(
    call: &mut Call<'_>,
    group: &Group,
    schedule: &ScheduleEdit,
    leaves: &mut Leaves,
) -> Result<Vec<Leaves>, Error> {
    let today = call.today(group.zone);
    let new = Rule {
        id: call.new_id()?,
        continues: None,
        pattern: Pattern::Weekly { weekday: parse_weekday("schedule.weekday", &schedule.weekday)?, every: 1 },
        start: parse_time("schedule.time", &schedule.time)?,
        minutes: meeting_minutes("schedule.minutes", schedule.minutes)?,
        from: today,
        until: None,
    };
    match group.running(today)[..] {
        [old] => changed(call, group, old, &Rule { id: old.id, ..new }, leaves),
        [] => {
            room_for_rule("schedule", group)?;
            records::schedule::write_rule(leaves, &new);
            Ok(Vec::new())
        }
        // Which of several evenings is meant can't be told.
        _ => Err(Problem::NotAChoice.at("schedule").into()),
    }
}
