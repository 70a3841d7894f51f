//! The key envelope: the vault's root secret, wrapped once under the passphrase and once under the
//! recovery code, and the data key of the edition sealed under the root; in two copies on disk.
//! Layout: the journal's `FORMAT.md` under "Envelope".
//!
//! A slot names the root it wraps and the actor it belongs to, and the header names the data key
//! and its epoch: re-keying and several people need no other format.

use std::io;
use std::path::Path;

use journal::disk::{self, Aside};
use journal::{Id, Key, Part};
use zeroize::Zeroizing;

use crate::folder::Opener;
use crate::secret::Secret;
use crate::{Error, KdfCost, Passphrase, RecoveryCode};

/// The names of the two copies.
pub(crate) const COPIES: [&str; 2] = ["envelope.1", "envelope.2"];

const MAGIC: &[u8; 4] = b"HGEN";
const VERSION: u16 = 2;
/// As it was before editions; read for moving such a vault, never written.
const OLD_VERSION: u16 = 1;
const HEADER: usize = 72;
/// The data key, sealed.
const BOX: usize = 32 + Key::OVERHEAD;
const SLOT: usize = META + WRAPPED;
/// What of a slot is in the clear.
const META: usize = 80;
const WRAPPED: usize = Secret::LEN + Key::OVERHEAD;
const MAX_SLOTS: usize = 16;
const PASSPHRASE: u8 = 1;
const RECOVERY: u8 = 2;
/// Derivations: Argon2id version 0x13, and one BLAKE3.
const ARGON2ID: u8 = 1;
const BLAKE3: u8 = 2;
const WRAP: &[u8] = b"homegroup vault v1: wrap\x01\0";
const DATA_KEY: &[u8] = b"homegroup vault v1: data key";
const NO_COST: KdfCost = KdfCost { memory_kib: 0, passes: 0, lanes: 0 };
/// No envelope is longer.
const LONGEST: u64 = 64 * 1024;

/// An envelope as read, or as about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Envelope {
    version: u16,
    pub(crate) vault: Id,
    /// Names the root secret that the slots wrap.
    root: Id,
    /// Names the data key in use.
    pub(crate) key: Id,
    /// Rises with each new data key; 1 at first.
    pub(crate) epoch: u32,
    /// Rises whenever the envelope is written anew, so that a stale copy is known.
    revision: u64,
    /// The data key, sealed under the root. Nothing in [`OLD_VERSION`].
    boxed: Vec<u8>,
    slots: Vec<Slot>,
    /// Keyed hash of everything before it, under a subkey of the root.
    signature: [u8; 32],
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    kind: u8,
    kdf: u8,
    cost: KdfCost,
    actor: Id,
    root: Id,
    salt: [u8; 32],
    wrapped: [u8; WRAPPED],
}

/// What an envelope gives when it opens.
pub(crate) struct Unwrapped {
    pub(crate) secret: Secret,
    /// Whose slot it was.
    pub(crate) actor: Id,
}

impl Envelope {
    /// An envelope for a new vault.
    pub(crate) fn seal(
        vault: Id,
        actor: Id,
        secret: &Secret,
        passphrase: (&Passphrase, KdfCost),
        recovery: &RecoveryCode,
    ) -> Result<Self, Error> {
        let root = Id::random()?;
        let slots = vec![
            Slot::by_passphrase(vault, root, actor, secret, passphrase)?,
            Slot::by_recovery(vault, root, actor, secret, recovery)?,
        ];
        let envelope = Self {
            version: VERSION,
            vault,
            root,
            key: Id::random()?,
            epoch: 1,
            revision: 1,
            boxed: Vec::new(),
            slots,
            signature: [0; 32],
        };
        envelope.sealed(secret)
    }

    /// The same slots around another data key: for an edition under a new one. The secret has the
    /// same root.
    pub(crate) fn with_new_data_key(&self, secret: &Secret) -> Result<Self, Error> {
        let (key, epoch) = (Id::random()?, self.next_epoch()?);
        Self { key, epoch, revision: self.next_revision()?, ..self.clone() }.sealed(secret)
    }

    /// New slots around a new root and data key: what opened the vault before opens it no more.
    pub(crate) fn renewed(
        &self,
        actor: Id,
        secret: &Secret,
        passphrase: (&Passphrase, KdfCost),
        recovery: &RecoveryCode,
    ) -> Result<Self, Error> {
        let new = Self::seal(self.vault, actor, secret, passphrase, recovery)?;
        Self { epoch: self.next_epoch()?, revision: self.next_revision()?, ..new }.sealed(secret)
    }

