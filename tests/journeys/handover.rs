//! A group handed over to whoever looks after it next: what goes, who goes, what arrives, and
//! erasing it where it came from.

use std::fs;
use std::path::PathBuf;

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, files, text};
use serde_json::{Value, json};

const OF_THE_FILE: &str = "a green bench under nine old trees";

/// A group with all that can go along, and what never may.
fn full(desk: &Desk) -> String {
    let group = desk.group_with_names();
    let (ana, luis) = (desk.person(&group, "Annabel", "Robin"), desk.person(&group, "Luisito", "Moss"));
    desk.ok("person_edit", json!({ "person": ana, "phone": "555-0101", "email": "a@example.org" }));
    desk.ok("person_edit", json!({ "person": luis, "phone": "555-0202" }));
    let reading = |title: &str, words: &str, licence: &str| {
        let request = json!({ "title": title, "text": words, "licence": licence });
        text(&desk.ok("reading_add", request)["id"])
    };
    let lamp = reading("Our lamp", "We light a lamp for those who come later.", "own");
    let binder = reading("From the shelf", "Zanzibarian secret words.", "restricted");
    let unused = reading("Of another group", "Nobody here reads this one.", "own");
    assert!(!unused.is_empty());
    let turns = json!([{ "title": "Spring", "reading": lamp }, { "title": "Summer", "reading": binder },
        { "title": "Autumn" }]);
    let cycle = json!({ "group": group, "title": "Seasons", "by": "meeting", "turns": turns });
    let cycle = text(
        &desk.ok("cycle_add", cycle)["cycles"]
            .as_array()
            .unwrap()
            .iter()
            .find(|cycle| cycle["title"] == "Seasons")
            .unwrap()["id"],
    );
    desk.ok("backlog_add", json!({ "group": group, "title": "Paint the door", "minutes": 5 }));
    let coming = desk.ok("meeting_list", json!({ "group": group, "limit": 4 }))["meetings"].clone();
    let (first, second) = (text(&coming[0]["id"]), text(&coming[1]["id"]));
    // What makes it more than the pack's: an evening of its own, one cancelled, one moved.
    let item = |title: &str, person: &str, notes: &str| {
        json!({ "meeting": first, "title": title, "minutes": 5,
        "person": person, "notes": notes, "reading": lamp })
    };
    desk.ok("agenda_item_add", item("Lamp by A", &ana, "ask her sister"));
    desk.ok("agenda_item_add", item("Lamp by L", &luis, ""));
    desk.ok("attendance_mark", json!({ "meeting": first, "person": luis, "mark": "here" }));
    desk.ok("visitor_count", json!({ "meeting": first, "newcomers": 77 }));
    desk.ok("meeting_cancel", json!({ "meeting": second, "reason": "The pipes" }));
    desk.ok("meeting_move", json!({ "meeting": coming[2]["id"], "date": "2026-12-10" }));
    let turn =
        desk.ok("cycle_ahead", json!({ "group": group, "cycle": cycle }))["cycle"]["turns"][2]["id"].clone();
    let set = json!({ "group": group, "cycle": cycle, "meeting": first, "change": "from", "turn": turn });
    desk.ok("cycle_set", set);
    let role = json!({ "group": group, "name": "Lamp keeper" });
    let roles = desk.ok("role_add", role)["roles"].clone();
    let role = roles.as_array().unwrap().iter().find(|role| role["name"] == "Lamp keeper").unwrap();
    for person in [&luis, &ana] {
        let set = json!({ "meeting": first, "role": role["id"], "person": person, "state": "yes" });
        desk.ok("assignment_set", set);
    }
    let can = json!({ "group": group, "role": role["id"], "person": luis, "can": true });
    desk.ok("can_serve_set", can);
    desk.ok("topic_set", json!({ "meeting": first, "topic": "Light" }));
    let rest = json!({ "group": group, "from": "2026-12-23", "to": "2027-01-02", "reason": "Winter" });
    desk.ok("schedule_break_add", rest);
    // Agendas of her own: one a copy, with the items of the usual one, and one that a week follows.
    for (title, from) in [("Candles", "usual"), ("Quiet", "empty")] {
        desk.ok("other_agenda_add", json!({ "group": group, "title": title, "from": from }));
    }
    let agendas = desk.ok("other_agenda_list", json!({ "group": group }))["agendas"].clone();
    let quiet = agendas.as_array().unwrap().iter().find(|one| one["title"] == "Quiet").unwrap();
    let week = json!({ "group": group, "nth": "3", "weekday": "tue", "is": "agenda", "agenda": quiet["id"] });
    desk.ok("schedule_week_set", week);
    group
}

