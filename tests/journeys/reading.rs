//! Readings: those that come with the starter sets, and her own.

use homegroup_tests::{Desk, text};
use serde_json::json;

#[test]
fn shipped_readings_come_with_their_source_and_licence() {
    let desk = Desk::unlocked();
    let readings = desk.ok("reading_list", json!({}))["readings"].clone();
    let readings = readings.as_array().unwrap();
    assert!(readings.len() > 5);
    for reading in readings {
        assert!(reading["source"].is_string() && reading["licence_name"].is_string(), "{reading}");
        let whole = desk.ok("reading_get", json!({ "reading": reading["id"] }));
        assert_eq!(whole["text"].is_string(), reading["licence"] != "card", "{reading}");
        assert_eq!(whole["shipped"], true);
    }
}

#[test]
fn she_adds_her_own_text_or_a_card() {
    let desk = Desk::unlocked();
    let request =
        json!({ "title": "Our welcome", "text": "You are welcome here.\n\nStay.", "licence": "restricted" });
    let added = desk.ok("reading_add", request);
    assert_eq!(
        (&added["restricted"], &added["minutes"], &added["shipped"]),
        (&json!(true), &json!(1), &json!(false))
    );
    assert_eq!(added["text"], "You are welcome here.\n\nStay.");
    let card = desk.ok("reading_add", json!({ "title": "Page 417", "minutes": 3, "licence": "card" }));
    assert_eq!((&card["has_text"], &card["text"]), (&json!(false), &json!(null)));
    assert_eq!(desk.invalid("reading_add", json!({ "title": "Card", "licence": "card" })), "minutes");
    assert_eq!(
        desk.invalid("reading_add", json!({ "title": "Card", "minutes": 1, "licence": "card", "text": "a" })),
        "text"
    );
    assert_eq!(desk.invalid("reading_add", json!({ "title": "Own", "licence": "own" })), "text");
    assert_eq!(
        desk.invalid("reading_add", json!({ "title": "Own", "licence": "stolen", "text": "a" })),
        "licence"
    );
}

#[test]
fn a_reading_goes_on_the_agenda() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let reading =
        text(&desk.ok("reading_add", json!({ "title": "Page 417", "minutes": 3, "licence": "card" }))["id"]);
    let request =
        json!({ "meeting": meeting, "title": "Reading", "minutes": 3, "reading": reading, "after": null });
    assert_eq!(desk.ok("agenda_item_add", request)["items"][0]["reading_title"], "Page 417");
}
