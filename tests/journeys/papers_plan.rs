//! Papers of an evening's plan and of the weeks ahead, made from what is stored.

use app::{Code, Sides};
use homegroup_tests::{Desk, each, text, unbase64};
use serde_json::{Value, json};

fn paper(desk: &Desk, kind: &str, meeting: &str) -> Value {
    let made = desk.ok("paper_make", json!({ "kind": kind, "meeting": meeting }));
    assert!(unbase64(&text(&made["pdf"])).starts_with(b"%PDF"));
    made
}

/// The papers of a meeting by kind.
fn offer(desk: &Desk, meeting: &str, kind: &str) -> Value {
    let papers = desk.ok("paper_list", json!({ "meeting": meeting }))["papers"].clone();
    papers.as_array().unwrap().iter().find(|paper| paper["kind"] == kind).cloned().unwrap()
}

#[test]
fn names_are_on_a_plan_only_once_somebody_does_something_and_names_are_kept() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    for kind in ["run_sheet", "reader_cards", "weeks_ahead", "who_does_what"] {
        assert_eq!(paper(&desk, kind, &meeting)["has_names"], false, "{kind}: nobody does anything yet");
    }
    let wren = desk.person(&group, "Wren", "Ouzel");
    for role in ["aa.role.chair", "aa.role.reader"] {
        desk.ok("assignment_set", json!({ "meeting": meeting, "role": role, "person": wren }));
    }
    for kind in ["run_sheet", "reader_cards", "weeks_ahead", "who_does_what"] {
        let made = paper(&desk, kind, &meeting);
        assert_eq!(made["has_names"], true, "{kind}");
        assert!(!text(&made["title"]).contains("Wren") && !text(&made["file_name"]).contains("Wren"));
    }
    for kind in ["room_agenda", "weeks_ahead_wall"] {
        assert_eq!(paper(&desk, kind, &meeting)["has_names"], false, "{kind}");
    }
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    for kind in ["run_sheet", "reader_cards", "weeks_ahead"] {
        assert_eq!(paper(&desk, kind, &meeting)["has_names"], false, "{kind}: names are kept no longer");
    }
    assert_eq!(offer(&desk, &meeting, "who_does_what")["off"], "names_not_agreed");
    let refused = json!({ "kind": "who_does_what", "meeting": meeting });
    assert_eq!(desk.no("paper_make", refused).code, Code::NamesNotAgreed);
}