fn person(desk: &Desk, group: &str, name: &str) -> Value {
    let people = desk.ok("handover_look", json!({ "group": group }))["people"].clone();
    people.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["person"].clone()
}

fn asked(group: &str, to: &PathBuf, people: Value) -> Value {
    json!({ "group": group, "readings": true, "cycles": true, "backlog": true, "meetings": true,
        "people": people, "passphrase": PASSPHRASE, "new": OF_THE_FILE, "to": to })
}

/// Hands everything over with these people; the file.
fn handed(desk: &Desk, group: &str, people: Value) -> PathBuf {
    let file = desk.elsewhere().join("group.parcel");
    assert_eq!(desk.ok("handover_make", asked(group, &file, people))["saved"], true);
    file
}

fn opened(file: &PathBuf) -> Value {
    json!({ "from": file, "passphrase": OF_THE_FILE })
}

/// What of twelve weeks a facilitator would see: dates, what is cancelled and why, agendas, cycles.
fn twelve_weeks(desk: &Desk, group: &str) -> Vec<Value> {
    let ask = json!({ "group": group, "from": "2026-11-24", "to": "2027-02-16" });
    let mut weeks = Vec::new();
    for meeting in desk.ok("meeting_list", ask)["meetings"].as_array().unwrap() {
        let agenda = desk.ok("agenda_get", json!({ "meeting": meeting["id"] }));
        let item = |item: &Value| {
            let one = |field: &str| item[field].clone();
            json!([
                one("title"),
                one("minutes"),
                one("starts"),
                one("role"),
                one("reading_title"),
                one("script"),
                one("turn")["place"],
                one("turn")["turn"]["title"]
            ])
        };
        let items: Vec<Value> = agenda["items"].as_array().unwrap().iter().map(item).collect();
        // That it was held is known only where it was written down who was there.
        let of = |field: &str| match meeting[field].as_str() {
            Some("held") => json!("planned"),
            _ => meeting[field].clone(),
        };
        weeks.push(json!([
            of("date"),
            of("start"),
            of("closes"),
            of("status"),
            of("reason"),
            of("dark"),
            of("moved_from"),
            items
        ]));
    }
    let list = desk.ok("cycle_list", json!({ "group": group }))["cycles"].clone();
    for cycle in list.as_array().unwrap() {
        let ahead = desk.ok("cycle_ahead", json!({ "group": group, "cycle": cycle["id"] }));
        let row = |row: &Value| {
            json!([
                row["meeting"]["date"],
                row["turn"]["turn"]["title"],
                row["turn"]["turn"]["reading_title"],
                row["turn"]["place"]
            ])
        };
        let rows: Vec<Value> = ahead["rows"].as_array().unwrap().iter().map(row).collect();
        weeks.push(json!([cycle["title"], rows]));
    }
    weeks
}

