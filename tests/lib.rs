//! What the tests share: a desk in a temporary folder, with a clock the test sets.

// A test that can't go on stops; that is what these are for here.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use app::{App, Code, Host, HostError, KdfCost, Meta, PrintJob, WireError};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The passphrase of every vault in these tests.
pub const PASSPHRASE: &str = "seven quiet chairs around the lamp";

/// A paper the printer got, and how.
type Printed = (Vec<u8>, PrintJob);

/// Something that happens while a dialog is open.
type Meanwhile = Box<dyn FnOnce() + Send>;

/// The host of a test: a clock that stands still, a zone, and a place to save papers.
#[derive(Clone)]
pub struct TestHost {
    now: Arc<Mutex<DateTime<Utc>>>,
    chosen: Arc<Mutex<Option<PathBuf>>>,
    printed: Arc<Mutex<Vec<Printed>>>,
    opened: Arc<Mutex<Vec<PathBuf>>>,
    /// How many papers the printer still takes; none: as many as there are.
    paper_left: Arc<Mutex<Option<u32>>>,
    clipboard: Arc<Mutex<String>>,
    meanwhile: Arc<Mutex<Option<Meanwhile>>>,
    at_clock: Arc<Mutex<Option<(u32, Meanwhile)>>>,
}

impl Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        let hook = {
            let mut hook = self.at_clock.lock().unwrap();
            match hook.take() {
                Some((0, meanwhile)) => Some(meanwhile),
                Some((looks, meanwhile)) => {
                    *hook = Some((looks - 1, meanwhile));
                    None
                }
                None => None,
            }
        };
        if let Some(meanwhile) = hook {
            meanwhile();
        }
        *self.now.lock().unwrap()
    }

    fn zone(&self) -> String {
        "America/Chicago".to_owned()
    }

    fn language(&self) -> Option<String> {
        Some("en-US".to_owned())
    }

    fn choose_save_path(&self, _suggested: &str) -> Option<PathBuf> {
        if let Some(meanwhile) = self.meanwhile.lock().unwrap().take() {
            meanwhile();
        }
        self.chosen.lock().unwrap().clone()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.choose_save_path("")
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.opened.lock().unwrap().push(path.to_owned());
        Ok(())
    }

    fn choose_open_path(&self) -> Option<PathBuf> {
        self.choose_save_path("")
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        *self.clipboard.lock().unwrap() = text.to_owned();
        Ok(())
    }

    fn clear_copied(&self, text: &str) {
        let mut clipboard = self.clipboard.lock().unwrap();
        if *clipboard == text {
            clipboard.clear();
        }
    }

    fn key_cost(&self) -> KdfCost {
        KdfCost::floor()
    }

    fn print(&self, pdf: &[u8], job: PrintJob) -> Result<(), HostError> {
        if let Some(meanwhile) = self.meanwhile.lock().unwrap().take() {
            meanwhile();
        }
        if let Some(left) = self.paper_left.lock().unwrap().as_mut() {
            *left = left.checked_sub(1).ok_or(HostError::NoPrinter)?;
        }
        self.printed.lock().unwrap().push((pdf.to_vec(), job));
        Ok(())
    }
}

/// One desk with records in a temporary folder.
pub struct Desk {
    app: Arc<App>,
    host: TestHost,
    folder: PathBuf,
    _keep: Option<Arc<TempDir>>,
}

impl Desk {
    /// No records yet.
    #[must_use]
    pub fn empty() -> Self {
        let keep = TempDir::new().unwrap();
        let folder = keep.path().join("records");
        Self::at(&folder, Some(Arc::new(keep)))
    }

    /// Unlocked records with nothing in them. All tests of a binary share the making of them.
    #[must_use]
    pub fn unlocked() -> Self {
        let keep = TempDir::new().unwrap();
        let folder = keep.path().join("records");
        copy(template().path(), &folder);
        let desk = Self::at(&folder, Some(Arc::new(keep)));
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
        desk
    }

    /// Another program at the same folder, locked, with the same clock.
    #[must_use]
    pub fn another(&self) -> Self {
        let other = Self::at(&self.folder, self._keep.clone());
        other.set_clock(&self.host.now().to_rfc3339());
        other
    }

    /// A desk at a folder.
    #[must_use]
    pub fn at(folder: &Path, keep: Option<Arc<TempDir>>) -> Self {
        let host = TestHost {
            // A Tuesday, five in the afternoon in Chicago.
            now: Arc::new(Mutex::new("2026-11-24T17:00:00-06:00".parse().unwrap())),
            chosen: Arc::default(),
            printed: Arc::default(),
            opened: Arc::default(),
            paper_left: Arc::default(),
            clipboard: Arc::default(),
            meanwhile: Arc::default(),
            at_clock: Arc::default(),
        };
        let app = Arc::new(App::open(folder.to_path_buf(), Box::new(host.clone())));
        Self { app, host, folder: folder.to_path_buf(), _keep: keep }
    }

    /// The program itself, for another thread.
    #[must_use]
    pub fn app(&self) -> Arc<App> {
        Arc::clone(&self.app)
    }

