//! One dated occurrence of a group: planned, held or cancelled.
//!
//! A meeting the schedule gives needs no record until it is touched: until then its agenda is the
//! group's usual one. Touching copies what it then depends on, so that a later change of the
//! group leaves evenings past as they were.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::agenda::Agenda;
use crate::assignment::Assignments;
use crate::group::Group;
use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::schedule::{Dark, Occurrence, instant};
use crate::sheet::Sheet;
use crate::text;

/// What became of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It lies ahead, or nothing was written down yet.
    Planned,
    /// It took place: somebody wrote down who was there.
    Held,
    /// It does not take place.
    Cancelled,
}

impl Status {
    /// The text it is sent as.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Where the clock stands to a meeting on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// It has not begun.
    Before,
    /// It is on.
    During,
    /// It has closed.
    After,
}

/// One dated occurrence of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// The keyed hash of its [`Occurrence::identity`].
    pub id: Id,
    /// Whose meeting it is.
    pub group: Id,
    /// What the schedule gave.
    pub occurrence: Occurrence,
    /// Why somebody cancelled it.
    pub cancelled: Option<String>,
    /// The other agenda of the group it follows. `None`: the usual one.
    pub follows: Option<Id>,
    /// Why it would not take place though nobody cancelled it; see [`Meeting::is_dark`].
    pub dark: Option<Dark>,
    /// Somebody said that it takes place all the same.
    pub takes_place: bool,
    /// What it is about, where that was settled before.
    pub topic: Option<String>,
    /// Its agenda.
    pub agenda: Agenda,
    /// Who does what.
    pub assignments: Assignments,
    /// Who was there.
    pub sheet: Sheet,
    /// Whether it has a record.
    pub touched: bool,
    /// The module of the group's curriculum it has; agencies only.
    pub module: Option<Id>,
}

impl Meeting {
    /// A meeting nobody has touched.
    #[must_use]
    pub fn untouched(id: Id, group: &Group, occurrence: Occurrence) -> Self {
        // The day the rule gave: a speaker's evening stays one when it is moved.
        let follows = group.follows(occurrence.given).filter(|id| group.others.contains_key(id));
        Self {
            id,
            group: group.id,
            occurrence,
            cancelled: None,
            dark: None,
            takes_place: false,
            follows,
            topic: None,
            agenda: group.agenda(follows).clone(),
            assignments: Assignments::default(),
            sheet: Sheet::default(),
            touched: false,
            module: None,
        }
    }

    /// What became of it.
    #[must_use]
    pub fn status(&self) -> Status {
        if self.is_cancelled() {
            Status::Cancelled
        } else if self.sheet.is_empty() {
            Status::Planned
        } else {
            Status::Held
        }
    }

    /// What keeps it from taking place without anybody's doing. A break made afterwards does not
    /// undo an evening somebody wrote down.
    #[must_use]
    pub fn is_dark(&self) -> Option<&Dark> {
        self.dark.as_ref().filter(|_| !self.takes_place && self.sheet.is_empty())
    }

