//! The index thread.

use std::collections::BTreeMap;
use std::fs::File;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

use journal::Tree;

use super::cell::{Cell, Cells, STATE, State};
use super::store::Store;
use super::{Applied, Progress, Shared, Trouble};
use crate::requests::Requests;

/// After so long without work the anchor is synced.
const REST: Duration = Duration::from_secs(1);
/// Changes wait until nothing was asked for so long: whoever commits mostly reads right after,
/// and would have to wait for the store's flush. The overlay answers for them meanwhile.
const LULL: Duration = Duration::from_millis(10);
/// No more changes than this wait; they are taken together.
const TOGETHER: usize = 256;
/// Cells written to the store at once; a larger change goes in pieces.
const PIECE: usize = 256;
/// Cells handed over at once while scanning.
const PAGE: usize = 256;

/// What the thread can be asked to do.
pub(super) enum Job {
    Apply(Applied),
    Settle {
        reply: SyncSender<()>,
    },
    Get {
        prefix: Vec<u8>,
        reply: SyncSender<Result<Vec<Cell>, Trouble>>,
    },
    /// Answered in pages; an empty one is the last.
    Scan {
        prefix: Vec<u8>,
        reply: SyncSender<Result<Vec<Cell>, Trouble>>,
    },
    Digest {
        reply: SyncSender<Result<bool, Trouble>>,
    },
    SyncAtRest(File),
    Close,
    #[cfg(test)]
    Fail,
    #[cfg(test)]
    Stall(Receiver<()>),
}

/// What the thread is started with.
pub(super) struct Start {
    pub(super) dir: PathBuf,
    pub(super) cells: Arc<Cells>,
    pub(super) shared: Arc<Shared>,
    pub(super) inbox: Receiver<Job>,
    pub(super) opened: SyncSender<Result<Option<Progress>, Trouble>>,
    /// Tells by its end that the thread has ended.
    pub(super) _ending: SyncSender<()>,
}

struct Worker {
    store: Store,
    cells: Arc<Cells>,
    shared: Arc<Shared>,
    state: Option<State>,
    /// What stands under the digest before there is a state.
    digest: [u8; 32],
    anchor: Option<File>,
    /// Something was done since the last rest.
    tired: bool,
}

impl Start {
    /// Runs until asked to close, until the handle is gone, or until trouble.
    pub(super) fn run(self) {
        let Self { dir, cells, shared, inbox, opened, _ending } = self;
        let opening = catch_unwind(AssertUnwindSafe(|| Worker::open(&dir, cells, shared)));
        let (worker, progress) = match opening.unwrap_or(Err(Trouble::Failed)) {
            Ok(opened) => opened,
            Err(trouble) => {
                let _ = opened.send(Err(trouble));
                return;
            }
        };
        // After a panic the store is not even dropped: that could panic again.
        let mut worker = ManuallyDrop::new(worker);
        let _ = opened.send(Ok(progress));
        let worked = catch_unwind(AssertUnwindSafe(|| worker.work(&inbox)));
        if worked.is_ok() {
            let _ = catch_unwind(AssertUnwindSafe(|| drop(ManuallyDrop::into_inner(worker))));
        }
    }
}

impl Worker {
    fn open(
        dir: &std::path::Path,
        cells: Arc<Cells>,
        shared: Arc<Shared>,
    ) -> Result<(Self, Option<Progress>), Trouble> {
        let store = Store::open(dir)?;
        let state = store.get(STATE)?.map(|value| cells.open_state(&value)).transpose()?;
        if state.is_none() && store.scan(&[]).next().is_some() {
            // Killed within its first change, or the state was lost.
            return Err(Trouble::Failed);
        }
        let mut requests = Vec::new();
        for cell in store.scan(&Cells::requests()) {
            requests.push(cells.open_request(&cell?)?);
        }
        requests.sort_unstable();
        let progress = state.as_ref().map(|state| state.progress(requests));
        shared.applied.store(state.as_ref().map_or(0, |s| s.position.seq), Ordering::Release);
        let digest = state.as_ref().map_or([0; 32], |state| state.digest);
        let worker = Self { store, cells, shared, state, digest, anchor: None, tired: false };
        Ok((worker, progress))
    }

