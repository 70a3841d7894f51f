//! Starter sets: those that come with Homegroup, and her own, copied, changed, passed on in a file.
//!
//! An own one lies in a record of its own as its file's text. A group made from it has a copy, so
//! that what happens to the starter set later does nothing to the group.

mod edit;
mod fault;
mod from_group;
mod store;
mod update;

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::pack::{CardKind, MAX_BYTES, Pack, PackError, Reason, Text};
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::command::{Asked, AtDesk, Errand};
use crate::desk::Desk;
use crate::error::Error;
use crate::program::{self, Nothing};
use crate::records::{Leaves, OWN_PACKS};

pub(crate) use edit::edit;
pub use edit::{
    PackAgendaEdit, PackCardEdit, PackCycleEdit, PackEdit, PackItemEdit, PackRoleEdit, PackWordsEdit,
};
pub(crate) use fault::say as say_fault;
pub(crate) use store::{Own, chunks, read_chunks};
pub use update::PackUpdate;
pub(crate) use update::{look as update_look, take as update};

/// Names a starter set.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackPick {
    /// Its id, such as `aa`.
    pub pack: String,
}

/// Copies a starter set, or makes one of how a group is now.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackCopy {
    /// The starter set; null if a group is given.
    #[serde(default)]
    #[ts(optional)]
    pub pack: Option<String>,
    /// The group whose roles, cycles and agendas it is to have.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// What the copy is called. At most 120 characters.
    pub name: String,
}

/// Looks whether a text is a starter set.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackTextCheck {
    /// The text of its file.
    pub text: String,
}

/// Saves the text of an own starter set.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackTextSave {
    /// Which.
    pub pack: String,
    /// The text of its file.
    pub text: String,
}

/// Brings a starter set from a file.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackImport {
    /// The file's bytes in base64; she is asked for a file if it is left out.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
}

/// What a starter set was brought as.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackImported {
    /// Its id here; null if she changed her mind.
    pub pack: Option<String>,
    /// There was one of the same id: it stays, and this one is beside it under another id.
    pub beside: bool,
}

/// Whether a starter set was saved.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PackExported {
    /// False: she changed her mind.
    pub saved: bool,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackChecked {
    /// Nothing, for a starter set.
    pub faults: Vec<PackFault>,
}

/// Something wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackFault {
    /// The line, from 1, where it is about one.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: String,
}

/// Starter sets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackList {
    /// Those that come with Homegroup, then her own by name.
    pub packs: Vec<PackSummary>,
}

/// A starter set in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackSummary {
    /// Names it.
    pub pack: String,
    /// What it is called.
    pub name: String,
    /// For somebody choosing.
    pub summary: String,
    /// Hers, and can be changed.
    pub own: bool,
}

/// A starter set with all a facilitator would change, in her language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackPage {
    /// In a line.
    #[serde(flatten)]
    pub summary: PackSummary,
    /// Whose name and texts these are.
    pub notice: Option<String>,
    /// Its own words.
    pub words: PackWords,
    /// The services of an evening.
    pub roles: Vec<PackRole>,
    /// The kinds of meeting.
    pub agendas: Vec<PackAgenda>,
    /// What the evenings go through in turn.
    pub cycles: Vec<PackCycle>,
    /// Topics, questions and tools.
    pub cards: Vec<PackCard>,
    /// The text of its file.
    pub text: String,
    /// Changes whenever it does.
    pub stamp: String,
}

/// A starter set's own words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackWords {
    /// One evening.
    pub meeting: String,
    /// Somebody who comes.
    pub person: String,
    /// All who come.
    pub people: String,
    /// Those here for the first time.
    pub newcomers: String,
    /// Whoever looks after the meeting.
    pub facilitator: String,
    /// What one person says in turn.
    pub share: String,
    /// The collection.
    pub basket: String,
    /// Said of somebody who let the group know.
    pub excused: String,
    /// What is celebrated.
    pub celebration: String,
}

/// A service.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackRole {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub about: Option<String>,
}

/// A kind of meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackAgenda {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it is.
    pub minutes: u32,
    /// What happens, in order.
    pub items: Vec<PackItem>,
}

/// A point of an agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackItem {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it usually takes.
    pub minutes: u32,
    /// The least it can shrink to.
    pub min: u32,
    /// The most it may grow to.
    pub max: u32,
    /// The service that does it.
    pub role: Option<String>,
    /// When it applies.
    pub condition: Option<String>,
    /// Words to say.
    pub script: Option<String>,
}

/// What the evenings go through in turn.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackCycle {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What each turn is about.
    pub turns: Vec<String>,
}

/// Something to pick from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackCard {
    /// Names it.
    pub id: String,
    /// What it is for.
    #[ts(type = "\"topic\" | \"question\" | \"tool\"")]
    pub kind: CardKind,
    /// The topic, the question, or what the tool is called.
    pub title: String,
    /// How to use it.
    pub text: Option<String>,
}

