//! Who does what at one meeting: chosen, asked, replaced; roles of a group's own.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

const READER: &str = "aa.role.reader";
const CHAIR: &str = "aa.role.chair";

fn roles(desk: &Desk, meeting: &str) -> Value {
    desk.ok("assignment_list", json!({ "meeting": meeting }))
}

fn of(list: &Value, role: &str) -> Value {
    let roles = list["roles"].as_array().unwrap();
    roles.iter().find(|one| one["role"] == role).map_or(Value::Null, |one| one["doing"].clone())
}

fn set(desk: &Desk, meeting: &str, role: &str, what: Value) -> Value {
    let mut request = json!({ "meeting": meeting, "role": role });
    request.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    desk.ok("assignment_set", request)
}

fn gaps(desk: &Desk) -> Value {
    desk.ok("today_get", json!({}))["next"]["gaps"].clone()
}

#[test]
fn an_evening_shows_the_roles_it_needs_and_who_has_them() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "Robin");
    let names = each(&roles(&desk, &meeting)["roles"], "name");
    assert!(names.contains(&"greeter".to_owned()), "on no agenda, and done every time: {names:?}");
    assert!(!names.contains(&"main speaker".to_owned()), "on the speaker meeting's agenda only");
    assert!(!names.contains(&"everyone".to_owned()) && !names.contains(&"treasurer".to_owned()));
    assert!(gaps(&desk).as_array().unwrap().contains(&json!("reader")));

    let list = set(&desk, &meeting, READER, json!({ "person": ana }));
    let doing = of(&list, READER);
    assert_eq!(
        (&doing["name_shown"], &doing["state"], &doing["locked"]),
        (&json!("Ana R."), &json!("open"), &json!(true))
    );
    assert_eq!(list["people"][0]["busy"], true);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let whos = each(&agenda["items"], "who");
    assert!(whos.contains(&"Ana R.".to_owned()), "items with the role show who does it: {whos:?}");
    assert!(!gaps(&desk).as_array().unwrap().contains(&json!("reader")));
    for state in ["asked", "yes"] {
        assert_eq!(of(&set(&desk, &meeting, READER, json!({ "state": state })), READER)["state"], state);
    }
    // "Not this time": it is a gap again until somebody else has it.
    set(&desk, &meeting, READER, json!({ "state": "no" }));
    assert!(gaps(&desk).as_array().unwrap().contains(&json!("reader")));
    let list = set(&desk, &meeting, READER, json!({ "room": true }));
    assert_eq!((&of(&list, READER)["room"], &of(&list, READER)["person"]), (&json!(true), &json!(null)));
    assert_eq!(list["people"][0]["not_this_time"], true, "that she said so stays");
    assert!(!gaps(&desk).as_array().unwrap().contains(&json!("reader")), "asking in the room is a choice");
    assert!(
        each(&desk.ok("agenda_get", json!({ "meeting": meeting }))["items"], "who")
            .contains(&"ask in the room".to_owned())
    );
    let list = set(&desk, &meeting, READER, json!({ "person": null }));
    assert_eq!(of(&list, READER)["room"], false);
}

#[test]
fn a_substitute_comes_in_one_action() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    set(&desk, &meeting, CHAIR, json!({ "person": ana, "state": "yes" }));
    let request = json!({ "meeting": meeting, "role": CHAIR, "person": luis });
    let list = desk.ok("assignment_substitute", request.clone());
    assert_eq!((&of(&list, CHAIR)["person"], &of(&list, CHAIR)["state"]), (&json!(luis), &json!("open")));
    assert_eq!(list["people"][0]["not_this_time"], true);
    assert_eq!(desk.invalid("assignment_substitute", request), "person");
    // Chosen again after all.
    let list = set(&desk, &meeting, CHAIR, json!({ "person": ana }));
    assert_eq!(list["people"][0]["not_this_time"], false);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(of(&roles(&desk, &meeting), CHAIR)["person"], json!(luis));
}

#[test]
fn whoever_the_agenda_names_has_the_role_and_gives_it_up_there() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let items = agenda["items"].as_array().unwrap();
    let item = text(&items.iter().find(|item| item["role"] == READER).unwrap()["id"]);
    desk.ok("agenda_item_edit", json!({ "meeting": meeting, "item": item, "person": ana }));
    assert_eq!(of(&roles(&desk, &meeting), READER)["person"], json!(ana));
    let list =
        desk.ok("assignment_substitute", json!({ "meeting": meeting, "role": READER, "person": luis }));
    assert_eq!(of(&list, READER)["person"], json!(luis));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    let read = agenda["items"].as_array().unwrap().iter().find(|one| one["id"] == item.as_str()).unwrap();
    assert_eq!((&read["who"], &read["person"]), (&json!("Luis"), &json!(null)));
}

