//! `cargo xtask test`: everything that can be checked, from a machine with only Rust and Node.
//!
//! Every Cargo step names the whole workspace with the same features. Naming one package would
//! give its dependencies other features, and half of them would be compiled once more.

use std::env;
use std::process::Command;

use crate::step::{Done, Steps, answers, cargo, run, run_reading};
use crate::{page, system, types};

const EVERYTHING: [&str; 4] = ["--locked", "--workspace", "--features", "homegroup-tests/window"];

/// Stops at the first step that fails.
pub(crate) fn test() -> Done {
    let mut steps = Steps::default();
    let mut count = Count::default();

    steps.step("what the system must have", system::ready_for_the_tests)?;
    steps.step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.step("the page's packages", page::packages)?;
    steps.step("the page's checks and unit tests", page::check)?;
    steps.step("the page's build", page::build)?;
    steps.step("licences, sources and bans", licences)?;
    steps.step("lints", || {
        run(from_nothing("clippy").arg("--all-targets").args(["--", "--deny", "warnings"]))
    })?;
    steps.step("build", || run(from_nothing("build").arg("--all-targets")))?;
    steps.step("generated types", types::check_with_built)?;
    // The real window is among them: tests/window.
    let tested = steps
        .step("tests", || run_reading(from_nothing("test").arg("--no-fail-fast"), |line| count.read(line)));

    steps.tell();
    // The last line is the sum of what the test runners said above.
    println!("\n{} passed, {} failed", count.passed, count.failed);
    tested
}

/// A Cargo command on everything. What is built once and thrown away needs no incremental state.
fn from_nothing(verb: &str) -> Command {
    let mut cargo = cargo();
    cargo.arg(verb).args(EVERYTHING);
    if on_ci() {
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

/// cargo-deny reads deny.toml. Compiling it takes minutes, so it is installed only for CI; the
/// advisory database lies on a host of its own and is left out.
fn licences() -> Done {
    if !answers("cargo", &["deny", "--version"]) {
        if !on_ci() {
            println!("cargo-deny is not here (cargo install --locked cargo-deny), so this is left to CI");
            return Ok(());
        }
        run(cargo().args(["install", "--locked", "--version", "0.20.2", "cargo-deny"]))?;
    }
    run(cargo().args(["deny", "--all-features", "check", "licenses", "bans", "sources"]))
}

fn on_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty())
}

/// What cargo's test runner counted.
#[derive(Default)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    /// Reads `test result: ok. 12 passed; 0 failed; ...`.
    fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        let mut number = 0;
        for word in counts.split([' ', ';', '.']) {
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                word => number = word.parse().unwrap_or(number),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_closing_lines_are_added_up() {
        let mut count = Count::default();
        count.read("running 3 tests");
        count.read("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; finished in 0.1s");
        count.read("test result: FAILED. 20 passed; 4 failed; 0 ignored");
        assert_eq!((count.passed, count.failed), (23, 4));
    }
}
