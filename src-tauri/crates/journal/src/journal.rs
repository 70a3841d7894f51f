//! One device's journal: opening it, appending to it, reading it back.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::frame::{self, Fault, Place};
use crate::segment::{self, Header};
use crate::{Entry, Error, FrameKey, Id, Position, disk};

/// Whose journal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The vault.
    pub vault: Id,
    /// The device that writes it.
    pub device: Id,
}

/// What is needed to open a journal.
pub struct Opening<'a> {
    /// The folder of the device's segments.
    pub dir: &'a Path,
    /// Whose journal it is.
    pub origin: Origin,
    /// The key of its frames.
    pub key: FrameKey,
    /// Where the anchor says it was acknowledged to; `None` if the anchor is lost.
    pub anchor: Option<Position>,
    /// Where reading begins: the position up to which the caller has taken the frames already,
    /// from an index or a checkpoint, or `None` for all of them. Segments before it need not be
    /// there any more.
    pub from: Option<Position>,
}

/// How opening found the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tail {
    /// Frames read.
    pub frames: u64,
    /// Bytes of a last write that was cut short, never acknowledged, and now dropped.
    pub dropped: u64,
}

/// An open journal. There is one writer: whoever holds the vault's lock.
pub struct Journal {
    dir: PathBuf,
    origin: Origin,
    key: FrameKey,
    file: File,
    head: Position,
    poisoned: bool,
    limit: u64,
}

/// What reading gave when it stopped.
struct Stop {
    at: Position,
    frames: u64,
    /// Why, and the bytes that are no frame, if it was before the end.
    fault: Option<(Fault, Vec<u8>)>,
}

