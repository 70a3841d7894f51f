//! A vault to test on: made once, copied for each test, since each making costs a key derivation.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::{Change, Error, Folder, Id, KdfCost, Opener, Passphrase, Patch, RecoveryCode, Vault};

pub(crate) const PASSPHRASE: &str = "seven plainly invented words for one test";

/// A copy of the one vault, which holds nothing yet.
pub(crate) struct Bench {
    pub(crate) path: PathBuf,
    _dir: TempDir,
}

fn original() -> &'static (TempDir, String) {
    static ORIGINAL: OnceLock<(TempDir, String)> = OnceLock::new();
    ORIGINAL.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::new(PASSPHRASE);
        let made = Folder::at(dir.path().join("vault")).create(&passphrase, KdfCost::floor());
        let (vault, code) = made.unwrap();
        vault.lock().unwrap();
        (dir, code.reveal().to_string())
    })
}

pub(crate) fn code() -> RecoveryCode {
    RecoveryCode::parse(&original().1).unwrap()
}

impl Bench {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("vault");
        copy(&original().0.path().join("vault"), &path);
        Self { path, _dir: dir }
    }

    /// With `records` records, locked.
    pub(crate) fn with(records: u64) -> Self {
        let bench = Self::new();
        let mut vault = bench.unlock();
        for n in 0..records {
            put(&mut vault, n, n);
        }
        vault.lock().unwrap();
        bench
    }

    pub(crate) fn folder(&self) -> Folder {
        Folder::at(&self.path)
    }

    /// By the recovery code, which takes no Argon2id.
    pub(crate) fn try_unlock(&self) -> Result<Vault, Error> {
        self.folder().unlock(&Opener::RecoveryCode(code()))
    }

    pub(crate) fn unlock(&self) -> Vault {
        self.try_unlock().unwrap()
    }

    /// What a kill at this moment would leave: the files as they are.
    pub(crate) fn as_if_killed(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("vault");
        copy(&self.path, &path);
        Self { path, _dir: dir }
    }

    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.path)
    }

    /// The one segment of the journal.
    pub(crate) fn segment(&self) -> PathBuf {
        let is_segment = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "seg");
        self.files().into_keys().find(is_segment).unwrap()
    }

    /// The folder of the first edition.
    pub(crate) fn edition(&self) -> PathBuf {
        self.path.join("editions/00000001")
    }

    pub(crate) fn index(&self) -> PathBuf {
        self.edition().join("index/00000001")
    }
}

pub(crate) fn id(n: u64) -> Id {
    Id::from_bytes(u128::from(n).to_be_bytes())
}

/// Sets leaf `n` of record `n` in tree `record`.
pub(crate) fn put(vault: &mut Vault, n: u64, value: u64) {
    let value = i64::try_from(value).unwrap();
    let change = Change::new(vec![Patch::new("record", id(n)).set("n", value)]);
    vault.commit(change, 1_000).unwrap();
}

/// Every record of tree `record`, as numbers.
pub(crate) fn numbers(vault: &Vault) -> Vec<i64> {
    let records = vault.scan("record").unwrap();
    for (id, record) in &records {
        assert!(vault.get("record", *id).unwrap().as_ref() == Some(record));
    }
    records.iter().map(|(_, record)| record.int("n").unwrap()).collect()
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

pub(crate) fn files(path: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.insert(path, bytes);
        }
    }
    found
}
