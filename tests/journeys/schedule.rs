//! When groups meet: several rules at once, breaks, holidays, dark weeks, moved and extra meetings.

use app::{Code, Meta};
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn dates(desk: &Desk, group: &str, from: &str, to: &str) -> Vec<String> {
    let asked = json!({ "group": group, "from": from, "to": to });
    each(&desk.ok("meeting_list", asked)["meetings"], "date")
}

fn on(desk: &Desk, group: &str, date: &str) -> Value {
    let asked = json!({ "group": group, "from": date, "to": date });
    desk.ok("meeting_list", asked)["meetings"][0].clone()
}

fn statuses(desk: &Desk, group: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let asked = json!({ "group": group, "from": from, "to": to });
    let meetings = desk.ok("meeting_list", asked)["meetings"].clone();
    each(&meetings, "date").into_iter().zip(each(&meetings, "status")).collect()
}

fn wednesdays(desk: &Desk) -> String {
    let request = json!({ "name": "Midweek", "program": "aa", "weekday": "wed", "time": "20:00" });
    text(&desk.ok("group_create", request)["id"])
}

#[test]
fn a_group_dark_on_the_first_wednesday_with_a_speaker_on_the_last() {
    let desk = Desk::unlocked();
    let group = wednesdays(&desk);
    desk.ok("schedule_week_set", json!({ "group": group, "nth": "1", "weekday": "wed", "is": "dark" }));
    let nowhere = "00".repeat(16);
    let last = |agenda: &str| json!({ "group": group, "nth": "last", "weekday": "wed", "is": "agenda", "agenda": agenda });
    assert_eq!(desk.no("schedule_week_set", last(&nowhere)).field.as_deref(), Some("agenda"));
    let agendas = desk.ok("schedule_get", json!({ "group": group }))["agendas"].clone();
    let at = each(&agendas, "title").iter().position(|title| title == "Speaker meeting").unwrap();
    let agenda = text(&agendas[at]["id"]);
    let schedule = desk.ok("schedule_week_set", last(&agenda));
    assert_eq!(
        schedule["weeks"],
        json!([
            { "nth": "1", "weekday": "wed", "agenda": null },
            { "nth": "last", "weekday": "wed", "agenda": agenda },
        ])
    );
    let first = on(&desk, &group, "2026-12-02");
    assert_eq!(
        (&first["status"], &first["dark"], &first["reason"]),
        (&json!("cancelled"), &json!("week"), &Value::Null)
    );
    let speaker = on(&desk, &group, "2026-12-30");
    assert_eq!(speaker["status"], "planned");
    let titles =
        |meeting: &Value| each(&desk.ok("agenda_get", json!({ "meeting": meeting["id"] }))["items"], "title");
    assert!(titles(&speaker).iter().any(|title| title.contains("peaker")), "{:?}", titles(&speaker));
    assert!(titles(&on(&desk, &group, "2026-12-09")).iter().all(|title| !title.contains("peaker")));
    // The group's next evening is not one that is dark, and nobody can be counted in there.
    desk.set_clock("2026-11-26T12:00:00-06:00");
    assert_eq!(desk.ok("today_get", json!({}))["next"]["meeting"]["date"], "2026-12-09");
    let first = text(&first["id"]);
    let count = json!({ "meeting": first, "room": 5 });
    assert_eq!(desk.no("visitor_count", count.clone()).code, Code::Invalid);
    // That week they meet after all.
    let back = desk.ok("meeting_restore", json!({ "meeting": first }));
    assert_eq!((&back["summary"]["status"], &back["summary"]["dark"]), (&json!("planned"), &Value::Null));
    desk.set_clock("2026-12-02T21:00:00-06:00");
    desk.ok("visitor_count", count);
    assert_eq!(on(&desk, &group, "2027-01-06")["status"], "cancelled");
    desk.ok("schedule_week_set", json!({ "group": group, "nth": "1", "weekday": "wed", "is": "usual" }));
    assert_eq!(on(&desk, &group, "2027-01-06")["status"], "planned");
}

