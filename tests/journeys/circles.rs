//! Evenings that are not one list: circles beside each other, and items that apply only sometimes.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

/// A request about a meeting with more in it.
fn about(meeting: &str, more: &Value) -> Value {
    let mut request = json!({ "meeting": meeting });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn item<'a>(agenda: &'a Value, title: &str) -> &'a Value {
    agenda["items"].as_array().unwrap().iter().find(|item| item["title"] == title).unwrap()
}

fn track<'a>(agenda: &'a Value, title: &str) -> &'a Value {
    agenda["tracks"].as_array().unwrap().iter().find(|track| track["title"] == title).unwrap()
}

/// An evening of large group and four open share groups of the same length.
fn four_circles(desk: &Desk, group: &str) -> String {
    let request = json!({ "group": group, "limit": 1 });
    let meeting = text(&desk.ok("meeting_list", request)["meetings"][0]["id"]);
    for id in each(&desk.ok("agenda_get", json!({ "meeting": meeting }))["items"], "id") {
        desk.ok("agenda_item_remove", json!({ "meeting": meeting, "item": id, "scope": "later" }));
    }
    let add = |command: &str, more: Value| {
        let mut request = about(&meeting, &more);
        request["scope"] = json!("later");
        desk.ok(command, request)
    };
    add("agenda_item_add", json!({ "title": "Large group", "minutes": 25, "min_minutes": 20 }));
    for room in ["Blue", "Green", "Red", "Yellow"] {
        let agenda = add("agenda_track_add", json!({ "title": room }));
        let track = text(&track(&agenda, room)["id"]);
        let minutes = if room == "Red" { 25 } else { 30 };
        let title = format!("Open share {room}");
        let share = json!({ "title": title, "minutes": minutes, "min_minutes": 15, "track": track,
            "timer": { "minutes": 4, "wrap_up": 1 } });
        add("agenda_item_add", share);
    }
    add("agenda_item_add", json!({ "title": "Fellowship", "minutes": 5 }));
    meeting
}

#[test]
fn a_night_with_four_circles_takes_the_time_of_the_longest() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = four_circles(&desk, &group);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!((&agenda["minutes"], &agenda["closes"]), (&json!(60), &json!("20:00")));
    for room in ["Blue", "Green", "Red", "Yellow"] {
        let share = item(&agenda, &format!("Open share {room}"));
        assert_eq!((&share["start"], &share["timer"]["minutes"]), (&json!("19:25"), &json!(4)));
    }
    assert_eq!(item(&agenda, "Fellowship")["start"], "19:55");
    // The usual agenda has all of it, and so has next week.
    let next = &desk.ok("meeting_list", json!({ "group": group }))["meetings"][1];
    let next = desk.ok("agenda_get", json!({ "meeting": next["id"] }));
    assert_eq!(each(&next["items"], "title"), each(&agenda["items"], "title"));
    assert_eq!(each(&next["tracks"], "title"), ["Blue", "Green", "Red", "Yellow"]);

    // Each has a leader and people of its own; somebody sits in one circle.
    let (ana, luis) = (desk.person(&group, "Ana", "Robin"), desk.person(&group, "Luis", ""));
    let (blue, red) = (text(&track(&agenda, "Blue")["id"]), text(&track(&agenda, "Red")["id"]));
    let ask = |command: &str, more: Value| desk.ok(command, about(&meeting, &more));
    ask("agenda_track_edit", json!({ "track": blue, "leader": luis, "scope": "later" }));
    ask("agenda_track_person_add", json!({ "track": blue, "person": ana, "scope": "later" }));
    let agenda = ask("agenda_track_person_add", json!({ "track": red, "person": ana }));
    assert_eq!(track(&agenda, "Blue")["who"], "Luis");
    assert_eq!(track(&agenda, "Blue")["people"], json!([]));
    assert_eq!(each(&track(&agenda, "Red")["people"], "name"), ["Ana R."]);
    let next_week = text(&next["meeting"]);
    let later = desk.ok("agenda_get", json!({ "meeting": next_week }));
    assert_eq!(each(&track(&later, "Blue")["people"], "name"), ["Ana R."], "her steady circle");

    // Over by ten minutes: all circles give together, for only the longest counts.
    let fellowship = text(&item(&agenda, "Fellowship")["id"]);
    let agenda = ask("agenda_item_edit", json!({ "item": fellowship, "minutes": 15 }));
    assert_eq!((&agenda["spare"], &agenda["over"]), (&json!(-10), &json!(0)));
    assert_eq!(agenda["cuts"].as_array().unwrap().len(), 4);
    let agenda = ask("agenda_fit", json!({}));
    assert_eq!((&agenda["spare"], &agenda["cuts"]), (&json!(0), &json!([])));
    assert_eq!(item(&agenda, "Open share Red")["minutes"], 20);

    // A circle that does not take place tonight goes with what belongs to it, and comes back.
    let agenda = ask("agenda_track_remove", json!({ "track": red }));
    assert!(!each(&agenda["items"], "title").contains(&"Open share Red".to_owned()));
    let agenda = ask("agenda_track_restore", json!({ "track": red }));
    assert_eq!(each(&track(&agenda, "Red")["people"], "name"), ["Ana R."]);
}

