//! Records of many groups over ten years, made the way the program would have made them: groups
//! and the first touch of a meeting through the commands, the years through the vault, a year of
//! a group in one change, under the leaf names that the commands wrote.

use std::fs;
use std::path::Path;

use app::{App, Computer, Meta};
use chrono::{DateTime, Days, NaiveDate, Utc};
use journal::Id;
use serde_json::{Value as Json, json};
use vault::{Change, Folder, Opener, Patch, RecoveryCode, Tree, Value, Vault};

use crate::measure::{Timer, peak_mb};
use crate::{Done, Fault};

/// People on each group's list.
pub(crate) const PEOPLE: usize = 200;
/// Meetings of each group before tonight, one a week: ten years but for a few holidays.
pub(crate) const MEETINGS: usize = 500;
/// Meetings in a year, and in one change.
pub(crate) const YEAR: usize = 50;
/// Marks a meeting.
pub(crate) const MARKS: usize = 20;

const PASSPHRASE: &str = "eight chairs in a quiet room";
/// Where the recovery code lies that opens the records without deriving a key.
const CODE: &str = "code.txt";
/// Where the ids lie that the commands gave: of each group, tonight's meeting.
const TONIGHT: &str = "tonight.txt";

/// Noon on the day the groups were made, a Tuesday.
const BEGAN: &str = "2016-11-22T12:00:00Z";
/// Tonight, during the meeting.
const NOW: &str = "2026-11-24T19:30:00Z";

/// Which of a group's list is marked, so that every store marks the same: the `mark`th mark of the
/// `week`th meeting.
pub(crate) fn marked(week: usize, mark: usize) -> usize {
    (week * 7 + mark * 9) % PEOPLE
}

/// The program on a folder of records at a moment.
pub(crate) struct Program(App);

impl Program {
    pub(crate) fn at(folder: &Path, moment: &str) -> Done<Self> {
        let now: DateTime<Utc> = moment.parse()?;
        Ok(Self(App::open(folder.join("records"), Box::new(Computer { fixed_now: Some(now) }))))
    }

    /// Tonight, still locked.
    pub(crate) fn tonight(folder: &Path) -> Done<Self> {
        Self::at(folder, NOW)
    }

    pub(crate) fn call(&self, name: &str, request: Json) -> Done<Json> {
        let answer = self.0.dispatch(name, request, &Meta::default());
        answer
            .map(|answer| answer.response)
            .map_err(|error| Fault::from(format!("{name}: {}", error.message)))
    }

    /// Opens the records with the recovery code: everything a passphrase does, except deriving a
    /// key from it.
    pub(crate) fn unlock(&self, folder: &Path) -> Done {
        let code = fs::read_to_string(folder.join(CODE))?;
        self.call("vault_unlock", json!({ "recovery_code": code })).map(drop)
    }

    pub(crate) fn unlock_by_passphrase(&self) -> Done {
        self.call("vault_unlock", json!({ "passphrase": PASSPHRASE })).map(drop)
    }
}

/// Tonight's meetings and their groups.
pub(crate) fn tonight(folder: &Path) -> Done<Vec<(String, String)>> {
    let text = fs::read_to_string(folder.join(TONIGHT))?;
    let pairs = text.lines().filter_map(|line| line.split_once(' '));
    Ok(pairs.map(|(group, meeting)| (group.to_owned(), meeting.to_owned())).collect())
}

/// The vault under the records.
pub(crate) fn vault(folder: &Path) -> Done<Vault> {
    let code = fs::read_to_string(folder.join(CODE))?;
    let code = RecoveryCode::parse(&code).map_err(|_| "the recovery code cannot be read")?;
    Ok(Folder::at(folder.join("records")).unlock(&Opener::RecoveryCode(code))?)
}

