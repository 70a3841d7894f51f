//! Agendas beside the usual one: made, renamed, taken away, and taken for a meeting.

use app::{Code, Meta};
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn list(desk: &Desk, group: &str) -> Value {
    desk.ok("other_agenda_list", json!({ "group": group }))
}

fn names(desk: &Desk, group: &str) -> Vec<String> {
    each(&list(desk, group)["agendas"], "title")
}

/// The agenda of this title.
fn called(desk: &Desk, group: &str, title: &str) -> Value {
    let all = list(desk, group)["agendas"].as_array().unwrap().clone();
    all.into_iter().find(|one| one["title"] == title).unwrap_or_else(|| panic!("no agenda {title}"))
}

fn id_of(desk: &Desk, group: &str, title: &str) -> String {
    text(&called(desk, group, title)["id"])
}

fn make(desk: &Desk, group: &str, title: &str, more: Value) -> String {
    let mut request = json!({ "group": group, "title": title });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.ok("other_agenda_add", request);
    id_of(desk, group, title)
}

fn pick(group: &str, agenda: &str) -> Value {
    json!({ "group": group, "agenda": agenda })
}

fn meetings(desk: &Desk, group: &str) -> Vec<String> {
    each(&desk.ok("meeting_list", json!({ "group": group, "limit": 6 }))["meetings"], "id")
}

fn agenda(desk: &Desk, meeting: &str) -> Value {
    desk.ok("agenda_get", json!({ "meeting": meeting }))
}

fn titles(agenda: &Value) -> Vec<String> {
    each(&agenda["items"], "title")
}

fn undo(desk: &Desk) {
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
}

#[test]
fn one_is_made_empty_or_as_a_copy_and_taken_back() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let before = names(&desk, &group);
    let empty = make(&desk, &group, "Business evening", json!({ "from": "empty" }));
    let shown = called(&desk, &group, "Business evening");
    assert_eq!((&shown["items"], &shown["minutes"], &shown["used"]), (&json!(0), &json!(60), &json!([])));
    make(&desk, &group, "Candle evening", json!({ "from": "usual" }));
    assert_eq!(called(&desk, &group, "Candle evening")["items"], list(&desk, &group)["usual_items"]);
    let speaker = id_of(&desk, &group, "Speaker meeting");
    make(&desk, &group, "Two speakers", json!({ "from": "other", "agenda": speaker }));
    assert_eq!(
        called(&desk, &group, "Two speakers")["items"],
        called(&desk, &group, "Speaker meeting")["items"]
    );
    assert_ne!(empty, speaker);
    // The starter set's first, then hers by title; and wherever an agenda can be chosen.
    let mut all = before.clone();
    all.extend(["Business evening", "Candle evening", "Two speakers"].map(ToOwned::to_owned));
    assert_eq!(names(&desk, &group), all);
    assert_eq!(each(&desk.ok("schedule_get", json!({ "group": group }))["agendas"], "title"), all);
    let first = desk.next_meeting(&group);
    assert_eq!(each(&agenda(&desk, &first)["agendas"], "title"), all);
    for _ in 0..3 {
        undo(&desk);
    }
    assert_eq!(names(&desk, &group), before);
}

#[test]
fn one_of_the_starter_set_comes_back_when_it_is_missing() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let before = list(&desk, &group);
    assert_eq!(before["templates"], json!([]), "a new group has them all");
    let speaker = called(&desk, &group, "Speaker meeting");
    desk.ok("other_agenda_remove", pick(&group, &text(&speaker["id"])));
    let templates = list(&desk, &group)["templates"].clone();
    assert_eq!(each(&templates, "title"), ["Speaker meeting"]);
    let request = json!({ "group": group, "from": "template", "template": templates[0]["id"] });
    desk.ok("other_agenda_add", request.clone());
    let again = called(&desk, &group, "Speaker meeting");
    assert_eq!((&again["items"], &again["minutes"]), (&speaker["items"], &speaker["minutes"]));
    assert_ne!(again["id"], speaker["id"]);
    // It is there now, and is called as in the starter set in both languages.
    assert_eq!(desk.invalid("other_agenda_add", request), "template");
    desk.ok("settings_edit", json!({ "language": "es" }));
    assert!(!names(&desk, &group).contains(&"Speaker meeting".to_owned()));
    desk.ok("settings_edit", json!({ "language": "en" }));
    undo(&desk);
    undo(&desk);
    assert_eq!(list(&desk, &group)["agendas"], before["agendas"]);
}

