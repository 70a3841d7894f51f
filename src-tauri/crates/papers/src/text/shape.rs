//! Shaping: directions, scripts and fonts are told apart, each run is shaped, and every glyph learns
//! which characters it stands for.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use rustybuzz::{BufferFlags, Direction, GlyphBuffer, ShapePlan, UnicodeBuffer, ttf_parser};
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_script::{Script, UnicodeScript};

use super::fonts::{self, Face, is_invisible};
use super::line::{Glyph, Line, Says, Span};
use crate::Error;

/// The cuts of the paper's own face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    #[default]
    Regular,
    Bold,
    Italic,
}

/// Shapes texts for one paper, remembering shaping plans and what was shaped before.
#[derive(Default)]
pub(crate) struct Typesetter {
    plans: HashMap<(u32, bool, Script), ShapePlan>,
    lines: HashMap<(Style, String), Rc<Line>>,
    buffer: UnicodeBuffer,
    /// Lowest and highest ink of glyphs by their face: finding it means drawing the outline.
    inks: HashMap<(u32, u16), Option<(f32, f32)>>,
    uncovered: Vec<char>,
}

/// A stretch of text of one direction, script and face.
struct Run {
    range: Range<usize>,
    face: &'static Face,
    script: Script,
    /// Nothing is drawn: so much room is left to write in, in thousandths of an em.
    blank: Option<f32>,
}

impl Run {
    fn new(range: Range<usize>, face: &'static Face, script: Script, shared: bool) -> Self {
        Self { range, face, script: if shared { Script::Common } else { script }, blank: None }
    }
}

/// How the letters of a text are set. Offsets are bytes of that text.
#[derive(Clone, Copy)]
pub(super) struct Dress<'a> {
    /// From where on it is set in which style; the first entry is for the beginning.
    pub(super) styles: &'a [(usize, Style)],
    /// Where room is left to write in, and how much, in thousandths of an em. A placeholder stands
    /// there in the text.
    pub(super) blanks: &'a [(usize, f32)],
    /// The direction of the paragraph, if it is known already.
    pub(super) level: Option<Level>,
}

impl<'a> Dress<'a> {
    fn plain(styles: &'a [(usize, Style)]) -> Self {
        Self { styles, blanks: &[], level: None }
    }

    fn style(&self, at: usize) -> Style {
        self.styles.iter().take_while(|(from, _)| *from <= at).last().map_or(Style::Regular, |(_, s)| *s)
    }

    fn blank(&self, at: usize) -> Option<f32> {
        self.blanks.iter().find(|(from, _)| *from == at).map(|(_, width)| *width)
    }
}

impl Typesetter {
    /// Characters met so far that no font could draw, each once.
    pub(crate) fn uncovered(self) -> Vec<char> {
        self.uncovered
    }

    /// Shapes one line. The text must have been through [`super::clean`].
    pub(crate) fn line(&mut self, text: &str, style: Style) -> Result<Rc<Line>, Error> {
        let key = (style, text.to_owned());
        if let Some(line) = self.lines.get(&key) {
            return Ok(Rc::clone(line));
        }
        let line = Rc::new(self.shape(text, &Dress::plain(&[(0, style)]))?);
        self.lines.insert(key, Rc::clone(&line));
        Ok(line)
    }

    /// One line no wider than `width` points at `size`: what does not fit gives way to an ellipsis.
    pub(crate) fn fit(&mut self, text: &str, style: Style, size: f32, width: f32) -> Result<Rc<Line>, Error> {
        let whole = self.line(text, style)?;
        if whole.width_at(size) <= width {
            return Ok(whole);
        }
        let room = (width - self.line("…", style)?.width_at(size)) * 1000.0 / size;
        let clusters = whole.clusters();
        let mut used = 0.0;
        let mut kept = clusters.iter().take_while(|(_, advance)| {
            used += advance;
            used <= room
        });
        let mut kept = kept.by_ref().count();
        // Cut text may shape a little wider than it did as part of the whole.
        loop {
            let end = clusters.get(kept).map_or(text.len(), |(start, _)| *start);
            let cut = format!("{}…", text.get(..end).unwrap_or_default().trim_end());
            let line = self.shape(&cut, &Dress::plain(&[(0, style)]))?;
            if line.width_at(size) <= width || kept == 0 {
                return Ok(Rc::new(line));
            }
            kept -= 1;
        }
    }

