//! Handouts: those that come with Homegroup, and her own.

use std::fs;

use app::{Code, Meta};
use homegroup_tests::{Desk, base64, each, files, text, unbase64};
use serde_json::{Value, json};

const TEA: &str = "# Tea\n\nPourquoise for {group}.\n\n:::box\n- [ ] hot\n::lines 3\n:::";

fn create(desk: &Desk, more: Value) -> Value {
    let mut request = json!({ "text": TEA });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.ok("handout_create", request)
}

fn titles(desk: &Desk, request: Value) -> Vec<String> {
    each(&desk.ok("handout_list", request)["handouts"], "title")
}

fn shipped(desk: &Desk) -> Value {
    let all = desk.ok("handout_list", json!({}))["handouts"].clone();
    all.as_array().unwrap().iter().find(|one| one["own"] == false).unwrap().clone()
}

#[test]
fn shipped_ones_are_there_in_both_languages_and_say_when_they_were_checked() {
    let desk = Desk::unlocked();
    let all = desk.ok("handout_list", json!({}))["handouts"].clone();
    for one in all.as_array().unwrap() {
        assert!(one["checked"].is_string() && one["about"].is_string(), "{one}");
        let english = desk.ok("handout_get", json!({ "handout": one["id"] }));
        let spanish = desk.ok("handout_get", json!({ "handout": one["id"], "language": "es" }));
        assert_eq!((&english["language"], &spanish["language"]), (&json!("en"), &json!("es")));
        assert_ne!(english["text"], spanish["text"]);
        assert!(!english["sources"].as_array().unwrap().is_empty());
    }
    let one = shipped(&desk);
    let ids = each(&desk.ok("handout_list", json!({}))["handouts"], "id");
    desk.ok("settings_edit", json!({ "language": "es" }));
    let spanish = desk.ok("handout_get", json!({ "handout": one["id"] }));
    assert_eq!(spanish["language"], "es");
    let mut again = each(&desk.ok("handout_list", json!({}))["handouts"], "id");
    again.sort();
    let mut ids = ids;
    ids.sort();
    assert_eq!(ids, again, "a handout has one id in every language");
}

#[test]
fn she_makes_her_own_and_changes_it() {
    let desk = Desk::unlocked();
    let made = create(
        &desk,
        json!({ "about": "For the pot", "sources": ["Own words, 2026"], "checked": "2026-11-25" }),
    );
    assert_eq!(
        (&made["title"], &made["own"], &made["language"]),
        (&json!("Tea"), &json!(true), &json!("en"))
    );
    assert_eq!(made["text"], TEA);
    let id = &made["id"];
    let longer = format!("{TEA}\n\n{}", "ñandú 🌻 ".repeat(4_000));
    let edited =
        desk.ok("handout_edit", json!({ "handout": id, "text": longer, "large": true, "about": "" }));
    assert_eq!((&edited["text"], &edited["large"]), (&json!(longer.trim_end()), &json!(true)));
    assert_eq!((&edited["about"], &edited["checked"]), (&json!(null), &json!("2026-11-25")));
    let named = desk
        .ok("handout_edit", json!({ "handout": id, "title": "Tea for all", "checked": "", "sources": [] }));
    assert_eq!(
        (&named["title"], &named["checked"], &named["sources"]),
        (&json!("Tea for all"), &json!(null), &json!([]))
    );
    assert_eq!(desk.ok("handout_edit", json!({ "handout": id, "title": " " }))["title"], "Tea");
    for _ in 0..3 {
        desk.ok("change_undo_last", json!({}));
    }
    let back = desk.ok("handout_get", json!({ "handout": id }));
    assert_eq!(
        (&back["text"], &back["about"], &back["large"]),
        (&json!(TEA), &json!("For the pot"), &json!(false))
    );
    let stale = Meta { request_id: None, based_on: Some("1".to_owned()) };
    let error = desk.call("handout_edit", json!({ "handout": id, "title": "Mine" }), &stale).unwrap_err();
    assert_eq!(error.code, Code::Conflict);
}

