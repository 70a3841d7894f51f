//! The sheets of an evening and papers about one person: where there are any, and why not.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn group(desk: &Desk, program: &str, regime: &str) -> String {
    let request = json!({ "name": "Morning class", "program": program, "regime": regime, "weekday": "tue",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

fn make(desk: &Desk, request: Value) -> Value {
    desk.ok("paper_make", request)
}

fn allow(desk: &Desk, group: &str, kind: &str) -> Value {
    desk.ok("paper_allow", json!({ "group": group, "kind": kind, "allowed": true }))
}

#[test]
fn an_agencys_sheet_is_made_in_agencies_only_and_has_names_on_the_copy_only() {
    let desk = Desk::unlocked();
    let mutual = desk.group_with_names();
    let meeting = desk.next_meeting(&mutual);
    for kind in ["agency_sign_in", "agency_copy"] {
        assert_eq!(desk.invalid("paper_make", json!({ "kind": kind, "meeting": meeting })), "kind");
    }
    let clinic = group(&desk, "clinic", "part2");
    desk.person(&clinic, "Wren", "Ouzel");
    let meeting = desk.next_meeting(&clinic);
    let round = make(&desk, json!({ "kind": "agency_sign_in", "meeting": meeting }));
    assert_eq!((&round["has_names"], &round["pages"]), (&json!(false), &json!(1)));
    let copy = make(&desk, json!({ "kind": "agency_copy", "meeting": meeting, "names": "whole" }));
    assert_eq!(copy["has_names"], true);
    let round = json!({ "kind": "agency_sign_in", "meeting": meeting, "names": "whole" });
    assert_eq!(desk.invalid("paper_make", round), "names");
}

#[test]
fn an_evening_without_names_is_counted_and_signed_for_on_slips() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let tally = make(&desk, json!({ "kind": "tally", "meeting": meeting }));
    assert_eq!(tally["has_names"], false);
    let lines = make(&desk, json!({ "kind": "tally", "meeting": meeting, "name_lines": true }));
    assert_eq!(lines["has_names"], false);
    assert!(lines["pages"].as_u64() > tally["pages"].as_u64());
    let set = json!([{ "kind": "tally", "copies": 1, "name_lines": true }]);
    let group = desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["group"].clone();
    desk.ok("paper_set_keep", json!({ "group": group, "lines": set }));
    let kept = desk.ok("paper_set_get", json!({ "meeting": meeting }));
    assert_eq!(kept["papers"][0]["line"], set[0], "the lines are remembered");
    let slips = make(&desk, json!({ "kind": "sign_in_slips", "meeting": meeting }));
    assert_eq!((&slips["has_names"], &slips["pages"]), (&json!(false), &json!(2)), "five people of no list");
    let wrong = json!({ "kind": "sign_in_slips", "meeting": meeting, "name_lines": true });
    assert_eq!(desk.invalid("paper_make", wrong), "name_lines");
}

#[test]
fn a_slip_is_given_only_where_the_group_allows_it_and_leaves_no_record() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let slip = json!({ "kind": "attendance_slip", "meeting": meeting });
    assert_eq!(desk.invalid("paper_make", slip.clone()), "kind");
    allow(&desk, &group, "attendance_slip");
    let changes = || each(&desk.ok("history_list", json!({}))["changes"], "what").len();
    let before = changes();
    assert_eq!(make(&desk, slip.clone())["has_names"], false);
    desk.ok("paper_print", json!({ "paper": slip, "copies": 3 }));
    assert_eq!(changes(), before, "nothing says that there was one");
    let named = json!({ "kind": "attendance_slip", "meeting": meeting, "person": desk.ok("person_add",
        json!({ "first": "Wren", "last": "Ouzel" }))["id"] });
    assert_eq!(desk.invalid("paper_make", named), "person", "a name is written on it by hand");
}

#[test]
fn chips_are_listed_where_days_are_counted() {
    let desk = Desk::unlocked();
    let aa = desk.group();
    assert_eq!(make(&desk, json!({ "kind": "chip_list", "group": aa }))["has_names"], false);
    let names = json!({ "kind": "chip_names", "group": aa });
    assert_eq!(desk.no("paper_make", names.clone()).code, Code::NamesNotAgreed);
    desk.ok("group_agree_names", json!({ "group": aa, "agreed_on": "2026-03-03" }));
    let priya = desk.person(&aa, "Priya", "Kestrel");
    assert_eq!(make(&desk, names.clone())["has_names"], false, "nobody asked to be counted");
    let certificate = json!({ "kind": "certificate", "person": priya, "group": aa });
    assert_eq!(desk.invalid("paper_make", certificate.clone()), "kind");
    desk.ok("milestone_set", json!({ "person": priya, "day_one": "2026-08-25" }));
    assert_eq!(make(&desk, names)["has_names"], true);
    assert_eq!(make(&desk, json!({ "kind": "chip_list", "group": aa }))["has_names"], false);
    let made = make(&desk, certificate);
    assert_eq!((&made["has_names"], &made["pages"]), (&json!(true), &json!(1)));
    assert!(!text(&made["file_name"]).contains("Priya"));

    let smart = group(&desk, "smart", "mutual_aid");
    let papers = desk.ok("paper_list", json!({ "group": smart }))["papers"].clone();
    let chips = papers.as_array().unwrap().iter().find(|paper| paper["kind"] == "chip_list").unwrap().clone();
    assert_eq!(chips["off"], "not_counted");
    assert!(!text(&chips["off_because"]).starts_with("paper-"));
    assert_eq!(desk.invalid("paper_make", json!({ "kind": "chip_list", "group": smart })), "kind");
}

