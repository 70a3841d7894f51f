//! A sheet of paper typed in afterwards: the names on it, in its order, marked here in one change.
//!
//! A dry run says for every line who is meant; the real run does exactly that, or nothing while it
//! can't be told of a line. A name that could be two people is nobody until somebody says which.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use exchange::names;
use model::person::{NameKey, Names, Person};
use model::roster::{Membership, Roster};
use model::sheet::{Mark, Marked};
use model::signup::{calls, plain};
use model::text::folded;
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attendance::open_sheet;
use crate::call::Call;
use crate::error::Error;
use crate::import::{ImportCandidate, candidate};
use crate::meeting::Found;
use crate::records::{self, Leaves, ROSTERS};

/// The most characters of a sheet.
const LIMIT: text::Limit = text::Limit(100_000);
/// The most names on a sheet.
const MAX_NAMES: usize = 2_000;

/// Types in the names of a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetTypeIn {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// The names, one a line, or a table pasted from a spreadsheet. At most 100,000 characters and
    /// 2,000 names.
    pub names: String,
    /// Only say what would happen.
    pub dry_run: bool,
    /// What was answered about lines that were asked about.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<SheetAnswer>>")]
    pub answers: Vec<SheetAnswer>,
}

/// Who a line means.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetAnswer {
    /// The line, from 1.
    pub line: u32,
    /// `new` for somebody new, `skip` to leave the line out, or the id of one of its candidates.
    pub choice: String,
}

/// What happened, or would happen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetTyped {
    /// Its names, in the order of the paper.
    pub rows: Vec<SheetRow>,
    /// It is stored. Never while a line is asked about or refused.
    pub saved: bool,
    /// How many named people are here by what is stored.
    pub here: u32,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetAction {
    /// Somebody on the list, marked here.
    Mark,
    /// Somebody who is marked here already.
    Already,
    /// Somebody new, put on the list and marked here.
    Add,
    /// It can't be told who it is.
    Ask,
    /// Left out, as answered.
    Skip,
    /// It can't be taken.
    Refused,
}

/// A name on the sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetRow {
    /// Its line in what was typed, from 1.
    pub line: u32,
    /// What becomes of it.
    pub action: SheetAction,
    /// First name and last initial; null if it can't be taken.
    pub name: Option<String>,
    /// Why it is asked about or refused.
    pub reason: Option<String>,
    /// Whom it may mean.
    pub candidates: Vec<ImportCandidate>,
}

/// `sheet_type_in`
pub(crate) fn type_in(call: &mut Call<'_>, request: SheetTypeIn) -> Result<SheetTyped, Error> {
    let found = open_sheet(call, request.meeting)?;
    if request.names.chars().count() > LIMIT.0 {
        return Err(Problem::too_long(LIMIT).at("names").into());
    }
    let lines = names::read(&request.names);
    if lines.is_empty() {
        return Err(Problem::Empty.at("names").into());
    }
    if lines.len() > MAX_NAMES {
        return Err(Problem::TooMany { max: MAX_NAMES }.at("names").into());
    }
    let mut plan = Plan::new(call, &found, &request.answers)?;
    for line in &lines {
        plan.line(call, line)?;
    }
    plan.all_answers_used()?;
    let is = |row: &SheetRow, action| row.action == action;
    let marked = plan.rows.iter().any(|row| is(row, SheetAction::Mark) || is(row, SheetAction::Add));
    let open = plan.rows.iter().any(|row| is(row, SheetAction::Ask) || is(row, SheetAction::Refused));
    let saved = !request.dry_run && !open;
    let Plan { rows, mut records, listed, marks, .. } = plan;
    // Where nobody turned out to be marked, the meeting is not touched either.
    if saved && marked {
        records.push(listed);
        records.push(marks);
        call.commit(records)?;
    }
    Ok(SheetTyped { rows, saved, here: call.meeting(request.meeting)?.meeting.sheet.marked_here() })
}

/// What is to be done, line by line.
struct Plan<'a> {
    found: &'a Found,
    today: NaiveDate,
    roster: Roster,
    /// Everybody a line may mean.
    known: Vec<Person>,
    /// Where in `known` whoever is expected stands, by each of the names she goes by: a first name is
    /// enough.
    by_call: HashMap<String, Vec<usize>>,
    /// Where the others stand, by their whole name: it takes that even to ask.
    by_name: HashMap<NameKey, Vec<usize>>,
    /// People lines above already mean.
    taken: BTreeSet<Id>,
    /// Names of lines above that are somebody, with the line of the first.
    seen: BTreeMap<NameKey, u32>,
    answers: BTreeMap<u32, &'a str>,
    rows: Vec<SheetRow>,
    records: Vec<Leaves>,
    listed: Leaves,
    marks: Leaves,
}

impl<'a> Plan<'a> {
    fn new(call: &Call<'_>, found: &'a Found, answers: &'a [SheetAnswer]) -> Result<Self, Error> {
        let mut plan = Self {
            found,
            today: call.today(found.group.zone),
            roster: call.roster(found.group.id)?,
            known: call.people_alike(&found.group)?,
            by_call: HashMap::new(),
            by_name: HashMap::new(),
            taken: BTreeSet::new(),
            seen: BTreeMap::new(),
            answers: answers.iter().map(|answer| (answer.line, answer.choice.as_str())).collect(),
            rows: Vec::new(),
            records: Vec::new(),
            listed: Leaves::of(ROSTERS, found.group.id),
            marks: records::meeting::touch(&found.meeting),
        };
        let (mut by_call, mut by_name) = (HashMap::new(), HashMap::new());
        for (place, person) in plan.known.iter().enumerate() {
            if plan.is_expected(person.id) {
                for name in calls(person) {
                    by_call.entry(name).or_insert_with(Vec::new).push(place);
                }
            } else {
                for key in person.name_keys() {
                    by_name.entry(key).or_insert_with(Vec::new).push(place);
                }
            }
        }
        plan.by_call = by_call;
        plan.by_name = by_name;
        Ok(plan)
    }

