//! The whole evening with the keyboard alone: first run, a group, its names, a list brought
//! from a file, who is here, the sign-in sheet saved, names covered, locked and opened again.
//! Afterwards no name is anywhere but in the list she brought and the sheet she saved.

use std::fs;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

use crate::stage::{EVENING, Stage};
use crate::window::Window;
use crate::{axe, traces};

const PASSPHRASE: &str = "copper lantern under the stairs";

#[test]
fn a_whole_evening_with_the_keyboard_alone() {
    let start = SystemTime::now();
    let stage = Stage::set();
    let cast = Cast::invent();
    let list = stage.folder("papers/list.csv");
    fs::write(&list, cast.as_csv()).expect("the list");
    let records = stage.folder("records");
    let args = ["--vault", &records, "--now", EVENING];

    let window = Window::open(&stage, &args);
    assert_eq!(window.title(), "Homegroup");
    first_run(&window);
    make_the_group(&window);
    agree_on_names(&window);
    bring_the_list(&window, &list, &cast);
    mark_who_is_here(&window, &cast);
    count(&window);
    cover_names(&window, &cast);
    save_the_sheet(&window, &cast);
    lock_and_open_again(&window, &cast);
    assert_eq!(window.title(), "Homegroup");
    window.close();

    // Closed and started anew, the next morning say.
    let window = Window::open(&stage, &args);
    window.see_heading("Your records are locked");
    window.see("They are always locked when Homegroup starts.");
    open_records(&window);
    window.see_heading("starts in two hours");
    window.choose("Who is here");
    window.see("6 people marked");
    everyone_is_still_here(&window, &cast);
    window.close();

    the_sheet_holds_the_names(&stage, &cast);
    nothing_was_left_behind(&stage, &cast, start);
}

fn first_run(window: &Window) {
    window.see_heading("Welcome");
    window.choose("Continue");
    window.see_heading("What you can count on");
    window.choose("Continue");
    window.see_heading("Choose a passphrase");
    window.fill("Passphrase", PASSPHRASE);
    window.see("Very hard to guess.");
    window.fill("The same passphrase once more", PASSPHRASE);
    window.choose("Make my records");
    window.see_heading("Write this on paper");
    let code = window.run("return document.getElementById('recovery-code').textContent", json!([]));
    let code = code.as_str().unwrap_or_default().to_owned();
    assert_eq!(code.chars().filter(char::is_ascii_alphanumeric).count(), 28, "the code: {code}");
    window.choose("I have written it down");
    window.see_heading("Type the code from your paper");
    // As somebody types it who does not care for capitals and dashes.
    window.fill("Recovery code", &code.to_lowercase().replace('-', " "));
    window.press("Enter");
    window.see_heading("Today");
    window.see("Make your group first");
}

fn make_the_group(window: &Window) {
    window.choose("Make a group");
    window.see_heading("Make your group");
    window.fill("Name", "Lantern Street Group");
    window.fill("Starts at", "7:00 pm");
    window.fill("Minutes", "60");
    window.fill("Place", "Church basement");
    window.see("Your group starts without names.");
    axe::check(window, "making a group");
    window.choose("Make the group");
    window.see_heading("Lantern Street Group");
    window.see("This group keeps no names.");
    window.see("Every Tuesday");
}

fn agree_on_names(window: &Window) {
    window.choose("Our group agreed to keep names");
    window.tab_to("Day your group agreed");
    axe::check(window, "writing down that the group agreed");
    window.choose("Keep names from now on");
    window.see("Your group agreed to keep names on");
    window.see("Nobody is on the list yet.");
}