    /// Whether it does not take place, for whatever reason.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.is_some() || self.is_dark().is_some()
    }

    /// When it is planned to close, local time.
    #[must_use]
    pub fn planned_close(&self) -> NaiveTime {
        self.occurrence.start + TimeDelta::minutes(self.occurrence.minutes.into())
    }

    /// Minutes left between the agenda and the planned close; negative if it runs over.
    #[must_use]
    pub fn spare(&self) -> i64 {
        i64::from(self.occurrence.minutes) - i64::from(self.agenda.minutes())
    }

    /// When it begins.
    #[must_use]
    pub fn starts(&self, zone: Tz) -> DateTime<Utc> {
        instant(zone, self.occurrence.date, self.occurrence.start)
    }

    /// When it is planned to end.
    #[must_use]
    pub fn ends(&self, zone: Tz) -> DateTime<Utc> {
        self.starts(zone) + TimeDelta::minutes(self.occurrence.minutes.into())
    }

    /// Whether its day is still to come, so that nobody can have been there.
    #[must_use]
    pub fn is_ahead(&self, zone: Tz, now: DateTime<Utc>) -> bool {
        self.occurrence.date > today(zone, now)
    }

    /// Whether it took place and nobody wrote down who was there.
    #[must_use]
    pub fn lacks_its_sheet(&self, zone: Tz, now: DateTime<Utc>) -> bool {
        !self.is_cancelled() && self.sheet.is_empty() && self.moment(zone, now) == Moment::After
    }

    /// Whether an instant tells when somebody came or went, and not when it was typed in.
    #[must_use]
    pub fn is_on_at(&self, zone: Tz, at: DateTime<Utc>) -> bool {
        self.starts(zone) - AROUND <= at && at <= self.ends(zone) + AROUND
    }

    /// The instant a time of day means at this meeting: somebody came or went then.
    ///
    /// # Errors
    /// [`Problem::OutsideMeeting`] at `field` for a time that is not within the meeting or the hour
    /// around it, or still to come.
    pub fn instant_within(
        &self,
        field: &str,
        time: NaiveTime,
        zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, Invalid> {
        // An evening may go on past midnight.
        let days = [Some(self.occurrence.date), self.occurrence.date.succ_opt()];
        days.into_iter()
            .flatten()
            .map(|day| instant(zone, day, time))
            .find(|at| self.is_on_at(zone, *at) && *at <= now)
            .ok_or_else(|| Problem::OutsideMeeting.at(field))
    }

    /// Where `now` stands to it.
    #[must_use]
    pub fn moment(&self, zone: Tz, now: DateTime<Utc>) -> Moment {
        if now < self.starts(zone) {
            Moment::Before
        } else if now < self.ends(zone) {
            Moment::During
        } else {
            Moment::After
        }
    }
}

/// How long before the start and after the close people come and go: chairs are put out, and an
/// evening runs over.
const AROUND: TimeDelta = TimeDelta::hours(1);

/// How long after the close a meeting is still the one she is busy with: she types it in
/// afterwards.
const STAYS_NEXT: TimeDelta = TimeDelta::hours(12);

/// How long before a meeting everything else gives way to it.
const COMES_FIRST: TimeDelta = TimeDelta::hours(3);

/// The meeting the clock is nearest to: one that is on, else one about to begin, else one that
/// closed today and has nothing written down, else the next to come. Cancelled ones don't count.
#[must_use]
pub fn nearest(meetings: &[(Meeting, Tz)], now: DateTime<Utc>) -> Option<&(Meeting, Tz)> {
    let rank = |(meeting, zone): &(Meeting, Tz)| match meeting.moment(*zone, now) {
        Moment::During => Some(0),
        Moment::Before if meeting.starts(*zone) - now < COMES_FIRST => Some(1),
        Moment::After if meeting.sheet.is_empty() && now - meeting.ends(*zone) < STAYS_NEXT => Some(2),
        Moment::Before => Some(3),
        Moment::After => None,
    };
    meetings
        .iter()
        .filter(|(meeting, _)| !meeting.is_cancelled())
        .filter_map(|entry| Some((rank(entry)?, entry.0.starts(entry.1), entry)))
        .min_by_key(|(rank, starts, entry)| (*rank, *starts, entry.0.id))
        .map(|(_, _, entry)| entry)
}

