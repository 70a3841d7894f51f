//! Where a name was left behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Every file below `folder`, except those in `known`, that holds one of the names as UTF-8,
/// UTF-16 or in its own name; with the name.
pub(crate) fn find(folder: &Path, names: &[String], known: &[PathBuf]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(folder) {
        if known.contains(&file) {
            continue;
        }
        let Ok(bytes) = fs::read(&file) else { continue };
        let own = file.to_string_lossy();
        for name in names {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if holds(&bytes, name.as_bytes()) || holds(&bytes, &wide) || own.contains(name.as_str()) {
                found.push(format!("{name} in {own}"));
            }
        }
    }
    found
}

/// Files directly in the computer's temporary folder that were written since `start`.
pub(crate) fn new_in_temp(start: SystemTime) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return Vec::new() };
    let is_new = |path: &PathBuf| {
        fs::symlink_metadata(path)
            .is_ok_and(|about| about.is_file() && about.modified().is_ok_and(|when| when >= start))
    };
    entries.flatten().map(|entry| entry.path()).filter(is_new).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    if folder.is_file() {
        return vec![folder.to_path_buf()];
    }
    // What vanishes meanwhile leaves nothing behind.
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path()),
            Ok(kind) if kind.is_file() => vec![entry.path()],
            _ => Vec::new(),
        })
        .collect()
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn a_name_is_found_in_either_encoding_and_in_a_file_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["Quibbet".to_owned()];
    let wide: Vec<u8> = "Quibbet".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("plain"), "..Quibbet..").expect("a file");
    fs::write(folder.path().join("wide"), wide).expect("a file");
    fs::write(folder.path().join("Quibbet.pdf"), "").expect("a file");
    fs::write(folder.path().join("clean"), "Quibbe t").expect("a file");
    assert_eq!(find(folder.path(), &names, &[]).len(), 3);
    assert_eq!(find(folder.path(), &names, &[folder.path().join("plain")]).len(), 2);
}
