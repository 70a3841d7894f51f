use std::fs;
use std::path::PathBuf;

use super::*;
use journal::disk;
use proptest::prelude::*;
use tempfile::TempDir;

fn keys() -> Keys {
    Keys::new(Id::from_bytes([1; 16]), Id::from_bytes([2; 16]), &Key::from_bytes(&[3; 32]))
}

fn path(dir: &TempDir) -> PathBuf {
    dir.path().join("file")
}

/// A file of this content; an envelope of three bytes stands in it.
fn written(dir: &TempDir, content: &[u8]) -> Vec<u8> {
    let mut writer = Writer::create(&path(dir), &keys(), Kind::Backup, b"env").unwrap();
    content.chunks(70_001).for_each(|piece| writer.write(piece).unwrap());
    writer.finish().unwrap().place().unwrap();
    fs::read(path(dir)).unwrap()
}

fn read(dir: &TempDir, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    fs::write(path(dir), bytes).unwrap();
    let plain = read_whole(&path(dir), &keys(), Kind::Backup, usize::MAX)?;
    Ok(plain.unwrap().to_vec())
}

fn is_damage(read: &Result<Vec<u8>, Error>) -> bool {
    matches!(read, Err(Error::Damaged { part: Part::Backup, .. }))
}

fn content(len: usize) -> Vec<u8> {
    (0..len).map(|at| (at / 251 + at) as u8).collect()
}

/// Where the chunks of a file begin, with its end.
fn chunks(bytes: &[u8]) -> Vec<usize> {
    let mut starts = vec![HEADER + 3 + 32];
    while *starts.last().unwrap() < bytes.len() {
        let at = *starts.last().unwrap();
        let len = u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) & !LAST;
        starts.push(at + 4 + len as usize + Key::OVERHEAD);
    }
    starts
}

#[test]
fn a_file_of_any_length_reads_back_and_nothing_is_left_aside() {
    let dir = tempfile::tempdir().unwrap();
    for len in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17] {
        let bytes = written(&dir, &content(len));
        assert!(read(&dir, &bytes).unwrap() == content(len), "{len}");
        assert_eq!(chunks(&bytes).len(), 1 + len.div_ceil(CHUNK).max(1), "{len}");
        assert_eq!(read_header(&path(&dir), Kind::Backup).unwrap().envelope, b"env");
        assert_eq!(disk::list(dir.path()).unwrap(), ["file"]);
    }
}

#[test]
fn a_file_that_was_begun_and_dropped_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut writer = Writer::create(&path(&dir), &keys(), Kind::Blob, b"").unwrap();
    writer.write(b"something").unwrap();
    drop(writer);
    assert!(disk::list(dir.path()).unwrap().is_empty());
}

#[test]
fn chunks_that_are_cut_reordered_repeated_or_spliced_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let other = written(&dir, &content(3 * CHUNK));
    let bytes = written(&dir, &content(3 * CHUNK));
    let at = chunks(&bytes);
    assert_eq!(at.len(), 4);
    let chunk = |bytes: &[u8], n: usize| bytes[at[n]..at[n + 1]].to_vec();
    let file = |parts: &[Vec<u8>]| [&bytes[..at[0]], &parts.concat()].concat();
    let [one, two, three] = [0, 1, 2].map(|n| chunk(&bytes, n));
    assert!(read(&dir, &file(&[one.clone(), two.clone(), three.clone()])).is_ok());
    for (case, parts) in [
        ("cut", vec![one.clone(), two.clone()]),
        ("nothing", vec![]),
        ("reordered", vec![two.clone(), one.clone(), three.clone()]),
        ("one left out", vec![one.clone(), three.clone()]),
        ("repeated", vec![one.clone(), one.clone(), two.clone(), three.clone()]),
        ("extended", vec![one.clone(), two.clone(), three.clone(), three.clone()]),
        ("spliced", vec![one.clone(), chunk(&other, 1), three.clone()]),
    ] {
        assert!(is_damage(&read(&dir, &file(&parts))), "{case}");
    }
    // The second chunk said to be the last.
    let mut last = two.clone();
    last[3] |= 0x80;
    assert!(is_damage(&read(&dir, &file(&[one, last]))));
    // The other file's header.
    let swapped = [&other[..at[0]], &bytes[at[0]..]].concat();
    assert!(is_damage(&read(&dir, &swapped)));
    let longer = [bytes.as_slice(), b"x"].concat();
    assert!(is_damage(&read(&dir, &longer)));
}

#[test]
fn a_file_of_another_kind_vault_or_key_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    written(&dir, b"content");
    let one = Id::from_bytes([1; 16]);
    let two = Id::from_bytes([2; 16]);
    let opens = |keys: &Keys, kind| read_whole(&path(&dir), keys, kind, 100).is_ok();
    assert!(opens(&keys(), Kind::Backup));
    assert!(!opens(&keys(), Kind::Checkpoint));
    assert!(!opens(&Keys::new(two, two, &Key::from_bytes(&[3; 32])), Kind::Backup));
    assert!(!opens(&Keys::new(one, one, &Key::from_bytes(&[3; 32])), Kind::Backup));
    assert!(!opens(&Keys::new(one, two, &Key::from_bytes(&[4; 32])), Kind::Backup));
    assert!(matches!(
        read_whole(&path(&dir), &keys(), Kind::Backup, 6),
        Err(Error::Damaged { part: Part::Backup, .. })
    ));
}

#[test]
fn a_later_version_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut bytes = written(&dir, b"content");
    bytes[4] = 2;
    assert!(is_damage(&read(&dir, &bytes)), "without its check it is damage");
    let hash: [u8; 32] = blake3::hash(&bytes[..HEADER + 3]).into();
    bytes[HEADER + 3..HEADER + 35].copy_from_slice(&hash);
    assert_eq!(read(&dir, &bytes), Err(Error::Unsupported { version: 2 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::cases(128)))]

    #[test]
    fn any_bytes_are_refused(bytes: Vec<u8>, begun: bool) {
        let dir = tempfile::tempdir().unwrap();
        let whole = written(&dir, b"content");
        let bytes = if begun { [&whole[..HEADER + 35], &bytes].concat() } else { bytes };
        prop_assert!(is_damage(&read(&dir, &bytes)));
    }

    #[test]
    fn one_changed_byte_and_any_cut_is_noticed(at: prop::sample::Index, by in 1..=255_u8, len in 0..3000_usize) {
        let dir = tempfile::tempdir().unwrap();
        let mut bytes = written(&dir, &content(len));
        let at = at.index(bytes.len());
        prop_assert!(is_damage(&read(&dir, &bytes[..at])));
        bytes[at] ^= by;
        let read = read(&dir, &bytes);
        prop_assert!(is_damage(&read), "{at} {read:?}");
    }
}
