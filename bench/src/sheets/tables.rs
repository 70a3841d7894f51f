//! The page: a table for each size of the sheet, and what was wanted.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::Local;

use super::runs::{BARE, BARE_SHAPING, OURS, REPORTLAB, REPORTLAB_CANVAS, TYPST, Times, Took, UNTAGGED, run};
use crate::Done;
use crate::measure::{load, machine};

/// A sheet's size, and what everybody took for it.
struct Table {
    rows: usize,
    took: Vec<Took>,
    /// Who made none, and why.
    without: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn of(&self, name: &str) -> Done<&Took> {
        self.took
            .iter()
            .find(|took| took.maker.name == name)
            .ok_or_else(|| format!("{name} is not here").into())
    }
}

/// Measures everything and prints the page; with `write` into docs/bench-papers.md as well. Small:
/// once each and without the largest sheet, to see that it runs.
pub(crate) fn report(small: bool, write: bool) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let begun = (Local::now().format("%Y-%m-%d %H:%M %:z"), load());
    let program = std::env::current_exe()?;
    // They stay there to be looked at.
    let folder = program.ancestors().nth(2).ok_or("no target folder")?.join("bench-papers");
    fs::create_dir_all(&folder)?;
    let sizes = if small {
        let once = || Times { turns: 1, turns_of_slow: 0, warm: 2 };
        vec![(10, once()), (1_000, once())]
    } else {
        vec![
            (10, Times { turns: 15, turns_of_slow: 3, warm: 40 }),
            (1_000, Times { turns: 9, turns_of_slow: 3, warm: 15 }),
            (10_000, Times { turns: 5, turns_of_slow: 0, warm: 0 }),
        ]
    };
    let mut tables = Vec::new();
    for (rows, times) in sizes {
        let mut table = Table { rows, took: Vec::new(), without: Vec::new() };
        for (maker, took) in run(&folder, rows, &times)? {
            match took {
                Some(took) => table.took.push(took),
                None if maker.is_here() => table.without.push((maker.name, TOO_SLOW)),
                None => table.without.push((maker.name, "could not be installed")),
            }
        }
        tables.push(table);
    }
    let mut page = format!(
        "# How fast papers are\n\nMade by `cargo xtask bench papers --write`, all of it in one run: {}. Begun {}, load \
         average then {}; at the end {}.\n\n{ABOUT}",
        machine(&root),
        begun.0,
        begun.1,
        load()
    );
    if !small {
        write!(page, "\n## Goals\n\n{}", goals(&tables)?)?;
    }
    for table in &tables {
        write!(page, "\n## {} rows\n\n{}", thousands(table.rows), figures(table)?)?;
    }
    println!("{page}");
    if write {
        fs::write(root.join("docs/bench-papers.md"), page)?;
    }
    Ok(())
}

const TOO_SLOW: &str = "left out at this size";

const ABOUT: &str = "\
The facilitator's copy of a sign-in sheet on Letter, Noto Sans Regular and Bold cut to what is used; four fifths of the \
rows have a name, no two alike, in Latin, Greek and Cyrillic letters; five columns with rules, a heading, the head of the \
table on every page, a line at the foot and \"Page x of y\". Every file is read back: the words on it are compared \
with those of ours, and qpdf, pdfinfo and pdffonts asked. \"Shapes\" is whether it shapes the letters (kerning, marks), \
\"places\" whether it works out itself what stands where; the others are told and only draw. Typst and WeasyPrint do all \
that ours does, tags included.

Times are milliseconds of processor time, all threads together, and medians. *Cold* is making the sheet once in a new \
process that has not read its fonts yet; the start of an interpreter and the loading of its modules are left out. *Warm* \
is making it again in the same process (Typst then finds most of it remembered). *Process* is everything from the start of \
the process to its end, as `wait4` tells it. Memory is `VmHWM` at the end less what the process held before.
";

