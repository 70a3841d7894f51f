//! A paragraph whose words may be set in several styles, with room left to write in, and how it is
//! broken into lines.

use std::rc::Rc;

use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::clean::{dropped, is_mark, is_space};
use super::line::Line;
use super::shape::{Dress, Style, Typesetter};
use crate::Error;

/// Longer paragraphs are cut here: shaping is not for novels.
const MAX_BYTES: usize = 200_000;
/// Stands in the text where room is left to write in, and is read out there.
const BLANK: char = '_';

/// Words of one paragraph. Whatever could disturb a page is left out as they are added.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Passage {
    text: String,
    /// From which byte on it is set in which style.
    styles: Vec<(usize, Style)>,
    blanks: Vec<(usize, f32)>,
    /// Where a line has to end.
    breaks: Vec<usize>,
}

impl Passage {
    /// One text in one style.
    pub(crate) fn of(text: &str, style: Style) -> Self {
        let mut passage = Self::default();
        passage.add(text, style);
        passage
    }

    /// Adds words. White space at a seam counts once.
    pub(crate) fn add(&mut self, text: &str, style: Style) {
        if self.styles.last().is_none_or(|(_, last)| *last != style) {
            self.styles.push((self.text.len(), style));
        }
        for c in text.chars().filter(|c| !dropped(*c)) {
            if self.text.len() >= MAX_BYTES {
                return;
            }
            let at_start = self.text.is_empty() || self.breaks.last() == Some(&self.text.len());
            if is_space(c) {
                if !at_start && !self.text.ends_with(' ') {
                    self.text.push(' ');
                }
                continue;
            }
            if at_start && is_mark(c) {
                self.text.push('\u{A0}');
            }
            self.text.push(c);
        }
    }

    /// Adds all of another passage but its blanks and breaks.
    pub(crate) fn append(&mut self, other: &Self) {
        let ends = other.breaks.iter().copied().chain([other.text.len()]);
        let mut from = 0;
        for (number, to) in ends.enumerate() {
            if number > 0 {
                self.end_line();
            }
            self.add(other.text.get(from..to).unwrap_or_default(), other.style());
            from = to;
        }
    }

    /// Leaves room to write in, `ems` wide.
    pub(crate) fn leave_blank(&mut self, ems: f32) {
        if self.styles.is_empty() {
            self.styles.push((0, Style::Regular));
        }
        self.blanks.push((self.text.len(), ems * 1000.0));
        self.text.push(BLANK);
    }

    /// What follows stands on a new line.
    pub(crate) fn end_line(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        let ends = self.text.len();
        self.styles.retain(|(from, _)| *from <= ends);
        self.breaks.push(ends);
    }

    /// All of it in one style.
    pub(crate) fn all(&self, style: Style) -> Self {
        Self { styles: vec![(0, style)], ..self.clone() }
    }

    /// The style it begins in.
    pub(crate) fn style(&self) -> Style {
        self.styles.first().map_or(Style::Regular, |(_, style)| *style)
    }

    /// Whether any of it is in a style.
    pub(crate) fn has(&self, style: Style) -> bool {
        self.styles.iter().any(|(_, known)| *known == style)
    }

    /// Whether it is read from right to left.
    pub(crate) fn is_rtl(&self) -> bool {
        ParagraphBidiInfo::new(&self.text, None).paragraph_level.is_rtl()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The words without their styles.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn part(&self, from: usize, to: usize) -> Self {
        let within = |at: usize| (from..to).contains(&at);
        let before = self.styles.iter().rev().find(|(at, _)| *at <= from).map(|(_, style)| (0, *style));
        let after = self.styles.iter().filter(|(at, _)| *at > from && *at < to);
        Self {
            text: self.text.get(from..to).unwrap_or_default().to_owned(),
            styles: before.into_iter().chain(after.map(|(at, style)| (at - from, *style))).collect(),
            blanks: self
                .blanks
                .iter()
                .filter(|(at, _)| within(*at))
                .map(|(at, width)| (at - from, *width))
                .collect(),
            breaks: Vec::new(),
        }
    }
}

impl Typesetter {
    /// Breaks a passage into lines of at most `width` points at `size`. A word wider than a line is
    /// broken where it must be. Nothing is left out.
    pub(crate) fn paragraph(
        &mut self,
        passage: &Passage,
        size: f32,
        width: f32,
    ) -> Result<Vec<Rc<Line>>, Error> {
        let mut lines = Vec::new();
        let mut from = 0;
        for to in passage.breaks.iter().copied().chain([passage.text.len()]) {
            self.stretch(&passage.part(from, to), size, width, &mut lines)?;
            from = to;
        }
        Ok(lines)
    }

