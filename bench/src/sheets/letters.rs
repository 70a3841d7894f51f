//! Shaping for the crates that draw glyphs and shape nothing: rustybuzz as it comes, its plans kept
//! from one text to the next.

use std::collections::HashMap;
use std::ops::Range;

use rustybuzz::{Face, Script, ShapePlan, UnicodeBuffer};

use crate::Done;

pub(crate) const REGULAR: &[u8] =
    include_bytes!("../../../src-tauri/crates/papers/fonts/NotoSans-Regular.ttf");
pub(crate) const BOLD: &[u8] = include_bytes!("../../../src-tauri/crates/papers/fonts/NotoSans-Bold.ttf");

/// A glyph of a shaped text; measures in thousandths of an em, which both fonts count in.
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// What the font itself says.
    pub(crate) width: f32,
    pub(crate) advance: f32,
    pub(crate) shift: (f32, f32),
    /// The stretch of the text that it says; empty if another one says it.
    pub(crate) says: Range<usize>,
}

/// The two faces.
pub(crate) struct Letters {
    faces: [Face<'static>; 2],
    plans: HashMap<(bool, Script), ShapePlan>,
    buffer: UnicodeBuffer,
}

impl Letters {
    pub(crate) fn read() -> Done<Self> {
        let face = |data| Face::from_slice(data, 0).ok_or("a font can't be read");
        Ok(Self { faces: [face(REGULAR)?, face(BOLD)?], plans: HashMap::new(), buffer: UnicodeBuffer::new() })
    }

    pub(crate) fn face(&self, bold: bool) -> &Face<'static> {
        &self.faces[usize::from(bold)]
    }

    /// The glyphs of a text that runs from left to right.
    pub(crate) fn shape(&mut self, text: &str, bold: bool) -> Vec<Glyph> {
        let face = &self.faces[usize::from(bold)];
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let (direction, script) = (buffer.direction(), buffer.script());
        let plan = self
            .plans
            .entry((bold, script))
            .or_insert_with(|| ShapePlan::new(face, direction, Some(script), None, &[]));
        let shaped = rustybuzz::shape_with_plan(face, plan, buffer);
        let infos = shaped.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut said = usize::MAX;
        for (at, (info, place)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let from = info.cluster as usize;
            let next = infos.iter().skip(at).map(|info| info.cluster as usize).find(|next| *next != from);
            let says = if said == from { from..from } else { from..next.unwrap_or(text.len()) };
            said = from;
            let id = u16::try_from(info.glyph_id).unwrap_or_default();
            let width = face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id)).unwrap_or_default();
            glyphs.push(Glyph {
                id,
                width: f32::from(width),
                advance: as_f32(place.x_advance),
                shift: (as_f32(place.x_offset), as_f32(place.y_offset)),
                says,
            });
        }
        self.buffer = shaped.clear();
        glyphs
    }

    /// How wide a text is, in thousandths of an em.
    pub(crate) fn width(&mut self, text: &str, bold: bool) -> f32 {
        self.shape(text, bold).iter().map(|glyph| glyph.advance).sum()
    }
}

#[allow(clippy::cast_precision_loss, reason = "measures of a glyph are small")]
fn as_f32(units: i32) -> f32 {
    units as f32
}
