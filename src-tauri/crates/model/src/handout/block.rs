//! What a handout is made of.

use super::Field;

/// A handout as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// In order.
    pub blocks: Vec<Block>,
}

/// A line of text.
pub type Line = Vec<Span>;

/// A stretch of a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// `#`, `##`, `###`.
    Heading {
        /// 1: the handout's title, once, at the top. 2: a part. 3: a smaller part.
        level: u8,
        /// What it says.
        words: Line,
    },
    /// Running text. A line break stays one.
    Paragraph(Vec<Line>),
    /// `- ` or `1. `: points.
    List {
        /// The number of the first point; `None` for points without numbers.
        start: Option<u32>,
        /// The points, in order.
        items: Vec<Item>,
    },
    /// `> `: somebody's words.
    Quote(Vec<Line>),
    /// A pipe table. Every row has as many cells as the head.
    Table {
        /// What stands above each column; may be empty.
        head: Vec<Line>,
        /// How wide each column is beside the others: its hyphens in the line under the head.
        shares: Vec<u32>,
        /// The rows.
        rows: Vec<Vec<Line>>,
    },
    /// `---`
    Rule,
    /// `::lines 5`: lines to write on.
    Lines(u32),
    /// `::space 3`: nothing, as high as so many lines.
    Space(u32),
    /// `::page`: what follows begins a new page. Never inside another block.
    Page,
    /// `::qr data | alt`: a code for a telephone.
    Qr {
        /// What is in the code.
        data: String,
        /// What it leads to, in words, printed beside it.
        alt: String,
    },
    /// `::logo`: the group's picture.
    Logo,
    /// `::numbers`: whom to call when somebody's life is at stake.
    Numbers,
    /// `::places`: where and when her groups meet.
    Places,
    /// `:::box`: in a frame.
    Boxed(Vec<Block>),
    /// `:::keep`: not parted by the end of a page.
    Keep(Vec<Block>),
    /// `:::columns`: beside each other, two or three.
    Columns(Vec<Vec<Block>>),
    /// `:::cards 8`: once on each of so many cards of a page, to be cut apart.
    Cards {
        /// 2, 4 or 8.
        count: u32,
        /// What is on each card.
        blocks: Vec<Block>,
    },
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// `[ ] `: there is a box to tick before it.
    pub tick: bool,
    /// What it says; nothing for a point to be written in by hand.
    pub blocks: Vec<Block>,
}

/// Some letters set alike, or what stands in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The letters; of a blank or a field, what was typed for it.
    pub text: String,
    /// Set in italics.
    pub emphasis: bool,
    /// Set in bold.
    pub strong: bool,
    /// What it is.
    pub kind: SpanKind,
}

/// What a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanKind {
    /// Letters.
    Words,
    /// A blank to write on, as wide as so many letters.
    Blank(u32),
    /// Something the paper fills in; a blank where there is nothing to say.
    Field(Field),
}

impl Handout {
    /// What the `#` line says, as plain text.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        match self.blocks.first() {
            Some(Block::Heading { level: 1, words }) => {
                let title: String = words.iter().map(|span| span.text.as_str()).collect();
                Some(title).filter(|title| !title.is_empty())
            }
            _ => None,
        }
    }
}
