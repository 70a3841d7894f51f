//! The sheet an evening is counted on: no names, and blanks for all that is typed in afterwards.

use model::paper::PaperKind;
use papers::{Paper, Service, Tally};

use super::ask::Ask;
use super::evening;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::chip;
use crate::dates;
use crate::error::Error;
use crate::milestone::Counts;
use crate::signup::{self, SignUpRow};

pub(super) const PAPER: Entry = Entry::new(PaperKind::Tally, make).takes(&[PaperOption::NameLines]);

/// Lines for first names: a page of them.
const NAME_LINES: u32 = 40;

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let group = ask.group()?;
    let wording = call.words.language();
    let counts = Counts::of(call, group)?;
    let chips = match &counts {
        Some(counts) => chip::chips(call, counts, &call.chips(group.id)?.0),
        None => Vec::new(),
    };
    let basket = call.pack(group.id)?.words.basket.get(wording.tag()).to_owned();
    let sheet = Tally {
        evening: evening::of(call, ask)?,
        online: group.meets_online(),
        basket: Some(evening::heading(&basket)).filter(|_| !group.regime.keeps_notes()),
        chips: chips.into_iter().map(|chip| chip.title).collect(),
        next: next(call, ask)?,
        name_lines: if ask.request.name_lines { NAME_LINES } else { 0 },
        language: ask.language,
    };
    Ok(papers::tally(&sheet, ask.page)?)
}

/// The meeting after this one and its services. It says "taken" and no name, as what goes round
/// does.
fn next(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<(String, Vec<Service>)>, Error> {
    let evenings = signup::evenings(call, ask.meeting()?.id, Some(2))?.1;
    let tonight = ask.meeting()?.id;
    let after = evenings.into_iter().find(|evening| evening.meeting.id != tonight);
    let Some(after) = after else { return Ok(None) };
    let service = |row: SignUpRow| Service { name: row.role_name, taken: row.taken };
    let date = dates::long_date(after.meeting.occurrence.date, call.words.language())?;
    Ok(Some((date, after.rows.into_iter().map(service).collect())))
}
