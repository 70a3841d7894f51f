use std::fs;

use super::*;
use crate::disk::faults::{self, Fault as DiskFault};
use crate::{Change, Key, Patch, Stamp};
use tempfile::TempDir;

const ORIGIN: Origin = Origin { vault: Id::from_bytes([1; 16]), device: Id::from_bytes([2; 16]) };
const ACTOR: Id = Id::from_bytes([3; 16]);

fn key() -> FrameKey {
    FrameKey { id: Id::from_bytes([5; 16]), key: Key::from_bytes(&[6; 32]) }
}

fn entry(n: u64) -> Entry {
    let stamp = Stamp { time: n, device: ORIGIN.device };
    let patch = Patch::new("record", ACTOR).set("n", i64::try_from(n).unwrap());
    Entry::new(Change::new(vec![patch]), stamp).unwrap()
}

/// A journal in a folder of its own; whatever was acknowledged is in `acked`.
struct Bench {
    dir: TempDir,
    acked: Vec<Position>,
}

impl Bench {
    fn new(frames: u64) -> Self {
        Self::with_limit(frames, segment::LIMIT)
    }

    fn with_limit(frames: u64, limit: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut bench = Self { acked: vec![Journal::create(dir.path(), ORIGIN).unwrap()], dir };
        let (mut journal, _) = bench.open_all().unwrap();
        journal.limit = limit;
        for n in 1..=frames {
            bench.acked.push(journal.append(ACTOR, &entry(n)).unwrap());
        }
        bench
    }

    fn path(&self, number: u32) -> PathBuf {
        self.dir.path().join(segment::file_name(number))
    }

    fn last(&self) -> Position {
        *self.acked.last().unwrap()
    }

    fn open(
        &self,
        anchor: Option<Position>,
        from: Option<Position>,
    ) -> Result<(Journal, Tail, Vec<Entry>), Error> {
        let mut entries = Vec::new();
        let opening = Opening { dir: self.dir.path(), origin: ORIGIN, key: key(), anchor, from };
        let (journal, tail) = Journal::open(opening, &mut |_, entry| {
            entries.push(entry);
            Ok(())
        })?;
        assert_eq!(tail.frames, entries.len() as u64);
        Ok((journal, tail, entries))
    }

    fn open_all(&self) -> Result<(Journal, Vec<Entry>), Error> {
        self.open(Some(self.last()), None).map(|(journal, _, entries)| (journal, entries))
    }

    /// Opening is refused as damage, and nothing on disk changes by it.
    fn assert_damaged(&self, anchor: Option<Position>, from: Option<Position>, case: &str) {
        let before = self.files();
        let opened = self.open(anchor, from).map(|(_, _, entries)| entries.len());
        assert!(matches!(opened, Err(Error::Damaged { .. })), "{case}: {opened:?}");
        assert_eq!(self.files(), before, "{case}");
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let names = disk::list(self.dir.path()).unwrap();
        names.into_iter().map(|n| (n.clone(), fs::read(self.dir.path().join(n)).unwrap())).collect()
    }
}

fn entries(numbers: impl IntoIterator<Item = u64>) -> Vec<Entry> {
    numbers.into_iter().map(entry).collect()
}

#[test]
fn what_was_appended_reads_back_in_order_from_any_place() {
    let bench = Bench::new(5);
    for (seq, from) in bench.acked.iter().enumerate() {
        let (journal, tail, read) = bench.open(Some(bench.last()), Some(*from)).unwrap();
        assert_eq!(read, entries(seq as u64 + 1..=5));
        assert_eq!(tail.dropped, 0);
        assert_eq!(*journal.head(), bench.last());
    }
}

#[test]
fn appending_goes_on_after_reopening() {
    let mut bench = Bench::new(2);
    for n in 3..6 {
        let (mut journal, _) = bench.open_all().unwrap();
        bench.acked.push(journal.append(ACTOR, &entry(n)).unwrap());
    }
    assert_eq!(bench.open_all().unwrap().1, entries(1..=5));
}

#[test]
fn a_write_cut_short_at_any_byte_is_dropped_and_told() {
    let bench = Bench::new(3);
    let whole = fs::read(bench.path(1)).unwrap();
    let (before, last) = (bench.acked[2], bench.acked[3]);
    for cut in last.start + 1..last.end {
        fs::write(bench.path(1), &whole[..cut as usize]).unwrap();
        let (mut journal, tail, read) = bench.open(Some(before), None).unwrap();
        assert_eq!(tail.dropped, cut - last.start, "{cut}");
        assert_eq!(read, entries([1, 2]));
        assert_eq!(fs::metadata(bench.path(1)).unwrap().len(), before.end);
        let head = journal.append(ACTOR, &entry(9)).unwrap();
        let (_, tail, read) = bench.open(Some(head), Some(before)).unwrap();
        assert_eq!((tail.dropped, read), (0, entries([9])));
    }
}

