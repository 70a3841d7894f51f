//! A handout as a file: what it is, in TOML between two lines of `+++`, and its text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fault, Handout, Reason, read};
use crate::pack::Slip;
use crate::schedule::parse_date;

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sources a handout may name.
pub const MAX_SOURCES: usize = 30;
/// What the lines at the top stand between.
const FENCE: &str = "+++";

/// What a handout's file says of it, before its text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// What it is called in a list.
    pub title: String,
    /// What it is for, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The language of its words, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where its facts come from, each in words and with its year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The day its facts and numbers were checked, such as `2026-11-25`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// The programs it is for; empty: for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programs: Vec<String>,
    /// It is for tired eyes: set in large letters.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub large: bool,
}

impl Front {
    /// The day of [`Front::checked`]; `None` if there is none, or it is none.
    #[must_use]
    pub fn checked_on(&self) -> Option<NaiveDate> {
        parse_date("checked", self.checked.as_deref()?).ok()
    }
}

/// Reads a handout's file: what it says of itself, its text, and the text as it was read. Without
/// lines at the top its `#` line is what it is called.
///
/// # Errors
/// What is wrong, with the line of the file it is in.
pub fn read_file(file: &str) -> Result<(Front, String, Handout), Vec<Fault>> {
    if file.len() > MAX_BYTES {
        return Err(vec![Fault { line: 1, reason: Reason::TooLarge }]);
    }
    let file = file.trim_start_matches('\u{feff}');
    let (front, text, above) = parted(file).map_err(|fault| vec![fault])?;
    let moved = |fault: Fault| Fault { line: fault.line + above, ..fault };
    let handout = read(text).map_err(|faults| faults.into_iter().map(moved).collect::<Vec<_>>())?;
    let front = match front {
        Some(front) => front,
        None => Front {
            title: handout.title().ok_or_else(|| vec![Fault { line: 1, reason: Reason::NoTitle }])?,
            ..Front::default()
        },
    };
    Ok((front, text.trim_matches('\n').to_owned(), handout))
}

/// Parts a file in what it says of itself and its text, and says how many lines are above the text.
fn parted(file: &str) -> Result<(Option<Front>, &str, usize), Fault> {
    let mut lines = file.split_inclusive('\n');
    let Some(first) = lines.next().filter(|first| first.trim_end() == FENCE) else {
        return Ok((None, file, 0));
    };
    let mut end = first.len();
    let mut above = 1;
    for line in lines {
        above += 1;
        if line.trim_end() == FENCE {
            let front = of_toml(&file[first.len()..end])?;
            return Ok((Some(front), &file[end + line.len()..], above));
        }
        end += line.len();
    }
    Err(Fault { line: 1, reason: Reason::FrontOpen })
}

/// The lines between the fences; the first of them is the second of the file.
fn of_toml(text: &str) -> Result<Front, Fault> {
    let line_of = |at: usize| 2 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    let front: Front = toml::from_str(text).map_err(|error| Fault {
        line: line_of(error.span().map_or(0, |span| span.start)),
        reason: Slip::of(error.message()).into(),
    })?;
    let line_with =
        |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).map_or(1, |at| at + 2);
    if front.title.trim().is_empty() {
        return Err(Fault { line: line_with("title"), reason: Reason::NoTitle });
    }
    if front.checked.is_some() && front.checked_on().is_none() {
        return Err(Fault { line: line_with("checked"), reason: Reason::NotADay });
    }
    Ok(front)
}

/// Writes a handout's file, as [`read_file`] reads it. `None` if it can't be written as TOML, which
/// texts always can.
#[must_use]
pub fn write_file(front: &Front, text: &str) -> Option<String> {
    let front = toml::to_string_pretty(front).ok()?;
    Some(format!("{FENCE}\n{front}{FENCE}\n\n{text}\n"))
}
