//! The sign-in sheet an agency keeps, as it goes round: empty lines only, and blanks for when the
//! meeting really began and ended.

use model::paper::PaperKind;
use papers::{Agency, Copy, Paper};

use super::ask::Ask;
use super::registry::Entry;
use super::{evening, sign_in};
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::AgencySignIn, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let (mut sheet, agency) = (sign_in::sheet(call, ask)?, agency(ask)?);
    let a_page = papers::agency_rows_on_a_page(&sheet, &agency, ask.page)?;
    let blank_rows = sign_in::whole_pages(evening::people(call, ask)?, a_page);
    sheet.copy = Copy::Circulated { blank_rows };
    Ok(papers::agency_sign_in(&sheet, &agency, ask.page)?)
}

/// What an agency's sheet says besides. Who leads it signs for it, so her name is a line as well.
pub(super) fn agency(ask: &Ask<'_>) -> Result<Agency, Error> {
    Ok(Agency {
        topic: ask.meeting()?.topic.clone().unwrap_or_default(),
        notice: ask.group()?.regime.notice().map(str::to_owned),
        ..Agency::default()
    })
}
