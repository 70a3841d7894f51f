//! Who is here: counters first, names once the group agreed.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::json;

#[test]
fn mutual_aid_starts_without_names() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!(sheet["names"], json!({ "may_keep": false, "agreed_on": null, "needs_agreement": true }));
    assert_eq!(sheet["counts"], json!({ "room": null, "newcomers": null, "online": null }));
    for (command, request) in [
        ("attendance_add", json!({ "meeting": meeting, "name": "Wren" })),
        ("attendance_mark", json!({ "meeting": meeting, "person": "00".repeat(16), "mark": "here" })),
        ("person_add", json!({ "first": "Wren", "group": group })),
        ("roster_add", json!({ "group": group, "person": "00".repeat(16) })),
        ("people_import", json!({ "group": group, "file": "", "dry_run": true })),
        ("paper_make", json!({ "kind": "facilitator_copy", "meeting": meeting })),
    ] {
        assert_eq!(desk.no(command, request).code, Code::NamesNotAgreed, "{command}");
    }
    assert_eq!(desk.ok("person_list", json!({}))["people"], json!([]));
}

#[test]
fn counting_sets_what_is_given_and_null_means_not_counted() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let count = |request: serde_json::Value| desk.ok("visitor_count", request)["counts"].clone();
    assert_eq!(
        count(json!({ "meeting": meeting, "room": 17, "newcomers": 2 })),
        json!({ "room": 17, "newcomers": 2, "online": null })
    );
    assert_eq!(
        count(json!({ "meeting": meeting, "newcomers": null, "online": 3 })),
        json!({ "room": 17, "newcomers": null, "online": 3 })
    );
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["here"], 20);
    assert_eq!(desk.invalid("visitor_count", json!({ "meeting": meeting, "room": 10_000 })), "room");
    assert_eq!(desk.invalid("visitor_count", json!({ "meeting": meeting, "room": -1 })), "room");
}

#[test]
fn a_mark_is_made_changed_and_taken_back() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Luis", "Martin");
    let mark = |mark: serde_json::Value| {
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }))
    };
    desk.set_clock("2026-11-24T19:12:00-06:00");
    let late = mark(json!("late"));
    assert_eq!(
        (&late["row"]["mark"], &late["row"]["at"], &late["here"]),
        (&json!("late"), &json!("19:12"), &json!(1))
    );
    desk.set_clock("2026-11-24T19:40:00-06:00");
    assert_eq!(mark(json!("late"))["row"]["at"], "19:12");
    assert_eq!(mark(json!("excused"))["here"], 0);
    let back = mark(json!(null));
    assert_eq!((&back["row"]["mark"], &back["row"]["at"]), (&json!(null), &json!(null)));
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["status"], "planned");
}

#[test]
fn mutual_aid_never_marks_anybody_absent() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Wren", "");
    let request = json!({ "meeting": meeting, "person": person, "mark": "absent" });
    assert_eq!(desk.invalid("attendance_mark", request.clone()), "mark");
    let offered = desk.ok("attendance_get", json!({ "meeting": meeting }))["marks_offered"].clone();
    assert_eq!(offered, json!(["here", "late", "left_early", "excused"]));
}

#[test]
fn somebody_new_is_added_listed_and_marked_in_one_change() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let added = desk.ok("attendance_add", json!({ "meeting": meeting, "name": "sam  tern" }));
    assert_eq!(added["row"]["name"], "sam T.");
    assert_eq!((&added["row"]["mark"], &added["row"]["on_roster"]), (&json!("here"), &json!(true)));
    let people = desk.ok("group_get", json!({ "group": group }))["people"].clone();
    assert_eq!(each(&people, "name"), ["sam T."]);
    assert_eq!(desk.invalid("attendance_add", json!({ "meeting": meeting, "name": "  " })), "name");
}

#[test]
fn the_sheet_shows_the_list_of_that_evening() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let left = desk.person(&group, "Ana", "");
    let stays = desk.person(&group, "Wren", "");
    let tonight = desk.next_meeting(&group);
    desk.ok("attendance_mark", json!({ "meeting": tonight, "person": left, "mark": "here" }));
    desk.set_clock("2026-11-26T10:00:00-06:00");
    desk.ok("roster_remove", json!({ "group": group, "person": left }));
    let next = desk.next_meeting(&group);
    assert_eq!(
        each(&desk.ok("attendance_get", json!({ "meeting": next }))["rows"], "person"),
        std::slice::from_ref(&stays)
    );
    // She was here on Tuesday, and that stays so.
    let rows = desk.ok("attendance_get", json!({ "meeting": tonight }))["rows"].clone();
    assert_eq!(each(&rows, "person"), [left.clone(), stays]);
    desk.ok("roster_add", json!({ "group": group, "person": left }));
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": next }))["rows"].as_array().unwrap().len(), 2);
}

#[test]
fn an_agency_keeps_names_from_the_start_and_may_mark_absence() {
    let desk = Desk::unlocked();
    let programs = desk.ok("program_list", json!({}));
    let agency = programs["programs"].as_array().unwrap().iter().find_map(|program| {
        let regime = program["regimes"].as_array()?.iter().find(|regime| regime["id"] != "mutual_aid")?;
        Some((text(&program["id"]), text(&regime["id"])))
    });
    let Some((program, regime)) = agency else { panic!("no program is for an agency") };
    let request =
        json!({ "name": "Clinic", "program": program, "regime": regime, "weekday": "tue", "time": "10:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let person = desk.person(&group, "Wren", "Ouzel");
    let meeting = desk.next_meeting(&group);
    let marked =
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "absent" }));
    assert_eq!((&marked["row"]["mark"], &marked["here"]), (&json!("absent"), &json!(0)));
}
