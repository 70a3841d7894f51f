//! Names as they stand on a sheet of paper, typed in or pasted: one a line, in the order of the paper.
//!
//! Takes numbered lines, and tables copied from a spreadsheet, with headings or without. Who is
//! meant is not asked here, and nothing of this module repeats a name in an error.

use model::name::split_full_name;

use crate::people_csv;

/// A name on a line.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The line in the text, from 1.
    pub line: usize,
    /// First name, or the only name. Never empty.
    pub first: String,
    /// Last name or initial.
    pub last: Option<String>,
}

/// The names of a text. Lines without a name, such as a number alone, are left out.
#[must_use]
pub fn read(text: &str) -> Vec<Line> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if first.contains('\t')
        && let Ok(sheet) = people_csv::read(text.as_bytes())
    {
        let named = sheet.rows.into_iter().filter_map(|row| {
            let entry = row.entry.ok()?;
            Some(Line { line: row.line, first: entry.first, last: entry.last })
        });
        return named.collect();
    }
    let lines = text.lines().enumerate();
    lines.filter_map(|(at, line)| named(at + 1, line)).collect()
}

/// The name on one line: in a table without headings, what stands in the first cell that is no number.
fn named(line: usize, text: &str) -> Option<Line> {
    let cell = text.split('\t').map(unnumbered).find(|cell| !cell.is_empty())?;
    let (first, last) = split_full_name(cell);
    (!first.is_empty()).then_some(Line { line, first, last })
}

/// A cell without the number or dash it begins with; empty if there is nothing else.
fn unnumbered(cell: &str) -> &str {
    let listed = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•' | '*' | '·');
    let cell = cell.trim_matches(listed);
    let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == cell.len() {
        return cell;
    }
    rest.trim_start_matches(|c: char| matches!(c, '.' | ')' | ':') || listed(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(usize, String)> {
        let whole =
            |line: Line| [Some(line.first), line.last].into_iter().flatten().collect::<Vec<_>>().join("|");
        read(text).into_iter().map(|line| (line.line, whole(line))).collect()
    }

    fn said(list: &[(usize, &str)]) -> Vec<(usize, String)> {
        list.iter().map(|(line, name)| (*line, (*name).to_owned())).collect()
    }

    #[test]
    fn one_name_a_line_however_the_lines_are_numbered() {
        let typed = "Dana R.\r\n\n 1. Bo\n2) Reyes, Ana\n- Wren\n• Sunny 🌞\n12\n3";
        let read = [(1, "Dana|R."), (3, "Bo"), (4, "Ana|Reyes"), (5, "Wren"), (6, "Sunny 🌞")];
        assert_eq!(names(typed), said(&read));
    }

    #[test]
    fn a_table_copied_from_a_spreadsheet_gives_its_names() {
        let headed = "First name\tLast name\tPhone\nDana\tReyes\t555-0101\n\t\t\nBo\t\t";
        assert_eq!(names(headed), said(&[(2, "Dana|Reyes"), (4, "Bo")]));
        let bare = "1\tDana R.\tnew\n2\tBo\t\n3\t\t";
        assert_eq!(names(bare), said(&[(1, "Dana|R."), (2, "Bo")]));
    }

    #[test]
    fn no_text_is_too_strange_to_be_read() {
        for text in ["", "\t\t", "\0", "１２", "\u{202e}x", "Name\tx\n\"", ",,,", "1\t2\t3"] {
            assert!(read(text).iter().all(|line| !line.first.is_empty()), "{text:?}");
        }
    }
}
