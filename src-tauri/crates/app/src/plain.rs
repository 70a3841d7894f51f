//! A backup as plain text: JSON Lines of everything in it, and tables of what people ask for.
//!
//! Needs nothing but the file and what opens it: no folder of records, no index, no command. What
//! it writes is not sealed; whoever calls has to say so. Not one of the commands, because those
//! act on the records of this computer.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::SecondsFormat;
use journal::disk;
use model::Id;
use serde_json::{Map, Value as Json, json};
use vault::{BackupFile, Opener, Passphrase, RecoveryCode, Tree, Value};
use zeroize::Zeroizing;

use crate::WireError;
use crate::error::Error;
use crate::records::{
    GROUPS, MEETINGS, PEOPLE, ROSTERS, Read, group, instant_of, is_there, meeting, model_id, person, roster,
};
use crate::words::{Language, Words};

/// What opens a backup.
pub enum Key {
    /// The passphrase of the records it was made of.
    Passphrase(Zeroizing<String>),
    /// Their recovery code, however it was typed.
    RecoveryCode(Zeroizing<String>),
}

/// Writes the backup `file` to `out`: a line of JSON for its beginning, one for every record and
/// blob, and one for its end; and, into the folder `tables`, CSV files of groups, lists, people,
/// meetings and attendance. `at_start` is called when the backup has been read and found whole,
/// before the first line.
///
/// # Errors
/// With the codes of `vault_unlock`; `io` if it can't be read or written.
pub fn write_backup(
    file: &Path,
    key: &Key,
    out: &mut dyn Write,
    tables: Option<&Path>,
    at_start: &dyn Fn(),
) -> Result<(), WireError> {
    let written = open(file, key).and_then(|backup| {
        at_start();
        write_lines(&backup, out)?;
        tables.map_or(Ok(()), |folder| write_tables(&backup, folder))
    });
    written.map_err(|error| error.on_wire(&Words::new(Language::for_tag("en"))))
}

fn open(file: &Path, key: &Key) -> Result<BackupFile, Error> {
    let opener = match key {
        Key::Passphrase(passphrase) => Opener::Passphrase(Passphrase::new(passphrase)),
        Key::RecoveryCode(code) => Opener::RecoveryCode(
            RecoveryCode::parse(code).map_err(|_| Error::WrongRecoveryCode("recovery_code"))?,
        ),
    };
    BackupFile::open(file, &opener).map_err(|fault| match (fault, key) {
        (vault::Error::WrongPassphrase, Key::RecoveryCode(_)) => Error::WrongRecoveryCode("recovery_code"),
        (fault, _) => fault.into(),
    })
}

fn write_lines(backup: &BackupFile, out: &mut dyn Write) -> Result<(), Error> {
    let contents = backup.contents();
    let mut say = |line: Json| writeln!(out, "{line}").map_err(|fault| vault::Error::Io(fault.kind()));
    say(json!({ "backup": {
        "vault": contents.vault.to_string(),
        "made_ms": contents.made_ms,
        "newest_ms": contents.newest_ms,
        "reason": contents.reason.name(),
        "program": backup.program(),
    } }))?;
    backup.each(&mut |tree, id, record| say(record_line(tree, id, &record)))?;
    backup.each_blob(&mut |id, bytes| {
        say(json!({ "blob": id.to_string(), "size": bytes.len(), "base64": BASE64.encode(&*bytes) }))
    })?;
    say(json!({ "end": { "live": contents.live, "blobs": contents.blobs } }))?;
    out.flush().map_err(|fault| Error::File(fault.kind()))
}

fn record_line(tree: &str, id: vault::Id, record: &Tree) -> Json {
    if record.is_erased() {
        return json!({ "tree": tree, "id": id.to_string(), "erased": true });
    }
    // A cleared leaf says nothing any more.
    let leaves = record.leaves().filter(|(_, leaf)| !leaf.value.is_nil());
    let leaves: Map<String, Json> =
        leaves.map(|(path, leaf)| (path.to_owned(), plain(&leaf.value))).collect();
    json!({ "tree": tree, "id": id.to_string(), "leaves": leaves })
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Nil => Json::Null,
        Value::Bool(yes) => json!(yes),
        Value::Int(int) => json!(int),
        Value::Float(float) => json!(float),
        Value::Text(text) => json!(text),
        Value::Bytes(bytes) => {
            json!({ "bytes": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() })
        }
        Value::List(list) => list.iter().map(plain).collect(),
    }
}

/// A table as RFC 4180 has it.
struct Table(Zeroizing<String>);

impl Table {
    fn new(columns: &[&str]) -> Self {
        let mut table = Self(Zeroizing::new(String::new()));
        table.row(columns.iter().map(|column| (*column).to_owned()));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                self.0.push(',');
            }
            if cell.contains(['"', ',', '\n', '\r']) {
                self.0.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            } else {
                self.0.push_str(&cell);
            }
        }
        self.0.push_str("\r\n");
    }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Records of the kinds the tables are made of, by tree.