#[test]
fn what_makes_no_sense_is_refused_and_stores_nothing() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let before = list(&desk, &group);
    let add = |more: Value| {
        let mut request = json!({ "group": group, "title": "Candles", "from": "empty" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let speaker = id_of(&desk, &group, "Speaker meeting");
    for (more, field) in [
        (json!({ "title": "x".repeat(500) }), "title"),
        (json!({ "title": "" }), "title"),
        (json!({ "title": " \n " }), "title"),
        (json!({ "title": null }), "title"),
        (json!({ "title": "a\u{202e}b" }), "title"),
        (json!({ "title": "  SPEAKER   meeting " }), "title"),
        (json!({ "from": "nothing" }), "from"),
        (json!({ "from": "usual", "agenda": speaker }), "from"),
        (json!({ "from": "other" }), "agenda"),
        (json!({ "from": "template" }), "template"),
        (json!({ "from": "template", "template": "aa.agenda.none" }), "template"),
    ] {
        assert_eq!(desk.invalid("other_agenda_add", add(more.clone())), field, "{more}");
    }
    let gone = add(json!({ "from": "other", "agenda": "00".repeat(16) }));
    let error = desk.no("other_agenda_add", gone);
    assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some("agenda")));
    for (title, why) in [("", "title"), (&*"x".repeat(500), "title")] {
        let request = json!({ "group": group, "agenda": speaker, "title": title });
        assert_eq!(desk.invalid("other_agenda_rename", request), why);
    }
    assert_eq!(list(&desk, &group), before);
    for n in before["agendas"].as_array().unwrap().len()..20 {
        make(&desk, &group, &format!("Evening {n}"), json!({ "from": "empty" }));
    }
    assert_eq!(desk.invalid("other_agenda_add", add(json!({}))), "title");
}

#[test]
fn one_is_renamed_where_it_is_used_and_called_as_before_when_that_is_taken_back() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let speaker = id_of(&desk, &group, "Speaker meeting");
    let rename = |agenda: &str, title: &str| json!({ "group": group, "agenda": agenda, "title": title });
    let meeting = desk.next_meeting(&group);
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": speaker }));
    desk.ok("other_agenda_rename", rename(&speaker, " Guest  evening "));
    assert!(names(&desk, &group).contains(&"Guest evening".to_owned()));
    let shown = agenda(&desk, &meeting);
    assert_eq!(shown["follows"], json!(speaker));
    assert!(each(&shown["agendas"], "title").contains(&"Guest evening".to_owned()));
    undo(&desk);
    assert!(names(&desk, &group).contains(&"Speaker meeting".to_owned()));
    // It may be written differently, but not be called as another one is.
    desk.ok("other_agenda_rename", rename(&speaker, "Speaker Meeting"));
    let other = make(&desk, &group, "Candles", json!({ "from": "empty" }));
    assert_eq!(desk.invalid("other_agenda_rename", rename(&other, "speaker meeting")), "title");
    undo(&desk);
    undo(&desk);
    // Saved without a change, it goes on being called as in the starter set.
    desk.ok("other_agenda_rename", rename(&speaker, "Speaker meeting"));
    desk.ok("settings_edit", json!({ "language": "es" }));
    assert!(!names(&desk, &group).contains(&"Speaker meeting".to_owned()));
}

