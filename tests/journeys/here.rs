//! Who is here, beyond a single mark: meetings still ahead, times put right, the order of the list, the
//! door, everybody at once, two windows, and evenings nobody wrote down.

use std::thread;

use app::{Code, Meta};
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

/// The group's meeting on a day.
fn meeting_on(desk: &Desk, group: &str, day: &str) -> String {
    let list = desk.ok("meeting_list", json!({ "group": group, "from": day, "to": day }));
    text(&list["meetings"][0]["id"])
}

fn mark(desk: &Desk, meeting: &str, person: &str, mark: &str) -> Value {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }))
}

fn marks(desk: &Desk, meeting: &str) -> Vec<Value> {
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    sheet["rows"].as_array().unwrap().iter().map(|row| row["mark"].clone()).collect()
}

fn agency(desk: &Desk, program: &str, regime: &str) -> String {
    let request = json!({ "name": "Morning class", "program": program, "regime": regime, "weekday": "tue",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

#[test]
fn nobody_was_there_yet_at_a_meeting_still_ahead() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Wren", "Tern");
    let ahead = meeting_on(&desk, &group, "2026-12-01");
    for (command, request) in [
        ("attendance_mark", json!({ "meeting": ahead, "person": person, "mark": "here" })),
        ("attendance_mark_all", json!({ "meeting": ahead })),
        ("attendance_add", json!({ "meeting": ahead, "name": "Sam" })),
        ("visitor_count", json!({ "meeting": ahead, "room": 3 })),
        ("door_get", json!({ "meeting": ahead })),
        ("door_mark", json!({ "meeting": ahead, "person": person, "here": true })),
    ] {
        let refused = desk.no(command, request);
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("meeting")), "{command}");
    }
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": ahead }))["ahead"], true);
    // From the first minute of its day, in the group's zone, it can be written down.
    desk.set_clock("2026-12-01T00:01:00-06:00");
    mark(&desk, &ahead, &person, "excused");
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": ahead }))["ahead"], false);
}

#[test]
fn a_time_is_put_right_by_hand_if_it_can_be_true() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Luis", "Martin");
    desk.set_clock("2026-11-24T19:40:00-06:00");
    mark(&desk, &meeting, &person, "late");
    let at = |mark: Value, at: &str| json!({ "meeting": meeting, "person": person, "mark": mark, "at": at });
    let put_right = desk.ok("attendance_mark", at(json!("late"), "19:12"));
    assert_eq!((&put_right["row"]["mark"], &put_right["row"]["at"]), (&json!("late"), &json!("19:12")));
    for (word, time) in [
        (json!("late"), "19:41"),
        (json!("late"), "12:00"),
        (json!("excused"), "19:12"),
        (json!(null), "19:12"),
        (json!("late"), "7 pm"),
        (json!("late"), ""),
    ] {
        assert_eq!(desk.invalid("attendance_mark", at(word.clone(), time)), "at", "{word} {time}");
    }
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!(sheet["rows"][0]["at"], "19:12");
    // The same the day after, when a mark's own minute says only when it was typed.
    desk.set_clock("2026-11-25T19:20:00-06:00");
    assert_eq!(mark(&desk, &meeting, &person, "left_early")["row"]["at"], json!(null));
    assert_eq!(desk.ok("attendance_mark", at(json!("left_early"), "19:45"))["row"]["at"], "19:45");
}

#[test]
fn the_list_stands_in_the_order_in_which_people_usually_come() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let first = desk.next_meeting(&group);
    let [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(|name| desk.person(&group, name, ""));
    // Nothing tells yet.
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": first }))["expected"], json!([]));
    mark(&desk, &first, &cy, "here");
    mark(&desk, &first, &bo, "late");
    mark(&desk, &first, &ana, "excused");
    // This evening does not tell of itself.
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": first }))["expected"], json!([]));
    desk.set_clock("2026-12-01T19:00:00-06:00");
    let second = desk.next_meeting(&group);
    mark(&desk, &second, &cy, "here");
    desk.set_clock("2026-12-08T19:00:00-06:00");
    let third = desk.next_meeting(&group);
    let sheet = desk.ok("attendance_get", json!({ "meeting": third }));
    assert_eq!(sheet["expected"], json!([cy, bo, ana]));
    assert_eq!(each(&sheet["rows"], "name"), ["Ana", "Bo", "Cy"]);
    // A cancelled evening tells nothing of anybody.
    desk.ok("meeting_cancel", json!({ "meeting": second, "reason": "Snow" }));
    let sheet = desk.ok("attendance_get", json!({ "meeting": third }));
    assert_eq!(sheet["expected"], json!([bo, cy, ana]));
}