#[test]
fn several_rules_meet_side_by_side_each_with_its_hour_and_length() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let noon = json!({ "repeats": "monthly", "nth": "5", "weekday": "sat", "time": "12:00", "minutes": 90 });
    desk.ok("schedule_rule_add", json!({ "group": group, "rule": noon }));
    let other = json!({
        "repeats": "weekly", "weekday": "thu", "every": 2, "time": "07:00", "minutes": 45,
        "from": "2026-12-03", "last": "2026-12-31"
    });
    let schedule = desk.ok("schedule_rule_add", json!({ "group": group, "rule": other }));
    assert_eq!(each(&schedule["rules"], "next"), ["2026-11-24", "2026-12-03", "2027-01-30"]);
    assert_eq!(
        dates(&desk, &group, "2026-12-01", "2027-01-31"),
        [
            "2026-12-01",
            "2026-12-03",
            "2026-12-08",
            "2026-12-15",
            "2026-12-17",
            "2026-12-22",
            "2026-12-29",
            "2026-12-31",
            "2027-01-05",
            "2027-01-12",
            "2027-01-19",
            "2027-01-26",
            "2027-01-30"
        ]
    );
    let saturday = on(&desk, &group, "2027-01-30");
    assert_eq!((&saturday["start"], &saturday["closes"]), (&json!("12:00"), &json!("13:30")));
    // Such a group has no simple weekly form to be changed by.
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["schedule"], Value::Null);
    let weekly = json!({ "weekday": "thu", "time": "19:30", "minutes": 60 });
    assert_eq!(desk.invalid("group_edit", json!({ "group": group, "schedule": weekly })), "schedule");
    // One of them ends.
    let rule = schedule["rules"][0]["id"].clone();
    desk.ok("schedule_rule_end", json!({ "group": group, "rule": rule, "last": "2026-12-08" }));
    assert_eq!(dates(&desk, &group, "2026-12-08", "2026-12-16"), ["2026-12-08"]);
    desk.ok("schedule_rule_end", json!({ "group": group, "rule": rule, "last": null }));
    assert_eq!(dates(&desk, &group, "2026-12-08", "2026-12-16"), ["2026-12-08", "2026-12-15"]);
}

#[test]
fn a_rule_changed_from_a_day_on_leaves_the_evenings_before_and_keeps_the_ids_after() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let january = text(&on(&desk, &group, "2027-01-05")["id"]);
    desk.ok("agenda_item_add", json!({ "meeting": january, "title": "Birthday cake", "minutes": 5 }));
    let untouched = text(&on(&desk, &group, "2027-01-12")["id"]);
    let schedule = desk.ok("schedule_get", json!({ "group": group }));
    let rule = schedule["rules"][0]["id"].clone();
    let change = json!({
        "repeats": "weekly", "weekday": "tue", "time": "18:30", "minutes": 75, "from": "2027-01-01"
    });
    desk.ok("schedule_rule_edit", json!({ "group": group, "rule": rule, "change": change }));
    assert_eq!(on(&desk, &group, "2026-12-29")["start"], "19:00");
    let first = on(&desk, &group, "2027-01-05");
    assert_eq!((text(&first["id"]), &first["start"]), (january.clone(), &json!("18:30")));
    let second = on(&desk, &group, "2027-01-12");
    assert_eq!((text(&second["id"]), &second["closes"]), (untouched, &json!("19:45")));
    // To another weekday: what was planned for a Tuesday is not lost.
    let schedule = desk.ok("schedule_get", json!({ "group": group }));
    let change = json!({
        "repeats": "weekly", "weekday": "fri", "time": "18:30", "minutes": 75, "from": "2027-01-01"
    });
    let rule = schedule["rules"][1]["id"].clone();
    desk.ok("schedule_rule_edit", json!({ "group": group, "rule": rule, "change": change }));
    assert_eq!(
        dates(&desk, &group, "2026-12-29", "2027-01-12"),
        ["2026-12-29", "2027-01-01", "2027-01-05", "2027-01-08"]
    );
    assert_eq!(text(&on(&desk, &group, "2027-01-05")["id"]), january);
}