    /// Shapes one line that may be set in several styles.
    pub(super) fn shape(&mut self, text: &str, dress: &Dress<'_>) -> Result<Line, Error> {
        let mut line = Line {
            text: text.to_owned(),
            glyphs: Vec::with_capacity(text.len()),
            spans: Vec::new(),
            blanks: Vec::new(),
            width: 0.0,
            ink: (0.0, 0.0),
            any_rtl: false,
        };
        if text.is_empty() {
            return Ok(line);
        }
        let bidi = ParagraphBidiInfo::new(text, dress.level);
        line.any_rtl = bidi.has_rtl();
        let mut after_rtl = false;
        let (levels, visual) = bidi.visual_runs(0..text.len());
        for stretch in visual {
            let rtl = levels.get(stretch.start).is_some_and(|l| l.is_rtl());
            let mut runs = self.runs(text, stretch, dress)?;
            if rtl {
                runs.reverse();
            }
            let first = line.glyphs.len();
            for run in runs {
                match run.blank {
                    Some(width) => leave_blank(&mut line, &run, width),
                    None => self.shape_run(&mut line, &run, rtl),
                }
            }
            if let (true, Some(glyph)) = (after_rtl && !rtl, line.glyphs.get_mut(first))
                && let Says::Text(text) = &glyph.says
            {
                glyph.says = Says::AfterRtl(text.clone());
            }
            after_rtl = rtl && !bidi.paragraph_level.is_rtl();
        }
        line.width = line.glyphs.iter().map(|g| g.advance).sum();
        for glyph in &line.glyphs {
            let ink = self.inks.entry((glyph.face.id, glyph.id));
            if let Some((low, high)) = *ink.or_insert_with(|| glyph.face.ink(glyph.id)) {
                line.ink.0 = line.ink.0.min(low + glyph.dy);
                line.ink.1 = line.ink.1.max(high + glyph.dy);
            }
        }
        Ok(line)
    }

    /// Splits a stretch of one direction by script and face, in reading order.
    fn runs(&mut self, text: &str, stretch: Range<usize>, dress: &Dress<'_>) -> Result<Vec<Run>, Error> {
        let mut runs: Vec<Run> = Vec::new();
        let mut style_before = None;
        let slice = text.get(stretch.clone()).unwrap_or_default();
        for cluster in clusters(slice) {
            let range = stretch.start + cluster.start..stretch.start + cluster.end;
            let piece = slice.get(cluster).unwrap_or_default();
            let style = dress.style(range.start);
            let main = fonts::main(style).ok_or(Error::Font("the paper's own face is damaged"))?;
            let same_style = style_before.replace(style) == Some(style);
            if let Some(width) = dress.blank(range.start) {
                runs.push(Run { range, face: main, script: Script::Common, blank: Some(width) });
                continue;
            }
            let before = runs.last().map(|r| r.face).filter(|_| same_style);
            let face = fonts::choose(piece, before, style).unwrap_or(main);
            for c in piece.chars().filter(|c| !face.covers(*c)) {
                if !self.uncovered.contains(&c) {
                    self.uncovered.push(c);
                }
            }
            let script = piece.chars().next().map_or(Script::Common, script);
            let shared = matches!(script, Script::Common | Script::Inherited | Script::Unknown);
            match runs.last_mut() {
                Some(run) if run.blank.is_some() => runs.push(Run::new(range, face, script, shared)),
                Some(run) if run.face.id == face.id && (shared || run.script == script) => {
                    run.range.end = range.end;
                }
                Some(run) if run.face.id == face.id && run.script == Script::Common => {
                    run.script = script;
                    run.range.end = range.end;
                }
                _ => runs.push(Run::new(range, face, script, shared)),
            }
        }
        Ok(runs)
    }

    fn shape_run(&mut self, line: &mut Line, run: &Run, rtl: bool) {
        let text = line.text.get(run.range.clone()).unwrap_or_default().to_owned();
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let script = script_of(run.script);
        let plan = self
            .plans
            .entry((run.face.id, rtl, run.script))
            .or_insert_with(|| ShapePlan::new(&run.face.shaper, direction, script, None, &[]));
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.push_str(&text);
        // What joins or separates its neighbours has done so by then; its character stays with them.
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.set_direction(direction);
        if let Some(script) = script {
            buffer.set_script(script);
        }
        let shaped = rustybuzz::shape_with_plan(&run.face.shaper, plan, buffer);
        place(line, run, &text, &shaped, rtl);
        self.buffer = shaped.clear();
    }
}

