//! The last step of every paper: what printpdf leaves out or gets wrong is put right in the finished
//! object tree, and the tree becomes bytes. Equal trees become equal bytes.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

use crate::Error;
use crate::codes::FontUse;
use crate::file;
use crate::outline::{self, Entry};
use crate::tags::{Tags, text_string};

/// What a PDF says about itself. There is no author, no program and no date in it: the paper is
/// nobody's, and says nothing about when and with what it was made.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    /// BCP 47
    pub(crate) language: &'a str,
}

pub(crate) fn finish(
    mut document: Document,
    contents: Vec<Vec<u8>>,
    fonts: &[FontUse],
    tags: Tags,
    outline: &[Entry],
    about: &About,
) -> Result<Vec<u8>, Error> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    for (page, content) in pages.iter().zip(contents) {
        let missing = |_| Error::Write("a page has no place in the file");
        let page = document.get_dictionary_mut(*page).map_err(missing)?;
        page.remove(b"Annots");
        page.remove(b"TrimBox");
        page.remove(b"CropBox");
        let place = page.get(b"Contents").and_then(Object::as_reference).map_err(missing)?;
        document.objects.insert(place, Object::Stream(Stream::new(Dictionary::new(), content)));
    }
    repair_fonts(&mut document, fonts).ok_or(Error::Write("a font has no place in the file"))?;
    let written = tags.write(&mut document, &pages);
    let written = written.ok_or(Error::Write("the structure does not fit the pages"))?;

    let outline = outline::write(&mut document, &pages, outline);
    let outline = outline.ok_or(Error::Write("the outline does not fit the pages"))?;

    let catalog = document.catalog_mut().map_err(|_| Error::Write("there is no catalogue"))?;
    catalog.set("PageMode", Object::Name("UseNone".into()));
    catalog.remove(b"PageLayout");
    match outline {
        Some(outline) => catalog.set("Outlines", outline),
        None => {
            catalog.remove(b"Outlines");
        }
    }
    catalog.set("Lang", text_string(about.language));
    let shown = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    catalog.set("ViewerPreferences", shown);

    let info = document.trailer.get(b"Info").and_then(Object::as_reference);
    let info = info.map_err(|_| Error::Write("there is no place for the title"))?;
    let title = Dictionary::from_iter([("Title", text_string(about.title))]);
    document.objects.insert(info, Object::Dictionary(title));

    let mut hash = Fnv::default();
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            hash.add(&stream.content);
            deflate(stream)?;
        }
    }
    hash.add(about.title.as_bytes());
    let id = Object::String(hash.bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);

    file::write(document, written)
}

/// Gives each font its name, its table from codes to glyphs and its table from codes to text.
fn repair_fonts(document: &mut Document, fonts: &[FontUse]) -> Option<()> {
    let is_font = |o: &Object| o.as_dict().is_ok_and(|d| d.has(b"DescendantFonts"));
    let found: Vec<ObjectId> =
        document.objects.iter().filter(|(_, o)| is_font(o)).map(|(id, _)| *id).collect();
    if found.len() != fonts.len() {
        return None;
    }
    // printpdf writes fonts in the order of their names as text: T0, T1, T10, T2.
    for id in found {
        let dict = document.get_dictionary(id).ok()?;
        let slot = std::str::from_utf8(dict.get(b"BaseFont").ok()?.as_name().ok()?).ok()?;
        let font = fonts.get(slot.strip_prefix('T')?.parse::<usize>().ok()?)?;
        let mut descendant =
            dict.get(b"DescendantFonts").ok()?.as_array().ok()?.first()?.as_dict().ok()?.clone();
        let to_unicode = dict.get(b"ToUnicode").ok()?.as_reference().ok()?;
        let descriptor = descendant.get(b"FontDescriptor").ok()?.as_reference().ok()?;

        let name = Object::Name(cut_name(font)?.into_bytes());
        document.get_dictionary_mut(descriptor).ok()?.set("FontName", name.clone());
        let text = Stream::new(Dictionary::new(), font.to_unicode().into_bytes());
        document.objects.insert(to_unicode, Object::Stream(text));
        descendant.set("BaseFont", name.clone());
        if let Some(map) = font.glyph_map() {
            let map = document.add_object(Stream::new(Dictionary::new(), map));
            descendant.set("CIDToGIDMap", map);
        }
        let descendant = document.add_object(descendant);
        let dict = document.get_dictionary_mut(id).ok()?;
        dict.set("BaseFont", name);
        dict.set("DescendantFonts", vec![Object::Reference(descendant)]);
    }
    Some(())
}

