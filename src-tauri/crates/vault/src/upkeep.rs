//! What a vault does when nobody waits: a checkpoint when one is due, old checkpoints and segments
//! removed, the index compared with its digest, blobs nobody names removed, the reserve made anew.
//! All of it in small steps, and none of it while locking.

use crate::checkpoint::{Manifest, Proof, Reason, Writer};
use crate::reserve::Reserve;
use crate::{Error, Id, Kept, Vault};

const HOUR: u64 = 60 * 60 * 1000;
const DAY: u64 = 24 * HOUR;
/// A checkpoint is due after so long if anything changed since the last one,
const OFTEN: u64 = 20 * HOUR;
/// or after so many changes.
const MANY: u64 = 2048;
/// Records written or read back in one step.
const RECORDS: usize = 256;
/// Cells of the index compared in one step.
const CELLS: usize = 1024;

/// What a step of upkeep did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tended {
    /// There is more to do.
    pub more: bool,
    /// A checkpoint that was due is whole now.
    pub checkpoint: Option<Kept>,
    /// Older checkpoints and segments that were removed.
    pub removed: u64,
    /// Files of blobs that nothing named and that were removed.
    pub orphans: u64,
    /// The index was not as it was written and was made anew.
    pub index_rebuilt: bool,
    /// The reserve for a full disk was made anew.
    pub reserve_made: bool,
}

/// What comes next.
#[derive(Default)]
pub(crate) enum Upkeep {
    /// Nothing was looked at since the vault was opened.
    #[default]
    Fresh,
    /// Before every checkpoint, so that it never holds less than the journal.
    Scrub,
    Orphans,
    Reserve,
    /// Nothing, until a checkpoint is due.
    Rest,
    Write(Box<Writing>),
    Prove(Box<Proof>, Kept),
    Sort,
}

/// A checkpoint that is being written, page by page.
pub(crate) struct Writing {
    writer: Writer,
    kept: Kept,
    /// Trees still to be written, the next one last.
    trees: Vec<String>,
    after: Option<Id>,
}

/// The newest checkpoint as far as upkeep is concerned: where it stands, when it was made.
#[derive(Clone, Copy, Default)]
pub(crate) struct Last {
    seq: u64,
    made_ms: u64,
}