#[test]
fn one_that_is_used_stays_and_says_where() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let speaker = id_of(&desk, &group, "Speaker meeting");
    let week = |is: Value| {
        let mut request = json!({ "group": group, "nth": "last", "weekday": "tue" });
        request.as_object_mut().unwrap().extend(is.as_object().unwrap().clone());
        desk.ok("schedule_week_set", request)
    };
    week(json!({ "is": "agenda", "agenda": speaker }));
    let all = meetings(&desk, &group);
    desk.ok("meeting_use_agenda", json!({ "meeting": all[1], "agenda": speaker }));
    let used = json!(["the last Tuesday of the month", "the meeting on Tuesday, December 1, 2026"]);
    assert_eq!(called(&desk, &group, "Speaker meeting")["used"], used);
    let error = desk.no("other_agenda_remove", pick(&group, &speaker));
    assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("agenda")));
    for place in used.as_array().unwrap() {
        assert!(error.message.contains(place.as_str().unwrap()), "{}", error.message);
    }
    desk.ok("settings_edit", json!({ "language": "es" }));
    let message = desk.no("other_agenda_remove", pick(&group, &speaker)).message;
    assert!(message.contains("el último martes del mes"), "{message}");
    assert!(message.contains("la reunión del martes, 1 de diciembre de 2026"), "{message}");
    desk.ok("settings_edit", json!({ "language": "en" }));
    week(json!({ "is": "usual" }));
    assert_eq!(desk.no("other_agenda_remove", pick(&group, &speaker)).code, Code::Invalid);
    // A cancelled evening needs no agenda; one that is over has its own.
    desk.ok("meeting_cancel", json!({ "meeting": all[1], "reason": "Snow" }));
    desk.ok("meeting_use_agenda", json!({ "meeting": all[0], "agenda": speaker }));
    assert_eq!(desk.no("other_agenda_remove", pick(&group, &speaker)).code, Code::Invalid);
    desk.set_clock("2026-11-25T12:00:00-06:00");
    let had = titles(&agenda(&desk, &all[0]));
    desk.ok("other_agenda_remove", pick(&group, &speaker));
    assert_eq!(titles(&agenda(&desk, &all[0])), had);
}

#[test]
fn many_meetings_are_counted_where_it_is_used() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let candles = make(&desk, &group, "Candles", json!({ "from": "usual" }));
    for meeting in meetings(&desk, &group) {
        desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": candles }));
    }
    let used = called(&desk, &group, "Candles")["used"].as_array().unwrap().clone();
    assert_eq!((used.len(), &used[3]), (4, &json!("3 more meetings")));
}

#[test]
fn one_that_was_taken_away_is_put_back_with_all_it_had() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let candles = make(&desk, &group, "Candles", json!({ "from": "usual" }));
    let before = list(&desk, &group);
    let removed = desk.ok("other_agenda_remove", pick(&group, &candles));
    assert_eq!(each(&removed["removed"], "title"), ["Candles"]);
    assert!(!names(&desk, &group).contains(&"Candles".to_owned()));
    let meeting = desk.next_meeting(&group);
    let take = json!({ "meeting": meeting, "agenda": candles });
    assert_eq!(desk.no("meeting_use_agenda", take).code, Code::NotFound);
    assert_eq!(desk.no("other_agenda_remove", pick(&group, &candles)).code, Code::NotFound);
    let rename = json!({ "group": group, "agenda": candles, "title": "Lamps" });
    assert_eq!(desk.no("other_agenda_rename", rename).code, Code::NotFound);
    let restored = desk.ok("other_agenda_restore", pick(&group, &candles));
    assert_eq!((&restored["agendas"], &restored["removed"]), (&before["agendas"], &json!([])));
    // Putting back what is there does nothing.
    assert_eq!(desk.ok("other_agenda_restore", pick(&group, &candles)), restored);
    let nobody = pick(&group, &"00".repeat(16));
    assert_eq!(desk.no("other_agenda_restore", nobody).field.as_deref(), Some("agenda"));
    undo(&desk);
    assert!(!names(&desk, &group).contains(&"Candles".to_owned()));
    desk.ok("other_agenda_restore", pick(&group, &candles));
    desk.ok("other_agenda_remove", pick(&group, &candles));
    undo(&desk);
    assert_eq!(list(&desk, &group)["agendas"], before["agendas"]);
    // A name given away meanwhile does not keep it from coming back.
    desk.ok("other_agenda_remove", pick(&group, &candles));
    make(&desk, &group, "candles", json!({ "from": "empty" }));
    desk.ok("other_agenda_restore", pick(&group, &candles));
}

