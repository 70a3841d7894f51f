//! What was changed, and taking it back: Ctrl+Z and the list.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

fn history(desk: &Desk) -> Vec<Value> {
    desk.ok("history_list", json!({}))["changes"].as_array().unwrap().clone()
}

fn undo(desk: &Desk) -> bool {
    desk.ok("change_undo_last", json!({}))["done"] == true
}

fn redo(desk: &Desk) -> bool {
    desk.ok("change_redo_last", json!({}))["done"] == true
}

fn people(desk: &Desk) -> Vec<String> {
    each(&desk.ok("person_list", json!({}))["people"], "name")
}

#[test]
fn the_list_says_what_was_done_when_and_to_whom() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.set_clock("2026-11-24T17:40:00-06:00");
    desk.person(&group, "Wren", "Tern");
    let newest = history(&desk)[0].clone();
    assert_eq!((&newest["what"], &newest["at"]), (&json!("Person added"), &json!("2026-11-24T17:40")));
    assert_eq!(newest["about"], "Wren T., Tuesday Night Steps");
    assert_eq!((&newest["can_undo"], &newest["undone"]), (&json!(true), &json!(false)));
    desk.ok("settings_edit", json!({ "language": "es" }));
    assert_eq!(history(&desk)[0]["what"], "Persona añadida");
    assert_eq!(desk.ok("history_list", json!({ "limit": 1 }))["changes"].as_array().unwrap().len(), 1);
    assert_eq!(desk.invalid("history_list", json!({ "limit": 0 })), "limit");
}

#[test]
fn every_command_that_changes_records_has_its_words() {
    let english = concat!(
        include_str!("../../ui/locales/en/core.ftl"),
        include_str!("../../ui/locales/en/core-agenda.ftl"),
        include_str!("../../ui/locales/en/core-schedule.ftl"),
        include_str!("../../ui/locales/en/core-handover.ftl"),
        include_str!("../../ui/locales/en/core-rota.ftl"),
        include_str!("../../ui/locales/en/core-service.ftl"),
        include_str!("../../ui/locales/en/core-people.ftl"),
        include_str!("../../ui/locales/en/core-milestones.ftl"),
        include_str!("../../ui/locales/en/core-disclosure.ftl"),
        include_str!("../../ui/locales/en/core-care.ftl"),
        include_str!("../../ui/locales/en/core-papers.ftl"),
        include_str!("../../ui/locales/en/core-handouts.ftl"),
    );
    // These write nothing that could be taken back.
    let other = [
        "vault_create",
        "vault_recovery_confirm",
        "vault_unlock",
        "vault_lock",
        "settings_edit",
        "emergency_edit",
        "passphrase_change",
        "recovery_renew",
        "notice_dismiss",
        "backup_make",
        "restore_make",
        "restore_undo",
        "change_undo",
        "change_undo_last",
        "change_redo_last",
        "person_erase",
        "milestone_stop",
        "group_erase",
        "handover_make",
        "retention_run",
        "clock_confirm",
    ];
    for command in
        app::commands::COMMANDS.iter().filter(|c| !c.changes.is_empty() && !other.contains(&c.name))
    {
        let key = format!("\nchange-{} = ", command.name.replace('_', "-"));
        assert!(english.contains(&key), "{}", command.name);
    }
}

#[test]
fn taking_back_goes_step_by_step_and_forward_again() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Ana", "");
    desk.person(&group, "Luis", "");
    assert!(undo(&desk));
    assert_eq!(people(&desk), ["Ana"]);
    assert!(undo(&desk));
    assert!(people(&desk).is_empty());
    assert!(redo(&desk));
    assert_eq!(people(&desk), ["Ana"]);
    assert!(redo(&desk));
    assert_eq!(people(&desk), ["Ana", "Luis"]);
    assert!(!redo(&desk), "there is nothing to do again");
    // And the same way back, through what was done again.
    assert!(undo(&desk) && undo(&desk));
    assert!(people(&desk).is_empty());
    // Something new ends what could be done again.
    desk.person(&group, "Wren", "");
    assert!(!redo(&desk));
    assert_eq!(people(&desk), ["Wren"]);
}

#[test]
fn taking_everything_back_leaves_no_ghost() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    desk.ok("attendance_add", json!({ "meeting": meeting, "name": "Sam Tern" }));
    desk.ok("visitor_count", json!({ "meeting": meeting, "room": 3 }));
    assert!(undo(&desk));
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["counts"]["room"], json!(null));
    assert!(undo(&desk));
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["rows"], &sheet["here"]), (&json!([]), &json!(0)));
    assert_eq!(sheet["meeting"]["touched"], false);
    assert!(people(&desk).is_empty());
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["people"], json!([]));
    assert!(undo(&desk), "the agreement");
    assert!(undo(&desk), "the group");
    assert_eq!(desk.ok("group_list", json!({}))["groups"], json!([]));
    assert_eq!(desk.no("group_get", json!({ "group": group })).code, Code::NotFound);
    assert_eq!(desk.ok("today_get", json!({}))["groups"], 0);
    assert!(!undo(&desk), "what the program did by itself is not taken back");
    for _ in 0..4 {
        assert!(redo(&desk));
    }
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["here"], &sheet["counts"]["room"]), (&json!(1), &json!(3)));
}

#[test]
fn first_touching_a_meeting_is_taken_back_and_what_came_after_stays() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": ana, "mark": "here" }));
    let first = text(&history(&desk)[0]["change"]);
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": luis, "mark": "here" }));
    assert_eq!(desk.ok("change_undo", json!({ "change": first }))["done"], true);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!(sheet["here"], 1);
    let marks: Vec<_> = sheet["rows"].as_array().unwrap().iter().map(|row| row["mark"].clone()).collect();
    assert_eq!(marks, [json!(null), json!("here")]);
    // The meeting is whole again after the next change.
    desk.ok("visitor_count", json!({ "meeting": meeting, "room": 2 }));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert!(agenda["items"].as_array().unwrap().len() > 3);
}

#[test]
fn what_was_changed_again_since_stays() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Ana", "Robin");
    desk.ok("person_edit", json!({ "person": person, "first": "Anna", "phone": "555-0101" }));
    let edit = text(&history(&desk)[0]["change"]);
    desk.ok("person_edit", json!({ "person": person, "first": "Hanna" }));
    let undone = desk.ok("change_undo", json!({ "change": edit }));
    assert_eq!(undone["done"], true);
    assert!(text(&undone["message"]).contains("stays"), "{undone}");
    let person = desk.ok("person_get", json!({ "person": person }));
    assert_eq!((&person["first"], &person["phone"]), (&json!("Hanna"), &json!(null)));
    let again = desk.ok("change_undo", json!({ "change": edit }));
    assert_eq!(again["done"], false);
    let entry = history(&desk).into_iter().find(|entry| entry["change"] == edit.as_str()).unwrap();
    assert_eq!((&entry["undone"], &entry["can_undo"]), (&json!(true), &json!(false)));
}

#[test]
fn history_outlives_locking() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Ana", "");
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(undo(&desk));
    assert!(people(&desk).is_empty());
}

#[test]
fn changes_that_are_none_are_refused() {
    let desk = Desk::unlocked();
    assert_eq!(desk.invalid("change_undo", json!({ "change": "yesterday" })), "change");
    let unknown = desk.no("change_undo", json!({ "change": "0".repeat(48) }));
    assert_eq!((unknown.code, unknown.field.as_deref()), (Code::NotFound, Some("change")));
    assert!(!undo(&desk) && !redo(&desk));
}
