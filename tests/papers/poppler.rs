//! Papers read back with poppler's tools, as a reader or a printer would.

use std::io::Write;
use std::process::Command;

/// A paper in a file, for as long as it is looked at.
pub(crate) struct Printed {
    file: tempfile::NamedTempFile,
}

/// A grey picture of a page, a dot a point: 0 is black.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) dots: Vec<u8>,
}

/// A word and where it stands, in points from the upper left corner.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) text: String,
}

impl Printed {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        Self { file }
    }

    fn run(&self, tool: &str, before: &[&str], after: &[&str]) -> Vec<u8> {
        let mut command = Command::new(tool);
        command.args(before).arg(self.file.path()).args(after);
        let done = command.output().unwrap_or_else(|e| panic!("{tool} (poppler-utils, qpdf) is needed: {e}"));
        assert!(done.status.success(), "{tool}: {}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    }

    fn read(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        String::from_utf8(self.run(tool, before, after)).unwrap()
    }

    /// The text of the whole paper, without the marks of direction that poppler adds.
    pub(crate) fn text(&self) -> String {
        plain(&self.read("pdftotext", &[], &["-"]))
    }

    /// The text of one page, counted from 1.
    pub(crate) fn page(&self, number: u32) -> String {
        let number = number.to_string();
        plain(&self.read("pdftotext", &["-f", &number, "-l", &number], &["-"]))
    }

    pub(crate) fn info(&self) -> String {
        self.read("pdfinfo", &[], &[])
    }

    /// One line a font, without the heading.
    pub(crate) fn fonts(&self) -> Vec<String> {
        self.read("pdffonts", &[], &[]).lines().skip(2).map(str::to_owned).collect()
    }

    /// The paper by its structure: headings, paragraphs, rows and cells.
    pub(crate) fn structure(&self) -> String {
        self.read("pdfinfo", &["-struct-text"], &[])
    }

    pub(crate) fn check(&self) {
        self.run("qpdf", &["--check"], &[]);
    }

    pub(crate) fn picture(&self, page: u32) -> Picture {
        let page = page.to_string();
        let bytes = self.run("pdftoppm", &["-gray", "-r", "72", "-f", &page, "-l", &page], &[]);
        Picture::read(&bytes)
    }

    /// Writes a small picture of the first page to `stem` with the ending `.png`.
    pub(crate) fn save_first_page(&self, stem: &std::path::Path) {
        self.run("pdftoppm", &["-png", "-gray", "-r", "50", "-singlefile"], &[stem.to_str().unwrap()]);
    }

    /// Writes the paper and a picture of each of its pages beside `stem`; gives the pictures.
    pub(crate) fn keep(&self, stem: &std::path::Path, pages: u32) -> Vec<Picture> {
        std::fs::copy(self.file.path(), stem.with_extension("pdf")).unwrap();
        self.run("pdftoppm", &["-gray", "-r", "72"], &[stem.to_str().unwrap()]);
        let digits = pages.to_string().len();
        let name = stem.file_name().unwrap().to_str().unwrap();
        let read = |page: u32| {
            let file = stem.with_file_name(format!("{name}-{page:0digits$}.pgm"));
            Picture::read(&std::fs::read(file).unwrap())
        };
        (1..=pages).map(read).collect()
    }

    pub(crate) fn words(&self, page: u32) -> Vec<Word> {
        let page = page.to_string();
        let boxes = self.read("pdftotext", &["-bbox", "-f", &page, "-l", &page], &["-"]);
        let mut words = Vec::new();
        for line in boxes.lines().filter(|l| l.contains("<word ")) {
            let value = |key: &str| {
                let from = line.find(key).unwrap() + key.len() + 2;
                line[from..].split('"').next().unwrap().parse::<f32>().unwrap()
            };
            let text = line.split_once('>').unwrap().1.rsplit_once("</word>").unwrap().0;
            let (left, top, right) = (value("xMin"), value("yMin"), value("xMax"));
            words.push(Word { left, top, right, text: plain(text) });
        }
        words
    }
}

impl Picture {
    /// "P5 width height 255", each followed by one white space, then the dots.
    fn read(bytes: &[u8]) -> Self {
        let mut parts = bytes.splitn(4, |b| b.is_ascii_whitespace());
        assert_eq!(parts.next(), Some(b"P5".as_slice()));
        let mut number = || std::str::from_utf8(parts.next().unwrap()).unwrap().parse::<usize>().unwrap();
        let (width, height) = (number(), number());
        let rest = parts.next().unwrap();
        let dots = rest[rest.len() - width * height..].to_vec();
        Self { width, height, dots }
    }

    /// Whether a dot is darker than paper, counted from the upper left corner.
    pub(crate) fn ink(&self, x: usize, y: usize) -> bool {
        self.dots[y * self.width + x] < 250
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}')).collect()
}
