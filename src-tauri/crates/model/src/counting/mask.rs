//! Small numbers, which can tell who is meant, kept from a page that others read.

use std::collections::BTreeMap;

use super::{Figure, Value};

/// From 1 to 4: the cells that reports of the field leave out (domain facts, section 2).
const SMALL: std::ops::RangeInclusive<u32> = 1..=4;

/// The figures without small numbers of people, and without what they could be worked out from.
/// Numbers of meetings stay.
#[must_use]
pub fn masked(mut figures: BTreeMap<Figure, Value>) -> BTreeMap<Figure, Value> {
    let number = |figure| match figures.get(&figure) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let visits = number(Figure::Visits);
    // What is left of the visits are those by name.
    let named = visits.zip(number(Figure::AnonymousVisits)).map(|(all, beyond)| all.saturating_sub(beyond));
    let few_named = named.is_some_and(|named| SMALL.contains(&named));
    for (figure, value) in &mut figures {
        if figure.counts_people() && is_small(*value) {
            *value = Value::Small;
        }
    }
    let mut hide = |which: &[Figure]| {
        for figure in which {
            if let Some(value) = figures.get_mut(figure) {
                *value = Value::Small;
            }
        }
    };
    if few_named {
        hide(&[Figure::AnonymousVisits]);
    }
    if visits.is_some_and(|visits| SMALL.contains(&visits)) {
        hide(&[Figure::Average, Figure::Median, Figure::AnonymousVisits]);
    }
    // The parts of one whole: the missing one could be worked out from the others.
    let list = [Figure::Rate, Figure::LetUsKnow, Figure::Absent, Figure::NotRecorded];
    if list.iter().any(|figure| figures.get(figure) == Some(&Value::Small)) {
        for figure in list {
            if let Some(value) = figures.get_mut(&figure) {
                *value = Value::Small;
            }
        }
    }
    figures
}

fn is_small(value: Value) -> bool {
    match value {
        Value::Number(number) => SMALL.contains(&number),
        Value::Tenths(tenths) => 0 < tenths && tenths < 50,
        Value::Share { part, of } => [part, of, of.saturating_sub(part)].iter().any(|n| SMALL.contains(n)),
        Value::NotRecorded | Value::NotYet | Value::NotKept | Value::Small => false,
    }
}
