//! The pictures in the README, taken of the real window. Only when they are asked for:
//! `cargo xtask pictures` writes them anew.

use std::env;
use std::path::Path;

use serde_json::json;

use crate::routes::{settle, wear};
use crate::stage::{EVENING, Stage};
use crate::window::Window;

#[test]
fn pictures_for_the_readme() {
    let Some(folder) = env::var_os("HOMEGROUP_PICTURES") else { return };
    let folder = Path::new(&folder);
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    wear(&window, "light");
    settle(&window);
    window.picture(folder, "today");

    window.choose("Open the plan");
    window.see("Agenda");
    settle(&window);
    window.picture(folder, "plan");

    window.tab_back_to("Who is here");
    window.press("Enter");
    window.see("Nobody marked yet");
    let meeting = window.run("return location.hash.split('/')[2]", json!([]));
    window.call("visitor_count", json!({ "meeting": meeting, "room": 17, "newcomers": 2, "online": 3 }));
    window.wait("for the counts", || window.value_of("online") == "3");
    window.tab_to("Name");
    for two_letters in ["an", "da", "lu", "pr"] {
        window.type_text(two_letters);
        window.press("Enter");
    }
    window.see("4 people");
    window.type_text("sa");
    settle(&window);
    window.picture(folder, "who-is-here");

    window.tab_back_to("Papers");
    window.press("Enter");
    window.choose("Sign-in sheet for you alone");
    window.see("There are names on this paper.");
    window.wait("for the sheet's preview", || {
        window.run("return !!document.querySelector('canvas')", json!([])) == true
            && window.text().contains("Facilitator copy")
    });
    window.picture(folder, "papers");

    wear(&window, "dark");
    window.tab_back_to("Today");
    window.press("Enter");
    window.see_heading("starts in two hours");
    settle(&window);
    window.picture(folder, "today-dark");
    window.close();
}
