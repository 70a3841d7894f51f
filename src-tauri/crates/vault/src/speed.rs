//! Measurements, run by hand: `cargo test --release -p homegroup-vault speed -- --ignored --nocapture`.
//! Nothing here is asserted; times belong to the machine they were taken on.

#![allow(clippy::print_stdout)] // Printing is what a measurement is for.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::bench::{Bench, id};
use crate::{Change, Id, Patch, Vault};

/// CPU time of this process, threads that have ended included; the kernel counts hundredths of a
/// second.
fn cpu() -> Duration {
    let text = fs::read_to_string("/proc/self/stat").unwrap();
    let fields = text.rsplit(") ").next().unwrap().split(' ');
    let ticks: u64 = fields.skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum();
    Duration::from_millis(10 * ticks)
}

fn mark(n: u64) -> Change {
    let patch = Patch::new("meeting", id(1))
        .set(&format!("marks/{:032x}", n), vec!["here".into(), 29_000_000.into()]);
    Change {
        patches: vec![patch],
        request: Some(Id::random().unwrap()),
        what: Some("attendance_mark".into()),
    }
}

/// A vault whose meeting has so many marks.
fn with_marks(bench: &Bench, marks: u64) -> Vault {
    let mut vault = bench.unlock();
    for from in (0..marks).step_by(1_000) {
        let to = (from + 1_000).min(marks);
        let patches = (from..to).flat_map(|n| mark(n).patches).collect();
        vault.commit(Change::new(patches), 1_000).unwrap();
    }
    vault.settle_index();
    vault
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e6
}

#[test]
#[ignore = "a measurement"]
fn speed_of_a_durable_commit_beside_bare_append_and_sync() {
    for marks in [30, 300, 1_000, 10_000] {
        let bench = Bench::new();
        let mut vault = with_marks(&bench, marks);
        let bare = bench.path.with_file_name("bare");
        let mut file = OpenOptions::new().create(true).append(true).open(&bare).unwrap();
        let segment = bench.segment();
        let (mut ours, mut theirs, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        let mut frame = 0;
        for n in 0..1_000 {
            let before = fs::metadata(&segment).unwrap().len();
            let began = Instant::now();
            // As a command does it: what was read is made into nouns and let go.
            assert!(vault.get("meeting", id(1)).unwrap().is_some());
            let between = Instant::now();
            vault.commit(mark(n % marks), 2_000).unwrap();
            ours.push(between.elapsed());
            assert!(vault.get("meeting", id(1)).unwrap().is_some());
            whole.push(began.elapsed());
            frame = usize::try_from(fs::metadata(&segment).unwrap().len() - before).unwrap_or(frame);
            let bytes = vec![7; frame];
            let began = Instant::now();
            file.write_all(&bytes).unwrap();
            file.sync_data().unwrap();
            theirs.push(began.elapsed());
        }
        let (ours, whole, theirs) = (median(&mut ours), median(&mut whole), median(&mut theirs));
        println!(
            "{marks:>6} marks: commit {ours:.0} us, get+commit+get {whole:.0} us, append+fdatasync {theirs:.0} us of {frame} bytes; {:.2}x, {:.2}x",
            ours / theirs,
            whole / theirs
        );
    }
}

#[test]
#[ignore = "a measurement"]
fn speed_of_a_mark_in_cpu_time() {
    for marks in [30, 256, 300, 1_000, 10_000] {
        let bench = Bench::new();
        let mut vault = with_marks(&bench, marks);
        let (rounds, began) = (200, cpu());
        for n in 0..rounds {
            vault.commit(mark(n % marks), 2_000).unwrap();
            vault.settle_index();
        }
        let spent = (cpu() - began).as_secs_f64() * 1e6 / rounds as f64;
        println!("{marks:>6} marks: {spent:.0} us CPU a mark, index included");
    }
}

#[test]
#[ignore = "a measurement"]
fn speed_of_checkpoint_backup_and_rebuilding() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let meetings = 10_000;
    for from in (0..meetings).step_by(500) {
        let meeting = |n| {
            let empty = Patch::new("meeting", id(n)).set("date", "2026-11-24");
            (0..30_u64).fold(empty, |patch, person| {
                let value: Vec<crate::Value> = vec!["here".into(), 29_000_000.into()];
                patch.set(&format!("marks/{:032x}", person * 7919 + n), value)
            })
        };
        vault.commit(Change::new((from..from + 500).map(meeting).collect()), 1_000).unwrap();
    }
    vault.settle_index();
    let measured = |what: &str, task: &mut dyn FnMut()| {
        let (began, spent) = (Instant::now(), cpu());
        task();
        let (took, spent) = (began.elapsed(), cpu() - spent);
        println!("{what}: {:.0} ms, {:.0} ms CPU", took.as_secs_f64() * 1e3, spent.as_secs_f64() * 1e3);
    };
    let to = bench.path.with_file_name("backup");
    println!("{meetings} meetings of 30 marks");
    measured("checkpoint", &mut || {
        assert!(vault.checkpoint(crate::Reason::Asked, 1_000, &mut |_, _| true).is_ok())
    });
    measured("backup", &mut || assert!(vault.backup(&to, 1_000, &mut |_, _| true).is_ok()));
    measured("history of 100", &mut || assert!(!vault.history(100).unwrap().is_empty()));
    println!("backup of {} MB", fs::metadata(&to).unwrap().len() / 1_000_000);
    vault.lock().unwrap();
    let mut opened = None;
    measured("unlock, index warm", &mut || opened = Some(bench.unlock()));
    opened.take().unwrap().lock().unwrap();
    fs::remove_dir_all(bench.index()).unwrap();
    measured("unlock, index made anew from the checkpoint", &mut || opened = Some(bench.unlock()));
    let mut vault = opened.take().unwrap();
    measured("verify", &mut || assert!(vault.verify().unwrap().records > 0));
}
