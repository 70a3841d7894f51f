//! The hybrid logical clock of one device.

use crate::{Error, Id, Stamp};

/// Gives stamps that are strictly above every stamp this clock gave or saw, and as near to the
/// wall clock as that allows. It never goes back when the wall clock does.
#[derive(Clone, Debug)]
pub struct Clock {
    device: Id,
    last: u64,
}

impl Clock {
    /// A clock for `device` that has seen nothing yet.
    pub const fn new(device: Id) -> Self {
        Self { device, last: 0 }
    }

    /// Takes note of a stamp read from a journal, this device's or another's.
    pub fn see(&mut self, stamp: Stamp) {
        self.last = self.last.max(stamp.time);
    }

    /// The time part of the highest stamp given or seen; 0 for none.
    pub const fn last(&self) -> u64 {
        self.last
    }

    /// The next stamp. `now_ms` is the wall clock, milliseconds since 1970.
    ///
    /// # Errors
    /// [`Error::Refused`] if the clock has run out, which takes a stamp from beyond the year 10,000.
    pub fn next(&mut self, now_ms: u64) -> Result<Stamp, Error> {
        const HIGHEST_MS: u64 = u64::MAX >> 16;
        let wall = now_ms.min(HIGHEST_MS) << 16;
        let after = self.last.checked_add(1).ok_or(Error::Refused("the clock has run out"))?;
        self.last = wall.max(after);
        Ok(Stamp { time: self.last, device: self.device })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn stamps_only_rise_whatever_the_wall_clock_does(
            steps in proptest::collection::vec((any::<u64>(), proptest::option::of(any::<u32>())), 1..50),
        ) {
            let mut clock = Clock::new(Id::from_bytes([7; 16]));
            let mut floor = None;
            for (now, seen) in steps {
                if let Some(seen) = seen {
                    let seen = Stamp { time: u64::from(seen) << 20, device: Id::from_bytes([9; 16]) };
                    clock.see(seen);
                    floor = floor.max(Some(seen.time));
                }
                let Ok(stamp) = clock.next(now) else { continue };
                prop_assert!(Some(stamp.time) > floor);
                floor = Some(stamp.time);
            }
        }
    }

    #[test]
    fn a_clock_that_runs_out_refuses_rather_than_repeats() {
        let mut clock = Clock::new(Id::from_bytes([7; 16]));
        clock.see(Stamp { time: u64::MAX, device: Id::from_bytes([7; 16]) });
        assert!(clock.next(0).is_err());
    }

    #[test]
    fn a_stamp_follows_the_wall_clock_when_it_may() {
        let mut clock = Clock::new(Id::from_bytes([7; 16]));
        assert_eq!(clock.next(1_000).unwrap().wall_ms(), 1_000);
        assert_eq!(clock.next(999).unwrap().wall_ms(), 1_000);
        assert_eq!(clock.next(2_000).unwrap().wall_ms(), 2_000);
    }
}