fn figures(table: &Table) -> Done<String> {
    let mut text = String::from(
        "| made by | tagged | shapes | places | pages | KB | cold | warm | process | memory MB | read back |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    let ours = table.of(OURS)?;
    for took in &table.took {
        let yes = |so: bool| if so { "yes" } else { "no" };
        let other = took.found.other_words(&ours.found);
        let mut read = Vec::new();
        if other > 0 {
            read.push(format!("{other} words differ"));
        }
        if took.found.pages != ours.found.pages {
            read.push("pages differ".to_owned());
        }
        if !took.found.sound {
            read.push("qpdf finds faults".to_owned());
        }
        if !took.found.cut {
            read.push("fonts not cut".to_owned());
        }
        let read = if read.is_empty() { "same words, sound".to_owned() } else { read.join(", ") };
        writeln!(
            text,
            "| {} | {} | {} | {} | {} | {:.0} | {} | {} | {} | {:.0} | {read} |",
            took.maker.name,
            yes(took.found.tagged),
            yes(took.maker.shapes),
            yes(took.maker.places),
            took.found.pages,
            kilobytes(took),
            ms(took.cold),
            ms(took.warm),
            ms(took.whole),
            took.memory,
        )?;
    }
    for (name, why) in &table.without {
        writeln!(text, "| {name} | | | | | | | | | | {why} |")?;
    }
    Ok(text)
}

fn goals(tables: &[Table]) -> Done<String> {
    let table = |rows: usize| tables.iter().find(|t| t.rows == rows).ok_or("a size is missing");
    let (ten, thousand, most) = (table(10)?, table(1_000)?, table(10_000)?);
    let mut text = String::from("| | process | cold | goal | |\n|---|---|---|---|---|\n");
    let verdict = |met: bool| if met { "met" } else { "**missed**" };
    let mut beside = |table: &Table, what: &str, ours: &str, theirs: &str, goal: f64| -> Done {
        let (a, b) = (table.of(ours)?, table.of(theirs)?);
        let (whole, cold) = (a.whole / b.whole, a.cold / b.cold);
        // The crates stand in one program with ours, and the bare one is shaped for before it begins.
        let in_python = ![BARE, BARE_SHAPING].contains(&theirs);
        let (whole_said, cold_said, counts) = if in_python {
            (format!("**{whole:.3}**"), format!("{cold:.3}"), whole)
        } else {
            (String::new(), format!("**{cold:.2}**"), cold)
        };
        let rows = thousands(table.rows);
        let met = verdict(counts <= goal);
        writeln!(
            text,
            "| {rows} rows, {what}, beside {theirs} | {whole_said} | {cold_said} | {goal} | {met} |"
        )?;
        Ok(())
    };
    for reportlab in [REPORTLAB, REPORTLAB_CANVAS] {
        beside(thousand, "tags left out", UNTAGGED, reportlab, 0.25)?;
    }
    for bare in [BARE_SHAPING, BARE] {
        beside(thousand, "tags left out", UNTAGGED, bare, 2.0)?;
    }
    beside(thousand, "tagged", OURS, TYPST, 0.25)?;
    for (table, goal) in [(ten, 0.1), (most, 0.4)] {
        for reportlab in [REPORTLAB, REPORTLAB_CANVAS] {
            beside(table, "tagged", OURS, reportlab, goal)?;
        }
    }
    text.push_str("\n| | measured | goal | |\n|---|---|---|---|\n");
    for (what, found, goal, unit) in [
        ("1,000 rows, tags left out, size", kilobytes(thousand.of(UNTAGGED)?), 150.0, "KB"),
        ("1,000 rows, tagged, size", kilobytes(thousand.of(OURS)?), 300.0, "KB"),
        ("10,000 rows, tagged, memory above idle", most.of(OURS)?.memory, 150.0, "MB"),
    ] {
        let met = verdict(found <= goal);
        writeln!(text, "| {what} | **{found:.0}** {unit} | {goal} {unit} | {met} |")?;
    }
    text.push_str(
        "\nBeside programs in Python the goal is held against the whole process, because none of them makes a paper \
         without being started; what the ratio is without the start stands beside it. Beside pdf-writer it is held \
         against making the sheet, as both are in one program; given the glyphs it is spared the shaping that ours \
         does. ReportLab's canvas is told where everything stands, and neither shapes nor tags, as ours does; its tables \
         work out the pages themselves.\n",
    );
    Ok(text)
}

fn kilobytes(took: &Took) -> f64 {
    f64::from(u32::try_from(took.found.bytes).unwrap_or(u32::MAX)) / 1_000.0
}

/// Short where it is long, exact where it is short.
fn ms(time: f64) -> String {
    if time.is_nan() {
        return String::new();
    }
    if time < 100.0 { format!("{time:.1}") } else { format!("{time:.0}") }
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    match digits.len().checked_sub(3) {
        Some(at) if at > 0 => format!("{},{}", &digits[..at], &digits[at..]),
        _ => digits,
    }
}
