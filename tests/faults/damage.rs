//! Damage: bits, blocks, tails, whole files. What is there is recovered fully or refused with a
//! code, and what is refused is left as it is.
//!
//! A round makes one vault, closed or as a kill leaves it, and damages twenty copies of it, most in
//! one place, some in two.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use vault::{Error, Folder, Vault};

use crate::check::{Key, backed_up, guarded, records};
use crate::dice::Dice;
use crate::ground;
use crate::model::{Kind, Model, Op};
use crate::rounds::{Counts, Row, count};
use crate::worker::Orders;

const COPIES: u64 = 20;
pub(crate) const ROW: Row =
    Row { name: "damage", full: 1_000 / COPIES, small: 2, round, in_memory: true, numbered: false };

/// Where damage is done; what is left out is not part of what must come back.
const PLACES: [&str; 8] =
    ["journal", "index", "anchor", "envelope", "checkpoint", "blob", "drafts", "reserve"];

const WAYS: [&str; 7] = ["bit", "tail cut", "garbage", "zeros", "removed", "swapped", "old one back"];

/// Which place a file belongs to, by its path in the folder.
fn place_of(path: &Path) -> Option<&'static str> {
    let words = path.to_string_lossy().into_owned();
    let has = |part: &str| words.split('/').any(|word| word == part || word.starts_with(&format!("{part}.")));
    let name = if has("index") {
        "index"
    } else if words.ends_with(".seg") {
        "journal"
    } else if has("checkpoints") {
        "checkpoint"
    } else if has("blobs") {
        "blob"
    } else {
        PLACES.into_iter().find(|place| has(place))?
    };
    Some(name)
}

fn round(folder: &Path, seed: u64) -> Result<Counts, String> {
    let mut dice = Dice::new(seed);
    let mut counts = Counts::new();
    let base = Base::make(folder, seed, &mut dice)?;
    damaged_backups(&base, &mut dice, &mut counts)?;
    for n in 0..COPIES {
        let copy = folder.join(format!("copy-{n}"));
        ground::copy(&base.folder, &copy);
        let hurts = if dice.percent(80) { 1 } else { 2 };
        let mut done = Vec::new();
        for _ in 0..hurts {
            done.extend(hurt(&copy, &base.older, &mut dice));
        }
        if done.is_empty() {
            continue;
        }
        let told = |what: String| format!("copy {n}, {}: {what}", done.join(" and "));
        let outcome = base.outcome(&copy).map_err(told)?;
        let seen = match outcome {
            Outcome::Lost { at, what } if hurts == 2 && at + 1 == base.states.len() - 1 => {
                // FORMAT.md, section 10: what nothing is left to tell of.
                eprintln!("not seen: {}: {what}", done.join(" and "));
                "two places at once, and the last change can't be seen to be gone".to_owned()
            }
            Outcome::Lost { what, .. } => return Err(told(format!("SILENT LOSS: {what}"))),
            Outcome::Whole(notes) => format!("recovered: {notes}"),
            Outcome::Refused(code) => format!("refused: {code}"),
        };
        count(&mut counts, if hurts == 1 { "damaged in one place" } else { "damaged in two places" }, 1);
        done.iter().for_each(|done| count(&mut counts, format!("place and way: {done}"), 1));
        count(&mut counts, seen, 1);
        let _ = fs::remove_dir_all(&copy);
    }
    Ok(counts)
}

/// A backup outside the folder: it says what it holds, or is refused.
fn damaged_backups(base: &Base, dice: &mut Dice, counts: &mut Counts) -> Result<(), String> {
    let vault = Folder::at(&base.folder).unlock(&base.key.opener());
    let whole = base.folder.with_file_name("whole.homegroup");
    let made = vault.and_then(|vault| vault.backup(&whole, 0, &mut |_, _| true));
    made.map_err(|error| format!("no backup can be made: {error:?}"))?;
    let was = fs::read(&whole).map_err(|error| error.to_string())?;
    let expected = &base.states[base.states.len() - 1].records;
    let hurt = base.folder.with_file_name("hurt.homegroup");
    for _ in 0..3 {
        let way = *dice.pick(&WAYS[..4]);
        let Some(bytes) = garbled(way, &was, dice).filter(|bytes| *bytes != was) else { continue };
        fs::write(&hurt, bytes).map_err(|error| error.to_string())?;
        let (path, key) = (hurt.clone(), base.key.clone());
        let held = guarded(move || backed_up(&path, &key)).map_err(|stuck| stuck.to_string())?;
        count(counts, "damaged in one place", 1);
        count(counts, format!("place and way: backup {way}"), 1);
        match held {
            Ok(held) if held == *expected => count(counts, "recovered: a backup read all the same", 1),
            Ok(_) => return Err(format!("backup {way}: SILENT LOSS")),
            Err(error) => count(counts, format!("refused: {} on reading a backup", code(&error)), 1),
        }
    }
    Ok(())
}

