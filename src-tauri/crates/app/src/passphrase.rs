//! The passphrase and the recovery code: how good one is, a new one on offer, changing them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Id, Opener, Passphrase};
use zeroize::Zeroizing;

use crate::backup::{not_opened, opener};
use crate::desk::Desk;
use crate::error::Error;
use crate::program::Nothing;
use crate::records::{ABOUT, ABOUT_ID, Leaves};
use crate::vault::{VaultCreated, revealed};
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

/// Changes the passphrase, with one of the two secrets that open the records now.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseChange {
    /// The passphrase until now.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub passphrase: Option<Zeroizing<String>>,
    /// The recovery code.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub recovery_code: Option<Zeroizing<String>>,
    /// The passphrase from now on.
    #[ts(as = "String")]
    pub new: Zeroizing<String>,
    /// Somebody else may know the old one: every key is made anew, the recovery code too.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub others_may_know: bool,
}

/// Asks for a new recovery code.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoveryRenew {
    /// The passphrase.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
}

/// The passphrase is changed.
#[derive(Serialize, TS)]
#[ts(rename = "PassphraseChanged")]
pub struct Renewed {
    /// The new recovery code, this once; null if the old one stays.
    #[ts(as = "Option<String>")]
    #[serde(serialize_with = "revealed_if_any")]
    pub recovery_code: Option<Zeroizing<String>>,
}

fn revealed_if_any<S: serde::Serializer>(code: &Option<Zeroizing<String>>, to: S) -> Result<S::Ok, S::Error> {
    match code {
        Some(code) => to.serialize_some(code.as_str()),
        None => to.serialize_none(),
    }
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

/// `passphrase_change`
pub(crate) fn change(desk: &mut Desk, request: PassphraseChange) -> Result<Renewed, Error> {
    let proof = opener(request.passphrase.as_ref(), request.recovery_code.as_ref())?;
    if !checked(desk, &request.new).accepted {
        return Err(Error::WeakPassphrase("new"));
    }
    let new = Passphrase::new(&request.new);
    if request.others_may_know {
        return Ok(Renewed { recovery_code: Some(rekey(desk, &proof, &new)?) });
    }
    let cost = desk.host.key_cost();
    let vault = desk.open.as_mut().ok_or(Error::Locked)?;
    vault.change_passphrase(&proof, &new, cost).map_err(|fault| not_opened(fault, &proof))?;
    Ok(Renewed { recovery_code: None })
}

/// `recovery_renew`
pub(crate) fn renew_recovery(desk: &mut Desk, request: RecoveryRenew) -> Result<VaultCreated, Error> {
    let passphrase = Passphrase::new(&request.passphrase);
    let proof = Opener::Passphrase(Passphrase::new(&request.passphrase));
    Ok(VaultCreated { recovery_code: rekey(desk, &proof, &passphrase)? })
}

/// Makes every key anew. The new recovery code is to be typed back like the first one.
fn rekey(desk: &mut Desk, proof: &Opener, new: &Passphrase) -> Result<Zeroizing<String>, Error> {
    let cost = desk.host.key_cost();
    let mut work = desk.aside.begin("rekey");
    let mut call = desk.call()?;
    if !call.vault.opens_with(proof) {
        return Err(not_opened(vault::Error::WrongPassphrase, proof));
    }
    // Before the keys: a code that was shown and not yet confirmed must never pass for confirmed.
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    leaves.set("recovery_confirmed", false);
    call.commit_unnamed(vec![leaves])?;
    let now_ms = call.now_ms();
    let code = call.vault.rekey(new, cost, now_ms, &mut |done, of| work.at(done, of))?;
    Ok(code.reveal())
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