#[test]
fn twelve_weeks_are_the_same_where_it_is_taken_over() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let file = handed(&desk, &group, json!([]));
    let other = Desk::unlocked();
    other.ok("sample_make", json!({}));
    let before = other.ok("group_list", json!({}));
    let read = other.ok("handover_read", opened(&file));
    assert_eq!((&read["name"], &read["taken"]), (&json!("Tuesday Night Steps"), &json!(null)));
    assert_eq!((&read["counts"]["backlog"], &read["counts"]["readings"]), (&json!(1), &json!(1)));
    assert_eq!(other.ok("group_list", json!({})), before, "looking changes nothing");

    let taken = other.ok("handover_take", opened(&file));
    let here = text(&taken["id"]);
    assert_ne!(here, group);
    let agendas = |desk: &Desk, group: &str| {
        let list = desk.ok("other_agenda_list", json!({ "group": group }));
        let agendas = list["agendas"].as_array().unwrap().clone();
        let shown =
            agendas.iter().map(|one| json!([one["title"], one["items"], one["minutes"], one["used"]]));
        json!([shown.collect::<Vec<_>>(), list["usual_items"]])
    };
    assert_eq!(agendas(&other, &here), agendas(&desk, &group));
    let roles =
        |desk: &Desk, group: &str| each(&desk.ok("role_list", json!({ "group": group }))["roles"], "name");
    assert_eq!(roles(&other, &here), roles(&desk, &group));
    let (there, here_now) = (twelve_weeks(&desk, &group), twelve_weeks(&other, &here));
    assert!(there.len() > 14, "evenings, and cycles");
    for (there, here) in there.iter().zip(&here_now) {
        assert_eq!(here, there);
    }
    assert_eq!(there.len(), here_now.len());
    assert_eq!(
        each(&other.ok("backlog_get", json!({ "group": here }))["items"], "title"),
        ["Paint the door"]
    );
    let groups = other.ok("group_list", json!({}))["groups"].clone();
    let others: Vec<_> =
        groups.as_array().unwrap().iter().filter(|group| group["id"] != here.as_str()).cloned().collect();
    assert_eq!(json!(others), before["groups"], "what was here stays as it was");
    // It is one change, and can be taken back.
    assert_eq!(other.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(other.ok("group_list", json!({})), before);
    other.ok("handover_take", opened(&file));
}

#[test]
fn names_go_only_of_those_ticked_and_contact_only_where_ticked() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let (ana, luis) = (person(&desk, &group, "Annabel R."), person(&desk, &group, "Luisito M."));
    let other = Desk::unlocked();
    let take = |people: Value| {
        let file = handed(&desk, &group, people);
        let taken = other.ok("handover_take", opened(&file));
        let first = other.next_meeting(&text(&taken["id"]));
        let agenda = other.ok("agenda_get", json!({ "meeting": first }));
        (taken, agenda)
    };
    let (nobody, agenda) = take(json!([]));
    assert_eq!(nobody["people"], json!([]));
    assert!(agenda["items"].as_array().unwrap().iter().all(|item| item["person"] == json!(null)));
    assert!(!agenda.to_string().contains("sister"), "notes may hold names");

    let (one, agenda) = take(json!([{ "person": ana }]));
    assert_eq!(each(&one["people"], "name"), ["Annabel R."]);
    assert!(!agenda.to_string().contains("Luisito"));
    let first = other.next_meeting(&text(&one["id"]));
    let doing = other.ok("assignment_list", json!({ "meeting": first }))["roles"].clone();
    let keeper = doing.as_array().unwrap().iter().find(|role| role["name"] == "Lamp keeper").unwrap();
    assert_eq!(keeper["doing"]["name_shown"], "Annabel R.", "who does what goes with the name");
    let here = other.ok("person_get", json!({ "person": one["people"][0]["person"] }));
    assert_eq!((&here["last"], &here["phone"], &here["email"]), (&json!("R."), &json!(null), &json!(null)));

    let (both, _) = take(json!([{ "person": ana, "contact": true }, { "person": luis }]));
    let contact = |n: usize| {
        let person = other.ok("person_get", json!({ "person": both["people"][n]["person"] }));
        person["phone"].clone()
    };
    assert_eq!((contact(0), contact(1)), (json!("555-0101"), json!(null)));
    // Who was here, and how many, stays where it was written down.
    let first = other.next_meeting(&text(&both["id"]));
    let sheet = other.ok("attendance_get", json!({ "meeting": first }));
    assert_eq!((&sheet["counts"]["newcomers"], &sheet["here"]), (&json!(null), &json!(0)));
}

