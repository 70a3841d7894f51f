//! Benchmarks: how fast the vault, planning and papers are, beside others doing the same work in the
//! same run. `cargo xtask bench vault` and its like build and run it. What is to be measured by itself
//! runs in a process of its own: this program again, with the name of the step.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark speaks to the person at the terminal"
)]

mod duplicates;
mod evening;
mod marks;
mod measure;
#[cfg(feature = "peers")]
mod peers;
mod people;
mod planning;
mod report;
mod rota;
mod schedule;
mod sheets;
mod weeks;
mod world;

use std::path::Path;
use std::process::ExitCode;

/// What went wrong, in words for the terminal.
pub(crate) type Fault = Box<dyn std::error::Error>;
pub(crate) type Done<T = ()> = Result<T, Fault>;

const USAGE: &str = "homegroup-bench vault [--small] [--write] | planning [--write] | people [--write] | papers [--small] [--write]   (see cargo xtask bench)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bench: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Done {
    match *words {
        ["vault", ref more @ ..] if more.iter().all(|word| ["--small", "--write"].contains(word)) => {
            report::vault(more.contains(&"--small"), more.contains(&"--write"))
        }
        ["planning"] => planning::report(false),
        ["planning", "--write"] => planning::report(true),
        ["people"] => people::report(false),
        ["people", "--write"] => people::report(true),
        #[cfg(feature = "papers")]
        ["papers", ref more @ ..] if more.iter().all(|word| ["--small", "--write"].contains(word)) => {
            sheets::report(more.contains(&"--small"), more.contains(&"--write"))
        }
        // Steps that run in a process of their own.
        ["world", folder, groups] => world::make(Path::new(folder), groups.parse()?),
        ["open-by-passphrase", folder] => evening::open_by_passphrase(Path::new(folder)),
        ["open", folder] => evening::open(Path::new(folder)),
        ["paper", maker, rows, out, times] => {
            sheets::make(maker, rows.parse()?, Path::new(out), times.parse()?)
        }
        // For a profiler, which wants nothing but marks.
        ["marks", folder, times] => marks::only(Path::new(folder), times.parse()?),
        #[cfg(feature = "peers")]
        ["load", store, folder, groups] => peers::load(store, Path::new(folder), groups.parse()?),
        #[cfg(feature = "peers")]
        ["use", store, folder, groups] => peers::make_use(store, Path::new(folder), groups.parse()?),
        _ => Err(USAGE.into()),
    }
}
