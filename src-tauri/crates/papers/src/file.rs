//! From an object tree to the bytes of a file. Knows how a PDF is written down, not what is in it.
//!
//! lopdf can do so, too, but copies every object before it writes it, and a tagged sheet of 10,000
//! rows has 60,000 of them. Here an object can be written as soon as it is known, and be dropped.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

use crate::Error;

/// How many objects are packed together.
const TOGETHER: usize = 2_000;
/// Bytes of an entry in the table of contents: kind, place, number within.
const ENTRY: usize = 7;

/// Objects already written, to be packed together: everything that is no stream.
#[derive(Default)]
pub(crate) struct Written {
    /// Number of each, and where it starts in `text`.
    objects: Vec<(u32, usize)>,
    text: Vec<u8>,
}

impl Written {
    pub(crate) fn add(&mut self, (number, _): ObjectId, object: &Object) {
        self.objects.push((number, self.text.len()));
        put(&mut self.text, object);
        self.text.push(b'\n');
    }
}

/// Where an object is to be found.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// So many bytes into the file.
    At(usize),
    /// In that object, as the so-and-so-manieth.
    Within(u32, usize),
}

impl Place {
    fn entry(self) -> [u8; ENTRY] {
        let (kind, place, number) = match self {
            Self::Nowhere => (0, 0, 0),
            Self::At(place) => (1, place as u32, 0),
            Self::Within(object, number) => (2, object, number as u16),
        };
        let ([a, b, c, d], [e, f]) = (place.to_be_bytes(), number.to_be_bytes());
        [kind, a, b, c, d, e, f]
    }
}

/// Writes a document whose streams are packed already, with what has been `written` of it before.
pub(crate) fn write(document: Document, mut written: Written) -> Result<Vec<u8>, Error> {
    let mut file = Vec::with_capacity(written.text.len() / 4 + 16_384);
    // Four bytes that are no text tell programs that this is none.
    file.extend_from_slice(b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n");
    let mut next = document.max_id + 1;
    let mut places = vec![Place::Nowhere; next as usize];
    for (id, object) in document.objects {
        match object {
            Object::Stream(stream) => whole(&mut file, &mut places, id.0, &stream),
            object => written.add(id, &object),
        }
    }
    for (at, pack) in written.objects.chunks(TOGETHER).enumerate() {
        let start = pack.first().map_or(0, |(_, start)| *start);
        let end = written.objects.get((at + 1) * TOGETHER).map_or(written.text.len(), |(_, start)| *start);
        let mut text = Vec::with_capacity(end - start + pack.len() * 12);
        for (index, (number, from)) in pack.iter().enumerate() {
            integer(&mut text, i64::from(*number));
            text.push(b' ');
            integer(&mut text, (from - start) as i64);
            text.push(b' ');
            if let Some(place) = places.get_mut(*number as usize) {
                *place = Place::Within(next, index);
            }
        }
        let first = text.len();
        text.extend_from_slice(written.text.get(start..end).unwrap_or_default());
        let dict = Dictionary::from_iter([
            ("Type", Object::Name("ObjStm".into())),
            ("N", Object::Integer(pack.len() as i64)),
            ("First", Object::Integer(first as i64)),
            ("Filter", Object::Name("FlateDecode".into())),
        ]);
        whole(&mut file, &mut places, next, &Stream::new(dict, pack_bytes(&text, LIGHT)?));
        next += 1;
    }
    // A larger file would need a wider table.
    let start = u32::try_from(file.len()).map_err(|_| Error::Write("it is too large"))?;
    contents(&mut file, places, next, document.trailer)?;
    let _ = write!(file, "startxref\n{start}\n%%EOF\n");
    Ok(file)
}

/// An object of its own in the file.
fn whole(file: &mut Vec<u8>, places: &mut Vec<Place>, number: u32, stream: &Stream) {
    if places.len() <= number as usize {
        places.resize(number as usize + 1, Place::Nowhere);
    }
    if let Some(place) = places.get_mut(number as usize) {
        *place = Place::At(file.len());
    }
    integer(file, i64::from(number));
    file.extend_from_slice(b" 0 obj\n");
    let mut dict = stream.dict.clone();
    dict.set("Length", stream.content.len() as i64);
    put_dictionary(file, &dict);
    file.extend_from_slice(b"stream\n");
    file.extend_from_slice(&stream.content);
    file.extend_from_slice(b"\nendstream\nendobj\n");
}

/// The table of contents: each entry as the difference from the one before, which packs to nearly
/// nothing where they count up.
fn contents(
    file: &mut Vec<u8>,
    mut places: Vec<Place>,
    number: u32,
    trailer: Dictionary,
) -> Result<(), Error> {
    places.resize(number as usize, Place::Nowhere);
    places.push(Place::At(file.len()));
    let mut table = Vec::with_capacity(places.len() * (ENTRY + 1));
    let mut before = [0; ENTRY];
    for place in &places {
        let entry = place.entry();
        table.push(2);
        table.extend(entry.iter().zip(before).map(|(byte, above)| byte.wrapping_sub(above)));
        before = entry;
    }
    let mut dict = trailer;
    dict.set("Type", Object::Name("XRef".into()));
    dict.set("Size", places.len() as i64);
    dict.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
    dict.set("Filter", Object::Name("FlateDecode".into()));
    let differences = [("Predictor", Object::Integer(12)), ("Columns", Object::Integer(ENTRY as i64))];
    dict.set("DecodeParms", Dictionary::from_iter(differences));
    let packed = pack_bytes(&table, LIGHT)?;
    whole(file, &mut places, number, &Stream::new(dict, packed));
    Ok(())
}

/// How hard to deflate. What is drawn gains by it.
pub(crate) const HARD: u32 = 6;
/// Structure is so much alike that searching longer finds no more.
const LIGHT: u32 = 4;

pub(crate) fn pack_bytes(bytes: &[u8], level: u32) -> Result<Vec<u8>, Error> {
    let failed = |_| Error::Write("it could not be compressed");
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(level));
    encoder.write_all(bytes).map_err(failed)?;
    encoder.finish().map_err(failed)
}

