//! Papers, made from what is stored and shown, printed or saved straight from memory.
//!
//! What kinds there are is in [`registry`]; what each needs lies in its own file. Whatever holds of
//! all of them is seen to here: what a paper is about, whether it is made in this group, and that
//! nobody's name is on one that goes round.

mod agency_copy;
mod agency_sign_in;
mod allow;
pub(crate) mod ask;
mod attendance_slip;
mod certificate;
mod chip_list;
mod chip_names;
mod evening;
mod facilitator_copy;
mod handout;
mod offer;
mod person_report;
mod phone_list;
pub(crate) mod registry;
pub(crate) mod reminder;
pub(crate) mod set;
mod sign_in;
mod sign_in_slips;
mod sign_up;
mod tally;
mod written_down;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::Id;
use model::name::Policy;
use model::paper::{NamesOn, PaperKind};
use papers::Paper;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::command::{Asked, AtDesk};
use crate::desk::Desk;
use crate::error::Error;
use crate::host::{PrintJob, Sides};
use crate::preferences::PaperSize;
use ask::Ask;
use reminder::Reminder;

pub use allow::PaperAllow;
pub(crate) use allow::allow;
pub use offer::{PaperKindList, PaperList, PaperListAsk, told};
pub(crate) use offer::{kinds, list};
pub use registry::{PaperOff, PaperOption};
pub use set::{PaperSet, PaperSetKeep, PaperSetPrint, PaperSetSave, PaperSetSaved, PaperSetSent};

/// Asks for a paper. What it is about is given by one id or two, as its kind wants it; an option its
/// kind does not have is refused.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperRequest {
    /// Which paper.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
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
    /// Which reading.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reading: Option<Id>,
    /// Which handout: its id, and after a slash the language of one that comes in several, such as
    /// `…/es`; hers without it.
    #[serde(default)]
    #[ts(optional)]
    pub handout: Option<String>,
    /// Under which release of the person's.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub release: Option<Id>,
    /// On which paper size; the chosen one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
    /// In large print. Option `large`.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub large: bool,
    /// How much of each name; first name and last initial if left out. The whole name only in
    /// groups an agency runs. Option `names`.
    #[serde(default)]
    #[ts(optional, type = "NamePolicy")]
    pub names: Option<Policy>,
    /// For how many meetings from this one on; what is usual for the kind if left out. Option
    /// `meetings`.
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<u32>,
    /// From which day on; 90 days before its last one if left out. Option `from`.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub from: Option<String>,
    /// To which day, not ahead of today; today if left out. Option `until`.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub until: Option<String>,
    /// With lines for the first names of those who wish. Option `name_lines`.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub name_lines: bool,
}

/// Has a paper printed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperPrint {
    /// Which.
    pub paper: PaperRequest,
    /// How many, 1 to 99; 1 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub copies: Option<u32>,
    /// On which sides; as chosen last if left out.
    #[serde(default)]
    #[ts(optional)]
    pub sides: Option<Sides>,
}

/// Has a paper saved.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperSave {
    /// Which.
    pub paper: PaperRequest,
    /// Open the file with the system's viewer once it is saved; not with names on it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub open: bool,
    /// In how many days she wants to be reminded to delete it, 1 to 60; only with names on it.
    #[serde(default)]
    #[ts(optional)]
    pub remind_in_days: Option<u32>,
}

/// A paper.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "Paper")]
pub struct PaperMade {
    /// Its neutral title.
    pub title: String,
    /// Its neutral file name.
    pub file_name: String,
    /// How many pages.
    pub pages: u32,
    /// There are names of people on it.
    pub has_names: bool,
    /// Characters no font on this computer has; the paper shows a box for each.
    pub missing: Vec<char>,
    /// The PDF in base64.
    pub pdf: String,
}

/// Whether a paper was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSaved {
    /// False: she changed her mind.
    pub saved: bool,
    /// The system's viewer was asked to show it.
    pub opened: bool,
    /// The day she is reminded to delete it; null also if she asked and it could not be kept.
    pub remind_on: Option<String>,
}

