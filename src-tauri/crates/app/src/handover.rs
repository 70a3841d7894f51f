//! Handing a group over to whoever looks after it next: one sealed file with a passphrase of its
//! own, put together here and taken there.
//!
//! Names go along only of those who were ticked, because they agreed. Nobody's marks, nobody's
//! progress and no text that must stay on this computer have a place in it.

mod document;
mod pack_up;
mod papers;
mod unpack;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Opener, Passphrase, parcel};
use zeroize::Zeroizing;

use self::document::{Beginning, Document, VERSION};
use crate::backup::{here, is_within, zone};
use crate::call::Call;
use crate::command::{Asked, AtDesk};
use crate::dates;
use crate::desk::Desk;
use crate::error::Error;
use crate::group::{self, Group, GroupGet};
use crate::passphrase::checked;
use crate::records::{HANDOVERS, Leaves, Read as _, instant_of, minute_of, model_id};

/// Makes the file for whoever comes next.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoverMake {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The words of its own readings go along; without them there are titles and minutes only.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub readings: bool,
    /// Its reading cycles, and where they stand.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub cycles: bool,
    /// What was saved for later.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub backlog: bool,
    /// What was changed about meetings ahead.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub meetings: bool,
    /// Notes for whoever leads; there may be names in them.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub notes: bool,
    /// Those who agreed that their names go along.
    #[serde(default)]
    pub people: Vec<HandoverConsent>,
    /// The passphrase of these records, once more.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
    /// The passphrase of the file; another one.
    #[ts(as = "String")]
    pub new: Zeroizing<String>,
    /// The file to write; she is asked if it is left out.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub to: Option<PathBuf>,
}

/// Somebody who agreed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoverConsent {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// To telephone and e-mail too.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub contact: bool,
}

/// Names a file and what opens it.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoverRead {
    /// The file.
    #[ts(as = "String")]
    pub from: PathBuf,
    /// The passphrase of the file.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
}

/// Takes what is in a file.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoverTake {
    /// The file.
    #[ts(as = "String")]
    pub from: PathBuf,
    /// The passphrase of the file.
    #[ts(as = "String")]
    pub passphrase: Zeroizing<String>,
    /// A second time, though the group it made is still here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub again: bool,
}

/// What could go along.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverLook {
    /// What the group calls itself.
    pub name: String,
    /// What could be in the file.
    pub counts: HandoverCounts,
    /// Readings of hers that go with title and minutes only: their words must stay here.
    pub cards: u32,
    /// Items with notes for whoever leads.
    pub notes: u32,
    /// Who is on its list, by name; empty while names may not be kept.
    pub people: Vec<HandoverPerson>,
    /// The times a file was made before, newest first.
    pub before: Vec<HandoverLine>,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandoverCounts {
    /// The usual agenda and the others.
    pub agendas: u32,
    /// Readings with their words.
    pub readings: u32,
    /// Reading cycles.
    pub cycles: u32,
    /// Items saved for later.
    pub backlog: u32,
    /// Meetings ahead that were changed.
    pub meetings: u32,
}

/// Somebody who could be asked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial: what would go along.
    pub name: String,
    /// There is a telephone number or an e-mail address.
    pub contact: bool,
}

/// A time a file was made. No name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverLine {
    /// When, such as `2026-11-24T18:30`.
    pub at: String,
    /// How many people were in it.
    pub people: u32,
}

/// Whether a file was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverMade {
    /// False: she changed her mind.
    pub saved: bool,
    /// The file's name, without its folder.
    pub file: Option<String>,
}

/// What is in a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverContents {
    /// What the group calls itself.
    pub name: String,
    /// What it follows.
    pub program_name: String,
    /// The day the file was made.
    pub made_on: String,
    /// What is in it.
    pub counts: HandoverCounts,
    /// Whose names are in it.
    pub people: Vec<String>,
    /// When it was taken here, such as `2026-11-24T18:30`, if the group it made is still here.
    pub taken: Option<String>,
}

/// What she chose.
struct Choices {
    readings: bool,
    cycles: bool,
    backlog: bool,
    meetings: bool,
    notes: bool,
    /// Who, and whether with telephone and e-mail.
    people: Vec<(Id, bool)>,
}

