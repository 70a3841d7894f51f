//! kill -9 while marks are made: every acknowledged mark is there afterwards, and the records open
//! without help.
//!
//! The test starts itself again as a child that marks people and says so on its output, one line
//! after each answer, and kills that child at a moment of its own choosing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use homegroup_tests::{Desk, PASSPHRASE, each};
use serde_json::json;

/// Names the folder to the child.
const CHILD: &str = "HOMEGROUP_FAULTS_CHILD";
/// How often a child is killed.
const ROUNDS: u64 = 12;
/// How many people there are to mark: odd, so that each gets another mark every time round.
const PEOPLE: usize = 41;

#[test]
fn no_acknowledged_mark_is_lost() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    for n in 0..PEOPLE {
        desk.person(&group, &format!("Person {n}"), "");
    }
    let meeting = desk.next_meeting(&group);
    desk.ok("vault_lock", json!({}));

    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let told = killed_child(&desk, &meeting, round);
        desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
        let rows = desk.ok("attendance_get", json!({ "meeting": meeting }))["rows"].clone();
        let marks: Vec<&str> =
            rows.as_array().unwrap().iter().map(|r| r["mark"].as_str().unwrap_or("")).collect();
        // The child marks everybody in turn, round after round, late and here alternately. What it
        // did after its last word may be there too: at most one mark more.
        for (n, mark) in marks.iter().enumerate() {
            let last = told.iter().rev().find(|(person, _)| *person == n);
            let next = told.len();
            if let Some((_, said)) = last
                && next % PEOPLE != n
            {
                assert_eq!(mark, said, "round {round}: person {n} of {} marks", told.len());
            }
        }
        acknowledged += told.len();
        assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
        desk.ok("vault_lock", json!({}));
    }
    assert!(acknowledged > 0, "no child lived long enough to mark anybody");
}

/// Runs a child, kills it, and returns what it acknowledged: person and mark.
fn killed_child(desk: &Desk, meeting: &str, round: u64) -> Vec<(usize, String)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "marks::child_that_marks", "--nocapture"])
        .env(CHILD, desk.folder())
        .env("HOMEGROUP_FAULTS_MEETING", meeting)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (say, heard) = std::sync::mpsc::channel();
    let listener = std::thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            if let Some(told) = line.strip_prefix("marked ") {
                let (person, mark) = told.split_once(' ').unwrap();
                say.send((person.parse::<usize>().unwrap(), mark.to_owned())).unwrap();
            }
        }
    });
    // The first word, then a few moments more: a different few each round.
    let first = heard.recv_timeout(Duration::from_secs(60)).unwrap();
    std::thread::sleep(Duration::from_millis(7 * round * round % 211));
    child.kill().unwrap();
    child.wait().unwrap();
    listener.join().unwrap();
    std::iter::once(first).chain(heard).collect()
}

/// Not a test of its own: the child of the test above. Without its folder it has nothing to do.
#[test]
fn child_that_marks() {
    let Ok(folder) = std::env::var(CHILD) else { return };
    let meeting = std::env::var("HOMEGROUP_FAULTS_MEETING").unwrap();
    let desk = Desk::at(std::path::Path::new(&folder), None);
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let people = each(&desk.ok("attendance_get", json!({ "meeting": meeting }))["rows"], "person");
    for (n, mark) in (0..10_000).zip(["late", "here"].iter().cycle()) {
        let person = n % people.len();
        desk.ok("attendance_mark", json!({ "meeting": meeting, "person": people[person], "mark": mark }));
        let mut out = std::io::stdout().lock();
        writeln!(out, "marked {person} {mark}").unwrap();
        out.flush().unwrap();
    }
}
