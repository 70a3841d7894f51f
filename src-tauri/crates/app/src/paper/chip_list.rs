//! What is in the box of chips, and what is wanted at the meetings ahead, without a name.

use std::collections::BTreeMap;

use model::paper::PaperKind;
use papers::{ChipDue, ChipEvening, ChipList, ChipRow, Paper};

use super::ask::Ask;
use super::evening;
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::chip;
use crate::dates;
use crate::error::Error;
use crate::milestone::{self, Celebrated, Counts};

pub(super) const PAPER: Entry = Entry::new(PaperKind::ChipList, make).off_if(off);

/// Meetings ahead it looks at.
const AHEAD: usize = 4;

/// Where the starter set counts no days there are no chips.
pub(super) fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    let counts = Counts::of(call, ask.group()?)?.is_some();
    Ok((!counts).then_some(PaperOff::NotCounted))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    Ok(papers::chip_list(&list(call, ask, false)?, ask.page)?)
}

/// The list; with names only if it is the facilitator's.
pub(super) fn list(call: &Call<'_>, ask: &Ask<'_>, facilitator: bool) -> Result<ChipList, Error> {
    let group = ask.group()?;
    let wording = call.words.language();
    let counts = Counts::of(call, group)?.ok_or(Error::PaperOff(PaperOff::NotCounted))?;
    let mut wanted: BTreeMap<String, u32> = BTreeMap::new();
    let mut evenings = Vec::new();
    for (meeting, celebrated) in milestone::coming(call, &counts, AHEAD)? {
        for one in &celebrated {
            *wanted.entry(one.milestone.clone()).or_default() += 1;
        }
        let date = dates::long_date(meeting.occurrence.date, wording)?;
        evenings.push(ChipEvening { date, due: due(celebrated, facilitator) });
    }
    let row = |chip: chip::Chip| ChipRow {
        wanted: wanted.get(&chip.milestone).copied().unwrap_or_default(),
        title: chip.title,
        stock: chip.stock,
    };
    Ok(ChipList {
        title: group.name.clone(),
        day: call.today(group.zone).format("%Y-%m-%d").to_string(),
        word: evening::heading(counts.pack.words.celebration.get(wording.tag())),
        chips: chip::chips(call, &counts, &call.chips(group.id)?.0).into_iter().map(row).collect(),
        evenings,
        facilitator,
        language: ask.language,
    })
}

/// The same milestone once, with how many reach it.
fn due(celebrated: Vec<Celebrated>, facilitator: bool) -> Vec<ChipDue> {
    let mut due: Vec<ChipDue> = Vec::new();
    for Celebrated { title, name, .. } in celebrated {
        let at = due.iter().position(|known| known.title == title).unwrap_or(due.len());
        if at == due.len() {
            due.push(ChipDue { title, count: 0, names: Vec::new() });
        }
        if let Some(of) = due.get_mut(at) {
            of.count += 1;
            of.names.extend(Some(name).filter(|_| facilitator));
        }
    }
    due
}
