//! Reads a finished sheet back, with programs that had no part in it.

use std::path::Path;
use std::process::Command;

use crate::Done;

/// What a file is found to be.
pub(crate) struct Found {
    pub(crate) bytes: u64,
    pub(crate) pages: usize,
    pub(crate) tagged: bool,
    /// Whether qpdf finds nothing wrong with it.
    pub(crate) sound: bool,
    /// Whether all its fonts are in it, cut to what is used.
    pub(crate) cut: bool,
    /// Its words, in order of the alphabet.
    words: Vec<String>,
}

impl Found {
    pub(crate) fn in_file(file: &Path) -> Done<Self> {
        let about = said(Command::new("pdfinfo").arg(file))?;
        let field = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("").trim();
        let fonts = said(Command::new("pdffonts").arg(file))?;
        // Two lines of heading; then "emb sub uni" stand before the number of the object.
        let cut = |line: &str| line.split_whitespace().rev().skip(2).take(3).all(|word| word == "yes");
        let text = said(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-"))?;
        let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.sort();
        Ok(Self {
            bytes: std::fs::metadata(file)?.len(),
            pages: field("Pages:").parse()?,
            tagged: field("Tagged:") == "yes",
            sound: Command::new("qpdf").arg("--check").arg(file).output()?.status.success(),
            cut: fonts.lines().skip(2).all(cut) && fonts.lines().count() > 2,
            words,
        })
    }

    /// How many words one has and the other has not.
    pub(crate) fn other_words(&self, than: &Self) -> usize {
        let (mut ours, mut theirs) = (self.words.iter().peekable(), than.words.iter().peekable());
        let mut other = 0;
        loop {
            match (ours.peek(), theirs.peek()) {
                (None, None) => return other,
                (Some(a), Some(b)) if a == b => {
                    ours.next();
                    theirs.next();
                }
                (Some(a), b) if b.is_none_or(|b| a < b) => {
                    other += 1;
                    ours.next();
                }
                _ => {
                    other += 1;
                    theirs.next();
                }
            }
        }
    }
}

fn said(command: &mut Command) -> Done<String> {
    let output = command.output().map_err(|fault| format!("{command:?}: {fault}"))?;
    if !output.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
