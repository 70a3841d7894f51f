//! The one command that the window may call. It hands the request to `app` and, when something
//! was stored, tells every window which nouns to ask for again.

use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use app::{App, Code, Meta, WireError};
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter as _, State};

/// Answers `name` with what `app` says. Deriving a key, making a paper or asking where to save it
/// takes its time, so the work is done away from the threads that draw.
#[tauri::command(async)]
pub(crate) async fn call(
    shell: AppHandle,
    app: State<'_, Arc<App>>,
    name: String,
    request: Value,
    request_id: Option<String>,
    based_on: Option<String>,
) -> Result<Value, WireError> {
    let app = Arc::clone(&app);
    let meta = Meta { request_id, based_on };
    let work = move || app.dispatch(&name, request, &meta);
    let answer = match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer?,
        // `app` catches its own panics; this one is ours, and what it was about stays unsaid.
        Err(_) => return Err(WireError { code: Code::Internal, message: String::new(), field: None }),
    };
    if !answer.changed.is_empty() {
        // A window that cannot be told is closing.
        let _ = shell.emit("changed", answer.changed);
    }
    Ok(answer.response)
}

/// Locks the records before the program goes, keys first. A command that is still at work, a
/// save dialog say, may wait for this very thread, so it is given a moment and no more.
pub(crate) fn lock(app: &Arc<App>) {
    let app = Arc::clone(app);
    let (done, locked) = mpsc::channel();
    thread::spawn(move || {
        // Refusals are moot: the records were locked, or there are none.
        let _ = app.dispatch("vault_lock", json!({}), &Meta::default());
        let _ = done.send(());
    });
    let _ = locked.recv_timeout(Duration::from_secs(3));
}
