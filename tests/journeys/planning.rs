//! Planning further than one evening: the usual agenda, other ones, later meetings, and what is
//! saved for later.

use app::{Code, Meta};
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn titles(agenda: &Value) -> Vec<String> {
    each(&agenda["items"], "title")
}

fn agenda(desk: &Desk, meeting: &str) -> Value {
    desk.ok("agenda_get", json!({ "meeting": meeting }))
}

fn meetings(desk: &Desk, group: &str) -> Vec<String> {
    each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id")
}

fn add(desk: &Desk, meeting: &str, title: &str, scope: &str) -> Value {
    let request = json!({ "meeting": meeting, "title": title, "minutes": 5, "scope": scope });
    desk.ok("agenda_item_add", request)
}

#[test]
fn this_and_all_later_ones_leaves_the_meetings_before_as_they_were() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let all = meetings(&desk, &group);
    // The fourth was touched before, and had its welcome taken off.
    let welcome = text(&agenda(&desk, &all[3])["items"][0]["id"]);
    desk.ok("agenda_item_remove", json!({ "meeting": all[3], "item": welcome }));
    let there = add(&desk, &all[2], "Cake", "later");
    let cake = there["items"].as_array().unwrap().iter().find(|item| item["title"] == "Cake").unwrap();
    let has = |meeting: &str| titles(&agenda(&desk, meeting)).contains(&"Cake".to_owned());
    assert_eq!(
        all[..6].iter().map(|meeting| has(meeting)).collect::<Vec<_>>(),
        [false, false, true, true, true, true]
    );
    // Changed, moved and taken off for all; what an evening has of its own stays.
    let edit = json!({ "meeting": all[2], "item": cake["id"], "minutes": 9, "scope": "later" });
    desk.ok("agenda_item_edit", edit);
    let to_front = json!({ "meeting": all[2], "item": cake["id"], "to": 0, "scope": "later" });
    desk.ok("agenda_item_move", to_front);
    for meeting in &all[2..5] {
        let agenda = agenda(&desk, meeting);
        assert_eq!(
            (&agenda["items"][0]["title"], &agenda["items"][0]["minutes"]),
            (&json!("Cake"), &json!(9))
        );
    }
    assert!(!each(&agenda(&desk, &all[3])["items"], "id").contains(&welcome), "what was taken off stays off");
    let edit = json!({ "meeting": all[2], "item": welcome, "title": "Hello", "scope": "later" });
    desk.ok("agenda_item_edit", edit);
    assert!(!each(&agenda(&desk, &all[3])["items"], "id").contains(&welcome));
    assert!(titles(&agenda(&desk, &all[4])).contains(&"Hello".to_owned()));
    let off = json!({ "meeting": all[2], "item": cake["id"], "scope": "later" });
    desk.ok("agenda_item_remove", off.clone());
    assert!(!has(&all[2]) && !has(&all[3]) && !has(&all[5]));
    desk.ok("agenda_item_restore", off);
    assert!(has(&all[2]) && has(&all[3]) && has(&all[5]) && !has(&all[1]));
}

#[test]
fn a_meeting_becomes_the_usual_one_and_lends_its_agenda_to_another() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Dana", "");
    let all = meetings(&desk, &group);
    let usual = titles(&agenda(&desk, &all[1]));
    add(&desk, &all[1], "Cake", "this");
    let first = text(&agenda(&desk, &all[1])["items"][0]["id"]);
    desk.ok("agenda_item_edit", json!({ "meeting": all[1], "item": first, "person": person }));
    let second = text(&agenda(&desk, &all[1])["items"][1]["id"]);
    desk.ok("agenda_item_remove", json!({ "meeting": all[1], "item": second }));
    let copied = desk.ok("agenda_copy_from", json!({ "meeting": all[0], "from": all[1] }));
    assert_eq!(titles(&copied), titles(&agenda(&desk, &all[1])));
    assert_eq!(copied["items"][0]["person"], json!(null), "she was asked for one evening");
    assert_eq!(titles(&agenda(&desk, &all[2])), usual);
    desk.ok("agenda_save_as_usual", json!({ "meeting": all[1] }));
    let later = agenda(&desk, &all[2]);
    assert_eq!(titles(&later), titles(&copied));
    assert_eq!(later["items"][0]["person"], json!(null));
    // All of it is taken back at once.
    desk.ok("change_undo_last", json!({}));
    assert_eq!(titles(&agenda(&desk, &all[2])), usual);
    let other = desk.group();
    let stranger = desk.next_meeting(&other);
    assert_eq!(desk.invalid("agenda_copy_from", json!({ "meeting": all[0], "from": stranger })), "from");
    let nobody = json!({ "meeting": all[0], "from": "00".repeat(16) });
    assert_eq!(desk.no("agenda_copy_from", nobody).field.as_deref(), Some("from"));
}

