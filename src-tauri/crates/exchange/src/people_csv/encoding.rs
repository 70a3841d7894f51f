//! From the bytes of a file to its letters.

use super::Error;

/// How a file's letters were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the smaller byte first.
    Utf16Le,
    /// UTF-16, the larger byte first.
    Utf16Be,
    /// Windows-1252: western European, one byte a letter.
    Windows1252,
}

impl Encoding {
    /// The word for this encoding on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    /// Whether decoding left something out of this text. The sign for it may also stand in the
    /// file itself, when another program lost the letter; it is lost all the same.
    pub(crate) fn lost_something(self, text: &str) -> bool {
        // Five bytes have no letter in Windows-1252 and come out as these control characters.
        let unassigned = |c| self == Encoding::Windows1252 && matches!(c, '\u{80}'..='\u{9f}');
        text.contains(|c| c == char::REPLACEMENT_CHARACTER || unassigned(c))
    }
}

/// Decodes a file, its byte order mark left out. Bytes that are no letters come out as
/// [`Encoding::lost_something`] finds them.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Encoding, String), Error> {
    refuse_other_files(bytes)?;
    let (encoding, body) = match bytes {
        [0xef, 0xbb, 0xbf, body @ ..] => (Encoding::Utf8, body),
        [0xff, 0xfe, body @ ..] => (Encoding::Utf16Le, body),
        [0xfe, 0xff, body @ ..] => (Encoding::Utf16Be, body),
        body => (guess(body), body),
    };
    let codec = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
    };
    let (text, _) = codec.decode_without_bom_handling(body);
    if text.contains('\0') { Err(Error::NotText) } else { Ok((encoding, text.into_owned())) }
}

/// Files that are no list at all, told by how they begin.
fn refuse_other_files(bytes: &[u8]) -> Result<(), Error> {
    /// Zip (xlsx, ods, numbers) and the older Office container (xls).
    const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
    /// PDF, RTF, PNG, JPEG, gzip, a page of HTML or XML.
    const OTHERS: [&[u8]; 7] =
        [b"%PDF-", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"<!DOCTYPE", b"<?xml"];

    if SPREADSHEETS.iter().any(|magic| bytes.starts_with(magic)) {
        Err(Error::Spreadsheet)
    } else if OTHERS.iter().any(|magic| bytes.starts_with(magic)) {
        Err(Error::NotText)
    } else {
        Ok(())
    }
}

/// The encoding of a file that doesn't say.
fn guess(bytes: &[u8]) -> Encoding {
    // A heading this program knows is in Latin letters, and those have one empty byte in UTF-16.
    let start: Vec<_> = bytes.chunks_exact(2).take(4).collect();
    if start.len() > 1 && start.iter().all(|unit| unit[0] != 0 && unit[1] == 0) {
        return Encoding::Utf16Le;
    }
    if start.len() > 1 && start.iter().all(|unit| unit[0] == 0 && unit[1] != 0) {
        return Encoding::Utf16Be;
    }

    // Letters beyond ASCII that are right in UTF-8 are hardly ever so by chance. A file with more
    // of those than of wrong bytes is UTF-8 that was damaged.
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    if wrong > right { Encoding::Windows1252 } else { Encoding::Utf8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_with_and_without_its_mark() {
        let text = "Name\tPhone\nĐặng Thị Lan\t555-0101\nليلى\t555-0102\n🌻\t1\n";
        let le = utf16(text, u16::to_le_bytes);
        let be = utf16(text, u16::to_be_bytes);
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
            (le.clone(), Encoding::Utf16Le),
            ([b"\xff\xfe", le.as_slice()].concat(), Encoding::Utf16Le),
            (be.clone(), Encoding::Utf16Be),
            ([b"\xfe\xff", be.as_slice()].concat(), Encoding::Utf16Be),
        ] {
            assert_eq!(decode(&bytes), Ok((encoding, text.to_owned())));
        }
        let western = b"Nombre;Tel\xe9fono\nJos\xe9 N\xfa\xf1ez;5\x80";
        assert_eq!(decode(western), Ok((Encoding::Windows1252, "Nombre;Teléfono\nJosé Núñez;5€".to_owned())));
    }

    #[test]
    fn damaged_utf8_stays_utf8_and_shows_what_was_lost() {
        let (encoding, text) = decode(b"Name\nJos\xc3\xa9\nLe\xc3\xb3n\nAn\xff\n").unwrap();
        assert_eq!(encoding, Encoding::Utf8);
        assert_eq!(text, "Name\nJosé\nLeón\nAn\u{fffd}\n");
        assert!(encoding.lost_something("An\u{fffd}") && !encoding.lost_something("José"));
    }

    #[test]
    fn bytes_without_a_letter_in_windows_1252_are_noticed() {
        let (encoding, text) = decode(b"Name\nJos\xe9 \x81\n").unwrap();
        assert_eq!(encoding, Encoding::Windows1252);
        assert!(encoding.lost_something(&text) && !encoding.lost_something("José €"));
    }

    #[test]
    fn other_files_are_called_what_they_are() {
        assert_eq!(decode(b"PK\x03\x04\x14\0\x06\0"), Err(Error::Spreadsheet));
        assert_eq!(decode(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(Error::Spreadsheet));
        assert_eq!(decode(b"%PDF-1.7\n"), Err(Error::NotText));
        assert_eq!(decode(b"Name\nDa\0na"), Err(Error::NotText));
        assert_eq!(decode(&[0xff, 0xfe, 0, 0, b'N', 0, 0, 0]), Err(Error::NotText));
    }
}
