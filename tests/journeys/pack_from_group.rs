//! A group that changed what its starter set gave it becomes a starter set, and a second group made
//! from that has the same plan, item by item, without anybody of the first.

use std::fs;

use homegroup_tests::{Desk, each, text};
use serde_json::{Map, Value, json};

/// What names nobody and may go: everything of an item but what is an evening's own, a person's, or
/// for whoever leads alone.
const OF_AN_ITEM: [&str; 14] = [
    "title",
    "minutes",
    "start",
    "takes_time",
    "reading_title",
    "turn",
    "script",
    "condition",
    "timer",
    "quiet",
    "pause",
    "fixed",
    "note",
    "max_minutes",
];

fn named<'a>(list: &'a Value, title: &str) -> &'a Value {
    let found = list.as_array().unwrap().iter().find(|one| one["title"] == title || one["name"] == title);
    found.unwrap_or_else(|| panic!("no {title}"))
}

/// An agenda by what it means: what points at something is that thing's name.
fn meant(agenda: &Value) -> Vec<Value> {
    let name_of = |list: &str, id: &Value| {
        let found = agenda[list].as_array().unwrap().iter().find(|one| one["id"] == *id);
        found.map_or(json!(null), |one| {
            if one["title"].is_null() { one["name"].clone() } else { one["title"].clone() }
        })
    };
    let item = |item: &Value| {
        let mut kept: Map<String, Value> =
            OF_AN_ITEM.iter().map(|field| ((*field).to_owned(), item[field].clone())).collect();
        for (field, list) in
            [("role", "roles"), ("cycle", "cycles"), ("track", "tracks"), ("instead_of", "items")]
        {
            kept.insert(field.to_owned(), name_of(list, &item[field]));
        }
        // Without limits of its own an item takes what is planned.
        let least = if item["min_minutes"].is_null() { &item["minutes"] } else { &item["min_minutes"] };
        kept.insert("least".to_owned(), least.clone());
        let most = if item["max_minutes"].is_null() { &item["minutes"] } else { &item["max_minutes"] };
        kept.insert("max_minutes".to_owned(), most.clone());
        // A turn is a thing of its own in each group; what it is about is the same.
        let turn = json!([item["turn"]["turn"]["title"], item["turn"]["turn"]["reading_title"]]);
        kept.insert("turn".to_owned(), turn);
        json!(kept)
    };
    agenda["items"].as_array().unwrap().iter().map(item).collect()
}

