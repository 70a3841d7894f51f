//! How fast people are found and shown, and how well two entries of one person are told:
//! docs/bench-people.md.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::Local;
use serde_json::{Value, json};

use crate::measure::{Timer, at, load, machine, median};
use crate::planning::Part;
use crate::world::Program;
use crate::{Done, Fault, duplicates};

/// How many people there are.
const PEOPLE: usize = 20_000;
/// How many come in with one file.
const ROWS: usize = 5_000;
const TURNS: usize = 5;
const FIRST: [&str; 20] = [
    "Dana",
    "Ana",
    "Luís",
    "Priya",
    "Sam",
    "Jürgen",
    "Zoë",
    "Mikołaj",
    "Thảo",
    "Νίκος",
    "Olga",
    "Ruth",
    "Idris",
    "Wren",
    "Odile",
    "Piet",
    "Fern",
    "Kit",
    "Juno",
    "Lark",
];

/// Measures every part and prints the page; with `write` into docs/bench-people.md as well.
pub(crate) fn report(write: bool) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut page = format!(
        "# How fast people are found\n\nMeasured by `cargo xtask bench people` on {}: {}; load {} when it began. \
         Figures are processor time.\n",
        Local::now().format("%Y-%m-%d"),
        machine(&root),
        load()
    );
    let folder = tempfile::tempdir()?;
    for part in
        [finding(&folder.path().join("many"))?, page_of_one(&folder.path().join("one"))?, duplicates::told()]
    {
        write!(page, "\n## {}\n\n{}", part.heading, part.text)?;
    }
    println!("{page}");
    if write {
        fs::write(root.join("docs/bench-people.md"), page)?;
    }
    Ok(())
}

/// The names: first ones that many share, last ones that tell them apart.
fn names() -> Vec<(String, String)> {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
    let last = |n: usize| {
        let word: String = [n, n / 26, n / 676, n / 5, n / 7].map(letter).iter().collect();
        word[..1].to_uppercase() + &word[1..]
    };
    (0..PEOPLE).map(|n| (FIRST[n % FIRST.len()].to_owned(), last(n * 7 + n / 11))).collect()
}

/// What a facilitator types, letter by letter.
fn typed() -> Vec<String> {
    let whole = ["dana r", "thao", "ana", "jurgen b", "νικ", "wren ka", "zoe", "x"];
    let grown = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        (1..=letters.len()).map(|n| letters[..n].iter().collect::<String>()).collect::<Vec<_>>()
    };
    whole.iter().flat_map(|word| grown(word)).filter(|typed| !typed.ends_with(' ')).collect()
}

/// Search as one types and the opening of the list, with twenty thousand people in a hundred groups.
fn finding(folder: &Path) -> Done<Part> {
    let program = Program::at(folder, "2026-11-24T18:00:00Z")?;
    program.call("vault_create", json!({ "passphrase": "eight chairs in a quiet room" }))?;
    let names = names();
    for (n, part) in names.chunks(ROWS).enumerate() {
        let request = json!({ "name": format!("Lantern {n}"), "program": "aa", "zone": "UTC", "weekday": "tue", "time": "19:00" });
        let group = program.call("group_create", request)?["id"].clone();
        program.call("group_agree_names", json!({ "group": group, "agreed_on": "2026-11-01" }))?;
        let rows: String = part.iter().map(|(first, last)| format!("{first},{last}\n")).collect();
        let file = base64(format!("first,last\n{rows}").as_bytes());
        program.call("people_import", json!({ "group": group, "file": file, "dry_run": false }))?;
    }
    program.call("vault_lock", json!({}))?;
    program.call("vault_unlock", json!({ "passphrase": "eight chairs in a quiet room" }))?;
    let first = Timer::start();
    program.call("person_list", json!({}))?;
    let first = first.read().1;
    let mut opened = Vec::new();
    for _ in 0..50 {
        let timer = Timer::start();
        program.call("person_list", json!({}))?;
        opened.push(timer.read().1);
    }
    let typed = typed();
    let shown = program.call("person_list", json!({ "limit": 1000 }))?;
    let mut all = Vec::new();
    for from in (0..PEOPLE).step_by(1000) {
        let page = program.call("person_list", json!({ "from": from, "limit": 1000 }))?;
        all.extend(page["people"].as_array().into_iter().flatten().map(|one| one["name"].clone()));
    }
    if shown["total"] != PEOPLE || all.len() != PEOPLE {
        return Err("people are missing".into());
    }
    let (mut ours, mut theirs, mut found) = (Vec::new(), Vec::new(), (0, 0));
    for _ in 0..TURNS {
        for word in &typed {
            let timer = Timer::start();
            let list = program.call("person_list", json!({ "query": word }))?;
            ours.push(timer.read().1);
            found.0 += list["total"].as_u64().unwrap_or_default();
        }
        let told = fts5(&json!({ "names": all, "typed": typed }))?;
        theirs.extend(told["cpu"].as_array().into_iter().flatten().filter_map(Value::as_f64));
        found.1 += told["found"].as_array().into_iter().flatten().filter_map(Value::as_u64).sum::<u64>();
    }
    // A change, and the list brought up to date with it.
    let timer = Timer::start();
    program.call("person_add", json!({ "first": "Somebody", "last": "New" }))?;
    program.call("person_list", json!({ "query": "some" }))?;
    let changed = timer.read().1;
    program.call("vault_lock", json!({}))?;
    Ok(Part {
        heading: "Finding one of 20,000 people",
        text: format!(
            "The whole command, its answer of at most 200 names as JSON included; {} keystrokes, {TURNS} rounds in \
             turns. SQLite has FTS5 in memory with a prefix index, the same names, the same order, count and first 200 \
             rows, through Python's module, its start and filling left out. It finds fewer, as it does not \
             read Greek letters with and without their accent as one.\n\n\
             | a keystroke | median ms | most ms | goal ms | found in all |\n|---|---|---|---|---|\n\
             | ours | **{:.3}** | {:.3} | 16 | {} |\n| SQLite FTS5 | {:.3} | {:.3} | | {} |\n\n\
             | People | CPU ms | goal ms |\n|---|---|---|\n\
             | opened for the first time (everybody is read while unlocking) | {first:.1} | 50 |\n\
             | opened again (median of 50) | **{:.2}** | 50 |\n\
             | somebody added, and found | {changed:.1} | |\n",
            typed.len(),
            median(&ours),
            at(&ours, 1.0),
            found.0,
            median(&theirs),
            at(&theirs, 1.0),
            found.1,
            median(&opened),
        ),
    })
}

