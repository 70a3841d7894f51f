//! Journeys: whole use cases through the command list, on real records in a temporary folder with
//! a clock that stands where the test puts it.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

mod afterwards;
mod agenda;
mod assignment;
mod attendance;
mod backup;
mod bad_input;
mod care;
mod chip;
mod circles;
mod contact;
mod curriculum;
mod cycle;
mod disclosure;
mod draft;
mod emergency;
mod erasure;
mod evening;
mod figures;
mod group;
mod handout;
mod handover;
mod here;
mod history;
mod import;
mod lock;
mod meeting;
mod milestone;
mod noted;
mod one_person;
mod other_agenda;
mod over_time;
mod pack;
mod pack_from_group;
mod paper_saved;
mod paper_set;
mod papers;
mod papers_plan;
mod papers_sheets;
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
mod written_down;
