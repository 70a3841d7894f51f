use std::cell::{Cell, RefCell};
use std::fs;
use std::rc::Rc;

use tempfile::TempDir;

use super::*;
use crate::bench::{Bench, PASSPHRASE, code, copy, files, numbers, put};

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

/// Runs `work` and gives a copy of the folder as it was before each step on disk.
fn at_each_step(path: &Path, work: impl FnOnce()) -> Vec<TempDir> {
    let copies = Rc::new(RefCell::new(Vec::new()));
    let (kept, path) = (Rc::clone(&copies), path.to_owned());
    disk::steps::before_each(Some(Box::new(move || {
        let dir = tempfile::tempdir()?;
        if path.exists() {
            copy(&path, &dir.path().join("vault"));
        }
        kept.borrow_mut().push(dir);
        Ok(())
    })));
    work();
    disk::steps::before_each(None);
    copies.take()
}

#[test]
fn a_making_that_was_cut_short_anywhere_is_begun_again_or_done() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("vault");
    let steps = at_each_step(&path, || {
        Folder::at(&path).create(&passphrase(), KdfCost::floor()).unwrap().0.lock().unwrap();
    });
    assert!(steps.len() > 20, "{}", steps.len());
    let state = |dir: &TempDir| Folder::at(dir.path().join("vault")).state().unwrap();
    let made = steps.iter().position(|dir| state(dir) == FolderState::Vault).unwrap();
    for (number, dir) in steps.iter().enumerate() {
        let folder = Folder::at(dir.path().join("vault"));
        if number >= made {
            assert_eq!(state(dir), FolderState::Vault, "step {number}");
        } else {
            assert_eq!(state(dir), FolderState::Absent, "step {number}");
        }
        // Making and unlocking cost a derivation each: a few steps stand for all.
        if number == made || number + 1 == steps.len() {
            assert_eq!(numbers(&folder.unlock(&Opener::Passphrase(passphrase())).unwrap()), []);
        } else if [2, made / 2, made - 1].contains(&number) {
            let (mut vault, code) = folder.create(&passphrase(), KdfCost::floor()).unwrap();
            put(&mut vault, 0, 0);
            vault.lock().unwrap();
            assert_eq!(numbers(&folder.unlock(&Opener::RecoveryCode(code)).unwrap()), [0]);
            assert_eq!(disk::list(&dir.path().join("vault/editions")).unwrap(), ["00000001"]);
        }
    }
}

