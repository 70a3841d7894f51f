//! A handout: a paper a group gives away, written in Markdown with a few blocks of our own.
//!
//! What is meant as a block and is none is refused with its line, because a paper that quietly
//! shows `:::` is found at the copier. What only looks like a page or a link is text. Knows no
//! language, and not what the fields are filled with.

mod block;
mod fault;
mod field;
mod file;
mod line;
mod list;
mod read;
mod shipped;
mod table;

pub use block::{Block, Handout, Item, Line, Span, SpanKind};
pub use fault::{Fault, Reason};
pub use field::Field;
pub use file::{
    Front, LANGUAGES, MAX_BYTES, MAX_PROGRAMS, MAX_SOURCES, NotAHandout, checked_text, read_file, write_file,
};
pub use read::read;
pub use shipped::{Broken, Shipped, ShippedText};

/// The most columns a table may have.
pub const MAX_TABLE_COLUMNS: usize = 12;
/// The most write-on lines a handout may have, and as much empty room, in lines.
pub const MAX_LINES: u32 = 200;
/// How often a handout may begin a new page.
pub const MAX_PAGES: u32 = 50;
/// The most codes, pictures, and lists of numbers or places a handout may have, together.
pub const MAX_INSERTS: u32 = 40;
/// How deep boxes and their like may lie in each other.
pub const MAX_DEPTH: usize = 3;
/// How deep points may lie in each other.
pub const MAX_LIST_DEPTH: usize = 4;
/// The longest blank to write on, in letters.
pub const MAX_BLANK: u32 = 120;
/// The longest text of a code: what a telephone still reads off paper.
pub const MAX_CODE: usize = 300;
/// The most faults that are told at once.
pub const MAX_FAULTS: usize = 50;

#[cfg(test)]
mod tests;
