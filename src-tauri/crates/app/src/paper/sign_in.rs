//! The sign-in sheet that goes round the room: empty lines only, so that nobody reads who is not
//! there.

use model::paper::PaperKind;
use papers::{Copy, Paper, SignIn};

use super::ask::Ask;
use super::registry::Entry;
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::SignIn, make);

/// Empty lines for people who are on no list.
const SPARE_LINES: u32 = 5;

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let mut sheet = sheet(call, ask)?;
    sheet.copy = Copy::Circulated { blank_rows: blank_rows(call, ask, &sheet)? };
    Ok(papers::sign_in(&sheet, ask.page)?)
}

/// A sheet of one evening without any row yet.
pub(super) fn sheet(call: &Call<'_>, ask: &Ask<'_>) -> Result<SignIn, Error> {
    let (meeting, group) = (ask.meeting()?, ask.group()?);
    let wording = call.words.language();
    let occurrence = &meeting.occurrence;
    Ok(SignIn {
        title: group.name.clone(),
        day: occurrence.date.format("%Y-%m-%d").to_string(),
        date: dates::long_date(occurrence.date, wording)?,
        time: dates::hours(occurrence.start, meeting.planned_close(), wording)?,
        place: group.place_line().unwrap_or_default(),
        facilitator: None,
        copy: Copy::Circulated { blank_rows: 0 },
        language: ask.language,
    })
}

/// Whole pages of empty lines, enough for everybody on the list and a few more.
fn blank_rows(call: &Call<'_>, ask: &Ask<'_>, sheet: &SignIn) -> Result<u32, Error> {
    let a_page = papers::rows_on_a_page(sheet, ask.page)?.max(1);
    let roster = call.roster(ask.group()?.id)?;
    let listed = roster.members.values().filter(|member| member.until.is_none()).count();
    let wanted = u32::try_from(listed).unwrap_or(u32::MAX).saturating_add(SPARE_LINES);
    Ok(wanted.div_ceil(a_page).saturating_mul(a_page).min(papers::MAX_ROWS))
}