#[test]
fn a_last_frame_of_which_only_some_sectors_arrived_is_dropped() {
    let bench = Bench::new(3);
    let whole = fs::read(bench.path(1)).unwrap();
    let (before, last) = (bench.acked[2], bench.acked[3]);
    for zeroed in [last.start..last.end, last.start..last.start + 50, last.start + 60..last.end] {
        let mut bytes = whole.clone();
        bytes[zeroed.start as usize..zeroed.end as usize].fill(0);
        fs::write(bench.path(1), &bytes).unwrap();
        let (_, tail, read) = bench.open(Some(before), None).unwrap();
        assert_eq!((tail.dropped, read), (last.end - last.start, entries([1, 2])));
    }
}

#[test]
fn an_acknowledged_frame_that_is_cut_or_gone_is_damage() {
    let bench = Bench::new(3);
    let whole = fs::read(bench.path(1)).unwrap();
    for cut in 0..whole.len() {
        fs::write(bench.path(1), &whole[..cut]).unwrap();
        bench.assert_damaged(Some(bench.last()), None, &format!("cut at {cut}, from the start"));
        bench.assert_damaged(None, Some(bench.last()), &format!("cut at {cut}, index ahead"));
    }
}

#[test]
fn a_flipped_bit_anywhere_is_damage() {
    let bench = Bench::new(3);
    let whole = fs::read(bench.path(1)).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(bench.path(1), &bytes).unwrap();
        bench.assert_damaged(Some(bench.last()), None, &format!("flip at {at}"));
        if at < bench.last().start as usize {
            // The anchor may be behind after a power cut: the frames that follow tell.
            let genesis = Some(bench.acked[0]).filter(|genesis| at >= genesis.end as usize);
            bench.assert_damaged(genesis, None, &format!("flip at {at}, anchor behind"));
        } else {
            bench.assert_damaged(
                Some(bench.acked[2]),
                Some(bench.last()),
                &format!("flip at {at}, index there"),
            );
        }
    }
}

#[test]
fn without_an_anchor_a_whole_journal_opens_and_a_cut_one_does_not() {
    let bench = Bench::new(2);
    assert_eq!(bench.open(None, None).unwrap().2, entries([1, 2]));
    let whole = fs::read(bench.path(1)).unwrap();
    fs::write(bench.path(1), &whole[..whole.len() - 1]).unwrap();
    bench.assert_damaged(None, None, "cut");
}

#[test]
fn segments_follow_one_another() {
    let bench = Bench::with_limit(9, 700);
    assert!(bench.last().segment > 3);
    for (seq, from) in bench.acked.iter().enumerate() {
        let (journal, _, read) = bench.open(Some(bench.last()), Some(*from)).unwrap();
        assert_eq!(read, entries(seq as u64 + 1..=9));
        assert_eq!(journal.scan(None, &mut |_, _| Ok(())), Ok(9));
    }
}

#[test]
fn a_process_killed_right_after_beginning_a_segment_leaves_nothing_to_repair() {
    let mut bench = Bench::new(2);
    let (mut journal, _) = bench.open_all().unwrap();
    journal.rotate().unwrap();
    drop(journal);
    fs::write(bench.dir.path().join("00000003.seg.new"), "half").unwrap();
    let (mut journal, read) = bench.open_all().unwrap();
    assert_eq!(read, entries([1, 2]));
    assert_eq!(journal.head().segment, 2);
    assert_eq!(disk::list(bench.dir.path()).unwrap().len(), 2);
    bench.acked.push(journal.append(ACTOR, &entry(3)).unwrap());
    assert_eq!(bench.open_all().unwrap().1, entries(1..=3));
}