fn nouns(backup: &BackupFile) -> Result<BTreeMap<String, BTreeMap<Id, Tree>>, Error> {
    let mut nouns: BTreeMap<String, BTreeMap<Id, Tree>> = BTreeMap::new();
    backup.each(&mut |tree, id, record| {
        if [GROUPS, PEOPLE, ROSTERS, MEETINGS].contains(&tree) && is_there(&record) {
            nouns.entry(tree.to_owned()).or_default().insert(model_id(id), record);
        }
        Ok(())
    })?;
    Ok(nouns)
}

fn write_tables(backup: &BackupFile, folder: &Path) -> Result<(), Error> {
    let nouns = nouns(backup)?;
    let of = |tree: &str| nouns.get(tree).into_iter().flatten();
    let groups: BTreeMap<Id, _> =
        of(GROUPS).filter_map(|(id, tree)| Some((*id, group::read(*id, tree)?))).collect();
    let people: BTreeMap<Id, _> =
        of(PEOPLE).filter_map(|(id, tree)| Some((*id, person::read(*id, tree)?))).collect();
    let group_name = |id: Id| text(groups.get(&id).map(|group| &group.name));
    let person_name = |id: Id| {
        let whole = |person: &model::person::Person| {
            let last = person.last.iter().map(String::as_str);
            std::iter::once(person.first.as_str()).chain(last).collect::<Vec<_>>().join(" ")
        };
        text(people.get(&id).map(whole))
    };

    let mut table = Table::new(&[
        "id",
        "name",
        "program",
        "regime",
        "place",
        "room",
        "online",
        "phone_in",
        "zone",
        "names_agreed_on",
    ]);
    for (id, group) in &groups {
        table.row([
            id.to_string(),
            group.name.clone(),
            group.program.clone(),
            group.regime.id().to_owned(),
            text(group.place.as_ref()),
            text(group.room.as_ref()),
            text(group.online.as_ref()),
            text(group.phone_in.as_ref()),
            group.zone.name().to_owned(),
            text(group.names_agreed_on),
        ]);
    }
    let groups_table = table;

    let mut table = Table::new(&["id", "first", "last", "preferred", "phone", "email", "notes"]);
    for (id, person) in &people {
        table.row([
            id.to_string(),
            person.first.clone(),
            text(person.last.as_ref()),
            text(person.preferred.as_ref()),
            text(person.phone.as_ref()),
            text(person.email.as_ref()),
            text(person.notes.as_ref()),
        ]);
    }
    let people_table = table;

    let mut lists = Table::new(&["group_id", "group", "person_id", "name", "since", "until"]);
    for (group, tree) in of(ROSTERS) {
        for (person, membership) in roster::read(tree).members {
            lists.row([
                group.to_string(),
                group_name(*group),
                person.to_string(),
                person_name(person),
                membership.since.to_string(),
                text(membership.until),
            ]);
        }
    }

    let mut meetings = Table::new(&[
        "id",
        "group_id",
        "group",
        "date",
        "start",
        "minutes",
        "cancelled",
        "room",
        "newcomers",
        "online",
        "here_without_names",
        "names_not_kept_since",
    ]);
    let mut attendance = Table::new(&["meeting_id", "group", "date", "person_id", "name", "mark", "at"]);
    for (id, tree) in of(MEETINGS) {
        let Some(meeting) = meeting::read(*id, tree) else { continue };
        let (occurrence, sheet) = (&meeting.occurrence, &meeting.sheet);
        meetings.row([
            id.to_string(),
            meeting.group.to_string(),
            group_name(meeting.group),
            occurrence.date.to_string(),
            occurrence.start.format("%H:%M").to_string(),
            occurrence.minutes.to_string(),
            text(meeting.cancelled.as_ref()),
            text(sheet.counts.room),
            text(sheet.counts.newcomers),
            text(sheet.counts.online),
            text(sheet.unnamed),
            text(sheet.not_kept_since),
        ]);
        for person in tree.ids_under("marks") {
            let mark = tree.list(&format!("marks/{person}"));
            let Some([Value::Text(mark), Value::Int(minute), ..]) = mark else { continue };
            let at = instant_of(*minute).map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
            attendance.row([
                id.to_string(),
                group_name(meeting.group),
                occurrence.date.to_string(),
                person.to_string(),
                person_name(person),
                mark.clone(),
                text(at),
            ]);
        }
    }

    disk::create_dir(folder).map_err(|fault| Error::File(fault.kind()))?;
    for (name, table) in [
        ("groups.csv", groups_table),
        ("people.csv", people_table),
        ("lists.csv", lists),
        ("meetings.csv", meetings),
        ("attendance.csv", attendance),
    ] {
        disk::write_whole(&folder.join(name), table.0.as_bytes())
            .map_err(|fault| Error::File(fault.kind()))?;
    }
    Ok(())
}
