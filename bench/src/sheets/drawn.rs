//! Where everything on the sheet stands, for programs that are told so and only draw. Stated here a
//! second time rather than taken from ours, which is measured with its planning.

use serde_json::{Value, json};

use super::letters::Letters;
use super::sheet::{named, sheet};
use crate::Done;

pub(crate) const WIDTH: f32 = 612.0;
pub(crate) const HEIGHT: f32 = 792.0;
const MARGIN: f32 = 36.0;
const PAD: f32 = 6.0;
const HEAD: f32 = 34.0;
const CLOSE_OUT: f32 = 30.0;
const TEXT: f32 = 11.0;
const VALUE: f32 = 12.0;
const QUIET: f32 = 0.35;
const HAIR: f32 = 0.45;
const TINT: f32 = 0.93;

pub(crate) const TITLE: &str = "Sign-in sheet";
const MARK: &str = "Facilitator copy – not for passing round";
const HEADS: [&str; 5] = ["#", "Name", "Time in", "Time out", "Signature or initials"];
const HINT: &str = "(first name, last initial)";
const CONFIDENTIAL: &str =
    "Confidential. Keep this copy with you, and lock it away or destroy it after the meeting.";
const CLOSING: [&str; 3] = ["Rows", "to", "blank at close, initials"];
/// How wide the lines to write on are behind each of these.
const BLANKS: [f32; 3] = [40.0, 40.0, 90.0];

/// A line of text; `x` is its right end if `right`.
pub(crate) struct Text {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) right: bool,
    pub(crate) bold: bool,
    pub(crate) size: f32,
    pub(crate) grey: f32,
    pub(crate) text: String,
}

/// A line from one point to another.
pub(crate) struct Rule {
    pub(crate) from: (f32, f32),
    pub(crate) to: (f32, f32),
    pub(crate) width: f32,
    pub(crate) grey: f32,
}

/// Lines, and a tinted area behind them, that pages can share.
#[derive(Default)]
pub(crate) struct Stamp {
    /// Left, low, width, height.
    pub(crate) tint: Option<(f32, f32, f32, f32)>,
    pub(crate) rules: Vec<Rule>,
}

impl Stamp {
    pub(crate) const TINT: f32 = TINT;

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, grey: f32) {
        self.rules.push(Rule { from, to, width, grey });
    }
}

/// What is on one page: stamps by their numbers, then texts.
pub(crate) struct Page {
    pub(crate) stamps: Vec<usize>,
    pub(crate) texts: Vec<Text>,
}

/// The whole sheet.
pub(crate) struct Drawn {
    pub(crate) stamps: Vec<Stamp>,
    pub(crate) pages: Vec<Page>,
    pub(crate) names: Vec<String>,
    /// Height of a row.
    pub(crate) row: f32,
    /// Left ends and widths of the columns.
    columns: Vec<(f32, f32)>,
}

/// Where the table starts.
fn table_top(page: usize) -> f32 {
    let top = HEIGHT - MARGIN - 18.0;
    if page == 0 { top - 25.0 - 36.0 - 14.0 } else { top - 24.0 }
}

