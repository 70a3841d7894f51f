//! A list of people from a spreadsheet or address book, as CSV.
//!
//! Takes what such programs really write: several encodings, three separators, columns in any
//! order under English or Spanish headings. Each row is either an [`Entry`] or refused with its
//! line and reason; the file as a whole is refused only when nothing could come of it. Whether
//! somebody is known already is not asked here.
//!
//! No message, error or `Debug` of this module repeats what stands in a row.

mod encoding;
mod headings;
mod records;

use std::fmt;

use model::name::split_full_name;
use model::text::{self, Limit};
use model::{Invalid, Problem, person};

pub use encoding::Encoding;
pub(crate) use encoding::decode;
use records::Record;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The most rows with something in them, the headings not counted.
pub const MAX_ROWS: usize = 5_000;
/// The most columns that are looked at.
pub const MAX_COLUMNS: usize = 500;
/// The most characters of a note.
pub const NOTES: Limit = text::SCRIPT;

/// How one address book writes several numbers or addresses in one cell; the first is taken.
const SEVERAL_IN_ONE: &str = " ::: ";

/// What a file said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// How its letters were written.
    pub encoding: Encoding,
    /// What parts its cells.
    pub separator: Separator,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, in order, blank ones left out.
    pub rows: Vec<Row>,
    /// What she should know about how it was read.
    pub notes: Vec<Note>,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading as it stands in the file, shortened to one line of a hundred characters.
    pub heading: String,
    /// What it is taken for; `None` if it is not used.
    pub field: Option<Field>,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line in the file on which the row begins, from 1, as a text editor counts them.
    pub line: usize,
    /// Who stands there, or why that can't be taken.
    pub entry: Result<Entry, Refusal>,
}

/// One person as the file has them. Cleaned; what was blank is `None`.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// First name, or the only name. Never empty.
    pub first: String,
    /// Last name or initial.
    pub last: Option<String>,
    /// What the person likes to be called.
    pub preferred: Option<String>,
    /// Telephone number as given.
    pub phone: Option<String>,
    /// E-mail address as given.
    pub email: Option<String>,
    /// Notes, in paragraphs.
    pub notes: Option<String>,
}

/// What a column can be taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// First name.
    First,
    /// Last name.
    Last,
    /// First and last name in one.
    Name,
    /// What the person likes to be called.
    Preferred,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Notes.
    Notes,
}

/// What parts the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// The tabulator.
    Tab,
}

/// Something she should know about how a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Several columns were taken for one field: in each row the first that is not blank counts.
    SeveralColumns {
        /// The field.
        field: Field,
        /// Their headings, in order.
        headings: Vec<String>,
    },
}

/// Why a row can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no name in it.
    #[error("there is no name")]
    NoName,
    /// There is a last name only, which nobody else may see.
    #[error("there is a last name but no first name")]
    NoFirstName,
    /// It has something in a column without a heading.
    #[error("there are more cells than headings")]
    TooManyCells,
    /// A quotation mark that opens is never closed, or text follows one that closes.
    #[error("a quotation mark is missing")]
    Quote,
    /// Bytes that are no letters in the file's encoding.
    #[error("there are letters that can't be read")]
    Undecodable(Field),
    /// Control characters, or marks that turn the writing direction around.
    #[error("there are characters that can't be shown")]
    Unprintable(Field),
    /// More characters than there is room for.
    #[error("the text is longer than {max} characters")]
    TooLong {
        /// Where.
        field: Field,
        /// The limit.
        max: usize,
    },
    /// Not of the form of an e-mail address.
    #[error("the e-mail address is not complete")]
    Email,
    /// A telephone number without a digit.
    #[error("the telephone number has no digits")]
    Phone,
}

/// Why a file can't be taken at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// More than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// More than [`MAX_ROWS`].
    #[error("the file has more than {MAX_ROWS} rows")]
    TooManyRows,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The file of a spreadsheet program, not its CSV.
    #[error("this is a spreadsheet file; save it as CSV")]
    Spreadsheet,
    /// Some other file that is no text.
    #[error("this is not a text file")]
    NotText,
    /// The first row names no column this program knows.
    #[error("the first row should name the columns, such as: First name, Last name, Phone, Email")]
    NoHeadings,
    /// There are columns it knows, but none for a name.
    #[error("no column holds a first name or a name")]
    NoNameColumn,
}

