//! Whoever looks after the records while nobody asks for them: the clock that locks them when she
//! is away or the computer slept, and on Linux the computer's own word that it goes to sleep or
//! locks its screen. When and whether to lock is `app`'s to say.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use app::{App, LockedBecause};
use tauri::{AppHandle, Emitter as _};

#[cfg(target_os = "linux")]
use crate::bus;

/// How often the clock is looked at.
const EVERY: Duration = Duration::from_secs(2);
/// Two looks that lie further apart than this, beyond the time between them, had a sleep of the
/// computer in between; the worst of stalls is shorter.
const ASLEEP: Duration = Duration::from_secs(15);

/// Watches over `app` until the program ends.
pub(crate) fn over(app: &Arc<App>, shell: &AppHandle) {
    let watch = Watch { app: Arc::clone(app), shell: shell.clone() };
    #[cfg(target_os = "linux")]
    bus::listen(&watch);
    thread::spawn(move || watch.look_at_the_clock());
}

/// The records and the window that shows them.
#[derive(Clone)]
pub(crate) struct Watch {
    app: Arc<App>,
    shell: AppHandle,
}

impl Watch {
    /// Locks the records and lets the window show its door at once. True if they are locked now;
    /// otherwise whoever works at them locks them when that is done.
    pub(crate) fn lock(&self, because: LockedBecause) -> bool {
        let locked = self.app.lock(because);
        self.tell();
        locked
    }

    fn look_at_the_clock(&self) {
        let began = Instant::now();
        let mut last = running_on();
        loop {
            thread::sleep(EVERY);
            let now = running_on();
            if slept(now.saturating_sub(last)) {
                self.lock(LockedBecause::Suspend);
            }
            last = now;
            let awake = began.elapsed() + ahead();
            if self.app.tick(u64::try_from(awake.as_millis()).unwrap_or(u64::MAX)) {
                self.tell();
            }
            self.app.tend();
        }
    }

    /// The records were locked, or names covered.
    fn tell(&self) {
        // A window that cannot be told is closing.
        let _ = self.shell.emit("changed", ["vault"]);
    }
}

/// Whether the computer slept, if so much time lies between two looks.
fn slept(between: Duration) -> bool {
    between > EVERY + ASLEEP
}

/// A clock that goes on while the computer sleeps, where the system has one that nobody can set.
/// Elsewhere one that may stand still; there `app` holds it against the clock on the wall.
fn running_on() -> Duration {
    #[cfg(target_os = "linux")]
    {
        use rustix::time::{ClockId, clock_gettime};
        Duration::try_from(clock_gettime(ClockId::Boottime)).unwrap_or_default()
    }
    #[cfg(not(target_os = "linux"))]
    {
        static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
        BEGAN.get_or_init(Instant::now).elapsed()
    }
}

/// Seconds that pass at once: no test can wait for ten minutes. In debug builds they stand in the
/// file that `HOMEGROUP_AHEAD` names.
fn ahead() -> Duration {
    if !cfg!(debug_assertions) {
        return Duration::ZERO;
    }
    let written = std::env::var_os("HOMEGROUP_AHEAD").and_then(|file| std::fs::read_to_string(file).ok());
    let seconds = written.and_then(|text| text.trim().parse().ok());
    seconds.map_or(Duration::ZERO, Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_moment_is_no_sleep_but_a_quarter_of_a_minute_is() {
        assert!(!slept(EVERY));
        assert!(!slept(EVERY + Duration::from_secs(15)));
        assert!(slept(EVERY + Duration::from_secs(16)));
        assert!(slept(Duration::from_hours(8)));
    }

    #[test]
    fn the_clock_that_goes_on_in_sleep_never_goes_back() {
        let earlier = running_on();
        assert!(running_on() >= earlier);
        assert!(running_on() > Duration::ZERO);
    }
}
