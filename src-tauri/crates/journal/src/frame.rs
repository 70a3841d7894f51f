//! One frame: a header in the clear, and an entry sealed under it.
//!
//! The layout is in `FORMAT.md` under "Frame". Opening never trusts a length before the header's
//! own check has held, and never gives an entry that was not authenticated together with its
//! place in the journal.

use crate::key::NONCE;
use crate::{Entry, Error, FrameKey, Id, Key};

/// Length of a frame's header.
pub const HEADER: usize = 104;
/// The longest body: nonce, ciphertext and tag. A change must fit into one frame.
pub const MAX_BODY: usize = 16 * 1024 * 1024;

const MAGIC: &[u8; 4] = b"HGFR";
const VERSION: u8 = 1;
const CHANGE: u8 = 1;
const CHECKED: usize = 100;
const CHAIN: &str = "homegroup journal v1: chain";
const SEAL: &[u8] = b"homegroup journal v1: frame";

/// What must come before a frame, and whose journal it is in.
#[derive(Clone, Copy)]
pub struct Place {
    /// The vault the journal belongs to.
    pub vault: Id,
    /// The device that writes it.
    pub device: Id,
    /// The frame's sequence number.
    pub seq: u64,
    /// Chain hash of what stands before it.
    pub previous: [u8; 32],
}

/// A frame that was read and authenticated.
pub struct Opened {
    /// Its length on disk.
    pub len: usize,
    /// Its chain hash.
    pub chain: [u8; 32],
    /// Who made the change.
    pub actor: Id,
    /// The change.
    pub entry: Entry,
}

/// Why bytes are not the frame they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The bytes end before the frame does.
    Cut,
    /// They are not what was written.
    Garbled(&'static str),
    /// A whole header of a later format version.
    Newer(u32),
}

/// The chain hash of a frame or a segment header.
pub fn chain(bytes: &[u8]) -> [u8; 32] {
    blake3::Hasher::new_derive_key(CHAIN).update(bytes).finalize().into()
}

/// Four bytes that tell a whole header from a half-written one.
pub(crate) fn check(bytes: &[u8]) -> [u8; 4] {
    let hash = blake3::hash(bytes);
    let [a, b, c, d, ..] = *hash.as_bytes();
    [a, b, c, d]
}

struct Header {
    key: Id,
    device: Id,
    actor: Id,
    seq: u64,
    previous: [u8; 32],
    body: u32,
}

impl Header {
    fn to_bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..4].copy_from_slice(MAGIC);
        bytes[4] = VERSION;
        bytes[5] = CHANGE;
        bytes[8..24].copy_from_slice(self.key.as_bytes());
        bytes[24..40].copy_from_slice(self.device.as_bytes());
        bytes[40..56].copy_from_slice(self.actor.as_bytes());
        bytes[56..64].copy_from_slice(&self.seq.to_le_bytes());
        bytes[64..96].copy_from_slice(&self.previous);
        bytes[96..100].copy_from_slice(&self.body.to_le_bytes());
        let check = check(&bytes[..CHECKED]);
        bytes[CHECKED..].copy_from_slice(&check);
        bytes
    }

    fn from_bytes(bytes: &[u8; HEADER]) -> Result<Self, Fault> {
        let array = |at: usize| {
            let mut array = [0; 16];
            array.copy_from_slice(&bytes[at..at + 16]);
            array
        };
        if &bytes[..4] != MAGIC || check(&bytes[..CHECKED]) != bytes[CHECKED..] {
            return Err(Fault::Garbled("no frame header"));
        }
        if bytes[4] > VERSION {
            return Err(Fault::Newer(bytes[4].into()));
        }
        if bytes[4] != VERSION || bytes[5] != CHANGE || bytes[6..8] != [0, 0] {
            return Err(Fault::Garbled("an unknown kind of frame"));
        }
        let mut seq = [0; 8];
        seq.copy_from_slice(&bytes[56..64]);
        let mut previous = [0; 32];
        previous.copy_from_slice(&bytes[64..96]);
        let mut body = [0; 4];
        body.copy_from_slice(&bytes[96..100]);
        Ok(Self {
            key: Id::from_bytes(array(8)),
            device: Id::from_bytes(array(24)),
            actor: Id::from_bytes(array(40)),
            seq: u64::from_le_bytes(seq),
            previous,
            body: u32::from_le_bytes(body),
        })
    }
}