#[test]
fn without_names_a_role_is_asked_for_in_the_room_only() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let wren = text(&desk.ok("person_add", json!({ "first": "Wren" }))["id"]);
    let request = json!({ "meeting": meeting, "role": READER, "person": wren });
    assert_eq!(desk.no("assignment_set", request).code, Code::NamesNotAgreed);
    let list = set(&desk, &meeting, READER, json!({ "room": true }));
    assert_eq!((&list["may_choose"], &list["people"]), (&json!(false), &json!([])));
    assert_eq!(of(&list, READER)["room"], true);
}

#[test]
fn withdrawing_the_agreement_hides_who_does_what_and_giving_it_again_shows_it() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "Robin");
    set(&desk, &meeting, READER, json!({ "person": ana }));
    desk.ok(
        "absence_add",
        json!({ "group": group, "person": ana, "from": "2026-12-01", "to": "2026-12-09" }),
    );
    desk.ok("can_serve_set", json!({ "group": group, "role": READER, "person": ana, "can": true }));
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    let hidden = [
        roles(&desk, &meeting),
        desk.ok("agenda_get", json!({ "meeting": meeting })),
        desk.ok("rota_get", json!({ "group": group })),
        desk.ok("absence_list", json!({ "group": group })),
        desk.ok("role_list", json!({ "group": group })),
    ];
    for answer in hidden {
        let answer = answer.to_string();
        assert!(!answer.contains("Ana") && !answer.contains(&ana), "{answer}");
    }
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
    assert_eq!(of(&roles(&desk, &meeting), READER)["name_shown"], "Ana R.");
}

#[test]
fn a_role_removed_while_somebody_has_it_comes_back_with_her() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "");
    let added = desk.ok("role_add", json!({ "group": group, "name": " Tea  and cake " }));
    let tea = added["roles"].as_array().unwrap().last().unwrap();
    assert_eq!((&tea["name"], &tea["from_pack"]), (&json!("Tea and cake"), &json!(false)));
    let tea = text(&tea["id"]);
    set(&desk, &meeting, &tea, json!({ "person": ana }));
    set(&desk, &meeting, READER, json!({ "person": ana }));
    for role in [&tea, READER] {
        let off = desk.ok("role_remove", json!({ "group": group, "role": role }));
        assert_eq!(each(&off["removed"], "id"), [role.to_owned()]);
        assert_eq!(of(&roles(&desk, &meeting), role), Value::Null);
        let request = json!({ "meeting": meeting, "role": role, "person": ana });
        assert_eq!(desk.no("assignment_set", request).code, Code::NotFound);
        assert!(
            !each(&desk.ok("agenda_get", json!({ "meeting": meeting }))["roles"], "id")
                .contains(&role.to_owned())
        );
        desk.ok("role_restore", json!({ "group": group, "role": role }));
        assert_eq!(of(&roles(&desk, &meeting), role)["name_shown"], "Ana");
    }
}

#[test]
fn a_role_is_renamed_and_a_starter_sets_name_comes_back() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let name = |list: Value| text(&list["roles"][0]["name"]);
    let edit = |name: &str| desk.ok("role_edit", json!({ "group": group, "role": CHAIR, "name": name }));
    assert_eq!(name(edit("leader")), "leader");
    assert_eq!(name(edit("")), "chair");
    let item = desk.ok("role_add", json!({ "group": group, "name": "Tea" }));
    let tea = text(&item["roles"].as_array().unwrap().last().unwrap()["id"]);
    let meeting = desk.next_meeting(&group);
    let request = json!({ "meeting": meeting, "title": "Tea", "minutes": 5, "role": tea });
    let agenda = desk.ok("agenda_item_add", request);
    assert_eq!(agenda["items"].as_array().unwrap().last().unwrap()["who"], "Tea");
}

