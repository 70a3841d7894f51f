//! `cargo xtask bench`: how fast the vault is, beside other stores in the same run, and planning,
//! beside python-dateutil, and finding people, beside SQLite.

use crate::step::{Done, Failure, cargo, command, run, target};
use crate::system;

/// SQLCipher as Python packs it; building it from its source takes twenty minutes.
const SQLCIPHER: &str = "sqlcipher3-binary==0.6.0";

/// Measures and prints; with `--write` into docs/bench-vault.md too. `--small` only sees that it
/// runs.
pub(crate) fn vault(more: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new("the benchmark reads its figures where Linux keeps them"));
    }
    let python = python()?;
    run(cargo().args(["build", "--locked", "--release", "-p", "homegroup-bench", "--features", "peers"]))?;
    let program = target().join("release/homegroup-bench");
    run(command(program).arg("vault").args(more).env("HOMEGROUP_BENCH_PYTHON", python))
}

/// Measures planning and prints; with `--write` into docs/bench-planning.md too.
pub(crate) fn planning(more: &[&str]) -> Done {
    system::ready_for_the_peers()?;
    run(cargo().args(["build", "--locked", "--release", "-p", "homegroup-bench"]))?;
    run(command(target().join("release/homegroup-bench")).arg("planning").args(more))
}

/// Measures how people are found and prints; with `--write` into docs/bench-people.md too.
pub(crate) fn people(more: &[&str]) -> Done {
    run(cargo().args(["build", "--locked", "--release", "-p", "homegroup-bench"]))?;
    run(command(target().join("release/homegroup-bench")).arg("people").args(more))
}

/// A Python of its own with SQLCipher in it, under the target folder.
fn python() -> Done<std::path::PathBuf> {
    let folder = target().join("bench-python");
    let python = folder.join("bin/python3");
    if !python.exists() {
        run(command("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    let has_it = command(&python).args(["-c", "import sqlcipher3"]).output();
    if !has_it.is_ok_and(|told| told.status.success()) {
        run(command(&python).args(["-m", "pip", "install", "--quiet", SQLCIPHER]))?;
    }
    Ok(python)
}
