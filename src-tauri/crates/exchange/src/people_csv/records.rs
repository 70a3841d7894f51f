//! From the letters of a file to its rows of cells.
//!
//! The `csv` crate reads any text without complaint, counts only LF as a line and lets a
//! forgotten quotation mark swallow the rest of the file. Here a person has to be told which line
//! to look at, and one slip must not cost her the other rows, so the splitting is our own; a
//! property test holds it to what that crate writes.

use std::iter::Peekable;
use std::str::CharIndices;

/// The most characters of a row that runs over several lines. A quotation mark still open by then
/// was forgotten; the bound keeps looking for its end from taking forever.
const MAX_SPREAD: usize = 40_000;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Its cells, unquoted.
    pub(super) cells: Vec<String>,
    /// Its quotation marks don't match; `cells` means nothing. It was taken to end with its line.
    pub(super) broken: bool,
}

impl Record {
    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        !self.broken && self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Takes off the first line with which some spreadsheets tell their separator (`sep=;`).
pub(super) fn told_separator(text: &str) -> (Option<char>, &str) {
    let told = || {
        let mut rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?.chars();
        let separator = rest.next().filter(|c| matches!(c, ',' | ';' | '\t'))?;
        let rest = rest.as_str();
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']))?;
        Some((Some(separator), rest))
    };
    told().unwrap_or((None, text))
}

/// The rows of a text, one after the other.
pub(super) struct Records<'a> {
    rest: &'a str,
    separator: char,
    line: usize,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: char) -> Self {
        Records { rest: text, separator, line: 1 }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        let line = self.line;
        let mut scan =
            Scan { chars: self.rest.char_indices().peekable(), separator: self.separator, lines: 0 };
        let (cells, broken) = match scan.row() {
            Some(cells) => (cells, false),
            None => {
                // Only the line itself is given up, so that the rows after it can be read.
                scan =
                    Scan { chars: self.rest.char_indices().peekable(), separator: self.separator, lines: 0 };
                scan.skip_line();
                (Vec::new(), true)
            }
        };
        let end = scan.chars.peek().map_or(self.rest.len(), |(at, _)| *at);
        self.line += scan.lines;
        self.rest = &self.rest[end..];
        Some(Record { line, cells, broken })
    }
}

struct Scan<'a> {
    chars: Peekable<CharIndices<'a>>,
    separator: char,
    /// Line ends passed so far.
    lines: usize,
}

