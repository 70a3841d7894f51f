//! The little Markdown a reading is written in: headings, emphasis, lists, quotes and line breaks.
//!
//! There is no HTML and there are no links or pictures: whatever looks like one is shown as it was
//! typed. A line break stays a line break, as in verse. Any text at all can be read; what has no
//! meaning here is text.

use serde::Serialize;

/// A stretch of text between blank lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its lines; the points of a list.
    pub lines: Vec<Vec<Span>>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// `#`: the title of a part.
    Heading,
    /// `##` and deeper: the title of a smaller part.
    Subheading,
    /// Running text.
    Paragraph,
    /// `-`, `*` or `+`: points.
    List,
    /// `1.`: points in order.
    Numbered,
    /// `>`: somebody else's words.
    Quote,
}

/// Some letters set alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The letters.
    pub text: String,
    /// `*so*` or `_so_`.
    pub emphasis: bool,
    /// `**so**` or `__so__`.
    pub strong: bool,
}

/// Reads a text.
#[must_use]
pub fn read(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let (kind, words) = line_of(line.trim());
        let line = spans(words);
        let last = blocks.last_mut().filter(|last| open && goes_on(last.kind, kind));
        match last {
            // A line that follows a point without a mark of its own belongs to the point.
            Some(last) if is_list(last.kind) && kind == BlockKind::Paragraph => {
                if let Some(point) = last.lines.last_mut() {
                    point.push(Span { text: " ".to_owned(), emphasis: false, strong: false });
                    point.extend(line);
                }
            }
            Some(last) => last.lines.push(line),
            None => blocks.push(Block { kind, lines: vec![line] }),
        }
        open = true;
    }
    blocks
}

/// The words as they are spoken: without the marks of a heading, a list or a quote, and of emphasis.
#[must_use]
pub fn spoken(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for line in read(text).iter().flat_map(|block| &block.lines) {
        for span in line {
            words.push_str(&span.text);
        }
        words.push('\n');
    }
    words
}

fn is_list(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::List | BlockKind::Numbered)
}

/// Whether a line of one kind belongs to the block of another just above it.
fn goes_on(above: BlockKind, line: BlockKind) -> bool {
    let heading = |kind| matches!(kind, BlockKind::Heading | BlockKind::Subheading);
    !heading(above) && (above == line || (is_list(above) && line == BlockKind::Paragraph))
}

/// What a line is, and its words without the mark.
fn line_of(line: &str) -> (BlockKind, &str) {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes)
        && let Some(words) = line[hashes..].strip_prefix(' ')
    {
        let kind = if hashes == 1 { BlockKind::Heading } else { BlockKind::Subheading };
        return (kind, words.trim());
    }
    if let Some(words) = line.strip_prefix('>') {
        return (BlockKind::Quote, words.trim());
    }
    if let Some(words) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return (BlockKind::List, words.trim());
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=3).contains(&digits)
        && let Some(words) = line[digits..].strip_prefix(". ").or_else(|| line[digits..].strip_prefix(") "))
    {
        return (BlockKind::Numbered, words.trim());
    }
    (BlockKind::Paragraph, line)
}

/// A run of one mark in a line, where it may open or close something.
struct Run {
    at: usize,
    mark: char,
    length: usize,
    opens: bool,
    closes: bool,
}

/// How each letter of a line is set, in the order of the letters.
pub(crate) struct Setting {
    /// Marks that count, and backslashes that make a letter of a mark: not shown.
    pub(crate) gone: Vec<bool>,
    pub(crate) emphasis: Vec<bool>,
    pub(crate) strong: Vec<bool>,
}

/// Finds a line's marks of emphasis. A mark without its partner is a letter like any other.
pub(crate) fn setting(letters: &[char]) -> Setting {
    let runs = runs(letters);
    let mut gone = vec![false; letters.len()];
    let mut emphasis = vec![false; letters.len()];
    let mut strong = vec![false; letters.len()];
    let mut open: Vec<&Run> = Vec::new();
    for run in &runs {
        let partner = open.iter().rposition(|one| one.mark == run.mark && one.length == run.length);
        match partner.filter(|_| run.closes) {
            Some(nth) => {
                let from = open[nth].at;
                open.truncate(nth);
                gone[from..from + run.length].fill(true);
                gone[run.at..run.at + run.length].fill(true);
                let inside = from + run.length..run.at;
                if run.length != 2 {
                    emphasis[inside.clone()].fill(true);
                }
                if run.length != 1 {
                    strong[inside].fill(true);
                }
            }
            None if run.opens => open.push(run),
            None => {}
        }
    }
    let mut escaped = false;
    for (n, letter) in letters.iter().enumerate() {
        // A backslash before a mark makes it a letter.
        escaped = !escaped && *letter == '\\' && letters.get(n + 1).is_some_and(char::is_ascii_punctuation);
        gone[n] |= escaped;
    }
    Setting { gone, emphasis, strong }
}

