//! Speakers from outside: asked, confirmed, when they spoke last, who could stand in, erased.

use app::Code;
use homegroup_tests::{Desk, each, text};
use serde_json::{Value, json};

const SPEAKER: &str = "aa.role.speaker";

/// A group that keeps names and one speaker; the clock stands on Tuesday, 24 November 2026.
struct Evening {
    desk: Desk,
    group: String,
    wren: String,
    meeting: String,
}

impl Evening {
    fn new() -> Self {
        let desk = Desk::unlocked();
        let group = desk.group_with_names();
        let wren = add(&desk, &group, "Wren Ouzel");
        let meeting = desk.next_meeting(&group);
        Self { desk, group, wren, meeting }
    }

    fn invite(&self, speaker: &str, state: &str) -> Value {
        self.desk.ok("speaker_invite", self.asking(speaker, state))
    }

    fn asking(&self, speaker: &str, state: &str) -> Value {
        json!({ "meeting": self.meeting, "role": SPEAKER, "speaker": speaker, "state": state })
    }

    fn list(&self) -> Value {
        self.desk.ok("speaker_list", json!({ "group": self.group }))["speakers"].clone()
    }

    fn page(&self, speaker: &str) -> Value {
        self.desk.ok("speaker_get", json!({ "group": self.group, "speaker": speaker }))
    }
}

fn add(desk: &Desk, group: &str, name: &str) -> String {
    let added = desk.ok("speaker_add", json!({ "group": group, "name": name, "contact": "555 0100" }));
    text(&added["summary"]["id"])
}

#[test]
fn a_speaker_is_on_no_list_of_people_and_only_the_own_page_says_everything() {
    let evening = Evening::new();
    let list = evening.list();
    assert_eq!(each(&list, "name"), ["Wren O."]);
    assert!(!list.to_string().contains("Ouzel") && !list.to_string().contains("555"));
    let page = evening.page(&evening.wren);
    assert_eq!((&page["full_name"], &page["contact"]), (&json!("Wren Ouzel"), &json!("555 0100")));
    assert_eq!(page["roles"][0]["id"], SPEAKER, "what is meant nearly always stands first");
    let people = evening.desk.ok("person_list", json!({ "query": "wren" }));
    assert_eq!(people["people"], json!([]));
    let group = evening.desk.ok("group_get", json!({ "group": evening.group }));
    assert_eq!(group["people"], json!([]));
}

#[test]
fn she_is_asked_says_yes_and_has_spoken_once_the_evening_is_over() {
    let evening = Evening::new();
    let asked = evening.invite(&evening.wren, "asked");
    assert_eq!(asked["summary"]["evenings"][0]["confirmed"], false);
    let confirmed = evening.invite(&evening.wren, "yes");
    assert_eq!(confirmed["summary"]["evenings"][0]["confirmed"], true);
    assert_eq!(confirmed["summary"]["evenings"][0]["role_name"], "main speaker");
    assert_eq!(confirmed["summary"]["last_spoke"], Value::Null);
    let doing = evening.desk.ok("assignment_list", json!({ "meeting": evening.meeting }));
    let doing =
        doing["roles"].as_array().unwrap().iter().find(|role| role["role"] == SPEAKER).unwrap().clone();
    assert_eq!((&doing["doing"]["name_shown"], &doing["doing"]["state"]), (&json!("Wren O."), &json!("yes")));
    evening.desk.set_clock("2026-11-25T09:00:00-06:00");
    let after = evening.page(&evening.wren);
    assert_eq!(after["summary"]["last_spoke"], "2026-11-24");
    assert_eq!(after["summary"]["evenings"], json!([]));
}

#[test]
fn whoever_was_only_asked_or_whose_evening_was_cancelled_has_not_spoken() {
    let evening = Evening::new();
    evening.invite(&evening.wren, "asked");
    evening.desk.set_clock("2026-11-25T09:00:00-06:00");
    assert_eq!(evening.list()[0]["last_spoke"], Value::Null);
    let evening = Evening::new();
    evening.invite(&evening.wren, "yes");
    evening.desk.ok("meeting_cancel", json!({ "meeting": evening.meeting, "reason": "The hall is closed" }));
    assert_eq!(evening.list()[0]["evenings"][0]["meeting"]["status"], "cancelled");
    evening.desk.set_clock("2026-11-25T09:00:00-06:00");
    assert_eq!(evening.list()[0]["last_spoke"], Value::Null);
}

#[test]
fn the_stand_in_takes_her_place_in_one_action() {
    let evening = Evening::new();
    let kit = add(&evening.desk, &evening.group, "Kit");
    let edit =
        |stand_in: Value| json!({ "group": evening.group, "speaker": evening.wren, "stand_in": stand_in });
    assert_eq!(evening.desk.ok("speaker_edit", edit(json!(kit)))["stand_in"], json!(kit));
    assert_eq!(evening.desk.invalid("speaker_edit", edit(json!(evening.wren))), "stand_in");
    evening.invite(&evening.wren, "yes");
    evening.invite(&kit, "asked");
    assert_eq!(evening.page(&evening.wren)["summary"]["evenings"], json!([]));
    assert_eq!(evening.invite(&kit, "none")["summary"]["evenings"], json!([]));
    assert_eq!(evening.desk.invalid("speaker_invite", evening.asking(&kit, "none")), "state");
}

