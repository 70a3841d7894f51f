use super::*;
use crate::bench::{Bench, PASSPHRASE, code};
use proptest::prelude::*;
use std::fs;

fn bytes() -> Vec<u8> {
    fs::read(Bench::new().edition().join(COPIES[0])).unwrap()
}

/// With a checksum that holds, as somebody who changes an envelope on purpose would leave it.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 32;
    let check = blake3::hash(&bytes[..end]);
    bytes[end..].copy_from_slice(check.as_bytes());
    bytes
}

fn is_damaged(result: Result<Envelope, Error>) -> bool {
    matches!(result, Err(Error::Damaged { part: Part::Envelope, .. }))
}

#[test]
fn an_envelope_reads_back_and_either_key_opens_it_to_the_same_secret() {
    let envelope = Envelope::from_bytes(&bytes()).unwrap();
    assert_eq!(envelope.to_bytes(), bytes());
    let by_code = envelope.open(&Opener::RecoveryCode(code())).unwrap();
    let passphrase = Opener::Passphrase(Passphrase::new(PASSPHRASE));
    let by_passphrase = envelope.open(&passphrase).unwrap();
    assert!(by_code.secret.to_bytes() == by_passphrase.secret.to_bytes());
    assert_eq!(by_code.secret.data.expose(), by_passphrase.secret.data.expose());
    assert_eq!(by_code.actor, by_passphrase.actor);
}

#[test]
fn the_wrong_passphrase_or_code_opens_nothing() {
    let envelope = Envelope::from_bytes(&bytes()).unwrap();
    for wrong in ["", "Seven plainly invented words for one test", &format!("{PASSPHRASE} ")] {
        let opened = envelope.open(&Opener::Passphrase(Passphrase::new(wrong)));
        assert_eq!(opened.err(), Some(Error::WrongPassphrase));
    }
    let other = RecoveryCode::random().unwrap();
    assert_eq!(envelope.open(&Opener::RecoveryCode(other)).err(), Some(Error::WrongPassphrase));
}

#[test]
fn every_flipped_bit_and_every_cut_is_noticed() {
    let whole = bytes();
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            assert!(is_damaged(Envelope::from_bytes(&bytes)), "{at}.{bit}");
        }
        assert!(is_damaged(Envelope::from_bytes(&whole[..at])), "{at}");
    }
}

#[test]
fn nothing_can_be_changed_on_purpose_without_the_secret() {
    let whole = bytes();
    for at in 0..whole.len() - 32 {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let envelope = Envelope::from_bytes(&with_checksum(bytes));
        let opened = envelope.and_then(|envelope| envelope.open(&Opener::RecoveryCode(code())));
        assert!(opened.is_err(), "{at}");
    }
}

#[test]
fn a_lowered_or_absurd_cost_is_refused() {
    for (offset, value) in [(4, 64 * 1024 - 1), (4, u32::MAX), (8, 2), (8, u32::MAX), (12, 0), (12, u32::MAX)]
    {
        let mut bytes = bytes();
        let at = HEADER + BOX + offset;
        bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(value));
        assert!(is_damaged(Envelope::from_bytes(&with_checksum(bytes))), "{offset} {value}");
    }
}

#[test]
fn a_later_version_is_named_even_beside_a_copy_that_can_be_read() {
    let bench = Bench::new();
    let mut bytes = bytes();
    bytes[4] = 3;
    fs::write(bench.edition().join(COPIES[1]), with_checksum(bytes)).unwrap();
    assert_eq!(Envelope::read(&bench.edition()), Err(Error::Unsupported { version: 3 }));
}

#[test]
fn either_copy_is_enough_and_the_other_is_written_again() {
    let whole = bytes();
    let changes: [&dyn Fn(&Path); 4] = [
        &|path| fs::remove_file(path).unwrap(),
        &|path| fs::write(path, "").unwrap(),
        &|path| fs::write(path, vec![0; 100_000]).unwrap(),
        &|path| fs::write(path, &whole[..whole.len() - 1]).unwrap(),
    ];
    for change in changes {
        for copy in COPIES {
            let bench = Bench::new();
            change(&bench.edition().join(copy));
            assert!(bench.unlock().opened().envelope_repaired);
            assert!(!bench.unlock().opened().envelope_repaired);
            assert!(fs::read(bench.edition().join(copy)).unwrap() == whole);
        }
        let bench = Bench::new();
        COPIES.iter().for_each(|copy| change(&bench.edition().join(copy)));
        let refused = bench.try_unlock().err();
        assert!(matches!(refused, Some(Error::Damaged { part: Part::Envelope, .. })));
    }
}

#[test]
fn the_newer_of_two_copies_counts() {
    let bench = Bench::new();
    let mut newer = Envelope::from_bytes(&bytes()).unwrap();
    let unwrapped = newer.open(&Opener::RecoveryCode(code())).unwrap();
    newer.revision += 1;
    newer.signature = unwrapped.secret.signature_key().hash(&[&newer.unsigned()]);
    for copy in COPIES {
        fs::write(bench.edition().join(copy), newer.to_bytes()).unwrap();
        let other = COPIES.iter().find(|other| **other != copy).unwrap();
        fs::write(bench.edition().join(other), bytes()).unwrap();
        assert_eq!(Envelope::read(&bench.edition()), Ok((newer.clone(), false)));
        assert!(bench.unlock().opened().envelope_repaired);
        assert!(fs::read(bench.edition().join(other)).unwrap() == newer.to_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(is_damaged(Envelope::from_bytes(&bytes)));
        if bytes.len() > 64 {
            let mut bytes = bytes;
            for version in [1, 2] {
                bytes[..8].copy_from_slice(&[b'H', b'G', b'E', b'N', version, 0, 0, 0]);
                let bytes = with_checksum(bytes.clone());
                prop_assert!(Envelope::from_bytes(&bytes).is_err());
                prop_assert!(Envelope::of_any_version(&bytes).is_err());
            }
        }
    }
}