/// `pack_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<PackList, Error> {
    let language = call.words.language().tag();
    let mut packs: Vec<_> = program::shipped()?.iter().map(|pack| summary(pack, false, language)).collect();
    let mut own: Vec<_> = (call.own_packs()?.iter())
        .filter(|own| !own.removed)
        .map(|own| summary(&own.pack, true, language))
        .collect();
    own.sort_by_cached_key(|pack| (text::folded(&pack.name), pack.pack.clone()));
    packs.append(&mut own);
    Ok(PackList { packs })
}

/// `pack_get`
pub(crate) fn get(call: &mut Call<'_>, request: PackPick) -> Result<PackPage, Error> {
    page(call, &request.pack)
}

/// `pack_copy`
pub(crate) fn copy(call: &mut Call<'_>, request: PackCopy) -> Result<PackPage, Error> {
    let name = text::required_line("name", &request.name, text::TITLE)?;
    let from = match (&request.pack, request.group) {
        (Some(pack), None) => call.known_pack(pack)?.0,
        (None, Some(group)) => from_group::pack(call, group)?,
        _ => return Err(Problem::NotAChoice.at("pack").into()),
    };
    let id = call.new_id()?;
    let mut pack = from.renamed(&from.copy_id(&mark(id)));
    pack.name = Text::only(call.words.language().tag(), &name).ok_or_else(|| Problem::Empty.at("name"))?;
    pack.version = 1;
    store(call, id, &pack, "name")?;
    page(call, &pack.id)
}

/// `pack_text_check`
pub(crate) fn check_text(call: &mut Call<'_>, request: PackTextCheck) -> Result<PackChecked, Error> {
    let reasons = Pack::from_toml(&request.text).err().map(|error| error.reasons_in(&request.text));
    let fault = |(line, reason): (_, Reason)| PackFault { line, reason: say_fault(call.words, &reason) };
    Ok(PackChecked { faults: reasons.unwrap_or_default().into_iter().map(fault).collect() })
}

/// `pack_text_save`
pub(crate) fn save_text(call: &mut Call<'_>, request: PackTextSave) -> Result<PackPage, Error> {
    let own = call.own_pack(&request.pack)?;
    call.check_based_on(&own.stamp)?;
    let mut pack = read("text", &request.text)?;
    if pack.id != own.pack.id {
        // Her copies are known by their id; a text of another one becomes this one.
        pack = pack.renamed(&own.pack.id);
    }
    pack.version = own.pack.version.saturating_add(1);
    store(call, own.id, &pack, "text")?;
    page(call, &pack.id)
}

/// `pack_export`. A pack holds no restricted text: its own rules see to it.
pub(crate) fn export(call: &mut Call<'_>, request: PackPick) -> Result<Errand<PackExported>, Error> {
    let (pack, _) = call.known_pack(&request.pack)?;
    let text = pack.to_toml().map_err(|_| Error::Internal("a starter set can't be written"))?;
    Ok(Box::new(move |host| {
        // A file that lies about says neither which program somebody follows nor what a group is called.
        let Some(path) = host.choose_save_path("starter-set.toml") else {
            return Ok(PackExported { saved: false });
        };
        journal::disk::write_whole(&path, text.as_bytes()).map_err(|fault| Error::File(fault.kind()))?;
        Ok(PackExported { saved: true })
    }))
}

/// `pack_import`
pub(crate) fn import(desk: &mut Desk, request: PackImport) -> Result<Asked<PackImported>, Error> {
    desk.call()?;
    let given = request.file.map(|file| {
        if file.len() / 4 * 3 > MAX_BYTES + 3 {
            return Err(refused("file", &PackError::TooLarge, ""));
        }
        BASE64.decode(file).map_err(|_| Problem::NotAChoice.at("file").into())
    });
    let given = given.transpose()?;
    Ok(Box::new(move |host| {
        let bytes = match given {
            Some(bytes) => Some(bytes),
            None => host.choose_open_path().map(read_file).transpose()?,
        };
        let work: AtDesk<PackImported> = Box::new(move |desk| match bytes {
            Some(bytes) => take(&mut desk.call()?, &bytes),
            None => Ok(PackImported { pack: None, beside: false }),
        });
        Ok(work)
    }))
}

