//! Reading a handout's text, line by line.

use super::fault::Faults;
use super::line::spans;
use super::{
    Block, Fault, Handout, Line, MAX_CODE, MAX_DEPTH, MAX_INSERTS, MAX_LINES, MAX_PAGES, Reason, list, table,
};
use crate::text::{HANDOUT, Limit};

/// Reads a handout.
///
/// # Errors
/// Everything that was meant as a block and is none, by line.
pub fn read(text: &str) -> Result<Handout, Vec<Fault>> {
    let Limit(most) = HANDOUT;
    if text.chars().nth(most).is_some() {
        let max = u32::try_from(most).unwrap_or(u32::MAX);
        return Err(vec![Fault { line: 1, reason: Reason::TooMany { max } }]);
    }
    let rows: Vec<Row<'_>> =
        text.lines().enumerate().map(|(n, text)| Row { number: n + 1, text: text.trim_end() }).collect();
    let mut reader = Reader::default();
    let blocks = reader.blocks(&rows, Within::default());
    let faults = reader.faults.into_sorted();
    if faults.is_empty() { Ok(Handout { blocks }) } else { Err(faults) }
}

/// A line as it was typed, without what nobody sees behind it.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// From 1.
    pub(super) number: usize,
    pub(super) text: &'a str,
}

impl<'a> Row<'a> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Without the room before it.
    pub(super) fn words(&self) -> &'a str {
        self.text.trim_start()
    }

    /// How much room is before it, in spaces.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }
}

/// What the lines at hand lie in.
#[derive(Clone, Copy, Default)]
pub(super) struct Within {
    pub(super) blocks: usize,
    pub(super) lists: usize,
    pub(super) columns_or_cards: bool,
}

/// A handout being read.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) faults: Faults,
    lines: u32,
    space: u32,
    pages: u32,
    inserts: u32,
    /// Something was read: there can be no title any more.
    begun: bool,
}

