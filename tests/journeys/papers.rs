//! Papers through the commands: neutral names, nobody who is not there on the sheet passed round.

use app::{Code, Sides};
use homegroup_tests::{Desk, each, text, unbase64};
use serde_json::{Value, json};

fn make(desk: &Desk, meeting: &str, kind: &str, page: &str) -> Value {
    desk.ok("paper_make", json!({ "kind": kind, "meeting": meeting, "page": page }))
}

fn sign_in(meeting: &str) -> Value {
    json!({ "paper": { "kind": "sign_in", "meeting": meeting } })
}

#[test]
fn title_and_file_name_are_neutral_and_the_circulated_copy_has_no_names() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Wren", "Ouzel");
    let meeting = desk.next_meeting(&group);
    for page in ["letter", "a4"] {
        let round = make(&desk, &meeting, "sign_in", page);
        assert_eq!((&round["has_names"], &round["pages"]), (&json!(false), &json!(1)));
        let own = make(&desk, &meeting, "facilitator_copy", page);
        assert_eq!(own["has_names"], true);
        for paper in [round, own] {
            let words = format!("{} {}", text(&paper["title"]), text(&paper["file_name"]));
            for telling in ["Wren", "Ouzel", "Tuesday Night", "AA", "alcohol"] {
                assert!(!words.contains(telling), "{words}");
            }
            assert!(unbase64(&text(&paper["pdf"])).starts_with(b"%PDF"));
        }
    }
}

#[test]
fn a_paper_is_saved_only_where_she_chose() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let request = sign_in(&meeting);
    desk.choose(None);
    assert_eq!(desk.ok("paper_save", request.clone())["saved"], false);
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("tonight.pdf")));
    assert_eq!(desk.ok("paper_save", request.clone())["saved"], true);
    let files = homegroup_tests::files(place.path());
    assert_eq!(files, [place.path().join("tonight.pdf")]);
    desk.choose(Some(place.path().join("no such folder").join("tonight.pdf")));
    assert_eq!(desk.no("paper_save", request).code, Code::Io);
}

#[test]
fn the_records_can_be_locked_while_the_save_dialog_is_open() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let app = desk.app();
    desk.while_choosing(move || {
        app.dispatch("vault_lock", json!({}), &app::Meta::default()).unwrap();
    });
    let request = sign_in(&meeting);
    assert_eq!(desk.ok("paper_save", request)["saved"], false);
    assert_eq!(desk.ok("vault_status", json!({}))["state"], "locked");
}

#[test]
fn a_paper_is_printed_from_memory() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let request = sign_in(&meeting);
    assert_eq!(desk.ok("paper_print", request)["sent"], true);
    assert!(desk.printed().starts_with(b"%PDF"));
}

#[test]
fn there_are_empty_lines_for_everybody_and_a_few_more() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, &homegroup_tests::fixture("people/evening.csv"), false);
    let meeting = desk.next_meeting(&group);
    assert!(make(&desk, &meeting, "sign_in", "letter")["pages"].as_u64().unwrap() >= 2);
}

#[test]
fn a_paper_says_what_it_is_about_and_nothing_else() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Wren", "Ouzel");
    let meeting = desk.next_meeting(&group);
    for (field, request) in [
        ("meeting", json!({ "kind": "sign_in" })),
        ("meeting", json!({ "kind": "written_down" , "group": group, "meeting": meeting })),
        ("group", json!({ "kind": "written_down" })),
        ("group", json!({ "kind": "sign_in", "meeting": meeting, "group": group })),
        ("person", json!({ "kind": "facilitator_copy", "meeting": meeting, "person": person })),
        ("reading", json!({ "kind": "sign_in", "meeting": meeting, "reading": person })),
        ("handout", json!({ "kind": "sign_in", "meeting": meeting, "handout": "anything" })),
        ("large", json!({ "kind": "sign_in", "meeting": meeting, "large": true })),
        ("names", json!({ "kind": "sign_in", "meeting": meeting, "names": "first" })),
        ("meetings", json!({ "kind": "facilitator_copy", "meeting": meeting, "meetings": 2 })),
        ("meetings", json!({ "kind": "sign_up", "meeting": meeting, "meetings": 0 })),
        ("kind", json!({ "kind": "leader_sheets", "meeting": meeting })),
        ("kind", json!({ "kind": "wallpaper", "meeting": meeting })),
        ("copy", json!({ "kind": "sign_in", "meeting": meeting, "copy": "circulated" })),
    ] {
        for (command, request) in [
            ("paper_make", request.clone()),
            ("paper_save", json!({ "paper": request })),
            ("paper_print", json!({ "paper": request })),
        ] {
            let said = desk.invalid(command, request.clone());
            assert_eq!(said.trim_start_matches("paper."), field, "{command} {request}");
        }
    }
    let nobody = "00".repeat(16);
    for request in
        [json!({ "kind": "sign_in", "meeting": nobody }), json!({ "kind": "written_down", "group": nobody })]
    {
        assert_eq!(desk.no("paper_make", request).code, Code::NotFound);
    }
    assert!(desk.jobs().is_empty());
}

