//! What is wrong with a text that was meant to be a pack, and in which line.
//!
//! Knows no language: the sentence on screen is made from [`Reason::key`] and what the reason holds
//! by whoever speaks to the person. The library that reads TOML says its reasons in English only;
//! [`Slip::of`] tells them apart, and no word of it goes further.

use super::check::MAX_ENTRIES;
use super::{FORMAT, MAX_BYTES, MAX_ID, NotAText};

/// Why a text is not a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Larger than [`MAX_BYTES`].
    #[error("the starter set is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// Not the TOML of a pack.
    #[error("line {line}: {slip}")]
    Syntax {
        /// The line the trouble is in, from 1.
        line: usize,
        /// What is wrong there.
        slip: Slip,
    },
    /// Written by a newer Homegroup.
    #[error("the starter set is of form {found}; this Homegroup reads forms up to {FORMAT}")]
    NewerFormat {
        /// The form it says it has.
        found: u32,
    },
    /// Well written, but it does not hold together.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Faulty(Vec<Fault>),
}

/// One thing that is wrong with a text that was meant to be a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Larger than [`MAX_BYTES`].
    #[error("larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// Written by a newer Homegroup.
    #[error("of form {found}")]
    NewerFormat {
        /// The form it says it has.
        found: u32,
    },
    /// Bytes that are no text.
    #[error("no text")]
    NotText,
    /// A line that can't be read.
    #[error(transparent)]
    Slip(#[from] Slip),
    /// An entry that does not hold together with the others.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// How a line fails to be one of a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Slip {
    /// Not TOML, in a way nothing more is known of.
    #[error("not TOML")]
    Toml,
    /// A text without quotes, or without the second one.
    #[error("quotes are missing")]
    Quotes,
    /// A bracket that is not closed.
    #[error("a bracket is not closed")]
    Bracket,
    /// A key without an equals sign.
    #[error("a key without a value")]
    NoValue,
    /// More than one thing in a line.
    #[error("something more behind the value")]
    More,
    /// A key that is there twice.
    #[error("a key is there twice")]
    KeyTwice,
    /// A key no such entry has.
    #[error("there is no {key}")]
    Unknown {
        /// The key as it is written.
        key: String,
    },
    /// An entry without a key it needs.
    #[error("{key} is missing")]
    Missing {
        /// The key.
        key: String,
    },
    /// A word where only certain ones may stand.
    #[error("one of {choices}")]
    Choice {
        /// Those that may, with commas between them.
        choices: String,
    },
    /// Something else where a whole number belongs.
    #[error("a whole number")]
    Number,
    /// A text that is not written by language.
    #[error("a text by language")]
    ByLanguage,
    /// A value of another kind than belongs there.
    #[error("a value of another kind")]
    Kind,
    /// A text that is no text.
    #[error(transparent)]
    Wording(#[from] NotAText),
}

impl Slip {
    /// What the TOML library's message says, as far as it can be told.
    pub(crate) fn of(message: &str) -> Self {
        // The parts in backquotes, the key or the choices, stand at every second place.
        let quoted = || message.split('`').skip(1).step_by(2);
        let key = || quoted().next().unwrap_or_default().chars().take(MAX_ID).collect();
        let begins = |starts: &[&str]| starts.iter().any(|start| message.starts_with(start));
        if let Some(wording) =
            [NotAText::Empty, NotAText::Language].into_iter().find(|one| message == one.to_string())
        {
            Self::Wording(wording)
        } else if begins(&["unknown field"]) {
            Self::Unknown { key: key() }
        } else if begins(&["missing field"]) {
            Self::Missing { key: key() }
        } else if begins(&["unknown variant"]) {
            Self::Choice { choices: quoted().skip(1).collect::<Vec<_>>().join(", ") }
        } else if begins(&[
            "string values must be quoted",
            "missing opening quote",
            "invalid basic string",
            "invalid literal string",
            "invalid multi-line",
        ]) {
            Self::Quotes
        } else if begins(&["unclosed", "missing comma", "missing key for inline table"]) {
            Self::Bracket
        } else if begins(&["key with no value", "missing value"]) {
            Self::NoValue
        } else if begins(&["unexpected key or value"]) {
            Self::More
        } else if begins(&["duplicate key"]) {
            Self::KeyTwice
        } else if begins(&["invalid type", "invalid value", "wanted"]) {
            match message.rsplit_once("expected ").map(|(_, expected)| expected) {
                Some("u32") => Self::Number,
                Some("a map") => Self::ByLanguage,
                _ => Self::Kind,
            }
        } else {
            Self::Toml
        }
    }

    /// The catalogue's key for it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Toml => "pack-slip-toml",
            Self::Quotes => "pack-slip-quotes",
            Self::Bracket => "pack-slip-bracket",
            Self::NoValue => "pack-slip-no-value",
            Self::More => "pack-slip-more",
            Self::KeyTwice => "pack-slip-key-twice",
            Self::Unknown { .. } => "pack-slip-unknown",
            Self::Missing { .. } => "pack-slip-missing",
            Self::Choice { .. } => "pack-slip-choice",
            Self::Number => "pack-slip-number",
            Self::ByLanguage => "pack-slip-by-language",
            Self::Kind => "pack-slip-kind",
            Self::Wording(NotAText::Empty) => "pack-slip-blank",
            Self::Wording(NotAText::Language) => "pack-slip-language",
        }
    }
}

