//! Erasing a person: everywhere the records reach, and the rest said plainly.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

/// A clinic's group, which answers for what it destroys.
fn clinic(desk: &Desk) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": "part2", "weekday": "tue",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

fn mark(desk: &Desk, meeting: &str, person: &str) {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
}

fn erase(desk: &Desk, person: &str, typed: &str) -> Value {
    desk.ok("person_erase", json!({ "person": person, "typed": typed }))
}

#[test]
fn a_person_is_erased_everywhere_and_still_counts() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", "Robin"), desk.person(&group, "Luis", ""));
    mark(&desk, &meeting, &ana);
    mark(&desk, &meeting, &luis);
    let request = json!({ "meeting": meeting, "title": "Welcome", "minutes": 5, "person": ana });
    desk.ok("agenda_item_add", request);
    desk.ok("draft_keep", json!({ "name": "reading/new", "value": "what Ana said" }));
    desk.ok("draft_keep", json!({ "name": "group/new", "value": "Saturday" }));

    let preview = desk.ok("person_erase_preview", json!({ "person": ana }));
    assert_eq!((&preview["name"], &preview["meetings"]), (&json!("Ana R."), &json!(1)));
    assert_eq!((&preview["groups"], &preview["held"]), (&json!(["Tuesday Night Steps"]), &json!(false)));
    assert_eq!(preview["beyond"].as_array().unwrap().len(), 3);

    let erased = erase(&desk, &ana, "Ana R.");
    assert_eq!((&erased["beyond"], &erased["logged"]), (&preview["beyond"], &json!(false)));
    assert_eq!(desk.no("person_get", json!({ "person": ana })).code, Code::NotFound);
    assert_eq!(each(&desk.ok("group_get", json!({ "group": group }))["people"], "name"), ["Luis"]);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((each(&sheet["rows"], "name"), &sheet["here"]), (vec!["Luis".to_owned()], &json!(2)));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert!(agenda["items"].as_array().unwrap().iter().all(|item| item["person"] == json!(null)));
    assert_eq!(each(&desk.ok("draft_list", json!({}))["drafts"], "name"), ["group/new"]);
    assert_eq!(desk.ok("history_list", json!({}))["changes"], json!([]), "the history goes with her");
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], false);
    // And so it stays.
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(each(&desk.ok("person_list", json!({}))["people"], "name"), ["Luis"]);
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}

#[test]
fn her_name_has_to_be_typed() {
    let desk = Desk::unlocked();
    let ana = desk.person(&desk.group_with_names(), "Ana", "Robin");
    for typed in ["", "Ana", "ana r.", "Ana Robin"] {
        assert_eq!(desk.invalid("person_erase", json!({ "person": ana, "typed": typed })), "typed");
    }
    desk.ok("person_get", json!({ "person": ana }));
    let nobody = json!({ "person": "00".repeat(16), "typed": "Ana" });
    assert_eq!(desk.no("person_erase", nobody).code, Code::NotFound);
    assert_eq!(desk.no("person_erase_preview", json!({ "person": "00".repeat(16) })).code, Code::NotFound);
}

#[test]
fn a_hold_keeps_everybody_of_its_group() {
    let desk = Desk::unlocked();
    let group = clinic(&desk);
    let ana = desk.person(&group, "Ana", "");
    desk.ok("retention_edit", json!({ "group": group, "hold": true }));
    assert_eq!(desk.ok("person_erase_preview", json!({ "person": ana }))["held"], true);
    assert_eq!(desk.invalid("person_erase", json!({ "person": ana, "typed": "Ana" })), "person");
    desk.ok("retention_edit", json!({ "group": group, "hold": false }));
    erase(&desk, &ana, "Ana");
}

#[test]
fn an_agency_writes_down_that_somebody_was_erased_without_a_name() {
    let desk = Desk::unlocked();
    let group = clinic(&desk);
    let ana = desk.person(&group, "Zebrafinch", "");
    let meeting = desk.next_meeting(&group);
    mark(&desk, &meeting, &ana);
    assert_eq!(erase(&desk, &ana, "Zebrafinch")["logged"], true);
    let log = desk.ok("destruction_list", json!({ "group": group }))["entries"].clone();
    assert_eq!(log.as_array().unwrap().len(), 1);
    assert_eq!((&log[0]["at"], &log[0]["count"]), (&json!("2026-11-24T17:00"), &json!(1)));
    assert_eq!(log[0]["what"], "One person erased, from one meeting");
    assert!(!log.to_string().contains("Zebrafinch"));
    let other = desk.group();
    assert_eq!(desk.ok("destruction_list", json!({ "group": other }))["entries"], json!([]));
    assert_eq!(desk.no("destruction_list", json!({ "group": "00".repeat(16) })).code, Code::NotFound);
}

#[test]
fn erasing_gives_way_to_being_given_up() {
    let desk = Desk::unlocked();
    let ana = desk.person(&desk.group_with_names(), "Ana", "");
    assert_eq!(desk.ok("progress_cancel", json!({})), json!({}), "there is nothing to give up");
    erase(&desk, &ana, "Ana");
    assert_eq!(desk.ok("progress_get", json!({})), json!(null));
}
