//! A full disk, at every write of an evening.
//!
//! The evening is measured once: everything that takes space, names too. For each of them it is run
//! again on a disk that is full from there on, by the recorder, which knows no blocks and so hits
//! writes a real disk would let pass; it stays full until something is removed. Besides that, on a
//! real small file system (tmpfs) where one may be made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use homegroup_tests::{Desk, PASSPHRASE};
use serde_json::json;
use tempfile::TempDir;

use crate::dice::Dice;
use crate::disk::Entry;
use crate::ground;
use crate::recorder::{Watched, program, recording};
use crate::rounds::{Counts, Row, count};

/// Each round takes every fortieth of them.
const ROUNDS: u64 = 40;
pub(crate) const ROW: Row =
    Row { name: "full-disk", full: ROUNDS, small: 1, round, in_memory: true, numbered: true };

/// What making a file or folder takes, as in `recorder.c`.
const NAME_COST: u64 = 256;

/// Records with nothing in them.
fn template() -> &'static TempDir {
    static TEMPLATE: OnceLock<TempDir> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let keep = tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let desk = Desk::at(&keep.path().join("records"), None);
        desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }));
        desk.ok("vault_lock", json!({}));
        keep
    })
}

fn round(folder: &Path, n: u64) -> Result<Counts, String> {
    let mut counts = Counts::new();
    let all = takings()?;
    if n == 0 {
        count(&mut counts, "writes of the evening that take space", all.len() as u64);
    }
    for (nth, cost) in (1..).zip(all).filter(|(nth, _)| nth % ROUNDS == n) {
        // Either nothing of it fits any more, or part of it.
        let mut dice = Dice::of(&[9, nth]);
        let free = if dice.percent(50) { 0 } else { dice.below(*cost) };
        let told = |what: String| format!("write {nth} of {}, {free} bytes free: {what}", all.len());
        starved(&folder.join(format!("write-{nth}")), (free, nth), &mut counts).map_err(told)?;
        count(&mut counts, "evenings, each with another write failing", 1);
    }
    small_file_system(&folder.join("small"), n, &mut counts)?;
    Ok(counts)
}

/// How much each thing takes that takes space.
fn takings() -> Result<&'static [u64], String> {
    static ALL: OnceLock<Result<Vec<u64>, String>> = OnceLock::new();
    let measured = ALL.get_or_init(|| {
        let keep = tempfile::tempdir_in(ground::memory()).map_err(|error| error.to_string())?;
        let place = Place::new(keep.path())?;
        let log = keep.path().join("log");
        let watched = Watched { root: &place.records, log: Some(&log), acks: None, free: None };
        place.run(program(&watched), "evening")?;
        Ok(taken(&place.sizes, &recording(&log)?))
    });
    measured.as_deref().map_err(Clone::clone)
}

/// Replays what an evening took.
fn taken(sizes: &[(u64, u64)], log: &[Entry]) -> Vec<u64> {
    let mut sizes: BTreeMap<u64, u64> = sizes.iter().copied().collect();
    let mut all = Vec::new();
    for entry in log {
        let [file, at, _] = entry.numbers;
        match entry.kind {
            b'C' => {
                sizes.insert(file, 0);
                all.push(NAME_COST);
            }
            b'D' => all.push(NAME_COST),
            b'T' => drop(sizes.insert(file, at)),
            b'W' => {
                let size = sizes.entry(file).or_default();
                let end = at + entry.bytes.len() as u64;
                all.push(end.saturating_sub((*size).max(at)));
                *size = end.max(*size);
            }
            _ => {}
        }
    }
    all.retain(|cost| *cost > 0);
    all
}

/// One evening with so many bytes left from the nth write on, then the same records in another process, with as little
/// space, and in a third with enough.
fn starved(folder: &Path, free: (u64, u64), counts: &mut Counts) -> Result<(), String> {
    let place = Place::new(folder)?;
    let log = folder.join("log");
    let watched = Watched { root: &place.records, log: Some(&log), acks: None, free: Some(free) };
    let told = place.run(program(&watched), "evening")?;
    let log = recording(&log)?;
    match log.iter().find(|entry| entry.kind == b'F').map(Entry::what) {
        Some(what) => count(counts, format!("the first refused was a {what}"), 1),
        None => count(counts, "nothing was refused this time", 1),
    }
    told.into_iter().for_each(|(what, n)| count(counts, what, n));
    let watched = Watched { root: &place.records, log: None, acks: None, free: Some((0, 1)) };
    place.run(program(&watched), "evening-still-full")?;
    place.run(this()?, "evening-with-space")?;
    let _ = fs::remove_dir_all(folder);
    Ok(())
}

