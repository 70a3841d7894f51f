//! The project's own tasks. `cargo xtask run` opens the app from nothing, `cargo xtask test`
//! runs every test from nothing; both install what is missing and show each command they run.
//! Next to nothing is compiled for it, so that the first command on a new machine starts at once.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a task speaks to the person at the terminal")]

mod bench;
mod evening;
mod faults;
mod icons;
mod page;
mod pictures;
mod run;
mod step;
mod system;
mod test;
mod types;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--sample]   install what is missing, build, open Homegroup
                             (--sample: with an invented group to look around in)
cargo xtask test             install what is missing, run every test
cargo xtask faults --full    break vaults at full size (--only kill|power|damage|full-disk|others|laws,
                             --shard 1/2, --seed N, --rounds N); goes on where it stopped
cargo xtask bench vault [--small] [--write]
                             measure the vault beside other stores (--small: only see that it
                             runs; --write: into docs/bench-vault.md); takes a quarter of an hour
cargo xtask bench planning [--write]
                             measure planning beside python-dateutil (--write: into
                             docs/bench-planning.md)
cargo xtask bench people [--write]
                             measure how fast people are found beside SQLite's search
                             (--write: into docs/bench-people.md)
cargo xtask bench papers [--small] [--write]
                             measure how papers are made beside other makers of PDFs (--small:
                             only see that it runs; --write: into docs/bench-papers.md)
cargo xtask types [--check]  write ui/src/lib/wire.ts from the Rust types (or fail on a difference)
cargo xtask pictures         take the README's pictures of the real window anew, and the gallery of papers
cargo xtask pictures papers  the gallery of papers alone
cargo xtask icons            draw the icons' sizes from icons/*.svg";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(false),
        ["run", "--sample"] => run::run(true),
        ["test"] => test::test(),
        ["faults", rest @ ..] => faults::run(rest),
        ["types"] => types::write(),
        ["types", "--check"] => types::check(),
        ["bench", "vault", more @ ..] => bench::vault(more),
        ["bench", "planning", more @ ..] => bench::planning(more),
        ["bench", "people", more @ ..] => bench::people(more),
        ["bench", "papers", more @ ..] => bench::papers(more),
        ["pictures"] => pictures::take(),
        ["pictures", "papers"] => pictures::take_papers(),
        ["icons"] => icons::draw(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
