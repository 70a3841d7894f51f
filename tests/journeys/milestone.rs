//! Milestones: only for somebody who asked, by civil date, told once, and gone when she says so.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, files, text};
use serde_json::{Value, json};

/// A group that keeps names, with one person on its list; the clock stands on Tuesday 24 November.
fn group() -> (Desk, String, String) {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let priya = desk.person(&group, "Priya", "Kestrel");
    (desk, group, priya)
}

fn set(desk: &Desk, person: &str, day: &str) -> Value {
    desk.ok("milestone_set", json!({ "person": person, "day_one": day }))
}

/// Who celebrates what on which day.
fn told(list: &Value) -> Vec<String> {
    let one = |c: &Value| format!("{} {} {}", text(&c["name"]), text(&c["title"]), text(&c["on"]));
    list.as_array().unwrap().iter().map(one).collect()
}

fn list(desk: &Desk, group: &str) -> Value {
    desk.ok("milestone_list", json!({ "group": group }))
}

fn due(desk: &Desk, group: &str) -> Vec<String> {
    told(&list(desk, group)["due"])
}

#[test]
fn nobody_is_counted_who_did_not_ask() {
    let (desk, group, priya) = group();
    let page = desk.ok("milestone_get", json!({ "person": priya }));
    assert_eq!((&page["may"], &page["kept"], &page["day_one"]), (&json!(true), &json!(false), &json!(null)));
    assert_eq!((&page["groups"][0]["days"], &page["groups"][0]["next"]), (&json!(null), &json!(null)));
    assert_eq!(
        (list(&desk, &group)["due"].clone(), list(&desk, &group)["ahead"].clone()),
        (json!([]), json!([]))
    );
    assert_eq!(desk.ok("today_get", json!({}))["celebrating"], json!(null));
    assert_eq!(desk.invalid("milestone_set", json!({ "person": priya })), "day_one");
    let again = json!({ "person": priya, "day_one": "2026-11-01", "earlier": "keep" });
    assert_eq!(desk.no("milestone_start_again", again).code, Code::NotFound);
}

#[test]
fn what_is_due_at_the_next_meeting_is_told_there_and_no_second_time() {
    let (desk, group, priya) = group();
    let sam = desk.person(&group, "Sam", "Tern");
    // Ninety days on the Monday before, and a year on the Friday after.
    let page = set(&desk, &priya, "2026-08-25");
    assert_eq!((&page["groups"][0]["days"], &page["day_one"]), (&json!(91), &json!("2026-08-25")));
    set(&desk, &sam, "2025-11-27");
    let before = list(&desk, &group);
    assert_eq!(told(&before["due"]), ["Priya K. 90 days 2026-11-23"]);
    assert_eq!(told(&before["ahead"]), ["Sam T. 1 year 2026-11-27"]);
    let today = desk.ok("today_get", json!({}))["celebrating"].clone();
    assert_eq!(told(&today), ["Priya K. 90 days 2026-11-23", "Sam T. 1 year 2026-11-27"]);
    let meeting = desk.next_meeting(&group);
    assert_eq!(
        told(&desk.ok("milestone_due", json!({ "meeting": meeting }))["due"]),
        ["Priya K. 90 days 2026-11-23"]
    );
    // While it is on it is still the one; after it the next is.
    desk.set_clock("2026-11-24T19:30:00-06:00");
    assert_eq!(due(&desk, &group), ["Priya K. 90 days 2026-11-23"]);
    desk.set_clock("2026-11-25T09:00:00-06:00");
    let after = list(&desk, &group);
    assert_eq!(
        (told(&after["due"]), &after["ahead"]),
        (vec!["Sam T. 1 year 2026-11-27".to_owned()], &json!([]))
    );
    // One that is cancelled celebrates nobody: the next does.
    desk.set_clock("2026-11-24T17:00:00-06:00");
    desk.ok("meeting_cancel", json!({ "meeting": meeting, "reason": "ice" }));
    assert_eq!(due(&desk, &group), ["Priya K. 90 days 2026-11-23", "Sam T. 1 year 2026-11-27"]);
    assert_eq!(desk.invalid("milestone_list", json!({ "group": group, "days": 0 })), "days");
    assert_eq!(desk.invalid("milestone_list", json!({ "group": group, "days": 367 })), "days");
}

