//! Changing an own starter set part by part, in her language; the other languages stay.

use model::Problem;
use model::pack::{AgendaTemplate, Card, CardKind, ItemTemplate, Pack, Role, Text};
use model::text::{self, Limit};
use serde::Deserialize;
use ts_rs::TS;

use super::{PackPage, page, store};
use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;

/// A few sentences.
const SUMMARY: Limit = Limit(500);

/// Changes an own starter set; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackEdit {
    /// Which.
    pub pack: String,
    /// What it is called. At most 120 characters.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// For somebody choosing. At most 500 characters.
    #[serde(default)]
    #[ts(optional)]
    pub summary: Option<String>,
    /// Whose name and texts these are; null: nothing is said.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub notice: Option<Option<String>>,
    /// Its own words.
    #[serde(default)]
    #[ts(optional)]
    pub words: Option<PackWordsEdit>,
    /// All its services: those left out are taken away.
    #[serde(default)]
    #[ts(optional)]
    pub roles: Option<Vec<PackRoleEdit>>,
    /// One kind of meeting.
    #[serde(default)]
    #[ts(optional)]
    pub agenda: Option<PackAgendaEdit>,
    /// All its cards: those left out are taken away.
    #[serde(default)]
    #[ts(optional)]
    pub cards: Option<Vec<PackCardEdit>>,
    /// The turns of one cycle.
    #[serde(default)]
    #[ts(optional)]
    pub cycle: Option<PackCycleEdit>,
}

/// Words, each as it stands inside a sentence; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct PackWordsEdit {
    /// One evening.
    pub meeting: Option<String>,
    /// Somebody who comes.
    pub person: Option<String>,
    /// All who come.
    pub people: Option<String>,
    /// Those here for the first time.
    pub newcomers: Option<String>,
    /// Whoever looks after the meeting.
    pub facilitator: Option<String>,
    /// What one person says in turn.
    pub share: Option<String>,
    /// The collection.
    pub basket: Option<String>,
    /// Said of somebody who let the group know.
    pub excused: Option<String>,
    /// What is celebrated.
    pub celebration: Option<String>,
}

/// A service.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackRoleEdit {
    /// Which; null for a new one.
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub about: Option<String>,
}

/// A kind of meeting. Its length follows from its items.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackAgendaEdit {
    /// Which; null for a new one.
    pub id: Option<String>,
    /// What it is called.
    pub title: String,
    /// What happens, in order: items left out are taken away.
    pub items: Vec<PackItemEdit>,
}

/// A point of an agenda.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackItemEdit {
    /// Which; null for a new one.
    pub id: Option<String>,
    /// What it is called.
    pub title: String,
    /// How long it usually takes, 1 to 480.
    pub minutes: u32,
    /// The least it can shrink to.
    pub min: u32,
    /// The most it may grow to.
    pub max: u32,
    /// The service that does it.
    pub role: Option<String>,
    /// When it applies.
    pub condition: Option<String>,
    /// Words to say. At most 2,000 characters.
    pub script: Option<String>,
}

/// Something to pick from.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackCardEdit {
    /// Which; null for a new one.
    pub id: Option<String>,
    /// What it is for.
    #[ts(type = "\"topic\" | \"question\" | \"tool\"")]
    pub kind: CardKind,
    /// The topic, the question, or what the tool is called.
    pub title: String,
    /// How to use it.
    pub text: Option<String>,
}

/// The turns of a cycle.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackCycleEdit {
    /// Which.
    pub id: String,
    /// What each turn is about. A turn keeps its reading as long as it stays at its place.
    pub turns: Vec<String>,
}

