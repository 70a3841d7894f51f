//! One person written down twice, two who are called alike, and somebody known only by what others
//! call him.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn names(desk: &Desk) -> Vec<String> {
    each(&desk.ok("person_list", json!({}))["people"], "name")
}

fn mark(desk: &Desk, meeting: &str, person: &str, mark: &str) {
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": mark }));
}

fn rows(desk: &Desk, meeting: &str) -> Vec<(String, Value)> {
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    let rows = sheet["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["name"]), row["mark"].clone())).collect()
}

#[test]
fn two_who_are_called_alike_are_told_apart_everywhere_the_same() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Dana", "Rook");
    assert_eq!(names(&desk), ["Dana R."]);
    desk.person(&group, "Dana", "Robin");
    desk.person(&group, "Dana", "Rail");
    assert_eq!(names(&desk), ["Dana R.", "Dana R. 2", "Dana Ra."]);
    let meeting = desk.next_meeting(&group);
    let shown: Vec<String> = rows(&desk, &meeting).into_iter().map(|(name, _)| name).collect();
    assert_eq!(shown, names(&desk));
    assert_eq!(each(&desk.ok("assignment_list", json!({ "meeting": meeting }))["people"], "name"), shown);
    // Once the other has moved on for good, nothing is left to tell apart.
    let list = desk.ok("person_list", json!({ "query": "dana ra" }));
    let third = text(&list["people"][0]["id"]);
    desk.ok("person_erase", json!({ "person": third, "typed": "Dana Ra." }));
    assert_eq!(names(&desk), ["Dana R.", "Dana R. 2"]);
}

#[test]
fn an_alias_becomes_a_person() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let request = json!({ "first": "tall guy, Tuesdays", "alias": true, "group": group });
    let guy = text(&desk.ok("person_add", request)["id"]);
    mark(&desk, &meeting, &guy, "late");
    assert_eq!(rows(&desk, &meeting), [("tall guy, Tuesdays".to_owned(), json!("late"))]);
    // Next week he gives his name; nobody knows yet that it is he.
    desk.set_clock("2026-12-01T18:30:00-06:00");
    let second = desk.next_meeting(&group);
    let added = desk.ok("attendance_add", json!({ "meeting": second, "name": "Milo Heron" }));
    let milo = text(&added["row"]["person"]);
    let sides = desk.ok("person_compare", json!({ "person": guy, "into": milo }));
    assert_eq!(
        (&sides["meetings"], &sides["into_meetings"], &sides["together"]),
        (&json!(1), &json!(1), &json!(0))
    );
    let one = desk.ok("person_merge", json!({ "person": guy, "into": milo }));
    assert_eq!((&one["name"], &one["merged"][0]["name"]), (&json!("Milo H."), &json!("tall guy, Tuesdays")));
    // The evening before is his now, and he is on the list since that day.
    assert_eq!(rows(&desk, &meeting), [("Milo H.".to_owned(), json!("late"))]);
    assert_eq!(one["groups"][0]["since"], "2026-11-24");
    assert_eq!(names(&desk), ["Milo H."]);
    let story = each(&desk.ok("person_story", json!({ "person": milo }))["lines"], "text");
    assert_eq!(story, ["Here", "Here, later on", "On the list"]);
    // What is said about him from now on takes the place of what was said about the alias.
    desk.ok("attendance_mark", json!({ "meeting": meeting, "person": milo, "mark": null }));
    assert_eq!(rows(&desk, &meeting)[0].1, Value::Null);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(rows(&desk, &meeting)[0].1, "late");
    // And it was somebody else after all.
    desk.ok("person_part", json!({ "person": guy }));
    assert_eq!(names(&desk), ["Milo H.", "tall guy, Tuesdays"]);
    let rows = rows(&desk, &meeting);
    assert!(rows.contains(&("tall guy, Tuesdays".to_owned(), json!("late"))), "{rows:?}");
    assert_eq!(desk.no("person_part", json!({ "person": guy })).code, Code::NotFound);
}

