//! What is counted: the peers' bugs, and figures that stay what they were when names go.

use std::collections::BTreeMap;

use app::Code;
use chrono::{Days, NaiveDate};
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

/// A court's class on Tuesdays at six, with names from the start.
fn class(desk: &Desk) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": "court_mandated",
        "weekday": "tue", "time": "18:00", "minutes": 60 });
    text(&desk.ok("group_create", request)["id"])
}

fn on(desk: &Desk, day: &str) {
    desk.set_clock(&format!("{day}T21:00:00-06:00"));
}

fn meeting(desk: &Desk, group: &str, day: &str) -> String {
    let request = json!({ "group": group, "from": day, "to": day });
    text(&desk.ok("meeting_list", request)["meetings"][0]["id"])
}

fn mark(desk: &Desk, meeting: &str, person: &str, mark: &str) {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
}

fn figures(desk: &Desk, group: &str, from: &str, until: &str) -> Value {
    desk.ok("figures_get", json!({ "group": group, "from": from, "until": until }))
}

/// Every figure by its id.
fn values(figures: &Value) -> BTreeMap<String, Value> {
    let all = figures["figures"].as_array().unwrap().iter();
    all.map(|figure| (text(&figure["id"]), figure["value"].clone())).collect()
}

fn number(number: impl Into<f64>) -> Value {
    json!({ "kind": "number", "number": number.into() })
}

fn share(part: u32, of: u32, percent: u32) -> Value {
    json!({ "kind": "share", "part": part, "of": of, "percent": percent })
}

#[test]
fn peer_bug_1_three_of_four_marked_here_is_75_percent_and_not_100() {
    let desk = Desk::unlocked();
    let group = class(&desk);
    let people = ["Ana", "Luis", "Wren", "Sam"].map(|name| desk.person(&group, name, ""));
    on(&desk, "2026-11-24");
    let evening = meeting(&desk, &group, "2026-11-24");
    mark(&desk, &evening, &people[0], "here");
    mark(&desk, &evening, &people[1], "late");
    mark(&desk, &evening, &people[2], "left_early");
    let shown = figures(&desk, &group, "2026-11-01", "2026-11-30");
    let now = values(&shown);
    assert_eq!(now["rate"], share(3, 4, 75));
    assert_eq!((&now["not-recorded"], &now["absent"]), (&number(1), &number(0)));
    let sam = shown["people"].as_array().unwrap().iter().find(|row| row["name"] == "Sam").unwrap();
    let marks = &sam["marks"];
    assert_eq!(
        (&marks["here"], &marks["absent"], &marks["not_recorded"], &marks["percent"]),
        (&json!(0), &json!(0), &json!(1), &json!(0))
    );
    // Four evenings, three of them here.
    for (day, how) in [("2026-12-01", "here"), ("2026-12-08", "here"), ("2026-12-15", "absent")] {
        on(&desk, day);
        mark(&desk, &meeting(&desk, &group, day), &people[0], how);
    }
    let shown = figures(&desk, &group, "2026-11-01", "2026-12-31");
    let ana = shown["people"].as_array().unwrap().iter().find(|row| row["name"] == "Ana").unwrap();
    assert_eq!((&ana["marks"]["percent"], &ana["marks"]["of"]), (&json!(75), &json!(4)));
    assert!(shown["figures"].as_array().unwrap().iter().all(|figure| text(&figure["rule"]).ends_with('.')));
}

#[test]
fn peer_bug_2_who_left_after_the_meeting_and_who_joined_later_never_make_more_than_100_percent() {
    let desk = Desk::unlocked();
    let group = class(&desk);
    let [left, stays] = ["Ana", "Luis"].map(|name| desk.person(&group, name, ""));
    let here = |day: &str, people: &[&str]| {
        on(&desk, day);
        let evening = meeting(&desk, &group, day);
        for person in people {
            mark(&desk, &evening, person, "here");
        }
    };
    let rate = || values(&figures(&desk, &group, "2026-11-01", "2026-11-30"))["rate"].clone();
    here("2026-11-24", &[&left, &stays]);
    assert_eq!(rate(), share(2, 2, 100));
    // She leaves the same evening, after the meeting.
    desk.ok("roster_remove", json!({ "group": group, "person": left }));
    assert_eq!(rate(), share(2, 2, 100));
    on(&desk, "2026-11-28");
    let joined = desk.person(&group, "Wren", "");
    here("2026-12-01", &[&stays, &joined]);
    assert_eq!(rate(), share(2, 2, 100), "the list of December says nothing of November");
    let december = values(&figures(&desk, &group, "2026-12-01", "2026-12-31"));
    assert_eq!(december["rate"], share(2, 2, 100));
}