#[test]
fn a_meeting_takes_the_usual_agenda_or_another_one_and_goes_back() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let all = meetings(&desk, &group);
    let usual = titles(&agenda(&desk, &all[0]));
    let blank = make(&desk, &group, "Business evening", json!({ "from": "empty" }));
    let take = |agenda: Value| desk.ok("meeting_use_agenda", json!({ "meeting": all[0], "agenda": agenda }));
    assert_eq!(take(json!(blank))["items"], json!([]));
    // What is planned for it becomes the agenda for such evenings, and the usual one stays.
    desk.ok("agenda_item_add", json!({ "meeting": all[0], "title": "Minutes", "minutes": 10 }));
    desk.ok("agenda_save_as_usual", json!({ "meeting": all[0] }));
    assert_eq!(called(&desk, &group, "Business evening")["items"], 1);
    assert_eq!(titles(&agenda(&desk, &all[1])), usual);
    let other = desk.ok("meeting_use_agenda", json!({ "meeting": all[1], "agenda": blank }));
    assert_eq!((titles(&other), &other["follows"]), (vec!["Minutes".to_owned()], &json!(blank)));
    undo(&desk);
    assert_eq!(titles(&agenda(&desk, &all[1])), usual);
    let back = take(Value::Null);
    assert_eq!((titles(&back), &back["follows"]), (usual, &Value::Null));
    undo(&desk);
    assert_eq!(titles(&agenda(&desk, &all[0])), ["Minutes"]);
}

#[test]
fn nobody_is_copied_and_whoever_is_erased_does_not_come_back_with_an_agenda() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let person = desk.person(&group, "Wren", "Tern");
    let meeting = desk.next_meeting(&group);
    let speaker = id_of(&desk, &group, "Speaker meeting");
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": speaker }));
    let item = agenda(&desk, &meeting)["items"][0]["id"].clone();
    let edit = json!({ "meeting": meeting, "item": item, "person": person, "scope": "later" });
    desk.ok("agenda_item_edit", edit);
    let copy = make(&desk, &group, "Two speakers", json!({ "from": "other", "agenda": speaker }));
    let asked = |agenda: &Value| -> Vec<Value> {
        let items = agenda["items"].as_array().unwrap().iter();
        items.map(|item| item["person"].clone()).filter(|person| !person.is_null()).collect()
    };
    let next = meetings(&desk, &group)[1].clone();
    let taken = desk.ok("meeting_use_agenda", json!({ "meeting": next, "agenda": speaker }));
    assert_eq!(asked(&taken), [json!(person)], "she does it on all such evenings");
    let taken = desk.ok("meeting_use_agenda", json!({ "meeting": next, "agenda": copy }));
    assert!(asked(&taken).is_empty());
    desk.ok("meeting_use_agenda", json!({ "meeting": meeting, "agenda": null }));
    desk.ok("other_agenda_remove", pick(&group, &speaker));
    desk.ok("person_erase", json!({ "person": person, "typed": "Wren T." }));
    desk.ok("other_agenda_restore", pick(&group, &speaker));
    let taken = desk.ok("meeting_use_agenda", json!({ "meeting": next, "agenda": speaker }));
    assert!(asked(&taken).is_empty());
}

#[test]
fn a_week_whose_agenda_was_never_made_after_all_is_as_usual() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let usual = titles(&agenda(&desk, &desk.next_meeting(&group)));
    let candles = make(&desk, &group, "Candles", json!({ "from": "empty" }));
    let made = desk.ok("history_list", json!({}))["changes"][0]["change"].clone();
    let week = json!({ "group": group, "nth": "last", "weekday": "tue", "is": "agenda", "agenda": candles });
    desk.ok("schedule_week_set", week);
    desk.ok("change_undo", json!({ "change": made }));
    assert_eq!(desk.ok("schedule_get", json!({ "group": group }))["weeks"], json!([]));
    for meeting in meetings(&desk, &group) {
        assert_eq!(titles(&agenda(&desk, &meeting)), usual);
    }
}

#[test]
fn what_another_window_changed_meanwhile_is_not_overwritten() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let stamp = text(&list(&desk, &group)["stamp"]);
    let speaker = id_of(&desk, &group, "Speaker meeting");
    make(&desk, &group, "Candles", json!({ "from": "empty" }));
    let meta = Meta { based_on: Some(stamp), ..Meta::default() };
    let rename = json!({ "group": group, "agenda": speaker, "title": "Guests" });
    assert_eq!(desk.call("other_agenda_rename", rename, &meta).unwrap_err().code, Code::Conflict);
}
