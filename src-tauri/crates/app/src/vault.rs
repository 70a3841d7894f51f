//! The records as a whole: made, unlocked, locked, checked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{FolderState, Opener, Passphrase, Vault};
use zeroize::Zeroizing;

use crate::backup::{self, not_opened};
use crate::desk::Desk;
use crate::error::Error;
use crate::lock::LockedBecause;
use crate::notice::Notice;
use crate::opening;
use crate::passphrase;
use crate::preferences::Theme;
use crate::program::Nothing;
use crate::records::{ABOUT, ABOUT_ID, Leaves, Read as _};
use crate::words::Language;

/// Makes new records.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VaultCreate {
    /// What will open them.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
}

/// Opens the records, with one of the two.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VaultUnlock {
    /// The passphrase.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub passphrase: Option<Zeroizing<String>>,
    /// The recovery code, however it is typed.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub recovery_code: Option<Zeroizing<String>>,
}

/// Proves that the recovery code was written down.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VaultRecoveryConfirm {
    /// The code as typed.
    #[ts(as = "String")]
    pub code: Zeroizing<String>,
}

/// New records, open.
#[derive(Serialize, TS)]
#[ts(rename = "RecoveryCode")]
pub struct VaultCreated {
    /// The recovery code, this once.
    #[ts(as = "String")]
    #[serde(serialize_with = "revealed")]
    pub recovery_code: Zeroizing<String>,
}

/// A secret on its way to the one who may see it.
pub(crate) fn revealed<S: serde::Serializer>(code: &Zeroizing<String>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(code)
}

/// How the records stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VaultStatus {
    /// None here yet, locked, open with names covered, or open.
    #[ts(type = "\"absent\" | \"locked\" | \"covered\" | \"unlocked\"")]
    pub state: &'static str,
    /// Why they are locked.
    pub locked_because: Option<LockedBecause>,
    /// False while the recovery code was shown but never typed back.
    pub recovery_confirmed: bool,
    /// The language of screens and papers.
    pub language: Language,
    /// How the window looks.
    pub theme: Theme,
    /// The records a backup was put in the place of can be brought back.
    pub kept_aside: bool,
    /// What the program has to say about the records; nothing while they are locked.
    pub notices: Vec<Notice>,
}

/// What a check of all records found.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Verified")]
pub struct VaultVerified {
    /// Changes read back.
    #[ts(type = "number")]
    pub frames: u64,
    /// Records they make.
    #[ts(type = "number")]
    pub records: u64,
    /// Everything was there and whole.
    pub ok: bool,
    /// What was put right on the way.
    pub notes: Vec<String>,
}

/// `vault_status`
pub(crate) fn status(desk: &mut Desk, _: Nothing) -> Result<VaultStatus, Error> {
    let holds_records = desk.holds_records()?;
    let (state, recovery_confirmed) = match &desk.open {
        Some(_) if desk.covered => ("covered", true),
        Some(_) => ("unlocked", recovery_confirmed(desk)?),
        None if holds_records => ("locked", true),
        None => ("absent", true),
    };
    Ok(VaultStatus {
        state,
        locked_because: (state == "locked").then_some(desk.locked_because),
        recovery_confirmed,
        language: desk.preferences.language,
        theme: desk.preferences.theme,
        kept_aside: desk.folder.has_aside().unwrap_or(false),
        notices: if state == "unlocked" { desk.notices.all(&desk.words) } else { Vec::new() },
    })
}

fn recovery_confirmed(desk: &mut Desk) -> Result<bool, Error> {
    let about = desk.call()?.tree(ABOUT, ABOUT_ID)?;
    Ok(about.is_some_and(|about| about.flag("recovery_confirmed")))
}