#[test]
fn a_text_that_is_not_whole_is_not_stored_and_says_its_line() {
    let desk = Desk::unlocked();
    let made = create(&desk, json!({}));
    for (command, request) in [
        ("handout_create", json!({ "text": "# a\n\n:::box\nb" })),
        ("handout_edit", json!({ "handout": made["id"], "text": "# a\n\n:::box\nb" })),
    ] {
        let error = desk.no(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("text")));
        assert!(error.message.starts_with("Line 3: "), "{}", error.message);
    }
    let faults = desk.ok("handout_check", json!({ "text": "{name}\n\n::oh\n:::box" }))["faults"].clone();
    assert_eq!(
        faults.as_array().unwrap().iter().map(|fault| fault["line"].clone()).collect::<Vec<_>>(),
        [1, 3, 4]
    );
    assert_eq!(desk.ok("handout_check", json!({ "text": TEA }))["faults"], json!([]));
    desk.ok("settings_edit", json!({ "language": "es" }));
    let said = desk.ok("handout_check", json!({ "text": ":::" }))["faults"][0]["reason"].clone();
    assert!(said.as_str().unwrap().contains("no hay nada abierto"), "{said}");
    for (request, field) in [
        (json!({ "text": "" }), "text"),
        (json!({ "text": "a\u{0}" }), "text"),
        (json!({ "text": "a".repeat(40_001) }), "text"),
        (json!({ "text": "no title" }), "title"),
        (json!({ "text": TEA, "title": "a".repeat(121) }), "title"),
        (json!({ "text": TEA, "about": "a".repeat(201) }), "about"),
        (json!({ "text": TEA, "checked": "soon" }), "checked"),
        (json!({ "text": TEA, "sources": vec!["a"; 31] }), "sources"),
        (json!({ "text": TEA, "programs": ["nothing"] }), "programs"),
        (json!({ "text": TEA, "language": "fr" }), "language"),
    ] {
        assert_eq!(desk.invalid("handout_create", request), field);
    }
    assert_eq!(desk.invalid("handout_check", json!({ "text": "a".repeat(40_001) })), "text");
    let nobody = "0123456789abcdef0123456789abcdef";
    for (command, request, field) in [
        ("handout_get", json!({ "handout": nobody }), "handout"),
        ("handout_edit", json!({ "handout": nobody }), "handout"),
        ("handout_copy", json!({ "handout": nobody }), "handout"),
        ("handout_export", json!({ "handout": nobody }), "handout"),
        ("handout_create", json!({ "text": TEA, "group": nobody }), "group"),
        ("handout_list", json!({ "group": nobody }), "group"),
        ("group_logo_get", json!({ "group": nobody }), "group"),
    ] {
        let error = desk.no(command, request);
        assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some(field)), "{command}");
    }
}

#[test]
fn a_shipped_one_is_changed_in_a_copy_of_her_own() {
    let desk = Desk::unlocked();
    let one = shipped(&desk);
    for command in ["handout_edit", "handout_remove", "handout_restore"] {
        assert_eq!(desk.invalid(command, json!({ "handout": one["id"] })), "handout");
    }
    let copy = desk.ok("handout_copy", json!({ "handout": one["id"], "language": "es" }));
    assert_eq!((&copy["own"], &copy["language"]), (&json!(true), &json!("es")));
    assert_eq!((&copy["checked"], &copy["large"]), (&one["checked"], &one["large"]));
    let original = desk.ok("handout_get", json!({ "handout": one["id"], "language": "es" }));
    assert_eq!((&copy["text"], &copy["sources"]), (&original["text"], &original["sources"]));
}

#[test]
fn they_are_found_by_words_and_by_what_a_group_can_use() {
    let desk = Desk::unlocked();
    let [aa, other] = [desk.group(), desk.group()];
    create(&desk, json!({ "title": "For everybody" }));
    create(&desk, json!({ "title": "For one group", "group": aa }));
    create(&desk, json!({ "title": "For another", "group": other }));
    create(&desk, json!({ "title": "For its program", "programs": ["aa"] }));
    create(&desk, json!({ "title": "For others", "programs": ["smart", "na"] }));
    assert_eq!(titles(&desk, json!({ "query": "FOR pourquoise evéry" })), ["For everybody"]);
    assert_eq!(titles(&desk, json!({ "query": "nothing has thiswise" })), Vec::<String>::new());
    let mine = titles(&desk, json!({ "group": aa, "query": "for pourquoise" }));
    assert_eq!(mine, ["For everybody", "For its program", "For one group"]);
    assert_eq!(desk.invalid("handout_list", json!({ "query": "a".repeat(201) })), "query");
    let all = desk.ok("handout_list", json!({ "query": "for others pourquoise" }));
    assert_eq!(all["handouts"][0]["program_names"].as_array().unwrap().len(), 2);
}

