//! Reading cycles: an inquiry group goes through its questions, whatever becomes of single evenings.

use app::{Code, Meta};
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

const NOBODY: &str = "0123456789abcdef0123456789abcdef";

/// The cycle of this title; the starter set brings others.
fn named(cycles: &Value, title: &str) -> Value {
    let found = cycles.as_array().unwrap().iter().find(|cycle| cycle["title"] == title);
    found.unwrap_or_else(|| panic!("no cycle {title}")).clone()
}

/// A group that goes through twelve questions, one an evening.
struct Inquiry {
    desk: Desk,
    group: String,
    cycle: String,
    /// The ids of its turns.
    turns: Vec<String>,
}

impl Inquiry {
    fn new(on_cancel: &str) -> Self {
        let desk = Desk::unlocked();
        let group = desk.group();
        let turns: Vec<Value> = (1..=12).map(|n| json!({ "title": format!("Inquiry {n}") })).collect();
        let request = json!({ "group": group, "title": "Inquiries", "by": "meeting", "on_cancel": on_cancel, "turns": turns });
        let added = desk.ok("cycle_add", request);
        let added = named(&added["cycles"], "Inquiries");
        let (cycle, turns) = (text(&added["id"]), each(&added["turns"], "id"));
        Self { desk, group, cycle, turns }
    }

    fn ahead(&self) -> Value {
        self.desk.ok("cycle_ahead", json!({ "group": self.group, "cycle": self.cycle }))
    }

    fn meetings(&self) -> Vec<String> {
        self.ahead()["rows"].as_array().unwrap().iter().map(|row| text(&row["meeting"]["id"])).collect()
    }

    /// The numbers of the turns ahead; 0 where there is none.
    fn numbers(&self) -> Vec<u32> {
        let number = |row: &Value| match row["turn"]["turn"]["title"].as_str() {
            Some(title) => title.rsplit(' ').next().unwrap().parse().unwrap(),
            None => 0,
        };
        self.ahead()["rows"].as_array().unwrap().iter().map(number).collect()
    }

    fn set(&self, row: usize, change: &str, turn: Option<usize>) {
        let mut request = json!({ "group": self.group, "cycle": self.cycle, "meeting": self.meetings()[row], "change": change });
        if let Some(turn) = turn {
            request["turn"] = json!(self.turns[turn - 1]);
        }
        self.desk.ok("cycle_set", request);
    }
}

#[test]
fn twelve_weeks_are_laid_out_in_order() {
    let inquiry = Inquiry::new("hold");
    assert_eq!(inquiry.numbers(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]);
    let rows = inquiry.ahead()["rows"].clone();
    assert_eq!(rows[10]["turn"]["place"], "week 11 of 12");
    assert_eq!(rows[0]["change"], "given");
    // Ten weeks on the group has come further by itself.
    inquiry.desk.set_clock("2027-02-02T17:00:00-06:00");
    assert_eq!(inquiry.numbers()[..3], [11, 12, 1]);
}

#[test]
fn a_cancelled_evening_holds_its_turn_or_passes_it_over_as_the_group_chose() {
    for (on_cancel, expected) in [("hold", [1, 0, 2, 3]), ("advance", [1, 0, 3, 4])] {
        let inquiry = Inquiry::new(on_cancel);
        let second = inquiry.meetings()[1].clone();
        inquiry.desk.ok("meeting_cancel", json!({ "meeting": second, "reason": "The hall is closed" }));
        assert_eq!(inquiry.numbers()[..4], expected, "{on_cancel}");
        inquiry.desk.ok("meeting_restore", json!({ "meeting": second }));
        assert_eq!(inquiry.numbers()[..4], [1, 2, 3, 4], "{on_cancel}");
    }
}

