//! A reading somebody added, as a record: `title`, `minutes`, `text`, `source`, `licence`,
//! `language`.

use model::Id;
use model::licence::Licence;
use model::reading::Reading;
use vault::Tree;

use super::{Leaves, READINGS, Read};

/// Reads a reading; `None` if what makes a reading is not there: adding it was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Reading> {
    Some(Reading {
        id,
        title: tree.string("title")?,
        minutes: tree.count("minutes")?,
        text: tree.string("text"),
        source: tree.string("source"),
        licence: Licence::from_id(&tree.string("licence")?)?,
        language: tree.string("language")?,
        program: None,
    })
}

/// Writes a whole new reading.
pub(crate) fn write(reading: &Reading) -> Leaves {
    let mut leaves = Leaves::of(READINGS, reading.id);
    leaves
        .set("title", &reading.title)
        .set("minutes", reading.minutes)
        .set_some("text", reading.text.as_ref())
        .set_some("source", reading.source.as_ref())
        .set("licence", reading.licence.id())
        .set("language", &reading.language);
    leaves
}
