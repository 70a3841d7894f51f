//! Chips: one less in the box for each that is given, never below nought, and taken back.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE};
use serde_json::{Value, json};

const NINETY: &str = "aa.milestone.90-days";

fn give(desk: &Desk, meeting: &str) -> Value {
    desk.ok("chip_give", json!({ "meeting": meeting, "milestone": NINETY }))
}

/// How many are in the box, and how many were given at the meeting.
fn stands(desk: &Desk, meeting: &str) -> (Value, Value) {
    let list = desk.ok("chip_list", json!({ "meeting": meeting }));
    let kinds = list["chips"].as_array().unwrap();
    let kind = kinds.iter().find(|kind| kind["chip"]["milestone"] == NINETY).unwrap();
    (kind["chip"]["stock"].clone(), kind["given"].clone())
}

fn stock(desk: &Desk, group: &str, stock: Value) -> Value {
    desk.ok("chip_stock_set", json!({ "group": group, "milestone": NINETY, "stock": stock }))
}

#[test]
fn the_box_never_goes_below_nought_and_what_is_given_is_written_down_all_the_same() {
    let desk = Desk::unlocked();
    // A group without names gives chips, too.
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    assert_eq!(give(&desk, &meeting)["left"], json!(null), "nobody counted the box");
    stock(&desk, &group, json!(2));
    assert_eq!(give(&desk, &meeting)["left"], json!(null));
    assert_eq!(give(&desk, &meeting)["left"], "last");
    assert_eq!(give(&desk, &meeting)["left"], "none");
    assert_eq!(stands(&desk, &meeting), (json!(0), json!(4)));
}

#[test]
fn undoing_gives_a_chip_back_and_so_does_taking_it_back() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    stock(&desk, &group, json!(1));
    give(&desk, &meeting);
    give(&desk, &meeting);
    assert_eq!(stands(&desk, &meeting), (json!(0), json!(2)));
    let take_back = || desk.ok("chip_take_back", json!({ "meeting": meeting, "milestone": NINETY }));
    take_back();
    assert_eq!(stands(&desk, &meeting), (json!(0), json!(1)), "that one never was in the box");
    take_back();
    assert_eq!(stands(&desk, &meeting), (json!(1), json!(0)));
    let none = json!({ "meeting": meeting, "milestone": NINETY });
    assert_eq!(desk.no("chip_take_back", none).code, Code::NotFound);
    give(&desk, &meeting);
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(stands(&desk, &meeting), (json!(1), json!(0)));
    assert_eq!(desk.ok("change_redo_last", json!({}))["done"], true);
    assert_eq!(stands(&desk, &meeting), (json!(0), json!(1)));
}

#[test]
fn it_is_said_when_it_is_time_for_new_ones() {
    let desk = Desk::unlocked();
    let group = desk.group();
    stock(&desk, &group, json!(5));
    let low = |list: &Value| {
        let kinds = list["chips"].as_array().unwrap();
        kinds.iter().filter(|kind| kind["low"] == true).count()
    };
    let set = |at: Value| desk.ok("milestone_settings", json!({ "group": group, "reorder_at": at }));
    assert_eq!(low(&set(json!(4))), 0);
    let told = set(json!(5));
    assert_eq!((low(&told), &told["reorder_at"]), (1, &json!(5)));
    assert_eq!(low(&stock(&desk, &group, json!(null))), 0, "what nobody counted is not low");
    for (command, request, field) in [
        ("chip_stock_set", json!({ "group": group, "milestone": NINETY, "stock": 10_000 }), "stock"),
        (
            "chip_stock_set",
            json!({ "group": group, "milestone": "na.milestone.90-days", "stock": 1 }),
            "milestone",
        ),
        ("milestone_settings", json!({ "group": group, "reorder_at": 10_000 }), "reorder_at"),
    ] {
        assert_eq!(desk.invalid(command, request), field);
    }
}

#[test]
fn chips_are_given_at_a_meeting_that_takes_place_and_not_ahead_of_it() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let request = json!({ "meeting": meeting, "milestone": NINETY });
    desk.set_clock("2026-11-23T12:00:00-06:00");
    assert_eq!(desk.ok("chip_list", json!({ "meeting": meeting }))["open"], false);
    assert_eq!(desk.invalid("chip_give", request.clone()), "meeting");
    desk.set_clock("2026-11-24T12:00:00-06:00");
    let unknown = json!({ "meeting": meeting, "milestone": "aa.milestone.40-years" });
    assert_eq!(desk.invalid("chip_give", unknown), "milestone");
    desk.ok("meeting_cancel", json!({ "meeting": meeting, "reason": "ice" }));
    assert_eq!(desk.no("chip_give", request).code, Code::Invalid);
    let nowhere = json!({ "meeting": "00".repeat(16), "milestone": NINETY });
    assert_eq!(desk.no("chip_give", nowhere).code, Code::NotFound);
    let class = json!({ "name": "Class", "program": "smart", "weekday": "tue", "time": "10:00" });
    let class = desk.ok("group_create", class)["id"].as_str().unwrap().to_owned();
    let meeting = desk.next_meeting(&class);
    let request = json!({ "meeting": meeting, "milestone": "smart.milestone.30-days" });
    assert_eq!(desk.invalid("chip_give", request), "meeting");
    assert_eq!(desk.ok("chip_list", json!({ "meeting": meeting }))["chips"], json!([]));
}

#[test]
fn what_was_given_stays_when_the_names_of_the_evening_go() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let priya = desk.person(&group, "Priya", "Kestrel");
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": priya, "mark": "here" }));
    give(&desk, &meeting);
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-25"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["not_kept"], true);
    assert_eq!(stands(&desk, &meeting).1, 1);
}

#[test]
fn the_box_goes_to_whoever_looks_after_the_group_next() {
    let desk = Desk::unlocked();
    let group = desk.group();
    stock(&desk, &group, json!(7));
    desk.ok("milestone_settings", json!({ "group": group, "first_day": "one", "reorder_at": 2 }));
    let file = desk.elsewhere().join("group.parcel");
    let new = "eleven lanterns along the quiet river bank";
    let made = json!({ "group": group, "meetings": false, "cycles": false, "readings": false, "backlog": false,
        "people": [], "passphrase": PASSPHRASE, "new": new, "to": file });
    desk.ok("handover_make", made);
    let taken = desk.ok("handover_take", json!({ "from": file, "passphrase": new }));
    let list = desk.ok("milestone_list", json!({ "group": taken["id"] }));
    assert_eq!((&list["first_day"], &list["reorder_at"]), (&json!("one"), &json!(2)));
    let kinds = list["chips"].as_array().unwrap();
    assert!(kinds.iter().any(|kind| kind["milestone"] == NINETY && kind["stock"] == 7), "{list}");
}
