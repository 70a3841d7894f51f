//! The real window: the built program with its real web view, driven through WebDriver on a
//! screen that nobody sees. `cargo xtask test` installs and builds what this needs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that can't go on stops.

mod axe;
mod doors;
mod driver;
mod evening;
mod pictures;
mod routes;
mod stage;
mod traces;
mod window;