#[test]
fn a_break_says_why_and_can_be_taken_away() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let tonight = desk.next_meeting(&group);
    desk.ok("visitor_count", json!({ "meeting": tonight, "room": 9 }));
    let rest =
        json!({ "group": group, "from": "2026-11-24", "to": "2026-12-08", "reason": "The hall is painted" });
    let schedule = desk.ok("schedule_break_add", rest);
    let expected = [("2026-11-24", "held"), ("2026-12-01", "cancelled"), ("2026-12-08", "cancelled")]
        .map(|(date, status)| (date.to_owned(), status.to_owned()));
    // An evening somebody wrote down took place, whatever is said afterwards.
    assert_eq!(statuses(&desk, &group, "2026-11-24", "2026-12-08"), expected);
    let dark = on(&desk, &group, "2026-12-01");
    assert_eq!((&dark["dark"], &dark["reason"]), (&json!("break"), &json!("The hall is painted")));
    let taken = json!({ "group": group, "break": schedule["breaks"][0]["id"] });
    assert_eq!(desk.ok("schedule_break_remove", taken.clone())["breaks"], json!([]));
    assert_eq!(on(&desk, &group, "2026-12-01")["status"], "planned");
    assert_eq!(desk.no("schedule_break_remove", taken).code, Code::NotFound);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(on(&desk, &group, "2026-12-01")["status"], "cancelled");
    // One date left out is a break of a day.
    let day = json!({ "group": group, "from": "2026-12-15", "reason": "No hall" });
    desk.ok("schedule_break_add", day);
    assert_eq!(on(&desk, &group, "2026-12-15")["reason"], "No hall");
    assert_eq!(on(&desk, &group, "2026-12-22")["status"], "planned");
}

#[test]
fn holidays_are_kept_by_the_groups_that_want_to() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Thursdays", "program": "aa", "weekday": "thu", "time": "20:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    assert_eq!(desk.ok("holiday_list", json!({}))["holidays"], json!([]));
    let filled = desk.ok("holiday_fill", json!({ "country": "us" }));
    assert_eq!(filled["holidays"].as_array().unwrap().len(), 11);
    assert_eq!(
        (&filled["holidays"][0]["name"], &filled["holidays"][0]["next"]),
        (&json!("Thanksgiving"), &json!("2026-11-26"))
    );
    // Asked for again, nothing comes twice, and a changed one is left alone.
    let change =
        json!({ "name": "Turkey day", "kind": "weekday", "month": 11, "nth": "4", "weekday": "thu" });
    let id = filled["holidays"][0]["id"].clone();
    desk.ok("holiday_edit", json!({ "holiday": id, "change": change }));
    let again = desk.ok("holiday_fill", json!({ "country": "us" }));
    assert_eq!(again["holidays"].as_array().unwrap().len(), 11);
    // Meeting on holidays is what most groups do.
    assert_eq!(on(&desk, &group, "2026-11-26")["status"], "planned");
    desk.ok("group_edit", json!({ "group": group, "meets_on_holidays": false }));
    let dark = on(&desk, &group, "2026-11-26");
    assert_eq!((&dark["dark"], &dark["reason"]), (&json!("holiday"), &json!("Turkey day")));
    desk.ok("holiday_add", json!({ "name": "The landlord's day", "kind": "once", "date": "2026-12-03" }));
    assert_eq!(on(&desk, &group, "2026-12-03")["status"], "cancelled");
    desk.ok("holiday_remove", json!({ "holiday": id }));
    assert_eq!(on(&desk, &group, "2026-11-26")["status"], "planned");
    assert_eq!(desk.no("holiday_remove", json!({ "holiday": id })).code, Code::NotFound);
}

#[test]
fn a_moved_meeting_is_where_it_was_moved_to_and_stays_the_same() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Wren", "");
    let meeting = text(&on(&desk, &group, "2026-12-01")["id"]);
    let moved = desk.ok("meeting_move", json!({ "meeting": meeting, "date": "2026-11-28", "time": "10:00" }));
    assert_eq!(
        (&moved["summary"]["date"], &moved["summary"]["start"], &moved["summary"]["moved_from"]),
        (&json!("2026-11-28"), &json!("10:00"), &json!("2026-12-01"))
    );
    assert_eq!(dates(&desk, &group, "2026-12-01", "2026-12-08"), ["2026-12-08"]);
    assert_eq!(text(&on(&desk, &group, "2026-11-28")["id"]), meeting);
    desk.set_clock("2026-11-28T11:05:00-06:00");
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
    // A new hour for the group leaves it where it was moved to, and so does a new weekday.
    for weekday in ["tue", "thu"] {
        let schedule = json!({ "weekday": weekday, "time": "20:00", "minutes": 60 });
        desk.ok("group_edit", json!({ "group": group, "schedule": schedule }));
        assert_eq!(on(&desk, &group, "2026-11-28")["start"], "10:00");
    }
    assert_eq!(dates(&desk, &group, "2026-11-25", "2026-12-03"), ["2026-11-28", "2026-12-03"]);
    // Nothing kept of it before would be looked through again for names that are due.
    let back = json!({ "meeting": meeting, "date": "2026-01-06" });
    assert_eq!(desk.no("meeting_move", back).code, Code::Invalid);
}

