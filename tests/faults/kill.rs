//! kill -9 at any moment: every acknowledged operation is there afterwards, no half one, and the
//! vault opens without help.
//!
//! A round kills four children one after another on the same vault. Each is killed within an
//! operation of the kind in focus: so long after it was begun as one of them usually takes, or
//! less, or a little more.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::check::{Drafts, Key, Left, settles, settles_made};
use crate::dice::Dice;
use crate::ground;
use crate::model::{Kind, Model, Op};
use crate::rounds::{Counts, Row, count};
use crate::worker::{Orders, remove_index};

const KILLS: u64 = 4;
pub(crate) const ROW: Row =
    Row { name: "kill", full: 2_000 / KILLS, small: 8, round, in_memory: false, numbered: false };

/// A child that says nothing for so long is stuck.
const SILENCE: Duration = Duration::from_secs(120);
/// More than any child gets to do.
const LAST: u64 = 1_000_000;

/// When a child dies.
#[derive(Clone, Copy)]
enum Moment {
    /// While it opens the vault, or makes a new index for it.
    Opening,
    /// In the nth operation of the kind in focus.
    Within { nth: u64 },
}

fn round(folder: &Path, seed: u64) -> Result<Counts, String> {
    let mut dice = Dice::new(seed);
    let mut counts = Counts::new();
    let vault = folder.join("vault");
    let mut key = ground::fresh_vault(&vault);
    let mut model = Model::default();
    let mut from = 0;
    for nth in 0..KILLS {
        if nth == 0 && dice.percent(15) {
            killed_making(&folder.join("new"), &mut dice)?;
            count(&mut counts, "kills", 1);
            count(&mut counts, "killed while the vault was made", 1);
            continue;
        }
        let focus = *dice.pick(&Kind::ALL);
        let orders = Orders { folder: vault.clone(), key: key.clone(), seed, focus, from, to: LAST };
        let moment = match dice.below(6) {
            0 => Moment::Opening,
            _ => Moment::Within { nth: 1 + dice.below(3) },
        };
        let without_index = matches!(moment, Moment::Opening) && dice.percent(50);
        if without_index {
            remove_index(&vault);
        }
        let (begun, done, code) = killed(&orders, moment, &mut dice)?;
        if let Some(code) = code {
            key = Key::Code(code);
        }
        let mut before = model.clone();
        (from..done).for_each(|n| before.apply(&Op::at(seed, focus, n).1));
        let mut after = before.clone();
        let in_flight = (begun > done).then(|| Op::at(seed, focus, done));
        if let Some((_, op)) = &in_flight {
            after.apply(op);
        }
        let told =
            |what: String| format!("killed after {done} acknowledged, {begun} begun ({moment}): {what}");
        let mut kinds = (from..begun).map(|n| Op::at(seed, focus, n).0);
        let left = Left {
            folder: &vault,
            key: &key,
            allowed: &[&before, &after],
            drafts: Drafts::There,
            passphrase: kinds.any(|kind| matches!(kind, Kind::Passphrase | Kind::Rekey | Kind::Restore)),
        };
        let (found, settled, opens) = settles(&left).map_err(told)?;
        key = opens;
        count(&mut counts, "kills", 1);
        count(&mut counts, "acknowledged operations", done - from);
        match (&in_flight, moment) {
            (Some((kind, _)), _) => count(&mut counts, format!("killed within: {}", kind.name()), 1),
            (None, Moment::Opening) if done == from && without_index => {
                count(&mut counts, "killed within: opening without an index", 1);
            }
            (None, Moment::Opening) if done == from => count(&mut counts, "killed within: opening", 1),
            (None, _) => count(&mut counts, "killed between operations", 1),
        }
        if found.index_mended {
            return Err(told("the index did not agree with the journal".to_owned()));
        }
        if found.opened.dropped > 0 {
            count(&mut counts, "a torn last frame was dropped", 1);
        }
        if found.which == 1 {
            count(&mut counts, "the unacknowledged operation was there", 1);
        }
        model = settled;
        from = begun;
    }
    Ok(counts)
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Opening => f.write_str("opening"),
            Self::Within { nth } => write!(f, "within the {nth}th"),
        }
    }
}

