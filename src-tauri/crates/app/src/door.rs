//! The door view: names and whether each is here, and nothing else anybody could be judged by.
//!
//! Whoever stands at the door may see over a shoulder what is on this screen, so its data types have
//! no field for a mark's kind, a time, a note or an earlier evening.

use chrono::NaiveDate;
use model::Id;
use model::sheet::{Mark, Marked};
use model::text::folded;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::{check_may_be_marked, open_sheet};
use crate::call::Call;
use crate::error::Error;
use crate::meeting::MeetingGet;
use crate::records;

/// Marks a person here at the door, or takes it back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DoorMark {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// Whether she is here.
    pub here: bool,
}

/// The list at the door.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Door {
    /// What the group calls itself.
    pub group_name: String,
    /// The meeting's day.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// When it starts, in the group's zone.
    pub start: String,
    /// People on the list, by name.
    pub rows: Vec<DoorRow>,
}

/// A name at the door.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DoorRow {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// Whether she was marked here.
    pub here: bool,
}

/// `door_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<Door, Error> {
    let found = open_sheet(call, request.meeting)?;
    let date = found.meeting.occurrence.date;
    let mut rows = Vec::new();
    // Whoever was marked and is not on the list does not come to the door again.
    for (id, _) in call.roster(found.group.id)?.on(date) {
        if let Some(person) = call.known_person(id)? {
            let here = found.meeting.sheet.marks.get(&id).is_some_and(|marked| marked.mark.present());
            rows.push(DoorRow { person: id, name: person.shown(), here });
        }
    }
    rows.sort_by_cached_key(|row| (folded(&row.name), row.person));
    let start = found.meeting.occurrence.start.format("%H:%M").to_string();
    Ok(Door { group_name: found.group.name, date, start, rows })
}

/// `door_mark`
pub(crate) fn mark(call: &mut Call<'_>, request: DoorMark) -> Result<DoorRow, Error> {
    let found = open_sheet(call, request.meeting)?;
    let (person, _) = call.person("person", request.person)?;
    check_may_be_marked(call, &found, person.id)?;
    let before = found.meeting.sheet.marks.get(&person.id);
    // What else was written down of somebody who is here, such as that she came late, stays.
    if before.is_some_and(|marked| marked.mark.present()) != request.here {
        let marked = request.here.then_some(Marked { mark: Mark::Here, at: call.now });
        let mut leaves = records::meeting::touch(&found.meeting);
        records::meeting::write_mark(&mut leaves, person.id, marked);
        if found.meeting.sheet.online.contains(&person.id) {
            records::meeting::write_online(&mut leaves, person.id, false);
        }
        call.commit(vec![leaves])?;
    }
    Ok(DoorRow { person: person.id, name: person.shown(), here: request.here })
}