fn bring_the_list(window: &Window, list: &str, cast: &Cast) {
    window.choose("Add people from a list");
    window.see_heading("Add people from a list");
    window.tab_to("Choose the file");
    // The file dialog belongs to the system and takes no driver; the path goes in where it would.
    window.bring_file("input[type=file]", list);
    window.see(&format!("{} people are added", cast.listed.len()));
    window.see("Nothing is kept yet.");
    axe::check(window, "looking at the list before it is brought in");
    window.choose(&format!("Bring in {} people", cast.listed.len()));
    window.see(&format!("Done. {} people were added.", cast.listed.len()));
    window.choose("Open the list of Lantern Street Group");
    window.see_heading("Lantern Street Group");
    for person in &cast.listed {
        window.see(&person.shown());
    }
}

fn mark_who_is_here(window: &Window, cast: &Cast) {
    window.choose("Open the next meeting");
    window.see("Agenda");
    axe::check(window, "the plan of a meeting");
    window.choose("Who is here");
    window.see("Nobody marked yet");
    window.tab_to("Name");
    for (number, person) in cast.here().enumerate() {
        // Two letters are enough, in whatever case.
        window.type_text(&person.first[..2].to_lowercase());
        window.press("Enter");
        window.see(&said(person, number + 1));
        assert_eq!(window.value_of("Name"), "", "the field is ready for whoever comes next");
    }
    let new = &cast.new;
    window.type_text(&new.shown());
    window.see("Enter");
    axe::check(window, "a new name in the field");
    window.press("Enter");
    window.see(&format!("Enter once more adds {}", new.shown()));
    assert!(!window.text().contains(&said(new, 6)), "once is not enough for a new name");
    window.press("Enter");
    window.see(&said(new, 6));
    everyone_is_still_here(window, cast);
}

/// What is said when the last of so many people has been marked.
fn said(person: &Person, count: usize) -> String {
    let people = if count == 1 { "person" } else { "people" };
    format!("{} is here, {count} {people}", person.shown())
}

fn count(window: &Window) {
    window.tab_back_to("in the room");
    window.type_text("17");
    window.press("Tab");
    window.see("saved");
    window.choose("One more in the room");
    window.wait("for 18 in the room", || window.value_of("in the room") == "18");
    window.tab_to("online");
    window.press("+");
    window.press("+");
    window.wait("for two online", || window.value_of("online") == "2");
}

fn cover_names(window: &Window, cast: &Cast) {
    let bare = || cast.names().into_iter().find(|name| window.html().contains(name.as_str()));
    assert!(bare().is_some(), "names are to be seen before they are covered");
    window.press("F9");
    window.wait("for every name to be covered", || bare().is_none());
    axe::check(window, "names covered");
    window.press("F9");
    window.wait("for the names to come back", || bare().is_some());
}

fn save_the_sheet(window: &Window, cast: &Cast) {
    window.tab_back_to("Papers");
    window.press("Enter");
    window.see("Tonight’s set");
    axe::check(window, "the papers of an evening");
    window.choose("Sign-in sheet for you alone");
    window.see("There are names on this paper.");
    window.wait("for the preview to show the names", || {
        cast.listed.iter().all(|person| window.html().contains(&person.first))
    });
    axe::check(window, "the facilitator's copy of the sheet");
    window.choose("Save…");
    window.see("not locked as your records are");
    window.choose("Save it all the same");
    window.see("Saved where you chose. On ");
}

fn lock_and_open_again(window: &Window, cast: &Cast) {
    window.press("Ctrl+L");
    window.see_heading("Your records are locked");
    window.see("You locked them.");
    for name in cast.names() {
        assert!(!window.html().contains(&name), "{name} is still in the locked window");
    }
    window.type_text("not my passphrase");
    window.press("Enter");
    window.see("That passphrase doesn’t open these records.");
    axe::check(window, "a wrong passphrase");
    open_records(window);
    window.see("One page");
    window.tab_back_to("Who is here");
    window.press("Enter");
    window.see("6 people marked");
    everyone_is_still_here(window, cast);
    window.wait("for the count to be there", || window.value_of("in the room") == "18");
}

fn open_records(window: &Window) {
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
}

