//! Papers through the commands: neutral names, nobody who is not there on the sheet passed round.

use homegroup_tests::{Desk, text, unbase64};
use serde_json::json;

fn make(desk: &Desk, meeting: &str, copy: &str, page: &str) -> serde_json::Value {
    desk.ok("paper_make", json!({ "kind": "sign_in", "meeting": meeting, "copy": copy, "page": page }))
}

#[test]
fn title_and_file_name_are_neutral_and_the_circulated_copy_has_no_names() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Wren", "Ouzel");
    let meeting = desk.next_meeting(&group);
    for page in ["letter", "a4"] {
        let round = make(&desk, &meeting, "circulated", page);
        assert_eq!((&round["has_names"], &round["pages"]), (&json!(false), &json!(1)));
        let own = make(&desk, &meeting, "facilitator", page);
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
    let request = json!({ "kind": "sign_in", "meeting": meeting, "copy": "circulated" });
    desk.choose(None);
    assert_eq!(desk.ok("paper_save", request.clone())["saved"], false);
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("tonight.pdf")));
    assert_eq!(desk.ok("paper_save", request.clone())["saved"], true);
    let files = homegroup_tests::files(place.path());
    assert_eq!(files, [place.path().join("tonight.pdf")]);
    desk.choose(Some(place.path().join("no such folder").join("tonight.pdf")));
    assert_eq!(desk.no("paper_save", request).code, app::Code::Io);
}

#[test]
fn the_records_can_be_locked_while_the_save_dialog_is_open() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let app = desk.app();
    desk.while_choosing(move || {
        app.dispatch("vault_lock", json!({}), &app::Meta::default()).unwrap();
    });
    let request = json!({ "kind": "sign_in", "meeting": meeting, "copy": "circulated" });
    assert_eq!(desk.ok("paper_save", request)["saved"], false);
    assert_eq!(desk.ok("vault_status", json!({}))["state"], "locked");
}

#[test]
fn a_paper_is_printed_from_memory() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let request = json!({ "kind": "sign_in", "meeting": meeting, "copy": "circulated" });
    assert_eq!(desk.ok("paper_print", request)["sent"], true);
    assert!(desk.printed().starts_with(b"%PDF"));
}

#[test]
fn there_are_empty_lines_for_everybody_and_a_few_more() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, &homegroup_tests::fixture("people/evening.csv"), false);
    let meeting = desk.next_meeting(&group);
    assert!(make(&desk, &meeting, "circulated", "letter")["pages"].as_u64().unwrap() >= 2);
}
