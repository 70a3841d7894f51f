//! An evening on a computer whose disk runs full: what the process does that is starved.
//!
//! Every answer is compared with what the records say before and after: a command that was refused
//! for want of space left nothing behind, and what was told as done stays.

use std::path::Path;

use app::{Code, Meta};
use homegroup_tests::{Desk, PASSPHRASE, each, fixture, text};
use serde_json::{Value, json};

use crate::rounds::{Counts, count};

/// Where the process says what the records hold in the end.
const SAID: &str = "said.json";

/// Runs the evening in `records`; backups and what is said go to `outside`.
pub(crate) fn evening(records: &Path, outside: &Path) -> Result<Counts, String> {
    let mut evening = Evening { desk: Desk::at(records, None), before: Value::Null, counts: Counts::new() };
    evening.unlock()?;
    evening.before = evening.snapshot()?;
    let group = evening.id(
        "group_create",
        json!({ "name": "Tuesday Night Steps", "program": "aa", "weekday": "tue", "time": "19:00" }),
    )?;
    if let Some(group) = &group {
        evening.at_the_group(group, outside)?;
    }
    evening.step("settings_edit", json!({ "page": "a4" }))?;
    evening.lock()?;
    // The disk is as full as it was.
    evening.unlock()?;
    evening.still("after locking and unlocking")?;
    let to = outside.join("evening.homegroup");
    let backup = evening.desk.call("backup_make", json!({ "to": to }), &Meta::default());
    let backup = backup.map_err(|error| format!("no backup elsewhere while the disk is full: {error:?}"))?;
    if backup["saved"] != true {
        return Err("the backup was not saved".to_owned());
    }
    let said = serde_json::to_vec(&evening.before).map_err(|error| error.to_string())?;
    std::fs::write(outside.join(SAID), said).map_err(|error| error.to_string())?;
    evening.lock()?;
    Ok(evening.counts)
}

/// Opens the records again, in another process: everything is there. `goes_on` when there is space
/// again.
pub(crate) fn afterwards(records: &Path, outside: &Path, goes_on: bool) -> Result<Counts, String> {
    let said = std::fs::read(outside.join(SAID)).map_err(|error| error.to_string())?;
    let before = serde_json::from_slice(&said).map_err(|error| error.to_string())?;
    let mut evening = Evening { desk: Desk::at(records, None), before, counts: Counts::new() };
    evening.unlock()?;
    evening.still("in another process")?;
    if goes_on {
        let added = evening.desk.call("person_add", json!({ "first": "Later" }), &Meta::default());
        added.map_err(|error| format!("does not go on with space again: {error:?}"))?;
        let checked = evening.desk.call("vault_verify", json!({}), &Meta::default());
        let checked = checked.map_err(|error| format!("does not verify with space again: {error:?}"))?;
        if checked["ok"] != true {
            return Err(format!("is not whole with space again: {checked}"));
        }
    }
    evening.lock()?;
    Ok(evening.counts)
}

struct Evening {
    desk: Desk,
    /// What the records held last.
    before: Value,
    counts: Counts,
}

impl Evening {
    fn at_the_group(&mut self, group: &str, outside: &Path) -> Result<(), String> {
        self.step("group_agree_names", json!({ "group": group, "agreed_on": "2026-03-03" }))?;
        for first in ["Ada", "Birch", "Cedar"] {
            self.step("person_add", json!({ "first": first, "group": group }))?;
        }
        let meeting =
            text(&self.desk.ok("meeting_list", json!({ "group": group, "limit": 1 }))["meetings"][0]["id"]);
        self.step(
            "agenda_item_add",
            json!({ "meeting": meeting, "title": "Plainly invented", "minutes": 5 }),
        )?;
        self.step("attendance_add", json!({ "meeting": meeting, "name": "Dell Somebody" }))?;
        self.marks(&meeting, 5)?;
        self.step("visitor_count", json!({ "meeting": meeting, "room": 12, "newcomers": 1, "online": 2 }))?;
        self.step("paper_make", json!({ "kind": "facilitator_copy", "meeting": meeting }))?;
        self.step("draft_keep", json!({ "name": "reading/new", "value": "half a sentence" }))?;
        self.lock()?;
        self.unlock()?;
        let list = homegroup_tests::base64(&fixture("people/evening.csv"));
        self.step("people_import", json!({ "group": group, "file": list, "dry_run": false }))?;
        self.marks(&meeting, 12)?;
        self.step("change_undo_last", json!({}))?;
        self.step("backup_make", json!({ "to": outside.join("first.homegroup") }))?;
        self.marks(&meeting, 3)
    }

