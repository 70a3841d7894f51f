//! Bringing a list: nothing twice, nothing erased, nobody merged, nothing by halves. The peers' bugs of
//! lists that came in are here by their numbers.

use app::Code;
use homegroup_tests::{Desk, base64, each, fixture, text};
use serde_json::{Value, json};

fn people(desk: &Desk) -> usize {
    desk.ok("person_list", json!({}))["people"].as_array().unwrap().len()
}

fn actions(report: &Value) -> Vec<String> {
    each(&report["rows"], "action")
}

fn answered(desk: &Desk, group: &str, csv: &str, answers: Value) -> Value {
    let file = base64(csv.as_bytes());
    desk.ok("people_import", json!({ "group": group, "file": file, "dry_run": false, "answers": answers }))
}

#[test]
fn peer_bug_4_the_same_file_twice_adds_nobody() {
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
fn peer_bug_4_a_blank_cell_never_erases_and_a_new_one_fills() {
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
fn peer_bug_4_two_people_of_one_name_are_asked_about_never_merged() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let csv = "Name,Phone\nSam Tern,555 0101\nSam Tern,555 0102\n";
    let report = desk.import(&group, csv.as_bytes(), false);
    assert_eq!(actions(&report), ["add", "ask"]);
    assert_eq!(report["rows"][1]["reason"], "Line 2 has the same name. Is this somebody else?");
    assert_eq!(people(&desk), 1);
    let report = answered(&desk, &group, csv, json!([{ "line": 3, "choice": "new" }]));
    assert_eq!(actions(&report), ["same", "add"]);
    assert_eq!(people(&desk), 2);
    // Now that both are known, each row finds its own by the telephone number.
    assert_eq!(actions(&desk.import(&group, csv.as_bytes(), false)), ["same", "same"]);
}

#[test]
fn peer_bug_4_a_number_never_comes_to_the_row_below() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let numbers = |desk: &Desk| {
        let people = desk.ok("person_list", json!({}))["people"].clone();
        let get = |person: &Value| desk.ok("person_get", json!({ "person": person["id"] }));
        let people = people.as_array().unwrap().iter().map(get);
        people.map(|person| (text(&person["first"]), person["phone"].clone())).collect::<Vec<_>>()
    };
    // Below a number: a blank cell, a row that ends before it, one refused, and one over two lines.
    let csv = "First,Phone,Notes\nAna,555-0101,\nBo,,\nCleo\nDov,555-0104,\n,555-0105,\nEda,,\n\
               Finn,555-0106,\"two\nlines\"\nGus,,\n";
    let report = desk.import(&group, csv.as_bytes(), false);
    assert_eq!(actions(&report), ["add", "add", "add", "add", "refused", "add", "add", "add"]);
    let whose = [
        ("Ana", json!("555-0101")),
        ("Bo", json!(null)),
        ("Cleo", json!(null)),
        ("Dov", json!("555-0104")),
        ("Eda", json!(null)),
        ("Finn", json!("555-0106")),
        ("Gus", json!(null)),
    ]
    .map(|(first, phone)| (first.to_owned(), phone));
    assert_eq!(numbers(&desk), whose);
    // Nor when they are known: the same rows again, and in the other order.
    let turned = "First,Phone\nGus,\nFinn,555-0106\nEda,\nDov,555-0104\nCleo\nBo,\nAna,555-0101\nBo,\n";
    let again = [csv, turned].map(|csv| desk.import(&group, csv.as_bytes(), false));
    assert!(again.iter().all(|report| report["totals"]["update"] == 0));
    assert_eq!(numbers(&desk), whose);
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

/// Dates as spreadsheets leave them.
const DATES: [&str; 4] = ["10Feb", "2/3/24", "0000-07-04", "45981"];

#[test]
fn peer_bug_5_a_column_of_dates_is_left_out_and_said_to_be() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let rows =
        ["Ana", "Bo", "Cleo", "Dov"].iter().zip(DATES).map(|(name, date)| format!("{name},{date},{date}"));
    let csv = format!("First name,Birthday,Sobriety date\n{}\n", rows.collect::<Vec<_>>().join("\n"));
    let report = desk.import(&group, csv.as_bytes(), false);
    assert_eq!(actions(&report), ["add"; 4]);
    assert_eq!(
        report["columns"],
        json!([
            { "header": "First name", "field": "first" },
            { "header": "Birthday", "field": null },
            { "header": "Sobriety date", "field": null },
        ])
    );
    for person in desk.ok("person_list", json!({}))["people"].as_array().unwrap() {
        let stored = desk.ok("person_get", json!({ "person": person["id"] }));
        assert_eq!((&stored["phone"], &stored["email"]), (&json!(null), &json!(null)));
        assert_eq!(desk.ok("milestone_get", json!({ "person": person["id"] }))["kept"], false);
        assert!(DATES.iter().all(|date| !stored.to_string().contains(date)), "{stored}");
    }
}

#[test]
fn peer_bug_5_a_date_where_an_address_belongs_refuses_its_line_and_brings_nothing_of_it() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.import(&group, b"First,Phone,Email\nAna,555-0101,ana@people.example\n", false);
    for date in DATES {
        let csv = format!("First,Phone,Email\nBo,555-0102,\nAna,555-0199,{date}\nCleo,555-0103,{date}\n");
        let report = desk.import(&group, csv.as_bytes(), false);
        let refused: Vec<_> =
            report["rows"].as_array().unwrap().iter().filter(|row| row["action"] == "refused").collect();
        assert_eq!(
            refused.iter().map(|row| &row["line"]).collect::<Vec<_>>(),
            [&json!(3), &json!(4)],
            "{date}"
        );
        for row in refused {
            assert_eq!(row["reason"], "The e-mail address isn’t complete.", "and the date is not repeated");
        }
    }
    // The good row is here, once; of the others not even the cells before the date.
    let people = desk.ok("person_list", json!({}))["people"].clone();
    assert_eq!(each(&people, "name"), ["Ana", "Bo"]);
    let ana = desk.ok("person_get", json!({ "person": people[0]["id"] }));
    assert_eq!((&ana["phone"], &ana["email"]), (&json!("555-0101"), &json!("ana@people.example")));
}

#[test]
fn peer_bug_5_where_a_date_is_asked_for_no_such_thing_is_taken_for_one() {
    let desk = Desk::unlocked();
    let (group, named) = (desk.group(), desk.group_with_names());
    let wren = desk.person(&named, "Wren", "");
    for date in DATES.into_iter().chain(["24-07-04", "2026-7-4", "0026-07-04"]) {
        for (command, request, field) in [
            ("group_agree_names", json!({ "group": group, "agreed_on": date }), "agreed_on"),
            ("milestone_set", json!({ "person": wren, "day_one": date }), "day_one"),
            ("meeting_list", json!({ "group": named, "from": date }), "from"),
        ] {
            assert_eq!(desk.invalid(command, request), field, "{command} {date}");
        }
    }
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["names"]["agreed_on"], json!(null));
    assert_eq!(desk.ok("milestone_get", json!({ "person": wren }))["kept"], false);
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
