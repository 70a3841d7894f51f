//! Backups: the whole of the records in one sealed file.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use chrono_tz::Tz;
use model::Problem;
use model::backup as rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{BackupFile, Contents, Opener, Passphrase, RecoveryCode};
use zeroize::Zeroizing;

use crate::aside::Aside;
use crate::call::Call;
use crate::command::{Asked, AtDesk};
use crate::dates;
use crate::desk::Desk;
use crate::error::Error;
use crate::host::Host;
use crate::notice::NoticeKind;
use crate::program::Nothing;
use crate::records::{ABOUT, ABOUT_ID, GROUPS, Leaves, MEETINGS, PEOPLE, READINGS, Read as _, minute_of};

/// Makes a backup.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupMake {
    /// The file to write; she is asked if it is left out.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub to: Option<PathBuf>,
}

/// Whether a backup was made.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "BackupSaved")]
pub struct BackupMade {
    /// False: she changed her mind.
    pub saved: bool,
    /// The file's name, without its folder.
    pub file: Option<String>,
    /// What is in it, read back from the file.
    pub contents: Option<BackupContents>,
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupContents {
    /// When it was made, such as `2026-11-24T18:30`, in this computer's zone.
    pub made: String,
    /// When the newest change in it was made; null if there is none.
    pub newest_change: Option<String>,
    /// How many groups.
    #[ts(type = "number")]
    pub groups: u64,
    /// How many people.
    #[ts(type = "number")]
    pub people: u64,
    /// How many meetings something was written about.
    #[ts(type = "number")]
    pub meetings: u64,
    /// How many readings of her own.
    #[ts(type = "number")]
    pub readings: u64,
    /// The size of the file.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// How backups stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupList {
    /// The last one outside this computer's records.
    pub last: Option<BackupLast>,
    /// It is time for another.
    pub due: bool,
    /// What is kept beside the records, newest first.
    pub kept: Vec<BackupKept>,
}

/// The last backup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupLast {
    /// When it was made, such as `2026-11-24T18:30`.
    pub at: String,
    /// How many days ago.
    #[ts(type = "number")]
    pub days_ago: i64,
}

/// A stand of the records that is kept on this computer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupKept {
    /// Names it.
    pub number: u32,
    /// When it was made, such as `2026-11-24T18:30`.
    pub at: String,
    /// Why.
    #[ts(
        type = "\"rest\" | \"asked\" | \"before_import\" | \"before_merge\" | \"edition\" | \"backup\" | \"other\""
    )]
    pub reason: &'static str,
}

/// Which file she chose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupChosen {
    /// Where it is; null if she changed her mind.
    pub path: Option<String>,
    /// Its name, without its folder.
    pub name: Option<String>,
}

/// Asks what is in a backup: one of `from` and `kept`, and one of the two secrets.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupLook {
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

/// `backup_make`. She chooses where while the desk is free.
pub(crate) fn make(desk: &mut Desk, request: BackupMake) -> Result<Asked<BackupMade>, Error> {
    let call = desk.call()?;
    let date = here(call.host, call.now.timestamp_millis());
    let name = call.words.say_with("backup-file-name", &[("date", date.as_str().into())]);
    Ok(Box::new(move |host| {
        let to = request.to.or_else(|| host.choose_save_path(&name));
        let work: AtDesk<BackupMade> = Box::new(move |desk| match to {
            // Given a folder, it goes into it under its usual name.
            Some(to) if to.is_dir() => write(desk, &to.join(name)),
            Some(to) => write(desk, &to),
            None => Ok(BackupMade { saved: false, file: None, contents: None }),
        });
        Ok(work)
    }))
}

/// The computer's day.
pub(crate) fn here(host: &dyn Host, ms: i64) -> String {
    let minute = dates::local_minute(u64::try_from(ms).unwrap_or(0), zone(host)).unwrap_or_default();
    minute.split('T').next().unwrap_or_default().to_owned()
}

/// The computer's zone.
pub(crate) fn zone(host: &dyn Host) -> Tz {
    host.zone().parse().unwrap_or(Tz::UTC)
}

fn write(desk: &mut Desk, to: &Path) -> Result<BackupMade, Error> {
    // What burns with the records is no backup of them.
    if is_within(to, &desk.path) {
        return Err(Problem::NotAChoice.at("to").into());
    }
    let mut work = desk.aside.begin("backup");
    let mut call = desk.call()?;
    let contents = call.vault.backup(to, call.now_ms(), &mut |done, of| work.at(done, of))?;
    drop(work);
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    leaves.set("backup_at", minute_of(call.now));
    // The backup is there whether or not its date can be written down.
    let _ = call.commit_unnamed(vec![leaves]);
    let contents = view(&contents, zone(call.host));
    desk.notices.put_away(NoticeKind::BackupDue);
    let file = to.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(BackupMade { saved: true, file, contents: Some(contents) })
}

