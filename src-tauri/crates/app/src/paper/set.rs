//! The papers of an evening, all at once: which a group usually has, and printing or saving them.
//!
//! All are made before the first is printed, so that nothing is half printed because a later one
//! can't be made. Each goes to the printer by itself, with its own copies; if one is refused, the
//! answer says which are out, so that they are not printed twice.

use std::path::{Path, PathBuf};

use model::Id;
use model::group::Group;
use model::name::Policy;
use model::paper::{PaperKind, Subject};
use model::paper_set::{self as rule, SetLine};
use model::regime::Regime;
use papers::Paper;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{About, Ask};
use super::offer::{PaperOffer, offer};
use super::reminder::{self, Reminder};
use super::{PaperRequest, paper_about, registry, remember, sides_of};
use crate::aside::Work;
use crate::call::Call;
use crate::command::{Asked, AtDesk};
use crate::desk::Desk;
use crate::error::{Error, WireError};
use crate::host::{PrintJob, Sides};
use crate::meeting::MeetingGet;
use crate::preferences::PaperSize;
use crate::progress::Done;
use crate::records::{self, GROUPS};

/// One paper of a set.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperSetLine {
    /// Which. One about a meeting or a group is of the evening's.
    #[ts(type = "PaperKind")]
    pub kind: PaperKind,
    /// How many, 1 to 99.
    pub copies: u32,
    /// In large print. Option `large`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub large: bool,
    /// How much of each name. Option `names`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "NamePolicy")]
    pub names: Option<Policy>,
    /// For how many meetings. Option `meetings`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub meetings: Option<u32>,
    /// Which reading, of a paper that is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<String>")]
    pub reading: Option<Id>,
    /// Which handout, of a paper that is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<String>")]
    pub handout: Option<Id>,
    /// With lines for the first names of those who wish. Option `name_lines`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub name_lines: bool,
}

/// Keeps the papers of a group's usual evening.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperSetKeep {
    /// Of which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The papers in their order, at most 24; null for those of the starter set.
    pub lines: Option<Vec<PaperSetLine>>,
}

/// The papers of one evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSet {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// The group chose them; if not, they are those of its starter set.
    pub chosen: bool,
    /// In their order.
    pub papers: Vec<PaperSetRow>,
}

/// One paper of an evening.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSetRow {
    /// As it is kept.
    pub line: PaperSetLine,
    /// What it is, and why there is none yet.
    pub offer: PaperOffer,
}

/// Has the papers of an evening printed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperSetPrint {
    /// Of which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which papers; if left out, all of the set that can be made.
    #[serde(default)]
    #[ts(optional)]
    pub lines: Option<Vec<PaperSetLine>>,
    /// On which paper size; the chosen one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
    /// On which sides; as chosen last if left out.
    #[serde(default)]
    #[ts(optional)]
    pub sides: Option<Sides>,
}

/// Has the papers of an evening saved, each as a file of its own in a folder she chooses.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperSetSave {
    /// Of which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which papers; if left out, all of the set that can be made.
    #[serde(default)]
    #[ts(optional)]
    pub lines: Option<Vec<PaperSetLine>>,
    /// On which paper size; the chosen one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
    /// In how many days she wants to be reminded to delete them, 1 to 60; only with names on one.
    #[serde(default)]
    #[ts(optional)]
    pub remind_in_days: Option<u32>,
}

/// How far printing an evening's papers came.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSetSent {
    /// How many there were.
    pub of: u32,
    /// How many the printer has, from the first on. Print only the others again.
    pub sent: u32,
    /// Why it stopped, if it did: the printer, or she gave it up.
    pub stopped: Option<WireError>,
}

/// Whether an evening's papers were saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperSetSaved {
    /// False: she changed her mind.
    pub saved: bool,
    /// How many files.
    pub files: u32,
    /// The day she is reminded to delete them.
    pub remind_on: Option<String>,
}

/// `paper_set_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<PaperSet, Error> {
    let found = call.meeting(request.meeting)?;
    let (chosen, lines) = lines(call, &found.group)?;
    let (meeting, group) = (found.meeting.id, found.group.id);
    let about = About::evening(found);
    let mut papers = Vec::new();
    for line in lines {
        let wanted = of_an_evening(&line, meeting, group, None);
        let offer = offer(call, &Ask::on(call, &wanted, &about), registry::entry(line.kind)?)?;
        papers.push(PaperSetRow { offer, line: line.into() });
    }
    Ok(PaperSet { group, chosen, papers })
}

