use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::civil::WEEKDAYS;
use super::*;

fn day(text: &str) -> NaiveDate {
    parse_date("date", text).unwrap()
}

fn rule(pattern: Pattern, from: &str) -> Rule {
    Rule {
        id: Id([1; 16]),
        continues: None,
        pattern,
        start: parse_time("time", "19:00").unwrap(),
        minutes: 60,
        from: day(from),
        until: None,
    }
}

fn weekly(weekday: Weekday, every: u32, from: &str) -> Rule {
    rule(Pattern::Weekly { weekday, every }, from)
}

fn monthly(nth: Nth, weekday: Weekday, from: &str) -> Rule {
    rule(Pattern::Monthly { nth, weekday }, from)
}

fn dates(rule: &Rule, from: &str, to: &str) -> Vec<String> {
    rule.between(day(from), day(to)).map(|o| o.date.to_string()).collect()
}

#[test]
fn comes_once_a_week_on_its_day() {
    let tuesdays = weekly(Weekday::Tue, 1, "2026-11-01");
    assert_eq!(dates(&tuesdays, "2026-11-23", "2026-12-08"), ["2026-11-24", "2026-12-01", "2026-12-08"]);
    assert_eq!(dates(&tuesdays, "2026-11-24", "2026-11-24"), ["2026-11-24"]);
}

#[test]
fn starts_and_ends_when_told() {
    let ended = Rule { until: Some(day("2026-11-17")), ..weekly(Weekday::Tue, 1, "2026-11-01") };
    assert_eq!(dates(&ended, "2026-01-01", "2026-12-31"), ["2026-11-03", "2026-11-10"]);
}

#[test]
fn every_other_week_is_counted_from_its_first_day_whenever_one_looks() {
    let other = weekly(Weekday::Tue, 2, "2026-11-25");
    assert_eq!(dates(&other, "2026-11-01", "2026-12-31"), ["2026-12-01", "2026-12-15", "2026-12-29"]);
    assert_eq!(dates(&other, "2026-12-02", "2026-12-31"), ["2026-12-15", "2026-12-29"]);
    assert_eq!(dates(&other, "2026-12-15", "2026-12-15"), ["2026-12-15"]);
}

#[test]
fn a_month_without_a_fifth_is_left_out_and_the_last_is_in_every_one() {
    let fifth = monthly(Nth::At(5), Weekday::Wed, "2026-11-01");
    assert_eq!(dates(&fifth, "2026-11-01", "2027-04-30"), ["2026-12-30", "2027-03-31"]);
    let last = monthly(Nth::Last, Weekday::Wed, "2026-12-01");
    assert_eq!(dates(&last, "2026-11-01", "2027-02-28"), ["2026-12-30", "2027-01-27", "2027-02-24"]);
    // The leap day is the fifth Tuesday of its month.
    assert_eq!(
        dates(&monthly(Nth::At(5), Weekday::Tue, "2028-02-01"), "2028-02-01", "2028-03-01"),
        ["2028-02-29"]
    );
}

/// Looks at every day by itself, as slowly as it can be done.
fn by_looking(rule: &Rule, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let start = rule.from + Days::new(rule.pattern.weekday().days_since(rule.from.weekday()).into());
    from.max(rule.from)
        .iter_days()
        .take_while(|date| *date <= to && rule.until.is_none_or(|until| *date < until))
        .filter(|date| match rule.pattern {
            Pattern::Weekly { every, .. } => {
                let since = (*date - start).num_days();
                since >= 0 && since % (7 * i64::from(every)) == 0
            }
            Pattern::Monthly { nth, weekday } => {
                let n = u8::try_from(date.day0() / 7 + 1).unwrap();
                let is_last = (*date + Days::new(7)).month() != date.month();
                date.weekday() == weekday && if nth == Nth::Last { is_last } else { nth == Nth::At(n) }
            }
            Pattern::Once(only) => *date == only,
        })
        .collect()
}

