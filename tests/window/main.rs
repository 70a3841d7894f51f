//! The real window: the built program with its real web view, driven through WebDriver on a
//! screen that nobody sees. `cargo xtask test` installs and builds what this needs.
//!
//! What a test can't do with keys stands in for it, in debug builds only: `--now` stops the
//! window's clock, the variable `HOMEGROUP_CHOSEN_PATH` answers the dialogs, and the file that
//! `HOMEGROUP_AHEAD` names lets idle time pass at once. A list is
//! brought by giving its path to the file field, where the system's own dialog would.

#![cfg(target_os = "linux")] // Elsewhere the web view is another one, and its driver too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that can't go on stops.

mod axe;
mod doors;
mod driver;
mod evening;
mod handouts;
mod list;
mod locks;
mod people;
mod pictures;
mod programs;
mod records;
mod routes;
mod stage;
mod traces;
mod window;
