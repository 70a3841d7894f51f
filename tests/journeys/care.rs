//! Care: who asked for a call gets it on the day, who did not ask never appears, and it goes when
//! its person or its reason goes.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

/// A group that keeps names, with a regular and a newcomer; the clock stands on 24 November 2026,
/// a Tuesday, and it meets on Tuesdays.
struct Evening {
    desk: Desk,
    group: String,
    wren: String,
    joe: String,
}

fn evening() -> Evening {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "Ouzel");
    let joe = desk.person(&group, "Joe", "Bunting");
    Evening { desk, group, wren, joe }
}

impl Evening {
    /// The clock stands in the late evening of a day.
    fn on(&self, day: &str) {
        self.desk.set_clock(&format!("{day}T21:00:00-06:00"));
    }

    /// An evening is held and written down with those who were here.
    fn held(&self, day: &str, here: &[&str]) {
        self.on(day);
        let ask = json!({ "group": self.group, "from": day, "to": day });
        let meeting = text(&self.desk.ok("meeting_list", ask)["meetings"][0]["id"]);
        for person in here {
            self.desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }));
        }
    }

    fn add(&self, person: &str, more: Value) -> Value {
        let mut request = json!({ "group": self.group, "person": person });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.ok("care_add", request)
    }

    fn due(&self) -> Vec<Value> {
        self.desk.ok("care_due", json!({}))["due"].as_array().unwrap().clone()
    }

    fn names_due(&self) -> Vec<String> {
        each(&json!(self.due()), "name")
    }

    fn done(&self, reminder: &Value) -> Value {
        self.desk.ok("care_done", json!({ "person": reminder["person"], "reminder": reminder["id"] }))
    }

    fn of(&self, person: &str) -> Value {
        self.desk.ok("care_get", json!({ "person": person }))["groups"][0].clone()
    }
}

