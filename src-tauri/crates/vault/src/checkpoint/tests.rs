use std::fs;
use std::path::PathBuf;

use super::manifest::Count;
use super::*;
use journal::disk;
use journal::{Key, Leaf, Part, Position, Stamp, Value};
use proptest::prelude::*;
use tempfile::TempDir;

const VAULT: Id = Id::from_bytes([1; 16]);

fn keys() -> Keys {
    Keys::new(VAULT, Id::from_bytes([2; 16]), &Key::from_bytes(&[3; 32]))
}

fn id_of(n: u64) -> Id {
    Id::from_bytes(u128::from(n).to_be_bytes())
}

fn manifest() -> Manifest {
    Manifest {
        vault: VAULT,
        device: Id::from_bytes([4; 16]),
        epoch: 7,
        position: Position { segment: 3, start: 96, end: 400, seq: 9, chain: [7; 32] },
        clock: 99 << 16,
        made_ms: 100,
        reason: Reason::BeforeMerge,
        program: "0.1.0".into(),
        requests: vec![(8, id_of(8)), (9, id_of(9))],
        trees: vec!["meeting".into(), "person".into()],
    }
}

fn record(n: u64, text: &str) -> Tree {
    let mut tree = Tree::new();
    let stamp = Stamp { time: n, device: VAULT };
    tree.put("text", Leaf { value: text.into(), stamp });
    tree.put("n", Leaf { value: Value::Int(n.cast_signed()), stamp });
    tree
}

fn erased() -> Tree {
    let mut tree = Tree::new();
    tree.put("erased", Leaf { value: true.into(), stamp: Stamp { time: 1, device: VAULT } });
    tree
}

struct Bench {
    dir: TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.dir.path().join("00000001.ckpt")
    }

    fn writer(&self) -> Writer {
        Writer::create(&self.path(), &keys(), &manifest()).unwrap()
    }

    fn open(&self) -> Result<Reader, Error> {
        Reader::open(&self.path(), &keys())
    }

    fn read(&self) -> Result<Vec<Item>, Error> {
        let mut reader = self.open()?;
        let mut items = Vec::new();
        while let Some(item) = reader.next()? {
            items.push(item);
        }
        assert!(reader.next()?.is_none());
        Ok(items)
    }

    /// A sealed file of the right kind with any content.
    fn seal(&self, content: &[u8]) {
        sealed::write_whole(&self.path(), &keys(), Kind::Checkpoint, content, true).unwrap();
    }
}

fn is_damage<T>(read: Result<T, Error>) -> bool {
    matches!(read, Err(Error::Damaged { part: Part::Checkpoint, .. }))
}

#[test]
fn manifest_records_and_blobs_read_back_in_their_order() {
    let bench = Bench::new();
    let mut writer = bench.writer();
    let large = "x".repeat(3_000_000);
    let mut expected = Vec::new();
    for (n, text) in ["one", &large, "", "four"].into_iter().enumerate() {
        let record = record(n as u64, text);
        writer.push("meeting", id_of(n as u64), &record).unwrap();
        expected.push(Item::Record { tree: "meeting".into(), id: id_of(n as u64), record });
    }
    writer.push("person", id_of(1), &erased()).unwrap();
    expected.push(Item::Record { tree: "person".into(), id: id_of(1), record: erased() });
    for len in [0, 1, PIECE, PIECE + 1, 3 * PIECE + 5] {
        let blob: Vec<u8> = (0..len).map(|at| (at / 7) as u8).collect();
        writer.push_blob(id_of(len as u64), &blob).unwrap();
        let pieces = blob.chunks(PIECE).map(<[u8]>::to_vec).enumerate();
        let pieces: Vec<_> = if len == 0 { vec![(0, vec![])] } else { pieces.collect() };
        for (number, bytes) in pieces {
            let (size, offset) = (len as u64, (number * PIECE) as u64);
            expected.push(Item::Blob { id: id_of(size), size, offset, bytes: Zeroizing::new(bytes) });
        }
    }
    let counts = writer.finish().unwrap();
    assert_eq!(counts.blobs, 5);
    assert_eq!(counts.trees["meeting"], Count { live: 4, erased: 0 });
    assert_eq!(counts.trees["person"], Count { live: 0, erased: 1 });
    assert_eq!(counts.items(), 10);
    assert_eq!(bench.open().unwrap().manifest(), &manifest());
    assert!(bench.read().unwrap() == expected);
    assert_eq!(disk::list(bench.dir.path()).unwrap(), ["00000001.ckpt"]);
}

