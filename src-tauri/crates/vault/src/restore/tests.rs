use std::fs;
use std::path::PathBuf;

use journal::disk;

use super::*;
use crate::bench::{Bench, code, copy, files, id, numbers, put};
use crate::rewrite::tests::{at_each_step, full_from};
use crate::{Change, Passphrase, Patch, Reason, Vault};

fn opener() -> Opener {
    Opener::RecoveryCode(code())
}

fn unwatched() -> impl FnMut(u64, u64) -> bool {
    |_, _| true
}

/// A vault with five records and a backup of its first three.
fn backed_up() -> (Bench, PathBuf) {
    let bench = Bench::with(3);
    let backup = bench.path.with_file_name("backup.homegroup");
    let mut vault = bench.unlock();
    vault.backup(&backup, 5_000, &mut unwatched()).unwrap();
    (3..5).for_each(|n| put(&mut vault, n, n));
    vault.lock().unwrap();
    (bench, backup)
}

fn restore(bench: &Bench, source: Source<'_>, erased: &[(String, Id)]) -> Result<Contents, Error> {
    bench.folder().restore(source, &opener(), erased, 9_000, &mut unwatched())
}

fn device(vault: &Vault) -> Id {
    vault.journal().origin().device
}

#[test]
fn a_backup_takes_the_place_of_the_vault_as_a_device_of_its_own() {
    let (bench, backup) = backed_up();
    let before = device(&bench.unlock());
    let contents = restore(&bench, Source::File(&backup), &[]).unwrap();
    assert_eq!((contents.made_ms, contents.live["record"]), (5_000, 3));
    assert!(bench.folder().has_aside().unwrap());
    let mut vault = bench.unlock();
    assert_eq!(numbers(&vault), [0, 1, 2]);
    assert_ne!(device(&vault), before);
    let newest = vault.newest_stamp("record", id(2)).unwrap().unwrap();
    let change = Change::new(vec![Patch::new("record", id(2)).set("n", 7)]);
    assert!(vault.commit(change, 1).unwrap().stamp > newest);
    assert!(!bench.folder().has_aside().unwrap(), "it is kept until the next unlock, not longer");
    vault.lock().unwrap();
    assert_eq!(disk::list(&bench.path.join("editions")).unwrap(), ["00000002"]);
    fs::remove_dir_all(bench.path.join("editions/00000002/index")).unwrap();
    assert_eq!(numbers(&bench.unlock()), [0, 1, 7]);
}

#[test]
fn what_a_restore_replaced_can_be_brought_back_until_the_next_unlock() {
    let (bench, backup) = backed_up();
    assert_eq!(bench.folder().bring_back_aside(), Err(Error::Absent));
    restore(&bench, Source::File(&backup), &[]).unwrap();
    let steps = at_each_step(&bench.path, || bench.folder().bring_back_aside().unwrap());
    assert!(!bench.folder().has_aside().unwrap());
    assert_eq!(numbers(&bench.unlock()), [0, 1, 2, 3, 4]);
    let mut back = false;
    for dir in steps {
        let vault = Folder::at(dir.path().join("vault")).unlock(&opener()).unwrap();
        let found = numbers(&vault);
        let is_back = found == [0, 1, 2, 3, 4];
        assert!(is_back || (found == [0, 1, 2] && !back));
        back = is_back;
    }
    assert!(back);
}

#[test]
fn a_restore_cut_short_anywhere_has_happened_or_not_and_can_be_taken_back() {
    let (bench, backup) = backed_up();
    let steps = at_each_step(&bench.path, || drop(restore(&bench, Source::File(&backup), &[]).unwrap()));
    assert!(steps.len() > 30);
    let mut happened = false;
    for (number, dir) in steps.iter().enumerate() {
        let folder = Folder::at(dir.path().join("vault"));
        let again = dir.path().join("again");
        copy(folder.path(), &again);
        let found = numbers(&folder.unlock(&opener()).unwrap());
        let is_restored = found == [0, 1, 2];
        assert!(is_restored || (found == [0, 1, 2, 3, 4] && !happened), "step {number}: {found:?}");
        happened = is_restored;
        let folder = Folder::at(&again);
        assert_eq!(folder.has_aside().unwrap(), is_restored, "step {number}");
        if is_restored {
            folder.bring_back_aside().unwrap();
            assert_eq!(numbers(&folder.unlock(&opener()).unwrap()), [0, 1, 2, 3, 4]);
        }
    }
    assert!(happened);
}

