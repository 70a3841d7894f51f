//! After an evening on paper: the sheet typed in, in its order, and what was put in.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

fn after_the_meeting(desk: &Desk) -> (String, String) {
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    desk.set_clock("2026-11-24T21:00:00-06:00");
    (group, meeting)
}

fn type_in(desk: &Desk, meeting: &str, names: &str, dry_run: bool, answers: Value) -> Value {
    let request = json!({ "meeting": meeting, "names": names, "dry_run": dry_run, "answers": answers });
    desk.ok("sheet_type_in", request)
}

fn here(desk: &Desk, meeting: &str) -> Vec<String> {
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    let rows = sheet["rows"].as_array().unwrap();
    rows.iter().filter(|row| row["mark"] == "here").map(|row| text(&row["name"])).collect()
}

#[test]
fn a_sheet_of_paper_is_typed_in_in_its_own_order_and_in_one_step() {
    let desk = Desk::unlocked();
    let (group, meeting) = after_the_meeting(&desk);
    desk.person(&group, "Wren", "Tern");
    desk.person(&group, "Ana", "");
    let late = desk.person(&group, "Luis", "Martin");
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": late, "mark": "late" }));
    let paper = "1. wren t\n2. Zed Plover\n\nLuis M.\nAna";
    let told = type_in(&desk, &meeting, paper, true, json!([]));
    assert_eq!(each(&told["rows"], "name"), ["Wren T.", "Zed P.", "Luis M.", "Ana"]);
    assert_eq!(each(&told["rows"], "action"), ["mark", "add", "already", "mark"]);
    assert_eq!((&told["saved"], &told["here"]), (&json!(false), &json!(1)));
    assert_eq!(here(&desk, &meeting), Vec::<String>::new(), "a dry run stores nothing");
    let done = type_in(&desk, &meeting, paper, false, json!([]));
    assert_eq!((&done["saved"], &done["here"]), (&json!(true), &json!(4)));
    assert_eq!(each(&done["rows"], "action"), each(&told["rows"], "action"));
    assert_eq!(here(&desk, &meeting), ["Ana", "Wren T.", "Zed P."]);
    // Typing the same sheet in twice marks nobody twice and adds nobody twice.
    let again = type_in(&desk, &meeting, paper, false, json!([]));
    assert_eq!(each(&again["rows"], "action"), ["already", "already", "already", "already"]);
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(here(&desk, &meeting), Vec::<String>::new());
    assert_eq!(desk.ok("person_list", json!({}))["people"].as_array().unwrap().len(), 3);
}

#[test]
fn a_name_that_could_be_two_people_is_nobody_until_she_says_which() {
    let desk = Desk::unlocked();
    let (group, meeting) = after_the_meeting(&desk);
    let [_, plover] = ["Tern", "Plover"].map(|last| desk.person(&group, "Dana", last));
    let told = type_in(&desk, &meeting, "Dana\nBo\nBo", false, json!([]));
    assert_eq!(each(&told["rows"], "action"), ["ask", "add", "ask"]);
    assert_eq!(told["saved"], false, "nothing is stored while a line is asked about");
    assert_eq!(here(&desk, &meeting), Vec::<String>::new());
    assert_eq!(each(&told["rows"][0]["candidates"], "name"), ["Dana P.", "Dana T."]);
    assert_eq!(told["rows"][2]["reason"], "Line 2 has the same name. Is this somebody else?");
    let answers = json!([{ "line": 1, "choice": plover }, { "line": 3, "choice": "skip" }]);
    let done = type_in(&desk, &meeting, "Dana\nBo\nBo", false, answers);
    assert_eq!(each(&done["rows"], "action"), ["mark", "add", "skip"]);
    assert_eq!(here(&desk, &meeting), ["Bo", "Dana P."]);
}

#[test]
fn somebody_of_another_list_is_asked_about_and_one_of_another_kind_of_group_is_not() {
    let desk = Desk::unlocked();
    let class = json!({ "name": "Class", "program": "smart", "regime": "part2", "weekday": "tue",
        "time": "10:00" });
    let class = text(&desk.ok("group_create", class)["id"]);
    desk.person(&class, "Kit", "Ouzel");
    let other = desk.group_with_names();
    let wren = desk.person(&other, "Wren", "Tern");
    let (group, meeting) = after_the_meeting(&desk);
    let told = type_in(&desk, &meeting, "Kit Ouzel\nWren Tern\nWren", true, json!([]));
    assert_eq!(each(&told["rows"], "action"), ["add", "ask", "add"]);
    let answers = json!([{ "line": 1, "choice": wren }]);
    type_in(&desk, &meeting, "Wren Tern", false, answers);
    assert_eq!(each(&desk.ok("group_get", json!({ "group": group }))["people"], "person"), [wren]);
}

