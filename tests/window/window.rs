//! The window as a person has it: what she sees, what she types, where the focus is.
//! Every verb waits for its effect to be possible and fails with what was there instead.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use base64::Engine as _;
use serde_json::{Value, json};

use crate::driver::Session;
use crate::stage::Stage;

/// How long a verb waits before it gives up. Not a measure of anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// The accessible name of an element, near enough for our own pages.
const NAME_OF: &str = r"
  const nameOf = (e) => {
    const text = (n) => (n?.innerText ?? n?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const ids = e.getAttribute?.('aria-labelledby');
    return (e.getAttribute?.('aria-label')?.trim()
      || (ids && ids.split(/\s+/).map((id) => text(document.getElementById(id))).join(' ').trim())
      || (e.labels && [...e.labels].map(text).join(' ').trim())
      || text(e) || e.getAttribute?.('title') || '').replace(/\s+/g, ' ').trim();
  };";

/// See the module.
pub(crate) struct Window {
    session: Session,
}

impl Window {
    /// Opens Homegroup on a stage with these arguments.
    pub(crate) fn open(stage: &Stage, args: &[&str]) -> Self {
        let binary = built("homegroup");
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        match Session::open(stage.port(), &binary.to_string_lossy(), &args) {
            Ok(session) => Self { session },
            Err(refusal) => panic!("the window did not open: {refusal}"),
        }
    }

    /// Closes it as the window's own close button does not: from outside, but in order.
    pub(crate) fn close(self) {
        self.session.close().expect("the window closes");
    }

    pub(crate) fn title(&self) -> String {
        self.session.title().expect("a title")
    }

    /// Runs the body of a function in the page.
    pub(crate) fn run(&self, body: &str, args: Value) -> Value {
        match self.session.run(body, args) {
            Ok(value) => value,
            Err(refusal) => panic!("a script failed: {refusal}\n{body}"),
        }
    }

    /// All that can be read in the window, spaces evened out.
    pub(crate) fn text(&self) -> String {
        let text = self.run("return document.body.innerText", json!([]));
        even(text.as_str().unwrap_or_default())
    }

    /// Waits until this can be read.
    pub(crate) fn see(&self, wanted: &str) {
        let wanted = even(wanted);
        self.wait(&format!("to read “{wanted}”"), || self.text().contains(&wanted));
    }

    /// Waits until the page's main heading holds this.
    pub(crate) fn see_heading(&self, wanted: &str) {
        self.wait(&format!("the heading “{wanted}”"), || {
            let heading = self.run(
                "return [...document.querySelectorAll('h1')].map(h => h.innerText).join(' ')",
                json!([]),
            );
            even(heading.as_str().unwrap_or_default()).contains(&even(wanted))
        });
    }

    /// The accessible name of what has the focus; empty if nothing has.
    pub(crate) fn focused(&self) -> String {
        let body = format!(
            "{NAME_OF} const e = document.activeElement;
             return !e || e === document.body ? '' : nameOf(e)"
        );
        self.run(&body, json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Types as a person does, wherever the focus is.
    pub(crate) fn type_text(&self, text: &str) {
        let keys: Vec<char> = text.chars().collect();
        self.session.press(&[], &keys).expect("typing");
    }

    /// Presses one key, or several held together: `Enter`, `Shift+Tab`, `Ctrl+L`, `F9`, `n`.
    pub(crate) fn press(&self, keys: &str) {
        // The plus key itself, alone or at the end, is no sign between keys.
        let (held, last) = match keys.rsplit_once('+') {
            Some((held, "")) => (held.trim_end_matches('+'), "+"),
            Some((held, last)) => (held, last),
            None => ("", keys),
        };
        let held: Vec<char> = held.split('+').filter(|name| !name.is_empty()).map(key).collect();
        self.session.press(&held, &[key(last)]).expect("a key press");
    }

    /// Goes from field to field with Tab until one is named so; fails after a full round.
    pub(crate) fn tab_to(&self, name: &str) {
        self.tab(name, "Tab");
    }

    /// The same backwards.
    pub(crate) fn tab_back_to(&self, name: &str) {
        self.tab(name, "Shift+Tab");
    }

    fn tab(&self, name: &str, key: &str) {
        let mut passed = vec![self.focused()];
        if is_named(&passed[0], name) {
            return;
        }
        self.run("window.tabbedFrom = document.activeElement", json!([]));
        // The limit is for a page that never lets go of the focus.
        for _ in 0..250 {
            self.press(key);
            let focused = self.focused();
            if is_named(&focused, name) {
                return self.see_the_ring();
            }
            passed.push(focused);
            if self.run("return document.activeElement === window.tabbedFrom", json!([])) == true {
                break;
            }
        }
        self.fail(&format!("{key} never came to “{name}”; it came to {passed:?}"));
    }

    /// What has the focus shows it: a ring of three pixels, on itself or on its label.
    fn see_the_ring(&self) {
        let ring = self.run(
            "const ring = (e) => e && getComputedStyle(e).outlineStyle !== 'none'
               && parseFloat(getComputedStyle(e).outlineWidth) >= 3;
             const e = document.activeElement;
             return !!(ring(e) || ring(e.closest('label')))",
            json!([]),
        );
        if ring != true {
            self.fail("the focus cannot be seen");
        }
    }

    /// Tabs to a field and types into it, in place of what was there.
    pub(crate) fn fill(&self, name: &str, text: &str) {
        self.tab_to(name);
        self.press("Ctrl+a");
        self.type_text(text);
    }

    /// Tabs to a button or link and presses Enter.
    pub(crate) fn choose(&self, name: &str) {
        self.tab_to(name);
        self.press("Enter");
    }

    /// Puts a file into the file field named so.
    pub(crate) fn bring_file(&self, css: &str, file: &str) {
        self.wait(&format!("the file field {css}"), || self.session.find(css).is_ok());
        let field = self.session.find(css).expect("the file field");
        self.session.send_keys(&field, file).expect("bringing a file");
    }

    /// What stands in the field named so.
    pub(crate) fn value_of(&self, name: &str) -> String {
        let body = format!(
            "{NAME_OF} const e = [...document.querySelectorAll('input,select,textarea')]
               .find((e) => nameOf(e).startsWith(arguments[0]));
             return e ? e.value : null"
        );
        match self.run(&body, json!([name])) {
            Value::String(value) => value,
            _ => self.fail(&format!("there is no field “{name}”")),
        }
    }

    /// The whole page as it is now, what is hidden too.
    pub(crate) fn html(&self) -> String {
        let html = self.run("return document.documentElement.outerHTML", json!([]));
        html.as_str().unwrap_or_default().to_owned()
    }

    /// Asks the app for something the way the page does, to prepare or to look up. What a test
    /// proves goes through keys and screens instead.
    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        self.run(
            "return window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], request: arguments[1] })
               .catch((error) => { throw new Error(JSON.stringify(error)) })",
            json!([name, request]),
        )
    }

    /// Goes to a place of the app by its address (what follows the `#`).
    pub(crate) fn go(&self, place: &str) {
        self.run("location.hash = arguments[0]", json!([place]));
    }

    /// Keeps a picture of the window under this name.
    pub(crate) fn picture(&self, folder: &Path, name: &str) -> PathBuf {
        let png = self.session.picture().expect("a picture");
        let png = base64::engine::general_purpose::STANDARD.decode(png).expect("a picture in base64");
        fs::create_dir_all(folder).expect("the folder for pictures");
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, png).expect("a picture kept");
        file
    }

    /// Waits until it holds, or fails with what the window shows.
    pub(crate) fn wait(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds() {
            if Instant::now() > end {
                self.fail(&format!("waited in vain {what}"));
            }
            sleep(Duration::from_millis(40));
        }
    }

    /// Fails with what the window shows, as text and as a picture.
    pub(crate) fn fail(&self, what: &str) -> ! {
        let picture = self.picture(&pictures(), "failed");
        panic!(
            "{what}\n--- the window says (picture: {}):\n{}\n--- focus: “{}”",
            picture.display(),
            self.text(),
            self.focused()
        );
    }
}

/// Whether a name begins with what is looked for: a label may go on with its hint or its key.
fn is_named(name: &str, wanted: &str) -> bool {
    name == wanted || name.starts_with(&format!("{wanted} "))
}

/// Where pictures of the last run are kept.
pub(crate) fn pictures() -> PathBuf {
    target().join("window")
}

/// A program of this workspace, built beside this test.
pub(crate) fn built(name: &str) -> PathBuf {
    let profile = env::current_exe().expect("this test's own path");
    let profile = profile.parent().and_then(Path::parent).expect("the profile's folder");
    let program = profile.join(name);
    assert!(
        program.is_file(),
        "{name} is not built; run `cargo build --workspace` first, or `cargo xtask test`"
    );
    program
}

fn target() -> PathBuf {
    let profile = env::current_exe().expect("this test's own path");
    profile.ancestors().nth(3).expect("the target folder").to_path_buf()
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A key by its name on the keyboard, as the WebDriver standard numbers them.
fn key(name: &str) -> char {
    match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Ctrl" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F2" => '\u{e032}',
        "F9" => '\u{e039}',
        one => {
            let mut characters = one.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => character.to_ascii_lowercase(),
                _ => panic!("no key is called “{one}”"),
            }
        }
    }
}
