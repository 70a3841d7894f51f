use std::fs;

use super::*;
use crate::bench::{Bench, id};
use proptest::prelude::*;

fn change(what: &str, patches: Vec<Patch>) -> Change {
    Change { patches, request: None, what: Some(what.to_owned()) }
}

fn patch(n: u64) -> Patch {
    Patch::new("record", id(n))
}

fn text(vault: &Vault, n: u64, path: &str) -> Option<String> {
    vault.get("record", id(n)).unwrap()?.text(path).map(str::to_owned)
}

#[test]
fn a_change_is_listed_with_what_when_and_how_much_of_it_stands() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let first = change("first_do", vec![patch(1).set("a", "one").set("b", "two"), patch(2).set("a", "x")]);
    let first = vault.commit(first, 5_000).unwrap().stamp;
    let second = vault.commit(change("second_do", vec![patch(1).set("a", "later")]), 4_000).unwrap().stamp;
    for reopened in [false, true] {
        if reopened {
            vault.lock().unwrap();
            fs::remove_dir_all(bench.index()).unwrap();
            vault = bench.unlock();
        }
        let past = vault.history(10).unwrap();
        let seen: Vec<_> =
            past.iter().map(|past| (past.stamp, past.at_ms, past.leaves, past.still)).collect();
        assert_eq!(seen, [(second, Some(4_000), 1, 1), (first, Some(5_000), 3, 2)]);
        assert_eq!(past[1].what.as_deref(), Some("first_do"));
        assert_eq!(past[1].records, [("record".to_owned(), id(1)), ("record".to_owned(), id(2))]);
        assert_eq!(vault.history(1).unwrap().len(), 1);
        assert!(vault.history(0).unwrap().is_empty());
    }
}

#[test]
fn undoing_puts_back_what_still_stands_and_tells_what_it_left() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    vault.commit(change("make", vec![patch(1).set("a", "old")]), 1_000).unwrap();
    let done = change("edit", vec![patch(1).set("a", "new").set("b", "added"), patch(2).set("a", "made")]);
    let done = vault.commit(done, 1_000).unwrap().stamp;
    vault.commit(change("edit", vec![patch(1).set("b", "changed since")]), 1_000).unwrap();
    let undone = vault.undo(done, Some("undo".into()), 2_000).unwrap();
    assert_eq!(undone.left, 1);
    assert_eq!(text(&vault, 1, "a").as_deref(), Some("old"));
    assert_eq!(text(&vault, 1, "b").as_deref(), Some("changed since"));
    assert_eq!(text(&vault, 2, "a"), None);
    let past = vault.history(1).unwrap();
    assert_eq!((past[0].undoes, past[0].at_ms), (Some(done), Some(2_000)));

    // Once more there is nothing to take back.
    assert_eq!(vault.undo(done, None, 2_000).unwrap(), Undone { committed: None, left: 3 });
    // Taking the undoing back does it again.
    let again = vault.undo(undone.committed.unwrap().stamp, None, 3_000).unwrap();
    assert_eq!(again.left, 0);
    assert_eq!(text(&vault, 1, "a").as_deref(), Some("new"));
    assert_eq!(text(&vault, 2, "a").as_deref(), Some("made"));
}

#[test]
fn what_was_erased_is_neither_kept_nor_brought_back() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let made = vault.commit(change("make", vec![patch(1).set("a", "someone")]), 1_000).unwrap().stamp;
    let erased = vault.commit(change("erase", vec![patch(1).erase()]), 1_000).unwrap().stamp;
    let mut notes = Vec::new();
    vault
        .journal()
        .newest(&mut |entry| {
            notes.push(entry.note.unwrap());
            Ok(true)
        })
        .unwrap();
    assert!(notes[0].before.is_empty());
    for stamp in [made, erased] {
        assert_eq!(vault.undo(stamp, None, 2_000).unwrap(), Undone { committed: None, left: 1 });
    }
    assert!(vault.get("record", id(1)).unwrap().unwrap().is_erased());
}

#[test]
fn a_change_nobody_knows_cannot_be_undone() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let stamp = vault.commit(change("make", vec![patch(1).set("a", "x")]), 1_000).unwrap().stamp;
    for unknown in [Stamp { time: stamp.time + 1, ..stamp }, Stamp { time: stamp.time - 1, ..stamp }] {
        assert!(matches!(vault.undo(unknown, None, 2_000), Err(Error::Refused(_))));
    }
}

#[test]
fn a_change_too_large_to_remember_what_it_replaced_is_stored_all_the_same() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let large = |letter: &str| change("put", vec![patch(1).set("text", letter.repeat(9 << 20))]);
    vault.commit(large("a"), 1_000).unwrap();
    let stamp = vault.commit(large("b"), 1_000).unwrap().stamp;
    assert!(text(&vault, 1, "text").unwrap().starts_with('b'));
    assert_eq!(vault.history(1).unwrap()[0].still, 0);
    assert_eq!(vault.undo(stamp, None, 2_000).unwrap(), Undone { committed: None, left: 1 });
}

#[derive(Clone, Debug)]
enum Step {
    Put(Vec<(u64, u8, i64)>),
    Undo(usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    let puts = proptest::collection::vec((0..3_u64, 0..3_u8, 0..5_i64), 1..4);
    prop_oneof![3 => puts.prop_map(Step::Put), 1 => (0..4_usize).prop_map(Step::Undo)]
}

fn values(vault: &Vault) -> Vec<(u64, u8, Option<i64>)> {
    let value = |record, leaf: u8| {
        vault.get("record", id(record)).unwrap().and_then(|tree| tree.int(&format!("leaf/{leaf}")))
    };
    (0..3).flat_map(|record| (0..3).map(move |leaf| (record, leaf, value(record, leaf)))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::cases(24)))]

    #[test]
    fn undoing_an_undo_gives_what_was_there_before_it(steps in proptest::collection::vec(any_step(), 1..12)) {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        for step in steps {
            match step {
                Step::Put(puts) => {
                    let put = |(record, leaf, value)| {
                        Patch::new("record", id(record)).set(&format!("leaf/{leaf}"), value)
                    };
                    vault.commit(Change::new(puts.into_iter().map(put).collect()), 1_000).unwrap();
                }
                Step::Undo(back) => {
                    let Some(past) = vault.history(back + 1).unwrap().pop() else { continue };
                    let before = values(&vault);
                    let undone = vault.undo(past.stamp, None, 1_000).unwrap();
                    prop_assert_eq!(undone.left, past.leaves - past.still);
                    prop_assert_eq!(undone.committed.is_some(), past.still > 0);
                    let after = values(&vault);
                    if let Some(committed) = undone.committed {
                        let again = vault.undo(committed.stamp, None, 1_000).unwrap();
                        prop_assert_eq!(again.left, 0);
                        prop_assert_eq!(values(&vault), before);
                        // And once more, which leaves it undone.
                        vault.undo(again.committed.unwrap().stamp, None, 1_000).unwrap();
                        prop_assert_eq!(values(&vault), after);
                    }
                }
            }
        }
    }
}
