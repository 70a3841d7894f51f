//! Papers read back as a reader, a screen reader or a printer has them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that can't go on stops.

mod agency_sign_in;
mod attendance_slip;
mod certificate;
mod chip_list;
mod evening;
mod first_names;
mod from_records;
mod gallery;
mod handouts;
mod layer;
mod leader_sheets;
mod names;
mod person_report;
mod phone_list;
mod poppler;
mod reader_cards;
mod reading;
mod room_agenda;
mod run_sheet;
mod sign_in;
mod sign_in_slips;
mod sign_up;
mod tally;
mod weeks_ahead;
mod who_does_what;
mod written_down;
