//! `cargo xtask run`: from a machine with only Rust and Node to an open window. Without a
//! display the same evening is done in the terminal, so that the command is never in vain.

use std::process::Command;

use crate::step::{Done, build, built, run as run_shown};
use crate::{evening, page, system};

/// Opens the app, with a sample group if asked.
pub(crate) fn run(sample: bool) -> Done {
    if !has_display() {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window \
             can be opened.\nHere is the same evening without one, on a sample group.\n"
        );
        return evening::evening();
    }
    system::ready_for_the_window()?;
    page::packages()?;
    page::build()?;
    build("homegroup")?;
    let mut app = Command::new(built("homegroup"));
    if sample {
        app.arg("--sample");
    }
    run_shown(&mut app)
}

fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
