//! Bringing a list of people from a CSV file onto a group's list.
//!
//! A dry run says what would happen to every row; the real run does exactly that, as one change.
//! A blank cell never erases. Two people with one name are asked about, never merged: a row means
//! somebody already known only if she is on this list under that name and nothing contradicts it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use exchange::people_csv::{self, Entry, Field, Note, Refusal};
use model::Id;
use model::Problem;
use model::group::Group;
use model::person::{NameKey, Names, Person};
use model::roster::{Membership, Roster};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Reason;

use crate::call::Call;
use crate::error::{Error, RequestFault};
use crate::records::{self, Leaves, PEOPLE, ROSTERS};
use crate::words::Words;

/// Brings people from a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeopleImport {
    /// Whose list they go on.
    #[ts(as = "String")]
    pub group: Id,
    /// The file's bytes in base64; at most 4 MiB and 5,000 rows.
    pub file: String,
    /// Only say what would happen.
    pub dry_run: bool,
    /// What was answered about rows that were asked about; a row asked about without an answer is
    /// left out.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ImportAnswer>>")]
    pub answers: Vec<ImportAnswer>,
}

/// Who a row means.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportAnswer {
    /// The row's line.
    pub line: u32,
    /// `new` for somebody new, `skip` to leave the row out, or the id of one of its candidates.
    pub choice: String,
}

/// What happened, or would happen.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Import")]
pub struct ImportReport {
    /// Nothing was stored.
    pub dry_run: bool,
    /// How the file's letters were written.
    pub encoding: &'static str,
    /// What parts its cells: `comma`, `semicolon` or `tab`.
    pub separator: &'static str,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// Its rows, blank ones left out.
    pub rows: Vec<ImportRow>,
    /// How many rows of each kind.
    pub totals: ImportTotals,
    /// What she should know about how the file was read.
    pub notes: Vec<String>,
    /// It is stored.
    pub saved: bool,
}

/// A column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportColumn {
    /// Its heading in the file.
    pub header: String,
    /// What it was taken for; null if it is not used.
    #[ts(
        type = "\"first\" | \"last\" | \"name\" | \"preferred\" | \"phone\" | \"email\" | \"notes\" | null"
    )]
    pub field: Option<&'static str>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportAction {
    /// Somebody new.
    Add,
    /// Somebody on the list, with something new about her.
    Update,
    /// Somebody on the list, with nothing new.
    Same,
    /// It can't be told who it is.
    Ask,
    /// Left out, as answered.
    Skip,
    /// It can't be taken.
    Refused,
}

/// A row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// Its line in the file, from 1.
    pub line: u32,
    /// What becomes of it.
    pub action: ImportAction,
    /// First name and last initial.
    pub name: Option<String>,
    /// Why it is asked about or refused.
    pub reason: Option<String>,
    /// Whom it may mean.
    pub candidates: Vec<ImportCandidate>,
}

/// Somebody a row may mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportCandidate {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// What tells her from others of that name.
    pub detail: String,
}

/// How many rows of each kind.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ImportTotals {
    /// Somebody new.
    pub add: u32,
    /// Somebody known, with something new.
    pub update: u32,
    /// Somebody known, with nothing new.
    pub same: u32,
    /// Asked about.
    pub ask: u32,
    /// Left out as answered.
    pub skip: u32,
    /// Refused.
    pub refused: u32,
}

/// `people_import`
pub(crate) fn import(call: &mut Call<'_>, request: PeopleImport) -> Result<ImportReport, Error> {
    let group = call.group_that_keeps_names("group", request.group)?;
    let bytes = BASE64
        .decode(request.file.as_bytes())
        .map_err(|_| Error::Request { field: "file".to_owned(), fault: RequestFault::Wrong })?;
    let sheet = people_csv::read(&bytes)?;
    let mut plan = Plan::new(call, &group, &request.answers)?;
    for row in &sheet.rows {
        let line = u32::try_from(row.line).unwrap_or(u32::MAX);
        match &row.entry {
            Ok(entry) => plan.entry(call, line, entry)?,
            Err(refusal) => plan.refused(call.words, line, *refusal),
        }
    }
    plan.all_answers_used()?;
    let Plan { mut records, listed, rows, .. } = plan;
    if !request.dry_run {
        records.push(listed);
        checkpoint(call)?;
        call.commit(records)?;
    }
    let mut notes = notes(call.words, &sheet.notes);
    if !group.regime.keeps_notes() && sheet.columns.iter().any(|column| column.field == Some(Field::Notes)) {
        notes.push(call.words.say("import-note-no-notes"));
    }
    Ok(ImportReport {
        dry_run: request.dry_run,
        encoding: sheet.encoding.id(),
        separator: sheet.separator.id(),
        columns: sheet
            .columns
            .iter()
            .map(|column| ImportColumn { header: column.heading.clone(), field: column.field.map(Field::id) })
            .collect(),
        totals: totals(&rows),
        rows,
        notes,
        saved: !request.dry_run,
    })
}

