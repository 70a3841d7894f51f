//! People over time: a newcomer's first ninety days, a member of three groups who asks to be erased,
//! a clinic group of twelve, and a group that only counted and then agreed to keep names.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::json;

fn on(desk: &Desk, day: &str) {
    desk.set_clock(&format!("{day}T20:30:00-06:00"));
}

fn meeting(desk: &Desk, group: &str, day: &str) -> String {
    let ask = json!({ "group": group, "from": day, "to": day });
    text(&desk.ok("meeting_list", ask)["meetings"][0]["id"])
}

fn mark(desk: &Desk, meeting: &str, person: &str, mark: &str) {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
}

#[test]
fn a_newcomers_first_ninety_days() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "Ouzel");
    on(&desk, "2026-11-24");
    let first = meeting(&desk, &group, "2026-11-24");
    desk.ok("visitor_count", json!({ "meeting": first, "room": 9, "newcomers": 1 }));
    let added = desk.ok("attendance_add", json!({ "meeting": first, "name": "Milo H" }));
    let milo = text(&added["row"]["person"]);
    desk.ok("person_status", json!({ "person": milo, "status": "newcomer" }));
    // He gives a number and says what may be done with it; he asks to be called.
    desk.ok("person_edit", json!({ "person": milo, "phone": "555 010 7788" }));
    desk.ok("person_consent", json!({ "person": milo, "what": "call", "given": true }));
    desk.ok("care_add", json!({ "group": group, "person": milo, "kind": "welcome" }));
    desk.ok(
        "partner_add",
        json!({ "group": group, "person": milo, "other": wren, "kind": "buddy",
        "agreed": "2026-11-24", "other_agreed": "2026-11-24" }),
    );
    desk.ok("milestone_set", json!({ "person": milo, "day_one": "2026-11-23" }));
    let due = |desk: &Desk| each(&desk.ok("care_due", json!({}))["due"], "name");
    let mut called = Vec::new();
    for day in 0..=92 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() + chrono::Days::new(day);
        on(&desk, &date.to_string());
        if day > 0 && day % 7 == 0 && day <= 28 {
            mark(&desk, &meeting(&desk, &group, &date.to_string()), &milo, "here");
        }
        let now = desk.ok("care_due", json!({}))["due"].clone();
        if let Some(reminder) = now.as_array().unwrap().iter().find(|one| one["kind"] == "welcome") {
            called.push(day);
            desk.ok("care_done", json!({ "person": milo, "reminder": reminder["id"] }));
        }
    }
    assert_eq!(called, [2, 14, 30, 90]);
    assert!(due(&desk).is_empty());
    // Not new for ever, and nobody had to say so.
    let page = desk.ok("person_get", json!({ "person": milo }));
    assert_eq!(
        (&page["status"]["status"], &page["status"]["since"]),
        (&json!("regular"), &json!("2027-02-23"))
    );
    // A buddy is for the first three visits.
    let care = desk.ok("care_get", json!({ "person": milo }))["groups"][0].clone();
    assert!(care["partners"].as_array().unwrap().iter().all(|one| one["over"] == true), "{care}");
    let story = each(&desk.ok("person_story", json!({ "person": milo }))["lines"], "text");
    assert_eq!(story.iter().filter(|line| *line == "Here").count(), 5);
    let november = json!({ "group": group, "from": "2026-11-01", "until": "2026-11-30" });
    let figures = desk.ok("figures_get", november)["figures"].clone();
    let newcomers =
        figures.as_array().unwrap().iter().find(|figure| figure["id"] == "newcomers-named").unwrap();
    assert_eq!(newcomers["value"], json!({ "kind": "number", "number": 1.0 }));
}

#[test]
fn a_member_of_three_groups_asks_to_be_erased() {
    let desk = Desk::unlocked();
    let groups = [(), (), ()].map(|()| desk.group_with_names());
    on(&desk, "2026-11-24");
    let person = desk.person(&groups[0], "Quillwort", "Zebrafinch");
    let other = desk.person(&groups[0], "Piet", "");
    for group in &groups {
        desk.ok("roster_add", json!({ "group": group, "person": person }));
        let tonight = meeting(&desk, group, "2026-11-24");
        mark(&desk, &tonight, &person, "late");
        desk.ok("assignment_set", json!({ "meeting": tonight, "role": "aa.role.reader", "person": person }));
        desk.ok("service_add", json!({ "group": group, "role": "aa.role.treasurer", "person": person }));
    }
    desk.ok("roster_add", json!({ "group": groups[2], "person": other }));
    desk.ok("person_edit", json!({ "person": person, "phone": "555 010 7788" }));
    desk.ok("person_consent", json!({ "person": person, "what": "phone_list", "given": true }));
    desk.ok("person_status", json!({ "person": person, "status": "away", "until": "2026-12-10" }));
    desk.ok("milestone_set", json!({ "person": person, "day_one": "2026-08-26" }));
    desk.ok("care_add", json!({ "group": groups[1], "person": person, "kind": "away" }));
    desk.ok(
        "partner_add",
        json!({ "group": groups[2], "person": other, "other": person, "kind": "partner",
        "agreed": "2026-11-24", "other_agreed": "2026-11-24" }),
    );
    let before = desk.ok("person_erase_preview", json!({ "person": person }));
    assert_eq!((before["groups"].as_array().unwrap().len(), &before["meetings"]), (3, &json!(3)));
    desk.ok("person_erase", json!({ "person": person, "typed": "Quillwort Z." }));
    for group in &groups {
        let sheet = desk.ok("attendance_get", json!({ "meeting": meeting(&desk, group, "2026-11-24") }));
        assert_eq!(sheet["here"], 1, "somebody was here, and who it was is gone");
    }
    for (command, request) in [
        ("person_list", json!({})),
        ("today_get", json!({})),
        ("care_due", json!({})),
        ("care_get", json!({ "person": other })),
        ("history_list", json!({})),
        ("planner_get", json!({ "group": groups[0] })),
        ("service_list", json!({ "group": groups[1] })),
        ("milestone_list", json!({ "group": groups[2] })),
        ("figures_get", json!({ "group": groups[2] })),
    ] {
        let said = desk.ok(command, request).to_string();
        assert!(!said.contains("Quillwort") && !said.contains(&person), "{command} still tells: {said}");
    }
    assert_eq!(desk.no("person_get", json!({ "person": person })).code, Code::NotFound);
}

