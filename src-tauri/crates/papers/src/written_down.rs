//! What a group writes down, on one page for its members: a heading, whose it is, and a paragraph.
//!
//! No field of it could hold a person's name.

use crate::finish::About;
use crate::sink::{Grey, Sink};
use crate::tags::Tag;
use crate::text::{Typesetter, Weight, clean};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

// Measures in points. It is read on a wall or handed to somebody with tired eyes.
const MARGIN: f32 = 64.0;
const TEXT: f32 = 14.0;
const LEADING: f32 = 21.0;
const TITLE: f32 = 24.0;
const SMALL: f32 = 11.0;
/// As many lines as one page holds.
const MOST_LINES: usize = 26;

const INK: Grey = 0.0;
const QUIET: Grey = 0.35;

/// Everything such a paper shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct WrittenDown {
    /// The group's own title as it is to stand on the paper.
    pub title: String,
    /// The paragraph; what one page can't hold gives way to an ellipsis.
    pub paragraph: String,
    /// Language of the paper's own words.
    pub language: Language,
}

// The title of a group is in no log.
impl std::fmt::Debug for WrittenDown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WrittenDown").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Sets what a group writes down. It is always one page.
///
/// # Errors
/// Only such as mean a broken installation.
pub fn written_down(paper: &WrittenDown, page: Page) -> Result<Paper, Error> {
    let words = Words::read(paper.language)?;
    let mut setter = Typesetter::default();
    let (width, height) = page.points();
    let inner = width - 2.0 * MARGIN;
    let (mut sink, root) = Sink::new(page);
    let title = words.get("written-down-title")?;
    let heading = setter.wrap(&title, Weight::Bold, TITLE, inner, 2)?;
    let group = setter.wrap(&clean(&paper.title), Weight::Regular, TEXT, inner, 2)?;
    let body = setter.wrap(&clean(&paper.paragraph), Weight::Regular, TEXT, inner, MOST_LINES)?;
    let foot = setter.wrap(&words.get("written-down-ask")?, Weight::Regular, SMALL, inner, 3)?;

    sink.start_page();
    let mut y = height - MARGIN;
    let regular = (TEXT, LEADING);
    for (tag, lines, (size, leading), grey) in [
        (Tag::P, &group, regular, QUIET),
        (Tag::H1, &heading, (TITLE, 30.0), INK),
        (Tag::P, &body, regular, INK),
    ] {
        let element = sink.tags.add(root, tag);
        sink.open(element);
        for line in lines {
            sink.text(line, (MARGIN, y), size, grey)?;
            y -= leading;
        }
        sink.close();
        y -= 14.0;
    }
    let element = sink.tags.add(root, Tag::P);
    sink.open(element);
    for (at, line) in foot.iter().rev().enumerate() {
        sink.text(line, (MARGIN, MARGIN + at as f32 * 15.0), SMALL, QUIET)?;
    }
    sink.close();
    sink.end_page();
    let about = About { title: &title, language: paper.language.tag() };
    Ok(Paper {
        bytes: sink.finish(&about)?,
        pages: 1,
        title: title.clone(),
        file_name: "written-down.pdf".to_owned(),
        has_names: false,
        uncovered: setter.uncovered(),
    })
}