impl Reader {
    /// Reads lines that lie in the same block.
    pub(super) fn blocks(&mut self, rows: &[Row<'_>], within: Within) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = 0;
        while let Some(row) = rows.get(at) {
            let rest = &rows[at..];
            let words = row.words();
            let (block, taken) = if words.is_empty() {
                (None, 1)
            } else if let Some(opens) = words.strip_prefix(":::") {
                self.container(opens, rest, within)
            } else if let Some(says) = words.strip_prefix("::") {
                (self.one_liner(says, row.number, within), 1)
            } else if let Some((level, words)) = heading(words) {
                (Some(self.heading(level, words, row.number, within)), 1)
            } else if words.starts_with('>') {
                self.quote(rest)
            } else if is_rule(words) {
                (Some(Block::Rule), 1)
            } else if table::begins(rest) {
                table::read(self, rest)
            } else if list::mark(*row).is_some() {
                list::read(self, rest, within)
            } else {
                self.paragraph(rest)
            };
            self.begun |= block.is_some();
            blocks.extend(block);
            at += taken;
        }
        blocks
    }

    pub(super) fn line(&mut self, row: Row<'_>) -> Line {
        spans(row.words(), row.number, &mut self.faults)
    }

    fn heading(&mut self, level: u8, words: &str, number: usize, within: Within) -> Block {
        if level == 1 && (self.begun || within.blocks + within.lists > 0) {
            self.faults.add(number, Reason::TitleNotFirst);
        }
        Block::Heading { level, words: spans(words, number, &mut self.faults) }
    }

    fn paragraph(&mut self, rows: &[Row<'_>]) -> (Option<Block>, usize) {
        // The first line is known to be none of the others.
        let more = (1..rows.len()).find(|at| begins_block(&rows[*at..])).unwrap_or(rows.len());
        (Some(Block::Paragraph(rows[..more].iter().map(|row| self.line(*row)).collect())), more)
    }

    fn quote(&mut self, rows: &[Row<'_>]) -> (Option<Block>, usize) {
        let said =
            |row: &Row<'_>| row.words().strip_prefix('>').is_some_and(|words| !words.trim().is_empty());
        let taken = rows.iter().take_while(|row| said(row)).count();
        let line =
            |row: &Row<'_>| spans(row.words().trim_start_matches('>').trim(), row.number, &mut self.faults);
        let lines: Vec<Line> = rows[..taken].iter().map(line).collect();
        // A mark with nothing behind it parts what is said.
        ((taken > 0).then_some(Block::Quote(lines)), taken.max(1))
    }

    fn one_liner(&mut self, says: &str, number: usize, within: Within) -> Option<Block> {
        let (word, rest) = words_of(says);
        let block = match word {
            "lines" => return self.room(rest, number, true).map(Block::Lines),
            "space" => return self.room(rest, number, false).map(Block::Space),
            "qr" => return self.code(rest, number),
            "page" => Block::Page,
            "logo" => Block::Logo,
            "numbers" => Block::Numbers,
            "places" => Block::Places,
            "next" => {
                self.faults.add(number, Reason::NextOutside);
                return None;
            }
            _ => {
                self.faults.add(number, Reason::UnknownBlock);
                return None;
            }
        };
        if !rest.is_empty() {
            self.faults.add(number, Reason::StandsAlone);
        }
        if block == Block::Page {
            if within.blocks + within.lists > 0 {
                self.faults.add(number, Reason::PageInside);
            }
            self.pages += 1;
            if self.pages > MAX_PAGES {
                self.faults.add(number, Reason::TooMany { max: MAX_PAGES });
            }
        } else {
            self.insert(number);
        }
        Some(block)
    }

    /// One of the blocks that bring something in.
    fn insert(&mut self, number: usize) {
        self.inserts += 1;
        if self.inserts > MAX_INSERTS {
            self.faults.add(number, Reason::TooMany { max: MAX_INSERTS });
        }
    }

    /// So many lines, to write on or empty.
    fn room(&mut self, given: &str, number: usize, to_write_on: bool) -> Option<u32> {
        let Some(wanted) = given.parse().ok().filter(|wanted| (1..=MAX_LINES).contains(wanted)) else {
            self.faults.add(number, Reason::Number { max: MAX_LINES });
            return None;
        };
        let sum = if to_write_on { &mut self.lines } else { &mut self.space };
        *sum = sum.saturating_add(wanted);
        if *sum > MAX_LINES {
            self.faults.add(number, Reason::TooMany { max: MAX_LINES });
        }
        Some(wanted)
    }

    fn code(&mut self, given: &str, number: usize) -> Option<Block> {
        self.insert(number);
        let (data, alt) = given.split_once('|').map_or((given, ""), |(data, alt)| (data.trim(), alt.trim()));
        if data.is_empty() || alt.is_empty() {
            self.faults.add(number, Reason::CodeBare);
            return None;
        }
        if data.chars().count() > MAX_CODE || alt.chars().count() > MAX_CODE {
            self.faults.add(number, Reason::CodeTooLong);
            return None;
        }
        Some(Block::Qr { data: data.to_owned(), alt: alt.to_owned() })
    }

    /// A block that holds others; `opens` is what follows its colons.
    fn container(&mut self, opens: &str, rows: &[Row<'_>], within: Within) -> (Option<Block>, usize) {
        let Some(first) = rows.first() else { return (None, 1) };
        let (word, rest) = words_of(opens);
        if word.is_empty() {
            self.faults.add(first.number, Reason::NothingOpen);
            return (None, 1);
        }
        let close = close(&rows[1..]);
        if close.is_none() {
            self.faults.add(first.number, Reason::Unclosed);
        }
        let inside = &rows[1..close.map_or(rows.len(), |close| close + 1)];
        let taken = close.map_or(rows.len(), |close| close + 2);
        let divides = matches!(word, "columns" | "cards");
        if !divides && !matches!(word, "box" | "keep") {
            self.faults.add(first.number, Reason::UnknownBlock);
        } else if word != "cards" && !rest.is_empty() {
            self.faults.add(first.number, Reason::StandsAlone);
        }
        if divides && within.columns_or_cards {
            self.faults.add(first.number, Reason::EachOther);
        }
        if within.blocks == MAX_DEPTH {
            self.faults.add(first.number, Reason::TooDeep);
            return (None, taken);
        }
        self.begun = true;
        let within = Within {
            blocks: within.blocks + 1,
            columns_or_cards: within.columns_or_cards || divides,
            ..within
        };
        let block = match word {
            "box" => Block::Boxed(self.blocks(inside, within)),
            "columns" => {
                let columns = columns(inside);
                if !(2..=3).contains(&columns.len()) {
                    self.faults.add(first.number, Reason::ColumnCount);
                }
                Block::Columns(columns.into_iter().map(|rows| self.blocks(rows, within)).collect())
            }
            "cards" => {
                let count = rest.parse().ok().filter(|count| [2, 4, 8].contains(count));
                if count.is_none() {
                    self.faults.add(first.number, Reason::CardCount);
                }
                Block::Cards { count: count.unwrap_or(8), blocks: self.blocks(inside, within) }
            }
            _ => Block::Keep(self.blocks(inside, within)),
        };
        (Some(block), taken)
    }
}

/// The first word, and what follows it.
fn words_of(text: &str) -> (&str, &str) {
    let text = text.trim();
    text.split_once(' ').map_or((text, ""), |(word, rest)| (word, rest.trim()))
}

/// Walks over lines and says of each how many blocks are open before it, those that `rows` begin in
/// not counted. Ends with the line that closes what they begin in.
fn depths<'r>(rows: &'r [Row<'_>]) -> impl Iterator<Item = (usize, usize)> + 'r {
    let mut open = Some(0_usize);
    rows.iter().enumerate().map_while(move |(at, row)| {
        let before = open?;
        if let Some(opens) = row.words().strip_prefix(":::") {
            open = if opens.trim().is_empty() { before.checked_sub(1) } else { Some(before + 1) };
        }
        Some((at, before))
    })
}

/// The line that closes the block `rows` begin in.
fn close(rows: &[Row<'_>]) -> Option<usize> {
    depths(rows).find(|(at, open)| *open == 0 && rows[*at].words() == ":::").map(|(at, _)| at)
}

/// The lines between `::next` lines that are in no deeper block.
fn columns<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<&'r [Row<'a>]> {
    let mut columns = Vec::new();
    let mut from = 0;
    for (at, open) in depths(rows) {
        if open == 0 && rows[at].words() == "::next" {
            columns.push(&rows[from..at]);
            from = at + 1;
        }
    }
    columns.push(&rows[from..]);
    columns
}

/// A heading's level and its words.
fn heading(words: &str) -> Option<(u8, &str)> {
    let hashes = words.len() - words.trim_start_matches('#').len();
    let rest = words.get(hashes..)?.strip_prefix(' ')?;
    match hashes {
        1 | 2 => Some((u8::try_from(hashes).ok()?, rest.trim())),
        3..=6 => Some((3, rest.trim())),
        _ => None,
    }
}

/// Three or more of one mark, with or without room between them.
fn is_rule(words: &str) -> bool {
    ['-', '*'].iter().any(|mark| {
        words.chars().filter(|c| c == mark).count() >= 3 && words.chars().all(|c| c == *mark || c == ' ')
    })
}

/// Whether the first of these lines ends a paragraph above it.
pub(super) fn begins_block(rows: &[Row<'_>]) -> bool {
    rows.first().is_none_or(|row| {
        let words = row.words();
        words.is_empty()
            || words.starts_with("::")
            || words.starts_with('>')
            || heading(words).is_some()
            || is_rule(words)
            || list::mark(*row).is_some()
            || table::begins(rows)
    })
}
