//! The one window: neutral title, never off its own page, nothing of it kept on disk.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager as _, Runtime, Url, WebviewWindowBuilder};

const MAIN: &str = "main";

/// Opens the window that tauri.conf.json describes.
pub(crate) fn open<R: Runtime>(shell: &AppHandle<R>) -> tauri::Result<()> {
    let config = shell
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN)
        .cloned()
        .ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(shell, &config)?
        .incognito(!driven_by_a_test())
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Brings the window to the front.
pub(crate) fn raise<R: Runtime>(shell: &AppHandle<R>) {
    if let Some(window) = shell.get_webview_window(MAIN) {
        // Each of these is a wish that the desktop may refuse.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The page is embedded; everything else, a dropped file too, is somewhere else.
fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows serves the embedded page under this name.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// An ephemeral web view keeps nothing on disk but cannot be driven by WebDriver, so a debug
/// build under test does without. A released program never does.
fn driven_by_a_test() -> bool {
    cfg!(debug_assertions)
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_embedded_page_may_be_shown() {
        for (url, ours) in [
            ("tauri://localhost/#/groups", true),
            ("http://tauri.localhost/", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("file:///home/someone/list.csv", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_our_page(&Url::parse(url).unwrap()), ours, "{url}");
        }
    }
}
