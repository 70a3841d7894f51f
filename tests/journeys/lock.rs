//! Locking: when nobody is there, before the computer sleeps, and names covered in a running
//! meeting.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use app::{Code, LockedBecause, Meta};
use homegroup_tests::{Desk, PASSPHRASE, each, files};
use serde_json::{Value, json};

const MINUTE: u64 = 60_000;

fn status(desk: &Desk) -> Value {
    desk.ok("vault_status", json!({}))
}

#[test]
fn peer_bug_13_an_idle_lock_says_why() {
    let desk = Desk::unlocked();
    desk.ok("settings_edit", json!({ "lock_minutes": 3 }));
    let app = desk.app();
    assert!(!app.tick(0));
    assert!(!app.tick(3 * MINUTE - 1));
    desk.ok("presence_note", json!({ "meeting": null }));
    assert!(!app.tick(3 * MINUTE));
    assert!(!app.tick(6 * MINUTE - 1));
    assert_eq!(status(&desk)["state"], "unlocked");
    assert!(app.tick(6 * MINUTE));
    assert_eq!(
        (&status(&desk)["state"], &status(&desk)["locked_because"]),
        (&json!("locked"), &json!("idle"))
    );
    assert!(!app.tick(6 * MINUTE + 1), "told once");
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(!app.tick(7 * MINUTE), "unlocking is being there");
    assert_eq!(status(&desk)["state"], "unlocked");
}

#[test]
fn records_lock_before_the_computer_sleeps_and_when_its_screen_locks() {
    for (because, said) in [(LockedBecause::Suspend, "suspend"), (LockedBecause::Screen, "screen")] {
        let desk = Desk::unlocked();
        assert!(desk.app().lock(because));
        assert_eq!(status(&desk)["locked_because"], said);
        assert_eq!(desk.no("group_list", json!({})).code, Code::Locked);
    }
}

#[test]
fn a_computer_that_slept_without_saying_so_is_locked_when_it_wakes() {
    let desk = Desk::unlocked();
    let app = desk.app();
    app.tick(0);
    desk.set_clock("2026-11-24T19:00:00-06:00");
    assert!(app.tick(5_000));
    assert_eq!(status(&desk)["locked_because"], "suspend");
}

#[test]
fn locking_twice_keeps_the_first_reason() {
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    assert!(desk.app().lock(LockedBecause::Suspend));
    assert_eq!(status(&desk)["locked_because"], "asked");
}

/// The desk in the middle of tonight's meeting, with the meeting on screen and nobody there.
fn covered() -> (Desk, String) {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let meeting = desk.next_meeting(&group);
    desk.set_clock("2026-11-24T19:05:00-06:00");
    desk.app().tick(0);
    desk.ok("presence_note", json!({ "meeting": meeting }));
    desk.app().tick(1);
    assert!(desk.app().tick(10 * MINUTE + 1));
    (desk, meeting)
}

#[test]
fn peer_bug_13_nothing_locks_while_a_meetings_clock_runs_only_names_are_covered() {
    let (desk, meeting) = covered();
    assert_eq!(status(&desk)["state"], "covered");
    desk.set_clock("2026-11-24T19:20:00-06:00");
    let clock = desk.ok("meeting_clock", json!({ "meeting": meeting }));
    assert_eq!(
        (&clock["now"], &clock["start"], &clock["closes"]),
        (&json!("19:20"), &json!("19:00"), &json!("20:00"))
    );
    assert_eq!(clock["names_covered"], true);
    let states = each(&clock["items"], "state");
    assert_eq!(states.iter().filter(|state| *state == "now").count(), 1);
    assert_eq!((states.first().unwrap().as_str(), states.last().unwrap().as_str()), ("past", "next"));
    for command in app::commands::COMMANDS.iter().filter(|command| !command.while_covered) {
        assert_eq!(desk.no(command.name, json!({})).code, Code::Locked, "{}", command.name);
    }
    for (command, request) in
        [("vault_verify", json!({})), ("vault_recovery_confirm", json!({ "code": "0" }))]
    {
        assert_eq!(desk.no(command, request).code, Code::Locked, "{command}");
    }
}

#[test]
fn the_passphrase_uncovers_and_a_wrong_one_does_not() {
    let (desk, meeting) = covered();
    assert_eq!(desk.no("vault_unlock", json!({ "passphrase": "wrong" })).code, Code::WrongPassphrase);
    assert_eq!(status(&desk)["state"], "covered");
    assert_eq!(desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }))["state"], "unlocked");
    let clock = desk.ok("meeting_clock", json!({ "meeting": meeting }));
    assert_eq!(clock["names_covered"], false);
}

#[test]
fn whoever_typed_the_passphrase_is_not_covered_again_by_the_time_she_was_away() {
    let (desk, _) = covered();
    let done = Arc::new(AtomicBool::new(false));
    let ticking = std::thread::spawn({
        let (app, done) = (desk.app(), Arc::clone(&done));
        move || {
            while !done.load(Ordering::SeqCst) {
                app.tick(10 * MINUTE + 2);
            }
        }
    });
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    done.store(true, Ordering::SeqCst);
    ticking.join().unwrap();
    assert_eq!(status(&desk)["state"], "unlocked");
}