/// Whether a file would lie in a folder.
pub(crate) fn is_within(file: &Path, folder: &Path) -> bool {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new(".")).canonicalize();
    matches!((parent, folder.canonicalize()), (Ok(parent), Ok(folder)) if parent.starts_with(&folder))
}

fn view(contents: &Contents, zone: Tz) -> BackupContents {
    let live = |tree: &str| contents.live.get(tree).copied().unwrap_or(0);
    BackupContents {
        made: dates::local_minute(contents.made_ms, zone).unwrap_or_default(),
        newest_change: Some(contents.newest_ms)
            .filter(|ms| *ms > 0)
            .and_then(|ms| dates::local_minute(ms, zone)),
        groups: live(GROUPS),
        people: live(PEOPLE),
        meetings: live(MEETINGS),
        readings: live(READINGS),
        bytes: contents.bytes,
    }
}

/// `backup_list`
pub(crate) fn list(desk: &mut Desk, _: Nothing) -> Result<BackupList, Error> {
    let call = desk.call()?;
    let zone = zone(call.host);
    let last = last_ms(&call)?;
    let kept = call.vault.kept()?.into_iter().map(|kept| BackupKept {
        number: kept.number,
        at: dates::local_minute(kept.made_ms, zone).unwrap_or_default(),
        reason: kept.reason.name(),
    });
    let today = call.today(zone);
    Ok(BackupList {
        last: last.and_then(|ms| {
            let days_ago = (today - day(ms, zone)?).num_days();
            Some(BackupLast { at: dates::local_minute(ms, zone)?, days_ago })
        }),
        due: is_due(&call)?,
        kept: kept.collect(),
    })
}

/// Whether it is time for a backup outside this computer.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn is_due(call: &Call<'_>) -> Result<bool, Error> {
    let zone = zone(call.host);
    let about = call.tree(ABOUT, ABOUT_ID)?;
    let made = about.and_then(|about| about.day("made_on"));
    let last = last_ms(call)?.and_then(|ms| day(ms, zone));
    Ok(rule::is_due(last, made, call.preferences.backup_reminder_days, call.today(zone)))
}

fn last_ms(call: &Call<'_>) -> Result<Option<u64>, Error> {
    let about = call.tree(ABOUT, ABOUT_ID)?;
    let minute = about.and_then(|about| about.number("backup_at"));
    Ok(minute.and_then(|minute| u64::try_from(minute.checked_mul(60_000)?).ok()))
}

fn day(ms: u64, zone: Tz) -> Option<NaiveDate> {
    dates::local_minute(ms, zone)?.split('T').next()?.parse().ok()
}

/// `backup_choose`
pub(crate) fn choose(aside: &Aside, _: Nothing) -> Result<BackupChosen, Error> {
    let path = aside.host.choose_open_path();
    Ok(BackupChosen {
        name: path.as_ref().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned())),
        path: path.map(|path| path.to_string_lossy().into_owned()),
    })
}

/// `backup_look`
pub(crate) fn look(desk: &mut Desk, request: BackupLook) -> Result<BackupContents, Error> {
    let zone = zone(desk.host.as_ref());
    let contents = match (&request.from, request.kept) {
        (Some(from), None) => {
            let opener = opener(request.passphrase.as_ref(), request.recovery_code.as_ref())?;
            let mut work = desk.aside.begin("look");
            let file = BackupFile::open_watched(from, &opener, &mut |done, of| work.at(done, of));
            file.map_err(|fault| not_opened(fault, &opener))?.contents().clone()
        }
        // What is kept beside the records is sealed with their keys.
        (None, Some(number)) => {
            let mut work = desk.aside.begin("look");
            let call = desk.call()?;
            let found = call.vault.look_at_kept(number, &mut |done, of| work.at(done, of))?;
            found.ok_or(Error::NotFound("kept"))?
        }
        _ => return Err(Problem::Empty.at("from").into()),
    };
    Ok(view(&contents, zone))
}

/// What is to open a backup or the records: the one of the two that was given.
///
/// # Errors
/// At `passphrase` if neither or both were given; [`Error::WrongRecoveryCode`].
pub(crate) fn opener(
    passphrase: Option<&Zeroizing<String>>,
    recovery_code: Option<&Zeroizing<String>>,
) -> Result<Opener, Error> {
    match (passphrase, recovery_code) {
        (Some(passphrase), None) => Ok(Opener::Passphrase(Passphrase::new(passphrase))),
        (None, Some(code)) => {
            let code = RecoveryCode::parse(code).map_err(|_| Error::WrongRecoveryCode("recovery_code"))?;
            Ok(Opener::RecoveryCode(code))
        }
        _ => Err(Problem::Empty.at("passphrase").into()),
    }
}

/// Names the secret that did not open it.
pub(crate) fn not_opened(fault: vault::Error, opener: &Opener) -> Error {
    match (fault, opener) {
        (vault::Error::WrongPassphrase, Opener::RecoveryCode(_)) => Error::WrongRecoveryCode("recovery_code"),
        (fault, _) => fault.into(),
    }
}