#[test]
fn a_group_starts_anywhere_skips_repeats_and_puts_one_evening_differently() {
    let inquiry = Inquiry::new("hold");
    inquiry.set(0, "from", Some(11));
    assert_eq!(inquiry.numbers()[..4], [11, 12, 1, 2]);
    inquiry.set(1, "from", Some(11));
    assert_eq!(inquiry.numbers()[..4], [11, 11, 12, 1]);
    inquiry.set(2, "only", Some(5));
    inquiry.set(3, "rest", None);
    assert_eq!(inquiry.numbers()[..6], [11, 11, 5, 0, 1, 2]);
    let rows = inquiry.ahead()["rows"].clone();
    let changes = each(&rows, "change");
    assert_eq!(changes[..5], ["from", "from", "only", "rest", "given"]);
    for row in 1..4 {
        inquiry.set(row, "given", None);
    }
    assert_eq!(inquiry.numbers()[..4], [11, 12, 1, 2]);
    inquiry.desk.ok("change_undo_last", json!({}));
    assert_eq!(inquiry.numbers()[..5], [11, 12, 1, 0, 2]);
}

#[test]
fn changing_the_turns_leaves_the_group_where_it_is() {
    let inquiry = Inquiry::new("hold");
    inquiry.set(0, "from", Some(6));
    let edit = |turns: Value| {
        inquiry
            .desk
            .ok("cycle_edit", json!({ "group": inquiry.group, "cycle": inquiry.cycle, "turns": turns }))
    };
    let kept = |from: usize| {
        (from..=12).map(|n| json!({ "id": inquiry.turns[n - 1], "title": format!("Inquiry {n}") }))
    };
    edit(kept(4).collect());
    assert_eq!(inquiry.numbers()[..3], [6, 7, 8]);
    // The turn of the next evening is gone: the one in its place comes.
    edit(kept(7).collect());
    assert_eq!(inquiry.numbers().len(), 13);
    assert!(inquiry.numbers()[..4].iter().all(|n| *n >= 7));
    let list = inquiry.desk.ok("cycle_list", json!({ "group": inquiry.group }));
    assert_eq!(named(&list["cycles"], "Inquiries")["turns"].as_array().unwrap().len(), 6);
    inquiry.desk.ok("change_undo_last", json!({}));
    assert_eq!(inquiry.numbers()[..3], [6, 7, 8]);
}