    /// With this passphrase instead of the one before.
    pub(crate) fn with_passphrase(
        &self,
        actor: Id,
        secret: &Secret,
        passphrase: (&Passphrase, KdfCost),
    ) -> Result<Self, Error> {
        let slot = Slot::by_passphrase(self.vault, self.root, actor, secret, passphrase)?;
        let replaced = |slot: &Slot| slot.kind == PASSPHRASE && slot.actor == actor;
        let kept = self.slots.iter().filter(|slot| !replaced(slot)).cloned();
        let slots = std::iter::once(slot).chain(kept).collect();
        Self { slots, revision: self.next_revision()?, ..self.clone() }.sealed(secret)
    }

    /// What the envelope of a vault in the old layout becomes. Its slots stay as they are, so the
    /// data key has to be the root as well, until the vault is re-keyed.
    pub(crate) fn moved(&self, secret: &Secret) -> Result<Self, Error> {
        Self { version: VERSION, revision: self.next_revision()?, ..self.clone() }.sealed(secret)
    }

    /// With the data key boxed and everything signed.
    fn sealed(mut self, secret: &Secret) -> Result<Self, Error> {
        self.boxed = secret.boxed(&self.box_aad())?;
        self.signature = secret.signature_key().hash(&[&self.unsigned()]);
        Ok(self)
    }

    fn next_revision(&self) -> Result<u64, Error> {
        self.revision.checked_add(1).ok_or(Error::damaged(Part::Envelope, "its revision"))
    }

    fn next_epoch(&self) -> Result<u32, Error> {
        self.epoch.checked_add(1).ok_or(Error::damaged(Part::Envelope, "its epoch"))
    }

    /// Unwraps the secret. Takes the whole derivation whether or not the passphrase is right.
    pub(crate) fn open(&self, opener: &Opener) -> Result<Unwrapped, Error> {
        let kind = match opener {
            Opener::Passphrase(_) => PASSPHRASE,
            Opener::RecoveryCode(_) => RECOVERY,
        };
        for slot in self.slots.iter().filter(|slot| slot.kind == kind && slot.root == self.root) {
            let wrapping = match opener {
                Opener::Passphrase(passphrase) => slot.cost.derive(passphrase, &slot.salt)?,
                Opener::RecoveryCode(code) => code.derive(&slot.salt),
            };
            let Some(bytes) = slot.unwrap(self.vault, &wrapping) else { continue };
            let secret = if self.version == OLD_VERSION {
                Secret::of_old_layout(&bytes)
            } else {
                Secret::from_bytes(&bytes, |key| key.open(&self.box_aad(), &self.boxed))
            };
            let secret = secret.ok_or(Error::damaged(Part::Envelope, "the data key's box"))?;
            if !secret.signature_key().verify(&[&self.unsigned()], &self.signature) {
                return Err(Error::damaged(Part::Envelope, "the envelope's signature"));
            }
            return Ok(Unwrapped { secret, actor: slot.actor });
        }
        Err(Error::WrongPassphrase)
    }

    fn box_aad(&self) -> Vec<u8> {
        let epoch = self.epoch.to_le_bytes();
        [DATA_KEY, self.vault.as_bytes(), self.key.as_bytes(), &epoch].concat()
    }

