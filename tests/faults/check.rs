//! Opening what is left and comparing it with what should be there.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use vault::{
    BackupFile, Change, Error, Folder, FolderState, Id, KdfCost, Opened, Opener, Part, Passphrase, Patch,
    RecoveryCode, Value, Vault,
};

use crate::model::{BLOB, Model, Records, TREES, plain};
use crate::worker::backup;

/// An index that does not answer is given up after a minute; what takes three is stuck.
const WATCHDOG: Duration = Duration::from_secs(180);

/// What opens a vault, as text.
#[derive(Clone)]
pub(crate) enum Key {
    /// There is no vault yet; it is made with this passphrase.
    New(String),
    Code(String),
    Passphrase(String),
}

impl Key {
    pub(crate) fn opener(&self) -> Opener {
        match self {
            Self::Code(code) => {
                Opener::RecoveryCode(RecoveryCode::parse(code).unwrap_or_else(|e| panic!("{e}: {code}")))
            }
            Self::New(words) | Self::Passphrase(words) => Opener::Passphrase(Passphrase::new(words)),
        }
    }
}

/// Why something guarded gave no answer.
pub(crate) enum Stuck {
    Panicked(String),
    Hung,
}

impl std::fmt::Display for Stuck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Panicked(words) => write!(f, "PANIC: {words}"),
            Self::Hung => f.write_str("HANG"),
        }
    }
}

/// Runs on a thread of its own, so that neither a panic nor a hang is ours.
pub(crate) fn guarded<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Stuck> {
    let (say, heard) = channel();
    let worker = std::thread::Builder::new().name("guarded".into()).spawn(move || {
        let _ = say.send(catch_unwind(AssertUnwindSafe(work)));
    });
    worker.unwrap_or_else(|error| panic!("no thread: {error}"));
    match heard.recv_timeout(WATCHDOG) {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(panic)) => {
            let words = panic.downcast_ref::<String>().cloned();
            let words = words.or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()));
            Err(Stuck::Panicked(words.unwrap_or_default()))
        }
        Err(RecvTimeoutError::Timeout) => Err(Stuck::Hung),
        Err(RecvTimeoutError::Disconnected) => Err(Stuck::Panicked("the thread ended".to_owned())),
    }
}

/// Everything a vault says, by scan; every record once more by itself; blobs as what is in them.
pub(crate) fn records(vault: &Vault) -> Result<Records, Error> {
    let mut found = Records::new();
    for tree in TREES {
        for (id, record) in vault.scan(tree)? {
            assert!(vault.get(tree, id)?.as_ref() == Some(&record), "get and scan differ in {tree} {id}");
            if let Some(mut plain) = plain(&record) {
                let blob = |id| Ok(vault.blob(id)?.map(|bytes| bytes.to_vec()));
                fill(&mut plain, &blob)?;
                found.insert((tree.to_owned(), id), plain);
            }
        }
    }
    Ok(found)
}

type Leaves = BTreeMap<String, Value>;

/// Puts the content of blobs in place of their ids.
fn fill(
    record: &mut Option<Leaves>,
    blob: &dyn Fn(Id) -> Result<Option<Vec<u8>>, Error>,
) -> Result<(), Error> {
    for (path, value) in record.iter_mut().flatten() {
        if let (true, Value::Bytes(id)) = (path.starts_with(BLOB), &*value) {
            let id = <[u8; 16]>::try_from(id.as_slice()).map(Id::from_bytes);
            let gone = Error::Damaged { part: Part::Blob, what: "a blob that a record names is missing" };
            *value = Value::Bytes(id.map_or(Ok(None), blob)?.ok_or(gone)?);
        }
    }
    Ok(())
}

/// Everything there is: records, drafts, and the backups beside the folder.
pub(crate) fn all(vault: &Vault, folder: &Path, key: &Key) -> Result<Model, Error> {
    let mut found = Model { records: records(vault)?, ..Model::default() };
    found.drafts = vault.drafts()?.into_iter().collect();
    for slot in 0..2 {
        let path = backup(folder, slot);
        if path.exists() {
            found.backups.insert(slot, backed_up(&path, key)?);
        }
    }
    Ok(found)
}

