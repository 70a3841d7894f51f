//! Reading cycles: what the evenings of a group go through in turn.
//!
//! Knows dates and counts; not what is read.

use serde::{Deserialize, Serialize};

/// What moves a cycle on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CycleBy {
    /// Every meeting takes the next turn.
    Meeting,
    /// January has the first turn, December the twelfth.
    Month,
    /// The first such weekday of a month has the first turn, the fifth the last.
    WeekOfMonth,
}

/// What a cancelled meeting does to a cycle that moves on by meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnCancel {
    /// Its turn waits for the next meeting.
    #[default]
    Hold,
    /// Its turn is passed over.
    Advance,
}
