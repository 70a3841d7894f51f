//! A curriculum of an agency's group: modules, who has done which, make-ups, places.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

fn class(desk: &Desk) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": "court_mandated",
        "weekday": "tue", "time": "18:00", "minutes": 90 });
    text(&desk.ok("group_create", request)["id"])
}

fn with_modules(desk: &Desk, titles: &[&str]) -> (String, Vec<String>) {
    let group = class(desk);
    for title in titles {
        desk.ok("curriculum_module_add", json!({ "group": group, "title": title }));
    }
    let modules = each(&curriculum(desk, &group)["modules"], "id");
    (group, modules)
}

fn curriculum(desk: &Desk, group: &str) -> Value {
    desk.ok("curriculum_get", json!({ "group": group }))
}

fn meetings(desk: &Desk, group: &str) -> Vec<String> {
    each(&desk.ok("meeting_list", json!({ "group": group, "limit": 5 }))["meetings"], "id")
}

fn mark(desk: &Desk, meeting: &str, person: &str, mark: &str) {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
}

fn of<'v>(curriculum: &'v Value, person: &str) -> &'v Value {
    curriculum["people"].as_array().unwrap().iter().find(|row| row["person"] == person).unwrap()
}

#[test]
fn the_breaks_that_do_not_count_are_those_the_evening_really_has() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Morning class", "program": "clinic", "weekday": "tue", "time": "18:00",
        "agenda": "clinic.agenda.90-break" });
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.ok("curriculum_module_add", json!({ "group": group, "title": "Safety" }));
    let weeks = meetings(&desk, &group);
    let minutes = || {
        let coming = curriculum(&desk, &group)["coming"].clone();
        [coming[0]["minutes"].clone(), coming[1]["minutes"].clone()]
    };
    assert_eq!(minutes(), [90, 90], "a hundred, and a break of ten");
    let agenda = desk.ok("agenda_get", json!({ "meeting": weeks[0] }));
    let items = agenda["items"].as_array().unwrap();
    let rest = items.iter().find(|item| item["pause"] == true).unwrap()["id"].clone();
    // The items of the starter set may be no break any more, and her own may be one.
    desk.ok("agenda_item_edit", json!({ "meeting": weeks[0], "item": rest, "pause": false }));
    assert_eq!(minutes(), [100, 90]);
    let own = json!({ "meeting": weeks[0], "title": "Fresh air", "minutes": 15, "pause": true,
        "condition": "if the sun shines" });
    let own = desk.ok("agenda_item_add", own)["items"].as_array().unwrap().last().unwrap()["id"].clone();
    assert_eq!(minutes(), [85, 90]);
    let rain = json!({ "meeting": weeks[0], "item": own, "applies": false });
    desk.ok("agenda_item_condition", rain);
    assert_eq!(minutes(), [100, 90]);
    desk.ok("agenda_item_remove", json!({ "meeting": weeks[1], "item": rest }));
    assert_eq!(minutes(), [100, 100]);
}

#[test]
fn somebody_still_needs_what_she_was_not_there_for_and_did_not_make_up() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["Safety", "Triggers", "Family"]);
    let ana = desk.person(&group, "Ana", "Robin");
    let filled = desk.ok("curriculum_fill", json!({ "group": group }));
    let planned: Vec<_> =
        filled["coming"].as_array().unwrap().iter().take(4).map(|week| week["module"].clone()).collect();
    assert_eq!(planned, [json!(modules[0]), json!(modules[1]), json!(modules[2]), json!(null)]);

    let weeks = meetings(&desk, &group);
    mark(&desk, &weeks[0], &ana, "here");
    desk.set_clock("2026-12-01T18:30:00-06:00");
    mark(&desk, &weeks[1], &ana, "absent");
    let now = curriculum(&desk, &group);
    let row = of(&now, &ana);
    assert_eq!(
        (&row["name"], &row["still_needs"], &row["absences"]),
        (&json!("Ana R."), &json!(2), &json!(1))
    );
    assert_eq!(each(&row["modules"], "done"), ["here", "not_yet", "not_yet"]);

    let request = json!({ "group": group, "person": ana, "module": modules[1], "on": "2026-12-01" });
    let now = desk.ok("curriculum_make_up", request);
    assert_eq!(of(&now, &ana)["still_needs"], 1);
    assert_eq!(each(&of(&now, &ana)["modules"], "done"), ["here", "made_up", "not_yet"]);
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(of(&curriculum(&desk, &group), &ana)["still_needs"], 2);
}

