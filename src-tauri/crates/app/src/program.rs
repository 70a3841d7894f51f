//! Programs: the starter sets groups are made from, and a group's own copy of its set.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use model::Id;
use model::pack::{ItemTemplate, Pack, Vocabulary};
use model::regime::Regime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Tree;

use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::pack::{Own, read_chunks};
use crate::records::{Leaves, PACKS};
use crate::words::Words;

/// Asks for nothing in particular.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The programs there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgramList {
    /// In the order they are offered.
    pub programs: Vec<Program>,
}

/// A program a group may follow.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Program {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// For somebody choosing.
    pub summary: String,
    /// Whose name and texts these are, and that Homegroup does not belong to them.
    pub notice: Option<String>,
    /// The kinds of group it is for; the first is usual.
    pub regimes: Vec<RegimeInfo>,
    /// How long its meetings may be, the usual first.
    pub lengths: Vec<u32>,
    /// How long its meetings usually are.
    pub minutes: u32,
    /// Its kinds of meeting, the usual first.
    pub agendas: Vec<ProgramAgenda>,
}

/// A kind of meeting of a program.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgramAgenda {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it is.
    pub minutes: u32,
}

/// A kind of group, explained.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegimeInfo {
    /// Names it.
    #[ts(type = "RegimeId")]
    pub id: Regime,
    /// In a few words.
    pub name: String,
    /// What follows from it.
    pub explanation: String,
}

/// A program's own words, as they stand inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Words")]
pub struct OwnWords {
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
}

/// `program_list`
pub(crate) fn list(desk: &mut Desk, _: Nothing) -> Result<ProgramList, Error> {
    // Her own are known only while the records are open.
    let own = match desk.call() {
        Ok(call) => call.own_packs()?,
        Err(_) => Arc::default(),
    };
    let words = &desk.words;
    let programs = (shipped()?.iter())
        .chain(own.iter().filter(|own| !own.removed).map(|own| &own.pack))
        .map(|pack| Program {
            id: pack.id.clone(),
            name: pack.name.get(words.language().tag()).to_owned(),
            summary: pack.summary.get(words.language().tag()).to_owned(),
            notice: pack.notice.as_ref().map(|notice| notice.get(words.language().tag()).to_owned()),
            regimes: pack.regimes.iter().map(|regime| explained(words, *regime)).collect(),
            lengths: pack.agendas.iter().map(|agenda| agenda.minutes).collect(),
            minutes: pack.agendas.first().map_or(60, |agenda| agenda.minutes),
            agendas: pack
                .agendas
                .iter()
                .map(|agenda| ProgramAgenda {
                    id: agenda.id.clone(),
                    title: agenda.title.get(words.language().tag()).to_owned(),
                    minutes: agenda.minutes,
                })
                .collect(),
        })
        .collect();
    Ok(ProgramList { programs })
}

/// A kind of group in words.
pub(crate) fn explained(words: &Words, regime: Regime) -> RegimeInfo {
    let key = match regime {
        Regime::MutualAid => "regime-mutual-aid",
        Regime::Part2 => "regime-part2",
        Regime::CourtMandated => "regime-court-mandated",
        Regime::OtherAgency => "regime-other-agency",
    };
    RegimeInfo { id: regime, name: words.say(key), explanation: words.say(&format!("{key}-explained")) }
}

pub(crate) fn shipped() -> Result<&'static [Pack], Error> {
    Pack::shipped().map_err(|_| Error::Internal("a shipped starter set can't be read"))
}

pub(crate) fn words_of(pack: &Pack, language: &str) -> OwnWords {
    let Vocabulary {
        meeting,
        person,
        people,
        newcomers,
        facilitator,
        share,
        basket,
        excused,
        celebration: _,
    } = &pack.words;
    let say = |text: &model::pack::Text| text.get(language).to_owned();
    OwnWords {
        meeting: say(meeting),
        person: say(person),
        people: say(people),
        newcomers: say(newcomers),
        facilitator: say(facilitator),
        share: say(share),
        basket: say(basket),
        excused: say(excused),
    }
}

/// An entry of an agenda template by its id.
pub(crate) fn item_template<'a>(pack: &'a Pack, id: &str) -> Option<&'a ItemTemplate> {
    pack.agendas.iter().flat_map(|agenda| &agenda.items).find(|item| item.id == id)
}

/// The leaves of a group's own copy of its pack: `version`, `toml/<nn>`.
pub(crate) fn copy_for(group: Id, pack: &Pack) -> Result<Leaves, Error> {
    copy_over(group, pack, None)
}

/// The same in the place of an older copy.
pub(crate) fn copy_over(group: Id, pack: &Pack, before: Option<&Tree>) -> Result<Leaves, Error> {
    let text = pack.to_toml().map_err(|_| Error::Internal("a shipped starter set can't be written"))?;
    let mut leaves = Leaves::of(PACKS, group);
    leaves.set("version", pack.version);
    crate::pack::chunks(&mut leaves, &text, before);
    Ok(leaves)
}

/// Groups' own copies of their packs, each read once. A copy changes only when a change is taken
/// back; then all are forgotten.
#[derive(Default)]
pub(crate) struct Packs {
    /// Her own starter sets, once read.
    pub(crate) own: RefCell<Option<Arc<Vec<Own>>>>,
    read: RefCell<BTreeMap<Id, Arc<Pack>>>,
    /// Where shipped readings are among the starter sets. Their ids come from the vault's key, and
    /// making some hundreds of them for each title of an agenda would take longer than all else.
    readings: RefCell<BTreeMap<Id, (usize, usize)>>,
}

impl Packs {
    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.read.borrow_mut().clear();
        self.readings.borrow_mut().clear();
        *self.own.borrow_mut() = None;
    }

    /// The place of a shipped reading among the starter sets.
    pub(crate) fn shipped_reading(
        &self,
        id: Id,
        make: impl FnOnce() -> BTreeMap<Id, (usize, usize)>,
    ) -> Option<(usize, usize)> {
        let mut readings = self.readings.borrow_mut();
        if readings.is_empty() {
            *readings = make();
        }
        readings.get(&id).copied()
    }
}

impl Call<'_> {
    /// The group's own copy of its pack.
    pub(crate) fn pack(&self, group: Id) -> Result<Arc<Pack>, Error> {
        if let Some(pack) = self.packs.read.borrow().get(&group) {
            return Ok(Arc::clone(pack));
        }
        let tree = self.tree(PACKS, group)?.ok_or(Error::Unreadable("starter set"))?;
        let pack = Pack::from_toml(&read_chunks(&tree)).map_err(|_| Error::Unreadable("starter set"))?;
        let pack = Arc::new(pack);
        self.packs.read.borrow_mut().insert(group, Arc::clone(&pack));
        Ok(pack)
    }
}
