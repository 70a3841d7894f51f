//! The keys of a vault in memory, and the subkeys that come from them.

use journal::{Error as JournalError, FrameKey, Id, Key};
use zeroize::Zeroizing;

const FRAMES: &str = "homegroup vault v1: frames";
const INDEX: &str = "homegroup vault v1: index";
const BOX: &str = "homegroup vault v1: data key box";
const SIGN: &str = "homegroup vault v1: envelope";

/// Three independent 256-bit keys. Root and id key are what an envelope's slots wrap. The data key
/// lies in the envelope sealed under the root, so that it can be replaced by whoever has the vault
/// open; everything else in an edition is sealed under subkeys of it. The id key only makes
/// derived ids and stays for the life of the vault.
pub(crate) struct Secret {
    root: Key,
    ids: Key,
    pub(crate) data: Key,
}

impl Secret {
    /// Length of the wrapped form: root and id key.
    pub(crate) const LEN: usize = 64;

    pub(crate) fn random() -> Result<Self, JournalError> {
        Ok(Self { root: Key::random()?, ids: Key::random()?, data: Key::random()? })
    }

    /// The same root with a new data key: what was sealed under the old one opens no more.
    pub(crate) fn with_new_data_key(&self) -> Result<Self, JournalError> {
        Ok(Self { root: copy(&self.root), ids: copy(&self.ids), data: Key::random()? })
    }

    /// New root and data key; only derived ids stay what they were.
    pub(crate) fn renewed(&self) -> Result<Self, JournalError> {
        Ok(Self { root: Key::random()?, ids: copy(&self.ids), data: Key::random()? })
    }

    pub(crate) fn copy(&self) -> Self {
        Self { root: copy(&self.root), ids: copy(&self.ids), data: copy(&self.data) }
    }

    /// What slots wrap.
    pub(crate) fn to_bytes(&self) -> Zeroizing<[u8; Self::LEN]> {
        let mut bytes = Zeroizing::new([0; Self::LEN]);
        bytes[..32].copy_from_slice(self.root.expose());
        bytes[32..].copy_from_slice(self.ids.expose());
        bytes
    }

    /// From what a slot wrapped and what opens the box with it; `None` if the box does not open.
    pub(crate) fn from_bytes(
        bytes: &[u8; Self::LEN],
        open: impl FnOnce(&Key) -> Option<Zeroizing<Vec<u8>>>,
    ) -> Option<Self> {
        let (root, ids) = (key(&bytes[..32])?, key(&bytes[32..])?);
        let data = key(&open(&root.derive(BOX))?)?;
        Some(Self { root, ids, data })
    }

    /// As vaults were kept before editions: the data key was wrapped itself. It takes the place
    /// of the root too, since only the slot at hand can be opened.
    pub(crate) fn of_old_layout(bytes: &[u8; Self::LEN]) -> Option<Self> {
        let (root, ids) = (key(&bytes[..32])?, key(&bytes[32..])?);
        let data = copy(&root);
        Some(Self { root, ids, data })
    }

    /// Seals the data key into its box.
    pub(crate) fn boxed(&self, aad: &[u8]) -> Result<Vec<u8>, JournalError> {
        self.root.derive(BOX).seal(aad, self.data.expose())
    }

    /// Signs envelopes.
    pub(crate) fn signature_key(&self) -> Key {
        self.root.derive(SIGN)
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
        self.root.wipe();
        self.ids.wipe();
        self.data.wipe();
    }
}

fn copy(key: &Key) -> Key {
    Key::from_bytes(key.expose())
}

fn key(bytes: &[u8]) -> Option<Key> {
    let mut whole = Zeroizing::new([0; 32]);
    (bytes.len() == 32).then(|| whole.copy_from_slice(bytes))?;
    Some(Key::from_bytes(&whole))
}
