//! The emergency card: there while the records are locked and while names are covered, put right
//! only by whoever can open them.

use std::fs;

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each};
use serde_json::{Value, json};

fn card(desk: &Desk) -> Value {
    desk.ok("emergency_get", json!({}))
}

#[test]
fn the_card_is_there_before_there_are_records_and_while_they_are_locked() {
    let desk = Desk::empty();
    let before = card(&desk);
    assert_eq!((&before["country"], &before["emergency"]["number"]), (&json!("us"), &json!("911")));
    assert_eq!(each(&before["crisis"], "number"), ["988"]);
    assert_eq!(before["emergency"]["checked_on"], "2026-11-25");
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    assert_eq!(card(&desk), before);
}

#[test]
fn a_number_that_changed_is_put_right_with_its_day_and_stays_so_behind_the_locked_door() {
    let desk = Desk::unlocked();
    let edit = json!({
        "country": "gb",
        "corrected": [{ "line": "gb-999", "number": "999" }, { "line": "gb-shout", "number": "85259" }],
        "local": [{ "name": "Night clinic", "number": "020 7946 0000" }],
    });
    let edited = desk.ok("emergency_edit", edit.clone());
    assert_eq!(each(&edited["crisis"], "number"), ["116 123", "85259"]);
    // As it came is no correction, and keeps the day the program's own was checked.
    assert_eq!((&edited["emergency"]["own"], &edited["crisis"][1]["own"]), (&json!(false), &json!(true)));
    assert_eq!(edited["crisis"][1]["checked_on"], "2026-11-24");
    assert_eq!(each(&edited["local"], "name"), ["Night clinic"]);
    desk.ok("vault_lock", json!({}));
    assert_eq!(card(&desk), edited);
    // Another program start reads the same, and unlocking changes nothing.
    let other = desk.another();
    assert_eq!(card(&other), edited);
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    // Saving again later does not say that she checked what she left as it was.
    desk.set_clock("2027-01-05T12:00:00-06:00");
    assert_eq!(desk.ok("emergency_edit", edit)["crisis"][1]["checked_on"], "2026-11-24");
    let back = desk.ok("emergency_edit", json!({ "country": "", "corrected": [], "local": [] }));
    assert_eq!((&back["country"], &back["local"]), (&json!("us"), &json!([])));
}

#[test]
fn nobody_at_a_locked_computer_changes_whom_to_call() {
    let desk = Desk::unlocked();
    desk.ok("vault_lock", json!({}));
    assert_eq!(desk.no("emergency_edit", json!({ "country": "ie" })).code, Code::Locked);
    assert_eq!(card(&desk)["country"], "us");
}

#[test]
fn numbers_nobody_could_call_are_refused_by_field_and_store_nothing() {
    let desk = Desk::unlocked();
    let local = |name: &str, number: &str| json!({ "local": [{ "name": name, "number": number }] });
    let four = vec![json!({ "name": "Clinic", "number": "1" }); 4];
    for (request, field) in [
        (json!({ "country": "atlantis" }), "country"),
        (json!({ "corrected": [{ "line": "us-912", "number": "912" }] }), "corrected.0.line"),
        (json!({ "corrected": [{ "line": "us-911", "number": "ask" }] }), "corrected.0.number"),
        (local(" ", "1"), "local.0.name"),
        (local("Clinic", ""), "local.0.number"),
        (local(&"x".repeat(61), "1"), "local.0.name"),
        (json!({ "local": four }), "local"),
    ] {
        assert_eq!(desk.invalid("emergency_edit", request), field);
    }
    assert_eq!(card(&desk)["local"], json!([]));
}

#[test]
fn nothing_but_numbers_lies_unsealed() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Zephyrine", "Tern");
    desk.ok("emergency_edit", json!({ "country": "us" }));
    let file = fs::read_to_string(desk.folder().join("preferences.json")).unwrap();
    assert!(!file.contains("Zephyrine") && !file.contains(&group), "{file}");
}
