//! Faults in small, with every test: what is left when the program is killed, the power goes, a
//! file is damaged, the disk is full. `cargo xtask faults --full` runs the same at full size.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // A test that can't go on stops.

mod marks;

use std::process::Command;

/// Runs a row of `main.rs`; its table goes to the terminal if it fails.
fn row(name: &str) {
    let program = env!("CARGO_BIN_EXE_homegroup-faults");
    let output = Command::new(program).args(["--only", name]).output().unwrap();
    let table = String::from_utf8_lossy(&output.stdout);
    println!("{table}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name}: see above");
}

#[test]
fn a_kill_loses_nothing_that_was_acknowledged() {
    row("kill");
}

#[cfg(target_os = "linux")]
#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    row("power");
}

#[test]
fn damage_is_mended_or_refused_but_never_unseen() {
    row("damage");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_refuses_cleanly_and_keeps_what_is_there() {
    row("full-disk");
}

#[test]
fn two_processes_a_closed_or_vanished_folder_and_a_wrong_clock_do_no_harm() {
    row("others");
}
