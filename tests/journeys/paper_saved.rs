//! Papers that were saved: never half of one, never shown by another program with names on it, and a
//! reminder to delete it that says nothing about anybody.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, files, text};
use serde_json::{Value, json};

/// A group that keeps names, somebody on its list, and its next meeting.
fn evening(desk: &Desk) -> (String, String, String) {
    let group = desk.group_with_names();
    let person = desk.person(&group, "Quillwort", "Zebrafinch");
    let meeting = desk.next_meeting(&group);
    (group, person, meeting)
}

fn named(meeting: &str, days: Value) -> Value {
    let paper = json!({ "kind": "facilitator_copy", "meeting": meeting });
    json!({ "paper": paper, "remind_in_days": days })
}

fn notices(desk: &Desk) -> Vec<String> {
    let status = desk.ok("vault_status", json!({}));
    let all = status["notices"].as_array().unwrap().clone();
    all.iter().filter(|notice| notice["kind"] == "paper_to_delete").map(|n| text(&n["message"])).collect()
}

fn on(desk: &Desk, day: &str) -> Vec<String> {
    desk.ok("vault_lock", json!({}));
    desk.set_clock(&format!("{day}T17:00:00-06:00"));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    notices(desk)
}

#[test]
fn she_is_reminded_to_delete_a_paper_with_names_until_she_did() {
    let desk = Desk::unlocked();
    let (_, _, meeting) = evening(&desk);
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("for-tonight.pdf")));
    let saved = desk.ok("paper_save", named(&meeting, json!(2)));
    assert_eq!((&saved["saved"], &saved["remind_on"]), (&json!(true), &json!("2026-11-26")));
    assert!(on(&desk, "2026-11-25").is_empty());
    let said = on(&desk, "2026-11-26").join("");
    assert!(said.contains("November 24"), "{said}");
    for telling in ["Quillwort", "Zebrafinch", "for-tonight", ".pdf", "Tuesday Night", "sign"] {
        assert!(!said.contains(telling), "{said}");
    }
    assert_eq!(on(&desk, "2026-11-27").len(), 1, "until she says so");
    desk.ok("notice_dismiss", json!({ "kind": "paper_to_delete" }));
    assert!(notices(&desk).is_empty());
    assert!(on(&desk, "2026-11-28").is_empty(), "what was put away does not come back");
}

#[test]
fn a_reminder_is_kept_only_if_something_was_saved_and_goes_by_itself() {
    let desk = Desk::unlocked();
    let (_, _, meeting) = evening(&desk);
    desk.choose(None);
    assert_eq!(desk.ok("paper_save", named(&meeting, json!(1)))["remind_on"], json!(null));
    assert!(on(&desk, "2026-11-25").is_empty());
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("a.pdf")));
    desk.ok("paper_save", named(&meeting, json!(null)));
    for (days, paper) in [(0, "facilitator_copy"), (61, "facilitator_copy"), (1, "sign_in")] {
        let paper = json!({ "kind": paper, "meeting": meeting });
        let request = json!({ "paper": paper, "remind_in_days": days });
        assert_eq!(desk.invalid("paper_save", request), "remind_in_days");
    }
    assert!(on(&desk, "2026-11-26").is_empty());
    desk.ok("paper_save", named(&meeting, json!(1)));
    let lines = json!([{ "kind": "facilitator_copy", "copies": 1 }]);
    desk.choose(Some(place.path().to_owned()));
    let set = json!({ "meeting": meeting, "lines": lines, "remind_in_days": 1 });
    assert_eq!(desk.ok("paper_set_save", set)["remind_on"], "2026-11-27");
    assert!(on(&desk, "2026-11-27").join("").contains("2 papers"));
    assert_eq!(on(&desk, "2026-12-20").len(), 1);
    assert_eq!(on(&desk, "2027-01-10").len(), 1);
    assert_eq!(on(&desk, "2027-02-05").len(), 1);
    assert!(on(&desk, "2027-02-28").is_empty(), "ninety days after, nobody deletes anything any more");
}

#[test]
fn erasing_her_leaves_nothing_of_her_in_a_reminder() {
    let desk = Desk::unlocked();
    let (_, person, meeting) = evening(&desk);
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("tonight.pdf")));
    desk.ok("paper_save", named(&meeting, json!(1)));
    desk.ok("person_erase", json!({ "person": person, "typed": "Quillwort Z." }));
    let said = on(&desk, "2026-11-25").join("");
    assert!(said.contains("wanted to be reminded") && !said.contains("Quillwort"), "{said}");
}

#[test]
fn another_program_shows_no_paper_with_names() {
    let desk = Desk::unlocked();
    let (_, _, meeting) = evening(&desk);
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("tonight.pdf");
    desk.choose(Some(file.clone()));
    let open = |kind: &str| json!({ "paper": { "kind": kind, "meeting": meeting }, "open": true });
    let refused = desk.no("paper_save", open("facilitator_copy"));
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("open")));
    assert!(files(place.path()).is_empty() && desk.opened().is_empty());
    assert_eq!(desk.ok("paper_save", open("sign_in"))["opened"], true);
    assert_eq!(desk.opened(), [file]);
    desk.choose(None);
    assert_eq!(desk.ok("paper_save", open("sign_in"))["opened"], false);
    assert_eq!(desk.opened().len(), 1);
}

#[test]
fn where_nothing_can_be_written_nothing_is_left() {
    let desk = Desk::unlocked();
    let (_, _, meeting) = evening(&desk);
    let request = json!({ "paper": { "kind": "sign_in", "meeting": meeting } });
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("a file");
    std::fs::write(&file, "hers").unwrap();
    let mut nowhere = vec![place.path().join("missing").join("tonight.pdf"), file.join("tonight.pdf")];
    // Where even root may write nothing.
    if cfg!(target_os = "linux") {
        nowhere.push("/sys/tonight.pdf".into());
    }
    for path in nowhere {
        desk.choose(Some(path));
        let refused = desk.no("paper_save", request.clone());
        assert_eq!(refused.code, Code::Io);
        assert!(refused.message.contains("Choose another place"), "{}", refused.message);
        let set = json!({ "meeting": meeting, "lines": [{ "kind": "sign_in", "copies": 1 }] });
        assert_eq!(desk.no("paper_set_save", set).code, Code::Io);
    }
    assert_eq!(files(place.path()), std::slice::from_ref(&file));
    assert_eq!(std::fs::read(file).unwrap(), b"hers");
}

#[test]
fn a_paper_that_takes_the_place_of_another_does_so_whole() {
    let desk = Desk::unlocked();
    let (_, _, meeting) = evening(&desk);
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("tonight.pdf");
    std::fs::write(&file, vec![b'x'; 4_000_000]).unwrap();
    desk.choose(Some(file.clone()));
    desk.ok("paper_save", json!({ "paper": { "kind": "sign_in", "meeting": meeting } }));
    let written = std::fs::read(&file).unwrap();
    assert!(written.starts_with(b"%PDF") && written.len() < 1_000_000);
    assert_eq!(files(place.path()), [file]);
}
