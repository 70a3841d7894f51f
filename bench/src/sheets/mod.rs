//! How fast papers are made, beside other programs that make the same sheet: docs/bench-papers.md.
//! Each makes it in a process of its own; what comes out is read back, so that none is praised for
//! half a sheet.

#[cfg(feature = "papers")]
mod drawn;
#[cfg(feature = "papers")]
mod krilla;
#[cfg(feature = "papers")]
mod letters;
#[cfg(feature = "papers")]
mod pdf_writer;
#[cfg(feature = "papers")]
mod readback;
#[cfg(feature = "papers")]
mod runs;
mod sheet;
#[cfg(feature = "papers")]
mod tables;

use std::fs;
use std::hint::black_box;
use std::path::Path;

use serde_json::json;

use crate::Done;
use crate::measure::{Timer, median, memory_mb, peak_mb};

#[cfg(feature = "papers")]
pub(crate) use tables::report;

/// A step in a process of its own: makes the sheet so many times, leaves the last one in `out`, and
/// says what each took.
pub(crate) fn make(maker: &str, rows: usize, out: &Path, times: usize) -> Done {
    let ours = sheet::sheet(rows);
    let page = papers::Page::Letter;
    let said = match maker {
        "ours" => timed(out, times, || Ok(papers::sign_in(&ours, page)?.bytes))?,
        #[cfg(feature = "papers")]
        "ours-untagged" => timed(out, times, || Ok(papers::sign_in_untagged(&ours, page)?.bytes))?,
        #[cfg(feature = "papers")]
        "pdf-writer" => {
            let drawn = drawn::Drawn::new(rows)?;
            let mut letters = letters::Letters::read()?;
            let shaped = pdf_writer::shaped(&drawn, &mut letters);
            timed(out, times, || pdf_writer::make(&drawn, &shaped, &letters))?
        }
        #[cfg(feature = "papers")]
        "pdf-writer-shaping" => {
            let drawn = drawn::Drawn::new(rows)?;
            timed(out, times, || {
                let mut letters = letters::Letters::read()?;
                let shaped = pdf_writer::shaped(&drawn, &mut letters);
                pdf_writer::make(&drawn, &shaped, &letters)
            })?
        }
        #[cfg(feature = "papers")]
        "krilla" => {
            let drawn = drawn::Drawn::new(rows)?;
            timed(out, times, || krilla::make(&drawn))?
        }
        _ => return Err("nobody makes papers by that name".into()),
    };
    println!("{said}");
    Ok(())
}

fn timed(out: &Path, times: usize, mut make: impl FnMut() -> Done<Vec<u8>>) -> Done<serde_json::Value> {
    let (idle, start) = (memory_mb("VmRSS:"), Timer::since_start());
    let (mut took, mut paper) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let timer = Timer::start();
        paper = black_box(make()?);
        took.push(timer.read().1);
    }
    let peak = peak_mb();
    fs::write(out, paper)?;
    let cold = took.first().copied();
    let warm = took.get(1..).filter(|more| !more.is_empty()).map(median);
    Ok(json!({ "start": start, "cold": cold, "warm": warm, "idle": idle, "peak": peak }))
}