#[test]
fn one_taken_out_can_be_put_back() {
    let desk = Desk::unlocked();
    let id = create(&desk, json!({}))["id"].clone();
    assert_eq!(desk.ok("handout_remove", json!({ "handout": id }))["removed"], true);
    let list = desk.ok("handout_list", json!({ "query": "tea pourquoise" }));
    assert_eq!(
        (each(&list["handouts"], "title").len(), each(&list["removed"], "title")),
        (0, vec!["Tea".to_owned()])
    );
    assert_eq!(desk.ok("handout_restore", json!({ "handout": id }))["removed"], false);
    desk.ok("handout_remove", json!({ "handout": id }));
    desk.ok("change_undo_last", json!({}));
    assert_eq!(titles(&desk, json!({ "query": "tea pourquoise" })), ["Tea"]);
    let history = desk.ok("history_list", json!({}))["changes"].clone();
    assert!(each(&history, "about").contains(&"Tea".to_owned()), "{history}");
}

#[test]
fn a_handout_is_passed_on_in_a_file() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let made =
        create(&desk, json!({ "group": group, "programs": ["aa"], "checked": "2026-11-25", "large": true }));
    let file = desk.elsewhere().with_extension("md");
    assert_eq!(
        desk.ok("handout_export", json!({ "handout": made["id"] }))["saved"],
        false,
        "she changed her mind"
    );
    desk.choose(Some(file.clone()));
    assert_eq!(desk.ok("handout_export", json!({ "handout": made["id"] }))["saved"], true);
    assert!(!fs::read_to_string(&file).unwrap().contains("Tuesday"), "the group's name stays here");
    let other = Desk::unlocked();
    assert_eq!(other.ok("handout_import", json!({}))["handout"], json!(null));
    other.choose(Some(file.clone()));
    let brought = other.ok("handout_import", json!({}))["handout"].clone();
    let brought = other.ok("handout_get", json!({ "handout": brought }));
    for field in ["title", "text", "language", "checked", "large", "programs", "sources"] {
        assert_eq!(brought[field], made[field], "{field}");
    }
    assert_eq!(brought["group"], json!(null));
    let one = shipped(&desk);
    desk.choose(Some(file.clone()));
    desk.ok("handout_export", json!({ "handout": one["id"], "language": "es" }));
    assert!(fs::read_to_string(&file).unwrap().contains("language = \"es\""));
}

#[test]
fn a_file_that_is_no_handout_is_refused_with_its_line() {
    let desk = Desk::unlocked();
    for (bytes, line) in [
        (&b"+++\ntitle = \"a\"\ncolour = 1\n+++\nb"[..], "Line 3: "),
        (b"+++\ntitle = \"a\"\n+++\n\n:::box", "Line 5: "),
        (b"+++\ntitle = \"a\"\n", "Line 1: "),
        (b"no title", "Line 1: "),
        (b"# a\n\xff", "Line 2: "),
        (&[b'a'; 1024 * 1024 + 1], "Line 1: "),
    ] {
        let error = desk.no("handout_import", json!({ "file": base64(bytes) }));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("file")));
        assert!(error.message.starts_with(line), "{}", error.message);
    }
    let long = format!("# {}\n", "a".repeat(121));
    assert_eq!(desk.invalid("handout_import", json!({ "file": base64(long.as_bytes()) })), "file");
    assert_eq!(desk.invalid("handout_import", json!({ "file": "no base64" })), "file");
    desk.choose(Some(desk.elsewhere().with_extension("gone")));
    assert_eq!(desk.no("handout_import", json!({})).code, Code::Io);
    assert_eq!(desk.ok("handout_list", json!({ "query": "colour" }))["handouts"], json!([]));
}

