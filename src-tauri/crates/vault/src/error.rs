//! What can go wrong with a vault. No path, no content and no name is ever part of an error.

use std::io;

use journal::Part;

/// Why a vault could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The passphrase or recovery code does not open this vault. Given only after the whole key
    /// derivation has run; nothing on disk was changed.
    #[error("wrong passphrase or recovery code")]
    WrongPassphrase,
    /// Another process holds the vault.
    #[error("the vault is open in another program")]
    InUse,
    /// There is no vault in the folder.
    #[error("there is no vault here")]
    Absent,
    /// There is a vault in the folder already.
    #[error("there is a vault here already")]
    Exists,
    /// The folder holds things that are not a vault's.
    #[error("the folder holds something else")]
    Foreign,
    /// Bytes on disk are not what was written. Nothing was changed; the folder is best kept as it
    /// is until a copy of it was brought back.
    #[error("damaged: {part:?}: {what}")]
    Damaged {
        /// Which part of the folder.
        part: Part,
        /// A short technical phrase for a report; never content.
        what: &'static str,
    },
    /// Made by a newer version of the program.
    #[error("made by a newer version of the program (format {version})")]
    Unsupported {
        /// The format version found.
        version: u32,
    },
    /// The disk or quota is full. Nothing was stored; what was there is kept.
    #[error("the disk is full")]
    DiskFull,
    /// The request id is known: the change is stored already, and nothing was done now.
    #[error("this request was carried out already")]
    AlreadyDone,
    /// A change is larger than can be stored at once (16 MiB sealed). Nothing was stored.
    #[error("the change is too large to store at once")]
    TooLarge,
    /// An earlier write failed and could not be undone; lock and unlock the vault.
    #[error("an earlier write failed; lock and unlock")]
    Poisoned,
    /// The caller passed something that can't be stored, such as a malformed path or an empty
    /// passphrase.
    #[error("not storable: {0}")]
    Refused(&'static str),
    /// Not enough memory for the key derivation, or no random numbers from the system.
    #[error("the system lacks {0}")]
    Lacking(&'static str),
    /// Whoever watched said to stop. Nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// What was to go has gone from the vault, but files of before could not be removed yet; the
    /// next unlocking tries again.
    #[error("files of before could not be removed yet; lock and unlock")]
    Remains,
    /// Another failure of the file system.
    #[error("file system: {0}")]
    Io(io::ErrorKind),
}

impl Error {
    pub(crate) const fn damaged(part: Part, what: &'static str) -> Self {
        Self::Damaged { part, what }
    }
}

impl From<journal::Error> for Error {
    fn from(error: journal::Error) -> Self {
        use journal::Error as Theirs;
        match error {
            Theirs::Damaged { part, what } => Self::damaged(part, what),
            Theirs::Unsupported { version } => Self::Unsupported { version },
            Theirs::DiskFull => Self::DiskFull,
            Theirs::TooLarge => Self::TooLarge,
            Theirs::Poisoned => Self::Poisoned,
            Theirs::Refused(what) => Self::Refused(what),
            Theirs::Random => Self::Lacking("random numbers"),
            Theirs::Io(kind) => Self::Io(kind),
            _ => Self::Io(io::ErrorKind::Other),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        journal::Error::from(error).into()
    }
}
