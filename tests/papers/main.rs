//! Papers read back as a reader, a screen reader or a printer has them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that can't go on stops.

mod gallery;
mod handouts;
mod names;
mod poppler;
mod sign_in;
mod sign_up;
mod written_down;