/// Parts a line at its marks of emphasis.
fn spans(line: &str) -> Vec<Span> {
    let letters: Vec<char> = line.chars().collect();
    let Setting { gone, emphasis, strong } = setting(&letters);
    let mut spans: Vec<Span> = Vec::new();
    for (n, letter) in letters.iter().enumerate().filter(|(n, _)| !gone[*n]) {
        match spans.last_mut().filter(|span| span.emphasis == emphasis[n] && span.strong == strong[n]) {
            Some(span) => span.text.push(*letter),
            None => spans.push(Span { text: letter.to_string(), emphasis: emphasis[n], strong: strong[n] }),
        }
    }
    spans
}

fn runs(letters: &[char]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        if letter == '\\' {
            at += 2;
            continue;
        }
        let length = letters[at..].iter().take_while(|next| **next == letter).count();
        if matches!(letter, '*' | '_') && length <= 3 {
            let before = at.checked_sub(1).map(|n| letters[n]);
            let after = letters.get(at + length).copied();
            let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let is_ink = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            // An underscore inside a word is part of it, as in a name of a file.
            let inside = letter == '_' && is_word(before) && is_word(after);
            runs.push(Run {
                at,
                mark: letter,
                length,
                opens: is_ink(after) && !inside,
                closes: is_ink(before) && !inside,
            });
        }
        at += length;
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> Span {
        Span { text: text.to_owned(), emphasis: false, strong: false }
    }

    fn kinds(text: &str) -> Vec<(BlockKind, usize)> {
        read(text).iter().map(|block| (block.kind, block.lines.len())).collect()
    }

    #[test]
    fn blocks_are_what_their_marks_say() {
        let text =
            "# Opening\nWelcome.\nStay.\n\n## More\n\n- one\n- two\nand a half\n\n1. a\n2) b\n\n> said\n> so";
        assert_eq!(
            kinds(text),
            [
                (BlockKind::Heading, 1),
                (BlockKind::Paragraph, 2),
                (BlockKind::Subheading, 1),
                (BlockKind::List, 2),
                (BlockKind::Numbered, 2),
                (BlockKind::Quote, 2),
            ]
        );
        assert_eq!(kinds("#hashtag"), [(BlockKind::Paragraph, 1)]);
        assert_eq!(kinds("-5 degrees"), [(BlockKind::Paragraph, 1)]);
        assert_eq!(kinds("1939. "), [(BlockKind::Paragraph, 1)]);
    }

    #[test]
    fn emphasis_is_set_and_its_marks_are_gone() {
        let set = |text: &str, emphasis, strong| Span { text: text.to_owned(), emphasis, strong };
        assert_eq!(
            spans("we *keep* **on** ***so***"),
            [
                plain("we "),
                set("keep", true, false),
                plain(" "),
                set("on", false, true),
                plain(" "),
                set("so", true, true)
            ]
        );
        assert_eq!(spans("**a *b* c**")[1], set("b", true, true));
    }

    #[test]
    fn marks_without_a_partner_are_letters() {
        for text in ["2 * 3 * 4", "a*", "*a", "snake_case_name", "**a*", "____", "* a *b"] {
            assert_eq!(spans(text), [plain(text)], "{text}");
        }
        assert_eq!(spans(r"\*not\*"), [plain("*not*")]);
    }

    #[test]
    fn pages_and_links_are_shown_as_typed() {
        let typed = "<script>alert(1)</script> [here](https://example.org) ![x](y)";
        assert_eq!(spans(typed), [plain(typed)]);
    }

    #[test]
    fn marks_are_not_spoken() {
        assert_eq!(spoken("# One\n\n- *two*\n\n> three").split_whitespace().count(), 3);
    }

    proptest! {
        #[test]
        fn every_letter_comes_out_once_and_in_order(text in "[ab*_\\\\#> 1.\n-]{0,60}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_ascii_lowercase()).collect::<String>();
            prop_assert_eq!(letters(&spoken(&text)), letters(&text));
        }

        #[test]
        fn any_text_can_be_read(text in "\\PC{0,80}") {
            prop_assert!(read(&text).iter().all(|block| !block.lines.is_empty()));
        }
    }
}
