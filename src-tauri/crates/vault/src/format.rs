//! Holds the format's document to what the program does: the vault printed there must unlock.

use std::collections::BTreeMap;
use std::fs;

use journal::Key;

use crate::envelope::Envelope;
use crate::secret::Secret;
use crate::{Folder, Id, Opened, Opener, Passphrase, RecoveryCode};

const DOCUMENT: &str = include_str!("../../journal/FORMAT.md");
const PASSPHRASE: &str = "cafe\u{301} lantern over seven rivers";

/// The values of the worked example by their labels.
fn example() -> BTreeMap<String, String> {
    let block = DOCUMENT.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    let mut label = String::new();
    for line in block.lines() {
        let (name, value) = line.split_at(32);
        if !name.trim().is_empty() {
            label = name.trim().to_owned();
        }
        values.entry(label.clone()).or_default().push_str(value);
    }
    values
}

fn bytes(label: &str) -> Vec<u8> {
    let hex = &example()[label];
    let pairs = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

#[test]
fn the_vault_in_the_document_unlocks_and_reads() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("vault");
    let segment: Vec<u8> = [
        "segment header",
        "frame 1, header",
        "frame 1, nonce",
        "frame 1, ciphertext, tag",
        "frame 2, header",
        "frame 2, nonce",
        "frame 2, ciphertext, tag",
    ]
    .into_iter()
    .flat_map(bytes)
    .collect();
    let mut anchor = vec![0; 8192];
    let [first, second] = ["anchor, slot at 0", "anchor, slot at 4096"].map(bytes);
    anchor[..first.len()].copy_from_slice(&first);
    anchor[4096..4096 + second.len()].copy_from_slice(&second);
    let device = Id::from_bytes(segment[24..40].try_into().unwrap());
    let journal = path.join("journal").join(device.to_string());
    fs::create_dir_all(&journal).unwrap();
    fs::write(journal.join("00000001.seg"), segment).unwrap();
    fs::write(path.join("anchor"), anchor).unwrap();
    fs::write(path.join("envelope.1"), bytes("envelope")).unwrap();
    fs::write(path.join("envelope.2"), bytes("envelope")).unwrap();

    let code = RecoveryCode::parse(&example()["recovery code"]).unwrap();
    for (opener, rebuilt) in
        [(Opener::Passphrase(Passphrase::new(PASSPHRASE)), true), (Opener::RecoveryCode(code), false)]
    {
        let vault = Folder::at(&path).unlock(&opener).unwrap();
        let replayed = if rebuilt { 2 } else { 0 };
        assert_eq!(vault.opened(), &Opened { index_rebuilt: rebuilt, replayed, ..Opened::default() });
        let record = vault.get("example", Id::from_bytes([0x11; 16])).unwrap().unwrap();
        assert_eq!(record.get("greeting"), None);
        assert_eq!(record.leaves().count(), 2);
        let marks = record.list("marks/a").unwrap();
        assert_eq!((marks[0].as_int(), marks[1].as_bool()), (Some(1), Some(true)));
        let derived = vault.derive_id("example", &[b"one", b"two"]);
        assert_eq!(derived.to_string(), example()["derived id (example; one, two)"]);
        assert!(vault.is_done(Id::from_bytes([0x22; 16])));
        vault.lock().unwrap();
    }
}

#[test]
fn every_value_on_the_way_is_as_the_document_says() {
    let key = |label: &str| Key::from_bytes(&bytes(label).try_into().unwrap());
    let passphrase = Passphrase::new(PASSPHRASE);
    assert_eq!(passphrase.as_bytes(), bytes("passphrase, NFC, UTF-8"));
    let envelope = bytes("envelope");
    let salt = |slot: usize| envelope[56 + 184 * slot + 48..][..32].try_into().unwrap();
    let wrapping = crate::KdfCost::floor().derive(&passphrase, &salt(0)).unwrap();
    assert_eq!(wrapping.expose().as_slice(), bytes("wrapping key, slot 1"));
    let code = RecoveryCode::parse(&example()["recovery code"]).unwrap();
    assert_eq!(code.derive(&salt(1)).expose().as_slice(), bytes("wrapping key, slot 2"));
    assert_eq!(code.bits().as_slice(), bytes("recovery code, bits"));

    let secret = [bytes("data key"), bytes("id key")].concat();
    let secret = Secret::from_bytes(&secret.try_into().unwrap());
    let opener = Opener::RecoveryCode(code);
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("envelope.1"), &envelope).unwrap();
    let (read, _) = Envelope::read(dir.path()).unwrap();
    assert!(read.open(&opener).unwrap().secret.to_bytes() == secret.to_bytes());
    for (context, label) in [
        ("homegroup vault v1: envelope", "envelope signature key"),
        ("homegroup vault v1: frames", "frames key"),
        ("homegroup vault v1: anchor", "anchor key"),
    ] {
        assert_eq!(secret.data.derive(context).expose().as_slice(), bytes(label), "{label}");
    }
    let signature = key("envelope signature key").hash(&[&envelope[..envelope.len() - 64]]);
    assert_eq!(signature, envelope[envelope.len() - 64..envelope.len() - 32]);

    let mut previous = bytes("segment header");
    let mut chain_label = "chain of the header".to_owned();
    for number in 1..=2 {
        let chain = journal::frame::chain(&previous);
        assert_eq!(chain.as_slice(), bytes(&chain_label));
        let part = |name: &str| bytes(&format!("frame {number}, {name}"));
        let (header, sealed) = (part("header"), [part("nonce"), part("ciphertext, tag")].concat());
        assert_eq!(header[64..96], chain);
        let aad = [b"homegroup journal v1: frame", &envelope[8..24], &header].concat();
        let payload = key("frames key").open(&aad, &sealed).unwrap();
        assert_eq!(payload.as_slice(), part("payload"));
        previous = [header, sealed].concat();
        chain_label = format!("chain of frame {number}");
    }
    assert_eq!(journal::frame::chain(&previous).as_slice(), bytes(&chain_label));
}