fn fts5(asked: &Value) -> Done<Value> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/search.py");
    let mut python =
        Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut stdin = python.stdin.take().ok_or("python takes no input")?;
    stdin.write_all(&serde_json::to_vec(asked)?)?;
    drop(stdin);
    let output = python.wait_with_output()?;
    if !output.status.success() {
        return Err(Fault::from("SQLite FTS5 failed"));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The page of somebody who came for ten years, to a group that keeps everything.
fn page_of_one(folder: &Path) -> Done<Part> {
    let start = "2016-11-24T18:00:00Z";
    let program = Program::at(folder, start)?;
    program.call("vault_create", json!({ "passphrase": "eight chairs in a quiet room" }))?;
    let request =
        json!({ "name": "Morning", "program": "clinic", "zone": "UTC", "weekday": "thu", "time": "09:00" });
    let group = program.call("group_create", request)?["id"].clone();
    let mut people = Vec::new();
    for n in 0..20 {
        let request = json!({ "first": format!("Quill{n:02}"), "group": group });
        people.push(program.call("person_add", request)?["id"].clone());
    }
    program.call("vault_lock", json!({}))?;
    // A year at a time, as it was at its end.
    let mut program = program;
    for year in 2017..=2026 {
        program = Program::at(folder, &format!("{year}-11-24T18:00:00Z"))?;
        program.unlock_by_passphrase()?;
        let asked =
            json!({ "group": group, "from": format!("{}-11-25", year - 1), "to": format!("{year}-11-24") });
        for meeting in program.call("meeting_list", asked)?["meetings"].as_array().into_iter().flatten() {
            for person in &people {
                let mark = json!({ "meeting": meeting["id"], "person": person, "mark": "here" });
                program.call("attendance_mark", mark)?;
            }
        }
        if year < 2026 {
            program.call("vault_lock", json!({}))?;
        }
    }
    let ask = json!({ "person": people[0] });
    let mut years = Vec::new();
    let timer = Timer::start();
    let page = program.call("person_get", ask.clone())?;
    let mut story = program.call("person_story", ask.clone())?;
    years.push(timer.read().1);
    let mut lines = story["lines"].as_array().map_or(0, Vec::len);
    while story["earlier"] == true {
        let from: chrono::NaiveDate = serde_json::from_value(story["from"].clone())?;
        let until = from.pred_opt().ok_or("the calendar ends")?;
        let timer = Timer::start();
        story = program.call("person_story", json!({ "person": page["id"], "until": until.to_string() }))?;
        years.push(timer.read().1);
        lines += story["lines"].as_array().map_or(0, Vec::len);
    }
    program.call("vault_lock", json!({}))?;
    Ok(Part {
        heading: "A person's page with ten years of marks",
        text: format!(
            "One of twenty people of a group that met every week for ten years; the page tells a year at a time, {lines} lines in \
             all. Nothing else shows the same, so there is no peer.\n\n\
             | | CPU ms | goal ms |\n|---|---|---|\n| the page and its last year | **{:.1}** | 50 |\n\
             | an earlier year (median of {}) | {:.1} | 50 |\n| all ten, one after the other | {:.1} | |\n",
            years.first().copied().unwrap_or(f64::NAN),
            years.len() - 1,
            median(&years[1..]),
            years.iter().sum::<f64>(),
        ),
    })
}

/// Bytes in base64, as a file comes over the wire.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let three = chunk
            .iter()
            .chain(std::iter::repeat(&0))
            .take(3)
            .fold(0u32, |sum, byte| sum << 8 | u32::from(*byte));
        for place in 0..4u32 {
            let letter = LETTERS[usize::try_from(three >> (18 - 6 * place) & 63).unwrap_or_default()];
            let is_there = usize::try_from(place).is_ok_and(|place| place <= chunk.len());
            text.push(if is_there { char::from(letter) } else { '=' });
        }
    }
    text
}
