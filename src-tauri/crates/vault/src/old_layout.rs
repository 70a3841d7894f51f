//! Vaults as they were kept before there were editions: everything at the top of the folder.
//! They are copied into the first edition, and what was copied is removed once that has opened.

use std::path::Path;

use journal::disk;

use crate::Error;
use crate::edition::Edition;
use crate::envelope::{COPIES, Envelope};
use crate::secret::Secret;

const ANCHOR: &str = "anchor";
const INDEX: &str = "index";
const JOURNAL: &str = "journal";
const UNFINISHED: &str = "unfinished";
/// No file of the old layout is longer: a segment with one frame.
const LONGEST: u64 = 32 * 1024 * 1024;

/// Whether these names in a vault's folder are of the old layout.
pub(crate) fn is_among(names: &[String]) -> bool {
    names.iter().any(|name| is_ours(name))
}

/// Whether a name is one of the old layout's.
pub(crate) fn is_ours(name: &str) -> bool {
    COPIES.contains(&name) || [ANCHOR, INDEX, JOURNAL, UNFINISHED].contains(&name)
}

/// Copies what the vault consists of into an edition that is being made, durably. The index is
/// made anew.
pub(crate) fn copy(top: &Path, envelope: &Envelope, secret: &Secret, to: &Edition) -> Result<(), Error> {
    let devices = disk::list(&top.join(JOURNAL))?;
    for device in devices {
        let from = top.join(JOURNAL).join(&device);
        let to = to.journals().join(&device);
        disk::create_dir(&to)?;
        for name in disk::list(&from)? {
            if let Some(bytes) = disk::read(&from.join(&name), LONGEST)? {
                disk::write_whole(&to.join(&name), &bytes)?;
            }
        }
    }
    if let Some(bytes) = disk::read(&top.join(ANCHOR), LONGEST)? {
        disk::write_whole(&to.anchor(), &bytes)?;
    }
    envelope.moved(secret)?.write(to.dir())
}

/// A vault of the old layout has no edition that could be set aside.
pub(crate) fn must_be_moved_first(top: &Path) -> Result<(), Error> {
    if is_among(&disk::list(top)?) {
        return Err(Error::Refused("a vault of an older layout, to be unlocked once before restoring"));
    }
    Ok(())
}

/// Removes what was copied. The envelope goes first: without it the rest opens for nobody.
pub(crate) fn remove(top: &Path) -> Result<(), Error> {
    if !is_among(&disk::list(top)?) {
        return Ok(());
    }
    for copy in COPIES {
        disk::remove_file(&top.join(copy))?;
    }
    disk::remove_file(&top.join(ANCHOR))?;
    disk::remove_dir(&top.join(JOURNAL))?;
    disk::remove_dir(&top.join(INDEX))?;
    disk::remove_file(&top.join(UNFINISHED))?;
    Ok(disk::sync_dir(top)?)
}
