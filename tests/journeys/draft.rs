//! Drafts: a lock in the middle of a sentence loses nothing.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, files};
use serde_json::json;

#[test]
fn peer_bug_13_an_idle_lock_keeps_what_was_being_typed_sealed() {
    let desk = Desk::unlocked();
    desk.ok("draft_keep", json!({ "name": "reading/new", "value": "Zebrafinch" }));
    desk.ok("draft_keep", json!({ "name": "person/new", "value": "a" }));
    desk.ok("draft_keep", json!({ "name": "person/new", "value": null }));
    desk.app().tick(0);
    assert!(desk.app().tick(10 * 60_000));
    assert_eq!(desk.ok("vault_status", json!({}))["locked_because"], "idle");
    assert_eq!(desk.no("draft_list", json!({})).code, Code::Locked);
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    let drafts = desk.ok("draft_list", json!({}))["drafts"].clone();
    assert_eq!(drafts, json!([{ "name": "reading/new", "value": "Zebrafinch" }]));
    for file in files(desk.folder()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(10).any(|w| w == b"Zebrafinch"), "{} holds it in the clear", file.display());
    }
}

#[test]
fn drafts_have_names_and_an_end() {
    let desk = Desk::unlocked();
    assert_eq!(desk.invalid("draft_keep", json!({ "name": " ", "value": "a" })), "name");
    assert_eq!(desk.invalid("draft_keep", json!({ "name": "x".repeat(81), "value": "a" })), "name");
    let long = json!({ "name": "a", "value": "x".repeat(60_001) });
    assert_eq!(desk.invalid("draft_keep", long), "value");
}
