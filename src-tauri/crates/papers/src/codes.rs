//! The fonts of one paper as a PDF has them: which glyphs, under which code, saying what.
//!
//! Every pair of a glyph and the text it stands for gets a code of its own. So one glyph can stand
//! for different texts (a composed letter typed as one character or as three), and each comes back
//! from the PDF as it was typed. Knows nothing of pages.

use std::collections::HashMap;
use std::fmt::Write;

use subsetter::{GlyphRemapper, subset_with_variations};

use crate::Error;
use crate::text::Face;

/// Codes are two bytes, and 0 is kept for the missing glyph.
const MAX_CODES: usize = 0xFFFE;

/// One font of a paper.
pub(crate) struct FontUse {
    pub(crate) face: &'static Face,
    /// Code `n` is entry `n - 1`.
    codes: Vec<Code>,
    by_glyph: HashMap<u16, Vec<u16>>,
    glyphs: GlyphRemapper,
    /// Fonts with PostScript outlines have no table between codes and glyphs: there a glyph has one
    /// code, and says what it said first.
    direct: bool,
}

struct Code {
    glyph: u16,
    width: u16,
    says: Box<str>,
}

impl FontUse {
    pub(crate) fn new(face: &'static Face) -> Self {
        let direct = face.shaper.tables().cff.is_some();
        Self { face, codes: Vec::new(), by_glyph: HashMap::new(), glyphs: GlyphRemapper::new(), direct }
    }

    /// The code for a glyph of a stated width, in thousandths of an em, that says `says`.
    pub(crate) fn code(&mut self, glyph: u16, width: u16, says: &str) -> Result<u16, Error> {
        let known = self.by_glyph.entry(glyph).or_default();
        for code in known.iter() {
            let known = self.codes.get(usize::from(*code) - 1);
            let same = known.is_some_and(|c| c.width == width && &*c.says == says);
            if same || self.direct {
                return Ok(*code);
            }
        }
        if self.codes.len() >= MAX_CODES {
            return Err(Error::Font("one paper uses too many different glyphs"));
        }
        self.glyphs.remap(glyph);
        self.codes.push(Code { glyph, width, says: says.into() });
        let code = self.codes.len() as u16;
        known.push(code);
        Ok(code)
    }

    /// All codes with their widths.
    pub(crate) fn widths(&self) -> impl Iterator<Item = (u16, u16)> {
        self.codes.iter().zip(1..).map(|(c, code)| (code, c.width))
    }

    /// The font program with nothing but the glyphs in use.
    pub(crate) fn program(&self) -> Result<Vec<u8>, Error> {
        subset_with_variations(self.face.data, self.face.index, &[], &self.glyphs)
            .map_err(|_| Error::Font("it cannot be cut to the glyphs in use"))
    }

    /// From code to glyph of the cut font, two bytes each; None where they are the same.
    pub(crate) fn glyph_map(&self) -> Option<Vec<u8>> {
        let glyph = |c: &Code| self.glyphs.get(c.glyph).unwrap_or(0);
        let map = [0].into_iter().chain(self.codes.iter().map(glyph));
        (!self.direct).then(|| map.flat_map(u16::to_be_bytes).collect())
    }

    /// From code to text, as the CMap a PDF wants.
    pub(crate) fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let said: Vec<_> = self.codes.iter().zip(1u16..).collect();
        // A block may have at most 100 entries.
        for block in said.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for (entry, code) in block {
                let _ = write!(map, "<{code:04X}> <");
                for unit in entry.says.encode_utf16() {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Style, Typesetter};

    #[test]
    fn one_glyph_saying_two_things_has_two_codes() {
        let mut setter = Typesetter::default();
        let composed = setter.line("ế", Style::Regular).unwrap();
        let decomposed = setter.line("e\u{302}\u{301}", Style::Regular).unwrap();
        let (a, b) = (&composed.glyphs[0], &decomposed.glyphs[0]);
        assert_eq!((a.id, decomposed.glyphs.len()), (b.id, 1), "both are the one composed glyph");
        let mut font = FontUse::new(a.face);
        let first = font.code(a.id, a.width, &composed.text).unwrap();
        let second = font.code(b.id, b.width, &decomposed.text).unwrap();
        assert_ne!(first, second);
        assert_eq!(font.code(a.id, a.width, &composed.text).unwrap(), first);
        let map = font.to_unicode();
        assert!(map.contains("<0001> <1EBF>") && map.contains("<0002> <006503020301>"), "{map}");
        assert_eq!(font.glyph_map().unwrap(), [0, 0, 0, 1, 0, 1]);
    }
}
