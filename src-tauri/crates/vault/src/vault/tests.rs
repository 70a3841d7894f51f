use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use journal::{Part, Position};

use super::*;
use crate::bench::{Bench, copy, id, numbers, put};
use crate::index::{Applied, Index};
use crate::{Patch, Value};
use proptest::prelude::*;

#[test]
fn what_was_committed_is_read_at_once_and_after_reopening() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for n in 0..300 {
        put(&mut vault, n % 7, n);
        let record = vault.get("record", id(n % 7)).unwrap().unwrap();
        assert_eq!(record.int("n"), i64::try_from(n).ok());
    }
    let expected: Vec<i64> = vec![294, 295, 296, 297, 298, 299, 293];
    assert_eq!(numbers(&vault), expected);
    vault.lock().unwrap();
    let vault = bench.unlock();
    assert_eq!(vault.opened(), &Opened::default());
    assert_eq!(numbers(&vault), expected);
    assert_eq!(vault.get("record", id(99)).unwrap(), None);
    assert_eq!(vault.get("another", id(1)).unwrap(), None);
    assert!(vault.scan("another").unwrap().is_empty());
}

#[test]
fn leaves_of_one_record_are_changed_one_by_one() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let change = |patch: Patch| Change::new(vec![patch]);
    let patch = || Patch::new("record", id(1));
    let first = vault.commit(change(patch().set("a", 1).set("b", "two")), 1_000).unwrap();
    let second = vault.commit(change(patch().set("b", Value::Nil)), 900).unwrap();
    assert!(second.stamp > first.stamp);
    assert_eq!(second.seq, first.seq + 1);
    let record = vault.get("record", id(1)).unwrap().unwrap();
    assert_eq!((record.int("a"), record.text("b")), (Some(1), None));
    assert_eq!(record.leaf("a").map(|leaf| leaf.stamp), Some(first.stamp));
    assert_eq!(vault.newest_stamp("record", id(1)).unwrap(), Some(second.stamp));
}

#[test]
fn an_erased_record_stays_erased() {
    let bench = Bench::with(2);
    let mut vault = bench.unlock();
    vault.commit(Change::new(vec![Patch::new("record", id(0)).erase()]), 2_000).unwrap();
    put(&mut vault, 0, 5);
    let erased = |vault: &Vault| {
        let record = vault.get("record", id(0)).unwrap().unwrap();
        record.is_erased() && record.get("n").is_none()
    };
    assert!(erased(&vault));
    assert_eq!(vault.verify().unwrap().records, 1);
    vault.lock().unwrap();
    assert!(erased(&bench.unlock()));
}

#[test]
fn stamps_rise_though_the_wall_clock_falls_and_the_index_is_lost() {
    let bench = Bench::new();
    let mut newest = None;
    for (now, lose_index) in [(9_000, false), (10, false), (5, true), (9_500, false)] {
        if lose_index {
            fs::remove_dir_all(bench.edition().join("index")).unwrap();
        }
        let mut vault = bench.unlock();
        let change = Change::new(vec![Patch::new("record", id(1)).set("n", 1)]);
        let stamp = vault.commit(change, now).unwrap().stamp;
        assert!(Some(stamp) > newest, "{now}");
        assert_eq!(vault.newest_ms(), now.max(9_000));
        newest = Some(stamp);
    }
}

#[test]
fn a_request_is_carried_out_once_across_reopening_and_rebuilding() {
    let bench = Bench::new();
    let change = |n: u64| Change {
        patches: vec![Patch::new("record", id(n)).set("n", 1)],
        request: Some(id(1_000 + n)),
        what: None,
    };
    let mut vault = bench.unlock();
    vault.commit(change(1), 1_000).unwrap();
    assert_eq!(vault.commit(change(1), 1_000), Err(Error::AlreadyDone));
    for lose_index in [false, true] {
        vault.lock().unwrap();
        if lose_index {
            fs::remove_dir_all(bench.edition().join("index")).unwrap();
        }
        vault = bench.unlock();
        assert!(vault.is_done(id(1_001)));
        assert_eq!(vault.commit(change(1), 1_000), Err(Error::AlreadyDone));
    }
    vault.commit(change(2), 1_000).unwrap();
    assert_eq!(vault.verify().unwrap().frames, 2);
}