impl Scan<'_> {
    /// The next character; CR LF and CR come out as one LF.
    fn take(&mut self) -> Option<char> {
        let (_, c) = self.chars.next()?;
        if c == '\r' {
            self.chars.next_if(|(_, next)| *next == '\n');
        }
        if matches!(c, '\r' | '\n') {
            self.lines += 1;
            return Some('\n');
        }
        Some(c)
    }

    fn skip_line(&mut self) {
        while !matches!(self.take(), None | Some('\n')) {}
    }

    /// The cells up to the end of the row, or `None` if its quotation marks don't match.
    fn row(&mut self) -> Option<Vec<String>> {
        let mut cells = Vec::new();
        let mut cell = String::new();
        loop {
            match self.take() {
                Some('"') if cell.chars().all(|c| c == ' ') => {
                    cell = self.quoted()?;
                    let end = self.after_quotes()?;
                    cells.push(std::mem::take(&mut cell));
                    if end != Some(self.separator) {
                        return Some(cells);
                    }
                }
                Some(c) if c == self.separator => cells.push(std::mem::take(&mut cell)),
                None | Some('\n') => {
                    cells.push(cell);
                    return Some(cells);
                }
                Some(c) => cell.push(c),
            }
        }
    }

    /// What stands up to the closing quotation mark; a doubled one is a mark in the text.
    fn quoted(&mut self) -> Option<String> {
        let mut cell = String::new();
        loop {
            match self.take()? {
                '"' if self.chars.next_if(|(_, next)| *next == '"').is_some() => cell.push('"'),
                '"' => return Some(cell),
                c => cell.push(c),
            }
            let spread = self.chars.peek().map_or(0, |(at, _)| *at);
            if self.lines > 0 && spread > MAX_SPREAD {
                return None;
            }
        }
    }

    /// The separator or line end (`None` within: the end of the text) after a closing quotation
    /// mark; anything else but blanks is one mark too many or too few.
    fn after_quotes(&mut self) -> Option<Option<char>> {
        loop {
            match self.take() {
                Some(c) if c == self.separator || c == '\n' => return Some(Some(c)),
                None => return Some(None),
                Some(' ' | '\t') => {}
                Some(_) => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>, bool)> {
        Records::new(text, ',').map(|record| (record.line, record.cells, record.broken)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>, bool) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect(), false)
    }

    #[test]
    fn each_kind_of_line_end_is_one_line() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "\"c", "d\",e", "f,", ""].join(end);
            let expected = [row(1, &["a", "b"]), row(2, &[""]), row(3, &["c\nd", "e"]), row(5, &["f", ""])];
            assert_eq!(rows(&text), expected, "{text:?}");
        }
        assert_eq!(
            rows("a,b\n\n\"c\r\nd\",e\rf,"),
            [row(1, &["a", "b"]), row(2, &[""]), row(3, &["c\nd", "e"]), row(5, &["f", ""])]
        );
    }

    #[test]
    fn quotation_marks_hold_separators_lines_and_marks() {
        assert_eq!(
            rows("\"Reyes, Dana\", \"say \"\"hi\"\"\" ,\"\"\nBob \"Bo\" Lee,5\"\n"),
            [row(1, &["Reyes, Dana", "say \"hi\"", ""]), row(2, &["Bob \"Bo\" Lee", "5\""])]
        );
    }

    #[test]
    fn a_forgotten_mark_costs_its_own_line_only() {
        let broken = |line| (line, vec![], true);
        assert_eq!(rows("a\n\"b,c\nd,e\n"), [row(1, &["a"]), broken(2), row(3, &["d", "e"])]);
        // The next opening mark seems to close it, and then text follows.
        assert_eq!(rows("\"b,c\nd,\"e,f\"\ng"), [broken(1), row(2, &["d", "e,f"]), row(3, &["g"])]);
        let long = format!("\"{}\nd", "x\n".repeat(MAX_SPREAD));
        assert_eq!(rows(&long)[0], broken(1));
    }

    #[test]
    fn a_spreadsheet_may_tell_its_separator() {
        assert_eq!(told_separator("sep=;\r\na;b"), (Some(';'), "a;b"));
        assert_eq!(told_separator("SEP=,\na"), (Some(','), "a"));
        assert_eq!(told_separator("sep=x\na"), (None, "sep=x\na"));
        assert_eq!(told_separator("separate,b"), (None, "separate,b"));
    }

    proptest! {
        #[test]
        fn reads_what_the_csv_crate_writes(
            rows in prop::collection::vec(prop::collection::vec("[a,;\"\n \té🌻]{0,6}", 1..5), 0..6),
            separator in prop::sample::select(vec![b',', b';', b'\t']),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<_> = Records::new(&text, char::from(separator)).map(|record| record.cells).collect();
            prop_assert_eq!(read, rows);
        }

        #[test]
        fn every_line_belongs_to_exactly_one_row(text in "[a,\"\r\n ]{0,40}") {
            let lines: Vec<_> = Records::new(&text, ',').map(|record| record.line).collect();
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            let joined = text.replace("\r\n", "\n").replace('\r', "\n");
            let ends = joined.matches('\n').count() + usize::from(!joined.is_empty() && !joined.ends_with('\n'));
            prop_assert!(lines.last().is_none_or(|last| *last <= ends));
        }
    }
}
