//! Commands, shown before they run, and how long each step took.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What stopped a task, in words for the terminal.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(crate) type Done<T = ()> = Result<T, Failure>;

/// The repository's root, wherever the task was started from.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).unwrap_or(xtask).to_path_buf()
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program built in the debug profile.
pub(crate) fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// `program` at the repository's root.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The same Cargo that runs this task.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Builds one program of the workspace. The workspace is named because it settles the features of
/// what everything depends on: a package by itself would have most of it compiled once more.
pub(crate) fn build(name: &str) -> Done {
    run(cargo().args(["build", "--workspace", "--bin", name]))
}

/// Shows a command and runs it; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Done {
    show(command);
    let status = command.status().map_err(|error| could_not_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{} failed ({status})", line(command)))) }
}

/// The same, and returns what it wrote.
pub(crate) fn output(command: &mut Command) -> Done<String> {
    show(command);
    quiet_output(command)
}

/// The same without showing it: for questions that change nothing.
pub(crate) fn quiet_output(command: &mut Command) -> Done<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| could_not_start(command, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::new(format!("{} failed ({})", line(command), output.status)))
    }
}

/// Shows and runs a command, and hands each line it writes to `each` after passing it on.
pub(crate) fn run_reading(command: &mut Command, mut each: impl FnMut(&str)) -> Done {
    show(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| could_not_start(command, &error))?;
    if let Some(written) = child.stdout.take() {
        for text in BufReader::new(written).lines().map_while(Result::ok) {
            println!("{text}");
            each(&text);
        }
    }
    let status = child.wait().map_err(|error| could_not_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{} failed ({status})", line(command)))) }
}

/// Whether a program is there and answers a question well.
pub(crate) fn answers(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn show(command: &Command) {
    let root = root();
    let place = match command.get_current_dir() {
        Some(folder) if folder != root => {
            let folder = folder.strip_prefix(&root).unwrap_or(folder);
            format!("({}) ", folder.display())
        }
        _ => String::new(),
    };
    println!("$ {place}{}", line(command));
}

fn line(command: &Command) -> String {
    let mut words = Vec::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            words.push(format!("{}={}", name.display(), value.display()));
        }
    }
    words.push(shorter(command.get_program()));
    words.extend(command.get_args().map(shorter));
    words.join(" ")
}

/// A path inside the repository without the way to it.
fn shorter(word: &std::ffi::OsStr) -> String {
    let path = Path::new(word);
    if path.file_stem().is_some_and(|stem| stem == "cargo") {
        return "cargo".to_owned();
    }
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn could_not_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} could not be started: {error}", line(command)))
}

/// The steps of a long task, timed.
#[derive(Default)]
pub(crate) struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// Does one step and says how long it took.
    pub(crate) fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Done<T>) -> Done<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let done = work().map_err(|failure| Failure::new(format!("{name}: {failure}")));
        let took = start.elapsed();
        println!("== {name}: {}", spoken(took));
        self.0.push((name, took));
        done
    }

    /// Every step so far with its time.
    pub(crate) fn tell(&self) {
        println!("\n== how long it took");
        for (name, took) in &self.0 {
            println!("{:>9}  {name}", spoken(*took));
        }
        let all = self.0.iter().map(|(_, took)| *took).sum();
        println!("{:>9}  in all", spoken(all));
    }
}

fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_fails_is_a_failure_with_its_line() {
        let failure = run(Command::new("false").arg("x")).unwrap_err();
        assert!(failure.to_string().starts_with("false x failed"));
        assert!(run(&mut Command::new("no-such-program")).is_err());
    }

    #[test]
    fn every_line_is_read_and_the_exit_still_counts() {
        let mut lines = Vec::new();
        run_reading(Command::new("printf").arg("a\\nb\\n"), |line| {
            lines.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(lines, ["a", "b"]);
        assert!(run_reading(&mut Command::new("false"), |_| {}).is_err());
    }

    #[test]
    fn times_are_said_in_minutes_past_a_minute() {
        assert_eq!(spoken(Duration::from_millis(5_230)), "5.2 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }
}