#[test]
fn filling_goes_on_where_the_last_meeting_stopped_and_leaves_what_was_chosen() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["One", "Two", "Three"]);
    let weeks = meetings(&desk, &group);
    desk.ok("curriculum_plan", json!({ "meeting": weeks[0], "module": modules[1] }));
    desk.ok("meeting_cancel", json!({ "meeting": weeks[1], "reason": "Snow" }));
    let ana = desk.person(&group, "Ana", "");
    mark(&desk, &weeks[0], &ana, "late");
    let filled = desk.ok("curriculum_fill", json!({ "group": group, "meetings": 3 }));
    let planned: Vec<_> =
        filled["coming"].as_array().unwrap().iter().take(5).map(|week| week["module"].clone()).collect();
    assert_eq!(
        planned,
        [json!(modules[1]), json!(null), json!(modules[2]), json!(modules[0]), json!(modules[1])],
        "the cancelled evening has none"
    );
    let page = desk.ok("meeting_get", json!({ "meeting": weeks[2] }));
    assert_eq!(page["curriculum"]["module"]["number"], 3);
    assert_eq!(desk.invalid("curriculum_plan", json!({ "meeting": weeks[1], "module": modules[0] })), "");
}

#[test]
fn a_module_is_moved_renamed_taken_out_and_put_back() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["One", "Two", "Three"]);
    let edit = |change: Value| {
        let mut request = json!({ "group": group });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        desk.ok("curriculum_module_edit", request)
    };
    let now = edit(json!({ "module": modules[2], "to": 0 }));
    assert_eq!(each(&now["modules"], "title"), ["Three", "One", "Two"]);
    let now = edit(json!({ "module": modules[0], "removed": true }));
    assert_eq!(each(&now["modules"], "title"), ["Three", "Two"]);
    let now = edit(json!({ "module": modules[0], "removed": false, "title": "First" }));
    assert_eq!(each(&now["modules"], "title"), ["Three", "First", "Two"]);
    assert_eq!(now["modules"][1]["number"], 2);
}

#[test]
fn a_full_group_is_warned_of_and_nobody_is_turned_away() {
    let desk = Desk::unlocked();
    let (group, _) = with_modules(&desk, &["One"]);
    desk.ok(
        "curriculum_edit",
        json!({ "group": group, "capacity": 1, "allowed": 2, "excused_counts": true }),
    );
    desk.person(&group, "Ana", "");
    let now = curriculum(&desk, &group);
    assert_eq!((&now["on_list"], &now["full"], &now["over"]), (&json!(1), &json!(true), &json!(false)));
    desk.person(&group, "Luis", "");
    assert_eq!(curriculum(&desk, &group)["over"], true);
    let meeting = desk.next_meeting(&group);
    desk.ok("visitor_count", json!({ "meeting": meeting, "room": 2 }));
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["curriculum"]["over"], 1);
    let now = desk.ok("curriculum_edit", json!({ "group": group, "capacity": null }));
    assert_eq!(
        (&now["full"], &now["allowed"], &now["excused_counts"]),
        (&json!(false), &json!(2), &json!(true))
    );
}

