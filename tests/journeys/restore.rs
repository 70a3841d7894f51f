//! Restoring: a backup takes the place of the records, which wait aside until it was opened.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each};
use serde_json::{Value, json};

fn people(desk: &Desk) -> Vec<String> {
    each(&desk.ok("person_list", json!({}))["people"], "name")
}

/// A backup with Ana in it, of records where Luis came afterwards.
fn backed_up() -> (Desk, std::path::PathBuf) {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Ana", "");
    let file = desk.elsewhere().join("b.homegroup");
    desk.ok("backup_make", json!({ "to": file }));
    desk.person(&group, "Luis", "");
    (desk, file)
}

fn restore(desk: &Desk, from: &std::path::Path) -> Value {
    desk.ok("restore_make", json!({ "from": from, "passphrase": PASSPHRASE }))
}

fn unlock(desk: &Desk) -> Value {
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }))
}

#[test]
fn a_backup_takes_the_place_of_the_records() {
    let (desk, file) = backed_up();
    let status = restore(&desk, &file);
    assert_eq!((&status["state"], &status["kept_aside"]), (&json!("locked"), &json!(true)));
    let status = unlock(&desk);
    assert_eq!(status["kept_aside"], false);
    assert_eq!(people(&desk), ["Ana"]);
    // It goes on as records do.
    let group = desk.ok("group_list", json!({}))["groups"][0]["id"].clone();
    desk.person(group.as_str().unwrap(), "Wren", "");
    desk.ok("vault_lock", json!({}));
    unlock(&desk);
    assert_eq!(people(&desk), ["Ana", "Wren"]);
}

#[test]
fn what_was_there_can_be_brought_back_until_the_backup_was_opened() {
    let (desk, file) = backed_up();
    restore(&desk, &file);
    let status = desk.ok("restore_undo", json!({}));
    assert_eq!((&status["state"], &status["kept_aside"]), (&json!("locked"), &json!(false)));
    unlock(&desk);
    assert_eq!(people(&desk), ["Ana", "Luis"]);
    assert_eq!(desk.no("restore_undo", json!({})).code, Code::NotFound);
    assert_eq!(desk.ok("vault_status", json!({}))["state"], "unlocked");
}

#[test]
fn a_backup_opens_where_there_are_no_records() {
    let (desk, file) = backed_up();
    let other = Desk::empty();
    let status = restore(&other, &file);
    assert_eq!((&status["state"], &status["kept_aside"]), (&json!("locked"), &json!(false)));
    unlock(&other);
    assert_eq!(people(&other), ["Ana"]);
    assert_eq!(people(&desk), ["Ana", "Luis"]);
}

#[test]
fn what_was_put_by_before_a_list_came_in_can_be_restored() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Ana", "");
    desk.import(&group, b"First name\nLuis\n", false);
    assert_eq!(people(&desk), ["Ana", "Luis"]);
    let kept = desk.ok("backup_list", json!({}))["kept"].clone();
    let kept =
        kept.as_array().unwrap().iter().find(|kept| kept["reason"] == "before_import").unwrap().clone();
    desk.ok("restore_make", json!({ "kept": kept["number"], "passphrase": PASSPHRASE }));
    unlock(&desk);
    assert_eq!(people(&desk), ["Ana"]);
}

#[test]
fn what_cannot_be_restored_leaves_the_records_as_they_were() {
    let (desk, file) = backed_up();
    let no = |request: Value| desk.no("restore_make", request);
    assert_eq!(no(json!({ "from": file, "passphrase": "wrong" })).code, Code::WrongPassphrase);
    assert_eq!(desk.invalid("restore_make", json!({ "from": file, "recovery_code": "7" })), "recovery_code");
    assert_eq!(desk.invalid("restore_make", json!({ "from": file })), "passphrase");
    assert_eq!(desk.invalid("restore_make", json!({ "passphrase": PASSPHRASE })), "from");
    std::fs::write(&file, "dear all").unwrap();
    assert_eq!(no(json!({ "from": file, "passphrase": PASSPHRASE })).code, Code::Damaged);
    assert_eq!(desk.ok("vault_status", json!({}))["kept_aside"], false);
    unlock(&desk);
    assert_eq!(people(&desk), ["Ana", "Luis"]);
}

#[test]
fn who_was_erased_stays_erased_when_an_older_backup_comes_back() {
    for locked in [false, true] {
        let desk = Desk::unlocked();
        let group = desk.group_with_names();
        let meeting = desk.next_meeting(&group);
        let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
        for person in [&ana, &luis] {
            desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
        }
        let file = desk.elsewhere().join("b.homegroup");
        desk.ok("backup_make", json!({ "to": file }));
        desk.ok("person_erase", json!({ "person": ana, "typed": "Ana" }));
        if locked {
            desk.ok("vault_lock", json!({}));
        }
        restore(&desk, &file);
        unlock(&desk);
        assert_eq!(people(&desk), ["Luis"], "locked: {locked}");
        let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
        assert_eq!(each(&sheet["rows"], "name"), ["Luis"]);
        assert_eq!(sheet["here"], 2, "she still counts");
        assert_eq!(desk.no("person_get", json!({ "person": ana })).code, Code::NotFound);
    }
}

#[test]
fn names_that_are_due_become_totals_before_a_restored_screen_answers() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "");
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": ana, "mark": "here" }));
    let file = desk.elsewhere().join("b.homegroup");
    desk.ok("backup_make", json!({ "to": file }));
    // She comes every month, so that the clock is never in doubt.
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-10", "2027-04-02"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        unlock(&desk);
    }
    restore(&desk, &file);
    unlock(&desk);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["not_kept"], &sheet["rows"], &sheet["here"]), (&json!(true), &json!([]), &json!(1)));
}