#[test]
fn a_text_is_shown_as_the_pages_it_makes_filled_in_for_a_group() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let preview = |more: Value| {
        let mut request = json!({ "text": format!("{TEA}\n\n::numbers\n\n::places\n\n{{date}} {{next meeting}} {{place}}") });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok("handout_preview", request)
    };
    let blank = preview(json!({}));
    assert_eq!(
        (&blank["pages"], &blank["has_names"], &blank["missing"]),
        (&json!(1), &json!(false), &json!([]))
    );
    assert!(
        !blank["title"].as_str().unwrap().contains("Tea")
            && !blank["file_name"].as_str().unwrap().contains("tea")
    );
    let mut all = vec![blank["pdf"].clone()];
    for more in [
        json!({ "group": group }),
        json!({ "group": group, "language": "es" }),
        json!({ "group": group, "large": true }),
        json!({ "group": group, "page": "a4" }),
    ] {
        let paper = preview(more);
        assert!(!all.contains(&paper["pdf"]));
        all.push(paper["pdf"].clone());
    }
    let text = "# a\n::logo";
    let plain = desk.ok("handout_preview", json!({ "text": text, "group": group }))["pdf"].clone();
    set(&desk, &group, DOTS[0]);
    assert_ne!(desk.ok("handout_preview", json!({ "text": text, "group": group }))["pdf"], plain);
    let error = desk.no("handout_preview", json!({ "text": "a\n:::" }));
    assert_eq!((error.field.as_deref(), &error.message[..8]), (Some("text"), "Line 2: "));
    let card = format!(":::cards 8\n{}\n:::", "word ".repeat(2_000));
    assert_eq!(desk.no("handout_preview", json!({ "text": card })).code, Code::Invalid);
    let code = format!("::qr {} | x", "y".repeat(301));
    assert_eq!(desk.invalid("handout_preview", json!({ "text": code })), "text");
    assert_eq!(
        desk.no("handout_preview", json!({ "text": "a", "group": "00".repeat(16) })).code,
        Code::NotFound
    );
}

#[test]
fn a_handout_is_a_paper_like_any_other() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let meeting = desk.next_meeting(&group);
    let made = create(&desk, json!({}));
    let paper = |request: Value| desk.ok("paper_make", request)["pdf"].clone();
    let id = text(&made["id"]);
    let plain = paper(json!({ "kind": "handout", "handout": id }));
    let filled = paper(json!({ "kind": "handout", "handout": id, "group": group }));
    assert_ne!(plain, filled);
    assert_eq!(paper(json!({ "kind": "handout", "handout": id, "meeting": meeting })), filled);
    let one = text(&shipped(&desk)["id"]);
    assert_ne!(
        paper(json!({ "kind": "handout", "handout": one })),
        paper(json!({ "kind": "handout", "handout": one, "language": "es" }))
    );
    let lines = json!([{ "kind": "handout", "handout": one, "copies": 20 }]);
    desk.ok("paper_set_keep", json!({ "group": group, "lines": lines }));
    let set = desk.ok("paper_set_get", json!({ "meeting": meeting }));
    assert_eq!(set["papers"][0]["line"]["handout"], one);
    for wrong in ["", "nothing"] {
        assert_eq!(desk.invalid("paper_make", json!({ "kind": "handout", "handout": wrong })), "handout");
    }
    let gone = json!({ "kind": "handout", "handout": "00".repeat(16) });
    assert_eq!(desk.no("paper_make", gone).code, Code::NotFound);
}

/// Pictures of one dot, each of another grey.
const DOTS: [&str; 5] = [
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mMIAAAAUgBRWqmjOgAAAABJRU5ErkJggg==",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNYAAAAogChcQXLQQAAAABJRU5ErkJggg==",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4AAAA8gDxMXlnawAAAABJRU5ErkJggg==",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==",
];
/// A picture of 4,001 dots in one line.
const WIDE: &str = "iVBORw0KGgoAAAANSUhEUgAAD6EAAAABCAAAAAAA3mVCAAAAG0lEQVR42u3BMQEAAADCoPVPbQwfoAAAAIC/AQ+iAAG7cm5dAAAAAElFTkSuQmCC";

fn set(desk: &Desk, group: &str, dot: &str) -> Value {
    desk.ok("group_logo_set", json!({ "group": group, "file": dot }))
}

fn logo(desk: &Desk, group: &str) -> Value {
    desk.ok("group_logo_get", json!({ "group": group }))["png"].clone()
}