#[test]
fn requests_are_known_for_the_same_window_whether_remembered_or_rebuilt() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for n in 0..Requests::WINDOW + 5 {
        let patches = vec![Patch::new("record", id(1)).set("n", 1)];
        vault.commit(Change { patches, request: Some(id(n)), what: None }, 1_000).unwrap();
    }
    for lose_index in [false, true] {
        vault.lock().unwrap();
        if lose_index {
            fs::remove_dir_all(bench.edition().join("index")).unwrap();
        }
        vault = bench.unlock();
        assert!((0..5).all(|n| !vault.is_done(id(n))));
        assert!((5..Requests::WINDOW + 5).all(|n| vault.is_done(id(n))));
    }
}

#[test]
fn what_cannot_be_stored_is_refused_and_stores_nothing() {
    let bench = Bench::with(1);
    let mut vault = bench.unlock();
    let good = Patch::new("record", id(0)).set("n", 9);
    for bad in [
        Patch::new("Record", id(1)).set("n", 1),
        Patch::new("record", id(1)).set("", 1),
        Patch::new("record", id(1)).set("erased", 1),
    ] {
        let refused = vault.commit(Change::new(vec![good.clone(), bad]), 1_000);
        assert!(matches!(refused, Err(Error::Refused(_))));
    }
    let large = Patch::new("record", id(1)).set("text", "x".repeat(17 << 20));
    assert_eq!(vault.commit(Change::new(vec![good, large]), 1_000), Err(Error::TooLarge));
    assert_eq!(numbers(&vault), [0]);
    assert_eq!(vault.verify().unwrap().frames, 1);
}

#[test]
fn a_killed_process_leaves_everything_it_acknowledged() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for n in 0..50 {
        put(&mut vault, n, n);
        if n % 10 == 0 {
            let left = bench.as_if_killed();
            let reopened = left.unlock();
            assert_eq!(numbers(&reopened), (0..=n.cast_signed()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn derived_ids_are_stable_and_tell_purposes_and_parts_apart() {
    let bench = Bench::new();
    let vault = bench.unlock();
    let derived = vault.derive_id("meeting", &[b"group", b"day"]);
    assert_ne!(derived, vault.derive_id("other", &[b"group", b"day"]));
    assert_ne!(derived, vault.derive_id("meeting", &[b"groupday"]));
    assert_ne!(derived, vault.derive_id("meeting", &[b"group", b"da", b"y"]));
    vault.lock().unwrap();
    assert_eq!(bench.unlock().derive_id("meeting", &[b"group", b"day"]), derived);
}

#[test]
fn large_records_grow_shrink_and_read_back() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for len in [10, 16 * 1024, 200_000, 40_000, 3_000_000, 5] {
        let text = "abcdefgh".repeat(len / 8 + 1);
        let patch = Patch::new("record", id(1)).set("text", text.as_str());
        vault.commit(Change::new(vec![patch]), 1_000).unwrap();
        vault.lock().unwrap();
        vault = bench.unlock();
        assert!(vault.get("record", id(1)).unwrap().unwrap().text("text") == Some(&text));
        assert_eq!(vault.scan("record").unwrap().len(), 1);
        assert!(!vault.verify().unwrap().index_rebuilt);
    }
}

#[test]
fn one_change_of_many_records_is_taken_whole() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let many = (0..20_000).map(|n| {
        Patch::new("record", id(n)).set("n", i64::try_from(n).unwrap()).set("text", "x".repeat(200))
    });
    vault.commit(Change::new(many.collect()), 1_000).unwrap();
    assert_eq!(vault.scan("record").unwrap().len(), 20_000);
    vault.lock().unwrap();
    let mut vault = bench.unlock();
    assert_eq!(numbers(&vault), (0..20_000).collect::<Vec<_>>());
    assert!(!vault.verify().unwrap().index_rebuilt);
}

#[test]
fn nothing_that_was_stored_stands_in_the_clear() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let name = "Zebulon Testperson";
    let patch = Patch::new("plainly_named_tree", id(1)).set("first/name", name);
    vault.commit(Change::new(vec![patch]), 1_000).unwrap();
    vault.lock().unwrap();
    for (path, bytes) in bench.files() {
        for word in [name, "plainly_named_tree", "first/name"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} in {path:?}");
        }
    }
}