impl Journal {
    /// Makes an empty journal in `dir`, durably.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn create(dir: &Path, origin: Origin) -> Result<Position, Error> {
        disk::create_dir(dir)?;
        let header = first_header(origin);
        disk::write_whole(&dir.join(segment::file_name(1)), &header.to_bytes())?;
        Ok(header.position())
    }

    /// Makes an empty journal in `dir`, durably, that goes on after frame `seq` with the chain hash
    /// `chain` of another journal: a checkpoint stands for what came before. Such a journal can't
    /// be taken for one that begins with its first frame.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn create_after(dir: &Path, origin: Origin, seq: u64, chain: [u8; 32]) -> Result<Position, Error> {
        disk::create_dir(dir)?;
        let header = Header { after: seq.max(1), previous: chain, ..first_header(origin) };
        disk::write_whole(&dir.join(segment::file_name(1)), &header.to_bytes())?;
        Ok(header.position())
    }

    /// Whether any segment in `dir` holds more than its header.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn holds_frames(dir: &Path) -> Result<bool, Error> {
        for name in disk::list(dir)? {
            let is_segment = segment::number_of(&name).is_some();
            if is_segment && dir.join(name).metadata()?.len() > segment::HEADER as u64 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Opens the journal and hands every frame from `opening.from` on to `each`, oldest first.
    ///
    /// A last frame that was being written when the process or the power went, and that was never
    /// acknowledged, is dropped and told. Anything else that is not as it was written is damage,
    /// and changes nothing on disk. So is a journal that ends before `anchor` or `from`.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::Unsupported`], those of the file system, and those of `each`.
    pub fn open(
        opening: Opening<'_>,
        each: &mut dyn FnMut(&Position, Entry) -> Result<(), Error>,
    ) -> Result<(Self, Tail), Error> {
        let Opening { dir, origin, key, anchor, from } = opening;
        let last = last_segment(dir)?;
        for known in [anchor, from].into_iter().flatten() {
            stands(dir, &known)?;
        }
        let from = match from {
            Some(from) => from,
            None => genesis(dir, origin)?,
        };
        let stop = read(dir, origin, &key, from, last, each)?;
        let file = disk::open(&dir.join(segment::file_name(stop.at.segment)))?;
        let mut tail = Tail { frames: stop.frames, dropped: 0 };
        if let Some((fault, rest)) = stop.fault {
            judge(origin, &stop.at, anchor, fault, &rest)?;
            tail.dropped = rest.len() as u64;
            disk::truncate(&file, stop.at.end)?;
        } else if anchor.is_some_and(|anchor| anchor > stop.at) {
            return Err(Error::journal("frames that were acknowledged are missing"));
        }
        let journal = Self {
            dir: dir.to_owned(),
            origin,
            key,
            file,
            head: stop.at,
            poisoned: false,
            limit: segment::LIMIT,
        };
        Ok((journal, tail))
    }

    /// The end of the journal.
    pub const fn head(&self) -> &Position {
        &self.head
    }

    /// Whose journal it is.
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// Appends one entry and syncs it. When this returns it is durable.
    ///
    /// # Errors
    /// After any of them the journal holds what it held before: [`Error::TooLarge`],
    /// [`Error::DiskFull`], those of the file system. If what was half written can't be cut off
    /// again, every later call gives [`Error::Poisoned`].
    pub fn append(&mut self, actor: Id, entry: &Entry) -> Result<Position, Error> {
        if self.poisoned {
            return Err(Error::Poisoned);
        }
        let mut bytes = frame::seal(&self.next_place()?, &self.key, actor, entry)?;
        let is_fresh = self.head.start == 0;
        if !is_fresh && self.head.end + bytes.len() as u64 > self.limit {
            self.rotate()?;
            bytes = frame::seal(&self.next_place()?, &self.key, actor, entry)?;
        }
        let written = disk::write_at(&self.file, self.head.end, &bytes)
            .and_then(|()| disk::sync(&self.file))
            .and_then(|()| disk::is_named(&self.file));
        if let Err(error) = written {
            self.poisoned = disk::truncate(&self.file, self.head.end).is_err();
            return Err(error.into());
        }
        self.head = Position {
            segment: self.head.segment,
            start: self.head.end,
            end: self.head.end + bytes.len() as u64,
            seq: self.next_place()?.seq,
            chain: frame::chain(&bytes),
        };
        Ok(self.head)
    }

    /// Hands every frame behind `base`, or every one of all, to `each`, oldest first, checking
    /// all of it.
    ///
    /// # Errors
    /// [`Error::Damaged`] if anything from `base` to the head is not as it was written; those of
    /// the file system; those of `each`.
    pub fn scan(
        &self,
        base: Option<Position>,
        each: &mut dyn FnMut(&Position, Entry) -> Result<(), Error>,
    ) -> Result<u64, Error> {
        let from = match base {
            Some(base) => {
                stands(&self.dir, &base)?;
                base
            }
            None => genesis(&self.dir, self.origin)?,
        };
        let stop = read(&self.dir, self.origin, &self.key, from, self.head.segment, each)?;
        match stop.fault {
            None if stop.at == self.head => Ok(stop.frames),
            None => Err(Error::journal("frames that were acknowledged are missing")),
            Some((fault, _)) => Err(damage(fault)),
        }
    }

    /// Hands the frames that are still there to `each`, newest first, until it gives `false`.
    /// Opens no more of them than it hands over.
    ///
    /// # Errors
    /// [`Error::Damaged`] if a frame is not as it was written; those of the file system.
    pub fn newest(&self, each: &mut dyn FnMut(Entry) -> Result<bool, Error>) -> Result<(), Error> {
        let mut number = self.head.segment;
        loop {
            let path = self.dir.join(segment::file_name(number));
            // Where the older ones were dropped, there is no more.
            let Some(bytes) = disk::read(&path, segment::LONGEST)? else { return Ok(()) };
            let len = if number == self.head.segment { self.head.end } else { bytes.len() as u64 };
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            let bytes = bytes.get(..len).ok_or(Error::journal("a segment is cut short"))?;
            let mut frames = Vec::new();
            let mut at = segment::HEADER;
            while at < bytes.len() {
                let (len, place) = frame::peek(self.origin.vault, &bytes[at..]).map_err(damage)?;
                frames.push((at, place));
                at += len;
            }
            for (at, place) in frames.into_iter().rev() {
                let opened = frame::open(&place, &self.key, &bytes[at..]).map_err(damage)?;
                if place.device != self.origin.device {
                    return Err(Error::journal("a frame is out of place"));
                }
                if !each(opened.entry)? {
                    return Ok(());
                }
            }
            number = match number.checked_sub(1) {
                None | Some(0) => return Ok(()),
                Some(number) => number,
            };
        }
    }

    /// Removes the segments before `segment`, never the last one. Whoever calls has a checkpoint
    /// that stands for them.
    ///
    /// # Errors
    /// Those of the file system; the older part of them may be gone.
    pub fn drop_before(&self, segment: u32) -> Result<u32, Error> {
        let mut dropped = 0;
        // Sorted, so what is left has no gap.
        for name in disk::list(&self.dir)? {
            if segment::number_of(&name).is_some_and(|number| number < segment.min(self.head.segment)) {
                disk::remove_file(&self.dir.join(name))?;
                dropped += 1;
            }
        }
        if dropped > 0 {
            disk::sync_dir(&self.dir)?;
        }
        Ok(dropped)
    }

    /// Whether the first frame is still there. Where a checkpoint is what a journal begins with, it
    /// never was: see [`Journal::create_after`].
    ///
    /// # Errors
    /// Those of the file system.
    pub fn begins_at_first(&self) -> Result<bool, Error> {
        if !self.dir.join(segment::file_name(1)).try_exists()? {
            return Ok(false);
        }
        Ok(read_header(&self.dir, 1)? == first_header(self.origin))
    }

    /// Whether any segment in `dir` shows a frame of `device` after `seq`, whole or not, in its
    /// place or not. For telling whether something that knows the journal up to `seq` knows all
    /// that was ever acknowledged.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn shows_later(dir: &Path, device: Id, seq: u64) -> Result<bool, Error> {
        for name in disk::list(dir)? {
            if segment::number_of(&name).is_none() {
                continue;
            }
            let bytes = disk::read_from(&File::open(dir.join(name))?, 0, segment::LONGEST)?;
            if frame::later_frame_follows(device, seq, &bytes) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The bytes of all segments that are there.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn bytes(&self) -> Result<u64, Error> {
        let mut bytes = 0;
        for name in disk::list(&self.dir)? {
            if segment::number_of(&name).is_some() {
                bytes += self.dir.join(name).metadata()?.len();
            }
        }
        Ok(bytes)
    }

    /// Wipes the key. Nothing can be appended afterwards.
    pub fn wipe(&mut self) {
        self.poisoned = true;
        self.key.key.wipe();
    }

    fn next_place(&self) -> Result<Place, Error> {
        Ok(Place {
            vault: self.origin.vault,
            device: self.origin.device,
            seq: self.head.seq.checked_add(1).ok_or(Error::TooLarge)?,
            previous: self.head.chain,
        })
    }

    /// Begins the next segment. On failure the journal goes on in the old one, which must then be
    /// the last: a new segment that appeared and can't be taken away poisons the journal.
    fn rotate(&mut self) -> Result<(), Error> {
        let header = Header {
            vault: self.origin.vault,
            device: self.origin.device,
            number: self.head.segment.checked_add(1).ok_or(Error::TooLarge)?,
            after: self.head.seq,
            previous: self.head.chain,
        };
        let path = self.dir.join(segment::file_name(header.number));
        let made = disk::write_whole(&path, &header.to_bytes()).and_then(|()| disk::open(&path));
        match made {
            Ok(file) => {
                self.file = file;
                self.head = header.position();
                Ok(())
            }
            Err(error) => {
                let undone = disk::remove_file(&path).and_then(|()| disk::sync_dir(&self.dir));
                self.poisoned = undone.is_err();
                Err(error.into())
            }
        }
    }
}

fn first_header(origin: Origin) -> Header {
    Header { vault: origin.vault, device: origin.device, number: 1, after: 0, previous: [0; 32] }
}

/// The number of the last segment. Removes what a killed process left aside.
fn last_segment(dir: &Path) -> Result<u32, Error> {
    let mut last = 0;
    for name in disk::list(dir)? {
        if let Some(number) = segment::number_of(&name) {
            last = last.max(number);
        }
        let aside = name.strip_suffix(disk::ASIDE).and_then(|name| name.strip_suffix('.'));
        if aside.and_then(segment::number_of).is_some() {
            disk::remove_file(&dir.join(name))?;
        }
    }
    Ok(last)
}

/// The place before the first frame.
fn genesis(dir: &Path, origin: Origin) -> Result<Position, Error> {
    let header = first_header(origin);
    let found = read_header(dir, 1)?;
    if found == header { Ok(header.position()) } else { Err(Error::journal("the first segment")) }
}

fn open_segment(dir: &Path, number: u32) -> Result<File, Error> {
    let opened = File::open(dir.join(segment::file_name(number)));
    opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::journal("a segment is missing"),
        _ => error.into(),
    })
}

