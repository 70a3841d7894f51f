//! What there is to celebrate in a group: due at its next meeting, and ahead.

use chrono::Days;
use chrono::NaiveDate;
use chrono_tz::Tz;
use model::Id;
use model::group::Group;
use model::meeting::{Meeting, today};
use model::milestone::{self as rule, Reached};
use model::text::folded;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Counts, title};
use crate::call::Call;
use crate::chip::{self, Chip};
use crate::error::Error;
use crate::meeting::{MeetingGet, MeetingSummary};

/// How far back the meeting before is looked for: first near, then as far as meetings reach.
const DAYS_BACK: [u64; 2] = [35, 400];
/// How far back a group's first meeting looks.
const DAYS_WITHOUT: u64 = 28;
/// How far ahead the next meeting is looked for.
const DAYS_TO_NEXT: u64 = 56;
/// How far back a meeting may lie that chips are written down for.
const DAYS_GIVING: u64 = 35;

/// Asks what there is to celebrate.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneAsk {
    /// In which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Days ahead, 1 to 366; 30 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub days: Option<u32>,
}

/// What there is to celebrate in a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestoneList {
    /// What the group calls itself.
    pub group_name: String,
    /// Its starter set counts days; if not, all else is empty.
    pub counts: bool,
    /// What the program celebrates, in its words.
    pub celebration: String,
    /// Names may be kept; if not, nobody is named.
    pub may_keep_names: bool,
    /// The next meeting, or the one that is on.
    pub next: Option<MeetingSummary>,
    /// What was reached since the meeting before it and is by its day, the first first.
    pub due: Vec<Celebrated>,
    /// What comes after it.
    pub ahead: Vec<Celebrated>,
    /// So many days ahead were looked at.
    pub days: u32,
    /// The latest meeting that took place or is today: the one chips are written down for.
    pub latest: Option<MeetingSummary>,
    /// Which number the first day has.
    #[ts(type = "\"zero\" | \"one\"")]
    pub first_day: &'static str,
    /// With so many chips left or fewer it is time for new ones.
    pub reorder_at: Option<u32>,
    /// Its chips, the shortest time first.
    pub chips: Vec<Chip>,
    /// Changes whenever the group's chips and rules do.
    pub stamp: String,
}

/// What is due at a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestonesDue {
    /// The first first; empty where the starter set does not count or names may not be kept.
    pub due: Vec<Celebrated>,
}

/// Somebody reaches a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Celebration")]
pub struct Celebrated {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// Names the milestone.
    pub milestone: String,
    /// In the program's words.
    pub title: String,
    /// On which day.
    #[ts(as = "String")]
    pub on: NaiveDate,
}

/// `milestone_list`
pub(crate) fn list(call: &mut Call<'_>, request: MilestoneAsk) -> Result<MilestoneList, Error> {
    let (group, _) = call.group("group", request.group)?;
    let days = rule::check_ahead(request.days.unwrap_or(rule::USUAL_AHEAD))?;
    let counts = Counts::of(call, &group)?;
    let (next, latest) = if counts.is_some() { nearest(call, &group)? } else { (None, None) };
    let (due, ahead) = match &counts {
        Some(counts) => celebrated(call, counts, next.as_ref(), days)?,
        None => (Vec::new(), Vec::new()),
    };
    let (kept, stamp) = call.chips(group.id)?;
    let summary = |meeting: Option<Meeting>| meeting.map(|meeting| MeetingSummary::of(&meeting, &group));
    Ok(MilestoneList {
        group_name: group.name.clone(),
        counts: counts.is_some(),
        celebration: call.pack(group.id)?.words.celebration.get(call.words.language().tag()).to_owned(),
        may_keep_names: group.may_keep_names(),
        next: summary(next),
        due,
        ahead,
        days,
        latest: summary(latest),
        first_day: kept.first_day.text(),
        reorder_at: kept.reorder_at,
        chips: counts.map(|counts| chip::chips(call, &counts, &kept)).unwrap_or_default(),
        stamp,
    })
}

/// `milestone_due`
pub(crate) fn due(call: &mut Call<'_>, request: MeetingGet) -> Result<MilestonesDue, Error> {
    let found = call.meeting(request.meeting)?;
    let due = match Counts::of(call, &found.group)? {
        Some(counts) => celebrated(call, &counts, Some(&found.meeting), 1)?.0,
        None => Vec::new(),
    };
    Ok(MilestonesDue { due })
}

