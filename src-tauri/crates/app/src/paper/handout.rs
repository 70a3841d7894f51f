//! A handout, filled in for a group if one is named.

use model::paper::PaperKind;
use papers::Paper;

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::error::{Error, RequestFault};
use crate::handout;
use crate::words::Language;

pub(super) const PAPER: Entry =
    Entry::new(PaperKind::Handout, make).takes(&[PaperOption::Language, PaperOption::Large]);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let missing = || Error::Request { field: "handout".to_owned(), fault: RequestFault::Missing };
    let id = ask.request.handout.ok_or_else(missing)?;
    let found = handout::found(call, id, ask.request.language)?;
    let setting = handout::paper::Setting {
        language: found.front.language.as_deref().map_or(call.words.language(), Language::for_tag),
        large: ask.request.large || found.front.large,
        group: ask.request.group,
        day: None,
        page: ask.page,
    };
    handout::paper::of_text(call, &found.text, &setting)
}