#[test]
fn a_segment_missing_exchanged_or_put_back_from_earlier_is_damage() {
    let fresh = || Bench::with_limit(9, 700);
    let (anchor, last) = {
        let bench = fresh();
        (bench.last(), bench.last().segment)
    };
    for gone in 1..=last {
        let bench = fresh();
        fs::remove_file(bench.path(gone)).unwrap();
        bench.assert_damaged(Some(bench.last()), None, &format!("{gone} removed"));
    }
    let bench = fresh();
    fs::rename(bench.path(2), bench.path(99)).unwrap();
    fs::rename(bench.path(3), bench.path(2)).unwrap();
    fs::rename(bench.path(99), bench.path(3)).unwrap();
    bench.assert_damaged(Some(bench.last()), None, "exchanged");
    let bench = fresh();
    let bytes = fs::read(bench.path(last)).unwrap();
    fs::write(bench.path(last), &bytes[..segment::HEADER]).unwrap();
    bench.assert_damaged(Some(bench.last()), None, "an old copy put back");
    let bench = fresh();
    bench.assert_damaged(Some(anchor), None, "an anchor of another history");
}

#[test]
fn a_journal_of_another_vault_or_device_is_refused() {
    let bench = Bench::new(1);
    for origin in [Origin { vault: ACTOR, ..ORIGIN }, Origin { device: ACTOR, ..ORIGIN }] {
        let opening = Opening { dir: bench.dir.path(), origin, key: key(), anchor: None, from: None };
        let opened = Journal::open(opening, &mut |_, _| Ok(())).map(|_| ());
        assert!(matches!(opened, Err(Error::Damaged { .. })));
    }
}

#[test]
fn a_full_disk_leaves_the_journal_as_it_was() {
    let mut bench = Bench::new(1);
    let (mut journal, _) = bench.open_all().unwrap();
    let len = frame::seal(&journal.next_place().unwrap(), &key(), ACTOR, &entry(2)).unwrap().len();
    for fits in [0, 1, frame::HEADER, len - 1, len] {
        faults::order(DiskFault::FullAfter(fits));
        assert_eq!(journal.append(ACTOR, &entry(2)), Err(Error::DiskFull));
        assert_eq!(*journal.head(), bench.last());
        assert_eq!(fs::metadata(bench.path(1)).unwrap().len(), bench.last().end);
    }
    faults::order(DiskFault::Sync);
    assert!(matches!(journal.append(ACTOR, &entry(2)), Err(Error::Io(_))));
    bench.acked.push(journal.append(ACTOR, &entry(2)).unwrap());
    assert_eq!(bench.open_all().unwrap().1, entries([1, 2]));
}

#[test]
fn a_failure_that_cannot_be_undone_stops_writing_until_reopened() {
    let bench = Bench::new(1);
    let (mut journal, _) = bench.open_all().unwrap();
    faults::order(DiskFault::WriteAndTruncate);
    assert_eq!(journal.append(ACTOR, &entry(2)), Err(Error::DiskFull));
    assert_eq!(journal.append(ACTOR, &entry(2)), Err(Error::Poisoned));
    let (mut journal, tail, read) = bench.open(Some(bench.last()), None).unwrap();
    assert!(tail.dropped > 0);
    assert_eq!(read, entries([1]));
    assert!(journal.append(ACTOR, &entry(2)).is_ok());
}

#[test]
fn a_segment_that_cannot_be_begun_leaves_the_old_one_in_use() {
    let mut bench = Bench::new(2);
    let (mut journal, _) = bench.open_all().unwrap();
    journal.limit = 0;
    // Something stands where the new segment would be written aside.
    let obstacle = bench.dir.path().join("00000002.seg.new");
    fs::create_dir(&obstacle).unwrap();
    assert!(journal.append(ACTOR, &entry(3)).is_err());
    fs::remove_dir(&obstacle).unwrap();
    bench.acked.push(journal.append(ACTOR, &entry(3)).unwrap());
    assert_eq!(bench.last().segment, 2);
    assert_eq!(bench.open_all().unwrap().1, entries(1..=3));
}

#[test]
fn a_change_too_large_for_a_frame_is_refused_and_the_largest_is_not() {
    let mut bench = Bench::new(1);
    let (mut journal, _) = bench.open_all().unwrap();
    let large = |len| {
        let stamp = Stamp { time: 2, device: ORIGIN.device };
        let patch = Patch::new("record", ACTOR).set("text", "x".repeat(len));
        Entry::new(Change::new(vec![patch]), stamp).unwrap()
    };
    assert_eq!(journal.append(ACTOR, &large(frame::MAX_BODY)), Err(Error::TooLarge));
    bench.acked.push(journal.append(ACTOR, &large(frame::MAX_BODY - 200)).unwrap());
    bench.acked.push(journal.append(ACTOR, &entry(3)).unwrap());
    assert_eq!(bench.last().segment, 3);
    assert_eq!(bench.open_all().unwrap().1.len(), 3);
}