/// `paper_set_keep`
pub(crate) fn keep(call: &mut Call<'_>, request: PaperSetKeep) -> Result<Done, Error> {
    let (group, _) = call.group("group", request.group)?;
    let lines: Option<Vec<SetLine>> = request.lines.map(|lines| lines.into_iter().map(Into::into).collect());
    if let Some(lines) = &lines {
        check(lines, group.regime)?;
    }
    call.commit(vec![records::paper_set::write(group.id, lines.as_deref())])?;
    Ok(Done {})
}

/// Refuses a set that could not be printed on any evening of a group of this kind.
///
/// # Errors
/// [`Error::Invalid`] or [`Error::Request`] at the line's field.
pub(crate) fn check(lines: &[SetLine], regime: Regime) -> Result<(), Error> {
    rule::check(lines, regime)?;
    for (at, line) in lines.iter().enumerate() {
        // Whichever evening it is, of whichever group.
        let wanted = of_an_evening(line, Id([0; 16]), Id([0; 16]), None);
        let fits = || {
            Ask::check(&wanted, registry::entry(line.kind)?)?;
            line.names.map_or(Ok(()), |names| names.checked(regime).map(drop))?;
            Ok(())
        };
        fits().map_err(|error| at_line(error, at))?;
    }
    Ok(())
}

/// `paper_set_print`. The printer may take its time while the desk is free.
pub(crate) fn print(desk: &mut Desk, request: PaperSetPrint) -> Result<Asked<PaperSetSent>, Error> {
    let mut work = desk.aside.begin("papers");
    let call = desk.call()?;
    let sides = request.sides.unwrap_or(call.preferences.sides);
    let page = request.page.unwrap_or(call.preferences.page);
    let made = made(&call, request.meeting, request.lines, page, &mut work)?;
    Ok(Box::new(move |host| {
        let of = made.len() as u64;
        let (mut sent, mut stopped) = (0, None);
        for (line, paper) in made {
            if !work.at(of + sent, 2 * of) {
                stopped = Some(Error::Vault(vault::Error::Cancelled));
                break;
            }
            let job = PrintJob { copies: line.copies, sides: sides_of(line.kind, sides), page };
            if let Err(refused) = host.print(&paper.bytes, job) {
                stopped = Some(refused.into());
                break;
            }
            sent += 1;
        }
        drop(work);
        let done: AtDesk<PaperSetSent> = Box::new(move |desk| {
            if sent > 0 {
                remember(desk, sides, page);
            }
            let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
            let stopped = stopped.map(|error| error.on_wire(&desk.words));
            Ok(PaperSetSent { of: count(of), sent: count(sent), stopped })
        });
        Ok(done)
    }))
}

/// `paper_set_save`. She chooses the folder while the desk is free. All of them are saved or none.
pub(crate) fn save(desk: &mut Desk, request: PaperSetSave) -> Result<Asked<PaperSetSaved>, Error> {
    let aside = desk.aside.clone();
    let mut work = aside.begin("papers");
    let call = desk.call()?;
    let page = request.page.unwrap_or(call.preferences.page);
    let made = made(&call, request.meeting, request.lines, page, &mut work)?;
    // While she chooses, nothing is under way.
    drop(work);
    let named = made.iter().any(|(_, paper)| paper.has_names);
    let reminder = Reminder::wanted(&call, request.remind_in_days, named)?;
    Ok(Box::new(move |host| {
        let folder = host.choose_folder();
        let mut work = aside.begin("papers");
        let mut files = Vec::new();
        for (at, (_, paper)) in made.iter().enumerate() {
            let Some(folder) = &folder else { break };
            let written = match work.at(at as u64, made.len() as u64) {
                true => write(folder, paper, &files),
                false => Err(Error::Vault(vault::Error::Cancelled)),
            };
            match written {
                Ok(file) => files.push(file),
                Err(error) => {
                    // What can't be taken away again is a whole file all the same.
                    files.iter().for_each(|file| drop(std::fs::remove_file(file)));
                    return Err(error);
                }
            }
        }
        drop(work);
        let done: AtDesk<PaperSetSaved> = Box::new(move |desk| {
            let remind_on = if folder.is_some() { reminder::keep(desk, reminder) } else { None };
            let files = u32::try_from(files.len()).unwrap_or(u32::MAX);
            Ok(PaperSetSaved { saved: folder.is_some(), files, remind_on })
        });
        Ok(done)
    }))
}

