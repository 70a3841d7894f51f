//! This computer with a window on it. Everything but the save dialog is done as it is without a
//! window; the dialog needs the window, which is opened after `app`.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use app::{Computer, Host, HostError, KdfCost};
use chrono::{DateTime, Utc};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

/// See the module.
#[derive(Clone, Default)]
pub(crate) struct Desktop {
    computer: Computer,
    shell: Arc<OnceLock<AppHandle>>,
}

impl Desktop {
    /// `now` stops the clock at a moment (for tests).
    pub(crate) fn new(now: Option<DateTime<Utc>>) -> Self {
        Self { computer: Computer { fixed_now: now }, shell: Arc::default() }
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
        if cfg!(debug_assertions)
            && let Some(path) = std::env::var_os("HOMEGROUP_CHOSEN_PATH")
        {
            return Some(path.into());
        }
        let shell = self.shell.get()?;
        shell.dialog().file().set_file_name(suggested).blocking_save_file()?.into_path().ok()
    }

    /// Asks which file to open. As with saving, `HOMEGROUP_CHOSEN_PATH` answers in debug builds.
    fn choose_open_path(&self) -> Option<PathBuf> {
        if cfg!(debug_assertions)
            && let Some(path) = std::env::var_os("HOMEGROUP_CHOSEN_PATH")
        {
            return Some(path.into());
        }
        self.shell.get()?.dialog().file().blocking_pick_file()?.into_path().ok()
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        self.computer.copy(text)
    }

    fn clear_copied(&self, text: &str) {
        self.computer.clear_copied(text);
    }

    fn key_cost(&self) -> KdfCost {
        self.computer.key_cost()
    }

    fn print(&self, pdf: &[u8]) -> Result<(), HostError> {
        self.computer.print(pdf)
    }
}
