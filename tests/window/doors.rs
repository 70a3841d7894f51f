//! When the records can't be opened: what the window says then, and that it stays in order.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::axe;
use crate::stage::{EVENING, Stage};
use crate::window::{Window, built};

const PASSPHRASE: &str = "copper lantern under the stairs";

#[test]
fn records_that_another_program_has_open_are_not_opened_twice() {
    let stage = Stage::set();
    let records = stage.folder("records");
    let key = stage.folder("passphrase.txt");
    fs::write(&key, PASSPHRASE).expect("the passphrase in a file");
    let cli = |verb: &str| {
        let mut cli = Command::new(built("homegroup-cli"));
        cli.args(["--vault", &records, "--passphrase-file", &key, verb]).stdout(Stdio::piped());
        cli
    };
    assert!(cli("init").output().expect("the command line program").status.success());
    // It keeps the records open for as long as more may come.
    let mut other = cli("batch").stdin(Stdio::piped()).spawn().expect("the command line program");
    let mut ask = other.stdin.take().expect("its input");
    writeln!(ask, r#"{{"call":"group_list","request":{{}}}}"#).expect("a first question");
    let mut answer = [0];
    let answered = std::io::Read::read(other.stdout.as_mut().expect("its output"), &mut answer);
    assert_eq!(answered.expect("an answer"), 1, "it has the records open");

    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    window.see_heading("Your records are locked");
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
    window.see("Homegroup already has these records open.");
    axe::check(&window, "records in use");

    drop(ask);
    assert!(other.wait().expect("its end").success());
    window.fill("Passphrase", PASSPHRASE);
    window.press("Enter");
    window.see_heading("Today");
    window.close();
}

#[test]
fn a_folder_of_something_else_is_left_alone() {
    let stage = Stage::set();
    let records = stage.folder("records");
    fs::create_dir(&records).expect("a folder");
    fs::write(stage.folder("records/holiday.txt"), "sand").expect("a file of hers");
    let window = Window::open(&stage, &["--vault", &records, "--now", EVENING]);
    window.see("This folder holds other files.");
    axe::check(&window, "a folder of something else");
    window.close();
    let left: Vec<_> = fs::read_dir(&records).expect("the folder").flatten().collect();
    assert_eq!(left.len(), 1, "nothing was added: {left:?}");
    assert_eq!(fs::read_to_string(stage.folder("records/holiday.txt")).expect("her file"), "sand");
}
