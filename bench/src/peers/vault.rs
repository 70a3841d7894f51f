//! Our vault.

use std::fs;
use std::path::Path;

use ::vault::{Change, Folder, KdfCost, Opener, Passphrase, RecoveryCode, Vault};
use journal::{Id, Leaf, Patch};

use super::{Meeting, Store, marks_of};
use crate::Done;

/// What it does is done without a clock of its own.
const NOW_MS: u64 = 1_795_000_000_000;

pub(crate) struct Ours(Vault);

/// Opened with the recovery code, which takes no key derivation.
pub(crate) fn open(folder: &Path) -> Done<Ours> {
    let code = folder.join("code.txt");
    let records = Folder::at(folder.join("records"));
    if let Ok(known) = fs::read_to_string(&code) {
        let known = RecoveryCode::parse(&known).map_err(|_| "the recovery code cannot be read")?;
        return Ok(Ours(records.unlock(&Opener::RecoveryCode(known))?));
    }
    let passphrase = Passphrase::new("eight chairs in a quiet room");
    let (vault, made) = records.create(&passphrase, KdfCost::floor())?;
    fs::write(code, made.reveal().as_str())?;
    Ok(Ours(vault))
}

impl Store for Ours {
    fn year(&mut self, meetings: &[Meeting]) -> Done {
        let patch = |meeting: &Meeting| {
            let empty = Patch::new("meeting", meeting.id);
            meeting.tree.leaves().fold(empty, |patch, (path, leaf)| patch.set(path, leaf.value.clone()))
        };
        self.0.commit(Change::new(meetings.iter().map(patch).collect()), NOW_MS)?;
        Ok(())
    }

    fn mark(&mut self, meeting: Id, person: Id, leaf: Leaf) -> Done {
        let patch = Patch::new("meeting", meeting).set(&format!("marks/{person}"), leaf.value);
        self.0.commit(Change::new(vec![patch]), NOW_MS)?;
        Ok(())
    }

    fn count(&mut self, meetings: &[Id]) -> Done<usize> {
        let mut count = 0;
        for id in meetings {
            count += self.0.get("meeting", *id)?.map_or(0, |tree| marks_of(&tree));
        }
        Ok(count)
    }

    fn count_all(&mut self) -> Done<usize> {
        Ok(self.0.scan("meeting")?.iter().map(|(_, tree)| marks_of(tree)).sum())
    }

    fn end(self: Box<Self>) -> Done {
        Ok(self.0.lock()?)
    }
}
