//! What the commands need from the computer they run on.
//!
//! The trait grows only when a command needs something new. [`Computer`] does everything that
//! needs no window; the shell adds its dialogs around it, tests bring a fixed clock.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use model::invalid::Invalid;
use model::paper_set::check_copies;
use serde::{Deserialize, Serialize};
use vault::KdfCost;

use crate::preferences::PaperSize;

/// What went wrong outside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// There is nothing here that prints.
    #[error("no printer was found")]
    NoPrinter,
    /// There is no clipboard here.
    #[error("there is no clipboard here")]
    NoClipboard,
    /// The computer would not do it.
    #[error("the computer refused")]
    Refused,
}

/// On which sides a paper is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// On one.
    #[default]
    One,
    /// On both, turned over as the pages of a book.
    LongEdge,
    /// On both, turned over as the pages of a wall calendar.
    ShortEdge,
}

/// How a paper is to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintJob {
    /// How many, 1 to 99.
    pub copies: u32,
    /// On which sides.
    pub sides: Sides,
    /// On which paper.
    pub page: PaperSize,
}

impl PrintJob {
    /// A job as it was asked for.
    ///
    /// # Errors
    /// [`model::Problem::OutOfRange`] at `copies`.
    pub(crate) fn checked(copies: u32, sides: Sides, page: PaperSize) -> Result<Self, Invalid> {
        Ok(Self { copies: check_copies("copies", copies)?, sides, page })
    }

    /// What it is in the words of `lp`. The copies come one after the other, each whole; the job has
    /// a neutral name, since it is on the printer's display.
    fn arguments(self) -> Vec<String> {
        let sides = match self.sides {
            Sides::One => "one-sided",
            Sides::LongEdge => "two-sided-long-edge",
            Sides::ShortEdge => "two-sided-short-edge",
        };
        let media = match self.page {
            PaperSize::Letter => "Letter",
            PaperSize::A4 => "A4",
        };
        let copies = self.copies.to_string();
        let (sides, media) = (format!("sides={sides}"), format!("media={media}"));
        ["-t", "Homegroup", "-n", &copies, "-o", "collate=true", "-o", &sides, "-o", &media, "-"]
            .map(ToOwned::to_owned)
            .to_vec()
    }
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

    /// Asks for a folder to save files in; `None` if she changed her mind or nobody can be asked.
    fn choose_folder(&self) -> Option<PathBuf>;

    /// Shows a file with the program the system has for it.
    ///
    /// # Errors
    /// [`HostError::Refused`] where there is none.
    fn open(&self, path: &Path) -> Result<(), HostError>;

    /// Asks which file to open; `None` if she changed her mind or nobody can be asked.
    fn choose_open_path(&self) -> Option<PathBuf>;

    /// Puts text on the clipboard.
    ///
    /// # Errors
    /// [`HostError::NoClipboard`] where there is none.
    fn copy(&self, text: &str) -> Result<(), HostError>;

    /// Empties the clipboard if this text is still on it.
    fn clear_copied(&self, text: &str);

    /// What deriving a key from a passphrase shall cost in new records: about a second here.
    fn key_cost(&self) -> KdfCost;

    /// Prints a PDF straight from memory, under a neutral job name.
    ///
    /// # Errors
    /// [`HostError::NoPrinter`] where there is none, [`HostError::Refused`] if it fails.
    fn print(&self, pdf: &[u8], job: PrintJob) -> Result<(), HostError>;
}

/// This computer, without a window: it can be asked nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Computer {
    /// Stands in for the clock, for rehearsals and tests.
    pub fixed_now: Option<DateTime<Utc>>,
}

impl Computer {
    /// A moment typed for [`Computer::fixed_now`]: with its offset (RFC 3339), or a local time in
    /// this computer's zone such as `2026-11-24T18:30`. `None` if it is neither, or a time the
    /// clocks skip here.
    #[must_use]
    pub fn moment(text: &str) -> Option<DateTime<Utc>> {
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Some(at.to_utc());
        }
        let local = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
        let zone: Tz = Self::default().zone().parse().unwrap_or(Tz::UTC);
        zone.from_local_datetime(&local).earliest().map(|at| at.to_utc())
    }
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

    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        let program = if cfg!(target_os = "macos") {
            "open"
        } else if cfg!(windows) {
            "explorer"
        } else {
            "xdg-open"
        };
        let mut viewer = Command::new(program)
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| HostError::Refused)?;
        // It may stay for as long as the viewer does; somebody has to see its end.
        std::thread::spawn(move || drop(viewer.wait()));
        Ok(())
    }

    fn choose_open_path(&self) -> Option<PathBuf> {
        None
    }

    fn copy(&self, _text: &str) -> Result<(), HostError> {
        Err(HostError::NoClipboard)
    }

    fn clear_copied(&self, _text: &str) {}

    fn key_cost(&self) -> KdfCost {
        // What is built for tests makes many records and opens them often.
        if cfg!(debug_assertions) {
            return KdfCost::floor();
        }
        // With too little memory even for the floor, making the records says so.
        KdfCost::calibrated().unwrap_or(KdfCost::floor())
    }

    fn print(&self, pdf: &[u8], job: PrintJob) -> Result<(), HostError> {
        // CUPS takes a document on standard input, so that no name is ever in a file of ours.
        let mut lp = Command::new("lp")
            .args(job.arguments())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_said_in_the_words_of_lp() {
        let job = PrintJob::checked(2, Sides::LongEdge, PaperSize::A4).unwrap();
        let said = job.arguments().join(" ");
        assert_eq!(said, "-t Homegroup -n 2 -o collate=true -o sides=two-sided-long-edge -o media=A4 -");
        for copies in [0, 100, u32::MAX] {
            let refused = PrintJob::checked(copies, Sides::One, PaperSize::Letter).unwrap_err();
            assert_eq!(refused.field, "copies");
        }
    }

    #[test]
    fn a_moment_has_an_offset_or_is_local() {
        let at = Computer::moment("2026-11-24T18:30:00-06:00").unwrap();
        assert_eq!(at.to_rfc3339(), "2026-11-25T00:30:00+00:00");
        assert!(Computer::moment("2026-11-24T18:30").is_some());
        for text in ["tomorrow", "2026-11-24", "2026-02-30T18:30", ""] {
            assert!(Computer::moment(text).is_none(), "{text}");
        }
    }
}
