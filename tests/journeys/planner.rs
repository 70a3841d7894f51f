//! The weeks ahead in one table: what is read, what they are about, who does what.

use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

fn study(desk: &Desk) -> String {
    let request = json!({
        "name": "Midweek", "program": "aa", "agenda": "aa.agenda.study", "weekday": "wed", "time": "20:00",
    });
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-01" }));
    group
}

fn planner(desk: &Desk, group: &str) -> Value {
    desk.ok("planner_get", json!({ "group": group }))
}

/// The titles of one cycle's turns, week by week; empty where a week has none.
fn turns(planner: &Value, cycle: &str) -> Vec<String> {
    let title =
        |week: &Value| week["turns"][cycle]["turn"]["turn"]["title"].as_str().unwrap_or_default().to_owned();
    planner["weeks"].as_array().unwrap().iter().map(title).collect()
}

#[test]
fn twelve_weeks_of_a_study_group_go_through_the_twelve_steps() {
    let desk = Desk::unlocked();
    let group = study(&desk);
    let ahead = planner(&desk, &group);
    assert_eq!(ahead["weeks"].as_array().unwrap().len(), 12);
    let steps = text(&ahead["cycles"][0]["id"]);
    assert_eq!(steps, "aa.cycle.steps");
    let titles = turns(&ahead, &steps);
    assert_eq!((titles[0].as_str(), titles[11].as_str()), ("Step One", "Step Twelve"));
    assert_eq!(ahead["topics_planned"], true);
    assert!(each(&ahead["roles"], "name").contains(&"chair".to_owned()));
}

#[test]
fn a_cell_is_changed_by_its_own_command_and_stands_in_the_table() {
    let desk = Desk::unlocked();
    let group = study(&desk);
    let wren = desk.person(&group, "Wren", "Otterly");
    let before = planner(&desk, &group);
    let meeting = text(&before["weeks"][2]["meeting"]["id"]);
    desk.ok("topic_set", json!({ "meeting": meeting, "topic": "Asking for help" }));
    desk.ok("assignment_set", json!({ "meeting": meeting, "role": "aa.role.chair", "person": wren }));
    let after = planner(&desk, &group);
    let week = &after["weeks"][2];
    assert_eq!(week["topic"], "Asking for help");
    let chair =
        week["roles"].as_array().unwrap().iter().find(|cell| cell["role"] == "aa.role.chair").unwrap();
    assert_eq!(chair["doing"]["name_shown"], "Wren O.");
    assert_ne!(week["stamp"], before["weeks"][2]["stamp"]);
    // The topic is a line of the meeting's page, and can be left open again.
    assert_eq!(desk.ok("meeting_get", json!({ "meeting": meeting }))["topic"], "Asking for help");
    let open = desk.ok("topic_set", json!({ "meeting": meeting, "topic": " " }));
    assert_eq!(open["topic"], Value::Null);
    assert_eq!(desk.invalid("topic_set", json!({ "meeting": meeting, "topic": "x".repeat(201) })), "topic");
    // Once the group no longer keeps names the table shows none.
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    let nameless = planner(&desk, &group);
    assert_eq!((&nameless["may_choose"], &nameless["people"]), (&json!(false), &json!([])));
    assert!(!nameless.to_string().contains("Wren"));
}

#[test]
fn an_evening_that_is_off_stays_in_the_table_and_the_steps_wait() {
    let desk = Desk::unlocked();
    let group = study(&desk);
    let rest = json!({ "group": group, "from": "2026-12-02", "to": "2026-12-02", "reason": "Floor is being painted" });
    desk.ok("schedule_break_add", rest);
    let ahead = planner(&desk, &group);
    let second = &ahead["weeks"][1];
    assert_eq!(
        (&second["meeting"]["status"], &second["meeting"]["date"]),
        (&json!("cancelled"), &json!("2026-12-02"))
    );
    let titles = turns(&ahead, "aa.cycle.steps");
    assert_eq!(titles[..3], ["Step One", "", "Step Two"]);
}

#[test]
fn smart_offers_tools_and_no_topics_to_plan() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Tools", "program": "smart", "weekday": "mon", "time": "18:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let cards = desk.ok("card_list", json!({ "group": group }));
    assert_eq!(cards["topics_planned"], false);
    assert!(each(&cards["cards"], "kind").iter().all(|kind| kind != "topic"));
    assert!(each(&cards["cards"], "kind").iter().filter(|kind| *kind == "tool").count() > 10);
    assert_eq!(planner(&desk, &group)["topics_planned"], false);
}
