//! When the records lock: before the computer sleeps, with its screen, when nobody is there, by
//! key; the meeting that goes on with its names covered; and what was copied.

use std::io::Read as _;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use zbus::blocking::{Connection, connection};
use zbus::zvariant::OwnedFd;

use crate::axe;
use crate::stage::{EVENING, Stage, wait_for};
use crate::window::Window;

const PASSPHRASE: &str = "copper lantern under the stairs";
/// Half an hour into the meeting of [`EVENING`].
const DURING: &str = "2026-11-24T19:30";
const PHONE: &str = "555 0163";

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";

#[test]
fn the_door_is_shut_before_the_computer_sleeps_and_says_why() {
    let stage = Stage::set();
    let login = Login::open(stage.bus());
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    let stored = make_records(&window);

    show_the_people(&window);
    wait_for("a delay of the sleep", || login.delays() == 1);
    login.says_sleep(true);
    // The computer may sleep from here on, so everything must have happened before.
    login.wait_until_let_go();
    let status = window.call("vault_status", json!({}));
    assert_eq!((&status["state"], &status["locked_because"]), (&json!("locked"), &json!("suspend")));
    window.see("The computer was asleep, so they were locked.");
    nothing_stored_is_in(&window, &stored);
    axe::check(&window, "locked for sleep");
    login.says_sleep(false);
    wait_for("the next sleep's delay", || login.delays() == 2);
    open_records(&window);

    for screen in ["org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver"] {
        show_the_people(&window);
        let path = format!("/{}", screen.replace('.', "/"));
        // Whoever does not bear the desktop's name is not heard, and unlocking locks nothing.
        login.says(&path, screen, "ActiveChanged", true);
        login.0.request_name(screen).expect("the screen's name");
        login.says(&path, screen, "ActiveChanged", false);
        assert_eq!(window.call("vault_status", json!({}))["state"], "unlocked");
        login.says(&path, screen, "ActiveChanged", true);
        window.see("The computer’s screen was locked, so your records were too.");
        nothing_stored_is_in(&window, &stored);
        open_records(&window);
    }

    show_the_people(&window);
    let session = "org.freedesktop.login1.Session";
    login
        .0
        .emit_signal(None::<&str>, "/org/freedesktop/login1/session/_31", session, "Lock", &())
        .expect("said");
    window.see("The computer’s screen was locked, so your records were too.");
    open_records(&window);

    show_the_people(&window);
    window.press("Ctrl+L");
    window.see("You locked them.");
    nothing_stored_is_in(&window, &stored);
    window.close();
}

#[test]
fn nobody_there_for_the_time_chosen_locks_the_records() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    let stored = make_records(&window);
    show_the_people(&window);
    // Half the time does nothing, however often the clock is looked at.
    stage.ahead(5 * 60);
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert_eq!(window.call("vault_status", json!({}))["state"], "unlocked");
    let mut ahead = Ahead(&stage, 5 * 60);
    ahead.until(&window, "vault_status", |status| status["state"] == "locked");
    window.see("Nobody was using Homegroup for a while, so they were locked.");
    nothing_stored_is_in(&window, &stored);
    window.close();
}

#[test]
fn a_running_meeting_keeps_its_clock_and_covers_its_names() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let args = |now| ["--vault", &records, "--now", now].map(str::to_owned);
    let open = |now| Window::open(&stage, &args(now).each_ref().map(String::as_str));
    let window = open(EVENING);
    let stored = make_records(&window);
    let meeting =
        window.call("today_get", json!({}))["next"]["meeting"]["id"].as_str().expect("an id").to_owned();
    window.close();

    let window = open(DURING);
    open_records(&window);
    window.go(&format!("/meetings/{meeting}/here"));
    window.see(&stored.shown[0]);
    let mut ahead = Ahead(&stage, 0);
    ahead.until(&window, "vault_status", |status| status["state"] == "covered");
    window.see("Names are covered. Type your passphrase to go on.");
    window.see("Lantern Street Group");
    window.see("7:30");
    nobody_is_in(&window, &stored);
    axe::check(&window, "a covered meeting");
    // What is covered cannot be asked for either.
    let refused = window.run(
        "return window.__TAURI_INTERNALS__.invoke('call', { name: 'person_list', request: {} })
           .then(() => 'answered', (error) => error.code)",
        json!([]),
    );
    assert_eq!(refused, "locked");

    window.fill("Passphrase", "copper lantern under the stars");
    window.press("Enter");
    window.see("That passphrase doesn’t open these records");
    nobody_is_in(&window, &stored);
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
    window.see(&stored.shown[0]);
    window.close();

    // Three quarters of an hour after the planned close it is no running meeting any more.
    let window = open("2026-11-24T20:45");
    open_records(&window);
    window.go(&format!("/meetings/{meeting}/here"));
    window.see(&stored.shown[0]);
    ahead.until(&window, "vault_status", |status| status["state"] == "locked");
    window.see("Nobody was using Homegroup for a while, so they were locked.");
    window.close();
}

