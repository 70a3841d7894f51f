//! A handout, filled in for a group, or for the evening it is given away at.

use model::paper::PaperKind;
use papers::Paper;

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::error::{Error, RequestFault};
use crate::handout;

pub(super) const PAPER: Entry =
    Entry::new(PaperKind::Handout, make).takes(&[PaperOption::Language, PaperOption::Large]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let missing = || Error::Request { field: "handout".to_owned(), fault: RequestFault::Missing };
    let id = ask.request.handout.ok_or_else(missing)?;
    let found = handout::found(call, id, ask.request.language)?;
    let setting = handout::paper::Setting {
        language: found.language(call),
        large: ask.request.large || found.front.large,
        group: ask.group().map(|group| group.id).ok().or(found.group),
        day: ask.meeting().map(|meeting| meeting.occurrence.date).ok(),
        page: ask.page,
    };
    handout::paper::of_text(call, &found.text, &setting)
}