fn read_header(dir: &Path, number: u32) -> Result<Header, Error> {
    let file = open_segment(dir, number)?;
    Header::from_bytes(&disk::read_from(&file, 0, segment::HEADER as u64)?)
}

/// Checks that what ended at a known position is still there, unchanged.
fn stands(dir: &Path, known: &Position) -> Result<(), Error> {
    let len = known.end.checked_sub(known.start).filter(|len| *len <= segment::LONGEST);
    let len = len.ok_or(Error::journal("a position that can't be"))?;
    let file = open_segment(dir, known.segment)?;
    let bytes = disk::read_from(&file, known.start, len)?;
    if bytes.len() as u64 == len && frame::chain(&bytes) == known.chain {
        Ok(())
    } else if (bytes.len() as u64) < len {
        Err(Error::journal("frames that were acknowledged are missing"))
    } else {
        Err(Error::journal("a frame is not as it was written"))
    }
}

/// Reads frames from `from` to the end of segment `last`, or to the first that is none.
fn read(
    dir: &Path,
    origin: Origin,
    key: &FrameKey,
    from: Position,
    last: u32,
    each: &mut dyn FnMut(&Position, Entry) -> Result<(), Error>,
) -> Result<Stop, Error> {
    let mut at = from;
    let mut frames = 0;
    loop {
        let file = open_segment(dir, at.segment)?;
        let bytes = disk::read_from(&file, at.end, segment::LONGEST + 1)?;
        if at.end + bytes.len() as u64 > segment::LONGEST {
            return Err(Error::journal("a segment is too long"));
        }
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let place = Place {
                vault: origin.vault,
                device: origin.device,
                seq: at.seq.checked_add(1).ok_or(Error::journal("a sequence number"))?,
                previous: at.chain,
            };
            let opened = match frame::open(&place, key, rest) {
                Ok(opened) => opened,
                Err(Fault::Newer(version)) => return Err(Error::Unsupported { version }),
                Err(fault) if at.segment < last => return Err(damage(fault)),
                Err(fault) => {
                    return Ok(Stop { at, frames, fault: Some((fault, rest.to_owned())) });
                }
            };
            at = Position {
                segment: at.segment,
                start: at.end,
                end: at.end + opened.len as u64,
                seq: place.seq,
                chain: opened.chain,
            };
            rest = &rest[opened.len..];
            frames += 1;
            each(&at, opened.entry)?;
        }
        if at.segment >= last {
            return Ok(Stop { at, frames, fault: None });
        }
        let header = Header {
            vault: origin.vault,
            device: origin.device,
            number: at.segment + 1,
            after: at.seq,
            previous: at.chain,
        };
        if read_header(dir, header.number)? != header {
            return Err(Error::journal("a segment does not follow the one before it"));
        }
        at = header.position();
    }
}

/// Whether what stands behind the last whole frame is a write that was cut short before it was
/// acknowledged. Everything else is damage.
fn judge(
    origin: Origin,
    at: &Position,
    anchor: Option<Position>,
    fault: Fault,
    rest: &[u8],
) -> Result<(), Error> {
    // Without an anchor nobody knows whether the frame was acknowledged.
    let acknowledged = anchor.is_none_or(|anchor| anchor > *at);
    let later = || rest.get(1..).is_some_and(|rest| frame::later_frame_follows(origin.device, at.seq, rest));
    if acknowledged || later() { Err(damage(fault)) } else { Ok(()) }
}

fn damage(fault: Fault) -> Error {
    match fault {
        Fault::Cut => Error::journal("a frame is cut short"),
        Fault::Garbled(what) => Error::journal(what),
        Fault::Newer(version) => Error::Unsupported { version },
    }
}

#[cfg(test)]
mod tests;
