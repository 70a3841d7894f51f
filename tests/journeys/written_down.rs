//! What a group writes down, told from what it keeps; and what to say if somebody asks for it.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn told(desk: &Desk, group: &str) -> Value {
    desk.ok("written_down_get", json!({ "group": group }))
}

fn paper(group: &str, page: &str) -> Value {
    json!({ "kind": "written_down", "group": group, "page": page })
}

fn paragraph(desk: &Desk, group: &str) -> String {
    text(&told(desk, group)["paragraph"])
}

fn asked(desk: &Desk, group: &str) -> String {
    let told = told(desk, group)["if_asked"].clone();
    told.as_array().unwrap().iter().map(text).collect::<Vec<_>>().join("\n")
}

fn agency(desk: &Desk, regime: &str) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": regime, "weekday": "wed",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

#[test]
fn a_group_that_counts_says_that_it_only_counts() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let says = paragraph(&desk, &group);
    assert!(
        says.contains("how many people came") && says.contains("doesn’t write down anybody’s name"),
        "{says}"
    );
    for kept in ["phone", "days after", "agreed", "release"] {
        assert!(!says.contains(kept), "{says}");
    }
    assert!(asked(&desk, &group).contains("There is no list of names here"));
}

#[test]
fn what_was_agreed_and_how_long_it_is_kept_is_said() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let says = paragraph(&desk, &group);
    assert!(says.contains("agreed to keep names") && says.contains("120 days after a meeting"), "{says}");
    assert!(says.contains("No phone numbers") && says.contains("no notes about anybody"), "{says}");
    let ana = desk.person(&group, "Zebrafinch", "Robin");
    desk.ok("person_edit", json!({ "person": ana, "phone": "555-0101" }));
    desk.ok("retention_edit", json!({ "group": group, "days": 60 }));
    let says = paragraph(&desk, &group);
    assert!(says.contains("only if somebody gave it") && says.contains("60 days"), "{says}");
    assert!(!says.contains("Zebrafinch") && !says.contains("555"), "{says}");
    let asked = asked(&desk, &group);
    assert!(asked.contains("is a promise") && asked.contains("not a law"), "{asked}");
    assert!(!asked.contains("42 CFR"), "{asked}");
}

#[test]
fn an_agency_says_what_it_notes() {
    let desk = Desk::unlocked();
    let clinic = agency(&desk, "part2");
    let says = paragraph(&desk, &clinic);
    assert!(
        says.contains("sign a release") && says.contains("Staff may keep a short note about a person."),
        "{says}"
    );
    desk.ok("own_field_add", json!({ "group": clinic, "name": "Track" }));
    desk.ok("retention_edit", json!({ "group": clinic, "hold": true }));
    let says = paragraph(&desk, &clinic);
    assert!(says.contains("these details: Track") && says.contains("everything has to be kept"), "{says}");
    assert!(!says.contains("taken out. You") && !says.contains("to have it taken out"), "{says}");
    assert!(asked(&desk, &clinic).contains("section 2.13"));
    for regime in ["court_mandated", "other_agency"] {
        let group = agency(&desk, regime);
        let asked = asked(&desk, &group);
        assert!(!asked.contains("42 CFR") && asked.contains("supervisor"), "{asked}");
        assert!(!paragraph(&desk, &group).contains("release"));
    }
}

#[test]
fn a_day_counted_from_is_told_only_where_the_group_counts_and_somebody_asked() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "Ouzel");
    let says = || paragraph(&desk, &group).contains("the day they count from");
    assert!(!says(), "nobody asked");
    desk.ok("milestone_set", json!({ "person": wren, "day_one": "2026-08-25" }));
    assert!(says());
    assert!(!paragraph(&desk, &group).contains("2026-08"));
    // The same person, on the list of a group that counts nothing.
    let counts_nothing = json!({ "name": "Wednesday", "program": "smart", "regime": "mutual_aid",
        "weekday": "wed", "time": "19:00" });
    let other = text(&desk.ok("group_create", counts_nothing)["id"]);
    desk.ok("group_agree_names", json!({ "group": other, "agreed_on": "2026-11-20" }));
    desk.ok("roster_add", json!({ "group": other, "person": wren }));
    assert!(paragraph(&desk, &other).contains("agreed to keep names"));
    assert!(!paragraph(&desk, &other).contains("count from"));
    // What stays when she leaves is told as long as it stays.
    desk.ok("roster_remove", json!({ "group": group, "person": wren }));
    assert!(says());
    desk.ok("milestone_stop", json!({ "person": wren }));
    assert!(!says(), "she took it back");
}

