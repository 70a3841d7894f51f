//! The passphrase: how good one is, and a new one on offer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Id;
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::error::Error;
use crate::program::Nothing;
use crate::vault::revealed;
use crate::words::Language;

/// The least zxcvbn score a passphrase needs: 3 is "safely unguessable" offline against a slow
/// hash, more than 10^8 guesses, each costing the KDF's full time.
const LEAST_SCORE: u8 = 3;
/// The longest passphrase, in characters.
const MAX_PASSPHRASE: usize = 1_000;
/// How many words a passphrase on offer has: six of a thousand are about 60 bits.
const WORDS_OFFERED: usize = 6;

/// Asks how good a passphrase would be.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseCheck {
    /// The passphrase so far.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
}

/// How good a passphrase would be.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PassphraseStrength")]
pub struct PassphraseChecked {
    /// 0 worst to 4 best, as zxcvbn scores.
    pub score: u8,
    /// What would make it better.
    pub hint: Option<String>,
    /// Good enough.
    pub accepted: bool,
}

/// A passphrase on offer.
#[derive(Serialize, TS)]
pub struct PassphraseSuggested {
    /// Six words of her language with spaces between.
    #[ts(as = "String")]
    #[serde(serialize_with = "revealed")]
    pub passphrase: Zeroizing<String>,
}

/// `passphrase_check`
pub(crate) fn check(desk: &mut Desk, request: PassphraseCheck) -> Result<PassphraseChecked, Error> {
    Ok(checked(desk, &request.passphrase))
}

/// Whether a passphrase may be used, and what would make it better.
pub(crate) fn checked(desk: &Desk, passphrase: &str) -> PassphraseChecked {
    if passphrase.is_empty() || passphrase.chars().count() > MAX_PASSPHRASE {
        return PassphraseChecked {
            score: 0,
            hint: Some(desk.words.say("passphrase-hint-words")),
            accepted: false,
        };
    }
    let score = score(passphrase);
    let hint = match score {
        0 | 1 => Some("passphrase-hint-words"),
        2 => Some("passphrase-hint-longer"),
        _ => None,
    };
    PassphraseChecked { score, hint: hint.map(|key| desk.words.say(key)), accepted: score >= LEAST_SCORE }
}

fn score(passphrase: &str) -> u8 {
    u8::from(zxcvbn::zxcvbn(passphrase, &["homegroup", "recovery", "meeting", "sober"]).score())
}

/// `passphrase_suggest`
pub(crate) fn suggest(desk: &mut Desk, _: Nothing) -> Result<PassphraseSuggested, Error> {
    let words = list(desk.words.language());
    let mut dice = Dice::default();
    loop {
        let mut passphrase = Zeroizing::new(String::with_capacity(100));
        for n in 0..WORDS_OFFERED {
            if n > 0 {
                passphrase.push(' ');
            }
            passphrase.push_str(words.get(dice.below(words.len())?).copied().unwrap_or_default());
        }
        // One in very many holds a word twice or a row of short ones; it is thrown away.
        if score(&passphrase) >= LEAST_SCORE {
            return Ok(PassphraseSuggested { passphrase });
        }
    }
}

/// The words passphrases on offer are made of.
fn list(language: Language) -> Vec<&'static str> {
    let text = match language {
        Language::English => include_str!("passphrase/english.txt"),
        Language::Spanish => include_str!("passphrase/spanish.txt"),
    };
    text.split_whitespace().collect()
}

/// Numbers from the system's randomness, each as likely as every other.
#[derive(Default)]
struct Dice {
    bytes: Zeroizing<Vec<u8>>,
}

impl Dice {
    fn below(&mut self, end: usize) -> Result<usize, Error> {
        let end = u16::try_from(end).ok().filter(|end| *end > 0).ok_or(Error::Internal("a list of words"))?;
        // What lies above the last whole multiple would make some words likelier than others.
        let fair = u16::MAX - u16::MAX % end;
        loop {
            let (Some(low), Some(high)) = (self.bytes.pop(), self.bytes.pop()) else {
                self.bytes.extend_from_slice(Id::random().map_err(vault::Error::from)?.as_bytes());
                continue;
            };
            let number = u16::from_be_bytes([high, low]);
            if number < fair {
                return Ok(usize::from(number % end));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_words_are_many_different_and_plain() {
        for language in Language::ALL {
            let words = list(language);
            let different: BTreeSet<_> = words.iter().collect();
            assert_eq!(different.len(), words.len(), "{language:?}");
            assert!(words.len() >= 1_000, "{language:?}: {}", words.len());
            for word in words {
                assert!((3..=9).contains(&word.chars().count()), "{word}");
                // Anybody can type it on any keyboard.
                assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
            }
        }
    }

    #[test]
    fn every_number_comes_and_none_beyond() {
        let mut dice = Dice::default();
        let thrown: BTreeSet<usize> = (0..2_000).map(|_| dice.below(7).unwrap()).collect();
        assert_eq!(thrown, (0..7).collect());
    }
}
