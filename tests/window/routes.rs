//! Every screen, in every set of colours, without a single accessibility violation. The list of
//! screens is the page's own ui/src/routes.json: a route this file does not know how to visit
//! fails, and so does one it knows that is gone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::axe;
use crate::stage::{EVENING, Stage};
use crate::window::{Window, pictures};

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// A route, where it leads among the sample's records, and a heading that is there.
const PLACES: &[(&str, &str, &str)] = &[
    ("today", "/", "Lantern Street Group starts in two hours"),
    ("groups", "/groups", "Groups"),
    ("group-new", "/groups/new", "Make your group"),
    ("handover-take", "/groups/take-over", "Take over a group from a file"),
    ("group", "/groups/:group", "Lantern Street Group"),
    ("group-edit", "/groups/:group/edit", "Change Lantern Street Group"),
    ("group-keeping", "/groups/:group/keeping", "How long names are kept"),
    ("group-cycles", "/groups/:group/cycles", "Reading cycles"),
    ("group-rota", "/groups/:group/rota", "Roles and rota"),
    ("cycle-new", "/groups/:group/cycles/new", "Add a reading cycle"),
    ("cycle", "/groups/:group/cycles/:cycle", "Four seasons"),
    ("cycle-edit", "/groups/:group/cycles/:cycle/edit", "Change Four seasons"),
    ("group-planner", "/groups/:group/weeks", "Twelve weeks ahead"),
    ("group-schedule", "/groups/:group/schedule", "When it meets"),
    ("group-agendas", "/groups/:group/agendas", "Other agendas"),
    ("agenda-new", "/groups/:group/agendas/new", "Make another agenda"),
    ("agenda-rename", "/groups/:group/agendas/:agenda", "Rename"),
    ("holidays", "/settings/holidays", "Holidays"),
    ("group-figures", "/groups/:group/figures", "Figures"),
    ("group-curriculum", "/groups/:group/curriculum", "Curriculum"),
    ("group-handover", "/groups/:group/hand-over", "Hand this group over"),
    ("group-erase", "/groups/:group/erase", "Erase Lantern Street Group"),
    ("group-pack", "/groups/:group/starter-set", "What is new in the starter set"),
    ("group-milestones", "/groups/:group/milestones", "Chips and anniversaries"),
    ("group-care", "/groups/:group/care", "You wanted to remember"),
    ("group-service", "/groups/:group/service", "Service"),
    ("service-new", "/groups/:group/service/new", "Write down who serves"),
    ("service-edit", "/groups/:group/service/:term", "Change treasurer"),
    ("group-speakers", "/groups/:group/speakers", "Speakers"),
    ("speaker-new", "/groups/:group/speakers/new", "Add a speaker"),
    ("speaker", "/groups/:group/speakers/:speaker", "Odile S."),
    ("speaker-erase", "/groups/:group/speakers/:speaker/erase", "Erase a speaker"),
    ("group-fields", "/groups/:group/fields", "Tags and own fields"),
    ("group-papers", "/groups/:group/papers", "Papers"),
    ("group-paper", "/groups/:group/papers/:sheet", "What this group writes down"),
    ("group-written", "/groups/:group/written-down", "What this group writes down"),
    ("people-import", "/groups/:group/import", "Add people from a list"),
    ("meeting-plan", "/meetings/:meeting/plan", "Tuesday"),
    ("meeting-here", "/meetings/:meeting/here", "Tuesday"),
    ("meeting-door", "/meetings/:meeting/door", "Who is here"),
    ("meeting-afterwards", "/meetings/:meeting/afterwards", "Tuesday"),
    ("meeting-papers", "/meetings/:meeting/papers", "Tuesday"),
    ("meeting-paper", "/meetings/:meeting/papers/:paper", "Tuesday"),
    ("meeting-sign-up", "/meetings/:meeting/sign-up", "Type in the sign-up sheet"),
    ("people", "/people", "People"),
    ("person-new", "/people/new", "Add somebody"),
    ("people-alike", "/people/alike", "May be one person"),
    ("person", "/people/:person", "Dana"),
    ("person-compare", "/people/:person/compare/:into", "Side by side"),
    ("person-erase", "/people/:person/erase", "Erase Dana"),
    ("person-paper", "/people/:person/papers/:kind/:of", "Certificate"),
    ("person-releases", "/people/:person/releases", "What may be shared"),
    ("library", "/library", "Library"),
    ("reading-new", "/library/new", "Add a reading"),
    ("reading", "/library/:reading", "Our lamp"),
    ("reading-edit", "/library/:reading/edit", "Change Our lamp"),
    ("reading-split", "/library/:reading/split", "Our lamp, split among readers"),
    ("reading-aloud", "/library/:reading/aloud", "Our lamp"),
    ("handouts", "/library/handouts", "Library"),
    ("handout-new", "/library/handouts/new", "Make a handout"),
    ("handout", "/library/handouts/:handout", "The kettle rota"),
    ("handout-edit", "/library/handouts/:handout/edit", "Change The kettle rota"),
    ("settings", "/settings", "Settings"),
    ("keys", "/settings/keys", "Passphrase and recovery code"),
    ("backup", "/settings/backup", "Backup and restore"),
    ("restore", "/settings/restore", "Bring a backup back"),
    ("history", "/settings/history", "What was changed"),
    ("packs", "/settings/packs", "Starter sets"),
    ("pack", "/settings/packs/:pack", ""),
    ("pack-text", "/settings/packs/:pack/text", "The text of its file"),
];
/// Shown by how the records stand, not by going there.
const DOORS: [&str; 2] = ["welcome", "unlock"];

