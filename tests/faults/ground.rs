//! Where rounds take place: a scratch folder, and one vault made once and copied for each round,
//! since each making costs a key derivation.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;
use vault::{Folder, KdfCost, Passphrase};

use crate::check::Key;

pub(crate) const PASSPHRASE: &str = "seven plainly invented words for all faults";

struct Template {
    dir: TempDir,
    code: String,
}

fn template() -> &'static Template {
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let made =
            Folder::at(dir.path().join("vault")).create(&Passphrase::new(PASSPHRASE), KdfCost::floor());
        let (vault, code) = made.unwrap_or_else(|error| panic!("no vault: {error:?}"));
        drop(vault);
        Template { dir, code: code.reveal().to_string() }
    })
}

/// Puts a locked vault with nothing in it at `folder`; what opens it.
pub(crate) fn fresh_vault(folder: &Path) -> Key {
    let template = template();
    copy(&template.dir.path().join("vault"), folder);
    Key::Code(template.code.clone())
}

/// Where a round may work in memory: as fast as it gets, for rounds that bring their own disk.
pub(crate) fn memory() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), &to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
        }
    }
}