#[test]
fn two_entries_of_one_person_are_asked_about_and_never_merged_by_themselves() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let add = |name: (&str, &str), phone: &str| {
        let request = json!({ "first": name.0, "last": name.1, "phone": phone, "group": group });
        text(&desk.ok("person_add", request)["id"])
    };
    let bill = add(("Bill", "Heron"), "555 010 7788");
    let william = add(("William", "Heron"), "");
    add(("Dana", "Rook"), "555 010 1111");
    let other_dana = add(("Dana", "Rook"), "555 010 2222");
    let pairs = desk.ok("person_alike", json!({}));
    assert_eq!((&pairs["total"], &pairs["pairs"][0]["person"]), (&json!(1), &json!(william)));
    assert_eq!(pairs["pairs"][0]["into"], bill);
    assert_eq!(names(&desk).len(), 4);
    // Whoever was there twice is two.
    let meeting = desk.next_meeting(&group);
    mark(&desk, &meeting, &bill, "here");
    mark(&desk, &meeting, &william, "here");
    assert_eq!(desk.ok("person_alike", json!({}))["total"], 0);
    mark(&desk, &meeting, &william, "excused");
    assert_eq!(desk.ok("person_alike", json!({}))["total"], 1);
    let said = desk.ok("person_two", json!({ "person": bill, "into": william }));
    assert_eq!(said["total"], 0);
    // She may know better about the two Danas all the same.
    let dana = text(&desk.ok("person_list", json!({ "query": "dana r" }))["people"][0]["id"]);
    let dana = if dana == other_dana {
        text(&desk.ok("person_list", json!({ "query": "dana r" }))["people"][1]["id"])
    } else {
        dana
    };
    let take = json!({ "person": other_dana, "into": dana, "take": ["phone"] });
    let one = desk.ok("person_merge", take);
    assert_eq!(one["phone"], "555 010 2222");
}

#[test]
fn a_merge_with_herself_in_a_ring_or_across_kinds_of_groups_is_refused() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let clinic = json!({ "name": "Morning Room", "program": "clinic", "weekday": "mon", "time": "09:00" });
    let clinic = text(&desk.ok("group_create", clinic)["id"]);
    let [wren, piet] = ["Wren", "Piet"].map(|first| desk.person(&group, first, ""));
    let patient = desk.person(&clinic, "Wren", "");
    let pair = |a: &str, b: &str| json!({ "person": a, "into": b });
    assert_eq!(desk.invalid("person_merge", pair(&wren, &wren)), "into");
    assert_eq!(desk.invalid("person_merge", pair(&patient, &wren)), "person");
    assert_eq!(desk.invalid("roster_add", json!({ "group": clinic, "person": wren })), "person");
    desk.ok("person_merge", pair(&wren, &piet));
    // She is the other one by now, whichever way round it is tried.
    assert_eq!(desk.invalid("person_merge", pair(&piet, &wren)), "into");
    assert_eq!(desk.no("person_merge", pair(&"0".repeat(32), &piet)).code, Code::NotFound);
    assert_eq!(desk.invalid("person_merge", json!({ "person": piet, "into": patient })), "person");
    // And nobody suggests it across kinds either.
    assert_eq!(desk.ok("person_alike", json!({}))["total"], 0);
}

#[test]
fn erasing_somebody_erases_whoever_turned_out_to_be_her() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let [wren, jenny] = ["Quillwort", "Jennywren"].map(|first| desk.person(&group, first, ""));
    mark(&desk, &meeting, &wren, "here");
    desk.ok("assignment_set", json!({ "meeting": meeting, "role": "aa.role.reader", "person": wren }));
    desk.ok("draft_keep", json!({ "name": format!("person/{wren}/status"), "value": "{}" }));
    desk.ok("person_merge", json!({ "person": wren, "into": jenny }));
    desk.ok("person_erase", json!({ "person": jenny, "typed": "Jennywren" }));
    assert_eq!(desk.ok("draft_list", json!({}))["drafts"], json!([]));
    assert_eq!(names(&desk), Vec::<String>::new());
    assert_eq!(desk.no("person_part", json!({ "person": wren })).code, Code::NotFound);
    assert_eq!(desk.no("person_get", json!({ "person": wren })).code, Code::NotFound);
    let sheet = desk.ok("attendance_get", json!({ "meeting": meeting }));
    assert_eq!((&sheet["rows"], &sheet["here"]), (&json!([]), &json!(1)));
    let roles = desk.ok("assignment_list", json!({ "meeting": meeting })).to_string();
    assert!(!roles.contains(&wren) && !roles.contains(&jenny), "{roles}");
    // Not even the ids are left that said they were one.
    let plain = desk.ok("history_list", json!({})).to_string();
    assert!(!plain.contains("Jennywren") && !plain.contains("Quillwort"));
}

