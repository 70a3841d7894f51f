//! Papers of a real evening, made from what is stored: what is on which, and for looking at.

use homegroup_tests::{Desk, each, text, unbase64};
use papers::Page;
use serde_json::{Value, json};

use crate::gallery;
use crate::poppler::Printed;

fn made(desk: &Desk, request: Value) -> (u32, Printed) {
    let made = desk.ok("paper_make", request);
    let printed = Printed::new(&unbase64(made["pdf"].as_str().unwrap()));
    printed.check();
    (made["pages"].as_u64().unwrap() as u32, printed)
}

/// A group of a program, with names kept and somebody for every service.
fn evening(desk: &Desk, program: &str, agenda: Option<&str>) -> (String, Vec<String>) {
    let mut request =
        json!({ "name": "Lantern Street Group", "program": program, "weekday": "thu", "time": "19:00" });
    if let Some(agenda) = agenda {
        request["agenda"] = json!(agenda);
    }
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    let names = [("Dana", "Reyes"), ("Luis", "Mora"), ("Priya", "Kapoor"), ("Guillermina", "Vázquez")];
    let people: Vec<String> = names.iter().map(|(first, last)| desk.person(&group, first, last)).collect();
    let meeting = desk.next_meeting(&group);
    let roles = desk.ok("assignment_list", json!({ "meeting": meeting }))["roles"].clone();
    for (role, person) in each(&roles, "role").iter().zip(people.iter().cycle()) {
        desk.ok("assignment_set", json!({ "meeting": meeting, "role": role, "person": person }));
    }
    (meeting, people)
}

#[test]
fn an_evening_of_each_program_makes_every_paper_of_its_plan() {
    for (program, agenda) in [
        ("aa", None),
        ("smart", None),
        ("recovery-dharma", None),
        ("celebrate-recovery", Some("celebrate-recovery.agenda.evening")),
    ] {
        let desk = Desk::unlocked();
        let (meeting, _) = evening(&desk, program, agenda);
        for kind in [
            "run_sheet",
            "room_agenda",
            "leader_sheets",
            "reader_cards",
            "who_does_what",
            "weeks_ahead",
            "weeks_ahead_wall",
        ] {
            let papers = desk.ok("paper_list", json!({ "meeting": meeting }))["papers"].clone();
            let offer = papers.as_array().unwrap().iter().find(|paper| paper["kind"] == kind).unwrap();
            if !offer["off"].is_null() {
                continue;
            }
            for (size, page) in [("letter", Page::Letter), ("a4", Page::A4)] {
                let (pages, printed) = made(&desk, json!({ "kind": kind, "meeting": meeting, "page": size }));
                gallery::keep(&format!("{program}-{}", kind.replace('_', "-")), page, &printed, pages);
            }
        }
    }
}

#[test]
fn a_leader_reads_nobody_of_another_circle() {
    let desk = Desk::unlocked();
    let (meeting, people) = evening(&desk, "celebrate-recovery", Some("celebrate-recovery.agenda.evening"));
    let tracks = desk.ok("agenda_get", json!({ "meeting": meeting }))["tracks"].clone();
    let (first, second) = (&tracks[0], &tracks[1]);
    for (track, leader, member) in [(first, &people[0], &people[1]), (second, &people[2], &people[3])] {
        let about =
            |field: &str, person: &str| json!({ "meeting": meeting, "track": track["id"], field: person });
        desk.ok("agenda_track_edit", about("leader", leader));
        desk.ok("agenda_track_person_add", about("person", member));
    }
    let (pages, printed) = made(&desk, json!({ "kind": "leader_sheets", "meeting": meeting }));
    let sheet = |title: &Value| {
        let title = title.as_str().unwrap();
        let on = |page: &u32| printed.page(*page).contains(title);
        let first = (1..=pages).find(on).unwrap();
        printed.page(first)
    };
    let (one, two) = (sheet(&first["title"]), sheet(&second["title"]));
    assert!(one.contains("Luis M.") && !one.contains("Guillermina"), "{one}");
    assert!(two.contains("Guillermina V.") && !two.contains("Luis"), "{two}");
    let (_, run) = made(&desk, json!({ "kind": "run_sheet", "meeting": meeting }));
    let said = run.text();
    assert!(said.contains("Dana R.") && !said.contains("In this small group"), "{said}");
}
