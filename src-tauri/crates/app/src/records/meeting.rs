//! A meeting as a record, made when it is first touched: `group`, `rule`, `date`, `ordinal`,
//! `start`, `minutes`, `cancelled`, `module`, `items/<item id>/...`, `counts/{room,newcomers,online}`,
//! `totals/{here,not_kept_since}`, and one leaf a mark: `marks/<person id>` = [mark, minute].
//!
//! `totals/here` counts people once named here whose names are no longer kept; `not_kept_since` is
//! the day all names became totals.

use chrono::{NaiveDate, NaiveTime};
use model::Id;
use model::agenda::Agenda;
use model::meeting::Meeting;
use model::schedule::{Occurrence, parse_time};
use model::sheet::{Counts, Mark, Marked, Sheet};
use vault::{Tree, Value};

use super::{Leaves, MEETINGS, Read, agenda, instant_of, minute_of};

/// Reads a touched meeting; `None` if what makes a meeting is not there, because first touching it
/// was taken back: see [`read_over`].
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Meeting> {
    Some(Meeting {
        id,
        group: tree.id("group")?,
        occurrence: Occurrence {
            rule: tree.id("rule")?,
            date: tree.day("date")?,
            ordinal: tree.number("ordinal").and_then(|n| u16::try_from(n).ok()).unwrap_or(0),
            start: time(tree, "start")?,
            minutes: tree.count("minutes")?,
        },
        cancelled: tree.string("cancelled"),
        agenda: agenda::read(tree, "items", &Agenda::default()),
        sheet: sheet(tree),
        touched: true,
        module: tree.id("module"),
    })
}

/// A meeting the schedule gives, with whatever is still written about it. It counts as not
/// touched, so that the next change writes all of it.
pub(crate) fn read_over(mut untouched: Meeting, tree: &Tree) -> Meeting {
    untouched.cancelled = tree.string("cancelled");
    untouched.agenda = agenda::read(tree, "items", &untouched.agenda);
    untouched.sheet = sheet(tree);
    untouched.module = tree.id("module");
    untouched
}

fn time(tree: &Tree, name: &str) -> Option<NaiveTime> {
    parse_time(name, &tree.string(name)?).ok()
}

/// Reads who was there.
pub(crate) fn sheet(tree: &Tree) -> Sheet {
    let marked = |person: Id| match tree.get(&format!("marks/{person}"))? {
        Value::List(parts) => match parts.as_slice() {
            [Value::Text(mark), Value::Int(minute), ..] => {
                Some((person, Marked { mark: Mark::from_text(mark)?, at: instant_of(*minute)? }))
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
        marks: tree.ids_under("marks").into_iter().filter_map(marked).collect(),
        unnamed: tree.count("totals/here"),
        not_kept_since: tree.day("totals/not_kept_since"),
    }
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
            .set("date", occurrence.date)
            .set("ordinal", i64::from(occurrence.ordinal))
            .set("start", occurrence.start)
            .set("minutes", occurrence.minutes);
        agenda::write(&mut leaves, "items", &meeting.agenda);
    }
    leaves
}

/// Turns names into a total: how many were here by name is kept, and who it was is cleared.
pub(crate) fn freeze(leaves: &mut Leaves, meeting: &Meeting, today: NaiveDate) {
    leaves.set("totals/here", meeting.sheet.marked_here()).set("totals/not_kept_since", today);
    for person in meeting.sheet.marks.keys() {
        leaves.set(format!("marks/{person}"), None::<String>);
    }
    for (id, _) in meeting.agenda.items.iter().filter(|(_, item)| item.person.is_some()) {
        leaves.set(format!("items/{id}/person"), None::<String>);
    }
}

/// Sets or takes back a person's mark.
pub(crate) fn write_mark(leaves: &mut Leaves, person: Id, marked: Option<Marked>) {
    let value = marked.map(|marked| {
        Value::List(vec![Value::Text(marked.mark.text().to_owned()), Value::Int(minute_of(marked.at))])
    });
    leaves.set(format!("marks/{person}"), value);
}
