//! `homegroup-cli`: the commands of Homegroup without a window.
//!
//! Prints JSON on standard output. An error is `{"code","message","field"?}` on standard error
//! with exit status 1; wrong usage is 2. No rule lives here.

#![allow(clippy::print_stdout, clippy::print_stderr)] // Printing is what this program is for.

mod arguments;
mod verbs;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    match verbs::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(verbs::Stop::Refused(error)) => {
            eprintln!("{}", serde_json::to_string(&error).unwrap_or_default());
            ExitCode::from(1)
        }
        Err(verbs::Stop::Usage(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
        // Whoever read us has gone away; there is nobody left to tell.
        Err(verbs::Stop::Unheard) => ExitCode::from(1),
    }
}
