//! A person with the keyboard alone in the real window: written down, reached, standing somewhere, asked
//! for, counted, written down twice and made one; and the emergency card over it all.

use serde_json::json;

use crate::axe;
use crate::stage::{EVENING, Stage};
use crate::window::Window;

#[test]
fn somebody_is_written_down_and_looked_after_with_the_keyboard_alone() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let group = window.call("today_get", json!({}))["next"]["meeting"]["group"].clone();

    window.go("/people");
    window.see_heading("People");
    window.choose("Add somebody");
    window.see_heading("Add somebody");
    window.fill("First name", "Milo");
    window.press("Enter");
    window.see_heading("Milo");
    window.see("Milo is added");
    let milo = window.run("return location.hash.split('/')[2]", json!([]));
    window.call("roster_add", json!({ "group": group, "person": milo }));

    // Where he stands: the arrow keys choose, Enter writes it down.
    window.choose("Write down a change");
    window.tab_to("Part of the group");
    window.press("Up");
    window.press("Enter");
    window.see("Written down: New.");

    // How to reach him, and what he allows.
    window.choose("Change what is written down");
    window.fill("Phone", "555 010 7788");
    window.press("Enter");
    window.see("555 010 7788");
    window.tab_back_to("May be called");
    window.press("Space");
    window.see("Saved: May be called");

    // He asks for welcome calls.
    window.choose("Write down what was asked for");
    window.tab_to("Welcome calls");
    window.press("Enter");
    window.see("It is written down.");
    axe::check(&window, "a person's page with what was asked for");

    // The card comes over it with one key and leaves everything as it was.
    window.press("F2");
    window.see("Somebody talks of ending their life");
    window.press("Escape");
    window.see_heading("Milo");

    // He was written down twice.
    window.call("person_add", json!({ "first": "Milo", "last": "Heron", "phone": "(555) 010-7788" }));
    window.go("/people/alike");
    window.see_heading("May be one person");
    window.choose("Side by side: Milo");
    window.see_heading("Side by side");
    window.choose("Make them one");
    window.see_heading("Milo H.");
    window.see("Also written down as");
    window.choose("Make two again: Milo");
    window.see("They are two again.");
    window.close();
}