#[test]
fn an_erased_person_is_in_no_circle_any_more_and_retention_takes_names_out_of_circles() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = four_circles(&desk, &group);
    let (ana, luis) = (desk.person(&group, "Ana", "Robin"), desk.person(&group, "Luis", ""));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let blue = text(&track(&agenda, "Blue")["id"]);
    let ask = |command: &str, more: Value| desk.ok(command, about(&meeting, &more));
    ask("agenda_track_edit", json!({ "track": blue, "leader": ana, "scope": "later" }));
    for person in [&ana, &luis] {
        ask("agenda_track_person_add", json!({ "track": blue, "person": person, "scope": "later" }));
    }
    assert_eq!(desk.ok("person_erase_preview", json!({ "person": ana }))["meetings"], 1);
    desk.ok("person_erase", json!({ "person": ana, "typed": "Ana R." }));
    let next = desk.ok("meeting_list", json!({ "group": group }))["meetings"][1]["id"].clone();
    for meeting in [json!(meeting), next] {
        let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
        assert_eq!(track(&agenda, "Blue")["leader"], json!(null));
        assert_eq!(each(&track(&agenda, "Blue")["people"], "name"), ["Luis"]);
    }
    ask("agenda_track_edit", json!({ "track": blue, "leader": luis }));
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-25"] {
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!(
        (&track(&agenda, "Blue")["leader"], &track(&agenda, "Blue")["people"]),
        (&json!(null), &json!([]))
    );
    let refused = json!({ "meeting": meeting, "track": blue, "person": luis });
    assert_eq!(desk.no("agenda_track_person_add", refused).code, Code::Invalid);
}

#[test]
fn nobody_is_named_in_a_circle_before_the_group_agreed() {
    let desk = Desk::unlocked();
    let other = desk.group_with_names();
    let person = desk.person(&other, "Dana", "");
    let group = desk.group();
    let meeting = four_circles(&desk, &group);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let blue = text(&track(&agenda, "Blue")["id"]);
    let request = json!({ "meeting": meeting, "track": blue, "leader": person });
    assert_eq!(desk.no("agenda_track_edit", request).code, Code::NamesNotAgreed);
    let request = json!({ "meeting": meeting, "track": blue, "person": person });
    assert_eq!(desk.no("agenda_track_person_add", request).code, Code::NamesNotAgreed);
    // A role leads it just as well.
    let role = agenda["roles"][0].clone();
    let request = json!({ "meeting": meeting, "track": blue, "role": role["id"] });
    assert_eq!(track(&desk.ok("agenda_track_edit", request), "Blue")["who"], role["name"]);
}

