//! The key envelope: the vault's secret, wrapped once under the passphrase and once under the
//! recovery code, in two copies on disk. Layout: the journal's `FORMAT.md` under "Envelope".
//!
//! A slot names the data key it wraps and the actor it belongs to, and the header names the
//! current key and its epoch: re-keying and several people need no other format.

use std::io;
use std::path::Path;

use journal::{Id, Key, Part, disk};
use zeroize::Zeroizing;

use crate::folder::Opener;
use crate::secret::Secret;
use crate::{Error, KdfCost, Passphrase, RecoveryCode};

/// The names of the two copies.
pub(crate) const COPIES: [&str; 2] = ["envelope.1", "envelope.2"];

const MAGIC: &[u8; 4] = b"HGEN";
const VERSION: u16 = 1;
const HEADER: usize = 56;
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
const WRAP: &[u8] = b"homegroup vault v1: wrap";
const SIGN: &str = "homegroup vault v1: envelope";
/// No envelope is longer.
const LONGEST: u64 = 64 * 1024;

/// An envelope as read, or as about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Envelope {
    pub(crate) vault: Id,
    /// Names the data key in use.
    pub(crate) key: Id,
    /// Rises with each new data key; 1 at first.
    pub(crate) epoch: u32,
    /// Rises whenever the envelope is written anew, so that a stale copy is known.
    revision: u64,
    slots: Vec<Slot>,
    /// Keyed hash of everything before it, under a subkey of the data key.
    signature: [u8; 32],
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    kind: u8,
    kdf: u8,
    cost: KdfCost,
    actor: Id,
    key: Id,
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
        key: Id,
        actor: Id,
        secret: &Secret,
        passphrase: (&Passphrase, KdfCost),
        recovery: &RecoveryCode,
    ) -> Result<Self, Error> {
        let nothing = KdfCost { memory_kib: 0, passes: 0, lanes: 0 };
        let slot = |kind, kdf, cost, salt| Slot { kind, kdf, cost, actor, key, salt, wrapped: [0; WRAPPED] };
        let mut by_passphrase = slot(PASSPHRASE, ARGON2ID, passphrase.1, salt()?);
        let wrapping = passphrase.1.derive(passphrase.0, &by_passphrase.salt)?;
        by_passphrase.wrap(vault, &wrapping, secret)?;
        let mut by_recovery = slot(RECOVERY, BLAKE3, nothing, salt()?);
        let wrapping = recovery.derive(&by_recovery.salt);
        by_recovery.wrap(vault, &wrapping, secret)?;
        let slots = vec![by_passphrase, by_recovery];
        let mut envelope = Self { vault, key, epoch: 1, revision: 1, slots, signature: [0; 32] };
        envelope.signature = secret.data.derive(SIGN).hash(&[&envelope.unsigned()]);
        Ok(envelope)
    }

    /// Unwraps the secret. Takes the whole derivation whether or not the passphrase is right.
    pub(crate) fn open(&self, opener: &Opener) -> Result<Unwrapped, Error> {
        let kind = match opener {
            Opener::Passphrase(_) => PASSPHRASE,
            Opener::RecoveryCode(_) => RECOVERY,
        };
        for slot in self.slots.iter().filter(|slot| slot.kind == kind && slot.key == self.key) {
            let wrapping = match opener {
                Opener::Passphrase(passphrase) => slot.cost.derive(passphrase, &slot.salt)?,
                Opener::RecoveryCode(code) => code.derive(&slot.salt),
            };
            let Some(secret) = slot.unwrap(self.vault, &wrapping) else { continue };
            let signed = self.unsigned();
            if !secret.data.derive(SIGN).verify(&[&signed], &self.signature) {
                return Err(Error::damaged(Part::Envelope, "the envelope's signature"));
            }
            return Ok(Unwrapped { secret, actor: slot.actor });
        }
        Err(Error::WrongPassphrase)
    }

    fn unsigned(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + self.slots.len() * SLOT + 64);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&[0, 0]);
        bytes.extend_from_slice(self.vault.as_bytes());
        bytes.extend_from_slice(self.key.as_bytes());
        bytes.extend_from_slice(&self.revision.to_le_bytes());
        bytes.extend_from_slice(&self.epoch.to_le_bytes());
        // Never more than MAX_SLOTS.
        bytes.extend_from_slice(&(self.slots.len() as u32).to_le_bytes());
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

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
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
        let key = Id::from_bytes(reader.take()?);
        let revision = u64::from_le_bytes(reader.take()?);
        let epoch = u32::from_le_bytes(reader.take()?);
        let count = usize::try_from(u32::from_le_bytes(reader.take()?)).unwrap_or(usize::MAX);
        if version != VERSION || reserved != [0, 0] || count > MAX_SLOTS {
            return Err(damaged("the envelope's header"));
        }
        let slots = (0..count).map(|_| Slot::read(&mut reader)).collect::<Result<_, _>>()?;
        let signature = reader.take()?;
        if !reader.0.is_empty() {
            return Err(damaged("the envelope's length"));
        }
        Ok(Self { vault, key, epoch, revision, slots, signature })
    }

    /// Writes both copies, durably, one after the other: one is whole at any time.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), Error> {
        let bytes = self.to_bytes();
        for copy in COPIES {
            disk::write_whole(&dir.join(copy), &bytes)?;
        }
        Ok(())
    }

    /// Reads the newest whole copy, and says whether both are so.
    pub(crate) fn read(dir: &Path) -> Result<(Self, bool), Error> {
        let [first, second] = COPIES.map(|copy| read_copy(&dir.join(copy)));
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
}