impl Vault {
    /// Does one small step of what is to be done when nobody waits. `now_ms` is the wall clock,
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Io`], [`Error::Damaged`] if a step failed. Nothing is lost by
    /// that; the next step is another one.
    pub fn tend(&mut self, now_ms: u64) -> Result<Tended, Error> {
        let mut tended = Tended::default();
        let step = std::mem::replace(&mut self.upkeep, Upkeep::Rest);
        let stepped = self.step(step, now_ms, &mut tended);
        match stepped {
            Ok(next) => self.upkeep = next,
            Err(error) => {
                // Not at once again: a full disk stays full for a while.
                self.last = Last { seq: self.journal().head().seq, made_ms: now_ms };
                return Err(error);
            }
        }
        tended.more = !matches!(self.upkeep, Upkeep::Rest);
        Ok(tended)
    }

    fn step(&mut self, step: Upkeep, now_ms: u64, tended: &mut Tended) -> Result<Upkeep, Error> {
        Ok(match step {
            Upkeep::Fresh => {
                let newest = self.shelf().manifests()?.into_iter().next();
                self.last = newest.map_or(Last::default(), |(_, manifest)| Last {
                    seq: manifest.position.seq,
                    made_ms: manifest.made_ms,
                });
                Upkeep::Scrub
            }
            Upkeep::Write(writing) => self.write_page(*writing)?,
            Upkeep::Prove(mut proof, kept) => {
                if !proof.step(RECORDS as u64)? {
                    return Ok(Upkeep::Prove(proof, kept));
                }
                proof.place()?;
                tended.checkpoint = Some(kept);
                Upkeep::Sort
            }
            Upkeep::Sort => {
                tended.removed = self.remove_older()?;
                Upkeep::Orphans
            }
            Upkeep::Scrub => match self.scrub(CELLS)? {
                None => Upkeep::Scrub,
                Some(rebuilt) => {
                    tended.index_rebuilt = rebuilt;
                    if self.is_due(now_ms) { self.begin_checkpoint(now_ms)? } else { Upkeep::Orphans }
                }
            },
            Upkeep::Orphans if self.swept => Upkeep::Rest,
            Upkeep::Orphans => {
                tended.orphans = self.remove_orphans()?;
                Upkeep::Reserve
            }
            Upkeep::Reserve => {
                let reserve = Reserve::of(self.folder.path());
                self.swept = true;
                tended.reserve_made = !reserve.is_whole() && reserve.make()?;
                Upkeep::Rest
            }
            Upkeep::Rest if self.is_due(now_ms) => Upkeep::Scrub,
            Upkeep::Rest => Upkeep::Rest,
        })
    }

    /// The number of the checkpoint that is being written page by page, if one is.
    pub(crate) fn underway(&self) -> Option<u32> {
        match &self.upkeep {
            Upkeep::Write(writing) => Some(writing.kept.number),
            Upkeep::Prove(_, kept) => Some(kept.number),
            _ => None,
        }
    }

    fn is_due(&self, now_ms: u64) -> bool {
        let changes = self.journal().head().seq.saturating_sub(self.last.seq);
        changes > 0 && (changes >= MANY || now_ms.saturating_sub(self.last.made_ms) >= OFTEN)
    }

    fn begin_checkpoint(&mut self, now_ms: u64) -> Result<Upkeep, Error> {
        journal::disk::create_dir(self.shelf().dir())?;
        let manifest: Manifest = self.manifest(Reason::Rest, now_ms)?;
        let number = self.shelf().next()?;
        let writer = Writer::create(&self.shelf().path(number), self.shelf().keys(), &manifest)?;
        self.last = Last { seq: manifest.position.seq, made_ms: now_ms };
        let kept = Kept { number, made_ms: now_ms, reason: manifest.reason };
        let trees = manifest.trees.into_iter().rev().collect();
        Ok(Upkeep::Write(Box::new(Writing { writer, kept, trees, after: None })))
    }

    fn write_page(&self, mut writing: Writing) -> Result<Upkeep, Error> {
        let Some(tree) = writing.trees.last() else {
            return Ok(Upkeep::Prove(Box::new(writing.writer.close()?), writing.kept));
        };
        let page = self.page(tree, writing.after, RECORDS)?;
        for (id, record) in &page {
            writing.writer.push(tree, *id, record)?;
            writing.after = Some(*id);
        }
        if page.len() < RECORDS {
            writing.trees.pop();
            writing.after = None;
        }
        Ok(Upkeep::Write(Box::new(writing)))
    }

    /// Removes the checkpoints that are not to be kept, and the segments before all that are.
    fn remove_older(&self) -> Result<u64, Error> {
        let manifests = self.shelf().manifests()?;
        let kept: Vec<Kept> = self.shelf().kept()?;
        let keep = to_keep(&kept);
        let mut removed = 0;
        for older in kept.iter().filter(|kept| !keep.contains(&kept.number)) {
            self.shelf().remove(older.number)?;
            removed += 1;
        }
        let device = self.journal().origin().device;
        let stands = manifests
            .iter()
            .filter(|(number, manifest)| keep.contains(number) && manifest.device == device)
            .map(|(_, manifest)| manifest.position.segment);
        if let Some(oldest) = stands.min() {
            removed += u64::from(self.journal().drop_before(oldest)?);
        }
        Ok(removed)
    }
}

/// The numbers of those to be kept, of these, newest first: the newest, the newest of a day before
/// it, the newest of a week before it, and the newest made before something hard to take back.
fn to_keep(kept: &[Kept]) -> Vec<u32> {
    let Some(newest) = kept.first() else { return Vec::new() };
    let before = |unit: u64| kept.iter().find(|kept| kept.made_ms / unit < newest.made_ms / unit);
    let guard = kept.iter().find(|kept| matches!(kept.reason, Reason::BeforeImport | Reason::BeforeMerge));
    let all = [Some(newest), before(DAY), before(7 * DAY), guard];
    all.into_iter().flatten().map(|kept| kept.number).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use journal::disk;
    use proptest::prelude::*;

    use super::*;
    use crate::bench::{Bench, id, numbers, put};
    use crate::{Change, Patch};

    /// Tends until nothing is left to do; gives what was done, and in how many steps.
    fn tend(vault: &mut Vault, now_ms: u64) -> (Tended, u32) {
        let mut all = Tended::default();
        for steps in 1..10_000 {
            let tended = vault.tend(now_ms).unwrap();
            all.checkpoint = all.checkpoint.or(tended.checkpoint);
            all.removed += tended.removed;
            all.orphans += tended.orphans;
            all.index_rebuilt |= tended.index_rebuilt;
            all.reserve_made |= tended.reserve_made;
            if !tended.more {
                return (all, steps);
            }
        }
        panic!("it never ends");
    }

    #[test]
    fn a_checkpoint_is_made_when_one_is_due_and_not_otherwise() {
        let bench = Bench::with(600);
        let mut vault = bench.unlock();
        let (done, steps) = tend(&mut vault, 10 * DAY);
        assert!(done.checkpoint.is_some_and(|kept| kept.reason == Reason::Rest));
        assert!(steps > 6, "{steps}");
        assert!(done.reserve_made && bench.path.join("reserve").exists());
        assert_eq!(tend(&mut vault, 20 * DAY), (Tended::default(), 1), "nothing has changed");
        put(&mut vault, 0, 5);
        assert_eq!(tend(&mut vault, 10 * DAY + HOUR).0.checkpoint, None);
        assert!(tend(&mut vault, 11 * DAY).0.checkpoint.is_some());
        assert_eq!(vault.kept().unwrap().len(), 2);
        vault.lock().unwrap();
        let mut vault = bench.unlock();
        assert_eq!(tend(&mut vault, 11 * DAY + HOUR).0, Tended::default());
    }

    #[test]
    fn what_is_committed_while_a_checkpoint_is_written_is_not_lost_by_it() {
        let bench = Bench::with(600);
        let mut vault = bench.unlock();
        let mut n = 600;
        while vault.tend(10 * DAY).unwrap().checkpoint.is_none() {
            put(&mut vault, n, n);
            put(&mut vault, n % 7, n);
            n += 1;
        }
        assert!(n > 604, "{n}");
        let expected = numbers(&vault);
        vault.lock().unwrap();
        fs::remove_dir_all(bench.edition().join("index")).unwrap();
        let vault = bench.unlock();
        assert!(vault.opened().index_rebuilt && vault.opened().replayed < 100);
        assert_eq!(numbers(&vault), expected);
    }

    #[test]
    fn a_checkpoint_asked_for_does_not_take_the_file_of_one_that_is_being_proved() {
        let bench = Bench::with(600);
        let mut vault = bench.unlock();
        while !matches!(vault.upkeep, Upkeep::Prove(..)) {
            vault.tend(10 * DAY).unwrap();
        }
        vault.checkpoint(Reason::Asked, 10 * DAY, &mut |_, _| true).unwrap();
        assert!(tend(&mut vault, 10 * DAY).0.checkpoint.is_some());
        let kept = vault.kept().unwrap();
        assert_eq!(kept.first().map(|kept| kept.reason), Some(Reason::Asked));
    }

    #[test]
    fn locking_in_the_middle_of_a_checkpoint_leaves_nothing_of_it() {
        let bench = Bench::with(600);
        let mut vault = bench.unlock();
        vault.tend(10 * DAY).unwrap();
        vault.tend(10 * DAY).unwrap();
        let checkpoints = bench.edition().join("checkpoints");
        assert_eq!(disk::list(&checkpoints).unwrap().len(), 1);
        vault.lock().unwrap();
        assert!(disk::list(&checkpoints).unwrap().is_empty());
    }

    #[test]
    fn a_checkpoint_for_which_there_is_no_room_is_not_tried_again_at_once() {
        let bench = Bench::with(10);
        let mut vault = bench.unlock();
        while !matches!(vault.upkeep, Upkeep::Write(_)) {
            vault.tend(10 * DAY).unwrap();
        }
        crate::rewrite::tests::full_from(1);
        let mut failed = 0;
        for _ in 0..10 {
            failed += u32::from(vault.tend(10 * DAY).is_err());
        }
        disk::steps::before_each(None);
        assert_eq!(failed, 1);
        put(&mut vault, 10, 10);
        assert_eq!(numbers(&vault), (0..=10).collect::<Vec<_>>());
    }

    #[test]
    fn a_garbled_index_is_found_before_a_checkpoint_is_made_of_it_and_a_blob_nobody_names_goes() {
        let bench = Bench::with(50);
        let mut vault = bench.unlock();
        let (orphan, _) = vault.put_blob(b"never committed").unwrap();
        vault.lock().unwrap();
        let mut vault = bench.unlock();
        vault.garble_index();
        let (done, _) = tend(&mut vault, 10 * DAY);
        assert!(done.index_rebuilt);
        assert_eq!(done.orphans, 1);
        assert!(vault.blob(orphan).unwrap().is_none());
        assert_eq!(numbers(&vault), (0..50).collect::<Vec<_>>());
        vault.lock().unwrap();
        fs::remove_dir_all(bench.edition().join("index")).unwrap();
        assert_eq!(numbers(&bench.unlock()), (0..50).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_is_written_from_a_garbled_index_without_a_look_at_it() {
        for way in 0..3 {
            let bench = Bench::with(50);
            let mut vault = bench.unlock();
            vault.garble_index();
            let unwatched = &mut |_, _| true;
            match way {
                0 => drop(vault.checkpoint(Reason::Asked, 1_000, unwatched).unwrap()),
                1 => vault.rewrite(&mut |_, _, _| (), 1_000, unwatched).unwrap(),
                _ => {
                    let to = bench.path.with_file_name("backup.homegroup");
                    let contents = vault.backup(&to, 1_000, unwatched).unwrap();
                    assert_eq!(contents.live["record"], 50);
                }
            }
            vault.lock().unwrap();
            for edition in ["00000001", "00000002"] {
                let _ = fs::remove_dir_all(bench.path.join("editions").join(edition).join("index"));
            }
            assert_eq!(numbers(&bench.unlock()), (0..50).collect::<Vec<_>>(), "{way}");
        }
    }

    #[test]
    fn segments_go_once_every_kept_checkpoint_is_behind_them() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let large = "x".repeat(9 << 20);
        for day in 10..13_u64 {
            let patch = Patch::new("record", id(day)).set("text", large.as_str());
            vault.commit(Change::new(vec![patch]), 1_000).unwrap();
            tend(&mut vault, day * DAY);
        }
        let device = vault.journal().origin().device;
        let segments = disk::list(&vault.edition.journal(device)).unwrap();
        assert!(!segments.contains(&"00000001.seg".to_owned()), "{segments:?}");
        assert_eq!(vault.kept().unwrap().len(), 2);
        assert_eq!(vault.verify().unwrap().records, 3);
        vault.lock().unwrap();
        fs::remove_dir_all(bench.edition().join("index")).unwrap();
        assert_eq!(bench.unlock().scan("record").unwrap().len(), 3);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(64)))]

        /// What was removed earlier is never what would be wanted later.
        #[test]
        fn few_are_kept_and_each_age_has_one(gaps in proptest::collection::vec(1..60_u64, 1..60)) {
            let (mut kept, mut all): (Vec<Kept>, Vec<Kept>) = (Vec::new(), Vec::new());
            let mut now = 100 * DAY;
            for (number, gap) in (1..).zip(gaps) {
                now += gap * HOUR;
                for list in [&mut kept, &mut all] {
                    list.insert(0, Kept { number, made_ms: now, reason: Reason::Rest });
                }
                let keep = to_keep(&kept);
                kept.retain(|kept| keep.contains(&kept.number));
                prop_assert!(kept.len() <= 3);
                prop_assert_eq!(kept[0].number, number);
                for unit in [DAY, 7 * DAY] {
                    let older = |kept: &&Kept| kept.made_ms / unit < now / unit;
                    prop_assert_eq!(kept.iter().find(older), all.iter().find(older));
                }
            }
        }
    }
}