    /// Everybody a name may mean whom no line above means already.
    fn meant(&self, names: &Names) -> Vec<&Person> {
        let written = [Some(names.first.as_str()), names.last.as_deref()];
        let written = written.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let keys = names.name_keys();
        let elsewhere = keys.iter().filter_map(|key| self.by_name.get(key)).flatten();
        let places: BTreeSet<usize> =
            self.by_call.get(&plain(&written)).into_iter().flatten().chain(elsewhere).copied().collect();
        let people = places.into_iter().filter_map(|place| self.known.get(place));
        people.filter(|person| !self.taken.contains(&person.id)).collect()
    }

    /// Whether somebody is on this sheet, or on the list that evening or today: a name alone means
    /// her. The list is often brought in before the sheets of the weeks past.
    fn is_expected(&self, person: Id) -> bool {
        let meeting = &self.found.meeting;
        let on_list = [meeting.occurrence.date, self.today].iter().any(|day| self.roster.holds(person, *day));
        on_list || meeting.sheet.marks.contains_key(&person)
    }

    fn line(&mut self, call: &mut Call<'_>, given: &names::Line) -> Result<(), Error> {
        let line = u32::try_from(given.line).unwrap_or(u32::MAX);
        let names = match Names::new(&given.first, given.last.as_deref().unwrap_or_default(), "") {
            Ok(names) => names,
            Err(invalid) => {
                let reason = Error::Invalid(invalid).on_wire(call.words).message;
                self.row(line, SheetAction::Refused, None, Some(reason), Vec::new());
                return Ok(());
            }
        };
        let meant = self.meant(&names);
        let above = names.name_keys().iter().filter_map(|key| self.seen.get(key)).min().copied();
        let mut candidates: Vec<ImportCandidate> =
            meant.iter().map(|person| candidate(call.words, self.is_expected(person.id), person)).collect();
        candidates.sort_by_cached_key(|candidate| (folded(&candidate.name), candidate.person));
        let one = match meant.as_slice() {
            [person] if self.is_expected(person.id) => Some(person.id),
            _ => None,
        };
        match self.answers.remove(&line) {
            Some("skip") => self.row(line, SheetAction::Skip, Some(names.shown()), None, Vec::new()),
            Some("new") => self.add(call, line, names)?,
            Some(choice) => {
                let chosen = candidates.iter().find(|candidate| candidate.person.to_string() == choice);
                let chosen = chosen.ok_or_else(|| Problem::NotAChoice.at("answers"))?.person;
                self.mark(call, line, chosen, &names);
            }
            None => match (one, above) {
                (Some(person), _) => self.mark(call, line, person, &names),
                (None, None) if candidates.is_empty() => self.add(call, line, names)?,
                (None, above) => {
                    let reason = match above {
                        Some(above) => {
                            call.words.say_with("import-ask-above", &[("line", i64::from(above).into())])
                        }
                        None => call.words.say("import-ask-known"),
                    };
                    self.row(line, SheetAction::Ask, Some(names.shown()), Some(reason), candidates);
                }
            },
        }
        Ok(())
    }

    fn mark(&mut self, call: &Call<'_>, line: u32, id: Id, names: &Names) {
        let Some(shown) = self.known.iter().find(|person| person.id == id).map(Person::shown) else { return };
        self.taken.insert(id);
        self.note(line, names);
        let before = self.found.meeting.sheet.marks.get(&id);
        if before.is_some_and(|marked| marked.mark.present()) {
            // What else was written down of her, such as that she came late, stays.
            return self.row(line, SheetAction::Already, Some(shown), None, Vec::new());
        }
        let date = self.found.meeting.occurrence.date;
        if !self.is_expected(id)
            && let Some(membership) = self.roster.joined(id, date)
        {
            records::roster::add(&mut self.listed, id, membership);
            records::roster::add_away(&mut self.listed, id, &self.roster.away_until(id, date));
        }
        self.here(call, id);
        self.row(line, SheetAction::Mark, Some(shown), None, Vec::new());
    }

    fn add(&mut self, call: &mut Call<'_>, line: u32, names: Names) -> Result<(), Error> {
        self.note(line, &names);
        let shown = names.shown();
        let person = Person::named(call.new_id()?, names);
        let membership = Membership { since: self.found.meeting.occurrence.date, until: None };
        records::roster::add(&mut self.listed, person.id, membership);
        self.here(call, person.id);
        self.records.push(records::person::write(&person));
        self.row(line, SheetAction::Add, Some(shown), None, Vec::new());
        Ok(())
    }

    fn here(&mut self, call: &Call<'_>, person: Id) {
        records::meeting::write_mark(
            &mut self.marks,
            person,
            Some(Marked { mark: Mark::Here, at: call.now }),
        );
    }

    fn note(&mut self, line: u32, names: &Names) {
        for key in names.name_keys() {
            self.seen.entry(key).or_insert(line);
        }
    }

    fn row(
        &mut self,
        line: u32,
        action: SheetAction,
        name: Option<String>,
        reason: Option<String>,
        candidates: Vec<ImportCandidate>,
    ) {
        self.rows.push(SheetRow { line, action, name, reason, candidates });
    }

    /// An answer about a line that is not there is a mistake worth telling.
    fn all_answers_used(&self) -> Result<(), Error> {
        if self.answers.is_empty() { Ok(()) } else { Err(Problem::NotAChoice.at("answers").into()) }
    }
}
