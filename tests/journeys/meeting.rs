//! Meetings: the same for every device, cancelled with a reason, brought back.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each};
use serde_json::json;

#[test]
fn a_meeting_keeps_its_id_until_it_is_touched_and_after() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let before = desk.next_meeting(&group);
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.next_meeting(&group), before);
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": before }))["summary"]["touched"], false);
    desk.ok("visitor_count", json!({ "meeting": before, "room": 3 }));
    assert_eq!(desk.next_meeting(&group), before);
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": before }))["summary"]["touched"], true);
}

#[test]
fn a_cancelled_meeting_says_why_and_takes_no_marks() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Wren", "");
    let meeting = desk.next_meeting(&group);
    assert_eq!(desk.invalid("meeting_cancel", json!({ "meeting": meeting, "reason": " " })), "reason");
    let cancelled = desk.ok("meeting_cancel", json!({ "meeting": meeting, "reason": "Snow" }));
    assert_eq!(
        (&cancelled["summary"]["status"], &cancelled["summary"]["reason"]),
        (&json!("cancelled"), &json!("Snow"))
    );
    let mark = json!({ "meeting": meeting, "person": person, "mark": "here" });
    assert_eq!(desk.no("attendance_mark", mark.clone()).code, Code::Invalid);
    assert_eq!(desk.ok("today_get", json!({}))["next"]["meeting"]["date"], "2026-12-01");
    desk.ok("meeting_restore", json!({ "meeting": meeting }));
    desk.ok("attendance_mark", mark);
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["summary"]["status"], "held");
}

#[test]
fn todays_meeting_follows_the_clock() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let tonight = desk.next_meeting(&group);
    for (now, moment, date) in [
        ("2026-11-24T18:59:00-06:00", "before", "2026-11-24"),
        ("2026-11-24T19:00:00-06:00", "during", "2026-11-24"),
        ("2026-11-24T20:00:00-06:00", "after", "2026-11-24"),
        ("2026-11-25T09:00:00-06:00", "before", "2026-12-01"),
    ] {
        desk.set_clock(now);
        let next = desk.ok("today_get", json!({}))["next"].clone();
        assert_eq!((&next["moment"], &next["meeting"]["date"]), (&json!(moment), &json!(date)), "{now}");
    }
    desk.set_clock("2026-11-24T21:00:00-06:00");
    desk.ok("visitor_count", json!({ "meeting": tonight, "room": 12 }));
    assert_eq!(desk.ok("today_get", json!({}))["next"]["meeting"]["date"], "2026-12-01");
}

#[test]
fn the_evening_belongs_to_the_groups_zone() {
    let desk = Desk::unlocked();
    let request = json!({
        "name": "Late in Tokyo", "program": "aa", "weekday": "wed", "time": "07:00", "zone": "Asia/Tokyo"
    });
    desk.ok("group_create", request);
    // Five in the afternoon on Tuesday in Chicago is eight on Wednesday in Tokyo.
    let next = desk.ok("today_get", json!({}))["next"].clone();
    assert_eq!((&next["meeting"]["date"], &next["moment"]), (&json!("2026-11-25"), &json!("after")));
}

#[test]
fn lists_are_in_order_and_bounded() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let range = json!({ "group": group, "from": "2026-12-01", "to": "2026-12-31" });
    let dates = each(&desk.ok("meeting_list", range)["meetings"], "date");
    assert_eq!(dates, ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]);
    let backwards = json!({ "from": "2026-12-31", "to": "2026-12-01" });
    assert_eq!(desk.invalid("meeting_list", backwards), "to");
    let far = json!({ "from": "2026-12-01", "to": "2199-12-31" });
    assert!(desk.ok("meeting_list", far)["meetings"].as_array().unwrap().len() < 60);
}
