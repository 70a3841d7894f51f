//! How much of a name each paper shows, read back from the paper itself.

use homegroup_tests::{Desk, each, text, unbase64};
use serde_json::{Value, json};

use crate::poppler::Printed;

fn words(desk: &Desk, request: Value) -> String {
    let made = desk.ok("paper_make", request);
    Printed::new(&unbase64(made["pdf"].as_str().unwrap())).text()
}

#[test]
fn peer_bug_16_no_last_name_is_on_any_paper_unless_an_agency_asked_for_it() {
    let desk = Desk::unlocked();
    let mutual = desk.group_with_names();
    let clinic = json!({ "name": "Morning Room", "program": "clinic", "weekday": "tue", "time": "18:00" });
    let clinic = text(&desk.ok("group_create", clinic)["id"]);
    for group in [&mutual, &clinic] {
        let person = desk.person(group, "Quillwort", "Zebrafinch");
        let meeting = desk.next_meeting(group);
        // She has a service, so that papers of who does what could name her.
        let roles = desk.ok("assignment_list", json!({ "meeting": meeting }))["roles"].clone();
        for role in each(&roles, "role") {
            desk.ok(
                "assignment_set",
                json!({ "meeting": meeting, "role": role, "person": person, "state": "yes" }),
            );
        }
        let asked = |more: Value| {
            let mut request = json!({ "kind": "facilitator_copy", "meeting": meeting });
            request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            request
        };
        // Every paper that goes round, whoever adds it.
        let papers = desk.ok("paper_list", json!({ "meeting": meeting }))["papers"].clone();
        let round = papers.as_array().unwrap().iter().filter(|paper| paper["goes_round"] == true);
        for kind in round.filter(|paper| paper["off"].is_null()).map(|paper| &paper["kind"]) {
            let round = words(&desk, json!({ "kind": kind, "meeting": meeting }));
            assert!(!round.contains("Quillwort") && !round.contains("Zebrafinch"), "{kind}: {round}");
        }
        for kind in ["run_sheet", "who_does_what", "weeks_ahead"] {
            let own = words(&desk, json!({ "kind": kind, "meeting": meeting }));
            assert!(own.contains("Quillwort") && !own.contains("Zebrafinch"), "{kind}: {own}");
        }
        for kind in ["name_tents", "badges"] {
            let first = words(&desk, json!({ "kind": kind, "meeting": meeting, "people": [person] }));
            assert!(first.contains("Quillwort") && !first.contains("Z"), "{kind}: {first}");
        }
        let usual = words(&desk, asked(json!({})));
        assert!(usual.contains("Quillwort Z.") && !usual.contains("Zebrafinch"), "{usual}");
        // Two are called Quillwort Z., in two kinds of groups: a number tells them apart.
        let first = words(&desk, asked(json!({ "names": "first" })));
        assert!(first.contains("Quillwort") && !first.contains("Zebrafinch"), "{first}");
    }
    let meeting = desk.next_meeting(&mutual);
    let whole = |meeting: &str| json!({ "kind": "facilitator_copy", "meeting": meeting, "names": "whole" });
    assert_eq!(desk.invalid("paper_make", whole(&meeting)), "names");
    let said = words(&desk, whole(&desk.next_meeting(&clinic)));
    assert!(said.contains("Quillwort Zebrafinch"), "{said}");
    let round = json!({ "kind": "sign_in", "meeting": meeting, "names": "first" });
    assert_eq!(desk.invalid("paper_make", round), "names");
}

#[test]
fn nobody_who_is_not_there_stands_on_any_paper_that_goes_round() {
    let desk = Desk::unlocked();
    let mutual = desk.group_with_names();
    let clinic = json!({ "name": "Morning Room", "program": "clinic", "weekday": "tue", "time": "18:00" });
    let clinic = text(&desk.ok("group_create", clinic)["id"]);
    let mut seen = 0;
    for group in [&mutual, &clinic] {
        desk.person(group, "Quillwort", "Zebrafinch");
        let meeting = desk.next_meeting(group);
        for subject in [json!({ "meeting": meeting }), json!({ "group": group })] {
            let list = desk.ok("paper_list", subject.clone());
            for switch in list["switches"].as_array().unwrap() {
                desk.ok("paper_allow", json!({ "group": group, "kind": switch["kind"], "allowed": true }));
            }
            let papers = desk.ok("paper_list", subject.clone())["papers"].clone();
            for paper in papers.as_array().unwrap().iter().filter(|paper| paper["goes_round"] == true) {
                assert_eq!(paper["has_names"], false, "{paper}");
                if !paper["off"].is_null() || !paper["also"].as_array().unwrap().is_empty() {
                    continue;
                }
                let mut request = subject.clone();
                request["kind"] = paper["kind"].clone();
                let said = words(&desk, request);
                assert!(!said.contains("Quillwort") && !said.contains("Zebrafinch"), "{paper}: {said}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 10, "{seen}");
}
