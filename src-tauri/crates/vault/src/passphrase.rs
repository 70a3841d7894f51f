//! The passphrase as it enters key derivation.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase in Unicode normal form C, so that the same words typed on another keyboard or
/// system open the same vault. Nothing else is changed: case, spaces and punctuation count.
/// Wiped on drop; no `Debug`.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase somebody typed. How good it is, is not judged here.
    pub fn new(typed: &str) -> Self {
        // Normal form C never takes more than three times the bytes; reserving them first means
        // that no copy is left behind by growing.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        text.extend(typed.nfc());
        Self(text)
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_from_another_keyboard_are_the_same_passphrase() {
        let composed = Passphrase::new("caf\u{e9} \u{1ec7}");
        let combining = Passphrase::new("cafe\u{301} e\u{323}\u{302}");
        assert_eq!(composed.as_bytes(), combining.as_bytes());
        assert_ne!(composed.as_bytes(), Passphrase::new("Caf\u{e9} \u{1ec7}").as_bytes());
    }
}