#[test]
fn nothing_that_must_stay_is_in_the_file() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let ana = person(&desk, &group, "Annabel R.");
    let file = handed(&desk, &group, json!([{ "person": ana }]));
    let content = vault::parcel::read(&file, &vault::Passphrase::new(OF_THE_FILE)).unwrap().content;
    let plain = String::from_utf8(content.to_vec()).unwrap();
    assert!(plain.contains("We light a lamp") && plain.contains("Annabel"));
    for never in [
        "Zanzibarian",
        "Nobody here reads",
        "Luisito",
        "Robin",
        "555-",
        "example.org",
        "sister",
        "77",
        "marks",
    ] {
        assert!(!plain.contains(never), "{never}");
    }
    // Nothing of these records opens or names it.
    for id in [&group, &text(&ana), &desk.next_meeting(&group)] {
        assert!(!plain.contains(id.as_str()));
    }
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(7).any(|window| window == b"Tuesday" || window == b"Annabel"));
}

#[test]
fn what_she_does_not_choose_stays() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let look = desk.ok("handover_look", json!({ "group": group }));
    assert_eq!(
        (&look["cards"], &look["notes"], &look["counts"]["meetings"]),
        (&json!(1), &json!(1), &json!(3))
    );
    let place = desk.elsewhere();
    let request = json!({ "group": group, "passphrase": PASSPHRASE, "new": OF_THE_FILE, "to": place });
    let made = desk.ok("handover_make", request);
    assert_eq!(made["file"], "homegroup-2026-11-24.parcel", "its name says nothing");
    let file = place.join("homegroup-2026-11-24.parcel");
    let counts = desk.ok("handover_read", opened(&file))["counts"].clone();
    for none in ["readings", "cycles", "backlog", "meetings"] {
        assert_eq!(counts[none], 0, "{none}");
    }
    let before = desk.ok("handover_look", json!({ "group": group }))["before"].clone();
    assert_eq!(before, json!([{ "at": "2026-11-24T17:00", "people": 0 }]));
}

#[test]
fn making_one_asks_for_her_passphrase_and_wants_another_for_the_file() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let file = desk.elsewhere().join("group.parcel");
    let with = |field: &str, value: Value| {
        let mut request = asked(&group, &file, json!([]));
        request[field] = value;
        request
    };
    assert_eq!(desk.no("handover_make", with("passphrase", json!("wrong"))).code, Code::WrongPassphrase);
    assert_eq!(desk.invalid("handover_make", with("new", json!("lamp"))), "new");
    assert_eq!(desk.invalid("handover_make", with("new", json!(PASSPHRASE))), "new");
    assert_eq!(desk.invalid("handover_make", with("to", json!(desk.folder().join("x")))), "to");
    let stranger = json!([{ "person": "00".repeat(16) }]);
    let error = desk.no("handover_make", with("people", stranger));
    assert_eq!((error.code, error.field.as_deref()), (Code::NotFound, Some("people")));
    assert!(!file.exists());
    let mut undecided = with("to", json!(null));
    undecided.as_object_mut().unwrap().remove("to");
    assert_eq!(desk.ok("handover_make", undecided)["saved"], false, "she changed her mind");
    // A group that keeps no names has none to give.
    let ana = person(&desk, &group, "Annabel R.");
    desk.ok("group_agree_names", json!({ "group": group, "agreed_on": null }));
    let named = with("people", json!([{ "person": ana }]));
    assert_eq!(desk.no("handover_make", named).code, Code::NamesNotAgreed);
    assert_eq!(desk.ok("handover_look", json!({ "group": group }))["people"], json!([]));
}