/// The day it is in a zone.
#[must_use]
pub fn today(zone: Tz, now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// What a meeting is about, cleaned; `None` if it is left open.
///
/// # Errors
/// At `topic`, as [`text::line`].
pub fn topic(given: &str) -> Result<Option<String>, Invalid> {
    Ok(Some(text::line("topic", given, text::REASON)?).filter(|topic| !topic.is_empty()))
}

/// Why a meeting does not take place, cleaned.
///
/// # Errors
/// At `reason`, as [`text::required_line`].
pub fn reason(given: &str) -> Result<String, Invalid> {
    text::required_line("reason", given, text::REASON)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::{parse_date, parse_time};
    use crate::sheet::Counts;

    const ZONE: Tz = chrono_tz::America::Chicago;

    fn meeting(n: u8, date: &str, start: &str) -> Meeting {
        Meeting {
            id: Id([n; 16]),
            group: Id([0; 16]),
            occurrence: Occurrence {
                rule: Id([0; 16]),
                given: parse_date("date", date).unwrap(),
                date: parse_date("date", date).unwrap(),
                ordinal: 0,
                start: parse_time("start", start).unwrap(),
                minutes: 60,
            },
            cancelled: None,
            follows: None,
            dark: None,
            takes_place: false,
            topic: None,
            agenda: Agenda::default(),
            assignments: Assignments::default(),
            sheet: Sheet::default(),
            touched: false,
            module: None,
        }
    }

    fn nearest_at(meetings: &[Meeting], now: &str) -> Option<u8> {
        let meetings: Vec<_> = meetings.iter().map(|m| (m.clone(), ZONE)).collect();
        nearest(&meetings, now.parse().unwrap()).map(|(m, _)| m.id.0[0])
    }

    #[test]
    fn the_clock_chooses_the_meeting() {
        let mut list = vec![meeting(1, "2026-11-24", "19:00"), meeting(2, "2026-11-25", "12:00")];
        assert_eq!(nearest_at(&list, "2026-11-24T17:00:00-06:00"), Some(1));
        assert_eq!(nearest_at(&list, "2026-11-24T19:59:59-06:00"), Some(1));
        // She types it in afterwards; once something is written down the next one comes.
        assert_eq!(nearest_at(&list, "2026-11-24T21:00:00-06:00"), Some(1));
        list[0].sheet.counts = Counts { room: Some(12), ..Counts::default() };
        assert_eq!(nearest_at(&list, "2026-11-24T21:00:00-06:00"), Some(2));
        assert_eq!(nearest_at(&list, "2026-11-24T19:30:00-06:00"), Some(1));
        // A meeting about to begin comes before one to be typed in.
        list[0].sheet.counts = Counts::default();
        assert_eq!(nearest_at(&list, "2026-11-25T07:30:00-06:00"), Some(1));
        assert_eq!(nearest_at(&list, "2026-11-25T09:30:00-06:00"), Some(2));
        list[1].dark = Some(Dark::Week);
        list[0].sheet.counts = Counts { room: Some(12), ..Counts::default() };
        assert_eq!(nearest_at(&list, "2026-11-24T21:00:00-06:00"), None);
    }

    #[test]
    fn an_agenda_longer_than_the_evening_is_told() {
        let mut evening = meeting(1, "2026-11-24", "19:00");
        assert_eq!(evening.spare(), 60);
        let long = crate::agenda::Item { minutes: 70, ..crate::agenda::Item::default() };
        evening.agenda.items.insert(Id([1; 16]), long);
        assert_eq!(evening.spare(), -10);
    }

    #[test]
    fn a_meeting_is_ahead_until_its_own_day() {
        let evening = meeting(1, "2026-11-24", "19:00");
        // Midnight in Chicago, not in Greenwich.
        assert!(evening.is_ahead(ZONE, "2026-11-23T23:59:00-06:00".parse().unwrap()));
        assert!(!evening.is_ahead(ZONE, "2026-11-24T00:00:00-06:00".parse().unwrap()));
    }

    #[test]
    fn a_time_put_right_lies_within_the_evening_and_not_ahead() {
        let late = meeting(1, "2026-11-24", "23:30");
        let at = |time: &str, now: &str| {
            late.instant_within("at", parse_time("at", time).unwrap(), ZONE, now.parse().unwrap())
        };
        let after = "2026-11-25T09:00:00-06:00";
        assert_eq!(at("23:45", after).unwrap().to_rfc3339(), "2026-11-25T05:45:00+00:00");
        assert_eq!(at("00:10", after).unwrap().to_rfc3339(), "2026-11-25T06:10:00+00:00");
        let refused = Err(Problem::OutsideMeeting.at("at"));
        assert_eq!(at("12:00", after), refused);
        assert_eq!(at("22:29", after), refused);
        assert_eq!(at("23:45", "2026-11-24T23:40:00-06:00"), refused);
    }

    #[test]
    fn today_is_the_groups_day_not_the_computers() {
        let now = "2026-11-25T03:00:00Z".parse().unwrap();
        assert_eq!(today(ZONE, now).to_string(), "2026-11-24");
        assert_eq!(today(chrono_tz::Asia::Tokyo, now).to_string(), "2026-11-25");
    }
}
