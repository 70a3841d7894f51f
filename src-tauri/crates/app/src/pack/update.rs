//! A newer version of a starter set, offered to a group that has an older copy. What the group
//! changed for itself lies with the group and stays.

use std::sync::Arc;

use model::Id;
use model::pack::{Change, Pack};
use serde::Serialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::{self, Group, GroupGet};
use crate::program;
use crate::records::PACKS;

/// What a newer version of a group's starter set would bring.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackUpdate {
    /// There is a newer version.
    pub newer: bool,
    /// What is new or otherwise in it, in words.
    pub changes: Vec<String>,
}

/// `pack_update_look`
pub(crate) fn look(call: &mut Call<'_>, request: GroupGet) -> Result<PackUpdate, Error> {
    let language = call.words.language().tag();
    let found = call.newer_pack(request.group)?;
    let say = |change: &Change| {
        let how = if change.new { "new" } else { "changed" };
        let key = format!("pack-change-{}-{how}", change.kind);
        call.words.say_with(&key, &[("title", change.title.get(language).into())])
    };
    let newer = found.is_some();
    let changes = found.map(|(_, changes)| changes.iter().map(say).collect());
    Ok(PackUpdate { newer, changes: changes.unwrap_or_default() })
}

/// `pack_update`
pub(crate) fn take(call: &mut Call<'_>, request: GroupGet) -> Result<Group, Error> {
    if let Some((newer, _)) = call.newer_pack(request.group)? {
        let before = call.tree(PACKS, request.group)?;
        call.commit(vec![program::copy_over(request.group, &newer, before.as_ref())?])?;
        call.packs.clear();
    }
    group::view(call, request.group)
}

impl Call<'_> {
    /// The newer version of a group's starter set and what it would bring, if there is one.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `group`.
    pub(crate) fn newer_pack(&self, group: Id) -> Result<Option<(Pack, Vec<Change>)>, Error> {
        self.group("group", group)?;
        let copy: Arc<Pack> = self.pack(group)?;
        match self.known_pack(&copy.id) {
            Ok((newer, _)) => Ok(copy.changes_to(&newer).map(|changes| (newer, changes))),
            Err(Error::NotFound(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}