impl Field {
    /// Every field, in the order in which a screen lists them.
    pub const ALL: [Field; 7] =
        [Field::First, Field::Last, Field::Name, Field::Preferred, Field::Phone, Field::Email, Field::Notes];

    /// The word for this field on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Field::First => "first",
            Field::Last => "last",
            Field::Name => "name",
            Field::Preferred => "preferred",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Notes => "notes",
        }
    }
}

impl Separator {
    const ALL: [Separator; 3] = [Separator::Comma, Separator::Semicolon, Separator::Tab];

    /// The word for this separator on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Separator::Comma => "comma",
            Separator::Semicolon => "semicolon",
            Separator::Tab => "tab",
        }
    }

    /// The character itself.
    const fn char(self) -> char {
        match self {
            Separator::Comma => ',',
            Separator::Semicolon => ';',
            Separator::Tab => '\t',
        }
    }
}

impl Refusal {
    /// The catalogue's key for this reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Refusal::NoName => "import-row-no-name",
            Refusal::NoFirstName => "import-row-no-first-name",
            Refusal::TooManyCells => "import-row-too-many-cells",
            Refusal::Quote => "import-row-quote",
            Refusal::Undecodable(_) => "import-row-undecodable",
            Refusal::Unprintable(_) => "import-row-unprintable",
            Refusal::TooLong { .. } => "import-row-too-long",
            Refusal::Email => "import-row-email",
            Refusal::Phone => "import-row-phone",
        }
    }

    /// The field it is about, if it is about one.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Refusal::NoName | Refusal::TooManyCells | Refusal::Quote => None,
            Refusal::NoFirstName => Some(Field::First),
            Refusal::Undecodable(field) | Refusal::Unprintable(field) | Refusal::TooLong { field, .. } => {
                Some(field)
            }
            Refusal::Email => Some(Field::Email),
            Refusal::Phone => Some(Field::Phone),
        }
    }
}

impl Error {
    /// The catalogue's key for this error.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Error::TooLarge => "import-file-too-large",
            Error::TooManyRows => "import-file-too-many-rows",
            Error::Empty => "import-file-empty",
            Error::Spreadsheet => "import-file-spreadsheet",
            Error::NotText => "import-file-not-text",
            Error::NoHeadings => "import-file-no-headings",
            Error::NoNameColumn => "import-file-no-name-column",
        }
    }
}

/// Says which fields are there, never what stands in them.
impl fmt::Debug for Entry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Entry")
            .field("last", &self.last.is_some())
            .field("preferred", &self.preferred.is_some())
            .field("phone", &self.phone.is_some())
            .field("email", &self.email.is_some())
            .field("notes", &self.notes.is_some())
            .finish_non_exhaustive()
    }
}

/// Reads a file.
///
/// # Errors
/// [`Error`], when the file as a whole can't be taken. Rows that can't be are in the sheet.
pub fn read(bytes: &[u8]) -> Result<Sheet, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Error::TooLarge);
    }
    let (encoding, text) = encoding::decode(bytes)?;
    let (told, text) = records::told_separator(&text);
    if text.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '\u{feff}')) {
        return Err(Error::Empty);
    }
    let heading = |separator: Separator| {
        let mut records = records::Records::new(text, separator.char());
        let mut first = records.find(|record| !record.is_blank())?;
        first.cells.truncate(MAX_COLUMNS);
        Some(first)
    };
    // The right separator is the one that makes the most sense of the first row.
    let (separator, first) = Separator::ALL
        .into_iter()
        .filter(|separator| told.is_none_or(|told| told == separator.char()))
        .filter_map(|separator| Some((separator, heading(separator)?)))
        .rev()
        .max_by_key(|(_, first)| (headings::known(&first.cells), first.cells.len()))
        .ok_or(Error::Empty)?;
    let columns = headings::columns(&first.cells);
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    if columns.iter().all(|column| column.field.is_none()) {
        return Err(Error::NoHeadings);
    }
    if !has(Field::First) && !has(Field::Name) && !has(Field::Preferred) {
        return Err(Error::NoNameColumn);
    }

    let mut rows = Vec::new();
    let mut mending = false;
    let records = records::Records::new(text, separator.char()).filter(|record| !record.is_blank());
    for record in records.skip(1) {
        if rows.len() == MAX_ROWS {
            return Err(Error::TooManyRows);
        }
        // After a broken row the next lines may be the rest of it. A line with as many cells as
        // there are headings is a row again.
        mending = record.broken || (mending && record.cells.len() != columns.len());
        let entry = if mending { Err(Refusal::Quote) } else { entry(&record, &columns, encoding) };
        rows.push(Row { line: record.line + usize::from(told.is_some()), entry });
    }
    let notes = Field::ALL.into_iter().filter_map(|field| several(field, &columns)).collect();
    Ok(Sheet { encoding, separator, columns, rows, notes })
}

