//! What lies beside the desk: what must be seen or said while somebody works at it.
//!
//! Everything here is short and never waits for the desk. It knows no record.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use model::Id;
use zeroize::Zeroizing;

use crate::host::Host;
use crate::lock::LockedBecause;
use crate::progress::Progress;

/// See the module.
pub struct Aside {
    pub(crate) host: Arc<dyn Host>,
    /// How far the long work at the desk has come.
    pub(crate) progress: Mutex<Option<Progress>>,
    /// The long work at the desk shall stop.
    pub(crate) cancelled: AtomicBool,
    /// The records shall be locked as soon as the desk is free.
    pub(crate) lock_wanted: Mutex<Option<LockedBecause>>,
    /// The records were locked or covered, and no window knows it yet.
    pub(crate) closed: AtomicBool,
    /// The desk was asked for something since somebody last looked.
    pub(crate) asked: AtomicBool,
    /// The idle time chosen, in minutes.
    pub(crate) lock_minutes: AtomicU32,
    pub(crate) presence: Mutex<Presence>,
    /// What was copied and must not stay on the clipboard, and when that was noticed.
    pub(crate) copied: Mutex<Option<Copied>>,
}

/// When somebody was last at the computer. Milliseconds are those of [`crate::App::tick`].
#[derive(Debug, Default)]
pub(crate) struct Presence {
    /// Somebody did something since the last tick.
    pub(crate) noted: bool,
    /// The meeting on screen.
    pub(crate) meeting: Option<Id>,
    /// The tick after somebody last did something.
    pub(crate) last_ms: Option<u64>,
    /// The last tick, and the wall clock then.
    pub(crate) ticked: Option<(u64, i64)>,
}

/// Something on the clipboard.
pub(crate) struct Copied {
    pub(crate) text: Zeroizing<String>,
    pub(crate) since_ms: Option<u64>,
}

impl Aside {
    pub(crate) fn new(host: Arc<dyn Host>, lock_minutes: u32) -> Self {
        Self {
            host,
            progress: Mutex::default(),
            cancelled: AtomicBool::new(false),
            lock_wanted: Mutex::default(),
            closed: AtomicBool::new(false),
            asked: AtomicBool::new(false),
            lock_minutes: AtomicU32::new(lock_minutes),
            presence: Mutex::default(),
            copied: Mutex::default(),
        }
    }

    /// Somebody is there: the idle time begins again, and idleness that was seen while she typed
    /// her passphrase locks nothing any more.
    pub(crate) fn somebody_is_here(&self) {
        let mut presence = held(&self.presence);
        presence.noted = true;
        held(&self.lock_wanted).take_if(|because| *because == LockedBecause::Idle);
    }

    /// Begins long work; what is told of it can be asked for until the guard is dropped.
    pub(crate) fn begin(self: &Arc<Self>, task: &'static str) -> Work {
        // A lock asked for meanwhile wins: the work stops at its first step.
        self.cancelled.store(held(&self.lock_wanted).is_some(), Ordering::SeqCst);
        *held(&self.progress) = Some(Progress { task, done: 0, of: 0 });
        Work { aside: Arc::clone(self) }
    }

    /// Takes what was copied off the clipboard, if it is still there.
    pub(crate) fn clear_copied(&self) {
        if let Some(copied) = held(&self.copied).take() {
            self.host.clear_copied(&copied.text);
        }
    }
}

/// Long work at the desk.
pub(crate) struct Work {
    aside: Arc<Aside>,
}

impl Work {
    /// Says how far it has come; false if it shall stop.
    pub(crate) fn at(&mut self, done: u64, of: u64) -> bool {
        if let Some(progress) = held(&self.aside.progress).as_mut() {
            (progress.done, progress.of) = (done, of);
        }
        !self.aside.cancelled.load(Ordering::SeqCst)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        *held(&self.aside.progress) = None;
        self.aside.cancelled.store(false, Ordering::SeqCst);
    }
}

/// The lock on something short; what a panic left behind does no harm here.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
