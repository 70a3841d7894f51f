//! Handouts: those that come with Homegroup, and those she makes.
//!
//! What a handout may say is a rule of `model::handout`. A text that is not whole is not stored: it
//! waits in a draft until it is.

mod fault;
pub mod file;
pub mod paper;
mod shelf;

use chrono::NaiveDate;
use model::handout::{self as rule, Fault, Front, NotAHandout};
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;
use crate::program;
use crate::records::{self, HANDOUTS, Leaves, stamp};
use crate::words::Language;

pub(crate) use fault::say as say_fault;
pub(crate) use shelf::found;
use shelf::{Found, all, own, store_new, whole};

/// Asks for handouts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutListAsk {
    /// Words, or parts of them, in the title, the line about it or the text. At most 200 characters.
    #[serde(default)]
    #[ts(optional)]
    pub query: Option<String>,
    /// Only what is fit for this group: of its program or of none, its own or nobody's.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
}

/// Handouts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoutList {
    /// By title.
    pub handouts: Vec<HandoutSummary>,
    /// Her own that were taken out of the library, by title.
    pub removed: Vec<HandoutSummary>,
}

/// A handout in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoutSummary {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub about: Option<String>,
    /// The language of its text.
    pub language: Language,
    /// Hers, and can be changed.
    pub own: bool,
    /// The group it belongs to.
    #[ts(as = "Option<String>")]
    pub group: Option<Id>,
    /// What that group calls itself.
    pub group_name: Option<String>,
    /// The ids of the programs it is for; empty: for all.
    pub programs: Vec<String>,
    /// What those of them are called that are known here.
    pub program_names: Vec<String>,
    /// It is set in large letters.
    pub large: bool,
    /// The day its facts and numbers were checked.
    #[ts(as = "Option<String>")]
    pub checked: Option<NaiveDate>,
}

/// A handout.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Handout {
    /// In a line.
    #[serde(flatten)]
    pub summary: HandoutSummary,
    /// Its text as it was written.
    pub text: String,
    /// Where its facts come from.
    pub sources: Vec<String>,
    /// It was taken out of the library.
    pub removed: bool,
    /// Changes whenever the handout does.
    pub stamp: String,
}

/// Asks for one handout.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutGet {
    /// Which.
    #[ts(as = "String")]
    pub handout: Id,
    /// In which language, of one that comes with Homegroup; hers if left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

/// Names a handout of her own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutPick {
    /// Which.
    #[ts(as = "String")]
    pub handout: Id,
}

/// Makes a handout.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutCreate {
    /// What it is called, at most 120 characters; what its `#` line says if left out or empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub title: String,
    /// What it is for, at most 200 characters.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<String>,
    /// Its text, at most 40,000 characters.
    pub text: String,
    /// The language of the text; hers if left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// The group it belongs to; null for all.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// The ids of the programs it is for, at most 12; all if left out.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub programs: Vec<String>,
    /// Where its facts come from: at most 30, of 600 characters.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub sources: Vec<String>,
    /// The day its facts were checked.
    #[serde(default)]
    #[ts(optional)]
    pub checked: Option<String>,
    /// It is set in large letters.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub large: bool,
}

/// Changes a handout of her own; what is left out stays, empty text clears.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutEdit {
    /// Which.
    #[ts(as = "String")]
    pub handout: Id,
    /// What it is called; what its `#` line says if empty.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// What it is for.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<String>,
    /// Its text.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// The language of the text.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// The group it belongs to; null for all.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub group: Option<Option<Id>>,
    /// The programs it is for, all of them.
    #[serde(default)]
    #[ts(optional)]
    pub programs: Option<Vec<String>>,
    /// Where its facts come from, all of it.
    #[serde(default)]
    #[ts(optional)]
    pub sources: Option<Vec<String>>,
    /// The day its facts were checked.
    #[serde(default)]
    #[ts(optional)]
    pub checked: Option<String>,
    /// It is set in large letters.
    #[serde(default)]
    #[ts(optional)]
    pub large: Option<bool>,
}

/// Copies a handout.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutCopy {
    /// Which.
    #[ts(as = "String")]
    pub handout: Id,
    /// In which language, of one that comes with Homegroup; hers if left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// The group the copy is to belong to; null for all.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
}

/// Looks whether a text is a handout.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutCheck {
    /// The text, at most 40,000 characters.
    pub text: String,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoutChecked {
    /// By line; nothing, for a handout.
    pub faults: Vec<HandoutFault>,
}

/// Something wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandoutFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

/// `handout_list`
pub(crate) fn list(call: &mut Call<'_>, request: HandoutListAsk) -> Result<HandoutList, Error> {
    let query =
        text::folded(&text::line("query", request.query.as_deref().unwrap_or_default(), text::REASON)?);
    let mut all = all(call)?;
    if let Some(group) = request.group {
        let (group, _) = call.group("group", group)?;
        all.retain(|one| one.front.is_for(&group.program) && one.group.is_none_or(|of| of == group.id));
    }
    all.retain(|one| {
        let front = &one.front;
        let places = [Some(&front.title), front.about.as_ref(), Some(&one.text)];
        text::has_words(&query, places.into_iter().flatten().map(String::as_str))
    });
    all.sort_by_cached_key(|one| (text::folded(&one.front.title), one.id));
    let (removed, handouts) = all.iter().partition::<Vec<_>, _>(|one| one.removed);
    let summaries =
        |all: Vec<&Found>| all.into_iter().map(|one| summary(call, one)).collect::<Result<Vec<_>, _>>();
    Ok(HandoutList { handouts: summaries(handouts)?, removed: summaries(removed)? })
}

