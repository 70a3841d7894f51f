//! Running rounds: which, from which seeds, what they counted, and going on where an earlier run
//! stopped.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::dice::Dice;
use crate::{damage, kill, others};
#[cfg(target_os = "linux")]
use crate::{full, power};

/// What a round counted, by name.
pub(crate) type Counts = BTreeMap<String, u64>;

/// Adds to one count.
pub(crate) fn count(counts: &mut Counts, what: impl Into<String>, n: u64) {
    *counts.entry(what.into()).or_default() += n;
}

/// A row of the table.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// Rounds at full size and in small.
    pub(crate) full: u64,
    pub(crate) small: u64,
    /// Does a round in an empty folder.
    pub(crate) round: fn(&Path, u64) -> Result<Counts, String>,
    /// Whether folders are best kept in memory.
    pub(crate) in_memory: bool,
    /// Whether a round is known by its number instead of a seed.
    pub(crate) numbered: bool,
}

const ROWS: &[Row] = &[
    kill::ROW,
    #[cfg(target_os = "linux")]
    power::ROW,
    damage::ROW,
    #[cfg(target_os = "linux")]
    full::ROW,
    others::ROW,
];

/// What one call of the program does.
pub(crate) struct Plan {
    rows: Vec<&'static Row>,
    full: bool,
    shard: (u64, u64),
    rounds: Option<u64>,
    seed: Option<u64>,
    results: Option<PathBuf>,
}

impl Plan {
    pub(crate) fn from_args(args: &[String]) -> Option<Self> {
        let mut plan = Self {
            rows: ROWS.iter().collect(),
            full: false,
            shard: (1, 1),
            rounds: None,
            seed: None,
            results: None,
        };
        let mut words = args.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--full" => plan.full = true,
                "--only" => {
                    let name = words.next()?;
                    plan.rows.retain(|row| row.name == name);
                }
                "--shard" => {
                    let (i, n) = words.next()?.split_once('/')?;
                    plan.shard = (i.parse().ok()?, n.parse().ok()?);
                }
                "--rounds" => plan.rounds = Some(words.next()?.parse().ok()?),
                "--seed" => plan.seed = Some(words.next()?.parse().ok()?),
                "--results" => plan.results = Some(words.next()?.into()),
                _ => return None,
            }
        }
        let (i, n) = plan.shard;
        let is_sound =
            !plan.rows.is_empty() && i >= 1 && i <= n && (plan.seed.is_none() || plan.rows.len() == 1);
        is_sound.then_some(plan)
    }

    /// Runs everything and prints the table; whether all of it held.
    pub(crate) fn run(&self) -> bool {
        quiet_index();
        let mut table = Vec::new();
        for row in &self.rows {
            table.push(self.row(row));
        }
        for line in &table {
            line.print();
        }
        table.iter().all(|line| line.failures.is_empty())
    }

    fn row(&self, row: &'static Row) -> Line {
        let mut line = Line { name: row.name, rounds: 0, counts: Counts::new(), failures: Vec::new() };
        if let Some(seed) = self.seed {
            line.take(seed, one(row, seed));
            return line;
        }
        let rounds = self.rounds.unwrap_or(if self.full { row.full } else { row.small });
        let mut results = self.results.as_ref().map(|folder| Results::open(folder, row.name, self.shard));
        // Small runs are the same each time; a full one begins somewhere new and remembers where.
        let base = match &results {
            Some(results) => results.base,
            None => 1,
        };
        for n in (0..rounds).filter(|n| n % self.shard.1 == self.shard.0 - 1) {
            let seed = if row.numbered { n } else { Dice::of(&[base, n, row.full]).next() };
            if let Some(told) = results.as_ref().and_then(|results| results.done.get(&seed)) {
                line.take(seed, told.clone());
                continue;
            }
            let begun = Instant::now();
            let told = one(row, seed);
            if let Some(results) = &mut results {
                results.keep(seed, &told);
            }
            let took = begun.elapsed().as_millis();
            if self.full || told.is_err() {
                println!("{} {}/{rounds} seed {seed} {took} ms {}", row.name, n + 1, spoken(&told));
            }
            line.take(seed, told);
        }
        line
    }
}

