//! Every operation on files and folders that a vault does, in one place.
//!
//! Rules kept here: what is made is private to the person (0600 and 0700 where the system knows
//! such a thing); a file appears under its name whole or not at all (written aside, synced,
//! renamed, folder synced); nothing is renamed or removed while this process holds it open, since
//! Windows would refuse. Knows nothing of what the bytes mean.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Ending of a file that is being written aside. Left over only by a process that was killed.
pub const ASIDE: &str = "new";

/// Makes a folder and its missing parents, private and durable. One that is there is left as it
/// is.
///
/// # Errors
/// Those of the file system; something made before the failure stays.
pub fn create_dir(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = parent(path);
    create_dir(parent)?;
    step()?;
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {}
        other => other?,
    }
    sync_dir(parent)
}

/// Takes everybody else's access to a folder away, where the system knows such a thing.
///
/// # Errors
/// Those of the file system.
pub fn make_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Brings the names in a folder to disk. Windows has no such call and orders names itself.
///
/// # Errors
/// Those of the file system.
pub fn sync_dir(path: &Path) -> io::Result<()> {
    step()?;
    #[cfg(unix)]
    match File::open(path)?.sync_all() {
        // Some network and removable file systems know no such thing.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
        other => other?,
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Puts `bytes` under `path`, replacing what was there, durably and all at once.
///
/// # Errors
/// Those of the file system. Up to the rename the old content stays.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut aside = Aside::create(path)?;
    aside.write_all(bytes)?;
    aside.place()
}

/// A file that is being written aside and gets its name only when it is whole. Dropped before
/// that, it is removed.
pub struct Aside {
    /// `None` once it is closed for renaming, which Windows asks for.
    file: Option<File>,
    path: PathBuf,
    target: PathBuf,
}

impl Aside {
    /// Begins the file that is to stand at `target`.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn create(target: &Path) -> io::Result<Self> {
        let path = aside(target);
        remove_file(&path)?;
        step()?;
        let file = private().write(true).create_new(true).open(&path)?;
        Ok(Self { file: Some(file), path, target: target.to_owned() })
    }

    /// Where it is written meanwhile, for reading it back.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds to its end.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        step()?;
        match &mut self.file {
            Some(file) => file.write_all(bytes),
            None => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    /// Brings its content to disk.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn sync(&self) -> io::Result<()> {
        step()?;
        self.file.as_ref().map_or(Ok(()), File::sync_all)
    }

    /// Syncs it, gives it its name, replacing what stood there, and syncs the folder.
    ///
    /// # Errors
    /// Those of the file system. Up to the rename the old content stays.
    pub fn place(mut self) -> io::Result<()> {
        self.sync()?;
        self.rename()?;
        sync_dir(parent(&self.target))
    }

    /// Like [`Aside::place`], but for what may be lost with the power.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn place_lazily(mut self) -> io::Result<()> {
        self.rename()
    }

    fn rename(&mut self) -> io::Result<()> {
        step()?;
        self.file = None;
        fs::rename(&self.path, &self.target)
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.file = None;
        // What can't be removed is harmless, and removed the next time.
        let _ = remove_file(&self.path);
    }
}

/// Opens a file that is there for reading and writing.
///
/// # Errors
/// Those of the file system; [`io::ErrorKind::NotFound`] if it is not there.
pub fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).open(path)
}

/// Writes at a place in a file without syncing.
///
/// # Errors
/// Those of the file system; part of the bytes may have been written.
pub fn write_at(mut file: &File, at: u64, bytes: &[u8]) -> io::Result<()> {
    #[cfg(test)]
    let bytes = faults::write(bytes)?;
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)?;
    #[cfg(test)]
    faults::written()?;
    Ok(())
}

/// Brings a file's content to disk.
///
/// # Errors
/// Those of the file system; what was not synced may or may not be on disk.
pub fn sync(file: &File) -> io::Result<()> {
    #[cfg(test)]
    faults::sync()?;
    file.sync_data()
}

