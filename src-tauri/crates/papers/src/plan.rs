//! What papers about an evening have in common: one thing the evening does, and who does it.

use crate::Error;
use crate::flow::{Cell, Column, Row};
use crate::text::{Passage, Style};
use crate::words::Words;

/// Gives types a `Debug` that shows nothing of what they hold: it is in no log.
macro_rules! wordless {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+};
}
pub(crate) use wordless;

/// Who does something.
#[derive(Clone, PartialEq, Eq)]
pub enum Doer {
    /// Somebody by name, cut to what may stand on the paper.
    Named(String),
    /// Nobody by name: what the role is called, everybody, whoever is asked in the room.
    Unnamed(String),
}

/// One thing the evening does. Texts are printed as given; times come formatted.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// When it begins.
    pub time: String,
    /// How many minutes it has.
    pub minutes: u32,
    /// Whether it takes its minutes, as far as it is known; if not, no time is shown.
    pub takes_time: bool,
    /// What it is called.
    pub title: String,
    /// What is read or gone through.
    pub reads: Option<String>,
    /// When it applies, for whoever leads to judge.
    pub applies: Option<String>,
    /// What it takes the place of then.
    pub instead_of: Option<String>,
    /// Minutes for each person, and minutes to wrap up.
    pub timer: Option<(u32, u32)>,
    /// Who does it.
    pub doer: Option<Doer>,
    /// What is said.
    pub script: Option<String>,
}

wordless!(Doer, PlanItem);

impl Doer {
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Named(text) | Self::Unnamed(text) => text,
        }
    }

    pub(crate) fn is_named(&self) -> bool {
        matches!(self, Self::Named(_))
    }
}

impl PlanItem {
    pub(crate) fn is_named(&self) -> bool {
        self.doer.as_ref().is_some_and(Doer::is_named)
    }

    /// The cell that says what it is.
    pub(crate) fn told(&self, words: &Words) -> Result<Passage, Error> {
        let mut passage = Passage::of(&self.title, Style::Bold);
        let mut add = |line: String, style| {
            passage.end_line();
            passage.add(&line, style);
        };
        if let Some(reads) = &self.reads {
            add(words.with("plan-reads", [("title", reads.as_str().into())])?, Style::Regular);
        }
        match self.timer {
            Some((minutes, 0)) => {
                add(words.with("plan-timer", [("minutes", minutes.into())])?, Style::Regular)
            }
            Some((minutes, more)) => {
                let with = [("minutes", minutes.into()), ("more", more.into())];
                add(words.with("plan-timer-more", with)?, Style::Regular);
            }
            None => {}
        }
        if let Some(applies) = &self.applies {
            add(words.with("plan-applies", [("when", applies.as_str().into())])?, Style::Italic);
        }
        if let Some(other) = &self.instead_of {
            add(words.with("plan-instead", [("title", other.as_str().into())])?, Style::Italic);
        }
        Ok(passage)
    }

    /// A box to tick, the time and the minutes: what every plan of an evening begins with.
    pub(crate) fn clock(&self) -> [Cell; 3] {
        let tick = Cell { tick: true, ..Cell::default() }.at_top();
        if self.takes_time {
            return [tick, Cell::of(&self.time).at_top(), Cell::of(&self.minutes.to_string()).at_top()];
        }
        let minutes = format!("({})", self.minutes);
        [tick, Cell::default(), Cell::of(&minutes).at_top()]
    }
}

/// The columns of [`PlanItem::clock`].
pub(crate) fn clock_columns() -> [Column; 3] {
    [Column::points(24.0), Column::fit(), Column::fit().right()]
}

/// Their heads; over the boxes stands nothing.
pub(crate) fn clock_heads(words: &Words) -> Result<[Passage; 3], Error> {
    let head = |id| Ok::<_, Error>(Passage::of(&words.get(id)?, Style::Bold));
    Ok([Passage::default(), head("plan-time")?, head("plan-minutes")?])
}

/// A row of a plan is at least so high: room to tick, and to write something beside.
pub(crate) const ROW: f32 = 25.0;

pub(crate) fn row(cells: impl IntoIterator<Item = Cell>) -> Row {
    Row { cells: cells.into_iter().collect(), height: ROW }
}
