//! The sign-up sheet for the clipboard, and typing in what was written on it.

use app::Code;
use homegroup_tests::{Desk, each, text, unbase64};
use serde_json::{Value, json};

struct Clipboard {
    desk: Desk,
    group: String,
    meeting: String,
}

impl Clipboard {
    fn new() -> Self {
        let desk = Desk::unlocked();
        let group = desk.group_with_names();
        let meeting = desk.next_meeting(&group);
        Self { desk, group, meeting }
    }

    fn rows(&self) -> Vec<Value> {
        let sheet = self.desk.ok("signup_rows", json!({ "meeting": self.meeting }));
        sheet["rows"].as_array().unwrap().clone()
    }

    /// Types names in, in row order; an empty name is an empty line.
    fn read(&self, names: &[&str]) -> Value {
        let written: Vec<Value> =
            self.rows().iter().zip(names).map(|(row, name)| written(row, name)).collect();
        self.desk.ok("signup_read", json!({ "group": self.group, "rows": written }))
    }

    /// Who does a row's role, and what was said.
    fn doing(&self, row: &Value) -> (Value, Value) {
        let list = self.desk.ok("assignment_list", json!({ "meeting": row["meeting"] }));
        let role = list["roles"].as_array().unwrap().iter().find(|role| role["role"] == row["role"]).unwrap();
        (role["doing"]["name_shown"].clone(), role["doing"]["state"].clone())
    }
}

fn written(row: &Value, name: &str) -> Value {
    json!({ "meeting": row["meeting"], "role": row["role"], "name": name })
}

