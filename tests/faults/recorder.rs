//! `recorder.c`, compiled once, and this program run under it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::disk::{Entry, read_log};

/// The folder a process is watched in, and what for.
pub(crate) struct Watched<'p> {
    pub(crate) root: &'p Path,
    /// Where the recording goes.
    pub(crate) log: Option<&'p Path>,
    /// The file in which the process says what it has done.
    pub(crate) acks: Option<&'p Path>,
    /// Bytes that are left, from the nth thing on that takes space.
    pub(crate) free: Option<(u64, u64)>,
}

/// This program with the recorder in front of the file system.
pub(crate) fn program(watched: &Watched<'_>) -> Command {
    let program = std::env::current_exe().unwrap_or_else(|error| panic!("where is this program: {error}"));
    let mut command = Command::new(program);
    command.env("LD_PRELOAD", library()).env("FAULTS_ROOT", watched.root);
    if let Some(log) = watched.log {
        command.env("FAULTS_LOG", log);
    }
    if let Some(acks) = watched.acks {
        command.env("FAULTS_ACKS", acks);
    }
    if let Some((free, from)) = watched.free {
        command.env("FAULTS_FREE", free.to_string()).env("FAULTS_FULL", from.to_string());
    }
    command
}

/// The entries of a recording.
pub(crate) fn recording(log: &Path) -> Result<Vec<Entry>, String> {
    let bytes = std::fs::read(log).map_err(|error| format!("no recording: {error}"))?;
    read_log(&bytes).ok_or_else(|| "the recording is cut short".to_owned())
}

fn library() -> PathBuf {
    static LIBRARY: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, library) = LIBRARY.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        let (source, library) = (dir.path().join("recorder.c"), dir.path().join("recorder.so"));
        std::fs::write(&source, include_str!("recorder.c")).unwrap_or_else(|error| panic!("{error}"));
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-fvisibility=hidden", "-o"])
            .args([&library, &source])
            .arg("-lpthread")
            .status();
        assert!(compiled.is_ok_and(|status| status.success()), "cc can't compile recorder.c");
        (dir, library)
    });
    library.clone()
}