fn read_copy(path: &Path) -> Result<Envelope, Error> {
    let damaged = |what| Error::damaged(Part::Envelope, what);
    match disk::read(path, LONGEST) {
        Ok(Some(bytes)) => Envelope::from_bytes(&bytes),
        Ok(None) => Err(damaged("missing")),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(damaged("too long")),
        Err(error) => Err(error.into()),
    }
}

impl Slot {
    fn meta(&self) -> [u8; META] {
        let mut bytes = [0; META];
        bytes[0] = self.kind;
        bytes[1] = self.kdf;
        bytes[4..8].copy_from_slice(&self.cost.memory_kib.to_le_bytes());
        bytes[8..12].copy_from_slice(&self.cost.passes.to_le_bytes());
        bytes[12..16].copy_from_slice(&self.cost.lanes.to_le_bytes());
        bytes[16..32].copy_from_slice(self.actor.as_bytes());
        bytes[32..48].copy_from_slice(self.key.as_bytes());
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
            key: Id::from_bytes(reader.take()?),
            salt: reader.take()?,
            wrapped: reader.take()?,
        };
        // A cost below the floor would let whoever changed it guess faster; one far above it
        // would hang the computer. Neither was ever written by this program.
        let known = match (kind, kdf) {
            (PASSPHRASE, ARGON2ID) => cost.is_acceptable(),
            (RECOVERY, BLAKE3) => cost == KdfCost { memory_kib: 0, passes: 0, lanes: 0 },
            _ => false,
        };
        if known && reserved == [0, 0] {
            Ok(slot)
        } else {
            Err(Error::damaged(Part::Envelope, "a slot of the envelope"))
        }
    }

    fn wrap(&mut self, vault: Id, wrapping: &Key, secret: &Secret) -> Result<(), Error> {
        let sealed = wrapping.seal(&self.aad(vault), &*secret.to_bytes())?;
        // Sealing adds a fixed length.
        self.wrapped.copy_from_slice(&sealed);
        Ok(())
    }

    fn unwrap(&self, vault: Id, wrapping: &Key) -> Option<Secret> {
        let plain = wrapping.open(&self.aad(vault), &self.wrapped)?;
        let mut bytes = Zeroizing::new([0; Secret::LEN]);
        (plain.len() == Secret::LEN).then(|| bytes.copy_from_slice(&plain))?;
        Some(Secret::from_bytes(&bytes))
    }

    fn aad(&self, vault: Id) -> Vec<u8> {
        [WRAP, &VERSION.to_le_bytes(), vault.as_bytes(), &self.meta()].concat()
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
