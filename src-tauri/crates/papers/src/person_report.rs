//! The report about one person that a treatment program hands out under her release: when she was
//! there, to whom it goes and what for, and the notice the law wants with it.

use crate::flow::{Block, Cell, Column, Doc, Role, Row, Rules, Table};
use crate::text::{Passage, Style};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything such a report shows. Texts are printed as given; dates come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonReport {
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date it is made on, as people read it.
    pub date: String,
    /// About whom.
    pub person: String,
    /// Who discloses.
    pub discloser: String,
    /// Of which group.
    pub group: String,
    /// From when to when.
    pub period: String,
    /// To whom it goes.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// What she allowed to be told.
    pub extent: String,
    /// The day she signed the release.
    pub signed: String,
    /// Until when it holds.
    pub expires: String,
    /// The meetings of the period, in order.
    pub meetings: Vec<ReportMeeting>,
    /// The notice of 42 CFR 2.32, paragraph by paragraph, as the regulation has it.
    pub notice: Vec<String>,
    /// Language of the report's own words.
    pub language: Language,
}

/// A meeting of the period.
#[derive(Clone, PartialEq, Eq)]
pub struct ReportMeeting {
    /// The date as people read it.
    pub date: String,
    /// What was written down of her.
    pub noted: Noted,
    /// How many minutes it was to last, if she was there for all of it.
    pub minutes: Option<u32>,
}

/// What was written down of a person at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// She was there.
    Attended,
    /// She came late.
    Late,
    /// She left early.
    LeftEarly,
    /// She had let it be known.
    Excused,
    /// Somebody wrote down that she was not there.
    Absent,
    /// Nothing, which says nothing.
    NotRecorded,
    /// What was written down is no longer kept.
    NotKept,
}

impl Noted {
    fn is_there(self) -> bool {
        matches!(self, Self::Attended | Self::Late | Self::LeftEarly)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Attended => "report-attended",
            Self::Late => "report-late",
            Self::LeftEarly => "report-left-early",
            Self::Excused => "report-excused",
            Self::Absent => "report-absent",
            Self::NotRecorded => "report-not-recorded",
            Self::NotKept => "report-not-kept",
        }
    }
}

// Nothing about anybody is in a log.
impl std::fmt::Debug for PersonReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonReport").field("meetings", &self.meetings.len()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ReportMeeting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportMeeting").finish_non_exhaustive()
    }
}

/// Sets a report about one person.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; the others mean a broken installation.
pub fn person_report(report: &PersonReport, page: Page) -> Result<Paper, Error> {
    if !is_day(&report.day) {
        return Err(Error::Day);
    }
    if report.meetings.len() > crate::MAX_ROWS as usize {
        return Err(Error::TooManyRows { limit: crate::MAX_ROWS });
    }
    let words = Words::read(report.language)?;
    let title = words.get("report-title")?;
    let mut doc = Doc::new(report.language, title.clone(), &format!("attendance-{}.pdf", report.day));
    doc.has_names = true;
    doc.furniture.running = Some(title.clone());
    doc.furniture.foot = Some(words.get("report-foot")?);
    doc.blocks = vec![Block::title(&title), report.facts(&words)?];
    report.attendance(&words, &mut doc.blocks)?;
    let mut notice = vec![Block::text(Role::Subheading, &words.get("report-notice")?)];
    notice.extend(report.notice.iter().map(|paragraph| Block::body(paragraph)));
    doc.blocks.push(Block::Keep(vec![Block::Boxed(notice)]));
    let sign = |id| Ok::<_, Error>(vec![Block::Field(words.get(id)?)]);
    doc.blocks.push(Block::Keep(vec![Block::Columns(vec![
        sign("report-prepared-by")?,
        sign("report-signed-on")?,
    ])]));
    doc.set(page)
}

impl PersonReport {
    fn facts(&self, words: &Words) -> Result<Block, Error> {
        let facts = [
            ("report-person", &self.person),
            ("report-discloser", &self.discloser),
            ("report-group", &self.group),
            ("report-period", &self.period),
            ("report-recipient", &self.recipient),
            ("report-purpose", &self.purpose),
            ("report-extent", &self.extent),
            ("report-release-signed", &self.signed),
            ("report-release-expires", &self.expires),
            ("report-made-on", &self.date),
        ];
        let mut rows = Vec::with_capacity(facts.len());
        for (id, value) in facts {
            rows.push(Row { cells: vec![Cell::strong(&words.get(id)?), Cell::of(value)], height: 20.0 });
        }
        Ok(Block::Table(Table {
            columns: vec![Column::fit(), Column::share(1.0)],
            head: Vec::new(),
            rows,
            rules: Rules::Rows,
            heads_rows: true,
        }))
    }

    fn attendance(&self, words: &Words, blocks: &mut Vec<Block>) -> Result<(), Error> {
        blocks.push(Block::heading(&words.get("report-attendance")?));
        let there = self.meetings.iter().filter(|meeting| meeting.noted.is_there()).count();
        let silent = self.meetings.iter().filter(|meeting| meeting.noted == Noted::NotRecorded).count();
        let sum =
            [("meetings", self.meetings.len().into()), ("there", there.into()), ("silent", silent.into())];
        blocks.push(Block::body(&words.with("report-sum", sum)?));
        if self.meetings.is_empty() {
            return Ok(());
        }
        let mut rows = Vec::with_capacity(self.meetings.len());
        for meeting in &self.meetings {
            let minutes = meeting.minutes.filter(|_| meeting.noted.is_there());
            let minutes = minutes.map_or_else(|| "–".to_owned(), |minutes| minutes.to_string());
            let cells =
                vec![Cell::of(&meeting.date), Cell::of(&words.get(meeting.noted.key())?), Cell::of(&minutes)];
            rows.push(Row { cells, height: 20.0 });
        }
        let head = ["sign-in-date", "report-noted", "report-minutes"];
        let head = head.iter().map(|id| Ok(Passage::of(&words.get(id)?, Style::Bold)));
        blocks.push(Block::Table(Table {
            columns: vec![Column::share(1.4), Column::share(1.2), Column::share(0.7).right()],
            head: head.collect::<Result<_, Error>>()?,
            rows,
            rules: Rules::Grid,
            heads_rows: true,
        }));
        blocks.push(Block::quiet(&words.get("report-minutes-about")?));
        Ok(())
    }
}
