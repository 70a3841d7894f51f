//! A vault whose journal is damaged, while the index still knows all that was ever acknowledged:
//! it is written anew from there. If anything could be lost by that, nothing is done.

use std::collections::BTreeSet;
use std::sync::Arc;

use journal::anchor::Anchor;
use journal::disk::Lock;
use journal::{Id, Journal};

use crate::checkpoint::Manifest;
use crate::edition::Edition;
use crate::envelope::{Envelope, Unwrapped};
use crate::index::{Cells, Index, Progress, Trouble};
use crate::next::{Next, Wrapped};
use crate::sealed::{self, Keys, Kind};
use crate::{Error, Folder, Reason, Vault, Watch, blob, reading, watch};

/// Records read from the index at once.
const PAGE: usize = 256;

impl Folder {
    /// Opens the vault from its index as a new edition, whose number it gives. `None` if that does not hold everything.
    pub(crate) fn recover(
        &self,
        lock: &Arc<Lock>,
        edition: &Edition,
        envelope: &Envelope,
        unwrapped: &Unwrapped,
        watch: &mut Watch<'_>,
    ) -> Result<Option<(Vault, u32)>, Error> {
        let secret = &unwrapped.secret;
        // Without an anchor nobody knows how far the journal went.
        let Some((anchor, anchored)) = Anchor::open(&edition.anchor(), &secret.data, envelope.vault)? else {
            return Ok(None);
        };
        let device = anchor.device();
        let cells = Cells::new(envelope.vault, secret.index_key());
        let Some((index, progress)) = reading::open_newest(&edition.index(), device, cells) else {
            return Ok(None);
        };
        let reached = progress.position;
        let same =
            reached.seq > anchored.seq || (reached.seq, reached.chain) == (anchored.seq, anchored.chain);
        if !same
            || Journal::shows_later(&edition.journal(device), device, reached.seq)?
            || index.is_whole() != Ok(true)
        {
            return Ok(None);
        }
        let wrapped = Wrapped::with_new_data_key(envelope, unwrapped)?;
        let keys = Keys::new(envelope.vault, envelope.key, &secret.data);
        let Some(next) = self.fill_from(&index, device, progress, &wrapped, edition, &keys, watch)? else {
            return Ok(None);
        };
        index.close();
        let (number, edition) = next.commit(self, lock, &wrapped, watch)?;
        let unwrapped = wrapped.unwrapped();
        let mut vault = self.open(Arc::clone(lock), &edition, &wrapped.envelope, unwrapped, watch)?;
        vault.opened.recovered = true;
        Ok(Some((vault, number)))
    }

    #[expect(clippy::too_many_arguments, reason = "two editions and what is between them")]
    fn fill_from(
        &self,
        index: &Index,
        device: Id,
        progress: Progress,
        wrapped: &Wrapped,
        from: &Edition,
        keys: &Keys,
        watch: &mut Watch<'_>,
    ) -> Result<Option<Next>, Error> {
        let Ok(trees) = index.trees() else { return Ok(None) };
        let manifest = Manifest {
            vault: wrapped.envelope.vault,
            device,
            epoch: wrapped.envelope.epoch,
            position: progress.position,
            clock: progress.clock,
            // What opens a vault is not told the time.
            made_ms: progress.clock >> 16,
            reason: Reason::Edition,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            requests: progress.requests,
            trees: trees.clone(),
        };
        let mut next = Next::begin(self, wrapped, manifest)?;
        let mut blobs = BTreeSet::new();
        let mut done = 0;
        for tree in &trees {
            let mut after = None;
            loop {
                let Ok(page) = page(index, tree, after) else { return Ok(None) };
                for (id, record) in &page {
                    if tree == blob::TREE && !record.is_erased() {
                        blobs.insert(*id);
                    }
                    next.push(tree, *id, record)?;
                    after = Some(*id);
                }
                done += page.len() as u64;
                watch::tell(watch, done, 0)?;
                if page.len() < PAGE {
                    break;
                }
            }
        }
        for id in blobs {
            match blob::read(&blob::path(from.dir(), id), keys, id) {
                Ok(Some(bytes)) => next.push_blob(id, Some(&bytes))?,
                Ok(None) => {}
                Err(Error::Damaged { .. }) => next.push_blob(id, None)?,
                Err(error) => return Err(error),
            }
        }
        if let Ok(Some(drafts)) = sealed::read_whole(&from.drafts(), keys, Kind::Drafts, usize::MAX) {
            next.push_drafts(&drafts)?;
        }
        Ok(Some(next))
    }
}

fn page(index: &Index, tree: &str, after: Option<Id>) -> Result<Vec<(Id, journal::Tree)>, Trouble> {
    index.page(tree, after, PAGE)
}
