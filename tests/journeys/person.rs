//! People: first name and last initial everywhere, everything only on their own page.

use homegroup_tests::{Desk, each, text};
use serde_json::json;

#[test]
fn the_last_name_is_shown_on_her_own_page_only() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Dana", "Reyes-Albatross");
    let meeting = desk.next_meeting(&group);
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
    for (command, request) in [
        ("group_get", json!({ "group": group })),
        ("person_list", json!({})),
        ("attendance_get", json!({ "meeting": meeting })),
        ("agenda_get", json!({ "meeting": meeting })),
        ("today_get", json!({})),
    ] {
        let answer = desk.ok(command, request).to_string();
        assert!(!answer.contains("Albatross"), "{command} tells the last name");
    }
    assert_eq!(desk.ok("person_get", json!({ "person": person }))["last"], "Reyes-Albatross");
}

#[test]
fn editing_keeps_what_is_left_out_and_clears_what_is_empty() {
    let desk = Desk::unlocked();
    let added = desk.ok("person_add", json!({ "first": "Danielle", "last": "Reyes", "phone": "555 0100" }));
    let person = text(&added["id"]);
    let edited =
        desk.ok("person_edit", json!({ "person": person, "preferred": "Dana", "email": "d@x.example" }));
    assert_eq!(edited["name"], "Dana R.");
    assert_eq!(edited["phone"], "555 0100");
    let cleared = desk.ok("person_edit", json!({ "person": person, "phone": "", "preferred": "" }));
    assert_eq!((&cleared["phone"], &cleared["name"]), (&json!(null), &json!("Danielle R.")));
    assert_eq!(desk.invalid("person_edit", json!({ "person": person, "first": "" })), "first");
    assert_eq!(desk.invalid("person_edit", json!({ "person": person, "email": "nowhere" })), "email");
}

#[test]
fn people_are_found_by_the_beginnings_of_their_names() {
    let desk = Desk::unlocked();
    for (first, last) in [("Thảo", "Nightingale"), ("Đặng", ""), ("Νίκος", "Αηδόνι"), ("Sam", "Tern")]
    {
        desk.ok("person_add", json!({ "first": first, "last": last }));
    }
    let found = |query: &str| each(&desk.ok("person_list", json!({ "query": query }))["people"], "name");
    assert_eq!(found("tha"), ["Thảo N."]);
    assert_eq!(found("t s"), ["Sam T."]);
    assert_eq!(found("DANG"), ["Đặng"]);
    assert_eq!(found("νικ"), ["Νίκος Α."]);
    assert_eq!(found("").len(), 4);
    assert_eq!(found("x").len(), 0);
}
