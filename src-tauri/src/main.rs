//! The shell: a window, the native save dialog, and one command, `call`, that hands every
//! request to `app`. No rule lives here; it must not know what any command means.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(target_os = "linux")]
mod bus;
mod call;
mod desktop;
mod sample;
mod start;
mod watch;
mod window;

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::RunEvent;

use crate::desktop::Desktop;
use crate::start::Start;

fn main() -> ExitCode {
    keep_memory_out_of_crash_files();
    keep_memory_from_other_programs();
    let start = match Start::read(std::env::args_os().skip(1)) {
        Ok(start) => start,
        Err(message) => {
            // Nobody to tell if the error stream is closed.
            let _ = writeln!(std::io::stderr(), "homegroup: {message}");
            return ExitCode::from(2);
        }
    };
    match open(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "homegroup: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the window and stays until it is closed; the vault is locked on the way out.
fn open(start: Start) -> Result<(), String> {
    let folder = start.folder()?;
    let desktop = Desktop::new(start.now);
    let app = Arc::new(app::App::open(folder.clone(), Box::new(desktop.clone())));
    if start.sample {
        sample::open(&app, &folder)?;
    }

    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if start.vault.is_none() && !start.sample {
        // Started twice, the window that is already open comes to the front. With other records
        // than the usual ones the lock on their folder decides instead.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::raise(app);
        }));
    }
    let watched = Arc::clone(&app);
    let shell = builder
        .manage(Arc::clone(&app))
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |shell| {
            desktop.attach(shell.handle().clone());
            window::open(shell.handle())?;
            watch::over(&watched, shell.handle());
            Ok(())
        })
        .build(tauri::generate_context!())
        .map_err(|error| format!("the window could not be opened: {error}"))?;
    shell.run(move |_, event| {
        if let RunEvent::Exit = event {
            call::lock(&app);
        }
    });
    Ok(())
}

/// A crash file would hold keys and names in the clear. The limit is one byte rather than none,
/// because Linux hands a crash to a collector even at zero, but never at one; the window's own
/// processes inherit it.
#[cfg(unix)]
fn keep_memory_out_of_crash_files() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let one = Rlimit { current: Some(1), maximum: Some(1) };
    // Refused only where the system already forbids more than this.
    let _ = setrlimit(Resource::Core, one);
}

#[cfg(not(unix))]
fn keep_memory_out_of_crash_files() {}

/// Other programs of the same person may neither read this one's memory nor stop it to look. A
/// debug build stays open to a debugger.
#[cfg(target_os = "linux")]
fn keep_memory_from_other_programs() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    if !cfg!(debug_assertions) {
        // A kernel that refuses leaves things as they are everywhere else.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(not(target_os = "linux"))]
fn keep_memory_from_other_programs() {}