/// The next meeting of a group, or the one that is on; and the latest that took place or is today.
fn nearest(call: &Call<'_>, group: &Group) -> Result<(Option<Meeting>, Option<Meeting>), Error> {
    let today = call.today(group.zone);
    let (from, to) = (today - Days::new(DAYS_GIVING), today + Days::new(DAYS_TO_NEXT));
    let mut meetings = call.meetings_of(group, from, to)?;
    meetings.retain(|meeting| !meeting.is_cancelled());
    let next = meetings.iter().find(|meeting| meeting.ends(group.zone) > call.now).cloned();
    let latest = meetings.into_iter().rev().find(|meeting| meeting.occurrence.date <= today);
    Ok((next, latest))
}

/// Who celebrates at a meeting, and who does in the days after it, each milestone once.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn celebrated(
    call: &Call<'_>,
    counts: &Counts<'_>,
    meeting: Option<&Meeting>,
    days: u32,
) -> Result<(Vec<Celebrated>, Vec<Celebrated>), Error> {
    let group = counts.group;
    if !group.may_keep_names() {
        return Ok((Vec::new(), Vec::new()));
    }
    let before = meeting.map(|meeting| meeting_before(call, group, meeting)).transpose()?.flatten();
    let in_days = |zone: Tz| call.today(zone) + Days::new(days.into());
    let (mut due, mut ahead) = (Vec::new(), Vec::new());
    for (id, _) in call.roster(group.id)?.on(call.today(group.zone)) {
        let Some(counted) = call.counted(id)? else { continue };
        let Some(person) = call.known_person(id)? else { continue };
        let zone = counted.zone.unwrap_or(group.zone);
        let at = |meeting: &Meeting| today(zone, meeting.starts(group.zone));
        let celebrated = |reached: &Reached<'_>| Celebrated {
            person: id,
            name: person.shown(),
            milestone: reached.milestone.id.clone(),
            title: title(call, reached),
            on: reached.on,
        };
        let of = |window| counts.reached(counted.day_one, window).iter().map(celebrated).collect::<Vec<_>>();
        let yesterday = call.today(zone) - Days::new(1);
        let Some(meeting) = meeting else {
            ahead.extend(of((yesterday, in_days(zone))));
            continue;
        };
        let since = before.as_ref().map_or_else(|| at(meeting) - Days::new(DAYS_WITHOUT), at);
        due.extend(of((since, at(meeting))));
        // Of an evening that is over, what came since and is past is the next one's.
        ahead.extend(of((at(meeting).max(yesterday), in_days(zone))));
    }
    for found in [&mut due, &mut ahead] {
        found.sort_by_cached_key(|one| (one.on, folded(&one.name), one.person));
    }
    Ok((due, ahead))
}

/// The next meetings of a group, the one that is on included, and what is celebrated at each.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn coming(
    call: &Call<'_>,
    counts: &Counts<'_>,
    count: usize,
) -> Result<Vec<(Meeting, Vec<Celebrated>)>, Error> {
    let group = counts.group;
    let today = call.today(group.zone);
    let mut meetings = call.meetings_of(group, today - Days::new(1), today + Days::new(DAYS_TO_NEXT))?;
    meetings.retain(|meeting| !meeting.is_cancelled() && meeting.ends(group.zone) > call.now);
    meetings.truncate(count);
    let with = |meeting: Meeting| {
        let due = celebrated(call, counts, Some(&meeting), 1)?.0;
        Ok((meeting, due))
    };
    meetings.into_iter().map(with).collect()
}

/// What a person reached last by the next meeting of a group, and the day; nothing if she did not
/// ask to be counted, or is not on its list.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn latest(
    call: &Call<'_>,
    counts: &Counts<'_>,
    person: Id,
) -> Result<Option<(String, NaiveDate)>, Error> {
    let group = counts.group;
    let listed = call.roster(group.id)?.holds(person, call.today(group.zone));
    let Some(counted) = call.counted(person)?.filter(|_| listed && group.may_keep_names()) else {
        return Ok(None);
    };
    let zone = counted.zone.unwrap_or(group.zone);
    let next = nearest(call, group)?.0.map(|meeting| today(zone, meeting.starts(group.zone)));
    let until = next.unwrap_or_else(|| call.today(zone));
    let reached = counts.reached(counted.day_one, (counted.day_one - Days::new(1), until));
    Ok(reached.last().map(|reached| (title(call, reached), reached.on)))
}

/// The meeting before one, as far as there was one.
fn meeting_before(call: &Call<'_>, group: &Group, meeting: &Meeting) -> Result<Option<Meeting>, Error> {
    let date = meeting.occurrence.date;
    for days in DAYS_BACK {
        let mut earlier = call.meetings_of(group, date - Days::new(days), date)?;
        let starts = meeting.starts(group.zone);
        earlier.retain(|other| !other.is_cancelled() && other.starts(group.zone) < starts);
        if let Some(last) = earlier.pop() {
            return Ok(Some(last));
        }
    }
    Ok(None)
}