#[test]
fn a_making_for_which_there_is_no_room_leaves_nothing_that_counts() {
    for full in [1, 4, 9, 16] {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::at(dir.path().join("vault"));
        let mut step = 0;
        disk::steps::before_each(Some(Box::new(move || {
            step += 1;
            if step >= full { Err(std::io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        })));
        let made = folder.create(&passphrase(), KdfCost::floor()).err();
        disk::steps::before_each(None);
        assert_eq!(made, Some(Error::DiskFull), "step {full}");
        assert_eq!(folder.state(), Ok(FolderState::Absent), "step {full}");
    }
}

/// As vaults were kept before editions.
fn old_layout(path: &Path) {
    crate::format::write_old_layout(path);
}

#[test]
fn a_vault_of_the_old_layout_is_moved_whole_whenever_it_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("vault");
    old_layout(&path);
    let before = files(&path);
    let wrong = Opener::RecoveryCode(RecoveryCode::parse(&"0".repeat(28)).unwrap());
    assert_eq!(Folder::at(&path).unlock(&wrong).err(), Some(Error::WrongPassphrase));
    let mut unchanged = files(&path);
    unchanged.remove(&path.join(LOCK));
    assert!(unchanged == before);
    let opener = || Opener::RecoveryCode(crate::format::old_code());
    let steps = at_each_step(&path, || {
        let vault = Folder::at(&path).unlock(&opener()).unwrap();
        assert!(crate::format::is_the_example(&vault));
    });
    assert_eq!(disk::list(&path).unwrap(), ["editions", LOCK]);
    assert!(steps.len() > 15);
    for dir in steps.iter().chain([&dir]) {
        let path = dir.path().join("vault");
        let mut vault = Folder::at(&path).unlock(&opener()).unwrap();
        assert!(crate::format::is_the_example(&vault));
        put(&mut vault, 1, 1);
        vault.lock().unwrap();
        assert_eq!(disk::list(&path).unwrap(), ["editions", LOCK]);
        let vault = Folder::at(&path).unlock(&opener()).unwrap();
        assert!(crate::format::is_the_example(&vault));
        assert_eq!(numbers(&vault), [1]);
    }
}

#[test]
fn old_files_that_come_back_beside_an_edition_are_not_read() {
    let bench = Bench::with(2);
    old_layout(&bench.path);
    assert_eq!(numbers(&bench.unlock()), [0, 1]);
    assert_eq!(disk::list(&bench.path).unwrap(), ["editions", LOCK]);
}

#[test]
fn copies_made_by_a_folder_sync_are_named_and_never_read() {
    let bench = Bench::with(2);
    let device = disk::list(&bench.edition().join("journal")).unwrap().remove(0);
    let segment = bench.segment();
    for copy in ["00000001 (1).seg", "00000001.sync-conflict-20261124-183000-ABCDEFG.seg"] {
        fs::copy(&segment, segment.with_file_name(copy)).unwrap();
    }
    fs::write(bench.edition().join("envelope (conflicted copy).1"), "x").unwrap();
    copy(&bench.edition(), &bench.path.join("editions/00000001 (1)"));
    fs::write(bench.path.join("lock (1)"), "x").unwrap();
    fs::write(bench.path.join("letter.txt"), "not ours at all").unwrap();
    fs::write(bench.edition().join("journal").join(&device).join(".DS_Store"), "x").unwrap();
    for _ in 0..2 {
        let vault = bench.unlock();
        let expected = [
            "00000001 (1)",
            "00000001 (1).seg",
            "00000001.sync-conflict-20261124-183000-ABCDEFG.seg",
            "envelope (conflicted copy).1",
            "lock (1)",
        ];
        assert_eq!(vault.opened().strangers, expected);
        assert_eq!(numbers(&vault), [0, 1]);
    }
}

#[test]
fn a_folder_with_only_a_copy_of_an_edition_is_no_vault_and_nothing_is_made_there() {
    let bench = Bench::new();
    fs::rename(bench.edition(), bench.path.join("editions/00000001 (1)")).unwrap();
    assert_eq!(bench.folder().state(), Ok(FolderState::Foreign));
    assert_eq!(bench.folder().create(&passphrase(), KdfCost::floor()).err(), Some(Error::Foreign));
}

#[test]
fn an_older_edition_that_comes_back_is_not_read_and_goes() {
    let bench = Bench::with(2);
    fs::rename(bench.edition(), bench.path.join("editions/00000002")).unwrap();
    copy(&Bench::new().edition(), &bench.edition());
    assert_eq!(numbers(&bench.unlock()), [0, 1]);
    assert_eq!(disk::list(&bench.path.join("editions")).unwrap(), ["00000002"]);
}

#[test]
fn a_full_disk_costs_the_reserve_and_the_vault_opens() {
    let bench = Bench::with(2);
    assert!(Reserve::of(&bench.path).make().unwrap());
    // Without an anchor something has to be written to open it.
    fs::remove_file(bench.edition().join("anchor")).unwrap();
    let full = Rc::new(Cell::new(true));
    let told = Rc::clone(&full);
    let reserve = bench.path.join(Reserve::NAME);
    disk::steps::before_each(Some(Box::new(move || {
        // Nothing new can be made while the reserve stands; removing it is what can be done.
        let stands = reserve.exists();
        let anchor = reserve.with_file_name("editions/00000001/anchor");
        if stands && !anchor.exists() && told.replace(false) {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        Ok(())
    })));
    let vault = bench.unlock();
    disk::steps::before_each(None);
    assert!(!full.get(), "the disk was never full");
    assert!(vault.opened().reserve_spent);
    assert_eq!(numbers(&vault), [0, 1]);
    assert!(!bench.path.join(Reserve::NAME).exists());
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
    let edition = bench.path().join("editions/00000001");
    assert_eq!(mode(&bench.path().join(LOCK)), 0o600);
    for name in ["anchor", "envelope.1", "envelope.2"] {
        assert_eq!(mode(&edition.join(name)), 0o600, "{name}");
    }
    for name in [".", "journal", "index"] {
        assert_eq!(mode(&edition.join(name)), 0o700, "{name}");
    }
    drop(vault);
}
