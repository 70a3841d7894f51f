//! Checks that the window's page has been built, then lets Tauri prepare its part: the window
//! may call one command and nothing else of ours.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // The page is embedded in the program, in debug builds too: no development server exists.
    println!("cargo::rerun-if-changed=../ui/dist");
    println!("cargo::rerun-if-changed=capabilities");
    if !Path::new("../ui/dist/index.html").is_file() {
        println!(
            "cargo::error=ui/dist is not there: the window's page has not been built yet. \
             Run `cargo xtask run`, or `npm ci && npm run build` in ui, then try again."
        );
        return ExitCode::FAILURE;
    }
    let attributes =
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&["call"]));
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error:#}");
            ExitCode::FAILURE
        }
    }
}
