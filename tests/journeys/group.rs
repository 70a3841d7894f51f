//! Groups: made in a minute from a starter set, moved to another evening, agreeing to keep names.

use app::{Code, Meta};
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::json;

#[test]
fn a_group_needs_only_a_name_a_program_a_day_and_an_hour() {
    let desk = Desk::unlocked();
    let request = json!({ "name": " Harbour  Room ", "program": "smart", "weekday": "thu", "time": "18:30" });
    let group = desk.ok("group_create", request);
    assert_eq!(group["name"], "Harbour Room");
    assert_eq!(group["regime"], "mutual_aid");
    assert_eq!(group["zone"], "America/Chicago");
    assert_eq!(
        group["schedule"],
        json!({ "weekday": "thu", "time": "18:30", "minutes": 90, "closes": "20:00" })
    );
    assert_eq!(group["names"]["may_keep"], false);
    let upcoming = each(&group["upcoming"], "date");
    assert_eq!(upcoming[..2], ["2026-11-26", "2026-12-03"]);
}

#[test]
fn every_program_makes_a_group_in_both_languages() {
    let desk = Desk::unlocked();
    for language in ["en", "es"] {
        desk.ok("settings_edit", json!({ "language": language }));
        for program in each(&desk.ok("program_list", json!({}))["programs"], "id") {
            let request = json!({ "name": "A group", "program": program, "weekday": "mon", "time": "12:00" });
            let group = text(&desk.ok("group_create", request)["id"]);
            let agenda = desk.ok("agenda_get", json!({ "meeting": desk.next_meeting(&group) }));
            assert_eq!(agenda["spare"], 0, "{program}");
            assert!(each(&agenda["items"], "title").iter().all(|title| !title.is_empty()));
        }
    }
}

#[test]
fn a_shorter_meeting_gets_the_agenda_that_fits() {
    let desk = Desk::unlocked();
    let request =
        json!({ "name": "Lunch", "program": "smart", "weekday": "mon", "time": "12:00", "minutes": 60 });
    let group = text(&desk.ok("group_create", request)["id"]);
    assert_eq!(desk.ok("agenda_get", json!({ "meeting": desk.next_meeting(&group) }))["minutes"], 60);
}

#[test]
fn names_are_agreed_on_a_day_that_has_been() {
    let desk = Desk::unlocked();
    let group = desk.group();
    assert_eq!(
        desk.invalid("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-25" })),
        "agreed_on"
    );
    let agreed = desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-24" }));
    assert_eq!(agreed["names"]["may_keep"], true);
    desk.person(&group, "Wren", "");
    // Taking the agreement back hides the names at once.
    let withdrawn = desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    assert_eq!(withdrawn["names"]["may_keep"], false);
    assert_eq!(withdrawn["people"], json!([]));
    let sheet = desk.ok("attendance_get", json!({ "meeting": desk.next_meeting(&group) }));
    assert_eq!(sheet["rows"], json!([]));
}

#[test]
fn another_weekday_leaves_evenings_past_where_they_were() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let tonight = desk.next_meeting(&group);
    desk.ok("visitor_count", json!({ "meeting": tonight, "room": 9 }));
    desk.set_clock("2026-11-25T10:00:00-06:00");
    let schedule = json!({ "weekday": "thu", "time": "19:30", "minutes": 60 });
    let edited = desk.ok("group_edit", json!({ "group": group, "schedule": schedule }));
    assert_eq!(each(&edited["upcoming"], "date")[..2], ["2026-11-26", "2026-12-03"]);
    let past = desk.ok("meeting_list", json!({ "group": group, "from": "2026-11-01", "to": "2026-11-25" }));
    assert_eq!(each(&past["meetings"], "id"), [tonight]);
    assert_eq!(past["meetings"][0]["here"], 9);
}

#[test]
fn a_touched_meeting_of_the_old_weekday_is_not_lost() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let next_week = text(&desk.ok("meeting_list", json!({ "group": group }))["meetings"][1]["id"]);
    desk.ok("agenda_item_add", json!({ "meeting": next_week, "title": "Birthday cake", "minutes": 5 }));
    let schedule = json!({ "weekday": "thu", "time": "19:30", "minutes": 60 });
    desk.ok("group_edit", json!({ "group": group, "schedule": schedule }));
    let ahead = desk.ok("meeting_list", json!({ "group": group }));
    assert!(each(&ahead["meetings"], "id").contains(&next_week));
    assert_eq!(each(&ahead["meetings"], "date")[..2], ["2026-11-26", "2026-12-01"]);
}

#[test]
fn another_hour_keeps_the_meetings_that_were_planned() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let tonight = desk.next_meeting(&group);
    desk.ok("agenda_item_add", json!({ "meeting": tonight, "title": "Birthday cake", "minutes": 5 }));
    let schedule = json!({ "weekday": "tue", "time": "20:00", "minutes": 75 });
    desk.ok("group_edit", json!({ "group": group, "schedule": schedule }));
    assert_eq!(desk.next_meeting(&group), tonight);
    let agenda = desk.ok("agenda_get", json!({ "meeting": tonight }));
    assert_eq!((&agenda["starts"], &agenda["planned_close"]), (&json!("20:00"), &json!("21:15")));
    assert_eq!(agenda["minutes"], 65);
}

#[test]
fn two_windows_do_not_overwrite_each_other() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let stamp = text(&desk.ok("group_get", json!({ "group": group }))["stamp"]);
    let meta = Meta { request_id: None, based_on: Some(stamp) };
    desk.call("group_edit", json!({ "group": group, "place": "Room 1" }), &meta).unwrap();
    let late = desk.call("group_edit", json!({ "group": group, "place": "Room 2" }), &meta);
    assert_eq!(late.unwrap_err().code, Code::Conflict);
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["place"], "Room 1");
}

#[test]
fn last_weeks_evening_is_still_on_the_groups_page() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let tonight = desk.next_meeting(&group);
    desk.ok("visitor_count", json!({ "meeting": tonight, "room": 17 }));
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["recent"], json!([]));
    desk.set_clock("2026-11-25T09:00:00-06:00");
    let page = desk.ok("group_get", json!({ "group": group }));
    assert_eq!(each(&page["recent"], "id"), [tonight]);
    assert_eq!(page["recent"][0]["here"], 17);
}

#[test]
fn a_sample_shows_what_there_is() {
    let desk = Desk::unlocked();
    let sample = desk.ok("sample_make", json!({}));
    assert_eq!(sample["groups"].as_array().unwrap().len(), 2);
    assert_eq!(desk.ok("today_get", json!({}))["next"]["meeting"]["date"], "2026-11-24");
}

#[test]
fn a_group_that_was_changed_is_never_shown_as_it_was() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let name = || text(&desk.ok("group_get", json!({ "group": group }))["name"]);
    let before = name();
    desk.ok("group_edit", json!({ "group": group, "name": "Willow Room" }));
    assert_eq!(name(), "Willow Room");
    desk.ok("change_undo_last", json!({}));
    assert_eq!(name(), before);
    desk.ok("change_redo_last", json!({}));
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(name(), "Willow Room");
}
