//! This computer with a window on it. Everything but dialogs and the clipboard is done as it is
//! without a window; the dialogs need the window, which is opened after `app`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use app::{Computer, Host, HostError, KdfCost, PrintJob};
use arboard::Clipboard;
use chrono::{DateTime, Utc};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;
use zeroize::Zeroizing;

/// See the module.
#[derive(Clone, Default)]
pub(crate) struct Desktop {
    computer: Computer,
    shell: Arc<OnceLock<AppHandle>>,
    /// Opened when something is first copied: on some systems what was copied is there for only as
    /// long as this is.
    clipboard: Arc<Mutex<Option<Clipboard>>>,
}

impl Desktop {
    /// `now` stops the clock at a moment (for tests).
    pub(crate) fn new(now: Option<DateTime<Utc>>) -> Self {
        Self { computer: Computer { fixed_now: now }, ..Self::default() }
    }

    /// Gives the desktop, and every clone of it, its window. Only the first one counts.
    pub(crate) fn attach(&self, shell: AppHandle) {
        let _ = self.shell.set(shell);
    }
}

impl Host for Desktop {
    fn now(&self) -> DateTime<Utc> {
        self.computer.now()
    }

    fn zone(&self) -> String {
        self.computer.zone()
    }

    fn language(&self) -> Option<String> {
        self.computer.language()
    }

    /// Asks where to save; nothing if she changed her mind. Must not be called on the main
    /// thread, which draws the dialog. In debug builds `HOMEGROUP_CHOSEN_PATH` answers instead,
    /// because no test can drive a native dialog.
    fn choose_save_path(&self, suggested: &str) -> Option<PathBuf> {
        if let Some(path) = chosen_by_a_test() {
            return Some(path);
        }
        let shell = self.shell.get()?;
        shell.dialog().file().set_file_name(suggested).blocking_save_file()?.into_path().ok()
    }

    /// Asks for a folder, as [`Desktop::choose_save_path`] asks where to save; what a test chose is a
    /// file, whose folder it is.
    fn choose_folder(&self) -> Option<PathBuf> {
        if let Some(path) = chosen_by_a_test() {
            return path.parent().map(Path::to_owned);
        }
        self.shell.get()?.dialog().file().blocking_pick_folder()?.into_path().ok()
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.computer.open(path)
    }

    /// Asks which file to open, as [`Desktop::choose_save_path`] asks where to save.
    fn choose_open_path(&self) -> Option<PathBuf> {
        if let Some(path) = chosen_by_a_test() {
            return Some(path);
        }
        self.shell.get()?.dialog().file().blocking_pick_file()?.into_path().ok()
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        let mut clipboard = self.clipboard.lock().unwrap_or_else(PoisonError::into_inner);
        if clipboard.is_none() {
            *clipboard = Clipboard::new().ok();
        }
        let clipboard = clipboard.as_mut().ok_or(HostError::NoClipboard)?;
        kept_by_nobody(clipboard.set()).text(text).map_err(|_| HostError::NoClipboard)
    }

    fn clear_copied(&self, text: &str) {
        let mut clipboard = self.clipboard.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(clipboard) = clipboard.as_mut()
            && clipboard.get_text().is_ok_and(|there| Zeroizing::new(there).as_str() == text)
        {
            empty(clipboard);
        }
    }

    fn key_cost(&self) -> KdfCost {
        self.computer.key_cost()
    }

    fn print(&self, pdf: &[u8], job: PrintJob) -> Result<(), HostError> {
        self.computer.print(pdf, job)
    }
}

/// In debug builds `HOMEGROUP_CHOSEN_PATH` answers the dialogs, because no test can drive them.
fn chosen_by_a_test() -> Option<PathBuf> {
    if !cfg!(debug_assertions) {
        return None;
    }
    std::env::var_os("HOMEGROUP_CHOSEN_PATH").map(PathBuf::from)
}

/// Takes what is there away. Where another program keeps a clipboard beyond the end of whoever
/// filled it, it would bring an abandoned text back; an empty one takes its place.
fn empty(clipboard: &mut Clipboard) {
    // One that refuses holds what it holds; there is nobody to tell.
    let _ = if cfg!(target_os = "linux") { clipboard.set_text("") } else { clipboard.clear() };
}

/// Asks programs that keep a history of the clipboard to leave this out of it.
#[cfg(target_os = "linux")]
fn kept_by_nobody(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "macos")]
fn kept_by_nobody(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

#[cfg(windows)]
fn kept_by_nobody(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows as _;
    set.exclude_from_cloud().exclude_from_history().exclude_from_monitoring()
}
