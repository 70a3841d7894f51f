//! The list of names with single keys in the real window: how many it takes for twenty people, the door
//! with the keyboard alone, and a sheet of paper typed in.

use std::cell::Cell;

use serde_json::{Value, json};

use crate::axe;
use crate::routes::settle;
use crate::stage::{EVENING, Stage};
use crate::window::Window;

/// At most so many keys for twenty people here with four exceptions.
const KEYS: u32 = 24;

#[test]
fn twenty_people_with_four_exceptions_in_two_dozen_keys() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let evening = Evening::of_twenty(&window);

    window.go(&format!("/meetings/{}/here", evening.meeting));
    window.see("who usually comes first");
    window.see("L late, E left early");
    window.wait("for the field to have the focus", || window.focused().starts_with("Name"));
    axe::check(&window, "the list in the order people usually come");
    let pressed = Cell::new(0_u32);
    let press = |key: &str| {
        window.press(key);
        pressed.set(pressed.get() + 1);
    };
    press("Down");
    for (at, name) in evening.expected.iter().enumerate() {
        window.wait("for the next row", || window.focused() == format!("Here: {name}"));
        press(match at {
            4 => "l",
            9 => "e",
            12 => "u",
            17 => "Down",
            _ => "Enter",
        });
    }
    assert!(pressed.get() <= KEYS, "{} keys", pressed.get());
    // What is on screen as saved is stored.
    let marks = || evening.marks(&window);
    window.wait("for all of it to be stored", || marks().iter().filter(|mark| !mark.is_null()).count() == 19);
    let count = |mark: &str| marks().iter().filter(|stored| **stored == mark).count();
    assert_eq!(["here", "late", "left_early", "excused"].map(count), [16, 1, 1, 1]);
    assert_eq!(marks()[17], Value::Null);

    at_the_door(&window, &evening);
    a_sheet_of_paper(&window, &evening);
    window.close();
}

/// Names and one button each; Escape leads back.
fn at_the_door(window: &Window, evening: &Evening) {
    window.choose("At the door");
    window.see_heading("Who is here");
    settle(window);
    axe::check(window, "the door");
    for told in ["left early", "let us know", "More about", "not there"] {
        assert!(!window.html().contains(told), "the door tells “{told}”");
    }
    window.tab_to(&format!("Here: {}", evening.expected[17]));
    window.press("Space");
    window.wait("for her to be here", || evening.marks(window)[17] == "here");
    window.press("Escape");
    window.see("Order of the names");
}

/// One name that is known, one that is new: nothing is kept before she says so.
fn a_sheet_of_paper(window: &Window, evening: &Evening) {
    window.choose("Afterwards");
    window.fill("Amount", "42.50");
    window.choose("Save: basket");
    window.see("saved");
    window.tab_to("Names, one on each line");
    window.type_text("P07");
    window.press("Enter");
    window.type_text("Zed Plover");
    window.choose("See who is meant");
    window.see("Nothing is kept yet.");
    settle(window);
    axe::check(window, "who is meant on the sheet");
    assert_eq!(evening.marks(window).len(), 20);
    window.choose("Mark 1 person here");
    window.see("Saved: 1 person was marked here.");
    assert_eq!(evening.marks(window).len(), 21);
}

/// A group of twenty people, and a meeting tonight after one a week ago.
struct Evening {
    meeting: String,
    /// Names in the order in which they are likely to come.
    expected: Vec<String>,
    people: Vec<String>,
}

impl Evening {
    fn of_twenty(window: &Window) -> Self {
        let group = window.call(
            "group_create",
            json!({ "name": "Twenty", "program": "aa", "weekday": "tue", "time": "17:00" }),
        );
        let group = group["id"].as_str().expect("a group").to_owned();
        window.call("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-01" }));
        let names: Vec<String> = (0..20).map(|n| format!("P{n:02}")).collect();
        let add = |name: &String| {
            let person = window.call("person_add", json!({ "first": name, "group": group }));
            person["id"].as_str().expect("a person").to_owned()
        };
        let ids: Vec<String> = names.iter().map(add).collect();
        let before = json!({ "group": group, "date": "2026-11-17", "time": "17:00", "minutes": 60 });
        let before = window.call("meeting_add", before)["summary"]["id"].clone();
        // The second half came last week, so it stands first tonight.
        for person in &ids[10..] {
            let mark = json!({ "meeting": before, "person": person, "mark": "here" });
            window.call("attendance_mark", mark);
        }
        let tonight = window.call("meeting_list", json!({ "group": group, "limit": 1 }));
        let meeting = tonight["meetings"][0]["id"].as_str().expect("a meeting").to_owned();
        let order = |of: &[String]| [&of[10..], &of[..10]].concat();
        Self { meeting, expected: order(&names), people: order(&ids) }
    }

    /// The marks as they are stored, in the expected order; whoever was added last at the end.
    fn marks(&self, window: &Window) -> Vec<Value> {
        let sheet = window.call("attendance_get", json!({ "meeting": self.meeting }));
        let rows = sheet["rows"].as_array().expect("rows").clone();
        let place = |row: &Value| self.people.iter().position(|person| row["person"] == person.as_str());
        let mut rows: Vec<(usize, Value)> =
            rows.into_iter().map(|row| (place(&row).unwrap_or(usize::MAX), row["mark"].clone())).collect();
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, mark)| mark).collect()
    }
}
