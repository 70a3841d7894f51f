//! A group of every program, in both languages: its first twelve weeks, its plan, its readings and
//! who does what, as they stand in the real window, without an accessibility violation.

use std::fs;

use serde_json::{Value, json};

use crate::axe;
use crate::routes::settle;
use crate::stage::{EVENING, Stage};
use crate::window::{Window, pictures};

/// A screen of a group, and its heading in English and Spanish.
const SCREENS: &[(&str, &str, [&str; 2])] = &[
    ("group", "/groups/:group", ["Evening", "Evening"]),
    ("weeks", "/groups/:group/weeks", ["Twelve weeks ahead", "Las próximas doce semanas"]),
    ("rota", "/groups/:group/rota", ["Roles and rota", "Servicios y turnos"]),
    ("cycles", "/groups/:group/cycles", ["Reading cycles", "Ciclos de lecturas"]),
    ("curriculum", "/groups/:group/curriculum", ["Curriculum", "Plan de módulos"]),
    ("plan", "/meetings/:meeting/plan", ["Tuesday", "Martes"]),
    ("here", "/meetings/:meeting/here", ["Tuesday", "Martes"]),
    ("papers", "/meetings/:meeting/papers", ["Tuesday", "Martes"]),
];

#[test]
fn every_program_in_both_languages() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let mut wrong = Vec::new();
    for (column, language) in ["en", "es"].into_iter().enumerate() {
        window.call("settings_edit", json!({ "language": language }));
        let programs = window.call("program_list", json!({}));
        for program in programs["programs"].as_array().expect("programs") {
            let id = program["id"].as_str().expect("an id");
            let (group, meeting) = begin(&window, id);
            for &(name, address, headings) in SCREENS {
                window.go(&address.replace(":group", &group).replace(":meeting", &meeting));
                window.see_heading(headings[column]);
                stand(&window);
                let picture = format!("{language}-{id}-{name}");
                window.picture(&pictures().join("programs"), &picture);
                let said = window.run("return document.querySelector('main').innerText", json!([]));
                let file = pictures().join("programs").join(format!("{picture}.txt"));
                fs::write(file, said.as_str().unwrap_or_default()).expect("what the screen says");
                wrong.extend(axe::violations(&window, &picture));
                if window.run("return document.documentElement.scrollWidth > innerWidth", json!([])) == true {
                    wrong.push(format!("{picture} has to be scrolled sideways"));
                }
            }
            let twelve = window.call("planner_get", json!({ "group": group }));
            assert_eq!(twelve["weeks"].as_array().map(Vec::len), Some(12), "{id} in {language}");
        }
    }
    window.close();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Waits until what a screen asks for after its heading is there, too.
fn stand(window: &Window) {
    let mut before = String::new();
    window.wait("for the screen to say no more", || {
        settle(window);
        let now = window.text();
        let still = now == before;
        before = now;
        still
    });
}

/// Makes a group whose members agreed to keep names, fills its list, and takes a proposal over.
fn begin(window: &Window, program: &str) -> (String, String) {
    let asked = json!({ "name": "Evening", "program": program, "weekday": "tue", "time": "19:00" });
    let group = window.call("group_create", asked)["id"].clone();
    let one = json!({ "group": group });
    window.call("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-17" }));
    let people = ["Wren", "Piet", "Ruta", "Milo", "Lark", "Odo", "Fern", "Juno", "Kit"].map(|first| {
        let person = window.call("person_add", json!({ "first": first, "group": group }));
        person["id"].clone()
    });
    let roles = window.call("role_list", one.clone());
    for role in roles["roles"].as_array().expect("roles").iter().filter(|role| role["needs_ok"] == true) {
        for person in &people[..3] {
            window.call(
                "can_serve_set",
                json!({ "group": group, "role": role["id"], "person": person, "can": true }),
            );
        }
    }
    window.call("rota_settings", json!({ "group": group, "on": true }));
    let proposal = window.call("rota_propose", one.clone());
    let picks = proposal["picks"].as_array().expect("picks").iter();
    let picks: Vec<Value> = picks
        .map(|pick| json!({ "meeting": pick["meeting"], "role": pick["role"], "person": pick["person"] }))
        .collect();
    window.call("rota_accept", json!({ "group": group, "picks": picks }));
    let group_id = group.as_str().expect("an id").to_owned();
    let twelve = window.call("planner_get", one);
    let meeting = twelve["weeks"][0]["meeting"]["id"].as_str().expect("a meeting").to_owned();
    (group_id, meeting)
}
