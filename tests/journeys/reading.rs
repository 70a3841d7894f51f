//! Readings: those that come with the starter sets, and her own.

use app::{Code, Meta};
use homegroup_tests::{Desk, base64, each, text};
use serde_json::{Value, json};

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

/// A text she wrote herself.
fn own(desk: &Desk, title: &str, words: &str) -> String {
    text(&desk.ok("reading_add", json!({ "title": title, "licence": "own", "text": words }))["id"])
}

#[test]
fn forty_thousand_characters_come_back_as_they_were_typed() {
    let desk = Desk::unlocked();
    let words = "ñandú 🌻 ".repeat(4_990).trim().to_owned();
    let reading = own(&desk, "The long one", &words);
    assert_eq!(desk.ok("reading_get", json!({ "reading": reading }))["text"], words);
    desk.ok("reading_edit", json!({ "reading": reading, "text": "Short." }));
    assert_eq!(desk.ok("reading_get", json!({ "reading": reading }))["text"], "Short.");
    desk.ok("change_undo_last", json!({}));
    assert_eq!(desk.ok("reading_get", json!({ "reading": reading }))["text"], words);
    let huge = json!({ "title": "Huge", "licence": "own", "text": "a".repeat(40_001) });
    assert_eq!(desk.invalid("reading_add", huge), "text");
}

#[test]
fn her_own_are_changed_and_a_counted_length_follows_the_words() {
    let desk = Desk::unlocked();
    let reading = own(&desk, "Opening", "Welcome.");
    let edit = |more: Value| {
        let mut request = json!({ "reading": reading });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok("reading_edit", request)
    };
    let edited = edit(
        json!({ "text": "word ".repeat(300), "tags": ["Newcomers", "newcomers", "Opening"], "language": "es" }),
    );
    assert_eq!((&edited["minutes"], &edited["tags"]), (&json!(3), &json!(["Newcomers", "Opening"])));
    assert_eq!((&edited["title"], &edited["language"]), (&json!("Opening"), &json!("es")));
    assert_eq!(edit(json!({ "minutes": 7 }))["minutes"], 7);
    assert_eq!(edit(json!({ "text": "Short." }))["minutes"], 7);
    assert_eq!(edit(json!({ "minutes": null }))["minutes"], 1);
    let card = edit(json!({ "licence": "card", "text": "", "minutes": 2 }));
    assert_eq!((&card["text"], &card["has_text"]), (&json!(null), &json!(false)));
    let bad = json!({ "reading": reading, "licence": "own" });
    assert_eq!(desk.invalid("reading_edit", bad), "text");
    let stale = Meta { request_id: None, based_on: Some("1".to_owned()) };
    let request = json!({ "reading": reading, "title": "Mine" });
    assert_eq!(desk.call("reading_edit", request, &stale).unwrap_err().code, Code::Conflict);
}

#[test]
fn a_shipped_one_is_changed_in_a_copy_of_her_own() {
    let desk = Desk::unlocked();
    let shipped = desk.ok("reading_list", json!({}))["readings"][0].clone();
    assert_eq!(desk.invalid("reading_edit", json!({ "reading": shipped["id"], "title": "Mine" })), "reading");
    assert_eq!(desk.invalid("reading_remove", json!({ "reading": shipped["id"] })), "reading");
    let copy = desk.ok("reading_copy", json!({ "reading": shipped["id"] }));
    assert_eq!((&copy["shipped"], &copy["title"]), (&json!(false), &shipped["title"]));
    assert_eq!((&copy["licence"], &copy["source"]), (&shipped["licence"], &shipped["source"]));
    desk.ok("reading_edit", json!({ "reading": copy["id"], "title": "Ours" }));
    assert_eq!(desk.ok("reading_get", json!({ "reading": shipped["id"] }))["title"], shipped["title"]);
}

#[test]
fn a_reading_taken_out_stays_where_it_was_chosen_and_can_be_put_back() {
    let desk = Desk::unlocked();
    let meeting = desk.next_meeting(&desk.group());
    let reading = own(&desk, "Opening", "Welcome.");
    let item = |title: &str| json!({ "meeting": meeting, "title": title, "minutes": 1, "reading": reading, "after": null });
    desk.ok("agenda_item_add", item("First"));
    desk.ok("reading_remove", json!({ "reading": reading }));
    let list = desk.ok("reading_list", json!({}));
    assert!(!each(&list["readings"], "id").contains(&reading));
    assert_eq!(each(&list["removed"], "title"), ["Opening"]);
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!(agenda["items"][0]["reading_title"], "Opening");
    assert_eq!(desk.no("agenda_item_add", item("Second")).code, Code::NotFound);
    assert_eq!(desk.ok("reading_restore", json!({ "reading": reading }))["removed"], false);
    desk.ok("agenda_item_add", item("Second"));
}