/// How many rows each page has, at this height of a row.
fn plan(rows: usize, row: f32) -> Vec<usize> {
    let mut plan = Vec::new();
    let mut left = rows;
    loop {
        let room = table_top(plan.len()) - HEAD - (MARGIN + 14.0 + 10.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let fit = |room: f32| (room / row) as usize;
        if left <= fit(room - CLOSE_OUT) {
            plan.push(left);
            return plan;
        }
        let here = fit(room).min(left - 1);
        plan.push(here);
        left -= here;
    }
}

/// Rows are as high as they can be on as few pages as they need.
fn stretched(rows: usize) -> (f32, Vec<usize>) {
    let least = plan(rows, 25.6);
    let higher = (1..=26u8).rev().map(|tenth| 25.6 + f32::from(tenth) / 10.0);
    let best = higher.map(|row| (row, plan(rows, row))).find(|(_, plan)| plan.len() == least.len());
    best.unwrap_or((25.6, least))
}

impl Drawn {
    pub(crate) fn new(rows: usize) -> Done<Self> {
        let sheet = sheet(rows);
        let papers::Copy::Facilitator { names, .. } = sheet.copy else { return Err("not the copy".into()) };
        let mut letters = Letters::read()?;
        let mut width = |text: &str, bold: bool, size: f32| letters.width(text, bold) * size / 1_000.0;
        let number = width(&"0".repeat(rows.max(10).to_string().len()), false, TEXT) + 2.0 * PAD;
        let rest = (WIDTH - 2.0 * MARGIN - number - 128.0) / 2.0;
        let mut left = MARGIN;
        let mut columns = Vec::new();
        for wide in [number, rest, 64.0, 64.0, rest] {
            columns.push((left, wide));
            left += wide;
        }
        let (row, plan) = stretched(rows);
        let mut drawn = Self { stamps: Vec::new(), pages: Vec::new(), names, row, columns };
        let mark = width(MARK, true, TEXT);
        drawn.stamps.push(frame(mark));
        let labels = ["Date ", "Time ", "Place ", "Facilitator "].map(|label| width(label, false, TEXT));
        let closing = CLOSING.map(|words| width(words, false, TEXT));

        let mut shared: Vec<(usize, bool, usize)> = Vec::new();
        let mut first = 0;
        for (number, here) in plan.iter().copied().enumerate() {
            let mut page = Page { stamps: vec![0], texts: Vec::new() };
            let known = shared.iter().find(|(rows, first, _)| (*rows, *first) == (here, number == 0));
            let grid = known.map(|(.., grid)| *grid).unwrap_or_else(|| {
                drawn.stamps.push(drawn.grid(table_top(number), here));
                shared.push((here, number == 0, drawn.stamps.len() - 1));
                drawn.stamps.len() - 1
            });
            page.stamps.push(grid);
            let mut put = |x: f32, y: f32, bold: bool, size: f32, grey: f32, text: &str| {
                let text = text.to_owned();
                page.texts.push(Text { x, y, right: false, bold, size, grey, text });
            };
            let top = HEIGHT - MARGIN - 12.0;
            put(MARGIN, top, false, TEXT, QUIET, TITLE);
            put(WIDTH - MARGIN - mark - PAD - 0.5, top, true, TEXT, 0.0, MARK);
            if number == 0 {
                put(MARGIN, top - 25.0, true, 20.0, 0.0, &sheet.title);
                let facilitator = sheet.facilitator.as_deref().unwrap_or_default();
                let values = [&sheet.date, &sheet.time, &sheet.place, facilitator];
                for (at, (label, value)) in
                    ["Date ", "Time ", "Place ", "Facilitator "].iter().zip(values).enumerate()
                {
                    let (x, y) =
                        (if at % 2 == 0 { MARGIN } else { 315.0 }, top - if at < 2 { 47.0 } else { 65.0 });
                    put(x, y, false, TEXT, QUIET, label);
                    put(x + labels[at % 2].max(labels[at % 2 + 2]) + PAD, y, false, VALUE, 0.0, value);
                }
            } else {
                let running = format!("{}  ·  {}  ·  {}", sheet.title, sheet.date, sheet.time);
                put(MARGIN, top - 20.0, true, VALUE, 0.0, &running);
            }
            let middle = table_top(number) - HEAD / 2.0 - TEXT * 0.36;
            for ((left, _), head) in drawn.columns.iter().zip(HEADS) {
                let two = head == "Name";
                put(left + PAD, if two { middle + 7.0 } else { middle }, true, TEXT, 0.0, head);
                if two {
                    put(left + PAD, middle - 7.0, false, TEXT, 0.0, HINT);
                }
            }
            let foot = table_top(number) - HEAD - as_f32(here) * row;
            if number + 1 == plan.len() {
                let mut x = MARGIN;
                let mut lines = Stamp::default();
                for (at, words) in CLOSING.iter().enumerate() {
                    put(x, foot - 22.0, false, TEXT, 0.0, words);
                    x += closing[at] + 5.0;
                    lines.rule((x, foot - 24.0), (x + BLANKS[at], foot - 24.0), 0.6, 0.0);
                    x += BLANKS[at] + 5.0;
                }
                drawn.stamps.push(lines);
                page.stamps.push(drawn.stamps.len() - 1);
            }
            put(MARGIN, MARGIN + 3.5, false, TEXT, 0.0, CONFIDENTIAL);
            let mut right = |x: f32, y: f32, text: String| {
                page.texts.push(Text { x, y, right: true, bold: false, size: TEXT, grey: QUIET, text });
            };
            right(WIDTH - MARGIN, MARGIN + 3.5, format!("Page {} of {}", number + 1, plan.len()));
            for place in 0..here {
                let middle = table_top(number) - HEAD - (as_f32(place) + 0.5) * row;
                let (left, wide) = drawn.columns[0];
                right(left + wide - PAD, middle - TEXT * 0.36, (first + place + 1).to_string());
            }
            for (place, name) in drawn.names.iter().skip(first).take(here).enumerate() {
                let middle = table_top(number) - HEAD - (as_f32(place) + 0.5) * row;
                let (x, y) = (drawn.columns[1].0 + PAD, middle - VALUE * 0.36);
                let text = name.clone();
                page.texts.push(Text { x, y, right: false, bold: false, size: VALUE, grey: 0.0, text });
            }
            first += here;
            drawn.pages.push(page);
        }
        Ok(drawn)
    }

    fn grid(&self, top: f32, rows: usize) -> Stamp {
        let (left, right) = (MARGIN + 0.5, WIDTH - MARGIN - 0.5);
        let foot = top - HEAD - as_f32(rows) * self.row;
        let mut grid = Stamp { tint: Some((left, top - HEAD, right - left, HEAD)), rules: Vec::new() };
        for row in 1..rows {
            let y = top - HEAD - as_f32(row) * self.row;
            grid.rule((left, y), (right, y), 0.5, HAIR);
        }
        for (x, _) in self.columns.iter().skip(1) {
            grid.rule((*x, top), (*x, foot), 0.5, HAIR);
        }
        for y in [top, top - HEAD, foot] {
            grid.rule((left - 0.5, y), (right + 0.5, y), 1.0, 0.0);
        }
        for x in [left, right] {
            grid.rule((x, top), (x, foot), 1.0, 0.0);
        }
        grid
    }

    /// For the programs in Python: what to draw where, and for those that place things themselves,
    /// what the sheet says.
    pub(crate) fn told(&self, rows: usize) -> Value {
        let sheet = sheet(rows);
        let rule = |r: &Rule| json!([r.from.0, r.from.1, r.to.0, r.to.1, r.width, r.grey]);
        let stamp = |s: &Stamp| {
            let rules: Vec<Value> = s.rules.iter().map(rule).collect();
            json!({ "tint": s.tint.map(|(x, y, w, h)| [x, y, w, h, TINT]), "rules": rules })
        };
        let text = |t: &Text| json!([t.x, t.y, t.right, t.bold, t.size, t.grey, t.text]);
        let page =
            |p: &Page| json!({ "stamps": p.stamps, "texts": p.texts.iter().map(text).collect::<Vec<_>>() });
        json!({
            "fonts": concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/papers/fonts"),
            "width": WIDTH, "height": HEIGHT, "margin": MARGIN, "row": self.row, "head": HEAD, "pad": PAD,
            "columns": self.columns.iter().map(|(_, wide)| wide).collect::<Vec<_>>(),
            "rows": rows, "named": named(rows), "names": self.names,
            "kind": TITLE, "mark": MARK, "title": sheet.title, "heads": HEADS, "hint": HINT,
            "details": [["Date", sheet.date], ["Time", sheet.time], ["Place", sheet.place],
                ["Facilitator", sheet.facilitator.unwrap_or_default()]],
            "running": format!("{}  ·  {}  ·  {}", sheet.title, sheet.date, sheet.time),
            "confidential": CONFIDENTIAL, "closing": CLOSING, "blanks": BLANKS,
            "stamps": self.stamps.iter().map(stamp).collect::<Vec<_>>(),
            "pages": self.pages.iter().map(page).collect::<Vec<_>>(),
        })
    }
}

/// Round the words that say whose copy it is.
fn frame(mark: f32) -> Stamp {
    let (right, low) = (WIDTH - MARGIN - 0.5, HEIGHT - MARGIN - 17.0);
    let (left, high) = (right - mark - 2.0 * PAD, low + 16.5);
    let mut frame = Stamp::default();
    for (from, to) in [
        ((left, low), (right, low)),
        ((left, high), (right, high)),
        ((left, low), (left, high)),
        ((right, low), (right, high)),
    ] {
        frame.rule(from, to, 1.0, 0.0);
    }
    frame
}

#[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
fn as_f32(number: usize) -> f32 {
    number as f32
}