#[test]
fn a_group_has_the_other_agendas_of_its_program() {
    let desk = Desk::unlocked();
    let create = |more: Value| {
        let mut request = json!({ "name": "Evening", "program": "smart", "weekday": "wed", "time": "18:00" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let program = desk.ok("program_list", json!({}))["programs"].as_array().unwrap().clone();
    let smart = program.iter().find(|program| program["id"] == "smart").unwrap();
    let short = smart["agendas"].as_array().unwrap().iter().find(|agenda| agenda["minutes"] == 60).unwrap();
    let group = desk.ok("group_create", create(json!({ "agenda": short["id"] })));
    assert_eq!(group["schedule"]["minutes"], 60);
    assert_eq!(desk.invalid("group_create", create(json!({ "agenda": "smart.agenda.none" }))), "agenda");
    let others = group["agendas"].as_array().unwrap();
    assert!(others.iter().any(|other| other["minutes"] == 90));
    let all = meetings(&desk, &text(&group["id"]));
    let long = others.iter().find(|other| other["minutes"] == 90).unwrap()["id"].clone();
    let chosen = desk.ok("meeting_use_agenda", json!({ "meeting": all[0], "agenda": long }));
    assert_eq!((&chosen["follows"], &chosen["minutes"]), (&long, &json!(90)));
    assert_eq!(agenda(&desk, &all[1])["minutes"], 60);
    // All later ones of that kind follow, and the usual one does not.
    add(&desk, &all[0], "Cake", "later");
    assert!(!titles(&agenda(&desk, &all[1])).contains(&"Cake".to_owned()));
    let again = desk.ok("meeting_use_agenda", json!({ "meeting": all[1], "agenda": long }));
    assert!(titles(&again).contains(&"Cake".to_owned()));
    let back = desk.ok("meeting_use_agenda", json!({ "meeting": all[0], "agenda": null }));
    assert_eq!((&back["follows"], &back["minutes"]), (&json!(null), &json!(60)));
    let nothing = json!({ "meeting": all[0], "agenda": "00".repeat(16) });
    assert_eq!(desk.no("meeting_use_agenda", nothing).field.as_deref(), Some("agenda"));
}

#[test]
fn what_was_not_reached_is_carried_over_once() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Dana", "");
    let all = meetings(&desk, &group);
    let item = {
        let request = json!({ "meeting": all[0], "title": "New chairs", "minutes": 5, "person": person,
            "notes": "ask the church first" });
        let agenda = desk.ok("agenda_item_add", request);
        let items = agenda["items"].as_array().unwrap().clone();
        items.iter().find(|item| item["title"] == "New chairs").unwrap()["id"].clone()
    };
    let carry = |to: &str| json!({ "meeting": all[0], "items": [item], "to": to });
    for _ in 0..2 {
        assert_eq!(desk.ok("agenda_carry_over", carry("backlog"))["saved"], 1);
    }
    let saved = desk.ok("backlog_get", json!({ "group": group }))["items"].clone();
    assert_eq!(
        (&saved[0]["title"], &saved[0]["notes"]),
        (&json!("New chairs"), &json!("ask the church first"))
    );
    desk.ok("agenda_carry_over", carry("next"));
    let count = |meeting: &str| titles(&agenda(&desk, meeting)).iter().filter(|t| *t == "New chairs").count();
    assert_eq!((count(&all[0]), count(&all[1])), (1, 1));
    let there = agenda(&desk, &all[1]);
    let moved = there["items"].as_array().unwrap().iter().find(|item| item["title"] == "New chairs").unwrap();
    assert_eq!(moved["person"], json!(null), "she was asked for one evening");
    for items in [json!([]), json!(["00".repeat(16)])] {
        let refused =
            desk.no("agenda_carry_over", json!({ "meeting": all[0], "items": items, "to": "next" }));
        assert_eq!(refused.field.as_deref(), Some("items"));
    }
}

#[test]
fn something_is_saved_for_later_and_placed_when_there_is_time() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let all = meetings(&desk, &group);
    let add = json!({ "group": group, "title": "Group conscience", "minutes": 15 });
    let saved = desk.ok("backlog_add", add);
    let id = saved["items"][0]["id"].clone();
    for (request, field) in [
        (json!({ "group": group, "title": " ", "minutes": 5 }), "title"),
        (json!({ "group": group, "title": "A", "minutes": 1000 }), "minutes"),
    ] {
        assert_eq!(desk.invalid("backlog_add", request), field);
    }
    let first = text(&agenda(&desk, &all[0])["items"][0]["id"]);
    let place = json!({ "meeting": all[0], "item": id, "after": first });
    let placed = desk.ok("agenda_item_unshelve", place.clone());
    assert_eq!((&placed["items"][1]["title"], &placed["saved"]), (&json!("Group conscience"), &json!(0)));
    assert_eq!(desk.no("agenda_item_unshelve", place).code, Code::NotFound, "it is placed once");
    let shelved = desk.ok("agenda_item_shelve", json!({ "meeting": all[0], "item": id }));
    assert_eq!(shelved["saved"], 1);
    assert!(!titles(&shelved).contains(&"Group conscience".to_owned()));
    let id = desk.ok("backlog_get", json!({ "group": group }))["items"][0]["id"].clone();
    let gone = desk.ok("backlog_remove", json!({ "group": group, "item": id }));
    assert_eq!(gone["items"], json!([]));
    let back = desk.ok("backlog_restore", json!({ "group": group, "item": id }));
    assert_eq!(each(&back["items"], "title"), ["Group conscience"]);
    assert_eq!(desk.no("backlog_get", json!({ "group": "00".repeat(16) })).code, Code::NotFound);
}

#[test]
fn two_edits_of_one_agenda_at_once_lose_nothing() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let all = meetings(&desk, &group);
    let before = agenda(&desk, &all[0]);
    let based = Meta { request_id: None, based_on: Some(text(&before["stamp"])) };
    let ids = each(&before["items"], "id");
    // The usual agenda changes under an evening nobody touched: its stamp says so.
    add(&desk, &all[1], "Cake", "later");
    add(&desk, &all[0], "Song", "later");
    let to_end = json!({ "meeting": all[0], "item": ids[0], "to": 99 });
    assert_eq!(desk.call("agenda_item_move", to_end, &based).unwrap_err().code, Code::Conflict);
    // Without a stamp, different fields of one item both stay.
    desk.ok("agenda_item_edit", json!({ "meeting": all[0], "item": ids[0], "title": "Hello" }));
    desk.ok("agenda_item_edit", json!({ "meeting": all[0], "item": ids[0], "minutes": 7, "scope": "later" }));
    let after = agenda(&desk, &all[0]);
    assert_eq!((&after["items"][0]["title"], &after["items"][0]["minutes"]), (&json!("Hello"), &json!(7)));
    let later = agenda(&desk, &all[1]);
    assert_eq!(
        (&later["items"][0]["title"], &later["items"][0]["minutes"]),
        (&before["items"][0]["title"], &json!(7))
    );
}