/// Seals an entry into the bytes of a frame.
///
/// # Errors
/// [`Error::TooLarge`] beyond [`MAX_BODY`], [`Error::Random`].
pub fn seal(place: &Place, key: &FrameKey, actor: Id, entry: &Entry) -> Result<Vec<u8>, Error> {
    let plain = entry.to_bytes();
    let body = plain.len().saturating_add(Key::OVERHEAD);
    if body > MAX_BODY {
        return Err(Error::TooLarge);
    }
    let header = Header {
        key: key.id,
        device: place.device,
        actor,
        seq: place.seq,
        previous: place.previous,
        body: u32::try_from(body).map_err(|_| Error::TooLarge)?,
    }
    .to_bytes();
    let mut bytes = Vec::with_capacity(HEADER + body);
    bytes.extend_from_slice(&header);
    bytes.extend_from_slice(&key.key.seal(&aad(place.vault, &header), &plain)?);
    Ok(bytes)
}

/// Opens the frame at the start of `bytes`; more may follow it.
///
/// # Errors
/// Says in which way it is not the frame that belongs at `place`.
pub fn open(place: &Place, key: &FrameKey, bytes: &[u8]) -> Result<Opened, Fault> {
    let head = bytes.first_chunk::<HEADER>().ok_or(Fault::Cut)?;
    let header = Header::from_bytes(head)?;
    let body = usize::try_from(header.body).map_err(|_| Fault::Garbled("a frame's length"))?;
    if !(NONCE..=MAX_BODY).contains(&body) {
        return Err(Fault::Garbled("a frame's length"));
    }
    if header.device != place.device || header.seq != place.seq {
        return Err(Fault::Garbled("a frame is out of place"));
    }
    if header.previous != place.previous {
        return Err(Fault::Garbled("the chain of frames is broken"));
    }
    let len = HEADER + body;
    let whole = bytes.get(..len).ok_or(Fault::Cut)?;
    if header.key != key.id {
        return Err(Fault::Garbled("a frame under an unknown key"));
    }
    let plain = key
        .key
        .open(&aad(place.vault, head), &whole[HEADER..])
        .ok_or(Fault::Garbled("a frame that does not open"))?;
    let entry = Entry::from_bytes(&plain).map_err(|_| Fault::Garbled("a frame's content"))?;
    Ok(Opened { len, chain: chain(whole), actor: header.actor, entry })
}

/// The length of the frame that begins here and its place, going by its header alone, which
/// authenticates nothing: whoever opens the frame there finds out.
///
/// # Errors
/// See [`open`].
pub fn peek(vault: Id, bytes: &[u8]) -> Result<(usize, Place), Fault> {
    let header = Header::from_bytes(bytes.first_chunk::<HEADER>().ok_or(Fault::Cut)?)?;
    let body = usize::try_from(header.body).map_err(|_| Fault::Garbled("a frame's length"))?;
    if !(NONCE..=MAX_BODY).contains(&body) {
        return Err(Fault::Garbled("a frame's length"));
    }
    let place = Place { vault, device: header.device, seq: header.seq, previous: header.previous };
    Ok((HEADER + body, place))
}

/// Whether a header of a frame after `seq` of this device begins anywhere in `bytes`. Frames are
/// synced one by one, so a later frame proves that everything before it was acknowledged.
pub fn later_frame_follows(device: Id, seq: u64, bytes: &[u8]) -> bool {
    bytes.windows(HEADER).any(|window| {
        window.starts_with(MAGIC)
            && window
                .first_chunk::<HEADER>()
                .and_then(|head| Header::from_bytes(head).ok())
                .is_some_and(|header| header.device == device && header.seq > seq)
    })
}

