//! Counting from a day one, with laws that hold for every day and every set.

use proptest::prelude::*;

use super::*;
use crate::pack::Pack;

fn day(text: &str) -> NaiveDate {
    parse_date("day", text).unwrap()
}

fn set(of: &str) -> &'static [Milestone] {
    &Pack::shipped().unwrap().iter().find(|pack| pack.id == of).unwrap().milestones
}

fn told(found: &[Reached<'_>]) -> Vec<String> {
    let one = |r: &Reached<'_>| {
        let name = r.milestone.id.rsplit('.').next().unwrap();
        r.years.map_or(format!("{} {name}", r.on), |years| format!("{} {years} years", r.on))
    };
    found.iter().map(one).collect()
}

#[test]
fn the_first_day_is_day_0_or_day_1_and_a_month_is_a_month_either_way() {
    let first = day("2026-08-26");
    assert_eq!(count(FirstDay::Zero, first, day("2026-11-24")), Some(90));
    assert_eq!(count(FirstDay::One, first, day("2026-11-24")), Some(91));
    assert_eq!(count(FirstDay::Zero, first, day("2026-08-25")), None);
    let on = |rule| told(&reached(set("aa"), rule, first, day("2026-11-20"), day("2027-02-26")));
    assert_eq!(on(FirstDay::Zero), ["2026-11-24 90-days", "2027-02-26 6-months"]);
    assert_eq!(on(FirstDay::One), ["2026-11-23 90-days", "2027-02-26 6-months"]);
    // Where the first day is day 1, the first day itself is one.
    let first_evening = reached(set("aa"), FirstDay::One, first, day("2026-08-25"), first);
    assert_eq!(told(&first_evening), ["2026-08-26 24-hours"]);
}

#[test]
fn the_29th_of_february_is_celebrated_on_the_28th_until_there_is_a_29th_again() {
    let years = reached(set("aa"), FirstDay::Zero, day("2024-02-29"), day("2025-01-01"), day("2028-12-31"));
    let expected = ["2025-02-28 1 years", "2026-02-28 2 years", "2027-02-28 3 years", "2028-02-29 4 years"];
    assert_eq!(told(&years), expected);
    let half = reached(set("aa"), FirstDay::Zero, day("2026-08-31"), day("2027-02-01"), day("2027-03-31"));
    assert_eq!(told(&half), ["2027-02-28 6-months"]);
}

#[test]
fn years_come_again_and_again_but_the_first_of_them_once() {
    let all = reached(set("na"), FirstDay::Zero, day("2020-05-01"), day("2021-04-30"), day("2023-05-01"));
    let expected = ["2021-05-01 1-year", "2021-11-01 18-months", "2022-05-01 2 years", "2023-05-01 3 years"];
    assert_eq!(told(&all), expected);
    let later = next(set("sos"), FirstDay::Zero, day("1990-05-01"), day("2026-05-01")).unwrap();
    assert_eq!((later.on, later.years), (day("2027-05-01"), Some(37)));
    assert_eq!(next(set("smart"), FirstDay::Zero, day("1990-05-01"), day("2026-05-01")), None);
    let soon = next(set("aa"), FirstDay::Zero, day("2026-05-01"), day("2026-05-01")).unwrap();
    assert_eq!(told(&[soon]), ["2026-05-02 24-hours"]);
}

#[test]
fn two_on_one_day_are_one_and_it_is_the_longer() {
    let mut both = set("aa").to_vec();
    for (id, after, yearly) in [("5", Span::Years(5), false), ("odd", Span::Months(66), true)] {
        both.push(Milestone { id: id.to_owned(), after, yearly, ..both[0].clone() });
    }
    let found = reached(&both, FirstDay::Zero, day("2020-05-01"), day("2025-01-01"), day("2026-12-31"));
    let expected = ["2025-05-01 5", "2025-11-01 odd", "2026-05-01 6 years", "2026-11-01 odd"];
    assert_eq!(told(&found), expected);
}

#[test]
fn a_day_one_ahead_in_the_year_0_or_a_hundred_years_ago_is_refused() {
    let check = |text| check_day_one("day_one", text, day("2026-11-24"));
    assert_eq!(check("2026-11-24"), Ok(day("2026-11-24")));
    assert_eq!(check("1926-11-24"), Ok(day("1926-11-24")));
    for (text, problem) in [
        ("2026-11-25", Problem::InTheFuture),
        ("1926-11-23", Problem::LongAgo { years: 100 }),
        ("0000-02-29", Problem::NotADate),
        ("2023-02-29", Problem::NotADate),
        ("", Problem::NotADate),
    ] {
        assert_eq!(check(text), Err(problem.at("day_one")), "{text}");
    }
    assert!(check_ahead(0).is_err() && check_ahead(367).is_err() && check_ahead(366).is_ok());
}

#[test]
fn starting_again_is_later_and_an_empty_box_stays_empty() {
    assert!(check_again(day("2026-05-01"), day("2026-05-02")).is_ok());
    assert_eq!(check_again(day("2026-05-01"), day("2026-05-01")), Err(Problem::NotLater.at("day_one")));
    let all: Vec<_> = [None, Some(0), Some(1), Some(5)].map(taken).into();
    assert_eq!(all, [(None, false), (Some(0), false), (Some(0), true), (Some(4), true)]);
}

prop_compose! {
    fn a_day()(n in 0u64..73_000) -> NaiveDate {
        day("1926-01-01").checked_add_days(Days::new(n)).unwrap()
    }
}

proptest! {
    #[test]
    fn two_looks_after_each_other_tell_what_one_look_tells(
        first in a_day(), a in a_day(), b in 0u64..900, c in 0u64..900, zero: bool, na: bool,
    ) {
        let rule = if zero { FirstDay::Zero } else { FirstDay::One };
        let set = set(if na { "na" } else { "celebrate-recovery" });
        let b = a + Days::new(b);
        let c = b + Days::new(c);
        let mut two = told(&reached(set, rule, first, a, b));
        two.extend(told(&reached(set, rule, first, b, c)));
        prop_assert_eq!(two, told(&reached(set, rule, first, a, c)));
    }

    #[test]
    fn what_is_reached_lies_where_it_was_looked_for_each_day_once(
        first in a_day(), after in a_day(), days in 0u64..4_000,
    ) {
        let until = after + Days::new(days);
        let found = reached(set("na"), FirstDay::Zero, first, after, until);
        prop_assert!(found.iter().all(|r| after < r.on && r.on <= until && first < r.on));
        prop_assert!(found.windows(2).all(|two| two[0].on < two[1].on));
    }

    #[test]
    fn the_day_of_so_many_days_is_counted_as_so_many(first in a_day(), zero: bool) {
        let rule = if zero { FirstDay::Zero } else { FirstDay::One };
        let before = first.pred_opt().unwrap();
        for r in reached(set("aa"), rule, first, before, first + Days::new(100)) {
            if let Span::Days(days) = r.milestone.after {
                prop_assert_eq!(count(rule, first, r.on), Some(days));
            }
        }
    }

    #[test]
    fn every_anniversary_is_on_her_date_or_the_last_day_of_her_month(first in a_day(), one in 1i32..100) {
        let year = first.year() + one;
        let from = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
        let to = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        let found = reached(set("sos"), FirstDay::One, first, from, to);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].years, u32::try_from(one).ok());
        prop_assert_eq!(found[0].on.month(), first.month());
        let same = found[0].on.day() == first.day();
        prop_assert!(same || (first.day() == 29 && first.month() == 2 && found[0].on.day() == 28));
    }
}
