//! The page's types are written from the Rust ones, so that the two cannot drift apart.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{Done, Failure, build, built, output, root};

fn file() -> PathBuf {
    root().join("ui/src/lib/wire.ts")
}

/// Writes the file.
pub(crate) fn write() -> Done {
    build("homegroup-cli")?;
    let types = generated()?;
    fs::write(file(), types).map_err(|error| Failure::new(format!("{}: {error}", file().display())))?;
    println!("written: ui/src/lib/wire.ts");
    Ok(())
}

/// Fails if the file is not what would be written now.
pub(crate) fn check() -> Done {
    build("homegroup-cli")?;
    check_with_built()
}

/// The same with the program that a build of the whole workspace has just made.
pub(crate) fn check_with_built() -> Done {
    compare(&generated()?)
}

/// The command line program knows every command; asking it compiles less than anything else.
fn generated() -> Done<String> {
    output(Command::new(built("homegroup-cli")).arg("types"))
}

fn compare(types: &str) -> Done {
    let there = fs::read_to_string(file()).unwrap_or_default();
    if there == types {
        println!("ui/src/lib/wire.ts is current");
        return Ok(());
    }
    let line = there
        .lines()
        .zip(types.lines())
        .position(|(old, new)| old != new)
        .unwrap_or_else(|| there.lines().count().min(types.lines().count()));
    Err(Failure::new(format!(
        "ui/src/lib/wire.ts differs from the Rust types at line {}; run `cargo xtask types` and \
         commit the file",
        line + 1
    )))
}
