//! Holds the format's document to what the program does: the vault printed there must unlock. And
//! holds the program to vaults of before: the one in `format/old_layout.txt` must open too.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use journal::Key;

use crate::bench::files;
use crate::envelope::Envelope;
use crate::{Change, Folder, Id, KdfCost, Opened, Opener, Passphrase, Patch, RecoveryCode, Value, Vault};

const DOCUMENT: &str = include_str!("../../journal/FORMAT.md");
/// The worked example as it was before there were editions. Never changed.
const OLD_LAYOUT: &str = include_str!("format/old_layout.txt");
const PASSPHRASE: &str = "cafe\u{301} lantern over seven rivers";
const FRAMES: [&str; 7] = [
    "segment header",
    "frame 1, header",
    "frame 1, nonce",
    "frame 1, ciphertext, tag",
    "frame 2, header",
    "frame 2, nonce",
    "frame 2, ciphertext, tag",
];

/// The values of a worked example by their labels.
struct Example(BTreeMap<String, String>);

impl Example {
    fn read(block: &str) -> Self {
        let mut values: BTreeMap<String, String> = BTreeMap::new();
        let mut label = String::new();
        for line in block.lines() {
            let (name, value) = line.split_at(32);
            if !name.trim().is_empty() {
                label = name.trim().to_owned();
            }
            values.entry(label.clone()).or_default().push_str(value);
        }
        Self(values)
    }

    fn of_the_document() -> Self {
        Self::read(DOCUMENT.split("```text\n").nth(1).unwrap().split("```").next().unwrap())
    }

    fn text(&self, label: &str) -> &str {
        &self.0[label]
    }

    fn bytes(&self, label: &str) -> Vec<u8> {
        let pairs = self.text(label).as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
        pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
    }

    fn key(&self, label: &str) -> Key {
        Key::from_bytes(&self.bytes(label).try_into().unwrap())
    }

    fn code(&self) -> RecoveryCode {
        RecoveryCode::parse(self.text("recovery code")).unwrap()
    }

    /// Writes its files into the folder of an edition, or of a vault in the old layout.
    fn write(&self, dir: &Path) {
        let segment: Vec<u8> = FRAMES.into_iter().flat_map(|label| self.bytes(label)).collect();
        let mut anchor = vec![0; 8192];
        let [first, second] = ["anchor, slot at 0", "anchor, slot at 4096"].map(|label| self.bytes(label));
        anchor[..first.len()].copy_from_slice(&first);
        anchor[4096..4096 + second.len()].copy_from_slice(&second);
        let device = Id::from_bytes(segment[24..40].try_into().unwrap());
        let journal = dir.join("journal").join(device.to_string());
        fs::create_dir_all(&journal).unwrap();
        fs::write(journal.join("00000001.seg"), segment).unwrap();
        fs::write(dir.join("anchor"), anchor).unwrap();
        fs::write(dir.join("envelope.1"), self.bytes("envelope")).unwrap();
        fs::write(dir.join("envelope.2"), self.bytes("envelope")).unwrap();
    }
}

pub(crate) fn write_old_layout(path: &Path) {
    Example::read(OLD_LAYOUT).write(path);
}

pub(crate) fn old_code() -> RecoveryCode {
    Example::read(OLD_LAYOUT).code()
}

/// Whether a vault holds what the examples say.
pub(crate) fn is_the_example(vault: &Vault) -> bool {
    let record = vault.get("example", Id::from_bytes([0x11; 16])).unwrap().unwrap();
    let marks = record.list("marks/a").unwrap();
    record.get("greeting").is_none()
        && record.leaves().count() == 2
        && (marks[0].as_int(), marks[1].as_bool()) == (Some(1), Some(true))
        && vault.is_done(Id::from_bytes([0x22; 16]))
}

#[test]
fn the_vault_in_the_document_unlocks_and_reads() {
    let example = Example::of_the_document();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("vault");
    example.write(&path.join("editions/00000001"));
    for (opener, rebuilt) in [
        (Opener::Passphrase(Passphrase::new(PASSPHRASE)), true),
        (Opener::RecoveryCode(example.code()), false),
    ] {
        let vault = Folder::at(&path).unlock(&opener).unwrap();
        let replayed = if rebuilt { 2 } else { 0 };
        assert_eq!(vault.opened(), &Opened { index_rebuilt: rebuilt, replayed, ..Opened::default() });
        assert!(is_the_example(&vault));
        let derived = vault.derive_id("example", &[b"one", b"two"]);
        assert_eq!(derived.to_string(), example.text("derived id (example; one, two)"));
        vault.lock().unwrap();
    }
}

