//! What is done while nobody waits: copies of the records are kept and the records are looked
//! through, a little at a time. What that means is the vault's business.

use std::sync::atomic::Ordering;

use crate::desk::App;

/// Steps at one time; each takes a few milliseconds, and between two anybody may come to the desk.
const STEPS: u32 = 16;

impl App {
    /// Does a little of what there is to do, unless somebody was at the desk since the last time
    /// or is there now. To be called every few seconds. True if there is more to do.
    pub fn tend(&self) -> bool {
        if self.aside.asked.swap(false, Ordering::SeqCst) {
            return true;
        }
        let now_ms = u64::try_from(self.aside.host.now().timestamp_millis()).unwrap_or(0);
        for _ in 0..STEPS {
            let Ok(mut desk) = self.desk.try_lock() else { return true };
            desk.lock_if_wanted();
            let Some(vault) = &mut desk.open else { return false };
            // What can't be done now, on a full disk say, is done another time.
            let more = vault.tend(now_ms).is_ok_and(|tended| tended.more);
            drop(desk);
            self.settle();
            if !more {
                return false;
            }
            if self.aside.asked.load(Ordering::SeqCst) {
                return true;
            }
        }
        true
    }
}
