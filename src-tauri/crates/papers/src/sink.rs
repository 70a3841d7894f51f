//! The page sink: text, rules, fills and stamps go in, pages of a PDF come out. The one module that
//! names printpdf.
//!
//! Positions are points from the lower left corner of the page. Everything drawn is either content
//! of an element of the structure tree or an artifact.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType, Mm, Op, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Pt, Rect, TextItem,
    XObject, XObjectId,
};

use crate::Error;
use crate::codes::FontUse;
use crate::content::Content;
use crate::finish::{About, finish};
use crate::outline::Entry;
use crate::picture::Picture;
use crate::tags::{Element, Tags, utf16};
use crate::text::{Line, Says};

/// Codes travel through printpdf as private characters.
const CARRIER: u32 = 0xF_0000;

/// Black is 0, white is 1.
pub(crate) type Grey = f32;

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// A drawing used on several pages; see [`Sink::stamp`].
#[derive(Default)]
pub(crate) struct Drawing {
    operators: String,
}

impl Drawing {
    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, grey: Grey) {
        let (x1, y1, x2, y2) = (short(from.0), short(from.1), short(to.0), short(to.1));
        let _ = writeln!(self.operators, "{grey} G {width} w {x1} {y1} m {x2} {y2} l S");
    }

    /// A rule all round.
    pub(crate) fn frame(&mut self, area: Area, width: f32, grey: Grey) {
        let (left, right, low, high) = (area.x, area.x + area.width, area.y, area.y + area.height);
        for (from, to) in [
            ((left, low), (right, low)),
            ((left, high), (right, high)),
            ((left, low), (left, high)),
            ((right, low), (right, high)),
        ] {
            self.rule(from, to, width, grey);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.operators.is_empty()
    }

    pub(crate) fn fill(&mut self, area: Area, grey: Grey) {
        let (x, y, w, h) = (short(area.x), short(area.y), short(area.width), short(area.height));
        let _ = writeln!(self.operators, "{grey} g {x} {y} {w} {h} re f");
    }
}

/// Takes the pages of one paper.
pub(crate) struct Sink {
    width: f32,
    height: f32,
    /// What each finished page draws.
    pages: Vec<Vec<u8>>,
    content: Content,
    fonts: Vec<FontUse>,
    by_face: HashMap<u32, usize>,
    stamps: BTreeMap<XObjectId, XObject>,
    by_drawing: HashMap<String, XObjectId>,
    outline: Vec<Entry>,
    font: Option<(usize, f32)>,
    grey: Option<Grey>,
    pub(crate) tags: Tags,
}

impl Sink {
    /// An empty paper with pages so wide and high, in points, and the root of its structure.
    pub(crate) fn sized((width, height): (f32, f32)) -> (Self, Element) {
        let (tags, root) = Tags::new();
        let sink = Self {
            width,
            height,
            pages: Vec::new(),
            content: Content::default(),
            fonts: Vec::new(),
            by_face: HashMap::new(),
            stamps: BTreeMap::new(),
            by_drawing: HashMap::new(),
            outline: Vec::new(),
            font: None,
            grey: None,
            tags,
        };
        (sink, root)
    }

    pub(crate) fn start_page(&mut self) {
        self.tags.start_page();
    }

    pub(crate) fn end_page(&mut self) {
        self.pages.push(self.content.take());
        (self.font, self.grey) = (None, None);
    }

    /// What is drawn until [`Sink::close`] belongs to `element`.
    pub(crate) fn open(&mut self, element: Element) {
        if self.tags.are_left_out() {
            return;
        }
        let (tag, number) = self.tags.mark(element);
        self.content.begin(tag.name(), number);
    }

    /// What is drawn until [`Sink::close`] is no part of what the paper says: rules, page numbers,
    /// a heading repeated.
    pub(crate) fn open_artifact(&mut self) {
        if !self.tags.are_left_out() {
            self.content.begin_artifact();
        }
    }

    pub(crate) fn close(&mut self) {
        if !self.tags.are_left_out() {
            self.content.end();
        }
    }