#[test]
fn circles_have_sheets_for_their_leaders_and_an_evening_without_has_none() {
    let desk = Desk::unlocked();
    let plain = desk.next_meeting(&desk.group());
    assert_eq!(offer(&desk, &plain, "leader_sheets")["off"], "empty");
    assert_eq!(desk.invalid("paper_make", json!({ "kind": "leader_sheets", "meeting": plain })), "kind");
    let request = json!({ "name": "Thursday Evenings", "program": "celebrate-recovery", "weekday": "thu", "time": "19:00",
        "agenda": "celebrate-recovery.agenda.evening" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let meeting = desk.next_meeting(&group);
    let sheets = paper(&desk, "leader_sheets", &meeting);
    let circles =
        desk.ok("agenda_get", json!({ "meeting": meeting }))["tracks"].as_array().unwrap().len() as u64;
    assert!(circles > 3 && sheets["pages"].as_u64().unwrap() >= circles);
    assert_eq!(sheets["has_names"], false);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    let person = desk.person(&group, "Wren", "Ouzel");
    let track = desk.ok("agenda_get", json!({ "meeting": meeting }))["tracks"][0]["id"].clone();
    desk.ok("agenda_track_person_add", json!({ "meeting": meeting, "track": track, "person": person }));
    assert_eq!(paper(&desk, "leader_sheets", &meeting)["has_names"], true);
    assert_eq!(
        paper(&desk, "run_sheet", &meeting)["has_names"],
        false,
        "who sits in a circle is on its sheet only"
    );
}

#[test]
fn what_is_given_away_or_cut_apart_is_printed_on_one_side_and_the_choice_stays() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let print = |kind: &str| json!({ "paper": { "kind": kind, "meeting": meeting }, "sides": "long_edge" });
    desk.ok("paper_print", print("reader_cards"));
    desk.ok("paper_print", print("name_tents"));
    desk.ok("paper_print", print("run_sheet"));
    let sides: Vec<Sides> = desk.jobs().iter().map(|job| job.sides).collect();
    assert_eq!(sides, [Sides::One, Sides::One, Sides::LongEdge]);
    assert_eq!(desk.ok("settings_get", json!({}))["sides"], "long_edge");
    let lines = json!([{ "kind": "badges", "copies": 1 }, { "kind": "sign_in", "copies": 1 }]);
    desk.ok("paper_set_print", json!({ "meeting": meeting, "lines": lines }));
    let sides: Vec<Sides> = desk.jobs().iter().skip(3).map(|job| job.sides).collect();
    assert_eq!(sides, [Sides::One, Sides::LongEdge]);
}

#[test]
fn a_restricted_reading_is_on_no_paper() {
    let desk = Desk::unlocked();
    let add = |title: &str, words: Option<&str>, licence: &str| {
        let request = json!({ "title": title, "text": words, "licence": licence, "minutes": 2 });
        text(&desk.ok("reading_add", request)["id"])
    };
    let own = add("Coming in", Some("We came in by **different** doors."), "own");
    let kept = add("The grey book", Some("Not for anybody’s printer."), "restricted");
    let card = add("In the binder", None, "card");
    let made = desk.ok("paper_make", json!({ "kind": "reading", "reading": own }));
    assert_eq!((&made["has_names"], &made["file_name"]), (&json!(false), &json!("reading.pdf")));
    for reading in [kept, card] {
        for (command, request) in [
            ("paper_make", json!({ "kind": "reading", "reading": reading })),
            ("paper_save", json!({ "paper": { "kind": "reading", "reading": reading } })),
            ("paper_print", json!({ "paper": { "kind": "reading", "reading": reading } })),
        ] {
            assert_eq!(desk.invalid(command, request), "kind");
        }
    }
    assert_eq!(desk.invalid("paper_make", json!({ "kind": "reading" })), "reading");
    let nobody = "00".repeat(16);
    assert_eq!(desk.no("paper_make", json!({ "kind": "reading", "reading": nobody })).code, Code::NotFound);
    assert!(desk.jobs().is_empty());
}

#[test]
fn tents_and_badges_have_the_first_names_that_were_chosen_and_no_others() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    for kind in ["name_tents", "badges"] {
        let blank = paper(&desk, kind, &meeting);
        assert_eq!((&blank["has_names"], &blank["pages"]), (&json!(false), &json!(1)));
    }
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    let wren = desk.person(&group, "Wren", "Ouzel");
    let elsewhere = text(
        &desk.ok(
            "group_create",
            json!({ "name": "Other", "program": "aa", "weekday": "wed", "time": "19:00" }),
        )["id"],
    );
    desk.ok("group_agree_names", json!({ "group": elsewhere, "agreed_on": "2026-03-03" }));
    let other = desk.person(&elsewhere, "Robin", "Finch");
    let of = |kind: &str, people: Value| json!({ "kind": kind, "meeting": meeting, "people": people });
    for kind in ["name_tents", "badges"] {
        assert_eq!(desk.ok("paper_make", of(kind, json!([wren])))["has_names"], true);
        assert_eq!(desk.no("paper_make", of(kind, json!([wren, other]))).code, Code::NotFound);
        let many: Vec<&String> = std::iter::repeat_n(&wren, 501).collect();
        assert_eq!(desk.invalid("paper_make", of(kind, json!(many))), "people");
    }
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    assert_eq!(desk.no("paper_make", of("badges", json!([wren]))).code, Code::NamesNotAgreed);
    let without = json!({ "kind": "run_sheet", "meeting": meeting, "people": [wren] });
    assert_eq!(desk.invalid("paper_make", without), "people");
}

#[test]
fn services_of_as_many_meetings_as_are_asked_for() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let of = |meetings: u32| json!({ "kind": "who_does_what", "meeting": meeting, "meetings": meetings });
    let pages = |meetings: u32| desk.ok("paper_make", of(meetings))["pages"].as_u64().unwrap();
    assert!(pages(1) == 1 && pages(26) > 3);
    for wrong in [0, 27] {
        assert_eq!(desk.invalid("paper_make", of(wrong)), "meetings");
    }
    let kinds = each(&desk.ok("paper_list", json!({ "meeting": meeting }))["papers"], "kind");
    let at = |kind: &str| kinds.iter().position(|known| known == kind).unwrap();
    assert!(at("sign_in") < at("run_sheet") && at("run_sheet") < at("who_does_what"), "in the order of use");
}
