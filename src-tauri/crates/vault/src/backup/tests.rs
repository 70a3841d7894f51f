use std::fs;

use super::*;
use crate::bench::{Bench, PASSPHRASE, code, id, numbers, put};
use crate::{Change, Folder, FolderState, Opened, Part, Passphrase, Patch, RecoveryCode, Source};
use proptest::prelude::*;

fn by_code() -> Opener {
    Opener::RecoveryCode(code())
}

fn watch(_: u64, _: u64) -> bool {
    true
}

fn is_damage<T>(result: &Result<T, Error>) -> bool {
    matches!(result, Err(Error::Damaged { part: Part::Backup | Part::Envelope, .. }))
}

/// A vault with 600 records, one of them erased, and a blob; and a backup of it.
fn backed_up() -> (Bench, Vault, PathBuf, Contents) {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let many = (0..600_i64).map(|n| Patch::new("record", id(n.cast_unsigned())).set("n", n));
    vault.commit(Change::new(many.collect()), 7_000).unwrap();
    let (_, patch) = vault.put_blob(&[9; 600_000]).unwrap();
    vault.commit(Change::new(vec![patch, Patch::new("record", id(3)).erase()]), 8_000).unwrap();
    let to = bench.path.with_file_name("backup.homegroup");
    let contents = vault.backup(&to, 9_000, &mut watch).unwrap();
    (bench, vault, to, contents)
}

#[test]
fn a_backup_opens_without_the_vault_and_holds_everything() {
    let (bench, vault, to, contents) = backed_up();
    let expected = vault.scan("record").unwrap();
    vault.lock().unwrap();
    fs::remove_dir_all(&bench.path).unwrap();
    assert_eq!((contents.made_ms, contents.newest_ms, contents.blobs), (9_000, 8_000, 1));
    assert_eq!(contents.live, [("blob".to_owned(), 1), ("record".to_owned(), 599)].into());
    assert_eq!(contents.reason, Reason::Backup);
    assert_eq!(contents.bytes, fs::metadata(&to).unwrap().len());
    for opener in [by_code(), Opener::Passphrase(Passphrase::new(PASSPHRASE))] {
        assert_eq!(look(&to, &opener).unwrap(), contents);
    }
    let wrong = Opener::Passphrase(Passphrase::new("not the one"));
    assert_eq!(look(&to, &wrong), Err(Error::WrongPassphrase));
    let file = BackupFile::open(&to, &by_code()).unwrap();
    let (mut records, mut blobs) = (Vec::new(), Vec::new());
    file.each(&mut |tree, id, record| {
        if tree == "record" {
            records.push((id, record));
        }
        Ok(())
    })
    .unwrap();
    assert!(records == expected);
    file.each_blob(&mut |_, bytes| {
        blobs.push(bytes);
        Ok(())
    })
    .unwrap();
    assert!(blobs.len() == 1 && *blobs[0] == vec![9; 600_000]);
}

#[test]
fn a_backup_that_is_stopped_or_fails_leaves_the_older_one_as_it_was() {
    let (bench, vault, to, _) = backed_up();
    let before = fs::read(&to).unwrap();
    let stopped = vault.backup(&to, 9_000, &mut |done, _| done < 300);
    assert_eq!(stopped, Err(Error::Cancelled));
    fs::write(crate::blob::path(&bench.edition(), vault.blob_ids().unwrap()[0]), "garbage").unwrap();
    let failed = vault.backup(&to, 9_000, &mut watch);
    assert!(matches!(failed, Err(Error::Damaged { part: Part::Blob, .. })), "{failed:?}");
    assert!(fs::read(&to).unwrap() == before);
    assert_eq!(fs::read_dir(to.parent().unwrap()).unwrap().count(), 2);
    assert!(vault.backup(&to.join("not a folder"), 9_000, &mut watch).is_err());
}