#[test]
fn a_damaged_file_and_a_wrong_passphrase_are_refused_and_change_nothing() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let file = handed(&desk, &group, json!([]));
    let other = Desk::unlocked();
    let wrong = json!({ "from": file, "passphrase": "wrong" });
    for command in ["handover_read", "handover_take"] {
        let error = other.no(command, wrong.clone());
        assert_eq!((error.code, error.field.as_deref()), (Code::WrongPassphrase, Some("passphrase")));
        assert_eq!(other.no(command, opened(&file.with_file_name("none"))).code, Code::Io);
    }
    let whole = fs::read(&file).unwrap();
    let mut flipped = whole.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for bytes in [&flipped[..], &whole[..whole.len() - 9], b"dear all", b""] {
        fs::write(&file, bytes).unwrap();
        let error = other.no("handover_take", opened(&file));
        assert_eq!((error.code, error.field.as_deref()), (Code::Damaged, Some("from")));
    }
    // A backup is something else.
    other.ok("backup_make", json!({ "to": file }));
    assert_eq!(other.no("handover_take", opened(&file)).code, Code::Damaged);
    // Sealed as it should be, and still no group; and one of a Homegroup to come.
    for (content, code) in
        [("{}", Code::Damaged), ("{\"version\":1}", Code::Damaged), ("{\"version\":2}", Code::Unsupported)]
    {
        let passphrase = vault::Passphrase::new(OF_THE_FILE);
        vault::parcel::write(&file, &passphrase, vault::KdfCost::floor(), content.as_bytes()).unwrap();
        assert_eq!(other.no("handover_read", opened(&file)).code, code, "{content}");
    }
    assert_eq!(other.ok("group_list", json!({}))["groups"], json!([]));
    assert_eq!(other.ok("history_list", json!({}))["changes"], json!([]));
}

#[test]
fn a_file_is_taken_once_unless_she_asks_for_it_again() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let file = handed(&desk, &group, json!([]));
    desk.ok("handover_take", opened(&file));
    assert_eq!(desk.invalid("handover_take", opened(&file)), "again");
    assert_eq!(desk.ok("handover_read", opened(&file))["taken"], "2026-11-24T17:00");
    let mut again = opened(&file);
    again["again"] = json!(true);
    desk.ok("handover_take", again);
    assert_eq!(desk.ok("group_list", json!({}))["groups"].as_array().unwrap().len(), 3);
}

#[test]
fn a_group_is_erased_with_everything_of_it_and_nothing_else() {
    let desk = Desk::unlocked();
    let group = full(&desk);
    let stays = text(
        &desk.ok(
            "group_create",
            json!({ "name": "Morning", "program": "aa", "weekday": "tue", "time": "09:00" }),
        )["id"],
    );
    desk.ok("group_agree_names", json!({ "group": stays, "agreed_on": "2026-03-03" }));
    let luis = person(&desk, &group, "Luisito M.");
    desk.ok("roster_add", json!({ "group": stays, "person": luis }));
    // Somebody who visited the other group is named there.
    let (ana, morning) = (person(&desk, &group, "Annabel R."), desk.next_meeting(&stays));
    desk.ok("attendance_mark", json!({ "meeting": morning, "person": ana, "mark": "here" }));
    let file = handed(&desk, &group, json!([{ "person": ana }]));
    desk.ok("draft_keep", json!({ "name": "group/new", "value": "for Tuesday Night Steps" }));

    let preview = desk.ok("group_erase_preview", json!({ "group": group }));
    assert_eq!((&preview["name"], &preview["meetings"]), (&json!("Tuesday Night Steps"), &json!(3)));
    assert_eq!((&preview["only_here"], &preview["elsewhere"]), (&json!(1), &json!(1)));
    assert_eq!((&preview["held"], preview["beyond"].as_array().unwrap().len()), (&json!(false), 3));
    for typed in ["", "Tuesday", "tuesday night steps"] {
        let request = json!({ "group": group, "typed": typed, "people": true });
        assert_eq!(desk.invalid("group_erase", request), "typed");
    }
    let first = desk.next_meeting(&group);
    desk.ok("group_erase", json!({ "group": group, "typed": "Tuesday Night Steps", "people": true }));
    for (command, request) in [
        ("group_get", json!({ "group": group })),
        ("meeting_get", json!({ "meeting": first })),
        ("person_get", json!({ "person": ana })),
    ] {
        assert_eq!(desk.no(command, request).code, Code::NotFound, "{command}");
    }
    assert_eq!(each(&desk.ok("person_list", json!({}))["people"], "name"), ["Luisito M."]);
    assert_eq!(each(&desk.ok("group_list", json!({}))["groups"], "name"), ["Morning"]);
    let sheet = desk.ok("attendance_get", json!({ "meeting": morning }));
    assert_eq!(sheet["here"], 1, "she still counts where she visited");
    assert!(!sheet.to_string().contains("Annabel"));
    assert_eq!(desk.ok("draft_list", json!({}))["drafts"], json!([]));
    assert_eq!(desk.ok("history_list", json!({}))["changes"], json!([]), "the history goes with it");
    // Her library stays hers.
    let readings = each(&desk.ok("reading_list", json!({}))["readings"], "title");
    assert!(readings.contains(&"From the shelf".to_owned()));
    desk.ok("vault_lock", json!({}));
    let backup = desk.elsewhere().join("after.homegroup");
    desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("vault_verify", json!({}))["ok"], true);
    desk.ok("backup_make", json!({ "to": backup }));
    // Nothing is left, neither plain on the disk nor opened with every key.
    let mut lines = Vec::new();
    let key = app::plain::Key::Passphrase(PASSPHRASE.to_owned().into());
    app::plain::write_backup(&backup, &key, &mut lines, None, &|| ()).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    for gone in ["Tuesday Night", "Annabel", "Paint the door", "Seasons", "The pipes"] {
        assert!(!lines.contains(gone), "{gone}");
        for path in files(desk.folder()) {
            let bytes = fs::read(&path).unwrap();
            assert!(
                !bytes.windows(gone.len()).any(|window| window == gone.as_bytes()),
                "{gone}: {}",
                path.display()
            );
        }
    }
    // What was handed over before can be taken again, here too.
    desk.ok("handover_take", opened(&file));
}