#[test]
fn a_move_can_be_taken_back_and_holds_against_a_break() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = text(&on(&desk, &group, "2026-12-01")["id"]);
    desk.ok("schedule_break_add", json!({ "group": group, "from": "2026-12-02", "reason": "Concert" }));
    desk.ok("meeting_move", json!({ "meeting": meeting, "date": "2026-12-02" }));
    assert_eq!(on(&desk, &group, "2026-12-02")["status"], "planned");
    desk.ok("change_undo_last", json!({}));
    assert_eq!(dates(&desk, &group, "2026-12-01", "2026-12-07"), ["2026-12-01"]);
    assert_eq!(text(&on(&desk, &group, "2026-12-01")["id"]), meeting);
}

#[test]
fn an_extra_meeting_is_one_like_any_other() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let workshop = json!({ "group": group, "date": "2026-12-05", "time": "09:00", "minutes": 240 });
    let added = desk.ok("meeting_add", workshop);
    assert_eq!(added["summary"]["closes"], "13:00");
    assert_eq!(dates(&desk, &group, "2026-12-02", "2026-12-09"), ["2026-12-05", "2026-12-08"]);
    desk.ok("meeting_cancel", json!({ "meeting": added["summary"]["id"], "reason": "Too few" }));
    assert_eq!(on(&desk, &group, "2026-12-05")["status"], "cancelled");
    // The group still simply meets once a week.
    assert_eq!(desk.ok("group_get", json!({ "group": group }))["schedule"]["weekday"], "tue");
}

#[test]
fn what_a_rule_gives_is_seen_before_it_is_saved() {
    let desk = Desk::unlocked();
    let group = desk.group();
    desk.ok("schedule_break_add", json!({ "group": group, "from": "2026-12-24", "reason": "Winter" }));
    let rule =
        json!({ "repeats": "monthly", "nth": "last", "weekday": "thu", "time": "19:00", "minutes": 60 });
    let shown = desk.ok("schedule_preview", json!({ "group": group, "rule": rule }));
    assert_eq!(each(&shown["dates"], "date")[..3], ["2026-11-26", "2026-12-31", "2027-01-28"]);
    let weekly = json!({
        "repeats": "weekly", "weekday": "thu", "time": "19:00", "minutes": 60,
        "from": "2026-12-17", "last": "2026-12-31"
    });
    let shown = desk.ok("schedule_preview", json!({ "group": group, "rule": weekly }));
    assert_eq!(each(&shown["dates"], "date"), ["2026-12-17", "2026-12-24", "2026-12-31"]);
    assert_eq!(shown["dates"][1]["dark"], "break");
    assert_eq!(desk.ok("schedule_get", json!({ "group": group }))["rules"].as_array().unwrap().len(), 1);
}

#[test]
fn place_and_zone_are_told_and_cleared() {
    let desk = Desk::unlocked();
    let request = json!({
        "name": "Both ways", "program": "aa", "weekday": "tue", "time": "19:00", "place": "12 Elm Street",
        "room": "Basement", "online": "https://meet.example/lantern", "phone_in": "+1 312 555 0100, code 7"
    });
    let group = text(&desk.ok("group_create", request)["id"]);
    let meeting = desk.ok("meeting_get", json!({ "meeting": desk.next_meeting(&group) }));
    assert_eq!(
        (&meeting["place"], &meeting["online"], &meeting["phone_in"]),
        (
            &json!("12 Elm Street, Basement"),
            &json!("https://meet.example/lantern"),
            &json!("+1 312 555 0100, code 7")
        )
    );
    let edit = json!({ "group": group, "room": "", "online": "", "zone": "Europe/Madrid" });
    let edited = desk.ok("group_edit", edit);
    assert_eq!((&edited["room"], &edited["zone"]), (&Value::Null, &json!("Europe/Madrid")));
    // The evening keeps its hour and is at it in the other zone.
    let meeting = desk.ok("meeting_get", json!({ "meeting": meeting["summary"]["id"] }));
    assert_eq!((&meeting["zone"], &meeting["summary"]["start"]), (&json!("Europe/Madrid"), &json!("19:00")));
    assert_eq!(desk.invalid("group_edit", json!({ "group": group, "zone": "Mars/Base" })), "zone");
    assert_eq!(desk.invalid("group_edit", json!({ "group": group, "online": "x".repeat(301) })), "online");
}

