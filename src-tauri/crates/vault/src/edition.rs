//! Editions: each is one self-contained stand of the vault in a folder of its own.
//!
//! Creating, erasing, re-keying and restoring all do the same: they build the next edition under a
//! name that means nothing, and giving it its number is the one moment at which it counts. The
//! highest number is the vault. Knows no keys and nothing of what the files hold.

use std::fs;
use std::path::{Path, PathBuf};

use journal::{Id, disk};

use crate::Error;

const EDITIONS: &str = "editions";
/// What a restore replaced, until the next successful unlock.
const ASIDE: &str = "aside";
const ANCHOR: &str = "anchor";
const BLOBS: &str = "blobs";
const CHECKPOINTS: &str = "checkpoints";
const DRAFTS: &str = "drafts";
const INDEX: &str = "index";
const JOURNAL: &str = "journal";
/// Empty; stands in an edition that a restore made, until it was opened for the first time.
const RESTORED: &str = "restored";
/// What may be in an edition, beside the envelope's copies.
pub(crate) const NAMES: [&str; 7] = [ANCHOR, BLOBS, CHECKPOINTS, DRAFTS, INDEX, JOURNAL, RESTORED];

/// The folder of one edition.
#[derive(Clone, Debug)]
pub(crate) struct Edition {
    dir: PathBuf,
}

impl Edition {
    /// The folder itself; the envelope's copies are right in it.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn anchor(&self) -> PathBuf {
        self.dir.join(ANCHOR)
    }

    pub(crate) fn blobs(&self) -> PathBuf {
        self.dir.join(BLOBS)
    }

    pub(crate) fn checkpoints(&self) -> PathBuf {
        self.dir.join(CHECKPOINTS)
    }

    pub(crate) fn drafts(&self) -> PathBuf {
        self.dir.join(DRAFTS)
    }

    pub(crate) fn index(&self) -> PathBuf {
        self.dir.join(INDEX)
    }

    /// The folder with a folder for each device.
    pub(crate) fn journals(&self) -> PathBuf {
        self.dir.join(JOURNAL)
    }

    pub(crate) fn journal(&self, device: Id) -> PathBuf {
        self.journals().join(device.to_string())
    }

    /// Marks it as made by a restore.
    pub(crate) fn mark_restored(&self) -> Result<(), Error> {
        Ok(disk::write_whole(&self.dir.join(RESTORED), &[])?)
    }

    fn is_restored(&self) -> bool {
        self.dir.join(RESTORED).exists()
    }
}

/// In what form a folder stands among the editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Whole,
    /// Being made, or left over from that.
    New,
    Aside,
}

/// All editions in a vault's folder.
#[derive(Clone, Debug)]
pub(crate) struct Editions {
    dir: PathBuf,
}

impl Editions {
    /// The name of their folder in the vault's folder.
    pub(crate) const NAME: &str = EDITIONS;

