use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use journal::disk;
use tempfile::TempDir;

use super::*;
use crate::bench::{Bench, PASSPHRASE, code, copy, files, id, numbers, put};
use crate::{Change, Folder, Opened, Patch};

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

fn erase(n: u64) -> impl FnMut(&str, Id, &mut Tree) {
    move |_, at, record| {
        if at == id(n) {
            record.erase();
        }
    }
}

fn unwatched() -> impl FnMut(u64, u64) -> bool {
    |_, _| true
}

/// Runs `work` and gives a copy of the folder as it was before each step on disk, and after.
pub(crate) fn at_each_step(path: &Path, work: impl FnOnce()) -> Vec<TempDir> {
    let copies = Rc::new(RefCell::new(Vec::new()));
    let (kept, from) = (Rc::clone(&copies), path.to_owned());
    let keep = move || {
        let dir = tempfile::tempdir()?;
        copy(&from, &dir.path().join("vault"));
        kept.borrow_mut().push(dir);
        Ok(())
    };
    disk::steps::before_each(Some(Box::new(keep.clone())));
    work();
    disk::steps::before_each(None);
    keep().unwrap();
    copies.take()
}

/// From the step `full` on nothing can be written.
pub(crate) fn full_from(full: u64) {
    let mut step = 0;
    disk::steps::before_each(Some(Box::new(move || {
        step += 1;
        if step >= full { Err(std::io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    })));
}

/// Whether any file in the folder holds these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    files(path).values().any(|file| file.windows(bytes.len()).any(|window| window == bytes))
}

fn erased_of(vault: &Vault) -> Vec<Id> {
    vault.erased().unwrap().into_iter().map(|(_, id)| id).collect()
}

#[test]
fn what_is_erased_is_gone_and_the_rest_stays() {
    let bench = Bench::with(600);
    let mut vault = bench.unlock();
    let mut drop_a_leaf = |tree: &str, at: Id, record: &mut Tree| {
        assert_eq!(tree, "record");
        if at == id(7) {
            record.erase();
        } else if at == id(8) {
            record.retain(|path, _| path != "n");
        }
    };
    let before = vault.commit(
        Change { request: Some(id(5_000)), ..Change::new(vec![Patch::new("record", id(9)).set("n", 9)]) },
        1_000,
    );
    vault.rewrite(&mut drop_a_leaf, 2_000, &mut unwatched()).unwrap();
    let look = |vault: &Vault| {
        assert!(vault.get("record", id(7)).unwrap().unwrap().is_erased());
        assert_eq!(vault.get("record", id(8)).unwrap(), None);
        assert_eq!(vault.get("record", id(599)).unwrap().unwrap().int("n"), Some(599));
        assert_eq!(vault.scan("record").unwrap().len(), 599);
        assert_eq!(erased_of(vault), [id(7)]);
        assert!(vault.is_done(id(5_000)));
        assert!(vault.history(10).unwrap().is_empty());
    };
    look(&vault);
    // It goes on from where it was.
    let next = vault.commit(Change::new(vec![Patch::new("record", id(600)).set("n", 600)]), 500).unwrap();
    assert!(next.stamp > before.as_ref().unwrap().stamp);
    assert_eq!(next.seq, before.unwrap().seq + 1);
    vault.commit(Change::new(vec![Patch::new("record", id(600)).erase()]), 500).unwrap();
    vault.lock().unwrap();
    assert_eq!(disk::list(&bench.path.join("editions")).unwrap(), ["00000002"]);
    for lose_index in [false, true] {
        if lose_index {
            fs::remove_dir_all(bench.path.join("editions/00000002/index")).unwrap();
        }
        let vault = bench.unlock();
        assert_eq!(vault.opened().index_rebuilt, lose_index);
        assert_eq!(vault.scan("record").unwrap().len(), 600);
        assert!(vault.get("record", id(7)).unwrap().unwrap().is_erased());
        assert_eq!(erased_of(&vault), [id(7), id(600)]);
    }
    // The passphrase and the code still open it.
    bench.folder().unlock(&Opener::Passphrase(passphrase())).unwrap();
}

#[test]
fn no_file_opens_under_the_key_of_before_an_erasure() {
    let bench = Bench::with(3);
    let mut vault = bench.unlock();
    vault.keep_draft("draft", Some(b"something typed")).unwrap();
    let (blob, patch) = vault.put_blob(b"a picture").unwrap();
    vault.commit(Change::new(vec![patch]), 1_000).unwrap();
    vault.checkpoint(Reason::Asked, 1_000, &mut unwatched()).unwrap();
    let key = vault.envelope.key;
    assert!(holds(&bench.path, key.as_bytes()));
    let old = bench.as_if_killed();
    vault.rewrite(&mut erase(1), 2_000, &mut unwatched()).unwrap();
    assert_eq!(**vault.blob(blob).unwrap().as_ref().unwrap(), *b"a picture");
    assert_eq!(vault.drafts().unwrap(), [("draft".to_owned(), b"something typed".to_vec())]);
    vault.lock().unwrap();
    // Frames and sealed files name their key; every file of before is gone or written anew.
    assert!(!holds(&bench.path, key.as_bytes()));
    let before = old.files();
    // sled writes the same settings into every index.
    for (path, bytes) in bench.files().into_iter().filter(|(path, _)| !path.ends_with("conf")) {
        let same = before.values().find(|older| !older.is_empty() && **older == bytes);
        assert!(same.is_none(), "{path:?} is of before");
    }
    // And the old envelope, put back, opens nothing of it.
    for copy in ["envelope.1", "envelope.2"] {
        fs::copy(old.edition().join(copy), bench.path.join("editions/00000002").join(copy)).unwrap();
    }
    assert!(matches!(bench.try_unlock().err(), Some(Error::Damaged { .. })));
}

#[test]
fn one_old_envelope_put_back_is_written_anew() {
    let bench = Bench::with(2);
    let old = bench.as_if_killed();
    let mut vault = bench.unlock();
    vault.rewrite(&mut erase(1), 2_000, &mut unwatched()).unwrap();
    vault.lock().unwrap();
    fs::copy(old.edition().join("envelope.1"), bench.path.join("editions/00000002/envelope.1")).unwrap();
    let vault = bench.unlock();
    assert!(vault.opened().envelope_repaired);
    assert_eq!(erased_of(&vault), [id(1)]);
}

#[test]
fn an_old_edition_put_back_after_an_erasure_is_not_read() {
    let bench = Bench::with(2);
    let old = bench.as_if_killed();
    let mut vault = bench.unlock();
    vault.rewrite(&mut erase(1), 2_000, &mut unwatched()).unwrap();
    vault.lock().unwrap();
    copy(&old.edition(), &bench.edition());
    assert!(!bench.folder().has_aside().unwrap());
    assert_eq!(erased_of(&bench.unlock()), [id(1)]);
    assert!(!bench.edition().exists());
}

#[test]
fn an_erasure_cut_short_anywhere_has_happened_or_not() {
    let bench = Bench::with(3);
    let mut vault = bench.unlock();
    vault.put_blob(b"not committed yet").unwrap();
    let steps = at_each_step(&bench.path, || {
        vault.rewrite(&mut erase(1), 2_000, &mut unwatched()).unwrap();
    });
    assert!(steps.len() > 30, "{}", steps.len());
    let mut happened = false;
    for (number, dir) in steps.iter().enumerate() {
        let path = dir.path().join("vault");
        let vault = Folder::at(&path).unlock(&Opener::RecoveryCode(code())).unwrap();
        let erased = erased_of(&vault) == [id(1)];
        assert!(erased || !happened, "step {number} brought it back");
        happened |= erased;
        assert_eq!(vault.get("record", id(2)).unwrap().unwrap().int("n"), Some(2));
        assert_eq!(vault.get("record", id(1)).unwrap().unwrap().int("n").is_none(), erased);
        assert_eq!(disk::list(&path.join("editions")).unwrap().len(), 1, "step {number}");
    }
    assert!(happened);
}

#[test]
fn an_erasure_that_is_stopped_or_finds_no_room_changes_nothing() {
    let bench = Bench::with(300);
    let mut vault = bench.unlock();
    let mut calls = 0;
    for stop in 1..=3 {
        calls = 0;
        let mut watch = |_, _| {
            calls += 1;
            calls < stop
        };
        assert_eq!(vault.rewrite(&mut erase(1), 2_000, &mut watch), Err(Error::Cancelled), "{stop}");
        assert_eq!(disk::list(&bench.path.join("editions")).unwrap(), ["00000001"]);
    }
    assert!(calls >= 3);
    for full in 1..12 {
        full_from(full);
        let refused = vault.rewrite(&mut erase(1), 2_000, &mut unwatched());
        disk::steps::before_each(None);
        assert_eq!(refused, Err(Error::DiskFull), "step {full}");
    }
    assert!(erased_of(&vault).is_empty());
    put(&mut vault, 300, 300);
    vault.lock().unwrap();
    assert_eq!(numbers(&bench.unlock()), (0..=300).collect::<Vec<_>>());
}

#[test]
fn a_vault_that_was_rewritten_never_opens_empty() {
    let bench = Bench::with(2);
    let mut vault = bench.unlock();
    vault.rewrite(&mut |_, _, _| (), 2_000, &mut unwatched()).unwrap();
    assert_eq!(vault.verify().unwrap().records, 2);
    vault.lock().unwrap();
    let edition = bench.path.join("editions/00000002");
    fs::remove_dir_all(edition.join("index")).unwrap();
    fs::remove_dir_all(edition.join("checkpoints")).unwrap();
    assert!(matches!(bench.try_unlock().err(), Some(Error::Damaged { .. })));
}

#[test]
fn after_rekeying_neither_the_old_code_nor_the_old_passphrase_opens_anything() {
    let bench = Bench::with(3);
    let mut vault = bench.unlock();
    let derived = vault.derive_id("meeting", &[b"one"]);
    let new = Passphrase::new("another seven words invented for this test");
    let recovery = vault.rekey(&new, KdfCost::floor(), 2_000, &mut unwatched()).unwrap();
    assert!(vault.recovery_code_matches(&recovery.reveal()));
    assert!(!vault.recovery_code_matches(&code().reveal()));
    assert_eq!(vault.derive_id("meeting", &[b"one"]), derived);
    vault.lock().unwrap();
    assert_eq!(disk::list(&bench.path.join("editions")).unwrap(), ["00000002"]);
    for old in [Opener::RecoveryCode(code()), Opener::Passphrase(passphrase())] {
        assert_eq!(bench.folder().unlock(&old).err(), Some(Error::WrongPassphrase));
    }
    for opener in [Opener::RecoveryCode(recovery), Opener::Passphrase(new)] {
        let vault = bench.folder().unlock(&opener).unwrap();
        assert_eq!(vault.opened(), &Opened::default());
        assert_eq!(numbers(&vault), [0, 1, 2]);
    }
}

#[test]
fn an_envelope_of_before_rekeying_opens_nothing_of_after() {
    let bench = Bench::with(1);
    let old = bench.as_if_killed();
    let mut vault = bench.unlock();
    vault.rekey(&passphrase(), KdfCost::floor(), 2_000, &mut unwatched()).unwrap();
    vault.lock().unwrap();
    for copy in ["envelope.1", "envelope.2"] {
        fs::copy(old.edition().join(copy), bench.path.join("editions/00000002").join(copy)).unwrap();
    }
    assert!(matches!(bench.try_unlock().err(), Some(Error::Damaged { .. })));
}

#[test]
fn a_changed_passphrase_opens_and_the_one_before_does_not() {
    let bench = Bench::with(1);
    let mut vault = bench.unlock();
    let new = || Passphrase::new("another seven words invented for this test");
    let before = bench.files();
    let wrong = Opener::Passphrase(Passphrase::new("wrong"));
    let floor = KdfCost::floor();
    assert_eq!(vault.change_passphrase(&wrong, &new(), floor), Err(Error::WrongPassphrase));
    let proof = || Opener::Passphrase(passphrase());
    for (passphrase, cost) in [
        (Passphrase::new(""), floor),
        (new(), KdfCost { passes: 2, ..floor }),
        (new(), KdfCost { memory_kib: u32::MAX, ..floor }),
    ] {
        let refused = vault.change_passphrase(&proof(), &passphrase, cost);
        assert!(matches!(refused, Err(Error::Refused(_))));
    }
    for full in 1..=6 {
        full_from(full);
        let refused = vault.change_passphrase(&Opener::RecoveryCode(code()), &new(), floor);
        disk::steps::before_each(None);
        assert_eq!(refused, Err(Error::DiskFull), "step {full}");
    }
    let envelopes = |files: std::collections::BTreeMap<std::path::PathBuf, Vec<u8>>| {
        let is_envelope = |path: &Path| path.file_stem().is_some_and(|stem| stem == "envelope");
        files.into_iter().filter(|(path, _)| is_envelope(path)).collect::<Vec<_>>()
    };
    assert!(envelopes(bench.files()) == envelopes(before));

    let steps = at_each_step(&bench.path, || {
        vault.change_passphrase(&Opener::RecoveryCode(code()), &new(), floor).unwrap();
    });
    put(&mut vault, 1, 1);
    vault.lock().unwrap();
    assert_eq!(bench.folder().unlock(&proof()).err(), Some(Error::WrongPassphrase));
    assert_eq!(numbers(&bench.folder().unlock(&Opener::Passphrase(new())).unwrap()), [0, 1]);
    assert_eq!(numbers(&bench.unlock()), [0, 1]);
    // Killed anywhere, one of the two opens it, and the code always does.
    let mut changed = false;
    for dir in [0, steps.len() / 2, steps.len() - 2, steps.len() - 1].map(|at| &steps[at]) {
        let folder = Folder::at(dir.path().join("vault"));
        let opens = |passphrase| folder.unlock(&Opener::Passphrase(passphrase)).map(drop);
        let (old, new) = (opens(passphrase()), opens(new()));
        assert!(old.is_ok() != new.is_ok());
        assert!(new.is_ok() || !changed);
        changed = new.is_ok();
        drop(folder.unlock(&Opener::RecoveryCode(code())).unwrap());
    }
    assert!(changed);
}
