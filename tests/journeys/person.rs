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

#[test]
fn somebody_is_found_by_the_first_name_behind_the_one_she_prefers() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let request = json!({ "first": "Margarita", "last": "Vale", "preferred": "Rita", "group": group });
    let rita = desk.ok("person_add", request)["id"].clone();
    desk.person(&group, "Ana", "");
    let found = desk.ok("person_list", json!({ "query": "marg" }))["people"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(
        (&found[0]["id"], &found[0]["name"], &found[0]["also"]),
        (&rita, &json!("Rita V."), &json!("Margarita"))
    );
    // Her last name stays where it is, and whoever has one name only is told by that.
    assert_eq!(desk.ok("person_list", json!({ "query": "vale" }))["people"], json!([]));
    let sheet = desk.ok("attendance_get", json!({ "meeting": desk.next_meeting(&group) }));
    assert_eq!((&sheet["rows"][0]["also"], &sheet["rows"][1]["also"]), (&json!(null), &json!("Margarita")));
}