    fn work(&mut self, inbox: &Receiver<Job>) {
        let mut waiting: Vec<Applied> = Vec::new();
        loop {
            let job = if waiting.len() >= TOGETHER {
                Err(RecvTimeoutError::Timeout)
            } else if !waiting.is_empty() {
                inbox.recv_timeout(LULL)
            } else if self.tired {
                inbox.recv_timeout(REST)
            } else {
                inbox.recv().map_err(RecvTimeoutError::from)
            };
            let worked = match job {
                Ok(Job::Apply(applied)) => {
                    waiting.push(applied);
                    Ok(())
                }
                Ok(Job::Get { prefix, reply }) => {
                    let _ = reply.send(self.store.scan(&prefix).collect());
                    Ok(())
                }
                Ok(Job::Scan { prefix, reply }) => {
                    self.scan(&prefix, &reply);
                    Ok(())
                }
                Ok(Job::Settle { reply }) => self.apply(&mut waiting).map(|()| {
                    let _ = reply.send(());
                }),
                Ok(Job::Digest { reply }) => {
                    let _ = reply.send(self.is_whole());
                    Ok(())
                }
                Ok(Job::SyncAtRest(anchor)) => {
                    self.anchor = Some(anchor);
                    Ok(())
                }
                #[cfg(test)]
                Ok(Job::Fail) => panic!("on order"),
                #[cfg(test)]
                Ok(Job::Stall(until)) => {
                    let _ = until.recv();
                    Ok(())
                }
                Err(RecvTimeoutError::Timeout) if waiting.is_empty() => {
                    self.rest();
                    Ok(())
                }
                Err(RecvTimeoutError::Timeout) => self.apply(&mut waiting),
                Ok(Job::Close) | Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.apply(&mut waiting);
                    return;
                }
            };
            // An index that could not take a change is of no use any more; the end of the thread
            // tells everybody so.
            if worked.is_err() || self.shared.closing.load(Ordering::Acquire) {
                return;
            }
        }
    }

    fn rest(&mut self) {
        // The anchor may be behind; failing to sync it loses nothing.
        let _ = self.anchor.as_ref().map(File::sync_data);
        self.tired = false;
    }

    fn scan(&self, prefix: &[u8], reply: &SyncSender<Result<Vec<Cell>, Trouble>>) {
        let mut page = Vec::new();
        for cell in self.store.scan(prefix) {
            match cell {
                Ok(cell) => page.push(cell),
                Err(trouble) => return drop(reply.send(Err(trouble))),
            }
            if page.len() == PAGE && reply.send(Ok(std::mem::take(&mut page))).is_err() {
                return;
            }
        }
        if page.is_empty() || reply.send(Ok(page)).is_ok() {
            let _ = reply.send(Ok(Vec::new()));
        }
    }

    /// Takes changes into the store. Merging is idempotent, so a change that came in by half
    /// before the process was killed is simply taken again.
    fn apply(&mut self, waiting: &mut Vec<Applied>) -> Result<(), Trouble> {
        let batch = std::mem::take(waiting);
        let Some(last) = batch.last() else { return Ok(()) };
        self.tired = true;
        let mut records: BTreeMap<Vec<u8>, (Vec<Cell>, Tree)> = BTreeMap::new();
        let mut requests = BTreeMap::new();
        let mut clock = self.state.as_ref().map_or(0, |state| state.clock);
        for applied in &batch {
            clock = clock.max(applied.entry.newest().time);
            for (tree, id, leaves) in &applied.entry.parts {
                let prefix = self.cells.record(tree, *id);
                if !records.contains_key(&prefix) {
                    let old: Vec<Cell> = self.store.scan(&prefix).collect::<Result<_, _>>()?;
                    let tree = self.cells.open_record(&prefix, &old)?.unwrap_or_default();
                    records.insert(prefix.clone(), (old, tree));
                }
                if let Some((_, tree)) = records.get_mut(&prefix) {
                    tree.merge(leaves);
                }
            }
            let seq = applied.position.seq;
            let key = Cells::request_key(seq, Requests::WINDOW);
            requests.insert(key, applied.entry.request.map(|request| (seq, request)));
        }
        let mut changes = Vec::new();
        for (prefix, (old, tree)) in &records {
            self.replace(&mut changes, old, self.cells.seal_record(prefix, tree)?);
        }
        for (key, request) in requests {
            let old = self.store.get(&key)?.map(|value| (key.clone(), value));
            let new = match request {
                Some((seq, request)) => Some(self.cells.seal_request(&key, seq, request)?),
                None => None,
            };
            let (old, new): (Vec<_>, Vec<_>) = (old.into_iter().collect(), new.into_iter().collect());
            self.replace(&mut changes, &old, new);
        }
        let reached = State { device: last.device, position: last.position, clock, digest: self.digest };
        self.write(changes, reached)?;
        self.shared.applied.store(last.position.seq, Ordering::Release);
        Ok(())
    }

    /// Adds what turns the old cells of something into the new ones.
    fn replace(&self, changes: &mut Vec<Change>, old: &[Cell], new: Vec<Cell>) {
        for (key, value) in old.iter().filter(|(key, _)| !new.iter().any(|(kept, _)| kept == key)) {
            let share = self.cells.share(key, value);
            changes.push(Change { key: key.clone(), value: None, share });
        }
        for (key, value) in new {
            let mut share = self.cells.share(&key, &value);
            if let Some((_, value)) = old.iter().find(|(kept, _)| *kept == key) {
                join(&mut share, &self.cells.share(&key, value));
            }
            changes.push(Change { key, value: Some(value), share });
        }
    }

    /// Writes in pieces. Each piece carries the digest as it is after it; only the last one moves
    /// the position, so that a kill between two of them takes the change again.
    fn write(&mut self, changes: Vec<Change>, reached: State) -> Result<(), Trouble> {
        let mut changes = changes.into_iter().peekable();
        loop {
            let mut cells = Vec::new();
            for change in changes.by_ref().take(PIECE) {
                join(&mut self.digest, &change.share);
                cells.push((change.key, change.value));
            }
            let is_last = changes.peek().is_none();
            // In a fresh index there is no state before the last piece; opening refuses that.
            let state = if is_last { Some(&reached) } else { self.state.as_ref() };
            if let Some(state) = state {
                let state = State { digest: self.digest, ..state.clone() };
                let (key, value) = self.cells.seal_state(&state)?;
                cells.push((key, Some(value)));
                self.state = Some(state);
            }
            self.store.write(cells)?;
            if is_last {
                return Ok(());
            }
        }
    }

    fn is_whole(&self) -> Result<bool, Trouble> {
        let mut digest = [0; 32];
        for cell in self.store.scan(&[]) {
            let (key, value) = cell?;
            if key != STATE {
                join(&mut digest, &self.cells.share(&key, &value));
            }
        }
        Ok(digest == self.digest)
    }
}

/// A cell to write or remove.
struct Change {
    key: Vec<u8>,
    value: Option<Vec<u8>>,
    /// What it does to the digest.
    share: [u8; 32],
}

fn join(digest: &mut [u8; 32], share: &[u8; 32]) {
    digest.iter_mut().zip(share).for_each(|(byte, share)| *byte ^= share);
}