    fn unsigned(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + BOX + self.slots.len() * SLOT + 64);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&self.version.to_le_bytes());
        bytes.extend_from_slice(&[0, 0]);
        bytes.extend_from_slice(self.vault.as_bytes());
        if self.version != OLD_VERSION {
            bytes.extend_from_slice(self.root.as_bytes());
        }
        bytes.extend_from_slice(self.key.as_bytes());
        bytes.extend_from_slice(&self.revision.to_le_bytes());
        bytes.extend_from_slice(&self.epoch.to_le_bytes());
        // Never more than MAX_SLOTS.
        bytes.extend_from_slice(&(self.slots.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&self.boxed);
        for slot in &self.slots {
            bytes.extend_from_slice(&slot.meta());
            bytes.extend_from_slice(&slot.wrapped);
        }
        bytes
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.unsigned();
        bytes.extend_from_slice(&self.signature);
        let check = blake3::hash(&bytes);
        bytes.extend_from_slice(check.as_bytes());
        bytes
    }

    /// Reads an envelope of this version.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Unsupported`].
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let envelope = Self::of_any_version(bytes)?;
        if envelope.version == VERSION {
            Ok(envelope)
        } else {
            Err(Error::damaged(Part::Envelope, "an envelope of the old layout"))
        }
    }

    fn of_any_version(bytes: &[u8]) -> Result<Self, Error> {
        let damaged = |what| Error::damaged(Part::Envelope, what);
        let (body, check) = bytes.split_last_chunk::<32>().ok_or(damaged("cut short"))?;
        if !body.starts_with(MAGIC) || blake3::hash(body) != *check {
            return Err(damaged("the envelope's checksum"));
        }
        let mut reader = Reader(&body[MAGIC.len()..]);
        let version = u16::from_le_bytes(reader.take()?);
        if version > VERSION {
            return Err(Error::Unsupported { version: version.into() });
        }
        let reserved: [u8; 2] = reader.take()?;
        let vault = Id::from_bytes(reader.take()?);
        let root = Id::from_bytes(reader.take()?);
        // The data key was wrapped itself.
        let key = if version == OLD_VERSION { root } else { Id::from_bytes(reader.take()?) };
        let revision = u64::from_le_bytes(reader.take()?);
        let epoch = u32::from_le_bytes(reader.take()?);
        let count = usize::try_from(u32::from_le_bytes(reader.take()?)).unwrap_or(usize::MAX);
        if version == 0 || reserved != [0, 0] || count > MAX_SLOTS {
            return Err(damaged("the envelope's header"));
        }
        let boxed = if version == OLD_VERSION { Vec::new() } else { reader.take::<BOX>()?.to_vec() };
        let slots = (0..count).map(|_| Slot::read(&mut reader)).collect::<Result<_, _>>()?;
        let signature = reader.take()?;
        if !reader.0.is_empty() {
            return Err(damaged("the envelope's length"));
        }
        Ok(Self { version, vault, root, key, epoch, revision, boxed, slots, signature })
    }

    /// Writes both copies, durably, one after the other: one is whole at any time. Once the first
    /// stands, this is the envelope; a copy that does not get its name is written again when the
    /// vault is opened.
    ///
    /// # Errors
    /// Those of writing; both copies are then as they were.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), Error> {
        let bytes = self.to_bytes();
        let aside = |copy| {
            let mut aside = Aside::create(&dir.join(copy))?;
            aside.write_all(&bytes)?;
            aside.sync()?;
            Ok::<_, Error>(aside)
        };
        // Both have their space before either counts.
        let [first, second] = COPIES.map(aside);
        let (first, second) = (first?, second?);
        first.place()?;
        let _ = second.place();
        Ok(())
    }

    /// Reads the newest whole copy, and says whether both are so.
    pub(crate) fn read(dir: &Path) -> Result<(Self, bool), Error> {
        choose(COPIES.map(|copy| read_copy(&dir.join(copy), Self::from_bytes)))
    }

    /// Reads the envelope of a vault in the old layout.
    pub(crate) fn read_old(dir: &Path) -> Result<Self, Error> {
        let old = |bytes: &[u8]| {
            let envelope = Self::of_any_version(bytes)?;
            let is_old = envelope.version == OLD_VERSION;
            is_old.then_some(envelope).ok_or(Error::damaged(Part::Envelope, "not of the old layout"))
        };
        Ok(choose(COPIES.map(|copy| read_copy(&dir.join(copy), old)))?.0)
    }
}

fn choose([first, second]: [Result<Envelope, Error>; 2]) -> Result<(Envelope, bool), Error> {
    match (first, second) {
        // A newer program has begun to write it: this one must leave it alone.
        (Err(error @ Error::Unsupported { .. }), _)
        | (_, Err(error @ Error::Unsupported { .. }))
        | (Err(error @ Error::Io(_)), _)
        | (_, Err(error @ Error::Io(_))) => Err(error),
        (Ok(first), Ok(second)) if first == second => Ok((first, true)),
        (Ok(first), Ok(second)) => {
            Ok((if first.revision >= second.revision { first } else { second }, false))
        }
        (Ok(whole), Err(_)) | (Err(_), Ok(whole)) => Ok((whole, false)),
        (Err(error), Err(_)) => Err(error),
    }
}

