//! Homegroup's use cases: the one list of commands.
//!
//! The window, the command line and the tests all go through [`App::dispatch`]. This crate turns
//! nouns into field trees and knows what each command needs from whom; rules live in `model`,
//! storage in `vault`. It must not know a window.

pub mod agenda;
pub mod attendance;
mod call;
pub mod command;
pub mod commands;
mod dates;
mod desk;
mod error;
pub mod group;
mod host;
pub mod import;
pub mod meeting;
pub mod paper;
pub mod person;
pub mod preferences;
pub mod program;
pub mod reading;
mod records;
pub mod roster;
pub mod sample;
pub mod settings;
pub mod today;
pub mod vault;
pub mod wire;
pub mod words;

pub use call::Call;
pub use desk::{Answer, App, Desk, LockedBecause, Meta};
pub use error::{Code, Error, WireError};
pub use host::{Computer, Host, HostError};