#[test]
fn a_vault_of_the_old_layout_opens_with_its_passphrase_and_keeps_its_derived_ids() {
    let dir = tempfile::tempdir().unwrap();
    write_old_layout(dir.path());
    let opener = Opener::Passphrase(Passphrase::new(PASSPHRASE));
    let example = Example::read(OLD_LAYOUT);
    for rebuilt in [true, false] {
        let vault = Folder::at(dir.path()).unlock(&opener).unwrap();
        assert_eq!(vault.opened().index_rebuilt, rebuilt);
        assert!(is_the_example(&vault));
        let derived = vault.derive_id("example", &[b"one", b"two"]);
        assert_eq!(derived.to_string(), example.text("derived id (example; one, two)"));
        assert!(vault.recovery_code_matches(example.text("recovery code")));
    }
}

#[test]
fn every_value_on_the_way_is_as_the_document_says() {
    let example = Example::of_the_document();
    let passphrase = Passphrase::new(PASSPHRASE);
    assert_eq!(passphrase.as_bytes(), example.bytes("passphrase, NFC, UTF-8"));
    let envelope = example.bytes("envelope");
    let salt = |slot: usize| envelope[144 + 184 * slot + 48..][..32].try_into().unwrap();
    let wrapped = |slot: usize| &envelope[144 + 184 * slot..][..184];
    let wrapping = KdfCost::floor().derive(&passphrase, &salt(0)).unwrap();
    assert_eq!(wrapping.expose().as_slice(), example.bytes("wrapping key, slot 1"));
    let code = example.code();
    assert_eq!(code.derive(&salt(1)).expose().as_slice(), example.bytes("wrapping key, slot 2"));
    assert_eq!(code.bits().as_slice(), example.bytes("recovery code, bits"));

    for slot in 0..2 {
        let (meta, sealed) = wrapped(slot).split_at(80);
        let aad = [b"homegroup vault v1: wrap".as_slice(), &[1, 0], &envelope[8..24], meta].concat();
        let plain = example.key(&format!("wrapping key, slot {}", slot + 1)).open(&aad, sealed).unwrap();
        assert_eq!(plain.as_slice(), [example.bytes("root key"), example.bytes("id key")].concat());
    }
    let boxed = example.key("data key box key");
    assert_eq!(example.key("root key").derive("homegroup vault v1: data key box").expose(), boxed.expose());
    let (vault, key, epoch) = (&envelope[8..24], &envelope[40..56], &envelope[64..68]);
    let aad = [b"homegroup vault v1: data key", vault, key, epoch].concat();
    assert_eq!(boxed.open(&aad, &envelope[72..144]).unwrap().as_slice(), example.bytes("data key"));
    let signer = example.key("root key").derive("homegroup vault v1: envelope");
    assert_eq!(signer.expose().as_slice(), example.bytes("envelope signature key"));
    let signature = signer.hash(&[&envelope[..envelope.len() - 64]]);
    assert_eq!(signature, envelope[envelope.len() - 64..envelope.len() - 32]);
    for (context, label) in
        [("homegroup vault v1: frames", "frames key"), ("homegroup vault v1: anchor", "anchor key")]
    {
        let derived = example.key("data key").derive(context);
        assert_eq!(derived.expose().as_slice(), example.bytes(label), "{label}");
    }
    let read = Envelope::from_bytes(&envelope).unwrap();
    let secret = read.open(&Opener::RecoveryCode(code)).unwrap().secret;
    assert_eq!(secret.data.expose().as_slice(), example.bytes("data key"));

    let mut previous = example.bytes("segment header");
    let mut chain_label = "chain of the header".to_owned();
    for number in 1..=2 {
        let chain = journal::frame::chain(&previous);
        assert_eq!(chain.as_slice(), example.bytes(&chain_label));
        let part = |name: &str| example.bytes(&format!("frame {number}, {name}"));
        let (header, sealed) = (part("header"), [part("nonce"), part("ciphertext, tag")].concat());
        assert_eq!(header[64..96], chain);
        let aad = [b"homegroup journal v1: frame", &envelope[8..24], &header].concat();
        let payload = example.key("frames key").open(&aad, &sealed).unwrap();
        assert_eq!(payload.as_slice(), part("payload"));
        previous = [header, sealed].concat();
        chain_label = format!("chain of frame {number}");
    }
    assert_eq!(journal::frame::chain(&previous).as_slice(), example.bytes(&chain_label));
}

