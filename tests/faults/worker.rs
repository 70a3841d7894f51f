//! The process that is killed, recorded or starved: opens a vault, does one operation after the
//! other, and says so before and after each.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use vault::{Change, Error, Folder, KdfCost, Passphrase, Patch, Reason, Source, Tree, Value, Vault};

use crate::check::Key;
use crate::model::{Kind, NOTE, Op};

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
    /// After a new key, `d` says the recovery code, too.
    pub(crate) fn follow(self, say: &mut dyn Write) -> Result<Key, Error> {
        let (vault, key) = self.follow_and_stay(say)?;
        vault.map_or(Ok(()), Vault::lock)?;
        Ok(key)
    }

    /// The same, and leaves the vault open; also what opens it now.
    pub(crate) fn follow_and_stay(mut self, say: &mut dyn Write) -> Result<(Option<Vault>, Key), Error> {
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
            let code = self.act(&mut vault, op)?.unwrap_or_default();
            tell(say, &format!("d {n} {} {code}", begun.elapsed().as_micros()));
        }
        Ok((vault, self.key))
    }

    /// Gives the recovery code if there is another.
    fn act(&mut self, open_vault: &mut Option<Vault>, op: Op) -> Result<Option<String>, Error> {
        if matches!(op, Op::Reopen | Op::Rebuild) {
            open_vault.take().map_or(Ok(()), Vault::lock)?;
            if matches!(op, Op::Rebuild) {
                remove_index(&self.folder);
            }
            *open_vault = Some(open(&self.folder, &self.key)?);
            return Ok(None);
        }
        if let Op::Restore { slot, now_ms } = op {
            return self.restore(open_vault, slot, now_ms);
        }
        let Some(vault) = open_vault else { return Ok(None) };
        let watch = &mut |_, _| true;
        match op {
            Op::Commit { patches, now_ms } => {
                vault.commit(Change::new(patches), now_ms)?;
            }
            Op::Verify => {
                vault.verify()?;
            }
            Op::Checkpoint { now_ms } => {
                vault.checkpoint(Reason::Asked, now_ms, watch)?;
            }
            Op::Backup { slot, now_ms } => {
                let to = backup(&self.folder, slot);
                std::fs::create_dir_all(to.parent().unwrap_or(&to))?;
                vault.backup(&to, now_ms, watch)?;
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
            Op::Tend { steps, now_ms } => {
                for _ in 0..steps {
                    if !vault.tend(now_ms)?.more {
                        break;
                    }
                }
            }
            Op::Passphrase { new } => {
                vault.change_passphrase(&self.key.opener(), &Passphrase::new(&new), KdfCost::floor())?;
            }
            Op::Rekey { new, now_ms } => {
                let code = vault.rekey(&Passphrase::new(&new), KdfCost::floor(), now_ms, watch)?;
                let code = code.reveal().to_string();
                self.key = Key::Code(code.clone());
                return Ok(Some(code));
            }
            Op::Erase { tree, id, now_ms } => {
                let mut each = |of: &str, one, record: &mut Tree| {
                    let is_set = record.leaves().any(|(_, leaf)| !leaf.value.is_nil());
                    if of == tree && one == id && is_set {
                        record.erase();
                    } else if of == tree {
                        record.retain(|path, _| path != NOTE);
                    }
                };
                vault.rewrite(&mut each, now_ms, watch)?;
            }
            Op::Reopen | Op::Rebuild | Op::Restore { .. } => {}
        }
        Ok(None)
    }

    fn restore(
        &self,
        open_vault: &mut Option<Vault>,
        slot: u64,
        now_ms: u64,
    ) -> Result<Option<String>, Error> {
        let from = backup(&self.folder, slot);
        let opener = self.key.opener();
        // A backup from before the last new key is none of these.
        if from.exists() && !matches!(vault::look(&from, &opener), Err(Error::WrongPassphrase)) {
            let erased = open_vault.as_ref().map_or(Ok(Vec::new()), Vault::erased)?;
            open_vault.take().map_or(Ok(()), Vault::lock)?;
            Folder::at(&self.folder).restore(
                Source::File(&from),
                &opener,
                &erased,
                now_ms,
                &mut |_, _| true,
            )?;
            *open_vault = Some(open(&self.folder, &self.key)?);
        }
        Ok(None)
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
