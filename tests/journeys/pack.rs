//! Starter sets: copied, changed, passed on in one file, and refused with line and reason.

use std::fs;

use app::Code;
use homegroup_tests::{Desk, base64, each, text};
use serde_json::{Value, json};

fn copy(desk: &Desk, pack: &str, name: &str) -> Value {
    desk.ok("pack_copy", json!({ "pack": pack, "name": name }))
}

fn own_ids(desk: &Desk) -> Vec<String> {
    let packs = desk.ok("pack_list", json!({}))["packs"].clone();
    let own: Vec<Value> =
        packs.as_array().unwrap().iter().filter(|pack| pack["own"] == true).cloned().collect();
    each(&json!(own), "pack")
}

#[test]
fn a_copy_is_changed_and_a_group_is_made_from_it() {
    let desk = Desk::unlocked();
    let mine = copy(&desk, "aa", "Our way");
    let id = text(&mine["pack"]);
    assert!(id.starts_with("aa-") && mine["own"] == true, "{id}");
    assert!(!mine["text"].as_str().unwrap().contains("\"aa."), "no id of the old one is left");

    let mut items = mine["agendas"][0]["items"].as_array().unwrap().clone();
    items.truncate(2);
    items.push(json!({ "id": null, "title": "Tea", "minutes": 10, "min": 5, "max": 15, "role": null,
        "condition": "if there is tea", "script": "Milk?" }));
    let agenda = json!({ "id": mine["agendas"][0]["id"], "title": "With tea", "items": items });
    let request = json!({ "pack": id, "summary": "An hour and tea.", "words": { "meeting": "evening" }, "agenda": agenda });
    let changed = desk.ok("pack_edit", request);
    assert_eq!((&changed["name"], &changed["summary"]), (&json!("Our way"), &json!("An hour and tea.")));
    assert_eq!(changed["agendas"][0]["items"][2]["title"], "Tea");
    assert_eq!(changed["words"]["meeting"], "evening");

    let programs = desk.ok("program_list", json!({}));
    assert!(each(&programs["programs"], "id").contains(&id));
    let request = json!({ "name": "Tea group", "program": id, "weekday": "wed", "time": "17:00" });
    let group = desk.ok("group_create", request);
    assert_eq!((&group["program_name"], &group["words"]["meeting"]), (&json!("Our way"), &json!("evening")));
    let meeting = desk.next_meeting(&text(&group["id"]));
    let agenda = desk.ok("agenda_get", json!({ "meeting": meeting }));
    assert_eq!(each(&agenda["items"], "title").last().unwrap(), "Tea");

    // What happens to the starter set later does nothing to the group.
    desk.ok("pack_remove", json!({ "pack": id }));
    assert_eq!(own_ids(&desk), Vec::<String>::new());
    assert_eq!(desk.ok("group_get", json!({ "group": group["id"] }))["program_name"], "Our way");
    assert_eq!(desk.ok("agenda_get", json!({ "meeting": meeting }))["items"], agenda["items"]);
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(own_ids(&desk), [id]);
}

#[test]
fn a_starter_set_goes_out_in_one_file_and_comes_in_elsewhere_beside_what_is_there() {
    let desk = Desk::unlocked();
    let id = text(&copy(&desk, "smart", "Ours")["pack"]);
    let file = desk.elsewhere().join("ours.toml");
    assert_eq!(desk.ok("pack_export", json!({ "pack": id }))["saved"], false, "she changed her mind");
    desk.choose(Some(file.clone()));
    assert_eq!(desk.ok("pack_export", json!({ "pack": id }))["saved"], true);

    let other = Desk::unlocked();
    assert_eq!(other.ok("pack_import", json!({}))["pack"], json!(null));
    other.choose(Some(file.clone()));
    let brought = other.ok("pack_import", json!({}));
    assert_eq!((&brought["pack"], &brought["beside"]), (&json!(id), &json!(false)));
    let again = other.ok("pack_import", json!({ "file": base64(&fs::read(&file).unwrap()) }));
    assert_eq!(again["beside"], true);
    assert_ne!(again["pack"], brought["pack"]);
    assert_eq!(own_ids(&other).len(), 2, "nothing was overwritten");
    let (a, b) =
        (other.ok("pack_get", json!({ "pack": id })), other.ok("pack_get", json!({ "pack": again["pack"] })));
    assert_eq!((&a["name"], &a["words"]), (&b["name"], &b["words"]));
}

