//! The sign-in sheet an agency keeps, with the names on the group's list: it stays with whoever
//! leads.

use model::paper::PaperKind;
use papers::{Copy, Paper};

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use super::{agency_sign_in, facilitator_copy, sign_in};
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::AgencyCopy, make).takes(&[PaperOption::Names]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let mut sheet = sign_in::sheet(call, ask)?;
    sheet.copy = Copy::Facilitator { names: facilitator_copy::names(call, ask)?, blank_rows: 0 };
    Ok(papers::agency_sign_in(&sheet, &agency_sign_in::agency(ask)?, ask.page)?)
}
