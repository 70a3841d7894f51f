//! The holidays these records know: one list for all groups, to be edited as one likes.

use chrono::{Datelike as _, NaiveDate};
use model::group::Group;
use model::holiday::{Holiday, MAX_HOLIDAYS, When};
use model::schedule::{Nth, parse_date, parse_weekday, weekday_text};
use model::{Id, Invalid, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::program::Nothing;
use crate::records::{self, HOLIDAYS, Leaves, stamp};

/// How far ahead the next day of a holiday is looked for: leap days come at least every eight
/// years.
const DAYS_AHEAD: usize = 8 * 366;

/// When a holiday is, as typed: `month` and `day`, or `month`, `nth` and `weekday`, or `date`.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolidayForm {
    /// What it is called. At most 120 characters.
    pub name: String,
    /// `yearly`, `weekday` or `once`.
    #[ts(type = "\"yearly\" | \"weekday\" | \"once\"")]
    pub kind: String,
    /// 1 to 12.
    #[serde(default)]
    #[ts(optional)]
    pub month: Option<u32>,
    /// 1 to 31.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<u32>,
    /// `1` to `5` or `last`.
    #[serde(default)]
    #[ts(optional)]
    pub nth: Option<String>,
    /// `mon` to `sun`.
    #[serde(default)]
    #[ts(optional, type = "Weekday")]
    pub weekday: Option<String>,
    /// One date.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<String>,
}

/// Changes a holiday.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolidayEdit {
    /// Which.
    #[ts(as = "String")]
    pub holiday: Id,
    /// What it is now.
    pub change: HolidayForm,
}

/// Names a holiday.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolidayPick {
    /// Which.
    #[ts(as = "String")]
    pub holiday: Id,
}

/// Asks for a country's holidays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolidayFill {
    /// `us`.
    #[ts(type = "\"us\"")]
    pub country: String,
}

/// The holidays.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayList {
    /// In the order of their next days.
    pub holidays: Vec<HolidayInfo>,
}

/// A holiday.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// How its day is found.
    #[ts(type = "\"yearly\" | \"weekday\" | \"once\"")]
    pub kind: &'static str,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// `1` to `5` or `last`.
    pub nth: Option<&'static str>,
    /// The day of the week.
    #[ts(type = "Weekday | null")]
    pub weekday: Option<&'static str>,
    /// The one date.
    #[ts(as = "Option<String>")]
    pub date: Option<NaiveDate>,
    /// The next day it is.
    #[ts(as = "Option<String>")]
    pub next: Option<NaiveDate>,
    /// Changes whenever the holiday does.
    pub stamp: String,
}

/// The federal holidays of the United States: the catalogue's key, and when.
const UNITED_STATES: [(&str, When); 11] = {
    use chrono::Weekday::{Mon, Thu};
    [
        ("holiday-us-new-year", When::Yearly { month: 1, day: 1 }),
        ("holiday-us-king", When::Weekday { month: 1, nth: Nth::At(3), weekday: Mon }),
        ("holiday-us-presidents", When::Weekday { month: 2, nth: Nth::At(3), weekday: Mon }),
        ("holiday-us-memorial", When::Weekday { month: 5, nth: Nth::Last, weekday: Mon }),
        ("holiday-us-juneteenth", When::Yearly { month: 6, day: 19 }),
        ("holiday-us-independence", When::Yearly { month: 7, day: 4 }),
        ("holiday-us-labor", When::Weekday { month: 9, nth: Nth::At(1), weekday: Mon }),
        ("holiday-us-columbus", When::Weekday { month: 10, nth: Nth::At(2), weekday: Mon }),
        ("holiday-us-veterans", When::Yearly { month: 11, day: 11 }),
        ("holiday-us-thanksgiving", When::Weekday { month: 11, nth: Nth::At(4), weekday: Thu }),
        ("holiday-us-christmas", When::Yearly { month: 12, day: 25 }),
    ]
};

/// `holiday_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<HolidayList, Error> {
    view(call)
}

/// `holiday_add`
pub(crate) fn add(call: &mut Call<'_>, request: HolidayForm) -> Result<HolidayList, Error> {
    if call.holidays()?.len() >= MAX_HOLIDAYS {
        return Err(Problem::TooMany { max: MAX_HOLIDAYS }.at("name").into());
    }
    let holiday = typed(&request, call.new_id()?)?;
    call.commit(vec![records::holiday::write(&holiday)])?;
    view(call)
}

/// `holiday_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: HolidayEdit) -> Result<HolidayList, Error> {
    there(call, request.holiday)?;
    let holiday = typed(&request.change, request.holiday)
        .map_err(|wrong| Invalid { field: format!("change.{}", wrong.field), problem: wrong.problem })?;
    call.commit(vec![records::holiday::write(&holiday)])?;
    view(call)
}

