//! What one page draws, as a PDF says it: operators with their numbers and strings before them.
//!
//! Written here, and not by printpdf, because a paper of ten thousand rows draws so much that a list
//! of operations in between costs more than all the rest.

use std::io::Write;

/// The operators of one page.
#[derive(Default)]
pub(crate) struct Content {
    bytes: Vec<u8>,
    /// What is shown next: strings of codes, and corrections between them.
    shown: Shown,
}

#[derive(Default)]
struct Shown {
    bytes: Vec<u8>,
    /// A string is open.
    open: bool,
    /// There is a correction, or more than one string.
    many: bool,
}

impl Content {
    pub(crate) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    fn write(&mut self, operator: std::fmt::Arguments<'_>) {
        // Writing into memory doesn't fail.
        let _ = self.bytes.write_fmt(operator);
        self.bytes.push(b'\n');
    }

    /// Begins marked content with a number of the structure tree.
    pub(crate) fn begin(&mut self, tag: &str, number: usize) {
        self.write(format_args!("/{tag} <</MCID {number}>> BDC"));
    }

    /// Begins something that is no part of what the page says.
    pub(crate) fn begin_artifact(&mut self) {
        self.write(format_args!("/Artifact BMC"));
    }

    /// Begins a span that reads `text`, given as UTF-16 with a byte order mark.
    pub(crate) fn begin_span(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(b"/Span <</ActualText <");
        for byte in text {
            let _ = write!(self.bytes, "{byte:02X}");
        }
        self.write(format_args!(">>> BDC"));
    }

    pub(crate) fn end(&mut self) {
        self.write(format_args!("EMC"));
    }

    pub(crate) fn grey(&mut self, grey: f32) {
        self.write(format_args!("{grey} g"));
    }

    pub(crate) fn begin_text(&mut self) {
        self.write(format_args!("BT"));
    }

    pub(crate) fn end_text(&mut self) {
        self.write(format_args!("ET"));
    }

    pub(crate) fn font(&mut self, name: &str, size: f32) {
        self.write(format_args!("/{name} {size} Tf"));
    }

    /// The next glyph stands there.
    pub(crate) fn place(&mut self, x: f32, y: f32) {
        self.write(format_args!("1 0 0 1 {x} {y} Tm"));
    }

    /// Shows the glyph of a code when [`Content::show`] comes.
    pub(crate) fn code(&mut self, code: u16) {
        let shown = &mut self.shown;
        if !shown.open {
            shown.many |= !shown.bytes.is_empty();
            shown.bytes.push(b'(');
            shown.open = true;
        }
        for byte in code.to_be_bytes() {
            // A carriage return within a string would be read as a line feed.
            match byte {
                b'(' | b')' | b'\\' => shown.bytes.extend_from_slice(&[b'\\', byte]),
                b'\r' => shown.bytes.extend_from_slice(b"\\r"),
                _ => shown.bytes.push(byte),
            }
        }
    }

    /// Moves what is shown next to the left, in thousandths of an em.
    pub(crate) fn correct(&mut self, thousandths: f32) {
        self.close_string();
        self.shown.many = true;
        let _ = write!(self.shown.bytes, "{thousandths}");
    }

    fn close_string(&mut self) {
        if std::mem::take(&mut self.shown.open) {
            self.shown.bytes.push(b')');
        }
    }

    /// Shows the codes since it last did.
    pub(crate) fn show(&mut self) {
        self.close_string();
        if self.shown.bytes.is_empty() {
            return;
        }
        if std::mem::take(&mut self.shown.many) {
            self.bytes.push(b'[');
            self.bytes.append(&mut self.shown.bytes);
            self.write(format_args!("] TJ"));
        } else {
            self.bytes.append(&mut self.shown.bytes);
            self.write(format_args!(" Tj"));
        }
    }

    pub(crate) fn save(&mut self) {
        self.write(format_args!("q"));
    }

    pub(crate) fn restore(&mut self) {
        self.write(format_args!("Q"));
    }

    /// What follows shows inside this rectangle only.
    pub(crate) fn clip(&mut self, [x, y, width, height]: [f32; 4]) {
        self.write(format_args!("{x} {y} {width} {height} re W n"));
    }

    pub(crate) fn transform(&mut self, [a, b, c, d, e, f]: [f32; 6]) {
        self.write(format_args!("{a} {b} {c} {d} {e} {f} cm"));
    }

    /// Draws a drawing or a picture that is stored under a name.
    pub(crate) fn draw(&mut self, name: &str) {
        self.write(format_args!("/{name} Do"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_one_string_and_a_correction_parts_it() {
        let mut content = Content::default();
        content.show();
        content.code(0x4142);
        content.code(0x4344);
        content.show();
        content.code(0x4142);
        content.correct(-20.0);
        content.code(0x4344);
        content.show();
        assert_eq!(content.take(), b"(ABCD) Tj\n[(AB)-20(CD)] TJ\n");
    }

    #[test]
    fn what_would_end_or_change_a_string_is_escaped() {
        let mut content = Content::default();
        for code in [0x2829, 0x5C0D, 0x0A0D] {
            content.code(code);
        }
        content.show();
        assert_eq!(content.take(), b"(\\(\\)\\\\\\r\n\\r) Tj\n");
    }
}