#[test]
fn a_restore_that_is_refused_stopped_or_finds_no_room_changes_nothing() {
    let (bench, backup) = backed_up();
    let before = bench.files();
    let mut damaged = fs::read(&backup).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    let garbled = backup.with_extension("garbled");
    fs::write(&garbled, &damaged).unwrap();
    let refused = restore(&bench, Source::File(&garbled), &[]).err();
    assert!(matches!(refused, Some(Error::Damaged { part: crate::Part::Backup, .. })));
    let missing = restore(&bench, Source::File(&backup.with_extension("missing")), &[]).err();
    assert_eq!(missing, Some(Error::Io(std::io::ErrorKind::NotFound)));
    let wrong = Opener::Passphrase(Passphrase::new("wrong"));
    let refused = bench.folder().restore(Source::File(&backup), &wrong, &[], 1, &mut unwatched()).err();
    assert_eq!(refused, Some(Error::WrongPassphrase));
    let stopped = bench.folder().restore(Source::Kept(1), &opener(), &[], 1, &mut |_, _| false).err();
    assert!(stopped.is_some());
    for full in 1..14 {
        full_from(full);
        let refused = restore(&bench, Source::File(&backup), &[]).err();
        disk::steps::before_each(None);
        assert_eq!(refused, Some(Error::DiskFull), "step {full}");
        assert!(!bench.folder().has_aside().unwrap());
        fs::remove_dir_all(bench.path.join("editions/00000002.new")).unwrap_or_default();
    }
    assert!(bench.files() == before);
    let vault = bench.unlock();
    assert_eq!(restore(&bench, Source::File(&backup), &[]).err(), Some(Error::InUse));
    assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
}

#[test]
fn what_the_vault_knows_as_erased_stays_erased_after_a_restore() {
    let (bench, backup) = backed_up();
    let mut vault = bench.unlock();
    let mut erase = |_: &str, at: Id, record: &mut Tree| {
        if at == id(1) || at == id(4) {
            record.erase();
        }
    };
    vault.rewrite(&mut erase, 6_000, &mut unwatched()).unwrap();
    let erased = vault.erased().unwrap();
    assert_eq!(erased.len(), 2);
    vault.lock().unwrap();
    restore(&bench, Source::File(&backup), &erased).unwrap();
    let vault = bench.unlock();
    // One the backup knows, and one it does not.
    for n in [1, 4] {
        assert!(vault.get("record", id(n)).unwrap().unwrap().is_erased(), "{n}");
    }
    assert_eq!(vault.get("record", id(2)).unwrap().unwrap().int("n"), Some(2));
    assert_eq!(vault.erased().unwrap(), erased);
}

#[test]
fn a_backup_makes_a_vault_where_there_is_none_or_only_a_damaged_one() {
    let (bench, backup) = backed_up();
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::at(dir.path().join("new"));
    folder.restore(Source::File(&backup), &opener(), &[], 9_000, &mut unwatched()).unwrap();
    assert!(!folder.has_aside().unwrap());
    assert_eq!(numbers(&folder.unlock(&opener()).unwrap()), [0, 1, 2]);

    for copy in ["envelope.1", "envelope.2"] {
        fs::write(bench.edition().join(copy), "garbage").unwrap();
    }
    assert!(bench.try_unlock().is_err());
    restore(&bench, Source::File(&backup), &[]).unwrap();
    assert_eq!(numbers(&bench.unlock()), [0, 1, 2]);

    let foreign = dir.path().join("foreign");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("letter.txt"), "x").unwrap();
    let refused =
        Folder::at(&foreign).restore(Source::File(&backup), &opener(), &[], 1, &mut unwatched()).err();
    assert_eq!(refused, Some(Error::Foreign));
    assert_eq!(files(&foreign).len(), 1);
}

#[test]
fn a_kept_checkpoint_is_restored_with_its_blobs() {
    let bench = Bench::with(3);
    let mut vault = bench.unlock();
    let (blob, patch) = vault.put_blob(b"a picture").unwrap();
    vault.commit(Change::new(vec![patch]), 1_000).unwrap();
    let kept = vault.checkpoint(Reason::BeforeImport, 5_000, &mut unwatched()).unwrap();
    (3..5).for_each(|n| put(&mut vault, n, n));
    vault.lock().unwrap();
    let shown = bench.folder().kept(&opener()).unwrap();
    assert_eq!(shown, [kept]);
    let contents = restore(&bench, Source::Kept(kept.number), &[]).unwrap();
    assert_eq!((contents.reason, contents.live["record"]), (Reason::BeforeImport, 3));
    let vault = bench.unlock();
    assert_eq!(numbers(&vault), [0, 1, 2]);
    assert_eq!(**vault.blob(blob).unwrap().as_ref().unwrap(), *b"a picture");
    drop(vault);
    let missing = restore(&bench, Source::Kept(99), &[]).err();
    assert_eq!(missing, Some(Error::Io(std::io::ErrorKind::NotFound)));
}
