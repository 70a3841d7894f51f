//! Clocks and counts: what a process used, and what a row of figures comes to.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};
use serde_json::Value;

use crate::{Done, Fault};

/// Time that passed and processor time this process used meanwhile, all its threads together.
pub(crate) struct Timer {
    wall: Instant,
    cpu: Duration,
}

impl Timer {
    pub(crate) fn start() -> Self {
        Self { cpu: cpu(), wall: Instant::now() }
    }

    /// Milliseconds of processor time since this process began.
    pub(crate) fn since_start() -> f64 {
        ms(cpu())
    }

    /// Milliseconds: (passed, processor).
    pub(crate) fn read(&self) -> (f64, f64) {
        (ms(self.wall.elapsed()), ms(cpu().saturating_sub(self.cpu)))
    }
}

fn cpu() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ProcessCPUTime)).unwrap_or_default()
}

pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The most memory this process ever held, in MB (`VmHWM`).
pub(crate) fn peak_mb() -> f64 {
    memory_mb("VmHWM:")
}

/// A line of what Linux says of this process's memory, in MB.
pub(crate) fn memory_mb(name: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(f64::NAN) / 1_024.0
}

/// The middle one.
pub(crate) fn median(figures: &[f64]) -> f64 {
    at(figures, 0.5)
}

/// The figure below which this part of all figures lies.
pub(crate) fn at(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let place = ((sorted.len().saturating_sub(1)) as f64 * part).round() as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// What the files of a folder take on the disk, in MB.
pub(crate) fn disk_mb(folder: &Path) -> f64 {
    fn blocks(folder: &Path) -> u64 {
        use std::os::unix::fs::MetadataExt as _;
        let Ok(entries) = fs::read_dir(folder) else { return 0 };
        entries
            .flatten()
            .map(|entry| match entry.file_type() {
                Ok(kind) if kind.is_dir() => blocks(&entry.path()),
                _ => entry.metadata().map_or(0, |about| about.blocks()),
            })
            .sum()
    }
    #[allow(clippy::cast_precision_loss)]
    let blocks = blocks(folder) as f64;
    blocks * 512.0 / 1_048_576.0
}

/// Runs a step in a process of its own and reads what it found: one line of JSON.
pub(crate) fn step(command: &mut Command) -> Done<Value> {
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(Fault::from(format!("{command:?} failed ({})", output.status)));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// A step of this program.
pub(crate) fn own_step(words: &[&str]) -> Done<Value> {
    step(Command::new(std::env::current_exe()?).args(words))
}

/// A figure of a step.
pub(crate) fn figure(found: &Value, name: &str) -> f64 {
    found[name].as_f64().unwrap_or(f64::NAN)
}

/// How busy the computer was: the load averages of 1, 5 and 15 minutes.
pub(crate) fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// What this computer is: processor, how many, memory, kernel, the file system of `folder`.
pub(crate) fn machine(folder: &Path) -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown processor", |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = memory.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let memory = memory.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let told = Command::new("stat").args(["-f", "-c", "%T"]).arg(folder).output();
    let kind = told.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default();
    format!(
        "{model}, {cores} cores, {:.0} GiB, Linux {}, {kind}",
        memory.unwrap_or(f64::NAN) / 1_048_576.0,
        kernel.trim()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_and_the_last_part_the_greatest() {
        let figures = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert!((median(&figures) - 3.0).abs() < f64::EPSILON);
        assert!((at(&figures, 1.0) - 5.0).abs() < f64::EPSILON);
        assert!(median(&[]).is_nan());
    }
}
