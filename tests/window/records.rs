//! What is done about the records themselves, by keyboard: a backup made and brought back, the
//! passphrase and the recovery code changed, locking set, a change taken back, somebody erased,
//! and what was half typed found again.

use serde_json::json;

use crate::axe;
use crate::stage::{EVENING, Stage};
use crate::window::Window;

/// What opens the sample's records.
const PASSPHRASE: &str = "eight chairs in a quiet room";
const ANOTHER: &str = "velvet kettle over the harbour";

#[test]
fn a_backup_is_made_looked_at_and_brought_back() {
    let stage = Stage::set();
    let window = sample(&stage);
    make_a_backup(&window);

    // Done since: this is not in the backup.
    window.call("reading_add", json!({"title": "Written afterwards", "licence": "own", "text": "Words."}));
    window.choose("Bring a backup back");
    window.see_heading("Bring a backup back");
    look_and_bring_back(&window);
    window.see_heading("Your records are locked");
    window.see("Your backup is back.");
    axe::check(&window, "a backup was brought back");
    unlock(&window, PASSPHRASE);
    window.see("Settings");
    assert!(!has_reading(&window, "Written afterwards"), "the backup is older than this reading");
    window.close();
}

#[test]
fn what_was_here_before_a_backup_came_back_can_be_had_again() {
    let stage = Stage::set();
    let window = sample(&stage);
    make_a_backup(&window);
    window.call("reading_add", json!({"title": "Written afterwards", "licence": "own", "text": "Words."}));
    window.choose("Bring a backup back");
    window.see_heading("Bring a backup back");
    look_and_bring_back(&window);
    window.see("Your backup is back.");
    window.choose("Go back to the records from before");
    window.see("The backup file itself stays as it is.");
    axe::check(&window, "going back to the records from before");
    window.choose("Go back");
    window.wait("for the records from before", || !window.text().contains("from before"));
    unlock(&window, PASSPHRASE);
    window.see("Settings");
    assert!(has_reading(&window, "Written afterwards"), "the records from before are back");
    window.close();
}

#[test]
fn a_new_computer_begins_with_a_backup() {
    let stage = Stage::set();
    let window = sample(&stage);
    make_a_backup(&window);
    window.close();

    let window = Window::open(&stage, &["--vault", &stage.folder("elsewhere"), "--now", EVENING]);
    window.see_heading("Welcome");
    window.choose("Continue");
    window.see_heading("What you can count on");
    window.choose("I have a backup");
    window.see_heading("Bring a backup back");
    axe::check(&window, "a backup in the first run");
    look_and_bring_back(&window);
    window.see_heading("Your records are locked");
    unlock(&window, PASSPHRASE);
    window.see_heading("starts in two hours");
    window.close();
}

#[test]
fn the_passphrase_is_changed_and_the_old_one_opens_nothing() {
    let stage = Stage::set();
    let window = sample(&stage);
    to_settings(&window, "Passphrase and recovery code");
    window.choose("Offer me a passphrase");
    window.wait("for six words", || window.value_of("New passphrase").split(' ').count() == 6);
    window.fill("The passphrase you use now", PASSPHRASE);
    window.fill("New passphrase", ANOTHER);
    window.see("Very hard to guess.");
    axe::check(&window, "changing the passphrase");
    window.choose("Change my passphrase");
    window.see("Your passphrase is changed.");
    lock(&window);
    unlock(&window, PASSPHRASE);
    window.see("That passphrase doesn’t open these records.");
    unlock(&window, ANOTHER);
    window.see_heading("Passphrase and recovery code");
    window.close();
}

#[test]
fn a_new_recovery_code_opens_the_door_and_brings_a_new_passphrase() {
    let stage = Stage::set();
    let window = sample(&stage);
    to_settings(&window, "Passphrase and recovery code");
    window.tab_to("Make a new code");
    window.tab_back_to("Passphrase");
    window.type_text(PASSPHRASE);
    window.press("Enter");
    window.see_heading("Write this on paper");
    let code = window.run("return document.getElementById('recovery-code').textContent", json!([]));
    let code = code.as_str().unwrap_or_default().to_owned();
    window.choose("I have written it down");
    window.see_heading("Type the code from your paper");
    window.fill("Recovery code", &code);
    window.press("Enter");
    window.see_heading("Passphrase and recovery code");

    lock(&window);
    window.choose("I forgot my passphrase");
    window.fill("Recovery code", &code);
    window.press("Enter");
    window.see_heading("Choose a new passphrase");
    axe::check(&window, "a new passphrase after the recovery code");
    window.fill("New passphrase", ANOTHER);
    window.fill("The same passphrase once more", ANOTHER);
    window.choose("Use this passphrase");
    window.see("Settings");
    lock(&window);
    unlock(&window, ANOTHER);
    window.see("Settings");
    window.close();
}

#[test]
fn how_soon_it_locks_is_chosen_and_kept() {
    let stage = Stage::set();
    let window = sample(&stage);
    let minutes = || window.call("settings_get", json!({}))["lock_minutes"].as_u64();
    let before = minutes();
    window.choose("Settings");
    window.see_heading("Settings");
    window.tab_to("Lock by itself after");
    axe::check(&window, "the settings");
    window.press("Up");
    window.wait("for fewer minutes", || minutes() < before);
    lock(&window);
    unlock(&window, PASSPHRASE);
    window.see_heading("Settings");
    assert!(minutes() < before, "still chosen after unlocking");
    window.close();
}

