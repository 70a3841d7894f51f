//! Journeys: whole use cases through the command list, on real records in a temporary folder with
//! a clock that stands where the test puts it.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

mod agenda;
mod attendance;
mod bad_input;
mod evening;
mod group;
mod import;
mod meeting;
mod papers;
mod person;
mod reading;
mod records;
