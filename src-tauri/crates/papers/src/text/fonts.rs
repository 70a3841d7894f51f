//! The fonts: those that ship with the program, then whatever this computer has.
//!
//! Faces live as long as the process. Those that ship are part of it; one of the system's is read
//! once when a character asks for it, and kept.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use rustybuzz::ttf_parser::{self, GlyphId};
use subsetter::{GlyphRemapper, subset_with_variations};
use unicode_script::{Script, UnicodeScript};

use super::shape::Style;

/// One font face, ready to shape with.
pub(crate) struct Face {
    /// Tells faces apart within this process; never written anywhere.
    pub(crate) id: u32,
    /// PostScript name.
    pub(crate) name: String,
    /// The font file, and which face of it.
    pub(crate) data: &'static [u8],
    pub(crate) index: u32,
    pub(crate) shaper: rustybuzz::Face<'static>,
    /// From the font's units to thousandths of an em.
    pub(crate) scale: f32,
    /// A glyph without width or ink, to carry a character that has no glyph of its own.
    pub(crate) blank: Option<u16>,
}

impl Face {
    fn read(id: u32, name: &str, data: &'static [u8], index: u32) -> Option<Self> {
        let shaper = rustybuzz::Face::from_slice(data, index)?;
        let scale = 1000.0 / shaper.units_per_em() as f32;
        let blank = ['\u{200D}', '\u{200C}']
            .into_iter()
            .filter_map(|c| shaper.glyph_index(c))
            .find(|g| shaper.glyph_hor_advance(*g) == Some(0) && shaper.glyph_bounding_box(*g).is_none());
        Some(Self { id, name: name.to_owned(), data, index, shaper, scale, blank: blank.map(|g| g.0) })
    }

    /// Whether the face has a glyph for `c`, or needs none because `c` is never drawn.
    pub(crate) fn covers(&self, c: char) -> bool {
        is_invisible(c) || self.shaper.glyph_index(c).is_some()
    }

    pub(crate) fn covers_all(&self, text: &str) -> bool {
        text.chars().all(|c| self.covers(c))
    }

    /// The glyph's own advance in whole thousandths of an em, as the PDF will state it.
    pub(crate) fn width(&self, glyph: u16) -> u16 {
        let advance = self.shaper.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
        (f32::from(advance) * self.scale).round() as u16
    }

    /// Lowest and highest ink of a glyph in thousandths of an em above the baseline.
    pub(crate) fn ink(&self, glyph: u16) -> Option<(f32, f32)> {
        let ink = self.shaper.glyph_bounding_box(GlyphId(glyph))?;
        Some((f32::from(ink.y_min) * self.scale, f32::from(ink.y_max) * self.scale))
    }
}

/// Characters that steer their neighbours and are not drawn themselves.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../fonts/", $name, ".ttf")) as &'static [u8])),*]
    };
}

/// What ships. The order is the order of preference; the paper's own face are the first two and the
/// last.
static SHIPPED: [(&str, &[u8]); 8] = shipped![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansThai-Regular",
    "NotoEmoji-Regular",
    "NotoSans-Italic",
];

const REGULAR: usize = 0;
const BOLD: usize = 1;
const EMOJI: usize = 6;
const ITALIC: usize = 7;

/// Each is read when it is first needed: most papers need one or two.
fn shipped(index: usize) -> Option<&'static Face> {
    static FACES: [OnceLock<Option<Face>>; SHIPPED.len()] = [const { OnceLock::new() }; SHIPPED.len()];
    let (name, data) = SHIPPED.get(index)?;
    FACES.get(index)?.get_or_init(|| Face::read(index as u32, name, data, 0)).as_ref()
}

/// The paper's own face.
pub(crate) fn main(style: Style) -> Option<&'static Face> {
    shipped(match style {
        Style::Regular => REGULAR,
        Style::Bold => BOLD,
        Style::Italic => ITALIC,
    })
}