    /// Draws a line of text with its left end at `x` and its baseline at `y`.
    pub(crate) fn text(
        &mut self,
        line: &Line,
        (x, y): (f32, f32),
        size: f32,
        grey: Grey,
    ) -> Result<(), Error> {
        if line.glyphs.is_empty() {
            return Ok(());
        }
        if self.grey != Some(grey) {
            self.content.grey(grey);
            self.grey = Some(grey);
        }
        self.content.begin_text();
        // The ideal pen and the one of a viewer, which advances by the widths the font states.
        let (mut pen, mut at) = (0.0f32, 0.0f32);
        let mut lift = None;
        let mut spans = line.spans.iter().peekable();
        let mut open_until = None;
        for (index, glyph) in line.glyphs.iter().enumerate() {
            let slot = self.slot(glyph.face);
            let starts = spans.next_if(|s| s.glyphs.start == index);
            let moved = self.font != Some((slot, size)) || lift != Some(glyph.dy);
            if starts.is_some() || open_until == Some(index) || moved {
                self.content.show();
            }
            if open_until == Some(index) {
                self.content.end();
                open_until = None;
            }
            if let Some(span) = starts {
                let text = line.text.get(span.text.clone()).unwrap_or_default();
                self.content.begin_span(&utf16(text));
                open_until = Some(span.glyphs.end);
            }
            if self.font != Some((slot, size)) {
                self.content.font(&resource(slot), size);
                self.font = Some((slot, size));
            }
            let target = pen + glyph.dx;
            if moved {
                let place = (x + target * size / 1000.0, y + glyph.dy * size / 1000.0);
                self.content.place(short(place.0), short(place.1));
                lift = Some(glyph.dy);
                at = target;
            }
            let marked;
            let correction = (at - target).round();
            if correction != 0.0 {
                self.content.correct(correction);
                at -= correction;
            }
            let says = match &glyph.says {
                Says::Text(range) => line.text.get(range.clone()).unwrap_or_default(),
                Says::AfterRtl(range) => {
                    marked = format!("\u{200E}{}", line.text.get(range.clone()).unwrap_or_default());
                    &marked
                }
                // Some readers invent a character for a glyph that stands for none. This one is not
                // seen and separates nothing.
                Says::Nothing => "\u{2060}",
            };
            let font = self.fonts.get_mut(slot).ok_or(Error::Write("a font is missing"))?;
            let code = font.code(glyph.id, glyph.width, says)?;
            self.content.code(code);
            at += f32::from(glyph.width);
            pen += glyph.advance;
        }
        self.content.show();
        if open_until.is_some() {
            self.content.end();
        }
        self.content.end_text();
        Ok(())
    }

    fn slot(&mut self, face: &'static crate::text::Face) -> usize {
        let fonts = &mut self.fonts;
        *self.by_face.entry(face.id).or_insert_with(|| {
            fonts.push(FontUse::new(face));
            fonts.len() - 1
        })
    }

    /// What is drawn until [`Sink::unclip`] shows inside `area` only.
    pub(crate) fn clip(&mut self, area: Area) {
        self.content.save();
        self.content.clip([area.x, area.y, area.width, area.height].map(short));
    }

    pub(crate) fn unclip(&mut self) {
        self.content.restore();
        (self.font, self.grey) = (None, None);
    }

    /// Draws a picture into `area`. Equal pictures are stored once.
    pub(crate) fn picture(&mut self, picture: &Picture, area: Area) {
        let id = XObjectId(format!("P{:x}", picture.mark()));
        self.stamps.entry(id.clone()).or_insert_with(|| {
            let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
            let dict = BTreeMap::from([
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Image")),
                ("Width".to_owned(), DictItem::Int(picture.width as i64)),
                ("Height".to_owned(), DictItem::Int(picture.height as i64)),
                ("ColorSpace".to_owned(), name(if picture.coloured { "DeviceRGB" } else { "DeviceGray" })),
                ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ]);
            let stream = ExternalStream { dict, content: picture.dots.clone(), compress: true };
            XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
        });
        let matrix = [area.width, 0.0, 0.0, area.height, area.x, area.y].map(short);
        self.content.save();
        self.content.transform(matrix);
        self.content.draw(&id.0);
        self.content.restore();
    }

    /// Until [`Sink::turn_back`] everything is drawn upside down, from `corner` to the left and down.
    pub(crate) fn turn(&mut self, corner: (f32, f32)) {
        let matrix = [-1.0, 0.0, 0.0, -1.0, short(corner.0), short(corner.1)];
        self.content.save();
        self.content.transform(matrix);
    }

    pub(crate) fn turn_back(&mut self) {
        self.content.restore();
        (self.font, self.grey) = (None, None);
    }

    /// A heading on the current page, for the outline. 0 is the paper's own title.
    pub(crate) fn entry(&mut self, level: u8, text: &str, y: f32) {
        self.outline.push(Entry { level, text: text.to_owned(), page: self.pages.len(), y: short(y) });
    }