/// A vault to damage, an older stand of it, and what it held after each operation.
struct Base {
    folder: PathBuf,
    older: PathBuf,
    key: Key,
    states: Vec<Model>,
}

enum Outcome {
    /// Everything is there.
    Whole(String),
    /// Nothing was opened, and nothing changed.
    Refused(String),
    /// Something is missing, and nobody said so. As it was after so many operations, if that.
    Lost { at: usize, what: String },
}

impl Base {
    fn make(folder: &Path, seed: u64, dice: &mut Dice) -> Result<Self, String> {
        let (at, older) = (folder.join("base"), folder.join("older"));
        let key = ground::fresh_vault(&at);
        let focus = *dice.pick(&Kind::ALL);
        let (first, last) = (5 + dice.below(20), 30 + dice.below(30));
        let orders = |key: Key, from, to| Orders { folder: at.clone(), key, seed, focus, from, to };
        let failed = |error: Error| format!("the vault can't be made: {error:?}");
        let mut key = orders(key, 0, first).follow(&mut std::io::sink()).map_err(failed)?;
        ground::copy(&at, &older);
        if dice.percent(50) {
            key = orders(key, first, last).follow(&mut std::io::sink()).map_err(failed)?;
        } else {
            // As a kill leaves it.
            let (vault, now) =
                orders(key, first, last).follow_and_stay(&mut std::io::sink()).map_err(failed)?;
            key = now;
            let killed = folder.join("killed");
            ground::copy(&at, &killed);
            drop(vault);
            fs::remove_dir_all(&at).and_then(|()| fs::rename(&killed, &at)).map_err(|e| e.to_string())?;
        }
        let mut states = vec![Model::default()];
        for n in 0..last {
            let mut next = states[states.len() - 1].clone();
            next.apply(&Op::at(seed, focus, n).1);
            if next.records != states[states.len() - 1].records {
                states.push(next);
            } else if let Some(last) = states.last_mut() {
                *last = next;
            }
        }
        Ok(Self { folder: at, older, key, states })
    }

    fn outcome(&self, copy: &Path) -> Result<Outcome, String> {
        let before = contents(copy);
        let (folder, key, expected) =
            (copy.to_owned(), self.key.clone(), self.states[self.states.len() - 1].clone());
        let begun = Instant::now();
        let opened = guarded(move || open(&folder, &key, &expected)).map_err(|stuck| stuck.to_string())?;
        if begun.elapsed().as_secs() >= 60 {
            return Err("answered after more than a minute".to_owned());
        }
        Ok(match opened {
            Ok(Read::Whole(notes)) => Outcome::Whole(notes),
            Ok(Read::Checked(error, all)) => {
                let till_then = if all { "all was there to read" } else { "not all was there to read" };
                Outcome::Refused(format!("{} when checked, {till_then}", code(&error)))
            }
            Ok(Read::Else(found)) => {
                let at = self.states.iter().position(|state| state.records == found.records);
                let expected = self.states[self.states.len() - 1].clone();
                let expected = Model { backups: BTreeMap::new(), ..expected };
                Outcome::Lost {
                    at: at.unwrap_or(usize::MAX - 1),
                    what: expected.difference(&found).unwrap_or_default(),
                }
            }
            Err(error @ (Error::Absent | Error::Foreign | Error::Exists)) => {
                return Err(format!("taken for something else: {error:?}"));
            }
            Err(error) => {
                let after = contents(copy);
                let paths: BTreeSet<_> = before.keys().chain(after.keys()).collect();
                if let Some(path) = paths.into_iter().find(|path| before.get(*path) != after.get(*path)) {
                    return Err(format!("refused ({error:?}), but {} changed", path.display()));
                }
                Outcome::Refused(format!("{} on opening", code(&error)))
            }
        })
    }
}

fn code(error: &Error) -> String {
    match error {
        Error::Damaged { part, .. } => format!("Damaged {part:?}"),
        other => format!("{other:?}"),
    }
}

/// What opening and reading gave.
enum Read {
    Whole(String),
    Else(Model),
    /// It opened, and the check of everything refused; whether all was there to read till then.
    Checked(Error, bool),
}