#[test]
fn a_list_brought_in_after_the_evening_is_known_when_its_sheet_is_typed_in() {
    let desk = Desk::unlocked();
    let (group, meeting) = after_the_meeting(&desk);
    desk.set_clock("2026-11-26T10:00:00-06:00");
    desk.person(&group, "Dana", "Reyes");
    let told = type_in(&desk, &meeting, "Dana R.", false, json!([]));
    assert_eq!(each(&told["rows"], "action"), ["mark"]);
    let people = desk.ok("group_get", json!({ "group": group }))["people"].clone();
    assert_eq!((people.as_array().unwrap().len(), &people[0]["since"]), (1, &json!("2026-11-26")));
}

#[test]
fn a_sheet_that_makes_no_sense_is_refused() {
    let desk = Desk::unlocked();
    let (_, meeting) = after_the_meeting(&desk);
    let ask = |names: &str, answers: Value| json!({ "meeting": meeting, "names": names, "dry_run": true, "answers": answers });
    for names in ["", " \n\t\n", "1\n2\n3"] {
        assert_eq!(desk.invalid("sheet_type_in", ask(names, json!([]))), "names", "{names:?}");
    }
    assert_eq!(desk.invalid("sheet_type_in", ask(&"x".repeat(100_001), json!([]))), "names");
    assert_eq!(desk.invalid("sheet_type_in", ask(&"Bo\n".repeat(2_001), json!([]))), "names");
    for answer in [json!([{ "line": 9, "choice": "new" }]), json!([{ "line": 1, "choice": "somebody" }])] {
        assert_eq!(desk.invalid("sheet_type_in", ask("Bo", answer)), "answers");
    }
    let long = type_in(&desk, &meeting, &format!("{}\nBo", "x".repeat(500)), false, json!([]));
    assert_eq!(each(&long["rows"], "action"), ["refused", "add"]);
    assert_eq!(long["saved"], false);
    let nameless = desk.group();
    desk.set_clock("2026-12-01T21:00:00-06:00");
    let meeting = desk.next_meeting(&nameless);
    let request = json!({ "meeting": meeting, "names": "Bo", "dry_run": true });
    assert_eq!(desk.no("sheet_type_in", request).code, Code::NamesNotAgreed);
}

#[test]
fn what_was_put_in_is_kept_to_the_cent_and_outlives_the_names() {
    let desk = Desk::unlocked();
    let (group, meeting) = after_the_meeting(&desk);
    let person = desk.person(&group, "Wren", "");
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
    let page = || desk.ok("afterwards_get", json!({ "meeting": meeting }));
    assert_eq!(page()["basket"], json!({ "amount": null, "counted_by_two": null }));
    let set = |request: Value| desk.ok("basket_set", request)["basket"].clone();
    assert_eq!(
        set(json!({ "meeting": meeting, "amount": "42,5", "counted_by_two": true })),
        json!({ "amount": "42.50", "counted_by_two": true })
    );
    assert_eq!(set(json!({ "meeting": meeting, "counted_by_two": null }))["counted_by_two"], json!(null));
    assert_eq!(set(json!({ "meeting": meeting, "amount": "0" }))["amount"], "0.00");
    set(json!({ "meeting": meeting, "amount": "17.05", "counted_by_two": false }));
    for amount in ["1,234", "a lot", "-3", "100000"] {
        let request = json!({ "meeting": meeting, "amount": amount });
        assert_eq!(desk.invalid("basket_set", request), "amount", "{amount}");
    }
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-25"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    assert_eq!(page()["not_kept"], true);
    assert_eq!(page()["basket"], json!({ "amount": "17.05", "counted_by_two": false }));
}

#[test]
fn money_alone_does_not_say_that_anybody_was_there() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    desk.ok("basket_set", json!({ "meeting": meeting, "amount": "12" }));
    let page = desk.ok("afterwards_get", json!({ "meeting": meeting }));
    assert_eq!((&page["meeting"]["status"], &page["meeting"]["here"]), (&json!("planned"), &json!(null)));
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    let page = desk.ok("afterwards_get", json!({ "meeting": meeting }));
    assert_eq!(page["basket"]["amount"], json!(null));
    // Of an evening still ahead there is nothing to count, and none of one that does not take place.
    let next = text(&page["next"]["id"]);
    assert_eq!(desk.invalid("basket_set", json!({ "meeting": next, "amount": "1" })), "meeting");
    desk.ok("meeting_cancel", json!({ "meeting": next, "reason": "Snow" }));
    let page = desk.ok("afterwards_get", json!({ "meeting": meeting }));
    assert_eq!(page["next"]["date"], "2026-12-08", "the next one that takes place");
    desk.ok("meeting_cancel", json!({ "meeting": meeting, "reason": "Snow" }));
    assert_eq!(desk.no("basket_set", json!({ "meeting": meeting, "amount": "1" })).code, Code::Invalid);
}