    /// Draws `drawing`. Equal drawings are stored once, however many pages use them.
    pub(crate) fn stamp(&mut self, drawing: Drawing) {
        let name = || XObjectId(format!("X{}", self.by_drawing.len()));
        let id = self.by_drawing.get(&drawing.operators).cloned().unwrap_or_else(name);
        if !self.stamps.contains_key(&id) {
            let real = |n: f32| DictItem::Real(n);
            let bounds = vec![real(0.0), real(0.0), real(self.width), real(self.height)];
            let dict = BTreeMap::from([
                ("Type".to_owned(), DictItem::Name(b"XObject".to_vec())),
                ("Subtype".to_owned(), DictItem::Name(b"Form".to_vec())),
                ("BBox".to_owned(), DictItem::Array(bounds)),
                ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
            ]);
            let content = drawing.operators.clone().into_bytes();
            let stream = ExternalStream { dict, content, compress: true };
            let form = ExternalXObject { stream, width: None, height: None, dpi: None };
            self.stamps.insert(id.clone(), XObject::External(form));
            self.by_drawing.insert(drawing.operators, id.clone());
        }
        self.content.draw(&id.0);
    }

    /// Puts the file together.
    pub(crate) fn finish(self, about: &About) -> Result<Vec<u8>, Error> {
        let mut document = PdfDocument::new(about.title);
        for (slot, font) in self.fonts.iter().enumerate() {
            let parsed = parsed(font, &resource(slot))?;
            document.resources.fonts.map.insert(FontId(resource(slot)), PdfFont::new(parsed));
        }
        document.pages = self.empty_pages();
        document.resources.xobjects.map = self.stamps;
        let options =
            PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
        let written = document.to_lopdf_document(&options, &mut Vec::new());
        finish(written, self.pages, &self.fonts, self.tags, &self.outline, about)
    }

    /// Pages for printpdf to lay out. What they draw is put in afterwards; the first one shows every
    /// code of every font once, because printpdf gives a file only what its pages show.
    fn empty_pages(&self) -> Vec<PdfPage> {
        let mut ops = Vec::new();
        for (slot, font) in self.fonts.iter().enumerate() {
            let codes = font.widths().filter_map(|(code, _)| char::from_u32(CARRIER + u32::from(code)));
            let name = PdfFontHandle::External(FontId(resource(slot)));
            ops.push(Op::SetFont { font: name, size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(codes.collect())] });
        }
        let mut pages = Vec::with_capacity(self.pages.len());
        for _ in &self.pages {
            let mut page = PdfPage::new(Mm(0.0), Mm(0.0), std::mem::take(&mut ops));
            let whole = Rect { width: Pt(self.width), height: Pt(self.height), ..page.media_box.clone() };
            page.media_box = whole.clone();
            page.trim_box = whole.clone();
            page.crop_box = whole;
            pages.push(page);
        }
        pages
    }
}

/// The name of a font in the pages' resources.
fn resource(slot: usize) -> String {
    format!("T{slot}")
}

/// The font as printpdf wants to have it, cut and measured. All measures are thousandths of an em.
fn parsed(font: &FontUse, name: &str) -> Result<ParsedFont, Error> {
    let shaper = &font.face.shaper;
    let measure = |units: i16| (f32::from(units) * font.face.scale).round() as i16;
    let bounds = shaper.global_bounding_box();
    let slant = shaper.italic_angle();
    Ok(ParsedFont {
        original_bytes: font.program()?,
        font_index: 0,
        // The final name is set when the file is finished.
        font_name: Some(name.to_owned()),
        codepoint_to_glyph: font.widths().map(|(code, _)| (CARRIER + u32::from(code), code)).collect(),
        glyph_widths: font.widths().collect(),
        units_per_em: 1000,
        font_metrics: FontMetrics {
            ascent: measure(shaper.ascender()),
            descent: measure(shaper.descender()),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min: measure(bounds.x_min),
            y_min: measure(bounds.y_min),
            x_max: measure(bounds.x_max),
            y_max: measure(bounds.y_max),
            caret_slope_rise: 1000,
            caret_slope_run: (-slant.to_radians().tan() * 1000.0) as i16,
            us_weight_class: shaper.weight().to_number(),
        },
    })
}

/// Hundredths of a point are finer than any printer, and short to write.
fn short(n: f32) -> f32 {
    (n * 100.0).round() / 100.0
}