#[test]
fn the_door_tells_names_and_who_is_here_and_nothing_else() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let [ana, bo] = ["Ana", "Bo"].map(|name| desk.person(&group, name, ""));
    desk.set_clock("2026-11-24T19:10:00-06:00");
    mark(&desk, &meeting, &ana, "late");
    let door = desk.ok("door_get", json!({ "meeting": meeting }));
    assert_eq!(
        door,
        json!({ "group_name": "Tuesday Night Steps", "date": "2026-11-24", "start": "19:00", "rows": [
            { "person": ana, "name": "Ana", "here": true },
            { "person": bo, "name": "Bo", "here": false },
        ] })
    );
    let at_door = |person: &str, here: bool| {
        desk.ok("door_mark", json!({ "meeting": meeting, "person": person, "here": here }))
    };
    assert_eq!(at_door(&bo, true), json!({ "person": bo, "name": "Bo", "here": true }));
    // She is here already, and that she came late stays written down.
    at_door(&ana, true);
    assert_eq!(marks(&desk, &meeting), [json!("late"), json!("here")]);
    at_door(&bo, false);
    assert_eq!(marks(&desk, &meeting), [json!("late"), json!(null)]);
    let nobody = json!({ "meeting": meeting, "person": "00".repeat(16), "here": true });
    assert_eq!(desk.no("door_mark", nobody).field.as_deref(), Some("person"));
    // Without an agreement there is no list to stand at the door with.
    let nameless = desk.group();
    let other = desk.next_meeting(&nameless);
    assert_eq!(desk.no("door_get", json!({ "meeting": other })).code, Code::NamesNotAgreed);
}

#[test]
fn somebody_of_another_kind_of_group_is_marked_neither_on_the_sheet_nor_at_the_door() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let request = json!({ "name": "Clinic", "program": "clinic", "weekday": "mon", "time": "10:00" });
    let clinic = text(&desk.ok("group_create", request)["id"]);
    let kit = desk.person(&clinic, "Kit", "");
    let sheet = json!({ "meeting": meeting, "person": kit, "mark": "here" });
    let door = json!({ "meeting": meeting, "person": kit, "here": true });
    for (command, request) in [("attendance_mark", sheet), ("door_mark", door)] {
        assert_eq!(desk.invalid(command, request), "person", "{command}");
    }
    assert_eq!(marks(&desk, &meeting), [json!(null); 0]);
    // Whoever is on the list comes in, also if another of her groups became one of another kind.
    let ana = desk.person(&group, "Ana", "");
    let request = json!({ "name": "Morning", "program": "smart", "regime": "mutual_aid", "weekday": "mon",
        "time": "10:00" });
    let other = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": other, "agreed_on": "2026-11-20" }));
    desk.ok("roster_add", json!({ "group": other, "person": ana }));
    desk.ok("group_edit", json!({ "group": other, "regime": "part2" }));
    desk.ok("door_mark", json!({ "meeting": meeting, "person": ana, "here": true }));
    assert_eq!(marks(&desk, &meeting), [json!("here")]);
}

#[test]
fn everybody_at_once_is_one_step_and_overwrites_nobody() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let [ana, _, _] = ["Ana", "Bo", "Cy"].map(|name| desk.person(&group, name, ""));
    mark(&desk, &meeting, &ana, "excused");
    let sheet = desk.ok("attendance_mark_all", json!({ "meeting": meeting }));
    assert_eq!((&sheet["here"], &sheet["may_mark_all"]), (&json!(2), &json!(true)));
    assert_eq!(marks(&desk, &meeting), [json!("excused"), json!("here"), json!("here")]);
    // Nobody is left: nothing is done that would have to be taken back.
    desk.ok("attendance_mark_all", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(marks(&desk, &meeting), [json!("excused"), json!(null), json!(null)]);
}

#[test]
fn a_whole_list_is_never_marked_at_once_where_an_agency_answers_for_each() {
    for (program, regime) in [("smart", "part2"), ("smart", "court_mandated"), ("smart", "other_agency")] {
        let desk = Desk::unlocked();
        let group = agency(&desk, program, regime);
        let meeting = desk.next_meeting(&group);
        desk.person(&group, "Wren", "Ouzel");
        assert_eq!(desk.invalid("attendance_mark_all", json!({ "meeting": meeting })), "meeting", "{regime}");
        let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
        assert_eq!((&sheet["may_mark_all"], &sheet["here"]), (&json!(false), &json!(0)));
    }
}

#[test]
fn two_windows_that_mark_one_person_at_once_leave_one_mark_and_a_way_back() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Wren", "");
    let windows: Vec<_> = ["here", "late"]
        .map(|mark| {
            let (app, request) = (desk.app(), json!({ "meeting": meeting, "person": person, "mark": mark }));
            thread::spawn(move || app.dispatch("attendance_mark", request, &Meta::default()))
        })
        .into();
    for window in windows {
        assert_eq!(window.join().unwrap().unwrap().response["here"], 1);
    }
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!(sheet["here"], 1);
    let stands = marks(&desk, &meeting)[0].clone();
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    let before = marks(&desk, &meeting)[0].clone();
    assert!(before != stands && !before.is_null(), "{before} {stands}");
    // A window that looked before the other marked is told so if it asks to be.
    let seen = Meta { based_on: Some(text(&sheet["stamp"])), ..Meta::default() };
    let late = json!({ "meeting": meeting, "person": person, "mark": "left_early" });
    assert_eq!(desk.call("attendance_mark", late, &seen).unwrap_err().code, Code::Conflict);
}

