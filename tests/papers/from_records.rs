//! What stands on sheets made from records: who asked for it, and nobody else.

use homegroup_tests::{Desk, text, unbase64};
use serde_json::{Value, json};

use crate::poppler::Printed;

fn words(desk: &Desk, request: Value) -> String {
    let made = desk.ok("paper_make", request);
    let text = Printed::new(&unbase64(made["pdf"].as_str().unwrap())).text();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_phone_list_has_only_what_each_of_them_asked_to_stand_there() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    for (first, last, consents) in [
        ("Ana", "Robin", &["phone_list"][..]),
        ("Wren", "Ouzel", &["email_list", "call"]),
        ("Quillwort", "Zebrafinch", &["call", "text", "write"]),
    ] {
        let person = desk.person(&group, first, last);
        let phone = format!("555 01{:02}", first.len());
        let email = format!("{}@lantern.example", first.to_lowercase());
        desk.ok("person_edit", json!({ "person": person, "phone": phone, "email": email }));
        for what in consents {
            desk.ok("person_consent", json!({ "person": person, "what": what, "given": true }));
        }
    }
    let list = words(&desk, json!({ "kind": "phone_list", "group": group }));
    assert!(list.contains("Ana R.") && list.contains("555 0103"), "{list}");
    assert!(list.contains("Wren O.") && list.contains("wren@lantern.example"), "{list}");
    for nobodys in
        ["ana@", "555 0104", "Quillwort", "555 0109", "quillwort@", "Robin", "Ouzel", "Tuesday Night"]
    {
        assert!(!list.contains(nobodys), "{nobodys}: {list}");
    }
}

#[test]
fn a_report_says_what_was_noted_and_of_the_rest_that_nothing_was() {
    let desk = Desk::unlocked();
    let clinic = json!({ "name": "Morning Room", "program": "clinic", "regime": "part2", "weekday": "tue",
        "time": "08:00" });
    let group = text(&desk.ok("group_create", clinic)["id"]);
    let (ana, wren) = (desk.person(&group, "Ana", "Robin"), desk.person(&group, "Wren", "Ouzel"));
    let says = json!({ "discloser": "Harbor Clinic", "information": "Attendance, week by week",
        "recipient": "Jo Park, case manager", "purpose": "Coordinating care",
        "revoking": "In writing", "expires_until": "2027-05-31" });
    let list = desk.ok("release_add", json!({ "person": ana, "group": group, "says": says }));
    let release = text(&list["releases"][0]["id"]);
    desk.ok("release_sign", json!({ "person": ana, "release": release, "on": "2026-11-24" }));
    desk.ok("paper_allow", json!({ "group": group, "kind": "person_report", "allowed": true }));
    desk.set_clock("2026-12-01T20:00:00Z");
    let meetings = desk.ok("meeting_list", json!({ "group": group, "from": "2026-12-01", "limit": 1 }));
    let meeting = text(&meetings["meetings"][0]["id"]);
    for (person, mark) in [(&ana, "here"), (&wren, "absent")] {
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
    }
    desk.set_clock("2026-12-09T20:00:00Z");
    let report = words(&desk, json!({ "kind": "person_report", "person": ana, "release": release }));
    for said in [
        "Ana R.",
        "Jo Park, case manager",
        "Coordinating care",
        "Attendance, week by week",
        "Attended",
        "Not recorded",
        "as authorized by a court in accordance with 42 CFR 2.64 or 2.65",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
    for unsaid in ["Wren", "Absent", "Robin"] {
        assert!(!report.contains(unsaid), "{unsaid}: {report}");
    }
}

#[test]
fn a_certificate_says_how_long_in_the_programs_words_and_the_first_name_alone() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Quillwort", "Zebrafinch");
    desk.ok("milestone_set", json!({ "person": person, "day_one": "2026-08-25" }));
    let said = words(&desk, json!({ "kind": "certificate", "person": person, "group": group }));
    assert!(said.contains("Quillwort") && said.contains("90 days"), "{said}");
    assert!(!said.contains("Z.") && !said.contains("Tuesday Night"), "{said}");
    let chips = words(&desk, json!({ "kind": "chip_names", "group": group }));
    assert!(chips.contains("Quillwort Z.") && chips.contains("not for passing round"), "{chips}");
    let without = words(&desk, json!({ "kind": "chip_list", "group": group }));
    assert!(!without.contains("Quillwort") && without.contains("90 days"), "{without}");
}

#[test]
fn a_handout_is_made_in_the_language_asked_for_and_filled_in_for_the_group() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let list = desk.ok("handout_list", json!({}))["handouts"].clone();
    let first = list.as_array().unwrap().iter().find(|one| one["title"] == "Your first meeting");
    let handout = first.unwrap()["id"].clone();
    let request = |language: &str| json!({ "kind": "handout", "handout": handout, "group": group, "language": language });
    let offers = desk.ok("paper_list", json!({ "handout": handout }))["papers"].clone();
    assert_eq!(
        (&offers[0]["kind"], &offers[0]["options"]),
        (&json!("handout"), &json!(["language", "large"]))
    );
    let english = words(&desk, request("en"));
    assert!(english.contains("Your first meeting"), "{english}");
    let spanish = words(&desk, request("es"));
    assert!(!spanish.contains("Your first meeting"), "{spanish}");
    let sign_in = json!({ "kind": "sign_in", "meeting": desk.next_meeting(&group),
        "language": "es" });
    assert_eq!(desk.invalid("paper_make", sign_in), "language");
}