#[test]
fn mutual_aid_has_no_curriculum() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    assert_eq!(desk.invalid("curriculum_get", json!({ "group": group })), "group");
    assert_eq!(desk.invalid("curriculum_module_add", json!({ "group": group, "title": "One" })), "group");
    assert_eq!(desk.invalid("curriculum_fill", json!({ "group": group })), "group");
    assert_eq!(desk.invalid("curriculum_plan", json!({ "meeting": meeting, "module": null })), "meeting");
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting })).get("curriculum"), None);
}

#[test]
fn bad_input_is_named() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["One"]);
    let ana = desk.person(&group, "Ana", "");
    let nobody = "00".repeat(16);
    assert_eq!(desk.invalid("curriculum_module_add", json!({ "group": group, "title": " " })), "title");
    assert_eq!(desk.invalid("curriculum_edit", json!({ "group": group, "capacity": 0 })), "capacity");
    assert_eq!(desk.invalid("curriculum_edit", json!({ "group": group, "allowed": 1000 })), "allowed");
    assert_eq!(desk.invalid("curriculum_fill", json!({ "group": group, "meetings": 0 })), "meetings");
    let make_up = |person: &str, module: &str, on: &str| {
        let request = json!({ "group": group, "person": person, "module": module, "on": on });
        desk.no("curriculum_make_up", request)
    };
    assert_eq!(make_up(&nobody, &modules[0], "2026-11-24").code, Code::NotFound);
    assert_eq!(make_up(&ana, &nobody, "2026-11-24").field.as_deref(), Some("module"));
    assert_eq!(make_up(&ana, &modules[0], "2026-11-25").field.as_deref(), Some("on"));
    let other = desk.person(&desk.group_with_names(), "Wren", "");
    assert_eq!(make_up(&other, &modules[0], "2026-11-24").field.as_deref(), Some("person"));
    let meeting = desk.next_meeting(&group);
    assert_eq!(
        desk.no("curriculum_plan", json!({ "meeting": meeting, "module": nobody })).code,
        Code::NotFound
    );
}

#[test]
fn when_names_go_progress_is_not_kept_and_never_nothing() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["One", "Two"]);
    desk.ok("retention_edit", json!({ "group": group, "days": 30 }));
    let ana = desk.person(&group, "Ana", "");
    let meeting = desk.next_meeting(&group);
    desk.ok("curriculum_plan", json!({ "meeting": meeting, "module": modules[0] }));
    mark(&desk, &meeting, &ana, "here");
    desk.ok(
        "curriculum_make_up",
        json!({ "group": group, "person": ana, "module": modules[1], "on": "2026-11-24" }),
    );
    assert_eq!(of(&curriculum(&desk, &group), &ana)["still_needs"], 0);
    for day in ["2026-12-20", "2026-12-26"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    let now = curriculum(&desk, &group);
    let row = of(&now, &ana);
    assert_eq!((&row["still_needs"], &row["absences"]), (&json!(null), &json!(null)));
    assert_eq!(each(&row["modules"], "done"), ["not_kept", "not_kept"]);
    let late = json!({ "group": group, "person": ana, "module": modules[1], "on": "2026-11-24" });
    assert_eq!(desk.no("curriculum_make_up", late).code, Code::Invalid, "it would have to go tomorrow");
}

#[test]
fn whoever_is_erased_leaves_no_make_up() {
    let desk = Desk::unlocked();
    let (group, modules) = with_modules(&desk, &["One"]);
    let ana = desk.person(&group, "Ana", "");
    let request = json!({ "group": group, "person": ana, "module": modules[0], "on": "2026-11-24" });
    desk.ok("curriculum_make_up", request);
    desk.ok("roster_remove", json!({ "group": group, "person": ana }));
    let preview = desk.ok("person_erase_preview", json!({ "person": ana }));
    assert_eq!(preview["groups"], json!(["Morning class"]));
    desk.ok("person_erase", json!({ "person": ana, "typed": "Ana" }));
    let now = curriculum(&desk, &group);
    assert!(!now.to_string().contains(&ana));
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}