fn everyone_is_still_here(window: &Window, cast: &Cast) {
    let here = |person: &Person| {
        window.run(
            "return document.querySelector(`button[aria-label='Here: ${arguments[0]}']`)
               ?.getAttribute('aria-pressed') ?? 'not there'",
            json!([person.shown()]),
        )
    };
    for person in cast.here().chain([&cast.new]) {
        assert_eq!(here(person), "true", "{}", person.shown());
    }
    for person in cast.away() {
        assert_eq!(here(person), "false", "{}", person.shown());
    }
}

fn the_sheet_holds_the_names(stage: &Stage, cast: &Cast) {
    let sheet = stage.chosen_path();
    let text = Command::new("pdftotext").args(["-layout", &sheet, "-"]).output().expect("pdftotext");
    let text = String::from_utf8_lossy(&text.stdout);
    for person in &cast.listed {
        assert!(text.contains(&person.shown()), "{} is not on the sheet:\n{text}", person.shown());
        assert!(!text.contains(&person.last), "a whole last name is on the sheet:\n{text}");
    }
    let about = Command::new("pdfinfo").arg(&sheet).output().expect("pdfinfo");
    let about = String::from_utf8_lossy(&about.stdout);
    for name in cast.names() {
        assert!(!about.contains(&name), "{name} is in what the sheet says about itself:\n{about}");
    }
}

fn nothing_was_left_behind(stage: &Stage, cast: &Cast, start: SystemTime) {
    let known = [stage.folder("papers/list.csv").into(), stage.chosen_path().into()];
    let everything = stage.folder("");
    let mut left = traces::find(everything.as_ref(), &cast.names(), &known);
    for file in traces::new_in_temp(start) {
        left.extend(traces::find(&file, &cast.names(), &known));
    }
    assert!(left.is_empty(), "names were left behind:\n{}", left.join("\n"));
    assert!(
        !traces::find(known[0].as_ref(), &cast.names(), &[]).is_empty(),
        "the search finds names where they are"
    );
}

/// Invented people. Each name is new with every run, so that finding one anywhere means that
/// this run put it there.
struct Cast {
    listed: Vec<Person>,
    new: Person,
}

struct Person {
    first: String,
    last: String,
}

impl Person {
    /// First name and last initial.
    fn shown(&self) -> String {
        format!("{} {}.", self.first, &self.last[..1])
    }
}

impl Cast {
    fn invent() -> Self {
        let clock = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.subsec_nanos());
        let mut seed = (u64::from(clock) << 20) ^ u64::from(std::process::id());
        // Six letters a name; the low bits of this generator are poor, the high ones do.
        let mut letters = move || -> String {
            let mut letter = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                char::from(b'a' + u8::try_from((seed >> 40) % 26).unwrap_or_default())
            };
            (0..6).map(|_| letter()).collect()
        };
        // No two begin with the same two letters.
        let mut person =
            |start: &str| Person { first: format!("{start}{}", letters()), last: format!("Q{}", letters()) };
        Self { listed: ["Ab", "Co", "Di", "Ek", "Fu", "Go", "Hy"].map(&mut person).into(), new: person("Wa") }
    }

    /// Of those on the list, the ones who come.
    fn here(&self) -> impl Iterator<Item = &Person> {
        self.listed.iter().take(5)
    }

    /// The ones who don't.
    fn away(&self) -> impl Iterator<Item = &Person> {
        self.listed.iter().skip(5)
    }

    fn names(&self) -> Vec<String> {
        self.listed
            .iter()
            .chain([&self.new])
            .flat_map(|person| [person.first.clone(), person.last.clone()])
            .collect()
    }

    fn as_csv(&self) -> String {
        let rows: String =
            self.listed.iter().map(|person| format!("{},{}\r\n", person.last, person.first)).collect();
        format!("Last name,First name\r\n{rows}")
    }
}