#[test]
fn whoever_moved_on_is_on_no_list_and_comes_back_if_it_is_taken_back() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "");
    let meeting = desk.next_meeting(&group);
    let gone = desk.ok("person_status", json!({ "person": wren, "status": "moved_on" }));
    assert_eq!(
        (&gone["status"]["status"], &gone["groups"][0]["until"]),
        (&json!("moved_on"), &json!("2026-11-24"))
    );
    assert_eq!(rows(&desk, &meeting), []);
    assert_eq!(names(&desk), Vec::<String>::new());
    let asked = desk.ok("person_list", json!({ "status": "moved_on" }));
    assert_eq!(each(&asked["people"], "name"), ["Wren"]);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(rows(&desk, &meeting).len(), 1);
    for (request, field) in [
        (json!({ "person": wren, "status": "died", "since": "2027-01-01" }), "since"),
        (json!({ "person": wren, "status": "away", "since": "0000-02-03" }), "since"),
        (json!({ "person": wren, "status": "away", "since": "2026-12-05", "until": "2026-12-04" }), "until"),
        (json!({ "person": wren, "status": "regular", "until": "2026-12-04" }), "until"),
    ] {
        assert_eq!(desk.invalid("person_status", request), field);
    }
}

#[test]
fn a_regular_who_is_away_is_asked_for_nothing_and_comes_back() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "");
    let away = json!({ "person": wren, "status": "away", "until": "2026-12-10" });
    let said = desk.ok("person_status", away);
    assert_eq!(said["status"], json!({ "status": "away", "since": "2026-11-24", "until": "2026-12-10" }));
    desk.ok("rota_settings", json!({ "group": group, "on": true }));
    let picks = desk.ok("rota_propose", json!({ "group": group }))["picks"].clone();
    let dates: Vec<String> = picks
        .as_array()
        .unwrap()
        .iter()
        .filter(|pick| pick["person"] == json!(wren))
        .map(|pick| text(&pick["date"]))
        .collect();
    assert!(!dates.is_empty() && dates.iter().all(|date| date.as_str() > "2026-12-10"), "{dates:?}");
    let people =
        desk.ok("assignment_list", json!({ "meeting": desk.next_meeting(&group) }))["people"].clone();
    assert_eq!(people[0]["away"], true);
    desk.set_clock("2026-12-11T18:30:00-06:00");
    let back = desk.ok("person_get", json!({ "person": wren }));
    assert_eq!(
        (&back["status"]["status"], &back["status"]["since"]),
        (&json!("regular"), &json!("2026-12-11"))
    );
}

#[test]
fn nothing_is_allowed_that_nobody_said_and_nothing_outlives_the_number() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "");
    let call = json!({ "person": wren, "what": "call", "given": true, "on": "2026-11-03" });
    assert_eq!(desk.invalid("person_consent", call.clone()), "phone");
    desk.ok("person_edit", json!({ "person": wren, "phone": "555 010 7788", "email": "w@x.example" }));
    let said = desk.ok("person_consent", call);
    assert_eq!(said["consents"], json!([{ "what": "call", "on": "2026-11-03" }]));
    let ahead = json!({ "person": wren, "what": "text", "given": true, "on": "2026-12-03" });
    assert_eq!(desk.invalid("person_consent", ahead), "on");
    desk.ok("person_consent", json!({ "person": wren, "what": "write", "given": true }));
    let asked = desk.ok("person_list", json!({ "allows": "call" }));
    assert_eq!(asked["total"], 1);
    // Another number is another thing to be asked about once it is gone.
    let cleared = desk.ok("person_edit", json!({ "person": wren, "phone": "" }));
    assert_eq!(each(&cleared["consents"], "what"), ["write"]);
    desk.ok("person_consent", json!({ "person": wren, "what": "write", "given": false }));
    assert_eq!(desk.ok("person_get", json!({ "person": wren }))["consents"], json!([]));
}