/// Kills a child that makes a vault; what is left can be used.
fn killed_making(folder: &Path, dice: &mut Dice) -> Result<(), String> {
    let key = Key::New(ground::PASSPHRASE.to_owned());
    let orders = Orders { folder: folder.to_owned(), key, seed: 0, focus: Kind::Commit, from: 0, to: 0 };
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let child = Command::new(program).args(orders.to_args()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|error| error.to_string())?;
    // Almost all of the time goes into the key derivation; the files come right after it.
    let until = dice.below(900);
    for _ in 0..until {
        std::thread::sleep(Duration::from_millis(1));
        if folder.join("unfinished").exists() || folder.join("editions").exists() {
            std::thread::sleep(Duration::from_micros(dice.below(20_000)));
            break;
        }
    }
    let _ = child.kill();
    child.wait().map_err(|error| error.to_string())?;
    let told = |what| format!("killed while the vault was made: {what}");
    settles_made(folder, ground::PASSPHRASE).map_err(told)
}

/// How many operations were begun and acknowledged, and the recovery code told last.
type Killed = (u64, u64, Option<String>);

/// Starts a child, kills it, and tells how many operations it had begun and had acknowledged.
fn killed(orders: &Orders, moment: Moment, dice: &mut Dice) -> Result<Killed, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        .args(orders.to_args())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let (Some(out), Some(mut complaint)) = (child.stdout.take(), child.stderr.take()) else {
        return Err("the child has no output".to_owned());
    };
    let (say, heard) = channel();
    let listener = std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            let _ = say.send(line);
        }
    });
    let mut told = Told { begun: orders.from, done: orders.from, code: None };
    match moment {
        Moment::Opening => std::thread::sleep(Duration::from_micros(dice.below(25_000))),
        Moment::Within { nth } => {
            told.until_nth(orders, &heard, nth);
            let usual = usual(orders.focus);
            std::thread::sleep(Duration::from_micros(dice.below(usual + usual / 8)));
        }
    }
    let _ = child.kill();
    let status = child.wait().map_err(|error| error.to_string())?;
    let _ = listener.join();
    heard.iter().for_each(|line| told.take(orders, &line));
    if status.code().is_some() {
        let mut words = String::new();
        let _ = std::io::Read::read_to_string(&mut complaint, &mut words);
        return Err(format!("the child ended by itself, {} begun, {} done: {words}", told.begun, told.done));
    }
    Ok((told.begun, told.done, told.code))
}

/// What the child said so far: the operation after the last it began, and after the last it did.
struct Told {
    begun: u64,
    done: u64,
    code: Option<String>,
}

impl Told {
    fn take(&mut self, orders: &Orders, line: &str) {
        let mut words = line.split(' ');
        let (sign, n) = (words.next(), words.next().and_then(|n| n.parse::<u64>().ok()));
        match (sign, n) {
            (Some("b"), Some(n)) => self.begun = n + 1,
            (Some("d"), Some(n)) => {
                self.done = n + 1;
                let (micros, code) = (words.next(), words.next().filter(|code| !code.is_empty()));
                if code.is_some() {
                    self.code = code.map(str::to_owned);
                }
                if let Some(micros) = micros.and_then(|micros| micros.parse().ok()) {
                    note(Op::at(orders.seed, orders.focus, n).0, micros);
                }
            }
            _ => {}
        }
    }

    /// Listens until the nth operation in focus has begun; gives up if the child falls silent.
    fn until_nth(&mut self, orders: &Orders, heard: &Receiver<String>, nth: u64) {
        let mut seen = 0;
        while seen < nth {
            let line = match heard.recv_timeout(SILENCE) {
                Ok(line) => line,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            };
            self.take(orders, &line);
            let begins = line.strip_prefix("b ").and_then(|n| n.parse().ok());
            if begins.is_some_and(|n| Op::at(orders.seed, orders.focus, n).0 == orders.focus) {
                seen += 1;
            }
        }
    }
}

/// How long operations took lately, in microseconds.
static TOOK: Mutex<BTreeMap<Kind, u64>> = Mutex::new(BTreeMap::new());

fn note(kind: Kind, micros: u64) {
    if let Ok(mut took) = TOOK.lock() {
        let lately = took.entry(kind).or_insert(micros);
        *lately = (*lately * 7 + micros) / 8;
    }
}

fn usual(kind: Kind) -> u64 {
    TOOK.lock().ok().and_then(|took| took.get(&kind).copied()).unwrap_or(5_000)
}