/// `vault_create`
pub(crate) fn create(desk: &mut Desk, request: VaultCreate) -> Result<VaultCreated, Error> {
    if desk.holds_records()? {
        return Err(Error::VaultExists);
    }
    if !passphrase::checked(desk, &request.passphrase).accepted {
        return Err(Error::WeakPassphrase("passphrase"));
    }
    let passphrase = Passphrase::new(&request.passphrase);
    let (vault, code) = desk.folder.create(&passphrase, desk.host.key_cost())?;
    desk.open = Some(vault);
    opening::after_unlock(desk, false);
    opening::remember_when_made(desk);
    // The code is shown this once: nothing that can be chosen again may stand in its way.
    let _ = desk.preferences.write(&desk.path);
    Ok(VaultCreated { recovery_code: code.reveal() })
}

/// `vault_recovery_confirm`
pub(crate) fn confirm_recovery(desk: &mut Desk, request: VaultRecoveryConfirm) -> Result<VaultStatus, Error> {
    let mut call = desk.call()?;
    if !call.vault.recovery_code_matches(&request.code) {
        return Err(Error::WrongRecoveryCode("code"));
    }
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    leaves.set("recovery_confirmed", true);
    call.commit_unnamed(vec![leaves])?;
    status(desk, Nothing {})
}

/// `vault_unlock`
pub(crate) fn unlock(desk: &mut Desk, request: VaultUnlock) -> Result<VaultStatus, Error> {
    let opener = backup::opener(request.passphrase.as_ref(), request.recovery_code.as_ref())?;
    // Opening is what ends keeping the replaced records.
    let restored = desk.folder.has_aside().unwrap_or(false);
    let opened = match &desk.open {
        None => unlock_watched(desk, &opener).map(Some),
        // Another window was faster. A wrong passphrase is wrong all the same.
        Some(vault) if vault.opens_with(&opener) => Ok(None),
        Some(_) => Err(vault::Error::WrongPassphrase),
    };
    let opened = opened.map_err(|fault| not_opened(fault, &opener))?;
    desk.covered = false;
    if opened.is_some() {
        desk.open = opened;
        opening::after_unlock(desk, restored);
    }
    desk.aside.somebody_is_here();
    status(desk, Nothing {})
}

fn unlock_watched(desk: &Desk, opener: &Opener) -> Result<Vault, ::vault::Error> {
    let mut work = desk.aside.begin("unlock");
    desk.folder.unlock_watched(opener, &mut |done, of| work.at(done, of))
}

/// `vault_lock`
pub(crate) fn lock(desk: &mut Desk, _: Nothing) -> Result<VaultStatus, Error> {
    desk.lock(LockedBecause::Asked)?;
    status(desk, Nothing {})
}

/// `vault_verify`
pub(crate) fn verify(desk: &mut Desk, _: Nothing) -> Result<VaultVerified, Error> {
    let vault = desk.open.as_mut().filter(|_| !desk.covered).ok_or(Error::Locked)?;
    let opened = vault.opened();
    let mut notes = Vec::new();
    let mut note = |said: bool, key: &str| {
        if said {
            notes.push(desk.words.say(key));
        }
    };
    note(opened.dropped > 0, "verify-dropped");
    note(opened.envelope_repaired, "verify-envelope");
    let rebuilt_on_opening = opened.index_rebuilt;
    let verified = vault.verify()?;
    note(verified.index_rebuilt || rebuilt_on_opening, "verify-rebuilt");
    note(verified.blobs_lost > 0, "verify-blobs");
    let ok = verified.blobs_lost == 0;
    Ok(VaultVerified { frames: verified.frames, records: verified.records, ok, notes })
}

impl Desk {
    /// Whether there are records in the folder.
    ///
    /// # Errors
    /// [`Error::Foreign`] if something else is there.
    pub(crate) fn holds_records(&self) -> Result<bool, Error> {
        if self.open.is_some() {
            return Ok(true);
        }
        match self.folder.state()? {
            FolderState::Vault => Ok(true),
            FolderState::Absent => Ok(false),
            FolderState::Foreign => Err(Error::Foreign),
        }
    }
}