/// An agency's group with two people on its list.
fn clinic(desk: &Desk) -> (String, String, String) {
    let request = json!({ "name": "Tuesday Skills", "program": "clinic", "weekday": "tue", "time": "10:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let (ana, kit) = (desk.person(&group, "Ana", "Pipit"), desk.person(&group, "Kit", "Plover"));
    (group, ana, kit)
}

#[test]
fn a_newcomer_who_asks_for_calls_gets_them_on_the_right_days() {
    let evening = evening();
    evening.held("2026-11-24", &[&evening.wren, &evening.joe]);
    evening.add(&evening.joe, json!({ "kind": "welcome", "first": "2026-11-24" }));
    assert!(evening.due().is_empty());
    for (eve, day, after) in [
        ("2026-11-25", "2026-11-26", 2),
        ("2026-12-07", "2026-12-08", 14),
        ("2026-12-23", "2026-12-24", 30),
        ("2027-02-21", "2027-02-22", 90),
    ] {
        evening.on(eve);
        assert!(evening.due().is_empty(), "{eve}");
        evening.on(day);
        let due = evening.due();
        assert_eq!((&due[0]["name"], &due[0]["kind"]), (&json!("Joe B."), &json!("welcome")));
        assert_eq!((&due[0]["after_days"], &due[0]["day"]), (&json!(after), &json!(day)));
        evening.done(&due[0]);
        assert!(evening.due().is_empty(), "{day}");
    }
    // After the last call nothing of it is kept in mutual aid.
    assert_eq!(evening.of(&evening.joe)["reminders"], json!([]));
}

#[test]
fn away_and_back_and_nobody_is_called_twice_for_one_absence() {
    let evening = evening();
    let (wren, joe) = (evening.wren.as_str(), evening.joe.as_str());
    evening.held("2026-11-24", &[wren, joe]);
    evening.add(joe, json!({ "kind": "away" }));
    evening.held("2026-12-01", &[wren]);
    evening.held("2026-12-08", &[wren]);
    // An evening that was only counted says of nobody whether she was here.
    evening.on("2026-12-15");
    let ask = json!({ "group": evening.group, "from": "2026-12-15", "to": "2026-12-15" });
    let counted = text(&evening.desk.ok("meeting_list", ask)["meetings"][0]["id"]);
    evening.desk.ok("visitor_count", json!({ "meeting": counted, "room": 9 }));
    assert!(evening.due().is_empty());
    evening.held("2026-12-22", &[wren]);
    let due = evening.due();
    assert_eq!((&due[0]["name"], &due[0]["meetings"]), (&json!("Joe B."), &json!(3)));
    assert_eq!(due[0]["day"], "2026-12-22");
    evening.done(&due[0]);
    evening.held("2026-12-29", &[wren]);
    assert!(evening.due().is_empty(), "somebody called already");
    evening.held("2027-01-05", &[wren, joe]);
    for day in ["2027-01-12", "2027-01-19"] {
        evening.held(day, &[wren]);
        assert!(evening.due().is_empty());
    }
    evening.held("2027-01-26", &[wren]);
    assert_eq!(evening.names_due(), ["Joe B."]);
}

#[test]
fn who_is_not_marked_yet_while_the_meeting_runs_is_not_away() {
    let evening = evening();
    evening.add(&evening.joe, json!({ "kind": "away", "meetings": 1 }));
    evening.held("2026-12-01", &[&evening.wren]);
    evening.desk.set_clock("2026-12-01T19:10:00-06:00");
    assert!(evening.due().is_empty());
    evening.on("2026-12-01");
    assert_eq!(evening.names_due(), ["Joe B."]);
}

#[test]
fn somebody_who_did_not_ask_never_appears() {
    let evening = evening();
    evening.add(&evening.joe, json!({ "kind": "away", "meetings": 1 }));
    for day in ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"] {
        let stranger = evening.desk.person(&evening.group, "Robin", "Wheatear");
        evening.held(day, &[&evening.joe, &stranger]);
    }
    assert!(evening.due().is_empty());
    let list = evening.desk.ok("care_list", json!({ "group": evening.group }));
    assert_eq!((each(&list["later"], "name"), &list["due"]), (vec!["Joe B.".to_owned()], &json!([])));
}

#[test]
fn put_off_done_and_the_line_that_goes_with_it_in_mutual_aid() {
    let evening = evening();
    let line = "bring the key";
    let once = evening.add(&evening.joe, json!({ "kind": "once", "day": "2026-11-24", "line": line }));
    let id = once["groups"][0]["reminders"][0]["id"].clone();
    assert_eq!(evening.due()[0]["line"], line);
    let snooze = |until: Value| json!({ "person": evening.joe, "reminder": id, "until": until });
    evening.desk.ok("care_snooze", snooze(json!("2026-11-30")));
    assert!(evening.due().is_empty());
    let list = evening.desk.ok("care_list", json!({ "group": evening.group }));
    assert_eq!(list["later"][0]["snoozed"], "2026-11-30");
    assert_eq!(evening.desk.invalid("care_snooze", snooze(json!("2026-11-24"))), "until");
    evening.on("2026-11-30");
    let due = evening.due();
    evening.done(&due[0]);
    assert_eq!(evening.of(&evening.joe)["reminders"], json!([]));
    // And it can be taken back.
    evening.desk.ok("change_undo_last", json!({}));
    assert_eq!(evening.due()[0]["line"], line);
}

#[test]
fn an_agency_keeps_what_was_done_until_its_names_go() {
    let desk = Desk::unlocked();
    let (group, ana, _) = clinic(&desk);
    let add =
        json!({ "group": group, "person": ana, "kind": "once", "day": "2026-11-24", "line": "bus pass" });
    let added = desk.ok("care_add", add);
    let reminder = added["groups"][0]["reminders"][0]["id"].clone();
    let done = desk.ok("care_done", json!({ "person": ana, "reminder": reminder }));
    let shown = &done["groups"][0]["reminders"][0];
    assert_eq!((&shown["standing"], &shown["line"]), (&json!("done"), &json!("bus pass")));
    desk.ok("retention_edit", json!({ "group": group, "days": 30 }));
    desk.set_clock("2027-01-05T12:00:00-06:00");
    desk.ok("clock_confirm", json!({ "today": "2027-01-05" }));
    desk.ok("retention_run", json!({ "group": group }));
    let after = desk.ok("care_get", json!({ "person": ana }));
    assert_eq!(after["groups"][0]["reminders"], json!([]));
}

#[test]
fn who_is_off_the_list_is_not_called_and_comes_back_with_what_she_asked_for() {
    let evening = evening();
    evening.add(&evening.joe, json!({ "kind": "once", "day": "2026-11-24", "line": "call" }));
    let roster = json!({ "group": evening.group, "person": evening.joe });
    evening.desk.ok("roster_remove", roster.clone());
    assert!(evening.due().is_empty());
    assert_eq!(evening.desk.ok("care_get", json!({ "person": evening.joe }))["groups"], json!([]));
    evening.desk.ok("roster_add", roster.clone());
    assert_eq!(evening.names_due(), ["Joe B."]);
    // Long after she moved on nothing of it is left, also should she come back.
    evening.desk.ok("roster_remove", roster.clone());
    evening.on("2027-04-30");
    evening.desk.ok("clock_confirm", json!({ "today": "2027-04-30" }));
    evening.desk.ok("retention_run", json!({ "group": evening.group }));
    evening.desk.ok("roster_add", roster);
    assert!(evening.due().is_empty());
}

#[test]
fn without_an_agreement_to_keep_names_nobody_is_called() {
    let evening = evening();
    evening.add(&evening.joe, json!({ "kind": "once", "day": "2026-11-24", "line": "call" }));
    evening.desk.ok("group_agree_names", json!({ "group": evening.group, "agreed_on": null }));
    assert!(evening.due().is_empty());
    let list = evening.desk.ok("care_list", json!({ "group": evening.group }));
    assert_eq!((&list["may_keep_names"], &list["due"]), (&json!(false), &json!([])));
    let add = json!({ "group": evening.group, "person": evening.joe, "kind": "away" });
    assert_eq!(evening.desk.no("care_add", add).code, Code::NamesNotAgreed);
}

fn buddies(evening: &Evening) -> Value {
    evening.desk.ok(
        "partner_add",
        json!({ "group": evening.group, "person": evening.joe, "other": evening.wren, "kind": "buddy",
            "agreed": "2026-11-23", "other_agreed": "2026-11-24" }),
    )
}

#[test]
fn a_buddy_is_there_for_three_visits_and_both_records_say_so() {
    let evening = evening();
    let added = buddies(&evening);
    let joes = &added["groups"][0]["partners"][0];
    assert_eq!((&joes["name"], &joes["kind"]), (&json!("Wren O."), &json!("newcomer")));
    let wrens = evening.of(&evening.wren)["partners"][0].clone();
    assert_eq!((&wrens["name"], &wrens["kind"]), (&json!("Joe B."), &json!("buddy")));
    assert_eq!((&wrens["agreed"], &wrens["other_agreed"]), (&json!("2026-11-24"), &json!("2026-11-23")));
    // Saying it twice does not make two of it.
    assert_eq!(buddies(&evening)["groups"][0]["partners"].as_array().unwrap().len(), 1);
    let over = |person: &str| evening.of(person)["partners"][0]["over"].clone();
    for day in ["2026-11-24", "2026-12-01"] {
        evening.held(day, &[&evening.joe]);
    }
    // An evening of the buddy's own is no visit of the newcomer.
    evening.held("2026-12-08", &[&evening.wren]);
    assert_eq!((over(&evening.joe), over(&evening.wren)), (json!(false), json!(false)));
    evening.held("2026-12-15", &[&evening.joe]);
    assert_eq!((over(&evening.joe), over(&evening.wren)), (json!(true), json!(true)));
}

#[test]
fn either_ends_it_for_both() {
    let evening = evening();
    buddies(&evening);
    let partner = evening.of(&evening.wren)["partners"][0]["id"].clone();
    evening.desk.ok("partner_end", json!({ "person": evening.wren, "partner": partner }));
    assert_eq!(evening.of(&evening.joe)["partners"], json!([]));
    assert_eq!(evening.of(&evening.wren)["partners"], json!([]));
    evening.desk.ok("change_undo_last", json!({}));
    assert_eq!(each(&evening.of(&evening.joe)["partners"], "name"), ["Wren O."]);
}

#[test]
fn erasing_one_partner_clears_her_from_the_others_record() {
    let evening = evening();
    buddies(&evening);
    evening.add(&evening.wren, json!({ "kind": "once", "day": "2026-11-24", "line": "call" }));
    evening.desk.ok("person_erase", json!({ "person": evening.wren, "typed": "Wren O." }));
    assert_eq!(evening.of(&evening.joe)["partners"], json!([]));
    assert!(evening.due().is_empty());
}

#[test]
fn erasing_a_group_takes_what_it_kept_about_those_who_stay() {
    let evening = evening();
    let desk = &evening.desk;
    buddies(&evening);
    evening.add(&evening.joe, json!({ "kind": "once", "day": "2026-11-24", "line": "Zephyrine" }));
    let other = json!({ "name": "Friday", "program": "aa", "weekday": "fri", "time": "19:00" });
    let other = text(&desk.ok("group_create", other)["id"]);
    desk.ok("group_agree_names", json!({ "group": other, "agreed_on": "2026-03-03" }));
    desk.ok("roster_add", json!({ "group": other, "person": evening.joe }));
    desk.ok("group_erase", json!({ "group": evening.group, "typed": "Tuesday Night Steps", "people": true }));
    let care = desk.ok("care_get", json!({ "person": evening.joe }));
    assert_eq!(each(&care["groups"], "group_name"), ["Friday"]);
    assert!(!care.to_string().contains("Zephyrine") && !care.to_string().contains("Wren"));
}

#[test]
fn nobody_is_put_together_with_herself_or_across_kinds_of_groups() {
    let evening = evening();
    let (_, ana, _) = clinic(&evening.desk);
    let with = |other: &str, agreed: &str, other_agreed: &str| {
        json!({ "group": evening.group, "person": evening.joe, "other": other, "kind": "partner",
            "agreed": agreed, "other_agreed": other_agreed })
    };
    let (yes, ahead) = ("2026-11-24", "2026-11-25");
    assert_eq!(evening.desk.invalid("partner_add", with(&evening.joe, yes, yes)), "other");
    assert_eq!(evening.desk.invalid("partner_add", with(&evening.wren, ahead, yes)), "agreed");
    assert_eq!(evening.desk.invalid("partner_add", with(&evening.wren, yes, ahead)), "other_agreed");
    let across = evening.desk.no("partner_add", with(&ana, yes, yes));
    assert_eq!((across.code, across.field.as_deref()), (Code::NotFound, Some("other")));
    assert_eq!(evening.of(&evening.joe)["partners"], json!([]));
}

#[test]
fn goals_are_kept_by_agencies_and_refused_in_mutual_aid() {
    let evening = evening();
    let desk = &evening.desk;
    let goal = |group: &str, person: &str| json!({ "group": group, "person": person, "text": "Walk every day", "look": "2026-12-01" });
    assert_eq!(desk.invalid("goal_add", goal(&evening.group, &evening.joe)), "text");
    assert_eq!(evening.of(&evening.joe)["keeps_goals"], false);
    let (group, ana, _) = clinic(desk);
    let kept = desk.ok("goal_add", goal(&group, &ana));
    let id = kept["groups"][0]["goals"][0]["id"].clone();
    assert!(evening.due().is_empty());
    evening.on("2026-12-01");
    let due = evening.due();
    assert_eq!((&due[0]["kind"], &due[0]["line"]), (&json!("goal"), &json!("Walk every day")));
    let edit = |more: Value| {
        let mut request = json!({ "person": ana, "goal": id });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    assert_eq!(desk.invalid("goal_edit", edit(json!({ "look": "2026-11-30" }))), "look");
    desk.ok("goal_edit", edit(json!({ "look": "2026-12-08" })));
    assert!(evening.due().is_empty());
    desk.ok("goal_edit", edit(json!({ "look": "2026-12-01" })));
    assert_eq!(evening.due().len(), 1);
    desk.ok("goal_edit", edit(json!({ "done": true })));
    assert!(evening.due().is_empty());
    let gone = desk.ok("goal_remove", edit(json!({})));
    assert_eq!(gone["groups"][0]["goals"], json!([]));
}

#[test]
fn what_makes_no_sense_is_refused_and_stores_nothing() {
    let evening = evening();
    let add = |more: Value| {
        let mut request = json!({ "group": evening.group, "person": evening.joe });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let long = "x".repeat(201);
    for (more, field) in [
        (json!({ "kind": "dunning" }), "kind"),
        (json!({ "kind": "welcome", "first": "2026-11-25" }), "first"),
        (json!({ "kind": "welcome", "first": "0000-01-01" }), "first"),
        (json!({ "kind": "welcome", "first": "2026-01-01" }), "first"),
        (json!({ "kind": "away", "meetings": 0 }), "meetings"),
        (json!({ "kind": "away", "meetings": 13 }), "meetings"),
        (json!({ "kind": "once", "line": "call" }), "day"),
        (json!({ "kind": "once", "line": "call", "day": "2026-11-23" }), "day"),
        (json!({ "kind": "once", "day": "2026-11-24" }), "line"),
        (json!({ "kind": "away", "line": long }), "line"),
        (json!({ "kind": "away", "line": "\u{202e}" }), "line"),
    ] {
        assert_eq!(evening.desk.invalid("care_add", add(more.clone())), field, "{more}");
    }
    let stranger = text(&evening.desk.ok("person_add", json!({ "first": "Robin" }))["id"]);
    let request = json!({ "group": evening.group, "person": stranger, "kind": "away" });
    assert_eq!(evening.desk.no("care_add", request).code, Code::NotFound);
    let nothing = json!({ "person": evening.joe, "reminder": "00".repeat(16) });
    assert_eq!(evening.desk.no("care_done", nothing).field.as_deref(), Some("reminder"));
    assert_eq!(evening.of(&evening.joe)["reminders"], json!([]));
}

#[test]
fn a_term_that_ends_soon_stands_in_the_same_place() {
    let evening = evening();
    let term =
        json!({ "group": evening.group, "title": "Keys", "person": evening.wren, "until": "2026-12-10" });
    evening.desk.ok("service_add", term);
    let list = evening.desk.ok("care_list", json!({ "group": evening.group }));
    assert_eq!(each(&list["ending"], "title"), ["Keys"]);
}
