//! Keys that seal and authenticate. No `Debug`, no `Clone`; the bytes are wiped on drop.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Error, Id};

/// Length of the nonce that precedes a sealed text.
pub(crate) const NONCE: usize = 24;
/// Length of the tag that ends a sealed text.
pub(crate) const TAG: usize = 16;

/// A 256-bit key. Boxed, so that moving it leaves no copy behind on the stack.
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// How many bytes sealing adds: nonce before and tag after.
    pub const OVERHEAD: usize = NONCE + TAG;

    /// A new random key.
    ///
    /// # Errors
    /// [`Error::Random`] if the system gives no random bytes.
    pub fn random() -> Result<Self, Error> {
        let mut key = Self(Box::new([0; 32]));
        getrandom::fill(key.0.as_mut_slice()).map_err(|_| Error::Random)?;
        Ok(key)
    }

    /// The key made of these bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Box::new(*bytes))
    }

    /// The bytes, for wrapping under another key.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wipes the bytes at once. What is sealed with the key from here on opens for nobody.
    pub fn wipe(&mut self) {
        self.0.zeroize();
    }

    /// The subkey for one purpose: BLAKE3 in `derive_key` mode. The context is a fixed text of
    /// this program, never data.
    pub fn derive(&self, context: &'static str) -> Self {
        let mut bytes = blake3::derive_key(context, self.0.as_slice());
        let key = Self::from_bytes(&bytes);
        bytes.zeroize();
        key
    }

    /// Keyed BLAKE3 of the parts, each preceded by its length (64 bits, least significant byte
    /// first) so that no two lists of parts read the same.
    pub fn hash(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let hash = hasher.finalize().into();
        hasher.zeroize();
        hash
    }

    /// Whether `tag` is [`Key::hash`] of the parts, compared in constant time.
    pub fn verify(&self, parts: &[&[u8]], tag: &[u8; 32]) -> bool {
        blake3::Hash::from_bytes(self.hash(parts)) == blake3::Hash::from_bytes(*tag)
    }

    /// Seals `plain` with XChaCha20-Poly1305 under a random nonce; gives nonce, ciphertext, tag.
    ///
    /// # Errors
    /// [`Error::Random`] without random bytes, [`Error::TooLarge`] beyond the cipher's 256 GiB.
    pub fn seal(&self, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| Error::Random)?;
        let cipher = XChaCha20Poly1305::new((&*self.0).into());
        let sealed =
            cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad }).map_err(|_| Error::TooLarge)?;
        let mut out = Vec::with_capacity(NONCE + sealed.len());
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        Ok(out)
    }

    /// Opens what [`Key::seal`] gave; `None` if key, `aad` or a single bit differs.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>()?;
        let cipher = XChaCha20Poly1305::new((&*self.0).into());
        cipher.decrypt(&XNonce::from(*nonce), Payload { msg, aad }).ok().map(Zeroizing::new)
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for Key {}

/// The key that seals frames, with the id a frame's header names it by.
pub struct FrameKey {
    /// Names the data key the frame key comes from; changes at each re-keying.
    pub id: Id,
    /// Seals frames.
    pub key: Key,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn what_was_sealed_opens_and_nothing_else_does(
            plain: Vec<u8>, aad: Vec<u8>, at: prop::sample::Index, bit in 0..8_u8,
        ) {
            let key = Key::from_bytes(&[3; 32]);
            let mut sealed = key.seal(&aad, &plain).unwrap();
            prop_assert_eq!(sealed.len(), plain.len() + Key::OVERHEAD);
            prop_assert!(key.open(&aad, &sealed).is_some_and(|opened| *opened == plain));
            prop_assert!(key.open(b"another", &sealed).is_none());
            prop_assert!(Key::from_bytes(&[4; 32]).open(&aad, &sealed).is_none());
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert!(key.open(&aad, &sealed).is_none());
        }

        #[test]
        fn any_bytes_are_refused(bytes: Vec<u8>) {
            prop_assert!(Key::from_bytes(&[3; 32]).open(b"", &bytes).is_none());
        }
    }

    #[test]
    fn parts_do_not_run_together() {
        let key = Key::from_bytes(&[3; 32]);
        assert_ne!(key.hash(&[b"ab", b"c"]), key.hash(&[b"a", b"bc"]));
        assert_ne!(key.hash(&[b"a"]), key.hash(&[b"a", b""]));
        assert_ne!(key.derive("one").hash(&[b"a"]), key.derive("two").hash(&[b"a"]));
    }
}
