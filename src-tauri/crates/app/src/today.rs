//! Today: the meeting the clock is nearest to, what it still needs, and what comes after.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use model::group::Group;
use model::meeting::{Meeting, Moment, nearest};
use serde::Serialize;
use ts_rs::TS;

use crate::assignment;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::MeetingSummary;
use crate::milestone::{self, Celebrated};
use crate::program::Nothing;
use crate::service::{self, ServiceEnding};

/// How far ahead Today looks.
const DAYS_AHEAD: u64 = 14;
/// How far ahead it looks for what there is to celebrate.
const DAYS_TO_CELEBRATE: u32 = 7;

/// Today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The computer's local time, such as `2026-11-24T17:00`.
    pub now: String,
    /// The computer's day.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// The meeting the clock is nearest to.
    pub next: Option<Next>,
    /// The meetings of the coming two weeks.
    pub upcoming: Vec<MeetingSummary>,
    /// Terms of service that end soon, the first first.
    pub ending: Vec<ServiceEnding>,
    /// Who celebrates at that meeting, and in the week after today; none where its group does not
    /// count or names may not be kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Celebrated>>")]
    pub celebrating: Vec<Celebrated>,
    /// How many groups there are.
    pub groups: u32,
}

/// The meeting the clock is nearest to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "NextMeeting")]
pub struct Next {
    /// Which meeting.
    pub meeting: MeetingSummary,
    /// Where the clock stands to it.
    #[ts(type = "\"before\" | \"during\" | \"after\"")]
    pub moment: &'static str,
    /// Whole minutes until it starts; negative once it has.
    #[ts(type = "number")]
    pub minutes_until: i64,
    /// When its agenda is through.
    pub closes: String,
    /// When it is planned to close.
    pub planned_close: String,
    /// The agenda ends by the planned close.
    pub agenda_fits: bool,
    /// Minutes the agenda runs over; 0 if it fits.
    #[ts(type = "number")]
    pub over: i64,
    /// Roles of the evening nobody has yet and that are not asked for in the room, in the program's
    /// words; none while names may not be kept.
    pub gaps: Vec<String>,
}

/// `today_get`
pub(crate) fn get(call: &mut Call<'_>, _: Nothing) -> Result<Today, Error> {
    let groups = call.groups()?;
    let mut meetings: Vec<(Meeting, Tz)> = Vec::new();
    for group in &groups {
        let today = call.today(group.zone);
        let (from, to) = (today - Days::new(1), today + Days::new(DAYS_AHEAD));
        meetings.extend(call.meetings_of(group, from, to)?.into_iter().map(|meeting| (meeting, group.zone)));
    }
    meetings.sort_by_key(|(meeting, zone)| (meeting.starts(*zone), meeting.id));
    let group_of = |meeting: &Meeting| {
        groups.iter().find(|group| group.id == meeting.group).ok_or(Error::Unreadable("meeting"))
    };
    let (next, celebrating) = match nearest(&meetings, call.now) {
        Some((meeting, _)) => {
            let group = group_of(meeting)?;
            (Some(next(call, meeting, group)?), celebrating(call, meeting, group)?)
        }
        None => (None, Vec::new()),
    };
    let ahead = meetings.iter().filter(|(meeting, zone)| meeting.ends(*zone) > call.now);
    let upcoming = ahead.map(|(meeting, _)| Ok(MeetingSummary::of(meeting, group_of(meeting)?)));
    let mut ending = Vec::new();
    for group in &groups {
        ending.extend(service::ending(call, group)?);
    }
    ending.sort_by_key(|term| (term.until, term.group));
    let here: Tz = call.host.zone().parse().unwrap_or(Tz::UTC);
    let local = call.now.with_timezone(&here);
    Ok(Today {
        now: local.format("%Y-%m-%dT%H:%M").to_string(),
        date: local.date_naive(),
        next,
        upcoming: upcoming.collect::<Result<_, Error>>()?,
        ending,
        celebrating,
        groups: u32::try_from(groups.len()).unwrap_or(u32::MAX),
    })
}

fn celebrating(call: &Call<'_>, meeting: &Meeting, group: &Group) -> Result<Vec<Celebrated>, Error> {
    let Some(counts) = milestone::Counts::of(call, group)? else { return Ok(Vec::new()) };
    let (mut due, ahead) = milestone::celebrated(call, &counts, Some(meeting), DAYS_TO_CELEBRATE)?;
    due.extend(ahead);
    Ok(due)
}

fn next(call: &Call<'_>, meeting: &Meeting, group: &Group) -> Result<Next, Error> {
    let (_, end) = meeting.agenda.times(meeting.occurrence.start);
    let until = meeting.starts(group.zone) - call.now;
    Ok(Next {
        meeting: MeetingSummary::of(meeting, group),
        moment: match meeting.moment(group.zone, call.now) {
            Moment::Before => "before",
            Moment::During => "during",
            Moment::After => "after",
        },
        // A minute not yet over still counts: half a minute before is one minute until.
        minutes_until: until.num_seconds().div_euclid(60) + i64::from(until.num_seconds().rem_euclid(60) > 0),
        closes: end.format("%H:%M").to_string(),
        planned_close: meeting.planned_close().format("%H:%M").to_string(),
        agenda_fits: meeting.spare() >= 0,
        over: (-meeting.spare()).max(0),
        gaps: gaps(call, meeting, group)?,
    })
}

fn gaps(call: &Call<'_>, meeting: &Meeting, group: &Group) -> Result<Vec<String>, Error> {
    if !group.may_keep_names() {
        return Ok(Vec::new());
    }
    let roles = assignment::roles_of(call, meeting, group)?.into_iter();
    // Who serves for a term is not looked for evening by evening.
    let open = roles.filter(|(known, now)| !known.role.standing && !now.is_settled());
    Ok(open.map(|(known, _)| known.name).collect())
}
