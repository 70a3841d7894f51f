//! What is wrong with something a person typed: which field, and why.
//!
//! Knows no language: the screen's sentence is made from [`Problem::key`] and its numbers by
//! whoever speaks to the person.

use crate::text::Limit;

/// A field that can't be taken as it is. Nothing was stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct Invalid {
    /// The field's name in the request.
    pub field: String,
    /// Why it can't be taken.
    pub problem: Problem,
}

/// Why a field can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing was given where something is needed.
    #[error("must not be empty")]
    Empty,
    /// More characters than the limit.
    #[error("is longer than {max} characters")]
    TooLong {
        /// The limit, in characters.
        max: usize,
    },
    /// Control characters, or marks that turn the writing direction around.
    #[error("has characters that can't be shown")]
    Unprintable,
    /// Not a day of the calendar, written as 2026-11-24.
    #[error("is not a date such as 2026-11-24")]
    NotADate,
    /// Not a time of day, written as 19:00.
    #[error("is not a time such as 19:00")]
    NotATime,
    /// Not one of the zones of the IANA database.
    #[error("is not a known time zone")]
    NotAZone,
    /// A number outside what makes sense.
    #[error("must be from {min} to {max}")]
    OutOfRange {
        /// The smallest number taken.
        min: i64,
        /// The largest number taken.
        max: i64,
    },
    /// The smaller limit is above the larger.
    #[error("the least is more than the most")]
    LeastAboveMost,
    /// A day or a rule the calendar never comes to.
    #[error("never happens")]
    NeverHappens,
    /// Something that would be over before it begins.
    #[error("ends before it starts")]
    EndBeforeStart,
    /// Not one of the words that may stand here.
    #[error("is not one of the choices")]
    NotAChoice,
    /// A date that lies in the future where only the past makes sense.
    #[error("lies in the future")]
    InTheFuture,
    /// A date that is over where only what lies ahead makes sense.
    #[error("lies in the past")]
    InThePast,
    /// A date too far back to be meant.
    #[error("is more than {years} years ago")]
    LongAgo {
        /// How far back a date may lie, in years.
        years: u32,
    },
    /// A date that is not after the one it follows.
    #[error("is not later than the day before it")]
    NotLater,
    /// Not an amount of money, written as 42.50.
    #[error("is not an amount such as 42.50")]
    NotAnAmount,
    /// A time at which nobody can have come or gone: outside the meeting, or not there yet.
    #[error("is not within the meeting so far")]
    OutsideMeeting,
    /// There are already as many as can be kept.
    #[error("there can be no more than {max}")]
    TooMany {
        /// The limit.
        max: usize,
    },
    /// The text a person sees must be left empty in this kind of group.
    #[error("is not kept in this kind of group")]
    NotKeptHere,
    /// Something that needs a text has none, or the other way round.
    #[error("does not go with the licence chosen")]
    NotWithThisLicence,
    /// It would take the place of something that takes another's place.
    #[error("takes the place of something that can't be replaced")]
    Loop,
    /// The program wants its items in this order.
    #[error("has an order that the program gave")]
    FixedOrder,
    /// A person of one kind of group can't be on the list of another.
    #[error("is on the list of another kind of group")]
    OtherKindOfGroup,
    /// Somebody has it already.
    #[error("is taken already")]
    Taken,
    /// Another one is called so already.
    #[error("is the name of another one")]
    SameName,
    /// An item that always takes place has nothing to decide.
    #[error("has no condition")]
    NoCondition,
}

impl Problem {
    /// The catalogue's key for this problem.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::TooLong { .. } => "problem-too-long",
            Self::Unprintable => "problem-unprintable",
            Self::NotADate => "problem-not-a-date",
            Self::NotATime => "problem-not-a-time",
            Self::NotAZone => "problem-not-a-zone",
            Self::OutOfRange { .. } => "problem-out-of-range",
            Self::LeastAboveMost => "problem-least-above-most",
            Self::NeverHappens => "problem-never-happens",
            Self::EndBeforeStart => "problem-end-before-start",
            Self::NotAChoice => "problem-not-a-choice",
            Self::InTheFuture => "problem-in-the-future",
            Self::InThePast => "problem-in-the-past",
            Self::LongAgo { .. } => "problem-long-ago",
            Self::NotLater => "problem-not-later",
            Self::NotAnAmount => "problem-not-an-amount",
            Self::OutsideMeeting => "problem-outside-meeting",
            Self::TooMany { .. } => "problem-too-many",
            Self::NotKeptHere => "problem-not-kept-here",
            Self::NotWithThisLicence => "problem-not-with-this-licence",
            Self::Loop => "problem-loop",
            Self::FixedOrder => "problem-fixed-order",
            Self::Taken => "problem-taken",
            Self::OtherKindOfGroup => "problem-other-kind-of-group",
            Self::SameName => "problem-same-name",
            Self::NoCondition => "problem-no-condition",
        }
    }

    /// Makes it a complaint about `field`.
    #[must_use]
    pub fn at(self, field: &str) -> Invalid {
        Invalid { field: field.to_owned(), problem: self }
    }

    /// The text is longer than the limit.
    #[must_use]
    pub fn too_long(limit: Limit) -> Self {
        Self::TooLong { max: limit.0 }
    }
}

/// Refuses a number outside `min..=max`.
///
/// # Errors
/// [`Problem::OutOfRange`] at `field`.
pub fn in_range(field: &str, number: u32, min: u32, max: u32) -> Result<u32, Invalid> {
    if (min..=max).contains(&number) {
        Ok(number)
    } else {
        Err(Problem::OutOfRange { min: min.into(), max: max.into() }.at(field))
    }
}
