//! The sign-in sheet that goes round the room: empty lines only, so that nobody reads who is not
//! there.

use model::paper::PaperKind;
use papers::{Copy, Evening, Paper, SignIn};

use super::ask::Ask;
use super::evening;
use super::registry::Entry;
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::SignIn, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let mut sheet = sheet(call, ask)?;
    sheet.copy = Copy::Circulated { blank_rows: blank_rows(call, ask, &sheet)? };
    Ok(papers::sign_in(&sheet, ask.page)?)
}

/// A sheet of one evening without any row yet.
pub(super) fn sheet(call: &Call<'_>, ask: &Ask<'_>) -> Result<SignIn, Error> {
    let Evening { title, day, date, time, place } = evening::of(call, ask)?;
    Ok(SignIn {
        title,
        day,
        date,
        time,
        place,
        facilitator: None,
        copy: Copy::Circulated { blank_rows: 0 },
        language: ask.language,
    })
}

/// Whole pages of empty lines, enough for everybody on the list and a few more.
fn blank_rows(call: &Call<'_>, ask: &Ask<'_>, sheet: &SignIn) -> Result<u32, Error> {
    let a_page = papers::rows_on_a_page(sheet, ask.page)?;
    Ok(whole_pages(evening::people(call, ask)?, a_page))
}

/// So many lines that pages are full.
pub(super) fn whole_pages(wanted: u32, a_page: u32) -> u32 {
    let a_page = a_page.max(1);
    wanted.div_ceil(a_page).saturating_mul(a_page).min(papers::MAX_ROWS)
}
