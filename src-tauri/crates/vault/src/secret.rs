//! The secret an envelope wraps, and the subkeys that come from it.

use journal::{Error as JournalError, FrameKey, Id, Key};
use zeroize::Zeroizing;

const FRAMES: &str = "homegroup vault v1: frames";
const INDEX: &str = "homegroup vault v1: index";

/// Two independent 256-bit keys. The first seals; it is replaced when the vault is re-keyed. The
/// second only makes derived ids, and stays, so that an id means the same before and after.
pub(crate) struct Secret {
    pub(crate) data: Key,
    ids: Key,
}

impl Secret {
    /// Length of the stored form.
    pub(crate) const LEN: usize = 64;

    pub(crate) fn random() -> Result<Self, JournalError> {
        Ok(Self { data: Key::random()?, ids: Key::random()? })
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<[u8; Self::LEN]> {
        let mut bytes = Zeroizing::new([0; Self::LEN]);
        bytes[..32].copy_from_slice(self.data.expose());
        bytes[32..].copy_from_slice(self.ids.expose());
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8; Self::LEN]) -> Self {
        let half = |at: usize| {
            let mut half = Zeroizing::new([0; 32]);
            half.copy_from_slice(&bytes[at..at + 32]);
            Key::from_bytes(&half)
        };
        Self { data: half(0), ids: half(32) }
    }

    pub(crate) fn frame_key(&self, id: Id) -> FrameKey {
        FrameKey { id, key: self.data.derive(FRAMES) }
    }

    pub(crate) fn index_key(&self) -> Key {
        self.data.derive(INDEX)
    }

    pub(crate) fn derive_id(&self, purpose: &str, parts: &[&[u8]]) -> Id {
        let parts = [&[purpose.as_bytes()], parts].concat();
        let hash = self.ids.hash(&parts);
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        Id::from_bytes(id)
    }

    pub(crate) fn wipe(&mut self) {
        self.data.wipe();
        self.ids.wipe();
    }
}
