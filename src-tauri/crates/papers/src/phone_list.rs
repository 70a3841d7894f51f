//! The phone list: who wants to be reached by other members, and how. One side of a sheet, folded in
//! three like a fan, so that the names lie inside and what is outside says nothing.

use crate::flow::{Block, Doc, Marks, Panel, Panels, Role};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Lines a panel holds at the usual size.
const ROOM: usize = 24;
/// Letters of a line of one.
const LETTERS: usize = 30;

/// Everything a phone list shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneList {
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it.
    pub date: String,
    /// Those who want to be on it, in the order they are to stand.
    pub entries: Vec<PhoneEntry>,
    /// Language of the list's own words.
    pub language: Language,
}

/// Somebody who wants to be on it.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneEntry {
    /// As it is to be printed.
    pub name: String,
    /// Her number, if she wants it there.
    pub phone: Option<String>,
    /// Her address, if she wants it there.
    pub email: Option<String>,
}

// Names are in no log.
impl std::fmt::Debug for PhoneList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhoneList").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for PhoneEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhoneEntry").finish_non_exhaustive()
    }
}

impl PhoneEntry {
    /// How many lines it takes, with the room below it.
    fn lines(&self) -> usize {
        let lines = |text: &String| text.chars().count().div_ceil(LETTERS).max(1);
        lines(&self.name) + self.phone.iter().chain(&self.email).map(lines).sum::<usize>() + 1
    }

    fn blocks(&self) -> Block {
        let mut blocks = vec![Block::text(Role::Strong, &self.name)];
        blocks.extend(self.phone.iter().chain(&self.email).map(|text| Block::body(text)));
        blocks.push(Block::Space(2.0));
        Block::Keep(blocks)
    }
}

/// Sets a phone list.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; [`Error::TooMuch`] for an entry that no panel holds; the
/// others mean a broken installation.
pub fn phone_list(list: &PhoneList, page: Page) -> Result<Paper, Error> {
    if !is_day(&list.day) {
        return Err(Error::Day);
    }
    if list.entries.len() > crate::MAX_ROWS as usize {
        return Err(Error::TooManyRows { limit: crate::MAX_ROWS });
    }
    let words = Words::read(list.language)?;
    let title = words.get("phones-title")?;
    let mut doc = Doc::new(list.language, title.clone(), &format!("keep-in-touch-{}.pdf", list.day));
    doc.landscape = true;
    doc.has_names = !list.entries.is_empty();
    let inside = inside(&list.entries);
    let sheets = inside.len().div_ceil(2).max(1);
    let mut panels = Vec::new();
    for (at, pair) in inside.chunks(2).enumerate() {
        panels.push(cover(&words, &title, &list.date, (at + 1, sheets))?);
        for entries in pair {
            let mut blocks = vec![Block::text(Role::Subheading, &words.get("phones-yourself")?)];
            blocks.extend(entries.iter().map(PhoneEntry::blocks));
            if entries.is_empty() {
                blocks.push(Block::quiet(&words.get("phones-nobody")?));
            }
            panels.push(Panel { blocks, ..Panel::default() });
        }
        // What is left free is for numbers people give each other.
        if pair.len() == 1 {
            let blocks = vec![Block::text(Role::Subheading, &words.get("phones-more")?), Block::Lines(12)];
            panels.push(Panel { blocks, ..Panel::default() });
        }
    }
    let panels = Panels {
        across: 3,
        down: 1,
        margin: (18.0, 18.0),
        pad: 20.0,
        gap: (0.0, 0.0),
        marks: Marks::Fold,
        panels,
    };
    doc.set_panels(&panels, page)
}

/// Who stands on which panel.
fn inside(entries: &[PhoneEntry]) -> Vec<&[PhoneEntry]> {
    let mut panels = Vec::new();
    let (mut from, mut used) = (0, 0);
    for (at, entry) in entries.iter().enumerate() {
        let lines = entry.lines();
        if used + lines > ROOM && at > from {
            panels.extend(entries.get(from..at));
            (from, used) = (at, 0);
        }
        used += lines;
    }
    panels.extend(entries.get(from..));
    panels
}

/// What is outside once it is folded: nothing that says whose numbers they are.
fn cover(words: &Words, title: &str, date: &str, (sheet, sheets): (usize, usize)) -> Result<Panel, Error> {
    let mut blocks = vec![Block::title(title), Block::text(Role::Lead, date)];
    if sheets > 1 {
        blocks
            .push(Block::quiet(&words.with("page-of", [("page", sheet.into()), ("pages", sheets.into())])?));
    }
    blocks.extend([Block::Space(30.0), Block::quiet(&words.get("phones-fold")?)]);
    Ok(Panel { blocks: vec![Block::Centred(blocks)], middle: true, ..Panel::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_stands_on_exactly_one_panel_and_a_long_name_alone() {
        let entry = |letters: usize| PhoneEntry {
            name: "m".repeat(letters),
            phone: Some("555 0100".to_owned()),
            email: None,
        };
        let entries: Vec<PhoneEntry> = [6, 500, 900, 8].into_iter().map(entry).collect();
        let counts: Vec<usize> = inside(&entries).iter().map(|panel| panel.len()).collect();
        assert_eq!(counts, [2, 1, 1]);
        let many: Vec<PhoneEntry> = (0..100).map(|_| entry(8)).collect();
        let panels = inside(&many);
        assert_eq!(panels.iter().map(|panel| panel.len()).sum::<usize>(), 100);
        assert!(panels.iter().all(|panel| panel.len() <= ROOM / 3));
        assert_eq!(inside(&[]).len(), 1);
    }
}