#[test]
fn a_vault_can_be_moved_to_another_thread() {
    fn moves<T: Send>() {}
    moves::<Vault>();
}

// Damage.

#[test]
fn an_index_that_is_missing_is_rebuilt() {
    let bench = Bench::with(40);
    fs::remove_dir_all(bench.edition().join("index")).unwrap();
    let vault = bench.unlock();
    assert!(vault.opened().index_rebuilt);
    assert_eq!(vault.opened().replayed, 40);
    assert_eq!(numbers(&vault), (0..40).collect::<Vec<_>>());
}

#[test]
fn an_index_that_was_garbled_is_rebuilt() {
    let original = Bench::with(40);
    for (number, (path, bytes)) in bench_files(&original).into_iter().enumerate() {
        for case in 0..4 {
            let bench = original.as_if_killed();
            let path = bench.path.join(&path);
            let mut bytes = bytes.clone();
            let len = bytes.len();
            match case {
                0 => bytes.fill(0xa5),
                1 => bytes.truncate(len / 2),
                2 => bytes.iter_mut().skip(len / 3).take(4096).for_each(|byte| *byte = 0),
                _ => bytes.iter_mut().step_by(97).for_each(|byte| *byte ^= 4),
            }
            fs::write(path, bytes).unwrap();
            let mut vault = bench.unlock();
            vault.verify().unwrap();
            assert_eq!(numbers(&vault), (0..40).collect::<Vec<_>>(), "file {number}, case {case}");
            assert!(!vault.verify().unwrap().index_rebuilt);
            vault.lock().unwrap();
            // Some damage is told by the store only the next time; it is rebuilt then.
            let vault = bench.unlock();
            assert_eq!(numbers(&vault), (0..40).collect::<Vec<_>>(), "file {number}, case {case}");
            assert_eq!(fs::read_dir(bench.edition().join("index")).unwrap().count(), 1);
        }
    }
}

fn bench_files(bench: &Bench) -> Vec<(PathBuf, Vec<u8>)> {
    let files = crate::bench::files(&bench.index());
    let relative = |path: PathBuf| path.strip_prefix(&bench.path).unwrap().to_owned();
    files.into_iter().map(|(path, bytes)| (relative(path), bytes)).collect()
}

#[test]
fn an_older_index_put_back_catches_up() {
    let bench = Bench::with(10);
    let older = bench.as_if_killed();
    let mut vault = bench.unlock();
    (10..30).for_each(|n| put(&mut vault, n, n));
    vault.lock().unwrap();
    fs::remove_dir_all(bench.index()).unwrap();
    copy(&older.index(), &bench.index());
    let mut vault = bench.unlock();
    assert_eq!((vault.opened().replayed, vault.opened().index_rebuilt), (20, false));
    assert_eq!(numbers(&vault), (0..30).collect::<Vec<_>>());
    assert!(!vault.verify().unwrap().index_rebuilt);
}

#[test]
fn a_journal_older_than_the_index_loses_nothing_even_with_its_own_anchor() {
    let bench = Bench::with(10);
    let older = bench.as_if_killed();
    let mut vault = bench.unlock();
    put(&mut vault, 10, 10);
    vault.lock().unwrap();
    fs::copy(older.segment(), bench.segment()).unwrap();
    fs::copy(older.edition().join("anchor"), bench.edition().join("anchor")).unwrap();
    let old = bench.as_if_killed();
    let mut vault = bench.unlock();
    assert!(vault.opened().recovered);
    assert_eq!(numbers(&vault), (0..=10).collect::<Vec<_>>());
    put(&mut vault, 11, 11);
    vault.lock().unwrap();
    let vault = bench.unlock();
    assert_eq!(vault.opened(), &Opened::default());
    assert_eq!(numbers(&vault), (0..=11).collect::<Vec<_>>());
    // Without the index nobody could tell.
    fs::remove_dir_all(old.index()).unwrap();
    assert_eq!(numbers(&old.unlock()), (0..10).collect::<Vec<_>>());
}

