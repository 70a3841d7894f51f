//! Releases of information in a Part 2 program: written, signed, revoked, and what was handed out.

use app::Code;
use homegroup_tests::{Desk, PASSPHRASE, each, text};
use serde_json::{Value, json};

/// A group of this kind.
fn group(desk: &Desk, regime: &str) -> String {
    let request = json!({ "name": "Morning class", "program": "smart", "regime": regime, "weekday": "wed",
        "time": "10:00" });
    text(&desk.ok("group_create", request)["id"])
}

fn says() -> Value {
    json!({ "discloser": "Harbor Clinic", "information": "Attendance, week by week",
        "recipient": "Jo Park, case manager", "purpose": "Coordinating care",
        "revoking": "In writing, to the front desk", "expires_until": "2027-05-31" })
}

fn with(change: Value) -> Value {
    let mut says = says();
    says.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    says
}

struct Case {
    desk: Desk,
    group: String,
    ana: String,
}

impl Case {
    fn new() -> Self {
        let desk = Desk::unlocked();
        let group = group(&desk, "part2");
        let ana = desk.person(&group, "Ana", "Robin");
        Self { desk, group, ana }
    }

    fn add(&self, says: Value) -> String {
        let before = each(&self.list()["releases"], "id");
        let request = json!({ "person": self.ana, "group": self.group, "says": says });
        let after = each(&self.desk.ok("release_add", request)["releases"], "id");
        after.into_iter().find(|id| !before.contains(id)).unwrap()
    }

    fn on(&self, command: &str, release: &str, on: &str) -> Result<Value, (Code, String)> {
        let request = json!({ "person": self.ana, "release": release, "on": on });
        self.desk
            .call(command, request, &app::Meta::default())
            .map(|list| list["releases"][0].clone())
            .map_err(|error| (error.code, error.field.unwrap_or_default()))
    }

    fn list(&self) -> Value {
        self.desk.ok("release_list", json!({ "person": self.ana }))
    }

    fn hand_out(&self, release: &str, on: &str, recipient: &str) -> Value {
        json!({ "person": self.ana, "release": release, "on": on, "recipient": recipient,
            "what": "Attendance in November" })
    }
}

fn invalid(field: &str) -> (Code, String) {
    (Code::Invalid, field.to_owned())
}

