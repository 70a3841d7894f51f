//! Power loss: the real process is recorded, and its recording replayed up to a random moment on a
//! disk that keeps only what was synced, and of the rest what chance leaves.
//!
//! A round makes one recording and cuts it in twenty places.

use std::fs;
use std::path::Path;

use crate::check::{self, Drafts, Key, guarded, settles, settles_made};
use crate::dice::Dice;
use crate::disk::{Disk, Entry, Left};
use crate::ground;
use crate::model::{Kind, Model, Op};
use crate::recorder::{Watched, program, recording};
use crate::rounds::{Counts, Row, count};
use crate::worker::Orders;

const CUTS: u64 = 20;
pub(crate) const ROW: Row =
    Row { name: "power", full: 1_000 / CUTS, small: 5, round, in_memory: true, numbered: false };

fn round(folder: &Path, seed: u64) -> Result<Counts, String> {
    let mut dice = Dice::new(seed);
    let mut counts = Counts::new();
    let root = folder.join("disk");
    fs::create_dir_all(root.join("backups")).map_err(|error| error.to_string())?;
    // Now and then the vault is made in the recording, too.
    let is_new = dice.percent(20);
    let key = if is_new {
        Key::New(ground::PASSPHRASE.to_owned())
    } else {
        ground::fresh_vault(&root.join("vault"))
    };
    let focus = *dice.pick(&Kind::ALL);
    let to = 20 + dice.below(40);
    let orders = Orders { folder: root.join("vault"), key: key.clone(), seed, focus, from: 0, to };
    let disk = Disk::of(&root).map_err(|error| error.to_string())?;
    let (log, acks) = (folder.join("log"), folder.join("acks"));
    let watched = Watched { root: &root, log: Some(&log), acks: Some(&acks), free: None };
    let ended = program(&watched).args(orders.to_args()).output().map_err(|error| error.to_string())?;
    if !ended.status.success() {
        return Err(format!("the recorded process failed: {}", String::from_utf8_lossy(&ended.stderr)));
    }
    let log = recording(&log)?;
    count(&mut counts, "recordings", 1);
    count(&mut counts, "entries recorded", log.len() as u64);
    let places = places(&log, &orders, &mut dice);
    replay(folder, seed, &orders, disk, &log, &places, &mut counts)?;
    Ok(counts)
}

/// Where the recording is cut: anywhere, or within an operation of the kind in focus.
fn places(log: &[Entry], orders: &Orders, dice: &mut Dice) -> Vec<usize> {
    let mut focused = Vec::new();
    let mut begun = None;
    for (n, entry) in log.iter().enumerate() {
        match Said::of(entry) {
            Some(Said::Begun(op)) if Op::at(orders.seed, orders.focus, op).0 == orders.focus => {
                begun = Some(n);
            }
            Some(Said::Done(..)) => focused.extend(begun.take().map(|from| (from + 1, n + 1))),
            _ => {}
        }
    }
    let mut places: Vec<usize> = (0..CUTS)
        .map(|n| match focused.as_slice() {
            [_, ..] if n % 2 == 0 => {
                let (from, to) = *dice.pick(&focused);
                from + dice.index(to - from + 1)
            }
            _ => dice.index(log.len() + 1),
        })
        .collect();
    places.sort_unstable();
    places
}

/// What the process said at some moment.
enum Said {
    Opened(Option<String>),
    Begun(u64),
    /// And the recovery code, if there is a new one.
    Done(u64, Option<String>),
}

impl Said {
    fn of(entry: &Entry) -> Option<Self> {
        if entry.kind != b'A' {
            return None;
        }
        let line = String::from_utf8_lossy(&entry.bytes).into_owned();
        let mut words = line.split_whitespace();
        let (sign, word) = (words.next()?, words.next());
        match sign {
            "o" => Some(Self::Opened(word.map(str::to_owned))),
            "b" => Some(Self::Begun(word?.parse().ok()?)),
            "d" => Some(Self::Done(word?.parse().ok()?, words.nth(1).map(str::to_owned))),
            _ => None,
        }
    }
}

fn replay(
    folder: &Path,
    seed: u64,
    orders: &Orders,
    mut disk: Disk,
    log: &[Entry],
    places: &[usize],
    counts: &mut Counts,
) -> Result<(), String> {
    let mut key = orders.key.clone();
    let (mut model, mut begun, mut done) = (Model::default(), 0, 0);
    let mut places = places.iter().enumerate().peekable();
    for at in 0..=log.len() {
        while let Some((n, _)) = places.next_if(|(_, place)| **place == at) {
            let mut dice = Dice::of(&[seed, 7, n as u64]);
            let left = *dice.pick(&[Left::Nothing, Left::UpTo, Left::UpTo, Left::Any, Left::Any]);
            let lost = folder.join(format!("cut-{n}"));
            let remains = disk.after_power_loss(left, dice.next());
            remains.lay_out(&lost).map_err(|error| format!("the disk can't be laid out: {error}"))?;
            let mut after = model.clone();
            let in_flight = (begun > done).then(|| Op::at(orders.seed, orders.focus, done));
            if let Some((_, op)) = &in_flight {
                after.apply(op);
            }
            let (vault, before, key) = (lost.join("vault"), model.clone(), key.clone());
            let settled = guarded(move || match &key {
                Key::New(words) => settles_made(&vault, words).map(|()| None),
                key => {
                    let allowed = &[&before, &after];
                    let passphrase = before.passphrase != after.passphrase;
                    let found =
                        check::Left { folder: &vault, key, allowed, drafts: Drafts::Maybe, passphrase };
                    settles(&found).map(|(found, ..)| Some(found))
                }
            });
            let told = |what: String| {
                format!("cut {n} at {at} of {}, {left:?} left, {done} done, {begun} begun: {what}", log.len())
            };
            let found = settled.map_err(|stuck| told(stuck.to_string()))?.map_err(told)?;
            count(counts, "cuts", 1);
            count(counts, format!("left of what was not synced: {left:?}"), 1);
            match (&found, &in_flight) {
                (None, _) => count(counts, "cut while the vault was made", 1),
                (_, Some((kind, _))) => count(counts, format!("cut within: {}", kind.name()), 1),
                _ => count(counts, "cut between operations", 1),
            }
            if let Some(found) = found {
                count(counts, "a torn last frame was dropped", u64::from(found.opened.dropped > 0));
                count(counts, "the index was made anew", u64::from(found.opened.index_rebuilt));
                count(counts, "the index was found incomplete by the check", u64::from(found.index_mended));
            }
            let _ = fs::remove_dir_all(&lost);
        }
        let Some(entry) = log.get(at) else { break };
        disk.take(entry)?;
        match Said::of(entry) {
            Some(Said::Opened(Some(code))) => key = Key::Code(code),
            Some(Said::Begun(n)) => begun = n + 1,
            Some(Said::Done(n, code)) => {
                done = n + 1;
                if let Some(code) = code {
                    key = Key::Code(code);
                }
                model.apply(&Op::at(orders.seed, orders.focus, n).1);
            }
            Some(Said::Opened(None)) | None => {}
        }
    }
    // With everything left it is what the process really made; else the recorder missed something.
    match disk.after_power_loss(Left::All, 0).differs_from(&folder.join("disk")) {
        None => Ok(()),
        Some(place) => Err(format!("the recording does not say how this came about: {place}")),
    }
}
