//! A folder on disk that holds, or could hold, a vault: what is in it, making one, unlocking it.

use std::path::PathBuf;

use journal::anchor::Anchor;
use journal::disk::{self, Lock};
use journal::{Id, Journal, Origin, Part};

use crate::envelope::{COPIES, Envelope, Unwrapped};
use crate::secret::Secret;
use crate::vault::Parts;
use crate::{Error, KdfCost, Passphrase, RecoveryCode, Vault};

const ANCHOR: &str = "anchor";
const INDEX: &str = "index";
const JOURNAL: &str = "journal";
const LOCK: &str = "lock";
/// Stands in a folder while a vault is being made in it.
const UNFINISHED: &str = "unfinished";
const UNFINISHED_ASIDE: &str = "unfinished.new";
const UNFINISHED_TEXT: &[u8] = b"A Homegroup vault is being made in this folder.\n";
/// What systems and their file windows leave in any folder.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "lost+found"];

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
        if self.path.exists() && !self.path.is_dir() {
            return Ok(FolderState::Foreign);
        }
        let names = disk::list(&self.path)?;
        let ours = |name: &str| COPIES.contains(&name) || [ANCHOR, JOURNAL].contains(&name);
        Ok(if self.is_bare(&names) || self.is_unfinished(&names)? {
            FolderState::Absent
        } else if names.iter().any(|name| ours(name)) {
            FolderState::Vault
        } else {
            FolderState::Foreign
        })
    }

    /// Nothing here, or only what a process leaves that is killed before its mark stands.
    fn is_bare(&self, names: &[String]) -> bool {
        // By its length only: Windows lets nobody read a file that is locked.
        let empty = |name: &str| self.path.join(name).metadata().is_ok_and(|meta| meta.len() == 0);
        let begun = |name: &str| {
            let read = disk::read(&self.path.join(name), 1024).ok().flatten();
            read.is_some_and(|read| UNFINISHED_TEXT.starts_with(&read))
        };
        names.iter().all(|name| {
            LITTER.contains(&name.as_str())
                || (name == LOCK && empty(name))
                || (name == UNFINISHED_ASIDE && begun(name))
        })
    }

    /// Whether a vault's making was cut short here. The mark alone does not say so: a tool that
    /// syncs folders could bring it back. Nothing but our own files may be here, and no frame.
    fn is_unfinished(&self, names: &[String]) -> Result<bool, Error> {
        let mark = disk::read(&self.path.join(UNFINISHED), 1024).ok().flatten();
        if mark.as_deref() != Some(UNFINISHED_TEXT) {
            return Ok(false);
        }
        let ours = |name: &str| {
            let name = name.strip_suffix(&format!(".{}", disk::ASIDE)).unwrap_or(name);
            COPIES.contains(&name)
                || [ANCHOR, INDEX, JOURNAL, LOCK, UNFINISHED].contains(&name)
                || LITTER.contains(&name)
        };
        if !names.iter().all(|name| ours(name)) {
            return Ok(false);
        }
        let journal = self.path.join(JOURNAL);
        for device in disk::list(&journal)? {
            // What can't be read is not ours to clear away.
            if Journal::holds_frames(&journal.join(device)).unwrap_or(true) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Makes a vault and unlocks it. Everything is durable before this returns. The recovery code
    /// is given here and never again.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::Foreign`], [`Error::InUse`], [`Error::Refused`] for an empty
    /// passphrase or a cost below the floor, [`Error::DiskFull`], [`Error::Io`].
    pub fn create(&self, passphrase: &Passphrase, cost: KdfCost) -> Result<(Vault, RecoveryCode), Error> {
        if passphrase.is_empty() {
            return Err(Error::Refused("an empty passphrase"));
        }
        if !cost.is_acceptable() {
            return Err(Error::Refused("a key derivation cost outside the limits"));
        }
        self.must_be_absent()?;
        disk::create_dir(&self.path)?;
        disk::make_private(&self.path)?;
        let lock = Lock::take(&self.path.join(LOCK))?.ok_or(Error::InUse)?;
        // Another process may have made one before the lock was ours.
        self.must_be_absent()?;
        disk::write_whole(&self.path.join(UNFINISHED), UNFINISHED_TEXT)?;
        for copy in COPIES {
            disk::remove_file(&self.path.join(copy))?;
        }
        disk::remove_file(&self.path.join(ANCHOR))?;
        disk::remove_dir(&self.path.join(JOURNAL))?;
        disk::remove_dir(&self.path.join(INDEX))?;

        let origin = Origin { vault: Id::random()?, device: Id::random()? };
        let (key, actor) = (Id::random()?, Id::random()?);
        let secret = Secret::random()?;
        let recovery = RecoveryCode::random()?;
        let envelope = Envelope::seal(origin.vault, key, actor, &secret, (passphrase, cost), &recovery)?;
        let position = Journal::create(&self.journal_dir(origin.device), origin)?;
        Anchor::create(&self.path.join(ANCHOR), &secret.data, origin.vault, origin.device, &position)?;
        envelope.write(&self.path)?;
        disk::remove_file(&self.path.join(UNFINISHED))?;
        disk::sync_dir(&self.path)?;
        let vault = self.open(lock, envelope, Unwrapped { secret, actor }, false)?;
        Ok((vault, recovery))
    }

    /// Unlocks the vault that is there.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] (after the whole derivation, nothing changed),
    /// [`Error::InUse`], [`Error::Absent`], [`Error::Foreign`], [`Error::Damaged`],
    /// [`Error::Unsupported`], [`Error::DiskFull`], [`Error::Io`].
    pub fn unlock(&self, opener: &Opener) -> Result<Vault, Error> {
        match self.state()? {
            FolderState::Absent => return Err(Error::Absent),
            FolderState::Foreign => return Err(Error::Foreign),
            FolderState::Vault => {}
        }
        let lock = Lock::take(&self.path.join(LOCK))?.ok_or(Error::InUse)?;
        let (envelope, both) = Envelope::read(&self.path)?;
        let unwrapped = envelope.open(opener)?;
        self.open(lock, envelope, unwrapped, !both)
    }

    fn open(
        &self,
        lock: Lock,
        envelope: Envelope,
        unwrapped: Unwrapped,
        repair_envelope: bool,
    ) -> Result<Vault, Error> {
        let Unwrapped { secret, actor } = unwrapped;
        let anchor_path = self.path.join(ANCHOR);
        let anchor = Anchor::open(&anchor_path, &secret.data, envelope.vault)?;
        let device = match &anchor {
            Some((anchor, _)) => anchor.device(),
            None => self.only_device()?,
        };
        let parts = Parts {
            home: self.path.clone(),
            dir: self.journal_dir(device),
            index: self.path.join(INDEX),
            anchor_path,
            anchor,
            origin: Origin { vault: envelope.vault, device },
            key: envelope.key,
            actor,
            secret,
            envelope: envelope.clone(),
            lock,
        };
        let mut vault = Vault::open(parts, &mut |_, _| true)?;
        if repair_envelope {
            // One copy is enough to open it; on a full disk that must do.
            vault.opened.envelope_repaired = envelope.write(&self.path).is_ok();
        }
        // Left over if the process was killed between making the vault durable and saying so.
        disk::remove_file(&self.path.join(UNFINISHED))?;
        Ok(vault)
    }

    /// Whose journal it is, when the anchor that says so is lost.
    fn only_device(&self) -> Result<Id, Error> {
        let names = disk::list(&self.path.join(JOURNAL))?;
        let mut devices = names.iter().filter_map(|name| name.parse().ok());
        match (devices.next(), devices.next()) {
            (Some(device), None) => Ok(device),
            _ => Err(Error::damaged(Part::Anchor, "the anchor, and which journal it belongs to")),
        }
    }

    fn journal_dir(&self, device: Id) -> PathBuf {
        self.path.join(JOURNAL).join(device.to_string())
    }

    fn must_be_absent(&self) -> Result<(), Error> {
        match self.state()? {
            FolderState::Absent => Ok(()),
            FolderState::Vault => Err(Error::Exists),
            FolderState::Foreign => Err(Error::Foreign),
        }
    }
}

#[cfg(test)]
mod tests;
