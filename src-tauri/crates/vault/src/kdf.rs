//! From passphrase to key: Argon2id, with a floor and a ceiling on its cost.

use std::time::Instant;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use journal::Key;
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Passphrase};

/// What one derivation costs. Written into the envelope, so it can rise later without a format
/// change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// Beyond these an envelope is refused before anything is allocated: it was not made by us, and
/// would only hold the computer up.
const HIGHEST: KdfCost = KdfCost { memory_kib: 1024 * 1024, passes: 64, lanes: 16 };

impl KdfCost {
    /// The least that is ever used or accepted: 64 MiB, three passes, one lane.
    pub const fn floor() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }

    /// A cost that takes about a second on this computer, at or above the floor. Runs one
    /// derivation at the floor to find out.
    ///
    /// # Errors
    /// [`Error::Lacking`] if there is no memory even for the floor.
    pub fn calibrated() -> Result<Self, Error> {
        let started = Instant::now();
        Self::floor().derive(&Passphrase::new("calibration"), &[0; 32])?;
        let floor_ms = started.elapsed().as_millis().max(1);
        let times = u32::try_from(1_000 / floor_ms).unwrap_or(u32::MAX).clamp(1, 64);
        // Memory hurts somebody who guesses more than passes do, so it rises first, to 256 MiB.
        let memory_times = if times >= 4 {
            4
        } else if times >= 2 {
            2
        } else {
            1
        };
        let passes = (3 * times / memory_times).clamp(3, HIGHEST.passes);
        Ok(Self { memory_kib: Self::floor().memory_kib * memory_times, passes, lanes: 1 })
    }

    /// Whether this is between floor and ceiling.
    pub const fn is_acceptable(self) -> bool {
        let floor = Self::floor();
        self.memory_kib >= floor.memory_kib
            && self.memory_kib <= HIGHEST.memory_kib
            && self.passes >= floor.passes
            && self.passes <= HIGHEST.passes
            && self.lanes >= floor.lanes
            && self.lanes <= HIGHEST.lanes
    }

    /// Argon2id version 0x13 of the passphrase. The memory it used is wiped.
    pub(crate) fn derive(self, passphrase: &Passphrase, salt: &[u8; 32]) -> Result<Key, Error> {
        if !self.is_acceptable() {
            return Err(Error::Refused("a key derivation cost outside the limits"));
        }
        let refused = |_| Error::Refused("a key derivation cost outside the limits");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(refused)?;
        let mut memory: Vec<Block> = Vec::new();
        memory.try_reserve_exact(params.block_count()).map_err(|_| Error::Lacking("memory"))?;
        memory.resize(params.block_count(), Block::default());
        let mut out = Zeroizing::new([0; 32]);
        let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(passphrase.as_bytes(), salt, &mut *out, &mut memory);
        memory.iter_mut().for_each(Zeroize::zeroize);
        derived.map_err(refused)?;
        Ok(Key::from_bytes(&out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calibrated_cost_is_within_the_limits() {
        assert!(KdfCost::calibrated().unwrap().is_acceptable());
    }

    #[test]
    fn a_cost_below_the_floor_or_absurdly_high_is_refused_at_once() {
        let floor = KdfCost::floor();
        for cost in [
            KdfCost { memory_kib: floor.memory_kib - 1, ..floor },
            KdfCost { passes: 2, ..floor },
            KdfCost { lanes: 0, ..floor },
            KdfCost { memory_kib: u32::MAX, ..floor },
            KdfCost { passes: u32::MAX, ..floor },
            KdfCost { lanes: u32::MAX, ..floor },
        ] {
            let derived = cost.derive(&Passphrase::new("x"), &[0; 32]);
            assert!(matches!(derived, Err(Error::Refused(_))), "{cost:?}");
        }
    }
}
