//! The kinds of paper that are made, in the order of use. To add one: its line of facts in
//! `model/src/paper.rs`, its file here with a `PAPER`, its line below, and its two texts in
//! `core-papers.ftl`.

use model::Problem;
use model::paper::PaperKind;
use papers::Paper;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::Ask;
use super::{
    agency_copy, agency_sign_in, attendance_slip, certificate, chip_list, chip_names, facilitator_copy,
    handout, person_report, phone_list, sign_in, sign_in_slips, sign_up, tally, written_down,
};
use crate::call::Call;
use crate::error::Error;

/// Every kind that is made, in the order of use.
pub(crate) const PAPERS: &[Entry] = &[
    sign_in::PAPER,
    facilitator_copy::PAPER,
    agency_sign_in::PAPER,
    agency_copy::PAPER,
    sign_in_slips::PAPER,
    tally::PAPER,
    sign_up::PAPER,
    attendance_slip::PAPER,
    chip_list::PAPER,
    chip_names::PAPER,
    phone_list::PAPER,
    certificate::PAPER,
    person_report::PAPER,
    written_down::PAPER,
    handout::PAPER,
];

/// What can be chosen about a paper besides its size: the fields of a request it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperOption {
    /// Large print.
    Large,
    /// How much of each name.
    Names,
    /// For how many meetings.
    Meetings,
    /// From which day on.
    From,
    /// To which day.
    Until,
    /// With lines for first names.
    NameLines,
}

impl PaperOption {
    /// Every option.
    pub(crate) const ALL: [Self; 6] =
        [Self::Large, Self::Names, Self::Meetings, Self::From, Self::Until, Self::NameLines];

    /// Its field in a request.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Names => "names",
            Self::Meetings => "meetings",
            Self::From => "from",
            Self::Until => "until",
            Self::NameLines => "name_lines",
        }
    }
}

/// Why there is no such paper there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperOff {
    /// Names are on it, and the group keeps none.
    NamesNotAgreed,
    /// The group has not said that it shall be made.
    NotAllowed,
    /// There is nothing to print on it.
    Empty,
    /// The group's starter set counts no days.
    NotCounted,
}

impl PaperOff {
    /// What to do, in the catalogue.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::NamesNotAgreed => "error-names-not-agreed",
            Self::NotAllowed => "paper-off-not-allowed",
            Self::Empty => "paper-off-empty",
            Self::NotCounted => "paper-off-not-counted",
        }
    }
}

/// How a kind of paper is made.
pub(crate) struct Entry {
    pub(crate) kind: PaperKind,
    /// The options it takes.
    pub(crate) options: &'static [PaperOption],
    /// How many are usually printed.
    pub(crate) copies: u32,
    /// Why there is nothing to print on it, if there is nothing. Anything but what it is about may
    /// still be missing from what is asked.
    pub(crate) off: fn(&Call<'_>, &Ask<'_>) -> Result<Option<PaperOff>, Error>,
    /// Makes it. What it is about is there, and the group may have it.
    pub(crate) make: fn(&Call<'_>, &Ask<'_>) -> Result<Paper, Error>,
}

impl Entry {
    /// A paper without options, of which one is printed, and that can always be made.
    pub(crate) const fn new(kind: PaperKind, make: fn(&Call<'_>, &Ask<'_>) -> Result<Paper, Error>) -> Self {
        Self { kind, options: &[], copies: 1, off: |_, _| Ok(None), make }
    }

    /// With options.
    pub(crate) const fn takes(self, options: &'static [PaperOption]) -> Self {
        Self { options, ..self }
    }

    /// That is off for a reason of its own.
    pub(crate) const fn off_if(
        self,
        off: fn(&Call<'_>, &Ask<'_>) -> Result<Option<PaperOff>, Error>,
    ) -> Self {
        Self { off, ..self }
    }
}

/// How a kind is made.
///
/// # Errors
/// [`Problem::NotAChoice`] at `kind`: starter sets may name papers that nobody makes yet.
pub(crate) fn entry(kind: PaperKind) -> Result<&'static Entry, Error> {
    let found = PAPERS.iter().find(|entry| entry.kind == kind);
    found.ok_or_else(|| Problem::NotAChoice.at("kind").into())
}