#[test]
fn somebody_who_comes_back_to_the_list_is_not_counted_for_the_time_away() {
    let desk = Desk::unlocked();
    let group = class(&desk);
    let [away, stays] = ["Ana", "Luis"].map(|name| desk.person(&group, name, ""));
    let here = |day: &str, people: &[&str]| {
        on(&desk, day);
        for person in people {
            mark(&desk, &meeting(&desk, &group, day), person, "here");
        }
    };
    here("2026-11-24", &[&away, &stays]);
    on(&desk, "2026-11-25");
    desk.ok("roster_remove", json!({ "group": group, "person": away }));
    here("2026-12-01", &[&stays]);
    let before = values(&figures(&desk, &group, "2026-11-01", "2026-12-31"));
    on(&desk, "2026-12-05");
    desk.ok("roster_add", json!({ "group": group, "person": away }));
    assert_eq!(values(&figures(&desk, &group, "2026-11-01", "2026-12-31")), before);
    assert_eq!(before["rate"], share(3, 3, 100));
}

#[test]
fn peer_bug_3_meetings_that_did_not_take_place_and_those_ahead_are_in_no_denominator() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let ana = desk.person(&group, "Ana", "");
    on(&desk, "2026-11-24");
    let evening = meeting(&desk, &group, "2026-11-24");
    mark(&desk, &evening, &ana, "here");
    desk.ok("visitor_count", json!({ "meeting": evening, "room": 9, "newcomers": 2 }));
    let whole = || values(&figures(&desk, &group, "2026-11-01", "2026-12-31"));
    let before = whole();
    assert_eq!((&before["scheduled"], &before["held"]), (&number(1), &number(1)));
    assert_eq!((&before["average"], &before["median"]), (&number(9), &number(9)));

    let snow = meeting(&desk, &group, "2026-12-01");
    desk.ok("meeting_cancel", json!({ "meeting": snow, "reason": "Snow" }));
    let moved = meeting(&desk, &group, "2026-12-15");
    desk.ok("meeting_move", json!({ "meeting": moved, "date": "2027-01-07" }));
    let rest = json!({ "group": group, "from": "2026-12-20", "to": "2026-12-31", "reason": "Winter" });
    desk.ok("schedule_break_add", rest);
    assert_eq!(whole(), before, "nothing of December lies behind");

    // 1 December cancelled, 8 December held without a sheet, 15 moved away, 22 and 29 in the break.
    on(&desk, "2026-12-30");
    let now = whole();
    let count = |id: &str| now[id].clone();
    assert_eq!(
        [count("scheduled"), count("held"), count("cancelled"), count("unrecorded")],
        [number(3), number(2), number(1), number(1)]
    );
    for figure in ["visits", "average", "median", "anonymous-visits", "unduplicated", "rate", "not-recorded"]
    {
        assert_eq!(now[figure], before[figure], "{figure}");
    }
    assert_eq!(now["anonymous-visits"], number(8));
    assert_eq!(now["newcomers-counted"], number(2));
}

#[test]
fn a_group_without_names_has_no_figure_that_needs_them_and_mutual_aid_nothing_by_person() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let shown = desk.ok("figures_get", json!({ "group": group }));
    assert_eq!((&shown["from"], &shown["until"]), (&json!("2026-11-01"), &json!("2026-11-30")));
    let ids = each(&shown["figures"], "id");
    assert_eq!(
        ids,
        ["scheduled", "held", "cancelled", "unrecorded", "visits", "average", "median", "newcomers-counted"]
    );
    assert_eq!(
        values(&shown)["visits"],
        json!({ "kind": "not_recorded" }),
        "nobody wrote down is not nobody"
    );
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    let ana = desk.person(&group, "Ana", "");
    on(&desk, "2026-11-24");
    mark(&desk, &meeting(&desk, &group, "2026-11-24"), &ana, "here");
    let shown = desk.ok("figures_get", json!({ "group": group }));
    assert_eq!(shown["people"], json!([]));
    assert!(!each(&shown["figures"], "id").contains(&"absent".to_owned()));
    assert!(!shown.to_string().contains(&ana));
}