#[test]
fn what_does_not_fit_is_refused_at_its_field() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "");
    let stranger = text(&desk.ok("person_add", json!({ "first": "Wren" }))["id"]);
    let request = |role: &str, field: &str, value: Value| {
        let mut request = json!({ "meeting": meeting, "role": role });
        request[field] = value;
        request
    };
    assert_eq!(desk.invalid("assignment_set", request("aa.role.everyone", "room", json!(true))), "role");
    assert_eq!(desk.invalid("assignment_set", request(READER, "state", json!("maybe"))), "state");
    assert_eq!(
        desk.invalid("assignment_set", request(READER, "state", json!("yes"))),
        "state",
        "nobody has it"
    );
    let both = json!({ "meeting": meeting, "role": READER, "person": ana, "room": true });
    assert_eq!(desk.invalid("assignment_set", both), "room");
    for (role, person, field) in [("../items", &ana, "role"), (READER, &stranger, "person")] {
        let error = desk.no("assignment_set", request(role, "person", json!(person)));
        assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some(field)));
    }
    assert_eq!(desk.invalid("role_add", json!({ "group": group, "name": " " })), "name");
    assert_eq!(desk.invalid("role_add", json!({ "group": group, "name": "x".repeat(81) })), "name");
    desk.ok("meeting_cancel", json!({ "meeting": meeting, "reason": "snow" }));
    assert_eq!(desk.invalid("assignment_set", request(READER, "person", json!(ana))), "");
}

#[test]
fn a_message_that_asks_says_neither_program_nor_group_nor_name() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let ana = desk.person(&group, "Ana", "");
    set(&desk, &meeting, CHAIR, json!({ "person": ana }));
    let copied = desk.ok("assignment_message", json!({ "meeting": meeting, "role": CHAIR }));
    assert_eq!(copied["seconds"], 30);
    let message = desk.clipboard();
    assert!(message.contains("Tuesday, November 24, 2026") && message.contains("chair"), "{message}");
    for word in ["Ana", "AA", "Steps", "meeting", "recovery", "group"] {
        assert!(!message.contains(word), "{message}");
    }
    desk.app().tick(1_000);
    desk.app().tick(31_000);
    assert_eq!(desk.clipboard(), "");
}

#[test]
fn a_person_erased_while_she_has_roles_is_named_nowhere() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    set(&desk, &meetings[0], CHAIR, json!({ "person": ana, "state": "yes" }));
    set(&desk, &meetings[1], CHAIR, json!({ "person": ana }));
    desk.ok("assignment_substitute", json!({ "meeting": meetings[1], "role": CHAIR, "person": luis }));
    desk.ok(
        "absence_add",
        json!({ "group": group, "person": ana, "from": "2026-12-01", "to": "2026-12-09" }),
    );
    desk.ok("can_serve_set", json!({ "group": group, "role": READER, "person": ana, "can": true }));
    let preview = desk.ok("person_erase_preview", json!({ "person": ana }));
    assert_eq!(preview["meetings"], 2);
    desk.ok("person_erase", json!({ "person": ana, "typed": "Ana" }));
    let doing = of(&roles(&desk, &meetings[0]), CHAIR);
    assert_eq!(
        (&doing["person"], &doing["state"], &doing["locked"]),
        (&json!(null), &json!("open"), &json!(false))
    );
    assert_eq!(of(&roles(&desk, &meetings[1]), CHAIR)["person"], json!(luis));
    assert_eq!(desk.ok("absence_list", json!({ "group": group }))["absences"], json!([]));
    for name in ["rota_get", "role_list"] {
        assert!(!desk.ok(name, json!({ "group": group })).to_string().contains(&ana));
    }
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}

#[test]
fn who_did_what_is_not_kept_longer_than_names_are() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    let (ana, luis) = (desk.person(&group, "Ana", ""), desk.person(&group, "Luis", ""));
    set(&desk, &meeting, CHAIR, json!({ "person": ana, "state": "yes" }));
    desk.ok("assignment_substitute", json!({ "meeting": meeting, "role": CHAIR, "person": luis }));
    set(&desk, &meeting, READER, json!({ "room": true }));
    for day in ["2026-12-20", "2027-01-15", "2027-02-10", "2027-03-05", "2027-03-24", "2027-03-25"] {
        assert_eq!(of(&roles(&desk, &meeting), CHAIR)["person"], json!(luis), "before {day}");
        desk.ok("vault_lock", json!({}));
        desk.set_clock(&format!("{day}T17:00:00-06:00"));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }
    let list = roles(&desk, &meeting);
    assert_eq!((&of(&list, CHAIR)["person"], &of(&list, READER)["room"]), (&json!(null), &json!(true)));
    assert!(list["people"].as_array().unwrap().iter().all(|one| one["not_this_time"] == false));
    let request = json!({ "meeting": meeting, "role": CHAIR, "person": ana });
    assert_eq!(desk.invalid("assignment_set", request), "", "one written now would have to go tomorrow");
}
