//! Ten years of 100 groups, expanded by our rules and by python-dateutil in turns.

use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use model::Id;
use model::schedule::{Nth, Pattern, Rule, parse_date, parse_time, weekday_text};
use serde_json::{Value, json};

use crate::measure::{Timer, median};
use crate::planning::Part;
use crate::{Done, Fault};

const GROUPS: usize = 100;
/// Each does it so often, in turns, and the middle figure counts.
const TURNS: usize = 9;

/// What groups have: most meet weekly, some every other week, some monthly, some twice a week.
fn rules() -> Done<Vec<Rule>> {
    let from = parse_date("from", "2026-01-01")?;
    let start = parse_time("start", "19:00")?;
    let mut rules = Vec::new();
    for group in 0..GROUPS {
        let weekday = |after: usize| {
            let day = Weekday::try_from(u8::try_from((group + after) % 7).unwrap_or_default());
            day.unwrap_or(Weekday::Mon)
        };
        let nth = [Nth::At(1), Nth::At(3), Nth::At(5), Nth::Last][group / 10 % 4];
        let patterns = match group % 10 {
            0..5 => vec![Pattern::Weekly { weekday: weekday(0), every: 1 }],
            5 => vec![Pattern::Weekly { weekday: weekday(0), every: 2 }],
            6 | 7 => vec![Pattern::Monthly { nth, weekday: weekday(0) }],
            _ => vec![
                Pattern::Weekly { weekday: weekday(0), every: 1 },
                Pattern::Weekly { weekday: weekday(3), every: 1 },
                Pattern::Monthly { nth, weekday: weekday(5) },
            ],
        };
        rules.extend(patterns.into_iter().map(|pattern| Rule {
            id: Id([1; 16]),
            continues: None,
            pattern,
            start,
            minutes: 60,
            from: from + Days::new(u64::try_from(group).unwrap_or_default()),
            until: None,
        }));
    }
    Ok(rules)
}

fn end() -> Done<NaiveDate> {
    let from = parse_date("from", "2026-01-01")?;
    from.with_year(from.year() + 10).ok_or_else(|| "the calendar ends".into())
}

/// How long ours takes, and how many meetings there are.
fn ours(rules: &[Rule]) -> Done<(f64, usize)> {
    let to = end()?;
    let timer = Timer::start();
    let count =
        rules.iter().map(|rule| black_box(rule.between(rule.from, to).collect::<Vec<_>>()).len()).sum();
    Ok((timer.read().1, count))
}

/// The same of python-dateutil, its start left out.
fn theirs(rules: &[Rule]) -> Done<(f64, usize)> {
    let to = end()?.to_string();
    let asked: Vec<Value> = rules
        .iter()
        .map(|rule| {
            let (every, nth) = match rule.pattern {
                Pattern::Weekly { every, .. } => (Some(every), None),
                Pattern::Monthly { nth, .. } => (None, Some(nth.text())),
                Pattern::Once(_) => (None, None),
            };
            let weekday = weekday_text(rule.pattern.weekday());
            json!({ "every": every, "nth": nth, "weekday": weekday, "from": rule.from.to_string(), "to": to })
        })
        .collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/schedule.py");
    let mut python =
        Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut stdin = python.stdin.take().ok_or("python takes no input")?;
    stdin.write_all(&serde_json::to_vec(&asked)?)?;
    drop(stdin);
    let output = python.wait_with_output()?;
    if !output.status.success() {
        return Err(Fault::from("python-dateutil failed"));
    }
    let found: Value = serde_json::from_slice(&output.stdout)?;
    let count = found["count"].as_u64().and_then(|count| usize::try_from(count).ok());
    Ok((found["cpu"].as_f64().unwrap_or(f64::NAN), count.ok_or("python counted nothing")?))
}

/// The table.
pub(crate) fn beside_dateutil() -> Done<Part> {
    let rules = rules()?;
    let (mut our, mut their, mut meetings) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TURNS {
        let (cpu, count) = ours(&rules)?;
        our.push(cpu);
        meetings = count;
        let (cpu, count) = theirs(&rules)?;
        their.push(cpu);
        if count != meetings {
            return Err(format!("we find {meetings} meetings, python-dateutil {count}").into());
        }
    }
    let (our, their) = (median(&our), median(&their));
    Ok(Part {
        heading: "Ten years of 100 groups",
        text: format!(
            "| expanding {} rules to {meetings} meetings | CPU ms | beside python-dateutil | goal |\n\
             |---|---|---|---|\n\
             | ours | {our:.2} | **{:.4}** | 0.05 |\n\
             | python-dateutil | {their:.1} | 1 | |\n\n\
             Medians of {TURNS}, in turns; Python's start and the reading of the rules are left out. Both find as many \
             meetings, and `tests/peers` sees that they are the same days.\n",
            rules.len(),
            our / their,
        ),
    })
}