#[test]
fn every_route_is_known_here_and_every_one_known_here_exists() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/routes.json");
    let routes = fs::read_to_string(file).expect("the page's routes");
    let routes: Value = serde_json::from_str(&routes).expect("the routes as JSON");
    let routes = routes.as_object().expect("routes by name");
    let theirs: BTreeSet<&str> = routes.keys().map(String::as_str).collect();
    let ours: BTreeSet<&str> = PLACES.iter().map(|(name, ..)| *name).chain(DOORS).collect();
    assert_eq!(theirs, ours, "left: ui/src/routes.json, right: what this test visits");
    for &(name, address, _) in PLACES {
        assert_eq!(routes[name], address, "the address of {name}");
    }
}

#[test]
fn every_screen_is_accessible_in_every_theme() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let ids = Ids::of_the_sample(&window);
    let mut wrong = Vec::new();
    for theme in THEMES {
        wear(&window, theme);
        for &(name, address, heading) in PLACES {
            window.go(&ids.fill(address));
            window.see_heading(heading);
            settle(&window);
            if ["meeting-paper", "group-paper"].contains(&name) {
                window.wait("for the sheet's preview", || {
                    window.run("return !!document.querySelector('canvas')", json!([])) == true
                });
            }
            window.picture(&pictures(), &format!("{theme}-{name}"));
            wrong.extend(axe::violations(&window, &format!("{name} in {theme}")));
        }
        window.press("Ctrl+L");
        window.see_heading("Your records are locked");
        window.picture(&pictures(), &format!("{theme}-unlock"));
        wrong.extend(axe::violations(&window, &format!("unlock in {theme}")));
        window.press("F2");
        window.see_heading("Emergency");
        window.picture(&pictures(), &format!("{theme}-emergency"));
        wrong.extend(axe::violations(&window, &format!("emergency in {theme}")));
        window.press("Escape");
        window.see_heading("Your records are locked");
        window.type_text("eight chairs in a quiet room");
        window.press("Enter");
        window.see("Settings");
    }
    window.close();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_cut_off_with_text_twice_as_large() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let ids = Ids::of_the_sample(&window);
    let width = || window.run("return innerWidth", json!([])).as_f64().unwrap_or_default();
    let before = width();
    for _ in 0..5 {
        window.press("Ctrl++");
    }
    window.wait("for the text to be twice as large", || (width() * 2.0 - before).abs() < 2.0);
    let mut wide = Vec::new();
    for &(name, address, heading) in PLACES {
        window.go(&ids.fill(address));
        window.see_heading(heading);
        settle(&window);
        window.picture(&pictures(), &format!("large-{name}"));
        let over = window.run(
            "const page = document.documentElement;
             return page.scrollWidth <= page.clientWidth ? null
               : [...document.querySelectorAll('main *')]
                   .filter((e) => e.getBoundingClientRect().right > page.clientWidth + 1)
                   .map((e) => e.outerHTML.slice(0, 120)).slice(0, 3)",
            json!([]),
        );
        if !over.is_null() {
            wide.push(format!("{name}: {over}"));
        }
    }
    window.close();
    assert!(wide.is_empty(), "these need scrolling sideways:\n{}", wide.join("\n"));
}

#[test]
fn the_page_does_not_jump_when_a_choice_first_takes_the_focus() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--sample", "--now", EVENING]);
    window.see_heading("starts in two hours");
    let ids = Ids::of_the_sample(&window);
    let mut jumped = Vec::new();
    let mut choices = 0;
    for &(name, address, heading) in PLACES {
        window.go(&ids.fill(address));
        window.see_heading(heading);
        settle(&window);
        let moved = window.run(
            "const first = document.querySelector('main input[type=radio]');
             if (!first) return null;
             const tops = () => [...document.querySelectorAll('main *')]
               .map((e) => e.getBoundingClientRect().top + scrollY);
             const before = tops();
             first.focus({ preventScroll: true });
             return tops().filter((top, at) => Math.abs(top - before[at]) > 1).length",
            json!([]),
        );
        choices += usize::from(!moved.is_null());
        if moved.as_u64().is_some_and(|moved| moved > 0) {
            jumped.push(format!("{name}: {moved} things moved"));
        }
    }
    window.close();
    assert!(choices > 2, "there are screens with choices");
    assert!(jumped.is_empty(), "{}", jumped.join("\n"));
}

