//! A segment: one file of a journal, a header and frames behind it.

use crate::frame::{chain, check};
use crate::{Error, Id, Position};

/// Length of a segment's header.
pub(crate) const HEADER: usize = 96;
/// A segment that would grow beyond this is followed by a new one.
pub(crate) const LIMIT: u64 = 16 * 1024 * 1024;
/// No segment is longer: it ends within [`LIMIT`], or holds a single frame.
pub(crate) const LONGEST: u64 = (HEADER + crate::frame::HEADER + crate::frame::MAX_BODY) as u64;

const MAGIC: &[u8; 4] = b"HGSG";
const VERSION: u8 = 1;
const CHECKED: usize = 92;

/// What a segment's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault: Id,
    pub(crate) device: Id,
    /// From 1, without gaps.
    pub(crate) number: u32,
    /// Sequence number of the last frame before this segment.
    pub(crate) after: u64,
    /// Chain hash of that frame; zeros in the first segment.
    pub(crate) previous: [u8; 32],
}

impl Header {
    pub(crate) fn to_bytes(self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..4].copy_from_slice(MAGIC);
        bytes[4] = VERSION;
        bytes[8..24].copy_from_slice(self.vault.as_bytes());
        bytes[24..40].copy_from_slice(self.device.as_bytes());
        bytes[40..44].copy_from_slice(&self.number.to_le_bytes());
        bytes[48..56].copy_from_slice(&self.after.to_le_bytes());
        bytes[56..88].copy_from_slice(&self.previous);
        let check = check(&bytes[..CHECKED]);
        bytes[CHECKED..].copy_from_slice(&check);
        bytes
    }

    /// Reads the header at the start of `bytes`.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let head = bytes.first_chunk::<HEADER>().ok_or(Error::journal("a segment is cut short"))?;
        if &head[..4] != MAGIC || check(&head[..CHECKED]) != head[CHECKED..] {
            return Err(Error::journal("a segment's header"));
        }
        if head[4] > VERSION {
            return Err(Error::Unsupported { version: head[4].into() });
        }
        let id = |at: usize| {
            let mut id = [0; 16];
            id.copy_from_slice(&head[at..at + 16]);
            Id::from_bytes(id)
        };
        let mut number = [0; 4];
        number.copy_from_slice(&head[40..44]);
        let mut after = [0; 8];
        after.copy_from_slice(&head[48..56]);
        let mut previous = [0; 32];
        previous.copy_from_slice(&head[56..88]);
        let header = Self {
            vault: id(8),
            device: id(24),
            number: u32::from_le_bytes(number),
            after: u64::from_le_bytes(after),
            previous,
        };
        // Also refuses anything in the reserved bytes.
        if header.to_bytes() == *head { Ok(header) } else { Err(Error::journal("a segment's header")) }
    }

    /// The place right behind this header.
    pub(crate) fn position(self) -> Position {
        Position {
            segment: self.number,
            start: 0,
            end: HEADER as u64,
            seq: self.after,
            chain: chain(&self.to_bytes()),
        }
    }
}

/// The file name of segment `number`.
pub(crate) fn file_name(number: u32) -> String {
    format!("{number:08}.seg")
}

/// The number a file name stands for, if it is a segment's.
pub(crate) fn number_of(name: &str) -> Option<u32> {
    let number = name.strip_suffix(".seg")?.parse().ok()?;
    (file_name(number) == name).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header() -> Header {
        Header {
            vault: Id::from_bytes([1; 16]),
            device: Id::from_bytes([2; 16]),
            number: 7,
            after: 40,
            previous: [3; 32],
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(Header::from_bytes(&bytes).is_err());
        }

        #[test]
        fn one_flipped_bit_is_noticed(at in 0..HEADER, bit in 0..8_u8) {
            let mut bytes = header().to_bytes();
            bytes[at] ^= 1 << bit;
            prop_assert!(Header::from_bytes(&bytes).is_err());
        }
    }

    #[test]
    fn a_header_reads_back() {
        assert_eq!(Header::from_bytes(&header().to_bytes()), Ok(header()));
    }

    #[test]
    fn only_our_own_names_are_segments() {
        assert_eq!(number_of("00000012.seg"), Some(12));
        for other in ["12.seg", "00000012.seg.new", "00000012 (1).seg", "+0000012.seg", "x.seg"] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }
}
