//! A folder on disk that holds, or could hold, a vault.

use std::path::PathBuf;

use crate::{Error, KdfCost, Passphrase, RecoveryCode, Vault};

/// A place on disk.
#[derive(Clone)]
pub struct Folder {
    path: PathBuf,
}

/// What is in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderState {
    /// Nothing yet: the folder is missing, empty, or holds a vault whose making was cut short
    /// before it was ever used. A vault can be created here.
    Absent,
    /// A vault.
    Vault,
    /// Something else; no vault is created here.
    Foreign,
}

/// What opens a vault.
pub enum Opener {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code.
    RecoveryCode(RecoveryCode),
}

impl Folder {
    /// The folder at `path`; nothing is read or made yet.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// What is there. Changes nothing.
    ///
    /// # Errors
    /// [`Error::Io`] if the folder can't be read.
    pub fn state(&self) -> Result<FolderState, Error> {
        let _ = &self.path;
        Ok(FolderState::Absent)
    }

    /// Makes a vault and unlocks it. Everything is durable before this returns. The recovery code
    /// is given here and never again.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::Foreign`], [`Error::InUse`], [`Error::Refused`] for an empty
    /// passphrase or a cost below the floor, [`Error::DiskFull`], [`Error::Io`].
    pub fn create(
        &self,
        passphrase: &Passphrase,
        cost: KdfCost,
        now_ms: u64,
    ) -> Result<(Vault, RecoveryCode), Error> {
        let _ = (passphrase, cost, now_ms);
        Err(Error::Absent)
    }

    /// Unlocks the vault that is there.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] (after the whole derivation, nothing changed),
    /// [`Error::InUse`], [`Error::Absent`], [`Error::Damaged`], [`Error::Unsupported`],
    /// [`Error::DiskFull`], [`Error::Io`].
    pub fn unlock(&self, opener: &Opener, now_ms: u64) -> Result<Vault, Error> {
        let _ = (opener, now_ms);
        Err(Error::Absent)
    }
}
