//! A holiday as a record: `name`, `when` = `["yearly", month, day]`, `["weekday", month, nth,
//! weekday]` or `["once", date]`, and `deleted`.

use model::Id;
use model::holiday::{Holiday, When};
use model::schedule::{Nth, parse_date, parse_weekday, weekday_text};
use vault::{Tree, Value};

use super::{HOLIDAYS, Leaves, Read};

/// Reads a holiday; `None` if it was taken away.
pub(crate) fn read(id: Id, tree: &Tree) -> Option<Holiday> {
    if tree.flag("deleted") {
        return None;
    }
    Some(Holiday { id, name: tree.string("name")?, when: when(tree.value("when")?.as_list()?)? })
}

fn when(parts: &[Value]) -> Option<When> {
    let number = |value: &Value| u32::try_from(value.as_int()?).ok();
    match parts {
        [Value::Text(kind), month, day, ..] if kind == "yearly" => {
            When::yearly(number(month)?, number(day)?).ok()
        }
        [Value::Text(kind), month, Value::Text(nth), Value::Text(weekday), ..] if kind == "weekday" => {
            let (nth, weekday) = (Nth::parse("nth", nth).ok()?, parse_weekday("weekday", weekday).ok()?);
            When::weekday(number(month)?, nth, weekday).ok()
        }
        [Value::Text(kind), Value::Text(date), ..] if kind == "once" => {
            parse_date("date", date).ok().map(When::Once)
        }
        _ => None,
    }
}

/// Writes a holiday whole.
pub(crate) fn write(holiday: &Holiday) -> Leaves {
    let word = |text: &str| Value::Text(text.to_owned());
    let number = |number: u32| Value::Int(number.into());
    let when = match holiday.when {
        When::Yearly { month, day } => vec![word("yearly"), number(month), number(day)],
        When::Weekday { month, nth, weekday } => {
            vec![word("weekday"), number(month), word(nth.text()), word(weekday_text(weekday))]
        }
        When::Once(date) => vec![word("once"), word(&date.format("%Y-%m-%d").to_string())],
    };
    let mut leaves = Leaves::of(HOLIDAYS, holiday.id);
    leaves.set("name", &holiday.name).set("when", Value::List(when)).set("deleted", false);
    leaves
}