#[test]
fn an_na_meeting_turns_to_step_one_when_a_newcomer_takes_a_tag() {
    let desk = Desk::unlocked();
    for (kind, sharing) in [("na.agenda.60", "Sharing"), ("na.agenda.step-60", "Sharing on the Step")] {
        let request = json!({ "name": "Lunch hour", "program": "na", "weekday": "wed", "time": "12:00",
            "agenda": kind });
        let group = text(&desk.ok("group_create", request)["id"]);
        let meeting = desk.next_meeting(&group);
        let before = desk.ok("agenda_get", json!({ "meeting": meeting }));
        // Nobody knows yet: the sharing stands, and Step One takes no time.
        assert_eq!((&before["minutes"], &before["spare"]), (&json!(60), &json!(0)), "{kind}");
        let one = item(&before, "Step One meeting");
        assert_eq!((&one["takes_time"], &one["applies"]), (&json!(false), &json!(null)));
        assert_eq!(one["condition"], "if somebody took a newcomer’s key tag today");
        assert_eq!(one["instead_of"], item(&before, sharing)["id"]);
        // The words are in the group's binder: a card.
        let card = desk.ok("reading_get", json!({ "reading": one["reading"] }));
        assert_eq!((&card["title"], &card["text"]), (&json!("Step One"), &json!(null)));
        let id = one["id"].clone();
        let decide = |applies: Value| {
            desk.ok("agenda_item_condition", json!({ "meeting": meeting, "item": id, "applies": applies }))
        };
        let agenda = decide(json!(true));
        assert_eq!(item(&agenda, "Step One meeting")["takes_time"], true);
        assert_eq!(item(&agenda, sharing)["takes_time"], false);
        assert_eq!(item(&agenda, "Step One meeting")["start"], item(&before, sharing)["start"]);
        assert_eq!((&agenda["minutes"], &agenda["closes"]), (&before["minutes"], &before["closes"]));
        assert_eq!(decide(json!(false))["minutes"], before["minutes"]);
        assert_eq!(item(&decide(json!(false)), sharing)["takes_time"], true);
        assert_eq!(decide(json!(null))["items"], before["items"]);
        // It was this evening's answer only.
        decide(json!(true));
        desk.ok("agenda_save_as_usual", json!({ "meeting": meeting }));
        let next = desk.ok("meeting_list", json!({ "group": group }))["meetings"][1]["id"].clone();
        let next = desk.ok("agenda_get", json!({ "meeting": next }));
        assert_eq!(item(&next, "Step One meeting")["applies"], json!(null));
        // What always takes place has nothing to decide.
        let welcome = before["items"][0]["id"].clone();
        let request = json!({ "meeting": meeting, "item": welcome, "applies": true });
        assert_eq!(desk.invalid("agenda_item_condition", request), "item");
    }
}

#[test]
fn an_na_step_meeting_takes_the_next_step_every_week_and_the_tradition_of_the_month() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Lunch hour", "program": "na", "weekday": "wed", "time": "12:00",
        "agenda": "na.agenda.step-60" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let meetings = desk.ok("meeting_list", json!({ "group": group, "limit": 2 }))["meetings"].clone();
    let turn = |n: usize, title: &str| {
        let agenda = desk.ok("agenda_get", json!({ "meeting": meetings[n]["id"] }));
        text(&item(&agenda, title)["turn"]["turn"]["title"])
    };
    assert_eq!(turn(0, "Sharing on the Step"), "Step One");
    assert_eq!(turn(1, "Sharing on the Step"), "Step Two");
    let tradition = "The Tradition of the month, from the binder";
    assert_eq!(
        (turn(0, tradition), turn(1, tradition)),
        ("Tradition Eleven".into(), "Tradition Twelve".into())
    );
}

#[test]
fn a_loop_of_items_that_stand_in_for_each_other_is_refused() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let ids = each(&agenda["items"], "id");
    let edit = |item: &str, other: &str| json!({ "meeting": meeting, "item": item, "instead_of": other });
    assert_eq!(desk.invalid("agenda_item_edit", edit(&ids[0], &ids[0])), "instead_of");
    desk.ok("agenda_item_edit", edit(&ids[0], &ids[1]));
    assert_eq!(desk.invalid("agenda_item_edit", edit(&ids[1], &ids[0])), "instead_of");
    assert_eq!(desk.invalid("agenda_item_edit", edit(&ids[1], &ids[2])), "instead_of", "no chain");
    assert_eq!(desk.invalid("agenda_item_edit", edit(&ids[2], &ids[0])), "instead_of", "no chain");
    assert_eq!(desk.invalid("agenda_item_edit", edit(&ids[2], &"00".repeat(16))), "instead_of");
    desk.ok("agenda_item_edit", edit(&ids[0], ""));
    desk.ok("agenda_item_edit", edit(&ids[1], &ids[0]));
}

