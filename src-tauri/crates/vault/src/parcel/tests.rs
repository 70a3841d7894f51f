use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::cases;

const CONTENT: &[u8] = b"which evening, which reading, and nobody's name";

fn phrase() -> Passphrase {
    Passphrase::new("another lamp by the quiet river")
}

/// A parcel in a folder of its own.
fn made() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("homegroup.parcel");
    write(&file, &phrase(), KdfCost::floor(), CONTENT).unwrap();
    (dir, file)
}

fn why(file: &Path) -> Error {
    read(file, &phrase()).err().unwrap()
}

/// With other bytes at a place of the envelope, and the header's checksum right for them: what
/// somebody would do who means it.
fn forged(file: &Path, at: usize, bytes: &[u8]) {
    let mut all = fs::read(file).unwrap();
    all[64 + at..64 + at + bytes.len()].copy_from_slice(bytes);
    let hash = blake3::hash(&all[..64 + ENVELOPE]);
    all[64 + ENVELOPE..][..32].copy_from_slice(hash.as_bytes());
    fs::write(file, all).unwrap();
}

#[test]
fn what_was_put_in_comes_out() {
    let (dir, file) = made();
    let parcel = read(&file, &phrase()).unwrap();
    assert_eq!(parcel.content.as_slice(), CONTENT);
    let second = write(&file, &phrase(), KdfCost::floor(), b"").unwrap();
    assert_ne!(second, parcel.id);
    assert!(read(&file, &phrase()).unwrap().content.is_empty());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn nothing_of_it_is_in_plain() {
    let (_dir, file) = made();
    let bytes = fs::read(file).unwrap();
    assert!(!bytes.windows(7).any(|window| window == b"evening"));
}

#[test]
fn another_passphrase_opens_nothing() {
    let (_dir, file) = made();
    let before = fs::read(&file).unwrap();
    assert_eq!(read(&file, &Passphrase::new("x")).err(), Some(Error::WrongPassphrase));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn an_empty_passphrase_and_what_is_too_long_are_refused_and_write_nothing() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("p");
    let cost = KdfCost::floor();
    assert!(matches!(write(&file, &Passphrase::new(""), cost, b""), Err(Error::Refused(_))));
    assert_eq!(write(&file, &phrase(), cost, &vec![0; LONGEST + 1]), Err(Error::TooLarge));
    let cheap = KdfCost { passes: 1, ..cost };
    assert!(matches!(write(&file, &phrase(), cheap, b""), Err(Error::Refused(_))));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_parcel_that_was_cut_anywhere_is_refused() {
    let (_dir, file) = made();
    let whole = fs::read(&file).unwrap();
    for len in (0..whole.len()).step_by(7).chain([whole.len() - 1]) {
        fs::write(&file, &whole[..len]).unwrap();
        assert!(matches!(why(&file), Error::Damaged { part: Part::Parcel, .. }), "{len}");
    }
    fs::write(&file, [&whole[..], b"x"].concat()).unwrap();
    assert!(matches!(why(&file), Error::Damaged { .. }), "something follows");
}

#[test]
fn a_cost_that_was_changed_is_refused_before_anything_is_derived() {
    for (at, number) in [(8, u32::MAX), (8, 8), (12, u32::MAX), (12, 1), (16, 0), (16, u32::MAX)] {
        let (_dir, file) = made();
        forged(&file, at, &number.to_le_bytes());
        assert!(matches!(why(&file), Error::Damaged { part: Part::Parcel, .. }), "{at} {number}");
    }
    // One that could be would give another key.
    let (_dir, file) = made();
    forged(&file, 12, &4_u32.to_le_bytes());
    assert_eq!(why(&file), Error::WrongPassphrase);
}

#[test]
fn a_newer_parcel_says_so() {
    let (_dir, file) = made();
    forged(&file, 4, &2_u16.to_le_bytes());
    assert_eq!(why(&file), Error::Unsupported { version: 2 });
}

#[test]
fn a_backup_is_no_parcel() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("b");
    let keys = sealed::Keys::new(Id::random().unwrap(), Id::random().unwrap(), &Key::random().unwrap());
    sealed::write_whole(&file, &keys, Kind::Drafts, b"x", true).unwrap();
    assert!(matches!(why(&file), Error::Damaged { .. }));
    assert_eq!(why(&dir.path().join("none")), Error::Io(std::io::ErrorKind::NotFound));
}

proptest! {
    // Most flips are found by a checksum, those behind it take a derivation each.
    #![proptest_config(ProptestConfig::with_cases(cases(24)))]

    #[test]
    fn a_flipped_bit_is_never_overlooked(at: prop::sample::Index, bit in 0_u8..8) {
        let (_dir, file) = made();
        let mut bytes = fs::read(&file).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        fs::write(&file, bytes).unwrap();
        prop_assert!(read(&file, &phrase()).is_err(), "{at}");
    }

    #[test]
    fn any_bytes_are_refused_and_never_panic(mut bytes: Vec<u8>, envelope: Vec<u8>, forge: bool) {
        let dir = TempDir::new().unwrap();
        let file = dir.path().join("p");
        if forge {
            // As far as its header it is right.
            let len = u32::try_from(envelope.len()).unwrap().to_le_bytes();
            let mut whole = [b"HGSF\x01\x05\0\0".as_slice(), &[7; 48], &len, &[0; 4], &envelope].concat();
            whole.extend_from_slice(blake3::hash(&whole).as_bytes());
            whole.append(&mut bytes);
            bytes = whole;
        }
        fs::write(&file, bytes).unwrap();
        prop_assert!(read(&file, &phrase()).is_err());
    }
}
