//! A desktop for one test: a screen that nobody sees, a private message bus, a home folder of
//! its own, and a driver. All of it goes when the test ends.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// When the tests' evenings are: two hours before a meeting, in whatever zone this computer is.
pub(crate) const EVENING: &str = "2026-11-24T17:00";

/// Where a paper goes that is saved in the window.
const CHOSEN: &str = "papers/chosen.pdf";

/// How far the clock that counts idle time is ahead.
const AHEAD: &str = "ahead.txt";

/// Windows are opened one after the other: two at a time would share two cores and gain nothing.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// See the module.
pub(crate) struct Stage {
    folder: tempfile::TempDir,
    port: u16,
    address: String,
    // Dropped in this order: the driver and what it started, its message bus, the screen, the turn.
    _driver: Running,
    _bus: Running,
    _screen: Running,
    _turn: MutexGuard<'static, ()>,
}

impl Stage {
    /// Sets the stage.
    pub(crate) fn set() -> Self {
        // A test that failed leaves nothing behind that the next one could trip over.
        let turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let folder =
            tempfile::Builder::new().prefix("homegroup-window-").tempdir().expect("a temporary folder");
        for part in ["home", "run", "tmp", "papers"] {
            fs::create_dir(folder.path().join(part)).expect("a part of the stage");
        }
        private(&folder.path().join("run"));

        let (screen, display) = screen();
        // The bus of the system is another one; here this one stands in for it, so that a test can
        // say what the computer would say, and the computer's own never hears of a test.
        let (bus, address) = bus(&folder.path().join("run"));
        let port = free_port();
        let home = folder.path().join("home");
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg("--host=127.0.0.1")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display)
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("XDG_RUNTIME_DIR", folder.path().join("run"))
            .env("TMPDIR", folder.path().join("tmp"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LANG", "C.UTF-8")
            .env("LC_ALL", "C.UTF-8")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            // Draw without a graphics card. The usual advice for blank windows
            // (WEBKIT_DISABLE_DMABUF_RENDERER, WEBKIT_DISABLE_COMPOSITING_MODE) must stay away:
            // with either of them WebKit never answers a request for a picture.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .env_remove("WAYLAND_DISPLAY")
            .env("DBUS_SESSION_BUS_ADDRESS", &address)
            .env("DBUS_SYSTEM_BUS_ADDRESS", &address)
            .env("HOMEGROUP_AHEAD", folder.path().join(AHEAD))
            // Answers the save dialog, which no driver can reach.
            .env("HOMEGROUP_CHOSEN_PATH", folder.path().join(CHOSEN));
        // What the window says goes into a file, where a name in it is found.
        let said = fs::File::create(folder.path().join("said.txt")).expect("a file for what is said");
        let also = said.try_clone().expect("the same file");
        let driver = Running::start(driver.stdout(said).stderr(also));
        wait_for("the driver", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        Self { folder, port, address, _driver: driver, _bus: bus, _screen: screen, _turn: turn }
    }

    /// Where the driver listens.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Where the message bus listens, the session's and the system's in one.
    pub(crate) fn bus(&self) -> &str {
        &self.address
    }

    /// Lets the clock that counts idle time go ahead: so many seconds since the stage was set, all
    /// told. The clock on the wall stays where it is.
    pub(crate) fn ahead(&self, seconds: u64) {
        let file = self.folder.path().join(AHEAD);
        let aside = file.with_extension("new");
        fs::write(&aside, seconds.to_string()).expect("how far ahead it is");
        fs::rename(aside, file).expect("how far ahead it is, whole");
    }

    /// A place of the stage: `home`, `run`, `tmp`, `papers`, or one of the test's own.
    pub(crate) fn folder(&self, part: &str) -> String {
        self.folder.path().join(part).to_string_lossy().into_owned()
    }

    /// Where a paper goes that is saved in the window.
    pub(crate) fn chosen_path(&self) -> String {
        self.folder(CHOSEN)
    }
}

/// A process and all that it started; ended together.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        match command.process_group(0).spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!(
                "{name} could not be started ({error}); `cargo xtask test` installs what these \
                 tests need"
            ),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let ended = Instant::now() + Duration::from_secs(5);
        while Instant::now() < ended {
            if let Ok(Some(_)) = self.0.try_wait() {
                break;
            }
            sleep(Duration::from_millis(20));
        }
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// Starts a screen on the first free display and names it.
fn screen() -> (Running, String) {
    let mut command = Command::new("Xvfb");
    command
        .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
        .args(["-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut screen = Running::start(&mut command);
    let mut number = String::new();
    let told = screen.0.stdout.take().expect("the screen's output");
    BufReader::new(told).read_line(&mut number).expect("the screen's number");
    assert!(!number.trim().is_empty(), "Xvfb ended before it began");
    (screen, format!(":{}", number.trim()))
}

/// Starts a message bus and names its address.
fn bus(run: &Path) -> (Running, String) {
    let mut command = Command::new("dbus-daemon");
    command
        .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
        .env("XDG_RUNTIME_DIR", run)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut bus = Running::start(&mut command);
    let mut address = String::new();
    let told = bus.0.stdout.take().expect("the bus's output");
    BufReader::new(told).read_line(&mut address).expect("the bus's address");
    assert!(!address.trim().is_empty(), "the message bus ended before it began");
    (bus, address.trim().to_owned())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("a private folder");
}

/// Tries until it holds. The limit only ends a test that would hang.
pub(crate) fn wait_for(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        sleep(Duration::from_millis(30));
    }
}
