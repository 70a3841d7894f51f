//! The agenda for the room: times and what happens, to be read from a chair.
//!
//! No field of it could hold a person's name, so that it can hang on a wall.

use crate::flow::{Block, Cell, Column, Doc, Look, Role, Row, Rules, Table};
use crate::plan::wordless;
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything an agenda for the room shows. Texts are printed as given; dates and times come
/// formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct RoomAgenda {
    /// The group's own title as it is to stand on the wall.
    pub title: String,
    /// The evening's date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it.
    pub date: String,
    /// What the evening is about.
    pub topic: Option<String>,
    /// What happens, in order.
    pub items: Vec<RoomItem>,
    /// When everything is through.
    pub closes: String,
    /// Language of the paper's own words.
    pub language: Language,
}

/// A line of an agenda for the room.
#[derive(Clone, PartialEq, Eq)]
pub struct RoomItem {
    /// When it begins.
    pub time: String,
    /// What it is called.
    pub title: String,
    /// Circles that run beside each other then, by their neutral names.
    pub circles: Vec<String>,
}

wordless!(RoomAgenda, RoomItem);

/// How large letters are with up to so many items; with more of them they become smaller.
const SIZES: [(usize, f32); 3] = [(6, 2.3), (9, 2.0), (14, 1.75)];
const SMALLEST: f32 = 1.5;

/// Sets an agenda for the room.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn room_agenda(agenda: &RoomAgenda, page: Page) -> Result<Paper, Error> {
    if !is_day(&agenda.day) {
        return Err(Error::Day);
    }
    let words = Words::read(agenda.language)?;
    let title = words.get("room-agenda-title")?;
    let mut doc = Doc::new(agenda.language, title, &format!("agenda-{}.pdf", agenda.day));
    let fitting = SIZES.iter().find(|(most, _)| agenda.items.len() <= *most);
    let scale = fitting.map_or(SMALLEST, |(_, scale)| *scale);
    doc.look = Look { scale, ..Look::USUAL };
    doc.tighten = true;
    doc.blocks = vec![Block::title(&agenda.title), Block::quiet(&agenda.date)];
    if let Some(topic) = &agenda.topic {
        let topic = words.with("plan-topic", [("topic", topic.as_str().into())])?;
        doc.blocks.push(Block::text(Role::Strong, &topic));
    }
    let row = |item: &RoomItem| {
        let mut told = Passage::of(&item.title, Style::Regular);
        if !item.circles.is_empty() {
            if !item.title.is_empty() {
                told.end_line();
            }
            told.add(&item.circles.join(" · "), Style::Regular);
        }
        Row { cells: vec![Cell::strong(&item.time).at_top(), Cell::passage(told).at_top()], height: 30.0 }
    };
    let close = [Cell::strong(&agenda.closes).at_top(), Cell::of(&words.get("room-agenda-close")?).at_top()];
    let rows = agenda.items.iter().map(row).chain([Row { cells: close.into(), height: 30.0 }]);
    doc.blocks.push(Block::Table(Table {
        columns: vec![Column::fit(), Column::share(1.0)],
        head: Vec::new(),
        rows: rows.collect(),
        rules: Rules::Rows,
        heads_rows: true,
    }));
    doc.set(page)
}
