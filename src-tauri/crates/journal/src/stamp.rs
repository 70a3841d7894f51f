//! Stamps of the hybrid logical clock. A stamp orders changes; it is never shown as a date.

use std::fmt;
use std::str::FromStr;

use crate::Id;

/// When and where a leaf was written. Ordered by time, then by device, so that any two stamps of
/// different changes compare the same on every device.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. The counter
    /// overflows into the milliseconds, so this is one number that only grows.
    pub time: u64,
    /// The device that made the change.
    pub device: Id,
}

impl Stamp {
    /// Length of the stored form.
    pub const LEN: usize = 24;

    /// The wall clock when the change was made, in milliseconds since 1970; a bound at best, since
    /// the clock of a stamp never goes back when the wall clock does.
    pub const fn wall_ms(&self) -> u64 {
        self.time >> 16
    }

    /// The stored form: time, most significant byte first, then the device.
    pub fn to_bytes(&self) -> [u8; Self::LEN] {
        let mut bytes = [0; Self::LEN];
        bytes[..8].copy_from_slice(&self.time.to_be_bytes());
        bytes[8..].copy_from_slice(self.device.as_bytes());
        bytes
    }

    /// Reads the stored form; `None` if the length is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (time, device) = bytes.split_first_chunk::<8>()?;
        Some(Self { time: u64::from_be_bytes(*time), device: Id::from_bytes(device.try_into().ok()?) })
    }
}

/// Forty-eight hexadecimal digits that sort as the stamps do. Opaque to everybody else.
impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{}", self.time, self.device)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text was not a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stamp is 48 lowercase hexadecimal digits")]
pub struct NotAStamp;

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        if text.len() != 48 || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(NotAStamp);
        }
        let time = u64::from_str_radix(&text[..16], 16).map_err(|_| NotAStamp)?;
        let device = text[16..].parse().map_err(|_| NotAStamp)?;
        Ok(Self { time, device })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn text_and_bytes_read_back_and_sort_as_stamps_do(a: (u64, [u8; 16]), b: (u64, [u8; 16])) {
            let [a, b] = [a, b].map(|(time, device)| Stamp { time, device: Id::from_bytes(device) });
            prop_assert_eq!(a.to_string().parse(), Ok(a));
            prop_assert_eq!(Stamp::from_bytes(&a.to_bytes()), Some(a));
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
            prop_assert_eq!(a.cmp(&b), a.to_bytes().cmp(&b.to_bytes()));
        }

        #[test]
        fn any_text_is_read_or_refused(text: String) {
            prop_assert_eq!(text.parse::<Stamp>().is_ok_and(|s| s.to_string() != text), false);
        }
    }
}
