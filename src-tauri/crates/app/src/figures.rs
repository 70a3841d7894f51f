//! What a group's meetings come to in a period, each figure with its rule; and the sums stored
//! before names go. The rules are in [`model::counting`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::Id;
use model::counting::{Evening, Figure, History, Kept, Loss, Period, Value, masked, month_of, percent};
use model::group::Group;
use model::schedule::parse_date;
use model::sheet::Listed;
use model::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::records::{self, FIGURES, Leaves, MEETINGS};

/// Asks for a group's figures.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FiguresAsk {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The first day; this month's if left out.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// The last day; this month's if left out.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<String>,
    /// Numbers of people from 1 to 4 are not shown, and nobody alone.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub mask: bool,
}

/// A group's figures in a period.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Figures {
    /// Whose they are.
    #[ts(as = "String")]
    pub group: Id,
    /// What the group calls itself.
    pub group_name: String,
    /// The day it is in the group's zone.
    #[ts(as = "String")]
    pub today: NaiveDate,
    /// The first day of the period.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[ts(as = "String")]
    pub until: NaiveDate,
    /// Numbers of people from 1 to 4 are not shown.
    pub masked: bool,
    /// The group may keep names; without them some figures are not there.
    pub by_name: bool,
    /// The figures in order.
    pub figures: Vec<FigureShown>,
    /// Everybody on the list at meetings with names, by name; agencies only.
    pub people: Vec<FigurePerson>,
}

/// One figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FigureShown {
    /// Which.
    #[ts(type = "FigureId")]
    pub id: &'static str,
    /// What it is called.
    pub name: String,
    /// What it came to.
    pub value: FigureValue,
    /// How it is counted, in sentences.
    pub rule: String,
}

/// What a figure came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FigureValue {
    /// So many; an average has one decimal.
    Number {
        /// How many.
        number: f64,
    },
    /// So many of so many.
    Share {
        /// How many it is true of.
        part: u32,
        /// How many it could be true of.
        of: u32,
        /// The same in hundredths, 0 to 100.
        percent: u32,
    },
    /// Nobody wrote down what it would be made from.
    NotRecorded,
    /// There is nothing it could be said of yet.
    NotYet,
    /// The names it would be made from became totals.
    NotKept,
    /// From 1 to 4, and not to be shown.
    Small,
}

/// One person's marks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FigurePerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// Her marks while on the list; null: not kept.
    pub marks: Option<FigureMarks>,
}

/// How often somebody was marked how.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct FigureMarks {
    /// Here, late or until she left early.
    pub here: u32,
    /// Let the group know.
    pub let_us_know: u32,
    /// Marked absent.
    pub absent: u32,
    /// Nothing was recorded.
    pub not_recorded: u32,
    /// All meetings with names while on the list.
    pub of: u32,
    /// Here of all of them in hundredths, 0 to 100.
    pub percent: u32,
}

/// `figures_get`
pub(crate) fn get(call: &mut Call<'_>, request: FiguresAsk) -> Result<Figures, Error> {
    let (group, _) = call.group("group", request.group)?;
    let today = call.today(group.zone);
    let month = Period::months(month_of(today), 1);
    let day = |field: &str, given: Option<String>, usual: NaiveDate| match given {
        Some(day) => parse_date(field, &day),
        None => Ok(usual),
    };
    let (from, until) = (day("from", request.from, month.from)?, day("until", request.until, month.until)?);
    let period = Period::new(from, until, today)?;
    let history = call.history_counted(&group)?;
    let by_name = group.may_keep_names();
    let shown = Figure::ALL.into_iter().filter(|figure| {
        (by_name || !figure.needs_names()) && (*figure != Figure::Absent || group.regime.offers_absent_mark())
    });
    let mut values: BTreeMap<Figure, Value> =
        shown.map(|figure| (figure, history.value(figure, period))).collect();
    if request.mask {
        values = masked(values);
    }
    let alone = group.regime.counts_by_person() && by_name && !request.mask;
    let people = if alone { people(call, &history, period)? } else { Vec::new() };
    let figures = values.into_iter().map(|(figure, value)| FigureShown {
        id: figure.id(),
        name: call.words.say(&format!("figure-{}", figure.id())),
        value: wire(value),
        rule: call.words.say(&format!("figure-rule-{}", figure.id())),
    });
    Ok(Figures {
        figures: figures.collect(),
        group: group.id,
        group_name: group.name,
        today,
        from: period.from,
        until: period.until,
        masked: request.mask,
        by_name,
        people,
    })
}