#[test]
fn questions_about_people_are_kept_and_dropped() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let keep = json!({ "title": "May be called", "group": group, "allows": "call" });
    let kept = desk.ok("people_list_keep", keep.clone());
    assert_eq!(kept["lists"][0]["allows"], "call");
    assert_eq!(desk.invalid("people_list_keep", keep), "title");
    assert_eq!(desk.invalid("people_list_keep", json!({ "title": " " })), "title");
    assert_eq!(desk.invalid("people_list_keep", json!({ "title": "x".repeat(500) })), "title");
    let list = kept["lists"][0]["id"].clone();
    assert_eq!(desk.ok("people_list_drop", json!({ "list": list }))["lists"], json!([]));
    assert_eq!(desk.no("people_list_drop", json!({ "list": list })).code, Code::NotFound);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(each(&desk.ok("people_list_all", json!({}))["lists"], "title"), ["May be called"]);
}

#[test]
fn ten_thousand_people_on_one_list_are_told_a_page_at_a_time() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    for part in 0..2 {
        let rows: String = (0..5_000).map(|n| format!("Bird{:05},\n", part * 5_000 + n)).collect();
        desk.import(&group, format!("first,last\n{rows}").as_bytes(), false);
    }
    let page = |request: Value| desk.ok("person_list", request);
    let first = page(json!({}));
    assert_eq!((&first["total"], first["people"].as_array().unwrap().len()), (&json!(10_000), 200));
    let last = page(json!({ "from": 9_990, "limit": 1_000, "group": group }));
    assert_eq!(each(&last["people"], "name").last().unwrap(), "Bird09999");
    assert_eq!(page(json!({ "query": "bird0123" }))["total"], 10);
    assert_eq!(desk.invalid("person_list", json!({ "limit": 5_000 })), "limit");
    assert_eq!(desk.invalid("person_add", json!({ "first": "x".repeat(500) })), "first");
}

#[test]
fn what_was_allowed_about_one_number_does_not_pass_to_the_other() {
    let desk = Desk::unlocked();
    let add = |first: &str, phone: &str| {
        text(&desk.ok("person_add", json!({ "first": first, "last": "Heron", "phone": phone }))["id"])
    };
    let (bill, william) = (add("Bill", "555 010 7788"), add("William", "555 010 1111"));
    let allow = |person: &str, what: &str| {
        desk.ok("person_consent", json!({ "person": person, "what": what, "given": true }));
    };
    allow(&bill, "phone_list");
    allow(&william, "call");
    let merge =
        |take: Value| desk.ok("person_merge", json!({ "person": bill, "into": william, "take": take }));
    assert_eq!(each(&merge(json!([]))["consents"], "what"), ["call"]);
    desk.ok("change_undo_last", json!({}));
    let one = merge(json!(["phone"]));
    assert_eq!(
        (&one["phone"], each(&one["consents"], "what")),
        (&json!("555 010 7788"), vec!["phone_list".to_owned()])
    );
    desk.ok("change_undo_last", json!({}));
    // Of the same number both said something.
    desk.ok("person_edit", json!({ "person": bill, "phone": "555 010 1111" }));
    assert_eq!(each(&merge(json!([]))["consents"], "what"), ["call", "phone_list"]);
}

#[test]
fn a_name_that_is_taken_keeps_its_order() {
    let desk = Desk::unlocked();
    let kim = json!({ "first": "Minji", "last": "Kim", "family_first": true });
    let kim = text(&desk.ok("person_add", kim)["id"]);
    let minji = text(&desk.ok("person_add", json!({ "first": "Minji" }))["id"]);
    let one = desk.ok("person_merge", json!({ "person": kim, "into": minji, "take": ["last"] }));
    assert_eq!((&one["last"], &one["family_first"]), (&json!("Kim"), &json!(true)));
}
