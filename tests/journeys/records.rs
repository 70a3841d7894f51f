//! The records as a whole: made once, opened with the passphrase only, by one program at a time.

use app::{Code, Meta};
use homegroup_tests::{Desk, PASSPHRASE, files, text};
use serde_json::json;

fn contents(desk: &Desk) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut contents: Vec<_> =
        files(desk.folder()).into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
    contents.sort();
    contents
}

#[test]
fn a_wrong_passphrase_changes_nothing() {
    let desk = Desk::unlocked();
    desk.group();
    desk.ok("vault_lock", json!({}));
    let before = contents(&desk);
    assert_eq!(
        desk.no("vault_unlock", json!({ "passphrase": "seven quiet chairs" })).code,
        Code::WrongPassphrase
    );
    assert_eq!(desk.no("group_list", json!({})).code, Code::Locked);
    assert!(before == contents(&desk), "a file changed");
    assert_eq!(desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }))["state"], "unlocked");
}

#[test]
fn a_wrong_passphrase_is_wrong_while_the_records_are_open() {
    let desk = Desk::unlocked();
    assert_eq!(desk.no("vault_unlock", json!({ "passphrase": "anything" })).code, Code::WrongPassphrase);
    assert_eq!(desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }))["state"], "unlocked");
}

#[test]
fn nothing_is_answered_while_locked() {
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    for command in app::commands::COMMANDS.iter().filter(|command| !command.while_locked) {
        assert_eq!(desk.no(command.name, json!({})).code, Code::Locked, "{}", command.name);
    }
    let status = desk.ok("vault_status", json!({}));
    assert_eq!((&status["state"], &status["locked_because"]), (&json!("locked"), &json!("asked")));
}

#[test]
fn a_second_program_is_told_who_has_them() {
    let desk = Desk::unlocked();
    let other = desk.another();
    assert_eq!(other.no("vault_unlock", json!({ "passphrase": PASSPHRASE })).code, Code::InUse);
    desk.ok("vault_lock", json!({}));
    other.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn a_folder_with_other_things_in_it_is_left_alone() {
    let desk = Desk::empty();
    std::fs::create_dir_all(desk.folder()).unwrap();
    std::fs::write(desk.folder().join("letter.txt"), "dear all").unwrap();
    assert_eq!(desk.no("vault_status", json!({})).code, Code::Damaged);
    assert_eq!(desk.no("vault_create", json!({ "passphrase": PASSPHRASE })).code, Code::Damaged);
    assert_eq!(files(desk.folder()).len(), 1);
}

#[test]
fn records_are_never_made_over_records() {
    let desk = Desk::unlocked();
    assert_eq!(desk.no("vault_create", json!({ "passphrase": PASSPHRASE })).code, Code::VaultExists);
    desk.ok("vault_lock", json!({}));
    assert_eq!(desk.no("vault_create", json!({ "passphrase": PASSPHRASE })).code, Code::VaultExists);
}

#[test]
fn damaged_records_say_so_and_are_left_as_they_are() {
    let desk = Desk::unlocked();
    desk.group();
    desk.ok("vault_lock", json!({}));
    for path in files(desk.folder()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("envelope") {
            std::fs::write(&path, b"not an envelope").unwrap();
        }
    }
    let before = contents(&desk);
    assert_eq!(desk.no("vault_unlock", json!({ "passphrase": PASSPHRASE })).code, Code::Damaged);
    assert!(before == contents(&desk), "a file changed");
}

#[test]
fn there_are_no_records_to_unlock_yet() {
    assert_eq!(Desk::empty().no("vault_unlock", json!({ "passphrase": PASSPHRASE })).code, Code::NoVault);
}

#[test]
fn an_easily_guessed_passphrase_is_refused_with_a_hint() {
    let desk = Desk::empty();
    for weak in ["", "password", "sober2026", "homegroup"] {
        let checked = desk.ok("passphrase_check", json!({ "passphrase": weak }));
        assert_eq!(checked["accepted"], false, "{weak}");
        assert!(checked["hint"].is_string());
        assert_eq!(desk.invalid("vault_create", json!({ "passphrase": weak })), "passphrase");
    }
    assert_eq!(desk.ok("passphrase_check", json!({ "passphrase": PASSPHRASE }))["accepted"], true);
    assert!(!desk.folder().exists(), "nothing was made");
}

#[test]
fn the_recovery_code_is_asked_back() {
    let desk = Desk::empty();
    let code = text(&desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }))["recovery_code"]);
    let wrong = code.replace(|c: char| c.is_ascii_alphanumeric(), "7");
    assert_eq!(desk.invalid("vault_recovery_confirm", json!({ "code": wrong })), "code");
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], false);
    desk.ok("vault_recovery_confirm", json!({ "code": code }));
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], true);
}

