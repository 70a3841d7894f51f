//! The pictures of the README, taken of the real window by the tests that drive it, and the gallery
//! of papers, drawn by the tests that read them back.

use std::fmt::Write as _;
use std::fs;

use crate::step::{Done, Failure, build, cargo, root, run};
use crate::{page, system};

/// Takes those of the window anew into docs/pictures, and those of papers with their page.
pub(crate) fn take() -> Done {
    system::ready_for_the_tests()?;
    page::packages()?;
    page::build()?;
    build("homegroup")?;
    run(cargo()
        .env("HOMEGROUP_PICTURES", root().join("docs/pictures"))
        .args(["test", "--workspace", "--features", "homegroup-tests/window"])
        .args(["--test", "window", "pictures_for_the_readme"]))?;
    take_papers()
}

/// Draws every paper anew into docs/pictures/papers, and writes docs/papers.md.
pub(crate) fn take_papers() -> Done {
    let pictures = root().join("docs/pictures/papers");
    if pictures.exists() {
        fs::remove_dir_all(&pictures).map_err(|fault| Failure::new(fault.to_string()))?;
    }
    run(cargo().env("HOMEGROUP_PICTURES", root().join("docs/pictures")).args([
        "test",
        "-p",
        "homegroup-tests",
        "--test",
        "papers",
    ]))?;
    let read = fs::read_dir(&pictures).map_err(|fault| Failure::new(fault.to_string()))?;
    let mut names: Vec<String> = read
        .filter_map(|entry| {
            entry.ok()?.file_name().into_string().ok()?.strip_suffix(".png").map(str::to_owned)
        })
        .collect();
    // Sheets first, then handouts, each in the order of the alphabet.
    names.sort_by_key(|name| (name.starts_with("handout-"), name.clone()));
    let mut page = String::from(
        "# The papers\n\nThe first page of every paper, on Letter, with invented people. Made by `cargo xtask pictures`; the \
         tests draw them all, in both languages and on A4 too, into `target/papers`.\n",
    );
    for (title, handouts) in [("Sheets", false), ("Handouts", true)] {
        let _ = write!(page, "\n## {title}\n\n| | | |\n|---|---|---|\n");
        let these: Vec<&String> =
            names.iter().filter(|name| name.starts_with("handout-") == handouts).collect();
        for row in these.chunks(3) {
            let cell = |name: &&String| {
                let words = name.trim_start_matches("handout-").replace('-', " ");
                format!("![{words}](pictures/papers/{name}.png)<br>{words}")
            };
            let cells: Vec<String> = row.iter().map(cell).collect();
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
    }
    fs::write(root().join("docs/papers.md"), page).map_err(|fault| Failure::new(fault.to_string()))
}