fn aad(vault: Id, header: &[u8; HEADER]) -> Vec<u8> {
    [SEAL, vault.as_bytes(), header].concat()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::patch::tests::any_entry;
    use crate::{Stamp, Tree};
    use proptest::prelude::*;

    pub(crate) fn key() -> FrameKey {
        FrameKey { id: Id::from_bytes([5; 16]), key: Key::from_bytes(&[6; 32]) }
    }

    pub(crate) fn place() -> Place {
        Place { vault: Id::from_bytes([1; 16]), device: Id::from_bytes([2; 16]), seq: 1, previous: [4; 32] }
    }

    const ACTOR: Id = Id::from_bytes([3; 16]);

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn a_frame_opens_in_its_place_only(entry in any_entry()) {
            let bytes = seal(&place(), &key(), ACTOR, &entry).unwrap();
            let opened = open(&place(), &key(), &bytes).ok();
            prop_assert!(opened.is_some_and(|o| o.entry == entry && o.len == bytes.len() && o.actor == ACTOR));
            let other = Id::from_bytes([9; 16]);
            for wrong in [
                Place { vault: other, ..place() },
                Place { device: other, ..place() },
                Place { seq: 2, ..place() },
                Place { previous: [0; 32], ..place() },
            ] {
                prop_assert!(matches!(open(&wrong, &key(), &bytes), Err(Fault::Garbled(_))));
            }
        }

        #[test]
        fn one_flipped_bit_is_noticed(entry in any_entry(), at: prop::sample::Index, bit in 0..8_u8) {
            let mut bytes = seal(&place(), &key(), ACTOR, &entry).unwrap();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(matches!(open(&place(), &key(), &bytes), Err(Fault::Garbled(_))));
        }

        #[test]
        fn any_bytes_are_refused(bytes: Vec<u8>, whole: bool) {
            prop_assert!(open(&place(), &key(), &bytes).is_err());
            if whole {
                // Behind a valid header too, so that the body is reached.
                let header = Header {
                    key: key().id, device: place().device, actor: ACTOR, seq: 1,
                    previous: [4; 32], body: bytes.len() as u32,
                };
                let bytes = [header.to_bytes().as_slice(), &bytes].concat();
                prop_assert!(open(&place(), &key(), &bytes).is_err());
            }
        }
    }

    fn some_frame() -> Vec<u8> {
        let stamp = Stamp { time: 1, device: place().device };
        let parts = vec![("a".into(), ACTOR, Tree::new())];
        let entry = Entry { stamp, request: None, parts, note: None };
        seal(&place(), &key(), ACTOR, &entry).unwrap()
    }

    #[test]
    fn a_frame_cut_anywhere_is_told_as_cut() {
        let bytes = some_frame();
        for len in 0..bytes.len() {
            assert_eq!(open(&place(), &key(), &bytes[..len]).err(), Some(Fault::Cut), "{len}");
        }
    }

    #[test]
    fn a_later_version_is_named() {
        let mut bytes = some_frame();
        bytes[4] = 9;
        let check = check(&bytes[..CHECKED]);
        bytes[CHECKED..HEADER].copy_from_slice(&check);
        assert_eq!(open(&place(), &key(), &bytes).err(), Some(Fault::Newer(9)));
    }

    #[test]
    fn a_later_frame_is_found_wherever_it_begins() {
        let noise = [b"HGFRxx".as_slice(), &some_frame(), b"x"].concat();
        assert!(later_frame_follows(place().device, 0, &noise));
        assert!(!later_frame_follows(place().device, 1, &noise));
        assert!(!later_frame_follows(ACTOR, 0, &noise));
        assert!(!later_frame_follows(place().device, 0, b"HGFR"));
    }
}