#[test]
fn who_asked_for_a_call_walks_with_somebody_or_has_a_goal_is_told_only_while_there_is_any() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let (wren, joe) = (desk.person(&group, "Wren", "Ouzel"), desk.person(&group, "Joe", "Bunting"));
    let told = |group: &str| {
        let says = paragraph(&desk, group);
        assert!(!says.contains("Wren") && !says.contains("Joe") && !says.contains("Zebrafinch"), "{says}");
        ["asked for a call", "walking together", "a goal is kept", "no notes about", "no other notes"]
            .map(|part| says.contains(part))
    };
    assert_eq!(told(&group), [false, false, false, true, false]);
    desk.ok("care_add", json!({ "group": group, "person": wren, "kind": "away" }));
    assert_eq!(told(&group), [true, false, false, true, false]);
    let once =
        json!({ "group": group, "person": wren, "kind": "once", "day": "2026-12-01", "line": "Zebrafinch" });
    let kept = desk.ok("care_add", once)["groups"][0]["reminders"].clone();
    assert_eq!(told(&group), [true, false, false, false, true], "a line about her is a note");
    let walk = json!({ "group": group, "person": wren, "other": joe, "kind": "partner",
        "agreed": "2026-11-24", "other_agreed": "2026-11-24" });
    let partner = desk.ok("partner_add", walk)["groups"][0]["partners"][0]["id"].clone();
    assert_eq!(told(&group), [true, true, false, false, true]);
    desk.ok("partner_end", json!({ "person": wren, "partner": partner }));
    for reminder in kept.as_array().unwrap() {
        desk.ok("care_remove", json!({ "person": wren, "reminder": reminder["id"] }));
    }
    assert_eq!(told(&group), [false, false, false, true, false]);
    // Goals are kept by agencies only, and only if she asks.
    let clinic = agency(&desk, "part2");
    let ana = desk.person(&clinic, "Ana", "Pipit");
    assert_eq!(told(&clinic), [false; 5]);
    desk.ok("goal_add", json!({ "group": clinic, "person": ana, "text": "Zebrafinch" }));
    assert_eq!(told(&clinic), [false, false, true, false, false]);
}

#[test]
fn it_is_printed_in_both_languages_on_one_page() {
    let desk = Desk::unlocked();
    let group = agency(&desk, "part2");
    for language in ["en", "es"] {
        desk.ok("settings_edit", json!({ "language": language }));
        for page in ["letter", "a4"] {
            let sent = desk.ok("paper_print", json!({ "paper": paper(&group, page) }));
            assert_eq!(sent["sent"], true);
            assert!(desk.printed().starts_with(b"%PDF"));
        }
    }
    assert!(paragraph(&desk, &group).contains("cuántas personas vinieron"));
    let place = tempfile::tempdir().unwrap();
    desk.choose(Some(place.path().join("members.pdf")));
    assert_eq!(desk.ok("paper_save", json!({ "paper": paper(&group, "a4") }))["saved"], true);
    desk.choose(None);
    assert_eq!(desk.ok("paper_save", json!({ "paper": paper(&group, "a4") }))["saved"], false);
    let nobody = json!({ "group": "00".repeat(16) });
    assert_eq!(desk.no("written_down_get", nobody).code, Code::NotFound);
    assert_eq!(
        each(&desk.ok("history_list", json!({}))["changes"], "what").len(),
        1,
        "printing changes nothing"
    );
}
