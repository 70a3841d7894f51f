//! A group's picture, by group: `picture` names its blob. `kept/<blob>` are the blobs that lie here
//! for the group: the picture, and the one before it, so that the change can be taken back. They
//! are written aside from the history, so that none is forgotten by taking something back.

use model::Id;
use vault::Tree;

use super::{BLOBS, LOGOS, Leaves, Read as _};

/// The blob of the picture there is now.
pub(crate) fn picture(tree: &Tree) -> Option<Id> {
    tree.id("picture")
}

/// Every blob that lies here for a group.
pub(crate) fn kept(tree: &Tree) -> Vec<Id> {
    let is_kept = |id: &Id| tree.flag(&format!("kept/{id}"));
    tree.ids_under("kept").into_iter().filter(is_kept).collect()
}

/// Says that a blob lies here for a group.
pub(crate) fn keep(group: Id, blob: Id) -> Leaves {
    let mut leaves = Leaves::of(LOGOS, group);
    leaves.set(format!("kept/{blob}"), true);
    leaves
}

/// Puts a picture, or none, in the place of what is there.
pub(crate) fn write(group: Id, picture: Option<Id>) -> Leaves {
    let mut leaves = Leaves::of(LOGOS, group);
    leaves.set("picture", picture);
    leaves
}

/// Ends every blob of a group but these.
pub(crate) fn end_others(group: Id, tree: &Tree, stay: &[Id]) -> Vec<Leaves> {
    let gone: Vec<Id> = kept(tree).into_iter().filter(|blob| !stay.contains(blob)).collect();
    let mut leaves = Leaves::of(LOGOS, group);
    for blob in &gone {
        leaves.set(format!("kept/{blob}"), None::<bool>);
    }
    gone.into_iter().map(|blob| Leaves::erasing(BLOBS, blob)).chain([leaves]).collect()
}