/// Makes a vault and prints the worked example of it, to be put into the document:
/// `cargo test -p homegroup-vault print_a_worked_example -- --ignored --nocapture`.
#[test]
#[ignore = "prints what goes into the document, from new random keys"]
fn print_a_worked_example() {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new(PASSPHRASE);
    let (mut vault, code) = Folder::at(dir.path()).create(&passphrase, KdfCost::floor()).unwrap();
    let id = Id::from_bytes([0x11; 16]);
    let marks = Value::List(vec![1.into(), true.into()]);
    let patch = Patch::new("example", id).set("greeting", "hello").set("marks/a", marks);
    let request = Some(Id::from_bytes([0x22; 16]));
    let now = 1_790_000_000_000;
    vault.commit(Change { request, ..Change::new(vec![patch]) }, now).unwrap();
    let clear = Patch::new("example", id).set("greeting", Value::Nil);
    vault.commit(Change::new(vec![clear]), now).unwrap();
    let derived = vault.derive_id("example", &[b"one", b"two"]).to_string();
    vault.lock().unwrap();

    let file = |name: &str| {
        let all = files(dir.path());
        all.into_iter().find(|(path, _)| path.ends_with(name)).unwrap().1
    };
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let print = |label: &str, bytes: &[u8]| {
        for (number, line) in hex(bytes).as_bytes().chunks(64).enumerate() {
            let label = if number == 0 { label } else { "" };
            println!("{label:32}{}", std::str::from_utf8(line).unwrap());
        }
    };
    let (envelope, segment, anchor) = (file("envelope.1"), file("00000001.seg"), file("anchor"));
    let slot = |number: usize| &envelope[144 + 184 * number..][..184];
    let salt = |number: usize| slot(number)[48..80].try_into().unwrap();
    let wrapping = [KdfCost::floor().derive(&passphrase, &salt(0)).unwrap(), code.derive(&salt(1))];
    let aad = [b"homegroup vault v1: wrap".as_slice(), &[1, 0], &envelope[8..24], &slot(0)[..80]].concat();
    let root = wrapping[0].open(&aad, &slot(0)[80..]).unwrap();
    let root_key = Key::from_bytes(root[..32].try_into().unwrap());
    let boxed = root_key.derive("homegroup vault v1: data key box");
    let aad = [b"homegroup vault v1: data key", &envelope[8..24], &envelope[40..56], &envelope[64..68]];
    let data = boxed.open(&aad.concat(), &envelope[72..144]).unwrap();
    let data_key = Key::from_bytes(data[..].try_into().unwrap());
    let frames = data_key.derive("homegroup vault v1: frames");
    print("passphrase, NFC, UTF-8", passphrase.as_bytes());
    println!("{:32}{}", "recovery code", *code.reveal());
    print("recovery code, bits", code.bits());
    print("envelope", &envelope);
    print("wrapping key, slot 1", wrapping[0].expose());
    print("wrapping key, slot 2", wrapping[1].expose());
    print("root key", root_key.expose());
    print("id key", &root[32..]);
    print("data key box key", boxed.expose());
    print("data key", data_key.expose());
    print("envelope signature key", root_key.derive("homegroup vault v1: envelope").expose());
    print("frames key", frames.expose());
    print("anchor key", data_key.derive("homegroup vault v1: anchor").expose());
    println!("{:32}{derived}", "derived id (example; one, two)");
    print("segment header", &segment[..96]);
    print("chain of the header", &journal::frame::chain(&segment[..96]));
    let mut at = 96;
    for number in 1..=2 {
        let header = &segment[at..at + 104];
        let body = u32::from_le_bytes(header[96..100].try_into().unwrap()) as usize;
        let frame = &segment[at..at + 104 + body];
        print(&format!("frame {number}, header"), header);
        print(&format!("frame {number}, nonce"), &frame[104..128]);
        print(&format!("frame {number}, ciphertext, tag"), &frame[128..]);
        let aad = [b"homegroup journal v1: frame", &envelope[8..24], header].concat();
        print(&format!("frame {number}, payload"), &frames.open(&aad, &frame[104..]).unwrap());
        print(&format!("chain of frame {number}"), &journal::frame::chain(frame));
        println!("-- frame {number} begins at {at}");
        at += frame.len();
    }
    print("anchor, slot at 0", &anchor[..140]);
    print("anchor, slot at 4096", &anchor[4096..4096 + 140]);
}