/// Whether a paper was printed.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PaperSent {
    /// The printer has it.
    pub sent: bool,
}

/// `paper_make`
pub(crate) fn make(call: &mut Call<'_>, request: PaperRequest) -> Result<PaperMade, Error> {
    Ok(shown(paper(call, &request)?))
}

/// A paper as it is shown.
pub(crate) fn shown(paper: Paper) -> PaperMade {
    PaperMade {
        pdf: BASE64.encode(&paper.bytes),
        title: paper.title,
        file_name: paper.file_name,
        pages: paper.pages,
        has_names: paper.has_names,
        missing: paper.uncovered,
    }
}

/// `paper_save`. She chooses where while the desk is free.
pub(crate) fn save(desk: &mut Desk, request: PaperSave) -> Result<Asked<PaperSaved>, Error> {
    let call = desk.call()?;
    let paper = paper(&call, &request.paper)?;
    // A viewer keeps a list of what it showed, and some keep copies.
    if request.open && paper.has_names {
        return Err(Error::PaperNamed);
    }
    let reminder = Reminder::wanted(&call, request.remind_in_days, paper.has_names)?;
    Ok(Box::new(move |host| {
        let path = host.choose_save_path(&paper.file_name);
        if let Some(path) = &path {
            journal::disk::write_whole(path, &paper.bytes).map_err(|fault| Error::File(fault.kind()))?;
        }
        let opened = request.open && path.as_ref().is_some_and(|path| host.open(path).is_ok());
        let saved = path.is_some();
        let done: AtDesk<PaperSaved> = Box::new(move |desk| {
            let remind_on = if saved { reminder::keep(desk, reminder) } else { None };
            Ok(PaperSaved { saved, opened, remind_on })
        });
        Ok(done)
    }))
}

/// `paper_print`. The printer may take its time while the desk is free.
pub(crate) fn print(desk: &mut Desk, request: PaperPrint) -> Result<Asked<PaperSent>, Error> {
    let call = desk.call()?;
    let sides = request.sides.unwrap_or(call.preferences.sides);
    let job = PrintJob::checked(request.copies.unwrap_or(1), sides, page(&call, &request.paper))?;
    let paper = paper(&call, &request.paper)?;
    Ok(Box::new(move |host| {
        host.print(&paper.bytes, job)?;
        let done: AtDesk<PaperSent> = Box::new(move |desk| {
            remember(desk, job.sides, job.page);
            Ok(PaperSent { sent: true })
        });
        Ok(done)
    }))
}

/// Remembers how she printed. What can't be remembered, on a full disk say, is chosen anew.
fn remember(desk: &mut Desk, sides: Sides, page: PaperSize) {
    let mut preferences = desk.preferences.clone();
    (preferences.sides, preferences.page) = (sides, page);
    if preferences != desk.preferences && preferences.write(&desk.path).is_ok() {
        desk.preferences = preferences;
    }
}

/// The size of paper that is asked for.
fn page(call: &Call<'_>, request: &PaperRequest) -> PaperSize {
    request.page.unwrap_or(call.preferences.page)
}

/// Makes a paper, whatever is to become of it.
///
/// # Errors
/// [`Error::Invalid`] or [`Error::Request`] at what does not go with its kind; [`Error::PaperOff`]
/// and [`Error::NamesNotAgreed`] if there is none there.
pub(crate) fn paper(call: &Call<'_>, request: &PaperRequest) -> Result<Paper, Error> {
    let entry = registry::entry(request.kind)?;
    let ask = Ask::read(call, request, entry)?;
    if let Some(off) = ask.off(call, entry)? {
        return Err(match off {
            PaperOff::NamesNotAgreed => Error::NamesNotAgreed,
            off => Error::PaperOff(off),
        });
    }
    let paper = (entry.make)(call, &ask)?;
    // Whoever wrote the kind may have erred; then there is rather no paper than somebody's name on it.
    if paper.has_names && request.kind.names() == NamesOn::Never {
        return Err(Error::Internal("names on a paper that has none"));
    }
    Ok(paper)
}
