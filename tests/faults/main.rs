//! `homegroup-faults`: breaks vaults on purpose and looks what is left. `cargo xtask faults` builds
//! and runs it; `small.rs` runs each row in small with every test.
//!
//! A round follows from its seed. One that fails says its seed and keeps its folder; `--only ROW
//! --seed SEED` does it again alone.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

mod check;
mod damage;
mod dice;
#[cfg(target_os = "linux")]
mod disk;
mod ground;
mod kill;
mod model;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
mod recorder;
mod rounds;
mod worker;

use std::process::ExitCode;

use rounds::Plan;

const USAGE: &str = "\
homegroup-faults [--full] [--only ROW] [--shard I/N] [--rounds N] [--seed SEED] [--results FOLDER]
  rows: kill, power, damage
  --full      the full number of rounds of each row, after those that are in FOLDER already
  --shard     every Nth round, beginning with the Ith
  --rounds    so many rounds of each row instead
  --seed      one round alone, by the seed it told (with --only)
  --results   where results are kept and looked for";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|verb| verb == "worker") {
        let Some(orders) = worker::Orders::from_args(&args[1..]) else { return usage() };
        let followed = match std::env::var_os("FAULTS_ACKS") {
            Some(acks) => orders.follow(&mut std::fs::File::create(acks).unwrap()),
            None => orders.follow(&mut std::io::stdout().lock()),
        };
        return match followed {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("worker: {error:?}");
                ExitCode::FAILURE
            }
        };
    }
    match Plan::from_args(&args) {
        Some(plan) if plan.run() => ExitCode::SUCCESS,
        Some(_) => ExitCode::FAILURE,
        None => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