#[test]
fn an_item_joins_a_circle_at_its_end_and_takes_its_stand_in_along() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = four_circles(&desk, &group);
    let ask = |command: &str, more: Value| desk.ok(command, about(&meeting, &more));
    let agenda = ask("agenda_item_add", json!({ "title": "Prayer", "minutes": 2, "after": null }));
    let prayer = text(&item(&agenda, "Prayer")["id"]);
    let stand_in = json!({ "title": "Silence", "minutes": 1, "instead_of": prayer });
    ask("agenda_item_add", stand_in);
    let blue = text(&track(&agenda, "Blue")["id"]);
    let agenda = ask("agenda_item_edit", json!({ "item": prayer, "track": blue }));
    let titles = each(&agenda["items"], "title");
    let at = titles.iter().position(|title| title == "Prayer").unwrap();
    assert_eq!(titles[at - 1], "Open share Blue");
    assert_eq!(item(&agenda, "Prayer")["start"], "19:55", "after what its circle does before");
    assert_eq!(item(&agenda, "Silence")["track"], blue.as_str());
    assert_eq!(item(&agenda, "Silence")["takes_time"], false);
    // Across circles nothing stands in for anything.
    let green = text(&track(&agenda, "Green")["id"]);
    let request =
        json!({ "meeting": meeting, "title": "A", "minutes": 1, "track": green, "instead_of": prayer });
    assert_eq!(desk.invalid("agenda_item_add", request), "instead_of");
    let back = ask("agenda_item_edit", json!({ "item": prayer, "track": "" }));
    assert_eq!(item(&back, "Prayer")["track"], json!(null));
}

#[test]
fn a_celebrate_recovery_night_has_its_circles_from_the_start() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Friday Night", "program": "celebrate-recovery", "weekday": "fri",
        "time": "18:00", "minutes": 120, "agenda": "celebrate-recovery.agenda.evening" });
    let group = desk.ok("group_create", request);
    let id = text(&group["id"]);
    desk.ok("group_agree_names", json!({ "group": id, "agreed_on": "2026-03-03" }));
    let meeting = desk.next_meeting(&id);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let circles = ["Circle 1", "Circle 2", "Circle 3", "Circle 4", "Newcomers"];
    assert_eq!(each(&agenda["tracks"], "title"), circles);
    assert_eq!((&agenda["closes"], &agenda["spare"]), (&json!("20:00"), &json!(0)));
    // All of them begin at once, and each knows the service that leads it.
    for circle in agenda["tracks"].as_array().unwrap() {
        let items = agenda["items"].as_array().unwrap();
        let first = items.iter().find(|item| item["track"] == circle["id"]).unwrap();
        assert_eq!(first["start"], "19:05", "{}", circle["title"]);
        assert!(circle["who"].is_string() && circle["role"].is_string());
    }
    // The meal takes the place of the greeting once they eat together, and then it does not fit.
    let meal = item(&agenda, "Meal together");
    assert_eq!((&meal["takes_time"], &meal["applies"]), (&json!(false), &json!(null)));
    let request = json!({ "meeting": meeting, "item": meal["id"], "applies": true });
    let eating = desk.ok("agenda_item_condition", request);
    assert_eq!(
        (&eating["spare"], &item(&eating, "Greeting at the door")["takes_time"]),
        (&json!(-55), &json!(false))
    );
    let fitted = desk.ok("agenda_fit", json!({ "meeting": meeting }));
    assert_eq!((&fitted["spare"], &fitted["over"]), (&json!(0), &json!(0)));
    // Four leaders, and steady people; next week they are the same.
    for (name, circle) in ["Ana", "Luis", "Wren", "Joe"].iter().zip(circles) {
        let leader = desk.person(&id, name, "");
        let track = track(&fitted, circle)["id"].clone();
        let more = json!({ "track": track, "leader": leader, "scope": "later" });
        desk.ok("agenda_track_edit", about(&meeting, &more));
        let more = json!({ "track": track, "person": leader, "scope": "later" });
        desk.ok("agenda_track_person_add", about(&meeting, &more));
    }
    let next = desk.ok("meeting_list", json!({ "group": id }))["meetings"][1]["id"].clone();
    let next = desk.ok("agenda_get", json!({ "meeting": next }));
    assert_eq!(track(&next, "Circle 4")["who"], "Joe");
    assert_eq!(each(&track(&next, "Circle 2")["people"], "name"), ["Luis"]);
    assert_eq!((&next["spare"], &item(&next, "Meal together")["applies"]), (&json!(0), &json!(null)));
}