#[test]
fn a_clinic_group_of_twelve_with_releases_and_a_curriculum() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Morning Room", "program": "clinic", "weekday": "tue", "time": "18:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let people: Vec<String> =
        (0..12).map(|n| desk.person(&group, &format!("Quill{n:02}"), "Ember")).collect();
    for title in ["Safety", "Triggers", "Plans"] {
        desk.ok("curriculum_module_add", json!({ "group": group, "title": title }));
    }
    let modules = each(&desk.ok("curriculum_get", json!({ "group": group }))["modules"], "id");
    for (week, module) in modules.iter().enumerate() {
        let day = (chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
            + chrono::Days::new(7 * u64::try_from(week).unwrap()))
        .to_string();
        on(&desk, &day);
        let tonight = meeting(&desk, &group, &day);
        desk.ok("curriculum_plan", json!({ "meeting": tonight, "module": module }));
        // Each mark is made by itself here: nobody is marked because everybody is.
        assert_eq!(desk.invalid("attendance_mark_all", json!({ "meeting": tonight })), "meeting");
        for (n, person) in people.iter().enumerate() {
            mark(&desk, &tonight, person, if n == week { "absent" } else { "here" });
        }
    }
    let now = desk.ok("curriculum_get", json!({ "group": group }));
    let needs = |person: &str| {
        let rows = now["people"].as_array().unwrap();
        rows.iter().find(|row| row["person"] == person).unwrap()["still_needs"].clone()
    };
    assert_eq!((needs(&people[0]), needs(&people[11])), (json!(1), json!(0)));
    // A case manager may be told of one of them, and of nobody else.
    let says = json!({ "discloser": "Harbor Clinic", "information": "Attendance, week by week",
        "recipient": "Jo Park, case manager", "purpose": "Coordinating care",
        "revoking": "In writing, to the front desk", "expires_until": "2027-05-31" });
    let added = desk.ok("release_add", json!({ "person": people[0], "group": group, "says": says }));
    let release = added["releases"][0]["id"].clone();
    let signed = json!({ "person": people[0], "release": release, "on": "2026-12-08" });
    desk.ok("release_sign", signed.clone());
    let handed = json!({ "person": people[0], "release": release, "on": "2026-12-08", "recipient": "Jo Park",
        "what": "Attendance, three weeks" });
    desk.ok("disclosure_add", handed.clone());
    desk.ok("release_revoke", signed);
    on(&desk, "2026-12-09");
    let mut late = handed;
    late["on"] = json!("2026-12-09");
    assert_eq!(desk.no("disclosure_add", late).code, Code::Invalid);
    assert_eq!(desk.ok("release_list", json!({ "person": people[1] }))["releases"], json!([]));
    let figures =
        desk.ok("figures_get", json!({ "group": group, "from": "2026-11-24", "until": "2026-12-08" }));
    let rate = figures["figures"].as_array().unwrap().iter().find(|figure| figure["id"] == "rate").unwrap();
    assert_eq!((&rate["value"]["part"], &rate["value"]["of"]), (&json!(33), &json!(36)));
}

#[test]
fn an_na_group_that_only_counts_and_later_agrees_to_keep_names() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Clean Slate", "program": "na", "weekday": "tue", "time": "19:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    on(&desk, "2026-11-24");
    let first = meeting(&desk, &group, "2026-11-24");
    desk.ok("visitor_count", json!({ "meeting": first, "room": 17, "newcomers": 2, "online": 3 }));
    assert_eq!(
        desk.no("attendance_add", json!({ "meeting": first, "name": "Wren" })).code,
        Code::NamesNotAgreed
    );
    on(&desk, "2026-12-01");
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-12-01" }));
    let second = meeting(&desk, &group, "2026-12-01");
    for name in ["Wren O", "Piet", "Milo"] {
        desk.ok("attendance_add", json!({ "meeting": second, "name": name }));
    }
    desk.ok("visitor_count", json!({ "meeting": second, "room": 11 }));
    let asked = json!({ "group": group, "from": "2026-11-24", "until": "2026-12-01" });
    let shown = desk.ok("figures_get", asked)["figures"].clone();
    let value = |id: &str| {
        shown.as_array().unwrap().iter().find(|figure| figure["id"] == id).unwrap()["value"]["number"].clone()
    };
    // Twenty and eleven came; three of them by name, and nobody adds the two numbers up.
    assert_eq!((value("visits"), value("unduplicated")), (json!(31.0), json!(3.0)));
    assert_eq!(value("anonymous-visits"), json!(28.0));
    // And the evening before has no names, now as then.
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": first }))["here"], 0);
}
