use super::*;
use crate::{Folder, KdfCost, Passphrase, Patch};

#[test]
fn straight_road() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::at(dir.path().join("v"));
    let (mut vault, code) = folder.create(&Passphrase::new("a"), KdfCost::floor()).unwrap();
    let id = vault.new_id().unwrap();
    for n in 0..1000 {
        vault
            .commit(Change::new(vec![Patch::new("meeting", id).set(&format!("marks/{n}"), n)]), 1000)
            .unwrap();
    }
    assert_eq!(vault.get("meeting", id).unwrap().unwrap().leaves().count(), 1000);
    assert!(vault.recovery_code_matches(&code.reveal()));
    let verified = vault.verify().unwrap();
    assert_eq!((verified.frames, verified.records, verified.index_rebuilt), (1000, 1, false));
    vault.lock().unwrap();
    let vault = folder.unlock(&Opener::Passphrase(Passphrase::new("a"))).unwrap();
    assert_eq!(vault.opened(), &Opened::default());
    assert_eq!(vault.scan("meeting").unwrap()[0].1.leaves().count(), 1000);
    drop(vault);
    assert_eq!(folder.unlock(&Opener::Passphrase(Passphrase::new("b"))).err(), Some(Error::WrongPassphrase));
    folder.unlock(&Opener::RecoveryCode(code)).unwrap();
}