/// The face to set `cluster` in: a base character with whatever is attached to it.
/// `before` is the face of the text just before, kept where it can be, so that words stay whole.
/// None if no font has the cluster's first character.
pub(crate) fn choose(cluster: &str, before: Option<&'static Face>, style: Style) -> Option<&'static Face> {
    let first = cluster.chars().next()?;
    // Most of all text is plain; what follows gives the same for it, and takes its time.
    if cluster.len() == 1 {
        let before = before.filter(|f| !first.is_ascii_alphabetic() && f.id != EMOJI as u32);
        if let Some(face) = before.or_else(|| main(style)).filter(|f| f.covers(first)) {
            return Some(face);
        }
    }
    let script = first.script();
    let emoji = wants_emoji(cluster).then_some(EMOJI);
    let own = match script {
        Script::Arabic => Some(2),
        Script::Hebrew => Some(3),
        Script::Devanagari => Some(4),
        Script::Thai => Some(5),
        _ => None,
    };
    let shared = matches!(script, Script::Common | Script::Inherited);
    // A digit or a full stop takes the face of its neighbours; an emoji's face is not for those.
    let before = before.filter(|f| shared && f.id != EMOJI as u32);
    let order = emoji
        .into_iter()
        .chain(own)
        .filter_map(shipped)
        .chain(before.filter(|_| emoji.is_none()))
        .chain(main(style))
        .chain((0..SHIPPED.len()).rev().filter(|i| ![BOLD, ITALIC].contains(i)).filter_map(shipped));
    let order: Vec<_> = order.collect();
    order
        .iter()
        .find(|f| f.covers_all(cluster))
        .copied()
        .or_else(|| system(cluster))
        .or_else(|| order.into_iter().find(|f| f.covers(first)))
}

/// Sequences that ask for the picture: a variation selector, a key cap, a joiner, a skin tone.
fn wants_emoji(cluster: &str) -> bool {
    let mut rest = cluster.chars();
    let first = rest.next().is_some_and(|c| c.script() == Script::Common);
    first && rest.any(|c| matches!(c, '\u{FE0F}' | '\u{20E3}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}'))
}

/// Fonts of this computer.
struct System {
    database: fontdb::Database,
    /// In order of preference.
    order: Vec<fontdb::ID>,
    loaded: Vec<(fontdb::ID, &'static Face)>,
    /// First characters already looked for, so that a miss is paid for once.
    answers: HashMap<char, Option<&'static Face>>,
}

fn system(cluster: &str) -> Option<&'static Face> {
    static SYSTEM: Mutex<Option<System>> = Mutex::new(None);
    let first = cluster.chars().next()?;
    // Private and unassigned characters: whatever a font has there means something else.
    if first.script() == Script::Unknown {
        return None;
    }
    let mut system = SYSTEM.lock().unwrap_or_else(PoisonError::into_inner);
    system.get_or_insert_with(System::open).find(first)
}

impl System {
    fn open() -> Self {
        let mut database = fontdb::Database::new();
        database.load_system_fonts();
        let mut order: Vec<_> = database
            .faces()
            .filter(|f| f.style == fontdb::Style::Normal && !f.monospaced)
            .map(|f| {
                let family = f.families.first().map(|(name, _)| name.as_str()).unwrap_or_default();
                let kind = match family {
                    f if f.contains("LastResort") || f.contains("Unifont") => 3,
                    f if f.starts_with("Noto Sans") => 0,
                    f if f.contains("Serif") => 2,
                    _ => 1,
                };
                (kind, f.weight.0.abs_diff(400), f.post_script_name.clone(), f.index, f.id)
            })
            .collect();
        order.sort();
        let order = order.into_iter().map(|(.., id)| id).collect();
        Self { database, order, loaded: Vec::new(), answers: HashMap::new() }
    }

    fn find(&mut self, c: char) -> Option<&'static Face> {
        if let Some(answer) = self.answers.get(&c) {
            return *answer;
        }
        let mut answer = self.loaded.iter().map(|(_, f)| *f).find(|f| f.covers(c));
        if answer.is_none() {
            let with_ink = |id: &&fontdb::ID| {
                self.database.with_face_data(**id, |data, index| draws(data, index, c)).unwrap_or(false)
            };
            answer = self.order.iter().find(with_ink).copied().and_then(|id| self.load(id));
        }
        self.answers.insert(c, answer);
        answer
    }

    fn load(&mut self, id: fontdb::ID) -> Option<&'static Face> {
        let name = self.database.face(id)?.post_script_name.clone();
        let number = (SHIPPED.len() + self.loaded.len()) as u32;
        let face = self.database.with_face_data(id, |data, index| {
            Face::read(number, &name, Box::leak(data.to_vec().into_boxed_slice()), index)
        })??;
        let face: &'static Face = Box::leak(Box::new(face));
        self.loaded.push((id, face));
        Some(face)
    }
}

