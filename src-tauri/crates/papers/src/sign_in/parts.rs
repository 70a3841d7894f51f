//! What a sign-in sheet is made of: the details of the meeting and the columns of the table, for the
//! usual sheet and for an agency's.

use std::rc::Rc;

use super::setting::{MARGIN, PAD, TEXT, VALUE};
use super::{Agency, SignIn};
use crate::Error;
use crate::text::{Line, Style, Typesetter, clean};
use crate::words::Words;

/// A column of the table.
pub(super) struct Column {
    pub(super) left: f32,
    pub(super) width: f32,
    /// The head, broken into lines; the second weight is for the hint below the word.
    pub(super) head: Vec<Rc<Line>>,
}

/// A detail of the meeting: "Date", "Tuesday, 24 November 2026".
pub(super) struct Detail {
    pub(super) label: Rc<Line>,
    /// None: it is written in by hand.
    pub(super) value: Option<Rc<Line>>,
    /// What is written in goes in a box: it is a number.
    pub(super) boxed: bool,
}

/// How the details stand: side by side, from the left edge of the page.
pub(super) struct Side {
    pub(super) left: f32,
    pub(super) width: f32,
}

/// Columns of details with these shares of the room.
pub(super) fn sides(shares: &[f32], inner: f32) -> Vec<Side> {
    const BETWEEN: f32 = 18.0;
    let room = inner - BETWEEN * (shares.len() as f32 - 1.0);
    let mut left = MARGIN;
    let side = |share: &f32| {
        let side = Side { left, width: room * share };
        left += side.width + BETWEEN;
        side
    };
    shares.iter().map(side).collect()
}

/// The details of a meeting that is written down, and for an agency those to be written in.
pub(super) fn details(
    sheet: &SignIn,
    agency: Option<&Agency>,
    words: &Words,
    setter: &mut Typesetter,
    sides: &[Side],
) -> Result<Vec<Detail>, Error> {
    let facilitator = sheet.facilitator.as_deref().unwrap_or_default();
    let said: Vec<(&'static str, &str)> = match agency {
        None => [
            ("sign-in-date", sheet.date.as_str()),
            ("sign-in-time", &sheet.time),
            ("sign-in-place", &sheet.place),
            ("sign-in-facilitator", facilitator),
        ]
        .into_iter()
        .filter(|(_, value)| !clean(value).is_empty())
        .collect(),
        Some(agency) => vec![
            ("sign-in-date", &sheet.date),
            ("sign-in-scheduled", &sheet.time),
            ("sign-in-headcount", ""),
            ("sign-in-place", &sheet.place),
            ("sign-in-began", ""),
            ("sign-in-ended", ""),
            ("sign-in-facilitator", facilitator),
            ("sign-in-credential", &agency.credential),
            ("sign-in-signed", ""),
            ("sign-in-co-facilitator", &agency.co_facilitator),
            ("sign-in-credential", ""),
            ("sign-in-signed", ""),
            ("sign-in-topic", &agency.topic),
        ],
    };
    let mut labels = Vec::with_capacity(said.len());
    for (id, _) in &said {
        // The space keeps label and value apart when they are read out.
        labels.push(setter.line(&format!("{} ", words.get(id)?), Style::Regular)?);
    }
    let mut details = Vec::with_capacity(said.len());
    for (at, ((id, value), label)) in said.iter().zip(&labels).enumerate() {
        let across = sides.len().max(1);
        let beside = labels.iter().skip(at % across).step_by(across);
        let widest = beside.map(|label| label.width_at(TEXT)).fold(0.0, f32::max);
        let room = sides.get(at % across).map_or(0.0, |side| side.width - widest - PAD);
        let value = Some(clean(value)).filter(|value| !value.is_empty());
        let value = value.map(|value| setter.fit(&value, Style::Regular, VALUE, room)).transpose()?;
        details.push(Detail { label: Rc::clone(label), value, boxed: *id == "sign-in-headcount" });
    }
    Ok(details)
}

/// The columns of the table: one signature a row, or two for an agency.
pub(super) fn columns(
    words: &Words,
    setter: &mut Typesetter,
    inner: f32,
    rows: u32,
    agency: bool,
) -> Result<Vec<Column>, Error> {
    let digits = setter.line(&"0".repeat(rows.max(10).to_string().len()), Style::Regular)?;
    let label = setter.line(&words.get("sign-in-number")?, Style::Bold)?;
    let number = digits.width_at(TEXT).max(label.width_at(TEXT)) + 2.0 * PAD;
    let time = 64.0;
    let rest = inner - number - 2.0 * time;
    let usual = [
        ("sign-in-number", None, number),
        ("sign-in-name", Some("sign-in-name-hint"), rest / 2.0),
        ("sign-in-time-in", None, time),
        ("sign-in-time-out", None, time),
        ("sign-in-signature", None, rest / 2.0),
    ];
    let in_and_out = [
        ("sign-in-number", None, number),
        ("sign-in-name-or-id", Some("sign-in-name-hint"), rest * 0.36),
        ("sign-in-time-in", None, time),
        ("sign-in-signature-in", None, rest * 0.32),
        ("sign-in-time-out", None, time),
        ("sign-in-signature-out", None, rest * 0.32),
    ];
    let mut left = MARGIN;
    let mut columns = Vec::new();
    for (id, hint, width) in if agency { in_and_out.to_vec() } else { usual.to_vec() } {
        let room = width - 2.0 * PAD;
        let lines = if hint.is_some() { 1 } else { 2 };
        let label = words.get(id)?;
        let label = if hint.is_some() { format!("{label} ") } else { label };
        let mut head = setter.wrap(&label, Style::Bold, TEXT, room, lines)?;
        if let Some(hint) = hint {
            head.push(setter.fit(&words.get(hint)?, Style::Regular, TEXT, room)?);
        }
        columns.push(Column { left, width, head });
        left += width;
    }
    Ok(columns)
}
