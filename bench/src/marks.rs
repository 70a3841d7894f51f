//! What a mark costs: held against the barest durable write there is, and against the same mark
//! in a tenth of the data.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Value as Json, json};

use crate::Done;
use crate::measure::{median, ms};
use crate::world::{self, Program};

/// Milliseconds of each of a row of marks, and of the bare writes between them.
pub(crate) struct Beside {
    pub(crate) marks: Vec<f64>,
    pub(crate) bare: Vec<f64>,
    /// Bytes of a frame.
    pub(crate) frame: u64,
}

/// So many marks through the whole command, each beside an append and `fdatasync` of as many bytes
/// on the same file system. Which of the two comes first takes turns.
pub(crate) fn beside_bare_writes(folder: &Path, times: usize) -> Done<Beside> {
    let evening = Evening::begin(folder)?;
    evening.mark(0)?;
    let before = written(folder)?;
    evening.mark(1)?;
    let frame = written(folder)?.saturating_sub(before);
    if frame == 0 {
        return Err("the journal did not grow by a mark".into());
    }
    let bytes = vec![0x5a; usize::try_from(frame)?];
    let mut bare_file = File::create(folder.join("bare"))?;
    let mut found = Beside { marks: Vec::new(), bare: Vec::new(), frame };
    for n in 0..times {
        for turn in 0..2 {
            let start = Instant::now();
            if (n + turn).is_multiple_of(2) {
                evening.mark(n + 2)?;
                found.marks.push(ms(start.elapsed()));
            } else {
                bare_file.write_all(&bytes)?;
                bare_file.sync_data()?;
                found.bare.push(ms(start.elapsed()));
            }
        }
    }
    evening.end()?;
    Ok(found)
}

/// So many marks and nothing else; says the median of their milliseconds.
pub(crate) fn only(folder: &Path, times: usize) -> Done {
    let evening = Evening::begin(folder)?;
    let mut took = Vec::new();
    for n in 0..times {
        let start = Instant::now();
        evening.mark(n)?;
        took.push(ms(start.elapsed()));
    }
    println!("{:.3}", median(&took));
    evening.end()
}

/// Milliseconds of the same commands on two folders of records, taking turns.
pub(crate) struct Pair {
    pub(crate) name: &'static str,
    pub(crate) small: Vec<f64>,
    pub(crate) large: Vec<f64>,
}

/// What an evening does, on records and on ten times as many.
pub(crate) fn on_ten_times_the_data(small: &Path, large: &Path, times: usize) -> Done<Vec<Pair>> {
    let (small, large) = (Evening::begin(small)?, Evening::begin(large)?);
    let mut found = Vec::new();
    for name in ["attendance_mark", "attendance_get", "group_get", "today_get"] {
        let mut pair = Pair { name, small: Vec::new(), large: Vec::new() };
        for n in 0..times {
            for turn in 0..2 {
                let is_small = (n + turn).is_multiple_of(2);
                let evening = if is_small { &small } else { &large };
                let start = Instant::now();
                evening.ask(name, n)?;
                let took = ms(start.elapsed());
                if is_small { pair.small.push(took) } else { pair.large.push(took) }
            }
        }
        found.push(pair);
    }
    small.end()?;
    large.end()?;
    Ok(found)
}

struct Evening {
    program: Program,
    group: String,
    meeting: String,
    people: Vec<String>,
    /// How each of them is marked now.
    marks: RefCell<Vec<String>>,
}

impl Evening {
    fn begin(folder: &Path) -> Done<Self> {
        let program = Program::tonight(folder)?;
        program.unlock(folder)?;
        let (group, meeting) = world::tonight(folder)?.into_iter().next().ok_or("no group")?;
        let sheet = program.call("attendance_get", json!({ "meeting": meeting }))?;
        let rows = sheet["rows"].as_array().cloned().unwrap_or_default();
        let row = |row: &Json| {
            let mark = row["mark"].as_str().unwrap_or_default().to_owned();
            Some((row["person"].as_str()?.to_owned(), mark))
        };
        let (people, marks): (Vec<_>, Vec<_>) = rows.iter().filter_map(row).take(40).unzip();
        if people.len() < 40 {
            return Err("nobody to mark".into());
        }
        Ok(Self { program, group, meeting, people, marks: RefCell::new(marks) })
    }

    fn ask(&self, name: &str, n: usize) -> Done {
        match name {
            "attendance_mark" => self.mark(n),
            "attendance_get" => self.program.call(name, json!({ "meeting": self.meeting })).map(drop),
            "group_get" => self.program.call(name, json!({ "group": self.group })).map(drop),
            _ => self.program.call(name, json!({})).map(drop),
        }
    }

    /// Marks one of the evening's forty people with another mark than she has: the same again
    /// stores nothing.
    fn mark(&self, n: usize) -> Done {
        let n = n % self.people.len();
        let person = &self.people[n];
        let mark = if self.marks.borrow()[n] == "here" { "late" } else { "here" };
        mark.clone_into(&mut self.marks.borrow_mut()[n]);
        let request = json!({ "meeting": self.meeting, "person": person, "mark": mark });
        self.program.call("attendance_mark", request).map(drop)
    }

    fn end(self) -> Done {
        self.program.call("vault_lock", json!({})).map(drop)
    }
}

/// How many bytes the segments of the journal hold.
fn written(folder: &Path) -> Done<u64> {
    fn segments(folder: &Path, found: &mut Vec<PathBuf>) -> Done {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                segments(&path, found)?;
            } else if path.extension().is_some_and(|kind| kind == "seg") {
                found.push(path);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    segments(&folder.join("records"), &mut found)?;
    found.iter().map(|path| Ok(fs::metadata(path)?.len())).sum()
}