#[test]
fn a_damaged_backup_is_refused_wherever_it_is_damaged() {
    let (_bench, _vault, to, _) = backed_up();
    let whole = fs::read(&to).unwrap();
    let mut places: Vec<usize> = (0..whole.len()).step_by(whole.len() / 97).collect();
    places.extend(0..70);
    for at in places {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(&to, bytes).unwrap();
        let seen = look(&to, &by_code());
        assert!(is_damage(&seen), "{at}: {seen:?}");
        fs::write(&to, &whole[..at]).unwrap();
        assert!(is_damage(&look(&to, &by_code())), "cut at {at}");
    }
    fs::write(&to, [whole.as_slice(), &whole].concat()).unwrap();
    assert!(is_damage(&look(&to, &by_code())));
    assert_eq!(look(&to.with_file_name("none"), &by_code()), Err(Error::Io(std::io::ErrorKind::NotFound)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::cases(64)))]

    #[test]
    fn any_bytes_are_no_backup(bytes: Vec<u8>) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        fs::write(&path, bytes).unwrap();
        prop_assert!(is_damage(&look(&path, &by_code())));
    }
}

/// Made when format 1 was released; its records are invented.
fn frozen(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(name)
}

#[test]
fn a_backup_made_by_the_first_version_restores() {
    let code = fs::read_to_string(frozen("backup-1.code")).unwrap();
    let opener = || Opener::RecoveryCode(RecoveryCode::parse(code.trim()).unwrap());
    let file = BackupFile::open(&frozen("backup-1.homegroup"), &opener()).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::at(dir.path().join("vault"));
    let source = Source::File(&frozen("backup-1.homegroup"));
    folder.restore(source, &opener(), &[], 3_000, &mut watch).unwrap();
    let mut vault = folder.unlock(&opener()).unwrap();
    let mut records = 0;
    file.each(&mut |tree, id, record| {
        records += 1;
        assert!(vault.get(tree, id).unwrap() == Some(record));
        Ok(())
    })
    .unwrap();
    assert!(records > 20);
    file.each_blob(&mut |id, bytes| {
        assert!(vault.blob(id).unwrap() == Some(bytes));
        Ok(())
    })
    .unwrap();
    assert_eq!(file.contents().blobs, 1);
    assert!(!vault.verify().unwrap().index_rebuilt);
}

#[test]
fn a_backup_of_a_newer_version_is_refused_as_such_and_nothing_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::at(dir.path().join("vault"));
    let newer = frozen("backup-newer.homegroup");
    let unsupported = Err(Error::Unsupported { version: 2 });
    assert_eq!(look(&newer, &by_code()), unsupported);
    let restored = folder.restore(Source::File(&newer), &by_code(), &[], 3_000, &mut watch);
    assert_eq!(restored, unsupported);
    assert_eq!(folder.state(), Ok(FolderState::Absent));
}

// Checkpoints in the folder.

/// Ten records, a checkpoint, ten more, another checkpoint, ten more.
fn with_checkpoints() -> Bench {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for n in 0..30 {
        put(&mut vault, n, n);
        match n {
            9 => drop(vault.checkpoint(Reason::Rest, 1_000, &mut watch).unwrap()),
            19 => drop(vault.checkpoint(Reason::BeforeImport, 2_000, &mut watch).unwrap()),
            _ => {}
        }
    }
    vault.lock().unwrap();
    bench
}

fn rebuilt(bench: &Bench) -> Vault {
    fs::remove_dir_all(bench.edition().join("index")).unwrap();
    let mut vault = bench.unlock();
    assert!(vault.opened().index_rebuilt);
    assert_eq!(numbers(&vault), (0..30).collect::<Vec<_>>());
    assert!(!vault.verify().unwrap().index_rebuilt);
    vault
}

#[test]
fn an_index_is_rebuilt_from_the_newest_checkpoint_and_what_came_after_it() {
    let bench = with_checkpoints();
    let vault = rebuilt(&bench);
    assert_eq!(vault.opened().replayed, 10);
    let kept = [(2, 2_000, Reason::BeforeImport), (1, 1_000, Reason::Rest)];
    let kept = kept.map(|(number, made_ms, reason)| Kept { number, made_ms, reason });
    assert_eq!(vault.kept().unwrap(), kept);
    vault.lock().unwrap();
    assert_eq!(bench.unlock().opened(), &Opened::default());
}