#[test]
fn every_shape_gives_what_looking_at_every_day_gives() {
    let mut patterns = Vec::new();
    for (_, weekday) in WEEKDAYS {
        patterns.extend([1, 2, 3, 5, 52].map(|every| Pattern::Weekly { weekday, every }));
        let nths = [1, 2, 3, 4, 5].map(Nth::At).into_iter().chain([Nth::Last]);
        patterns.extend(nths.map(|nth| Pattern::Monthly { nth, weekday }));
    }
    for pattern in patterns {
        for offset in [0, 1, 6, 30, 365] {
            let from = day("2026-11-23") + Days::new(offset);
            let rule = Rule { from, until: Some(day("2031-03-01")), ..rule(pattern, "2026-01-01") };
            for look in [0, 3, 200, 1_600] {
                let (look, to) = (day("2026-11-20") + Days::new(look), day("2031-12-31"));
                let found: Vec<_> = rule.between(look, to).map(|o| o.date).collect();
                assert_eq!(found, by_looking(&rule, look, to), "{pattern:?} from {from}, seen from {look}");
            }
        }
    }
}

#[test]
fn a_rule_that_never_comes_is_refused() {
    let fifth = monthly(Nth::At(5), Weekday::Wed, "2027-01-01");
    let until = |date: &str, rule: Rule| Rule { until: Some(day(date)), ..rule }.check();
    assert_eq!(until("2027-03-31", fifth.clone()), Err(Problem::NeverHappens.at("until")));
    assert_eq!(until("2027-04-01", fifth.clone()), Ok(()));
    assert_eq!(until("2027-01-01", fifth.clone()), Err(Problem::EndBeforeStart.at("until")));
    assert_eq!(fifth.check(), Ok(()));
    assert_eq!(weeks_apart("every", 0).unwrap_err().field, "every");
    assert_eq!([0, 4, 481, 1_000].map(|n| meeting_minutes("minutes", n).is_err()), [true; 4]);
}

#[test]
fn identity_differs_by_group_rule_and_date_and_stays_when_moved() {
    let rule = weekly(Weekday::Tue, 1, "2026-11-01");
    let (a, b) = (rule.on(day("2026-11-24")), rule.on(day("2026-12-01")));
    let group = Id([2; 16]);
    assert_ne!(a.identity(group), b.identity(group));
    assert_ne!(a.identity(group), a.identity(Id([3; 16])));
    let moved = Occurrence {
        date: day("2026-11-25"),
        start: parse_time("time", "20:00").unwrap(),
        minutes: 90,
        ..a.clone()
    };
    assert_eq!(a.identity(group), moved.identity(group));
    let later = Rule { id: Id([9; 16]), continues: Some(rule.id), ..rule.clone() };
    assert_eq!(later.on(day("2026-11-24")).identity(group), a.identity(group));
}

#[test]
fn the_last_is_meant_before_the_fourth_where_it_is_both() {
    let speaker = WeekIs::Agenda(Id([7; 16]));
    let weeks = [(Nth::At(1), WeekIs::Dark), (Nth::Last, speaker), (Nth::At(4), WeekIs::Dark)]
        .map(|(nth, is)| Week { nth, weekday: Weekday::Wed, is });
    let on = |date: &str| week_on(&weeks, day(date));
    assert_eq!(on("2026-12-02"), Some(WeekIs::Dark));
    assert_eq!(on("2026-12-01"), None);
    assert_eq!(on("2026-12-23"), Some(WeekIs::Dark));
    assert_eq!(on("2026-12-30"), Some(speaker));
    assert_eq!(on("2026-11-25"), Some(speaker));
}

#[test]
fn the_hour_stays_when_the_clocks_change() {
    let zone: chrono_tz::Tz = "America/Chicago".parse().unwrap();
    let rule = weekly(Weekday::Sun, 1, "2026-10-25");
    let hours: Vec<_> = rule
        .between(day("2026-10-25"), day("2026-11-01"))
        .map(|o| instant(zone, o.date, o.start).to_rfc3339())
        .collect();
    assert_eq!(hours, ["2026-10-26T00:00:00+00:00", "2026-11-02T01:00:00+00:00"]);
}
