//! What is wrong with a text that was meant to be a handout, and in which line.
//!
//! Knows no language: the sentence on screen is made from [`Reason::key`] and [`Reason::limit`] by
//! whoever speaks to the person.

use super::{MAX_BYTES, MAX_CODE, MAX_DEPTH, MAX_FAULTS, MAX_LIST_DEPTH, MAX_TABLE_COLUMNS};
use crate::pack::Slip;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Fault {
    /// The line it is in, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: Reason,
}

/// Why a line can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// A box, columns, cards or lines to be kept together that no `:::` closes.
    #[error("a block is not closed")]
    Unclosed,
    /// A `:::` that closes nothing.
    #[error("nothing is open here")]
    NothingOpen,
    /// `::` and a word no block has.
    #[error("there is no such block")]
    UnknownBlock,
    /// Something behind a block that takes nothing.
    #[error("this block stands alone in its line")]
    StandsAlone,
    /// A number that is missing, or too small or too large.
    #[error("a number from 1 to {max}")]
    Number {
        /// The largest taken.
        max: u32,
    },
    /// Cards that are not 2, 4 or 8.
    #[error("2, 4 or 8 cards")]
    CardCount,
    /// Columns that are not two or three.
    #[error("two or three columns")]
    ColumnCount,
    /// `::next` that is not in columns.
    #[error("not in columns")]
    NextOutside,
    /// Columns in columns, cards in cards, or one in the other.
    #[error("cards and columns in each other")]
    EachOther,
    /// Blocks too deep in each other.
    #[error("more than {MAX_DEPTH} blocks in each other")]
    TooDeep,
    /// Points too deep in each other.
    #[error("more than {MAX_LIST_DEPTH} lists in each other")]
    ListTooDeep,
    /// `::page` inside another block.
    #[error("a page inside a block")]
    PageInside,
    /// A title that is not the first line, or a second one.
    #[error("a title that is not at the top")]
    TitleNotFirst,
    /// `::qr` without something to lead to, or without saying what that is.
    #[error("a code needs what is in it and what it leads to")]
    CodeBare,
    /// A code with more in it than a telephone reads.
    #[error("a code of more than {MAX_CODE} characters")]
    CodeTooLong,
    /// A table without its line under the head, or with another number of columns in it.
    #[error("a table without a line under its head")]
    TableHead,
    /// A row with more cells than the head.
    #[error("more cells than the head has")]
    TableCells,
    /// A table with too many columns.
    #[error("more than {MAX_TABLE_COLUMNS} columns")]
    TableWide,
    /// A brace that begins no field.
    #[error("no such field")]
    UnknownField,
    /// More of a block than a handout may have.
    #[error("more than {max} of these")]
    TooMany {
        /// The most there may be.
        max: u32,
    },
    /// The lines that say what the handout is are not closed.
    #[error("the second +++ is missing")]
    FrontOpen,
    /// Neither the lines at the top nor the text say what it is called.
    #[error("no title")]
    NoTitle,
    /// A day that is none.
    #[error("not a day")]
    NotADay,
    /// One of the lines at the top can't be read.
    #[error(transparent)]
    Slip(#[from] Slip),
    /// Bytes that are no text.
    #[error("no text")]
    NotText,
    /// A file larger than any handout.
    #[error("larger than {MAX_BYTES} bytes")]
    TooLarge,
}

impl Reason {
    /// The catalogue's key for it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unclosed => "handout-fault-unclosed",
            Self::NothingOpen => "handout-fault-nothing-open",
            Self::UnknownBlock => "handout-fault-unknown-block",
            Self::StandsAlone => "handout-fault-stands-alone",
            Self::Number { .. } => "handout-fault-number",
            Self::CardCount => "handout-fault-card-count",
            Self::ColumnCount => "handout-fault-column-count",
            Self::NextOutside => "handout-fault-next-outside",
            Self::EachOther => "handout-fault-each-other",
            Self::TooDeep => "handout-fault-too-deep",
            Self::ListTooDeep => "handout-fault-list-too-deep",
            Self::PageInside => "handout-fault-page-inside",
            Self::TitleNotFirst => "handout-fault-title-not-first",
            Self::CodeBare => "handout-fault-code-bare",
            Self::CodeTooLong => "handout-fault-code-too-long",
            Self::TableHead => "handout-fault-table-head",
            Self::TableCells => "handout-fault-table-cells",
            Self::TableWide => "handout-fault-table-wide",
            Self::UnknownField => "handout-fault-unknown-field",
            Self::TooMany { .. } => "handout-fault-too-many",
            Self::FrontOpen => "handout-fault-front-open",
            Self::NoTitle => "handout-fault-no-title",
            Self::NotADay => "handout-fault-not-a-day",
            Self::Slip(slip) => slip.key(),
            Self::NotText => "handout-fault-not-text",
            Self::TooLarge => "handout-fault-too-large",
        }
    }

    /// The number the sentence speaks of, where it does.
    #[must_use]
    pub fn limit(&self) -> Option<usize> {
        match self {
            Self::Number { max } | Self::TooMany { max } => Some(*max as usize),
            Self::TooDeep => Some(MAX_DEPTH),
            Self::ListTooDeep => Some(MAX_LIST_DEPTH),
            Self::CodeTooLong => Some(MAX_CODE),
            Self::TableWide => Some(MAX_TABLE_COLUMNS),
            Self::TooLarge => Some(MAX_BYTES / 1024 / 1024),
            _ => None,
        }
    }
}

/// The faults found so far, in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn add(&mut self, line: usize, reason: Reason) {
        // A line is told once for one reason, however often it is wrong.
        let fault = Fault { line, reason };
        if self.0.len() < MAX_FAULTS && self.0.last() != Some(&fault) {
            self.0.push(fault);
        }
    }

    /// By line.
    pub(super) fn into_sorted(mut self) -> Vec<Fault> {
        self.0.sort_by_key(|fault| fault.line);
        self.0
    }
}
