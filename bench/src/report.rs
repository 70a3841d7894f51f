//! The whole benchmark, and the page it makes: figures as measured, goals beside them, and under
//! what conditions.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::Local;

use crate::Done;
use crate::marks::{self, Pair};
use crate::measure::{at, disk_mb, figure, load, machine, median, own_step};
use crate::world::{MARKS, MEETINGS, PEOPLE};

/// Groups in the smaller records: 100,000 marks.
const GROUPS: usize = 10;
/// A process is opened so often, and the middle figure counts.
const OPENINGS: usize = 9;

/// Measures everything and prints the page; with `write` into docs/bench-vault.md as well. Small:
/// a tenth of the data, to see that it runs.
pub(crate) fn vault(small: bool, write: bool) -> Done {
    let (groups, marks) = if small { (1, 200) } else { (GROUPS, 1_000) };
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(target()?)?;
    let folder = folder.path();
    let mut page = String::new();
    let begun = (Local::now().format("%Y-%m-%d %H:%M %:z").to_string(), load());

    let small_world = made(folder, "small", groups)?;
    let large_world = made(folder, "large", groups * 10)?;
    durable_marks(&mut page, &small_world.0, marks)?;
    first_screen(&mut page, &[small_world.clone(), large_world.clone()])?;
    told(&mut page, "10 times the data", &ten_times(&small_world, &large_world, marks / 5)?);
    #[cfg(feature = "peers")]
    peers::tables(&mut page, folder, groups * 10)?;

    let head = format!(
        "# How fast the vault is\n\nMade by `cargo xtask bench vault --write`; every figure as measured, all \
         of them in one run. Times are milliseconds unless it says otherwise; *CPU* is processor time of the \
         process with all its threads.\n\n{}\n\nBegun {}, load average then {}; at the end {}.\n",
        machine(folder),
        begun.0,
        begun.1,
        load()
    );
    let page = head + &page;
    println!("\n{page}");
    if write {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no root")?;
        fs::create_dir_all(root.join("docs"))?;
        fs::write(root.join("docs/bench-vault.md"), page)?;
    }
    Ok(())
}

/// On the disk that the project is built on, not in a temporary folder that may be memory.
fn target() -> Done<PathBuf> {
    let program = std::env::current_exe()?;
    Ok(program.ancestors().nth(2).ok_or("no target folder")?.to_path_buf())
}

/// A folder of records with what its loading told.
type World = (PathBuf, usize, serde_json::Value);

fn made(folder: &Path, name: &str, groups: usize) -> Done<World> {
    let path = folder.join(name);
    let words = path.to_str().ok_or("a folder without a name")?.to_owned();
    eprintln!("making {} marks", groups * MEETINGS * MARKS);
    let told = own_step(&["world", &words, &groups.to_string()])?;
    Ok((path, groups, told))
}

fn durable_marks(page: &mut String, folder: &Path, times: usize) -> Done {
    eprintln!("{times} durable marks");
    let found = marks::beside_bare_writes(folder, times)?;
    let (ours, bare) = (median(&found.marks), median(&found.bare));
    let mut table = String::from("| | median | 90 of 100 below | most |\n|---|---|---|---|\n");
    for (name, figures) in [
        ("`attendance_mark`, whole command", &found.marks),
        ("append + `fdatasync` of as many bytes", &found.bare),
    ] {
        writeln!(
            table,
            "| {name} | {:.2} | {:.2} | {:.2} |",
            median(figures),
            at(figures, 0.9),
            at(figures, 1.0)
        )?;
    }
    writeln!(
        table,
        "\n{} of each, taking turns on one file system; a frame has {} bytes. **{:.2} times** (goal: at most 1.5).",
        found.marks.len(),
        found.frame,
        ours / bare
    )?;
    told(page, "A durable mark", &table);
    Ok(())
}

