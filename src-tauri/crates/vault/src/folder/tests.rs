use super::*;
use crate::bench::{Bench, PASSPHRASE, code, copy, files, numbers, put};
use std::fs;

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

#[test]
fn a_wrong_passphrase_changes_no_byte() {
    let bench = Bench::with(3);
    let before = bench.files();
    for opener in [
        Opener::Passphrase(Passphrase::new("not this one")),
        Opener::RecoveryCode(RecoveryCode::parse(&"0".repeat(28)).unwrap()),
    ] {
        let refused = bench.folder().unlock(&opener).err();
        assert_eq!(refused, Some(Error::WrongPassphrase));
        assert!(bench.files() == before);
    }
}

#[test]
fn the_passphrase_and_the_code_open_the_vault() {
    let bench = Bench::with(1);
    for opener in [Opener::Passphrase(passphrase()), Opener::RecoveryCode(code())] {
        let vault = bench.folder().unlock(&opener).unwrap();
        assert_eq!(numbers(&vault), [0]);
        assert!(vault.recovery_code_matches(&code().reveal().to_lowercase()));
        assert!(!vault.recovery_code_matches(&"0".repeat(28)));
        assert!(!vault.recovery_code_matches("nonsense"));
    }
}

#[test]
fn a_vault_is_open_once_and_free_after_locking_or_dropping() {
    let bench = Bench::new();
    let vault = bench.unlock();
    assert_eq!(bench.try_unlock().err(), Some(Error::InUse));
    assert_eq!(bench.folder().create(&passphrase(), KdfCost::floor()).err(), Some(Error::Exists));
    vault.lock().unwrap();
    let vault = bench.unlock();
    drop(vault);
    let _vault = bench.unlock();
}

#[test]
fn a_folder_tells_what_is_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let state = |name: &str| Folder::at(dir.path().join(name)).state().unwrap();
    assert_eq!(state("missing/entirely"), FolderState::Absent);
    fs::create_dir(dir.path().join("empty")).unwrap();
    assert_eq!(state("empty"), FolderState::Absent);
    fs::write(dir.path().join("empty/.DS_Store"), "x").unwrap();
    assert_eq!(state("empty"), FolderState::Absent);
    fs::create_dir(dir.path().join("letters")).unwrap();
    fs::write(dir.path().join("letters/letter.txt"), "x").unwrap();
    assert_eq!(state("letters"), FolderState::Foreign);
    assert_eq!(state("letters/letter.txt"), FolderState::Foreign);
    assert_eq!(Bench::new().folder().state(), Ok(FolderState::Vault));
}

#[test]
fn nothing_is_made_in_a_foreign_folder_and_nothing_is_unlocked_there() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("letter.txt"), "x").unwrap();
    let folder = Folder::at(dir.path());
    let before = files(dir.path());
    assert_eq!(folder.create(&passphrase(), KdfCost::floor()).err(), Some(Error::Foreign));
    assert_eq!(folder.unlock(&Opener::Passphrase(passphrase())).err(), Some(Error::Foreign));
    assert!(files(dir.path()) == before);
    let missing = Folder::at(dir.path().join("missing"));
    assert_eq!(missing.unlock(&Opener::Passphrase(passphrase())).err(), Some(Error::Absent));
}

#[test]
fn an_empty_passphrase_or_a_low_cost_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::at(dir.path().join("vault"));
    let low = KdfCost { passes: 1, ..KdfCost::floor() };
    let empty = folder.create(&Passphrase::new(""), KdfCost::floor()).err();
    assert!(matches!(empty, Some(Error::Refused(_))));
    assert!(matches!(folder.create(&passphrase(), low).err(), Some(Error::Refused(_))));
    assert!(!dir.path().join("vault").exists());
}

/// Puts together what a kill leaves at each step of making a vault.
#[test]
fn a_making_that_was_cut_short_anywhere_is_begun_again_without_help() {
    let made = Bench::new();
    let steps: [&[&str]; 8] = [
        &[LOCK],
        &[LOCK, UNFINISHED_ASIDE],
        &[LOCK, UNFINISHED],
        &[LOCK, UNFINISHED, JOURNAL],
        &[LOCK, UNFINISHED, JOURNAL, "anchor.new"],
        &[LOCK, UNFINISHED, JOURNAL, ANCHOR],
        &[LOCK, UNFINISHED, JOURNAL, ANCHOR, COPIES[0], "envelope.2.new"],
        &[LOCK, UNFINISHED, JOURNAL, ANCHOR, COPIES[0], COPIES[1]],
    ];
    let last = steps.len() - 1;
    for (number, left) in steps.into_iter().enumerate() {
        let dir = tempfile::tempdir().unwrap();
        for name in left {
            let (from, to) = (made.path.join(name), dir.path().join(name));
            match *name {
                UNFINISHED => fs::write(to, UNFINISHED_TEXT).unwrap(),
                UNFINISHED_ASIDE => fs::write(to, &UNFINISHED_TEXT[..9]).unwrap(),
                JOURNAL => copy(&from, &to),
                name if name.ends_with(".new") => fs::write(to, "half").unwrap(),
                _ => drop(fs::copy(from, to).unwrap()),
            }
        }
        let folder = Folder::at(dir.path());
        assert_eq!(folder.state(), Ok(FolderState::Absent), "step {number}");
        // Making costs a derivation each time: the first and the last step stand for all.
        if number == 1 || number == last {
            let (mut vault, code) = folder.create(&passphrase(), KdfCost::floor()).unwrap();
            put(&mut vault, 0, 0);
            vault.lock().unwrap();
            assert_eq!(folder.state(), Ok(FolderState::Vault));
            let vault = folder.unlock(&Opener::RecoveryCode(code)).unwrap();
            assert_eq!(numbers(&vault), [0]);
        }
    }
}

#[test]
fn a_mark_that_comes_back_does_not_make_a_used_vault_look_unfinished() {
    let bench = Bench::with(1);
    fs::write(bench.path.join(UNFINISHED), UNFINISHED_TEXT).unwrap();
    assert_eq!(bench.folder().state(), Ok(FolderState::Vault));
    assert_eq!(bench.folder().create(&passphrase(), KdfCost::floor()).err(), Some(Error::Exists));
    assert_eq!(numbers(&bench.unlock()), [0]);
    assert!(!bench.path.join(UNFINISHED).exists());
}

#[test]
fn an_unfinished_vault_with_other_files_in_it_is_left_alone() {
    let bench = Bench::new();
    fs::write(bench.path.join(UNFINISHED), UNFINISHED_TEXT).unwrap();
    assert_eq!(bench.folder().state(), Ok(FolderState::Absent));
    fs::write(bench.path.join("letter.txt"), "x").unwrap();
    assert_ne!(bench.folder().state(), Ok(FolderState::Absent));
}

#[cfg(unix)]
#[test]
fn everything_in_a_new_vault_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let bench = tempfile::tempdir().unwrap();
    fs::set_permissions(bench.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let (vault, _) = Folder::at(bench.path()).create(&passphrase(), KdfCost::floor()).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(bench.path()), 0o700);
    for name in [LOCK, ANCHOR, COPIES[0], COPIES[1]] {
        assert_eq!(mode(&bench.path().join(name)), 0o600, "{name}");
    }
    for name in [JOURNAL, INDEX] {
        assert_eq!(mode(&bench.path().join(name)), 0o700, "{name}");
    }
    drop(vault);
}
