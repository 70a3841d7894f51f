//! The papers of an evening, all at once: what a group usually has, and nothing printed twice.

use app::{Code, Sides};
use homegroup_tests::{Desk, each, files, text};
use serde_json::{Value, json};

fn set(desk: &Desk, meeting: &str) -> Value {
    desk.ok("paper_set_get", json!({ "meeting": meeting }))
}

fn kinds(set: &Value) -> Vec<String> {
    set["papers"].as_array().unwrap().iter().map(|row| text(&row["line"]["kind"])).collect()
}

fn keep(desk: &Desk, group: &str, lines: &Value) {
    desk.ok("paper_set_keep", json!({ "group": group, "lines": lines }));
}

/// Three papers: one of them with names, one of the group and not of the evening.
fn three() -> Value {
    json!([
        { "kind": "sign_in", "copies": 2 },
        { "kind": "facilitator_copy", "copies": 1, "names": "first" },
        { "kind": "written_down", "copies": 10 },
    ])
}

#[test]
fn a_group_begins_with_the_papers_of_its_starter_set_and_keeps_its_own() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let usual = set(&desk, &meeting);
    assert_eq!((&usual["chosen"], &usual["group"]), (&json!(false), &json!(group)));
    assert!(kinds(&usual).contains(&"sign_up".to_owned()), "{usual}");
    keep(&desk, &group, &three());
    let own = set(&desk, &meeting);
    assert_eq!(own["chosen"], true);
    assert_eq!(kinds(&own), ["sign_in", "facilitator_copy", "written_down"]);
    let row = &own["papers"][1];
    assert_eq!((&row["line"]["names"], &row["offer"]["has_names"]), (&json!("first"), &json!(true)));
    assert_eq!(own["papers"][2]["line"]["copies"], 10);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(set(&desk, &meeting), usual, "choosing them is taken back like anything else");
    keep(&desk, &group, &json!([]));
    assert_eq!(set(&desk, &meeting)["papers"], json!([]), "a group may want none");
    keep(&desk, &group, &json!(null));
    assert_eq!(set(&desk, &meeting), usual);
    let other = desk.ok(
        "group_create",
        json!({ "name": "Thursday", "program": "aa", "weekday": "thu", "time": "19:00" }),
    );
    keep(&desk, &group, &three());
    assert_eq!(set(&desk, &desk.next_meeting(&text(&other["id"])))["chosen"], false);
}

#[test]
fn a_set_nobody_could_mean_is_refused_at_its_line() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let sign_in = json!({ "kind": "sign_in", "copies": 1 });
    for (field, line) in [
        ("lines[1].copies", json!({ "kind": "sign_in", "copies": 0 })),
        ("lines[1].copies", json!({ "kind": "sign_in", "copies": 100 })),
        ("lines[1].kind", json!({ "kind": "agency_sign_in", "copies": 1 })),
        ("lines[1].names", json!({ "kind": "sign_in", "copies": 1, "names": "first" })),
        ("lines[1].names", json!({ "kind": "facilitator_copy", "copies": 1, "names": "whole" })),
        ("lines[1].large", json!({ "kind": "sign_in", "copies": 1, "large": true })),
        ("lines[1].handout", json!({ "kind": "sign_in", "copies": 1, "handout": "crisis" })),
    ] {
        let request = json!({ "group": group, "lines": [sign_in, line] });
        assert_eq!(desk.invalid("paper_set_keep", request), field);
    }
    let many = json!({ "group": group, "lines": vec![sign_in; 25] });
    assert_eq!(desk.invalid("paper_set_keep", many), "lines");
    assert_eq!(set(&desk, &desk.next_meeting(&group))["chosen"], false);
}

#[test]
fn the_set_is_printed_a_job_a_paper_with_its_copies() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    keep(&desk, &group, &three());
    let told = desk.ok("paper_set_print", json!({ "meeting": meeting, "sides": "long_edge", "page": "a4" }));
    assert_eq!(told, json!({ "of": 3, "sent": 3, "stopped": null }));
    let jobs = desk.jobs();
    assert_eq!(jobs.iter().map(|job| job.copies).collect::<Vec<_>>(), [2, 1, 10]);
    assert!(jobs.iter().all(|job| job.sides == Sides::LongEdge));
    assert_eq!(desk.ok("settings_get", json!({}))["sides"], "long_edge");
    assert_eq!(desk.ok("progress_get", json!({})), json!(null));
    let none = json!({ "meeting": meeting, "lines": [] });
    assert_eq!(desk.invalid("paper_set_print", none), "lines");
}

