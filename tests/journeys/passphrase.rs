//! The passphrase: one on offer, changing it, and the recovery code.

use std::collections::BTreeSet;

use app::{Code, Meta};
use homegroup_tests::{Desk, PASSPHRASE, text};
use serde_json::{Value, json};

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

const OTHER: &str = "nine green lanterns under the old bridge";

/// New records, with their recovery code typed back.
fn made() -> (Desk, String) {
    let desk = Desk::empty();
    let code = text(&desk.ok("vault_create", json!({ "passphrase": PASSPHRASE }))["recovery_code"]);
    desk.ok("vault_recovery_confirm", json!({ "code": code }));
    desk.group();
    (desk, code)
}

fn opens(desk: &Desk, secret: Value) -> bool {
    desk.ok("vault_lock", json!({}));
    let opened = desk.call("vault_unlock", secret, &Meta::default());
    opened.is_ok_and(|status| status["state"] == "unlocked")
        && desk.ok("group_list", json!({}))["groups"].as_array().unwrap().len() == 1
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let (desk, code) = made();
    let changed = desk.ok("passphrase_change", json!({ "passphrase": PASSPHRASE, "new": OTHER }));
    assert_eq!(changed["recovery_code"], json!(null));
    assert!(!opens(&desk, json!({ "passphrase": PASSPHRASE })));
    assert!(opens(&desk, json!({ "passphrase": OTHER })));
    assert!(opens(&desk, json!({ "recovery_code": code })), "the code stays");
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], true);
}

#[test]
fn who_forgot_the_passphrase_gets_in_with_the_code_and_chooses_another() {
    let (desk, code) = made();
    assert!(opens(&desk, json!({ "recovery_code": code })));
    desk.ok("passphrase_change", json!({ "recovery_code": code, "new": OTHER }));
    assert!(opens(&desk, json!({ "passphrase": OTHER })));
}

#[test]
fn where_others_may_know_it_every_key_is_new() {
    let (desk, code) = made();
    let request = json!({ "passphrase": PASSPHRASE, "new": OTHER, "others_may_know": true });
    let new_code = text(&desk.ok("passphrase_change", request)["recovery_code"]);
    assert_ne!(code, new_code);
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], false);
    for secret in [json!({ "passphrase": PASSPHRASE }), json!({ "recovery_code": code })] {
        assert!(!opens(&desk, secret));
    }
    assert!(opens(&desk, json!({ "passphrase": OTHER })));
    assert!(opens(&desk, json!({ "recovery_code": new_code })));
    desk.ok("vault_recovery_confirm", json!({ "code": new_code }));
    assert_eq!(desk.ok("vault_status", json!({}))["recovery_confirmed"], true);
}

#[test]
fn a_new_recovery_code_ends_the_old_one() {
    let (desk, code) = made();
    let new_code = text(&desk.ok("recovery_renew", json!({ "passphrase": PASSPHRASE }))["recovery_code"]);
    assert!(!opens(&desk, json!({ "recovery_code": code })));
    assert!(opens(&desk, json!({ "recovery_code": new_code })));
    assert!(opens(&desk, json!({ "passphrase": PASSPHRASE })));
}

#[test]
fn without_proof_no_secret_changes() {
    let (desk, _) = made();
    for (command, request) in [
        ("passphrase_change", json!({ "passphrase": "wrong", "new": OTHER })),
        ("passphrase_change", json!({ "passphrase": "wrong", "new": OTHER, "others_may_know": true })),
        ("recovery_renew", json!({ "passphrase": "wrong" })),
    ] {
        assert_eq!(desk.no(command, request).code, Code::WrongPassphrase, "{command}");
    }
    let wrong_code = json!({ "recovery_code": "7777", "new": OTHER });
    assert_eq!(desk.invalid("passphrase_change", wrong_code), "recovery_code");
    assert_eq!(desk.invalid("passphrase_change", json!({ "new": OTHER })), "passphrase");
    let weak = json!({ "passphrase": PASSPHRASE, "new": "password" });
    assert_eq!(desk.invalid("passphrase_change", weak), "new");
    assert!(opens(&desk, json!({ "passphrase": PASSPHRASE })));
}
