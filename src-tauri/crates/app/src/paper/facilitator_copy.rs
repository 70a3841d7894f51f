//! The sign-in sheet that stays with whoever leads: the names on the group's list, and empty lines.

use model::paper::PaperKind;
use model::text::folded;
use papers::{Copy, Paper};

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use super::sign_in;
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::FacilitatorCopy, make).takes(&[PaperOption::Names]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let mut sheet = sign_in::sheet(call, ask)?;
    sheet.copy = Copy::Facilitator { names: names(call, ask)?, blank_rows: 0 };
    Ok(papers::sign_in(&sheet, ask.page)?)
}

/// The names on the group's list that evening, as they are to be printed, in order.
pub(super) fn names(call: &Call<'_>, ask: &Ask<'_>) -> Result<Vec<String>, Error> {
    let (meeting, group) = (ask.meeting()?, ask.group()?);
    let policy = ask.request.names.unwrap_or_default().checked(group.regime)?;
    let mut names = Vec::new();
    for (id, _) in call.roster(group.id)?.on(meeting.occurrence.date) {
        names.extend(call.known_person(id)?.map(|person| person.under(policy)));
    }
    names.sort_by_cached_key(|name| (folded(name), name.clone()));
    Ok(names)
}
