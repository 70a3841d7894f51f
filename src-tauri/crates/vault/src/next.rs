//! Building the next edition of a vault: a checkpoint to begin with, an empty journal that goes on
//! behind it, blobs, anchor and envelope. It counts only when it has been opened once.

use std::sync::Arc;

use journal::anchor::Anchor;
use journal::disk::{self, Lock};
use journal::{Journal, Origin, Position};
use zeroize::Zeroizing;

use crate::checkpoint::{Manifest, Writer};
use crate::edition::{Edition, Making};
use crate::envelope::{Envelope, Unwrapped};
use crate::kept;
use crate::sealed::{self, Keys, Kind};
use crate::secret::Secret;
use crate::{Error, Folder, Id, Reason, Tree, Watch, blob};

/// Number of the checkpoint an edition begins with.
const FIRST: u32 = 1;

/// The keys of an edition and how they are wrapped.
pub(crate) struct Wrapped {
    pub(crate) envelope: Envelope,
    pub(crate) secret: Secret,
    pub(crate) actor: Id,
}

impl Wrapped {
    /// The same root around a new data key.
    pub(crate) fn with_new_data_key(envelope: &Envelope, unwrapped: &Unwrapped) -> Result<Self, Error> {
        let secret = unwrapped.secret.with_new_data_key()?;
        Ok(Self { envelope: envelope.with_new_data_key(&secret)?, secret, actor: unwrapped.actor })
    }

    pub(crate) fn unwrapped(&self) -> Unwrapped {
        Unwrapped { secret: self.secret.copy(), actor: self.actor }
    }
}

/// An edition that is being filled. Dropped before it counts, nothing is left of it.
pub(crate) struct Next {
    making: Making,
    keys: Keys,
    origin: Origin,
    position: Position,
    writer: Writer,
}

impl Next {
    /// Begins the next edition in `folder`. The manifest says what it goes on from: device,
    /// sequence number and chain, clock, request ids, trees.
    pub(crate) fn begin(folder: &Folder, wrapped: &Wrapped, goes_on: Manifest) -> Result<Self, Error> {
        disk::create_dir(folder.editions().dir())?;
        let making = folder.editions().begin()?;
        let edition = making.edition();
        let origin = Origin { vault: wrapped.envelope.vault, device: goes_on.device };
        let Position { seq, chain, .. } = goes_on.position;
        let position = Journal::create_after(&edition.journal(origin.device), origin, seq, chain)?;
        disk::create_dir(&edition.checkpoints())?;
        disk::create_dir(&edition.blobs())?;
        let keys = Keys::new(origin.vault, wrapped.envelope.key, &wrapped.secret.data);
        let manifest =
            Manifest { epoch: wrapped.envelope.epoch, position, reason: Reason::Edition, ..goes_on };
        let path = edition.checkpoints().join(kept::file_name(FIRST));
        let writer = Writer::create(&path, &keys, &manifest)?;
        Ok(Self { making, keys, origin, position, writer })
    }

    /// Adds a record, once.
    pub(crate) fn push(&mut self, tree: &str, id: Id, record: &Tree) -> Result<(), Error> {
        self.writer.push(tree, id, record)
    }

    /// Adds a blob. One that could not be read any more stays one that can't be read.
    pub(crate) fn push_blob(&self, id: Id, bytes: Option<&[u8]>) -> Result<(), Error> {
        let path = blob::path(self.making.edition().dir(), id);
        match bytes {
            Some(bytes) => blob::write(&path, &self.keys, id, bytes),
            None => Ok(disk::write_whole(&path, &[])?),
        }
    }

    /// Adds the drafts, as they were read.
    pub(crate) fn push_drafts(&self, drafts: &Zeroizing<Vec<u8>>) -> Result<(), Error> {
        sealed::write_whole(&self.making.edition().drafts(), &self.keys, Kind::Drafts, drafts, false)
    }

    /// Marks the edition as made by a restore.
    pub(crate) fn mark_restored(&self) -> Result<(), Error> {
        self.making.edition().mark_restored()
    }

    /// Writes the rest, opens everything once to see that it opens, and makes it the vault.
    /// Before the very last step anything that goes wrong leaves the vault as it was.
    pub(crate) fn commit(
        self,
        folder: &Folder,
        lock: &Arc<Lock>,
        wrapped: &Wrapped,
        watch: &mut Watch<'_>,
    ) -> Result<(u32, Edition), Error> {
        let Self { making, origin, position, writer, .. } = self;
        writer.finish_watched(watch)?;
        let edition = making.edition();
        let Origin { vault, device } = origin;
        drop(Anchor::create(&edition.anchor(), &wrapped.secret.data, vault, device, &position)?);
        wrapped.envelope.write(edition.dir())?;
        let trial = folder.open(Arc::clone(lock), edition, &wrapped.envelope, wrapped.unwrapped(), watch)?;
        trial.lock()?;
        making.commit()
    }
}