/// Before many people come in at once, the records as they are now are put by.
fn checkpoint(call: &Call<'_>) -> Result<(), Error> {
    let mut work = call.aside.begin("import");
    call.vault.checkpoint(Reason::BeforeImport, call.now_ms(), &mut |done, of| work.at(done, of))?;
    Ok(())
}

fn notes(words: &Words, notes: &[Note]) -> Vec<String> {
    let said = notes.iter().map(|note| match note {
        Note::SeveralColumns { headings, .. } => {
            let list = headings.join(", ");
            words.say_with("import-note-several-columns", &[("headings", list.as_str().into())])
        }
    });
    said.collect()
}

fn totals(rows: &[ImportRow]) -> ImportTotals {
    let mut totals = ImportTotals::default();
    for row in rows {
        *match row.action {
            ImportAction::Add => &mut totals.add,
            ImportAction::Update => &mut totals.update,
            ImportAction::Same => &mut totals.same,
            ImportAction::Ask => &mut totals.ask,
            ImportAction::Skip => &mut totals.skip,
            ImportAction::Refused => &mut totals.refused,
        } += 1;
    }
    totals
}

/// What is to be done, row by row.
struct Plan<'a> {
    group: &'a Group,
    today: NaiveDate,
    roster: Roster,
    /// Everybody a row may mean. A person is never matched across regimes.
    known: Vec<Person>,
    /// Where in `known` the people of a name are.
    by_name: HashMap<NameKey, Vec<usize>>,
    /// People rows above already mean.
    taken: BTreeSet<Id>,
    /// Names of rows above that are somebody, with the line of the first.
    seen: HashMap<NameKey, u32>,
    answers: BTreeMap<u32, &'a str>,
    rows: Vec<ImportRow>,
    records: Vec<Leaves>,
    listed: Leaves,
}

impl<'a> Plan<'a> {
    fn new(call: &Call<'_>, group: &'a Group, answers: &'a [ImportAnswer]) -> Result<Self, Error> {
        let known = call.people_alike(group)?;
        let mut by_name: HashMap<NameKey, Vec<usize>> = HashMap::new();
        for (place, person) in known.iter().enumerate() {
            for key in person.name_keys() {
                by_name.entry(key).or_default().push(place);
            }
        }
        Ok(Self {
            group,
            today: call.today(group.zone),
            roster: call.roster(group.id)?,
            known,
            by_name,
            taken: BTreeSet::new(),
            seen: HashMap::new(),
            answers: answers.iter().map(|answer| (answer.line, answer.choice.as_str())).collect(),
            rows: Vec::new(),
            records: Vec::new(),
            listed: Leaves::of(ROSTERS, group.id),
        })
    }

    fn refused(&mut self, words: &Words, line: u32, refusal: Refusal) {
        let max =
            if let Refusal::TooLong { max, .. } = refusal { i64::try_from(max).unwrap_or(0) } else { 0 };
        let field = refusal.field().map(|field| words.say(&format!("import-field-{}", field.id())));
        let field = field.unwrap_or_default();
        let reason = words.say_with(refusal.key(), &[("max", max.into()), ("field", field.as_str().into())]);
        self.row(line, ImportAction::Refused, None, Some(reason), Vec::new());
    }

    fn row(
        &mut self,
        line: u32,
        action: ImportAction,
        name: Option<String>,
        reason: Option<String>,
        candidates: Vec<ImportCandidate>,
    ) {
        self.rows.push(ImportRow { line, action, name, reason, candidates });
    }

    fn entry(&mut self, call: &mut Call<'_>, line: u32, entry: &Entry) -> Result<(), Error> {
        let names = Names {
            first: entry.first.clone(),
            last: entry.last.clone(),
            preferred: entry.preferred.clone(),
        };
        let shown = Some(names.shown());
        let keys = names.name_keys();
        let places: BTreeSet<usize> =
            keys.iter().filter_map(|key| self.by_name.get(key)).flatten().copied().collect();
        let namesakes = places.into_iter().filter_map(|place| self.known.get(place));
        let namesakes: Vec<&Person> = namesakes.filter(|person| !self.taken.contains(&person.id)).collect();
        let above = keys.iter().filter_map(|key| self.seen.get(key)).min().copied();
        let candidates = namesakes
            .iter()
            .map(|person| candidate(call.words, self.roster.holds(person.id, self.today), person));
        let candidates: Vec<_> = candidates.collect();
        let reason = match above {
            Some(line) => call.words.say_with("import-ask-above", &[("line", i64::from(line).into())]),
            None => call.words.say("import-ask-known"),
        };
        match self.answers.remove(&line) {
            Some("skip") => self.row(line, ImportAction::Skip, shown, None, Vec::new()),
            Some("new") => self.add(call, line, entry, names)?,
            Some(choice) => {
                let chosen = candidates.iter().find(|candidate| candidate.person.to_string() == choice);
                let chosen = chosen.ok_or_else(|| Problem::NotAChoice.at("answers"))?.person;
                self.update(line, chosen, entry, names);
            }
            None => match self.meant(entry, &namesakes) {
                Some(person) => self.update(line, person, entry, names),
                None if namesakes.is_empty() && above.is_none() => self.add(call, line, entry, names)?,
                None => self.row(line, ImportAction::Ask, shown, Some(reason), candidates),
            },
        }
        Ok(())
    }

