//! Tables of a handout: lines with pipes, the second of them a line of hyphens.

use super::line::spans;
use super::read::{Reader, Row};
use super::{Block, Line, MAX_TABLE_COLUMNS, Reason};

/// Whether these lines begin with a table, or with what was meant as one.
pub(super) fn begins(rows: &[Row<'_>]) -> bool {
    let Some(first) = rows.first() else { return false };
    first.words().starts_with('|')
        || (cells(first.words()).len() > 1 && rows.get(1).is_some_and(|row| is_line(row.words())))
}

/// Reads the table, and says how many lines it has.
pub(super) fn read(reader: &mut Reader, rows: &[Row<'_>]) -> (Option<Block>, usize) {
    let is_row = |words: &str| words.starts_with('|') || (!words.starts_with("::") && cells(words).len() > 1);
    let taken = rows.iter().take_while(|row| is_row(row.words())).count();
    let rows = &rows[..taken.max(1)];
    let Some(first) = rows.first() else { return (None, 1) };
    let head = cells(first.words());
    let columns = head.len();
    let under = rows.get(1).filter(|row| is_line(row.words()) && cells(row.words()).len() == columns);
    let Some(under) = under else {
        reader.faults.add(first.number, Reason::TableHead);
        return (None, rows.len());
    };
    let hyphens = |cell: &str| u32::try_from(cell.bytes().filter(|byte| *byte == b'-').count());
    let shares = cells(under.words()).into_iter().map(|cell| hyphens(cell).unwrap_or(1).min(100)).collect();
    if columns > MAX_TABLE_COLUMNS {
        reader.faults.add(first.number, Reason::TableWide);
        return (None, rows.len());
    }
    let mut line = |row: &Row<'_>| {
        let cells = cells(row.words());
        if cells.len() > columns {
            reader.faults.add(row.number, Reason::TableCells);
        }
        let mut cells: Vec<Line> =
            cells.into_iter().map(|cell| spans(cell, row.number, &mut reader.faults)).collect();
        cells.resize(columns, Line::new());
        cells
    };
    let head = line(first);
    let body = rows[2..].iter().map(line).collect();
    (Some(Block::Table { head, shares, rows: body }), rows.len())
}

/// The line under a head: hyphens between pipes. Colons, which set columns to one side elsewhere,
/// are read and mean nothing.
fn is_line(words: &str) -> bool {
    let is_hyphens = |cell: &&str| {
        let cell = cell.trim_start_matches(':').trim_end_matches(':');
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    };
    words.contains('|') && cells(words).iter().all(is_hyphens)
}

/// What stands between the pipes of a line. A pipe behind a backslash is a letter.
fn cells(words: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut from = 0;
    let mut escaped = false;
    for (at, letter) in words.char_indices() {
        if letter == '|' && !escaped {
            // The one at the very beginning parts nothing.
            if at > 0 {
                cells.push(words[from..at].trim());
            }
            from = at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    let last = words[from..].trim();
    if !last.is_empty() || cells.is_empty() {
        cells.push(last);
    }
    cells
}