/// What a backup holds.
pub(crate) fn backed_up(path: &Path, key: &Key) -> Result<Records, Error> {
    let file = BackupFile::open(path, &key.opener())?;
    let mut blobs = BTreeMap::new();
    file.each_blob(&mut |id, bytes| {
        blobs.insert(id, bytes.to_vec());
        Ok(())
    })?;
    let mut found = Records::new();
    file.each(&mut |tree, id, record| {
        if let (true, Some(mut plain)) = (TREES.contains(&tree), plain(&record)) {
            fill(&mut plain, &|id| Ok(blobs.get(&id).cloned()))?;
            found.insert((tree.to_owned(), id), plain);
        }
        Ok(())
    })?;
    Ok(found)
}

/// What was found.
pub(crate) struct Found {
    /// Which of the allowed models it is.
    pub(crate) which: usize,
    pub(crate) opened: Opened,
    /// The index had lost something; the check of everything noticed, and made it anew.
    pub(crate) index_mended: bool,
}

/// Whether what is not synced, the drafts, has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drafts {
    There,
    Maybe,
}

/// Opens the vault, compares it with each model that is allowed, reads everything back, stores one
/// change more and looks whether that is there after opening again. That change is put into the
/// model it gives.
pub(crate) fn settles(
    folder: &Path,
    key: &Key,
    allowed: &[&Model],
    drafts: Drafts,
) -> Result<(Found, Model), String> {
    let open = || Folder::at(folder).unlock(&key.opener());
    let mut vault = open().map_err(|error| format!("does not open: {error:?}"))?;
    let opened = vault.opened().clone();
    let found = all(&vault, folder, key).map_err(|error| format!("does not read: {error:?}"))?;
    let mut differences = Vec::new();
    let which = allowed.iter().position(|model| {
        let mut model = (*model).clone();
        if drafts == Drafts::Maybe {
            model.drafts.clone_from(&found.drafts);
        }
        differences.extend(model.difference(&found));
        model.difference(&found).is_none()
    });
    let which = which.ok_or_else(|| format!("holds something else: {}", differences.join(" | or: ")))?;
    let verified = vault.verify().map_err(|error| format!("does not verify: {error:?}"))?;
    let mut after = allowed[which].clone();
    after.drafts = found.drafts;
    let probe = Patch::new(TREES[0], Id::from_bytes([0xee; 16])).set("probe", verified.frames as i64);
    after.apply(&crate::model::Op::Commit { patches: vec![probe.clone()], now_ms: 0 });
    vault.commit(Change::new(vec![probe]), 0).map_err(|error| format!("does not go on: {error:?}"))?;
    vault.lock().map_err(|error| format!("does not lock: {error:?}"))?;
    let vault = open().map_err(|error| format!("does not open again: {error:?}"))?;
    let found = all(&vault, folder, key).map_err(|error| format!("does not read again: {error:?}"))?;
    if let Some(lost) = after.difference(&found) {
        return Err(format!("lost what came after: {lost}"));
    }
    vault.lock().map_err(|error| format!("does not lock again: {error:?}"))?;
    Ok((Found { which, opened, index_mended: verified.index_rebuilt }, after))
}

/// Looks at a folder in which a vault was being made when the process ended: there is none, and one
/// can be made, or it is whole and empty.
pub(crate) fn settles_made(folder: &Path, passphrase: &str) -> Result<(), String> {
    let place = Folder::at(folder);
    let vault = match place.state().map_err(|error| format!("can't be looked at: {error:?}"))? {
        FolderState::Absent => {
            place.create(&Passphrase::new(passphrase), KdfCost::floor()).map(|made| made.0)
        }
        FolderState::Vault => place.unlock(&Opener::Passphrase(Passphrase::new(passphrase))),
        FolderState::Foreign => return Err("is taken for something else".to_owned()),
    };
    let vault = vault.map_err(|error| format!("can't be used: {error:?}"))?;
    match records(&vault) {
        Ok(found) if found.is_empty() => Ok(()),
        Ok(_) => Err("is not empty".to_owned()),
        Err(error) => Err(format!("does not read: {error:?}")),
    }
}