#[test]
fn what_the_printer_has_is_not_printed_again() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let lines = three();
    desk.paper_left(Some(1));
    let told = desk.ok("paper_set_print", json!({ "meeting": meeting, "lines": lines }));
    assert_eq!((&told["of"], &told["sent"]), (&json!(3), &json!(1)));
    assert_eq!(told["stopped"]["code"], "no_printer");
    assert!(text(&told["stopped"]["message"]).contains("printer"));
    desk.paper_left(None);
    let rest = lines.as_array().unwrap()[1..].to_vec();
    let told = desk.ok("paper_set_print", json!({ "meeting": meeting, "lines": rest }));
    assert_eq!((&told["sent"], &told["stopped"]), (&json!(2), &json!(null)));
    assert_eq!(desk.jobs().iter().map(|job| job.copies).collect::<Vec<_>>(), [2, 1, 10]);
}

#[test]
fn nothing_is_printed_while_a_later_paper_cannot_be_made() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let told = desk.no("paper_set_print", json!({ "meeting": meeting, "lines": three() }));
    assert_eq!(told.code, Code::NamesNotAgreed);
    assert!(desk.jobs().is_empty());
    // Of the group's own set, what is off tonight is left out.
    keep(&desk, &group, &three());
    let row = &set(&desk, &meeting)["papers"][1];
    assert_eq!(row["offer"]["off"], "names_not_agreed");
    assert_eq!(desk.ok("paper_set_print", json!({ "meeting": meeting }))["of"], 2);
}

#[test]
fn printing_a_set_is_given_up_and_says_how_far_it_came() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let app = desk.app();
    desk.while_choosing(move || {
        let meta = app::Meta::default();
        let progress = app.dispatch("progress_get", json!({}), &meta).unwrap().response;
        assert_eq!(progress["task"], "papers");
        app.dispatch("progress_cancel", json!({}), &meta).unwrap();
    });
    let told = desk.ok("paper_set_print", json!({ "meeting": meeting, "lines": three() }));
    assert_eq!((&told["sent"], &told["stopped"]["code"]), (&json!(1), &json!("cancelled")));
    assert_eq!(desk.jobs().len(), 1);
    let app = desk.app();
    desk.while_choosing(move || assert!(app.lock(app::LockedBecause::Suspend)));
    let told = desk.ok("paper_set_print", json!({ "meeting": meeting, "lines": three() }));
    assert_eq!(told["sent"], 1, "a lock asked for stops the printing");
    assert_eq!(desk.ok("vault_status", json!({}))["state"], "locked");
}

#[test]
fn the_set_is_saved_all_or_none_and_replaces_no_file() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let request = json!({ "meeting": meeting, "lines": three() });
    desk.choose(None);
    let told = desk.ok("paper_set_save", request.clone());
    assert_eq!((&told["saved"], &told["files"]), (&json!(false), &json!(0)));
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().to_owned()));
    for saved in [3, 6] {
        assert_eq!(desk.ok("paper_set_save", request.clone())["files"], 3);
        let files = files(place.path());
        assert_eq!(files.len(), saved, "{files:?}");
        assert!(files.iter().all(|file| std::fs::read(file).unwrap().starts_with(b"%PDF")));
    }
    let names: Vec<String> =
        files(place.path()).iter().map(|file| file.file_name().unwrap().to_string_lossy().into()).collect();
    assert!(names.iter().all(|name| !name.contains("Tuesday")), "{names:?}");
    desk.choose(Some(place.path().join("no such folder")));
    assert_eq!(desk.no("paper_set_save", request).code, Code::Io);
    assert_eq!(files(place.path()).len(), 6);
}

#[test]
fn a_set_goes_with_its_group() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    keep(&desk, &group, &three());
    desk.ok("group_edit", json!({ "group": group, "name": "Tuesday, by the lake" }));
    let meeting = desk.next_meeting(&group);
    assert_eq!(set(&desk, &meeting)["chosen"], true);
    let papers = desk.ok("paper_list", json!({ "meeting": meeting }))["papers"].clone();
    assert!(each(&papers, "kind").len() >= 3);
    desk.ok("group_erase", json!({ "group": group, "typed": "Tuesday, by the lake" }));
    assert_eq!(desk.no("paper_set_get", json!({ "meeting": meeting })).code, Code::NotFound);
}