#[test]
fn rules_that_make_no_sense_are_refused_by_their_field() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let rule = |change: Value| {
        let mut rule = json!({ "repeats": "weekly", "weekday": "tue", "time": "19:00", "minutes": 60, "from": "2027-01-01" });
        rule.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "group": group, "rule": rule })
    };
    for (change, field) in [
        (json!({ "minutes": 0 }), "minutes"),
        (json!({ "minutes": 1000 }), "minutes"),
        (json!({ "every": 0 }), "every"),
        (json!({ "every": 53 }), "every"),
        (json!({ "repeats": "daily" }), "repeats"),
        (json!({ "repeats": "monthly" }), "nth"),
        (json!({ "repeats": "monthly", "nth": "6" }), "nth"),
        (json!({ "repeats": "once", "from": "2027-02-31" }), "from"),
        (json!({ "last": "2026-12-31" }), "last"),
        // It would be over before its first day comes.
        (json!({ "last": "2027-01-02" }), "last"),
        (json!({ "repeats": "monthly", "nth": "5", "weekday": "wed", "last": "2027-03-30" }), "last"),
    ] {
        for command in ["schedule_preview", "schedule_rule_add"] {
            assert_eq!(desk.invalid(command, rule(change.clone())), field, "{change}");
        }
    }
    let rest = |from: &str, to: &str, reason: &str| json!({ "group": group, "from": from, "to": to, "reason": reason });
    assert_eq!(desk.invalid("schedule_break_add", rest("2026-12-24", "2026-12-23", "Winter")), "to");
    assert_eq!(desk.invalid("schedule_break_add", rest("2026-12-24", "2026-12-24", " ")), "reason");
    let week = |nth: &str, is: &str| json!({ "group": group, "nth": nth, "weekday": "tue", "is": is });
    assert_eq!(desk.invalid("schedule_week_set", week("0", "dark")), "nth");
    assert_eq!(desk.invalid("schedule_week_set", week("1", "off")), "is");
    assert_eq!(desk.invalid("schedule_week_set", week("1", "agenda")), "agenda");
    let day =
        |month: u32, day: u32| json!({ "name": "No day", "kind": "yearly", "month": month, "day": day });
    assert_eq!(desk.invalid("holiday_add", day(2, 31)), "day");
    assert_eq!(desk.invalid("holiday_add", day(13, 1)), "month");
    assert_eq!(desk.invalid("holiday_fill", json!({ "country": "mars" })), "country");
    let extra = |minutes: u32, date: &str| json!({ "group": group, "date": date, "time": "19:00", "minutes": minutes });
    assert_eq!(desk.invalid("meeting_add", extra(0, "2026-12-05")), "minutes");
    assert_eq!(desk.invalid("meeting_add", extra(60, "2190-12-05")), "date");
    let meeting = desk.next_meeting(&group);
    assert_eq!(desk.invalid("meeting_move", json!({ "meeting": meeting, "date": "2026-02-30" })), "date");
    let unmoved = dates(&desk, &group, "2026-11-24", "2026-12-31");
    assert_eq!(unmoved.len(), 6);
    let gone = json!({ "group": group, "rule": "00".repeat(16), "last": null });
    assert_eq!(desk.no("schedule_rule_end", gone).code, Code::NotFound);
}

#[test]
fn two_windows_do_not_change_one_schedule_at_once() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let stamp = text(&desk.ok("schedule_get", json!({ "group": group }))["stamp"]);
    let meta = Meta { request_id: None, based_on: Some(stamp) };
    let dark = |nth: &str| json!({ "group": group, "nth": nth, "weekday": "tue", "is": "dark" });
    desk.call("schedule_week_set", dark("1"), &meta).unwrap();
    assert_eq!(desk.call("schedule_week_set", dark("2"), &meta).unwrap_err().code, Code::Conflict);
}
