//! Long work: how far it has come, and giving it up.

use std::sync::atomic::Ordering;

use serde::Serialize;
use ts_rs::TS;

use crate::aside::{Aside, held};
use crate::error::Error;
use crate::program::Nothing;

/// Long work under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// What is being done.
    #[ts(
        type = "\"unlock\" | \"backup\" | \"look\" | \"restore\" | \"rekey\" | \"erase\" | \"import\" | \"papers\""
    )]
    pub task: &'static str,
    /// How much of it is done.
    #[ts(type = "number")]
    pub done: u64,
    /// Of how much; 0 if that can't be told.
    #[ts(type = "number")]
    pub of: u64,
}

/// Nothing more to say: it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Done {}

/// `progress_get`
pub(crate) fn get(aside: &Aside, _: Nothing) -> Result<Option<Progress>, Error> {
    Ok(*held(&aside.progress))
}

/// `progress_cancel`
pub(crate) fn cancel(aside: &Aside, _: Nothing) -> Result<Done, Error> {
    if held(&aside.progress).is_some() {
        aside.cancelled.store(true, Ordering::SeqCst);
    }
    Ok(Done {})
}
