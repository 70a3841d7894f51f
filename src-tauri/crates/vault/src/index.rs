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

    /// Takes records of a checkpoint into an index that is new; with the last of them, how far it
    /// goes. Waits for it.
    pub(crate) fn load(
        &self,
        records: Vec<(String, Id, Tree)>,
        reached: Option<Progress>,
    ) -> Result<(), Trouble> {
        self.ask(|reply| Job::Load { records, reached, reply })?
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

    /// The names of the trees that have records.
    pub(crate) fn trees(&self) -> Result<Vec<String>, Trouble> {
        let cells = self.ask(|reply| Job::Get { prefix: Cells::names(), reply })??;
        let mut names = cells.iter().map(|cell| self.cells.open_name(cell)).collect::<Result<Vec<_>, _>>()?;
        names.sort_unstable();
        Ok(names)
    }

    /// At most `limit` records of a tree, in the order of their ids, from behind `after` on.
    pub(crate) fn page(
        &self,
        tree: &str,
        after: Option<Id>,
        limit: usize,
    ) -> Result<Vec<(Id, Tree)>, Trouble> {
        let prefix = self.cells.tree(tree);
        let after = after.map_or(prefix.clone(), |id| Cells::behind(&self.cells.record(tree, id)));
        let cells = self.ask(|reply| Job::Page { prefix, after, records: limit, reply })??;
        let mut gathered = Gathered::new(&self.cells);
        cells.into_iter().try_for_each(|cell| gathered.add(cell))?;
        gathered.finish()
    }

    /// Every record of a tree, in the order of their ids.
    pub(crate) fn scan(&self, tree: &str) -> Result<Vec<(Id, Tree)>, Trouble> {
        let prefix = self.cells.tree(tree);
        let (reply, pages) = sync_channel(1);
        self.jobs.send(Job::Scan { prefix, reply }).map_err(|_| Trouble::Gone)?;
        let mut gathered = Gathered::new(&self.cells);
        loop {
            let page = match pages.recv_timeout(PATIENCE) {
                Ok(page) => page?,
                Err(RecvTimeoutError::Timeout) => return Err(Trouble::Late),
                Err(RecvTimeoutError::Disconnected) => return Err(Trouble::Gone),
            };
            if page.is_empty() {
                return gathered.finish();
            }
            page.into_iter().try_for_each(|cell| gathered.add(cell))?;
        }
    }

    /// Compares `cells` more cells with the set digest; at the end says whether it was right. The
    /// next call then begins anew.
    pub(crate) fn scrub(&self, cells: usize) -> Result<Option<bool>, Trouble> {
        self.ask(|reply| Job::Scrub { cells, reply })?
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

    /// Takes a record's cell out of the store and tells nobody.
    #[cfg(test)]
    pub(crate) fn garble(&self) {
        let _ = self.jobs.send(Job::Garble);
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

/// Makes records of cells. Those of one record stand together; it is opened when the next begins.
struct Gathered<'c> {
    cells: &'c Cells,
    record: Vec<(Vec<u8>, Vec<u8>)>,
    found: Vec<(Id, Tree)>,
}

impl<'c> Gathered<'c> {
    fn new(cells: &'c Cells) -> Self {
        Self { cells, record: Vec::new(), found: Vec::new() }
    }

    fn add(&mut self, cell: (Vec<u8>, Vec<u8>)) -> Result<(), Trouble> {
        let begun = self.record.first().and_then(|(key, _)| Cells::record_of(key));
        if begun.is_some() && begun != Cells::record_of(&cell.0) {
            self.open()?;
        }
        self.record.push(cell);
        Ok(())
    }

    fn open(&mut self) -> Result<(), Trouble> {
        let Some((key, _)) = self.record.first() else { return Ok(()) };
        let (prefix, id) = Cells::record_of(key).ok_or(Trouble::Failed)?;
        if let Some(tree) = self.cells.open_record(&prefix, &self.record)? {
            self.found.push((id, tree));
        }
        self.record.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<(Id, Tree)>, Trouble> {
        self.open()?;
        Ok(self.found)
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
