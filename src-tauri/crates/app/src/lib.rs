//! Homegroup's use cases: the one list of commands.
//!
//! The window, the command line and the tests all go through [`App::dispatch`]. This crate turns
//! nouns into field trees and knows what each command needs from whom; rules live in `model`,
//! storage in `vault`. It must not know a window.

pub mod absence;
pub mod agenda;
pub mod aside;
pub mod assignment;
pub mod attendance;
pub mod backlog;
pub mod backup;
mod call;
pub mod care;
pub mod command;
pub mod commands;
pub mod contact;
pub mod curriculum;
pub mod cycle;
mod dates;
mod desk;
pub mod draft;
pub mod emergency;
pub mod erasure;
mod error;
pub mod goal;
pub mod group;
pub mod handover;
pub mod history;
pub mod holiday;
mod host;
pub mod import;
pub mod lock;
pub mod meeting;
pub mod notice;
mod opening;
pub mod pack;
pub mod paper;
pub mod partner;
pub mod passphrase;
pub mod person;
pub mod plain;
pub mod planner;
pub mod preferences;
pub mod program;
pub mod progress;
pub mod reading;
mod records;
pub mod restore;
pub mod retention;
pub mod role;
pub mod roster;
pub mod rota;
pub mod sample;
pub mod schedule;
pub mod service;
pub mod settings;
pub mod signup;
pub mod speaker;
pub mod today;
pub mod topic;
mod upkeep;
pub mod usual;
pub mod vault;
pub mod wire;
pub mod words;

pub use ::vault::KdfCost;
pub use call::Call;
pub use desk::{Answer, App, Desk, Meta};
pub use error::{Code, Error, WireError};
pub use host::{Computer, Host, HostError};
pub use lock::LockedBecause;
