//! A handout of her own in the real window: written with the page beside it, put right by line, printed
//! from its own page; with the keyboard alone, in both languages and in the dark theme.

use serde_json::json;

use crate::axe;
use crate::routes::wear;
use crate::stage::{EVENING, Stage};
use crate::window::{Window, pictures};

fn sees_a_page(window: &Window) {
    window.wait("a page", || window.run("return document.querySelectorAll('canvas').length", json!([])) != 0);
}

#[test]
fn a_handout_is_written_and_seen_as_a_page_with_the_keyboard_alone() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let meeting = window.call("today_get", json!({}))["next"]["meeting"]["id"].clone();
    let papers = format!("/meetings/{}/papers", meeting.as_str().unwrap_or_default());
    window.go("/library/handouts");
    window.see_heading("Library");
    window.choose("Make a handout");
    window.see_heading("Make a handout");
    // A box that is never closed is told with its line, and nothing is lost.
    window.fill("Text", "# Chairs");
    for line in ["", ":::box", "Who brings them?"] {
        window.press("Enter");
        window.type_text(line);
    }
    window.see("Line 3");
    window.press("Enter");
    window.type_text(":::");
    sees_a_page(&window);
    axe::check(&window, "writing a handout");
    window.picture(&pictures(), "handout-written");
    window.choose("Save the handout");
    window.see_heading("Chairs");
    sees_a_page(&window);

    window.choose("Print or save");
    window.see("Filled in for");
    sees_a_page(&window);

    // The same in Spanish, in the dark.
    window.call("settings_edit", json!({ "language": "es" }));
    wear(&window, "dark");
    for (place, name) in [("/library/handouts", "handouts-es-dark"), (&papers, "papers-es-dark")] {
        window.go(place);
        window.see(if name.starts_with("papers") { "Copias" } else { "Qué bueno que volviste" });
        axe::check(&window, place);
        window.picture(&pictures(), name);
    }
    window.close();
}
