//! The slip a person carries from meeting to meeting and has signed: attendance and nothing else.
//!
//! No field of it could hold a person's name: whoever carries it away writes it by hand.

use crate::evening::Evening;
use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// Meetings on a slip.
const ROWS: usize = 10;
/// A row to be written in and signed by hand.
const ROW: f32 = 27.0;

/// Everything such a slip shows. Texts are printed as given.
#[derive(Clone, Debug)]
pub struct AttendanceSlip {
    /// The evening that stands in the first row; the others are empty.
    pub evening: Evening,
    /// What the law wants said on a record of a treatment program; none anywhere else.
    pub notice: Option<String>,
    /// Language of the slip's own words.
    pub language: Language,
}

/// Sets a slip.
///
/// # Errors
/// [`Error::Day`]; the others mean a broken installation.
pub fn attendance_slip(slip: &AttendanceSlip, page: Page) -> Result<Paper, Error> {
    slip.evening.check()?;
    let words = Words::read(slip.language)?;
    let title = words.get("slip-title")?;
    let mut doc = Doc::new(slip.language, title.clone(), "attendance-slip.pdf");
    doc.landscape = true;
    doc.margins = (40.0, 38.0);
    doc.tighten = true;
    doc.furniture.foot = slip.notice.clone();
    let mut name = Passage::of(&format!("{} ", words.get("slip-name")?), Style::Bold);
    name.leave_blank(26.0);
    let mut phone = Passage::of(&format!("{} ", words.get("slip-contact")?), Style::Regular);
    phone.leave_blank(22.0);
    let head = ["sign-in-date", "slip-from-to", "slip-group", "sign-in-place", "slip-signed"];
    let head = head.iter().map(|id| Ok(Passage::of(&words.get(id)?, Style::Bold)));
    let evening = &slip.evening;
    let first = [&evening.date, &evening.time, &evening.title, &evening.place];
    let mut rows = vec![Row { cells: first.iter().map(|text| Cell::of(text)).collect(), height: ROW }];
    rows.resize(ROWS, Row { cells: Vec::new(), height: ROW });
    doc.blocks = vec![
        Block::title(&title),
        Block::Text(Role::Lead, name),
        Block::Table(Table {
            columns: vec![
                Column::share(1.6),
                Column::share(0.9),
                Column::share(1.3),
                Column::share(1.25),
                Column::share(1.25),
            ],
            head: head.collect::<Result<_, Error>>()?,
            rows,
            rules: Rules::Grid,
            heads_rows: false,
        }),
        Block::body(&words.get("slip-caveat")?),
        Block::Text(Role::Body, phone),
        Block::quiet(&words.get("slip-yours")?),
    ];
    doc.set(page)
}
