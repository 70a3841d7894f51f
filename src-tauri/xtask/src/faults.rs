//! `cargo xtask faults`: vaults killed, cut off, damaged and starved at full size.
//!
//! Builds `tests/faults` for release and runs it. Each round's result is appended to a file below
//! `target/faults`, so a run that was stopped goes on where it was; take the folder away to begin
//! anew. The row `laws` is the crates' own property tests with 10,000 cases each.

use crate::step::{self, Done, Failure, cargo, command, target};

const ROWS: [&str; 5] = ["kill", "power", "damage", "full-disk", "others"];
const CASES: &str = "10000";

pub(crate) fn run_rows(args: &[&str]) -> Done {
    let mut build = cargo();
    build.args([
        "build",
        "--locked",
        "--release",
        "--package",
        "homegroup-tests",
        "--bin",
        "homegroup-faults",
    ]);
    step::run(&mut build)?;
    let program = target().join("release").join(format!("homegroup-faults{}", std::env::consts::EXE_SUFFIX));
    step::run(command(program).args(args).arg("--results").arg(target().join("faults")))
}

/// Runs what `args` name: one row with `--only`, else all of them and the laws.
pub(crate) fn run(args: &[&str]) -> Done {
    let only = args.iter().position(|arg| *arg == "--only").and_then(|at| args.get(at + 1)).copied();
    match only {
        Some("laws") => laws(),
        Some(row) if ROWS.contains(&row) => run_rows(args),
        Some(row) => {
            Err(Failure::new(format!("there is no row {row}; there are {} and laws", ROWS.join(", "))))
        }
        // One round, by its seed.
        None if args.contains(&"--seed") => Err(Failure::new("--seed needs --only")),
        None => run_rows(args).and_then(|()| laws()),
    }
}

/// Every property test with many cases.
fn laws() -> Done {
    let mut test = cargo();
    test.args(["test", "--locked", "--release"]);
    for package in ["journal", "vault", "model", "exchange"] {
        test.args(["--package", &format!("homegroup-{package}")]);
    }
    step::run(test.args(["--lib"]).env("HOMEGROUP_CASES", CASES).env("PROPTEST_CASES", CASES))
}
