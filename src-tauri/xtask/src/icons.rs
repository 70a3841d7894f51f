//! The app's icons in the sizes and containers that Tauri asks for, drawn from icons/*.svg
//! with rsvg-convert (Debian: librsvg2-bin). The results are committed.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::step::{Done, Failure, output, root};

/// Up to this many pixels the simpler drawing is the clearer one.
const SMALL: u32 = 32;

/// Draws them all.
pub(crate) fn draw() -> Done {
    for (name, size) in [("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)]
    {
        write(name, &png(size)?)?;
    }
    write("icon.ico", &ico(&pngs(&[16, 24, 32, 48, 64, 256])?))?;
    write("icon.icns", &icns(&pngs(&[16, 32, 64, 128, 256, 512, 1024])?))
}

fn pngs(sizes: &[u32]) -> Done<Vec<(u32, Vec<u8>)>> {
    sizes.iter().map(|&size| Ok((size, png(size)?))).collect()
}

fn png(size: u32) -> Done<Vec<u8>> {
    let drawing = if size <= SMALL { "homegroup-small.svg" } else { "homegroup.svg" };
    let folder = root().join("icons");
    let file = folder.join("drawn.png");
    output(
        Command::new("rsvg-convert")
            .current_dir(&folder)
            .args(["--width", &size.to_string(), "--height", &size.to_string()])
            .arg("--output")
            .arg(&file)
            .arg(drawing),
    )?;
    let bytes = fs::read(&file).map_err(|error| lost(&file, &error))?;
    fs::remove_file(&file).map_err(|error| lost(&file, &error))?;
    Ok(bytes)
}

/// Windows: a directory of entries, then the PNGs as they are. 256 is written as 0.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut file = Vec::new();
    for word in [0, 1, count] {
        file.extend(word.to_le_bytes());
    }
    let mut place = 6 + 16 * u32::from(count);
    for (size, png) in pictures {
        let side = u8::try_from(*size).unwrap_or(0);
        let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
        file.extend([side, side, 0, 0]);
        file.extend(1u16.to_le_bytes());
        file.extend(32u16.to_le_bytes());
        file.extend(length.to_le_bytes());
        file.extend(place.to_le_bytes());
        place += length;
    }
    for (_, png) in pictures {
        file.extend(png);
    }
    file
}

/// macOS: chunks of a type, a length that counts its own head, and a PNG. The same picture
/// stands for a size and for half that size on a fine screen.
fn icns(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (size, png) in pictures {
        let kinds: &[&[u8; 4]] = match size {
            16 => &[b"icp4"],
            32 => &[b"icp5", b"ic11"],
            64 => &[b"ic12"],
            128 => &[b"ic07"],
            256 => &[b"ic08", b"ic13"],
            512 => &[b"ic09", b"ic14"],
            1024 => &[b"ic10"],
            _ => &[],
        };
        for kind in kinds {
            chunk(&mut body, kind, png);
        }
    }
    let mut file = Vec::new();
    chunk(&mut file, b"icns", &body);
    file
}

fn chunk(into: &mut Vec<u8>, kind: &[u8; 4], bytes: &[u8]) {
    let length = u32::try_from(bytes.len() + 8).unwrap_or(u32::MAX);
    into.extend(kind);
    into.extend(length.to_be_bytes());
    into.extend(bytes);
}

fn write(name: &str, bytes: &[u8]) -> Done {
    let file = root().join("icons").join(name);
    fs::write(&file, bytes).map_err(|error| lost(&file, &error))
}

fn lost(file: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_points_at_its_pictures() {
        let file = ico(&[(16, vec![1; 5]), (256, vec![2; 7])]);
        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!((file[6], file[22]), (16, 0));
        let place = |entry: usize| {
            let at = 6 + 16 * entry + 12;
            u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize
        };
        assert_eq!(file[place(0)..place(1)], [1; 5]);
        assert_eq!(file[place(1)..], [2; 7]);
    }

    #[test]
    fn an_icns_counts_its_own_head() {
        let file = icns(&[(128, vec![9; 3])]);
        assert_eq!(file, b"icns\0\0\0\x13ic07\0\0\0\x0b\x09\x09\x09");
    }
}
