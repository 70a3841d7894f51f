//! The agenda of one evening: added to, moved, shortened, put back.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn titles(agenda: &Value) -> Vec<String> {
    each(&agenda["items"], "title")
}

#[test]
fn items_are_added_where_they_are_wanted() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let before = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let first = text(&before["items"][0]["id"]);
    let add = |title: &str, more: Value| {
        let mut request = json!({ "meeting": meeting, "title": title, "minutes": 5 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok("agenda_item_add", request)
    };
    let last = add("Cake", json!({}));
    assert_eq!(titles(&last).last().unwrap(), "Cake");
    assert_eq!(last["spare"], -5);
    assert_eq!(titles(&add("Bell", json!({ "after": null })))[0], "Bell");
    assert_eq!(titles(&add("Song", json!({ "after": first })))[2], "Song");
}

#[test]
fn items_are_moved_and_times_follow() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let before = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let second = text(&before["items"][1]["id"]);
    let moved = desk.ok("agenda_item_move", json!({ "meeting": meeting, "item": second, "to": 0 }));
    assert_eq!(moved["items"][0]["id"], second.as_str());
    assert_eq!(moved["items"][0]["start"], "19:00");
    assert_eq!(moved["closes"], before["closes"]);
    let last = desk.ok("agenda_item_move", json!({ "meeting": meeting, "item": second, "to": 99 }));
    assert_eq!(each(&last["items"], "id").last().unwrap(), &second);
}

#[test]
fn a_removed_item_can_be_put_back_where_it_was() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let before = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let item = text(&before["items"][2]["id"]);
    let removed = desk.ok("agenda_item_remove", json!({ "meeting": meeting, "item": item }));
    assert!(!each(&removed["items"], "id").contains(&item));
    assert_eq!(
        desk.no("agenda_item_edit", json!({ "meeting": meeting, "item": item, "minutes": 3 })).code,
        Code::NotFound
    );
    let back = desk.ok("agenda_item_restore", json!({ "meeting": meeting, "item": item }));
    assert_eq!(each(&back["items"], "id"), each(&before["items"], "id"));
}

#[test]
fn editing_keeps_what_is_left_out_and_clears_what_is_empty() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let person = desk.person(&group, "Dana", "Reyes");
    let item = text(&desk.ok("agenda_get", json!({ "meeting": meeting }))["items"][0]["id"]);
    let edit = |more: Value| {
        let mut request = json!({ "meeting": meeting, "item": item });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok("agenda_item_edit", request)["items"][0].clone()
    };
    let edited =
        edit(json!({ "title": "Hello", "person": person, "minutes": 30, "script": "Good evening." }));
    assert_eq!((&edited["title"], &edited["who"]), (&json!("Hello"), &json!("Dana R.")));
    assert_eq!((&edited["minutes"], &edited["script"]), (&json!(30), &json!("Good evening.")));
    let cleared = edit(json!({ "person": "" }));
    assert_eq!((&cleared["title"], &cleared["person"]), (&json!("Hello"), &json!(null)));
}

#[test]
fn the_usual_agenda_and_other_evenings_stay_as_they_are() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    desk.ok("agenda_item_add", json!({ "meeting": meetings[0], "title": "Cake", "minutes": 5 }));
    let other = desk.ok("agenda_get", json!({ "meeting": meetings[1] }));
    assert!(!titles(&other).contains(&"Cake".to_owned()));
}

#[test]
fn nobody_is_named_on_an_agenda_before_the_group_agreed() {
    let desk = Desk::unlocked();
    let other = desk.group_with_names();
    let person = desk.person(&other, "Dana", "Reyes");
    let meeting = desk.next_meeting(&desk.group());
    let request = json!({ "meeting": meeting, "title": "Chair", "minutes": 5, "person": person });
    assert_eq!(desk.no("agenda_item_add", request).code, Code::NamesNotAgreed);
}

#[test]
fn the_agenda_speaks_her_language_until_she_writes_her_own_words() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let english = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let item = text(&english["items"][0]["id"]);
    desk.ok("agenda_item_edit", json!({ "meeting": meeting, "item": item, "title": "Our own words" }));
    desk.ok("settings_edit", json!({ "language": "es" }));
    let spanish = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!(titles(&spanish)[0], "Our own words");
    assert_ne!(titles(&spanish)[1], titles(&english)[1]);
}

#[test]
fn an_agenda_has_room_for_sixty_items() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let has = desk.ok("agenda_get", json!({ "meeting": meeting }))["items"].as_array().unwrap().len();
    for n in has..60 {
        desk.ok("agenda_item_add", json!({ "meeting": meeting, "title": format!("Item {n}"), "minutes": 0 }));
    }
    let one_more = json!({ "meeting": meeting, "title": "One more", "minutes": 0 });
    assert_eq!(desk.invalid("agenda_item_add", one_more), "title");
}