#[test]
fn a_group_that_must_keep_everything_is_not_erased() {
    let desk = Desk::unlocked();
    let request =
        json!({ "name": "Class", "program": "smart", "regime": "part2", "weekday": "wed", "time": "10:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    desk.person(&group, "Ana", "");
    desk.ok("retention_edit", json!({ "group": group, "hold": true }));
    assert_eq!(desk.ok("group_erase_preview", json!({ "group": group }))["held"], true);
    let request = json!({ "group": group, "typed": "Class" });
    assert_eq!(desk.invalid("group_erase", request.clone()), "group");
    desk.ok("retention_edit", json!({ "group": group, "hold": false }));
    assert_eq!(desk.ok("group_erase", request)["logged"], true);
    assert_eq!(
        each(&desk.ok("person_list", json!({}))["people"], "name"),
        ["Ana"],
        "nobody said that people go"
    );
    let log = desk.ok("destruction_list", json!({}))["entries"].clone();
    assert_eq!(log[0]["what"], "A group erased");
}

#[test]
fn the_papers_a_group_chose_go_along_and_those_of_the_starter_set_need_not() {
    let desk = Desk::unlocked();
    let group = desk.group_with_names();
    let other = Desk::unlocked();
    let set = |desk: &Desk, group: &str| {
        let set = desk.ok("paper_set_get", json!({ "meeting": desk.next_meeting(group) }));
        let lines = set["papers"].as_array().unwrap().iter().map(|row| row["line"].clone());
        json!([set["chosen"], lines.collect::<Vec<_>>()])
    };
    let taken = other.ok("handover_take", opened(&handed(&desk, &group, json!([]))));
    assert_eq!(set(&other, &text(&taken["id"])), set(&desk, &group));
    let lines = json!([
        { "kind": "sign_in", "copies": 2 },
        { "kind": "facilitator_copy", "copies": 1, "names": "first" },
        { "kind": "sign_up", "copies": 1, "meetings": 4 },
    ]);
    desk.ok("paper_set_keep", json!({ "group": group, "lines": lines }));
    fs::remove_file(desk.elsewhere().join("group.parcel")).unwrap();
    let third = Desk::unlocked();
    let taken = third.ok("handover_take", opened(&handed(&desk, &group, json!([]))));
    assert_eq!(set(&third, &text(&taken["id"])), json!([true, lines]));
}
