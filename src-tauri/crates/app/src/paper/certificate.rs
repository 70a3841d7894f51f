//! A certificate for what somebody who asked to be counted reached last.

use model::name::Policy;
use model::paper::PaperKind;
use papers::{Certificate, Paper};

use super::ask::Ask;
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::milestone::{self, Counts};

pub(super) const PAPER: Entry = Entry::new(PaperKind::Certificate, make).off_if(off);

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    // Which group's is said only where the paper itself is asked for.
    let Ok(group) = ask.group() else { return Ok(None) };
    let Some(counts) = Counts::of(call, group)? else { return Ok(Some(PaperOff::NotCounted)) };
    let reached = milestone::latest(call, &counts, ask.person()?.id)?;
    Ok(reached.is_none().then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let counts = Counts::of(call, ask.group()?)?.ok_or(Error::PaperOff(PaperOff::NotCounted))?;
    let reached = milestone::latest(call, &counts, ask.person()?.id)?;
    let (interval, on) = reached.ok_or(Error::PaperOff(PaperOff::Empty))?;
    let paper = Certificate {
        day: on.format("%Y-%m-%d").to_string(),
        date: dates::long_date(on, call.words.language())?,
        name: ask.person()?.under(Policy::First),
        interval,
        language: ask.language,
    };
    Ok(papers::certificate(&paper, ask.page)?)
}