#[test]
fn the_last_evening_it_was_read_is_told_and_a_cancelled_one_is_none() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meetings = each(&desk.ok("meeting_list", json!({ "group": group }))["meetings"], "id");
    let reading = own(&desk, "Opening", "Welcome.");
    for meeting in &meetings[..2] {
        desk.ok(
            "agenda_item_add",
            json!({ "meeting": meeting, "title": "Read", "minutes": 1, "reading": reading }),
        );
    }
    let last = || desk.ok("reading_get", json!({ "reading": reading }))["last_used"].clone();
    assert_eq!(last(), "2026-11-24");
    desk.set_clock("2026-12-02T09:00:00-06:00");
    assert_eq!(last(), "2026-12-01");
    desk.ok("meeting_cancel", json!({ "meeting": meetings[1], "reason": "Snow" }));
    assert_eq!(last(), "2026-11-24");
}

#[test]
fn readings_are_found_by_title_tag_source_and_text() {
    let desk = Desk::unlocked();
    let request = json!({ "title": "Apertura", "licence": "own", "text": "Bienvenidos, compañeros.", "source": "Grey binder", "tags": ["newcomers"], "language": "es" });
    let reading = text(&desk.ok("reading_add", request)["id"]);
    let found = |query: &str| {
        let found = desk.ok("reading_find", json!({ "query": query }));
        found["readings"].as_array().unwrap().contains(&json!(reading))
    };
    for query in ["aper", "COMPANEROS grey", "newcom apertura", ""] {
        assert!(found(query), "{query}");
    }
    assert!(!found("apertura closing"));
    desk.ok("reading_remove", json!({ "reading": reading }));
    assert!(!found("aper"));
    assert_eq!(desk.invalid("reading_find", json!({ "query": "a".repeat(201) })), "query");
}

#[test]
fn a_text_file_comes_in_put_in_order_and_nothing_else_does() {
    let desk = Desk::unlocked();
    let before = desk.ok("reading_list", json!({}));
    let import = |bytes: &[u8]| json!({ "file": base64(bytes) });
    let read = desk.ok("reading_import", import("# Bienvenida\r\n\r\n• uno\r\n• dos".as_bytes()));
    assert_eq!((&read["title"], &read["text"]), (&json!("Bienvenida"), &json!("- uno\n- dos")));
    assert_eq!(desk.ok("reading_import", import(b"Caf\xe9"))["text"], "Café");
    for bytes in [&b"PK\x03\x04docx"[..], b"\x89PNG\r\n", b"a\0b", &vec![b'a'; 600 * 1024]] {
        assert_eq!(desk.invalid("reading_import", import(bytes)), "file");
    }
    assert_eq!(desk.invalid("reading_import", import("word ".repeat(9_000).as_bytes())), "file");
    assert_eq!(desk.invalid("reading_import", json!({ "file": "not base64!" })), "file");
    assert_eq!(
        desk.ok("reading_tidy", json!({ "text": "re\u{ad}covery\u{a0}takes" }))["text"],
        "recovery takes"
    );
    assert_eq!(desk.ok("reading_list", json!({})), before);
}

#[test]
fn pages_and_links_in_a_text_are_only_letters() {
    let desk = Desk::unlocked();
    let words = "# Hello\n\n<script>alert(1)</script> *so* [here](https://example.org)";
    let shown = desk.ok("reading_preview", json!({ "text": words }));
    assert_eq!(shown["blocks"][0]["kind"], "heading");
    let line = shown["blocks"][1]["lines"][0].as_array().unwrap().clone();
    assert_eq!(line[0]["text"], "<script>alert(1)</script> ");
    assert_eq!((&line[1]["text"], &line[1]["emphasis"]), (&json!("so"), &json!(true)));
    assert_eq!(line[2]["text"], " [here](https://example.org)");
}

#[test]
fn a_reading_is_parted_among_readers() {
    let desk = Desk::unlocked();
    let paragraph = "word ".repeat(130);
    let reading = own(&desk, "Long", &[paragraph.trim(); 6].join("\n\n"));
    let split = |readers: u32| desk.ok("reading_split", json!({ "reading": reading, "readers": readers }));
    let parts = split(3)["parts"].clone();
    let minutes: Vec<i64> =
        parts.as_array().unwrap().iter().map(|part| part["minutes"].as_i64().unwrap()).collect();
    assert_eq!(minutes, [2, 2, 2]);
    let short = own(&desk, "Short", "One. Two.");
    let parts = desk.ok("reading_split", json!({ "reading": short, "readers": 5 }))["parts"].clone();
    assert_eq!(parts.as_array().unwrap().len(), 2);
    for readers in [0, 1, 31] {
        assert_eq!(
            desk.invalid("reading_split", json!({ "reading": reading, "readers": readers })),
            "readers"
        );
    }
}
