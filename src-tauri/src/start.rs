//! The few words the program takes on its command line.

use std::ffi::OsString;
use std::path::PathBuf;

use app::Computer;
use chrono::{DateTime, Utc};

/// How the program was started.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Start {
    /// `--vault DIR`: records in this folder instead of the usual one.
    pub(crate) vault: Option<PathBuf>,
    /// `--sample`: an invented group to look around in.
    pub(crate) sample: bool,
    /// `--now 2026-11-24T18:30`: the clock stands still, at a time in this computer's zone. Debug
    /// builds only.
    pub(crate) now: Option<DateTime<Utc>>,
}

impl Start {
    /// Reads the arguments after the program's name; the error says what was wrong.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut start = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--vault") => {
                    let folder = words.next().ok_or("--vault needs a folder")?;
                    start.vault = Some(folder.into());
                }
                Some("--sample") => start.sample = true,
                Some("--now") if cfg!(debug_assertions) => {
                    let moment = words.next().ok_or("--now needs a time")?;
                    let moment = Computer::moment(&moment.to_string_lossy());
                    let moment = moment.ok_or("--now needs a time such as 2026-11-24T18:30")?;
                    start.now = Some(moment);
                }
                _ => {
                    return Err("it takes --vault DIR (records in that folder) and --sample \
                         (an invented group to look around in), nothing else"
                        .to_owned());
                }
            }
        }
        Ok(start)
    }

    /// Where the records lie. Never in a folder that roams to a server.
    pub(crate) fn folder(&self) -> Result<PathBuf, String> {
        if let Some(folder) = &self.vault {
            return Ok(folder.clone());
        }
        let place = directories::BaseDirs::new()
            .ok_or("this account has no home folder; say where with --vault DIR")?;
        let name = if self.sample { "sample" } else { "records" };
        Ok(place.data_local_dir().join("homegroup").join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Start, String> {
        Start::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn no_words_mean_the_usual_records() {
        let start = read("").unwrap();
        assert_eq!(start, Start::default());
        let folder = start.folder().unwrap();
        assert!(folder.is_absolute() && folder.ends_with("homegroup/records"));
    }

    #[test]
    fn a_sample_never_lands_among_the_usual_records() {
        let folder = read("--sample").unwrap().folder().unwrap();
        assert!(folder.ends_with("homegroup/sample"));
    }

    #[test]
    fn a_named_folder_is_used_as_it_is() {
        let start = read("--vault some/where --sample").unwrap();
        assert_eq!(start.folder().unwrap(), PathBuf::from("some/where"));
    }

    #[test]
    fn a_clock_that_cannot_be_read_is_refused() {
        assert!(read("--now 2026-11-24T18:30").unwrap().now.is_some());
        assert!(read("--now tomorrow").is_err());
        assert!(read("--now").is_err());
    }

    #[test]
    fn unknown_words_and_missing_folders_are_refused() {
        assert!(read("--vault").is_err());
        assert!(read("--verbose").is_err());
        assert!(read("list.csv").is_err());
    }
}
