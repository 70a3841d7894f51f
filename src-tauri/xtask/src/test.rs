//! `cargo xtask test`: everything that can be checked, from a machine with only Rust and Node.
//!
//! Every Cargo step names the whole workspace. Naming one package would give its dependencies
//! other features, and half of them would be compiled once more.

use crate::step::{Done, Steps, answers, cargo, run, run_reading};
use crate::{page, system, types};

const WINDOW: &str = "homegroup-tests/window";

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
        run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets"]).args([
            "--features",
            WINDOW,
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    steps.step("build", || {
        let mut build = cargo();
        build.args(["build", "--locked", "--workspace", "--all-targets"]);
        run(build.args(["--features", WINDOW]))
    })?;
    steps.step("generated types", types::check_with_built)?;
    steps.step("tests without a window", || {
        run_reading(cargo().args(["test", "--locked", "--workspace"]), |line| {
            count.read(line);
        })
    })?;
    steps.step("tests in the real window", || {
        let mut window = cargo();
        window.args(["test", "--locked", "--workspace", "--features", WINDOW]);
        run_reading(window.args(["--test", "window"]), |line| count.read(line))
    })?;

    steps.tell();
    // The last line is the sum of what the test runners said above.
    println!("\n{} passed, {} failed", count.passed, count.failed);
    Ok(())
}

/// cargo-deny reads deny.toml. Compiling it takes longer than all our tests, so it is asked only
/// where it is installed. The advisory database lies on a host of its own and is left out here.
fn licences() -> Done {
    if !answers("cargo", &["deny", "--version"]) {
        println!("cargo-deny is not installed (cargo install cargo-deny); left out");
        return Ok(());
    }
    run(cargo().args(["deny", "--all-features", "check", "licenses", "bans", "sources"]))
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