fn read_copy(path: &Path, read: impl Fn(&[u8]) -> Result<Envelope, Error>) -> Result<Envelope, Error> {
    let damaged = |what| Error::damaged(Part::Envelope, what);
    match disk::read(path, LONGEST) {
        Ok(Some(bytes)) => read(&bytes),
        Ok(None) => Err(damaged("missing")),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(damaged("too long")),
        Err(error) => Err(error.into()),
    }
}

impl Slot {
    fn by_passphrase(
        vault: Id,
        root: Id,
        actor: Id,
        secret: &Secret,
        (passphrase, cost): (&Passphrase, KdfCost),
    ) -> Result<Self, Error> {
        let (kind, kdf, wrapped) = (PASSPHRASE, ARGON2ID, [0; WRAPPED]);
        let slot = Self { kind, kdf, cost, actor, root, salt: salt()?, wrapped };
        let wrapping = cost.derive(passphrase, &slot.salt)?;
        slot.wrap(vault, &wrapping, secret)
    }

    fn by_recovery(
        vault: Id,
        root: Id,
        actor: Id,
        secret: &Secret,
        recovery: &RecoveryCode,
    ) -> Result<Self, Error> {
        let (kind, kdf, wrapped) = (RECOVERY, BLAKE3, [0; WRAPPED]);
        let slot = Self { kind, kdf, cost: NO_COST, actor, root, salt: salt()?, wrapped };
        let wrapping = recovery.derive(&slot.salt);
        slot.wrap(vault, &wrapping, secret)
    }

    fn meta(&self) -> [u8; META] {
        let mut bytes = [0; META];
        bytes[0] = self.kind;
        bytes[1] = self.kdf;
        bytes[4..8].copy_from_slice(&self.cost.memory_kib.to_le_bytes());
        bytes[8..12].copy_from_slice(&self.cost.passes.to_le_bytes());
        bytes[12..16].copy_from_slice(&self.cost.lanes.to_le_bytes());
        bytes[16..32].copy_from_slice(self.actor.as_bytes());
        bytes[32..48].copy_from_slice(self.root.as_bytes());
        bytes[48..].copy_from_slice(&self.salt);
        bytes
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        let [kind, kdf, reserved @ ..]: [u8; 4] = reader.take()?;
        let cost = KdfCost {
            memory_kib: u32::from_le_bytes(reader.take()?),
            passes: u32::from_le_bytes(reader.take()?),
            lanes: u32::from_le_bytes(reader.take()?),
        };
        let slot = Self {
            kind,
            kdf,
            cost,
            actor: Id::from_bytes(reader.take()?),
            root: Id::from_bytes(reader.take()?),
            salt: reader.take()?,
            wrapped: reader.take()?,
        };
        // A cost below the floor would let whoever changed it guess faster; one far above it
        // would hang the computer. Neither was ever written by this program.
        let known = match (kind, kdf) {
            (PASSPHRASE, ARGON2ID) => cost.is_acceptable(),
            (RECOVERY, BLAKE3) => cost == NO_COST,
            _ => false,
        };
        if known && reserved == [0, 0] {
            Ok(slot)
        } else {
            Err(Error::damaged(Part::Envelope, "a slot of the envelope"))
        }
    }

    fn wrap(mut self, vault: Id, wrapping: &Key, secret: &Secret) -> Result<Self, Error> {
        let sealed = wrapping.seal(&self.aad(vault), &*secret.to_bytes())?;
        // Sealing adds a fixed length.
        self.wrapped.copy_from_slice(&sealed);
        Ok(self)
    }

    fn unwrap(&self, vault: Id, wrapping: &Key) -> Option<Zeroizing<[u8; Secret::LEN]>> {
        let plain = wrapping.open(&self.aad(vault), &self.wrapped)?;
        let mut bytes = Zeroizing::new([0; Secret::LEN]);
        (plain.len() == Secret::LEN).then(|| bytes.copy_from_slice(&plain))?;
        Some(bytes)
    }

    fn aad(&self, vault: Id) -> Vec<u8> {
        [WRAP, vault.as_bytes(), &self.meta()].concat()
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let cut = Error::damaged(Part::Envelope, "cut short");
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(cut)?;
        self.0 = rest;
        Ok(*taken)
    }
}

fn salt() -> Result<[u8; 32], Error> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt).map_err(|_| journal::Error::Random)?;
    Ok(salt)
}

#[cfg(test)]
mod tests;
