//! Texts that are read out or said, as blocks.

use model::markdown::{Block as Part, BlockKind, Span};

use crate::flow::{Block, Point, Role};
use crate::text::{Passage, Style};

/// A text without marks: paragraphs between blank lines, and lines as they were typed.
pub(crate) fn said(text: &str) -> Vec<Block> {
    let mut paragraphs: Vec<Passage> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut().filter(|_| open)) {
            (true, _) => open = false,
            (false, Some(last)) => {
                last.end_line();
                last.add(line, Style::Regular);
            }
            (false, None) => {
                paragraphs.push(Passage::of(line, Style::Regular));
                open = true;
            }
        }
    }
    paragraphs.into_iter().map(|passage| Block::Text(Role::Body, passage)).collect()
}

/// A reading.
pub(crate) fn reading(parts: &[Part]) -> Vec<Block> {
    parts.iter().map(block).collect()
}

fn block(part: &Part) -> Block {
    let points = || {
        let point = |line: &Vec<Span>| Point {
            tick: false,
            blocks: vec![Block::Text(Role::Body, lines(std::slice::from_ref(line)))],
        };
        part.lines.iter().map(point).collect()
    };
    match part.kind {
        BlockKind::Heading => Block::Text(Role::Heading, lines(&part.lines)),
        BlockKind::Subheading => Block::Text(Role::Subheading, lines(&part.lines)),
        BlockKind::Paragraph => Block::Text(Role::Body, lines(&part.lines)),
        BlockKind::Quote => Block::Quote(vec![Block::Text(Role::Body, lines(&part.lines))]),
        BlockKind::List => Block::List { from: None, points: points() },
        BlockKind::Numbered => Block::List { from: Some(1), points: points() },
    }
}

fn lines(lines: &[Vec<Span>]) -> Passage {
    let mut passage = Passage::default();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            passage.end_line();
        }
        for span in line {
            let style = match (span.strong, span.emphasis) {
                (true, _) => Style::Bold,
                (false, true) => Style::Italic,
                (false, false) => Style::Regular,
            };
            passage.add(&span.text, style);
        }
    }
    passage
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(blocks: &[Block]) -> Vec<&str> {
        let mut texts = Vec::new();
        for block in blocks {
            if let Block::Text(_, passage) = block {
                texts.push(passage.text());
            }
        }
        texts
    }

    #[test]
    fn a_blank_line_ends_a_paragraph_and_a_line_stays_a_line() {
        let blocks = said("Hello,\nall.\n\n\nWe begin.\n");
        assert_eq!(texts(&blocks), ["Hello,all.", "We begin."], "a line ends where it was ended");
        assert!(said(" \n\n").is_empty());
    }

    #[test]
    fn a_reading_keeps_its_headings_and_points() {
        let blocks = reading(&model::markdown::read("# One\n\nwords\n\n1. a\n2. b\n\n> said"));
        assert!(matches!(blocks[0], Block::Text(Role::Heading, _)));
        assert!(matches!(&blocks[2], Block::List { from: Some(1), points } if points.len() == 2));
        assert!(matches!(blocks[3], Block::Quote(_)));
    }
}