/// Makes sure that an open file was not removed meanwhile: what is written to one that was is
/// synced without complaint and gone with the process. Windows removes no open file.
///
/// # Errors
/// [`io::ErrorKind::NotFound`] if no folder names it any more, and those of the file system.
pub fn is_named(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(&file.metadata()?) == 0 {
        return Err(io::ErrorKind::NotFound.into());
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Shortens a file, durably.
///
/// # Errors
/// Those of the file system.
pub fn truncate(file: &File, len: u64) -> io::Result<()> {
    #[cfg(test)]
    faults::truncate()?;
    file.set_len(len)?;
    file.sync_all()
}

/// Reads a whole file of at most `limit` bytes; `None` if it is not there.
///
/// # Errors
/// [`io::ErrorKind::InvalidData`] if it is longer, and those of the file system.
pub fn read(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Some(bytes))
}

/// Reads from `at` up to `limit` bytes; fewer if the file ends.
///
/// # Errors
/// Those of the file system.
pub fn read_from(mut file: &File, at: u64, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The names in a folder, sorted; none if it is not there. Names that are not Unicode are given
/// with a replacement character: none of ours is such.
///
/// # Errors
/// Those of the file system.
pub fn list(path: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let name =
        |entry: io::Result<fs::DirEntry>| entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names = entries.map(name).collect::<io::Result<Vec<_>>>()?;
    names.sort_unstable();
    Ok(names)
}

/// Removes a file if it is there. Not synced.
///
/// # Errors
/// Those of the file system.
pub fn remove_file(path: &Path) -> io::Result<()> {
    if !path.exists() {
        return Ok(());
    }
    step()?;
    absent_is_fine(fs::remove_file(path))
}

/// Gives a folder another name in the same folder. Not synced; nothing may stand there.
///
/// # Errors
/// Those of the file system.
pub fn rename_dir(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    if to.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Removes a folder with everything in it if it is there. Not synced.
///
/// # Errors
/// Those of the file system; part of it may be gone.
pub fn remove_dir(path: &Path) -> io::Result<()> {
    step()?;
    absent_is_fine(fs::remove_dir_all(path))
}

/// Holds a lock file. The lock is the system's: it ends when this is dropped and when the
/// process dies, however it dies.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at `path`, making the file if it is missing; `None` if somebody has it.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn take(path: &Path) -> io::Result<Option<Self>> {
        // Never truncated and never written: on Windows another holder's range would refuse.
        let file = private().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn private() -> OpenOptions {
    #[allow(unused_mut)]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A bare file name has the empty path as its parent, which means the current folder.
fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ASIDE);
    name.into()
}

fn absent_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(not(any(test, feature = "steps")))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail in tests")]
const fn step() -> io::Result<()> {
    Ok(())
}

#[cfg(any(test, feature = "steps"))]
use steps::step;

/// Lets tests, those of other crates too, look at the disk before each step this thread takes,
/// and make the step fail.
#[cfg(any(test, feature = "steps"))]
pub mod steps {
    use std::cell::RefCell;
    use std::io;

    type Each = Box<dyn FnMut() -> io::Result<()>>;

    thread_local!(static EACH: RefCell<Option<Each>> = const { RefCell::new(None) });

    /// From now on `each` is called before every step; `None` ends that.
    pub fn before_each(each: Option<Each>) {
        EACH.with(|slot| *slot.borrow_mut() = each);
    }

    pub(super) fn step() -> io::Result<()> {
        // Taken out, so that what it does on disk itself is no step.
        let Some(mut each) = EACH.with(|slot| slot.borrow_mut().take()) else { return Ok(()) };
        let stepped = each();
        EACH.with(|slot| *slot.borrow_mut() = Some(each));
        stepped
    }
}

/// Failures on order, for this crate's tests and this thread only.
#[cfg(test)]
pub(crate) mod faults {
    use std::cell::Cell;
    use std::io;

    #[derive(Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Fault {
        /// The disk is full after so many bytes of the next write.
        FullAfter(usize),
        /// The next sync fails.
        Sync,
        /// The next write fails, and so does cutting it off again.
        WriteAndTruncate,
    }

    thread_local!(static NEXT: Cell<Option<Fault>> = const { Cell::new(None) });

    pub(crate) fn order(fault: Fault) {
        NEXT.set(Some(fault));
    }

    pub(super) fn write(bytes: &[u8]) -> io::Result<&[u8]> {
        Ok(match NEXT.get() {
            Some(Fault::FullAfter(len)) => &bytes[..len.min(bytes.len())],
            Some(Fault::WriteAndTruncate) => &bytes[..bytes.len() / 2],
            _ => bytes,
        })
    }

    pub(super) fn written() -> io::Result<()> {
        match NEXT.get() {
            Some(Fault::FullAfter(_)) => {
                NEXT.set(None);
                Err(io::ErrorKind::StorageFull.into())
            }
            Some(Fault::WriteAndTruncate) => Err(io::ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }

    pub(super) fn sync() -> io::Result<()> {
        if NEXT.get() == Some(Fault::Sync) {
            NEXT.set(None);
            return Err(io::ErrorKind::Other.into());
        }
        Ok(())
    }

    pub(super) fn truncate() -> io::Result<()> {
        if NEXT.get() == Some(Fault::WriteAndTruncate) {
            NEXT.set(None);
            return Err(io::ErrorKind::Other.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_aside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        fs::write(aside(&path), "left by a killed process").unwrap();
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(read(&path, 3).unwrap().unwrap(), b"two");
        assert_eq!(list(dir.path()).unwrap(), ["file"]);
    }

    #[test]
    fn a_file_longer_than_its_limit_is_not_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        write_whole(&path, b"1234").unwrap();
        assert_eq!(read(&path, 3).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(read(&dir.path().join("none"), 3).unwrap(), None);
    }

    #[test]
    fn a_lock_is_held_once_and_freed_on_drop() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        let held = Lock::take(&path).unwrap();
        assert!(held.is_some());
        assert!(Lock::take(&path).unwrap().is_none());
        drop(held);
        assert!(Lock::take(&path).unwrap().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_made_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let inner = dir.path().join("a/b");
        create_dir(&inner).unwrap();
        write_whole(&inner.join("file"), b"").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&inner.join("file")), 0o600);
    }
}