#[test]
fn somebody_of_the_list_who_has_the_role_does_not_give_way() {
    let evening = Evening::new();
    let ana = evening.desk.person(&evening.group, "Ana", "Perch");
    evening.desk.ok("assignment_set", json!({ "meeting": evening.meeting, "role": SPEAKER, "person": ana }));
    assert_eq!(evening.desk.invalid("speaker_invite", evening.asking(&evening.wren, "asked")), "role");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let evening = Evening::new();
    let desk = &evening.desk;
    let group = &evening.group;
    assert_eq!(desk.invalid("speaker_add", json!({ "group": group, "name": " " })), "name");
    let long = "x".repeat(255);
    assert_eq!(
        desk.invalid("speaker_add", json!({ "group": group, "name": "A", "contact": long })),
        "contact"
    );
    assert_eq!(desk.invalid("speaker_invite", evening.asking(&evening.wren, "maybe")), "state");
    let nobody = "0123456789abcdef0123456789abcdef";
    assert_eq!(desk.no("speaker_invite", evening.asking(nobody, "asked")).code, Code::NotFound);
    assert_eq!(desk.no("speaker_get", json!({ "group": group, "speaker": nobody })).code, Code::NotFound);
    let everybody = json!({ "meeting": evening.meeting, "role": "aa.role.juggler", "speaker": evening.wren, "state": "asked" });
    assert_eq!(desk.no("speaker_invite", everybody).code, Code::NotFound);
}

#[test]
fn without_an_agreement_to_keep_names_no_speaker_is_kept_or_shown() {
    let evening = Evening::new();
    evening.desk.ok("group_agree_names", json!({ "group": evening.group, "agreed_on": null }));
    let list = evening.desk.ok("speaker_list", json!({ "group": evening.group }));
    assert_eq!((&list["may_keep_names"], &list["speakers"]), (&json!(false), &json!([])));
    let add = json!({ "group": evening.group, "name": "Kit" });
    assert_eq!(evening.desk.no("speaker_add", add).code, Code::NamesNotAgreed);
    let invite = evening.asking(&evening.wren, "asked");
    assert_eq!(evening.desk.no("speaker_invite", invite).code, Code::NamesNotAgreed);
    let page = json!({ "group": evening.group, "speaker": evening.wren });
    assert_eq!(evening.desk.no("speaker_get", page).code, Code::NamesNotAgreed);
}

#[test]
fn that_she_spoke_is_forgotten_with_the_evenings_names_and_then_she_may_be_erased() {
    let evening = Evening::new();
    evening.invite(&evening.wren, "yes");
    for (day, last_spoke, idle) in
        [("2027-03-24", json!("2026-11-24"), false), ("2027-03-26", Value::Null, true)]
    {
        evening.desk.set_clock(&format!("{day}T12:00:00-05:00"));
        evening.desk.ok("clock_confirm", json!({ "today": day }));
        evening.desk.ok("retention_run", json!({ "group": evening.group }));
        let wren = evening.list()[0].clone();
        assert_eq!((&wren["last_spoke"], &wren["idle"]), (&last_spoke, &json!(idle)), "{day}");
    }
    // Asked again, she is no longer one to be forgotten.
    let next = evening.desk.next_meeting(&evening.group);
    evening.desk.ok(
        "speaker_invite",
        json!({ "meeting": next, "role": SPEAKER, "speaker": evening.wren, "state": "asked" }),
    );
    assert_eq!(evening.list()[0]["idle"], false);
}

#[test]
fn erasing_her_reaches_the_evenings_and_those_she_could_stand_in_for() {
    let evening = Evening::new();
    let kit = add(&evening.desk, &evening.group, "Kit");
    let stand_in = json!({ "group": evening.group, "speaker": kit, "stand_in": evening.wren });
    evening.desk.ok("speaker_edit", stand_in);
    evening.invite(&evening.wren, "yes");
    let erase = |typed: &str| json!({ "group": evening.group, "speaker": evening.wren, "typed": typed });
    assert_eq!(evening.desk.invalid("speaker_erase", erase("Wren")), "typed");
    evening.desk.ok("speaker_erase", erase("Wren O."));
    assert_eq!(each(&evening.list(), "name"), ["Kit"]);
    assert_eq!(evening.page(&kit)["stand_in"], Value::Null);
    let doing = evening.desk.ok("assignment_list", json!({ "meeting": evening.meeting }));
    assert!(!doing.to_string().contains(&evening.wren));
    let history = evening.desk.ok("history_list", json!({}));
    assert!(!history.to_string().contains("Speaker"), "nothing brings her back: {history}");
    assert_eq!(evening.desk.no("speaker_erase", erase("Wren O.")).code, Code::NotFound);
}