    /// Breaks one text into at most `most` lines; what the last line can't hold gives way to an
    /// ellipsis. The text must have been through [`super::clean`].
    pub(crate) fn wrap(
        &mut self,
        text: &str,
        style: Style,
        size: f32,
        width: f32,
        most: usize,
    ) -> Result<Vec<Rc<Line>>, Error> {
        let mut lines = self.paragraph(&Passage::of(text, style), size, width)?;
        if lines.len() > most {
            lines.truncate(most.saturating_sub(1));
            let rest = lines.iter().fold(text, |rest, line| {
                rest.strip_prefix(line.text.trim_end_matches(' ')).unwrap_or(rest).trim_start_matches(' ')
            });
            lines.push(self.fit(rest, style, size, width)?);
        }
        // A single letter may be wider than a line.
        for line in lines.iter_mut().filter(|line| !line.text.ends_with(' ') && line.width_at(size) > width) {
            *line = self.fit(&line.text, style, size, width)?;
        }
        Ok(lines)
    }

    /// The part of a passage between two breaks.
    fn stretch(
        &mut self,
        passage: &Passage,
        size: f32,
        width: f32,
        lines: &mut Vec<Rc<Line>>,
    ) -> Result<(), Error> {
        let text = passage.text.as_str();
        if text.is_empty() {
            return Ok(());
        }
        let level = ParagraphBidiInfo::new(text, None).paragraph_level;
        let room = width * 1000.0 / size;
        let whole = self.dressed(passage, level)?;
        if whole.width <= room {
            lines.push(Rc::new(whole));
            return Ok(());
        }
        let clusters = whole.clusters();
        let ends: Vec<usize> = linebreaks(text)
            .filter(|(at, kind)| *at < text.len() && *kind == BreakOpportunity::Allowed)
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let mut from = 0;
        let mut next = 0;
        while from < text.len() {
            // Shaped alone, a line may come out a little wider than as a part of the whole.
            let mut allowed = room;
            let (line, to) = loop {
                let to = line_end(text, &clusters[next..], &ends, from, allowed);
                let line = self.dressed(&passage.part(from, inked(text, from, to)), level)?;
                let one_cluster = clusters.get(next + 1).is_none_or(|(start, _)| *start >= to);
                if line.width <= room + 0.5 || one_cluster {
                    break (line, to);
                }
                allowed -= (line.width - room).max(1.0);
            };
            // A space at the end keeps words of two lines apart when the text is read out. It would
            // push a line that ends on its left.
            let spaced = to < text.len() && text[..to].ends_with(' ') && !line.any_rtl;
            let line = if spaced { self.dressed(&passage.part(from, to), level)? } else { line };
            lines.push(Rc::new(line));
            from = to;
            while clusters.get(next).is_some_and(|(start, _)| *start < from) {
                next += 1;
            }
        }
        Ok(())
    }

