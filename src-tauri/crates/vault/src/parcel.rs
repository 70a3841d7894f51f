//! Parcels: something for somebody else in one sealed file, with a passphrase of its own. It holds
//! nothing that opens the vault it was made beside, and needs none to be read. Layout: the
//! journal's `FORMAT.md` under "Parcel".
//!
//! Knows nothing of what the content means.

use std::path::Path;

use journal::{Id, Key, Part};
use zeroize::Zeroizing;

use crate::sealed::{self, Kind};
use crate::{Error, KdfCost, Passphrase};

/// The most content a parcel may have: a group with all its texts is a small part of it.
pub const LONGEST: usize = 16 * 1024 * 1024;

const MAGIC: &[u8; 4] = b"HGPE";
const VERSION: u16 = 1;
/// What of the envelope is in the clear.
const META: usize = 52;
const ENVELOPE: usize = META + 32 + Key::OVERHEAD;
const WRAP: &[u8] = b"homegroup vault v1: parcel wrap";

/// A parcel that opened, and of which every byte was read and found whole.
pub struct Parcel {
    /// Names it. Random: says nothing about who made it.
    pub id: Id,
    /// What was put in.
    pub content: Zeroizing<Vec<u8>>,
}

/// Writes a parcel. It is written beside `to`, synced, read back, and only then renamed to `to`,
/// replacing what stood there. Takes a key derivation of this cost.
///
/// # Errors
/// [`Error::Refused`] for an empty passphrase or a cost outside the limits, [`Error::TooLarge`],
/// [`Error::DiskFull`], [`Error::Io`], [`Error::Damaged`] if what was written does not read back.
pub fn write(to: &Path, passphrase: &Passphrase, cost: KdfCost, content: &[u8]) -> Result<Id, Error> {
    if passphrase.is_empty() {
        return Err(Error::Refused("an empty passphrase"));
    }
    if content.len() > LONGEST {
        return Err(Error::TooLarge);
    }
    let (parcel, name) = (Id::random()?, Id::random()?);
    let data = Key::random()?;
    let envelope = seal(parcel, name, &data, passphrase, cost)?;
    let keys = sealed::Keys::new(parcel, name, &data);
    let mut writer = sealed::Writer::create(to, &keys, Kind::Parcel, &envelope)?;
    writer.write(content)?;
    let aside = writer.finish()?;
    aside.sync()?;
    if read_content(aside.path(), &keys)?.as_slice() != content {
        return Err(Kind::Parcel.damaged("not what was written"));
    }
    aside.place()?;
    Ok(parcel)
}

/// Reads the parcel at `from`. Takes the key derivation's full time, whether or not the passphrase
/// is right; a cost this program never uses is refused before anything is derived.
///
/// # Errors
/// [`Error::WrongPassphrase`], [`Error::Damaged`], [`Error::Unsupported`] for one that a newer
/// version made, [`Error::Io`] (not found among them).
pub fn read(from: &Path, passphrase: &Passphrase) -> Result<Parcel, Error> {
    let header = sealed::read_header(from, Kind::Parcel)?;
    let data = open(header.vault, header.key, &header.envelope, passphrase)?;
    let content = read_content(from, &sealed::Keys::new(header.vault, header.key, &data))?;
    Ok(Parcel { id: header.vault, content })
}

fn read_content(path: &Path, keys: &sealed::Keys) -> Result<Zeroizing<Vec<u8>>, Error> {
    let found = sealed::read_whole(path, keys, Kind::Parcel, LONGEST)?;
    found.ok_or(Error::Io(std::io::ErrorKind::NotFound))
}

/// The envelope: in the clear how the passphrase is to be derived, and the data key under it.
fn seal(parcel: Id, name: Id, data: &Key, passphrase: &Passphrase, cost: KdfCost) -> Result<Vec<u8>, Error> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt).map_err(|_| journal::Error::Random)?;
    let mut bytes = Vec::with_capacity(ENVELOPE);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes.extend_from_slice(&cost.memory_kib.to_le_bytes());
    bytes.extend_from_slice(&cost.passes.to_le_bytes());
    bytes.extend_from_slice(&cost.lanes.to_le_bytes());
    bytes.extend_from_slice(&salt);
    let wrapping = cost.derive(passphrase, &salt)?;
    let wrapped = wrapping.seal(&aad(parcel, name, &bytes), data.expose())?;
    bytes.extend_from_slice(&wrapped);
    Ok(bytes)
}

fn open(parcel: Id, name: Id, envelope: &[u8], passphrase: &Passphrase) -> Result<Key, Error> {
    let damaged = |what| Error::damaged(Part::Parcel, what);
    let (meta, wrapped) = envelope.split_at_checked(META).ok_or(damaged("its envelope"))?;
    if &meta[..4] != MAGIC {
        return Err(damaged("its envelope"));
    }
    let version = u16::from_le_bytes([meta[4], meta[5]]);
    if version > VERSION {
        return Err(Error::Unsupported { version: version.into() });
    }
    let number = |at: usize| u32::from_le_bytes([meta[at], meta[at + 1], meta[at + 2], meta[at + 3]]);
    let cost = KdfCost { memory_kib: number(8), passes: number(12), lanes: number(16) };
    // As with a vault's own envelope: a lower cost would help whoever changed it to guess, and a
    // much higher one would hang the computer.
    if version != VERSION || meta[6..8] != [0; 2] || !cost.is_acceptable() {
        return Err(damaged("its envelope"));
    }
    if envelope.len() != ENVELOPE {
        return Err(damaged("the length of its envelope"));
    }
    let mut salt = [0; 32];
    salt.copy_from_slice(&meta[20..]);
    let wrapping = cost.derive(passphrase, &salt)?;
    let opened = wrapping.open(&aad(parcel, name, meta), wrapped).ok_or(Error::WrongPassphrase)?;
    let mut key = Zeroizing::new([0; 32]);
    // What was sealed has a fixed length, and so has this.
    key.copy_from_slice(&opened);
    Ok(Key::from_bytes(&key))
}

fn aad(parcel: Id, name: Id, meta: &[u8]) -> Vec<u8> {
    [WRAP, parcel.as_bytes(), name.as_bytes(), meta].concat()
}

#[cfg(test)]
mod tests;