/// Reads no more of a file than a starter set may have.
fn read_file(path: PathBuf) -> Result<Vec<u8>, Error> {
    use std::io::Read as _;
    let failed = |fault: std::io::Error| Error::Unreached(fault.kind());
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn take(call: &mut Call<'_>, bytes: &[u8]) -> Result<PackImported, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(refused("file", &PackError::TooLarge, ""));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let line = 1 + bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().matches('\n').count());
        return Err(Error::Pack { field: "file", line: Some(line), reason: Reason::NotText });
    };
    let mut pack = read("file", text.trim_start_matches('\u{feff}'))?;
    let id = call.new_id()?;
    let beside = program::shipped()?.iter().any(|known| known.id == pack.id)
        || call.own_packs()?.iter().any(|own| own.pack.id == pack.id);
    if beside {
        pack = pack.renamed(&pack.copy_id(&mark(id)));
    }
    store(call, id, &pack, "file")?;
    Ok(PackImported { pack: Some(pack.id), beside })
}

/// `pack_remove`. Groups made from it keep their copy.
pub(crate) fn remove(call: &mut Call<'_>, request: PackPick) -> Result<PackList, Error> {
    let own = call.own_pack(&request.pack)?;
    call.check_based_on(&own.stamp)?;
    let mut leaves = Leaves::of(OWN_PACKS, own.id);
    leaves.set("removed", true);
    call.commit(vec![leaves])?;
    call.packs.clear();
    list(call, Nothing {})
}

/// What tells a copy from what it was copied from, also on another computer.
fn mark(id: Id) -> String {
    id.to_string().chars().take(6).collect()
}

fn read(field: &'static str, text: &str) -> Result<Pack, Error> {
    Pack::from_toml(text).map_err(|error| refused(field, &error, text))
}

/// Stores an own pack; refused at `field` if it does not hold together.
fn store(call: &mut Call<'_>, id: Id, pack: &Pack, field: &'static str) -> Result<(), Error> {
    let text = pack.to_toml().map_err(|error| refused(field, &error, ""))?;
    if text.len() > MAX_BYTES {
        return Err(refused(field, &PackError::TooLarge, ""));
    }
    let mut leaves = Leaves::of(OWN_PACKS, id);
    chunks(&mut leaves, &text, call.tree(OWN_PACKS, id)?.as_ref());
    call.commit(vec![leaves])?;
    call.packs.clear();
    Ok(())
}

fn refused(field: &'static str, error: &PackError, text: &str) -> Error {
    match error.reasons_in(text).into_iter().next() {
        Some((line, reason)) => Error::Pack { field, line, reason },
        None => Error::Internal("a starter set was refused for no reason"),
    }
}

fn summary(pack: &Pack, own: bool, language: &str) -> PackSummary {
    PackSummary {
        pack: pack.id.clone(),
        name: pack.name.get(language).to_owned(),
        summary: pack.summary.get(language).to_owned(),
        own,
    }
}

fn page(call: &Call<'_>, id: &str) -> Result<PackPage, Error> {
    let (pack, own) = call.known_pack(id)?;
    let language = call.words.language().tag();
    let say = |text: &Text| text.get(language).to_owned();
    let words = &pack.words;
    let items = |agenda: &model::pack::AgendaTemplate| {
        let item = |item: &model::pack::ItemTemplate| PackItem {
            id: item.id.clone(),
            title: say(&item.title),
            minutes: item.minutes,
            min: item.min,
            max: item.max,
            role: item.role.clone(),
            condition: item.condition.as_ref().map(say),
            script: item.script.as_ref().map(say),
        };
        agenda.items.iter().map(item).collect()
    };
    let role = |role: &model::pack::Role| PackRole {
        id: role.id.clone(),
        name: say(&role.name),
        about: role.about.as_ref().map(say),
    };
    let card = |card: &model::pack::Card| PackCard {
        id: card.id.clone(),
        kind: card.kind,
        title: say(&card.title),
        text: card.text.as_ref().map(say),
    };
    let agenda = |agenda: &model::pack::AgendaTemplate| PackAgenda {
        id: agenda.id.clone(),
        title: say(&agenda.title),
        minutes: agenda.minutes,
        items: items(agenda),
    };
    let cycle = |cycle: &model::pack::CycleTemplate| PackCycle {
        id: cycle.id.clone(),
        title: say(&cycle.title),
        turns: cycle.turns.iter().map(|turn| say(&turn.title)).collect(),
    };
    Ok(PackPage {
        summary: summary(&pack, own.is_some(), language),
        notice: pack.notice.as_ref().map(say),
        words: PackWords {
            meeting: say(&words.meeting),
            person: say(&words.person),
            people: say(&words.people),
            newcomers: say(&words.newcomers),
            facilitator: say(&words.facilitator),
            share: say(&words.share),
            basket: say(&words.basket),
            excused: say(&words.excused),
            celebration: say(&words.celebration),
        },
        roles: pack.roles.iter().map(role).collect(),
        agendas: pack.agendas.iter().map(agenda).collect(),
        cycles: pack.cycles.iter().map(cycle).collect(),
        cards: pack.cards.iter().map(card).collect(),
        text: pack.to_toml().map_err(|_| Error::Internal("a starter set can't be written"))?,
        stamp: own.map(|own| own.stamp).unwrap_or_default(),
    })
}