#[test]
fn an_error_of_the_reader_ends_reading() {
    let bench = Bench::new(3);
    let opening = Opening { dir: bench.dir.path(), origin: ORIGIN, key: key(), anchor: None, from: None };
    let opened = Journal::open(opening, &mut |_, _| Err(Error::DiskFull)).map(|_| ());
    assert_eq!(opened, Err(Error::DiskFull));
}

#[test]
fn a_journal_whose_first_segments_were_dropped_opens_from_a_base_and_only_from_there() {
    let mut bench = Bench::with_limit(9, 700);
    let (mut journal, _) = bench.open_all().unwrap();
    journal.limit = 700;
    let last = bench.last().segment;
    assert!(last > 3);
    assert_eq!(journal.drop_before(3), Ok(2));
    assert!(!bench.path(2).exists() && bench.path(3).exists());
    let base = *bench.acked.iter().find(|position| position.segment == 3).unwrap();
    let later = 9 - base.seq;
    assert_eq!(journal.scan(Some(base), &mut |_, _| Ok(())), Ok(later));
    assert!(matches!(journal.scan(None, &mut |_, _| Ok(())), Err(Error::Damaged { .. })));
    bench.acked.push(journal.append(ACTOR, &entry(10)).unwrap());
    let (_, _, read) = bench.open(Some(bench.last()), Some(base)).unwrap();
    assert_eq!(read, entries(base.seq + 1..=10));
    bench.assert_damaged(Some(bench.last()), None, "from the start");
    bench.assert_damaged(Some(bench.last()), Some(bench.acked[1]), "from a dropped segment");
    let wrong = Position { chain: [9; 32], ..base };
    bench.assert_damaged(Some(bench.last()), Some(wrong), "from a base that is not there");
    // The last one is never dropped.
    assert_eq!(journal.drop_before(u32::MAX), Ok(journal.head().segment - 3));
    assert_eq!(disk::list(bench.dir.path()).unwrap().len(), 1);
}

#[test]
fn the_newest_frames_come_first_across_segments_and_as_many_as_were_asked_for() {
    let bench = Bench::with_limit(9, 700);
    let (journal, _) = bench.open_all().unwrap();
    for wanted in [1, 4, 9, 20] {
        let mut read = Vec::new();
        let each = &mut |entry| {
            read.push(entry);
            Ok(read.len() < wanted)
        };
        journal.newest(each).unwrap();
        assert_eq!(read, entries((1..=9).rev().take(wanted)));
    }
    journal.drop_before(3).unwrap();
    let mut left = 0;
    let each = &mut |_| {
        left += 1;
        Ok(true)
    };
    journal.newest(each).unwrap();
    assert_eq!(left, 9 - bench.acked.iter().rfind(|position| position.segment < 3).unwrap().seq);
}

#[test]
fn a_garbled_frame_among_the_newest_is_damage() {
    let bench = Bench::new(3);
    let (journal, _) = bench.open_all().unwrap();
    let whole = fs::read(bench.path(1)).unwrap();
    for at in [bench.acked[1].end as usize + 20, bench.acked[2].end as usize + 150] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(bench.path(1), bytes).unwrap();
        let read = journal.newest(&mut |_| Ok(true));
        assert!(matches!(read, Err(Error::Damaged { .. })), "{at}");
    }
}

#[test]
fn a_journal_that_goes_on_from_a_checkpoint_does_not_open_without_it() {
    let dir = tempfile::tempdir().unwrap();
    let base = Journal::create_after(dir.path(), ORIGIN, 3, [7; 32]).unwrap();
    let mut bench = Bench { dir, acked: vec![base] };
    let (mut journal, _, read) = bench.open(Some(base), Some(base)).unwrap();
    assert!(read.is_empty() && !journal.begins_at_first().unwrap());
    bench.acked.push(journal.append(ACTOR, &entry(1)).unwrap());
    assert_eq!(bench.open(Some(bench.last()), Some(base)).unwrap().2, entries([1]));
    bench.assert_damaged(Some(bench.last()), None, "without the checkpoint");
    bench.assert_damaged(None, None, "without anchor and checkpoint");
}

#[cfg(unix)]
#[test]
fn nothing_is_acknowledged_into_a_file_that_was_removed() {
    let bench = Bench::new(1);
    let (mut journal, _) = bench.open_all().unwrap();
    fs::remove_file(bench.path(1)).unwrap();
    assert_eq!(journal.append(ACTOR, &entry(2)), Err(Error::Io(std::io::ErrorKind::NotFound)));
}
