//! A meeting as a record, made when it is first touched: `group`, `rule`, `date` (as the rule gave
//! it), `moved` (its day since it was moved), `ordinal`, `start`, `minutes`, `cancelled`, `module`,
//! `topic`, `takes_place` (whatever a break or a holiday says), `agenda` (the other agenda of the group it
//! follows), `items/<item id>/...`, `tracks/<track id>/...`, `counts/{room,newcomers,online}`,
//! `basket/{cents,counted_by_two}`, `totals/{here,list,not_kept_since}`, who does what as in
//! `assignment.rs`, what was handed out as in `chip.rs`, and one leaf a mark:
//! `marks/<person id>` = [mark, minute]; `online/<person id>` = true for whoever took part from
//! elsewhere.
//!
//! `totals/here` counts people once named here whose names are no longer kept; `totals/list` = [here,
//! let us know, absent, not recorded] is how those of the list among them were marked;
//! `not_kept_since` is the day all names became totals.

use chrono::{NaiveDate, NaiveTime};
use model::Id;
use model::agenda::Agenda;
use model::basket::Basket;
use model::meeting::Meeting;
use model::schedule::{Occurrence, parse_time};
use model::sheet::{Counts, Listed, Mark, Marked, Sheet};
use vault::{Leaf, Tree, Value};

use super::agenda::{self, Place};
use super::{Leaves, MEETINGS, Read, assignment, instant_of, minute_of};

/// Reads a touched meeting; `None` if what makes a meeting is not there, because first touching it
/// was taken back: see [`read_over`].
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Meeting> {
    let given = tree.day("date")?;
    Some(Meeting {
        id,
        group: tree.id("group")?,
        occurrence: Occurrence {
            rule: tree.id("rule")?,
            given,
            date: tree.day("moved").unwrap_or(given),
            ordinal: tree.number("ordinal").and_then(|n| u16::try_from(n).ok()).unwrap_or(0),
            start: time(tree, "start")?,
            minutes: tree.count("minutes")?,
        },
        cancelled: tree.string("cancelled"),
        dark: None,
        takes_place: tree.flag("takes_place"),
        follows: tree.id("agenda"),
        topic: tree.string("topic"),
        agenda: agenda::read(tree, &Place::meeting(), &Agenda::default()),
        assignments: assignment::read(tree),
        sheet: sheet(tree),
        touched: true,
        module: tree.id("module"),
    })
}

/// A meeting the schedule gives, with whatever is still written about it. It counts as not
/// touched, so that the next change writes all of it.
pub(crate) fn read_over(mut untouched: Meeting, tree: &Tree) -> Meeting {
    untouched.cancelled = tree.string("cancelled");
    untouched.takes_place = tree.flag("takes_place");
    untouched.topic = tree.string("topic");
    untouched.agenda = agenda::read(tree, &Place::meeting(), &untouched.agenda);
    untouched.assignments = assignment::read(tree);
    untouched.sheet = sheet(tree);
    untouched.module = tree.id("module");
    untouched
}

fn time(tree: &Tree, name: &str) -> Option<NaiveTime> {
    parse_time(name, &tree.string(name)?).ok()
}

/// Reads who was there.
pub(crate) fn sheet(tree: &Tree) -> Sheet {
    let marked = |(person, leaf): (&str, &Leaf)| match &leaf.value {
        Value::List(parts) => match parts.as_slice() {
            [Value::Text(mark), Value::Int(minute), ..] => {
                let marked = Marked { mark: Mark::from_text(mark)?, at: instant_of(*minute)? };
                Some((person.parse().ok()?, marked))
            }
            _ => None,
        },
        _ => None,
    };
    Sheet {
        counts: Counts {
            room: tree.count("counts/room"),
            newcomers: tree.count("counts/newcomers"),
            online: tree.count("counts/online"),
        },
        marks: tree.under("marks").filter_map(marked).collect(),
        basket: Basket {
            cents: tree.count("basket/cents"),
            counted_by_two: tree.value("basket/counted_by_two").and_then(Value::as_bool),
        },
        online: tree
            .under("online")
            .filter(|(_, leaf)| leaf.value == Value::Bool(true))
            .filter_map(|(person, _)| person.parse().ok())
            .collect(),
        unnamed: tree.count("totals/here"),
        listed: tree.value("totals/list").and_then(listed),
        not_kept_since: tree.day("totals/not_kept_since"),
    }
}

fn listed(value: &Value) -> Option<Listed> {
    let number = |at: usize| u32::try_from(value.as_list()?.get(at)?.as_int()?).ok();
    Some(Listed { here: number(0)?, let_us_know: number(1)?, absent: number(2)?, not_recorded: number(3)? })
}

/// Writes how those of the list were marked whose names go.
pub(crate) fn write_listed(leaves: &mut Leaves, listed: &Listed) {
    let numbers = [listed.here, listed.let_us_know, listed.absent, listed.not_recorded];
    leaves.set("totals/list", Value::List(numbers.map(|number| Value::Int(number.into())).to_vec()));
}

/// The leaves a change of this meeting is to be added to. For an untouched meeting they already
/// hold what makes the record.
pub(crate) fn touch(meeting: &Meeting) -> Leaves {
    let mut leaves = Leaves::of(MEETINGS, meeting.id);
    if !meeting.touched {
        let occurrence = &meeting.occurrence;
        leaves
            .set("group", meeting.group)
            .set("rule", occurrence.rule)
            .set("date", occurrence.given)
            .set_some("moved", (occurrence.date != occurrence.given).then_some(occurrence.date))
            .set("ordinal", i64::from(occurrence.ordinal))
            .set("start", occurrence.start)
            .set("minutes", occurrence.minutes)
            .set_some("agenda", meeting.follows);
        agenda::write(&mut leaves, &Place::meeting(), &meeting.agenda);
    }
    leaves
}

/// Turns names into totals: how many were here by name and how the list was marked is kept, and who
/// it was is cleared.
pub(crate) fn freeze(leaves: &mut Leaves, meeting: &Meeting, listed: Option<&Listed>, today: NaiveDate) {
    leaves.set("totals/not_kept_since", today);
    // Where nobody was marked, nobody wrote down that nobody came.
    if !meeting.sheet.marks.is_empty() || meeting.sheet.unnamed.is_some() {
        leaves.set("totals/here", meeting.sheet.marked_here());
    }
    if let Some(listed) = listed {
        write_listed(leaves, listed);
    }
    for person in meeting.sheet.marks.keys() {
        leaves.set(format!("marks/{person}"), None::<String>);
    }
    for person in &meeting.sheet.online {
        write_online(leaves, *person, false);
    }
    assignment::clear(leaves, &meeting.assignments);
    let mut nameless = meeting.agenda.clone().nameless();
    for item in nameless.items.values_mut() {
        // What was noted about the evening may name whoever it was about.
        item.notes = None;
    }
    agenda::write_change(leaves, &Place::meeting(), &meeting.agenda, &nameless);
}

/// Sets or takes back a person's mark.
pub(crate) fn write_mark(leaves: &mut Leaves, person: Id, marked: Option<Marked>) {
    let value = marked.map(|marked| {
        Value::List(vec![Value::Text(marked.mark.text().to_owned()), Value::Int(minute_of(marked.at))])
    });
    leaves.set(format!("marks/{person}"), value);
}

/// Says that a person took part from elsewhere, or no longer says so.
pub(crate) fn write_online(leaves: &mut Leaves, person: Id, online: bool) {
    leaves.set(format!("online/{person}"), online.then_some(true));
}
