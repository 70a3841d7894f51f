//! What the commands need from the computer they run on.
//!
//! The trait grows only when a command needs something new. [`Computer`] does everything that
//! needs no window; the shell adds its dialogs around it, tests bring a fixed clock.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};

/// What went wrong outside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// There is nothing here that prints.
    #[error("no printer was found")]
    NoPrinter,
    /// The computer would not do it.
    #[error("the computer refused")]
    Refused,
}

/// The computer, as the commands see it.
pub trait Host: Send + Sync {
    /// The instant it is.
    fn now(&self) -> DateTime<Utc>;

    /// The computer's IANA zone; `UTC` if it can't be told.
    fn zone(&self) -> String;

    /// The language of the computer as a BCP 47 tag, if it can be told.
    fn language(&self) -> Option<String>;

    /// Asks where to save a file; `None` if she changed her mind or nobody can be asked.
    fn choose_save_path(&self, suggested: &str) -> Option<PathBuf>;

    /// Prints a PDF straight from memory, under a neutral job name.
    ///
    /// # Errors
    /// [`HostError::NoPrinter`] where there is none, [`HostError::Refused`] if it fails.
    fn print(&self, pdf: &[u8]) -> Result<(), HostError>;
}

/// This computer, without a window: it can be asked nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Computer {
    /// Stands in for the clock, for rehearsals and tests.
    pub fixed_now: Option<DateTime<Utc>>,
}

impl Host for Computer {
    fn now(&self) -> DateTime<Utc> {
        self.fixed_now.unwrap_or_else(Utc::now)
    }

    fn zone(&self) -> String {
        iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
    }

    fn language(&self) -> Option<String> {
        // The POSIX order of precedence.
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .map(|value| value.split('.').next().unwrap_or_default().replace('_', "-"))
    }

    fn choose_save_path(&self, _suggested: &str) -> Option<PathBuf> {
        None
    }

    fn print(&self, pdf: &[u8]) -> Result<(), HostError> {
        // CUPS takes a document on standard input, so that no name is ever in a file of ours.
        let mut lp = Command::new("lp")
            .args(["-t", "Homegroup", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| HostError::NoPrinter)?;
        let sent = lp.stdin.take().map(|mut paper| paper.write_all(pdf));
        let done = lp.wait().map_err(|_| HostError::Refused)?;
        match (sent, done.success()) {
            (Some(Ok(())), true) => Ok(()),
            _ => Err(HostError::NoPrinter),
        }
    }
}
