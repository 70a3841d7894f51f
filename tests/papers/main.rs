//! Papers read back as a reader, a screen reader or a printer has them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that can't go on stops.

mod evening;
mod first_names;
mod gallery;
mod handouts;
mod leader_sheets;
mod names;
mod poppler;
mod reader_cards;
mod reading;
mod room_agenda;
mod run_sheet;
mod sign_in;
mod sign_up;
mod weeks_ahead;
mod who_does_what;
mod written_down;