/// `pack_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: PackEdit) -> Result<PackPage, Error> {
    let own = call.own_pack(&request.pack)?;
    call.check_based_on(&own.stamp)?;
    let editor = Editor { language: call.words.language().tag() };
    let mut pack = own.pack.clone();
    let mut field = "pack";
    if let Some(name) = &request.name {
        pack.name = editor.text("name", Some(&pack.name), name, text::TITLE)?;
    }
    if let Some(summary) = &request.summary {
        pack.summary = editor.text("summary", Some(&pack.summary), summary, SUMMARY)?;
    }
    if let Some(notice) = &request.notice {
        let notice = notice.as_deref();
        pack.notice = editor.perhaps("notice", pack.notice.as_ref(), notice, SUMMARY)?;
    }
    if let Some(words) = &request.words {
        editor.words(&mut pack, words)?;
    }
    if let Some(roles) = request.roles {
        field = "roles";
        pack.roles = editor.roles(&pack, roles)?;
    }
    if let Some(agenda) = request.agenda {
        field = "agenda";
        editor.agenda(&mut pack, agenda)?;
    }
    if let Some(cards) = request.cards {
        field = "cards";
        pack.cards = editor.cards(&pack, cards)?;
    }
    if let Some(cycle) = request.cycle {
        field = "cycle";
        editor.cycle(&mut pack, &cycle)?;
    }
    pack.version = pack.version.saturating_add(1);
    store(call, own.id, &pack, field)?;
    page(call, &pack.id)
}

/// Writes wordings in one language.
struct Editor {
    language: &'static str,
}

impl Editor {
    fn text(&self, field: &str, before: Option<&Text>, given: &str, limit: Limit) -> Result<Text, Error> {
        let wording = text::paragraphs(field, given, limit)?;
        let text = match before {
            Some(before) => before.with(self.language, &wording),
            None => Text::only(self.language, &wording),
        };
        Ok(text.ok_or_else(|| Problem::Empty.at(field))?)
    }

    /// The same for a text that may be left out.
    fn perhaps(
        &self,
        field: &str,
        before: Option<&Text>,
        given: Option<&str>,
        limit: Limit,
    ) -> Result<Option<Text>, Error> {
        match given.filter(|given| !given.trim().is_empty()) {
            Some(given) => Ok(Some(self.text(field, before, given, limit)?)),
            None => Ok(None),
        }
    }

    fn words(&self, pack: &mut Pack, given: &PackWordsEdit) -> Result<(), Error> {
        let words = &mut pack.words;
        for (field, text, given) in [
            ("words.meeting", &mut words.meeting, &given.meeting),
            ("words.person", &mut words.person, &given.person),
            ("words.people", &mut words.people, &given.people),
            ("words.newcomers", &mut words.newcomers, &given.newcomers),
            ("words.facilitator", &mut words.facilitator, &given.facilitator),
            ("words.share", &mut words.share, &given.share),
            ("words.basket", &mut words.basket, &given.basket),
            ("words.excused", &mut words.excused, &given.excused),
            ("words.celebration", &mut words.celebration, &given.celebration),
        ] {
            if let Some(given) = given {
                *text = self.text(field, Some(text), given, text::TITLE)?;
            }
        }
        Ok(())
    }

    fn roles(&self, pack: &Pack, given: Vec<PackRoleEdit>) -> Result<Vec<Role>, Error> {
        let mut with = pack.clone();
        let mut roles = Vec::new();
        for edit in given {
            let before = found("roles", edit.id.as_deref(), |id| pack.role(id))?;
            let role = Role {
                id: before.map_or_else(|| with.free_id("role"), |role| role.id.clone()),
                name: self.text("roles", before.map(|role| &role.name), &edit.name, text::TITLE)?,
                about: self.perhaps(
                    "roles",
                    before.and_then(|role| role.about.as_ref()),
                    edit.about.as_deref(),
                    SUMMARY,
                )?,
                everyone: before.is_some_and(|role| role.everyone),
                standing: before.is_some_and(|role| role.standing),
                minimum: before.and_then(|role| role.minimum),
                needs_ok: before.and_then(|role| role.needs_ok),
                term: before.and_then(|role| role.term),
            };
            with.roles.push(role.clone());
            roles.push(role);
        }
        Ok(roles)
    }