#[test]
fn the_first_run_is_accessible_in_every_theme() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    window.see_heading("Welcome");
    let mut wrong = Vec::new();
    let mut judge = |step: &str| {
        for theme in THEMES {
            wear(&window, theme);
            settle(&window);
            window.picture(&pictures(), &format!("{theme}-welcome-{step}"));
            wrong.extend(axe::violations(&window, &format!("welcome, {step}, in {theme}")));
        }
    };
    judge("1-language");
    window.choose("Continue");
    window.see_heading("What you can count on");
    judge("2-promises");
    window.choose("Continue");
    window.see_heading("Choose a passphrase");
    window.fill("Passphrase", "lamp");
    window.see("Easy to guess.");
    judge("3-passphrase");
    window.fill("Passphrase", "copper lantern under the stairs");
    window.fill("The same passphrase once more", "copper lantern under the stairs");
    window.press("Enter");
    window.see_heading("Write this on paper");
    judge("4-code");
    window.choose("I have written it down");
    window.see_heading("Type the code from your paper");
    window.fill("Recovery code", "wrong");
    window.press("Enter");
    window.see("That isn’t the recovery code.");
    judge("5-code-back");
    window.close();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Puts on a set of colours, as choosing it in the settings would.
pub(crate) fn wear(window: &Window, theme: &str) {
    window.call("settings_edit", json!({ "theme": theme }));
    window.wait(&format!("for the colours “{theme}”"), || {
        window.run("return document.documentElement.dataset.theme", json!([])) == theme
    });
}

/// Waits until nothing moves or fades any more, axe would judge colours halfway, and until it is
/// painted, or the picture would show what was before.
pub(crate) fn settle(window: &Window) {
    window.wait("for the screen to come to rest", || {
        window.run(
            "return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(
               document.fonts.status === 'loaded'
                 && document.getAnimations().every(({ playState }) => playState !== 'running')))))",
            json!([]),
        ) == true
    });
}

/// One of each noun, among the sample's records.
struct Ids(Vec<(&'static str, String)>);

impl Ids {
    fn of_the_sample(window: &Window) -> Self {
        let today = window.call("today_get", json!({}));
        let meeting = &today["next"]["meeting"];
        let people = window.call("person_list", json!({ "query": "Dana" }));
        let others = window.call("person_list", json!({ "query": "Priya" }));
        let readings = window.call("reading_list", json!({}));
        let readings = readings["readings"].as_array().expect("readings");
        let own = readings.iter().find(|reading| reading["title"] == "Our lamp").expect("one of her own");
        let handouts = window.call("handout_list", json!({ "query": "kettle rota" }));
        let cycles = window.call("cycle_list", json!({ "group": meeting["group"] }));
        let cycles = cycles["cycles"].as_array().expect("cycles");
        let cycle = cycles.iter().find(|cycle| cycle["title"] == "Four seasons").expect("the group's own");
        let agendas = window.call("other_agenda_list", json!({ "group": meeting["group"] }));
        let service = window.call("service_list", json!({ "group": meeting["group"] }));
        let speakers = window.call("speaker_list", json!({ "group": meeting["group"] }));
        let speakers = speakers["speakers"].as_array().expect("speakers");
        let speaker = speakers.iter().find(|speaker| speaker["name"] == "Odile S.").expect("somebody to ask");
        let id = |id: &Value| id.as_str().expect("an id").to_owned();
        Self(vec![
            (":group", id(&meeting["group"])),
            (":of", id(&meeting["group"])),
            (":meeting", id(&meeting["id"])),
            (":person", id(&people["people"][0]["id"])),
            (":into", id(&others["people"][0]["id"])),
            (":reading", id(&own["id"])),
            (":handout", id(&handouts["handouts"][0]["id"])),
            (":cycle", id(&cycle["id"])),
            (":agenda", id(&agendas["agendas"][0]["id"])),
            (":term", id(&service["terms"][0]["id"])),
            (":speaker", id(&speaker["id"])),
        ])
    }

    fn fill(&self, address: &str) -> String {
        // A starter set and a kind of paper have a word for a name, the same in every set of records.
        let words = [
            (":pack", "aa"),
            (":paper", "facilitator_copy"),
            (":sheet", "written_down"),
            (":kind", "certificate"),
        ];
        let address =
            words.iter().fold(address.to_owned(), |address, (noun, word)| address.replace(noun, word));
        self.0.iter().fold(address, |address, (noun, id)| address.replace(noun, id))
    }
}
