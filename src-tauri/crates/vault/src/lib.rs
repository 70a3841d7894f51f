//! The encrypted store: a key envelope, the sealed journal that is the truth, and an index that
//! can be rebuilt from it at any time.
//!
//! A [`Folder`] is a place on disk; unlocking one gives a [`Vault`], which holds the keys and the
//! folder's lock until it is locked or dropped. The vault knows no noun of the program: it keeps
//! trees of leaves under a tree name and an id.

mod backup;
#[cfg(test)]
mod bench;
pub mod blob;
mod cache;
mod checkpoint;
mod drafts;
mod edition;
mod envelope;
mod error;
mod folder;
#[cfg(test)]
mod format;
mod history;
mod index;
mod kdf;
mod kept;
mod next;
mod old_layout;
mod overlay;
pub mod parcel;
mod passphrase;
mod reading;
mod recent;
mod recover;
mod recovery;
mod requests;
mod reserve;
mod restore;
mod rewrite;
mod sealed;
mod secret;
#[cfg(test)]
mod speed;
mod strangers;
mod upkeep;
mod vault;
mod watch;

pub use backup::{BackupFile, Contents, look};
pub use checkpoint::Reason;
pub use error::Error;
pub use folder::{Folder, FolderState, Opener};
pub use history::{Past, Undone};
pub use journal::{Change, Id, Leaf, Part, Patch, Stamp, Tree, Value};
pub use kdf::KdfCost;
pub use kept::Kept;
pub use passphrase::Passphrase;
pub use recent::Moment;
pub use recovery::{RecoveryCode, RecoveryCodeError};
pub use restore::Source;
pub use upkeep::Tended;
pub use vault::{Committed, Opened, Vault, Verified};
pub use watch::Watch;

/// How many cases a property test runs: more by the environment, for the full size.
#[cfg(test)]
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("HOMEGROUP_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
