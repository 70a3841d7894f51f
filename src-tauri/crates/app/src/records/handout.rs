//! A handout of her own, as a record: `title`, `about`, `language`, `sources` and `programs` (lists
//! of texts), `checked`, `large`, `group` (whose it is, if it is one group's), `removed`, and its
//! text under `body` and `bodies/`, as a reading's words.

use model::Id;
use model::handout::Front;
use vault::Tree;

use super::reading::{list, texts, words, write_words};
use super::{HANDOUTS, Leaves, Read as _};

/// A handout of her own.
pub(crate) struct Own {
    /// Names the record.
    pub(crate) id: Id,
    /// What it says of itself, its language too.
    pub(crate) front: Front,
    /// Its text as it was written.
    pub(crate) text: String,
    /// The group it belongs to; `None`: to all.
    pub(crate) group: Option<Id>,
    /// Taken out of the library; can be put back.
    pub(crate) removed: bool,
}

/// Reads a handout; `None` if what makes one is not there: making it was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Own> {
    Some(Own {
        id,
        front: Front {
            title: tree.string("title")?,
            about: tree.string("about"),
            language: Some(tree.string("language")?),
            sources: texts(tree, "sources"),
            checked: tree.string("checked"),
            programs: texts(tree, "programs"),
            large: tree.flag("large"),
        },
        text: words(tree)?,
        group: tree.id("group"),
        removed: tree.flag("removed"),
    })
}

/// Writes a handout over what is stored of it; only what differs. `body` names its text.
pub(crate) fn write(own: &Own, before: Option<(&Tree, &Own)>, body: Id) -> Leaves {
    let mut leaves = Leaves::of(HANDOUTS, own.id);
    let old = before.map(|(_, old)| old);
    let (front, was) = (&own.front, old.map(|old| &old.front));
    if was.is_none_or(|was| was.title != front.title) {
        leaves.set("title", &front.title);
    }
    if was.map_or(front.about.is_some(), |was| was.about != front.about) {
        leaves.set("about", front.about.clone());
    }
    if was.is_none_or(|was| was.language != front.language) {
        leaves.set("language", front.language.clone());
    }
    if was.map_or(!front.sources.is_empty(), |was| was.sources != front.sources) {
        leaves.set("sources", list(&front.sources));
    }
    if was.map_or(front.checked.is_some(), |was| was.checked != front.checked) {
        leaves.set("checked", front.checked.clone());
    }
    if was.map_or(!front.programs.is_empty(), |was| was.programs != front.programs) {
        leaves.set("programs", list(&front.programs));
    }
    if was.map_or(front.large, |was| was.large != front.large) {
        leaves.set("large", front.large);
    }
    if old.map_or(own.group.is_some(), |old| old.group != own.group) {
        leaves.set("group", own.group);
    }
    if old.is_none_or(|old| old.text != own.text) {
        write_words(&mut leaves, before.map(|(tree, _)| tree), Some(&own.text), body);
    }
    leaves
}
