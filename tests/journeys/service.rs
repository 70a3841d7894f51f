//! Service: who holds a position from when until when, told before it ends, vacant afterwards.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

/// A group that keeps names, with one person on its list; the clock stands on 24 November 2026.
fn group() -> (Desk, String, String) {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let wren = desk.person(&group, "Wren", "Ouzel");
    (desk, group, wren)
}

fn treasurer(desk: &Desk, group: &str, person: &str, more: Value) -> Value {
    let mut request = json!({ "group": group, "role": "aa.role.treasurer", "person": person });
    for (field, value) in more.as_object().unwrap() {
        request[field] = value.clone();
    }
    desk.ok("service_add", request)
}

fn titles(list: &Value) -> Vec<String> {
    each(list, "title")
}

#[test]
fn a_term_takes_as_long_as_the_starter_set_says_unless_something_else_is_said() {
    let (desk, group, wren) = group();
    let before = desk.ok("service_list", json!({ "group": group }));
    assert!(titles(&before["vacant"]).contains(&"treasurer".to_owned()));
    let role = before["roles"].as_array().unwrap().iter().find(|role| role["id"] == "aa.role.treasurer");
    assert_eq!(role.unwrap()["usual"], "6 months");
    let held = treasurer(&desk, &group, &wren, json!({ "from": "2026-07-01" }));
    assert_eq!(held["terms"][0]["until"], "2026-12-31");
    assert_eq!(held["terms"][0]["name"], "Wren O.");
    assert!(!titles(&held["vacant"]).contains(&"treasurer".to_owned()));
    let endless = desk.ok(
        "service_add",
        json!({ "group": group, "role": "aa.role.secretary", "person": wren, "until": null }),
    );
    assert_eq!(endless["terms"][0]["until"], Value::Null);
    let own = desk.ok("service_add", json!({ "group": group, "title": "Keys to the hall", "person": wren }));
    let own = own["terms"].as_array().unwrap().iter().find(|term| term["title"] == "Keys to the hall");
    assert_eq!(own.unwrap()["until"], Value::Null);
}

#[test]
fn the_end_is_told_thirty_days_before_without_a_name_and_then_the_position_is_vacant() {
    let (desk, group, wren) = group();
    let held = treasurer(&desk, &group, &wren, json!({ "from": "2026-07-01", "until": "2026-12-31" }));
    assert_eq!(held["terms"][0]["ends_soon"], false);
    let ending = |desk: &Desk| {
        let (today, page) =
            (desk.ok("today_get", json!({})), desk.ok("group_get", json!({ "group": group })));
        assert_eq!(today["ending"], page["ending"]);
        today["ending"].clone()
    };
    assert_eq!(ending(&desk), json!([]));
    desk.set_clock("2026-12-01T12:00:00-06:00");
    let told = ending(&desk);
    assert_eq!(titles(&told), ["treasurer"]);
    assert_eq!(told[0]["until"], "2026-12-31");
    assert!(!told.to_string().contains("Wren"), "a reminder names nobody");
    desk.set_clock("2027-01-01T12:00:00-06:00");
    assert_eq!(ending(&desk), json!([]));
    let over = desk.ok("service_list", json!({ "group": group }));
    assert_eq!((titles(&over["terms"]), titles(&over["past"])), (vec![], vec!["treasurer".to_owned()]));
    assert!(titles(&over["vacant"]).contains(&"treasurer".to_owned()));
}

#[test]
fn nothing_is_told_where_somebody_follows_or_no_reminder_is_wanted() {
    let (desk, group, wren) = group();
    let kit = desk.person(&group, "Kit", "Plover");
    desk.set_clock("2026-12-08T12:00:00-06:00");
    treasurer(&desk, &group, &wren, json!({ "from": "2026-07-01", "until": "2026-12-31" }));
    desk.ok("service_add", json!({ "group": group, "title": "Keys", "person": kit, "from": "2026-07-01", "until": "2026-12-31", "remind": 0 }));
    assert_eq!(titles(&desk.ok("today_get", json!({}))["ending"]), ["treasurer"]);
    treasurer(&desk, &group, &kit, json!({ "from": "2027-01-01" }));
    assert_eq!(desk.ok("today_get", json!({}))["ending"], json!([]));
}

