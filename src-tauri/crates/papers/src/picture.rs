//! Pictures that come from outside: a group's logo. Only PNG, only within bounds, and nothing of the
//! file but its dots goes on.

use std::fmt;
use std::io::Cursor;

use crate::Error;

/// The largest file that is looked at, in bytes.
pub const MAX_PICTURE_BYTES: usize = 2 * 1024 * 1024;
/// The most dots across or down.
pub const MAX_PICTURE_SIDE: u32 = 4_000;
/// More dots than that no printer shows at the size of a logo.
const KEPT_SIDE: usize = 1_000;

/// A picture ready to be put on a paper.
pub struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// Three bytes a dot, or one.
    pub(crate) coloured: bool,
    pub(crate) dots: Vec<u8>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picture")
            .field("width", &self.width)
            .field("height", &self.height)
            .finish_non_exhaustive()
    }
}

impl Picture {
    /// Reads a PNG. What can be seen through becomes white.
    ///
    /// # Errors
    /// [`Error::PictureTooLarge`], [`Error::Picture`] if it is no PNG or damaged.
    pub fn read(png: &[u8]) -> Result<Self, Error> {
        if png.len() > MAX_PICTURE_BYTES {
            return Err(Error::PictureTooLarge);
        }
        let mut decoder =
            png::Decoder::new_with_limits(Cursor::new(png), png::Limits { bytes: 80 * 1024 * 1024 });
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let info = decoder.read_header_info().map_err(|_| Error::Picture)?;
        if info.width > MAX_PICTURE_SIDE || info.height > MAX_PICTURE_SIDE {
            return Err(Error::PictureTooLarge);
        }
        let mut reader = decoder.read_info().map_err(|_| Error::Picture)?;
        let size = reader.output_buffer_size().ok_or(Error::Picture)?;
        let mut dots = vec![0; size];
        let frame = reader.next_frame(&mut dots).map_err(|_| Error::Picture)?;
        dots.truncate(frame.buffer_size());
        let (width, height) = (frame.width as usize, frame.height as usize);
        let samples = frame.color_type.samples();
        let coloured = samples >= 3;
        let opaque = on_white(&dots, samples);
        let channels = if coloured { 3 } else { 1 };
        let (width, height, dots) = smaller(width, height, channels, opaque);
        if width == 0 || height == 0 {
            return Err(Error::Picture);
        }
        Ok(Self { width, height, coloured, dots })
    }

    /// Tells two pictures of one paper apart.
    pub(crate) fn mark(&self) -> u64 {
        let sides = [self.width as u64, self.height as u64, u64::from(self.coloured)];
        let dots = self.dots.iter().map(|dot| u64::from(*dot));
        sides
            .into_iter()
            .chain(dots)
            .fold(0xcbf2_9ce4_8422_2325, |hash, value| (hash ^ value).wrapping_mul(0x0100_0000_01b3))
    }
}

/// Takes the transparency out.
fn on_white(dots: &[u8], samples: usize) -> Vec<u8> {
    if samples == 1 || samples == 3 {
        return dots.to_vec();
    }
    let blend = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha)) / 255) as u8
    };
    dots.chunks_exact(samples)
        .flat_map(|dot| {
            let (alpha, colours) = dot.split_last().map_or((255, dot), |(alpha, rest)| (*alpha, rest));
            colours.iter().map(move |value| blend(*value, alpha)).collect::<Vec<u8>>()
        })
        .collect()
}

/// Every n-th dot is the mean of n by n.
fn smaller(width: usize, height: usize, channels: usize, dots: Vec<u8>) -> (usize, usize, Vec<u8>) {
    let step = width.max(height).div_ceil(KEPT_SIDE).max(1);
    if step == 1 {
        return (width, height, dots);
    }
    let (w, h) = ((width / step).max(1), (height / step).max(1));
    let mut out = Vec::with_capacity(w * h * channels);
    for y in 0..h {
        for x in 0..w {
            for channel in 0..channels {
                let within = |base: usize, limit: usize| base * step..((base + 1) * step).min(limit);
                let values = within(y, height).flat_map(|row| {
                    within(x, width).map(move |column| (row * width + column) * channels + channel)
                });
                let (sum, count) = values
                    .filter_map(|at| dots.get(at))
                    .fold((0u32, 0u32), |(sum, count), value| (sum + u32::from(*value), count + 1));
                out.push((sum / count.max(1)) as u8);
            }
        }
    }
    (w, h, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(width: u32, height: u32, colour: png::ColorType, dot: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(colour);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&dot.repeat((width * height) as usize)).unwrap();
        writer.finish().unwrap();
        bytes
    }

    #[test]
    fn what_can_be_seen_through_is_white() {
        let picture = Picture::read(&file(2, 1, png::ColorType::Rgba, &[10, 20, 30, 0])).unwrap();
        assert_eq!((picture.dots.as_slice(), picture.coloured), ([255u8; 6].as_slice(), true));
        let picture = Picture::read(&file(1, 1, png::ColorType::GrayscaleAlpha, &[0, 255])).unwrap();
        assert_eq!((picture.dots.as_slice(), picture.coloured), ([0u8].as_slice(), false));
    }

    #[test]
    fn a_large_picture_is_made_smaller_and_a_huge_one_is_refused() {
        let picture = Picture::read(&file(2_500, 20, png::ColorType::Rgb, &[7, 8, 9])).unwrap();
        assert_eq!((picture.width, picture.height), (833, 6));
        assert_eq!(picture.dots.get(..3), Some([7, 8, 9].as_slice()));
        let wide = file(MAX_PICTURE_SIDE + 1, 1, png::ColorType::Grayscale, &[0]);
        assert_eq!(Picture::read(&wide).err(), Some(Error::PictureTooLarge));
        assert_eq!(Picture::read(&vec![0; 100_000_000]).err(), Some(Error::PictureTooLarge));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = file(20, 20, png::ColorType::Rgb, &[1, 2, 3]);
        for bytes in [&b""[..], b"GIF89a", &whole[..whole.len() / 2]] {
            assert_eq!(Picture::read(bytes).err(), Some(Error::Picture));
        }
    }
}
