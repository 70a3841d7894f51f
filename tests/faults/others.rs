//! The other faults: two processes, a folder that can't be written, a folder that is taken away, a
//! clock that is wrong by a year. A round is one of them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use vault::{Change, Error, Folder, Id, Patch, Vault};

use crate::check::Key;
use crate::ground;
use crate::rounds::{Counts, Row, count};

type Case = fn(&Path) -> Result<&'static str, String>;

const CASES: [(&str, Case); 6] = [
    ("two processes", two_processes),
    ("read-only folder", read_only_folder),
    ("folder removed while open", folder_removed),
    ("files removed while open, folder left", files_removed),
    ("clock ahead a year", |folder| clock_off(folder, 1)),
    ("clock back a year", |folder| clock_off(folder, -1)),
];

pub(crate) const ROW: Row = Row {
    name: "others",
    full: CASES.len() as u64,
    small: CASES.len() as u64,
    round,
    in_memory: false,
    numbered: true,
};

fn round(folder: &Path, n: u64) -> Result<Counts, String> {
    let (name, case) = CASES[n as usize % CASES.len()];
    let mut counts = Counts::new();
    let told = case(&folder.join("vault")).map_err(|what| format!("{name}: {what}"))?;
    count(&mut counts, format!("{name}: {told}"), 1);
    Ok(counts)
}

fn open(folder: &Path, key: &Key) -> Result<Vault, Error> {
    Folder::at(folder).unlock(&key.opener())
}

fn failed(error: Error) -> String {
    format!("{error:?}")
}

const RECORD: Id = Id::from_bytes([1; 16]);

fn put(vault: &mut Vault, n: i64, now_ms: u64) -> Result<(), Error> {
    vault.commit(Change::new(vec![Patch::new("meeting", RECORD).set("n", n)]), now_ms).map(drop)
}

fn stored(vault: &Vault) -> Result<Option<i64>, Error> {
    Ok(vault.get("meeting", RECORD)?.and_then(|record| record.int("n")))
}

/// Opens the vault in another process, which tells the error it gets.
fn in_another_process(folder: &Path, key: &Key) -> Result<String, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let Key::Code(code) = key else { return Err("no code".to_owned()) };
    let opened = Command::new(program).arg("open").arg(folder).arg(code).output();
    let opened = opened.map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&opened.stdout).trim().to_owned())
}

/// What the other process does: opens, reads, locks, and says how that went.
pub(crate) fn opening(folder: &Path, code: &str) -> String {
    match open(folder, &Key::Code(code.to_owned())) {
        Ok(vault) => match stored(&vault) {
            Ok(stored) => format!("opened {stored:?}"),
            Err(error) => format!("unreadable {error:?}"),
        },
        Err(error) => format!("refused {error:?}"),
    }
}

fn two_processes(folder: &Path) -> Result<&'static str, String> {
    let key = ground::fresh_vault(folder);
    let mut vault = open(folder, &key).map_err(failed)?;
    put(&mut vault, 1, 1).map_err(failed)?;
    let before = fs::read_dir(folder).map_err(|error| error.to_string())?.count();
    let other = in_another_process(folder, &key)?;
    if other != "refused InUse" {
        return Err(format!("the second process: {other}"));
    }
    if fs::read_dir(folder).map_err(|error| error.to_string())?.count() != before {
        return Err("the second process left something".to_owned());
    }
    put(&mut vault, 2, 2).map_err(failed)?;
    vault.lock().map_err(failed)?;
    match in_another_process(folder, &key)?.as_str() {
        "opened Some(2)" => Ok("the second is refused as in use, the first goes on"),
        other => Err(format!("afterwards: {other}")),
    }
}

/// On a read-only mount, since root may write where it may not.
fn read_only_folder(folder: &Path) -> Result<&'static str, String> {
    let key = ground::fresh_vault(folder);
    let mut vault = open(folder, &key).map_err(failed)?;
    put(&mut vault, 1, 1).map_err(failed)?;
    vault.lock().map_err(failed)?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let Key::Code(code) = &key else { return Err("no code".to_owned()) };
    let script = r#"mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 77
        exec "$2" open "$1" "$3""#;
    let opened = Command::new("unshare")
        .args(["--mount", "--map-root-user", "--user", "sh", "-c", script, "sh"])
        .args([folder, program.as_path()])
        .arg(code)
        .stdin(Stdio::null())
        .output();
    let told = match opened {
        Ok(opened) if opened.status.success() => String::from_utf8_lossy(&opened.stdout).trim().to_owned(),
        _ => return Ok("no read-only mount may be made here"),
    };
    let vault = open(folder, &key).map_err(failed)?;
    if stored(&vault).map_err(failed)? != Some(1) {
        return Err("it lost something".to_owned());
    }
    match told.as_str() {
        "refused Io(ReadOnlyFilesystem)" => Ok("refused as read-only, nothing lost"),
        "opened Some(1)" => Ok("opened to read, nothing lost"),
        other => Err(other.to_owned()),
    }
}

/// What is acknowledged must be somewhere; where nothing is left, nothing may be.
fn folder_removed(folder: &Path) -> Result<&'static str, String> {
    let key = ground::fresh_vault(folder);
    let mut vault = open(folder, &key).map_err(failed)?;
    put(&mut vault, 1, 1).map_err(failed)?;
    fs::remove_dir_all(folder).map_err(|error| error.to_string())?;
    let first = put(&mut vault, 2, 2);
    let locked = vault.lock();
    match (first, locked) {
        (Err(error), _) if !matches!(error, Error::Damaged { .. }) => Ok("the next change is refused"),
        (Ok(()), _) => Err("a change was acknowledged that is nowhere".to_owned()),
        (Err(error), _) => Err(failed(error)),
    }
}

fn files_removed(folder: &Path) -> Result<&'static str, String> {
    let key = ground::fresh_vault(folder);
    let mut vault = open(folder, &key).map_err(failed)?;
    put(&mut vault, 1, 1).map_err(failed)?;
    for path in homegroup_tests::files(folder) {
        fs::remove_file(path).map_err(|error| error.to_string())?;
    }
    match put(&mut vault, 2, 2) {
        Err(_) => Ok("the next change is refused"),
        Ok(()) => Err("a change was acknowledged that is nowhere".to_owned()),
    }
}

/// Later changes win over earlier ones whatever the clock says, also after opening again.
fn clock_off(folder: &Path, years: i64) -> Result<&'static str, String> {
    const NOW: u64 = 1_795_000_000_000;
    let off = NOW.saturating_add_signed(years * 365 * 24 * 3_600_000);
    let key = ground::fresh_vault(folder);
    let mut n = 0;
    for now in [NOW, off, NOW, off, NOW + 1_000] {
        let mut vault = open(folder, &key).map_err(failed)?;
        for _ in 0..3 {
            n += 1;
            put(&mut vault, n, now).map_err(failed)?;
            if stored(&vault).map_err(failed)? != Some(n) {
                return Err(format!("change {n} lost to an earlier one"));
            }
        }
        vault.lock().map_err(failed)?;
        let mut vault = open(folder, &key).map_err(failed)?;
        vault.verify().map_err(failed)?;
        if stored(&vault).map_err(failed)? != Some(n) {
            return Err(format!("change {n} lost to an earlier one after opening again"));
        }
        let history = vault.history(100).map_err(failed)?;
        if !history.windows(2).all(|pair| pair[0].stamp > pair[1].stamp) || history.len() as i64 != n {
            return Err("the list of changes is out of order".to_owned());
        }
    }
    Ok("the order of changes stays right")
}