/// `holiday_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: HolidayPick) -> Result<HolidayList, Error> {
    there(call, request.holiday)?;
    let mut leaves = Leaves::of(HOLIDAYS, request.holiday);
    leaves.set("deleted", true);
    call.commit(vec![leaves])?;
    view(call)
}

/// `holiday_fill`
pub(crate) fn fill(call: &mut Call<'_>, request: HolidayFill) -> Result<HolidayList, Error> {
    if request.country != "us" {
        return Err(Problem::NotAChoice.at("country").into());
    }
    let known = call.holidays()?;
    let missing = UNITED_STATES.iter().filter_map(|(key, when)| {
        // Asked for twice, or on two devices, the list is there once.
        let id = call.derived_id("holiday", &[key.as_bytes()]);
        let is_known = known.iter().any(|holiday| holiday.id == id || holiday.when == *when);
        (!is_known).then(|| Holiday { id, name: call.words.say(key), when: *when })
    });
    let missing: Vec<Leaves> = missing.map(|holiday| records::holiday::write(&holiday)).collect();
    call.commit(missing)?;
    view(call)
}

/// Refuses an edit of what is not there, or was changed meanwhile.
fn there(call: &Call<'_>, id: Id) -> Result<(), Error> {
    let tree = call.tree(HOLIDAYS, id)?.ok_or(Error::NotFound("holiday"))?;
    records::holiday::read(id, &tree).ok_or(Error::NotFound("holiday"))?;
    call.check_based_on(&stamp(Some(&tree)))
}

fn typed(form: &HolidayForm, id: Id) -> Result<Holiday, Invalid> {
    let name = text::required_line("name", &form.name, text::TITLE)?;
    let month = form.month.unwrap_or(0);
    let when = match form.kind.as_str() {
        "yearly" => When::yearly(month, form.day.unwrap_or(0))?,
        "weekday" => {
            let nth = Nth::parse("nth", form.nth.as_deref().unwrap_or_default())?;
            let weekday = parse_weekday("weekday", form.weekday.as_deref().unwrap_or_default())?;
            When::weekday(month, nth, weekday)?
        }
        "once" => When::Once(parse_date("date", form.date.as_deref().unwrap_or_default())?),
        _ => return Err(Problem::NotAChoice.at("kind")),
    };
    Ok(Holiday { id, name, when })
}

fn view(call: &Call<'_>) -> Result<HolidayList, Error> {
    let today = call.now.with_timezone(&call.host.zone().parse().unwrap_or(chrono_tz::Tz::UTC)).date_naive();
    let mut holidays = Vec::new();
    for (id, tree) in call.trees(HOLIDAYS)? {
        let Some(holiday) = records::holiday::read(id, &tree) else { continue };
        holidays.push(info(holiday, today, stamp(Some(&tree))));
    }
    // A date that is over comes last.
    holidays.sort_by_key(|holiday| (holiday.next.is_none(), holiday.next, holiday.date, holiday.id));
    Ok(HolidayList { holidays })
}

fn info(holiday: Holiday, today: NaiveDate, stamp: String) -> HolidayInfo {
    let none = HolidayInfo {
        id: holiday.id,
        name: holiday.name,
        kind: "once",
        month: None,
        day: None,
        nth: None,
        weekday: None,
        date: None,
        next: next(holiday.when, today),
        stamp,
    };
    match holiday.when {
        When::Yearly { month, day } => {
            HolidayInfo { kind: "yearly", month: Some(month), day: Some(day), ..none }
        }
        When::Weekday { month, nth, weekday } => HolidayInfo {
            kind: "weekday",
            month: Some(month),
            nth: Some(nth.text()),
            weekday: Some(weekday_text(weekday)),
            ..none
        },
        When::Once(date) => HolidayInfo { date: Some(date), ..none },
    }
}

fn next(when: When, today: NaiveDate) -> Option<NaiveDate> {
    match when {
        When::Once(date) => Some(date).filter(|date| *date >= today),
        When::Yearly { month, .. } | When::Weekday { month, .. } => {
            let mut days = today.iter_days().take(DAYS_AHEAD);
            days.find(|date| date.month() == month && when.is(*date))
        }
    }
}

impl Call<'_> {
    /// All holidays, in no order.
    pub(crate) fn holidays(&self) -> Result<Vec<Holiday>, Error> {
        let trees = self.trees(HOLIDAYS)?;
        Ok(trees.iter().filter_map(|(id, tree)| records::holiday::read(*id, tree)).collect())
    }

    /// The holidays a group does not meet on.
    pub(crate) fn holidays_for(&self, group: &Group) -> Result<Vec<Holiday>, Error> {
        if group.meets_on_holidays { Ok(Vec::new()) } else { self.holidays() }
    }
}
