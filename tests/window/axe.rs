//! Accessibility as axe-core judges it, in the real window with its real colours and sizes:
//! WCAG 2.2 at level AA, with no exception.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::window::Window;

const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Everything that axe finds wrong with what the window shows now, a line each; `place` says
/// where that is.
pub(crate) fn violations(window: &Window, place: &str) -> Vec<String> {
    if window.run("return typeof axe === 'undefined'", json!([])) == true {
        window.run(&format!("{}; window.axe = axe;", source()), json!([]));
    }
    let found = window.run(
        "return axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } })
           .then(({ violations, passes }) => ({
             judged: violations.length + passes.length,
             wrong: violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) =>
               `${id} (${help}): ${html} — ${failureSummary.replace(/\\s+/g, ' ')}`)),
           }))",
        json!([TAGS]),
    );
    assert!(found["judged"].as_u64() > Some(0), "{place}: axe judged nothing at all");
    let wrong = found["wrong"].as_array().map(Vec::as_slice).unwrap_or_default();
    wrong.iter().filter_map(Value::as_str).map(|wrong| format!("{place}: {wrong}")).collect()
}

/// Fails if axe finds anything wrong.
pub(crate) fn check(window: &Window, place: &str) {
    let wrong = violations(window, place);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        fs::read_to_string(&file).expect("axe-core; `npm ci` in ui brings it")
    })
}