#[test]
fn names_covered_stay_so_until_half_an_hour_after_the_close_and_then_everything_locks() {
    let (desk, _) = covered();
    let app = desk.app();
    // Both clocks go on together.
    desk.set_clock("2026-11-24T20:29:00-06:00");
    assert!(!app.tick(94 * MINUTE));
    assert_eq!(status(&desk)["state"], "covered");
    desk.set_clock("2026-11-24T20:30:00-06:00");
    assert!(app.tick(95 * MINUTE));
    assert_eq!(
        (&status(&desk)["state"], &status(&desk)["locked_because"]),
        (&json!("locked"), &json!("idle"))
    );
}

#[test]
fn a_meeting_that_does_not_run_covers_nothing() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let app = desk.app();
    app.tick(0);
    // Two hours before the start.
    desk.ok("presence_note", json!({ "meeting": meeting }));
    app.tick(1);
    assert!(app.tick(10 * MINUTE + 1));
    assert_eq!(status(&desk)["state"], "locked");
}

#[test]
fn another_screen_than_the_meetings_covers_nothing() {
    let desk = Desk::unlocked();
    desk.group();
    desk.set_clock("2026-11-24T19:05:00-06:00");
    desk.ok("presence_note", json!({ "meeting": null }));
    desk.app().tick(0);
    desk.app().tick(10 * MINUTE);
    assert_eq!(status(&desk)["state"], "locked");
}

#[test]
fn covered_names_can_be_locked_away_by_hand() {
    let (desk, _) = covered();
    assert_eq!(desk.ok("vault_lock", json!({}))["state"], "locked");
}

#[test]
fn a_lock_while_a_dialog_is_open_neither_waits_nor_is_forgotten() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let app = desk.app();
    let (said, locked) = mpsc::channel();
    desk.while_choosing(move || said.send(app.lock(LockedBecause::Suspend)).unwrap());
    let request = json!({ "paper": { "kind": "sign_in", "meeting": meeting } });
    assert_eq!(desk.ok("paper_save", request)["saved"], false);
    assert_eq!(locked.recv_timeout(Duration::from_secs(30)), Ok(true));
    assert_eq!(status(&desk)["state"], "locked");
}

#[test]
fn presence_and_progress_answer_while_locked() {
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    assert_eq!(desk.ok("presence_note", json!({ "meeting": null })), json!({}));
    assert_eq!(desk.ok("progress_get", json!({})), json!(null));
    assert_eq!(desk.ok("progress_cancel", json!({})), json!({}));
}

#[test]
fn an_idle_time_that_is_none_is_refused_even_from_the_file() {
    let desk = Desk::unlocked();
    for minutes in [0, 61] {
        assert_eq!(desk.invalid("settings_edit", json!({ "lock_minutes": minutes })), "lock_minutes");
    }
    assert_eq!(desk.invalid("settings_edit", json!({ "backup_reminder_days": 8 })), "backup_reminder_days");
    desk.ok("settings_edit", json!({ "lock_minutes": 5, "backup_reminder_days": null }));
    let settings = desk.ok("settings_get", json!({}));
    assert_eq!((&settings["lock_minutes"], &settings["backup_reminder_days"]), (&json!(5), &json!(null)));
    assert_eq!(settings["folder"], desk.folder().display().to_string());
    let path = desk.folder().join("preferences.json");
    let text =
        std::fs::read_to_string(&path).unwrap().replace("\"lock_minutes\":5", "\"lock_minutes\":100000");
    std::fs::write(&path, text).unwrap();
    desk.ok("vault_lock", json!({}));
    assert_eq!(desk.another().ok("settings_get", json!({}))["lock_minutes"], 10);
}

#[test]
fn long_work_says_how_far_it_is_and_gives_way_to_a_lock() {
    let desk = Desk::unlocked();
    desk.group_with_names();
    let file = desk.elsewhere().join("b.homegroup");
    let app = desk.app();
    let (said, heard) = mpsc::channel();
    // Its second look at the clock is at the backup itself; this very thread has the desk.
    desk.at_the_clock(1, move || {
        let progress = app.dispatch("progress_get", json!({}), &Meta::default()).unwrap().response;
        said.send((progress, app.lock(LockedBecause::Suspend))).unwrap();
    });
    assert_eq!(desk.no("backup_make", json!({ "to": file })).code, Code::Cancelled);
    let (progress, locked) = heard.recv_timeout(Duration::from_secs(30)).unwrap();
    assert_eq!((&progress["task"], locked), (&json!("backup"), false), "the desk was busy");
    assert_eq!(
        (&status(&desk)["state"], &status(&desk)["locked_because"]),
        (&json!("locked"), &json!("suspend"))
    );
    assert!(files(&desk.elsewhere()).is_empty(), "nothing of it is left");
}

#[test]
fn long_work_can_be_given_up_and_the_records_stay_open() {
    let desk = Desk::unlocked();
    let file = desk.elsewhere().join("b.homegroup");
    let app = desk.app();
    desk.at_the_clock(1, move || {
        app.dispatch("progress_cancel", json!({}), &Meta::default()).unwrap();
    });
    assert_eq!(desk.no("backup_make", json!({ "to": file })).code, Code::Cancelled);
    assert_eq!(status(&desk)["state"], "unlocked");
    assert_eq!(desk.ok("backup_make", json!({ "to": file }))["saved"], true);
}