/// Writes a paper into a folder under its name, and under the next that is free if there is a file of
/// that name: it may be last week's.
fn write(folder: &Path, paper: &Paper, taken: &[PathBuf]) -> Result<PathBuf, Error> {
    let stem = paper.file_name.strip_suffix(".pdf").unwrap_or(&paper.file_name);
    let names = std::iter::once(format!("{stem}.pdf")).chain((2..).map(|n| format!("{stem}-{n}.pdf")));
    let free = |path: &PathBuf| !taken.contains(path) && !path.exists();
    let path = names.map(|name| folder.join(name)).find(free).ok_or(Error::Internal("no name is free"))?;
    journal::disk::write_whole(&path, &paper.bytes).map_err(|fault| Error::File(fault.kind()))?;
    Ok(path)
}

/// Makes the papers that are asked for, or those of the evening's set that can be made.
fn made(
    call: &Call<'_>,
    meeting: Id,
    wanted: Option<Vec<PaperSetLine>>,
    page: PaperSize,
    work: &mut Work,
) -> Result<Vec<(SetLine, Paper)>, Error> {
    let found = call.meeting(meeting)?;
    let given = wanted.is_some();
    let lines: Vec<SetLine> = match wanted {
        Some(lines) => lines.into_iter().map(Into::into).collect(),
        None => lines(call, &found.group)?.1,
    };
    rule::check(&lines, found.group.regime)?;
    let (meeting, group) = (found.meeting.id, found.group.id);
    let about = About::evening(found);
    let mut made = Vec::new();
    let of = lines.len() as u64;
    for (at, line) in lines.into_iter().enumerate() {
        // Made is half of it, and nothing is out yet: giving it up now is giving all of it up.
        if !work.at(at as u64, 2 * of) {
            return Err(Error::Vault(vault::Error::Cancelled));
        }
        let request = of_an_evening(&line, meeting, group, Some(page));
        match paper_about(call, &request, &about) {
            Ok(paper) => made.push((line, paper)),
            // Of a whole set, what is off tonight is left out.
            Err(Error::PaperOff(_) | Error::NamesNotAgreed) if !given => {}
            Err(error) => return Err(at_line(error, at)),
        }
    }
    if made.is_empty() {
        return Err(model::Problem::Empty.at("lines").into());
    }
    Ok(made)
}

/// The set of an evening, and whether the group chose it. What nobody makes, or what there is not in
/// this kind of group any more, is not in it.
fn lines(call: &Call<'_>, group: &Group) -> Result<(bool, Vec<SetLine>), Error> {
    let chosen = call.tree(GROUPS, group.id)?.as_ref().and_then(records::paper_set::read);
    let is_chosen = chosen.is_some();
    let mut lines = match chosen {
        Some(lines) => lines,
        None => {
            let kinds = rule::usual(call.pack(group.id)?.as_ref(), group.regime).into_iter();
            let entries = kinds.filter_map(|kind| registry::entry(kind).ok());
            entries.map(|entry| SetLine::of(entry.kind, entry.copies)).collect()
        }
    };
    lines.retain(|line| line.kind.exists_in(group.regime) && registry::entry(line.kind).is_ok());
    Ok((is_chosen, lines))
}

/// A paper of a set as one of an evening.
fn of_an_evening(line: &SetLine, meeting: Id, group: Id, page: Option<PaperSize>) -> PaperRequest {
    let about = |subject: Subject| line.kind.about().contains(&subject);
    // What may be for an evening is for this one.
    let may_be = line.kind.may_be_about().contains(&Subject::Meeting);
    PaperRequest {
        meeting: (about(Subject::Meeting) || may_be).then_some(meeting),
        group: about(Subject::Group).then_some(group),
        reading: line.reading,
        handout: line.handout,
        page,
        large: line.large,
        names: line.names,
        meetings: line.meetings,
        name_lines: line.name_lines,
        ..PaperRequest::of(line.kind)
    }
}

/// Says of which line something is wrong.
fn at_line(error: Error, at: usize) -> Error {
    let of = |field: &str| format!("lines[{at}].{field}");
    match error {
        Error::Invalid(invalid) => invalid.problem.at(&of(&invalid.field)).into(),
        Error::Request { field, fault } => Error::Request { field: of(&field), fault },
        other => other,
    }
}

impl From<PaperSetLine> for SetLine {
    fn from(line: PaperSetLine) -> Self {
        let PaperSetLine { kind, copies, large, names, meetings, reading, handout, name_lines } = line;
        Self { kind, copies, large, names, meetings, reading, handout, name_lines }
    }
}

impl From<SetLine> for PaperSetLine {
    fn from(line: SetLine) -> Self {
        let SetLine { kind, copies, large, names, meetings, reading, handout, name_lines } = line;
        Self { kind, copies, large, names, meetings, reading, handout, name_lines }
    }
}