/// One round in a folder of its own, which is kept if it fails.
fn one(row: &Row, seed: u64) -> Result<Counts, String> {
    let base = if row.in_memory { crate::ground::memory() } else { std::env::temp_dir() };
    let folder = base.join(format!("homegroup-faults-{}-{seed}-{}", row.name, std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("no folder for the round: {error}"))?;
    let told = catch_unwind(AssertUnwindSafe(|| (row.round)(&folder, seed))).unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        let words = words.or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()));
        Err(format!("panicked: {}", words.unwrap_or_default()))
    });
    match told {
        Ok(counts) => {
            let _ = fs::remove_dir_all(&folder);
            Ok(counts)
        }
        Err(what) => Err(format!("{what} (kept in {})", folder.display())),
    }
}

fn spoken(told: &Result<Counts, String>) -> String {
    match told {
        Ok(counts) => {
            let each = counts.iter().map(|(what, n)| format!("{what} {n}"));
            each.collect::<Vec<_>>().join(", ")
        }
        Err(what) => format!("FAILED: {what}"),
    }
}

/// What a row came to.
struct Line {
    name: &'static str,
    rounds: u64,
    counts: Counts,
    failures: Vec<(u64, String)>,
}

impl Line {
    fn take(&mut self, seed: u64, told: Result<Counts, String>) {
        self.rounds += 1;
        match told {
            Ok(counts) => counts.into_iter().for_each(|(what, n)| count(&mut self.counts, what, n)),
            Err(what) => self.failures.push((seed, what)),
        }
    }

    fn print(&self) {
        println!("{}: {} rounds, {} failed", self.name, self.rounds, self.failures.len());
        for (what, n) in &self.counts {
            println!("  {n:>8}  {what}");
        }
        for (seed, what) in &self.failures {
            println!("  FAILED --only {} --seed {seed}: {what}", self.name);
        }
    }
}

/// The results of a row, a line a round: seed, `ok` or `FAILED`, what was counted or what went
/// wrong. The first line is the number all seeds follow from.
struct Results {
    base: u64,
    done: BTreeMap<u64, Result<Counts, String>>,
    file: File,
}

impl Results {
    fn open(folder: &Path, row: &str, shard: (u64, u64)) -> Self {
        fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let (i, n) = shard;
        let path = folder.join(if n == 1 { format!("{row}.tsv") } else { format!("{row}-{i}-of-{n}.tsv") });
        let text = fs::read_to_string(&path).unwrap_or_default();
        let mut lines = text.lines();
        let known = lines.next().and_then(|line| line.strip_prefix("base ")?.parse().ok());
        let base = known.unwrap_or_else(|| {
            let since = std::time::SystemTime::UNIX_EPOCH.elapsed();
            Dice::new(since.map_or(0, |since| since.as_nanos() as u64)).next()
        });
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if known.is_none() {
            let _ = writeln!(file, "base {base}");
        }
        Self { base, done: lines.filter_map(read).collect(), file }
    }

    fn keep(&mut self, seed: u64, told: &Result<Counts, String>) {
        let line = match told {
            Ok(counts) => {
                let each = counts.iter().map(|(what, n)| format!("{what}={n}"));
                format!("{seed}\tok\t{}\n", each.collect::<Vec<_>>().join(";"))
            }
            Err(what) => format!("{seed}\tFAILED\t{}\n", what.replace(['\t', '\n'], " ")),
        };
        let _ = self.file.write_all(line.as_bytes());
    }
}

fn read(line: &str) -> Option<(u64, Result<Counts, String>)> {
    let mut fields = line.split('\t');
    let (seed, outcome, what) = (fields.next()?.parse().ok()?, fields.next()?, fields.next()?);
    let told = if outcome == "ok" {
        let each = what.split(';').filter_map(|pair| {
            let (what, n) = pair.rsplit_once('=')?;
            Some((what.to_owned(), n.parse().ok()?))
        });
        Ok(each.collect())
    } else {
        Err(what.to_owned())
    };
    Some((seed, told))
}

/// sled panics on damaged files; its thread catches that, so nobody need read it here.
fn quiet_index() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let name = std::thread::current().name().unwrap_or_default().to_owned();
        if name != "index" && !name.starts_with("sled") {
            before(info);
        }
    }));
}