    pub(crate) fn of(top: &Path) -> Self {
        Self { dir: top.join(EDITIONS) }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn at(&self, number: u32) -> Edition {
        Edition { dir: self.path(number, Form::Whole) }
    }

    /// The number of the edition that is the vault.
    pub(crate) fn newest(&self) -> Result<Option<u32>, Error> {
        Ok(self.all()?.into_iter().filter(|(_, form)| *form == Form::Whole).map(|(number, _)| number).max())
    }

    /// Whether anything is here that must not be lost.
    pub(crate) fn hold_any(&self) -> Result<bool, Error> {
        Ok(self.all()?.iter().any(|(_, form)| *form != Form::New))
    }

    /// What a restore replaced, if it is still there: its number and where it is.
    pub(crate) fn aside(&self) -> Result<Option<(u32, PathBuf)>, Error> {
        let all = self.all()?;
        let found = all.iter().filter(|(_, form)| *form == Form::Aside).max_by_key(|(number, _)| *number);
        if let Some((number, form)) = found {
            return Ok(Some((*number, self.path(*number, *form))));
        }
        // Killed before it was moved away.
        let mut whole: Vec<u32> =
            all.iter().filter(|(_, form)| *form == Form::Whole).map(|(number, _)| *number).collect();
        whole.sort_unstable();
        Ok(match whole.as_slice() {
            [.., before, newest] if self.at(*newest).is_restored() => {
                Some((*before, self.path(*before, Form::Whole)))
            }
            _ => None,
        })
    }

    /// Begins the edition after the newest, removing what is left of an earlier attempt.
    pub(crate) fn begin(&self) -> Result<Making, Error> {
        let all = self.all()?;
        let highest = all.iter().filter(|(_, form)| *form != Form::New).map(|(number, _)| *number).max();
        let number = highest.unwrap_or(0).checked_add(1).ok_or(Error::TooLarge)?;
        for (left, _) in all.iter().filter(|(_, form)| *form == Form::New) {
            disk::remove_dir(&self.path(*left, Form::New))?;
        }
        let edition = Edition { dir: self.path(number, Form::New) };
        disk::create_dir(&edition.dir)?;
        Ok(Making { editions: self.clone(), edition, number, counts: false })
    }

    /// Gives a folder the number after the newest, durably. From then on it is the vault.
    pub(crate) fn promote(&self, from: &Path) -> Result<u32, Error> {
        let highest =
            self.all()?.into_iter().filter(|(_, form)| *form != Form::New).map(|(number, _)| number);
        let number = highest.max().unwrap_or(0).checked_add(1).ok_or(Error::TooLarge)?;
        self.rename(from, &self.path(number, Form::Whole))?;
        Ok(number)
    }

    /// Moves everything before `number` out of the way, to be brought back if need be.
    pub(crate) fn set_aside_before(&self, number: u32) -> Result<(), Error> {
        let all = self.all()?;
        // Only the stand that was replaced just now; one that was set aside before it goes.
        for (older, _) in all.iter().filter(|(_, form)| *form == Form::Aside) {
            disk::remove_dir(&self.path(*older, Form::Aside))?;
        }
        let before = all.iter().filter(|(at, form)| *form == Form::Whole && *at < number);
        if let Some(before) = before.map(|(at, _)| *at).max() {
            self.rename(&self.path(before, Form::Whole), &self.path(before, Form::Aside))?;
        }
        Ok(())
    }

    /// Removes everything but edition `number`, which was opened: what came before it, what was
    /// set aside, what was never finished.
    pub(crate) fn remove_others(&self, number: u32) -> Result<(), Error> {
        let mut removed = false;
        for (other, form) in self.all()? {
            if (other, form) != (number, Form::Whole) && (form == Form::New || other <= number) {
                disk::remove_dir(&self.path(other, form))?;
                removed = true;
            }
        }
        let mark = self.at(number).dir.join(RESTORED);
        if mark.exists() {
            disk::remove_file(&mark)?;
            disk::sync_dir(self.at(number).dir())?;
        }
        if removed {
            disk::sync_dir(&self.dir)?;
        }
        Ok(())
    }

    /// Whether a name in their folder is one of ours.
    pub(crate) fn is_ours(name: &str) -> bool {
        read_name(name).is_some()
    }

    fn all(&self) -> Result<Vec<(u32, Form)>, Error> {
        Ok(disk::list(&self.dir)?.iter().filter_map(|name| read_name(name)).collect())
    }

    fn path(&self, number: u32, form: Form) -> PathBuf {
        let name = format!("{number:08}");
        self.dir.join(match form {
            Form::Whole => name,
            Form::New => format!("{name}.{}", disk::ASIDE),
            Form::Aside => format!("{name}.{ASIDE}"),
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), Error> {
        disk::rename_dir(from, to)?;
        Ok(disk::sync_dir(&self.dir)?)
    }
}

fn read_name(name: &str) -> Option<(u32, Form)> {
    let (digits, form) = match name.split_once('.') {
        None => (name, Form::Whole),
        Some((digits, disk::ASIDE)) => (digits, Form::New),
        Some((digits, ASIDE)) => (digits, Form::Aside),
        Some(_) => return None,
    };
    let number = digits.parse().ok()?;
    (format!("{number:08}") == digits && number > 0).then_some((number, form))
}

/// An edition that is being made. Dropped before it counts, it is removed.
pub(crate) struct Making {
    editions: Editions,
    edition: Edition,
    number: u32,
    counts: bool,
}

impl Making {
    /// Where it is meanwhile.
    pub(crate) fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Gives it its number. Everything in it must be durable and closed.
    pub(crate) fn commit(mut self) -> Result<(u32, Edition), Error> {
        disk::sync_dir(&self.edition.dir)?;
        let path = self.editions.path(self.number, Form::Whole);
        self.counts = true;
        if let Err(error) = disk::rename_dir(&self.edition.dir, &path) {
            self.counts = false;
            return Err(error.into());
        }
        disk::sync_dir(&self.editions.dir)?;
        Ok((self.number, self.editions.at(self.number)))
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        if !self.counts {
            // What can't be removed means nothing, and is removed the next time.
            let _ = fs::remove_dir_all(&self.edition.dir);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_editions_are_editions() {
        for (name, read) in [
            ("00000001", Some((1, Form::Whole))),
            ("00000012.new", Some((12, Form::New))),
            ("00000012.aside", Some((12, Form::Aside))),
            ("00000000", None),
            ("1", None),
            ("00000001 (1)", None),
            ("+0000001", None),
            ("00000001.new.new", None),
        ] {
            assert_eq!(read_name(name), read, "{name}");
        }
    }

    #[test]
    fn an_edition_counts_from_its_renaming_on() {
        let dir = tempfile::tempdir().unwrap();
        let editions = Editions::of(dir.path());
        disk::create_dir(editions.dir()).unwrap();
        drop(editions.begin().unwrap());
        assert!(!editions.hold_any().unwrap());
        assert_eq!(editions.begin().unwrap().commit().unwrap().0, 1);
        let left = editions.begin().unwrap();
        fs::write(left.edition().dir().join("half"), "x").unwrap();
        std::mem::forget(left);
        assert_eq!(editions.newest().unwrap(), Some(1));
        assert_eq!(editions.begin().unwrap().commit().unwrap().0, 2);
        assert_eq!(disk::list(editions.dir()).unwrap(), ["00000001", "00000002"]);
        assert_eq!(editions.aside().unwrap(), None);
        editions.set_aside_before(2).unwrap();
        assert!(editions.aside().unwrap().is_some_and(|(number, path)| number == 1 && path.is_dir()));
        editions.remove_others(2).unwrap();
        assert_eq!(disk::list(editions.dir()).unwrap(), ["00000002"]);
    }

    #[test]
    fn a_restore_killed_before_the_old_stand_was_moved_still_has_it_aside() {
        let dir = tempfile::tempdir().unwrap();
        let editions = Editions::of(dir.path());
        editions.begin().unwrap().commit().unwrap();
        let making = editions.begin().unwrap();
        making.edition().mark_restored().unwrap();
        making.commit().unwrap();
        assert_eq!(editions.aside().unwrap().map(|(number, _)| number), Some(1));
        editions.remove_others(2).unwrap();
        assert_eq!(editions.aside().unwrap(), None);
        // An erasure leaves no mark, so what it replaced never comes back.
        editions.begin().unwrap().commit().unwrap();
        assert_eq!(editions.aside().unwrap(), None);
    }
}