/// `handout_get`
pub(crate) fn get(call: &mut Call<'_>, request: HandoutGet) -> Result<Handout, Error> {
    let found = found(call, request.handout, request.language)?;
    view(call, found)
}

/// `handout_create`
pub(crate) fn create(call: &mut Call<'_>, request: HandoutCreate) -> Result<Handout, Error> {
    let front = Front {
        title: request.title,
        about: request.about,
        language: request.language.map(|language| language.tag().to_owned()),
        sources: request.sources,
        checked: request.checked,
        programs: known_programs(call, request.programs)?,
        large: request.large,
    };
    let id = store_new(call, front, &request.text, request.group, None)?;
    view_own(call, id)
}

/// `handout_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: HandoutEdit) -> Result<Handout, Error> {
    let before = own(call, request.handout)?;
    let tree = call.tree(HANDOUTS, before.id)?.ok_or(Error::NotFound("handout"))?;
    call.check_based_on(&stamp(Some(&tree)))?;
    let was = &before.front;
    let programs = match request.programs {
        Some(programs) => known_programs(call, programs)?,
        None => was.programs.clone(),
    };
    let front = Front {
        title: request.title.unwrap_or_else(|| was.title.clone()),
        about: request.about.or_else(|| was.about.clone()),
        language: request.language.map(|language| language.tag().to_owned()).or_else(|| was.language.clone()),
        sources: request.sources.unwrap_or_else(|| was.sources.clone()),
        checked: request.checked.or_else(|| was.checked.clone()),
        programs,
        large: request.large.unwrap_or(was.large),
    };
    let group = request.group.unwrap_or(before.group);
    let text = request.text.as_deref().unwrap_or(&before.text);
    let after = whole(call, before.id, front, text, group)?;
    let body = call.new_id()?;
    call.commit(vec![records::handout::write(&after, Some((&tree, &before)), body)])?;
    view_own(call, before.id)
}

/// `handout_copy`
pub(crate) fn copy(call: &mut Call<'_>, request: HandoutCopy) -> Result<Handout, Error> {
    let original = found(call, request.handout, request.language)?;
    let id = store_new(call, original.front, &original.text, request.group, None)?;
    view_own(call, id)
}

/// `handout_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: HandoutPick) -> Result<Handout, Error> {
    set_removed(call, request.handout, true)
}

/// `handout_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: HandoutPick) -> Result<Handout, Error> {
    set_removed(call, request.handout, false)
}

/// `handout_check`
pub(crate) fn check(call: &mut Call<'_>, request: HandoutCheck) -> Result<HandoutChecked, Error> {
    let faults = match rule::checked_text("text", &request.text) {
        Ok(_) => Vec::new(),
        Err(NotAHandout::Faulty(faults)) => faults,
        Err(NotAHandout::Invalid(invalid)) => return Err(invalid.into()),
    };
    let say = |fault: Fault| HandoutFault { line: fault.line, reason: say_fault(call.words, &fault.reason) };
    Ok(HandoutChecked { faults: faults.into_iter().map(say).collect() })
}

fn set_removed(call: &mut Call<'_>, id: Id, removed: bool) -> Result<Handout, Error> {
    let own = own(call, id)?;
    call.check_based_on(&stamp(call.tree(HANDOUTS, id)?.as_ref()))?;
    if own.removed != removed {
        let mut leaves = Leaves::of(HANDOUTS, id);
        leaves.set("removed", removed);
        call.commit(vec![leaves])?;
    }
    view_own(call, id)
}

/// Programs chosen from those known here.
fn known_programs(call: &Call<'_>, programs: Vec<String>) -> Result<Vec<String>, Error> {
    for program in &programs {
        call.known_pack(program).map_err(|_| Problem::NotAChoice.at("programs"))?;
    }
    Ok(programs)
}

fn view_own(call: &Call<'_>, id: Id) -> Result<Handout, Error> {
    let found = own(call, id)?.into();
    view(call, found)
}

fn view(call: &Call<'_>, found: Found) -> Result<Handout, Error> {
    let tree = call.tree(HANDOUTS, found.id)?;
    Ok(Handout {
        summary: summary(call, &found)?,
        text: found.text,
        sources: found.front.sources,
        removed: found.removed,
        stamp: stamp(tree.as_ref()),
    })
}

fn summary(call: &Call<'_>, found: &Found) -> Result<HandoutSummary, Error> {
    let front = &found.front;
    let language = call.words.language();
    let own = call.own_packs()?;
    let known: Vec<_> = program::shipped()?.iter().chain(own.iter().map(|own| &own.pack)).collect();
    let name = |id: &String| {
        known.iter().find(|pack| pack.id == *id).map(|pack| pack.name.get(language.tag()).to_owned())
    };
    let group = found.group.map(|group| call.group("group", group)).transpose().ok().flatten();
    Ok(HandoutSummary {
        id: found.id,
        title: front.title.clone(),
        about: front.about.clone(),
        language: found.language(call),
        own: found.own,
        group: found.group,
        group_name: group.map(|(group, _)| group.name),
        programs: front.programs.clone(),
        program_names: front.programs.iter().filter_map(name).collect(),
        large: front.large,
        checked: front.checked_on(),
    })
}
