//! Homegroup's nouns and the rules about them.
//!
//! Pure: no I/O, no clock, no randomness, no language of its own. What happens "now" is passed
//! in; what a person reads comes from a pack or from the catalogue. Must not know how anything is
//! stored, sent or printed.

pub mod absence;
pub mod agenda;
pub mod alike;
pub mod assignment;
pub mod backup;
pub mod basket;
pub mod care;
pub mod consent;
pub mod counting;
pub mod curriculum;
pub mod cycle;
pub mod disclosure;
pub mod emergency;
pub mod goal;
pub mod group;
pub mod handout;
pub mod holiday;
pub mod id;
pub mod invalid;
pub mod licence;
pub mod lock;
pub mod markdown;
pub mod meeting;
pub mod milestone;
pub mod name;
pub mod noted;
pub mod notice;
pub mod pack;
pub mod paper;
pub mod paper_set;
pub mod partner;
pub mod person;
pub mod reading;
pub mod regime;
pub mod retention;
pub mod role;
pub mod roster;
pub mod rota;
pub mod schedule;
pub mod service;
pub mod sheet;
pub mod signup;
pub mod speaker;
pub mod split;
pub mod status;
pub mod text;

pub use id::Id;
pub use invalid::{Invalid, Problem};
