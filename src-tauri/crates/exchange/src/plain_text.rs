//! A text from a file or the clipboard, put in order for reading aloud.
//!
//! Takes what word processors, web pages and scanned books leave behind. Changes no word.

use crate::people_csv::decode;

/// The largest file that is read, in bytes: far more than the longest reading takes.
pub const MAX_BYTES: usize = 512 * 1024;
/// Lines as short as these were broken on purpose, as in verse.
const SHORT: usize = 40;

/// Why a file is not a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// A picture, a word processor's file or anything else that is no plain text.
    #[error("the file is no plain text")]
    NotText,
}

/// A text that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainText {
    /// The heading the text begins with.
    pub title: Option<String>,
    /// The rest, put in order.
    pub text: String,
}

/// Reads a .txt or .md file.
///
/// # Errors
/// [`Error`].
pub fn read(bytes: &[u8]) -> Result<PlainText, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Error::TooLarge);
    }
    let (encoding, text) = decode(bytes).map_err(|_| Error::NotText)?;
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}');
    if encoding.lost_something(&text) || text.contains(control) {
        return Err(Error::NotText);
    }
    let text = tidy(&text);
    match text.strip_prefix("# ") {
        Some(rest) => {
            let (title, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            Ok(PlainText { title: Some(title.to_owned()), text: rest.trim_start_matches('\n').to_owned() })
        }
        None => Ok(PlainText { title: None, text }),
    }
}

/// Puts a text in order: plain spaces, no soft hyphens, points marked alike, no more than one
/// blank line, and lines that were only broken at a margin joined.
#[must_use]
pub fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{2028}'], "\n");
    let text: String = text
        .replace('\u{2029}', "\n\n")
        .chars()
        // Soft hyphens, and marks that take no room.
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .collect();
    let mut blocks: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match (line.is_empty(), blocks.last_mut()) {
            (false, Some(block)) => block.push(point(&line)),
            (true, Some(block)) if !block.is_empty() => blocks.push(Vec::new()),
            _ => {}
        }
    }
    let blocks: Vec<String> =
        blocks.iter().filter(|block| !block.is_empty()).map(|block| joined(block)).collect();
    blocks.join("\n\n")
}

/// A line with the mark of a point that Markdown knows.
fn point(line: &str) -> String {
    const BULLETS: [char; 9] = ['•', '◦', '▪', '‣', '●', '○', '■', '·', '\u{f0b7}'];
    match line.strip_prefix(BULLETS) {
        Some(words) if !words.trim().is_empty() => format!("- {}", words.trim()),
        _ => line.to_owned(),
    }
}

/// The lines of a paragraph; in one if they were broken at a margin only: no line could have taken
/// the next one's first word.
fn joined(lines: &[String]) -> String {
    let long = |line: &String| line.chars().count();
    let margin = lines.iter().map(long).max().unwrap_or(0);
    let marked = |line: &String| {
        line.starts_with(['#', '>']) || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark)) || {
            let words = line.trim_start_matches(|c: char| c.is_ascii_digit());
            words.len() < line.len() && words.starts_with([')', '.'])
        }
    };
    let full = |pair: &[String]| {
        let next = pair[1].split(' ').next().unwrap_or_default();
        long(&pair[0]) + 1 + next.chars().count() > margin
    };
    let wrapped = margin >= SHORT && !lines.iter().any(marked) && lines.windows(2).all(full);
    lines.join(if wrapped { " " } else { "\n" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_broken_at_a_margin_are_joined() {
        let wrapped = "We gather here each week to keep each other\ncompany, and nobody is asked to say more than\nthey want to.\n\nAll are welcome.";
        assert_eq!(
            tidy(wrapped),
            "We gather here each week to keep each other company, and nobody is asked to say more than they want to.\n\nAll are welcome."
        );
    }

    #[test]
    fn verse_and_points_keep_their_lines() {
        let verse = "The lamp is lit,\nthe chairs are set,\nand nobody is late.";
        assert_eq!(tidy(verse), verse);
        assert_eq!(
            tidy("• one long point that goes on for more than forty letters\n•\u{a0}two"),
            "- one long point that goes on for more than forty letters\n- two"
        );
    }

    #[test]
    fn what_other_programs_leave_behind_is_gone() {
        assert_eq!(
            tidy("re\u{ad}cov\u{200b}ery\u{a0}\u{2003}takes\ttime\r\n\r\n\r\n\r\n  so.  "),
            "recovery takes time\n\nso."
        );
        // What joins letters in Persian and emoji stays.
        assert_eq!(tidy("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn a_file_is_read_in_its_own_letters_and_its_heading_is_the_title() {
        let utf16: Vec<u8> =
            "\u{feff}# Bienvenida\n\n¿Qué tal?".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let expected = PlainText { title: Some("Bienvenida".to_owned()), text: "¿Qué tal?".to_owned() };
        assert_eq!(read(&utf16), Ok(expected));
        assert_eq!(read(b"Caf\xe9 y t\xe9").unwrap().text, "Café y té");
        assert_eq!(read(b"# Only a title").unwrap().text, "");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in
            [&b"PK\x03\x04rest"[..], b"%PDF-1.7", b"a\0b", b"{\\rtf1", b"ab\x01\x02c", b"\xff\xfe\x00"]
        {
            assert_eq!(read(bytes), Err(Error::NotText), "{bytes:?}");
        }
        assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(Error::TooLarge));
    }

    proptest! {
        #[test]
        fn no_word_is_changed_and_what_is_tidy_stays(text in "[a-zé .,\n-]{0,120}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            let tidied = tidy(&text);
            prop_assert_eq!(tidied.split_whitespace().collect::<Vec<_>>(), words);
            prop_assert_eq!(tidy(&tidied), tidied);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            if let Ok(read) = read(&bytes) {
                prop_assert!(!read.text.contains('\0'));
            }
        }
    }
}
