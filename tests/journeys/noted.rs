//! What agencies' groups note about somebody: a note, tags, fields of their own.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn agency(desk: &Desk) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": "other_agency", "weekday": "wed",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

fn noted(desk: &Desk, person: &str) -> Value {
    desk.ok("noted_get", json!({ "person": person }))["groups"].clone()
}

/// A group with a tag and two fields, somebody on its list, and something noted about her.
struct Case {
    desk: Desk,
    group: String,
    ana: String,
    tag: String,
    track: String,
}

impl Case {
    fn new() -> Self {
        let desk = Desk::unlocked();
        let group = agency(&desk);
        let ana = desk.person(&group, "Ana", "Robin");
        desk.ok("own_field_add", json!({ "group": group, "name": "Track", "choices": ["Day", "Evening"] }));
        let fields = desk.ok("own_field_add", json!({ "group": group, "name": "Counselor" }));
        let track = text(&fields["fields"][0]["id"]);
        let tag =
            text(&desk.ok("own_tag_add", json!({ "group": group, "name": "Needs a ride" }))["tags"][0]["id"]);
        let request = json!({ "person": ana, "group": group, "note": "Prefers mornings.\n\nHard of hearing.",
            "tags": [tag], "values": [{ "field": track, "value": "Day" }] });
        desk.ok("noted_edit", request);
        Self { desk, group, ana, tag, track }
    }

    fn edit(&self, change: Value) -> Value {
        let mut request = json!({ "person": self.ana, "group": self.group });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        request
    }
}

