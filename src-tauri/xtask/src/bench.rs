//! `cargo xtask bench`: how fast the vault is, beside other stores in the same run, and planning,
//! beside python-dateutil, and finding people, beside SQLite, and papers, beside other makers of PDFs.

use std::path::{Path, PathBuf};

use crate::step::{Done, Failure, cargo, command, run, target};
use crate::system;

/// SQLCipher as Python packs it; building it from its source takes twenty minutes.
const SQLCIPHER: &str = "sqlcipher3-binary==0.6.0";
/// Makers of PDFs in Python: the module of each, and its package.
const PAPER_MAKERS: [(&str, &str); 4] = [
    ("reportlab", "reportlab==5.1.0"),
    ("typst", "typst==0.15.2"),
    ("weasyprint", "weasyprint==70.0"),
    ("fpdf", "fpdf2==2.8.9"),
];

/// Measures and prints; with `--write` into docs/bench-vault.md too. `--small` only sees that it
/// runs.
pub(crate) fn vault(more: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new("the benchmark reads its figures where Linux keeps them"));
    }
    let python = python("bench-python")?;
    installed(&python, "sqlcipher3", SQLCIPHER)?;
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

/// Measures how papers are made and prints; with `--write` into docs/bench-papers.md too. A peer that
/// can't be installed is left out, and the page says so.
pub(crate) fn papers(more: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new("the benchmark reads its figures where Linux keeps them"));
    }
    system::ready_for_the_papers()?;
    let python = python("bench-papers-python")?;
    for (module, package) in PAPER_MAKERS {
        if let Err(failure) = installed(&python, module, package) {
            println!("{package} is left out: {failure}");
        }
    }
    run(cargo().args(["build", "--locked", "--release", "-p", "homegroup-bench", "--features", "papers"]))?;
    let program = target().join("release/homegroup-bench");
    run(command(program).arg("papers").args(more).env("HOMEGROUP_BENCH_PYTHON", python))
}

/// A Python of its own under the target folder.
fn python(name: &str) -> Done<PathBuf> {
    let folder = target().join(name);
    let python = folder.join("bin/python3");
    if !python.exists() {
        run(command("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    Ok(python)
}

fn installed(python: &Path, module: &str, package: &str) -> Done {
    let has_it = command(python).args(["-c", &format!("import {module}")]).output();
    if has_it.is_ok_and(|told| told.status.success()) {
        return Ok(());
    }
    run(command(python).args(["-m", "pip", "install", "--quiet", package]))
}
