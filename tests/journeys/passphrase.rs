//! The passphrase: one on offer, changing it, and the recovery code.

use std::collections::BTreeSet;

use homegroup_tests::{Desk, text};
use serde_json::json;

#[test]
fn a_passphrase_on_offer_is_accepted_and_never_the_same() {
    let desk = Desk::empty();
    for language in ["en", "es"] {
        desk.ok("settings_edit", json!({ "language": language }));
        let mut offered = BTreeSet::new();
        for _ in 0..10 {
            let passphrase = text(&desk.ok("passphrase_suggest", json!({}))["passphrase"]);
            assert_eq!(passphrase.split(' ').count(), 6, "{passphrase}");
            let checked = desk.ok("passphrase_check", json!({ "passphrase": passphrase }));
            assert_eq!(checked["accepted"], true, "{passphrase}");
            offered.insert(passphrase);
        }
        assert_eq!(offered.len(), 10);
    }
}