#[test]
fn an_agency_notes_what_it_has_fields_for() {
    let case = Case::new();
    let now = noted(&case.desk, &case.ana)[0].clone();
    assert_eq!(now["note"], "Prefers mornings.\n\nHard of hearing.");
    assert_eq!((&now["tags"][0]["name"], &now["tags"][0]["has"]), (&json!("Needs a ride"), &json!(true)));
    assert_eq!(each(&now["fields"], "name"), ["Track", "Counselor"]);
    assert_eq!((&now["fields"][0]["value"], &now["fields"][1]["value"]), (&json!("Day"), &json!(null)));
    case.desk.ok(
        "noted_edit",
        case.edit(json!({ "note": "", "tags": [], "values": [{ "field": case.track, "value": "" }] })),
    );
    let now = noted(&case.desk, &case.ana)[0].clone();
    assert_eq!(
        (&now["note"], &now["tags"][0]["has"], &now["fields"][0]["value"]),
        (&json!(null), &json!(false), &json!(null))
    );
    assert_eq!(case.desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(noted(&case.desk, &case.ana)[0]["fields"][0]["value"], "Day");
}

#[test]
fn a_field_that_is_taken_off_comes_back_with_what_was_in_it() {
    let case = Case::new();
    let edit = |change: Value| {
        let mut request = json!({ "group": case.group, "field": case.track });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        case.desk.ok("own_field_edit", request)
    };
    assert_eq!(each(&edit(json!({ "removed": true }))["fields"], "name"), ["Counselor"]);
    assert_eq!(each(&noted(&case.desk, &case.ana)[0]["fields"], "name"), ["Counselor"]);
    edit(json!({ "removed": false, "name": "Program track", "choices": ["Evening"] }));
    let now = noted(&case.desk, &case.ana)[0]["fields"][0].clone();
    assert_eq!((&now["name"], &now["value"]), (&json!("Program track"), &json!("Day")));
    // What was chosen stays; nobody else can choose it.
    case.desk.ok("noted_edit", case.edit(json!({ "values": [{ "field": case.track, "value": "Day" }] })));
    let kit = case.desk.person(&case.group, "Kit", "");
    let request =
        json!({ "person": kit, "group": case.group, "values": [{ "field": case.track, "value": "Day" }] });
    assert_eq!(case.desk.invalid("noted_edit", request), "values");
    let off = case.desk.ok("own_tag_edit", json!({ "group": case.group, "tag": case.tag, "removed": true }));
    assert_eq!(off["tags"], json!([]));
    case.desk.ok("noted_edit", case.edit(json!({ "tags": [] })));
    case.desk.ok(
        "own_tag_edit",
        json!({ "group": case.group, "tag": case.tag, "removed": false, "name": "Ride" }),
    );
    let tags = noted(&case.desk, &case.ana)[0]["tags"].clone();
    assert_eq!((&tags[0]["name"], &tags[0]["has"]), (&json!("Ride"), &json!(true)));
}

#[test]
fn too_much_and_what_is_not_there_is_refused() {
    let case = Case::new();
    let field = |value: &str| json!({ "values": [{ "field": case.track, "value": value }] });
    for (change, wrong) in [
        (json!({ "note": "x".repeat(2_001) }), "note"),
        (json!({ "tags": ["00".repeat(16)] }), "tags"),
        (field("Night"), "values"),
        (json!({ "values": [{ "field": "00".repeat(16), "value": "x" }] }), "values"),
    ] {
        assert_eq!(case.desk.invalid("noted_edit", case.edit(change)), wrong);
    }
    let add = |name: &str| case.desk.invalid("own_field_add", json!({ "group": case.group, "name": name }));
    assert_eq!(add(&"x".repeat(500)), "name");
    assert_eq!(add("track"), "name", "there already");
    assert_eq!(add(" "), "name");
    for n in 0..8 {
        case.desk.ok("own_field_add", json!({ "group": case.group, "name": format!("Field {n}") }));
    }
    assert_eq!(add("One more"), "name");
    let mut tags = vec![case.tag.clone()];
    for n in 0..12 {
        let added = case.desk.ok("own_tag_add", json!({ "group": case.group, "name": format!("Tag {n}") }));
        let named = |tag: &&Value| tag["name"] == format!("Tag {n}");
        tags.push(text(&added["tags"].as_array().unwrap().iter().find(named).unwrap()["id"]));
    }
    assert_eq!(case.desk.invalid("noted_edit", case.edit(json!({ "tags": tags }))), "tags");
    let twice = json!({ "group": case.group, "name": "tag 3" });
    assert_eq!(case.desk.invalid("own_tag_add", twice), "name");
    assert_eq!(
        case.desk.no("own_tag_edit", json!({ "group": case.group, "tag": "00".repeat(16) })).code,
        Code::NotFound
    );
}

#[test]
fn mutual_aid_notes_nothing_and_has_no_fields() {
    let desk = Desk::unlocked();
    let circle = desk.group_with_names();
    let luis = desk.person(&circle, "Luis", "");
    assert_eq!(noted(&desk, &luis), json!([]));
    assert_eq!(
        desk.invalid("noted_edit", json!({ "person": luis, "group": circle, "note": "Late" })),
        "group"
    );
    assert_eq!(desk.invalid("own_field_list", json!({ "group": circle })), "group");
    assert_eq!(desk.invalid("own_field_add", json!({ "group": circle, "name": "Track" })), "group");
    assert_eq!(desk.invalid("own_tag_add", json!({ "group": circle, "name": "Late" })), "group");
}

#[test]
fn somebody_a_mutual_aid_group_lists_too_is_noted_nowhere() {
    let case = Case::new();
    let circle = agency(&case.desk);
    case.desk.ok("roster_add", json!({ "group": circle, "person": case.ana }));
    case.desk.ok("group_edit", json!({ "group": circle, "regime": "mutual_aid" }));
    assert_eq!(noted(&case.desk, &case.ana), json!([]));
    assert_eq!(case.desk.invalid("noted_edit", case.edit(json!({ "note": "x" }))), "person");
    case.desk.ok("roster_remove", json!({ "group": circle, "person": case.ana }));
    assert_eq!(noted(&case.desk, &case.ana)[0]["note"], json!(null), "what was noted is gone");
}

#[test]
fn what_was_noted_goes_when_she_leaves_the_list() {
    let case = Case::new();
    let leave = json!({ "group": case.group, "person": case.ana });
    case.desk.ok("retention_edit", json!({ "group": case.group, "hold": true }));
    assert_eq!(case.desk.invalid("roster_remove", leave.clone()), "group", "everything must be kept");
    case.desk.ok("retention_edit", json!({ "group": case.group, "hold": false }));
    case.desk.ok("roster_remove", leave.clone());
    assert_eq!(noted(&case.desk, &case.ana), json!([]));
    case.desk.ok("roster_add", leave);
    let now = noted(&case.desk, &case.ana)[0].clone();
    assert_eq!(
        (&now["note"], &now["tags"][0]["has"], &now["fields"][0]["value"]),
        (&json!(null), &json!(false), &json!(null))
    );
}

#[test]
fn a_group_that_becomes_one_of_mutual_aid_forgets_what_it_noted() {
    let case = Case::new();
    let change = |regime: &str| json!({ "group": case.group, "regime": regime });
    case.desk.ok("group_edit", change("mutual_aid"));
    assert_eq!(noted(&case.desk, &case.ana), json!([]));
    // One step back, and what was noted is there again.
    assert_eq!(case.desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(noted(&case.desk, &case.ana)[0]["tags"][0]["has"], true);
    case.desk.ok("group_edit", change("mutual_aid"));
    case.desk.ok("group_edit", change("other_agency"));
    let now = noted(&case.desk, &case.ana)[0].clone();
    assert_eq!((&now["note"], &now["tags"][0]["has"]), (&json!(null), &json!(false)));
    assert_eq!(each(&now["fields"], "name"), ["Track", "Counselor"], "its fields name nobody");
    case.desk.ok("noted_edit", case.edit(json!({ "note": "Again" })));
    case.desk.ok("retention_edit", json!({ "group": case.group, "hold": true }));
    assert_eq!(case.desk.invalid("group_edit", change("mutual_aid")), "group", "everything must be kept");
}

#[test]
fn erasing_somebody_erases_what_was_noted() {
    let case = Case::new();
    case.desk.ok("person_erase", json!({ "person": case.ana, "typed": "Ana R." }));
    assert_eq!(case.desk.no("noted_get", json!({ "person": case.ana })).code, Code::NotFound);
    assert_eq!(case.desk.ok("vault_verify", json!({}))["ok"], true);
}
