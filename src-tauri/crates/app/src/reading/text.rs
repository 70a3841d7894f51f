//! The words of a reading at work: found, shown while they are written, brought in from a file,
//! and parted among readers. Nothing here is stored.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use exchange::plain_text;
use model::markdown::{self, BlockKind};
use model::{Id, reading as rule, split, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::{Error, RequestFault};

/// Looks for readings.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingFind {
    /// Words, or beginnings of them, in any order. At most 200 characters.
    pub query: String,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadingFound {
    /// Readings with all the words in their title, tags, source or text; in no order.
    #[ts(as = "Vec<String>")]
    pub readings: Vec<Id>,
}

/// Shows what a text will look like.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingPreview {
    /// The words as they are written, at most 40,000 characters.
    pub text: String,
}

/// What a text looks like.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextShown {
    /// In order.
    pub blocks: Vec<TextBlock>,
    /// About how long it takes aloud.
    pub minutes: u32,
}

/// A stretch of text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextBlock {
    /// What it is.
    #[ts(type = "\"heading\" | \"subheading\" | \"paragraph\" | \"list\" | \"numbered\" | \"quote\"")]
    pub kind: BlockKind,
    /// Its lines; the points of a list.
    pub lines: Vec<Vec<TextSpan>>,
}

/// Some letters set alike.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextSpan {
    /// The letters, never to be taken for anything else.
    pub text: String,
    /// Set in italics.
    pub emphasis: bool,
    /// Set in bold.
    pub strong: bool,
}

/// Reads a text file. Nothing is stored.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingImport {
    /// The bytes of a .txt or .md file in base64; at most 512 KiB.
    pub file: String,
}

/// Puts pasted text in order. Nothing is stored.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingTidy {
    /// The text, at most 512 KiB.
    pub text: String,
}

/// A text put in order: plain spaces, no soft hyphens, points marked alike, lines that were only
/// broken at a margin joined.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextTidied {
    /// The heading it began with.
    pub title: Option<String>,
    /// The rest.
    pub text: String,
}

/// Parts a reading among readers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingSplit {
    /// Which reading.
    #[ts(as = "String")]
    pub reading: Id,
    /// How many read, 2 to 30.
    pub readers: u32,
}

/// The parts of a reading.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadingParts {
    /// In order; fewer than readers if there are fewer sentences, none for a card.
    pub parts: Vec<TextShown>,
}

/// `reading_find`
pub(crate) fn find(call: &mut Call<'_>, request: ReadingFind) -> Result<ReadingFound, Error> {
    let query = text::folded(&text::line("query", &request.query, text::REASON)?);
    let readings = call.readings()?;
    let found = readings.iter().filter(|reading| !reading.removed && reading.has_words(&query));
    Ok(ReadingFound { readings: found.map(|reading| reading.id).collect() })
}

/// `reading_preview`
pub(crate) fn preview(_: &mut Call<'_>, request: ReadingPreview) -> Result<TextShown, Error> {
    Ok(shown(&text::paragraphs("text", &request.text, text::READING)?))
}

/// `reading_import`
pub(crate) fn import(_: &mut Call<'_>, request: ReadingImport) -> Result<TextTidied, Error> {
    let bytes = BASE64
        .decode(request.file.as_bytes())
        .map_err(|_| Error::Request { field: "file".to_owned(), fault: RequestFault::Wrong })?;
    let read = plain_text::read(&bytes)?;
    let text = text::paragraphs("file", &read.text, text::READING)?;
    Ok(TextTidied { title: read.title, text })
}

/// `reading_tidy`
pub(crate) fn tidy(_: &mut Call<'_>, request: ReadingTidy) -> Result<TextTidied, Error> {
    if request.text.len() > plain_text::MAX_BYTES {
        return Err(model::Problem::too_long(text::READING).at("text").into());
    }
    Ok(TextTidied { title: None, text: plain_text::tidy(&request.text) })
}

/// `reading_split`
pub(crate) fn split(call: &mut Call<'_>, request: ReadingSplit) -> Result<ReadingParts, Error> {
    let readers = split::check_readers(request.readers)?;
    let reading = call.reading("reading", request.reading)?;
    let words = reading.text.unwrap_or_default();
    Ok(ReadingParts { parts: split::split(&words, readers as usize).into_iter().map(shown).collect() })
}

fn shown(text: &str) -> TextShown {
    TextShown { blocks: blocks(text), minutes: rule::minutes_aloud(text) }
}

/// A text as it is shown.
pub(crate) fn blocks(text: &str) -> Vec<TextBlock> {
    let span =
        |span: markdown::Span| TextSpan { text: span.text, emphasis: span.emphasis, strong: span.strong };
    let block = |block: markdown::Block| TextBlock {
        kind: block.kind,
        lines: block.lines.into_iter().map(|line| line.into_iter().map(span).collect()).collect(),
    };
    markdown::read(text).into_iter().map(block).collect()
}
