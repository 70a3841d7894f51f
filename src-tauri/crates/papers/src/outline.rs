//! The outline of a paper: its headings, nested, for finding one's way in a reader.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::tags::text_string;

/// A heading.
pub(crate) struct Entry {
    /// 0 is the paper's title, 1 a part, 2 a smaller part.
    pub(crate) level: u8,
    pub(crate) text: String,
    /// Counted from 0.
    pub(crate) page: usize,
    /// Its upper edge, in points from the foot of the page.
    pub(crate) y: f32,
}

/// With fewer headings an outline helps nobody.
const FEWEST: usize = 3;

/// Writes the outline into `document`, whose pages are `pages`: none where it would not help. None
/// at all if an entry is on no page.
pub(crate) fn write(
    document: &mut Document,
    pages: &[ObjectId],
    entries: &[Entry],
) -> Option<Option<ObjectId>> {
    if entries.len() < FEWEST {
        return Some(None);
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    // Each entry hangs below the nearest one before it that is of a higher order.
    let parents: Vec<Option<usize>> = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| entries.get(..at)?.iter().rposition(|before| before.level < entry.level))
        .collect();
    let kids_of = |parent: Option<usize>| -> Vec<usize> {
        parents.iter().enumerate().filter(|(_, of)| **of == parent).map(|(at, _)| at).collect()
    };
    for (at, entry) in entries.iter().enumerate() {
        let siblings = kids_of(parents.get(at).copied()?);
        let place = siblings.iter().position(|sibling| *sibling == at)?;
        let id = |of: usize| ids.get(of).map(|id| Object::Reference(*id));
        let mut dict = Dictionary::new();
        dict.set("Title", text_string(&entry.text));
        let parent = parents.get(at).copied()?.map_or(Some(Object::Reference(root)), id)?;
        dict.set("Parent", parent);
        let destination = vec![
            Object::Reference(*pages.get(entry.page)?),
            Object::Name("XYZ".into()),
            Object::Integer(0),
            Object::Real(entry.y),
            Object::Integer(0),
        ];
        dict.set("Dest", destination);
        if let Some(before) = place.checked_sub(1).and_then(|place| siblings.get(place)) {
            dict.set("Prev", id(*before)?);
        }
        if let Some(after) = siblings.get(place + 1) {
            dict.set("Next", id(*after)?);
        }
        let kids = kids_of(Some(at));
        if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
            dict.set("First", id(*first)?);
            dict.set("Last", id(*last)?);
            dict.set("Count", kids.len() as i64);
        }
        document.objects.insert(*ids.get(at)?, Object::Dictionary(dict));
    }
    let top = kids_of(None);
    let end = |of: Option<&usize>| ids.get(*of?).map(|id| Object::Reference(*id));
    let dict = Dictionary::from_iter([
        ("Type", Object::Name("Outlines".into())),
        ("First", end(top.first())?),
        ("Last", end(top.last())?),
        ("Count", Object::Integer(entries.len() as i64)),
    ]);
    document.objects.insert(root, Object::Dictionary(dict));
    Some(Some(root))
}
