//! What can stand on a paper.

use super::figure::Figure;
use crate::text::{Passage, Style};

/// A piece of a paper.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// A text of one kind.
    Text(Role, Passage),
    /// Points, one below the other.
    List {
        /// The number of the first; with none, a dot before each.
        from: Option<u32>,
        points: Vec<Point>,
    },
    Table(Table),
    /// In a frame.
    Boxed(Vec<Block>),
    /// On one page, if a page has room for it.
    Keep(Vec<Block>),
    /// On half a page, to be cut off below. It has to fit; see [`super::Doc::fits`].
    Half(Vec<Block>),
    /// So many times as large as what stands around it.
    Larger(f32, Vec<Block>),
    /// Somebody else's words: further in, with a rule beside them.
    Quote(Vec<Block>),
    /// Each line in the middle.
    Centred(Vec<Block>),
    /// Side by side.
    Columns(Vec<Vec<Block>>),
    Rule,
    /// Empty room.
    Space(f32),
    /// Lines to write on.
    Lines(u32),
    /// One line to write on, with what belongs there below it.
    Field(String),
    /// So many boxes to count with, in fives.
    Boxes(u32),
    /// What follows begins on a new page.
    Page,
    Figure(Figure),
    /// The same on so many cards of a page, 2, 4 or 8, to be cut apart.
    Cards {
        count: u32,
        blocks: Vec<Block>,
    },
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Role {
    /// Of the paper; there is one.
    Title,
    /// Of a part.
    Heading,
    /// Of a smaller part.
    Subheading,
    Body,
    /// Body that stands out.
    Strong,
    /// What is good to know, smaller and grey.
    Quiet,
    /// Where something comes from: as small as can be read, however large the rest is.
    Small,
    /// What a paper begins with, a little larger.
    Lead,
    /// Letters to be read from afar, of this size; they give way when there is no room.
    Name(f32),
}

/// A point of a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Point {
    /// A box to tick stands before it.
    pub(crate) tick: bool,
    pub(crate) blocks: Vec<Block>,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wide {
    /// In points.
    Points(f32),
    /// As wide as its widest cell, but no wider than half the table.
    Fit,
    /// A share of what the others leave.
    Share(f32),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    pub(crate) wide: Wide,
    /// Its texts end at its right edge.
    pub(crate) right: bool,
}

impl Column {
    pub(crate) fn share(share: f32) -> Self {
        Self { wide: Wide::Share(share), right: false }
    }

    pub(crate) fn points(points: f32) -> Self {
        Self { wide: Wide::Points(points), right: false }
    }

    pub(crate) fn fit() -> Self {
        Self { wide: Wide::Fit, right: false }
    }

    pub(crate) fn right(self) -> Self {
        Self { right: true, ..self }
    }
}

/// Which rules a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// Round every cell.
    Grid,
    /// Between rows.
    Rows,
    None,
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    /// Repeated on every page; empty: there is none.
    pub(crate) head: Vec<Passage>,
    pub(crate) rows: Vec<Row>,
    pub(crate) rules: Rules,
    /// The first cell of a row says what the row is about.
    pub(crate) heads_rows: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// At least so high.
    pub(crate) height: f32,
}

/// What stands in a cell; what is missing is empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) text: Passage,
    /// Smaller and grey.
    pub(crate) quiet: bool,
    /// A box to tick stands before it.
    pub(crate) tick: bool,
    /// It stands at the top of its row, and not in the middle.
    pub(crate) top: bool,
    /// It takes the whole row and heads the rows below it, up to the next one. They stay on one
    /// page if a page has room for them; if not, it stands on every page they are on.
    pub(crate) band: bool,
}

impl Cell {
    pub(crate) fn of(text: &str) -> Self {
        Self { text: Passage::of(text, Style::Regular), ..Self::default() }
    }

    pub(crate) fn strong(text: &str) -> Self {
        Self { text: Passage::of(text, Style::Bold), ..Self::default() }
    }

    pub(crate) fn quiet(text: &str) -> Self {
        Self { quiet: true, ..Self::of(text) }
    }

    pub(crate) fn passage(text: Passage) -> Self {
        Self { text, ..Self::default() }
    }

    pub(crate) fn band(text: &str) -> Self {
        Self { band: true, ..Self::strong(text) }
    }

    pub(crate) fn at_top(self) -> Self {
        Self { top: true, ..self }
    }
}

impl Row {
    fn is_band(&self) -> bool {
        self.cells.first().is_some_and(|cell| cell.band)
    }

    /// The rows in groups, each from its band to before the next.
    pub(super) fn groups(rows: &[Self]) -> impl Iterator<Item = &[Self]> {
        rows.chunk_by(|_, next| !next.is_band())
    }

    /// The band a group begins with.
    pub(super) fn band(group: &[Self]) -> Option<&Self> {
        group.first().filter(|row| row.is_band())
    }
}

impl Block {
    pub(crate) fn text(role: Role, text: &str) -> Self {
        Self::Text(role, Passage::of(text, Style::Regular))
    }

    pub(crate) fn title(text: &str) -> Self {
        Self::text(Role::Title, text)
    }

    pub(crate) fn heading(text: &str) -> Self {
        Self::text(Role::Heading, text)
    }

    pub(crate) fn body(text: &str) -> Self {
        Self::text(Role::Body, text)
    }

    pub(crate) fn quiet(text: &str) -> Self {
        Self::text(Role::Quiet, text)
    }

    pub(crate) fn small(text: &str) -> Self {
        Self::text(Role::Small, text)
    }
}
