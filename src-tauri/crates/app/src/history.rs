//! What was changed when, and taking it back.
//!
//! Taking back is itself a change, with new stamps, and can be taken back. So a change has a line:
//! itself, what took it back, what did it again, and so on; the end of the line says how it
//! stands, and is what is taken back next.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use model::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Past, Stamp};

use crate::call::Call;
use crate::dates;
use crate::error::{Error, RequestFault};
use crate::program::Nothing;
use crate::records::{
    self, BACKLOGS, CHIPS, CURRICULA, CYCLES, GROUPS, HANDOUTS, HOLIDAYS, LOGOS, MEETINGS, OWN_FIELDS,
    OWN_PACKS, PEOPLE, READINGS, ROSTERS, ROTAS, model_id,
};

/// How many changes one list holds at most.
const LIST_LIMIT: u32 = 500;
/// How many if nothing is asked.
const USUAL_LIMIT: u32 = 100;
/// How far back taking back the last change looks.
const REACH: usize = 200;
/// How many names say what a change was about.
const NAMES: usize = 3;
/// What the change is called that takes another back.
const UNDO: &str = "change_undo";

/// Asks what was changed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAsk {
    /// At most so many, 1 to 500; 100 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// What was changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryList {
    /// Newest first.
    pub changes: Vec<HistoryEntry>,
}

/// One change.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "HistoryChange")]
pub struct HistoryEntry {
    /// Names the change.
    #[ts(type = "Stamp")]
    pub change: String,
    /// When, such as `2026-11-24T18:30` in this computer's zone.
    pub at: Option<String>,
    /// What was done, in a few words.
    pub what: String,
    /// To what: names of groups and people, days of meetings.
    pub about: Option<String>,
    /// It can be taken back, as far as nothing was changed again since.
    pub can_undo: bool,
    /// It was taken back.
    pub undone: bool,
}

/// Names a change.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePick {
    /// Which.
    #[ts(type = "Stamp")]
    pub change: String,
}

/// What taking back came to.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Undone")]
pub struct ChangeUndone {
    /// Something was changed.
    pub done: bool,
    /// What was taken back or done again, and what stayed.
    pub message: String,
}

/// The newest changes, and how their lines run.
struct Lines {
    /// Newest first, without what the program did by itself.
    past: Vec<Past>,
    /// By the change that was taken back, the newest that took it back.
    taken_back_by: BTreeMap<Stamp, Stamp>,
}

impl Lines {
    fn read(call: &Call<'_>, limit: usize) -> Result<Self, Error> {
        let mut past = call.vault.history(limit)?;
        past.retain(|past| past.what.is_some());
        // Newest first, so that the last one to be entered is the oldest: keep the first.
        let mut taken_back_by = BTreeMap::new();
        for entry in &past {
            if let Some(undone) = entry.undoes {
                taken_back_by.entry(undone).or_insert(entry.stamp);
            }
        }
        Ok(Self { past, taken_back_by })
    }

    fn get(&self, stamp: Stamp) -> Option<&Past> {
        self.past.iter().find(|past| past.stamp == stamp)
    }

    /// The end of a change's line, and whether the change itself is in force there.
    fn end(&self, from: Stamp) -> (Stamp, bool) {
        let (mut end, mut stands) = (from, true);
        while let Some(next) = self.taken_back_by.get(&end) {
            (end, stands) = (*next, !stands);
        }
        (end, stands)
    }

    /// The change a line began with.
    fn beginning<'p>(&'p self, past: &'p Past) -> &'p Past {
        let mut at = past;
        while let Some(before) = at.undoes.and_then(|undone| self.get(undone)) {
            at = before;
        }
        at
    }

    /// Whether something of it is still as it left it.
    fn reaches(&self, stamp: Stamp) -> bool {
        self.get(stamp).is_some_and(|past| past.still > 0)
    }
}

/// `history_list`
pub(crate) fn list(call: &mut Call<'_>, request: HistoryAsk) -> Result<HistoryList, Error> {
    let limit = request.limit.unwrap_or(USUAL_LIMIT);
    let limit = model::invalid::in_range("limit", limit, 1, LIST_LIMIT)? as usize;
    // What the program did by itself has no line of its own but takes its place in the journal.
    let lines = Lines::read(call, limit * 2)?;
    let zone: Tz = call.host.zone().parse().unwrap_or(Tz::UTC);
    let changes = lines.past.iter().take(limit).map(|past| {
        let (end, stands) = lines.end(past.stamp);
        Ok(HistoryEntry {
            change: past.stamp.to_string(),
            at: past.at_ms.and_then(|ms| dates::local_minute(ms, zone)),
            what: what(call, &lines, past),
            about: about(call, past)?,
            can_undo: stands && lines.reaches(end) && (past.undoes.is_none() || end == past.stamp),
            undone: !stands,
        })
    });
    Ok(HistoryList { changes: changes.collect::<Result<_, Error>>()? })
}

/// `change_undo`
pub(crate) fn undo(call: &mut Call<'_>, request: ChangePick) -> Result<ChangeUndone, Error> {
    let stamp: Stamp = request
        .change
        .parse()
        .map_err(|_| Error::Request { field: "change".to_owned(), fault: RequestFault::Wrong })?;
    let lines = Lines::read(call, usize::MAX)?;
    let Some(past) = lines.get(stamp) else { return Err(Error::NotFound("change")) };
    match lines.end(stamp) {
        (end, true) => take_back(call, &lines, past, end),
        _ => Ok(nothing(call, "undo-nothing")),
    }
}