/// Makes records of so many groups, and says in JSON what the loading took.
pub(crate) fn make(folder: &Path, groups: usize) -> Done {
    fs::create_dir_all(folder)?;
    let program = Program::at(folder, BEGAN)?;
    let made = program.call("vault_create", json!({ "passphrase": PASSPHRASE }))?;
    fs::write(folder.join(CODE), made["recovery_code"].as_str().unwrap_or_default())?;
    let mut ids = Vec::new();
    for n in 0..groups {
        let group = program.call(
            "group_create",
            json!({
                "name": format!("Lantern {n:03}"), "program": "smart", "regime": "other_agency",
                "zone": "UTC", "weekday": "tue", "time": "19:00",
            }),
        )?;
        let id = group["id"].as_str().ok_or("a group without an id")?.to_owned();
        // Only mutual aid asks for it.
        let _ = program.call("group_agree_names", json!({ "group": id, "agreed_on": "2016-11-22" }));
        ids.push(id);
    }
    program.call("vault_lock", json!({}))?;
    drop(program);

    let mut vault = vault(folder)?;
    let people = people(&mut vault, &ids)?;
    vault.lock()?;

    let program = Program::tonight(folder)?;
    program.unlock(folder)?;
    let mut meetings = Vec::new();
    let mut lines = String::new();
    for (group, people) in ids.iter().zip(&people) {
        let all = meetings_of(&program, group)?;
        let (tonight, before) = all.split_last().ok_or("a group without meetings")?;
        let first = people.first().ok_or("a group without people")?;
        program.call(
            "attendance_mark",
            json!({ "meeting": tonight.0, "person": first.to_string(), "mark": "here" }),
        )?;
        lines += &format!("{group} {}\n", tonight.0);
        meetings.push((tonight.0.parse::<Id>()?, before.to_vec()));
    }
    fs::write(folder.join(TONIGHT), lines)?;
    program.call("vault_lock", json!({}))?;
    drop(program);

    let mut vault = self::vault(folder)?;
    let timer = Timer::start();
    for ((tonight, before), people) in meetings.iter().zip(&people) {
        let like = vault.get("meeting", *tonight)?.ok_or("tonight was not touched")?;
        for (year, weeks) in before.chunks(YEAR).enumerate() {
            let mut patches = Vec::new();
            for (week, (id, date)) in weeks.iter().enumerate() {
                let patch = meeting_like(&like, id.parse()?, date);
                patches.push(marks(patch, year * YEAR + week, people));
            }
            vault.commit(Change::new(patches), now_ms()?)?;
        }
    }
    vault.lock()?;
    let (wall, cpu) = timer.read();
    let settled = settle(folder)?;
    println!("{}", json!({ "wall": wall, "cpu": cpu, "peak": peak_mb(), "settled": settled }));
    Ok(())
}

/// Opens and locks until the index has taken everything; says how long that took. It is not part
/// of any other figure: it happens once, after a load of years at a time.
fn settle(folder: &Path) -> Done<f64> {
    let timer = Timer::start();
    for _ in 0..20 {
        let vault = vault(folder)?;
        let left = vault.opened().replayed;
        vault.scan("group")?;
        vault.lock()?;
        if left == 0 {
            return Ok(timer.read().0);
        }
        std::thread::sleep(std::time::Duration::from_secs(2));
    }
    Err("the index never took everything".into())
}

fn now_ms() -> Done<u64> {
    Ok(u64::try_from(NOW.parse::<DateTime<Utc>>()?.timestamp_millis())?)
}

/// Every group's people, on its list.
fn people(vault: &mut Vault, groups: &[String]) -> Done<Vec<Vec<Id>>> {
    let began = BEGAN.parse::<DateTime<Utc>>()?;
    let mut all = Vec::new();
    for (n, group) in groups.iter().enumerate() {
        let mut ids = Vec::new();
        let mut patches = Vec::new();
        let mut roster = Patch::new("roster", group.parse()?);
        for person in 0..PEOPLE {
            let id = Id::random()?;
            let first = format!("Quill{:03}", (person * 37 + n) % 977);
            let last = format!("Ember{:05}", n * PEOPLE + person);
            patches.push(Patch::new("person", id).set("first", first).set("last", last));
            roster = roster.set(&format!("{id}/since"), "2016-11-22").set(&format!("{id}/until"), Value::Nil);
            ids.push(id);
        }
        patches.push(roster);
        vault.commit(Change::new(patches), u64::try_from(began.timestamp_millis())?)?;
        all.push(ids);
    }
    Ok(all)
}

/// The ids and days of a group's meetings, tonight's last.
fn meetings_of(program: &Program, group: &str) -> Done<Vec<(String, String)>> {
    let tonight = NOW.parse::<DateTime<Utc>>()?.date_naive();
    let weeks = u64::try_from(MEETINGS)?;
    let mut day: NaiveDate = tonight - Days::new(weeks * 7);
    let mut found = Vec::new();
    while day <= tonight {
        let to = (day + Days::new(350)).min(tonight);
        let listed = program.call(
            "meeting_list",
            json!({ "group": group, "from": day.to_string(), "to": to.to_string(), "limit": 500 }),
        )?;
        for meeting in listed["meetings"].as_array().into_iter().flatten() {
            let text = |name: &str| meeting[name].as_str().unwrap_or_default().to_owned();
            found.push((text("id"), text("date")));
        }
        day = to + Days::new(1);
    }
    if found.len() != MEETINGS + 1 {
        return Err(format!("{} meetings instead of {}", found.len(), MEETINGS + 1).into());
    }
    Ok(found)
}

/// A meeting as the commands write one, on another day and without marks.
fn meeting_like(like: &Tree, id: Id, date: &str) -> Patch {
    let kept = like.leaves().filter(|(path, _)| *path != "date" && !path.starts_with("marks/"));
    let empty = Patch::new("meeting", id).set("date", date);
    kept.fold(empty, |patch, (path, leaf)| patch.set(path, leaf.value.clone()))
}

/// The marks of a group's `week`th meeting.
pub(crate) fn marks(meeting: Patch, week: usize, people: &[Id]) -> Patch {
    (0..MARKS).fold(meeting, |patch, n| {
        let minute = i64::try_from(week * 10_080 + n).unwrap_or_default();
        let mark = Value::List(vec![Value::from("here"), Value::from(minute)]);
        match people.get(marked(week, n)) {
            Some(person) => patch.set(&format!("marks/{person}"), mark),
            None => patch,
        }
    })
}
