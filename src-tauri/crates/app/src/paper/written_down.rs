//! What a group writes down, on one page for its members.

use model::paper::PaperKind;
use papers::{Paper, WrittenDown};

use super::ask::Ask;
use super::registry::Entry;
use crate::call::Call;
use crate::error::Error;
use crate::written_down::paragraph;

pub(super) const PAPER: Entry = Entry::new(PaperKind::WrittenDown, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let group = ask.group()?;
    let paper =
        WrittenDown { paragraph: paragraph(call, group)?, title: group.name.clone(), language: ask.language };
    Ok(papers::written_down(&paper, ask.page)?)
}