fn first_screen(page: &mut String, worlds: &[World]) -> Done {
    let mut table = String::from(
        "| records | loaded in (CPU s / s) | on disk MB | `vault_unlock` CPU | to first screen CPU | wall | goal CPU \
         | memory then MB | who is here, wall | people's list CPU | most memory of an evening MB |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for ((folder, groups, loaded), goal) in worlds.iter().zip(["30", "50"]) {
        eprintln!("unlock to first screen, {groups} groups");
        let words = folder.to_str().ok_or("a folder without a name")?;
        let mut found = Vec::new();
        for _ in 0..OPENINGS {
            found.push(own_step(&["open", words])?);
        }
        let middle = |name: &str| median(&found.iter().map(|one| figure(one, name)).collect::<Vec<_>>());
        writeln!(
            table,
            "| {} marks, {} people, {groups} groups | {:.1} / {:.1} | {:.0} | {:.1} | **{:.1}** | {:.1} | {goal} \
             | {:.0} | {:.1} | {:.1} | {:.0} |",
            thousands(groups * MEETINGS * MARKS),
            thousands(groups * PEOPLE),
            figure(loaded, "cpu") / 1_000.0,
            figure(loaded, "wall") / 1_000.0,
            disk_mb(folder),
            middle("unlock_cpu"),
            middle("cpu"),
            middle("wall"),
            middle("first_peak"),
            middle("sheet_wall"),
            middle("people_cpu"),
            middle("peak"),
        )?;
    }
    let last = worlds.last().and_then(|(folder, ..)| folder.to_str()).ok_or("no records")?;
    let typed = own_step(&["open-by-passphrase", last])?;
    writeln!(
        table,
        "\n`vault_unlock`, then `today_get`, each time in a new process on an index that was closed in order and \
         is in the system's cache; the median of {OPENINGS}. Opened with the recovery code, because that derives \
         no key: it is what a passphrase does beyond Argon2id. Memory is the core's (`VmHWM`), without the window \
         (goal at the larger size: under 150 MB).\n\n\
         With the passphrase, at the larger size: {:.0} ms CPU, {:.0} MB while the key is derived (Argon2id fills \
         memory on purpose; how much was settled when the records were made), {:.0} MB after the first screen.",
        figure(&typed, "cpu"),
        figure(&typed, "peak"),
        figure(&typed, "left"),
    )?;
    told(page, "Unlock to first screen", &table);
    Ok(())
}

fn ten_times(small: &World, large: &World, times: usize) -> Done<String> {
    eprintln!("ten times the data");
    let found: Vec<Pair> = marks::on_ten_times_the_data(&small.0, &large.0, times)?;
    let count = |world: &World| thousands(world.1 * MEETINGS * MARKS);
    let mut table = format!(
        "| command | {} marks | {} marks | times | goal |\n|---|---|---|---|---|\n",
        count(small),
        count(large)
    );
    for Pair { name, small, large } in found {
        let (small, large) = (median(&small), median(&large));
        let goal = if name == "today_get" { "" } else { "1.2" };
        writeln!(table, "| `{name}` | {small:.2} | {large:.2} | **{:.2}** | {goal} |", large / small)?;
    }
    writeln!(
        table,
        "\nMedians of {times} each, wall time, both records open in one process and taking turns. A group has as \
         many people and meetings in both; there are ten times as many groups, and `today_get` shows the next \
         meetings of all of them."
    )?;
    Ok(table)
}

fn told(page: &mut String, heading: &str, text: &str) {
    eprintln!("\n{heading}\n{text}");
    page.push_str(&format!("\n## {heading}\n\n{text}"));
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(feature = "peers")]
mod peers {
    //! The other stores' tables.

    use std::process::Command;

    use serde_json::Value;

    use super::{Done, MARKS, MEETINGS, Path, disk_mb, figure, own_step, thousands, told};
    use crate::Fault;
    use crate::measure::step;

