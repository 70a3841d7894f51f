//! A folder on disk that holds, or could hold, a vault: what is in it, making one, unlocking it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use journal::anchor::Anchor;
use journal::disk::{self, Lock};
use journal::{Id, Journal, Origin, Part};

use crate::edition::{Edition, Editions};
use crate::envelope::{Envelope, Unwrapped};
use crate::reserve::Reserve;
use crate::secret::Secret;
use crate::vault::Parts;
use crate::{Error, KdfCost, Passphrase, RecoveryCode, Vault, Watch, old_layout, strangers};

pub(crate) const LOCK: &str = "lock";
/// What a person chose about the program; it lies beside the editions and is none of the vault's.
pub(crate) const PREFERENCES: &str = "preferences.json";
/// What systems and their file windows leave in any folder.
pub(crate) const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "lost+found"];

/// A place on disk.
#[derive(Clone)]
pub struct Folder {
    path: PathBuf,
}

/// What is in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderState {
    /// Nothing yet: the folder is missing, empty, or holds a vault whose making was cut short
    /// before it was told of. A vault can be created here.
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
        Ok(if self.editions().hold_any()? || old_layout::is_among(&names) {
            FolderState::Vault
        } else if self.is_bare(&names)? {
            FolderState::Absent
        } else {
            FolderState::Foreign
        })
    }

    /// Nothing here, or only what is left of a making that was cut short.
    fn is_bare(&self, names: &[String]) -> Result<bool, Error> {
        // By its length only: Windows lets nobody read a file that is locked.
        let empty = |name: &str| self.path.join(name).metadata().is_ok_and(|meta| meta.len() == 0);
        let expected = |name: &String| {
            let plain = name.strip_suffix(".new").unwrap_or(name);
            LITTER.contains(&name.as_str())
                || [PREFERENCES, Reserve::NAME].contains(&plain)
                || (name == LOCK && empty(name))
                || name == Editions::NAME
        };
        let editions = disk::list(self.editions().dir())?;
        let left = |name: &String| LITTER.contains(&name.as_str()) || Editions::is_ours(name);
        Ok(names.iter().all(expected) && editions.iter().all(left))
    }

    /// Makes a vault and unlocks it. Everything is durable before this returns. The recovery code
    /// is given here and never again.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::Foreign`], [`Error::InUse`], [`Error::Refused`] for an empty
    /// passphrase or a cost below the floor, [`Error::DiskFull`], [`Error::Io`].
    pub fn create(&self, passphrase: &Passphrase, cost: KdfCost) -> Result<(Vault, RecoveryCode), Error> {
        crate::rewrite::check(passphrase, cost)?;
        self.must_be_absent()?;
        disk::create_dir(&self.path)?;
        disk::make_private(&self.path)?;
        let lock = self.take_lock()?;
        // Another process may have made one before the lock was ours.
        self.must_be_absent()?;

        let origin = Origin { vault: Id::random()?, device: Id::random()? };
        let actor = Id::random()?;
        let secret = Secret::random()?;
        let recovery = RecoveryCode::random()?;
        let envelope = Envelope::seal(origin.vault, actor, &secret, (passphrase, cost), &recovery)?;
        disk::create_dir(self.editions().dir())?;
        let making = self.editions().begin()?;
        let edition = making.edition();
        let position = Journal::create(&edition.journal(origin.device), origin)?;
        drop(Anchor::create(&edition.anchor(), &secret.data, origin.vault, origin.device, &position)?);
        envelope.write(edition.dir())?;
        let unwrapped = || Unwrapped { secret: secret.copy(), actor };
        // What does not open must not count.
        let unwatched = &mut |_, _| true;
        self.open(Arc::clone(&lock), edition, &envelope, unwrapped(), unwatched)?.lock()?;
        let (_, edition) = making.commit()?;
        let vault = self.open(lock, &edition, &envelope, unwrapped(), unwatched)?;
        Ok((vault, recovery))
    }

    /// Unlocks the vault that is there.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] (after the whole derivation, nothing changed),
    /// [`Error::InUse`], [`Error::Absent`], [`Error::Foreign`], [`Error::Damaged`],
    /// [`Error::Unsupported`], [`Error::DiskFull`], [`Error::Io`].
    pub fn unlock(&self, opener: &Opener) -> Result<Vault, Error> {
        self.unlock_watched(opener, &mut |_, _| true)
    }

    /// Unlocks the vault that is there, and tells how far it is where that takes long, as when an
    /// index has to be made anew.
    ///
    /// # Errors
    /// Those of [`Folder::unlock`]; [`Error::Cancelled`].
    pub fn unlock_watched(&self, opener: &Opener, watch: &mut Watch<'_>) -> Result<Vault, Error> {
        match self.state()? {
            FolderState::Absent => return Err(Error::Absent),
            FolderState::Foreign => return Err(Error::Foreign),
            FolderState::Vault => {}
        }
        let lock = self.take_lock()?;
        let editions = self.editions();
        let Some(number) = editions.newest()? else { return self.move_here(lock, opener, watch) };
        let edition = editions.at(number);
        let (envelope, both) = Envelope::read(edition.dir())?;
        let Unwrapped { secret, actor } = envelope.open(opener)?;
        let opened = self.with_room(&mut || {
            let unwrapped = Unwrapped { secret: secret.copy(), actor };
            self.open(Arc::clone(&lock), &edition, &envelope, unwrapped, watch)
        });
        let mut vault = match opened {
            Ok(vault) => vault,
            Err(error @ Error::Damaged { .. }) => {
                let unwrapped = Unwrapped { secret: secret.copy(), actor };
                match self.recover(&lock, &edition, &envelope, &unwrapped, watch) {
                    Ok(Some((vault, number))) => return Ok(self.settled(vault, number)),
                    Err(stopped @ (Error::Cancelled | Error::DiskFull)) => return Err(stopped),
                    Ok(None) | Err(_) => return Err(error),
                }
            }
            Err(error) => return Err(error),
        };
        if !both {
            // One copy is enough to open it; on a full disk that must do.
            vault.opened.envelope_repaired = envelope.write(edition.dir()).is_ok();
        }
        Ok(self.settled(vault, number))
    }

    /// Edition `number` has opened, so what it replaced is no longer needed. What can't be removed
    /// now is removed the next time.
    fn settled(&self, vault: Vault, number: u32) -> Vault {
        let _ = self.editions().remove_others(number);
        let _ = old_layout::remove(&self.path);
        vault
    }

    /// Gives the reserve up and tries again if the disk is so full that a vault does not open, or
    /// only without an index.
    fn with_room(&self, open: &mut dyn FnMut() -> Result<Vault, Error>) -> Result<Vault, Error> {
        let reserve = Reserve::of(&self.path);
        match open() {
            Ok(vault) if !vault.opened.without_index || !reserve.is_disk_full() => return Ok(vault),
            Err(error) if error != Error::DiskFull => return Err(error),
            full => {
                if !reserve.spend() {
                    return full;
                }
            }
        }
        let mut vault = open()?;
        vault.opened.reserve_spent = true;
        Ok(vault)
    }

    /// Moves a vault of the old layout into its first edition.
    fn move_here(&self, lock: Arc<Lock>, opener: &Opener, watch: &mut Watch<'_>) -> Result<Vault, Error> {
        if self.editions().hold_any()? {
            return Err(Error::damaged(Part::Journal, "the edition in use is missing"));
        }
        let old = Envelope::read_old(&self.path)?;
        let Unwrapped { secret, actor } = old.open(opener)?;
        disk::create_dir(self.editions().dir())?;
        let making = self.editions().begin()?;
        let edition = making.edition();
        old_layout::copy(&self.path, &old, &secret, edition)?;
        let (envelope, _) = Envelope::read(edition.dir())?;
        let unwrapped = || Unwrapped { secret: secret.copy(), actor };
        // What does not open must not count; then the old files stay the vault.
        let trial = self.open(Arc::clone(&lock), edition, &envelope, unwrapped(), watch)?;
        let opened = trial.opened.clone();
        trial.lock()?;
        let (_, edition) = making.commit()?;
        let mut vault = self.open(lock, &edition, &envelope, unwrapped(), watch)?;
        vault.opened = opened;
        let _ = old_layout::remove(&self.path);
        Ok(vault)
    }

    /// Opens an edition of this folder.
    pub(crate) fn open(
        &self,
        lock: Arc<Lock>,
        edition: &Edition,
        envelope: &Envelope,
        unwrapped: Unwrapped,
        watch: &mut Watch<'_>,
    ) -> Result<Vault, Error> {
        let Unwrapped { secret, actor } = unwrapped;
        let anchor = Anchor::open(&edition.anchor(), &secret.data, envelope.vault)?;
        let device = match &anchor {
            Some((anchor, _)) => anchor.device(),
            None => only_device(edition)?,
        };
        let parts = Parts {
            folder: self.clone(),
            edition: edition.clone(),
            anchor,
            origin: Origin { vault: envelope.vault, device },
            actor,
            secret,
            envelope: envelope.clone(),
            lock,
        };
        let mut vault = Vault::open(parts, watch)?;
        vault.opened.strangers = strangers::find(&self.path, edition, device);
        Ok(vault)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn editions(&self) -> Editions {
        Editions::of(&self.path)
    }

    /// Nobody else changes anything here until it is dropped.
    pub(crate) fn take_lock(&self) -> Result<Arc<Lock>, Error> {
        Ok(Arc::new(Lock::take(&self.path.join(LOCK))?.ok_or(Error::InUse)?))
    }

    fn must_be_absent(&self) -> Result<(), Error> {
        match self.state()? {
            FolderState::Absent => Ok(()),
            FolderState::Vault => Err(Error::Exists),
            FolderState::Foreign => Err(Error::Foreign),
        }
    }
}

/// Whose journal it is, when the anchor that says so is lost.
fn only_device(edition: &Edition) -> Result<Id, Error> {
    let names = disk::list(&edition.journals())?;
    let mut devices = names.iter().filter_map(|name| name.parse().ok());
    match (devices.next(), devices.next()) {
        (Some(device), None) => Ok(device),
        _ => Err(Error::damaged(Part::Anchor, "the anchor, and which journal it belongs to")),
    }
}

#[cfg(test)]
mod tests;