fn several(field: Field, columns: &[Column]) -> Option<Note> {
    let headings: Vec<_> = columns
        .iter()
        .filter(|column| column.field == Some(field))
        .map(|column| column.heading.clone())
        .collect();
    (headings.len() > 1).then_some(Note::SeveralColumns { field, headings })
}

/// Reads one row.
fn entry(record: &Record, columns: &[Column], encoding: Encoding) -> Result<Entry, Refusal> {
    if record.cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
        return Err(Refusal::TooManyCells);
    }
    let cell = |field: Field| {
        let cells = columns.iter().zip(&record.cells);
        let given = cells.filter(|(column, cell)| column.field == Some(field) && !cell.trim().is_empty());
        given.map(|(_, cell)| cell.as_str()).next().unwrap_or_default()
    };
    let line = |field: Field| {
        let mut given = cell(field);
        if matches!(field, Field::Phone | Field::Email) {
            given = given.split(SEVERAL_IN_ONE).next().unwrap_or_default();
        }
        if encoding.lost_something(given) {
            return Err(Refusal::Undecodable(field));
        }
        let cleaned = match field {
            Field::Phone => person::phone(given).map(Option::unwrap_or_default),
            Field::Email => person::email(given).map(Option::unwrap_or_default),
            Field::Notes => text::paragraphs(field.id(), given, NOTES),
            // First and last name in one have room for both.
            Field::Name => text::line(field.id(), given, Limit(text::NAME.0 * 2)),
            Field::First | Field::Last | Field::Preferred => text::line(field.id(), given, text::NAME),
        };
        cleaned.map_err(|invalid| refusal(field, &invalid))
    };

    let (mut first, mut last, mut preferred) =
        (line(Field::First)?, line(Field::Last)?, line(Field::Preferred)?);
    let whole = line(Field::Name)?;
    if first.is_empty() && !whole.is_empty() {
        let parts = split_full_name(&whole);
        first = parts.0;
        if last.is_empty() {
            last = parts.1.unwrap_or_default();
        }
        for part in [&first, &last] {
            text::line(Field::Name.id(), part, text::NAME)
                .map_err(|invalid| refusal(Field::Name, &invalid))?;
        }
    }
    if first.is_empty() {
        first = std::mem::take(&mut preferred);
    }
    if first.is_empty() {
        return Err(if last.is_empty() { Refusal::NoName } else { Refusal::NoFirstName });
    }
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Entry {
        first,
        last: some(last),
        preferred: some(preferred),
        phone: some(line(Field::Phone)?),
        email: some(line(Field::Email)?),
        notes: some(line(Field::Notes)?),
    })
}

/// What `model` found wrong with a cell, as a reason to refuse the row.
fn refusal(field: Field, invalid: &Invalid) -> Refusal {
    match (invalid.problem, field) {
        (Problem::TooLong { max }, _) => Refusal::TooLong { field, max },
        (Problem::Unprintable, _) => Refusal::Unprintable(field),
        (_, Field::Email) => Refusal::Email,
        (_, Field::Phone) => Refusal::Phone,
        (_, _) => Refusal::Unprintable(field),
    }
}

#[cfg(test)]
mod tests;