fn put(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Integer(number) => integer(out, *number),
        Object::Real(number) => {
            let _ = write!(out, "{number}");
        }
        Object::Name(name) => put_name(out, name),
        Object::String(text, StringFormat::Literal) => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    byte => out.push(*byte),
                }
            }
            out.push(b')');
        }
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            for byte in text {
                let _ = write!(out, "{byte:02X}");
            }
            out.push(b'>');
        }
        Object::Array(array) => {
            out.push(b'[');
            for (at, object) in array.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                put(out, object);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => put_dictionary(out, dict),
        Object::Reference((number, generation)) => {
            integer(out, i64::from(*number));
            out.push(b' ');
            integer(out, i64::from(*generation));
            out.extend_from_slice(b" R");
        }
        // A stream stands by itself, never within another object.
        Object::Stream(_) => out.extend_from_slice(b"null"),
    }
}

fn put_dictionary(out: &mut Vec<u8>, dict: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dict {
        put_name(out, key);
        if matches!(
            value,
            Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_)
        ) {
            out.push(b' ');
        }
        put(out, value);
    }
    out.extend_from_slice(b">>");
}

fn put_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

/// Most of what is written are numbers, and short ones.
fn integer(out: &mut Vec<u8>, number: i64) {
    if !(0..10_000_000).contains(&number) {
        let _ = write!(out, "{number}");
        return;
    }
    let mut digits = [b'0'; 7];
    let mut rest = number as u32;
    let mut from = digits.len();
    for (at, digit) in digits.iter_mut().enumerate().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        from = at;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(from..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(object: &Object) -> String {
        let mut out = Vec::new();
        put(&mut out, object);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn objects_are_written_so_that_nothing_in_them_ends_them_early() {
        assert_eq!(written(&Object::Name(b"A b/c#".to_vec())), "/A#20b#2Fc#23");
        let text = Object::String(b"a)\\(\r".to_vec(), StringFormat::Literal);
        assert_eq!(written(&text), "(a\\)\\\\\\(\\r)");
        let dict = Dictionary::from_iter([("A", Object::Integer(-7)), ("B", Object::Real(0.5))]);
        assert_eq!(
            written(&Object::Array(vec![Object::Dictionary(dict), Object::Null])),
            "[<</A -7/B 0.5>> null]"
        );
    }

    #[test]
    fn numbers_are_written_to_the_last_digit() {
        for number in [0, 7, 10, 4_096, 9_999_999, 10_000_000, -1, i64::MAX] {
            assert_eq!(written(&Object::Integer(number)), number.to_string());
        }
    }

    #[test]
    fn more_objects_than_one_pack_holds_are_all_found_again() {
        let mut document = Document::with_version("1.7");
        let mut written = Written::default();
        let ids: Vec<ObjectId> = (0..TOGETHER * 2 + 5).map(|_| document.new_object_id()).collect();
        for (at, id) in ids.iter().enumerate() {
            written.add(*id, &Object::Integer(at as i64));
        }
        let stream = document.add_object(Stream::new(Dictionary::new(), b"as it is".to_vec()));
        let catalog = document.add_object(Dictionary::from_iter([("Type", Object::Name("Catalog".into()))]));
        document.trailer.set("Root", catalog);
        let read = Document::load_mem(&write(document, written).unwrap()).unwrap();
        for (at, id) in ids.iter().enumerate() {
            assert_eq!(read.get_object(*id).unwrap().as_i64().unwrap(), at as i64);
        }
        assert_eq!(read.get_object(stream).unwrap().as_stream().unwrap().content, b"as it is");
    }
}
