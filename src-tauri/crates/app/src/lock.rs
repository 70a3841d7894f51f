//! Locking: when nobody is there, before the computer sleeps, on demand; and the one evening's
//! exception, when a meeting runs and names are covered instead.
//!
//! The rules are in `model::lock`. Nothing here waits for a busy desk: whoever works at it locks
//! it on the way out.

use std::sync::TryLockError;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use model::Id;
use model::lock::{self as rule, Idle};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda;
use crate::aside::{Aside, held};
use crate::call::Call;
use crate::contact;
use crate::desk::{App, Desk};
use crate::error::Error;
use crate::meeting::{Found, MeetingGet};
use crate::progress::Done;

/// How long [`App::lock`] waits for a busy desk before it leaves the locking to whoever works there.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why the records are locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LockedBecause {
    /// The program has just been started.
    Start,
    /// Somebody asked for it.
    Asked,
    /// Nobody did anything for a while.
    Idle,
    /// The computer was about to sleep, or slept.
    Suspend,
    /// The computer's screen was locked.
    Screen,
}

/// Says that somebody is at the computer.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PresenceNote {
    /// The meeting on screen; null for none.
    #[ts(as = "Option<String>")]
    pub meeting: Option<Id>,
}

/// The hours of a meeting. No field of it could hold a person's name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingClock {
    /// What the group calls itself.
    pub group_name: String,
    /// When it starts, in the group's zone.
    pub start: String,
    /// When it is planned to close.
    pub closes: String,
    /// What time it is there.
    pub now: String,
    /// Its day.
    #[ts(as = "String")]
    pub date: chrono::NaiveDate,
    /// Its agenda, in order.
    pub items: Vec<ClockItem>,
    /// Names are covered until the passphrase is typed.
    pub names_covered: bool,
}

/// One item of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClockItem {
    /// What it is called.
    pub title: String,
    /// When it begins.
    pub start: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Where the clock stands to it.
    #[ts(type = "\"past\" | \"now\" | \"next\"")]
    pub state: &'static str,
}

/// `presence_note`
pub(crate) fn note_presence(aside: &Aside, request: PresenceNote) -> Result<Done, Error> {
    let mut presence = held(&aside.presence);
    presence.noted = true;
    presence.meeting = request.meeting;
    Ok(Done {})
}

/// `meeting_clock`
pub(crate) fn meeting_clock(call: &mut Call<'_>, request: MeetingGet) -> Result<MeetingClock, Error> {
    let agenda = agenda::view(call, request.meeting)?;
    let Found { meeting, group, .. } = call.meeting(request.meeting)?;
    let hour = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&group.zone).format("%H:%M").to_string();
    let mut begins = meeting.starts(group.zone);
    let items = agenda.items.into_iter().map(|item| {
        let ends = begins + chrono::TimeDelta::minutes(item.minutes.into());
        let state = if call.now >= ends {
            "past"
        } else if call.now >= begins {
            "now"
        } else {
            "next"
        };
        begins = ends;
        ClockItem { title: item.title, start: item.start, minutes: item.minutes, state }
    });
    Ok(MeetingClock {
        items: items.collect(),
        group_name: group.name,
        start: agenda.starts,
        closes: agenda.planned_close,
        now: hour(call.now),
        date: meeting.occurrence.date,
        names_covered: call.covered,
    })
}

