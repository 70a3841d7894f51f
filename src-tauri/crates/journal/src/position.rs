//! A place in a journal.

/// The end of a frame (or, in a segment without frames, of the segment's header): where the next
/// frame goes and what it must follow. Ordered along the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Number of the segment, from 1.
    pub segment: u32,
    /// Where the next frame begins, in bytes from the start of the segment.
    pub end: u64,
    /// Where the frame that ends here begins; 0 if it is the segment's header.
    pub start: u64,
    /// Sequence number of the last frame; 0 if there was none yet.
    pub seq: u64,
    /// Chain hash of the frame or header that ends here.
    pub chain: [u8; 32],
}

impl Position {
    /// Length of the stored form.
    pub const LEN: usize = 60;

    /// The stored form, as described in `FORMAT.md` under "Position".
    pub fn to_bytes(&self) -> [u8; Self::LEN] {
        let mut bytes = [0; Self::LEN];
        bytes[..4].copy_from_slice(&self.segment.to_le_bytes());
        bytes[4..12].copy_from_slice(&self.start.to_le_bytes());
        bytes[12..20].copy_from_slice(&self.end.to_le_bytes());
        bytes[20..28].copy_from_slice(&self.seq.to_le_bytes());
        bytes[28..].copy_from_slice(&self.chain);
        bytes
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8; Self::LEN]) -> Self {
        let number = |at: usize| {
            let mut number = [0; 8];
            number.copy_from_slice(&bytes[at..at + 8]);
            u64::from_le_bytes(number)
        };
        let mut segment = [0; 4];
        segment.copy_from_slice(&bytes[..4]);
        let mut chain = [0; 32];
        chain.copy_from_slice(&bytes[28..]);
        Self {
            segment: u32::from_le_bytes(segment),
            start: number(4),
            end: number(12),
            seq: number(20),
            chain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_reads_back() {
        let position = Position { segment: 3, start: 96, end: 400, seq: 9, chain: [7; 32] };
        assert_eq!(Position::from_bytes(&position.to_bytes()), position);
    }
}
