//! Points of a handout, and points in points.

use super::read::{Reader, Row, Within, begins_block};
use super::{Block, Item, MAX_LIST_DEPTH, Reason};

/// How much further in a line is that belongs to the point above it.
const STEP: usize = 2;

/// What begins a point.
#[derive(Clone, Copy)]
pub(super) struct Mark<'a> {
    number: Option<u32>,
    words: &'a str,
}

/// The mark a line begins with, if it is a point.
pub(super) fn mark(row: Row<'_>) -> Option<Mark<'_>> {
    let text = row.words();
    // A mark with nothing behind it is a point to be written in by hand.
    let behind = |rest: &'_ str| rest.is_empty() || rest.starts_with(' ');
    if let Some(words) = text.strip_prefix(['-', '*', '+']).filter(|rest| behind(rest)) {
        return Some(Mark { number: None, words: words.trim() });
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let words = text[digits..].strip_prefix(['.', ')']).filter(|rest| behind(rest))?;
    Some(Mark { number: Some(text[..digits].parse().ok()?), words: words.trim() })
}

/// Reads the list that these lines begin with, and says how many of them it has.
pub(super) fn read(reader: &mut Reader, rows: &[Row<'_>], within: Within) -> (Option<Block>, usize) {
    let Some((first, begun)) = rows.first().and_then(|row| Some((row, mark(*row)?))) else {
        return (None, 1);
    };
    let inner = first.indent() + STEP;
    let mut points: Vec<(bool, Vec<Row<'_>>)> = Vec::new();
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        let further = row.indent() >= inner;
        let point = mark(*row).filter(|mark| !further && mark.number.is_some() == begun.number.is_some());
        if row.is_blank() {
            // Room between points, or in one: what follows it decides.
            let room = rows[at..].iter().take_while(|row| row.is_blank()).count();
            let goes_on = rows.get(at + room).is_some_and(|next| {
                next.indent() >= inner
                    || mark(*next).is_some_and(|mark| mark.number.is_some() == begun.number.is_some())
            });
            if !goes_on {
                break;
            }
            if let Some((_, lines)) = points.last_mut() {
                lines.push(*row);
            }
            at += room;
            continue;
        } else if let Some(mark) = point {
            let ticked =
                mark.words.strip_prefix("[ ]").filter(|rest| rest.is_empty() || rest.starts_with(' '));
            let text = ticked.unwrap_or(mark.words).trim();
            points.push((ticked.is_some(), vec![Row { number: row.number, text }]));
        } else if let Some((_, lines)) = points.last_mut() {
            // A line without a mark belongs to the words just above it, however far in it is.
            let lazy = !begins_block(&rows[at..]) && goes_on_from(lines);
            if !further && !lazy {
                break;
            }
            lines.push(Row {
                number: row.number,
                text: row.text.get(inner..).filter(|_| further).unwrap_or(row.words()),
            });
        }
        at += 1;
    }
    if within.lists == MAX_LIST_DEPTH {
        reader.faults.add(first.number, Reason::ListTooDeep);
        return (None, at);
    }
    let within = Within { lists: within.lists + 1, ..within };
    let item = |(tick, lines): (bool, Vec<Row<'_>>)| Item { tick, blocks: reader.blocks(&lines, within) };
    let items = points.into_iter().map(item).collect();
    (Some(Block::List { start: begun.number, items }), at)
}

/// Whether the last line is one that words can follow.
fn goes_on_from(lines: &[Row<'_>]) -> bool {
    let words = lines.last().map(|last| mark(*last).map_or(last.words(), |mark| mark.words));
    words.is_some_and(|words| {
        !words.is_empty() && !["::", ">", "|", "#"].iter().any(|start| words.starts_with(start))
    })
}