#[test]
fn the_29th_of_february_is_the_28th_in_a_year_without() {
    let (desk, group, priya) = group();
    set(&desk, &priya, "2024-02-29");
    for (now, on) in [("2027-02-23", "3 years 2027-02-28"), ("2028-02-23", "4 years 2028-02-29")] {
        desk.set_clock(&format!("{now}T21:00:00-06:00"));
        let page = list(&desk, &group);
        let all: Vec<_> = told(&page["due"]).into_iter().chain(told(&page["ahead"])).collect();
        assert_eq!(all, [format!("Priya K. {on}")], "{now}");
    }
    assert_eq!(desk.invalid("milestone_set", json!({ "person": priya, "day_one": "2023-02-29" })), "day_one");
}

#[test]
fn a_day_is_a_day_across_the_change_of_the_clocks() {
    let desk = Desk::unlocked();
    desk.set_clock("2026-10-31T12:00:00-05:00");
    let group = desk.group_with_names();
    let priya = desk.person(&group, "Priya", "Kestrel");
    let days = |now: &str| {
        desk.set_clock(now);
        desk.ok("milestone_get", json!({ "person": priya }))["groups"][0]["days"].clone()
    };
    // In Chicago 1 November 2026 has 25 hours, and 14 March 2027 has 23.
    set(&desk, &priya, "2026-10-31");
    assert_eq!(days("2026-10-31T23:30:00-05:00"), 0);
    assert_eq!(days("2026-11-01T00:30:00-05:00"), 1);
    assert_eq!(days("2026-11-01T23:30:00-06:00"), 1);
    assert_eq!(days("2026-11-02T00:30:00-06:00"), 2);
    assert_eq!(days("2027-03-13T23:30:00-06:00"), 133);
    assert_eq!(days("2027-03-14T00:30:00-06:00"), 134);
    assert_eq!(days("2027-03-15T00:30:00-05:00"), 135);
}

#[test]
fn her_own_zone_says_which_day_it_is_for_her() {
    let (desk, group, priya) = group();
    // Tuesday evening in Chicago is Wednesday morning in Tokyo.
    set(&desk, &priya, "2026-08-27");
    assert_eq!(due(&desk, &group), Vec::<String>::new());
    let page = desk.ok("milestone_set", json!({ "person": priya, "zone": "Asia/Tokyo" }));
    assert_eq!((&page["zone"], &page["groups"][0]["days"]), (&json!("Asia/Tokyo"), &json!(90)));
    assert_eq!((&page["day_one"], &page["today"]), (&json!("2026-08-27"), &json!("2026-11-25")));
    assert_eq!(due(&desk, &group), ["Priya K. 90 days 2026-11-25"]);
    // A day that has begun where she is does not lie ahead.
    set(&desk, &priya, "2026-11-25");
    let back = desk.ok("milestone_set", json!({ "person": priya, "day_one": "2026-08-27", "zone": null }));
    assert_eq!((&back["zone"], &back["groups"][0]["days"]), (&json!(null), &json!(89)));
    let wrong = json!({ "person": priya, "zone": "Mars/Base" });
    assert_eq!(desk.invalid("milestone_set", wrong), "zone");
}

#[test]
fn the_year_0_a_day_ahead_and_a_hundred_years_are_refused() {
    let (desk, _, priya) = group();
    for day in ["0000-01-01", "1899-12-31", "1926-11-23", "2026-11-25", "2026-13-01", "yesterday", ""] {
        assert_eq!(
            desk.invalid("milestone_set", json!({ "person": priya, "day_one": day })),
            "day_one",
            "{day}"
        );
    }
    assert_eq!(desk.ok("milestone_get", json!({ "person": priya }))["kept"], false);
    set(&desk, &priya, "1926-11-24");
    let nobody = json!({ "person": "00".repeat(16), "day_one": "2026-11-01" });
    assert_eq!(desk.no("milestone_set", nobody).code, Code::NotFound);
}