#[test]
fn a_term_ends_before_its_time_and_goes_on_after_all() {
    let (desk, group, wren) = group();
    let held = treasurer(&desk, &group, &wren, json!({ "from": "2026-07-01", "until": "2026-12-31" }));
    let term = text(&held["terms"][0]["id"]);
    let end = |ended: bool| desk.ok("service_end", json!({ "group": group, "term": term, "ended": ended }));
    let ended = end(true);
    assert_eq!(ended["past"][0]["ended"], "2026-11-24");
    assert!(titles(&ended["vacant"]).contains(&"treasurer".to_owned()));
    // Ending it again the day after does not move the day.
    desk.set_clock("2026-11-25T12:00:00-06:00");
    assert_eq!(end(true)["past"][0]["ended"], "2026-11-24");
    assert_eq!(end(false)["terms"][0]["ended"], Value::Null);
    end(true);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(titles(&desk.ok("service_list", json!({ "group": group }))["terms"]), ["treasurer"]);
}

#[test]
fn a_wrong_name_or_day_is_put_right() {
    let (desk, group, wren) = group();
    let kit = desk.person(&group, "Kit", "Plover");
    let term = text(&treasurer(&desk, &group, &wren, json!({}))["terms"][0]["id"]);
    let edit = |more: Value| {
        let mut request = json!({ "group": group, "term": term });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let edited = desk.ok("service_edit", edit(json!({ "person": kit, "from": "2026-07-01", "until": null })));
    let shown = &edited["terms"][0];
    assert_eq!((&shown["name"], &shown["until"]), (&json!("Kit P."), &Value::Null));
    assert_eq!(desk.invalid("service_edit", edit(json!({ "until": "2026-06-30" }))), "until");
    assert_eq!(desk.invalid("service_edit", edit(json!({ "title": "Money" }))), "title");
    assert_eq!(desk.invalid("service_edit", edit(json!({ "remind": 184 }))), "remind");
}

#[test]
fn what_makes_no_sense_is_refused_and_stores_nothing() {
    let (desk, group, wren) = group();
    let stranger = text(&desk.ok("person_add", json!({ "first": "Robin" }))["id"]);
    for (more, field) in [
        (json!({ "title": " " }), "title"),
        (json!({ "title": "Keys", "from": "2026-02-31" }), "from"),
        (json!({ "title": "Keys", "from": "2026-07-01", "until": "2026-06-01" }), "until"),
        (json!({ "title": "Keys", "remind": 1000 }), "remind"),
    ] {
        let mut request = json!({ "group": group, "person": wren });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(desk.invalid("service_add", request), field);
    }
    let unknown = json!({ "group": group, "role": "aa.role.juggler", "person": wren });
    assert_eq!(desk.no("service_add", unknown).code, Code::NotFound);
    let off_the_list = json!({ "group": group, "title": "Keys", "person": stranger });
    assert_eq!(desk.no("service_add", off_the_list).code, Code::NotFound);
    assert_eq!(desk.ok("service_list", json!({ "group": group }))["terms"], json!([]));
}

#[test]
fn without_an_agreement_to_keep_names_nobody_is_written_down_or_shown() {
    let (desk, group, wren) = group();
    treasurer(&desk, &group, &wren, json!({ "until": "2026-12-10" }));
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    let list = desk.ok("service_list", json!({ "group": group }));
    assert_eq!((&list["may_keep_names"], &list["terms"]), (&json!(false), &json!([])));
    assert_eq!(desk.ok("today_get", json!({}))["ending"], json!([]));
    let request = json!({ "group": group, "title": "Keys", "person": wren });
    assert_eq!(desk.no("service_add", request).code, Code::NamesNotAgreed);
}

#[test]
fn who_held_what_is_forgotten_with_the_evenings_names() {
    let (desk, group, wren) = group();
    treasurer(&desk, &group, &wren, json!({ "from": "2026-07-01", "until": "2026-12-31" }));
    desk.ok("service_add", json!({ "group": group, "title": "Keys", "person": wren, "until": null }));
    // 120 days after the last day it is still there, the day after that no longer.
    for (day, past) in [("2027-04-30", 1), ("2027-05-02", 0)] {
        desk.set_clock(&format!("{day}T12:00:00-05:00"));
        desk.ok("clock_confirm", json!({ "today": day }));
        desk.ok("retention_run", json!({ "group": group }));
        let list = desk.ok("service_list", json!({ "group": group }));
        assert_eq!(list["past"].as_array().unwrap().len(), past, "{day}");
        assert_eq!(titles(&list["terms"]), ["Keys"]);
    }
}

#[test]
fn erasing_a_person_takes_her_service_with_her() {
    let (desk, group, wren) = group();
    treasurer(&desk, &group, &wren, json!({}));
    desk.ok("person_erase", json!({ "person": wren, "typed": "Wren O." }));
    let list = desk.ok("service_list", json!({ "group": group }));
    assert_eq!((titles(&list["terms"]), titles(&list["past"])), (vec![], vec![]));
    assert!(titles(&list["vacant"]).contains(&"treasurer".to_owned()));
}

#[test]
fn who_serves_for_a_term_does_it_every_evening_unless_somebody_else_was_put_down() {
    let (desk, group, wren) = group();
    let piet = desk.person(&group, "Piet", "Quill");
    let columns = |desk: &Desk| {
        let planner = desk.ok("planner_get", json!({ "group": group }));
        let rota = desk.ok("rota_get", json!({ "group": group }));
        let columns = each(&planner["roles"], "role");
        assert_eq!(columns, each(&rota["roles"], "role"));
        // A cell without a column would stand there without a name.
        let cells = [&planner["weeks"][0]["roles"], &rota["meetings"][0]["cells"]];
        assert!(cells.iter().flat_map(|cells| each(cells, "role")).all(|role| columns.contains(&role)));
        columns
    };
    // Nobody serves yet: twelve times "nobody yet" would only be in the way.
    assert!(!columns(&desk).contains(&"aa.role.secretary".to_owned()));
    desk.ok(
        "service_add",
        json!({ "group": group, "role": "aa.role.secretary", "person": wren,
        "from": "2026-11-01", "until": "2026-12-10" }),
    );
    assert!(columns(&desk).contains(&"aa.role.secretary".to_owned()));
    let secretary = |meeting: &str| {
        let list = desk.ok("assignment_list", json!({ "meeting": meeting }));
        let roles = list["roles"].as_array().unwrap();
        let role = roles.iter().find(|role| role["role"] == "aa.role.secretary");
        let doing = &role.unwrap()["doing"];
        (doing["name_shown"].clone(), doing["state"].clone())
    };
    let ahead = desk.ok("planner_get", json!({ "group": group }))["weeks"].clone();
    let meeting = |at: usize| text(&ahead[at]["meeting"]["id"]);
    assert_eq!(secretary(&meeting(0)), (json!("Wren O."), json!("yes")));
    // Her term is over by the fifteenth of December.
    assert_eq!(secretary(&meeting(3)), (Value::Null, json!("open")));
    desk.ok("assignment_set", json!({ "meeting": meeting(1), "role": "aa.role.secretary", "person": piet }));
    assert_eq!(secretary(&meeting(1)), (json!("Piet Q."), json!("open")));
    assert_eq!(secretary(&meeting(2)), (json!("Wren O."), json!("yes")));
}
