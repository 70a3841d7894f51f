//! The recovery code: 128 random bits on paper, in a form that survives handwriting.
//!
//! Twenty-eight symbols of Crockford's base 32: twenty-six hold the bits (the last two bits are
//! zero), two are check symbols of a Reed-Solomon code over GF(32). Any one or two wrong symbols,
//! and any two exchanged, are noticed before a key is tried.

use journal::{Error as JournalError, Key};
use zeroize::{Zeroize, Zeroizing};

use crate::Error;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 26;
const SYMBOLS: usize = 28;

/// A recovery code. Wiped on drop; no `Debug`, no `Display`.
pub struct RecoveryCode(Box<[u8; 16]>);

/// Why something typed is not a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecoveryCodeError {
    /// Not twenty-eight letters and digits; says how many there were.
    #[error("a recovery code has 28 letters and digits, not {found}")]
    Length {
        /// Letters and digits found.
        found: usize,
    },
    /// A sign that never occurs in a recovery code.
    #[error("a recovery code has letters and digits only, and no U")]
    Character,
    /// A letter or digit is wrong or two are exchanged.
    #[error("a letter or digit is mistyped")]
    Mistyped,
}

impl RecoveryCode {
    pub(crate) fn random() -> Result<Self, Error> {
        let mut bits = Box::new([0; 16]);
        getrandom::fill(bits.as_mut_slice()).map_err(|_| JournalError::Random)?;
        Ok(Self(bits))
    }

    /// Reads a code as people type it: either case, with or without hyphens and spaces, O for 0,
    /// I and L for 1.
    ///
    /// # Errors
    /// Says what is wrong with it; none of this depends on any vault.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let mut symbols = Zeroizing::new([0_u8; SYMBOLS]);
        let mut found = 0;
        for typed in typed.chars() {
            let typed = match typed.to_ascii_uppercase() {
                // Hyphens of every length: word processors replace them.
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => continue,
                space if space.is_whitespace() => continue,
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let symbol = ALPHABET.iter().position(|&letter| char::from(letter) == typed);
            let symbol = symbol.ok_or(RecoveryCodeError::Character)?;
            if let Some(place) = symbols.get_mut(found) {
                *place = symbol as u8;
            }
            found += 1;
        }
        if found != SYMBOLS {
            return Err(RecoveryCodeError::Length { found });
        }
        let (data, check) = symbols.split_at(DATA);
        // The two bits beyond the 128 are zero.
        if check_symbols(data) != check || data[DATA - 1] & 3 != 0 {
            return Err(RecoveryCodeError::Mistyped);
        }
        let mut bits = Box::new([0; 16]);
        let (mut held, mut count, mut at) = (0_u32, 0, 0);
        for &symbol in data {
            held = held << 5 | u32::from(symbol);
            count += 5;
            if count >= 8 {
                count -= 8;
                bits[at] = (held >> count) as u8;
                held &= (1 << count) - 1;
                at += 1;
            }
        }
        Ok(Self(bits))
    }

    /// The code in groups of four, for paper and for the one screen that shows it.
    pub fn reveal(&self) -> Zeroizing<String> {
        let mut symbols = Zeroizing::new([0_u8; SYMBOLS]);
        let bit = |index: usize| self.0.get(index / 8).map_or(0, |byte| byte >> (7 - index % 8) & 1);
        for (at, symbol) in symbols.iter_mut().take(DATA).enumerate() {
            *symbol = (0..5).fold(0, |symbol, offset| symbol << 1 | bit(at * 5 + offset));
        }
        let check = check_symbols(&symbols[..DATA]);
        symbols[DATA..].copy_from_slice(&check);
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + SYMBOLS / 4));
        for (at, &symbol) in symbols.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(symbol)]));
        }
        text
    }

    #[cfg(test)]
    pub(crate) fn bits(&self) -> &[u8; 16] {
        &self.0
    }

    /// The key that wraps the vault's secret. 128 random bits need no stretching, so this is one
    /// BLAKE3, salted per envelope.
    pub(crate) fn derive(&self, salt: &[u8; 32]) -> Key {
        let mut material = Zeroizing::new([0; 48]);
        material[..16].copy_from_slice(self.0.as_slice());
        material[16..].copy_from_slice(salt);
        let mut bytes = blake3::derive_key("homegroup vault v1: recovery code", material.as_slice());
        let key = Key::from_bytes(&bytes);
        bytes.zeroize();
        key
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Remainder of the data, taken as a polynomial, divided by (x - 2)(x - 4) = x^2 + 6x + 8 over
/// GF(32).
fn check_symbols(data: &[u8]) -> [u8; 2] {
    data.iter().fold([0, 0], |[high, low], &symbol| {
        let feedback = symbol ^ high;
        [low ^ times(feedback, 6), times(feedback, 8)]
    })
}

/// Multiplication in GF(32) with the polynomial x^5 + x^2 + 1.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in (0..5).rev() {
        product = (product << 1) ^ if product & 0x10 == 0 { 0 } else { 0x25 };
        if b >> bit & 1 == 1 {
            product ^= a;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(bits: [u8; 16]) -> RecoveryCode {
        RecoveryCode(Box::new(bits))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn a_code_reads_back(bits: [u8; 16]) {
            let text = code(bits).reveal();
            prop_assert_eq!(text.len(), 34);
            prop_assert!(RecoveryCode::parse(&text).is_ok_and(|read| *read.0 == bits));
        }

        #[test]
        fn any_text_is_read_or_refused(text: String) {
            let _ = RecoveryCode::parse(&text);
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let bits =
            [0, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7, 0xc6];
        let text = code(bits).reveal();
        assert!(text.contains('0') && text.contains('1'));
        let plain = text.replace('-', "");
        for typed in [
            text.to_lowercase(),
            plain.clone(),
            format!("  {} ", text.replace('-', " ")),
            text.replace('-', "\u{2013}"),
            text.replace('0', "o").replace('1', "l"),
            text.replace('0', "O").replace('1', "I"),
        ] {
            assert!(RecoveryCode::parse(&typed).is_ok_and(|read| *read.0 == bits), "{typed}");
        }
    }

    #[test]
    fn every_single_typo_and_every_exchange_of_neighbours_is_noticed() {
        let text: Vec<u8> = code(*b"sixteen bytes ok").reveal().replace('-', "").into_bytes();
        let refused = |bytes: &[u8]| {
            let typed = std::str::from_utf8(bytes).unwrap();
            RecoveryCode::parse(typed).err() == Some(RecoveryCodeError::Mistyped)
        };
        for at in 0..SYMBOLS {
            for &letter in ALPHABET.iter().filter(|&&letter| letter != text[at]) {
                let mut typo = text.clone();
                typo[at] = letter;
                assert!(refused(&typo), "{at} {letter}");
            }
            if at > 0 && text[at] != text[at - 1] {
                let mut exchanged = text.clone();
                exchanged.swap(at, at - 1);
                assert!(refused(&exchanged), "{at}");
            }
        }
    }

    #[test]
    fn what_is_no_code_is_named() {
        let err = |typed| RecoveryCode::parse(typed).err();
        assert_eq!(err(""), Some(RecoveryCodeError::Length { found: 0 }));
        assert_eq!(err("0000-000"), Some(RecoveryCodeError::Length { found: 7 }));
        assert_eq!(err("U"), Some(RecoveryCodeError::Character));
        assert_eq!(err(&"0".repeat(29)), Some(RecoveryCodeError::Length { found: 29 }));
    }
}
