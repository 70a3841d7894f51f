//! The list of chips with the names of those who asked to be counted: the facilitator's own.

use model::paper::PaperKind;
use papers::Paper;

use super::ask::Ask;
use super::chip_list;
use super::registry::Entry;
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::ChipNames, make).off_if(chip_list::off);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    Ok(papers::chip_list(&chip_list::list(call, ask, true)?, ask.page)?)
}