/// `change_undo_last`
pub(crate) fn undo_last(call: &mut Call<'_>, _: Nothing) -> Result<ChangeUndone, Error> {
    let lines = Lines::read(call, REACH)?;
    let last = lines.past.iter().filter(|past| past.undoes.is_none()).find_map(|past| {
        let (end, stands) = lines.end(past.stamp);
        (stands && lines.reaches(end)).then_some((past, end))
    });
    match last {
        Some((past, end)) => take_back(call, &lines, past, end),
        None => Ok(nothing(call, "undo-nothing")),
    }
}

/// `change_redo_last`. What was taken back is done again, the last first, as long as nothing else
/// was done since.
pub(crate) fn redo_last(call: &mut Call<'_>, _: Nothing) -> Result<ChangeUndone, Error> {
    let lines = Lines::read(call, REACH)?;
    for past in &lines.past {
        if past.undoes.is_none() && lines.end(past.stamp).1 {
            break;
        }
        let beginning = lines.beginning(past);
        let (end, stands) = lines.end(beginning.stamp);
        if past.undoes.is_some() && end == past.stamp && !stands && lines.reaches(end) {
            return take_back(call, &lines, past, end);
        }
    }
    Ok(nothing(call, "redo-nothing"))
}

fn nothing(call: &Call<'_>, key: &str) -> ChangeUndone {
    ChangeUndone { done: false, message: call.words.say(key) }
}

/// Takes back the end of a line. `past` is what she means by it.
fn take_back(call: &mut Call<'_>, lines: &Lines, past: &Past, end: Stamp) -> Result<ChangeUndone, Error> {
    let again = past.undoes.is_some();
    let said = say(call, lines.beginning(past).what.as_deref());
    let undone = call.vault.undo(end, Some(UNDO.to_owned()), call.now_ms())?;
    // A starter set may have come or gone with it.
    call.packs.clear();
    call.groups.clear();
    let key = match (undone.committed.is_some(), again, undone.left > 0) {
        (false, _, _) => "undo-nothing-left",
        (true, false, false) => "undo-done",
        (true, false, true) => "undo-partly",
        (true, true, false) => "redo-done",
        (true, true, true) => "redo-partly",
    };
    let message = call.words.say_with(key, &[("what", said.as_str().into())]);
    Ok(ChangeUndone { done: undone.committed.is_some(), message })
}

/// What a change was, in words: the command's, or what it took back or did again.
fn what(call: &Call<'_>, lines: &Lines, past: &Past) -> String {
    if past.undoes.is_none() {
        return say(call, past.what.as_deref());
    }
    let beginning = lines.beginning(past);
    if beginning.undoes.is_some() {
        // Its beginning is no longer in the history.
        return call.words.say("change-undo");
    }
    let mut again = false;
    let mut at = beginning.stamp;
    while let Some(next) = lines.taken_back_by.get(&at).filter(|_| at != past.stamp) {
        at = *next;
        again = !again;
    }
    let key = if again { "change-undo-of" } else { "change-redo-of" };
    let said = say(call, beginning.what.as_deref());
    call.words.say_with(key, &[("what", said.as_str().into())])
}

fn say(call: &Call<'_>, command: Option<&str>) -> String {
    let key = format!("change-{}", command.unwrap_or_default().replace('_', "-"));
    if call.words.knows(&key) { call.words.say(&key) } else { call.words.say("change-other") }
}

/// Names of what a change touched, as far as it is still there.
fn about(call: &Call<'_>, past: &Past) -> Result<Option<String>, Error> {
    let mut names: Vec<String> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut more = false;
    // Whom or which evening it was about says more than whose group it was in.
    let mut records: Vec<&(String, vault::Id)> = past.records.iter().collect();
    records.sort_by_key(|(tree, _)| tree != PEOPLE);
    for (tree, id) in records {
        if names.len() == NAMES {
            more = true;
            break;
        }
        if let Some(name) = name(call, tree, model_id(*id))?
            && seen.insert(name.clone())
        {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(None);
    }
    let mut about = names.join(", ");
    if more {
        about.push_str(" …");
    }
    Ok(Some(about))
}

fn name(call: &Call<'_>, tree: &str, id: Id) -> Result<Option<String>, Error> {
    Ok(match tree {
        PEOPLE => call.known_person(id)?.map(|person| person.shown()),
        GROUPS | ROSTERS | BACKLOGS | CHIPS | CURRICULA | CYCLES | LOGOS | ROTAS | OWN_FIELDS => {
            let tree = call.tree(GROUPS, id)?;
            tree.and_then(|tree| records::group::read(id, &tree)).map(|group| group.name)
        }
        HOLIDAYS => {
            let tree = call.tree(HOLIDAYS, id)?;
            tree.and_then(|tree| records::holiday::read(id, &tree)).map(|holiday| holiday.name)
        }
        OWN_PACKS => {
            let own = call.own_packs()?;
            let own = own.iter().find(|own| own.id == id);
            own.map(|own| own.pack.name.get(call.words.language().tag()).to_owned())
        }
        READINGS => {
            let tree = call.tree(READINGS, id)?;
            tree.and_then(|tree| records::reading::read(id, &tree)).map(|reading| reading.title)
        }
        HANDOUTS => {
            let tree = call.tree(HANDOUTS, id)?;
            tree.and_then(|tree| records::handout::read(id, &tree)).map(|own| own.front.title)
        }
        MEETINGS => {
            let tree = call.tree(MEETINGS, id)?;
            let meeting = tree.and_then(|tree| records::meeting::read(id, &tree));
            let date = meeting.map(|meeting| meeting.occurrence.date);
            date.map(|date| dates::long_date(date, call.words.language())).transpose()?
        }
        _ => None,
    })
}