#[test]
fn an_evening_nobody_wrote_down_is_listed_until_somebody_does() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let listed = || {
        let found = desk.ok("meeting_unrecorded", json!({ "group": group }));
        assert_eq!(found, desk.ok("meeting_unrecorded", json!({})));
        each(&found["meetings"], "date")
    };
    assert_eq!(listed(), Vec::<String>::new());
    // It is on; nothing lacks yet.
    desk.set_clock("2026-11-24T19:30:00-06:00");
    assert_eq!(listed(), Vec::<String>::new());
    desk.set_clock("2026-12-16T12:00:00-06:00");
    assert_eq!(listed(), ["2026-12-15", "2026-12-08", "2026-12-01", "2026-11-24"]);
    desk.ok(
        "meeting_cancel",
        json!({ "meeting": meeting_on(&desk, &group, "2026-12-15"), "reason": "Snow" }),
    );
    let away = json!({ "group": group, "from": "2026-12-07", "to": "2026-12-09", "reason": "Repairs" });
    desk.ok("schedule_break_add", away);
    desk.ok("visitor_count", json!({ "meeting": meeting_on(&desk, &group, "2026-12-01"), "room": 0 }));
    assert_eq!(listed(), ["2026-11-24"]);
    let person = desk.person(&group, "Wren", "");
    mark(&desk, &meeting_on(&desk, &group, "2026-11-24"), &person, "excused");
    assert_eq!(listed(), Vec::<String>::new());
    assert_eq!(desk.no("meeting_unrecorded", json!({ "group": "00".repeat(16) })).code, Code::NotFound);
}

#[test]
fn ten_thousand_people_on_one_list_are_all_answered_for() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    for half in 0..2 {
        let rows: String = (0..5_000).map(|n| format!("P{half}x{n},L{n}\n")).collect();
        desk.import(&group, format!("First name,Last name\n{rows}").as_bytes(), false);
    }
    let meeting = desk.next_meeting(&group);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    let rows = sheet["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 10_000);
    let last = text(&rows[9_999]["person"]);
    assert_eq!(mark(&desk, &meeting, &last, "here")["here"], 1);
    assert_eq!(desk.ok("door_get", json!({ "meeting": meeting }))["rows"].as_array().unwrap().len(), 10_000);
}

#[test]
fn the_list_can_be_narrowed_to_a_small_group() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "");
    desk.person(&group, "Bo", "");
    let tracks = || desk.ok("attendance_get", json!({ "meeting": meeting }))["tracks"].clone();
    assert_eq!(tracks(), json!([]));
    let agenda = desk.ok("agenda_track_add", json!({ "meeting": meeting, "title": "Upstairs" }));
    // A small group without people narrows to nobody.
    assert_eq!(tracks(), json!([]));
    let track = text(&agenda["tracks"][0]["id"]);
    desk.ok("agenda_track_person_add", json!({ "meeting": meeting, "track": track, "person": ana }));
    assert_eq!(tracks(), json!([{ "id": track, "title": "Upstairs", "people": [ana] }]));
}

#[test]
fn who_took_part_from_elsewhere_is_told_apart_where_the_group_meets_online_too() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Wren", "");
    let ask = |mark: Value, online: bool| json!({ "meeting": meeting, "person": person, "mark": mark, "online": online });
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["meets_online"], false);
    assert_eq!(desk.invalid("attendance_mark", ask(json!("here"), true)), "online");
    desk.ok("group_edit", json!({ "group": group, "online": "https://example.org/room" }));
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": meeting }))["meets_online"], true);
    for word in [json!("excused"), json!(null)] {
        assert_eq!(desk.invalid("attendance_mark", ask(word, true)), "online");
    }
    desk.set_clock("2026-11-24T19:02:00-06:00");
    let online = |answer: &Value| answer["row"]["online"] == true;
    assert!(!online(&mark(&desk, &meeting, &person, "here")));
    desk.set_clock("2026-11-24T19:30:00-06:00");
    let told = desk.ok("attendance_mark", ask(json!("here"), true));
    assert!(online(&told) && told["row"]["at"] == "19:02", "only where she is has changed: {told}");
    assert!(online(&mark(&desk, &meeting, &person, "left_early")), "it stays when she leaves");
    assert!(!online(&mark(&desk, &meeting, &person, "excused")));
    assert!(!online(&mark(&desk, &meeting, &person, "here")), "and does not come back by itself");
    // Nothing of it outlives her.
    desk.ok("attendance_mark", ask(json!("here"), true));
    desk.ok("person_erase", json!({ "person": person, "typed": "Wren" }));
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["here"], &sheet["rows"]), (&json!(1), &json!([])));
}