impl App {
    /// Looks at the clock: locks or covers the records when nobody has been there for the time
    /// chosen, or when the computer slept, and takes what was copied off the clipboard. To be
    /// called every few seconds; never waits. `now_ms` is a monotonic clock of the caller's, in
    /// milliseconds. True if the records were locked or covered since the last tick.
    pub fn tick(&self, now_ms: u64) -> bool {
        let wall_ms = self.aside.host.now().timestamp_millis();
        let wanted = {
            let mut presence = held(&self.aside.presence);
            let slept = presence.ticked.is_some_and(|(then_ms, then_wall)| {
                rule::slept(now_ms.saturating_sub(then_ms), wall_ms.saturating_sub(then_wall))
            });
            presence.ticked = Some((now_ms, wall_ms));
            if std::mem::take(&mut presence.noted) || presence.last_ms.is_none() {
                presence.last_ms = Some(now_ms);
            }
            let idle_ms = now_ms.saturating_sub(presence.last_ms.unwrap_or(now_ms));
            let idle = rule::is_idle(idle_ms, self.aside.lock_minutes.load(Ordering::SeqCst));
            // Asked for before presence is let go: between the two, somebody could come.
            if slept {
                self.ask_for(LockedBecause::Suspend);
            } else if idle {
                self.ask_for(LockedBecause::Idle);
            }
            slept || idle
        };
        self.clear_what_was_copied(now_ms);
        if wanted {
            self.give_way();
        } else if let Ok(mut desk) = self.desk.try_lock()
            && desk.covered
            && !desk.may_stay_covered()
        {
            // The clock was put back, or the meeting has been over for a while.
            let _ = desk.lock(LockedBecause::Idle);
        }
        self.aside.closed.swap(false, Ordering::SeqCst)
    }

    /// Locks the records: before the computer sleeps, say. Long work is given up; a desk that is
    /// busy all the same is locked by whoever works there, as soon as that is done. True if they
    /// are locked now.
    pub fn lock(&self, because: LockedBecause) -> bool {
        self.ask_for(because);
        self.give_way();
        let step = Duration::from_millis(10);
        let mut waited = Duration::ZERO;
        while held(&self.aside.lock_wanted).is_some() && waited < PATIENCE {
            thread::sleep(step);
            waited += step;
            self.settle();
        }
        held(&self.aside.lock_wanted).is_none()
    }

    fn ask_for(&self, because: LockedBecause) {
        let mut wanted = held(&self.aside.lock_wanted);
        // Idleness may still only cover the names; every other reason outweighs it.
        if wanted.is_none_or(|known| known == LockedBecause::Idle) {
            *wanted = Some(because);
        }
    }

    /// Stops long work and locks a free desk, for whoever asked for it.
    fn give_way(&self) {
        if held(&self.aside.progress).is_some() {
            self.aside.cancelled.store(true, Ordering::SeqCst);
        }
        self.settle();
    }

    /// Locks the desk if that is wanted and the desk is free. Whoever has it does the same when
    /// done, so that between the two nothing is forgotten.
    pub(crate) fn settle(&self) {
        while held(&self.aside.lock_wanted).is_some() {
            let mut desk = match self.desk.try_lock() {
                Ok(desk) => desk,
                Err(TryLockError::Poisoned(desk)) => desk.into_inner(),
                Err(TryLockError::WouldBlock) => return,
            };
            desk.lock_if_wanted();
        }
    }

    fn clear_what_was_copied(&self, now_ms: u64) {
        let over = {
            let mut copied = held(&self.aside.copied);
            copied.as_mut().is_some_and(|copied| {
                let since = *copied.since_ms.get_or_insert(now_ms);
                now_ms.saturating_sub(since) >= contact::SECONDS * 1_000
            })
        };
        if over {
            self.aside.clear_copied();
        }
    }
}

impl Desk {
    /// Locks, or covers the names, if somebody or the clock asked for it meanwhile.
    pub(crate) fn lock_if_wanted(&mut self) {
        let Some(because) = held(&self.aside.lock_wanted).take() else { return };
        if self.open.is_none() {
            return;
        }
        if because == LockedBecause::Idle {
            match rule::when_idle(self.may_stay_covered()) {
                Idle::Cover if self.covered => return,
                Idle::Cover => {
                    self.covered = true;
                    self.forget_answers();
                    self.aside.clear_copied();
                    self.aside.closed.store(true, Ordering::SeqCst);
                    return;
                }
                Idle::Lock => {}
            }
        }
        // The keys are gone whatever is said about the index.
        let _ = self.lock(because);
    }

    /// Whether the meeting on screen is on, or has closed only just now.
    pub(crate) fn may_stay_covered(&mut self) -> bool {
        let Some(id) = held(&self.aside.presence).meeting else { return false };
        let Ok(call) = self.call_while_covered() else { return false };
        call.meeting(id).is_ok_and(|found| rule::runs_on(&found.meeting, found.group.zone, call.now))
    }
}
