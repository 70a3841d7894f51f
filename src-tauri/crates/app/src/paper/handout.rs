//! A handout, filled in for a group, or for the evening it is given away at.

use model::Id;
use model::paper::PaperKind;
use papers::Paper;

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::error::{Error, RequestFault};
use crate::handout;
use crate::handout::paper::{Setting, of_text};
use crate::words::Language;

pub(super) const PAPER: Entry = Entry::new(PaperKind::Handout, make).takes(&[PaperOption::Large]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let (id, language) = named(ask.request.handout.as_deref().unwrap_or_default())
        .ok_or(Error::Request { field: "handout".to_owned(), fault: RequestFault::Wrong })?;
    let found = handout::found(call, id, language)?;
    let setting = Setting {
        language: found.language(call),
        large: found.front.large || ask.request.large,
        group: ask.group().map(|group| group.id).ok().or(found.group),
        day: ask.meeting().map(|meeting| meeting.occurrence.date).ok(),
        page: ask.page,
    };
    of_text(call, &found.text, &setting)
}

/// A handout's id, and the language it is wanted in.
fn named(handout: &str) -> Option<(Id, Option<Language>)> {
    let Some((id, language)) = handout.split_once('/') else { return Some((handout.parse().ok()?, None)) };
    let language = Language::ALL.into_iter().find(|one| one.tag() == language)?;
    Some((id.parse().ok()?, Some(language)))
}