#[test]
fn a_damaged_checkpoint_is_passed_over_for_the_one_before_it() {
    let original = with_checkpoints();
    let path =
        |bench: &Bench, number| bench.edition().join("checkpoints").join(crate::kept::file_name(number));
    let whole = fs::read(path(&original, 2)).unwrap();
    for at in [0, 10, 80, 300, whole.len() - 1] {
        let bench = original.as_if_killed();
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(path(&bench, 2), bytes).unwrap();
        assert_eq!(rebuilt(&bench).opened().replayed, 20, "{at}");
        fs::write(path(&bench, 1), "").unwrap();
        assert_eq!(rebuilt(&bench).opened().replayed, 30, "{at}");
    }
}

#[test]
fn requests_and_stamps_come_back_from_a_checkpoint() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let change = || Change {
        patches: vec![Patch::new("record", id(1)).set("n", 1)],
        request: Some(id(77)),
        what: None,
    };
    vault.commit(change(), 50_000).unwrap();
    vault.checkpoint(Reason::Asked, 50_000, &mut watch).unwrap();
    vault.lock().unwrap();
    fs::remove_dir_all(bench.edition().join("index")).unwrap();
    let mut vault = bench.unlock();
    assert_eq!(vault.opened().replayed, 0);
    assert_eq!(vault.commit(change(), 50_000), Err(Error::AlreadyDone));
    assert_eq!(vault.newest_ms(), 50_000);
    vault.lock().unwrap();
    assert!(bench.unlock().is_done(id(77)));
}

#[test]
fn without_room_for_an_index_a_checkpoint_is_read_into_memory() {
    let bench = with_checkpoints();
    fs::remove_dir_all(bench.edition().join("index")).unwrap();
    fs::write(bench.edition().join("index"), "in the way").unwrap();
    let mut vault = bench.unlock();
    assert!(vault.opened().without_index);
    assert_eq!(vault.opened().replayed, 10);
    put(&mut vault, 30, 30);
    assert_eq!(numbers(&vault), (0..31).collect::<Vec<_>>());
    assert_eq!(vault.page("record", Some(id(27)), 2).unwrap().len(), 2);
    assert_eq!(vault.trees().unwrap(), ["record"]);
}

#[test]
fn an_index_that_dies_is_replaced_from_the_checkpoint() {
    let bench = with_checkpoints();
    let mut vault = bench.unlock();
    for n in 30..33 {
        vault.fail_index();
        put(&mut vault, n, n);
        assert_eq!(numbers(&vault), (0..=n.cast_signed()).collect::<Vec<_>>());
    }
    vault.lock().unwrap();
    assert_eq!(bench.unlock().opened(), &Opened::default());
}

#[test]
fn a_checkpoint_that_is_stopped_leaves_nothing() {
    let bench = Bench::with(3);
    let vault = bench.unlock();
    let stopped = vault.checkpoint(Reason::Asked, 1_000, &mut |_, _| false);
    assert_eq!(stopped, Err(Error::Cancelled));
    assert!(fs::read_dir(bench.edition().join("checkpoints")).unwrap().next().is_none());
    assert!(vault.kept().unwrap().is_empty());
}

#[test]
fn pages_give_every_record_once_whether_or_not_the_index_has_it_yet() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for n in 0..40 {
        put(&mut vault, n * 7 % 40, n);
        for limit in [1, 3, 100] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = vault.page("record", after, limit).unwrap();
                assert!(page.len() <= limit);
                after = page.last().map(|(id, _)| *id).or(after);
                let is_last = page.len() < limit;
                seen.extend(page);
                if is_last {
                    break;
                }
            }
            assert!(seen == vault.scan("record").unwrap(), "{n} {limit}");
        }
    }
    assert_eq!(vault.trees().unwrap(), ["record"]);
    vault.lock().unwrap();
    assert_eq!(bench.unlock().trees().unwrap(), ["record"]);
}

#[test]
fn scrubbing_in_small_steps_goes_on_through_changes_and_finds_what_was_altered() {
    let bench = Bench::with(50);
    let mut vault = bench.unlock();
    let round = |vault: &mut Vault| {
        for n in 0.. {
            if let Some(rebuilt) = vault.scrub(3).unwrap() {
                assert!(n > 5);
                return rebuilt;
            }
            put(vault, n % 60, n);
            vault.settle_index();
        }
        unreachable!()
    };
    assert!(!round(&mut vault));
    vault.lock().unwrap();
    let mut vault = bench.unlock();
    vault.garble_index();
    assert!(round(&mut vault));
    assert!(!round(&mut vault));
}