#[test]
fn what_makes_no_sense_is_refused_by_its_field() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let item = text(&agenda(&desk, &meeting)["items"][0]["id"]);
    for (more, field) in [
        (json!({ "minutes": 1000 }), "minutes"),
        (json!({ "min_minutes": 400 }), "min_minutes"),
        (json!({ "timer": { "minutes": 61, "wrap_up": 0 } }), "timer.minutes"),
        (json!({ "timer": { "minutes": 3, "wrap_up": 61 } }), "timer.wrap_up"),
        (json!({ "cycle": "aa.cycle.none" }), "cycle"),
        (json!({ "role": "aa.role.none" }), "role"),
        (json!({ "condition": "x".repeat(201) }), "condition"),
        (json!({ "notes": "x".repeat(1001) }), "notes"),
        (json!({ "scope": "always" }), "scope"),
    ] {
        let mut request = json!({ "meeting": meeting, "item": item });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(desk.invalid("agenda_item_edit", request), field);
    }
    for (command, request, field) in [
        ("agenda_item_edit", json!({ "meeting": meeting, "item": item, "track": "00".repeat(16) }), "track"),
        ("agenda_track_edit", json!({ "meeting": meeting, "track": "00".repeat(16), "title": "A" }), "track"),
        ("agenda_item_duplicate", json!({ "meeting": meeting, "item": "00".repeat(16) }), "item"),
    ] {
        assert_eq!(desk.no(command, request).field.as_deref(), Some(field), "{command}");
    }
    assert_eq!(desk.invalid("agenda_track_add", json!({ "meeting": meeting, "title": "" })), "title");
    // Minutes of 0 are an item that takes no time, such as a reminder.
    let zero = desk.ok("agenda_item_edit", json!({ "meeting": meeting, "item": item, "minutes": 0 }));
    assert_eq!((&zero["items"][0]["minutes"], &zero["items"][1]["start"]), (&json!(0), &json!("19:00")));
    // Shares are timed, or not, or as the program has it.
    let timed = |timer: Value| {
        let request = json!({ "meeting": meeting, "item": item, "timer": timer });
        desk.ok("agenda_item_edit", request)["items"][0]["timer"].clone()
    };
    assert_eq!(timed(json!({ "minutes": 3, "wrap_up": 1 })), json!({ "minutes": 3, "wrap_up": 1 }));
    assert_eq!(timed(json!({ "minutes": 0, "wrap_up": 0 })), json!(null));
    assert_eq!(timed(json!(null)), json!(null));
    let copied = desk.ok("agenda_item_duplicate", json!({ "meeting": meeting, "item": item }));
    assert_eq!(copied["items"][0]["title"], copied["items"][1]["title"]);
}