/// Takes over the glyphs of one shaped run, cluster by cluster.
fn place(line: &mut Line, run: &Run, text: &str, shaped: &GlyphBuffer, rtl: bool) {
    let shaped: Vec<_> = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).collect();
    let clusters: Vec<_> = shaped.chunk_by(|a, b| a.0.cluster == b.0.cluster).collect();
    // A cluster's text ends where the next one in reading order starts.
    let start = |at: usize| Some(clusters.get(at)?.first()?.0.cluster as usize);
    for (at, cluster) in clusters.iter().enumerate() {
        let Some(from) = start(at) else { continue };
        let next = if rtl { at.checked_sub(1) } else { Some(at + 1) };
        let to = next.and_then(start).unwrap_or(text.len());
        let whole = run.range.start + from..run.range.start + to;
        let first = line.glyphs.len();
        for (info, position) in *cluster {
            line.glyphs.push(Glyph {
                face: run.face,
                id: info.glyph_id as u16,
                says: Says::Nothing,
                width: run.face.width(info.glyph_id as u16),
                advance: position.x_advance as f32 * run.face.scale,
                dx: position.x_offset as f32 * run.face.scale,
                dy: position.y_offset as f32 * run.face.scale,
                cluster: whole.start,
            });
        }
        if rtl {
            say_backwards(line, first, whole);
        } else {
            say_forwards(line, first, whole);
        }
    }
}

/// A cluster from left to right: its first glyph says all of it. If there are several, a span says
/// it too, for readers that would otherwise stumble over marks that are set higher or further back.
fn say_forwards(line: &mut Line, first: usize, text: Range<usize>) {
    if let Some(glyph) = line.glyphs.get_mut(first) {
        glyph.says = Says::Text(text.clone());
    }
    if line.glyphs.len() <= first + 1 {
        return;
    }
    // Readers take the end of the last glyph for the end of the span.
    if let Some(last) = line.glyphs.last().filter(|g| g.dx != 0.0 || g.dy != 0.0) {
        let end = blank(last.face, Says::Nothing, last.cluster);
        line.glyphs.push(end);
    }
    line.spans.push(Span { glyphs: first..line.glyphs.len(), text });
}

/// A cluster from right to left. Readers turn its characters round one by one, and would turn round
/// the text of a ligature or a span as well. So its characters share the width of the base from left
/// to right, last one first: the base is drawn under the first share, blanks fill the others. Marks
/// are drawn without saying anything.
fn say_backwards(line: &mut Line, first: usize, text: Range<usize>) {
    let Some(cluster) = line.text.get(text.clone()) else { return };
    let chars: Vec<_> = cluster
        .char_indices()
        .rev()
        .map(|(at, c)| Says::Text(text.start + at..text.start + at + c.len_utf8()))
        .collect();
    let shares = chars.len() as f32;
    let mut chars = chars.into_iter();
    for mut glyph in line.glyphs.split_off(first) {
        if glyph.advance == 0.0 || chars.len() == 0 {
            let at = line.glyphs.len();
            line.spans.push(Span { glyphs: at..at + 1, text: text.start..text.start });
            line.glyphs.push(glyph);
            continue;
        }
        glyph.says = chars.next().unwrap_or(Says::Nothing);
        if chars.len() == 0 {
            line.glyphs.push(glyph);
            continue;
        }
        let share = glyph.advance / shares;
        let (face, at) = (glyph.face, glyph.cluster);
        line.glyphs.push(Glyph { width: share as u16, advance: share, ..glyph });
        let rest =
            chars.by_ref().map(|says| Glyph { width: share as u16, advance: share, ..blank(face, says, at) });
        line.glyphs.extend(rest);
    }
    // Nothing but marks.
    if let Some(last) = line.glyphs.last() {
        let (face, at) = (last.face, last.cluster);
        line.glyphs.extend(chars.map(|says| blank(face, says, at)));
    }
}

/// Leaves room to write in.
fn leave_blank(line: &mut Line, run: &Run, width: f32) {
    let at = line.glyphs.iter().map(|g| g.advance).sum();
    line.blanks.push((at, width));
    let says = Says::Text(run.range.start..run.range.end);
    line.glyphs.push(Glyph { advance: width, ..blank(run.face, says, run.range.start) });
}