#[test]
fn the_recovery_code_opens_what_the_passphrase_opened() {
    let desk = Desk::empty();
    let code = text(&desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }))["recovery_code"]);
    let group = desk.group();
    desk.ok("vault_lock", json!({}));
    let wrong = code.replace(|c: char| c.is_ascii_alphanumeric(), "7");
    assert_eq!(desk.invalid("vault_unlock", json!({ "recovery_code": wrong })), "recovery_code");
    assert_eq!(desk.invalid("vault_unlock", json!({})), "passphrase");
    desk.ok("vault_unlock", json!({ "recovery_code": code.to_lowercase() }));
    desk.ok("group_get", json!({ "group": group }));
}

#[test]
fn a_request_sent_twice_does_nothing_twice() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let id = "0123456789abcdef0123456789abcdef";
    let meta = Meta { request_id: Some(id.to_owned()), based_on: None };
    let request = json!({ "first": "Wren", "group": group });
    let first = desk.call("person_add", request.clone(), &meta).unwrap();
    let again = desk.call("person_add", request.clone(), &meta).unwrap();
    assert_eq!(first, again);
    assert_eq!(desk.ok("person_list", json!({}))["people"].as_array().unwrap().len(), 1);
    // After a restart the answer is gone, but the change is still known.
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.call("person_add", request, &meta).unwrap_err().code, Code::AlreadyDone);
    assert_eq!(desk.ok("person_list", json!({}))["people"].as_array().unwrap().len(), 1);
}

#[test]
fn settings_are_kept_and_change_the_language_of_messages() {
    let desk = Desk::unlocked();
    desk.ok("settings_edit", json!({ "language": "es", "theme": "dark", "page": "a4" }));
    let said = desk.no("group_get", json!({ "group": "00".repeat(16) })).message;
    desk.ok("vault_lock", json!({}));
    let other = desk.another();
    let status = other.ok("vault_status", json!({}));
    assert_eq!((&status["language"], &status["theme"]), (&json!("es"), &json!("dark")));
    other.ok("settings_edit", json!({ "language": "en" }));
    other.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_ne!(other.no("group_get", json!({ "group": "00".repeat(16) })).message, said);
    assert_eq!(other.ok("settings_get", json!({}))["page"], "a4");
}

#[test]
fn a_check_reads_everything_back() {
    let desk = Desk::unlocked();
    desk.group_with_names();
    let verified = desk.ok("vault_verify", json!({}));
    assert_eq!(verified["ok"], true);
    assert!(verified["frames"].as_u64().unwrap() >= 2);
    assert!(verified["records"].as_u64().unwrap() >= 2);
}

#[test]
fn copies_another_program_left_are_named_and_not_read() {
    let desk = Desk::unlocked();
    desk.group();
    desk.ok("vault_lock", json!({}));
    let envelope = files(desk.folder()).into_iter().find(|path| path.ends_with("envelope.1")).unwrap();
    std::fs::write(envelope.with_file_name("envelope (conflicted copy).1"), "nothing").unwrap();
    let status = desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let notice = status["notices"].as_array().unwrap().iter().find(|n| n["kind"] == "strangers").unwrap();
    assert!(text(&notice["message"]).contains("envelope (conflicted copy).1"), "{notice}");
    assert_eq!(desk.ok("group_list", json!({}))["groups"].as_array().unwrap().len(), 1);
}

#[test]
fn one_damaged_copy_of_the_key_is_put_right_and_told() {
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    let envelope = files(desk.folder()).into_iter().find(|path| path.ends_with("envelope.1")).unwrap();
    std::fs::write(&envelope, "not an envelope").unwrap();
    let status = desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let kinds: Vec<_> = status["notices"].as_array().unwrap().iter().map(|n| text(&n["kind"])).collect();
    assert!(kinds.contains(&"repaired".to_owned()), "{kinds:?}");
    let kept = desk.ok("notice_dismiss", json!({ "kind": "repaired" }))["notices"].clone();
    assert!(!kept.to_string().contains("repaired"));
}
