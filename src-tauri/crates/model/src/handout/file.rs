//! A handout as a file: what it is, in TOML between two lines of `+++`, and its text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fault, Handout, Reason, read};
use crate::invalid::{Invalid, Problem};
use crate::pack::Slip;
use crate::schedule::parse_date;
use crate::text;

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sources a handout may name.
pub const MAX_SOURCES: usize = 30;
/// The most programs a handout may be for.
pub const MAX_PROGRAMS: usize = 12;
/// The languages a handout may be in.
pub const LANGUAGES: [&str; 2] = ["en", "es"];
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
    /// What it says, cleaned; nothing is said with an empty text.
    ///
    /// # Errors
    /// At `title`, `about`, `language`, `sources`, `checked` or `programs`.
    pub fn cleaned(&self) -> Result<Self, Invalid> {
        let language = self.language.clone().filter(|language| !language.is_empty());
        if language.as_ref().is_some_and(|language| !LANGUAGES.contains(&language.as_str())) {
            return Err(Problem::NotAChoice.at("language"));
        }
        let about = text::line("about", self.about.as_deref().unwrap_or_default(), text::REASON)?;
        let checked = self.checked.as_deref().map(str::trim).filter(|day| !day.is_empty());
        let checked = checked.map(|day| parse_date("checked", day)).transpose()?;
        let sources = self.sources.iter().map(|source| text::line("sources", source, text::SOURCE));
        let mut sources = sources.collect::<Result<Vec<_>, _>>()?;
        sources.retain(|source| !source.is_empty());
        if sources.len() > MAX_SOURCES {
            return Err(Problem::TooMany { max: MAX_SOURCES }.at("sources"));
        }
        if self.programs.len() > MAX_PROGRAMS {
            return Err(Problem::TooMany { max: MAX_PROGRAMS }.at("programs"));
        }
        if !self.programs.iter().all(|program| is_program(program)) {
            return Err(Problem::NotAChoice.at("programs"));
        }
        Ok(Self {
            title: text::required_line("title", &self.title, text::TITLE)?,
            about: Some(about).filter(|about| !about.is_empty()),
            language,
            sources,
            checked: checked.map(|day| day.to_string()),
            programs: self.programs.clone(),
            large: self.large,
        })
    }

    /// Whether it is for groups of this program. A starter set copied from one is of the same
    /// program.
    #[must_use]
    pub fn is_for(&self, program: &str) -> bool {
        let of = |one: &String| {
            program.strip_prefix(one).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        self.programs.is_empty() || self.programs.iter().any(of)
    }

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
    if front.language.as_ref().is_some_and(|language| !LANGUAGES.contains(&language.as_str())) {
        let choices = Slip::Choice { choices: LANGUAGES.join(", ") };
        return Err(Fault { line: line_with("language"), reason: choices.into() });
    }
    if front.checked.is_some() && front.checked_on().is_none() {
        return Err(Fault { line: line_with("checked"), reason: Reason::NotADay });
    }
    Ok(front)
}

/// Whether it may be the id of a program: small letters, digits and hyphens.
fn is_program(id: &str) -> bool {
    (1..=80).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The text of a handout, cleaned, and as it was read.
///
/// # Errors
/// [`NotAHandout`].
pub fn checked_text(field: &str, given: &str) -> Result<(String, Handout), NotAHandout> {
    let text = text::laid_out(field, given, text::HANDOUT)?;
    if text.trim().is_empty() {
        return Err(Problem::Empty.at(field).into());
    }
    let handout = read(&text).map_err(NotAHandout::Faulty)?;
    Ok((text, handout))
}

/// Why a text is no handout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAHandout {
    /// Too long, or nothing, or nothing that can be shown.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Well meant, with faults.
    #[error("{} faults", .0.len())]
    Faulty(Vec<Fault>),
}

/// Writes a handout's file, as [`read_file`] reads it. `None` if it can't be written as TOML, which
/// texts always can.
#[must_use]
pub fn write_file(front: &Front, text: &str) -> Option<String> {
    let front = toml::to_string_pretty(front).ok()?;
    Some(format!("{FENCE}\n{front}{FENCE}\n\n{text}\n"))
}
