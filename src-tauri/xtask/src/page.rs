//! The window's page: its packages, its checks, its build.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

use crate::step::{Done, command, root, run};

fn npm(args: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(root().join("ui")).args(args);
    npm
}

/// Brings the packages in, exactly as locked; nothing to do if they have not changed since.
pub(crate) fn packages() -> Done {
    let ui = root().join("ui");
    let lock = written(ui.join("package-lock.json"));
    let brought = written(ui.join("node_modules/.package-lock.json"));
    if lock.is_some() && brought >= lock {
        println!("the page's packages are here");
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// Checks types and runs the page's unit tests.
pub(crate) fn check() -> Done {
    run(&mut npm(&["run", "check"]))?;
    run(&mut npm(&["test"]))
}

/// Builds the page into ui/dist, which the shell embeds.
pub(crate) fn build() -> Done {
    run(&mut npm(&["run", "build"]))
}

fn written(file: PathBuf) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}
