//! Drafts: what was typed and not stored yet, so that locking loses none of it. One small sealed
//! file, written whole at each change and not synced: a draft may go with the power.

use std::collections::BTreeMap;

use journal::pack::{Malformed, Packer, Unpacker};
use zeroize::Zeroizing;

use crate::sealed::{self, Kind};
use crate::{Error, Vault};

const FILE: &str = "drafts";
/// No more drafts than this.
const MOST: usize = 32;
/// No draft is longer, in bytes.
const LONGEST: usize = 64 * 1024;
const LONGEST_NAME: usize = 128;
/// No file of drafts is longer.
const LONGEST_FILE: usize = MOST * (LONGEST + LONGEST_NAME + 16) + 16;

type Drafts = BTreeMap<String, Zeroizing<Vec<u8>>>;

impl Vault {
    /// Keeps a draft under a name of the program's, in place of the one before; `None` drops it.
    ///
    /// # Errors
    /// [`Error::Refused`] beyond 32 drafts, 64 KiB or a name of 128 bytes; [`Error::DiskFull`],
    /// [`Error::Io`]. The drafts are then as they were.
    pub fn keep_draft(&mut self, name: &str, draft: Option<&[u8]>) -> Result<(), Error> {
        if name.is_empty() || name.len() > LONGEST_NAME || draft.is_some_and(|draft| draft.len() > LONGEST) {
            return Err(Error::Refused("a draft or its name is too long"));
        }
        let mut drafts = self.read_drafts()?;
        let changed = match draft {
            Some(draft) => {
                let before = drafts.insert(name.to_owned(), Zeroizing::new(draft.to_owned()));
                before.is_none_or(|before| *before != draft)
            }
            None => drafts.remove(name).is_some(),
        };
        if drafts.len() > MOST {
            return Err(Error::Refused("too many drafts"));
        }
        if !changed {
            return Ok(());
        }
        let plain = to_bytes(&drafts);
        sealed::write_whole(&self.home().join(FILE), self.shelf().keys(), Kind::Drafts, &plain, true)
    }

    /// The drafts with their names, in the order of names. Drafts that can't be read any more are
    /// none.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn drafts(&self) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let drafts = self.read_drafts()?;
        Ok(drafts.into_iter().map(|(name, draft)| (name, draft.to_vec())).collect())
    }

    fn read_drafts(&self) -> Result<Drafts, Error> {
        let path = self.home().join(FILE);
        match sealed::read_whole(&path, self.shelf().keys(), Kind::Drafts, LONGEST_FILE) {
            Ok(None) | Err(Error::Damaged { .. } | Error::Unsupported { .. }) => Ok(Drafts::new()),
            Ok(Some(plain)) => Ok(from_bytes(&plain).unwrap_or_default()),
            Err(error) => Err(error),
        }
    }
}

fn to_bytes(drafts: &Drafts) -> Zeroizing<Vec<u8>> {
    let size = drafts.iter().map(|(name, draft)| name.len() + draft.len() + 16).sum::<usize>();
    // As long as it can get, so that nothing is left behind by moving.
    let mut packer = Packer(Vec::with_capacity(size + 16));
    packer.map(drafts.len());
    for (name, draft) in drafts {
        packer.text(name);
        packer.bytes(draft);
    }
    Zeroizing::new(packer.0)
}

fn from_bytes(bytes: &[u8]) -> Result<Drafts, Malformed> {
    let mut unpacker = Unpacker(bytes);
    let mut drafts = Drafts::new();
    for _ in 0..unpacker.map()? {
        let name = unpacker.text()?.to_owned();
        drafts.insert(name, Zeroizing::new(unpacker.bytes()?.to_owned()));
    }
    unpacker.end()?;
    Ok(drafts)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::bench::Bench;
    use proptest::prelude::*;

    fn names(vault: &Vault) -> Vec<String> {
        vault.drafts().unwrap().into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn drafts_come_back_after_locking_and_go_when_they_are_dropped() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        vault.keep_draft("person/new", Some(b"Zebulon Testp")).unwrap();
        vault.keep_draft("meeting/notes", Some(b"first")).unwrap();
        vault.keep_draft("meeting/notes", Some(b"second")).unwrap();
        vault.lock().unwrap();
        let mut vault = bench.unlock();
        assert_eq!(names(&vault), ["meeting/notes", "person/new"]);
        assert_eq!(vault.drafts().unwrap()[0].1, b"second");
        vault.keep_draft("meeting/notes", None).unwrap();
        vault.keep_draft("never/kept", None).unwrap();
        assert_eq!(names(&vault), ["person/new"]);
        let found = bench.files().values().any(|bytes| bytes.windows(7).any(|seven| seven == b"Zebulon"));
        assert!(!found);
    }

    #[test]
    fn too_many_or_too_long_drafts_are_refused_and_the_others_stay() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        for n in 0..MOST {
            vault.keep_draft(&format!("draft {n:02}"), Some(&vec![1; LONGEST])).unwrap();
        }
        for (name, draft) in [("one more", &[1][..]), ("draft 00", &vec![1; LONGEST + 1]), ("", &[1])] {
            assert!(matches!(vault.keep_draft(name, Some(draft)), Err(Error::Refused(_))), "{name}");
        }
        assert_eq!(names(&vault).len(), MOST);
        vault.keep_draft("draft 00", None).unwrap();
        vault.keep_draft("one more", Some(&[1])).unwrap();
    }

    #[test]
    fn drafts_that_are_damaged_are_none_and_new_ones_can_be_kept() {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        vault.keep_draft("a", Some(b"draft")).unwrap();
        fs::write(vault.home().join(FILE), "garbage").unwrap();
        assert!(vault.drafts().unwrap().is_empty());
        vault.keep_draft("b", Some(b"draft")).unwrap();
        assert_eq!(names(&vault), ["b"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(256)))]

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = from_bytes(&bytes);
        }
    }
}