    /// Where the records are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder outside the records, for backups and papers.
    #[must_use]
    pub fn elsewhere(&self) -> PathBuf {
        let elsewhere = self.folder.with_file_name("elsewhere");
        fs::create_dir_all(&elsewhere).unwrap();
        elsewhere
    }

    /// Sets the clock, such as `2026-11-24T19:05:00-06:00`.
    pub fn set_clock(&self, now: &str) {
        *self.host.now.lock().unwrap() = now.parse().unwrap();
    }

    /// What the save dialog answers from now on.
    pub fn choose(&self, path: Option<PathBuf>) {
        *self.host.chosen.lock().unwrap() = path;
    }

    /// What happens while the save dialog is open, or something is printed, the next time.
    pub fn while_choosing(&self, meanwhile: impl FnOnce() + Send + 'static) {
        *self.host.meanwhile.lock().unwrap() = Some(Box::new(meanwhile));
    }

    /// What happens when the program has looked at the clock so many times and looks again: while
    /// it is at work, that is.
    pub fn at_the_clock(&self, looks: u32, meanwhile: impl FnOnce() + Send + 'static) {
        *self.host.at_clock.lock().unwrap() = Some((looks, Box::new(meanwhile)));
    }

    /// What the printer got last.
    #[must_use]
    pub fn printed(&self) -> Vec<u8> {
        self.host.printed.lock().unwrap().last().map(|(pdf, _)| pdf.clone()).unwrap_or_default()
    }

    /// How each paper was printed, in turn.
    #[must_use]
    pub fn jobs(&self) -> Vec<PrintJob> {
        self.host.printed.lock().unwrap().iter().map(|(_, job)| *job).collect()
    }

    /// What the system's viewer was asked to show.
    #[must_use]
    pub fn opened(&self) -> Vec<PathBuf> {
        self.host.opened.lock().unwrap().clone()
    }

    /// How many papers the printer takes from now on; as many as there are if none is said.
    pub fn paper_left(&self, papers: Option<u32>) {
        *self.host.paper_left.lock().unwrap() = papers;
    }

    /// What is on the clipboard.
    #[must_use]
    pub fn clipboard(&self) -> String {
        self.host.clipboard.lock().unwrap().clone()
    }

    /// Puts something else on the clipboard.
    pub fn copy_elsewhere(&self, text: &str) {
        *self.host.clipboard.lock().unwrap() = text.to_owned();
    }

    /// A command that must work.
    pub fn ok(&self, name: &str, request: Value) -> Value {
        self.call(name, request, &Meta::default()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// A command that must be refused.
    pub fn no(&self, name: &str, request: Value) -> WireError {
        match self.call(name, request, &Meta::default()) {
            Ok(answer) => panic!("{name} was done: {answer}"),
            Err(error) => error,
        }
    }

    /// A command that must be refused as invalid; the field it is about.
    pub fn invalid(&self, name: &str, request: Value) -> String {
        let error = self.no(name, request);
        assert_eq!(error.code, Code::Invalid, "{error:?}");
        error.field.unwrap_or_default()
    }

    /// A command with everything that may come with it.
    ///
    /// # Errors
    /// As the command.
    pub fn call(&self, name: &str, request: Value, meta: &Meta) -> Result<Value, WireError> {
        self.app.dispatch(name, request, meta).map(|answer| answer.response)
    }

    /// An AA group that meets on Tuesdays at seven and has not agreed to anything; its id.
    pub fn group(&self) -> String {
        let request =
            json!({ "name": "Tuesday Night Steps", "program": "aa", "weekday": "tue", "time": "19:00" });
        text(&self.ok("group_create", request)["id"])
    }

    /// The same, having agreed to keep names.
    pub fn group_with_names(&self) -> String {
        let group = self.group();
        self.ok("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }));
        group
    }

    /// The group's next meeting.
    pub fn next_meeting(&self, group: &str) -> String {
        text(&self.ok("meeting_list", json!({ "group": group, "limit": 1 }))["meetings"][0]["id"])
    }

    /// A person on the group's list.
    pub fn person(&self, group: &str, first: &str, last: &str) -> String {
        text(&self.ok("person_add", json!({ "first": first, "last": last, "group": group }))["id"])
    }

    /// Brings a list, as it is in the file.
    pub fn import(&self, group: &str, csv: &[u8], dry_run: bool) -> Value {
        self.ok("people_import", json!({ "group": group, "file": base64(csv), "dry_run": dry_run }))
    }
}

/// A JSON string's text.
#[must_use]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// The texts of a field in a list of objects.
#[must_use]
pub fn each(list: &Value, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|entry| text(&entry[field])).collect()
}

/// Bytes in base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Base64 as bytes.
#[must_use]
pub fn unbase64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

/// A file of the fixtures.
#[must_use]
pub fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn template() -> &'static TempDir {
    static TEMPLATE: OnceLock<TempDir> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let keep = TempDir::new().unwrap();
        let desk = Desk::at(keep.path(), None);
        desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }));
        desk.ok("vault_lock", json!({}));
        keep
    })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
