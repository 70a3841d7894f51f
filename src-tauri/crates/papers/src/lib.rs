//! Papers: what is to be printed goes in, the bytes of a PDF come out.
//!
//! This crate knows how paper is set: shaping, fonts, pages, tagging. It must not know the vault,
//! the clock, the network or the rules about who may be named; a name arrives here as the text that
//! is to be printed, already cut to the name policy of the paper by the caller. Nothing is written
//! to disk here: a paper lives in memory until the caller saves or prints it.
//!
//! Equal input gives byte-identical output.

mod attendance_slip;
mod badges;
mod certificate;
mod chip_list;
mod codes;
mod content;
mod evening;
mod file;
mod finish;
mod flow;
mod handout;
mod leader_sheets;
mod name_tents;
mod outline;
mod person_report;
mod phone_list;
mod picture;
mod plan;
mod prose;
mod reader_cards;
mod reading;
mod room_agenda;
mod run_sheet;
mod sign_in;
mod sign_in_slips;
mod sign_up;
mod sink;
mod tags;
mod tally;
mod text;
mod weeks_ahead;
mod who_does_what;
mod words;
mod written_down;

pub use attendance_slip::{AttendanceSlip, attendance_slip};
pub use badges::badges;
pub use certificate::{Certificate, certificate};
pub use chip_list::{ChipDue, ChipEvening, ChipList, ChipRow, chip_list};
pub use evening::Evening;
pub use handout::{Handout, MeetingPlace, Number, handout};
pub use leader_sheets::{Circle, CircleText, LeaderSheets, leader_sheets};
pub use name_tents::{FirstNames, MAX_FIRST_NAMES, name_tents};
pub use person_report::{Noted, PersonReport, ReportMeeting, person_report};
pub use phone_list::{PhoneEntry, PhoneList, phone_list};
pub use picture::{MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, Picture};
pub use plan::{Doer, PlanItem};
pub use reader_cards::{ReaderCard, ReaderCards, reader_cards};
pub use reading::{LargeReading, reading};
pub use room_agenda::{RoomAgenda, RoomItem, room_agenda};
pub use run_sheet::{Entry, RunSheet, run_sheet};
#[cfg(feature = "untagged")]
pub use sign_in::sign_in_untagged;
pub use sign_in::{
    Agency, Copy, MAX_ROWS, SignIn, agency_rows_on_a_page, agency_sign_in, rows_on_a_page, sign_in,
};
pub use sign_in_slips::{MAX_SLIPS, SignInSlips, sign_in_slips};
pub use sign_up::{MAX_SIGN_UP_ROWS, Service, SignUp, SignUpEvening, sign_up};
pub use tally::{Tally, tally};
pub use weeks_ahead::{Seat, Serves, Week, WeeksAhead, weeks_ahead, weeks_ahead_wall};
pub use who_does_what::{Serving, ServingEvening, ServingState, WhoDoesWhat, who_does_what};
pub use written_down::{WrittenDown, written_down};

/// The paper in the printer's tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

impl Page {
    /// Width and height in points.
    pub(crate) fn points(self) -> (f32, f32) {
        match self {
            Self::Letter => (612.0, 792.0),
            Self::A4 => (595.28, 841.89),
        }
    }
}

/// The language of the words that the paper brings itself (headings, columns, footers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// `en`
    English,
    /// `es`
    Spanish,
}

impl Language {
    /// The language of a tag as settings hold it: `en` or `es`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }

    /// The tag, `en` or `es`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

/// `YYYY-MM-DD`. Whether there is such a day is the caller's business; this goes into a file name.
fn is_day(day: &str) -> bool {
    day.len() == 10
        && day
            .bytes()
            .enumerate()
            .all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
}

/// A finished paper. It is never written anywhere by this crate.
#[derive(Clone)]
pub struct Paper {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has, at least one.
    pub pages: u32,
    /// Neutral title in the paper's language, the same as the title in the PDF: "Sign-in sheet".
    pub title: String,
    /// Neutral file name to offer when it is saved: `sign-in-2026-11-24.pdf`.
    pub file_name: String,
    /// Whether people's names are printed on it, so that saving it deserves a warning. The line
    /// that says who facilitates does not count.
    pub has_names: bool,
    /// Characters that no font here or on this computer can draw, in order and each once. They are
    /// drawn as a box, and can still be copied out of the PDF as what they are.
    pub uncovered: Vec<char>,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Paper")
            .field("pages", &self.pages)
            .field("size", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// Why a paper could not be made. No text of the paper is in an error.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// `day` is not a civil date written `YYYY-MM-DD`.
    #[error("the day of the paper is not written as YYYY-MM-DD")]
    Day,
    /// More rows than one paper may have.
    #[error("a sheet has at most {limit} rows")]
    TooManyRows {
        /// The largest number of rows, names and blank ones together.
        limit: u32,
    },
    /// A picture is no PNG, or damaged.
    #[error("the picture is no PNG file, or damaged")]
    Picture,
    /// A picture is larger than [`MAX_PICTURE_BYTES`] or [`MAX_PICTURE_SIDE`].
    #[error("the picture is too large")]
    PictureTooLarge,
    /// A QR code can't hold so much.
    #[error("what a code leads to is too long")]
    Code,
    /// Something has to stand in a space that can't hold it at any size that can be read.
    #[error("there is more than the space holds")]
    TooMuch,
    /// A font that ships with the program, or a font of this computer, could not be used.
    #[error("a font could not be read: {0}")]
    Font(&'static str),
    /// A text of the catalogue is missing or malformed.
    #[error("the wording of the paper is incomplete: {0}")]
    Wording(&'static str),
    /// The PDF could not be put together.
    #[error("the PDF could not be written: {0}")]
    Write(&'static str),
}
