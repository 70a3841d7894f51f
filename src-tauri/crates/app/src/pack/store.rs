//! Own starter sets as records: `toml/<nn>`, `removed`; and finding one by its id.

use std::sync::Arc;

use model::Id;
use model::pack::Pack;
use vault::Tree;

use crate::call::Call;
use crate::error::Error;
use crate::program;
use crate::records::{Leaves, OWN_PACKS, Read as _, stamp};

/// The most bytes of one piece of a text: a leaf stays under 16 KiB.
const CHUNK: usize = 12_000;
/// How many pieces the longest text has.
const CHUNKS: usize = 100;

/// An own starter set.
#[derive(Debug, Clone)]
pub(crate) struct Own {
    /// Names the record.
    pub(crate) id: Id,
    /// What is in it.
    pub(crate) pack: Pack,
    /// It was taken off the list.
    pub(crate) removed: bool,
    /// Changes whenever it does.
    pub(crate) stamp: String,
}

/// Writes a text in pieces over that of `before`, and clears what is left of a longer one.
pub(crate) fn chunks(leaves: &mut Leaves, text: &str, before: Option<&Tree>) {
    let mut rest = text;
    for n in 0..CHUNKS {
        let mut end = rest.len().min(CHUNK);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (chunk, after) = rest.split_at(end);
        let piece = format!("toml/{n:02}");
        if !chunk.is_empty() {
            leaves.set(piece, chunk);
        } else if before.is_some_and(|before| before.string(&piece).is_some()) {
            leaves.set(piece, None::<String>);
        }
        rest = after;
    }
}

/// Reads a text written in pieces.
pub(crate) fn read_chunks(tree: &Tree) -> String {
    (0..CHUNKS).map_while(|n| tree.string(&format!("toml/{n:02}"))).collect()
}

impl Call<'_> {
    /// All own starter sets, removed ones too, in no order. One that can't be read, as after a
    /// merge of two edits, is passed over.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn own_packs(&self) -> Result<Arc<Vec<Own>>, Error> {
        if let Some(own) = self.packs.own.borrow().as_ref() {
            return Ok(Arc::clone(own));
        }
        let own = |(id, tree): (Id, Tree)| {
            let pack = Pack::from_toml(&read_chunks(&tree)).ok()?;
            Some(Own { id, pack, removed: tree.flag("removed"), stamp: stamp(Some(&tree)) })
        };
        let all: Arc<Vec<Own>> = Arc::new(self.trees(OWN_PACKS)?.into_iter().filter_map(own).collect());
        *self.packs.own.borrow_mut() = Some(Arc::clone(&all));
        Ok(all)
    }

    /// The own starter sets that groups were made from, as those groups have them: each once.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn packs_of_groups(&self) -> Result<Vec<Arc<Pack>>, Error> {
        let shipped = program::shipped()?;
        let mut packs: Vec<Arc<Pack>> = Vec::new();
        for group in self.groups()? {
            if shipped.iter().any(|pack| pack.id == group.program) {
                continue;
            }
            let pack = self.pack(group.id)?;
            if !packs.contains(&pack) {
                packs.push(pack);
            }
        }
        Ok(packs)
    }

    /// An own starter set by its id.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `pack`; one that comes with Homegroup is not hers to change.
    pub(crate) fn own_pack(&self, id: &str) -> Result<Own, Error> {
        let own = self.own_packs()?;
        own.iter().find(|own| own.pack.id == id && !own.removed).cloned().ok_or(Error::NotFound("pack"))
    }

    /// A starter set by its id, and the own one it is, if it is one.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `pack`.
    pub(crate) fn known_pack(&self, id: &str) -> Result<(Pack, Option<Own>), Error> {
        if let Some(pack) = program::shipped()?.iter().find(|pack| pack.id == id) {
            return Ok((pack.clone(), None));
        }
        let own = self.own_pack(id)?;
        Ok((own.pack.clone(), Some(own)))
    }
}