#[test]
fn a_checkpoint_gets_its_name_only_when_it_was_read_back() {
    let bench = Bench::new();
    let mut writer = bench.writer();
    writer.push("meeting", id_of(1), &record(1, "one")).unwrap();
    let proof = writer.close().unwrap();
    assert!(matches!(proof.place(), Err(Error::Refused(_))));
    assert!(disk::list(bench.dir.path()).unwrap().is_empty());

    // What the disk made of it is not what was written.
    let mut writer = bench.writer();
    writer.push("meeting", id_of(1), &record(1, &"x".repeat(3_000_000))).unwrap();
    let mut proof = writer.close().unwrap();
    let aside = bench.dir.path().join("00000001.ckpt.new");
    let mut bytes = fs::read(&aside).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&aside, bytes).unwrap();
    assert!(is_damage(proof.step(100)));
    drop(proof);
    assert!(disk::list(bench.dir.path()).unwrap().is_empty());
}

#[test]
fn whoever_watches_can_stop_it_and_nothing_is_left() {
    let bench = Bench::new();
    let mut writer = bench.writer();
    for n in 0..2 * STRIDE {
        writer.push("meeting", id_of(n), &record(n, "text")).unwrap();
    }
    let mut told = Vec::new();
    let stopped = writer.finish_watched(&mut |done, of| {
        told.push((done, of));
        false
    });
    assert_eq!(stopped, Err(Error::Cancelled));
    assert_eq!(told, [(STRIDE, 2 * STRIDE)]);
    assert!(disk::list(bench.dir.path()).unwrap().is_empty());
}

#[test]
fn content_that_ends_too_soon_or_does_not_add_up_is_damage() {
    let item = |packed: &dyn Fn(&mut Packer)| {
        let mut packer = Packer::default();
        packed(&mut packer);
        packer.0
    };
    let blob = |size: u64, offset: u64, bytes: &'static [u8]| {
        item(&|packer| {
            packer.array(4);
            packer.bytes(id_of(5).as_bytes());
            packer.uint(size);
            packer.uint(offset);
            packer.bytes(bytes);
        })
    };
    let end = |blobs| Counts { blobs, ..Counts::default() }.to_bytes();
    let read = |parts: &[Vec<u8>]| {
        let bench = Bench::new();
        bench.seal(&[manifest().to_bytes(), parts.concat()].concat());
        bench.read()
    };
    assert!(read(&[end(0)]).is_ok());
    assert!(read(&[blob(4, 0, b"ab"), blob(4, 2, b"cd"), end(1)]).is_ok());
    for (case, parts) in [
        ("no end", vec![]),
        ("wrong count", vec![end(1)]),
        ("blob cut", vec![blob(4, 0, b"ab"), end(1)]),
        ("blob without its beginning", vec![blob(4, 2, b"cd"), end(0)]),
        ("blob with a gap", vec![blob(4, 0, b"a"), blob(4, 2, b"cd"), end(1)]),
        ("blob too long", vec![blob(2, 0, b"abc"), end(1)]),
        ("blob between pieces", vec![blob(4, 0, b"ab"), blob(2, 0, b"ab"), end(2)]),
        ("something behind the end", vec![end(0), end(0)]),
        ("another array", vec![item(&|packer| packer.array(2)), end(0)]),
        ("a number", vec![item(&|packer| packer.uint(2)), end(0)]),
    ] {
        assert!(is_damage(read(&parts)), "{case}");
    }
    let bench = Bench::new();
    bench.seal(b"");
    assert!(is_damage(bench.open().map(|_| ())));
    let other = Manifest { vault: id_of(3), ..manifest() };
    bench.seal(&[other.to_bytes(), end(0)].concat());
    assert!(is_damage(bench.open().map(|_| ())));
}

#[test]
fn a_manifest_may_say_more_than_this_version_knows() {
    let mut bytes = manifest().to_bytes();
    assert_eq!(bytes[0], 0x8a);
    bytes[0] = 0x8b;
    let mut packer = Packer(bytes);
    packer.text("later");
    packer.array(2);
    packer.text("a");
    packer.map(0);
    assert_eq!(Manifest::from_bytes(&packer.0), Ok(manifest()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::cases(128)))]

    #[test]
    fn any_content_is_read_or_refused(content: Vec<u8>, begun: bool) {
        let bench = Bench::new();
        let content = if begun { [manifest().to_bytes(), content].concat() } else { content };
        bench.seal(&content);
        prop_assert!(is_damage(bench.read().map(|_| ())));
    }

    #[test]
    fn garbled_content_is_read_or_refused(at: prop::sample::Index, byte: u8) {
        let bench = Bench::new();
        let mut packer = Packer(manifest().to_bytes());
        packer.array(3);
        packer.text("meeting");
        packer.bytes(id_of(1).as_bytes());
        packer.0.extend_from_slice(&record(1, "text").to_bytes());
        let mut counts = Counts::default();
        counts.note_record("meeting", &record(1, "text"));
        let mut content = [packer.0, counts.to_bytes()].concat();
        bench.seal(&content);
        prop_assert!(bench.read().is_ok());
        let at = at.index(content.len());
        content[at] = byte;
        bench.seal(&content);
        let _ = bench.read();
    }
}
