//! Restoring: a backup takes the place of the records, which are kept aside until it was opened.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use model::Problem;
use vault::{Id, Opener, Source};

use crate::backup::{not_opened, opener};
use crate::desk::Desk;
use crate::error::Error;
use crate::lock::LockedBecause;
use crate::program::Nothing;
use crate::vault::{self as records, VaultStatus};

/// Puts a backup in the place of these records: one of `from` and `kept`, and one of the two
/// secrets.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreMake {
    /// A file.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub from: Option<PathBuf>,
    /// A stand kept on this computer.
    #[serde(default)]
    #[ts(optional)]
    pub kept: Option<u32>,
    /// The passphrase the records had then.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub passphrase: Option<Zeroizing<String>>,
    /// The recovery code they had then.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub recovery_code: Option<Zeroizing<String>>,
}

/// `restore_make`. Erased people stay erased, if the records that are here could be asked.
pub(crate) fn make(desk: &mut Desk, request: RestoreMake) -> Result<VaultStatus, Error> {
    let source = match (&request.from, request.kept) {
        (Some(from), None) => Source::File(from),
        (None, Some(number)) => Source::Kept(number),
        _ => return Err(Problem::Empty.at("from").into()),
    };
    let opener = opener(request.passphrase.as_ref(), request.recovery_code.as_ref())?;
    let erased = erased(desk, &opener)?;
    desk.lock(LockedBecause::Asked)?;
    let now_ms = u64::try_from(desk.host.now().timestamp_millis()).unwrap_or(0);
    let mut work = desk.aside.begin("restore");
    let restored = desk.folder.restore(source, &opener, &erased, now_ms, &mut |done, of| work.at(done, of));
    drop(work);
    restored.map_err(|fault| not_opened(fault, &opener))?;
    desk.locked_because = LockedBecause::Asked;
    records::status(desk, Nothing {})
}

/// Who was erased: asked of the records that are open, or that open with the same secret.
fn erased(desk: &mut Desk, opener: &Opener) -> Result<Vec<(String, Id)>, Error> {
    if let Some(vault) = &desk.open {
        return Ok(vault.erased()?);
    }
    let Ok(vault) = desk.folder.unlock(opener) else { return Ok(Vec::new()) };
    let erased = vault.erased();
    vault.lock()?;
    Ok(erased?)
}

/// `restore_undo`
pub(crate) fn undo(desk: &mut Desk, _: Nothing) -> Result<VaultStatus, Error> {
    if !desk.folder.has_aside()? {
        return Err(Error::NothingAside);
    }
    desk.lock(LockedBecause::Asked)?;
    desk.folder.bring_back_aside()?;
    records::status(desk, Nothing {})
}
