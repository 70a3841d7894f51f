//! Backups: made where she chooses, read back, and asked for in time.

use std::fs;

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

fn notices(desk: &Desk) -> Vec<String> {
    each(&desk.ok("vault_status", json!({}))["notices"], "kind")
}

fn unlock(desk: &Desk) {
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn a_backup_is_made_where_she_chooses_and_says_what_is_in_it() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Ana", "");
    let place = desk.elsewhere();
    assert_eq!(desk.ok("backup_make", json!({}))["saved"], false, "she changed her mind");
    desk.choose(Some(place.join("mine.homegroup")));
    let made = desk.ok("backup_make", json!({}));
    assert_eq!((&made["saved"], &made["file"]), (&json!(true), &json!("mine.homegroup")));
    let contents = made["contents"].clone();
    assert_eq!((&contents["groups"], &contents["people"]), (&json!(1), &json!(1)));
    assert_eq!(
        (&contents["made"], &contents["newest_change"]),
        (&json!("2026-11-24T17:00"), &json!("2026-11-24T17:00"))
    );
    // The dialog to open one gives the same file back.
    let chosen = desk.ok("backup_choose", json!({}));
    assert_eq!(chosen["name"], "mine.homegroup");
    desk.ok("vault_lock", json!({}));
    let looked = desk.ok("backup_look", json!({ "from": chosen["path"], "passphrase": PASSPHRASE }));
    assert_eq!(looked, contents);
    assert_eq!(fs::metadata(place.join("mine.homegroup")).unwrap().len(), looked["bytes"].as_u64().unwrap());
}

#[test]
fn a_folder_gets_a_backup_with_a_neutral_name() {
    let desk = Desk::unlocked();
    let place = desk.elsewhere();
    let made = desk.ok("backup_make", json!({ "to": place }));
    assert_eq!(made["file"], "Homegroup backup 2026-11-24.homegroup");
    assert!(place.join("Homegroup backup 2026-11-24.homegroup").is_file());
}

#[test]
fn a_backup_among_the_records_is_none() {
    let desk = Desk::unlocked();
    assert_eq!(desk.invalid("backup_make", json!({ "to": desk.folder() })), "to");
    assert_eq!(desk.invalid("backup_make", json!({ "to": desk.folder().join("b.homegroup") })), "to");
}

#[test]
fn what_is_no_backup_and_what_does_not_open_it_are_told_apart() {
    let desk = Desk::unlocked();
    let place = desk.elsewhere();
    let file = place.join("b.homegroup");
    desk.ok("backup_make", json!({ "to": file }));
    let look = |request: Value| desk.no("backup_look", request);
    assert_eq!(look(json!({ "from": file, "passphrase": "wrong" })).code, Code::WrongPassphrase);
    assert_eq!(desk.invalid("backup_look", json!({ "from": file, "recovery_code": "x" })), "recovery_code");
    assert_eq!(desk.invalid("backup_look", json!({ "from": file })), "passphrase");
    assert_eq!(desk.invalid("backup_look", json!({ "passphrase": PASSPHRASE })), "from");
    let none = json!({ "from": place.join("none"), "passphrase": PASSPHRASE });
    assert_eq!(look(none).code, Code::Io);
    assert_eq!(desk.no("backup_look", json!({ "kept": 99, "passphrase": PASSPHRASE })).code, Code::NotFound);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(look(json!({ "from": file, "passphrase": PASSPHRASE })).code, Code::Damaged);
    fs::write(&file, "dear all").unwrap();
    assert_eq!(look(json!({ "from": file, "passphrase": PASSPHRASE })).code, Code::Damaged);
}

#[test]
fn a_backup_is_asked_for_when_its_days_have_passed() {
    let desk = Desk::empty();
    desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }));
    desk.ok("settings_edit", json!({ "backup_reminder_days": 7 }));
    assert_eq!(desk.ok("backup_list", json!({}))["due"], false, "the records are new");
    desk.set_clock("2026-12-01T17:00:00-06:00");
    unlock(&desk);
    assert_eq!(notices(&desk), ["backup_due"]);
    let dismissed = desk.ok("notice_dismiss", json!({ "kind": "backup_due" }));
    assert_eq!(dismissed["notices"], json!([]));
    unlock(&desk);
    assert_eq!(notices(&desk), ["backup_due"], "it is due all the same");
    desk.ok("backup_make", json!({ "to": desk.elsewhere() }));
    assert!(notices(&desk).is_empty());
    desk.set_clock("2026-12-04T09:00:00-06:00");
    let list = desk.ok("backup_list", json!({}));
    assert_eq!(list["last"], json!({ "at": "2026-12-01T17:00", "days_ago": 3 }));
    assert_eq!(list["due"], false);
    assert_eq!(desk.invalid("notice_dismiss", json!({ "kind": "weather" })), "kind");
}

#[test]
fn bringing_a_list_puts_the_records_by_first() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let csv = b"First name,Last name\nAna,Robin\n";
    desk.import(&group, csv, true);
    let kept = |desk: &Desk| desk.ok("backup_list", json!({}))["kept"].clone();
    assert!(!each(&kept(&desk), "reason").contains(&"before_import".to_owned()), "a dry run stores nothing");
    desk.import(&group, csv, false);
    let kept = kept(&desk);
    let before = kept.as_array().unwrap().iter().find(|kept| kept["reason"] == "before_import").unwrap();
    assert_eq!(text(&before["at"]), "2026-11-24T17:00");
    let looked = desk.ok("backup_look", json!({ "kept": before["number"] }));
    assert_eq!((&looked["groups"], &looked["people"]), (&json!(1), &json!(0)));
}

#[test]
fn a_backup_while_locked_is_refused_even_after_the_dialog() {
    let desk = Desk::unlocked();
    let place = desk.elsewhere();
    desk.choose(Some(place.join("b.homegroup")));
    let app = desk.app();
    desk.while_choosing(move || {
        app.dispatch("vault_lock", json!({}), &app::Meta::default()).unwrap();
    });
    assert_eq!(desk.no("backup_make", json!({})).code, Code::Locked);
    assert!(!place.join("b.homegroup").exists());
}
