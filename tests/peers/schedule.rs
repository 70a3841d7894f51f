//! Ten years of every shape of rule, beside python-dateutil.

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use model::Id;
use model::schedule::{Nth, Pattern, Rule, parse_date, parse_time, parse_weekday, weekday_text};
use serde_json::{Value, json};

/// Days on which rules begin: an ordinary one, the ends of a year, and all around leap days, also
/// the one that does not come in 2100.
const BEGINNINGS: [&str; 9] = [
    "2026-11-24",
    "2023-12-31",
    "2024-01-01",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2027-02-28",
    "2095-03-01",
    "2028-12-30",
];

fn day(text: &str) -> NaiveDate {
    parse_date("date", text).unwrap()
}

fn patterns(from: NaiveDate) -> Vec<Pattern> {
    let weekdays: Vec<Weekday> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .map(|text| parse_weekday("weekday", text).unwrap())
        .collect();
    let mut all = vec![Pattern::Once(from), Pattern::Once(from + Days::new(400))];
    for weekday in weekdays {
        all.extend([1, 2, 3, 4, 5, 7, 13, 26, 52].map(|every| Pattern::Weekly { weekday, every }));
        all.extend(
            [Nth::At(1), Nth::At(2), Nth::At(3), Nth::At(4), Nth::At(5), Nth::Last]
                .map(|nth| Pattern::Monthly { nth, weekday }),
        );
    }
    all
}

/// Every pattern from every beginning, some of them ended after a while.
fn rules() -> Vec<Rule> {
    let mut rules = Vec::new();
    for beginning in BEGINNINGS {
        let from = day(beginning);
        for (n, pattern) in (0_u64..).zip(patterns(from)) {
            // So that ends fall before, on and after a rule's own days.
            let until = (n % 3 == 0).then(|| from + Days::new(1 + n * 37 % 3_000));
            let start = parse_time("time", "19:00").unwrap();
            rules.push(Rule { id: Id([1; 16]), continues: None, pattern, start, minutes: 60, from, until });
        }
    }
    rules
}

fn ten_years_after(from: NaiveDate) -> NaiveDate {
    from.with_day(1).unwrap().with_year(from.year() + 10).unwrap()
}

fn asked(rule: &Rule) -> Value {
    let (kind, every, nth, date) = match rule.pattern {
        Pattern::Weekly { every, .. } => ("weekly", Some(every), None, None),
        Pattern::Monthly { nth, .. } => ("monthly", None, Some(nth.text()), None),
        Pattern::Once(date) => ("once", None, None, Some(date.to_string())),
    };
    json!({
        "kind": kind, "every": every, "nth": nth, "date": date,
        "weekday": weekday_text(rule.pattern.weekday()),
        "from": rule.from.to_string(),
        "to": ten_years_after(rule.from).to_string(),
        "until": rule.until.map(|until| until.to_string()),
    })
}

/// All answers of one Python process.
fn theirs(rules: &[Rule]) -> Vec<Vec<String>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/rrule.py");
    let mut python = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("python3, which cargo xtask test installs: {error}"));
    let asked: Vec<Value> = rules.iter().map(asked).collect();
    let asked = serde_json::to_vec(&asked).unwrap();
    let mut stdin = python.stdin.take().unwrap();
    let writing = std::thread::spawn(move || stdin.write_all(&asked));
    let output = python.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "python-dateutil failed; is python3-dateutil installed?");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn ten_years_of_every_shape_agree_with_python_dateutil() {
    let rules = rules();
    let theirs = theirs(&rules);
    assert_eq!(theirs.len(), rules.len());
    let mut compared = 0;
    for (rule, theirs) in rules.iter().zip(&theirs) {
        let ours: Vec<String> =
            rule.between(rule.from, ten_years_after(rule.from)).map(|o| o.date.to_string()).collect();
        assert_eq!(&ours, theirs, "{:?} from {} until {:?}", rule.pattern, rule.from, rule.until);
        // Looking from the middle finds the same days.
        let middle = rule.from + Days::new(1_827);
        let rest: Vec<String> =
            rule.between(middle, ten_years_after(rule.from)).map(|o| o.date.to_string()).collect();
        assert!(theirs.ends_with(&rest), "{:?} from {} seen from {middle}", rule.pattern, rule.from);
        assert_eq!(rest.len(), theirs.iter().filter(|date| **date >= middle.to_string()).count());
        compared += theirs.len();
    }
    let leap = |date: &&String| date.ends_with("-02-29");
    assert!(theirs.iter().flatten().filter(leap).count() > 20, "leap days are among them");
    assert!(compared > 100_000, "{compared} days");
}