#[test]
fn the_rows_are_the_evenings_services_of_eight_meetings_numbered_through() {
    let clipboard = Clipboard::new();
    let rows = clipboard.rows();
    let numbers: Vec<u64> = rows.iter().map(|row| row["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=rows.len() as u64).collect::<Vec<_>>());
    let mut days = each(&json!(rows), "date");
    days.dedup();
    assert_eq!((days.len(), days[0].as_str(), days[7].as_str()), (8, "2026-11-24", "2027-01-12"));
    let roles = each(&json!(rows), "role_name");
    assert!(
        roles.contains(&"coffee maker".to_owned()) && !roles.contains(&"treasurer".to_owned()),
        "{roles:?}"
    );
    // A cancelled evening is not on the sheet; another one comes in.
    let second = clipboard.desk.ok("meeting_list", json!({ "group": clipboard.group, "limit": 2 }));
    let second = text(&second["meetings"][1]["id"]);
    clipboard.desk.ok("meeting_cancel", json!({ "meeting": second, "reason": "The hall is closed" }));
    let mut days = each(&json!(clipboard.rows()), "date");
    days.dedup();
    assert_eq!((days.len(), days[1].as_str(), days[7].as_str()), (8, "2026-12-08", "2027-01-19"));
    for meetings in [0, 27] {
        let ask = json!({ "meeting": clipboard.meeting, "meetings": meetings });
        assert_eq!(clipboard.desk.invalid("signup_rows", ask), "meetings");
    }
}

#[test]
fn what_was_written_is_typed_in_and_stands_as_yes() {
    let clipboard = Clipboard::new();
    clipboard.desk.person(&clipboard.group, "Ana", "Perch");
    clipboard.desk.person(&clipboard.group, "Élodie", "Ruff");
    let rows = clipboard.rows();
    let told = clipboard.read(&["ana p", "", "ELODIE"]);
    assert_eq!(told, json!({ "assigned": 2, "unread": [] }));
    assert_eq!(clipboard.doing(&rows[0]), (json!("Ana P."), json!("yes")));
    assert_eq!(clipboard.doing(&rows[1]).0, Value::Null);
    assert_eq!(clipboard.doing(&rows[2]).0, json!("Élodie R."));
    let taken: Vec<bool> = clipboard.rows().iter().map(|row| row["taken"] == true).collect();
    assert_eq!(taken[..4], [true, false, true, false]);
    clipboard.desk.ok("change_undo_last", json!({}));
    assert!(clipboard.rows().iter().all(|row| row["taken"] == false), "one thing to take back");
}

#[test]
fn while_a_row_cannot_be_read_nobody_is_written_down_and_each_is_told() {
    let clipboard = Clipboard::new();
    clipboard.desk.person(&clipboard.group, "Ana", "Perch");
    clipboard.desk.person(&clipboard.group, "Ana", "Ruff");
    let kit = clipboard.desk.person(&clipboard.group, "Kit", "");
    let rows = clipboard.rows();
    clipboard.desk.ok(
        "assignment_set",
        json!({ "meeting": rows[3]["meeting"], "role": rows[3]["role"], "person": kit }),
    );
    let told = clipboard.read(&["Ana P.", "Ana", "Wren", "Ana R."]);
    assert_eq!(told["assigned"], 0);
    assert_eq!(each(&told["unread"], "why"), ["several", "nobody", "taken"]);
    let at: Vec<u64> =
        told["unread"].as_array().unwrap().iter().map(|row| row["at"].as_u64().unwrap()).collect();
    assert_eq!(at, [1, 2, 3]);
    assert_eq!(each(&told["unread"][0]["people"], "name"), ["Ana P.", "Ana R."]);
    assert_eq!(clipboard.doing(&rows[0]).0, Value::Null, "nothing half done");
    // Who is meant of several is said; who has it already stays.
    let meant = &told["unread"][0]["people"][1]["person"];
    let mut second = written(&rows[1], "Ana");
    second["person"] = meant.clone();
    let request = json!({ "group": clipboard.group, "rows": [written(&rows[0], "Ana P."), second, written(&rows[3], "Kit")] });
    assert_eq!(clipboard.desk.ok("signup_read", request)["assigned"], 3);
    assert_eq!(clipboard.doing(&rows[1]).0, json!("Ana R."));
    assert_eq!(clipboard.doing(&rows[3]), (json!("Kit"), json!("yes")));
}

#[test]
fn a_person_chosen_who_is_not_called_that_is_not_taken() {
    let clipboard = Clipboard::new();
    let ana = clipboard.desk.person(&clipboard.group, "Ana", "Perch");
    let mut row = written(&clipboard.rows()[0], "Wren");
    row["person"] = json!(ana);
    let told = clipboard.desk.ok("signup_read", json!({ "group": clipboard.group, "rows": [row] }));
    assert_eq!(told["unread"][0]["why"], "nobody");
}

#[test]
fn an_evening_cancelled_or_a_role_gone_since_the_sheet_was_printed_is_told() {
    let clipboard = Clipboard::new();
    clipboard.desk.person(&clipboard.group, "Ana", "Perch");
    let rows = clipboard.rows();
    clipboard.desk.ok("meeting_cancel", json!({ "meeting": clipboard.meeting, "reason": "Snow" }));
    let gone =
        json!({ "meeting": rows[rows.len() - 1]["meeting"], "role": "aa.role.juggler", "name": "Ana" });
    let twice = written(&rows[rows.len() - 1], "Ana");
    let request = json!({ "group": clipboard.group, "rows": [written(&rows[0], "Ana"), gone, twice, twice] });
    let told = clipboard.desk.ok("signup_read", request);
    assert_eq!(each(&told["unread"], "why"), ["gone", "gone", "taken"]);
}

#[test]
fn nothing_is_typed_in_where_names_may_not_be_kept_or_for_another_group() {
    let clipboard = Clipboard::new();
    let other = clipboard.desk.group_with_names();
    clipboard.desk.person(&other, "Ana", "Perch");
    let row = written(&clipboard.rows()[0], "Ana");
    let request = json!({ "group": other, "rows": [row] });
    assert_eq!(clipboard.desk.no("signup_read", request).code, Code::NotFound);
    clipboard.desk.ok("group_agree_names", json!({ "group": clipboard.group, "agreed_on": null }));
    let request = json!({ "group": clipboard.group, "rows": [] });
    assert_eq!(clipboard.desk.no("signup_read", request).code, Code::NamesNotAgreed);
    let sheet = clipboard.desk.ok("signup_rows", json!({ "meeting": clipboard.meeting }));
    assert_eq!(sheet["may_keep_names"], false);
    assert!(!sheet["rows"].as_array().unwrap().is_empty(), "a sheet can still go round");
}

#[test]
fn the_sheet_that_goes_round_says_taken_and_no_name() {
    let clipboard = Clipboard::new();
    clipboard.desk.person(&clipboard.group, "Wren", "Ouzel");
    clipboard.read(&["Wren"]);
    for page in ["letter", "a4"] {
        let mut request = json!({ "kind": "sign_up", "meeting": clipboard.meeting, "page": page });
        let paper = clipboard.desk.ok("paper_make", request.clone());
        assert_eq!((&paper["title"], &paper["has_names"]), (&json!("Sign-up sheet"), &json!(false)));
        assert_eq!(paper["file_name"], "sign-up-2026-11-24.pdf");
        assert!(unbase64(&text(&paper["pdf"])).starts_with(b"%PDF"));
        request["meetings"] = json!(1);
        assert_eq!(clipboard.desk.ok("paper_make", request.clone())["pages"], 1);
    }
}
