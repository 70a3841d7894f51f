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

use crate::ground::PASSPHRASE;
use crate::model::{BLOB, Model, Op, Records, TREES, plain};
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
            match backed_up(&path, key) {
                // From before the last new key.
                Err(Error::WrongPassphrase) => {}
                held => drop(found.backups.insert(slot, held?)),
            }
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

/// What is left, and what it may be.
pub(crate) struct Left<'m> {
    pub(crate) folder: &'m Path,
    /// The recovery code that was told last.
    pub(crate) key: &'m Key,
    pub(crate) allowed: &'m [&'m Model],
    pub(crate) drafts: Drafts,
    /// The passphrase may have changed: see which it is. Takes key derivations.
    pub(crate) passphrase: bool,
}

/// Opens the vault, compares it with each model that is allowed, reads everything back, stores one
/// change more and looks whether that is there after opening again. That change is put into the
/// model it gives. If a new recovery code was made and never told, another one is made: the key
/// that opens the vault is given, too.
pub(crate) fn settles(left: &Left<'_>) -> Result<(Found, Model, Key), String> {
    let folder = left.folder;
    let (mut vault, opener) = open(left)?;
    let opened = vault.opened().clone();
    let mut found = all(&vault, folder, &opener).map_err(|error| format!("does not read: {error:?}"))?;
    if left.passphrase {
        found.passphrase = passphrase(&vault, left.allowed)?;
    }
    let mut differences = Vec::new();
    let which = left.allowed.iter().position(|model| {
        let mut model = (*model).clone();
        if left.drafts == Drafts::Maybe {
            model.drafts.clone_from(&found.drafts);
        }
        differences.extend(model.difference(&found));
        model.difference(&found).is_none()
    });
    let which = which.ok_or_else(|| format!("holds something else: {}", differences.join(" | or: ")))?;
    let verified = vault.verify().map_err(|error| format!("does not verify: {error:?}"))?;
    let mut after = left.allowed[which].clone();
    after.drafts = found.drafts;
    let key = match opener {
        Key::Passphrase(words) => {
            let new = Passphrase::new(&words);
            let code = vault.rekey(&new, KdfCost::floor(), 0, &mut |_, _| true);
            let code = code.map_err(|error| format!("gets no new key: {error:?}"))?;
            after.apply(&Op::Rekey { new: words, now_ms: 0 });
            Key::Code(code.reveal().to_string())
        }
        code => code,
    };
    let probe = Patch::new(TREES[0], Id::from_bytes([0xee; 16])).set("probe", verified.frames as i64);
    after.apply(&Op::Commit { patches: vec![probe.clone()], now_ms: 0 });
    vault.commit(Change::new(vec![probe]), 0).map_err(|error| format!("does not go on: {error:?}"))?;
    vault.lock().map_err(|error| format!("does not lock: {error:?}"))?;
    let vault = Folder::at(folder).unlock(&key.opener());
    let vault = vault.map_err(|error| format!("does not open again: {error:?}"))?;
    let found = all(&vault, folder, &key).map_err(|error| format!("does not read again: {error:?}"))?;
    if let Some(lost) = after.difference(&found) {
        return Err(format!("lost what came after: {lost}"));
    }
    vault.lock().map_err(|error| format!("does not lock again: {error:?}"))?;
    Ok((Found { which, opened, index_mended: verified.index_rebuilt }, after, key))
}

/// By the recovery code, or, if there may be another one that nobody was told, the passphrase.
fn open(left: &Left<'_>) -> Result<(Vault, Key), String> {
    let unlock = |key: &Key| Folder::at(left.folder).unlock(&key.opener());
    match unlock(left.key) {
        Ok(vault) => Ok((vault, left.key.clone())),
        Err(Error::WrongPassphrase) => {
            let words = left.allowed.last().and_then(|model| model.passphrase.clone());
            let words = Key::Passphrase(words.ok_or("the recovery code does not open it any more")?);
            unlock(&words)
                .map(|vault| (vault, words))
                .map_err(|error| format!("neither code nor passphrase opens it: {error:?}"))
        }
        Err(error) => Err(format!("does not open: {error:?}")),
    }
}

/// The one passphrase of those that may be that opens the vault.
fn passphrase(vault: &Vault, allowed: &[&Model]) -> Result<Option<String>, String> {
    let mut may: Vec<_> = allowed.iter().map(|model| model.passphrase.clone()).collect();
    may.dedup();
    may.retain(|words| {
        let words = words.as_deref().unwrap_or(PASSPHRASE);
        vault.opens_with(&Opener::Passphrase(Passphrase::new(words)))
    });
    match may.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err("no passphrase opens it".to_owned()),
        _ => Err("the passphrase of before opens it, too".to_owned()),
    }
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