/// Whether the face can print `c`: it draws it with an outline (fonts made of coloured pictures have
/// none, and would print as nothing), it may be embedded, and it is sound enough to be cut.
fn draws(data: &[u8], index: u32, c: char) -> bool {
    struct Ink(bool);
    impl ttf_parser::OutlineBuilder for Ink {
        fn move_to(&mut self, _: f32, _: f32) {
            self.0 = true;
        }
        fn line_to(&mut self, _: f32, _: f32) {}
        fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
        fn close(&mut self) {}
    }
    let Ok(face) = ttf_parser::Face::parse(data, index) else { return false };
    let Some(glyph) = face.glyph_index(c) else { return false };
    let allowed = face.permissions() != Some(ttf_parser::Permissions::Restricted);
    let mut ink = Ink(c.is_whitespace());
    face.outline_glyph(glyph, &mut ink);
    let one = GlyphRemapper::new_from_glyphs(&[glyph.0]);
    allowed && face.is_subsetting_allowed() && ink.0 && subset_with_variations(data, index, &[], &one).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_font_can_be_read_and_has_a_blank_where_it_needs_one() {
        for (index, (name, _)) in SHIPPED.iter().enumerate() {
            let face = shipped(index).unwrap_or_else(|| panic!("{name}"));
            assert!(face.covers(' '), "{name}");
        }
        assert!(shipped(2).unwrap().blank.is_some());
        assert!(shipped(3).unwrap().blank.is_some());
    }

    #[test]
    fn each_script_gets_its_own_face() {
        let face = |text: &str| choose(text, None, Style::Regular).map(|f| f.name.as_str());
        assert_eq!(face("a"), Some("NotoSans-Regular"));
        assert_eq!(face("ế"), Some("NotoSans-Regular"));
        assert_eq!(face("Ω"), Some("NotoSans-Regular"));
        assert_eq!(face("ж"), Some("NotoSans-Regular"));
        assert_eq!(face("م"), Some("NotoSansArabic-Regular"));
        assert_eq!(face("ש"), Some("NotoSansHebrew-Regular"));
        assert_eq!(face("क"), Some("NotoSansDevanagari-Regular"));
        assert_eq!(face("ก"), Some("NotoSansThai-Regular"));
        assert_eq!(face("🌻"), Some("NotoEmoji-Regular"));
        assert_eq!(face("❤\u{FE0F}"), Some("NotoEmoji-Regular"));
        assert_eq!(face("1\u{FE0F}\u{20E3}"), Some("NotoEmoji-Regular"));
        assert_eq!(face("1"), Some("NotoSans-Regular"));
    }

    #[test]
    fn punctuation_stays_in_the_face_of_its_word() {
        let arabic = choose("م", None, Style::Regular);
        assert_eq!(choose(".", arabic, Style::Regular).map(|f| f.id), arabic.map(|f| f.id));
        let emoji = choose("🌻", None, Style::Regular);
        assert_eq!(choose(" ", emoji, Style::Bold).map(|f| f.name.as_str()), Some("NotoSans-Bold"));
    }
}
