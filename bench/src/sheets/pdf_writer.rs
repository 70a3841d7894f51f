//! The sheet by the crate pdf-writer, as bare as it can be: told where everything stands, it writes
//! the operators that ours writes, by glyph, with the same cut fonts, and no tags.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use subsetter::{GlyphRemapper, subset};

use super::drawn::{Drawn, HEIGHT, Stamp, TITLE, Text, WIDTH};
use super::letters::{BOLD, Glyph, Letters, REGULAR};
use crate::Done;

const ADOBE: SystemInfo<'_> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
const FONTS: [Name<'_>; 2] = [Name(b"T0"), Name(b"T1")];

/// One of the two fonts, with what is used of it.
#[derive(Default)]
struct Used {
    glyphs: GlyphRemapper,
    /// By code: the width, and what it says.
    codes: BTreeMap<u16, (f32, String)>,
}

/// The texts of all pages, shaped.
pub(crate) fn shaped(drawn: &Drawn, letters: &mut Letters) -> Vec<Vec<Vec<Glyph>>> {
    let page = |texts: &[Text], letters: &mut Letters| {
        texts.iter().map(|text| letters.shape(&text.text, text.bold)).collect()
    };
    drawn.pages.iter().map(|of| page(&of.texts, letters)).collect()
}

/// The file.
pub(crate) fn make(drawn: &Drawn, shaped: &[Vec<Vec<Glyph>>], letters: &Letters) -> Done<Vec<u8>> {
    let mut pdf = Pdf::new();
    let mut last = 0;
    let mut next = || {
        last += 1;
        Ref::new(last)
    };
    let (catalog, pages, info, resources) = (next(), next(), next(), next());
    let fonts = [next(), next()];
    let stamps: Vec<Ref> = drawn.stamps.iter().map(|_| next()).collect();
    let of_pages: Vec<Ref> = drawn.pages.iter().map(|_| next()).collect();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids(of_pages.iter().copied()).count(i32::try_from(of_pages.len())?);
    pdf.document_info(info).title(TextStr(TITLE));
    let names: Vec<String> = (0..stamps.len()).map(|at| format!("X{at}")).collect();

    let whole = Rect::new(0.0, 0.0, WIDTH, HEIGHT);
    for (id, stamp) in stamps.iter().zip(&drawn.stamps) {
        let packed = packed(&lines(stamp))?;
        let mut form = pdf.form_xobject(*id, &packed);
        form.filter(Filter::FlateDecode);
        form.bbox(whole);
        form.resources();
    }
    let mut used = [Used::default(), Used::default()];
    for ((id, page), shaped) in of_pages.iter().zip(&drawn.pages).zip(shaped) {
        let mut content = Content::new();
        for stamp in &page.stamps {
            content.x_object(Name(names[*stamp].as_bytes()));
        }
        let (mut font, mut grey) = (None, None);
        for (text, glyphs) in page.texts.iter().zip(shaped) {
            if grey != Some(text.grey) {
                content.set_fill_gray(text.grey);
                grey = Some(text.grey);
            }
            content.begin_text();
            if font != Some((text.bold, text.size)) {
                content.set_font(FONTS[usize::from(text.bold)], text.size);
                font = Some((text.bold, text.size));
            }
            show(&mut content, text, glyphs, &mut used[usize::from(text.bold)]);
            content.end_text();
        }
        let content_id = next();
        let packed = packed(&content.finish())?;
        pdf.stream(content_id, &packed).filter(Filter::FlateDecode);
        let mut written = pdf.page(*id);
        written.parent(pages).media_box(whole).contents(content_id);
        written.pair(Name(b"Resources"), resources);
    }
    let mut written = pdf.indirect(resources).start::<pdf_writer::writers::Resources<'_>>();
    written.fonts().pairs(FONTS.into_iter().zip(fonts));
    written.x_objects().pairs(names.iter().map(|name| Name(name.as_bytes())).zip(stamps));
    written.finish();
    for (at, (id, used)) in fonts.into_iter().zip(&used).enumerate() {
        let ids = [next(), next(), next(), next()];
        font(&mut pdf, at == 1, id, ids, used, letters)?;
    }
    Ok(pdf.finish())
}

/// One line of text, advanced by the widths that the font states, with corrections where they
/// differ from the shaper's.
fn show(content: &mut Content, text: &Text, glyphs: &[Glyph], used: &mut Used) {
    let width: f32 = if text.right { glyphs.iter().map(|glyph| glyph.advance).sum() } else { 0.0 };
    let x = text.x - width * text.size / 1_000.0;
    content.set_text_matrix([1.0, 0.0, 0.0, 1.0, short(x), short(text.y)]);
    let mut showing = content.show_positioned();
    let mut items = showing.items();
    let mut codes: Vec<u8> = Vec::with_capacity(glyphs.len() * 2);
    let (mut pen, mut at) = (0.0f32, 0.0f32);
    for glyph in glyphs {
        let correction = (at - pen - glyph.shift.0).round();
        if correction != 0.0 {
            if !codes.is_empty() {
                items.show(Str(&codes));
                codes.clear();
            }
            items.adjust(correction);
            at -= correction;
        }
        let code = used.glyphs.remap(glyph.id);
        let says = || text.text.get(glyph.says.clone()).unwrap_or_default().to_owned();
        used.codes.entry(code).or_insert_with(|| (glyph.width, says()));
        codes.extend(code.to_be_bytes());
        at += glyph.width;
        pen += glyph.advance;
    }
    items.show(Str(&codes));
}

fn lines(stamp: &Stamp) -> Vec<u8> {
    let mut content = Content::new();
    if let Some((x, y, width, height)) = stamp.tint {
        content
            .set_fill_gray(Stamp::TINT)
            .rect(short(x), short(y), short(width), short(height))
            .fill_nonzero();
    }
    for rule in &stamp.rules {
        content.set_stroke_gray(rule.grey).set_line_width(rule.width);
        content.move_to(short(rule.from.0), short(rule.from.1));
        content.line_to(short(rule.to.0), short(rule.to.1)).stroke();
    }
    content.finish().to_vec()
}

fn font(pdf: &mut Pdf, bold: bool, id: Ref, ids: [Ref; 4], used: &Used, letters: &Letters) -> Done {
    let [descendant, descriptor, program, to_unicode] = ids;
    let name = Name(if bold { b"HGBENB+NotoSans-Bold" } else { b"HGBENA+NotoSans-Regular" });
    let face = letters.face(bold);
    let cut = packed(&subset(if bold { BOLD } else { REGULAR }, 0, &used.glyphs)?)?;
    pdf.stream(program, &cut).filter(Filter::FlateDecode);
    let mut map = UnicodeCmap::new(Name(b"Custom"), ADOBE);
    for (code, (_, says)) in &used.codes {
        map.pair_with_multiple(*code, says.chars());
    }
    pdf.stream(to_unicode, &packed(&map.finish())?).filter(Filter::FlateDecode);
    pdf.type0_font(id)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(to_unicode);
    let mut cid = pdf.cid_font(descendant);
    cid.subtype(CidFontType::Type2).base_font(name).system_info(ADOBE).font_descriptor(descriptor);
    cid.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    // Codes are given one after the other, from 1.
    cid.widths().consecutive(1, used.codes.values().map(|(width, _)| *width));
    cid.finish();
    let bounds = face.global_bounding_box();
    let [left, low, right, high] = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(f32::from);
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, low, right, high))
        .italic_angle(0.0)
        .ascent(f32::from(face.ascender()))
        .descent(f32::from(face.descender()))
        .cap_height(f32::from(face.capital_height().unwrap_or(714)))
        .stem_v(if bold { 140.0 } else { 80.0 })
        .font_file2(program);
    Ok(())
}

/// As hard as ours.
fn packed(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn short(n: f32) -> f32 {
    (n * 100.0).round() / 100.0
}
