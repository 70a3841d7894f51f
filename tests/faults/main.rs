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
#[cfg(target_os = "linux")]
mod evening;
#[cfg(target_os = "linux")]
mod full;
mod ground;
mod kill;
mod model;
mod others;
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
  rows: kill, power, damage, full-disk, others
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
            Ok(_) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("worker: {error:?}");
                ExitCode::FAILURE
            }
        };
    }
    if let [verb, folder, code] = args.as_slice()
        && verb == "open"
    {
        println!("{}", others::opening(std::path::Path::new(folder), code));
        return ExitCode::SUCCESS;
    }
    #[cfg(target_os = "linux")]
    if let [verb, records, outside] = args.as_slice() {
        let (records, outside) = (std::path::Path::new(records), std::path::Path::new(outside));
        let told = match verb.as_str() {
            "evening" => Some(evening::evening(records, outside)),
            "evening-still-full" => Some(evening::afterwards(records, outside, false)),
            "evening-with-space" => Some(evening::afterwards(records, outside, true)),
            _ => None,
        };
        if let Some(told) = told {
            return said(told);
        }
    }
    match Plan::from_args(&args) {
        Some(plan) if plan.run() => ExitCode::SUCCESS,
        Some(_) => ExitCode::FAILURE,
        None => usage(),
    }
}

/// What a process counted, a line each.
fn said(told: Result<rounds::Counts, String>) -> ExitCode {
    match told {
        Ok(counts) => {
            counts.iter().for_each(|(what, n)| println!("{n}\t{what}"));
            ExitCode::SUCCESS
        }
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
