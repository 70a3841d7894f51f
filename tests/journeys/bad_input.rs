//! Bad input: a coded error that names the field, and nothing stored.

use app::{Code, Meta};
use homegroup_tests::Desk;
use serde_json::{Value, json};

#[test]
fn unknown_commands_and_fields_are_refused_by_name() {
    let desk = Desk::unlocked();
    assert_eq!(desk.no("group_destroy", json!({})).code, Code::UnknownCommand);
    let unknown = json!({ "name": "A", "program": "aa", "weekday": "tue", "time": "19:00", "colour": "red" });
    assert_eq!(desk.invalid("group_create", unknown), "colour");
    assert_eq!(desk.invalid("group_create", json!({ "name": "A" })), "program");
    let wrong = json!({ "name": 7, "program": "aa", "weekday": "tue", "time": "19:00" });
    assert_eq!(desk.invalid("group_create", wrong), "name");
    assert_eq!(desk.invalid("group_get", json!({ "group": "nobody" })), "group");
    let nested = json!({ "group": "00".repeat(16), "schedule": { "weekday": "tue", "time": "19:00" } });
    assert_eq!(desk.invalid("group_edit", nested), "schedule.minutes");
    assert_eq!(desk.ok("group_list", json!({}))["groups"], json!([]));
}

#[test]
fn every_command_refuses_what_is_no_request() {
    let desk = Desk::unlocked();
    for command in app::commands::COMMANDS {
        for request in [json!([]), json!("text"), json!(7), json!({ "no such field": 1 })] {
            assert_eq!(desk.no(command.name, request).code, Code::Invalid, "{}", command.name);
        }
    }
}

#[test]
fn ids_that_are_not_there_are_named() {
    let desk = Desk::unlocked();
    let nobody = "0123456789abcdef0123456789abcdef";
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    for (command, request, field) in [
        ("group_get", json!({ "group": nobody }), "group"),
        ("meeting_get", json!({ "meeting": nobody }), "meeting"),
        ("agenda_get", json!({ "meeting": nobody }), "meeting"),
        ("agenda_item_remove", json!({ "meeting": meeting, "item": nobody }), "item"),
        ("person_get", json!({ "person": nobody }), "person"),
        ("roster_add", json!({ "group": group, "person": nobody }), "person"),
        ("attendance_mark", json!({ "meeting": meeting, "person": nobody, "mark": "here" }), "person"),
        ("reading_get", json!({ "reading": nobody }), "reading"),
    ] {
        let error = desk.no(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some(field)), "{command}");
    }
}

#[test]
fn texts_dates_and_numbers_out_of_bounds_are_named() {
    let desk = Desk::unlocked();
    let long = "x".repeat(81);
    let group = |name: &str, weekday: &str, time: &str, minutes: u32, zone: &str| json!({ "name": name, "program": "aa", "weekday": weekday, "time": time, "minutes": minutes, "zone": zone });
    for (request, field) in [
        (group(&long, "tue", "19:00", 60, "UTC"), "name"),
        (group(" ", "tue", "19:00", 60, "UTC"), "name"),
        (group("A\u{0}", "tue", "19:00", 60, "UTC"), "name"),
        (group("A", "tuesday", "19:00", 60, "UTC"), "weekday"),
        (group("A", "tue", "25:00", 60, "UTC"), "time"),
        (group("A", "tue", "19:00", 4, "UTC"), "minutes"),
        (group("A", "tue", "19:00", 481, "UTC"), "minutes"),
        (group("A", "tue", "19:00", 60, "Mars/Base"), "zone"),
    ] {
        assert_eq!(desk.invalid("group_create", request), field);
    }
    let id = desk.group();
    for date in ["2026-02-30", "30.2.2026", "", "2026-11-24T00:00"] {
        assert_eq!(desk.invalid("group_agree_names", json!({ "group": id, "agreed_on": date })), "agreed_on");
    }
    assert_eq!(desk.invalid("meeting_list", json!({ "from": "2026-02-30" })), "from");
    assert_eq!(desk.ok("group_list", json!({}))["groups"].as_array().unwrap().len(), 1);
}

#[test]
fn messages_never_repeat_what_was_typed() {
    let desk = Desk::unlocked();
    let secret = "Zebrafinch";
    let requests: [(&str, Value); 5] = [
        ("person_add", json!({ "first": secret, "email": secret })),
        ("person_add", json!({ "first": secret, secret: 1 })),
        ("person_get", json!({ "person": secret })),
        ("reading_add", json!({ "title": secret, "licence": secret })),
        ("vault_recovery_confirm", json!({ "code": secret })),
    ];
    for (command, request) in requests {
        let error = desk.no(command, request);
        assert!(!error.message.contains(secret), "{command}: {}", error.message);
    }
}

#[test]
fn a_request_id_that_is_none_is_refused() {
    let desk = Desk::unlocked();
    let meta = Meta { request_id: Some("again".to_owned()), based_on: None };
    let error = desk.call("person_add", json!({ "first": "Wren" }), &meta).unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("request_id")));
    assert_eq!(desk.ok("person_list", json!({}))["people"], json!([]));
}
