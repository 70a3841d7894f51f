//! Papers, made from what is stored and shown, printed or saved straight from memory.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::name::Policy;
use model::text::folded;
use model::{Id, Problem};
use papers::{Copy, Page, Paper, Service, SignIn, SignUp, SignUpEvening};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::command::Errand;
use crate::dates;
use crate::error::Error;
use crate::meeting::Found;
use crate::preferences::PaperSize;
use crate::signup;
use crate::words::Language;

/// Empty lines for people who are on no list.
const SPARE_LINES: u32 = 5;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The sign-in sheet.
    SignIn,
    /// The sign-up sheet for the coming meetings. It is passed round: no names are on it.
    SignUp,
}

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperCopy {
    /// Goes round the room: empty lines only, so that nobody reads who is not there.
    Circulated,
    /// Stays with her: the names on the group's list, and empty lines.
    Facilitator,
}

/// Asks for a paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequest")]
pub struct PaperMake {
    /// Which paper.
    pub kind: PaperKind,
    /// For which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// On which paper size; the chosen one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
    /// For whom.
    pub copy: PaperCopy,
    /// Of a sign-up sheet, for how many meetings from that one on, 1 to 26; 8 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<u32>,
    /// Of the facilitator's copy, how much of each name; first name and last initial if left out.
    /// The whole name only in groups an agency runs.
    #[serde(default)]
    #[ts(optional, type = "NamePolicy")]
    pub names: Option<Policy>,
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
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PaperSaved {
    /// False: she changed her mind.
    pub saved: bool,
}

/// Whether a paper was printed.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PaperSent {
    /// The printer has it.
    pub sent: bool,
}

/// `paper_make`
pub(crate) fn make(call: &mut Call<'_>, request: PaperMake) -> Result<PaperMade, Error> {
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
pub(crate) fn save(call: &mut Call<'_>, request: PaperMake) -> Result<Errand<PaperSaved>, Error> {
    let paper = paper(call, &request)?;
    Ok(Box::new(move |host| {
        let Some(path) = host.choose_save_path(&paper.file_name) else {
            return Ok(PaperSaved { saved: false });
        };
        journal::disk::write_whole(&path, &paper.bytes).map_err(|fault| Error::File(fault.kind()))?;
        Ok(PaperSaved { saved: true })
    }))
}

/// `paper_print`
pub(crate) fn print(call: &mut Call<'_>, request: PaperMake) -> Result<Errand<PaperSent>, Error> {
    let paper = paper(call, &request)?;
    Ok(Box::new(move |host| {
        host.print(&paper.bytes)?;
        Ok(PaperSent { sent: true })
    }))
}

fn paper(call: &Call<'_>, request: &PaperMake) -> Result<Paper, Error> {
    match request.kind {
        PaperKind::SignIn => sign_in(call, request),
        PaperKind::SignUp => sign_up(call, request),
    }
}

fn page(call: &Call<'_>, request: &PaperMake) -> Page {
    match request.page.unwrap_or(call.preferences.page) {
        PaperSize::Letter => Page::Letter,
        PaperSize::A4 => Page::A4,
    }
}

/// The language papers are set in.
pub(crate) fn language(call: &Call<'_>) -> papers::Language {
    match call.words.language() {
        Language::English => papers::Language::English,
        Language::Spanish => papers::Language::Spanish,
    }
}

fn sign_up(call: &Call<'_>, request: &PaperMake) -> Result<Paper, Error> {
    if request.names.is_some() {
        return Err(Problem::NotAChoice.at("names").into());
    }
    if request.copy != PaperCopy::Circulated {
        return Err(Problem::NotAChoice.at("copy").into());
    }
    let (group, evenings) = signup::evenings(call, request.meeting, request.meetings)?;
    let first = evenings.first().map(|evening| evening.meeting.occurrence.date);
    let first = first.ok_or(Error::NotFound("meeting"))?;
    let evening = |evening: signup::EveningRows| {
        let service = |row: signup::SignUpRow| Service { name: row.role_name, taken: row.taken };
        let date = dates::long_date(evening.meeting.occurrence.date, call.words.language())?;
        Ok::<_, Error>(SignUpEvening { date, services: evening.rows.into_iter().map(service).collect() })
    };
    let sheet = SignUp {
        title: group.name,
        day: first.format("%Y-%m-%d").to_string(),
        evenings: evenings.into_iter().map(evening).collect::<Result<_, _>>()?,
        language: language(call),
    };
    Ok(papers::sign_up(&sheet, page(call, request))?)
}

fn sign_in(call: &Call<'_>, request: &PaperMake) -> Result<Paper, Error> {
    let Found { meeting, group, .. } = call.meeting(request.meeting)?;
    let names = match request.copy {
        PaperCopy::Facilitator => {
            let group = call.group_that_keeps_names("meeting", group.id)?;
            let policy = request.names.unwrap_or_default().checked(group.regime)?;
            let mut names = Vec::new();
            for (id, _) in call.roster(group.id)?.on(meeting.occurrence.date) {
                names.extend(call.known_person(id)?.map(|person| person.under(policy)));
            }
            names.sort_by_cached_key(|name| (folded(name), name.clone()));
            Some(names)
        }
        PaperCopy::Circulated if request.names.is_some() => {
            return Err(Problem::NotAChoice.at("names").into());
        }
        PaperCopy::Circulated => None,
    };
    let page = page(call, request);
    let wording = call.words.language();
    let occurrence = &meeting.occurrence;
    let mut sheet = SignIn {
        title: group.name.clone(),
        day: occurrence.date.format("%Y-%m-%d").to_string(),
        date: dates::long_date(occurrence.date, wording)?,
        time: dates::hours(occurrence.start, meeting.planned_close(), wording)?,
        place: group.place_line().unwrap_or_default(),
        facilitator: None,
        copy: Copy::Circulated { blank_rows: 0 },
        language: language(call),
    };
    sheet.copy = match names {
        Some(names) => Copy::Facilitator { names, blank_rows: 0 },
        None => Copy::Circulated { blank_rows: blank_rows(call, &sheet, page, group.id)? },
    };
    Ok(papers::sign_in(&sheet, page)?)
}

/// Whole pages of empty lines, enough for everybody on the list and a few more.
fn blank_rows(call: &Call<'_>, sheet: &SignIn, page: Page, group: Id) -> Result<u32, Error> {
    let a_page = papers::rows_on_a_page(sheet, page)?.max(1);
    let listed = call.roster(group)?.members.values().filter(|m| m.until.is_none()).count();
    let wanted = u32::try_from(listed).unwrap_or(u32::MAX).saturating_add(SPARE_LINES);
    Ok(wanted.div_ceil(a_page).saturating_mul(a_page).min(papers::MAX_ROWS))
}
