//! The sheet by the crate krilla: told where everything stands, it draws shaped glyphs, and shares
//! the rules of the table between pages. Without tags.

use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::graphic::Graphic;
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::drawn::{Drawn, HEIGHT, Stamp, TITLE, WIDTH};
use super::letters::{BOLD, Glyph, Letters, REGULAR};
use crate::Done;

/// The file, shaped and all.
pub(crate) fn make(drawn: &Drawn) -> Done<Vec<u8>> {
    let mut letters = Letters::read()?;
    let font = |data: &'static [u8]| Font::new(data.to_vec().into(), 0).ok_or("krilla can't read a font");
    let fonts = [font(REGULAR)?, font(BOLD)?];
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(Metadata::new().title(TITLE.to_owned()));
    let mut stamps: Vec<Option<Graphic>> = drawn.stamps.iter().map(|_| None).collect();
    for of in &drawn.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("a page without size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for at in &of.stamps {
            let graphic = match stamps[*at].clone() {
                Some(graphic) => graphic,
                None => stamped(&mut surface, &drawn.stamps[*at])?,
            };
            stamps[*at] = Some(graphic.clone());
            surface.draw_graphic(graphic);
        }
        for text in &of.texts {
            let shaped = letters.shape(&text.text, text.bold);
            let width: f32 = if text.right { shaped.iter().map(|glyph| glyph.advance).sum() } else { 0.0 };
            surface.set_fill(Some(fill(text.grey)));
            surface.set_stroke(None);
            let start = Point::from_xy(text.x - width * text.size / 1_000.0, HEIGHT - text.y);
            let font = fonts[usize::from(text.bold)].clone();
            let glyphs: Vec<KrillaGlyph> = shaped.iter().map(glyph).collect();
            surface.draw_glyphs(start, &glyphs, font, &text.text, text.size, false);
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|fault| format!("krilla: {fault:?}").into())
}

fn glyph(of: &Glyph) -> KrillaGlyph {
    let em = |units: f32| units / 1_000.0;
    let (x, y) = of.shift;
    KrillaGlyph::new(GlyphId::new(of.id.into()), em(of.advance), em(x), em(y), 0.0, of.says.clone(), None)
}

/// Lines are drawn once, and used by all pages that have the same.
fn stamped(surface: &mut Surface<'_>, stamp: &Stamp) -> Done<Graphic> {
    let mut builder = surface.stream_builder();
    let mut on = builder.surface();
    if let Some((x, y, width, height)) = stamp.tint {
        let area = Rect::from_xywh(x, HEIGHT - y - height, width, height).ok_or("an area without size")?;
        let mut path = PathBuilder::new();
        path.push_rect(area);
        on.set_stroke(None);
        on.set_fill(Some(fill(Stamp::TINT)));
        on.draw_path(&path.finish().ok_or("an area without size")?);
    }
    on.set_fill(None);
    for rule in &stamp.rules {
        let mut path = PathBuilder::new();
        path.move_to(rule.from.0, HEIGHT - rule.from.1);
        path.line_to(rule.to.0, HEIGHT - rule.to.1);
        let paint = grey(rule.grey).into();
        on.set_stroke(Some(Stroke { paint, width: rule.width, ..Stroke::default() }));
        on.draw_path(&path.finish().ok_or("a line without length")?);
    }
    on.finish();
    Ok(Graphic::new(builder.finish(), false))
}

fn fill(of: f32) -> Fill {
    Fill { paint: grey(of).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn grey(of: f32) -> luma::Color {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 1")]
    luma::Color::new((of * 255.0).round() as u8)
}