#[test]
fn a_bad_file_is_refused_with_line_and_reason_and_nothing_is_stored() {
    let desk = Desk::unlocked();
    let good = text(&copy(&desk, "aa", "Good")["text"]);
    let refused = |bytes: &[u8]| {
        let error = desk.no("pack_import", json!({ "file": base64(bytes) }));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("file")), "{error:?}");
        error.message
    };
    assert!(refused(&vec![b'x'; 10 * 1024 * 1024]).contains("larger"));
    assert!(refused(format!("{good}\ncolour = 1\n").as_bytes()).contains("Line "));
    assert!(refused(b"colour = 1\n").contains("Line "));
    assert!(refused(good.replacen("format = 1", "format = 99", 1).as_bytes()).contains("99"));
    assert!(refused(good.replacen("minutes = 60", "minutes = 61", 1).as_bytes()).contains("add up"));
    assert!(refused(b"name = \"a\"\nid = \"\xff\"\n").starts_with("Line 2"));
    assert_eq!(desk.invalid("pack_import", json!({ "file": "no base64" })), "file");
    assert_eq!(own_ids(&desk).len(), 1);
}

#[test]
fn what_is_wrong_with_a_starter_set_is_told_in_spanish_with_its_line() {
    let desk = Desk::unlocked();
    let good = text(&copy(&desk, "aa", "Good")["text"]);
    desk.ok("settings_edit", json!({ "language": "es" }));
    let faults = |bad: &str| desk.ok("pack_text_check", json!({ "text": bad }))["faults"].clone();
    let own = text(&desk.ok("pack_list", json!({}))["packs"].as_array().unwrap().last().unwrap()["pack"]);
    for (from, to, line, reason) in [
        (
            "minutes = 60",
            "minutes = sesenta",
            "minutes = sesenta",
            "aquí va un texto entre comillas o un número, y las comillas van de dos en dos",
        ),
        (
            "minutes = 60",
            "minutes = \"60\"",
            "minutes = \"60\"",
            "aquí va un número entero sin comillas, de 0 en adelante",
        ),
        (
            "minutes = 60",
            "minutes : 60",
            "minutes : 60",
            "un nombre necesita un signo igual y un valor después",
        ),
        (
            "attendance = \"count\"",
            "attendance = \"cuenta\"",
            "attendance = \"cuenta\"",
            "aquí va una de estas palabras: count, names",
        ),
        (
            "attendance =",
            "asistencia =",
            "asistencia = \"count\"",
            "aquí no hay nada que se llame «asistencia»",
        ),
        (
            "[words.meeting]",
            "[words.meeting",
            "[words.meeting",
            "falta cerrar un corchete o una llave, o falta una coma",
        ),
    ] {
        assert!(good.contains(from), "{from}");
        let bad = good.replacen(from, to, 1);
        let faults = faults(&bad);
        assert_eq!(faults[0]["reason"], reason);
        let at = usize::try_from(faults[0]["line"].as_u64().unwrap()).unwrap();
        assert_eq!(bad.lines().nth(at - 1), Some(line), "{reason}");
        let error = desk.no("pack_text_save", json!({ "pack": own, "text": bad }));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("text")));
        assert_eq!(error.message, format!("Línea {at}: {reason}. No se cambió nada."));
    }
    let bad = good.replacen("minutes = 60", "minutes = 61", 1);
    let reason = text(&faults(&bad)[0]["reason"]);
    assert!(
        reason.starts_with("los puntos de aa-") && reason.ends_with("suman 60 minutos, y no 61"),
        "{reason}"
    );
    let error = desk.no("pack_import", json!({ "file": base64(b"\xff") }));
    assert_eq!(error.message, "Línea 1: esto no es texto. No se cambió nada.");
}

#[test]
fn the_text_itself_is_checked_and_saved() {
    let desk = Desk::unlocked();
    let mine = copy(&desk, "aa", "Mine");
    let (id, toml) = (text(&mine["pack"]), text(&mine["text"]));
    assert_eq!(desk.ok("pack_text_check", json!({ "text": toml }))["faults"], json!([]));
    let bad = toml.replacen("minutes = 60", "minutes = sixty", 1);
    let faults = desk.ok("pack_text_check", json!({ "text": bad }))["faults"].clone();
    let line = usize::try_from(faults[0]["line"].as_u64().unwrap()).unwrap();
    assert_eq!(bad.lines().nth(line - 1), Some("minutes = sixty"));
    assert_eq!(desk.invalid("pack_text_save", json!({ "pack": id, "text": bad })), "text");
    let changed = toml.replacen("Mine", "Mine again", 1);
    assert_eq!(desk.ok("pack_text_save", json!({ "pack": id, "text": changed }))["name"], "Mine again");
    assert_eq!(desk.no("pack_text_save", json!({ "pack": "aa", "text": toml })).code, Code::NotFound);
}

#[test]
fn a_group_becomes_a_starter_set_without_what_must_stay_here() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    desk.person(&group, "Zebrafinch", "Robin");
    let mine = desk.ok("pack_copy", json!({ "group": group, "name": "As we do it" }));
    let usual = desk.ok("agenda_get", json!({ "meeting": desk.next_meeting(&group) }));
    assert_eq!(each(&mine["agendas"][0]["items"], "title"), each(&usual["items"], "title"));
    let toml = text(&mine["text"]);
    assert!(!toml.contains("Zebrafinch") && !toml.contains("Tuesday Night") && !toml.contains("restricted"));
}