    fn dressed(&mut self, passage: &Passage, level: Level) -> Result<Line, Error> {
        let dress = Dress { styles: &passage.styles, blanks: &passage.blanks, level: Some(level) };
        self.shape(&passage.text, &dress)
    }
}

/// Where a line that begins at `from` ends: the last opportunity whose ink fits, else the last
/// cluster that does, but never nowhere.
fn line_end(text: &str, clusters: &[(usize, f32)], ends: &[usize], from: usize, room: f32) -> usize {
    let mut used = 0.0;
    let mut fits = text.len();
    for (start, advance) in clusters {
        used += advance;
        if used > room {
            fits = *start;
            break;
        }
    }
    let first = clusters.get(1).map_or(text.len(), |(start, _)| *start);
    let begin = ends.partition_point(|end| *end <= from);
    let here = ends.get(begin..).unwrap_or_default();
    // White space may hang over the edge.
    let fitting = here.partition_point(|end| inked(text, from, *end) <= fits);
    match fitting.checked_sub(1).and_then(|at| here.get(at)) {
        Some(end) => *end,
        None => fits.max(first),
    }
}

/// Where the ink of a stretch ends.
fn inked(text: &str, from: usize, to: usize) -> usize {
    from + text.get(from..to).map_or(0, |part| part.trim_end_matches(' ').len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(passage: &Passage, width: f32) -> Vec<Rc<Line>> {
        Typesetter::default().paragraph(passage, 11.0, width).unwrap()
    }

    fn texts(lines: &[Rc<Line>]) -> Vec<&str> {
        lines.iter().map(|line| line.text.trim_end()).collect()
    }

    #[test]
    fn words_in_two_styles_share_a_line() {
        let mut passage = Passage::of("Call ", Style::Regular);
        passage.add(" 988", Style::Bold);
        passage.add(" any time", Style::Regular);
        assert_eq!(passage.text(), "Call 988 any time");
        let lines = set(&passage, 400.0);
        let faces: Vec<_> = lines[0].glyphs.iter().map(|glyph| glyph.face.name.as_str()).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!(faces.iter().filter(|name| **name == "NotoSans-Bold").count(), 3, "988");
    }

    #[test]
    fn a_blank_takes_its_room_and_may_end_a_line() {
        let mut passage = Passage::of("My friend: ", Style::Regular);
        passage.leave_blank(10.0);
        let lines = set(&passage, 400.0);
        assert_eq!(lines[0].blanks.len(), 1);
        assert!((lines[0].blanks[0].1 - 10_000.0).abs() < 0.1);
        assert!((lines[0].width - lines[0].blanks[0].0 - 10_000.0).abs() < 0.1);
        let lines = set(&passage, 120.0);
        assert_eq!((lines.len(), lines[1].blanks.len()), (2, 1));
    }

    #[test]
    fn a_line_ends_where_it_was_told_to() {
        let mut passage = Passage::of("one ", Style::Regular);
        passage.end_line();
        passage.add(" two", Style::Italic);
        assert_eq!(texts(&set(&passage, 400.0)), ["one", "two"]);
    }

    #[test]
    fn a_line_of_a_right_to_left_paragraph_that_begins_with_latin_letters_runs_as_the_others_do() {
        let passage =
            Passage::of("שלום לכולם וברוכים הבאים Sam Q. ועוד מילים רבות כאן היום בערב", Style::Regular);
        for line in set(&passage, 90.0) {
            assert!(line.any_rtl || line.text.trim_end().is_ascii());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn nothing_is_lost_and_nothing_sticks_out(
            parts in prop::collection::vec(("[a-zA-Zé א-ת\u{301}🌻'(),.-]{0,40}", 0u8..4), 0..6),
            width in 40.0f32..300.0,
        ) {
            let mut passage = Passage::default();
            for (text, how) in &parts {
                match how {
                    0 => passage.add(text, Style::Regular),
                    1 => passage.add(text, Style::Bold),
                    2 => passage.leave_blank(2.0),
                    _ => passage.end_line(),
                }
            }
            let lines = set(&passage, width);
            let said: String = lines.iter().map(|line| line.text.as_str()).collect();
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&said), letters(passage.text()));
            for line in &lines {
                let hang = if line.text.ends_with(' ') { 0.3 * 11.0 } else { 0.0 };
                prop_assert!(line.width_at(11.0) <= width + hang + 0.1, "{}", line.text);
            }
        }
    }
}