fn wire(value: Value) -> FigureValue {
    match value {
        Value::Number(number) => FigureValue::Number { number: number.into() },
        Value::Tenths(tenths) => FigureValue::Number { number: f64::from(tenths) / 10.0 },
        Value::Share { part, of } => FigureValue::Share { part, of, percent: percent(part, of) },
        Value::NotRecorded => FigureValue::NotRecorded,
        Value::NotYet => FigureValue::NotYet,
        Value::NotKept => FigureValue::NotKept,
        Value::Small => FigureValue::Small,
    }
}

fn people(call: &Call<'_>, history: &History, period: Period) -> Result<Vec<FigurePerson>, Error> {
    let mut rows = Vec::new();
    for (id, told) in history.by_person(period) {
        // Somebody on the list whose record is gone has no row.
        let Some(person) = call.known_person(id)? else { continue };
        rows.push(FigurePerson {
            person: id,
            name: person.shown(),
            marks: told.map(|listed| marks(&listed)),
        });
    }
    rows.sort_by_cached_key(|row| (text::folded(&row.name), row.person));
    Ok(rows)
}

fn marks(listed: &Listed) -> FigureMarks {
    FigureMarks {
        here: listed.here,
        let_us_know: listed.let_us_know,
        absent: listed.absent,
        not_recorded: listed.not_recorded,
        of: listed.all(),
        percent: percent(listed.here, listed.all()),
    }
}

impl Call<'_> {
    /// All there is to count of a group.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn history_counted(&self, group: &Group) -> Result<History, Error> {
        let today = self.today(group.zone);
        let moved = group.moved.values().map(|moved| moved.date);
        let first = group.rules.values().map(|rule| rule.from).chain(moved).min();
        let meetings = self.meetings_of(group, first.unwrap_or(today), today)?;
        let evening = |meeting: &model::meeting::Meeting| Evening::of(meeting, group.zone, self.now);
        let evenings: Vec<Evening> = meetings.iter().filter_map(evening).collect();
        let kept = self.kept_figures(group.id)?.checked(&evenings, &|bytes| self.told_apart(bytes));
        Ok(History { today, evenings, roster: self.roster(group.id)?, kept })
    }

    fn kept_figures(&self, group: Id) -> Result<Kept, Error> {
        Ok(self.tree(FIGURES, group)?.map_or_else(Kept::default, |tree| records::figures::read(&tree)))
    }

    /// Tells one sheet's names from another's without saying them.
    fn told_apart(&self, bytes: &[u8]) -> Id {
        self.derived_id("figures", &[bytes])
    }
}

/// The sums that have to be stored no later than these names go, and how the list was marked, by
/// meeting.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn before(
    call: &Call<'_>,
    group: &Group,
    loss: Loss<'_>,
) -> Result<(Leaves, BTreeMap<Id, Listed>), Error> {
    let history = call.history_counted(group)?;
    let kept = history.before(loss, &|bytes| call.told_apart(bytes));
    let leaves = records::figures::write_change(group.id, &call.kept_figures(group.id)?, &kept);
    Ok((leaves, history.listed_before(loss)))
}

/// Adds to what erases people what keeps these groups' figures as they are. The sums come first.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn before_erasing(
    call: &Call<'_>,
    groups: &[Group],
    people: &BTreeSet<Id>,
    all: &mut Vec<Leaves>,
) -> Result<(), Error> {
    for group in groups {
        let (sums, listed) = before(call, group, Loss::People(people))?;
        for (meeting, listed) in listed {
            let here = BTreeSet::from([meeting]);
            match all.iter_mut().find(|leaves| leaves.is_of(MEETINGS, &here)) {
                Some(leaves) => records::meeting::write_listed(leaves, &listed),
                None => {
                    let mut leaves = Leaves::of(MEETINGS, meeting);
                    records::meeting::write_listed(&mut leaves, &listed);
                    all.push(leaves);
                }
            }
        }
        if !sums.is_empty() {
            all.insert(0, sums);
        }
    }
    Ok(())
}