impl Reason {
    /// The catalogue's key for it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "pack-too-large",
            Self::NewerFormat { .. } => "pack-newer-format",
            Self::NotText => "pack-not-text",
            Self::Slip(slip) => slip.key(),
            Self::Fault(fault) => fault.key(),
        }
    }
}

/// Something in a pack that does not hold together. `at` is an entry's id, or a key at the top.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An id that is not of the form `pack.kind.name`, in small letters, digits and hyphens.
    #[error("{id} is not an id of the form {form}")]
    BadId {
        /// The id as it is written.
        id: String,
        /// What it should begin with.
        form: String,
    },
    /// A pack's own id that is not one word of small letters, digits and hyphens.
    #[error("{id} is not a word of small letters, digits and hyphens")]
    BadName {
        /// The id as it is written.
        id: String,
    },
    /// Two entries with one id.
    #[error("{id} is there twice")]
    Twice {
        /// The id.
        id: String,
    },
    /// A reference to an entry the pack does not have.
    #[error("{at} asks for {id}, which is not in the starter set")]
    NoSuch {
        /// Who refers to it.
        at: String,
        /// The id that leads nowhere.
        id: String,
    },
    /// A list that needs something in it has nothing, or one has too much.
    #[error("{at} has {found} entries; there may be {min} to {MAX_ENTRIES}")]
    Entries {
        /// The list.
        at: String,
        /// How many it has.
        found: usize,
        /// How many it needs at least.
        min: usize,
    },
    /// A number of minutes (or of days, months, years) that makes no sense.
    #[error("{at} has a number that is too small or too large")]
    Number {
        /// The entry.
        at: String,
    },
    /// Not least ≤ usual ≤ most.
    #[error("{at} needs its least minutes to be no more, and its most no less, than its usual ones")]
    Range {
        /// The item.
        at: String,
    },
    /// The items do not add up to the length of the meeting.
    #[error("the items of {at} add up to {sum} minutes, not to {minutes}")]
    Sum {
        /// The agenda.
        at: String,
        /// What they add up to.
        sum: u32,
        /// What the agenda says.
        minutes: u32,
    },
    /// A text with more characters than there is room for.
    #[error("{at} has a text longer than {max} characters")]
    TooLong {
        /// The entry.
        at: String,
        /// The limit.
        max: usize,
    },
    /// A card with a text, a text that is no card without one, or a restricted text in a pack.
    #[error("{at} has a licence that does not go with what it carries")]
    Licence {
        /// The reading.
        at: String,
    },
    /// A cycle with more than twelve turns by month, or more than five by week of the month.
    #[error("{at} has {found} turns, which does not go with what moves it on")]
    Turns {
        /// The cycle.
        at: String,
        /// How many it has.
        found: usize,
    },
    /// An item that takes its own place, that of one which itself takes another's, or that of
    /// another without saying when.
    #[error("{at} can't take the place of another item like this")]
    Instead {
        /// The item.
        at: String,
    },
    /// A country that is not two capital letters.
    #[error("{at} has a country that is not written as two capital letters")]
    Country {
        /// The reading.
        at: String,
    },
    /// A milestone that is not later than the one before it.
    #[error("{at} does not come after the milestone before it")]
    Order {
        /// The milestone.
        at: String,
    },
}