#[test]
fn a_group_has_a_picture_and_changing_it_can_be_taken_back() {
    let desk = Desk::unlocked();
    let group = desk.group();
    assert_eq!(logo(&desk, &group), json!(null));
    let [one, two] = [set(&desk, &group, DOTS[0]), set(&desk, &group, DOTS[1])];
    assert_eq!(one["png"], DOTS[0]);
    assert_ne!(one["png"], two["png"]);
    desk.ok("change_undo_last", json!({}));
    assert_eq!(logo(&desk, &group), one["png"]);
    desk.ok("change_redo_last", json!({}));
    assert_eq!(logo(&desk, &group), two["png"]);
    assert_eq!(desk.ok("group_logo_remove", json!({ "group": group }))["png"], json!(null));
    desk.ok("change_undo_last", json!({}));
    assert_eq!(logo(&desk, &group), two["png"]);
    let stale = Meta { request_id: None, based_on: Some("1".to_owned()) };
    let request = json!({ "group": group, "file": DOTS[2] });
    assert_eq!(desk.call("group_logo_set", request, &stale).unwrap_err().code, Code::Conflict);
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": homegroup_tests::PASSPHRASE }));
    assert_eq!(logo(&desk, &group), two["png"]);
}

#[test]
fn what_is_no_picture_or_too_large_is_refused() {
    let desk = Desk::unlocked();
    let group = desk.group();
    let whole = unbase64(DOTS[0]);
    let large = [whole.clone(), vec![0; 2 * 1024 * 1024]].concat();
    for bytes in [b"GIF89a".to_vec(), whole[..20].to_vec(), unbase64(WIDE), large, Vec::new()] {
        assert_eq!(desk.invalid("group_logo_set", json!({ "group": group, "file": base64(&bytes) })), "file");
    }
    assert_eq!(desk.invalid("group_logo_set", json!({ "group": group, "file": "no base64" })), "file");
    assert_eq!(logo(&desk, &group), json!(null));
}

#[test]
fn pictures_that_were_replaced_do_not_pile_up() {
    let desk = Desk::unlocked();
    let group = desk.group();
    for (n, dot) in DOTS.into_iter().enumerate() {
        set(&desk, &group, dot);
        if n == 2 {
            desk.ok("change_undo_last", json!({}));
        }
    }
    desk.ok("vault_lock", json!({}));
    desk.ok("vault_unlock", json!({ "passphrase": homegroup_tests::PASSPHRASE }));
    let blobs = || {
        files(desk.folder()).iter().filter(|path| path.extension().is_some_and(|ext| ext == "blob")).count()
    };
    desk.ok("group_logo_remove", json!({ "group": group }));
    desk.ok("change_undo_last", json!({}));
    assert!(logo(&desk, &group).is_string());
    desk.ok("recovery_renew", json!({ "passphrase": homegroup_tests::PASSPHRASE }));
    assert!(blobs() <= 2, "{}", blobs());
}

#[test]
fn erasing_somebody_tells_that_a_text_of_hers_may_name_her() {
    let desk = Desk::unlocked();
    let person = desk.person(&desk.group_with_names(), "Wren", "Tern");
    let beyond = || {
        let preview = desk.ok("person_erase_preview", json!({ "person": person }));
        preview["beyond"].as_array().unwrap().len()
    };
    create(&desk, json!({ "title": "Birds", "text": "# Birds\n\nWrens and Wrenna." }));
    let before = beyond();
    create(&desk, json!({ "title": "Thanks", "text": "# Thanks\n\n**WREN** brought the kettle." }));
    assert_eq!(beyond(), before + 1);
}

#[test]
fn erasing_a_group_takes_its_picture_and_its_handouts() {
    let desk = Desk::unlocked();
    let [gone, stays] = [desk.group(), desk.group()];
    let taken_back = set(&desk, &gone, DOTS[0]);
    assert!(taken_back["png"].is_string());
    desk.ok("change_undo_last", json!({}));
    set(&desk, &gone, DOTS[1]);
    set(&desk, &stays, DOTS[2]);
    let hers = create(&desk, json!({ "title": "Hers", "group": gone }))["id"].clone();
    create(&desk, json!({ "title": "Nobody's" }));
    create(&desk, json!({ "title": "The other's", "group": stays }));
    let name = text(&desk.ok("group_get", json!({ "group": gone }))["name"]);
    desk.ok("group_erase", json!({ "group": gone, "typed": name }));
    assert_eq!(desk.no("handout_get", json!({ "handout": hers })).code, Code::NotFound);
    assert_eq!(titles(&desk, json!({ "query": "pourquoise" })), ["Nobody's", "The other's"]);
    assert!(logo(&desk, &stays).is_string());
    let blobs =
        files(desk.folder()).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "blob"));
    assert_eq!(blobs.count(), 1);
}