    fn agenda(&self, pack: &mut Pack, given: PackAgendaEdit) -> Result<(), Error> {
        let agenda = |id: &str| pack.agendas.iter().find(|agenda| agenda.id == id);
        let before = found("agenda", given.id.as_deref(), agenda)?.cloned();
        let mut with = pack.clone();
        let mut items = Vec::new();
        for edit in given.items {
            let item = |id: &str| before.as_ref()?.items.iter().find(|item| item.id == id);
            let known = found("agenda", edit.id.as_deref(), item)?;
            let item = self.item(known, edit, || with.free_id("item"))?;
            if let (Some(agenda), None) = (with.agendas.first_mut(), known) {
                agenda.items.push(item.clone());
            }
            items.push(item);
        }
        let title =
            self.text("agenda", before.as_ref().map(|agenda| &agenda.title), &given.title, text::TITLE)?;
        let mut agenda = match before {
            Some(before) => AgendaTemplate { title, items, ..before },
            None => AgendaTemplate {
                id: pack.free_id("agenda"),
                title,
                minutes: 0,
                fixed_order: false,
                tracks: Vec::new(),
                items,
            },
        };
        agenda.minutes = agenda.length();
        match pack.agendas.iter_mut().find(|known| known.id == agenda.id) {
            Some(known) => *known = agenda,
            None => pack.agendas.push(agenda),
        }
        Ok(())
    }

    fn item(
        &self,
        before: Option<&ItemTemplate>,
        edit: PackItemEdit,
        id: impl FnOnce() -> String,
    ) -> Result<ItemTemplate, Error> {
        let text = |text: fn(&ItemTemplate) -> Option<&Text>| before.and_then(text);
        Ok(ItemTemplate {
            id: before.map_or_else(id, |item| item.id.clone()),
            title: self.text("agenda", before.map(|item| &item.title), &edit.title, text::TITLE)?,
            minutes: edit.minutes,
            min: edit.min,
            max: edit.max,
            role: edit.role,
            condition: self.perhaps(
                "agenda",
                text(|item| item.condition.as_ref()),
                edit.condition.as_deref(),
                text::CONDITION,
            )?,
            script: self.perhaps(
                "agenda",
                text(|item| item.script.as_ref()),
                edit.script.as_deref(),
                text::SCRIPT,
            )?,
            timer: before.and_then(|item| item.timer),
            reading: before.and_then(|item| item.reading.clone()),
            instead_of: before.and_then(|item| item.instead_of.clone()),
            cycle: before.and_then(|item| item.cycle.clone()),
            track: before.and_then(|item| item.track.clone()),
            quiet: before.is_some_and(|item| item.quiet),
            pause: before.is_some_and(|item| item.pause),
        })
    }

    fn cards(&self, pack: &Pack, given: Vec<PackCardEdit>) -> Result<Vec<Card>, Error> {
        let mut with = pack.clone();
        let mut cards = Vec::new();
        for edit in given {
            let card = |id: &str| pack.cards.iter().find(|card| card.id == id);
            let before = found("cards", edit.id.as_deref(), card)?;
            let text = before.and_then(|card| card.text.as_ref());
            let card = Card {
                id: before.map_or_else(|| with.free_id("card"), |card| card.id.clone()),
                kind: edit.kind,
                title: self.text("cards", before.map(|card| &card.title), &edit.title, text::REASON)?,
                text: self.perhaps("cards", text, edit.text.as_deref(), text::SCRIPT)?,
            };
            with.cards.push(card.clone());
            cards.push(card);
        }
        Ok(cards)
    }

    fn cycle(&self, pack: &mut Pack, given: &PackCycleEdit) -> Result<(), Error> {
        let cycle = pack.cycles.iter_mut().find(|cycle| cycle.id == given.id);
        let cycle = cycle.ok_or(Error::NotFound("cycle"))?;
        let mut turns = Vec::new();
        for (n, title) in given.turns.iter().enumerate() {
            let before = cycle.turns.get(n);
            turns.push(model::pack::TurnTemplate {
                title: self.text("cycle", before.map(|turn| &turn.title), title, text::TITLE)?,
                reading: before.and_then(|turn| turn.reading.clone()),
            });
        }
        cycle.turns = turns;
        Ok(())
    }
}

/// The entry an id names; nothing for a new one.
fn found<'t, T>(
    field: &'static str,
    id: Option<&str>,
    find: impl FnOnce(&str) -> Option<&'t T>,
) -> Result<Option<&'t T>, Error> {
    match id {
        Some(id) => find(id).map(Some).ok_or(Error::NotFound(field)),
        None => Ok(None),
    }
}
