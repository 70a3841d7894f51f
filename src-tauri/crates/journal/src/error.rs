//! What can go wrong in a journal. Carries no path and no content: a path may hold a person's name.

use std::io;

/// The part of a vault folder that was found damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// Both copies of the key envelope.
    Envelope,
    /// The anchor, or the anchor and the journal together.
    Anchor,
    /// A frame or segment of the journal, or frames that should be there and are not.
    Journal,
    /// A checkpoint.
    Checkpoint,
    /// A backup.
    Backup,
    /// A blob: one of the larger things kept in a file of their own.
    Blob,
    /// The drafts.
    Drafts,
    /// A parcel: what is handed to somebody else.
    Parcel,
}

/// Why a journal could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Bytes on disk are not what was written. Nothing was changed.
    #[error("damaged: {part:?}: {what}")]
    Damaged {
        /// Where.
        part: Part,
        /// A short technical phrase for a report; never content.
        what: &'static str,
    },
    /// Written by a newer version of the program.
    #[error("format version {version} is newer than this program")]
    Unsupported {
        /// The version found.
        version: u32,
    },
    /// The disk or quota is full. Nothing was stored; what was there is kept.
    #[error("the disk is full")]
    DiskFull,
    /// A change is larger than [`crate::frame::MAX_BODY`] allows. Nothing was stored.
    #[error("the change is too large to store at once")]
    TooLarge,
    /// An earlier write failed and could not be undone; open the vault again.
    #[error("an earlier write failed; open the vault again")]
    Poisoned,
    /// The caller passed something that can't be stored, such as a malformed path.
    #[error("not storable: {0}")]
    Refused(&'static str),
    /// The operating system gave no random bytes.
    #[error("no random numbers from the system")]
    Random,
    /// Another failure of the file system.
    #[error("file system: {0}")]
    Io(io::ErrorKind),
}

impl Error {
    pub(crate) fn journal(what: &'static str) -> Self {
        Self::Damaged { part: Part::Journal, what }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // A file size limit is a full disk as far as the person is concerned.
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            kind => Self::Io(kind),
        }
    }
}
