//! A line of a handout: emphasis, blanks to write on, fields.

use super::fault::Faults;
use super::{Field, Line, MAX_BLANK, Reason, Span, SpanKind};
use crate::markdown::{Setting, setting};

/// Stands for a blank or a field while marks of emphasis are looked for: no letter and no space.
const STAND_IN: char = '\u{fffc}';

/// Reads a line; `number` is where faults are told.
pub(super) fn spans(line: &str, number: usize, faults: &mut Faults) -> Line {
    let typed: Vec<char> = line.chars().collect();
    let mut letters = Vec::with_capacity(typed.len());
    // What stands where there is no letter, by its place among the letters.
    let mut others: Vec<(usize, SpanKind, String)> = Vec::new();
    let mut at = 0;
    while let Some(letter) = typed.get(at).copied() {
        let next = typed.get(at + 1).copied();
        match letter {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                letters.extend([letter, next.unwrap_or_default()]);
                at += 2;
            }
            '_' => {
                let width = typed[at..].iter().take_while(|next| **next == '_').count();
                if width < 3 {
                    letters.extend(std::iter::repeat_n('_', width));
                } else {
                    let blank = u32::try_from(width).unwrap_or(MAX_BLANK).min(MAX_BLANK);
                    others.push((letters.len(), SpanKind::Blank(blank), "_".repeat(blank as usize)));
                    letters.push(STAND_IN);
                }
                at += width;
            }
            '{' if next == Some('{') => {
                letters.push('{');
                at += 2;
            }
            '{' => {
                let length = typed[at..].iter().position(|next| *next == '}');
                let name = length.map(|length| typed[at + 1..at + length].iter().collect::<String>());
                if let (Some(length), Some(field)) = (length, name.as_deref().and_then(Field::named)) {
                    let typed = typed[at..=at + length].iter().collect();
                    others.push((letters.len(), SpanKind::Field(field), typed));
                    letters.push(STAND_IN);
                    at += length + 1;
                } else {
                    faults.add(number, Reason::UnknownField);
                    letters.push('{');
                    at += 1;
                }
            }
            _ => {
                letters.push(letter);
                at += 1;
            }
        }
    }
    let Setting { gone, emphasis, strong } = setting(&letters);
    let mut spans: Line = Vec::new();
    let mut others = others.into_iter().peekable();
    for (n, letter) in letters.iter().enumerate() {
        let (emphasis, strong) = (emphasis[n], strong[n]);
        if let Some((_, kind, text)) = others.next_if(|(place, _, _)| *place == n) {
            spans.push(Span { text, emphasis, strong, kind });
            continue;
        }
        if gone[n] {
            continue;
        }
        let alike = |span: &&mut Span| {
            span.kind == SpanKind::Words && (span.emphasis, span.strong) == (emphasis, strong)
        };
        match spans.last_mut().filter(alike) {
            Some(span) => span.text.push(*letter),
            None => spans.push(Span { text: letter.to_string(), emphasis, strong, kind: SpanKind::Words }),
        }
    }
    spans
}