/// A cut font carries six letters before its name that tell one cut from another.
fn cut_name(font: &FontUse) -> Option<String> {
    let mut hash = Fnv::default();
    hash.add(font.to_unicode().as_bytes());
    hash.add(&font.glyph_map().unwrap_or_default());
    let letters: String = hash.bytes().iter().take(6).map(|b| char::from(b'A' + b % 26)).collect();
    Some(format!("{letters}+{}", font.face.name))
}

fn deflate(stream: &mut Stream) -> Result<(), Error> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let packed = file::pack_bytes(&stream.content, file::HARD)?;
    if packed.len() < stream.content.len() {
        stream.dict.set("Filter", Object::Name("FlateDecode".into()));
        stream.set_content(packed);
    }
    Ok(())
}

/// FNV-1a, 128 bits: enough to tell two papers apart, and the same everywhere. Not a secret.
struct Fnv(u128);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }

    fn bytes(&self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Copy, Language, Page, SignIn, sign_in};

    fn file(names: &[&str]) -> Document {
        let sheet = SignIn {
            title: "Harbour Group".to_owned(),
            day: "2026-11-24".to_owned(),
            date: "martes".to_owned(),
            time: String::new(),
            place: String::new(),
            facilitator: None,
            copy: Copy::Facilitator { names: names.iter().map(|n| (*n).to_owned()).collect(), blank_rows: 0 },
            language: Language::Spanish,
        };
        Document::load_mem(&sign_in(&sheet, Page::A4).unwrap().bytes).unwrap()
    }

    #[test]
    fn the_catalogue_says_language_title_and_tagging() {
        let file = file(&["Ana P."]);
        let catalog = file.catalog().unwrap();
        assert_eq!(file.version, "1.7");
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"es");
        assert_eq!(catalog.get(b"PageMode").unwrap().as_name().unwrap(), b"UseNone");
        let is_on = |dict: &[u8], key: &[u8]| {
            catalog.get(dict).unwrap().as_dict().unwrap().get(key).unwrap().as_bool().unwrap()
        };
        assert!(is_on(b"ViewerPreferences", b"DisplayDocTitle") && is_on(b"MarkInfo", b"Marked"));
    }

    #[test]
    fn nothing_but_the_title_is_in_the_info() {
        let file = file(&["Ana P."]);
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let keys: Vec<_> = file.get_dictionary(info).unwrap().iter().map(|(key, _)| key.clone()).collect();
        assert_eq!(keys, [b"Title".to_vec()]);
    }

    #[test]
    fn the_id_belongs_to_the_content() {
        let id = |names: &[&str]| file(names).trailer.get(b"ID").unwrap().clone();
        assert_eq!(id(&["Ana P."]), id(&["Ana P."]));
        assert_ne!(id(&["Ana P."]), id(&["Ana Q."]));
    }

    #[test]
    fn cells_that_run_from_right_to_left_state_their_text() {
        let file = file(&["Ana P.", "علاء B."]);
        let stated: Vec<_> = file
            .objects
            .values()
            .filter_map(|o| o.as_dict().ok()?.get(b"ActualText").ok()?.as_str().ok())
            .collect();
        assert_eq!(stated, [crate::tags::utf16("علاء B.")]);
    }
}