/// The same on a real file system of a size that does not suffice.
fn small_file_system(folder: &Path, n: u64, counts: &mut Counts) -> Result<(), String> {
    let place = Place::new(folder)?;
    let most: u64 = takings()?.iter().sum();
    // Blocks, not bytes, are what counts here; the copy of the template takes its share.
    let kib = place.kib() + (most / 1024 + 512) * n / ROUNDS;
    let mounted = folder.join("mounted");
    fs::create_dir_all(&mounted).map_err(|error| error.to_string())?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let script = r#"
        mount -t tmpfs -o size="$1"k none "$2" || exit 77
        cp -R "$3" "$2/records" || exit 78
        "$5" evening "$2/records" "$4" && "$5" evening-still-full "$2/records" "$4" &&
        mount -o remount,size=1g "$2" && "$5" evening-with-space "$2/records" "$4""#;
    let ended = Command::new("unshare")
        .args(["--mount", "--map-root-user", "--user", "sh", "-c", script, "sh", &kib.to_string()])
        .args([&mounted, &place.records, &place.outside, &program])
        .stdin(Stdio::null())
        .output();
    let code = ended.as_ref().ok().and_then(|ended| ended.status.code());
    match (ended, code) {
        (Ok(ended), Some(0)) => {
            count(counts, "evenings on a small tmpfs", 1);
            let told = String::from_utf8_lossy(&ended.stdout).into_owned();
            let refused = read(&told).remove("commands refused because the disk is full").unwrap_or(0);
            count(counts, "commands refused on a small tmpfs", refused);
        }
        (Err(_), _) | (_, Some(77 | 1)) if code != Some(1) => {
            count(counts, "no small file system may be made here", 1);
        }
        (Ok(_), Some(78)) => count(counts, "the tmpfs was too small for the records", 1),
        (Ok(ended), _) => {
            let words = String::from_utf8_lossy(&ended.stderr).into_owned();
            if words.contains("unshare") {
                count(counts, "no small file system may be made here", 1);
            } else {
                return Err(format!("on a tmpfs of {kib} KiB: {words}"));
            }
        }
        (Err(error), _) => return Err(error.to_string()),
    }
    let _ = fs::remove_dir_all(folder);
    Ok(())
}

fn this() -> Result<Command, String> {
    std::env::current_exe().map(Command::new).map_err(|error| error.to_string())
}

/// A copy of the records, and a folder on another disk.
struct Place {
    records: PathBuf,
    outside: PathBuf,
    /// The length of each file, by inode.
    sizes: Vec<(u64, u64)>,
}

impl Place {
    fn new(folder: &Path) -> Result<Self, String> {
        use std::os::unix::fs::MetadataExt as _;
        let (records, outside) = (folder.join("records"), folder.join("outside"));
        ground::copy(&template().path().join("records"), &records);
        fs::create_dir_all(&outside).map_err(|error| error.to_string())?;
        let metas = homegroup_tests::files(&records).into_iter().filter_map(|path| path.metadata().ok());
        let sizes = metas.map(|meta| (meta.ino(), meta.len())).collect();
        Ok(Self { records, outside, sizes })
    }

    /// Runs this program on it; what it counted.
    fn run(&self, mut program: Command, verb: &str) -> Result<Counts, String> {
        program.arg(verb).args([&self.records, &self.outside]).stdin(Stdio::null());
        let ended = program.output().map_err(|error| error.to_string())?;
        if !ended.status.success() {
            return Err(format!("{verb}: {}", String::from_utf8_lossy(&ended.stderr)));
        }
        Ok(read(&String::from_utf8_lossy(&ended.stdout)))
    }

    /// What the records take on a file system with blocks of 4 KiB.
    fn kib(&self) -> u64 {
        self.sizes.iter().map(|(_, len)| len.div_ceil(4096) * 4).sum::<u64>() + 64
    }
}

/// Counts as the process prints them: a number and what it counts, a line each.
fn read(told: &str) -> Counts {
    let each = told.lines().filter_map(|line| line.split_once('\t'));
    each.filter_map(|(n, what)| Some((what.to_owned(), n.parse().ok()?))).collect()
}