#[test]
fn an_index_of_another_vault_is_not_believed() {
    let bench = Bench::with(3);
    let cells = Cells::new(id(7), journal::Key::from_bytes(&[7; 32]));
    fs::remove_dir_all(bench.index()).unwrap();
    let (other, _) = Index::open(&bench.index(), Arc::new(cells)).unwrap();
    let entry = Entry::new(
        Change::new(vec![Patch::new("record", id(0)).set("n", 666)]),
        Stamp { time: 1, device: id(7) },
    );
    let position = Position { segment: 1, start: 96, end: 300, seq: 3, chain: [0; 32] };
    other.apply(Applied { position, device: id(7), entry: entry.unwrap() });
    other.settle().unwrap();
    other.close();
    let vault = bench.unlock();
    assert!(vault.opened().index_rebuilt);
    assert_eq!(numbers(&vault), [0, 1, 2]);
}

#[test]
fn a_flipped_bit_in_the_journal_is_healed_from_the_index_and_without_it_refused() {
    let original = Bench::with(5);
    let whole = fs::read(original.segment()).unwrap();
    for at in [0, 50, 95, 100, 200, 300, whole.len() / 2, whole.len() - 1] {
        let bench = original.as_if_killed();
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        fs::write(bench.segment(), bytes).unwrap();
        let without = bench.as_if_killed();
        fs::remove_dir_all(without.edition().join("index")).unwrap();
        let before = without.files();
        let refused = without.try_unlock().err();
        assert!(matches!(refused, Some(Error::Damaged { part: Part::Journal, .. })), "{at}: {refused:?}");
        let kept = |path: &PathBuf| !path.starts_with(without.edition().join("index"));
        assert!(without.files().into_iter().filter(|(path, _)| kept(path)).eq(before), "{at}");

        // Opening looks at the last frame only; verifying at all of them.
        let mut vault = bench.unlock();
        assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
        let opened = vault.opened().recovered;
        assert_eq!(vault.verify().unwrap().recovered, !opened, "{at}");
        assert_eq!(vault.verify().unwrap(), Verified { records: 5, ..Verified::default() });
        assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
        put(&mut vault, 5, 5);
        vault.lock().unwrap();
        fs::remove_dir_all(bench.path.join("editions/00000002/index")).unwrap();
        assert_eq!(numbers(&bench.unlock()), [0, 1, 2, 3, 4, 5]);
    }
}

#[test]
fn a_write_that_was_cut_short_is_dropped_and_told() {
    let bench = Bench::with(5);
    let whole = fs::read(bench.segment()).unwrap();
    let half = [whole.as_slice(), &whole[96..150]].concat();
    fs::write(bench.segment(), half).unwrap();
    let vault = bench.unlock();
    assert_eq!(vault.opened(), &Opened { dropped: 54, ..Opened::default() });
    assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
    vault.lock().unwrap();
    assert_eq!(fs::read(bench.segment()).unwrap(), whole);
}

#[test]
fn an_anchor_that_is_missing_or_garbled_is_written_again() {
    let original = Bench::with(5);
    for content in [None, Some(vec![]), Some(vec![0xff; 8192]), Some(vec![7; 100_000])] {
        let bench = original.as_if_killed();
        let anchor = bench.edition().join("anchor");
        match content {
            None => fs::remove_file(&anchor).unwrap(),
            Some(bytes) => fs::write(&anchor, bytes).unwrap(),
        }
        let vault = bench.unlock();
        assert_eq!(vault.opened(), &Opened { anchor_repaired: true, ..Opened::default() });
        vault.lock().unwrap();
        let vault = bench.unlock();
        assert_eq!(vault.opened(), &Opened::default());
        assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
    }
}

