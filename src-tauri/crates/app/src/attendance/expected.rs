//! In which order a list is likely to come in, and the small groups it can be narrowed to.

use chrono::Days;
use model::Id;
use model::group::Group;
use model::meeting::Meeting;
use model::sheet::{LOOKED_BACK, expected_order};

use super::AttendanceTrack;
use crate::agenda::track_title;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::DAYS_IN_REACH;

/// How many days are read at once on the way back: twelve weekly meetings.
const DAYS_AT_ONCE: u64 = 84;

/// The people of a list, given by name, in the order in which they are likely to come; nobody where
/// no meeting before tells.
///
/// # Errors
/// What the vault refuses.
pub(super) fn order(
    call: &Call<'_>,
    group: &Group,
    meeting: &Meeting,
    by_name: &[Id],
) -> Result<Vec<Id>, Error> {
    if by_name.is_empty() {
        return Ok(Vec::new());
    }
    let at = (meeting.occurrence.date, meeting.occurrence.start);
    let mut recorded = Vec::new();
    let mut to = meeting.occurrence.date;
    for _ in 0..DAYS_IN_REACH.div_ceil(DAYS_AT_ONCE) {
        let from = to - Days::new(DAYS_AT_ONCE - 1);
        let before = call.meetings_of(group, from, to)?.into_iter().rev();
        let before = before.filter(|one| (one.occurrence.date, one.occurrence.start) < at);
        recorded.extend(before.filter(|one| !one.is_cancelled() && one.sheet.names_somebody()));
        // Whoever has a short history is not looked for in the years before it.
        if recorded.len() >= LOOKED_BACK || group.rules.values().all(|rule| from <= rule.from) {
            break;
        }
        to = from - Days::new(1);
    }
    if recorded.is_empty() {
        return Ok(Vec::new());
    }
    Ok(expected_order(by_name, recorded.iter().take(LOOKED_BACK).map(|meeting| &meeting.sheet)))
}

/// The small groups of an evening that somebody belongs to.
///
/// # Errors
/// What the vault refuses.
pub(super) fn tracks(
    call: &Call<'_>,
    group: &Group,
    meeting: &Meeting,
) -> Result<Vec<AttendanceTrack>, Error> {
    let circles = meeting.agenda.circles();
    if circles.iter().all(|(_, track)| track.people.is_empty()) {
        return Ok(Vec::new());
    }
    let pack = call.pack(group.id)?;
    let language = call.words.language().tag();
    let peopled = circles.into_iter().filter(|(_, track)| !track.people.is_empty());
    let shown = peopled.map(|(id, track)| AttendanceTrack {
        id,
        title: track_title(track, &pack, language),
        people: track.people.iter().copied().collect(),
    });
    Ok(shown.collect())
}