/// `handover_look`
pub(crate) fn look(call: &mut Call<'_>, request: GroupGet) -> Result<HandoverLook, Error> {
    let (group, _) = call.group("group", request.group)?;
    let all = Choices {
        readings: true,
        cycles: true,
        backlog: true,
        meetings: true,
        notes: true,
        people: Vec::new(),
    };
    let document = pack_up::document(call, &group, &all)?;
    let mut people = Vec::new();
    if group.may_keep_names() {
        for (id, _) in call.roster(group.id)?.on(call.today(group.zone)) {
            if let Some(person) = call.known_person(id)? {
                let contact = person.phone.is_some() || person.email.is_some();
                people.push(HandoverPerson { person: id, name: person.shown(), contact });
            }
        }
    }
    people.sort_by_cached_key(|one| (text::folded(&one.name), one.person));
    let items = document.agendas().flat_map(|agenda| &agenda.items).chain(&document.backlog);
    let cards = document.readings.iter().filter(|reading| reading.text.is_none()).count();
    Ok(HandoverLook {
        counts: document.counts(),
        cards: count(cards),
        notes: count(items.filter(|item| item.notes.is_some()).count()),
        people,
        before: before(call, group.id)?,
        name: group.name,
    })
}

fn before(call: &Call<'_>, group: Id) -> Result<Vec<HandoverLine>, Error> {
    let mut lines = Vec::new();
    for (_, tree) in call.trees(HANDOVERS)? {
        let Some(minute) = tree.number("made").filter(|_| tree.id("group") == Some(group)) else { continue };
        let people = tree.count("people").unwrap_or(0);
        lines.push((minute, HandoverLine { at: local(call, minute).unwrap_or_default(), people }));
    }
    lines.sort_by_key(|(minute, _)| std::cmp::Reverse(*minute));
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

fn local(call: &Call<'_>, minute: i64) -> Option<String> {
    let at: DateTime<Utc> = instant_of(minute)?;
    dates::local_minute(u64::try_from(at.timestamp_millis()).ok()?, zone(call.host))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// `handover_make`. She chooses where while the desk is free.
pub(crate) fn make(desk: &mut Desk, request: HandoverMake) -> Result<Asked<HandoverMade>, Error> {
    if !checked(desk, &request.new).accepted {
        return Err(Error::WeakPassphrase("new"));
    }
    let new = Passphrase::new(&request.new);
    let call = desk.call()?;
    // Before anybody is asked where: what can't go is known now.
    let choices = Choices {
        readings: request.readings,
        cycles: request.cycles,
        backlog: request.backlog,
        meetings: request.meetings,
        notes: request.notes,
        people: request.people.iter().map(|one| (one.person, one.contact)).collect(),
    };
    let (group, _) = call.group("group", request.group)?;
    pack_up::document(&call, &group, &choices)?;
    if !call.vault.opens_with(&Opener::Passphrase(Passphrase::new(&request.passphrase))) {
        return Err(vault::Error::WrongPassphrase.into());
    }
    // Whoever comes next learns it; it must not open what stays here.
    if call.vault.opens_with(&Opener::Passphrase(Passphrase::new(&request.new))) {
        return Err(Error::SamePassphrase);
    }
    let name = format!("homegroup-{}.parcel", here(call.host, call.now.timestamp_millis()));
    let (group, to) = (group.id, request.to);
    Ok(Box::new(move |host| {
        let to = to.or_else(|| host.choose_save_path(&name));
        let work: AtDesk<HandoverMade> = Box::new(move |desk| match to {
            Some(to) if to.is_dir() => write(desk, group, &choices, &new, &to.join(name)),
            Some(to) => write(desk, group, &choices, &new, &to),
            None => Ok(HandoverMade { saved: false, file: None }),
        });
        Ok(work)
    }))
}

fn write(
    desk: &mut Desk,
    group: Id,
    choices: &Choices,
    new: &Passphrase,
    to: &Path,
) -> Result<HandoverMade, Error> {
    if is_within(to, &desk.path) {
        return Err(Problem::NotAChoice.at("to").into());
    }
    let cost = desk.host.key_cost();
    let mut call = desk.call()?;
    let (group, _) = call.group("group", group)?;
    let document = pack_up::document(&call, &group, choices)?;
    let content = serde_json::to_vec(&document).map_err(|_| Error::Internal("a parcel is no JSON"))?;
    parcel::write(to, new, cost, &Zeroizing::new(content))?;
    let mut line = Leaves::of(HANDOVERS, call.new_id()?);
    line.set("group", group.id).set("made", minute_of(call.now)).set("people", count(document.people.len()));
    call.commit_unnamed(vec![line])?;
    let file = to.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(HandoverMade { saved: true, file })
}

/// `handover_read`
pub(crate) fn read(call: &mut Call<'_>, request: HandoverRead) -> Result<HandoverContents, Error> {
    let (parcel, document) = open(&request.from, &request.passphrase)?;
    let taken = taken(call, parcel)?;
    // What could not be taken is said now, and nothing of it is stored.
    unpack::leaves(call, &document).map_err(unfit)?;
    let pack = model::pack::Pack::from_toml(&document.pack).map_err(|_| Error::Parcel)?;
    let name = |person: &document::Person| {
        let initial = person.initial.as_deref();
        model::person::shown(&person.called, initial, None)
    };
    Ok(HandoverContents {
        counts: document.counts(),
        people: document.people.iter().map(name).collect(),
        program_name: pack.name.get(call.words.language().tag()).to_owned(),
        taken: taken.and_then(|minute| local(call, minute)),
        made_on: document.made_on,
        name: document.name,
    })
}

/// `handover_take`
pub(crate) fn take(call: &mut Call<'_>, request: HandoverTake) -> Result<Group, Error> {
    let (parcel, document) = open(&request.from, &request.passphrase)?;
    if !request.again && taken(call, parcel)?.is_some() {
        return Err(Error::TakenAlready);
    }
    let (id, mut all) = unpack::leaves(call, &document).map_err(unfit)?;
    let mut line = Leaves::of(HANDOVERS, line_of(call, parcel));
    line.set("group", id).set("taken", minute_of(call.now));
    all.push(line);
    call.commit(all)?;
    call.packs.clear();
    call.groups.clear();
    group::view(call, id)
}

/// Where it is written that a parcel was taken.
fn line_of(call: &Call<'_>, parcel: Id) -> Id {
    call.derived_id("parcel-taken", &[&parcel.0])
}

/// When a parcel was taken, if the group it made is still here.
fn taken(call: &Call<'_>, parcel: Id) -> Result<Option<i64>, Error> {
    let Some(line) = call.tree(HANDOVERS, line_of(call, parcel))? else { return Ok(None) };
    let Some(group) = line.id("group") else { return Ok(None) };
    let there = call.groups()?.iter().any(|known| known.id == group);
    Ok(line.number("taken").filter(|_| there))
}

fn open(from: &Path, passphrase: &str) -> Result<(Id, Document), Error> {
    let parcel = match parcel::read(from, &Passphrase::new(passphrase)) {
        Err(vault::Error::Damaged { .. }) => return Err(Error::Parcel),
        Err(vault::Error::WrongPassphrase) => return Err(Error::ParcelPassphrase),
        Err(vault::Error::Unsupported { .. }) => return Err(Error::ParcelNewer),
        Err(vault::Error::Io(kind)) => return Err(Error::Unreached(kind)),
        other => other?,
    };
    let beginning: Beginning = serde_json::from_slice(&parcel.content).map_err(|_| Error::Parcel)?;
    if beginning.version > VERSION {
        return Err(Error::ParcelNewer);
    }
    let document = serde_json::from_slice(&parcel.content).map_err(|_| Error::Parcel)?;
    Ok((model_id(parcel.id), document))
}

/// What is wrong within a parcel is no field of a request.
fn unfit(fault: Error) -> Error {
    if matches!(fault, Error::Invalid(_)) { Error::Parcel } else { fault }
}

impl Document {
    fn agendas(&self) -> impl Iterator<Item = &document::Agenda> {
        let others = self.others.iter().map(|other| &other.agenda);
        others.chain(self.meetings.iter().map(|meeting| &meeting.agenda)).chain([&self.usual])
    }

    fn counts(&self) -> HandoverCounts {
        HandoverCounts {
            agendas: count(self.others.len() + 1),
            readings: count(self.readings.iter().filter(|reading| reading.text.is_some()).count()),
            cycles: count(self.cycles.iter().filter(|cycle| !cycle.removed).count()),
            backlog: count(self.backlog.len()),
            meetings: count(self.meetings.len()),
        }
    }
}
