//! Which papers there are: of a meeting, a group or a person, and all of them by themselves.

use model::Id;
use model::paper::{NamesOn, PaperKind, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{About, Ask};
use super::registry::{Entry, PAPERS, PaperOff, PaperOption};
use super::{PaperRequest, allow};
use crate::call::Call;
use crate::desk::Desk;
use crate::error::{Error, RequestFault};
use crate::program::Nothing;
use crate::words::{Language, Words};

/// Asks which papers there are of one thing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperListAsk {
    /// Of which meeting.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub meeting: Option<Id>,
    /// Of which group.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// About whom.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub person: Option<Id>,
}

/// The papers there are of one thing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperList {
    /// In the order of use.
    pub papers: Vec<PaperOffer>,
    /// The papers that are off until the group says that they shall be made, and whether it did; of
    /// a group or a meeting only.
    pub switches: Vec<PaperSwitch>,
}

/// A paper that can be asked for there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperOffer {
    /// Which.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
    /// What it is called.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Why it can't be made yet.
    pub off: Option<PaperOff>,
    /// The same in words.
    pub off_because: Option<String>,
    /// Names of people are on it.
    pub has_names: bool,
    /// It goes round the room or hangs in it.
    pub goes_round: bool,
    /// What can be chosen about it.
    pub options: Vec<PaperOption>,
    /// What it is about.
    #[ts(type = "PaperSubject")]
    pub subject: Subject,
    /// What else has to be named for it.
    #[ts(type = "Array<PaperSubject>")]
    pub also: Vec<Subject>,
    /// What else may be named for it.
    #[ts(type = "Array<PaperSubject>")]
    pub may: Vec<Subject>,
    /// How many are usually printed.
    pub copies: u32,
}

/// A paper that is off until the group says that it shall be made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSwitch {
    /// Which.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
    /// What it is called.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Whether it shall be made.
    pub allowed: bool,
}

/// Every kind of paper that is made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperKindList {
    /// In the order of use.
    pub papers: Vec<PaperKindTold>,
}

/// A kind of paper, wherever it is made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperKindTold {
    /// Which.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
    /// What it is called.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// What has to be named for it.
    #[ts(type = "Array<PaperSubject>")]
    pub subjects: Vec<Subject>,
    /// What may be named for it besides.
    #[ts(type = "Array<PaperSubject>")]
    pub may: Vec<Subject>,
    /// The kinds of group there is such a paper in.
    #[ts(type = "Array<RegimeId>")]
    pub regimes: Vec<&'static str>,
    /// Names of people are on it, in groups that keep them.
    pub has_names: bool,
    /// It goes round the room or hangs in it.
    pub goes_round: bool,
    /// It is off until a group says that it shall be made.
    pub off_until_allowed: bool,
    /// What can be chosen about it.
    pub options: Vec<PaperOption>,
}

/// `paper_list`
pub(crate) fn list(call: &mut Call<'_>, request: PaperListAsk) -> Result<PaperList, Error> {
    let subject = request.subject()?;
    let wanted = |kind| PaperRequest {
        meeting: request.meeting,
        group: request.group,
        person: request.person,
        ..PaperRequest::of(kind)
    };
    let about = About::of(call, &wanted(PaperKind::SignIn))?;
    let mut papers = Vec::new();
    let mut switches = Vec::new();
    for entry in PAPERS {
        let wanted = wanted(entry.kind);
        let ask = Ask::on(call, &wanted, &about);
        if !ask.exists(entry) {
            continue;
        }
        if entry.kind.about().first() == Some(&subject) {
            papers.push(offer(call, &ask, entry)?);
        }
        if let Some(group) = about.group().filter(|_| entry.kind.is_off_until_allowed()) {
            let (title, about) = said(call.words, entry.kind);
            let allowed = allow::is_allowed(call, group.id, entry.kind)?;
            switches.push(PaperSwitch { kind: entry.kind, title, about, allowed });
        }
    }
    Ok(PaperList { papers, switches })
}

/// What can be asked for, as a screen shows it.
pub(super) fn offer(call: &Call<'_>, ask: &Ask<'_>, entry: &Entry) -> Result<PaperOffer, Error> {
    let (title, about) = said(call.words, entry.kind);
    let off = ask.off(call, entry)?;
    let (subject, also) = entry.kind.about().split_first().ok_or(Error::Internal("a paper about nothing"))?;
    Ok(PaperOffer {
        kind: entry.kind,
        title,
        about,
        off,
        off_because: off.map(|off| call.words.say(off.key())),
        has_names: ask.has_names(entry),
        goes_round: entry.kind.goes_round(),
        options: entry.options.to_vec(),
        subject: *subject,
        also: also.to_vec(),
        may: entry.kind.may_be_about().to_vec(),
        copies: entry.copies,
    })
}

/// What a kind is called, and what it is for.
pub(super) fn said(words: &Words, kind: PaperKind) -> (String, String) {
    let key = format!("paper-{}", kind.id().replace('_', "-"));
    (words.say(&key), words.say(&format!("{key}-about")))
}

/// `paper_kinds`
pub(crate) fn kinds(desk: &mut Desk, _: Nothing) -> Result<PaperKindList, Error> {
    Ok(every(&desk.words))
}

/// The same without records, in a language.
#[must_use]
pub fn told(language: Language) -> PaperKindList {
    every(&Words::new(language))
}

fn every(words: &Words) -> PaperKindList {
    let told = |entry: &Entry| {
        let (title, about) = said(words, entry.kind);
        let kind = entry.kind;
        PaperKindTold {
            kind,
            title,
            about,
            subjects: kind.about().to_vec(),
            may: kind.may_be_about().to_vec(),
            regimes: kind.regimes().iter().map(|regime| regime.id()).collect(),
            has_names: kind.names() != NamesOn::Never,
            goes_round: kind.goes_round(),
            off_until_allowed: kind.is_off_until_allowed(),
            options: entry.options.to_vec(),
        }
    };
    PaperKindList { papers: PAPERS.iter().map(told).collect() }
}

impl PaperListAsk {
    /// The one thing that is asked about.
    fn subject(&self) -> Result<Subject, Error> {
        let given = [
            (Subject::Meeting, self.meeting.is_some()),
            (Subject::Group, self.group.is_some()),
            (Subject::Person, self.person.is_some()),
        ];
        let mut given = given.into_iter().filter(|(_, given)| *given).map(|(subject, _)| subject);
        let at = |subject: Subject, fault| Error::Request { field: subject.field().to_owned(), fault };
        let first = given.next().ok_or_else(|| at(Subject::Meeting, RequestFault::Missing))?;
        match given.next() {
            Some(more) => Err(at(more, RequestFault::Unknown)),
            None => Ok(first),
        }
    }
}