/// A glyph that draws nothing and takes no room.
fn blank(face: &'static Face, says: Says, cluster: usize) -> Glyph {
    let space = || face.shaper.glyph_index(' ').map(|g| g.0);
    let id = face.blank.or_else(space).unwrap_or(0);
    Glyph { face, id, says, width: face.width(id), advance: 0.0, dx: 0.0, dy: 0.0, cluster }
}

/// Splits text into characters with whatever is attached to them: marks, joiners and what they join,
/// variation selectors, skin tones, the second half of a flag.
fn clusters(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = '\0';
    let mut flag = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let regional = matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
        let attached = script(c) == Script::Inherited
            || is_invisible(c)
            || matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
            || before == '\u{200D}'
            || (regional && flag);
        flag = regional && !flag;
        match found.last_mut() {
            Some(last) if attached => last.end = end,
            _ => found.push(at..end),
        }
        before = c;
    }
    found
}

/// The script of a character. Most are plain, and need no search.
fn script(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '\0'..='\x7F' => Script::Common,
        c => c.script(),
    }
}

/// The shaper's name for a script.
fn script_of(script: Script) -> Option<rustybuzz::Script> {
    let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
    rustybuzz::Script::from_iso15924_tag(ttf_parser::Tag::from_bytes(&name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::clean;

    fn line(text: &str) -> Rc<Line> {
        Typesetter::default().line(text, Style::Regular).unwrap()
    }

    /// What the glyphs say, from left to right, one entry a glyph.
    fn said(line: &Line) -> Vec<&str> {
        line.glyphs
            .iter()
            .map(|g| match &g.says {
                Says::Text(range) | Says::AfterRtl(range) => &line.text[range.clone()],
                Says::Nothing => "",
            })
            .collect()
    }

    #[test]
    fn composed_and_decomposed_letters_look_the_same_and_say_what_was_typed() {
        let (composed, decomposed) = (line("Thuý Ễ."), line("Thuy\u{301} E\u{302}\u{303}."));
        let glyphs = |l: &Line| l.glyphs.iter().map(|g| g.id).collect::<Vec<_>>();
        assert_eq!(glyphs(&composed), glyphs(&decomposed));
        assert_eq!(said(&composed).concat(), "Thuý Ễ.");
        assert_eq!(said(&decomposed).concat(), "Thuy\u{301} E\u{302}\u{303}.");
    }

    #[test]
    fn a_right_to_left_ligature_says_its_letters_one_by_one() {
        let line = line("علاء");
        assert_eq!(said(&line), ["ء", "ا", "ل", "ع"], "from left to right");
        assert!(line.any_rtl);
        assert!(line.glyphs[1].width > 0 && line.glyphs[2].width > 0);
    }

    #[test]
    fn vowel_signs_are_drawn_and_said_apart() {
        let line = line("مُح");
        assert_eq!(said(&line).concat().chars().rev().collect::<String>(), "مُح");
        let silent = line.spans.first().unwrap();
        assert!(silent.text.is_empty() && line.glyphs[silent.glyphs.start].dy != 0.0);
    }

    #[test]
    fn mixed_directions_stand_as_they_should() {
        let line = line("Sam שלום K.");
        assert_eq!(said(&line).concat(), "Sam םולש K.");
        let behind = line.glyphs.iter().filter(|g| matches!(g.says, Says::AfterRtl(_))).count();
        assert_eq!(behind, 1, "one mark, before the second space");
    }

    #[test]
    fn emoji_sequences_are_one_glyph_and_one_cluster() {
        for emoji in
            ["👨\u{200D}👩\u{200D}👧", "👍🏽", "❤\u{FE0F}", "🇲🇽", "1\u{FE0F}\u{20E3}", "🏳\u{FE0F}\u{200D}🌈"]
        {
            let line = line(emoji);
            assert_eq!(clusters(emoji).len(), 1);
            assert_eq!((line.glyphs.len(), said(&line).concat().as_str()), (1, emoji));
            assert_ne!(line.glyphs[0].id, 0, "{emoji} is drawn");
        }
        assert_eq!(clusters("🇲🇽🇨🇦").len(), 2);
    }

    #[test]
    fn reordered_syllables_say_themselves_in_a_span() {
        let line = line("कि");
        let span = line.spans.first().unwrap();
        assert_eq!((&line.text[span.text.clone()], span.glyphs.len()), ("कि", 2));
    }

    #[test]
    fn what_no_font_has_is_a_box_and_is_reported_once() {
        let mut setter = Typesetter::default();
        let line = setter.line("a\u{E000}b\u{E000}\u{E001}", Style::Regular).unwrap();
        assert_eq!(said(&line), ["a", "\u{E000}", "b", "\u{E000}", "\u{E001}"]);
        assert_eq!(line.glyphs.iter().filter(|g| g.id == 0).count(), 3);
        assert!(line.glyphs.iter().all(|g| g.face.ink(g.id).is_some()), "the box has ink");
        assert_eq!(setter.uncovered(), ['\u{E000}', '\u{E001}']);
    }

    #[test]
    fn what_does_not_fit_gives_way_to_an_ellipsis() {
        let mut setter = Typesetter::default();
        let text = "A name that goes on and on";
        let line = setter.fit(text, Style::Regular, 12.0, 60.0).unwrap();
        let kept = line.text.strip_suffix('…').unwrap();
        assert!(text.starts_with(kept) && kept.len() > 4);
        assert!((45.0..=60.0).contains(&line.width_at(12.0)));
        assert_eq!(setter.fit(text, Style::Regular, 12.0, 400.0).unwrap().text, text);
        assert_eq!(setter.fit(text, Style::Regular, 12.0, 1.0).unwrap().text, "…");
    }

    #[test]
    fn lines_break_between_words_and_inside_only_when_a_word_is_too_wide() {
        let mut setter = Typesetter::default();
        let mut wrapped = |text: &str, most| {
            let lines = setter.wrap(text, Style::Regular, 11.0, 80.0, most).unwrap();
            lines.iter().map(|l| l.text.trim_end().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(wrapped("María del Carmen Ruiz", 3), ["María del", "Carmen Ruiz"]);
        assert_eq!(wrapped("", 3), [""; 0]);
        let broken = wrapped(&"W".repeat(20), 9);
        assert_eq!(broken.concat(), "W".repeat(20));
        let cut = wrapped("one two three four five six seven eight", 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
    }

    /// Texts as people could type them, and texts nobody would.
    fn texts() -> impl Strategy<Value = String> {
        let letters =
            "[a-zA-ZÀ-ỹΑ-ωА-яא-ת\u{5B0}-\u{5BC}ا-ي\u{64B}-\u{652}क-ह\u{93E}-\u{94D}ก-๎ .,'()0-9-]{0,40}";
        let odd = "[a \u{300}-\u{330}ﻻלא\u{200C}-\u{200F}👩🏽❤\u{FE0F}\u{200D}🇦-🇿\u{20E3}\u{E000}\u{2060}\u{34F}]{0,30}";
        prop_oneof![letters, odd, any::<String>()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn no_line_is_wider_than_its_room(text in texts(), size in 11.0f32..20.0, width in 30.0f32..300.0) {
            let mut setter = Typesetter::default();
            let text = clean(&text);
            let lines = setter.wrap(&text, Style::Bold, size, width, 3).unwrap();
            prop_assert!(lines.len() <= 3);
            for line in lines {
                // The space that hangs behind a broken line is no ink.
                let hang = if line.text.ends_with(' ') { 0.3 * size } else { 0.0 };
                prop_assert!(line.width_at(size) <= width + hang + 0.01);
            }
        }

        #[test]
        fn every_character_is_said_exactly_once(text in texts()) {
            let text = clean(&text);
            let line = line(&text);
            let mut times = vec![0u8; text.len()];
            for glyph in &line.glyphs {
                if let Says::Text(range) | Says::AfterRtl(range) = &glyph.says {
                    times[range.clone()].iter_mut().for_each(|n| *n += 1);
                }
            }
            for (at, c) in text.char_indices() {
                // A run of nothing but steering characters draws nothing that could carry them.
                prop_assert!(times[at] == 1 || (times[at] == 0 && is_invisible(c)), "{at} {c:?} {times:?}");
            }
        }

        #[test]
        fn a_line_is_as_wide_as_its_clusters(text in texts()) {
            let line = line(&clean(&text));
            let sum: f32 = line.clusters().iter().map(|(_, advance)| advance).sum();
            prop_assert!((sum - line.width).abs() < 0.5);
        }
    }
}