#[test]
fn small_numbers_can_be_hidden_and_nobody_is_alone_then() {
    let desk = Desk::unlocked();
    let group = class(&desk);
    let ana = desk.person(&group, "Ana", "");
    on(&desk, "2026-11-24");
    mark(&desk, &meeting(&desk, &group, "2026-11-24"), &ana, "here");
    let shown = desk.ok("figures_get", json!({ "group": group, "mask": true }));
    assert_eq!((&shown["people"], &shown["masked"]), (&json!([]), &json!(true)));
    let now = values(&shown);
    assert_eq!(now["held"], number(1));
    for figure in ["visits", "average", "median", "unduplicated", "rate"] {
        assert_eq!(now[figure], json!({ "kind": "small" }), "{figure}");
    }
}

#[test]
fn bad_periods_are_refused_by_field() {
    let desk = Desk::unlocked();
    let group = desk.group();
    for (from, until, field) in [
        ("yesterday", "2026-11-30", "from"),
        ("0000-07-04", "2026-11-30", "from"),
        ("2026-11-01", "2026-02-30", "until"),
        ("2026-11-10", "2026-11-09", "until"),
        ("2026-11-25", "2026-11-30", "from"),
    ] {
        let request = json!({ "group": group, "from": from, "until": until });
        assert_eq!(desk.invalid("figures_get", request), field, "{from} {until}");
    }
    assert_eq!(desk.no("figures_get", json!({ "group": "00".repeat(16) })).code, Code::NotFound);
    figures(&desk, &group, "1900-01-01", "2199-12-31");
}

/// A year of evenings in two groups that had the same: one forgets names after 120 days, the other
/// keeps them for ten years.
struct Year<'d> {
    desk: &'d Desk,
    groups: [String; 2],
    people: [Vec<String>; 2],
    /// Who stays away from now on, by number.
    gone: Option<usize>,
    /// The day of the next evening.
    day: NaiveDate,
}

impl<'d> Year<'d> {
    fn begin(desk: &'d Desk) -> Self {
        let groups = [desk.group_with_names(), desk.group_with_names()];
        desk.ok("retention_edit", json!({ "group": groups[1], "days": 3650 }));
        Self {
            desk,
            groups,
            people: [Vec::new(), Vec::new()],
            gone: None,
            day: "2026-11-24".parse().unwrap(),
        }
    }

    /// One evening in both; every other week somebody is new.
    fn week(&mut self, week: usize) {
        let day = self.day.to_string();
        on(self.desk, &day);
        // Names that are due go when the records are opened.
        if week.is_multiple_of(3) {
            self.desk.ok("vault_lock", json!({}));
            self.desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
        }
        for (group, people) in self.groups.iter().zip(&mut self.people) {
            let evening = meeting(self.desk, group, &day);
            for (n, person) in people.iter().enumerate().filter(|(n, _)| (week + n).is_multiple_of(4)) {
                if self.gone == Some(n) {
                    continue;
                }
                mark(self.desk, &evening, person, if n == 3 { "excused" } else { "here" });
            }
            if week.is_multiple_of(2) {
                let added = self.desk.ok("attendance_add", json!({ "meeting": evening, "name": "Wren" }));
                people.push(text(&added["row"]["person"]));
            }
            self.desk.ok("visitor_count", json!({ "meeting": evening, "room": 5 + week % 3 }));
            if week == 7 {
                self.desk.ok("roster_remove", json!({ "group": group, "person": people[0] }));
            }
        }
        self.day = self.day + Days::new(7);
    }

    /// What both groups say of so many months from each first one on.
    fn compare(&self, months: u32, not_kept: &[&str]) {
        let mut first: NaiveDate = "2026-11-01".parse().unwrap();
        while first + Days::new(7) <= self.day {
            let until = first + chrono::Months::new(months) - Days::new(1);
            let of =
                |group: &String| values(&figures(self.desk, group, &first.to_string(), &until.to_string()));
            let [forgot, kept] = [of(&self.groups[0]), of(&self.groups[1])];
            for (id, value) in kept {
                let now = &forgot[&id];
                let may = not_kept.contains(&id.as_str()) && now["kind"] == "not_kept";
                assert!(may || *now == value, "{id} of {months} months from {first}: {value}, and {now}");
            }
            first = first + chrono::Months::new(1);
        }
    }
}