#[test]
fn every_kind_of_meeting_of_every_program_comes_over_whole() {
    let desk = Desk::unlocked();
    for program in desk.ok("program_list", json!({}))["programs"].as_array().unwrap() {
        let kinds = program["agendas"].as_array().unwrap();
        for kind in kinds {
            let request = json!({ "name": "Evening", "program": program["id"], "weekday": "wed",
                "time": "18:00", "agenda": kind["id"] });
            let group = desk.ok("group_create", request);
            let meeting = desk.next_meeting(&text(&group["id"]));
            let usual = agenda(&desk, &meeting);
            assert_eq!((&usual["minutes"], &usual["spare"]), (&kind["minutes"], &json!(0)), "{}", kind["id"]);
            assert_eq!(group["agendas"].as_array().unwrap().len(), kinds.len() - 1);
            // A program that has an order of its own keeps it.
            let items = usual["items"].as_array().unwrap();
            for item in items.iter().filter(|item| item["fixed"] == true) {
                let request = json!({ "meeting": meeting, "item": item["id"], "to": 0 });
                assert_eq!(desk.invalid("agenda_item_move", request), "item");
            }
        }
    }
}

#[test]
fn the_order_that_women_for_sobriety_gives_is_refused_to_be_changed() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Evening", "program": "wfs", "weekday": "wed", "time": "18:00" });
    let group = desk.ok("group_create", request);
    let meeting = desk.next_meeting(&text(&group["id"]));
    let usual = agenda(&desk, &meeting);
    let ids = each(&usual["items"], "id");
    assert_eq!(ids.len(), 8);
    for (n, id) in ids.iter().enumerate() {
        assert_eq!(usual["items"][n]["fixed"], true, "{}", usual["items"][n]["title"]);
        for to in [0, 3, 100] {
            for scope in ["this", "later"] {
                let request = json!({ "meeting": meeting, "item": id, "to": to, "scope": scope });
                let error = desk.no("agenda_item_move", request);
                assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("item")));
                assert_eq!(error.message, "This program keeps its items in this order.");
            }
        }
    }
    assert_eq!(each(&agenda(&desk, &meeting)["items"], "id"), ids, "nothing was moved");
    // What she adds herself goes where she wants it, and the others stay in their order.
    let own = json!({ "meeting": meeting, "title": "Tea", "minutes": 5, "scope": "later" });
    let tea = desk.ok("agenda_item_add", own)["items"].as_array().unwrap().last().unwrap()["id"].clone();
    let moved =
        desk.ok("agenda_item_move", json!({ "meeting": meeting, "item": tea, "to": 2, "scope": "later" }));
    assert_eq!(moved["items"][2]["title"], "Tea");
    let others: Vec<String> =
        each(&moved["items"], "id").into_iter().filter(|id| *id != text(&tea)).collect();
    assert_eq!(others, ids);
}
