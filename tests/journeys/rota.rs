//! Proposing who does what in the weeks ahead, and taking it over.

use std::collections::BTreeSet;

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

const CHAIR: &str = "blank.role.host";
const READER: &str = "blank.role.reader";

/// A group with two roles that has agreed to keep names and wants proposals.
fn group(desk: &Desk) -> String {
    let request = json!({ "name": "Quiet Hour", "program": "blank", "weekday": "tue", "time": "19:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    desk.ok("rota_settings", json!({ "group": group, "on": true }));
    group
}

fn propose(desk: &Desk, group: &str) -> Value {
    desk.ok("rota_propose", json!({ "group": group }))["picks"].clone()
}

fn accepted(picks: &Value) -> Vec<Value> {
    let pick =
        |pick: &Value| json!({ "meeting": pick["meeting"], "role": pick["role"], "person": pick["person"] });
    picks.as_array().unwrap().iter().map(pick).collect()
}

fn accept(desk: &Desk, group: &str, picks: &Value) -> Value {
    desk.ok("rota_accept", json!({ "group": group, "picks": accepted(picks) }))
}

#[test]
fn proposals_are_off_until_the_group_wants_them() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Quiet Hour", "program": "blank", "weekday": "tue", "time": "19:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let one = json!({ "group": group });
    assert_eq!(desk.no("rota_propose", one.clone()).code, Code::NamesNotAgreed);
    let on = json!({ "group": group, "on": true });
    assert_eq!(desk.no("rota_settings", on.clone()).code, Code::NamesNotAgreed);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    assert_eq!(desk.invalid("rota_propose", one.clone()), "group");
    assert_eq!(desk.ok("rota_get", one.clone())["on"], false);
    desk.ok("rota_settings", on);
    let nobody = propose(&desk, &group);
    assert_eq!(nobody.as_array().unwrap().len(), 24, "two roles, twelve evenings, and nobody on the list");
    assert_eq!((&nobody[0]["person"], &nobody[0]["reason"]), (&json!(null), &json!("Nobody is free.")));
}

#[test]
fn a_proposal_is_taken_over_and_the_same_one_comes_again() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    for name in ["Ana", "Luis", "Wren"] {
        desk.person(&group, name, "");
    }
    let first = propose(&desk, &group);
    assert_eq!(first, propose(&desk, &group), "equal input, equal output");
    assert_eq!(first.as_array().unwrap().len(), 24);
    assert_eq!(first[0]["reason"], "has not done this yet");
    let rota = accept(&desk, &group, &first);
    assert_eq!(rota["meetings"].as_array().unwrap().len(), 12);
    for row in rota["meetings"].as_array().unwrap() {
        let people: Vec<&Value> =
            row["cells"].as_array().unwrap().iter().map(|cell| &cell["doing"]["person"]).collect();
        assert_eq!(people.len(), 2);
        assert_ne!(people[0], people[1], "never two jobs in one night");
    }
    assert_eq!(propose(&desk, &group), json!([]), "nothing to change");
    assert_eq!(accept(&desk, &group, &first)["meetings"], rota["meetings"], "accepted twice is once");
    desk.ok("change_undo_last", json!({}));
    assert_eq!(propose(&desk, &group), first);
}

#[test]
fn a_choice_by_hand_stays_and_whoever_was_asked_stays() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    let people: Vec<String> = ["Ana", "Luis", "Wren"].map(|name| desk.person(&group, name, "")).into();
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    let by_hand = json!({ "meeting": meetings[1], "role": CHAIR, "person": people[2] });
    desk.ok("assignment_set", by_hand);
    desk.ok("assignment_set", json!({ "meeting": meetings[2], "role": READER, "room": true }));
    let picks = propose(&desk, &group);
    assert_eq!(picks.as_array().unwrap().len(), 22);
    let second = picks.as_array().unwrap().iter().filter(|pick| pick["meeting"] == json!(meetings[1]));
    let second: Vec<&Value> = second.collect();
    assert_eq!((second.len(), &second[0]["role"]), (1, &json!(READER)));
    assert_ne!(second[0]["person"], json!(people[2]), "she has a job that night");
    accept(&desk, &group, &picks);
    // Asked: no new proposal takes it from her.
    desk.ok("assignment_set", json!({ "meeting": meetings[0], "role": CHAIR, "state": "asked" }));
    let had = desk.ok("assignment_list", json!({ "meeting": meetings[0] }));
    for person in &people {
        let away = json!({ "group": group, "person": person, "from": "2026-11-24", "to": "2027-11-24" });
        desk.ok("absence_add", away);
    }
    accept(&desk, &group, &propose(&desk, &group));
    let now = desk.ok("assignment_list", json!({ "meeting": meetings[0] }));
    assert_eq!(now["roles"][0]["doing"], had["roles"][0]["doing"]);
    assert_eq!(now["roles"][1]["doing"]["person"], json!(null), "nobody is there, and nobody was asked");
    let chair = &desk.ok("assignment_list", json!({ "meeting": meetings[1] }))["roles"][0]["doing"];
    assert_eq!((&chair["person"], &chair["locked"]), (&json!(people[2]), &json!(true)));
}

