//! Writing a vault anew under a new data key: erasing, and re-keying. And changing the passphrase,
//! which only wraps the root secret anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::envelope::Unwrapped;
use crate::next::{Next, Wrapped};
use crate::sealed::{self, Kind};
use crate::{Error, Id, KdfCost, Opener, Passphrase, Reason, RecoveryCode, Tree, Vault, Watch, blob, watch};

/// Records read from the index at once.
const PAGE: usize = 256;

impl Vault {
    /// Writes everything anew as the next edition under a new data key, after `each` has seen each
    /// record that is not erased: it may drop leaves ([`Tree::retain`]) or end the record
    /// ([`Tree::erase`]). A record left without leaves is gone. What `each` took away is then in
    /// no file of the vault's folder any more, and neither are history, older checkpoints and the
    /// old data key. Drafts stay; whoever erases what may be in them clears them too.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Damaged`], [`Error::Io`]: nothing has
    /// changed. [`Error::Poisoned`] if it has, but could not be gone on with: lock and unlock.
    /// [`Error::Remains`] if it has, but the files of before could not all be removed: the next
    /// unlocking tries again.
    pub fn rewrite(
        &mut self,
        each: &mut dyn FnMut(&str, Id, &mut Tree),
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        let unwrapped = Unwrapped { secret: self.secret.copy(), actor: self.actor };
        let wrapped = Wrapped::with_new_data_key(&self.envelope, &unwrapped)?;
        self.write_next(&wrapped, each, now_ms, watch)
    }

    /// Writes everything anew under a new root and data key. The recovery code it gives and this
    /// passphrase open the vault from now on; the code of before, and the passphrase of before if
    /// it was another, open nothing but old backups.
    ///
    /// # Errors
    /// Those of [`Vault::rewrite`]; [`Error::Refused`] for an empty passphrase or a cost outside
    /// the limits.
    pub fn rekey(
        &mut self,
        passphrase: &Passphrase,
        cost: KdfCost,
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<RecoveryCode, Error> {
        check(passphrase, cost)?;
        let recovery = RecoveryCode::random()?;
        let secret = self.secret.renewed()?;
        let envelope = self.envelope.renewed(self.actor, &secret, (passphrase, cost), &recovery)?;
        let wrapped = Wrapped { envelope, secret, actor: self.actor };
        self.write_next(&wrapped, &mut |_, _, _| (), now_ms, watch)?;
        Ok(recovery)
    }

    /// From now on `new` opens the vault instead of the passphrase of before. The recovery code
    /// stays. Takes a key derivation for `proof`, if it is a passphrase, and one for `new`.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if `proof` does not open the vault; [`Error::Refused`] for an
    /// empty passphrase or a cost outside the limits; [`Error::DiskFull`], [`Error::Io`]. Nothing
    /// has changed.
    pub fn change_passphrase(
        &mut self,
        proof: &Opener,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), Error> {
        check(new, cost)?;
        self.envelope.open(proof)?;
        let envelope = self.envelope.with_passphrase(self.actor, &self.secret, (new, cost))?;
        envelope.write(self.edition.dir())?;
        self.envelope = envelope;
        Ok(())
    }

    /// Every record that was erased for good, by tree and id.
    ///
    /// # Errors
    /// As [`Vault::get`].
    pub fn erased(&self) -> Result<Vec<(String, Id)>, Error> {
        let mut erased = Vec::new();
        for tree in self.trees()? {
            self.each_of(&tree, &mut |id, record| {
                if record.is_erased() {
                    erased.push((tree.clone(), id));
                }
                Ok(())
            })?;
        }
        Ok(erased)
    }

    fn each_of(&self, tree: &str, each: &mut dyn FnMut(Id, Tree) -> Result<(), Error>) -> Result<(), Error> {
        let mut after = None;
        loop {
            let page = self.page(tree, after, PAGE)?;
            let is_last = page.len() < PAGE;
            for (id, record) in page {
                after = Some(id);
                each(id, record)?;
            }
            if is_last {
                return Ok(());
            }
        }
    }

    /// Writes the next edition and goes on in it.
    pub(crate) fn write_next(
        &mut self,
        wrapped: &Wrapped,
        each: &mut dyn FnMut(&str, Id, &mut Tree),
        now_ms: u64,
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        self.make_whole()?;
        let manifest = self.manifest(Reason::Edition, now_ms)?;
        let trees = manifest.trees.clone();
        let mut next = Next::begin(&self.folder, wrapped, manifest)?;
        let mut blobs = self.fresh_blobs().clone();
        let mut ended = BTreeSet::new();
        let mut done = 0_u64;
        for tree in &trees {
            self.each_of(tree, &mut |id, mut record| {
                if !record.is_erased() {
                    each(tree, id, &mut record);
                }
                if tree == blob::TREE && record.is_erased() {
                    ended.insert(id);
                } else if tree == blob::TREE && !record.is_empty() {
                    blobs.insert(id);
                }
                done += 1;
                if done.is_multiple_of(PAGE as u64) {
                    watch::tell(watch, done, 0)?;
                }
                if record.is_empty() { Ok(()) } else { next.push(tree, id, &record) }
            })?;
        }
        for id in blobs.difference(&ended) {
            watch::tell(watch, done, 0)?;
            match self.blob(*id) {
                Ok(Some(bytes)) => next.push_blob(*id, Some(&bytes))?,
                // As it was: missing stays missing, and damaged stays damaged.
                Ok(None) => {}
                Err(Error::Damaged { .. }) => next.push_blob(*id, None)?,
                Err(error) => return Err(error),
            }
        }
        let drafts =
            sealed::read_whole(&self.edition.drafts(), self.shelf().keys(), Kind::Drafts, usize::MAX);
        if let Ok(Some(drafts)) = drafts {
            next.push_drafts(&drafts)?;
        }
        watch::tell(watch, done, 0)?;
        let fresh = self.fresh_blobs().clone();
        let (number, edition) = next.commit(&self.folder, &self.lock, wrapped, watch)?;
        // From here on the new edition is the vault; what this one still took would be lost.
        self.journal.wipe();
        let opened = self.folder.open(
            Arc::clone(&self.lock),
            &edition,
            &wrapped.envelope,
            wrapped.unwrapped(),
            &mut |_, _| true,
        );
        let mut new = opened.map_err(|_| Error::Poisoned)?;
        new.opened = self.opened.clone();
        *new.fresh_blobs() = fresh;
        let _ = std::mem::replace(self, new).lock();
        self.folder.editions().remove_others(number).map_err(|_| Error::Remains)
    }
}

pub(crate) fn check(passphrase: &Passphrase, cost: KdfCost) -> Result<(), Error> {
    if passphrase.is_empty() {
        return Err(Error::Refused("an empty passphrase"));
    }
    if !cost.is_acceptable() {
        return Err(Error::Refused("a key derivation cost outside the limits"));
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
