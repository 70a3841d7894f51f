//! Bringing a list: nothing twice, nothing erased, nobody merged, nothing by halves.

use app::Code;
use homegroup_tests::{Desk, base64, fixture, text};
use serde_json::{Value, json};

fn people(desk: &Desk) -> usize {
    desk.ok("person_list", json!({}))["people"].as_array().unwrap().len()
}

fn actions(report: &Value) -> Vec<String> {
    homegroup_tests::each(&report["rows"], "action")
}

fn answered(desk: &Desk, group: &str, csv: &str, answers: Value) -> Value {
    let file = base64(csv.as_bytes());
    desk.ok("people_import", json!({ "group": group, "file": file, "dry_run": false, "answers": answers }))
}

#[test]
fn the_same_file_twice_adds_nobody() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let list = fixture("people/evening.csv");
    assert_eq!(desk.import(&group, &list, false)["totals"]["add"], 40);
    let again = desk.import(&group, &list, false);
    assert_eq!((&again["totals"]["same"], &again["totals"]["add"]), (&json!(40), &json!(0)));
    assert_eq!(people(&desk), 40);
}

#[test]
fn a_dry_run_stores_nothing() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let report = desk.import(&group, &fixture("people/evening.csv"), true);
    assert_eq!((&report["saved"], &report["totals"]["add"]), (&json!(false), &json!(40)));
    assert_eq!(people(&desk), 0);
}

#[test]
fn a_blank_cell_never_erases_and_a_new_one_fills() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, b"First,Last,Phone,Email\nWren,Ouzel,555 0100,\n", false);
    let report = desk.import(&group, b"First,Last,Phone,Email\nWren,Ouzel,,w@x.example\n", false);
    assert_eq!(actions(&report), ["update"]);
    let person = text(&desk.ok("person_list", json!({}))["people"][0]["id"]);
    let person = desk.ok("person_get", json!({ "person": person }));
    assert_eq!((&person["phone"], &person["email"]), (&json!("555 0100"), &json!("w@x.example")));
}

#[test]
fn two_people_of_one_name_are_asked_about_never_merged() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let csv = "Name,Phone\nSam Tern,555 0101\nSam Tern,555 0102\n";
    let report = desk.import(&group, csv.as_bytes(), false);
    assert_eq!(actions(&report), ["add", "ask"]);
    assert_eq!(people(&desk), 1);
    let report = answered(&desk, &group, csv, json!([{ "line": 3, "choice": "new" }]));
    assert_eq!(actions(&report), ["same", "add"]);
    assert_eq!(people(&desk), 2);
    // Now that both are known, each row finds its own by the telephone number.
    assert_eq!(actions(&desk.import(&group, csv.as_bytes(), false)), ["same", "same"]);
}

#[test]
fn another_number_under_the_same_name_is_asked_about() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, b"Name,Phone\nSam Tern,555 0101\n", false);
    let csv = "Name,Phone\nSam Tern,555 0199\n";
    let report = desk.import(&group, csv.as_bytes(), true);
    assert_eq!(actions(&report), ["ask"]);
    let candidate = text(&report["rows"][0]["candidates"][0]["person"]);
    assert!(text(&report["rows"][0]["candidates"][0]["detail"]).contains("01"));
    let skipped = answered(&desk, &group, csv, json!([{ "line": 2, "choice": "skip" }]));
    assert_eq!(actions(&skipped), ["skip"]);
    let updated = answered(&desk, &group, csv, json!([{ "line": 2, "choice": candidate }]));
    assert_eq!(actions(&updated), ["update"]);
    assert_eq!(desk.ok("person_get", json!({ "person": candidate }))["phone"], "555 0199");
    assert_eq!(people(&desk), 1);
}

#[test]
fn a_second_row_of_a_known_name_is_not_added_unasked() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, b"Name\nSam Tern\n", false);
    assert_eq!(actions(&desk.import(&group, b"Name\nSam Tern\nSam Tern\n", false)), ["same", "ask"]);
    assert_eq!(people(&desk), 1);
}

#[test]
fn a_wrong_answer_stores_nothing() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let file = base64(b"Name\nWren\n");
    for answers in [
        json!([{ "line": 2, "choice": "00".repeat(16) }]),
        json!([{ "line": 9, "choice": "new" }]),
        json!([{ "line": 2, "choice": "perhaps" }]),
    ] {
        let request = json!({ "group": group, "file": file, "dry_run": false, "answers": answers });
        assert_eq!(desk.invalid("people_import", request), "answers");
    }
    assert_eq!(people(&desk), 0);
}

#[test]
fn refused_rows_are_named_by_line_and_the_others_come() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let csv =
        "First name;Last name;E-mail\nWren;Ouzel;w@x.example\n;;nobody@x.example\nAna;;not-an-address\n";
    let report = desk.import(&group, csv.as_bytes(), false);
    assert_eq!(actions(&report), ["add", "refused", "refused"]);
    let lines: Vec<_> =
        report["rows"].as_array().unwrap().iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert!(report["rows"][1]["reason"].is_string());
    assert_eq!(people(&desk), 1);
}

#[test]
fn notes_are_not_kept_in_mutual_aid() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let report = desk.import(&group, b"Name,Notes\nWren,court ordered\n", false);
    assert_eq!(report["notes"].as_array().unwrap().len(), 1);
}

#[test]
fn a_person_is_never_matched_across_regimes() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let request =
        json!({ "name": "Clinic", "program": "smart", "regime": "part2", "weekday": "mon", "time": "10:00" });
    let clinic = text(&desk.ok("group_create", request)["id"]);
    desk.import(&clinic, b"Name\nSam Tern\n", false);
    assert_eq!(actions(&desk.import(&group, b"Name\nSam Tern\n", false)), ["add"]);
    assert_eq!(people(&desk), 2);
}

#[test]
fn files_that_are_no_lists_are_refused_with_a_reason() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    for file in [&b""[..], b"PK\x03\x04 spreadsheet", b"\x00\x01\x02\x03", b"Wren\nAna\n"] {
        let request = json!({ "group": group, "file": base64(file), "dry_run": false });
        let error = desk.no("people_import", request);
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("file")), "{file:?}");
    }
    let not_base64 = json!({ "group": group, "file": "%%%", "dry_run": false });
    assert_eq!(desk.invalid("people_import", not_base64), "file");
}