#[test]
fn months_and_weeks_of_the_month_give_turns_by_the_calendar() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let turns = |n: usize| (1..=n).map(|n| json!({ "title": format!("Tradition {n}") })).collect::<Vec<_>>();
    let add = |by: &str, n: usize| {
        let added = desk.ok("cycle_add", json!({ "group": group, "title": by, "by": by, "turns": turns(n) }));
        text(&named(&added["cycles"], by)["id"])
    };
    let titles = |cycle: &str| {
        let ahead = desk.ok("cycle_ahead", json!({ "group": group, "cycle": cycle }));
        let rows = ahead["rows"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| row["turn"]["turn"]["title"].as_str().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    // From Tuesday, 24 November: the fourth of its month, then the first of December.
    assert_eq!(titles(&add("month", 12))[..2], ["Tradition 11", "Tradition 12"]);
    let weeks = add("week_of_month", 4);
    assert_eq!(
        titles(&weeks)[..6],
        ["Tradition 4", "Tradition 1", "Tradition 2", "Tradition 3", "Tradition 4", ""]
    );
    let meeting = desk.next_meeting(&group);
    let going_on =
        json!({ "group": group, "cycle": weeks, "meeting": meeting, "change": "from", "turn": NOBODY });
    assert_eq!(desk.invalid("cycle_set", going_on), "change");
}

#[test]
fn a_cycle_is_made_of_readings_and_goes_by_their_titles() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let reading =
        json!({ "title": "Chapter One", "licence": "restricted", "text": "Words of somebody else." });
    let reading = text(&desk.ok("reading_add", reading)["id"]);
    let turns = json!([{ "title": "", "reading": reading }, { "title": "Open" }]);
    let request = json!({ "group": group, "title": "The book", "by": "meeting", "turns": turns });
    let book = named(&desk.ok("cycle_add", request)["cycles"], "The book");
    let turn = book["turns"][0].clone();
    assert_eq!((&turn["title"], &turn["reading_title"]), (&json!("Chapter One"), &json!("Chapter One")));
    let meeting = desk.next_meeting(&group);
    let item = |title: &str, cycle: &Value| json!({ "meeting": meeting, "title": title, "minutes": 5, "cycle": cycle });
    let agenda = desk.ok("agenda_item_add", item("We read", &book["id"]));
    let filled = agenda["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(filled["turn"]["turn"]["title"], "Chapter One");
    assert_eq!(desk.invalid("agenda_item_add", item("None", &json!("no such"))), "cycle");
    desk.set_clock("2026-11-25T17:00:00-06:00");
    assert_eq!(desk.ok("reading_get", json!({ "reading": reading }))["last_used"], "2026-11-24");
}

#[test]
fn a_cycle_that_was_taken_away_can_be_put_back() {
    let inquiry = Inquiry::new("hold");
    let (desk, pick) = (&inquiry.desk, json!({ "group": inquiry.group, "cycle": inquiry.cycle }));
    let gone = desk.ok("cycle_remove", pick.clone());
    assert_eq!(named(&gone["removed"], "Inquiries")["id"], inquiry.cycle.as_str());
    assert!(!each(&gone["cycles"], "title").contains(&"Inquiries".to_owned()));
    assert_eq!(desk.no("cycle_ahead", pick.clone()).code, Code::NotFound);
    desk.ok("cycle_restore", pick);
    assert_eq!(inquiry.numbers()[..2], [1, 2]);
}

#[test]
fn what_no_cycle_can_be_is_refused_by_name() {
    let inquiry = Inquiry::new("hold");
    let (desk, group) = (&inquiry.desk, &inquiry.group);
    let one = json!([{ "title": "One" }]);
    let six: Vec<Value> = (0..6).map(|n| json!({ "title": format!("Week {n}") })).collect();
    let many: Vec<Value> = (0..61).map(|n| json!({ "title": format!("Turn {n}") })).collect();
    for (request, field) in [
        (json!({ "title": "None", "by": "meeting", "turns": [] }), "turns"),
        (json!({ "title": "Many", "by": "meeting", "turns": many }), "turns"),
        (json!({ "title": "Six", "by": "week_of_month", "turns": six }), "turns"),
        (json!({ "title": "Blank", "by": "meeting", "turns": [{ "title": " " }] }), "turns"),
        (json!({ "title": " ", "by": "meeting", "turns": one }), "title"),
        (json!({ "title": "Moon", "by": "moon", "turns": one }), "by"),
        (json!({ "title": "Maybe", "by": "meeting", "on_cancel": "maybe", "turns": one }), "on_cancel"),
    ] {
        let mut request = request;
        request["group"] = json!(group);
        assert_eq!(desk.invalid("cycle_add", request), field);
    }
    let edit = json!({ "group": group, "cycle": inquiry.cycle, "by": "month", "turns": [] });
    assert_eq!(desk.invalid("cycle_edit", edit), "turns");
    let set = |more: Value| {
        let mut request = json!({ "group": group, "cycle": inquiry.cycle, "meeting": inquiry.meetings()[0] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.no("cycle_set", request)
    };
    for (more, code, field) in [
        (json!({ "change": "sometimes" }), Code::Invalid, "change"),
        (json!({ "change": "only" }), Code::Invalid, "turn"),
        (json!({ "change": "only", "turn": NOBODY }), Code::NotFound, "turn"),
        (json!({ "change": "rest", "cycle": "none" }), Code::NotFound, "cycle"),
        (json!({ "change": "rest", "meeting": NOBODY }), Code::NotFound, "meeting"),
        (json!({ "change": "rest", "meeting": desk.next_meeting(&desk.group()) }), Code::NotFound, "meeting"),
    ] {
        let error = set(more);
        assert_eq!((error.code, error.field.as_deref()), (code, Some(field)));
    }
    assert_eq!(inquiry.numbers()[..3], [1, 2, 3]);
}

#[test]
fn two_windows_do_not_change_one_cycle_over_each_other() {
    let inquiry = Inquiry::new("hold");
    let seen = text(&inquiry.ahead()["stamp"]);
    inquiry.set(0, "from", Some(4));
    let request = json!({ "group": inquiry.group, "cycle": inquiry.cycle, "title": "Mine" });
    let meta = Meta { request_id: None, based_on: Some(seen) };
    assert_eq!(inquiry.desk.call("cycle_edit", request, &meta).unwrap_err().code, Code::Conflict);
    assert_eq!(inquiry.numbers()[0], 4);
}

#[test]
fn the_cycles_of_a_starter_set_fill_its_items_and_speak_her_language() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Quiet Room", "program": "recovery-dharma", "weekday": "tue", "time": "19:00", "minutes": 90 });
    let group = text(&desk.ok("group_create", request)["id"]);
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    let turn = |meeting: &str, cycle: &str| {
        let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
        let turns = agenda["items"].as_array().unwrap().iter().map(|item| item["turn"].clone());
        turns
            .filter(|turn| turn["place"].as_str().is_some_and(|place| place.ends_with(cycle)))
            .collect::<Vec<_>>()
    };
    let path = |meeting: usize| text(&turn(&meetings[meeting], "of 8")[0]["turn"]["title"]);
    assert_eq!([path(0), path(1), path(2)], ["Wise understanding", "Wise intention", "Wise speech"]);
    // The fourth Tuesday of November.
    assert_eq!(turn(&meetings[0], "of 5")[0]["turn"]["title"], "Anger and love");
    desk.ok("meeting_cancel", json!({ "meeting": meetings[1], "reason": "Snow" }));
    assert_eq!(path(2), "Wise intention");

    let cycle = "recovery-dharma.cycle.path";
    let from =
        desk.ok("cycle_ahead", json!({ "group": group, "cycle": cycle }))["cycle"]["turns"][6]["id"].clone();
    desk.ok(
        "cycle_set",
        json!({ "group": group, "cycle": cycle, "meeting": meetings[0], "change": "from", "turn": from }),
    );
    let renamed = desk.ok(
        "cycle_edit",
        json!({ "group": group, "cycle": cycle, "title": "Our path", "on_cancel": "advance" }),
    );
    let ours = renamed["cycles"].as_array().unwrap().iter().find(|one| one["id"] == cycle).unwrap().clone();
    assert_eq!((&ours["title"], &ours["from_pack"]), (&json!("Our path"), &json!(true)));
    assert_eq!([path(0), path(2)], ["Wise mindfulness", "Wise understanding"]);
    desk.ok("settings_edit", json!({ "language": "es" }));
    let spanish = desk.ok("agenda_get", json!({ "meeting": meetings[0] }));
    let titles: Vec<Value> = spanish["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["turn"]["turn"]["title"].clone())
        .collect();
    assert!(titles.contains(&json!("Atención sabia")), "{titles:?}");

    // Her own list of turns takes the place of the set's, and the next evening keeps its turn.
    let turns = json!([{ "title": "Sentarse" }, { "id": from, "title": "Atención" }]);
    let own = desk.ok("cycle_edit", json!({ "group": group, "cycle": cycle, "turns": turns }));
    let ours = own["cycles"].as_array().unwrap().iter().find(|one| one["id"] == cycle).unwrap().clone();
    assert_eq!((&ours["from_pack"], ours["turns"].as_array().unwrap().len()), (&json!(false), 2));
    let ahead = desk.ok("cycle_ahead", json!({ "group": group, "cycle": cycle }));
    assert_eq!(ahead["rows"][0]["turn"]["turn"]["title"], "Atención");
    assert_eq!(ahead["rows"][0]["turn"]["place"], "semana 2 de 2");
}

#[test]
fn a_week_in_which_nobody_meets_takes_no_turn_and_a_moved_evening_keeps_its_own() {
    let group = Inquiry::new("advance");
    // "Advance" is about evenings somebody cancels; a break is none of them.
    let rest = json!({ "group": group.group, "from": "2026-12-01", "to": "2026-12-01", "reason": "Floor is being painted" });
    group.desk.ok("schedule_break_add", rest);
    assert_eq!(group.numbers()[..4], [1, 0, 2, 3]);
    // The third of December is a Thursday; her evening has gone there, and its turn with it.
    let moved = group.meetings()[2].clone();
    group.desk.ok("meeting_move", json!({ "meeting": moved, "date": "2026-12-03" }));
    assert_eq!(group.numbers()[..4], [1, 0, 2, 3]);
    // Told to go on from a moved evening, the cycle goes on from there.
    group.set(2, "from", Some(7));
    assert_eq!(group.numbers()[..5], [1, 0, 7, 8, 9]);
}