#[test]
fn nobody_is_on_the_phone_list_who_did_not_ask_to_be() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let ana = desk.person(&group, "Ana", "Robin");
    let allows = |what: &str| {
        desk.ok("person_consent", json!({ "person": ana, "what": what, "given": true }));
    };
    desk.ok("person_edit", json!({ "person": ana, "phone": "555 0100" }));
    allows("call");
    let list = json!({ "kind": "phone_list", "group": group });
    assert_eq!(desk.invalid("paper_make", list.clone()), "kind");
    allows("phone_list");
    assert_eq!(make(&desk, list.clone())["has_names"], true);
    desk.ok("roster_remove", json!({ "group": group, "person": ana }));
    assert_eq!(desk.invalid("paper_make", list), "kind", "who left the list is not on it");
}

struct Program {
    desk: Desk,
    group: String,
    ana: String,
    release: String,
}

/// A treatment program with one person and a release that nobody signed yet.
fn program() -> Program {
    let desk = Desk::unlocked();
    let group = group(&desk, "clinic", "part2");
    let ana = desk.person(&group, "Ana", "Robin");
    let says = json!({ "discloser": "Harbor Clinic", "information": "Attendance, week by week",
        "recipient": "Jo Park, case manager", "purpose": "Coordinating care",
        "revoking": "In writing, to the front desk", "expires_until": "2026-12-31" });
    let list = desk.ok("release_add", json!({ "person": ana, "group": group, "says": says }));
    let release = text(&list["releases"][0]["id"]);
    Program { desk, group, ana, release }
}

impl Program {
    fn report(&self, more: Value) -> Value {
        let mut request = json!({ "kind": "person_report", "person": self.ana, "release": self.release });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    }

    fn sign(&self) {
        let on = json!({ "person": self.ana, "release": self.release, "on": "2026-11-20" });
        self.desk.ok("release_sign", on);
    }
}

#[test]
fn a_report_about_a_person_wants_the_groups_word_and_a_release_in_force() {
    let case = program();
    let refused = |more: Value| case.desk.invalid("paper_make", case.report(more));
    assert_eq!(refused(json!({})), "kind", "off until the group says so");
    allow(&case.desk, &case.group, "person_report");
    assert_eq!(refused(json!({})), "release", "not signed");
    case.sign();
    let made = make(&case.desk, case.report(json!({ "from": "2026-10-01", "until": "2026-11-24" })));
    assert_eq!(made["has_names"], true);
    assert!(!text(&made["title"]).contains("Ana"));
    assert_eq!(refused(json!({ "until": "2026-11-25" })), "until");
    assert_eq!(refused(json!({ "from": "soon" })), "from");
    assert_eq!(refused(json!({ "from": "2024-01-01" })), "from");
    assert_eq!(refused(json!({ "from": "2026-11-20", "until": "2026-11-01" })), "until");
    let without = json!({ "kind": "person_report", "person": case.ana });
    assert_eq!(case.desk.invalid("paper_make", without), "release");
    let wren = case.desk.person(&case.group, "Wren", "Ouzel");
    let of_another = json!({ "kind": "person_report", "person": wren, "release": case.release });
    assert_eq!(case.desk.no("paper_make", of_another).code, Code::NotFound);
    let revoke = json!({ "person": case.ana, "release": case.release, "on": "2026-11-24" });
    case.desk.ok("release_revoke", revoke);
    assert_eq!(refused(json!({})), "release", "revoked");
}

#[test]
fn a_report_is_not_made_under_a_release_that_is_over() {
    let case = program();
    allow(&case.desk, &case.group, "person_report");
    case.sign();
    case.desk.set_clock("2026-12-31T18:00:00Z");
    case.desk.ok("paper_make", case.report(json!({})));
    case.desk.set_clock("2027-01-04T18:00:00Z");
    assert_eq!(case.desk.invalid("paper_make", case.report(json!({}))), "release");
}
