//! The same marks in several stores: our vault, redb, and sled in the layouts there were to choose
//! from. Everybody gets a year of a group in one change, and everything durable that says it is.
//! SQLCipher is driven from `peers/sqlcipher.py`, with the same figures.

mod redb;
mod sled;
mod vault;

use std::fs;
use std::path::Path;

use journal::{Id, Key, Leaf, Stamp, Tree, Value};
use serde_json::json;

use crate::Done;
use crate::measure::{Timer, median, peak_mb};
use crate::world::{MARKS, MEETINGS, PEOPLE, YEAR, marked};

/// One evening of a group.
pub(crate) struct Meeting {
    pub(crate) id: Id,
    pub(crate) tree: Tree,
}

/// A store under test.
pub(crate) trait Store {
    /// Keeps a year's meetings, durably.
    fn year(&mut self, meetings: &[Meeting]) -> Done;
    /// One more mark on a meeting, durably.
    fn mark(&mut self, meeting: Id, person: Id, leaf: Leaf) -> Done;
    /// How many marks these meetings have.
    fn count(&mut self, meetings: &[Id]) -> Done<usize>;
    /// How many marks there are at all.
    fn count_all(&mut self) -> Done<usize>;
    /// Closes it in order.
    fn end(self: Box<Self>) -> Done;
}

fn open(store: &str, folder: &Path) -> Done<Box<dyn Store>> {
    fs::create_dir_all(folder)?;
    Ok(match store {
        "vault" => Box::new(vault::open(folder)?),
        "redb" => Box::new(redb::open(folder)?),
        "sled-meeting" => Box::new(sled::by_meeting(folder, false)?),
        "sled-meeting-sealed" => Box::new(sled::by_meeting(folder, true)?),
        "sled-mark" => Box::new(sled::by_mark(folder, false)?),
        "sled-mark-sealed" => Box::new(sled::by_mark(folder, true)?),
        _ => return Err("no such store".into()),
    })
}

/// Loads ten years of so many groups, and says in JSON what it took.
pub(crate) fn load(store: &str, folder: &Path, groups: usize) -> Done {
    let timer = Timer::start();
    let mut store = open(store, folder)?;
    for group in 0..groups {
        for year in 0..MEETINGS / YEAR {
            let meetings: Vec<Meeting> = (0..YEAR).map(|week| meeting(group, year * YEAR + week)).collect();
            store.year(&meetings)?;
        }
    }
    store.end()?;
    let (wall, cpu) = timer.read();
    println!("{}", json!({ "wall": wall, "cpu": cpu, "peak": peak_mb() }));
    Ok(())
}

/// Opens, reads, marks and counts, and says in JSON what each took.
pub(crate) fn make_use(name: &str, folder: &Path, groups: usize) -> Done {
    let timer = Timer::start();
    let mut store = open(name, folder)?;
    let one = store.count(&[meeting_id(0, 0)])?;
    let (open_wall, open_cpu) = timer.read();
    if one < MARKS {
        return Err(format!("{name} lost marks: {one}").into());
    }

    let last_year: Vec<Id> = (0..groups)
        .flat_map(|group| (MEETINGS - YEAR..MEETINGS).map(move |week| meeting_id(group, week)))
        .collect();
    let timer = Timer::start();
    let year = store.count(&last_year)?;
    let (year_wall, year_cpu) = timer.read();
    let timer = Timer::start();
    let all = store.count_all()?;
    let (all_wall, all_cpu) = timer.read();
    if year < last_year.len() * MARKS || all < groups * MEETINGS * MARKS {
        return Err(format!("{name} lost marks: {year}, {all}").into());
    }
    let peak = peak_mb();

    let mut commits = Vec::new();
    for n in 0..200_usize {
        let leaf = Leaf { value: mark(n), stamp: stamp(u64::MAX / 2 + n as u64) };
        let timer = Timer::start();
        store.mark(meeting_id(n % groups, MEETINGS - 1), person_id(n % groups, n % PEOPLE), leaf)?;
        commits.push(timer.read().0);
    }
    store.end()?;
    println!(
        "{}",
        json!({
            "open_wall": open_wall, "open_cpu": open_cpu, "commit": median(&commits),
            "year_wall": year_wall, "year_cpu": year_cpu, "all_wall": all_wall, "all_cpu": all_cpu,
            "peak": peak,
        })
    );
    Ok(())
}

/// Every store gets the same ids; they look like random ones.
fn id(purpose: &str, group: usize, number: usize) -> Id {
    let hash =
        Key::from_bytes(&[7; 32]).hash(&[purpose.as_bytes(), &group.to_be_bytes(), &number.to_be_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Id::from_bytes(bytes)
}

pub(crate) fn meeting_id(group: usize, week: usize) -> Id {
    id("meeting", group, week)
}

fn person_id(group: usize, person: usize) -> Id {
    id("person", group, person)
}

fn stamp(time: u64) -> Stamp {
    Stamp { time, device: Id::from_bytes([9; 16]) }
}

fn mark(minute: usize) -> Value {
    Value::List(vec![Value::from("here"), Value::from(i64::try_from(minute).unwrap_or_default())])
}

/// A meeting with its marks, each leaf with its stamp.
fn meeting(group: usize, week: usize) -> Meeting {
    let mut tree = Tree::default();
    let mut time = (week as u64) << 36;
    let mut put = |path: &str, value: Value| {
        time += 1;
        tree.put(path, Leaf { value, stamp: stamp(time) });
    };
    put("group", Value::Bytes(id("group", group, 0).as_bytes().to_vec()));
    put("rule", Value::Bytes(id("rule", group, 0).as_bytes().to_vec()));
    put("date", Value::from(format!("{:04}-{:02}-{:02}", 2017 + week / YEAR, week % 12 + 1, week % 28 + 1)));
    put("ordinal", Value::from(0_i64));
    put("start", Value::from("19:00"));
    put("minutes", Value::from(60_i64));
    for n in 0..MARKS {
        put(&format!("marks/{}", person_id(group, marked(week, n))), mark(week * 10_080 + n));
    }
    Meeting { id: meeting_id(group, week), tree }
}

pub(crate) fn marks_of(tree: &Tree) -> usize {
    tree.under("marks").count()
}
