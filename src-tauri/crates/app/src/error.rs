//! What can go wrong with a command, and how it is said on the wire.
//!
//! On the wire an error is `{code, message, field?}`: a code only where somebody acts differently,
//! a message in the person's language that says what to do next. A message never repeats what
//! was typed.

use serde::Serialize;

use crate::host::HostError;
use crate::words::Words;

/// Why a command was not done. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The records are locked.
    #[error("the records are locked")]
    Locked,
    /// There are no records here yet.
    #[error("there are no records here")]
    NoVault,
    /// There are records here already.
    #[error("there are records here already")]
    VaultExists,
    /// The folder holds something else.
    #[error("the folder holds something else")]
    Foreign,
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// Something stored can't be understood.
    #[error("a stored {0} can't be read")]
    Unreadable(&'static str),
    /// No command has this name.
    #[error("there is no such command")]
    UnknownCommand,
    /// The request is not of the command's form.
    #[error("the request does not fit: {fault:?} at {field}")]
    Request {
        /// The field's name.
        field: String,
        /// What is wrong with it.
        fault: RequestFault,
    },
    /// A field can't be taken as it is.
    #[error(transparent)]
    Invalid(#[from] model::Invalid),
    /// Nothing has the id given in this field.
    #[error("nothing has the id given in {0}")]
    NotFound(&'static str),
    /// Another window changed it since it was read.
    #[error("it was changed since it was read")]
    Conflict,
    /// The group has not agreed to keep names.
    #[error("the group has not agreed to keep names")]
    NamesNotAgreed,
    /// A group this person belongs to must keep everything for now.
    #[error("a group must keep everything for now")]
    Held,
    /// The group must keep everything for now.
    #[error("the group must keep everything for now")]
    HeldGroup,
    /// The clock jumped, and nobody said what day it is.
    #[error("the clock is in doubt")]
    ClockInDoubt,
    /// The day given is not the computer's.
    #[error("the day given is not the computer's")]
    ClockDiffers,
    /// No records are kept aside.
    #[error("no records are kept aside")]
    NothingAside,
    /// The meeting is so long ago that its names are not kept.
    #[error("the names of this meeting are not kept any more")]
    NamesNotKept,
    /// The passphrase in this field is too easily guessed.
    #[error("the passphrase is too easily guessed")]
    WeakPassphrase(&'static str),
    /// What was typed in this field is not the recovery code.
    #[error("what is in {0} is not the recovery code")]
    WrongRecoveryCode(&'static str),
    /// The meeting is cancelled.
    #[error("the meeting is cancelled")]
    Cancelled,
    /// The meeting's day is still to come.
    #[error("the meeting is still ahead")]
    MeetingAhead,
    /// In this kind of group each person is marked by itself.
    #[error("each person is marked by itself in this kind of group")]
    NotAllAtOnce,
    /// The file can't be read as a list of people.
    #[error(transparent)]
    List(#[from] exchange::people_csv::Error),
    /// The file can't be read as a text.
    #[error(transparent)]
    Text(#[from] exchange::plain_text::Error),
    /// A reading that came with a starter set can't be changed.
    #[error("the reading came with a starter set")]
    Shipped,
    /// A text is no starter set.
    #[error("no starter set: {reason}")]
    Pack {
        /// The field it was given in.
        field: &'static str,
        /// The line, from 1, where it is about one.
        line: Option<usize>,
        /// What is wrong.
        reason: model::pack::Reason,
    },
    /// A text is no handout.
    #[error("no handout: {fault}")]
    Handout {
        /// The field it was given in.
        field: &'static str,
        /// What is wrong, and in which line.
        fault: model::handout::Fault,
    },
    /// A handout that came with Homegroup can't be changed.
    #[error("the handout came with Homegroup")]
    ShippedHandout,
    /// The file is no picture that can be taken.
    #[error("no picture: {0}")]
    Picture(papers::Error),
    /// The file is no group that was handed over, or no whole one.
    #[error("no whole parcel")]
    Parcel,
    /// The passphrase is not the one of the file.
    #[error("the passphrase does not open the parcel")]
    ParcelPassphrase,
    /// A newer Homegroup made the file.
    #[error("a newer parcel")]
    ParcelNewer,
    /// The group in this file was taken already, and is here.
    #[error("the parcel was taken already")]
    TakenAlready,
    /// The passphrase of these records may not be given away.
    #[error("the passphrase of these records")]
    SamePassphrase,
    /// A file outside the records could not be read.
    #[error("a file could not be read: {0}")]
    Unreached(std::io::ErrorKind),
    /// The group has not asked for proposals.
    #[error("proposals are off in the group")]
    RotaOff,
    /// A week of the month or a meeting follows the agenda.
    #[error("the agenda is in use")]
    AgendaUsed {
        /// Where, in the person's language.
        places: String,
    },
    /// A release of information does not allow it as it stands.
    #[error(transparent)]
    Release(#[from] model::disclosure::Refused),
    /// There is no such paper there yet.
    #[error("there is no such paper there yet: {0:?}")]
    PaperOff(crate::paper::PaperOff),
    /// A paper with names is not shown by another program.
    #[error("there are names on the paper")]
    PaperNamed,
    /// The paper could not be made.
    #[error(transparent)]
    Paper(#[from] papers::Error),
    /// The computer refused.
    #[error(transparent)]
    Host(#[from] HostError),
    /// A file outside the records could not be written.
    #[error("a file could not be written: {0}")]
    File(std::io::ErrorKind),
    /// A fault of the program's own.
    #[error("a fault of the program's own: {0}")]
    Internal(&'static str),
}

/// How a request fails its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestFault {
    /// The command needs the field.
    Missing,
    /// The command has no such field.
    Unknown,
    /// The field is there, but not of its type.
    Wrong,
}

/// An error as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct WireError {
    /// For programs: acts on it.
    pub code: Code,
    /// For the person: says what to do.
    pub message: String,
    /// The field of the request it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

/// The codes, each there because somebody acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Unlock first.
    Locked,
    /// Try the passphrase again.
    WrongPassphrase,
    /// Make records first.
    NoVault,
    /// Unlock the ones that are there.
    VaultExists,
    /// Another Homegroup has them open.
    InUse,
    /// The records are damaged, or are not records.
    Damaged,
    /// A newer Homegroup made this.
    Unsupported,
    /// Gone, or never there.
    NotFound,
    /// Correct the field.
    Invalid,
    /// No command of that name.
    UnknownCommand,
    /// Look again, then decide.
    Conflict,
    /// Saved before; nothing to do.
    AlreadyDone,
    /// Ask the group first.
    NamesNotAgreed,
    /// It was given up; nothing to do.
    Cancelled,
    /// Free some space.
    DiskFull,
    /// Save it and print elsewhere.
    NoPrinter,
    /// The computer would not read or write.
    Io,
    /// A fault of the program's own.
    Internal,
}

impl Error {
    /// The error as it is sent, in the person's language.
    #[must_use]
    pub fn on_wire(&self, words: &Words) -> WireError {
        let (code, key) = self.code_and_key();
        let plain = |field: Option<&str>| WireError {
            code,
            message: words.say(key),
            field: field.map(ToOwned::to_owned),
        };
        match self {
            Self::Request { field, .. } => plain(Some(field.as_str()).filter(|field| !field.is_empty())),
            Self::Invalid(invalid) => say_invalid(words, invalid),
            Self::NotFound(field) => plain(Some(field)),
            Self::WeakPassphrase(field) => plain(Some(field)),
            Self::WrongRecoveryCode(field) => plain(Some(field)),
            Self::Held => plain(Some("person")),
            Self::HeldGroup => plain(Some("group")),
            Self::ClockDiffers => plain(Some("today")),
            Self::List(_) | Self::Text(_) | Self::Unreached(_) | Self::Picture(_) => plain(Some("file")),
            Self::Parcel | Self::ParcelNewer => plain(Some("from")),
            Self::ParcelPassphrase => plain(Some("passphrase")),
            Self::TakenAlready => plain(Some("again")),
            Self::SamePassphrase => plain(Some("new")),
            Self::Shipped => plain(Some("reading")),
            Self::ShippedHandout => plain(Some("handout")),
            Self::Handout { field, fault } => {
                let reason = crate::handout::say_fault(words, &fault.reason);
                let line = i64::try_from(fault.line).unwrap_or(i64::MAX);
                let with = [("line", line.into()), ("reason", reason.as_str().into())];
                WireError { message: words.say_with(key, &with), ..plain(Some(field)) }
            }
            Self::Pack { field, line, reason } => {
                let line = line.and_then(|line| i64::try_from(line).ok());
                let reason = crate::pack::say_fault(words, reason);
                let with = [("line", line.unwrap_or(0).into()), ("reason", reason.as_str().into())];
                WireError { message: words.say_with(key, &with), ..plain(Some(field)) }
            }
            Self::AgendaUsed { places } => {
                let with = [("places", places.as_str().into())];
                WireError { message: words.say_with(key, &with), ..plain(Some("agenda")) }
            }
            Self::RotaOff => plain(Some("group")),
            Self::Release(_) => plain(Some("release")),
            Self::PaperOff(_) => plain(Some("kind")),
            Self::PaperNamed => plain(Some("open")),
            Self::MeetingAhead | Self::NotAllAtOnce => plain(Some("meeting")),
            _ => plain(None),
        }
    }

    fn code_and_key(&self) -> (Code, &'static str) {
        match self {
            Self::Locked => (Code::Locked, "error-locked"),
            Self::NoVault => (Code::NoVault, "error-no-vault"),
            Self::VaultExists => (Code::VaultExists, "error-vault-exists"),
            Self::Foreign => (Code::Damaged, "error-foreign"),
            Self::Vault(fault) => of_vault(fault),
            Self::Unreadable(_) => (Code::Damaged, "error-damaged"),
            Self::UnknownCommand => (Code::UnknownCommand, "error-unknown-command"),
            Self::Request { fault, .. } => match fault {
                RequestFault::Missing => (Code::Invalid, "request-missing"),
                RequestFault::Unknown => (Code::Invalid, "request-unknown"),
                RequestFault::Wrong => (Code::Invalid, "request-wrong"),
            },
            Self::Invalid(invalid) => (Code::Invalid, invalid.problem.key()),
            Self::NotFound(_) => (Code::NotFound, "error-not-found"),
            Self::Conflict => (Code::Conflict, "error-conflict"),
            Self::NamesNotAgreed => (Code::NamesNotAgreed, "error-names-not-agreed"),
            Self::Held => (Code::Invalid, "error-held"),
            Self::HeldGroup => (Code::Invalid, "error-held-group"),
            Self::ClockInDoubt => (Code::Invalid, "error-clock-in-doubt"),
            Self::ClockDiffers => (Code::Invalid, "error-clock-differs"),
            Self::NothingAside => (Code::NotFound, "error-nothing-aside"),
            Self::NamesNotKept => (Code::Invalid, "error-names-not-kept"),
            Self::WeakPassphrase(_) => (Code::Invalid, "error-weak-passphrase"),
            Self::WrongRecoveryCode(_) => (Code::Invalid, "error-wrong-recovery-code"),
            Self::Cancelled => (Code::Invalid, "error-cancelled"),
            Self::MeetingAhead => (Code::Invalid, "error-meeting-ahead"),
            Self::NotAllAtOnce => (Code::Invalid, "error-not-all-at-once"),
            Self::List(fault) => (Code::Invalid, fault.key()),
            Self::Text(_) => (Code::Invalid, "error-not-a-text"),
            Self::Shipped => (Code::Invalid, "error-reading-shipped"),
            Self::Pack { line: Some(_), .. } => (Code::Invalid, "error-pack-line"),
            Self::Pack { line: None, .. } => (Code::Invalid, "error-pack"),
            Self::Handout { .. } => (Code::Invalid, "error-handout"),
            Self::ShippedHandout => (Code::Invalid, "error-handout-shipped"),
            Self::Picture(papers::Error::PictureTooLarge) => (Code::Invalid, "error-picture-too-large"),
            Self::Picture(_) => (Code::Invalid, "error-picture"),
            Self::Parcel => (Code::Damaged, "error-parcel"),
            Self::ParcelPassphrase => (Code::WrongPassphrase, "error-parcel-passphrase"),
            Self::ParcelNewer => (Code::Unsupported, "error-parcel-newer"),
            Self::TakenAlready => (Code::Invalid, "error-parcel-taken"),
            Self::SamePassphrase => (Code::Invalid, "error-same-passphrase"),
            Self::Unreached(_) => (Code::Io, "error-file-unread"),
            Self::RotaOff => (Code::Invalid, "error-rota-off"),
            Self::AgendaUsed { .. } => (Code::Invalid, "error-agenda-used"),
            Self::Release(refused) => (Code::Invalid, refused.key()),
            Self::PaperOff(off) => (Code::Invalid, off.key()),
            Self::PaperNamed => (Code::Invalid, "paper-open-names"),
            Self::Paper(papers::Error::TooMuch) => (Code::Invalid, "error-paper-too-much"),
            Self::Paper(papers::Error::Code) => (Code::Invalid, "error-paper-code"),
            Self::Paper(_) => (Code::Internal, "error-paper"),
            Self::Host(HostError::NoPrinter) => (Code::NoPrinter, "error-no-printer"),
            Self::Host(HostError::NoClipboard) => (Code::Io, "error-no-clipboard"),
            Self::Host(HostError::Refused) => (Code::Io, "error-io"),
            Self::File(std::io::ErrorKind::StorageFull) => (Code::DiskFull, "error-disk-full"),
            Self::File(_) => (Code::Io, "error-file"),
            Self::Internal(_) => (Code::Internal, "error-internal"),
        }
    }
}

fn of_vault(fault: &vault::Error) -> (Code, &'static str) {
    use vault::Error as Theirs;
    match fault {
        Theirs::WrongPassphrase => (Code::WrongPassphrase, "error-wrong-passphrase"),
        Theirs::InUse => (Code::InUse, "error-in-use"),
        Theirs::Absent => (Code::NoVault, "error-no-vault"),
        Theirs::Exists => (Code::VaultExists, "error-vault-exists"),
        Theirs::Foreign => (Code::Damaged, "error-foreign"),
        Theirs::Damaged { .. } => (Code::Damaged, "error-damaged"),
        Theirs::Unsupported { .. } => (Code::Unsupported, "error-unsupported"),
        Theirs::DiskFull => (Code::DiskFull, "error-disk-full"),
        Theirs::AlreadyDone => (Code::AlreadyDone, "error-already-done"),
        Theirs::Cancelled => (Code::Cancelled, "error-given-up"),
        Theirs::TooLarge => (Code::Invalid, "error-too-large"),
        Theirs::Poisoned => (Code::Io, "error-poisoned"),
        Theirs::Lacking(_) => (Code::Io, "error-lacking"),
        Theirs::Io(_) => (Code::Io, "error-io"),
        _ => (Code::Internal, "error-internal"),
    }
}

fn say_invalid(words: &Words, invalid: &model::Invalid) -> WireError {
    use model::Problem;
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (min, max) = match invalid.problem {
        Problem::TooLong { max } | Problem::TooMany { max } => (0, number(max)),
        Problem::OutOfRange { min, max } => (min, max),
        _ => (0, 0),
    };
    WireError {
        code: Code::Invalid,
        message: words.say_with(invalid.problem.key(), &[("min", min.into()), ("max", max.into())]),
        field: Some(invalid.field.clone()),
    }
}
