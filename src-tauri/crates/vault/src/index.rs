//! The index: what the journal says, by tree and id, so that nobody has to read the journal.
//!
//! It can always be made anew, and it is never believed over the journal. Its store runs on a
//! thread of its own, behind `catch_unwind` and a timeout on every answer, because sled panics on
//! damaged files and can stop answering. After any [`Trouble`] the folder is left alone and a new
//! index is made beside it. Not part of the format: any version may lay it out differently.

mod cell;
mod store;
mod worker;

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::time::Duration;

use journal::{Entry, Id, Position, Tree};

pub(crate) use cell::Cells;
use worker::Job;

/// How long an answer may take before the index is given up. Opening and reading back after an
/// unclean end are by far the slowest, a few seconds for a million marks.
const PATIENCE: Duration = Duration::from_secs(if cfg!(test) { 20 } else { 60 });
/// How long locking waits for changes on their way into the index; they are in the journal.
const DRAINING: Duration = Duration::from_secs(1);

/// Why an index is of no use any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The disk is full; making another one would not help.
    Full,
    /// Something in it is not as it was written, or its store failed.
    Failed,
    /// It did not answer in time.
    Late,
    /// Its thread has ended.
    Gone,
}

/// How far an index has come, and what it remembers beside the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Whose journal it follows.
    pub(crate) device: Id,
    /// Up to where.
    pub(crate) position: Position,
    /// The time part of the highest stamp it has seen.
    pub(crate) clock: u64,
    /// The request ids among the last changes, oldest first.
    pub(crate) requests: Vec<(u64, Id)>,
}

/// One change on its way into the index.
pub(crate) struct Applied {
    pub(crate) position: Position,
    pub(crate) device: Id,
    pub(crate) entry: Entry,
}

/// What both threads look at.
struct Shared {
    applied: AtomicU64,
    closing: AtomicBool,
}

/// The handle to an index and its thread.
pub(crate) struct Index {
    jobs: Sender<Job>,
    ended: Receiver<()>,
    shared: Arc<Shared>,
    cells: Arc<Cells>,
}

impl Index {
    /// Opens the index in `dir`, making an empty one if there is nothing; gives its progress if it
    /// has any.
    pub(crate) fn open(dir: &Path, cells: Arc<Cells>) -> Result<(Self, Option<Progress>), Trouble> {
        let shared = Arc::new(Shared { applied: AtomicU64::new(0), closing: AtomicBool::new(false) });
        let (jobs, inbox) = channel();
        let (opened, progress) = sync_channel(1);
        // Dropped when the thread ends, in whatever way.
        let (ending, ended) = sync_channel(0);
        let worker = worker::Start {
            dir: dir.to_owned(),
            cells: Arc::clone(&cells),
            shared: Arc::clone(&shared),
            inbox,
            opened,
            _ending: ending,
        };
        std::thread::Builder::new()
            .name("index".into())
            .spawn(move || worker.run())
            .map_err(|_| Trouble::Failed)?;
        let progress = answer(&progress)??;
        Ok((Self { jobs, ended, shared, cells }, progress))
    }

    /// Hands a change over without waiting. If the thread is gone, the next reading notices.
    pub(crate) fn apply(&self, applied: Applied) {
        let _ = self.jobs.send(Job::Apply(applied));
    }

    /// The sequence number up to which changes are in the index.
    pub(crate) fn applied(&self) -> u64 {
        self.shared.applied.load(Ordering::Acquire)
    }

    /// Waits until everything handed over is in the index.
    pub(crate) fn settle(&self) -> Result<(), Trouble> {
        self.ask(|reply| Job::Settle { reply })
    }

    /// One record.
    pub(crate) fn get(&self, tree: &str, id: Id) -> Result<Option<Tree>, Trouble> {
        let prefix = self.cells.record(tree, id);
        let cells = self.ask(|reply| Job::Get { prefix: prefix.clone(), reply })??;
        self.cells.open_record(&prefix, &cells)
    }

    /// Every record of a tree, in the order of their ids.
    pub(crate) fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Trouble> {
        let prefix = self.cells.tree(tree);
        let (reply, pages) = sync_channel(1);
        self.jobs.send(Job::Scan { prefix, reply }).map_err(|_| Trouble::Gone)?;
        let mut found = Vec::new();
        // One record's cells stand together; a record is opened when the next one begins.
        let mut record: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
        let mut finish = |record: &mut Vec<(Vec<u8>, Vec<u8>)>| -> Result<(), Trouble> {
            let Some((key, _)) = record.first() else { return Ok(()) };
            let (prefix, id) = Cells::record_of(key).ok_or(Trouble::Failed)?;
            if let Some(tree) = self.cells.open_record(&prefix, record)? {
                found.push((id, tree));
            }
            record.clear();
            Ok(())
        };
        loop {
            let page = match pages.recv_timeout(PATIENCE) {
                Ok(page) => page?,
                Err(RecvTimeoutError::Timeout) => return Err(Trouble::Late),
                Err(RecvTimeoutError::Disconnected) => return Err(Trouble::Gone),
            };
            if page.is_empty() {
                finish(&mut record)?;
                return Ok(found);
            }
            for cell in page {
                let begun = record.first().and_then(|(key, _)| Cells::record_of(key));
                if begun.is_some() && begun != Cells::record_of(&cell.0) {
                    finish(&mut record)?;
                }
                record.push(cell);
            }
        }
    }

    /// Whether the set digest over everything stored is the one that was kept.
    pub(crate) fn is_whole(&self) -> Result<bool, Trouble> {
        self.ask(|reply| Job::Digest { reply })?
    }

    /// From now on, syncs this file after a second in which nothing happened.
    pub(crate) fn sync_at_rest(&self, anchor: File) {
        let _ = self.jobs.send(Job::SyncAtRest(anchor));
    }

    /// Ends the thread: whatever comes into the index within a moment is flushed, the rest stays
    /// in the journal. A thread that does not end is left behind.
    pub(crate) fn close(self) {
        self.end();
        let _ = self.ended.recv_timeout(PATIENCE);
    }

    /// Asks the thread to end, and waits a moment; after that it stops at the next change.
    fn end(&self) {
        let _ = self.jobs.send(Job::Close);
        if self.ended.recv_timeout(DRAINING) == Err(RecvTimeoutError::Timeout) {
            self.shared.closing.store(true, Ordering::Release);
        }
    }

    /// Makes the thread panic, as sled does on damaged files.
    #[cfg(test)]
    pub(crate) fn fail(&self) {
        let _ = self.jobs.send(Job::Fail);
    }

    /// Makes the thread wait, as sled does when it is blocked, until what is given back is dropped.
    #[cfg(test)]
    pub(crate) fn stall(&self) -> SyncSender<()> {
        let (held, until) = sync_channel(0);
        let _ = self.jobs.send(Job::Stall(until));
        held
    }

    fn ask<T>(&self, job: impl FnOnce(SyncSender<T>) -> Job) -> Result<T, Trouble> {
        let (reply, replied) = sync_channel(1);
        self.jobs.send(job(reply)).map_err(|_| Trouble::Gone)?;
        answer(&replied)
    }
}

/// An index that is let go without [`Index::close`] was in trouble, or something else was.
impl Drop for Index {
    fn drop(&mut self) {
        self.end();
    }
}

fn answer<T>(replied: &Receiver<T>) -> Result<T, Trouble> {
    replied.recv_timeout(PATIENCE).map_err(|error| match error {
        RecvTimeoutError::Timeout => Trouble::Late,
        RecvTimeoutError::Disconnected => Trouble::Gone,
    })
}