    /// The one person a row can only mean: of this name, and either with the same telephone number
    /// or e-mail address, or alone of that name, on this list, with nothing that contradicts.
    fn meant(&self, entry: &Entry, namesakes: &[&Person]) -> Option<Id> {
        let reached = |person: &&&Person| shares_contact(entry, person) && !contradicts(entry, person);
        let mut by_contact = namesakes.iter().filter(reached);
        if let (Some(person), None) = (by_contact.next(), by_contact.next()) {
            return Some(person.id);
        }
        match namesakes {
            [person] if self.roster.holds(person.id, self.today) && !contradicts(entry, person) => {
                Some(person.id)
            }
            _ => None,
        }
    }

    fn add(&mut self, call: &mut Call<'_>, line: u32, entry: &Entry, names: Names) -> Result<(), Error> {
        let person = Person {
            phone: entry.phone.clone(),
            email: entry.email.clone(),
            notes: entry.notes.clone().filter(|_| self.group.regime.keeps_notes()),
            ..Person::named(call.new_id()?, names.clone())
        };
        self.list(person.id, Membership { since: self.today, until: None });
        self.records.push(records::person::write(&person));
        self.row(line, ImportAction::Add, Some(names.shown()), None, Vec::new());
        self.note(line, &names);
        Ok(())
    }

    fn update(&mut self, line: u32, id: Id, entry: &Entry, names: Names) {
        let shown = Some(names.shown());
        self.taken.insert(id);
        let Some(person) = self.known.iter().find(|person| person.id == id) else { return };
        let mut leaves = Leaves::of(PEOPLE, id);
        let fields = [
            ("preferred", &entry.preferred, &person.preferred),
            ("phone", &entry.phone, &person.phone),
            ("email", &entry.email, &person.email),
        ];
        for (field, new, old) in fields {
            if new.is_some() && new != old {
                leaves.set(field, new.as_ref());
            }
        }
        if self.group.regime.keeps_notes() && entry.notes.is_some() && entry.notes != person.notes {
            leaves.set("notes", entry.notes.as_ref());
        }
        let joined = self.roster.joined(id, self.today);
        if let Some(membership) = joined {
            self.list(id, membership);
            records::roster::add_away(&mut self.listed, id, &self.roster.away_until(id, self.today));
        }
        let action =
            if leaves.is_empty() && joined.is_none() { ImportAction::Same } else { ImportAction::Update };
        self.records.push(leaves);
        self.note(line, &names);
        self.row(line, action, shown, None, Vec::new());
    }

    /// Puts somebody on the list.
    fn list(&mut self, person: Id, membership: Membership) {
        records::roster::add(&mut self.listed, person, membership);
    }

    fn note(&mut self, line: u32, names: &Names) {
        for key in names.name_keys() {
            self.seen.entry(key).or_insert(line);
        }
    }

    /// An answer about a row that is not there is a mistake worth telling.
    fn all_answers_used(&self) -> Result<(), Error> {
        if self.answers.is_empty() { Ok(()) } else { Err(Problem::NotAChoice.at("answers").into()) }
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter_map(|c| c.to_digit(10)).map(|digit| char::from(b'0' + digit as u8)).collect()
}

fn same_phone(a: Option<&String>, b: Option<&String>) -> Option<bool> {
    Some(digits(a?) == digits(b?))
}

fn same_email(a: Option<&String>, b: Option<&String>) -> Option<bool> {
    Some(a?.to_lowercase() == b?.to_lowercase())
}

fn shares_contact(entry: &Entry, person: &Person) -> bool {
    same_phone(entry.phone.as_ref(), person.phone.as_ref()) == Some(true)
        || same_email(entry.email.as_ref(), person.email.as_ref()) == Some(true)
}

fn contradicts(entry: &Entry, person: &Person) -> bool {
    same_phone(entry.phone.as_ref(), person.phone.as_ref()) == Some(false)
        || same_email(entry.email.as_ref(), person.email.as_ref()) == Some(false)
}

/// What tells a candidate from others of her name, without giving more away than the end of a
/// number.
pub(crate) fn candidate(words: &Words, on_list: bool, person: &Person) -> ImportCandidate {
    let number = person.phone.as_deref().map(digits).unwrap_or_default();
    let ending: String = number.chars().skip(number.len().saturating_sub(2)).collect();
    let place = if on_list { "import-candidate-here" } else { "import-candidate-elsewhere" };
    let mut detail = words.say(place);
    if !ending.is_empty() {
        detail.push_str(", ");
        detail.push_str(&words.say_with("import-candidate-phone", &[("ending", ending.as_str().into())]));
    }
    ImportCandidate { person: person.id, name: person.shown(), detail }
}
