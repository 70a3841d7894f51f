//! What unlocking puts right, lists of an earlier form and erasures that were cut short, and what is
//! done in a quiet moment. The records are brought into such a state through the vault itself.

use homegroup_tests::{Desk, PASSPHRASE, each};
use serde_json::json;
use vault::{Change, Folder, Id, Opener, Passphrase, Patch, Value, Vault};

const NOW_MS: u64 = 1_795_561_200_000;

/// Locks the desk, lets `work` change the vault behind its back, and unlocks again.
fn behind_its_back(desk: &Desk, work: impl FnOnce(&mut Vault)) {
    desk.ok("vault_lock", json!({}));
    let opener = Opener::Passphrase(Passphrase::new(PASSPHRASE));
    let mut vault = Folder::at(desk.folder()).unlock(&opener).unwrap();
    work(&mut vault);
    vault.lock().unwrap();
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
}

fn about() -> Patch {
    Patch::new("about", Id::from_bytes([0; 16]))
}

#[test]
fn lists_that_lay_with_the_people_move_to_their_group() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    desk.set_clock("2026-11-26T10:00:00-06:00");
    desk.ok("roster_remove", json!({ "group": group, "person": luis }));
    let before = desk.ok("person_get", json!({ "person": luis }))["groups"].clone();
    assert_eq!(before[0]["until"], "2026-11-26");
    behind_its_back(&desk, |vault| {
        let mut patches = vec![about().set("rosters_moved", Value::Nil)];
        let group_id: Id = group.parse().unwrap();
        let old = vault.get("roster", group_id).unwrap().unwrap();
        let mut emptied = Patch::new("roster", group_id);
        for (path, leaf) in old.leaves() {
            let (person, field) = path.split_once('/').unwrap();
            let at = format!("rosters/{group}/{field}");
            patches.push(Patch::new("person", person.parse().unwrap()).set(&at, leaf.value.clone()));
            emptied = emptied.set(path, Value::Nil);
        }
        patches.push(emptied);
        vault.commit(Change::new(patches), NOW_MS).unwrap();
    });
    assert_eq!(each(&desk.ok("group_get", json!({ "group": group }))["people"], "person"), [ana]);
    assert_eq!(desk.ok("person_get", json!({ "person": luis }))["groups"], before);
    // Once is enough: what is changed since stays.
    desk.ok("roster_add", json!({ "group": group, "person": luis }));
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(each(&desk.ok("group_get", json!({ "group": group }))["people"], "name"), ["Ana", "Luis"]);
}

#[test]
fn an_erasure_that_was_cut_short_is_finished() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    for person in [&ana, &luis] {
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
    }
    // As far as the first of its changes: she is gone, what names her is not.
    behind_its_back(&desk, |vault| {
        let gone = Patch::new("person", ana.parse().unwrap()).erase();
        vault.commit(Change::new(vec![about().set("rewrite_due", true), gone]), NOW_MS).unwrap();
    });
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((each(&sheet["rows"], "name"), &sheet["here"]), (vec!["Luis".to_owned()], &json!(2)));
    assert_eq!(desk.ok("history_list", json!({}))["changes"], json!([]), "the old journal is gone");
    behind_its_back(&desk, |vault| {
        let kept = vault.get("about", Id::from_bytes([0; 16])).unwrap().unwrap();
        assert_eq!(kept.get("rewrite_due"), None, "it is done once");
        let sheet = vault.get("meeting", meeting.parse().unwrap()).unwrap().unwrap();
        assert!(sheet.leaves().all(|(path, _)| !path.contains(&ana)), "no path names her");
    });
}

#[test]
fn a_copy_is_kept_in_a_quiet_moment_and_never_while_somebody_works() {
    let desk = Desk::unlocked();
    desk.group_with_names();
    // Somebody was here just now.
    assert!(desk.app().tend());
    assert_eq!(desk.ok("backup_list", json!({}))["kept"], json!([]));
    desk.app().tend();
    for _ in 0..200 {
        if !desk.app().tend() {
            break;
        }
    }
    let kept = desk.ok("backup_list", json!({}))["kept"].clone();
    assert_eq!(kept[0]["reason"], "rest", "{kept}");
    desk.ok("vault_lock", json!({}));
    desk.app().tend();
    assert!(!desk.app().tend());
}
