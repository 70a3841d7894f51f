//! A few megabytes kept aside, to be given up when the disk is full, so that the vault still opens.

use std::path::{Path, PathBuf};

use journal::disk::{self, Aside};

use crate::Error;

const RESERVE: &str = "reserve";
const SIZE: usize = 4 * 1024 * 1024;
const PIECE: usize = 64 * 1024;

/// The reserve of one vault's folder.
pub(crate) struct Reserve {
    path: PathBuf,
}

impl Reserve {
    /// The file's name in the vault's folder.
    pub(crate) const NAME: &str = RESERVE;

    pub(crate) fn of(top: &Path) -> Self {
        Self { path: top.join(RESERVE) }
    }

    /// Whether all of it is there.
    pub(crate) fn is_whole(&self) -> bool {
        self.path.metadata().is_ok_and(|found| found.len() >= SIZE as u64)
    }

    /// Gives its space free; `false` if there was none.
    pub(crate) fn spend(&self) -> bool {
        let had = self.path.exists() && disk::remove_file(&self.path).is_ok();
        if let Some(top) = self.path.parent() {
            let _ = disk::sync_dir(top);
        }
        had
    }

    /// Makes it anew if there is room for it and as much again; otherwise leaves things as they
    /// are and gives `false`. Random bytes, since file systems keep runs of zeros in no space.
    pub(crate) fn make(&self) -> Result<bool, Error> {
        if self.is_whole() {
            return Ok(true);
        }
        let room = self.has_room();
        if !room {
            return Ok(false);
        }
        let mut aside = Aside::create(&self.path)?;
        fill(&mut aside)?;
        aside.place()?;
        Ok(true)
    }

    /// Whether not even a little can be written where it stands.
    pub(crate) fn is_disk_full(&self) -> bool {
        let written = Aside::create(&self.path).and_then(|mut aside| {
            aside.write_all(&[0x5a; PIECE])?;
            aside.sync()
        });
        written.is_err_and(|error| Error::from(error) == Error::DiskFull)
    }

    /// Tried, because nothing else tells what a quota leaves.
    fn has_room(&self) -> bool {
        let probe = || {
            let mut aside = Aside::create(&self.path)?;
            fill(&mut aside)?;
            fill(&mut aside)?;
            aside.sync()?;
            Ok::<_, Error>(())
        };
        probe().is_ok()
    }
}

fn fill(aside: &mut Aside) -> Result<(), Error> {
    let mut piece = vec![0; PIECE];
    for _ in 0..SIZE / PIECE {
        getrandom::fill(&mut piece).map_err(|_| journal::Error::Random)?;
        aside.write_all(&piece)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reserve_is_made_spent_and_made_again() {
        let dir = tempfile::tempdir().unwrap();
        let reserve = Reserve::of(dir.path());
        assert!(!reserve.is_whole() && !reserve.spend());
        assert!(reserve.make().unwrap() && reserve.is_whole());
        assert_eq!(disk::list(dir.path()).unwrap(), [RESERVE]);
        assert!(reserve.spend() && !reserve.is_whole());
        assert!(disk::list(dir.path()).unwrap().is_empty());
        assert!(reserve.make().unwrap());
    }
}