#[test]
fn the_away_and_the_not_this_time_are_not_proposed() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    let people: Vec<String> = ["Ana", "Luis", "Wren"].map(|name| desk.person(&group, name, "")).into();
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    let first = propose(&desk, &group);
    let chair = text(&first[0]["person"]);
    let others: Vec<&String> = people.iter().filter(|id| **id != chair).collect();
    let away = json!({ "group": group, "person": chair, "from": "2026-11-20", "to": "2026-11-24" });
    let list = desk.ok("absence_add", away);
    let again = propose(&desk, &group);
    assert_ne!(again[0]["person"], json!(chair));
    assert_eq!(again[0]["passed"][0]["why"], "is away");
    assert!(
        again.as_array().unwrap().iter().any(|pick| pick["person"] == json!(chair)),
        "later she is there"
    );
    let pick = json!({ "group": group, "absence": list["absences"][0]["id"] });
    desk.ok("absence_remove", pick.clone());
    assert_eq!(propose(&desk, &group), first);
    assert_eq!(desk.no("absence_remove", pick).code, Code::NotFound);
    // Somebody says "not this time" and another comes in her place: she isn't proposed for anything
    // that evening.
    desk.ok("assignment_set", json!({ "meeting": meetings[0], "role": CHAIR, "person": chair }));
    let instead = json!({ "meeting": meetings[0], "role": CHAIR, "person": others[0] });
    desk.ok("assignment_substitute", instead);
    let reader = &propose(&desk, &group)[0];
    assert_eq!((&reader["role"], &reader["person"]), (&json!(READER), &json!(others[1])));
}

#[test]
fn where_a_role_asks_who_can_serve_only_they_are_proposed() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    let people: Vec<String> = ["Ana", "Luis", "Wren"].map(|name| desk.person(&group, name, "")).into();
    desk.ok("role_edit", json!({ "group": group, "role": CHAIR, "needs_ok": true }));
    let can = |person: &str, can: bool| {
        desk.ok("can_serve_set", json!({ "group": group, "role": CHAIR, "person": person, "can": can }))
    };
    let list = can(&people[1], true);
    assert_eq!(list["roles"][0]["can"], json!([people[1]]));
    let chairs = || -> BTreeSet<String> {
        let picks = propose(&desk, &group);
        let chairs = picks.as_array().unwrap().iter().filter(|pick| pick["role"] == CHAIR);
        chairs.map(|pick| pick["person"].as_str().unwrap_or("nobody").to_owned()).collect()
    };
    assert_eq!(chairs(), BTreeSet::from([people[1].clone()]));
    can(&people[1], false);
    assert_eq!(chairs(), BTreeSet::from(["nobody".to_owned()]));
}

#[test]
fn what_is_proposed_no_longer_is_a_conflict_and_nothing_is_stored() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    for name in ["Ana", "Luis", "Wren"] {
        desk.person(&group, name, "");
    }
    let picks = propose(&desk, &group);
    let first = json!({ "meeting": picks[0]["meeting"], "role": picks[0]["role"], "room": true });
    desk.ok("assignment_set", first);
    let request = json!({ "group": group, "picks": accepted(&picks) });
    assert_eq!(desk.no("rota_accept", request).code, Code::Conflict);
    let strange =
        json!({ "group": group, "picks": [{ "meeting": picks[0]["meeting"], "role": "x", "person": null }] });
    assert_eq!(desk.no("rota_accept", strange).code, Code::Conflict);
    assert_eq!(propose(&desk, &group).as_array().unwrap().len(), 23);
}

#[test]
fn who_served_before_counts() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    let people: Vec<String> = ["Ana", "Luis"].map(|name| desk.person(&group, name, "")).into();
    let meeting = desk.next_meeting(&group);
    let by_hand = json!({ "meeting": meeting, "role": CHAIR, "person": people[0], "state": "yes" });
    desk.ok("assignment_set", by_hand);
    desk.set_clock("2026-11-25T12:00:00-06:00");
    let picks = propose(&desk, &group);
    assert_eq!((&picks[0]["role"], &picks[0]["person"]), (&json!(CHAIR), &json!(people[1])));
    let hers =
        picks.as_array().unwrap().iter().find(|p| p["role"] == CHAIR && p["person"] == json!(people[0]));
    let reason = text(&hers.unwrap()["reason"]);
    assert!(reason.starts_with("last did this on Tuesday, November 24, 2026"), "{reason}");
}

#[test]
fn days_away_that_make_no_sense_are_refused() {
    let desk = Desk::unlocked();
    let group = group(&desk);
    let ana = desk.person(&group, "Ana", "");
    let away = |from: &str, to: &str| json!({ "group": group, "person": ana, "from": from, "to": to });
    assert_eq!(desk.invalid("absence_add", away("2026-12-09", "2026-12-01")), "to");
    assert_eq!(desk.invalid("absence_add", away("2026-11-01", "2026-11-02")), "to");
    assert_eq!(desk.invalid("absence_add", away("31 February", "2026-12-02")), "from");
    let stranger = text(&desk.ok("person_add", json!({ "first": "Wren" }))["id"]);
    let request = json!({ "group": group, "person": stranger, "from": "2026-12-01", "to": "2026-12-02" });
    assert_eq!(desk.no("absence_add", request).code, Code::NotFound);
}
