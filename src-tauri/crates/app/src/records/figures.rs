//! A group's nameless sums as a record of the group's id, written before names go: `settled` (the
//! last day whose sheets they rest on), `named/<meeting id>` = [its day, what tells whether its sheet
//! was changed since], `months/<first day>/{lost,spans,gone}`, `cohorts/<day>` = [how many were new
//! that day, then for each window [how many came again, of how many] or nothing]. A number that is
//! not kept is nothing. No person is in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::counting::{Cohort, Kept, KeptMonth, WINDOWS};
use model::schedule::parse_date;
use vault::{Tree, Value};

use super::{FIGURES, Leaves, Read, as_id};

/// Reads a group's sums.
pub(crate) fn read(tree: &Tree) -> Kept {
    let mut months: BTreeMap<NaiveDate, KeptMonth> = BTreeMap::new();
    for (path, leaf) in tree.under("months") {
        let Some((month, field)) = path.split_once('/') else { continue };
        let Some(month) = day(month) else { continue };
        let month = months.entry(month).or_default();
        match field {
            "lost" => month.lost = number(&leaf.value).unwrap_or(0),
            "spans" => month.spans = numbers(&leaf.value),
            "gone" => month.gone = numbers(&leaf.value),
            _ => {}
        }
    }
    Kept {
        settled: tree.day("settled"),
        named: tree
            .under("named")
            .filter_map(|(id, leaf)| Some((id.parse().ok()?, sheet(&leaf.value)?)))
            .collect(),
        months,
        cohorts: tree
            .under("cohorts")
            .filter_map(|(at, leaf)| Some((day(at)?, cohort(&leaf.value)?)))
            .collect(),
    }
}

/// What is different between two stands.
pub(crate) fn write_change(group: Id, before: &Kept, after: &Kept) -> Leaves {
    let mut leaves = Leaves::of(FIGURES, group);
    if before.settled != after.settled {
        leaves.set("settled", after.settled);
    }
    for id in before.named.keys().filter(|id| !after.named.contains_key(*id)) {
        leaves.set(format!("named/{id}"), None::<String>);
    }
    for (id, (day, digest)) in after.named.iter().filter(|(id, sheet)| before.named.get(*id) != Some(*sheet))
    {
        let digest = Value::Bytes(digest.0.to_vec());
        leaves.set(format!("named/{id}"), Value::List(vec![Value::Text(day.to_string()), digest]));
    }
    let none = KeptMonth::default();
    for (month, is) in &after.months {
        let was = before.months.get(month).unwrap_or(&none);
        if was.lost != is.lost {
            leaves.set(format!("months/{month}/lost"), is.lost);
        }
        for (field, was, is) in [("spans", &was.spans, &is.spans), ("gone", &was.gone, &is.gone)] {
            if was != is {
                let all = is.iter().map(|number| Value::Int((*number).into())).collect();
                leaves.set(format!("months/{month}/{field}"), Value::List(all));
            }
        }
    }
    for (new_on, cohort) in after.cohorts.iter().filter(|(day, is)| before.cohorts.get(*day) != Some(*is)) {
        let int = |number: u32| Value::Int(number.into());
        let mut all = vec![cohort.people.map_or(Value::Nil, int)];
        for back in cohort.back {
            all.push(back.map_or(Value::Nil, |(came, of)| Value::List(vec![int(came), int(of)])));
        }
        leaves.set(format!("cohorts/{new_on}"), Value::List(all));
    }
    leaves
}

fn day(text: &str) -> Option<NaiveDate> {
    parse_date("day", text).ok()
}

fn number(value: &Value) -> Option<u32> {
    u32::try_from(value.as_int()?).ok()
}

fn numbers(value: &Value) -> Vec<u32> {
    // Of a span that can't be read nothing longer is known, either.
    value.as_list().unwrap_or_default().iter().map_while(number).collect()
}

fn sheet(value: &Value) -> Option<(NaiveDate, Id)> {
    let [at, digest, ..] = value.as_list()? else { return None };
    Some((day(at.as_text()?)?, as_id(digest)?))
}

fn cohort(value: &Value) -> Option<Cohort> {
    let parts = value.as_list()?;
    let back = |window: usize| match parts.get(window + 1)?.as_list()? {
        [came, of, ..] => Some((number(came)?, number(of)?)),
        _ => None,
    };
    let mut windows = [None; WINDOWS.len()];
    for (window, known) in windows.iter_mut().enumerate() {
        *known = back(window);
    }
    Some(Cohort { people: parts.first().and_then(number), back: windows })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_where_nothing_changed() {
        let kept = Kept { settled: day("2026-11-24"), ..Kept::default() };
        assert!(write_change(Id([1; 16]), &kept, &kept).is_empty());
        assert!(!write_change(Id([1; 16]), &Kept::default(), &kept).is_empty());
    }
}