#[test]
fn bad_input_is_named() {
    let desk = Desk::unlocked();
    let mine = copy(&desk, "aa", "Mine");
    let id = text(&mine["pack"]);
    assert_eq!(desk.invalid("pack_copy", json!({ "pack": "aa", "name": " " })), "name");
    assert_eq!(desk.invalid("pack_copy", json!({ "name": "A" })), "pack");
    for (command, request) in [
        ("pack_get", json!({ "pack": "nowhere" })),
        ("pack_export", json!({ "pack": "nowhere" })),
        ("pack_remove", json!({ "pack": "aa" })),
        ("pack_edit", json!({ "pack": "aa", "name": "B" })),
        ("pack_copy", json!({ "pack": "nowhere", "name": "B" })),
    ] {
        let error = desk.no(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some("pack")), "{command}");
    }
    assert_eq!(desk.invalid("pack_edit", json!({ "pack": id, "name": "" })), "name");
    assert_eq!(desk.invalid("pack_edit", json!({ "pack": id, "words": { "share": " " } })), "words.share");
    // A role that an item needs can't be taken away; the reason says which.
    assert_eq!(desk.invalid("pack_edit", json!({ "pack": id, "roles": [] })), "roles");
    let agenda = |minutes: u32| {
        let item = json!({ "id": null, "title": "A", "minutes": minutes, "min": 1, "max": 1000, "role": null,
            "condition": null, "script": null });
        json!({ "pack": id, "agenda": { "id": null, "title": "New", "items": [item] } })
    };
    for minutes in [0, 1000] {
        assert_eq!(desk.invalid("pack_edit", agenda(minutes)), "agenda");
    }
    assert_eq!(desk.ok("pack_get", json!({ "pack": id }))["text"], mine["text"], "nothing was stored");
}

#[test]
fn a_newer_version_is_offered_to_a_group_and_its_own_edits_stay() {
    let desk = Desk::unlocked();
    let mine = copy(&desk, "aa", "Ours");
    let id = text(&mine["pack"]);
    let request = json!({ "name": "Tea group", "program": id, "weekday": "wed", "time": "17:00" });
    let group = desk.ok("group_create", request);
    assert_eq!(group.get("newer_pack"), None);
    let pick = json!({ "group": group["id"] });
    assert_eq!(desk.ok("pack_update_look", pick.clone()), json!({ "newer": false, "changes": [] }));
    let before = desk.ok("pack_update", pick.clone());
    assert_eq!(before["stamp"], group["stamp"], "nothing was done");

    let meeting = desk.next_meeting(&text(&group["id"]));
    let items = desk.ok("agenda_get", json!({ "meeting": meeting }))["items"].clone();
    let own = json!({ "meeting": meeting, "item": items[0]["id"], "title": "Our own opening" });
    desk.ok("agenda_item_edit", own);

    let mut roles = mine["roles"].as_array().unwrap().clone();
    roles.push(json!({ "id": null, "name": "tea maker", "about": null }));
    desk.ok("pack_edit", json!({ "pack": id, "words": { "meeting": "evening" }, "roles": roles }));
    assert_eq!(desk.ok("group_get", pick.clone())["newer_pack"], true);
    let look = desk.ok("pack_update_look", pick.clone());
    assert_eq!(look["changes"], json!(["Its name, description or words are changed", "New role: tea maker"]));
    let updated = desk.ok("pack_update", pick.clone());
    assert_eq!((&updated["words"]["meeting"], updated.get("newer_pack")), (&json!("evening"), None));
    let now = desk.ok("agenda_get", json!({ "meeting": meeting }))["items"].clone();
    assert_eq!((&now[0]["title"], &now[1]["title"]), (&json!("Our own opening"), &items[1]["title"]));
    assert_eq!(desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(desk.ok("group_get", pick)["words"]["meeting"], group["words"]["meeting"]);
    let nobody = json!({ "group": "00".repeat(16) });
    assert_eq!(desk.no("pack_update", nobody).code, Code::NotFound);
}

#[test]
fn a_text_that_grew_over_many_leaves_can_shrink_again() {
    let desk = Desk::unlocked();
    let mine = copy(&desk, "aa", "Ours");
    let id = text(&mine["pack"]);
    let card = |n: u32| json!({ "id": null, "kind": "topic", "title": format!("Topic {n}"), "text": "é😀 ".repeat(600) });
    let cards: Vec<Value> = (0..30).map(card).collect();
    let long = desk.ok("pack_edit", json!({ "pack": id, "cards": cards }));
    assert_eq!(long["cards"].as_array().unwrap().len(), 30);
    let short = desk.ok("pack_edit", json!({ "pack": id, "cards": [] }));
    assert_eq!(short["cards"], json!([]));
    assert_eq!(desk.ok("pack_get", json!({ "pack": id }))["text"], short["text"]);
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
}