impl PackError {
    /// The line the trouble is in, from 1, where it is about one line.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            PackError::Syntax { line, .. } => Some(*line),
            PackError::TooLarge | PackError::NewerFormat { .. } | PackError::Faulty(_) => None,
        }
    }

    /// What is wrong, each with the line of `text` it is about, from 1, where it is about one.
    #[must_use]
    pub fn reasons_in(&self, text: &str) -> Vec<(Option<usize>, Reason)> {
        match self {
            PackError::Syntax { line, slip } => vec![(Some(*line), slip.clone().into())],
            PackError::Faulty(faults) => {
                faults.iter().map(|fault| (line_of_id(text, fault.at()), fault.clone().into())).collect()
            }
            PackError::TooLarge => vec![(None, Reason::TooLarge)],
            PackError::NewerFormat { found } => vec![(None, Reason::NewerFormat { found: *found })],
        }
    }
}

/// The line an entry of this id begins in, or a key at the top.
fn line_of_id(text: &str, at: &str) -> Option<usize> {
    if at.is_empty() || at.len() > 2 * MAX_ID {
        return None;
    }
    let quoted = [format!("\"{at}\""), format!("'{at}'")];
    let begins = |line: &str| {
        let line = line.trim_start().trim_start_matches('[');
        line.starts_with(at) && line[at.len()..].starts_with([' ', '=', '.', ']'])
    };
    let is = |line: &str| quoted.iter().any(|quoted| line.contains(quoted)) || begins(line);
    text.lines().position(is).map(|line| line + 1)
}

impl Fault {
    /// The entry it is about, or the key at the top.
    #[must_use]
    pub fn at(&self) -> &str {
        match self {
            Fault::BadId { id, .. } | Fault::BadName { id } | Fault::Twice { id } => id,
            Fault::NoSuch { at, .. }
            | Fault::Entries { at, .. }
            | Fault::Number { at }
            | Fault::Range { at }
            | Fault::Sum { at, .. }
            | Fault::TooLong { at, .. }
            | Fault::Licence { at }
            | Fault::Turns { at, .. }
            | Fault::Instead { at }
            | Fault::Country { at }
            | Fault::Order { at } => at,
        }
    }