#[test]
fn whether_the_first_day_is_day_0_or_day_1_is_the_groups_own_rule() {
    let (desk, group, priya) = group();
    set(&desk, &priya, "2026-08-27");
    assert_eq!((list(&desk, &group)["first_day"].clone(), due(&desk, &group)), (json!("zero"), vec![]));
    let changed = desk.ok("milestone_settings", json!({ "group": group, "first_day": "one" }));
    assert_eq!(
        (&changed["first_day"], told(&changed["due"])),
        (&json!("one"), vec!["Priya K. 90 days 2026-11-24".to_owned()])
    );
    let page = desk.ok("milestone_get", json!({ "person": priya }));
    assert_eq!(page["groups"][0]["days"], 90);
    assert_eq!(page["groups"][0]["next"], json!({ "title": "90 days", "on": "2026-11-24" }));
    let wrong = json!({ "group": group, "first_day": "two" });
    assert_eq!(desk.invalid("milestone_settings", wrong), "first_day");
}

#[test]
fn starting_again_keeps_the_days_before_or_erases_them_as_she_wishes() {
    let (desk, _, priya) = group();
    set(&desk, &priya, "2024-05-01");
    let again = |day: &str, earlier: &str| json!({ "person": priya, "day_one": day, "earlier": earlier });
    let page = desk.ok("milestone_start_again", again("2025-06-01", "keep"));
    assert_eq!((&page["day_one"], &page["earlier"]), (&json!("2025-06-01"), &json!(["2024-05-01"])));
    // Kept ones can be taken back like any change.
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    let page = desk.ok("milestone_get", json!({ "person": priya }));
    assert_eq!((&page["day_one"], &page["earlier"]), (&json!("2024-05-01"), &json!([])));
    assert_eq!(desk.ok("change_redo_last", json!({}))["done"], true);
    for (day, field) in [("2025-06-01", "day_one"), ("2025-05-31", "day_one"), ("2026-11-25", "day_one")] {
        assert_eq!(desk.invalid("milestone_start_again", again(day, "keep")), field, "{day}");
    }
    assert_eq!(desk.invalid("milestone_start_again", again("2026-11-01", "forget")), "earlier");
    // Putting the day right is no start.
    let right = set(&desk, &priya, "2025-06-02");
    assert_eq!(right["earlier"], json!(["2024-05-01"]));
    let page = desk.ok("milestone_start_again", again("2026-11-01", "erase"));
    assert_eq!((&page["day_one"], &page["earlier"]), (&json!("2026-11-01"), &json!([])));
    assert_eq!(desk.ok("history_list", json!({}))["changes"], json!([]), "the history goes with them");
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], false);
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let page = desk.ok("milestone_get", json!({ "person": priya }));
    assert_eq!((&page["day_one"], &page["earlier"]), (&json!("2026-11-01"), &json!([])));
}

#[test]
fn who_no_longer_wants_it_is_no_longer_counted_and_nothing_brings_it_back() {
    let (desk, group, priya) = group();
    set(&desk, &priya, "2026-08-26");
    let before = files(desk.folder()).len();
    assert!(before > 0 && !due(&desk, &group).is_empty());
    let page = desk.ok("milestone_stop", json!({ "person": priya }));
    assert_eq!((&page["kept"], &page["day_one"], &page["may"]), (&json!(false), &json!(null), &json!(true)));
    assert!(due(&desk, &group).is_empty());
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], false);
    // She is still there, and stopping twice is no fault.
    desk.ok("person_get", json!({ "person": priya }));
    desk.ok("milestone_stop", json!({ "person": priya }));
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}