#[test]
fn the_last_change_is_taken_back_and_made_again_with_two_keys() {
    let stage = Stage::set();
    let window = sample(&stage);
    window.choose("Open the plan");
    window.see("Agenda");
    window.tab_to("Add an item");
    window.press("Enter");
    window.type_text("A song");
    window.press("Enter");
    window.see("A song");
    let planned = || {
        let titles = "return [...document.querySelectorAll('[data-part=title]')].map((e) => e.textContent)";
        window.run(titles, json!([])).to_string().contains("A song")
    };
    window.wait("for the item on the agenda", planned);
    window.press("Ctrl+z");
    window.wait("for the item to be gone", || !planned());
    window.see("Do it again");
    axe::check(&window, "a change taken back");
    window.press("Ctrl+Shift+z");
    window.wait("for the item to be back", planned);
    // In a text field the keys belong to the text.
    window.tab_to("Add an item");
    window.press("Enter");
    window.type_text("xy");
    window.press("Ctrl+z");
    window.see("A song");
    window.press("Escape");

    to_settings(&window, "What was changed");
    axe::check(&window, "what was changed");
    window.press("Tab");
    window.wait("for a change to take back", || {
        if window.focused().starts_with("Undo: ") {
            return true;
        }
        window.press("Tab");
        false
    });
    window.press("Enter");
    window.see("taken back");
    window.close();
}

#[test]
fn somebody_is_erased_after_the_name_was_typed() {
    let stage = Stage::set();
    let window = sample(&stage);
    let people = window.call("person_list", json!({}));
    let person = &people["people"][0];
    let name = person["name"].as_str().expect("a name").to_owned();
    let count = people["people"].as_array().map_or(0, Vec::len);
    window.choose("People");
    window.see_heading("People");
    window.choose(&name);
    window.see_heading(&name);
    window.choose("Erase this person …");
    window.see_heading(&format!("Erase {name}"));
    axe::check(&window, "erasing somebody");
    window.fill(&format!("Type {name} to go on"), "Somebody Else");
    window.press("Enter");
    window.wait("for a refusal", || {
        window.run("return !!document.querySelector('[aria-invalid=true]')", json!([])) == true
    });
    window.fill(&format!("Type {name} to go on"), &name);
    window.choose("Erase for good");
    window.see_heading("Erased");
    axe::check(&window, "somebody is erased");
    window.choose("All people");
    window.see_heading("People");
    let left = window.call("person_list", json!({}));
    assert_eq!(left["people"].as_array().map_or(0, Vec::len), count - 1);
    assert!(!left.to_string().contains(&format!("\"{name}\"")), "the name is still there");
    // It stays so, and neither undoing nor the history brings it back.
    window.press("Ctrl+z");
    lock(&window);
    unlock(&window, PASSPHRASE);
    window.see_heading("People");
    let left = window.call("person_list", json!({}));
    assert_eq!(left["people"].as_array().map_or(0, Vec::len), count - 1);
    window.close();
}

#[test]
fn how_long_names_are_kept_is_the_groups_own_choice() {
    let stage = Stage::set();
    let window = sample(&stage);
    window.choose("Groups");
    window.see_heading("Groups");
    window.choose("Lantern Street Group");
    window.see_heading("Lantern Street Group");
    window.choose("How long names are kept");
    window.see_heading("How long names are kept");
    axe::check(&window, "how long names are kept");
    window.tab_to("120 days");
    window.press("Down");
    window.fill("Days after the meeting", "90");
    window.press("Enter");
    window.see("Saved.");
    window.go("/today");
    window.see("This page is not here");
    window.choose("Groups");
    window.choose("Lantern Street Group");
    window.choose("How long names are kept");
    window.wait("for the days", || window.value_of("Days after the meeting") == "90");
    window.close();
}

#[test]
fn what_was_half_typed_is_there_again_after_unlocking() {
    let stage = Stage::set();
    let window = sample(&stage);
    window.choose("Library");
    window.see_heading("Library");
    window.choose("Add a reading");
    window.see_heading("Add a reading");
    window.fill("Title", "Half a title");
    lock(&window);
    assert!(!window.html().contains("Half a title"), "what was typed is not in the locked window");
    unlock(&window, PASSPHRASE);
    window.see_heading("Add a reading");
    window.see("What you had begun is here again.");
    assert_eq!(window.value_of("Title"), "Half a title");
    axe::check(&window, "what was begun is here again");
    window.choose("Drop it");
    window.wait("for the form to be as it began", || window.value_of("Title").is_empty());
    window.close();
}

/// The sample's records, open.
fn sample(stage: &Stage) -> Window {
    let window = Window::open(stage, &["--vault", &stage.folder("records"), "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    window
}

fn to_settings(window: &Window, page: &str) {
    window.choose("Settings");
    window.see_heading("Settings");
    window.choose(page);
    window.see_heading(page);
}

fn make_a_backup(window: &Window) {
    to_settings(window, "Backup and restore");
    window.see("There is no backup yet.");
    axe::check(window, "backups");
    window.choose("Make a backup");
    window.see("Your backup is made");
    axe::check(window, "a backup is made");
}

/// From choosing the file to the restored door.
fn look_and_bring_back(window: &Window) {
    window.choose("Choose a file");
    window.see("To open: chosen.pdf");
    window.fill("Passphrase", "not the passphrase");
    window.press("Enter");
    window.wait("for a refusal", || {
        window.run("return !!document.querySelector('[aria-invalid=true]')", json!([])) == true
    });
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
    window.see_heading("This is in the backup");
    axe::check(window, "what is in a backup");
    window.choose("Bring it back");
}

fn lock(window: &Window) {
    window.press("Ctrl+l");
    window.see_heading("Your records are locked");
}

fn unlock(window: &Window, passphrase: &str) {
    window.fill("Passphrase", passphrase);
    window.press("Enter");
}

fn has_reading(window: &Window, title: &str) -> bool {
    window.call("reading_list", json!({})).to_string().contains(title)
}
