//! The process that is killed, recorded or starved: opens a vault, does one operation after the
//! other, and says so before and after each.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use vault::{Change, Error, Folder, KdfCost, Passphrase, Patch, Reason, Value, Vault};

use crate::check::Key;
use crate::model::{Kind, Op};

/// What the worker is told to do.
pub(crate) struct Orders {
    pub(crate) folder: PathBuf,
    pub(crate) key: Key,
    pub(crate) seed: u64,
    pub(crate) focus: Kind,
    /// The first operation and the one after the last.
    pub(crate) from: u64,
    pub(crate) to: u64,
}

impl Orders {
    /// The arguments this program needs to follow them.
    pub(crate) fn to_args(&self) -> Vec<String> {
        let (how, key) = match &self.key {
            Key::New(words) => ("new", words),
            Key::Code(code) => ("code", code),
            Key::Passphrase(words) => ("passphrase", words),
        };
        let folder = self.folder.display().to_string();
        let numbers = [self.seed, self.from, self.to].map(|n| n.to_string());
        let [seed, from, to] = numbers;
        vec!["worker".into(), folder, how.into(), key.clone(), seed, self.focus.name().into(), from, to]
    }

    pub(crate) fn from_args(args: &[String]) -> Option<Self> {
        let [folder, how, key, seed, focus, from, to] = args else { return None };
        Some(Self {
            folder: folder.into(),
            key: match how.as_str() {
                "new" => Key::New(key.clone()),
                "code" => Key::Code(key.clone()),
                _ => Key::Passphrase(key.clone()),
            },
            seed: seed.parse().ok()?,
            focus: Kind::named(focus)?,
            from: from.parse().ok()?,
            to: to.parse().ok()?,
        })
    }

    /// Follows them. Each line it says begins with a sign: `o` opened (and the recovery code, if it
    /// made the vault), `b` before operation n, `d` done with it, and how many microseconds it took.
    pub(crate) fn follow(self, say: &mut dyn Write) -> Result<(), Error> {
        self.follow_and_stay(say)?.map_or(Ok(()), Vault::lock)
    }

    /// The same, and leaves the vault open.
    pub(crate) fn follow_and_stay(mut self, say: &mut dyn Write) -> Result<Option<Vault>, Error> {
        let mut vault = if let Key::New(words) = &self.key {
            let made = Folder::at(&self.folder).create(&Passphrase::new(words), KdfCost::floor());
            let (vault, code) = made?;
            let code = code.reveal().to_string();
            tell(say, &format!("o {code}"));
            self.key = Key::Code(code);
            Some(vault)
        } else {
            let vault = open(&self.folder, &self.key)?;
            tell(say, "o");
            Some(vault)
        };
        for n in self.from..self.to {
            let (_, op) = Op::at(self.seed, self.focus, n);
            tell(say, &format!("b {n}"));
            let begun = Instant::now();
            self.act(&mut vault, op)?;
            tell(say, &format!("d {n} {}", begun.elapsed().as_micros()));
        }
        Ok(vault)
    }

    fn act(&self, open_vault: &mut Option<Vault>, op: Op) -> Result<(), Error> {
        if matches!(op, Op::Reopen | Op::Rebuild) {
            open_vault.take().map_or(Ok(()), Vault::lock)?;
            if matches!(op, Op::Rebuild) {
                remove_index(&self.folder);
            }
            *open_vault = Some(open(&self.folder, &self.key)?);
            return Ok(());
        }
        let Some(vault) = open_vault else { return Ok(()) };
        match op {
            Op::Commit { patches, now_ms } => {
                vault.commit(Change::new(patches), now_ms)?;
            }
            Op::Verify => {
                vault.verify()?;
            }
            Op::Checkpoint { now_ms } => {
                vault.checkpoint(Reason::Asked, now_ms, &mut |_, _| true)?;
            }
            Op::Backup { slot, now_ms } => {
                let to = backup(&self.folder, slot);
                std::fs::create_dir_all(to.parent().unwrap_or(&to))?;
                vault.backup(&to, now_ms, &mut |_, _| true)?;
            }
            Op::Blob { tree, id, path, bytes, now_ms } => {
                let (blob, named) = vault.put_blob(&bytes)?;
                let names = Patch::new(tree, id).set(&path, Value::Bytes(blob.as_bytes().to_vec()));
                vault.commit(Change::new(vec![names, named]), now_ms)?;
            }
            Op::Draft { name, bytes } => vault.keep_draft(&name, bytes.as_deref())?,
            Op::Undo { now_ms } => {
                if let Some(newest) = vault.history(1)?.first() {
                    vault.undo(newest.stamp, None, now_ms)?;
                }
            }
            Op::Reopen | Op::Rebuild => {}
        }
        Ok(())
    }
}

/// Where backups of the vault in `folder` go.
pub(crate) fn backup(folder: &Path, slot: u64) -> PathBuf {
    folder.with_file_name("backups").join(format!("{slot}.homegroup"))
}

fn open(folder: &Path, key: &Key) -> Result<Vault, Error> {
    Folder::at(folder).unlock(&key.opener())
}

/// One write a line, so that a kill never leaves half of one.
fn tell(say: &mut dyn Write, line: &str) {
    let _ = say.write_all(format!("{line}\n").as_bytes());
}

/// Takes every index of a locked vault away.
pub(crate) fn remove_index(folder: &Path) {
    let _ = std::fs::remove_dir_all(folder.join("index"));
    for edition in std::fs::read_dir(folder.join("editions")).into_iter().flatten().flatten() {
        let _ = std::fs::remove_dir_all(edition.path().join("index"));
    }
}
