//! A picture of a group's own, as a PNG: whether it is one, and how large.
//!
//! Looks at the file's frame only; what draws it reads what is in it.

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The most points a side may have.
pub const MAX_SIDE: u32 = 4_000;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// How large a picture is, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// Why bytes are no picture that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPicture {
    /// No PNG, or not a whole one.
    #[error("not a whole PNG")]
    NotPng,
    /// More bytes than [`MAX_BYTES`].
    #[error("larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// A side longer than [`MAX_SIDE`].
    #[error("a side of more than {MAX_SIDE} points")]
    TooWide,
}

impl NotAPicture {
    /// The catalogue's key for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotPng => "error-picture-not-png",
            Self::TooLarge => "error-picture-too-large",
            Self::TooWide => "error-picture-too-wide",
        }
    }
}

/// Looks at the bytes of a picture: its parts must be whole, from the header to the end.
///
/// # Errors
/// [`NotAPicture`].
pub fn check(bytes: &[u8]) -> Result<Size, NotAPicture> {
    if bytes.len() > MAX_BYTES {
        return Err(NotAPicture::TooLarge);
    }
    let size = look(bytes).ok_or(NotAPicture::NotPng)?;
    if size.width > MAX_SIDE || size.height > MAX_SIDE {
        return Err(NotAPicture::TooWide);
    }
    Ok(size)
}

fn look(bytes: &[u8]) -> Option<Size> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut size = None;
    let mut has_points = false;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let (body, after) = after.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        // Behind every part stand four bytes that say whether it is whole; what draws it looks at them.
        let (_, after) = after.split_first_chunk::<4>()?;
        rest = after;
        match (kind, size) {
            (b"IHDR", None) => size = Some(header(body)?),
            (b"IHDR", Some(_)) | (_, None) => return None,
            (b"IDAT", _) => has_points |= !body.is_empty(),
            (b"IEND", _) => return size.filter(|_| has_points && rest.is_empty()),
            _ => {}
        }
    }
}

fn header(body: &[u8]) -> Option<Size> {
    let [w0, w1, w2, w3, h0, h1, h2, h3, depth, colour, compression, filter, interlace] = *body else {
        return None;
    };
    let known = match colour {
        0 => [1, 2, 4, 8, 16].contains(&depth),
        3 => [1, 2, 4, 8].contains(&depth),
        2 | 4 | 6 => [8, 16].contains(&depth),
        _ => false,
    };
    let size =
        Size { width: u32::from_be_bytes([w0, w1, w2, w3]), height: u32::from_be_bytes([h0, h1, h2, h3]) };
    (known && compression == 0 && filter == 0 && interlace <= 1 && size.width > 0 && size.height > 0)
        .then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length, kind.as_slice(), body, &[0; 4]].concat()
    }

    fn header(width: u32, height: u32) -> Vec<u8> {
        let body = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        part(b"IHDR", &body)
    }

    fn picture(width: u32, height: u32) -> Vec<u8> {
        [SIGNATURE, &header(width, height), &part(b"IDAT", b"points"), &part(b"IEND", b"")].concat()
    }

    #[test]
    fn a_whole_picture_says_how_large_it_is() {
        assert_eq!(check(&picture(640, 480)), Ok(Size { width: 640, height: 480 }));
    }

    #[test]
    fn what_is_no_whole_picture_is_refused() {
        let whole = picture(4, 4);
        for cut in 0..whole.len() {
            assert_eq!(check(&whole[..cut]), Err(NotAPicture::NotPng), "{cut}");
        }
        assert_eq!(check(&[&whole[..], b"more"].concat()), Err(NotAPicture::NotPng));
        assert_eq!(check(&picture(0, 4)), Err(NotAPicture::NotPng));
        let twice = [SIGNATURE, &header(1, 1), &header(1, 1), &part(b"IDAT", b"x"), &part(b"IEND", b"")];
        assert_eq!(check(&twice.concat()), Err(NotAPicture::NotPng));
        let empty = [SIGNATURE, &header(1, 1), &part(b"IEND", b"")];
        assert_eq!(check(&empty.concat()), Err(NotAPicture::NotPng));
    }

    #[test]
    fn what_no_paper_needs_is_refused() {
        assert_eq!(check(&picture(4_001, 1)), Err(NotAPicture::TooWide));
        assert!(check(&picture(4_000, 4_000)).is_ok());
        assert_eq!(check(&vec![0; MAX_BYTES + 1]), Err(NotAPicture::TooLarge));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_can_be_looked_at(bytes: Vec<u8>, after: bool) {
            let all = if after { [SIGNATURE, &header(3, 3), &bytes].concat() } else { bytes };
            let _ = check(&all);
        }
    }
}
