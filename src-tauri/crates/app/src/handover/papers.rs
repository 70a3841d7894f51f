//! The papers of a group's usual evening, on their way. Those of a reading or a handout stay: the ids
//! are of these records.

use model::Problem;
use model::name::Policy;
use model::paper::PaperKind;
use model::paper_set::SetLine;
use model::regime::Regime;

use super::document::SetPaper;
use crate::call::Call;
use crate::error::Error;
use crate::paper::{registry, set};
use crate::records::{self, GROUPS};

/// The set a group chose; `None` if it has the one of its starter set, which goes along anyway.
pub(super) fn packed(call: &Call<'_>, group: model::Id) -> Result<Option<Vec<SetPaper>>, Error> {
    let chosen = call.tree(GROUPS, group)?.as_ref().and_then(records::paper_set::read);
    let paper = |line: SetLine| SetPaper {
        kind: line.kind.id().to_owned(),
        copies: line.copies,
        large: line.large,
        names: line.names.map(|names| names.text().to_owned()),
        meetings: line.meetings,
    };
    let goes = |line: &SetLine| line.reading.is_none() && line.handout.is_none();
    Ok(chosen.map(|lines| lines.into_iter().filter(goes).map(paper).collect()))
}

/// The set as it is kept here. A kind that nobody makes here is left out.
///
/// # Errors
/// [`Error::Invalid`] or [`Error::Request`] for what could not have been chosen here either.
pub(super) fn unpacked(papers: &[SetPaper], regime: Regime) -> Result<Vec<SetLine>, Error> {
    let mut lines = Vec::new();
    for paper in papers {
        let kind = PaperKind::from_id(&paper.kind).filter(|kind| registry::entry(*kind).is_ok());
        let Some(kind) = kind else { continue };
        let policy = |names: &str| Policy::from_text(names).ok_or_else(|| Problem::NotAChoice.at("names"));
        lines.push(SetLine {
            large: paper.large,
            names: paper.names.as_deref().map(policy).transpose()?,
            meetings: paper.meetings,
            ..SetLine::of(kind, paper.copies)
        });
    }
    set::check(&lines, regime)?;
    Ok(lines)
}
