//! Meetings that took place and of which nobody wrote down who was there.

use chrono::Days;
use model::Id;
use serde::Deserialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::meeting::{MeetingList, MeetingSummary};

/// How far back it is looked: what lies longer ago is in nobody's memory.
const WEEKS_BACK: u64 = 8;

/// Asks for meetings nothing was written down of.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingUnrecordedAsk {
    /// One group's only.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
}

/// `meeting_unrecorded`: those of the last weeks that are over and have neither a count nor a mark,
/// newest first.
pub(crate) fn list(call: &mut Call<'_>, request: MeetingUnrecordedAsk) -> Result<MeetingList, Error> {
    let groups = match request.group {
        Some(group) => vec![call.group("group", group)?.0],
        None => call.groups()?,
    };
    let mut found = Vec::new();
    for group in &groups {
        let today = call.today(group.zone);
        for meeting in call.meetings_of(group, today - Days::new(WEEKS_BACK * 7), today)? {
            if meeting.lacks_its_sheet(group.zone, call.now) {
                found.push((meeting.starts(group.zone), MeetingSummary::of(&meeting, group)));
            }
        }
    }
    found.sort_by_key(|(starts, meeting)| (std::cmp::Reverse(*starts), meeting.id));
    Ok(MeetingList { meetings: found.into_iter().map(|(_, meeting)| meeting).collect() })
}
