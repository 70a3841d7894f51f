//! How long names are kept: totals first, then the names go, before the first screen.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

fn unlock_on(desk: &Desk, day: &str) -> Value {
    desk.ok("vault_lock", json!({}));
    desk.set_clock(&format!("{day}T17:00:00-06:00"));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }))
}

/// Somebody is here every few weeks, so that the clock is never in doubt.
fn weeks_pass_until(desk: &Desk, day: &str) -> Value {
    for seen in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05"] {
        unlock_on(desk, seen);
    }
    unlock_on(desk, day)
}

fn notices(status: &Value) -> Vec<String> {
    each(&status["notices"], "kind")
}

fn meeting_with(desk: &Desk, group: &str, marks: &[(&str, &str)]) -> String {
    let meeting = desk.next_meeting(group);
    for (name, mark) in marks {
        let person = desk.person(group, name, "");
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
    }
    meeting
}

fn agency(desk: &Desk) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": "part2", "weekday": "tue",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

#[test]
fn names_become_totals_after_their_days_and_not_a_day_before() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = meeting_with(&desk, &group, &[("Ana", "here"), ("Luis", "late"), ("Wren", "excused")]);
    // 24 November and 120 days: 24 March is the last day.
    let status = weeks_pass_until(&desk, "2027-03-24");
    assert!(!notices(&status).contains(&"names_expired".to_owned()));
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["not_kept"], sheet["rows"].as_array().unwrap().len()), (&json!(false), 3));

    let status = unlock_on(&desk, "2027-03-25");
    assert!(notices(&status).contains(&"names_expired".to_owned()));
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["not_kept"], &sheet["rows"], &sheet["here"]), (&json!(true), &json!([]), &json!(2)));
    assert_eq!(sheet["meeting"]["here"], 2);
    assert_eq!(sheet["meeting"]["status"], "held");
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], false, "nothing brings them back");
    // The people themselves stay on the list.
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["people"].as_array().unwrap().len(), 3);
}

#[test]
fn no_name_is_written_where_names_are_not_kept_any_more() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = meeting_with(&desk, &group, &[("Ana", "here")]);
    weeks_pass_until(&desk, "2027-03-25");
    let person = desk.ok("group_get", json!({ "group": group }))["people"][0]["person"].clone();
    for (command, request) in [
        ("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" })),
        ("attendance_add", json!({ "meeting": meeting, "name": "Sam" })),
        ("agenda_item_add", json!({ "meeting": meeting, "title": "A", "minutes": 5, "person": person })),
    ] {
        assert_eq!(desk.no(command, request).code, Code::Invalid, "{command}");
    }
    // A headcount names nobody.
    desk.ok("visitor_count", json!({ "meeting": meeting, "room": 9 }));
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["here"], 9);
}

#[test]
fn a_group_may_choose_its_days_and_an_agency_says_when() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let kept = desk.ok("retention_get", json!({ "group": group }));
    assert_eq!(
        kept,
        json!({ "days": 120, "default_days": 120, "hold": false, "log_kept": false, "due": null })
    );
    let edit = |request: Value| desk.ok("retention_edit", request);
    assert_eq!(edit(json!({ "group": group, "days": 30 }))["days"], 30);
    assert_eq!(edit(json!({ "group": group, "days": null }))["days"], 120);
    let class = agency(&desk);
    let kept = desk.ok("retention_get", json!({ "group": class }));
    assert_eq!(
        kept,
        json!({ "days": null, "default_days": null, "hold": false, "log_kept": true, "due": null })
    );
    for (request, field) in [
        (json!({ "group": group, "days": 29 }), "days"),
        (json!({ "group": group, "days": 3651 }), "days"),
        (json!({ "group": group, "hold": true }), "hold"),
    ] {
        assert_eq!(desk.invalid("retention_edit", request), field);
    }
    for command in ["retention_get", "retention_edit", "retention_run"] {
        assert_eq!(desk.no(command, json!({ "group": "00".repeat(16) })).code, Code::NotFound, "{command}");
    }
}

#[test]
fn an_agency_sees_what_is_due_runs_it_and_has_it_written_down() {
    let desk = Desk::unlocked();
    let class = agency(&desk);
    let meeting = meeting_with(&desk, &class, &[("Ana", "here"), ("Luis", "absent")]);
    unlock_on(&desk, "2026-12-20");
    unlock_on(&desk, "2027-01-15");
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["rows"].as_array().unwrap().len(), 2);
    let held = desk.ok("retention_edit", json!({ "group": class, "days": 30, "hold": true }));
    assert_eq!(held["due"], json!(null), "a hold keeps everything");
    assert_eq!(desk.ok("retention_run", json!({ "group": class }))["due"], json!(null));
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["not_kept"], false);
    let due = desk.ok("retention_edit", json!({ "group": class, "hold": false }))["due"].clone();
    let date = desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["date"].clone();
    assert_eq!(due, json!({ "meetings": 1, "people": 2, "oldest": date, "newest": date }));
    assert_eq!(desk.ok("retention_run", json!({ "group": class }))["due"], json!(null));
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["not_kept"], &sheet["here"]), (&json!(true), &json!(1)));
    let log = desk.ok("destruction_list", json!({}))["entries"].clone();
    assert_eq!(log.as_array().unwrap().len(), 1);
    assert_eq!(
        (&log[0]["count"], &log[0]["what"]),
        (&json!(2), &json!("Names of one meeting became totals"))
    );
    assert_eq!(log[0]["authority"], "Asked for by whoever keeps the records");
}

#[test]
fn a_clock_that_jumped_destroys_nothing_until_she_says_what_day_it_is() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = meeting_with(&desk, &group, &[("Ana", "here")]);
    let status = unlock_on(&desk, "2027-11-24");
    assert!(notices(&status).contains(&"clock_jumped".to_owned()));
    let kept = || desk.ok("attendance_get", json!({ "meeting": meeting }))["not_kept"] == false;
    assert!(kept());
    assert_eq!(desk.no("retention_run", json!({ "group": group })).code, Code::Invalid);
    // Working on that day makes it no truer.
    desk.person(&group, "Luis", "");
    let status = unlock_on(&desk, "2027-11-24");
    assert!(notices(&status).contains(&"clock_jumped".to_owned()));
    assert!(kept());
    assert_eq!(desk.invalid("clock_confirm", json!({ "today": "2026-11-25" })), "today");
    assert_eq!(desk.invalid("clock_confirm", json!({ "today": "tomorrow" })), "today");
    assert!(kept());
    let status = desk.ok("clock_confirm", json!({ "today": "2027-11-24" }));
    assert!(!notices(&status).contains(&"clock_jumped".to_owned()));
    assert!(notices(&status).contains(&"names_expired".to_owned()));
    assert!(!kept());
}

#[test]
fn a_clock_put_right_again_is_not_asked_about() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    meeting_with(&desk, &group, &[("Ana", "here")]);
    unlock_on(&desk, "2027-11-24");
    let status = unlock_on(&desk, "2026-11-25");
    assert!(!notices(&status).contains(&"clock_jumped".to_owned()));
}