#[test]
fn a_program_that_does_not_count_shows_no_counter_anywhere() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Morning class", "program": "smart", "weekday": "tue", "time": "18:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-17" }));
    let kit = desk.person(&group, "Kit", "Plover");
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["counts"], json!(null));
    assert_eq!(desk.invalid("milestone_set", json!({ "person": kit, "day_one": "2026-08-26" })), "person");
    assert_eq!(desk.invalid("milestone_settings", json!({ "group": group, "first_day": "one" })), "group");
    let page = desk.ok("milestone_get", json!({ "person": kit }));
    assert_eq!((&page["may"], &page["groups"]), (&json!(false), &json!([])));
    let list = list(&desk, &group);
    for empty in ["due", "ahead", "chips"] {
        assert_eq!(list[empty], json!([]), "{empty}");
    }
    assert_eq!((&list["counts"], &list["next"]), (&json!(false), &json!(null)));
    assert_eq!(desk.ok("today_get", json!({}))["celebrating"], json!(null));
    let meeting = desk.next_meeting(&group);
    assert_eq!(desk.ok("milestone_due", json!({ "meeting": meeting }))["due"], json!([]));
    // She counts in another group; this one still says nothing.
    let other = desk.group_with_names();
    desk.ok("roster_add", json!({ "group": other, "person": kit }));
    let page = set(&desk, &kit, "2026-08-26");
    assert_eq!(each(&page["groups"], "name"), ["Tuesday Night Steps"]);
    assert!(due(&desk, &group).is_empty());
    assert_eq!(due(&desk, &other), ["Kit P. 90 days 2026-11-24"]);
}

#[test]
fn a_group_that_no_longer_keeps_names_names_nobody() {
    let (desk, group, priya) = group();
    set(&desk, &priya, "2026-08-26");
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    assert!(due(&desk, &group).is_empty());
    assert_eq!(desk.ok("today_get", json!({}))["celebrating"], json!(null));
    let page = desk.ok("milestone_get", json!({ "person": priya }));
    assert_eq!((&page["may"], &page["kept"], &page["day_one"]), (&json!(false), &json!(true), &json!(null)));
    let again = json!({ "person": priya, "day_one": "2026-08-26" });
    assert_eq!(desk.no("milestone_set", again).code, Code::NamesNotAgreed);
    desk.ok("milestone_stop", json!({ "person": priya }));
}

#[test]
fn who_is_on_no_list_any_more_is_not_counted_and_is_forgotten_in_time() {
    let (desk, group, priya) = group();
    let sam = desk.person(&group, "Sam", "Tern");
    let other = {
        let request = json!({ "name": "Morning Light", "program": "na", "weekday": "wed", "time": "08:00" });
        let other = text(&desk.ok("group_create", request)["id"]);
        desk.ok("group_agree_names", json!({ "group": other, "agreed_on": "2026-03-03" }));
        desk.ok("roster_add", json!({ "group": other, "person": sam }));
        other
    };
    for person in [&priya, &sam] {
        set(&desk, person, "2026-08-26");
        desk.ok("roster_remove", json!({ "group": group, "person": person }));
    }
    assert!(due(&desk, &group).is_empty());
    let kept = |person: &str| desk.ok("milestone_get", json!({ "person": person }))["kept"] == true;
    assert!(kept(&priya), "she may be back next week");
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-25"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    assert!(!kept(&priya));
    assert!(kept(&sam), "another list counts her");
    let typed = json!({ "group": other, "typed": "Morning Light" });
    desk.ok("group_erase", typed);
    assert!(!kept(&sam), "now none does");
}

#[test]
fn a_hold_keeps_what_she_had_written_down() {
    let (desk, group, priya) = group();
    set(&desk, &priya, "2026-08-26");
    let request = json!({ "name": "Morning class", "program": "smart", "weekday": "tue", "time": "10:00" });
    let class = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": class, "agreed_on": "2026-11-17" }));
    desk.ok("roster_add", json!({ "group": class, "person": priya }));
    // The class comes under a clinic, which has to keep everything for now.
    desk.ok("group_edit", json!({ "group": class, "regime": "part2" }));
    desk.ok("retention_edit", json!({ "group": class, "hold": true }));
    let erase = json!({ "person": priya, "day_one": "2026-11-01", "earlier": "erase" });
    assert_eq!(desk.invalid("milestone_start_again", erase), "person");
    assert_eq!(desk.invalid("milestone_stop", json!({ "person": priya })), "person");
    assert_eq!(due(&desk, &group), ["Priya K. 90 days 2026-11-24"], "nothing was half done");
}