fn circles(agenda: &Value) -> Vec<(String, Value)> {
    let role = |id: &Value| {
        let found = agenda["roles"].as_array().unwrap().iter().find(|role| role["id"] == *id);
        found.map_or(json!(null), |role| role["name"].clone())
    };
    agenda["tracks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|track| (text(&track["title"]), role(&track["role"])))
        .collect()
}

/// A group of a program on Fridays.
fn group(desk: &Desk, name: &str, program: &str) -> String {
    let request = json!({ "name": name, "program": program, "weekday": "fri", "time": "18:30" });
    text(&desk.ok("group_create", request)["id"])
}

/// Every agenda of a group, the usual one first, with its title and as a meeting has it.
fn plans(desk: &Desk, group: &str) -> Vec<(String, Value)> {
    let meeting = desk.next_meeting(group);
    let usual = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let mut plans = vec![(String::new(), usual.clone())];
    for other in usual["agendas"].as_array().unwrap() {
        let request = json!({ "meeting": meeting, "agenda": other["id"] });
        plans.push((text(&other["title"]), desk.ok("meeting_use_agenda", request)));
    }
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": null }));
    plans
}

/// Makes a starter set of a group, and brings its file to another computer.
fn passed_on(desk: &Desk, group: &str) -> (Desk, String, String) {
    let mine = desk.ok("pack_copy", json!({ "group": group, "name": "As we do it" }));
    let file = desk.elsewhere().join("set.toml");
    desk.choose(Some(file.clone()));
    assert_eq!(desk.ok("pack_export", json!({ "pack": mine["pack"] }))["saved"], true);
    let other = Desk::unlocked();
    other.choose(Some(file.clone()));
    let brought = text(&other.ok("pack_import", json!({}))["pack"]);
    (other, brought, fs::read_to_string(file).unwrap())
}

/// A group that made the evening of Celebrate Recovery its own, with people in it.
fn changed(desk: &Desk) -> String {
    let first = group(desk, "Friday Harbor", "celebrate-recovery");
    desk.ok("group_agree_names", json!({ "group": first, "agreed_on": "2026-03-03" }));
    let robin = desk.person(&first, "Zebrafinch", "Quillfeather");
    let meeting = desk.next_meeting(&first);
    let change = |command: &str, more: Value| {
        let mut request = json!({ "meeting": meeting, "scope": "later" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok(command, request)
    };
    let usual = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let id = |title: &str| named(&usual["items"], title)["id"].clone();

    let roles = desk.ok("role_add", json!({ "group": first, "name": "sound desk", "needs_ok": true }));
    let sound = named(&roles["roles"], "sound desk")["id"].clone();
    let worship = named(&roles["roles"], "worship leader")["id"].clone();
    desk.ok("role_edit", json!({ "group": first, "role": worship, "name": "singer", "needs_ok": true }));
    let cafe = named(&roles["roles"], "cafe host")["id"].clone();
    desk.ok("role_edit", json!({ "group": first, "role": cafe, "name": "tea host" }));
    let childcare = named(&roles["roles"], "childcare")["id"].clone();
    desk.ok("role_remove", json!({ "group": first, "role": childcare }));

    let poem = json!({ "title": "A poem of ours", "text": "Slow tide, wide door.", "licence": "own" });
    let poem = desk.ok("reading_add", poem)["id"].clone();
    let sealed =
        json!({ "title": "Page twelve", "text": "Words that stay in here.", "licence": "restricted" });
    let sealed = desk.ok("reading_add", sealed)["id"].clone();
    let turns = json!([{ "title": "Bread" }, { "title": "Salt", "reading": poem }, { "title": "Water" }]);
    let request =
        json!({ "group": first, "title": "Tables", "by": "meeting", "on_cancel": "advance", "turns": turns });
    let cycles = desk.ok("cycle_add", request);
    let tables = named(&cycles["cycles"], "Tables")["id"].clone();
    let months: Vec<Value> = (1..=7).map(|n| json!({ "title": format!("Month {n}") })).collect();
    desk.ok("cycle_add", json!({ "group": first, "title": "Half a year", "by": "month", "turns": months }));

    change(
        "agenda_item_edit",
        json!({ "item": id("Worship"), "title": "Songs", "minutes": 12, "min_minutes": 5,
        "person": robin, "notes": "Plovercroft wants to be asked twice.", "script": "Stand or sit." }),
    );
    change(
        "agenda_item_edit",
        json!({ "item": id("Scripture"), "reading": sealed, "role": sound, "quiet": true }),
    );
    let pause = json!({ "title": "Tea in the hall", "minutes": 10, "pause": true, "role": sound,
        "after": id("Scripture") });
    change("agenda_item_add", pause);
    let stand_in = json!({ "title": "A letter instead", "minutes": 20, "condition": "if a letter came",
        "instead_of": id("Lesson or testimony"), "after": id("Lesson or testimony"), "cycle": tables,
        "timer": { "minutes": 4, "wrap_up": 1 }, "reading": poem });
    change("agenda_item_add", stand_in);
    let tracks = change("agenda_track_add", json!({ "title": "Circle by the window", "role": sound }));
    let window = named(&tracks["tracks"], "Circle by the window")["id"].clone();
    change("agenda_item_add", json!({ "title": "Sharing by the window", "minutes": 30, "track": window }));
    let blue = named(&tracks["tracks"], "Circle 2")["id"].clone();
    change("agenda_track_edit", json!({ "track": blue, "title": "Upstairs", "leader": robin }));
    change("agenda_track_person_add", json!({ "track": blue, "person": robin }));
    let twice = id("Worship");
    change("agenda_item_duplicate", json!({ "item": twice }));

    // The step study is the group's other agenda.
    let study = named(&usual["agendas"], "Step study")["id"].clone();
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": study }));
    let items = desk.ok("agenda_get", json!({ "meeting": meeting }))["items"].clone();
    let first_item = items[0]["id"].clone();
    change(
        "agenda_item_edit",
        json!({ "item": first_item, "title": "Welcome to the study", "cycle": tables }),
    );
    change("agenda_item_remove", json!({ "item": items.as_array().unwrap().last().unwrap()["id"] }));
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": null }));
    first
}

#[test]
fn a_second_group_made_from_a_changed_one_has_the_same_plan_item_by_item() {
    let desk = Desk::unlocked();
    let first = changed(&desk);
    let (other, set, _) = passed_on(&desk, &first);
    let second = group(&other, "Somewhere else", &set);
    let (before, after) = (plans(&desk, &first), plans(&other, &second));
    assert_eq!(before.len(), after.len());
    for ((was, before), (is, after)) in before.iter().zip(&after) {
        assert_eq!(was, is);
        for (before, after) in meant(before).iter().zip(meant(after)) {
            assert_eq!(*before, after);
        }
        assert_eq!(meant(before).len(), meant(after).len(), "{was}");
        assert_eq!(circles(before), circles(after), "{was}");
        assert_eq!(before["minutes"], after["minutes"], "{was}");
    }
    let titles = each(&after[0].1["items"], "title");
    for title in ["Songs", "Tea in the hall", "A letter instead", "Sharing by the window"] {
        assert!(titles.contains(&title.to_owned()), "{title}: {titles:?}");
    }
    assert_eq!(each(&after[1].1["items"], "title")[0], "Welcome to the study");
}

#[test]
fn roles_and_cycles_of_a_changed_group_come_along_as_they_are() {
    let desk = Desk::unlocked();
    let first = changed(&desk);
    let (other, set, _) = passed_on(&desk, &first);
    let second = group(&other, "Somewhere else", &set);
    let roles = |desk: &Desk, group: &str| {
        let roles = desk.ok("role_list", json!({ "group": group }))["roles"].clone();
        let role = |role: &Value| {
            json!([role["name"], role["about"], role["everyone"], role["standing"], role["needs_ok"]])
        };
        roles.as_array().unwrap().iter().map(role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&desk, &first), roles(&other, &second));
    let cycles = |desk: &Desk, group: &str| {
        let cycles = desk.ok("cycle_list", json!({ "group": group }))["cycles"].clone();
        let turn = |turn: &Value| json!([turn["title"], turn["reading_title"]]);
        let turns = |cycle: &Value| cycle["turns"].as_array().unwrap().iter().map(turn).collect::<Vec<_>>();
        let cycle = |cycle: &Value| json!([cycle["title"], cycle["by"], cycle["on_cancel"], turns(cycle)]);
        cycles.as_array().unwrap().iter().map(cycle).collect::<Vec<_>>()
    };
    assert_eq!(cycles(&desk, &first), cycles(&other, &second));
    // What the starter set says of terms and of how long somebody should have been there stays said.
    let aa = desk.group();
    let treasurer = named(&desk.ok("role_list", json!({ "group": aa }))["roles"], "treasurer")["id"].clone();
    desk.ok("role_edit", json!({ "group": aa, "role": treasurer, "needs_ok": false }));
    let (_, _, file) = passed_on(&desk, &aa);
    assert!(
        file.contains("[roles.minimum]")
            && file.contains("[roles.term]")
            && file.contains("needs_ok = false")
    );
}

#[test]
fn nobody_and_nothing_that_must_stay_is_in_the_file_of_a_group() {
    let desk = Desk::unlocked();
    let first = changed(&desk);
    let (_, _, file) = passed_on(&desk, &first);
    for secret in [
        "Zebrafinch",
        "Quillfeather",
        "Plovercroft",
        "Words that stay in here",
        "Friday Harbor",
        "restricted",
        "2026-03-03",
    ] {
        assert!(!file.contains(secret), "{secret}");
    }
    assert!(
        file.contains("Slow tide, wide door.") && file.contains("Page twelve"),
        "a card, and her own words"
    );
    // Words in other languages that the group did not change are still there.
    assert!(file.contains("Bienvenida"));
}

#[test]
fn a_group_as_it_was_made_gives_the_starter_set_it_was_made_from() {
    let desk = Desk::unlocked();
    for program in each(&desk.ok("program_list", json!({}))["programs"], "id") {
        let group = group(&desk, "Evening", &program);
        let copy = desk.ok("pack_copy", json!({ "group": group, "name": "Same" }));
        let shipped = desk.ok("pack_copy", json!({ "pack": program, "name": "Same" }));
        // The two copies have marks of their own and say the same.
        let said = |page: &Value| text(&page["text"]).replace(&text(&page["pack"]), "copy");
        assert_eq!(said(&copy), said(&shipped), "{program}");
    }
}

#[test]
fn what_takes_anothers_place_without_saying_when_says_something_in_a_starter_set() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let items = desk.ok("agenda_get", json!({ "meeting": meeting }))["items"].clone();
    let stand_in = json!({ "meeting": meeting, "scope": "later", "title": "Outside", "minutes": 5,
        "instead_of": items[0]["id"] });
    desk.ok("agenda_item_add", stand_in);
    // An own condition may be as long as a starter set's.
    let long = json!({ "meeting": meeting, "scope": "later", "title": "Late", "minutes": 5, "condition": "x".repeat(200) });
    desk.ok("agenda_item_add", long);
    let mine = desk.ok("pack_copy", json!({ "group": group, "name": "Ours" }));
    let items = mine["agendas"][0]["items"].clone();
    assert_eq!(named(&items, "Outside")["condition"], "if it is wanted that evening");
    assert_eq!(text(&named(&items, "Late")["condition"]).len(), 200);
}