#[test]
fn a_copied_phone_number_does_not_stay_on_the_clipboard() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    let stored = make_records(&window);

    window.go(&format!("/people/{}", stored.with_phone));
    window.choose("Copy the phone number");
    assert_eq!(pasted(&window), PHONE);
    stage.ahead(31);
    window.wait("for an empty clipboard", || pasted(&window).is_empty());

    // Locking takes it away at once.
    window.go(&format!("/people/{}", stored.with_phone));
    window.choose("Copy the phone number");
    assert_eq!(pasted(&window), PHONE);
    window.press("Ctrl+L");
    window.see_heading("Your records are locked");
    window.tab_to("Passphrase");
    window.press("Ctrl+v");
    assert_eq!(window.value_of("Passphrase"), "");
    window.close();
}

/// What lies in the records, to be looked for.
struct Stored {
    /// Names as they are shown, and all else that was typed.
    shown: Vec<String>,
    /// Of the group.
    group: Vec<String>,
    with_phone: String,
}

/// Makes records with the sample's people in them, one with a phone number, and opens the window
/// on them.
fn make_records(window: &Window) -> Stored {
    let made = window.call("vault_create", json!({ "passphrase": PASSPHRASE }));
    window.call("vault_recovery_confirm", json!({ "code": made["recovery_code"] }));
    window.call("sample_make", json!({}));
    let people = window.call("person_list", json!({}));
    let people = people["people"].as_array().expect("people").clone();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let shown: Vec<String> = people.iter().map(|person| text(&person["name"])).collect();
    let with_phone = text(&people[1]["id"]);
    window.call("person_edit", json!({ "person": with_phone, "phone": PHONE }));
    window.see_heading("starts in two hours");
    // A name of three letters may be part of a word of ours.
    let shown = shown.into_iter().filter(|name| name.chars().count() > 4).collect();
    Stored { shown, group: vec!["Lantern Street".to_owned(), "Harbour Room".to_owned()], with_phone }
}

fn show_the_people(window: &Window) {
    window.go("/people");
    window.see_heading("People");
    window.see("Dana");
}

fn open_records(window: &Window) {
    window.see_heading("Your records are locked");
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
    window.wait("for open records", || {
        window.call("vault_status", json!({}))["state"] == "unlocked"
            && !window.text().contains("Your records are locked")
    });
}

fn nobody_is_in(window: &Window, stored: &Stored) {
    let page = window.html();
    for name in stored.shown.iter().chain([&PHONE.to_owned()]) {
        assert!(!page.contains(name.as_str()), "“{name}” is still in the page");
    }
}

fn nothing_stored_is_in(window: &Window, stored: &Stored) {
    nobody_is_in(window, stored);
    let page = window.html();
    for text in &stored.group {
        assert!(!page.contains(text.as_str()), "“{text}” is still in the page");
    }
}

/// What a person gets who pastes: into the search for people, as good as anywhere.
fn pasted(window: &Window) -> String {
    window.go("/people");
    window.see_heading("People");
    window.tab_to("Find a name");
    window.press("Ctrl+a");
    window.press("Backspace");
    window.press("Ctrl+v");
    window.value_of("Find a name")
}

/// Idle time that passes. Whoever typed just now begins it anew, so it passes until it is noticed.
struct Ahead<'a>(&'a Stage, u64);

impl Ahead<'_> {
    fn until(&mut self, window: &Window, name: &str, holds: impl Fn(&Value) -> bool) {
        window.wait("until nobody was there for long enough", || {
            if holds(&window.call(name, json!({}))) {
                return true;
            }
            self.1 += 11 * 60;
            self.0.ahead(self.1);
            // Longer than the clock is looked at.
            std::thread::sleep(std::time::Duration::from_secs(3));
            false
        });
    }
}

/// The computer, as far as it speaks on the bus.
struct Login(Connection, Arc<Mutex<Vec<std::io::PipeReader>>>);

impl Login {
    fn open(bus: &str) -> Self {
        let delays = Arc::default();
        let manager = Manager { delays: Arc::clone(&delays) };
        let bus = connection::Builder::address(bus).expect("the bus's address");
        let bus = bus.serve_at(LOGIN_PATH, manager).expect("a place on it").name(LOGIN).expect("a name");
        Self(bus.build().expect("the bus"), delays)
    }

    fn delays(&self) -> usize {
        self.1.lock().expect("the delays").len()
    }

    fn says_sleep(&self, begins: bool) {
        self.says(LOGIN_PATH, MANAGER, "PrepareForSleep", begins);
    }

    fn says(&self, path: &str, interface: &str, signal: &str, begins: bool) {
        self.0.emit_signal(None::<&str>, path, interface, signal, &begins).expect("said");
    }

    /// Waits until nobody holds up the sleep any more: the other end of the pipe is closed.
    fn wait_until_let_go(&self) {
        let mut delays = self.1.lock().expect("the delays");
        let delay = delays.last_mut().expect("a delay");
        assert_eq!(delay.read(&mut [0]).expect("the pipe's end"), 0);
    }
}

struct Manager {
    delays: Arc<Mutex<Vec<std::io::PipeReader>>>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::fdo::Result<OwnedFd> {
        if (what, mode) != ("sleep", "delay") {
            return Err(zbus::fdo::Error::InvalidArgs("only a delay of sleep is awaited".to_owned()));
        }
        let (kept, given) = std::io::pipe().map_err(|error| zbus::fdo::Error::Failed(error.to_string()))?;
        self.delays.lock().expect("the delays").push(kept);
        Ok(OwnedFd::from(std::os::fd::OwnedFd::from(given)))
    }
}