    /// What a store was found to do.
    struct Found {
        load: Value,
        mb: f64,
        first: Value,
        warm: Value,
    }

    pub(super) fn tables(page: &mut String, folder: &Path, groups: usize) -> Done {
        let marks = thousands(groups * MEETINGS * MARKS);
        let mut table = format!(
            "| {marks} marks | load CPU s | load s | open CPU | open, wall | durable commit of a mark | twelve months \
             CPU | all CPU | on disk MB | memory MB |\n|---|---|---|---|---|---|---|---|---|---|\n"
        );
        for (name, store) in [("our vault", "vault"), ("SQLCipher", "sqlcipher"), ("redb, sealed", "redb")] {
            let found = held_against(folder, store, groups)?;
            table += &format!(
                "| {name} | {:.1} | {:.1} | {:.1} | {:.1} | {:.2} | {:.0} | {:.0} | {:.0} | {:.0} |\n",
                figure(&found.load, "cpu") / 1_000.0,
                figure(&found.load, "wall") / 1_000.0,
                figure(&found.warm, "open_cpu"),
                figure(&found.warm, "open_wall"),
                figure(&found.warm, "commit"),
                figure(&found.warm, "year_cpu"),
                figure(&found.warm, "all_cpu"),
                found.mb,
                figure(&found.warm, "peak"),
            );
        }
        table += "\nEach loads a year of a group in one durable change (SQLCipher a row a mark through Python's \
                  `sqlcipher3`, the others a sealed record a meeting), is opened anew in a new process, reads one \
                  meeting, counts the marks of the last twelve months of every group and all marks, and then makes \
                  200 durable marks one by one (median). Our vault keeps everything twice: the journal with its \
                  history, and the index. Memory includes Python for SQLCipher.\n";
        told(page, "Beside others", &table);

        let mut table = String::from(
            "| sled 0.34.7 layout, every leaf with its stamp | load CPU s | on disk MB | most memory MB | first / warm open \
             | all CPU |\n|---|---|---|---|---|---|\n",
        );
        for (name, store) in [
            ("a record a mark, and an index by person", "sled-mark"),
            ("the same, sealed", "sled-mark-sealed"),
            ("a record a meeting", "sled-meeting"),
            ("the same, sealed", "sled-meeting-sealed"),
        ] {
            let found = held_against(folder, store, groups)?;
            table += &format!(
                "| {name} | {:.1} | {:.0} | {:.0} | {:.0} / {:.0} | {:.0} |\n",
                figure(&found.load, "cpu") / 1_000.0,
                found.mb,
                figure(&found.load, "peak"),
                figure(&found.first, "open_wall"),
                figure(&found.warm, "open_wall"),
                figure(&found.warm, "all_cpu"),
            );
        }
        table += "\nThe same marks, flushed after every change (which sled does not make durable).\n";
        told(page, "Layouts", &table);
        Ok(())
    }

    fn held_against(folder: &Path, store: &str, groups: usize) -> Done<Found> {
        eprintln!("{store}");
        let folder = folder.join(store);
        let load = ask("load", store, &folder, groups)?;
        let mb = disk_mb(&folder);
        let first = ask("use", store, &folder, groups)?;
        let warm = ask("use", store, &folder, groups)?;
        std::fs::remove_dir_all(&folder)?;
        Ok(Found { load, mb, first, warm })
    }

    fn ask(verb: &str, store: &str, folder: &Path, groups: usize) -> Done<Value> {
        let folder = folder.to_str().ok_or_else(|| Fault::from("a folder without a name"))?;
        let groups = groups.to_string();
        if store != "sqlcipher" {
            return own_step(&[verb, store, folder, &groups]);
        }
        let python =
            std::env::var_os("HOMEGROUP_BENCH_PYTHON").ok_or("cargo xtask bench sets up SQLCipher")?;
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/sqlcipher.py");
        step(Command::new(python).args([script, verb, folder, &groups]))
    }
}