#[test]
fn a_release_is_written_signed_used_and_revoked() {
    let case = Case::new();
    let list = case.list();
    assert_eq!(
        (&list["name"], each(&list["groups"], "name")),
        (&json!("Ana R."), vec!["Morning class".to_owned()])
    );
    let release = case.add(json!({ "recipient": "Jo Park" }));
    let draft = case.list()["releases"][0].clone();
    assert_eq!((&draft["state"], &draft["since"]), (&json!("unsigned"), &json!(null)));
    assert_eq!(draft["missing"], json!(["discloser", "information", "purpose", "revoking", "expires"]));
    assert_eq!(case.on("release_sign", &release, "2026-11-24"), Err(invalid("discloser")));
    let edit =
        |says| case.desk.ok("release_edit", json!({ "person": case.ana, "release": release, "says": says }));
    assert_eq!(edit(says())["releases"][0]["missing"], json!([]));
    let unsigned = case.desk.invalid("disclosure_add", case.hand_out(&release, "2026-11-24", "Jo Park"));
    assert_eq!(unsigned, "release");

    let signed = case.on("release_sign", &release, "2026-11-20").unwrap();
    assert_eq!((&signed["state"], &signed["since"]), (&json!("in_force"), &json!("2026-11-20")));
    let again =
        json!({ "person": case.ana, "release": release, "says": with(json!({ "purpose": "Other" })) });
    assert_eq!(case.desk.invalid("release_edit", again), "release", "what was signed stays");
    let pick = json!({ "person": case.ana, "release": release });
    assert_eq!(case.desk.invalid("release_remove", pick), "release");

    case.desk.ok("disclosure_add", case.hand_out(&release, "2026-11-21", "Jo Park"));
    let handed =
        case.desk.ok("disclosure_add", case.hand_out(&release, "2026-11-24", "Jo Park"))["handed"].clone();
    assert_eq!(each(&handed, "on"), ["2026-11-24", "2026-11-21"], "the latest first");
    assert_eq!(
        (&handed[0]["release"], &handed[0]["what"]),
        (&json!(release), &json!("Attendance in November"))
    );

    let revoked = case.on("release_revoke", &release, "2026-11-22").unwrap();
    assert_eq!((&revoked["state"], &revoked["since"]), (&json!("revoked"), &json!("2026-11-22")));
    assert_eq!(case.on("release_revoke", &release, "2026-11-23"), Err(invalid("release")), "revoked twice");
    let late = case.hand_out(&release, "2026-11-23", "Jo Park");
    assert_eq!(case.desk.invalid("disclosure_add", late), "release");
    assert_eq!(case.list()["handed"].as_array().unwrap().len(), 2, "what was handed out stays known");

    // It is never undone silently: the history has both.
    assert_eq!(case.desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(case.list()["releases"][0]["state"], "in_force");
    let history = case.desk.ok("history_list", json!({}));
    assert!(each(&history["changes"], "what").iter().any(|what| what == "Release revoked"));
}

#[test]
fn a_release_ends_with_its_last_day() {
    let case = Case::new();
    let release = case.add(with(json!({ "expires_until": "2026-11-30" })));
    case.on("release_sign", &release, "2026-11-24").unwrap();
    case.desk.set_clock("2026-11-30T12:00:00-06:00");
    assert_eq!(case.list()["releases"][0]["state"], "in_force");
    case.desk.set_clock("2026-12-01T12:00:00-06:00");
    let over = case.list()["releases"][0].clone();
    assert_eq!((&over["state"], &over["since"]), (&json!("expired"), &json!("2026-11-30")));
    assert_eq!(case.on("release_revoke", &release, "2026-12-01"), Err(invalid("release")));
    // What was handed out in time can be written down later.
    case.desk.ok("disclosure_add", case.hand_out(&release, "2026-11-29", "Jo Park"));
}

#[test]
fn one_a_court_asked_for_is_not_revoked_before_its_time() {
    let case = Case::new();
    let release = case.add(with(
        json!({ "firm_with": "Sentencing", "expires_until": "", "expires_with": "End of the case" }),
    ));
    let signed = case.on("release_sign", &release, "2026-11-20").unwrap();
    assert_eq!((&signed["revocable"], &signed["awaits"]), (&json!(false), &json!(["expires", "firm"])));
    let request = json!({ "person": case.ana, "release": release, "on": "2026-11-24" });
    let refused = case.desk.no("release_revoke", request);
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("release")));
    assert!(refused.message.contains("can’t be revoked yet"), "{}", refused.message);
    let happened =
        |what: &str, on: &str| json!({ "person": case.ana, "release": release, "what": what, "on": on });
    assert_eq!(case.desk.invalid("release_happened", happened("firm", "2026-11-25")), "on", "in the future");
    assert_eq!(
        case.desk.invalid("release_happened", happened("firm", "2026-11-19")),
        "on",
        "before it was signed"
    );
    assert_eq!(case.desk.invalid("release_happened", happened("soon", "2026-11-24")), "what");
    let now = case.desk.ok("release_happened", happened("firm", "2026-11-23"))["releases"][0].clone();
    assert_eq!((&now["revocable"], &now["firm_on"]), (&json!(true), &json!("2026-11-23")));
    assert_eq!(case.desk.invalid("release_happened", happened("firm", "2026-11-24")), "what", "once");
    assert_eq!(case.on("release_revoke", &release, "2026-11-24").unwrap()["state"], "revoked");
    let day = case.add(with(json!({ "firm_until": "2026-12-24" })));
    case.on("release_sign", &day, "2026-11-24").unwrap();
    assert_eq!(case.on("release_revoke", &day, "2026-11-24"), Err(invalid("release")));
}

#[test]
fn bad_input_is_named_and_nothing_is_stored() {
    let case = Case::new();
    let add = |says: Value| {
        case.desk.invalid("release_add", json!({ "person": case.ana, "group": case.group, "says": says }))
    };
    assert_eq!(add(json!({})), "recipient", "a release with nothing in it");
    assert_eq!(add(json!({ "recipient": " ", "revoking": "In writing" })), "recipient");
    assert_eq!(add(with(json!({ "recipient": "x".repeat(500) }))), "recipient");
    assert_eq!(add(with(json!({ "information": "a\u{0}" }))), "information");
    assert_eq!(add(with(json!({ "expires_until": "0000-01-01" }))), "expires_until");
    assert_eq!(add(with(json!({ "expires_with": "End" }))), "expires_with", "a day and an event");
    assert_eq!(add(with(json!({ "firm_until": "2027-06-01" }))), "firm_until", "after its end");
    assert_eq!(add(with(json!({ "colour": "red" }))), "says.colour");
    assert_eq!(case.list()["releases"], json!([]));

    let release = case.add(with(json!({ "expires_until": "2026-11-10" })));
    assert_eq!(case.on("release_sign", &release, "2026-11-25"), Err(invalid("on")), "in the future");
    assert_eq!(
        case.on("release_sign", &release, "2026-11-11"),
        Err(invalid("on")),
        "over before it is signed"
    );
    assert_eq!(case.on("release_sign", &release, "30.2."), Err(invalid("on")));
    assert_eq!(case.on("release_revoke", &release, "2026-11-24"), Err(invalid("release")), "not signed");
    let operations = case.add(with(json!({ "operations": true })));
    assert_eq!(case.on("release_sign", &operations, "2026-11-24"), Err(invalid("redisclosure")));
    let nobody = "00".repeat(16);
    assert_eq!(case.on("release_sign", &nobody, "2026-11-24"), Err((Code::NotFound, "release".to_owned())));
    let pick = json!({ "person": case.ana, "release": operations });
    assert_eq!(case.desk.ok("release_remove", pick.clone())["releases"].as_array().unwrap().len(), 1);
    assert_eq!(case.desk.no("release_remove", pick).code, Code::NotFound);
    assert_eq!(case.desk.ok("change_undo_last", json!({}))["done"], true);
    assert_eq!(case.list()["releases"].as_array().unwrap().len(), 2);
}

