//! Who makes the sheet, and what it took each of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::drawn::Drawn;
use super::readback::Found;
use crate::Done;
use crate::measure::{figure, median, step};

/// Somebody who makes the sheet.
pub(crate) struct Maker {
    pub(crate) name: &'static str,
    /// A step of this program, or the module that a program in Python needs.
    how: How,
    /// What it does by itself of: shaping, placing everything.
    pub(crate) shapes: bool,
    pub(crate) places: bool,
    /// How often in the time that ours is made nine times.
    slow: bool,
}

enum How {
    Own(&'static str),
    Python { script: &'static str, needs: &'static str },
}

pub(crate) const OURS: &str = "ours";
pub(crate) const UNTAGGED: &str = "ours, tags left out";
pub(crate) const BARE: &str = "pdf-writer, given the glyphs";
pub(crate) const BARE_SHAPING: &str = "pdf-writer and rustybuzz";
pub(crate) const TYPST: &str = "Typst";
pub(crate) const REPORTLAB: &str = "ReportLab, its tables";
pub(crate) const REPORTLAB_CANVAS: &str = "ReportLab, its canvas";

/// Everybody, ours first.
pub(crate) const MAKERS: [Maker; 10] = [
    own(OURS, "ours", true, true),
    own(UNTAGGED, "ours-untagged", true, true),
    own(BARE, "pdf-writer", false, false),
    own(BARE_SHAPING, "pdf-writer-shaping", true, false),
    own("krilla and rustybuzz", "krilla", true, false),
    python(TYPST, "on_typst.py", "typst", true, true),
    python(REPORTLAB, "on_reportlab.py", "reportlab", false, true),
    python(REPORTLAB_CANVAS, "on_reportlab_canvas.py", "reportlab", false, false),
    python("fpdf2", "on_fpdf2.py", "fpdf", false, false),
    Maker { slow: true, ..python("WeasyPrint", "on_weasyprint.py", "weasyprint", true, true) },
];

const fn own(name: &'static str, step: &'static str, shapes: bool, places: bool) -> Maker {
    Maker { name, how: How::Own(step), shapes, places, slow: false }
}

const fn python(
    name: &'static str,
    script: &'static str,
    needs: &'static str,
    shapes: bool,
    places: bool,
) -> Maker {
    Maker { name, how: How::Python { script, needs }, shapes, places, slow: false }
}

/// What one maker took for one sheet. Milliseconds of processor time, and megabytes; medians.
pub(crate) struct Took {
    pub(crate) maker: &'static Maker,
    /// The whole process, as the system counts it.
    pub(crate) whole: f64,
    /// Making it, in a process that has made none yet.
    pub(crate) cold: f64,
    /// Making it once more.
    pub(crate) warm: f64,
    /// The most memory, above what it held before.
    pub(crate) memory: f64,
    pub(crate) found: Found,
}

/// How often everything is made.
pub(crate) struct Times {
    pub(crate) turns: usize,
    pub(crate) turns_of_slow: usize,
    pub(crate) warm: usize,
}

/// Has everybody make a sheet of so many rows, in turns. None of one that is not installed.
pub(crate) fn run(folder: &Path, rows: usize, times: &Times) -> Done<Vec<(&'static Maker, Option<Took>)>> {
    let told = folder.join(format!("sheet-{rows}.json"));
    fs::write(&told, serde_json::to_vec(&Drawn::new(rows)?.told(rows))?)?;
    let mut found: Vec<(&'static Maker, Vec<Value>)> =
        MAKERS.iter().map(|maker| (maker, Vec::new())).collect();
    for turn in 0..times.turns {
        for (maker, told_us) in &mut found {
            let here = !maker.slow || turn < times.turns_of_slow;
            if here && maker.is_here() {
                eprintln!("{rows} rows, turn {}: {}", turn + 1, maker.name);
                told_us.push(maker.made(folder, &told, rows, 1)?);
            }
        }
    }
    found
        .into_iter()
        .map(|(maker, runs)| Ok((maker, maker.took(folder, &told, rows, &runs, times)?)))
        .collect()
}

impl Maker {
    /// Whether what it needs is installed.
    pub(crate) fn is_here(&self) -> bool {
        let How::Python { needs, .. } = self.how else { return true };
        let asked = Command::new(interpreter()).args(["-c", &format!("import {needs}")]).output();
        asked.is_ok_and(|told| told.status.success())
    }

    fn file(&self, folder: &Path, rows: usize) -> PathBuf {
        let name = match self.how {
            How::Own(step) => step,
            How::Python { script, .. } => script.trim_start_matches("on_").trim_end_matches(".py"),
        };
        folder.join(format!("{name}-{rows}.pdf"))
    }

    fn made(&self, folder: &Path, told: &Path, rows: usize, times: usize) -> Done<Value> {
        let out = self.file(folder, rows);
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/papers");
        let mut command = Command::new(interpreter());
        command.arg(scripts.join("spent.py"));
        match self.how {
            How::Own(step) => {
                command.arg(std::env::current_exe()?).args(["paper", step, &rows.to_string()]);
            }
            How::Python { script, .. } => {
                command.arg(interpreter()).arg(scripts.join(script)).arg(told);
            }
        }
        step(command.arg(out).arg(times.to_string()))
    }

    fn took(
        &'static self,
        folder: &Path,
        told: &Path,
        rows: usize,
        runs: &[Value],
        times: &Times,
    ) -> Done<Option<Took>> {
        if runs.is_empty() {
            return Ok(None);
        }
        let middle = |of: &dyn Fn(&Value) -> f64| median(&runs.iter().map(of).collect::<Vec<_>>());
        // What takes seconds is not made again and again.
        let again = !self.slow && times.warm > 0;
        let warm =
            if again { figure(&self.made(folder, told, rows, times.warm + 1)?, "warm") } else { f64::NAN };
        Ok(Some(Took {
            maker: self,
            whole: middle(&|run| figure(run, "cpu")),
            cold: middle(&|run| figure(run, "cold")),
            warm,
            memory: middle(&|run| figure(run, "peak") - figure(run, "idle")),
            found: Found::in_file(&self.file(folder, rows))?,
        }))
    }
}

/// The Python that the peers are installed for.
fn interpreter() -> String {
    std::env::var("HOMEGROUP_BENCH_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}
