//! The kinds of paper there are. How they look is not known here.

use serde::{Deserialize, Serialize};

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The sheet that goes round: empty lines only.
    SignIn,
    /// The sheet an agency keeps: real times, signatures.
    AgencySignIn,
    /// Boxes to count with, no names.
    Tally,
    /// The evening's plan for whoever leads it.
    RunSheet,
    /// The evening's plan for the room.
    RoomAgenda,
    /// One sheet for the leader of each circle.
    LeaderSheets,
    /// Each reader's own part, in large letters.
    ReaderCards,
    /// Services to put one's name down for.
    SignUp,
    /// The weeks ahead.
    WeeksAhead,
    /// One slip a person, for somebody who asks for it.
    AttendanceSlip,
}
