//! Journeys: whole use cases through the command list, on real records in a temporary folder with
//! a clock that stands where the test puts it.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

mod agenda;
mod assignment;
mod attendance;
mod backup;
mod bad_input;
mod care;
mod circles;
mod contact;
mod curriculum;
mod cycle;
mod draft;
mod emergency;
mod erasure;
mod evening;
mod group;
mod handover;
mod history;
mod import;
mod lock;
mod meeting;
mod pack;
mod papers;
mod passphrase;
mod person;
mod planner;
mod planning;
mod reading;
mod records;
mod restore;
mod retention;
mod rota;
mod schedule;
mod service;
mod signup;
mod speaker;
mod upkeep;