#[test]
fn over_13_months_with_names_gone_after_120_days_every_figure_stays_what_it_was() {
    let desk = Desk::unlocked();
    let mut year = Year::begin(&desk);
    for week in 0..57 {
        year.week(week);
        if week % 19 == 18 {
            year.compare(1, &[]);
        }
    }
    year.compare(1, &[]);
    year.compare(3, &[]);
    // Different people of a whole year can't be told from sums; nothing else is lost, and it is not 0.
    year.compare(12, &["unduplicated"]);
    let from = |day: &str, until: &str| values(&figures(&desk, &year.groups[0], day, until));
    assert_eq!(from("2026-12-01", "2027-11-30")["unduplicated"], json!({ "kind": "not_kept" }));
    assert_eq!(from("2027-01-05", "2027-01-12")["unduplicated"], json!({ "kind": "not_kept" }));
    let sheet = meeting(&desk, &year.groups[0], "2026-12-01");
    assert_eq!(desk.ok("attendance_get", json!({ "meeting": sheet }))["rows"], json!([]), "names are gone");
}

#[test]
fn erasing_somebody_leaves_the_figures_of_the_past_as_they_were() {
    let desk = Desk::unlocked();
    let mut year = Year::begin(&desk);
    for week in 0..25 {
        year.week(week);
    }
    // New on 19 January: all her windows are over, and her first name is still there.
    year.gone = Some(4);
    // There is another Wren in the other group.
    let shown = desk.ok("person_get", json!({ "person": year.people[0][4] }))["name"].clone();
    let erased = json!({ "person": year.people[0][4], "typed": shown });
    desk.ok("person_erase", erased);
    year.compare(1, &[]);
    year.compare(3, &[]);
    // Nobody expects her any more; in the other group she leaves the list that day.
    on(&desk, &year.day.to_string());
    desk.ok("roster_remove", json!({ "group": year.groups[1], "person": year.people[1][4] }));
    // Names of the months she was in go after that.
    for week in 25..44 {
        year.week(week);
    }
    year.compare(1, &[]);
    year.compare(3, &[]);
}

#[test]
fn erasing_a_group_takes_its_sums_along_and_a_hand_typed_correction_leaves_no_wrong_sum() {
    let desk = Desk::unlocked();
    let mut year = Year::begin(&desk);
    for week in 0..22 {
        year.week(week);
    }
    let [group, _] = &year.groups;
    let december = || values(&figures(&desk, group, "2026-12-01", "2026-12-31"))["unduplicated"].clone();
    let was = december();
    assert_eq!(was["kind"], "number");
    let late = meeting(&desk, group, "2026-12-29");
    let somebody = year.people[0].last().unwrap();
    mark(&desk, &late, somebody, "here");
    assert_eq!(december(), json!({ "kind": "not_kept" }));
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(december(), was);
    desk.ok("group_erase", json!({ "group": group, "typed": "Tuesday Night Steps", "people": true }));
    assert_eq!(desk.no("figures_get", json!({ "group": group })).code, Code::NotFound);
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}

#[test]
fn an_evening_nobody_wrote_down_is_not_one_nobody_came_to_once_names_are_gone() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let ana = desk.person(&group, "Ana", "");
    let asked = meeting(&desk, &group, "2026-11-24");
    let item = json!({ "meeting": asked, "title": "Welcome", "minutes": 5, "person": ana });
    desk.ok("agenda_item_add", item);
    let november = || values(&figures(&desk, &group, "2026-11-01", "2026-11-30"));
    on(&desk, "2026-11-25");
    let before = november();
    assert_eq!((&before["held"], &before["unrecorded"]), (&number(1), &number(1)));
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-26"] {
        on(&desk, day);
        desk.ok("vault_lock", json!({}));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    assert_eq!(november(), before);
    let agenda = desk.ok("agenda_get", json!({ "meeting": asked }));
    assert!(agenda["items"].as_array().unwrap().iter().all(|item| item["person"] == json!(null)), "it went");
}

#[test]
fn erasing_somebody_who_let_the_group_know_leaves_a_recorded_evening_recorded() {
    let desk = Desk::unlocked();
    let group = class(&desk);
    let [ana, luis] = ["Ana", "Luis"].map(|name| desk.person(&group, name, ""));
    on(&desk, "2026-11-24");
    let evening = meeting(&desk, &group, "2026-11-24");
    mark(&desk, &evening, &ana, "excused");
    let november = || values(&figures(&desk, &group, "2026-11-01", "2026-11-30"));
    let before = november();
    assert_eq!((&before["rate"], &before["let-us-know"]), (&share(0, 2, 0), &number(1)));
    desk.ok("person_erase", json!({ "person": ana, "typed": "Ana" }));
    assert_eq!(november(), before);
    desk.ok("person_erase", json!({ "person": luis, "typed": "Luis" }));
    assert_eq!(november(), before, "who was not recorded counts as not recorded still");
}