    fn marks(&mut self, meeting: &str, most: usize) -> Result<(), String> {
        let sheet = self.desk.call("attendance_get", json!({ "meeting": meeting }), &Meta::default());
        let sheet = sheet.map_err(|error| format!("the sheet can't be read: {error:?}"))?;
        for person in each(&sheet["rows"], "person").iter().take(most) {
            self.step("attendance_mark", json!({ "meeting": meeting, "person": person, "mark": "here" }))?;
        }
        Ok(())
    }

    /// A command that changes something: done, or refused because the disk is full, or because an
    /// earlier one was; and then nothing is different.
    fn step(&mut self, name: &str, request: Value) -> Result<Option<Value>, String> {
        let answer = self.desk.call(name, request, &Meta::default());
        let now = self.snapshot().map_err(|what| format!("after {name}: {what}"))?;
        match answer {
            Ok(answer) => {
                count(&mut self.counts, "commands done", 1);
                self.before = now;
                Ok(Some(answer))
            }
            Err(error) if error.code == Code::DiskFull => {
                count(&mut self.counts, "commands refused because the disk is full", 1);
                if now == self.before {
                    Ok(None)
                } else {
                    Err(format!("{name} was refused and did something"))
                }
            }
            // What it was about was refused before.
            Err(error) if self.counts.len() > 1 && error.code != Code::Internal => {
                count(&mut self.counts, "commands refused because of that", 1);
                if now == self.before {
                    Ok(None)
                } else {
                    Err(format!("{name} was refused and did something"))
                }
            }
            Err(error) => Err(format!("{name}: {error:?}")),
        }
    }

    fn id(&mut self, name: &str, request: Value) -> Result<Option<String>, String> {
        Ok(self.step(name, request)?.map(|answer| text(&answer["id"])))
    }

    fn unlock(&mut self) -> Result<(), String> {
        let unlocked = self.desk.call("vault_unlock", json!({ "passphrase": PASSPHRASE }), &Meta::default());
        unlocked.map(drop).map_err(|error| format!("does not unlock: {error:?}"))
    }

    fn lock(&mut self) -> Result<(), String> {
        let locked = self.desk.call("vault_lock", json!({}), &Meta::default());
        locked.map(drop).map_err(|error| format!("does not lock: {error:?}"))
    }

    fn still(&mut self, when: &str) -> Result<(), String> {
        let now = self.snapshot()?;
        if now == self.before { Ok(()) } else { Err(format!("something else is there {when}")) }
    }

    /// What the records say.
    fn snapshot(&self) -> Result<Value, String> {
        let ask = |name: &str, request: Value| {
            let answer = self.desk.call(name, request, &Meta::default());
            answer.map_err(|error| format!("{name} can't be read: {error:?}"))
        };
        let groups = ask("group_list", json!({}))?;
        let mut said = vec![ask("person_list", json!({}))?];
        for group in each(&groups["groups"], "id") {
            said.push(ask("group_get", json!({ "group": group }))?);
            let meetings = ask("meeting_list", json!({ "group": group, "limit": 1 }))?;
            for meeting in each(&meetings["meetings"], "id") {
                said.push(ask("agenda_get", json!({ "meeting": meeting }))?);
                said.push(ask("attendance_get", json!({ "meeting": meeting }))?);
            }
        }
        Ok(Value::Array(said))
    }
}