#[test]
fn the_papers_of_a_meeting_come_in_the_order_of_use_and_say_why_one_is_off() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let of = |meeting: &str| desk.ok("paper_list", json!({ "meeting": meeting }))["papers"].clone();
    let papers = of(&meeting);
    let kinds = each(&papers, "kind");
    let order = ["sign_in", "facilitator_copy", "sign_in_slips", "tally", "sign_up", "attendance_slip"];
    let found: Vec<_> = kinds.iter().filter(|kind| order.contains(&kind.as_str())).collect();
    assert_eq!(found, order, "and others between them");
    assert_eq!((&papers[0]["title"], &papers[0]["off"]), (&json!("Sign-in sheet"), &json!(null)));
    assert_eq!(papers[0]["copies"], 1);
    assert_eq!((&papers[1]["off"], &papers[1]["has_names"]), (&json!("names_not_agreed"), &json!(true)));
    assert_eq!(papers[1]["options"], json!(["names"]));
    assert!(text(&papers[1]["off_because"]).contains("agreed to keep names"));
    let facilitator = json!({ "kind": "facilitator_copy", "meeting": meeting });
    assert_eq!(desk.no("paper_make", facilitator).code, Code::NamesNotAgreed);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    assert_eq!(of(&meeting)[1]["off"], json!(null));
    let written = desk.ok("paper_list", json!({ "group": group }))["papers"].clone();
    assert_eq!(each(&written, "kind"), ["chip_list", "chip_names", "phone_list", "written_down"]);
    let person = desk.person(&group, "Wren", "Ouzel");
    let about = desk.ok("paper_list", json!({ "person": person }))["papers"].clone();
    assert_eq!(each(&about, "kind"), ["certificate", "person_report"]);
    assert_eq!(desk.invalid("paper_list", json!({})), "meeting");
    assert_eq!(desk.invalid("paper_list", json!({ "meeting": meeting, "group": group })), "group");
    for row in desk.ok("role_list", json!({ "group": group }))["roles"].as_array().unwrap() {
        desk.ok("role_remove", json!({ "group": group, "role": row["id"] }));
    }
    let papers = of(&meeting);
    let sign_up = papers.as_array().unwrap().iter().find(|paper| paper["kind"] == "sign_up").unwrap();
    assert_eq!(sign_up["off"], "empty");
    assert_eq!(desk.invalid("paper_make", json!({ "kind": "sign_up", "meeting": meeting })), "kind");
}

#[test]
fn every_kind_that_is_made_is_named_in_both_languages() {
    let desk = Desk::empty();
    for language in ["en", "es"] {
        desk.ok("settings_edit", json!({ "language": language }));
        let kinds = desk.ok("paper_kinds", json!({}))["papers"].clone();
        for kind in kinds.as_array().unwrap() {
            for said in ["title", "about"] {
                assert!(!text(&kind[said]).starts_with("paper-"), "{kind}");
            }
            assert!(kind["goes_round"] == json!(false) || kind["has_names"] == json!(false), "{kind}");
        }
    }
}

#[test]
fn a_paper_that_is_off_by_itself_is_switched_on_by_the_group_and_off_again() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let slip = |allowed: bool| json!({ "group": group, "kind": "attendance_slip", "allowed": allowed });
    desk.ok("paper_allow", slip(true));
    desk.ok("paper_allow", slip(true));
    let changes = || each(&desk.ok("history_list", json!({}))["changes"], "what");
    assert_eq!(changes().iter().filter(|what| what.contains("paper")).count(), 1, "{:?}", changes());
    desk.ok("paper_allow", slip(false));
    let usual = json!({ "group": group, "kind": "sign_in", "allowed": true });
    assert_eq!(desk.invalid("paper_allow", usual), "kind");
}

#[test]
fn copies_and_sides_reach_the_printer_and_the_last_choice_is_remembered() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let paper = |page: &str| json!({ "kind": "sign_in", "meeting": meeting, "page": page });
    desk.ok("paper_print", json!({ "paper": paper("a4"), "copies": 3, "sides": "short_edge" }));
    assert_eq!((desk.jobs()[0].copies, desk.jobs()[0].sides), (3, Sides::ShortEdge));
    let settings = desk.ok("settings_get", json!({}));
    assert_eq!((&settings["sides"], &settings["page"]), (&json!("short_edge"), &json!("a4")));
    desk.ok("paper_print", sign_in(&meeting));
    let last = desk.jobs()[1];
    assert_eq!((last.copies, last.sides, last.page), (1, Sides::ShortEdge, app::preferences::PaperSize::A4));
    for copies in [0, 100] {
        let request = json!({ "paper": paper("a4"), "copies": copies });
        assert_eq!(desk.invalid("paper_print", request), "copies");
    }
    desk.paper_left(Some(0));
    let refused = json!({ "paper": paper("letter"), "sides": "one" });
    assert_eq!(desk.no("paper_print", refused).code, Code::NoPrinter);
    assert_eq!(desk.jobs().len(), 2);
    assert_eq!(desk.ok("settings_get", json!({}))["page"], "a4", "what failed is not remembered");
}