/// Opens and reads everything, before and after a check of all of it; if all is well it must go on
/// to be.
fn open(folder: &Path, key: &Key, expected: &Model) -> Result<Read, Error> {
    let mut vault = Folder::at(folder).unlock(&key.opener())?;
    let opened = vault.opened().clone();
    let mut notes: Vec<&str> = Vec::new();
    let read = |vault: &Vault| -> Result<Model, Error> {
        let drafts = vault.drafts()?.into_iter().collect();
        Ok(Model { records: records(vault)?, drafts, ..Model::default() })
    };
    let mut expected = Model { backups: BTreeMap::new(), ..expected.clone() };
    let first = read(&vault);
    let checked = match vault.verify() {
        Ok(_) => read(&vault),
        Err(error) => Err(error),
    };
    let found = match checked {
        Ok(found) => found,
        // What lies behind the place up to which the index has come is not read on opening.
        Err(error) => {
            return Ok(Read::Checked(error, first.is_ok_and(|first| expected.difference(&first).is_none())));
        }
    };
    // Drafts are a convenience beside the journal: those that can't be read are none, an older file
    // of them is as good as any, and nothing tells of either.
    let drafts_gone = found.drafts.is_empty() && !expected.drafts.is_empty();
    let drafts_older = !drafts_gone && found.drafts != expected.drafts;
    expected.drafts.clone_from(&found.drafts);
    if expected.difference(&found).is_some() {
        return Ok(Read::Else(found));
    }
    let told = [
        (opened.recovered, "journal written anew from the index or a checkpoint"),
        (opened.index_rebuilt, "index made anew"),
        (opened.without_index, "without an index"),
        (opened.envelope_repaired, "envelope repaired"),
        (opened.anchor_repaired, "anchor repaired"),
        (opened.dropped > 0, "something never acknowledged dropped"),
        (drafts_gone, "the drafts gone"),
        (drafts_older, "the drafts older"),
        (
            !first.is_ok_and(|first| found.difference(&first).is_none()),
            "index answered wrongly until it was checked",
        ),
    ];
    notes.extend(told.into_iter().filter_map(|(is, note)| is.then_some(note)));
    if notes.is_empty() {
        notes.push("nothing to be told");
    }
    vault.lock()?;
    let again = Folder::at(folder).unlock(&key.opener())?;
    let found = read(&again)?;
    Ok(if expected.difference(&found).is_none() { Read::Whole(notes.join(", ")) } else { Read::Else(found) })
}

/// Every file but the index, which is no part of the truth, and what was being written aside.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = files(folder).into_iter().filter(|path| {
        let is_aside = path.extension().is_some_and(|extension| extension == "new");
        place_of(path) != Some("index") && !is_aside
    });
    all.map(|path| (path.clone(), fs::read(folder.join(path)).unwrap_or_default())).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = homegroup_tests::files(folder);
    let mut all: Vec<_> =
        all.iter().filter_map(|path| path.strip_prefix(folder).ok().map(Path::to_owned)).collect();
    all.sort();
    all
}

/// Damages something; says where and how, or nothing if it came to nothing.
fn hurt(folder: &Path, older: &Path, dice: &mut Dice) -> Option<String> {
    let mut by_place: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    for path in files(folder) {
        if let Some(place) = place_of(&path) {
            by_place.entry(place).or_default().push(path);
        }
    }
    let places: Vec<_> = by_place.keys().copied().collect();
    let place = *dice.pick(&places);
    let path = dice.pick(&by_place[place]).clone();
    let file = folder.join(&path);
    let way = *dice.pick(&WAYS);
    let was = fs::read(&file).ok()?;
    let bytes = match way {
        "bit" | "tail cut" | "garbage" | "zeros" => garbled(way, &was, dice)?,
        "removed" => {
            fs::remove_file(&file).ok()?;
            return Some(format!("{place} {way}"));
        }
        "swapped" => {
            // With one of its own place if there is one, else with any.
            let mut others: Vec<_> = by_place[place].iter().filter(|other| **other != path).collect();
            if others.is_empty() {
                others = by_place.values().flatten().filter(|other| **other != path).collect();
            }
            let other = folder.join(dice.pick(&others));
            let theirs = fs::read(&other).ok()?;
            if theirs == was {
                return None;
            }
            fs::write(&other, &was).ok()?;
            theirs
        }
        "old one back" => fs::read(older.join(&path)).ok()?,
        _ => return None,
    };
    if bytes == was {
        return None;
    }
    fs::write(&file, bytes).ok()?;
    Some(format!("{place} {way}"))
}

/// Bytes that are not as they were, in one of the ways a disk has.
fn garbled(way: &str, was: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut bytes = was.to_vec();
    match way {
        "bit" if !bytes.is_empty() => {
            let at = dice.index(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
        }
        "tail cut" if !bytes.is_empty() => {
            // Often at the very end, where a torn write would be.
            let most = if dice.percent(50) { bytes.len().min(300) } else { bytes.len() };
            bytes.truncate(bytes.len() - 1 - dice.index(most));
        }
        "garbage" | "zeros" if !bytes.is_empty() => {
            let at = dice.index(bytes.len());
            let len = (1 + dice.index(4_096)).min(bytes.len() - at);
            let block = if way == "zeros" { vec![0; len] } else { dice.bytes(len) };
            bytes[at..at + len].copy_from_slice(&block);
        }
        _ => return None,
    }
    Some(bytes)
}
