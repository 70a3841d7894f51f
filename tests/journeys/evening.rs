//! The first evening, end to end: records, a group, a list of forty people, marks, the sheet.

use std::process::Command;

use homegroup_tests::{Desk, PASSPHRASE, each, fixture, text, unbase64};
use serde_json::json;

#[test]
fn the_first_evening() {
    let desk = Desk::empty();
    assert_eq!(desk.ok("vault_status", json!({}))["state"], "absent");
    let code = text(&desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }))["recovery_code"]);
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], false);
    let status = desk.ok("vault_recovery_confirm", json!({ "code": code.to_lowercase().replace('-', " ") }));
    assert_eq!(status["recovery_confirmed"], true);

    let group = desk.group();
    let today = desk.ok("today_get", json!({}));
    assert_eq!(today["next"]["meeting"]["group_name"], "Tuesday Night Steps");
    assert_eq!(today["next"]["minutes_until"], 120);
    assert_eq!(today["next"]["moment"], "before");
    assert_eq!(today["next"]["agenda_fits"], true);
    let meeting = text(&today["next"]["meeting"]["id"]);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!(agenda["closes"], "20:00");
    assert_eq!(agenda["spare"], 0);

    // The list comes only once the group has agreed to keep names.
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-17" }));
    let list = fixture("people/evening.csv");
    assert_eq!(desk.import(&group, &list, true)["totals"]["add"], 40);
    assert_eq!(desk.ok("person_list", json!({}))["people"].as_array().unwrap().len(), 0);
    assert_eq!(desk.import(&group, &list, false)["totals"]["add"], 40);

    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    let people = each(&sheet["rows"], "person");
    let names = each(&sheet["rows"], "name");
    assert_eq!(people.len(), 40);
    desk.set_clock("2026-11-24T19:02:00-06:00");
    for person in &people[..30] {
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
    }
    desk.ok("visitor_count", json!({ "meeting": meeting, "room": 33, "newcomers": 2, "online": 1 }));

    // Everything is there after locking, in another program.
    desk.ok("vault_lock", json!({}));
    let other = desk.another();
    other.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let sheet = other.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!(sheet["here"], 30);
    assert_eq!(sheet["meeting"]["here"], 34);
    assert_eq!(sheet["meeting"]["status"], "held");

    // The names come back from the paper.
    let paper = other.ok("paper_make", json!({ "kind": "facilitator_copy", "meeting": meeting }));
    let pdf = other.folder().parent().unwrap().join("sheet.pdf");
    std::fs::write(&pdf, unbase64(&text(&paper["pdf"]))).unwrap();
    let read = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().unwrap();
    let read = String::from_utf8(read.stdout).unwrap();
    // Poppler gives the Arabic ligature lam-alef back as alef-lam, whoever made the paper.
    let same = |text: &str| text.replace("لا", "ال").replace(|c: char| !c.is_alphanumeric(), "");
    let read = same(&read);
    let lost: Vec<_> = names.iter().filter(|name| !read.contains(&same(name))).collect();
    assert!(lost.is_empty(), "not on the sheet: {lost:?}");
}

#[test]
fn nothing_readable_is_left_in_the_records() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, &fixture("people/evening.csv"), false);
    let meeting = desk.next_meeting(&group);
    desk.ok("attendance_add", json!({ "meeting": meeting, "name": "Quentin Zebrafinch" }));
    let people = desk.ok("person_list", json!({}));
    let mut secrets = each(&people["people"], "name");
    secrets.extend(["Quentin", "Zebrafinch", "Tuesday Night Steps", "sharing"].map(str::to_owned));
    desk.ok("vault_lock", json!({}));
    for path in homegroup_tests::files(desk.folder()) {
        let bytes = std::fs::read(&path).unwrap();
        let path = path.display().to_string();
        for secret in &secrets {
            // Two letters happen by chance among sealed bytes.
            if secret.len() < 6 {
                continue;
            }
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found && !path.contains(secret.as_str()), "{path} tells {secret}");
        }
    }
}
