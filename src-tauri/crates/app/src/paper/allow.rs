//! Papers a group has only if it said so: which.
//!
//! The leaf `papers/<kind>` in the group's record: true from when it shall be made, false again if
//! it shall not.

use model::paper::PaperKind;
use model::{Id, Problem};
use serde::Deserialize;
use ts_rs::TS;

use super::offer::{self, PaperList, PaperListAsk};
use crate::call::Call;
use crate::error::Error;
use crate::records::{GROUPS, Leaves, Read as _};

/// Says whether a paper shall be made in a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperAllow {
    /// In which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which paper: one that is off until a group says that it shall be made.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
    /// Whether it shall be made.
    pub allowed: bool,
}

/// `paper_allow`
pub(crate) fn allow(call: &mut Call<'_>, request: PaperAllow) -> Result<PaperList, Error> {
    let (group, _) = call.group("group", request.group)?;
    if !request.kind.is_off_until_allowed() || !request.kind.exists_in(group.regime) {
        return Err(Problem::NotAChoice.at("kind").into());
    }
    if is_allowed(call, group.id, request.kind)? != request.allowed {
        let mut leaves = Leaves::of(GROUPS, group.id);
        leaves.set(leaf(request.kind), request.allowed);
        call.commit(vec![leaves])?;
    }
    offer::list(call, PaperListAsk { group: Some(group.id), ..PaperListAsk::default() })
}

/// Whether a group said that a paper shall be made.
pub(super) fn is_allowed(call: &Call<'_>, group: Id, kind: PaperKind) -> Result<bool, Error> {
    Ok(call.tree(GROUPS, group)?.is_some_and(|tree| tree.flag(&leaf(kind))))
}

fn leaf(kind: PaperKind) -> String {
    format!("papers/{}", kind.id())
}
