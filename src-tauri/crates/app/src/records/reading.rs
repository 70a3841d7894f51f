//! A reading somebody added, as a record: `title`, `minutes`, `source`, `licence`, `language`,
//! `territory` and `tags` (lists of texts), `removed`, and its words: `body` names them, and
//! `bodies/<body>/<nn>` are its pieces. `text` holds all the words of readings from before.
//!
//! Words that were changed on two devices are one or the other, never a mixture: each has a body
//! of its own.

use model::Id;
use model::licence::Licence;
use model::reading::Reading;
use vault::{Tree, Value};

use super::{Leaves, READINGS, Read, Stored};

/// A leaf stays under 16 KiB, and a character may take four bytes.
const PIECE: usize = 4_000;

/// Reads a reading; `None` if what makes a reading is not there: adding it was taken back.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Reading> {
    Some(Reading {
        id,
        title: tree.string("title")?,
        minutes: tree.count("minutes")?,
        text: words(tree),
        source: tree.string("source"),
        licence: Licence::from_id(&tree.string("licence")?)?,
        language: tree.string("language")?,
        territory: texts(tree, "territory"),
        tags: texts(tree, "tags"),
        program: None,
        removed: tree.flag("removed"),
    })
}

/// The words a record holds in pieces.
pub(crate) fn words(tree: &Tree) -> Option<String> {
    let Some(body) = tree.id("body") else { return tree.string("text") };
    let pieces = (0..).map_while(|n| tree.string(&format!("bodies/{body}/{n:02}")));
    Some(pieces.collect::<String>()).filter(|words| !words.is_empty())
}

/// The texts in one leaf.
pub(crate) fn texts(tree: &Tree, name: &str) -> Vec<String> {
    match tree.value(name) {
        Some(Value::List(list)) => list.iter().filter_map(Value::as_text).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// Several texts in one leaf.
pub(crate) fn list(texts: &[String]) -> Stored {
    Value::List(texts.iter().cloned().map(Value::Text).collect()).into()
}

/// Writes a whole new reading; `body` names its words.
pub(crate) fn write(reading: &Reading, body: Id) -> Leaves {
    let mut leaves = Leaves::of(READINGS, reading.id);
    leaves
        .set("title", &reading.title)
        .set("minutes", reading.minutes)
        .set_some("source", reading.source.as_ref())
        .set("licence", reading.licence.id())
        .set("language", &reading.language);
    if !reading.territory.is_empty() {
        leaves.set("territory", list(&reading.territory));
    }
    if !reading.tags.is_empty() {
        leaves.set("tags", list(&reading.tags));
    }
    if let Some(text) = &reading.text {
        write_words(&mut leaves, None, Some(text), body);
    }
    leaves
}

/// Writes words in the place of those that are there.
pub(crate) fn write_words(leaves: &mut Leaves, before: Option<&Tree>, text: Option<&str>, body: Id) {
    if let Some(before) = before {
        leaves.set("text", None::<String>);
        if let Some(old) = before.id("body") {
            for (piece, _) in before.under(&format!("bodies/{old}")) {
                leaves.set(format!("bodies/{old}/{piece}"), None::<String>);
            }
        }
    }
    leaves.set("body", text.map(|_| body));
    let characters: Vec<char> = text.unwrap_or_default().chars().collect();
    for (n, piece) in characters.chunks(PIECE).enumerate() {
        leaves.set(format!("bodies/{body}/{n:02}"), piece.iter().collect::<String>());
    }
}
