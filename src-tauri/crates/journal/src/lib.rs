//! The sealed, append-only change log that is the truth of a vault.
//!
//! A device appends one frame a change to its own journal. A frame holds patches of leaves, each
//! stamped by a hybrid logical clock, and trees of leaves merge by one rule. Everything the disk
//! holds is described byte by byte in `FORMAT.md` beside this crate.
//!
//! This crate knows no noun of the program, no key envelope, no index and no network. It never
//! asks what time it is: callers pass the wall clock in.

pub mod anchor;
mod clock;
pub mod disk;
mod error;
pub mod frame;
mod id;
mod journal;
mod key;
pub mod pack;
mod patch;
mod position;
mod segment;
mod stamp;
mod tree;
mod value;

pub use clock::Clock;
pub use error::{Error, Part};
pub use id::{Id, NotAnId};
pub use journal::{Journal, Opening, Origin, Tail};
pub use key::{FrameKey, Key};
pub use patch::{Change, Entry, Note, Patch, check_tree_name};
pub use position::Position;
pub use stamp::{NotAStamp, Stamp};
pub use tree::{ERASED, Leaf, Tree, check_path};
pub use value::Value;

/// How many cases a property test runs: more by the environment, for the full size.
#[cfg(test)]
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("HOMEGROUP_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