#[test]
fn an_older_anchor_put_back_is_behind_and_that_is_normal() {
    let bench = Bench::with(5);
    let older = bench.as_if_killed();
    let mut vault = bench.unlock();
    put(&mut vault, 5, 5);
    vault.lock().unwrap();
    fs::copy(older.edition().join("anchor"), bench.edition().join("anchor")).unwrap();
    assert_eq!(numbers(&bench.unlock()), [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_journal_that_is_gone_is_made_anew_from_the_index_and_without_it_refused() {
    let bench = Bench::with(2);
    fs::remove_file(bench.segment()).unwrap();
    let other = bench.as_if_killed();
    let without = bench.as_if_killed();
    fs::remove_dir_all(without.edition().join("index")).unwrap();
    assert!(matches!(without.try_unlock().err(), Some(Error::Damaged { part: Part::Journal, .. })));
    fs::remove_dir_all(other.edition().join("journal")).unwrap();
    for bench in [&bench, &other] {
        let vault = bench.unlock();
        assert!(vault.opened().recovered);
        assert_eq!(numbers(&vault), [0, 1]);
    }
    // Without journal and anchor nobody knows how much there was.
    let bench = Bench::with(2);
    fs::remove_dir_all(bench.edition().join("journal")).unwrap();
    fs::remove_file(bench.edition().join("anchor")).unwrap();
    assert!(matches!(bench.try_unlock().err(), Some(Error::Damaged { part: Part::Anchor, .. })));
}

#[test]
fn an_index_behind_the_anchor_is_no_way_out_of_a_damaged_journal() {
    let bench = Bench::with(5);
    let older = bench.as_if_killed();
    let mut vault = bench.unlock();
    put(&mut vault, 5, 5);
    vault.lock().unwrap();
    fs::remove_dir_all(bench.index()).unwrap();
    copy(&older.index(), &bench.index());
    let mut bytes = fs::read(bench.segment()).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(bench.segment(), &bytes).unwrap();
    assert!(matches!(bench.try_unlock().err(), Some(Error::Damaged { part: Part::Journal, .. })));
    // Nor with an older anchor: the frame that the index does not know is still to be seen.
    fs::copy(older.edition().join("anchor"), bench.edition().join("anchor")).unwrap();
    bytes[150] ^= 1;
    fs::write(bench.segment(), &bytes).unwrap();
    fs::remove_file(bench.segment().with_file_name("00000002.seg")).unwrap_or_default();
    let opened = bench.try_unlock();
    assert!(opened.is_err() || opened.is_ok_and(|vault| vault.opened().dropped > 0));
    assert!(!bench.path.join("editions/00000002").exists());
}

#[test]
fn a_recovery_cut_short_anywhere_is_begun_again() {
    let bench = Bench::with(5);
    fs::remove_file(bench.segment()).unwrap();
    let steps = crate::rewrite::tests::at_each_step(&bench.path, || drop(bench.unlock()));
    assert!(steps.len() > 20);
    for dir in steps {
        let folder = crate::Folder::at(dir.path().join("vault"));
        let vault = folder.unlock(&Opener::RecoveryCode(crate::bench::code())).unwrap();
        assert_eq!(numbers(&vault), [0, 1, 2, 3, 4]);
    }
}

#[test]
fn an_index_whose_thread_dies_is_replaced_while_working() {
    let bench = Bench::with(20);
    let mut vault = bench.unlock();
    for n in 20..23 {
        if let Some(index) = vault.reading().index() {
            index.fail();
        }
        put(&mut vault, n, n);
        assert_eq!(numbers(&vault), (0..=n.cast_signed()).collect::<Vec<_>>());
    }
    vault.lock().unwrap();
    let vault = bench.unlock();
    assert_eq!(vault.opened(), &Opened::default());
    assert_eq!(numbers(&vault), (0..23).collect::<Vec<_>>());
}

#[test]
fn an_index_that_stops_answering_is_replaced_and_locking_still_ends() {
    let bench = Bench::with(20);
    let mut vault = bench.unlock();
    let stall = |vault: &Vault| vault.reading().index().map(Index::stall);
    let _held = stall(&vault);
    put(&mut vault, 20, 20);
    assert_eq!(numbers(&vault), (0..=20).collect::<Vec<_>>());
    let _held_too = stall(&vault);
    vault.lock().unwrap();
    assert_eq!(numbers(&bench.unlock()), (0..=20).collect::<Vec<_>>());
}

#[test]
fn where_no_index_can_be_made_everything_works_without() {
    let bench = Bench::with(3);
    fs::remove_dir_all(bench.edition().join("index")).unwrap();
    fs::write(bench.edition().join("index"), "in the way").unwrap();
    let mut vault = bench.unlock();
    assert!(vault.opened().without_index);
    put(&mut vault, 3, 3);
    assert_eq!(numbers(&vault), [0, 1, 2, 3]);
    assert_eq!(vault.get("record", id(9)).unwrap(), None);
    assert_eq!(vault.verify().unwrap().frames, 4);
    assert_eq!(numbers(&vault), [0, 1, 2, 3]);
    vault.lock().unwrap();
    fs::remove_file(bench.edition().join("index")).unwrap();
    let vault = bench.unlock();
    assert!(vault.opened().index_rebuilt && !vault.opened().without_index);
    assert_eq!(numbers(&vault), [0, 1, 2, 3]);
}

#[test]
fn an_index_that_dies_and_cannot_be_replaced_is_done_without() {
    let bench = Bench::with(3);
    let mut vault = bench.unlock();
    fs::write(bench.edition().join("index/00000002"), "in the way").unwrap();
    if let Some(index) = vault.reading().index() {
        index.fail();
    }
    for n in 3..6 {
        put(&mut vault, n, n);
        assert_eq!(numbers(&vault), (0..=n.cast_signed()).collect::<Vec<_>>());
    }
    vault.lock().unwrap();
    assert_eq!(numbers(&bench.unlock()), [0, 1, 2, 3, 4, 5]);
}

#[derive(Clone, Debug)]
enum Step {
    Put { record: u64, leaf: u8, value: i64, now: u64 },
    Erase(u64),
    Reopen,
    LoseIndex,
    Verify,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => (0..6_u64, 0..4_u8, any::<i64>(), any::<u64>())
            .prop_map(|(record, leaf, value, now)| Step::Put { record, leaf, value, now: now >> 20 }),
        1 => (0..6_u64).prop_map(Step::Erase),
        1 => Just(Step::Reopen),
        1 => Just(Step::LoseIndex),
        1 => Just(Step::Verify),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_vault_holds_what_a_plain_map_would(steps in proptest::collection::vec(any_step(), 1..40)) {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let mut expected: BTreeMap<Id, Tree> = BTreeMap::new();
        for step in steps {
            let patch = match step {
                Step::Put { record, leaf, value, now } => {
                    (Patch::new("record", id(record)).set(&format!("leaf/{leaf}"), value), now)
                }
                Step::Erase(record) => (Patch::new("record", id(record)).erase(), 0),
                Step::Verify => {
                    prop_assert!(!vault.verify().unwrap().index_rebuilt);
                    continue;
                }
                Step::Reopen | Step::LoseIndex => {
                    vault.lock().unwrap();
                    if matches!(step, Step::LoseIndex) {
                        fs::remove_dir_all(bench.edition().join("index")).unwrap();
                    }
                    vault = bench.unlock();
                    continue;
                }
            };
            let stamp = vault.commit(Change::new(vec![patch.0.clone()]), patch.1).unwrap().stamp;
            let entry = Entry::new(Change::new(vec![patch.0]), stamp).unwrap();
            for (_, id, leaves) in entry.parts {
                expected.entry(id).or_default().merge(&leaves);
            }
            prop_assert!(vault.scan("record").unwrap().into_iter().eq(expected.clone()));
        }
    }
}