    /// The catalogue's key for it.
    fn key(&self) -> &'static str {
        match self {
            Fault::BadId { .. } => "pack-fault-bad-id",
            Fault::BadName { .. } => "pack-fault-bad-name",
            Fault::Twice { .. } => "pack-fault-twice",
            Fault::NoSuch { .. } => "pack-fault-no-such",
            Fault::Entries { .. } => "pack-fault-entries",
            Fault::Number { .. } => "pack-fault-number",
            Fault::Range { .. } => "pack-fault-range",
            Fault::Sum { .. } => "pack-fault-sum",
            Fault::TooLong { .. } => "pack-fault-too-long",
            Fault::Licence { .. } => "pack-fault-licence",
            Fault::Turns { .. } => "pack-fault-turns",
            Fault::Instead { .. } => "pack-fault-instead",
            Fault::Country { .. } => "pack-fault-country",
            Fault::Order { .. } => "pack-fault-order",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Pack;
    use super::super::tests::small;
    use super::*;

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let lines = |text: &str| Pack::from_toml(text).unwrap_err().reasons_in(text);
        let text = small().replacen("role = \"tea.role.host\"", "role = \"tea.role.nobody\"", 1);
        let [(line, reason)] = lines(&text).try_into().unwrap();
        assert_eq!(text.lines().nth(line.unwrap() - 1), Some("id = \"tea.item.long.pour\""));
        assert!(reason.to_string().contains("tea.role.nobody"));
        let text = small().replacen("attendance", "colour = 1\nattendance", 1);
        let [(line, reason)] = lines(&text).try_into().unwrap();
        assert_eq!(text.lines().nth(line.unwrap() - 1), Some("colour = 1"));
        assert_eq!(reason, Slip::Unknown { key: "colour".to_owned() }.into());
        assert_eq!(lines(&"x".repeat(2 * 1024 * 1024))[0].0, None);
        // A loop: an item that takes the place of one that takes its place.
        let text =
            small().replacen("reading = \"tea", "instead_of = \"tea.item.long.pour\"\nreading = \"tea", 1);
        assert!(
            lines(&text).iter().any(
                |(line, reason)| line.is_some() && matches!(reason, Reason::Fault(Fault::Instead { .. }))
            )
        );
    }

    #[test]
    fn the_librarys_reasons_are_told_apart() {
        let slip = |from: &str, to: &str| {
            assert!(small().contains(from), "{from}");
            match Pack::from_toml(&small().replacen(from, to, 1)) {
                Err(PackError::Syntax { slip, .. }) => slip,
                other => panic!("{to}: {other:?}"),
            }
        };
        let minutes = |to: &str| slip("minutes = 30", to);
        let names = |to: &str| slip("attendance = \"names\"", to);
        assert_eq!(minutes("minutes = sixty"), Slip::Quotes);
        assert_eq!(names("attendance = \"names"), Slip::Quotes);
        assert_eq!(names("attendance = 'names"), Slip::Quotes);
        assert_eq!(names("attendance = [1,"), Slip::Bracket);
        assert_eq!(names("attendance = { a = 1"), Slip::Bracket);
        assert_eq!(slip("[words]", "[words"), Slip::Bracket);
        assert_eq!(minutes("minutes"), Slip::NoValue);
        assert_eq!(minutes("minutes = 30, 31"), Slip::More);
        assert_eq!(minutes("minutes = 30\nminutes = 30"), Slip::KeyTwice);
        assert_eq!(slip("[words]", "[words]\n\u{1} = 1"), Slip::Toml);
        assert_eq!(minutes("minute = 30"), Slip::Unknown { key: "minute".to_owned() });
        assert_eq!(names(""), Slip::Missing { key: "attendance".to_owned() });
        assert_eq!(names("attendance = \"stars\""), Slip::Choice { choices: "count, names".to_owned() });
        let weeks = slip("{ days = 1 }", "{ weeks = 1 }");
        assert_eq!(weeks, Slip::Choice { choices: "days, months, years".to_owned() });
        for wrong in ["\"30\"", "-1", "1.5", "5000000000", "true"] {
            assert_eq!(minutes(&format!("minutes = {wrong}")), Slip::Number, "{wrong}");
        }
        assert_eq!(slip("name.en = \"Tea\"", "name = \"Tea\""), Slip::ByLanguage);
        assert_eq!(slip("{ days = 1 }", "3"), Slip::Kind);
        assert_eq!(slip("title.en", "title.EN"), Slip::Wording(NotAText::Language));
        assert_eq!(slip("\"Long\"", "\" \""), Slip::Wording(NotAText::Empty));
    }
}
