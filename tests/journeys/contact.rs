//! A telephone number on the clipboard, for half a minute.

use app::Code;
use homegroup_tests::{Desk, text};
use serde_json::json;

fn with_number() -> (Desk, String) {
    let desk = Desk::unlocked();
    let request = json!({ "first": "Wren", "phone": "555-0107" });
    let person = text(&desk.ok("person_add", request)["id"]);
    (desk, person)
}

#[test]
fn a_number_is_copied_and_cleared_after_half_a_minute() {
    let (desk, person) = with_number();
    let copied = desk.ok("contact_copy", json!({ "person": person, "field": "phone" }));
    assert_eq!((&copied["seconds"], desk.clipboard().as_str()), (&json!(30), "555-0107"));
    desk.app().tick(1_000);
    desk.app().tick(30_999);
    assert_eq!(desk.clipboard(), "555-0107");
    desk.app().tick(31_000);
    assert_eq!(desk.clipboard(), "");
}

#[test]
fn what_she_copied_since_stays() {
    let (desk, person) = with_number();
    desk.ok("contact_copy", json!({ "person": person, "field": "phone" }));
    desk.app().tick(0);
    desk.copy_elsewhere("milk, coffee");
    desk.app().tick(30_000);
    assert_eq!(desk.clipboard(), "milk, coffee");
}

#[test]
fn locking_clears_the_clipboard_at_once() {
    let (desk, person) = with_number();
    desk.ok("contact_copy", json!({ "person": person, "field": "phone" }));
    desk.ok("vault_lock", json!({}));
    assert_eq!(desk.clipboard(), "");
}

#[test]
fn what_is_not_there_is_not_copied() {
    let (desk, person) = with_number();
    assert_eq!(desk.invalid("contact_copy", json!({ "person": person, "field": "email" })), "field");
    assert_eq!(desk.invalid("contact_copy", json!({ "person": person, "field": "first" })), "field");
    let nobody = json!({ "person": "00".repeat(16), "field": "phone" });
    assert_eq!(desk.no("contact_copy", nobody).code, Code::NotFound);
    assert_eq!(desk.clipboard(), "");
}
