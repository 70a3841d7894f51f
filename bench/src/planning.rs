//! How fast planning is, beside programs that do the same: docs/bench-planning.md. A part of the
//! page is a function that measures and gives a [`Part`]; the list of them is in [`report`].

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::Local;

use crate::Done;
use crate::measure::{load, machine};
use crate::{rota, schedule, weeks};

/// A heading, a table and what is to be known of it.
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) text: String,
}

/// Measures every part and prints the page; with `write` into docs/bench-planning.md as well.
pub(crate) fn report(write: bool) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut page = format!(
        "# How fast planning is\n\nMeasured by `cargo xtask bench planning` on {}: {}; load {} when it began. \
         Figures are processor time.\n",
        Local::now().format("%Y-%m-%d"),
        machine(&root),
        load()
    );
    let folder = tempfile::tempdir()?;
    let parts =
        [schedule::beside_dateutil()?, rota::proposal(), weeks::twelve_weeks(&folder.path().join("weeks"))?];
    for part in parts {
        write!(page, "\n## {}\n\n{}", part.heading, part.text)?;
    }
    println!("{page}");
    if write {
        fs::write(root.join("docs/bench-planning.md"), page)?;
    }
    Ok(())
}
