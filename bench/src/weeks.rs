//! What it costs to open a group's twelve weeks: the planner's one command.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::Done;
use crate::measure::{Timer, median};
use crate::planning::Part;
use crate::world::Program;

const PEOPLE: usize = 200;
const ROUNDS: usize = 200;
/// The day the group is made; a Tuesday.
const NOW: &str = "2026-11-24T18:00:00Z";
const ROLES: [&str; 4] = ["chair", "reader", "greeter", "timekeeper"];

/// A group that studies the steps, with two hundred people on its list and its twelve weeks
/// filled in. Nothing else shows the same, so there is no peer.
pub(crate) fn twelve_weeks(folder: &Path) -> Done<Part> {
    let program = Program::at(folder, NOW)?;
    program.call("vault_create", json!({ "passphrase": "eight chairs in a quiet room" }))?;
    let group = filled(&program)?;
    let ask = json!({ "group": group });
    let first = Timer::start();
    let weeks = program.call("planner_get", ask.clone())?;
    let first = first.read().1;
    if weeks["weeks"].as_array().is_none_or(|weeks| weeks.len() != 12) {
        return Err("the planner does not show twelve weeks".into());
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let timer = Timer::start();
        program.call("planner_get", ask.clone())?;
        times.push(timer.read().1);
    }
    let most = times.iter().copied().fold(0.0, f64::max);
    program.call("vault_lock", json!({}))?;
    Ok(Part {
        heading: "Opening a group's twelve weeks",
        text: format!(
            "`planner_get` of a group with {PEOPLE} people, a cycle, a topic and {} roles a week filled in; the whole \
             command, without the window.\n\n| | first ms | median ms | most ms | goal ms |\n|---|---|---|---|---|\n\
             | twelve weeks, {ROUNDS} times | {first:.2} | **{:.2}** | {most:.2} | 20 |\n",
            ROLES.len(),
            median(&times)
        ),
    })
}

/// Makes the group; gives its id.
fn filled(program: &Program) -> Done<Json> {
    let request = json!({
        "name": "Lantern", "program": "aa", "agenda": "aa.agenda.study", "zone": "UTC", "weekday": "tue", "time": "19:00",
    });
    let group = program.call("group_create", request)?["id"].clone();
    program.call("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-01" }))?;
    let mut people = Vec::new();
    for n in 0..PEOPLE {
        let request = json!({ "first": format!("Quill{n:03}"), "last": "Ember", "group": group });
        people.push(program.call("person_add", request)?["id"].clone());
    }
    let weeks = program.call("planner_get", json!({ "group": group }))?;
    for (n, week) in weeks["weeks"].as_array().into_iter().flatten().enumerate() {
        let meeting = &week["meeting"]["id"];
        program.call("topic_set", json!({ "meeting": meeting, "topic": format!("Topic {n}") }))?;
        for (at, role) in ROLES.iter().enumerate() {
            let person = &people[(n * ROLES.len() + at) % PEOPLE];
            let request = json!({ "meeting": meeting, "role": format!("aa.role.{role}"), "person": person });
            program.call("assignment_set", request)?;
        }
    }
    Ok(group)
}