#[test]
fn only_a_part_2_program_has_releases() {
    let desk = Desk::unlocked();
    for regime in ["court_mandated", "other_agency"] {
        let group = group(&desk, regime);
        let ana = desk.person(&group, "Ana", "");
        assert_eq!(desk.ok("release_list", json!({ "person": ana }))["groups"], json!([]));
        let request = json!({ "person": ana, "group": group, "says": says() });
        assert_eq!(desk.invalid("release_add", request), "group");
    }
    let circle = desk.group_with_names();
    let luis = desk.person(&circle, "Luis", "");
    let request = json!({ "person": luis, "group": circle, "says": says() });
    assert_eq!(desk.invalid("release_add", request), "group");
    let clinic = group(&desk, "part2");
    let request = json!({ "person": luis, "group": clinic, "says": says() });
    assert_eq!(desk.no("release_add", request.clone()).code, Code::NotFound, "she is not on its list");
    // Nobody comes from the one kind of list onto the other; but a group may become another kind.
    assert_eq!(desk.invalid("roster_add", json!({ "group": clinic, "person": luis })), "person");
    let ana = desk.person(&clinic, "Ana", "");
    let second = group(&desk, "part2");
    desk.ok("roster_add", json!({ "group": second, "person": ana }));
    desk.ok("group_edit", json!({ "group": second, "regime": "mutual_aid" }));
    let request = json!({ "person": ana, "group": clinic, "says": says() });
    assert_eq!(desk.invalid("release_add", request), "person", "a mutual-aid group lists her");
}

#[test]
fn erasing_somebody_takes_her_releases_and_is_written_down() {
    let case = Case::new();
    let release = case.add(says());
    case.on("release_sign", &release, "2026-11-24").unwrap();
    case.desk.ok("disclosure_add", case.hand_out(&release, "2026-11-24", "Zebrafinch"));
    case.desk.ok("retention_edit", json!({ "group": case.group, "hold": true }));
    let erase = json!({ "person": case.ana, "typed": "Ana R." });
    assert_eq!(case.desk.invalid("person_erase", erase.clone()), "person");
    case.desk.ok("retention_edit", json!({ "group": case.group, "hold": false }));
    assert_eq!(case.desk.ok("person_erase", erase)["logged"], true);
    let log = case.desk.ok("destruction_list", json!({ "group": case.group }))["entries"].clone();
    assert_eq!(log.as_array().unwrap().len(), 1);
    assert!(!log.to_string().contains("Zebrafinch") && !log.to_string().contains("Ana"));
    assert_eq!(case.desk.no("release_list", json!({ "person": case.ana })).code, Code::NotFound);
}

#[test]
fn a_group_that_is_erased_takes_its_releases_along() {
    let case = Case::new();
    let other = group(&case.desk, "part2");
    case.desk.ok("roster_add", json!({ "group": other, "person": case.ana }));
    case.add(says());
    case.desk.ok("group_erase", json!({ "group": case.group, "typed": "Morning class", "people": true }));
    assert_eq!(case.list()["releases"], json!([]), "she is on another list, and stays");
}

#[test]
fn a_release_that_was_over_goes_when_its_time_is_up() {
    let case = Case::new();
    let over = case.add(with(json!({ "expires_until": "2026-11-30" })));
    case.on("release_sign", &over, "2026-11-24").unwrap();
    case.desk.ok("disclosure_add", case.hand_out(&over, "2026-11-24", "Jo Park"));
    let open = case.add(with(json!({ "expires_until": "2028-01-01", "purpose": "Housing" })));
    case.on("release_sign", &open, "2026-11-24").unwrap();
    case.desk.ok("retention_edit", json!({ "group": case.group, "days": 30 }));
    let open_on = |clock: &str| {
        case.desk.ok("vault_lock", json!({}));
        case.desk.set_clock(clock);
        case.desk.ok("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    };
    open_on("2026-12-20T12:00:00-06:00");
    assert_eq!(case.list()["releases"].as_array().unwrap().len(), 2, "not yet");
    open_on("2027-01-10T12:00:00-06:00");
    let list = case.list();
    assert_eq!(each(&list["releases"], "purpose"), ["Housing"]);
    assert_eq!(list["handed"], json!([]));
}
