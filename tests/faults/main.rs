//! Faults: what is left when the program is killed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // A test that can't go on stops.

mod kill;
