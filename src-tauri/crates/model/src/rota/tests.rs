//! The rota's rule by example, and its laws.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;

fn id(of: u8) -> Id {
    Id([of; 16])
}

fn week(of: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() + Days::new(of * 7)
}

fn nights(count: u8) -> Vec<Night> {
    let night = |n: u8| Night {
        meeting: id(100 + n),
        date: week(n.into()),
        chosen: BTreeMap::new(),
        not_this_time: BTreeSet::new(),
    };
    (0..count).map(night).collect()
}

fn seat(role: &str) -> Seat {
    Seat { role: role.into(), asks_who_can: false }
}

fn question(roles: &[&str], people: u8, weeks: u8) -> Question {
    Question {
        seats: roles.iter().map(|role| seat(role)).collect(),
        people: (1..=people).map(id).collect(),
        nights: nights(weeks),
        ..Question::default()
    }
}

fn who(picks: &[Pick]) -> Vec<(&str, u8)> {
    picks.iter().map(|pick| (pick.role.as_str(), pick.person.0[0])).collect()
}

#[test]
fn whoever_served_longest_ago_comes_first_and_whoever_never_did_before_her() {
    let mut asked = question(&["chair"], 3, 3);
    let day = |of| NaiveDate::from_ymd_opt(2026, 11, of).unwrap();
    let served = |person, date| Service { person: id(person), role: "chair".into(), date };
    asked.served = vec![served(1, day(17)), served(2, day(10))];
    let picks = propose(&asked);
    assert_eq!(who(&picks), [("chair", 3), ("chair", 2), ("chair", 1)]);
    assert_eq!(picks[0].last_in_role, None);
    assert_eq!(picks[1].last_in_role, Some(day(10)));
}

#[test]
fn the_away_and_the_not_this_time_are_passed_over_with_a_reason() {
    let mut asked = question(&["chair"], 3, 2);
    asked.absences = vec![Absence { person: id(1), from: week(0), until: week(0) }];
    asked.nights[0].not_this_time.insert(id(2));
    let picks = propose(&asked);
    assert_eq!(who(&picks), [("chair", 3), ("chair", 1)]);
    assert_eq!(picks[0].passed, [(id(1), Passed::Away), (id(2), Passed::NotThisTime)]);
}

#[test]
fn a_choice_by_hand_stays_and_counts() {
    let mut asked = question(&["chair", "greeter"], 3, 3);
    asked.nights[1].chosen.insert("chair".into(), Chosen::Person(id(1)));
    asked.nights[2].chosen.insert("greeter".into(), Chosen::Other);
    let picks = propose(&asked);
    assert_eq!(who(&picks), [("chair", 2), ("greeter", 3), ("greeter", 2), ("chair", 3)]);
    let (by_hand, room) = (id(101), id(102));
    assert!(!picks.iter().any(|pick| pick.meeting == by_hand && pick.role == "chair"));
    assert!(!picks.iter().any(|pick| pick.meeting == room && pick.role == "greeter"));
}

#[test]
fn only_who_can_serve_is_asked_where_the_role_wants_it() {
    let mut asked = question(&["chair"], 3, 2);
    asked.seats[0].asks_who_can = true;
    assert_eq!(propose(&asked), []);
    asked.can_serve.insert(("chair".into(), id(2)));
    assert_eq!(who(&propose(&asked)), [("chair", 2), ("chair", 2)]);
}

#[test]
fn a_second_job_only_where_the_group_allows_it_and_nobody_else_is_free() {
    let mut asked = question(&["chair", "greeter", "reader"], 2, 1);
    assert_eq!(who(&propose(&asked)), [("chair", 1), ("greeter", 2)]);
    asked.two_jobs = true;
    let picks = propose(&asked);
    assert_eq!(who(&picks), [("chair", 1), ("greeter", 2), ("reader", 1)]);
    assert_eq!([picks[1].second_job, picks[2].second_job], [false, true]);
}

#[test]
fn somebody_no_longer_on_the_list_is_not_proposed() {
    let mut asked = question(&["chair"], 1, 1);
    asked.people.clear();
    asked.can_serve.insert(("chair".into(), id(1)));
    assert_eq!(propose(&asked), []);
}

prop_compose! {
    fn any_question()(
        roles in 1..5_usize,
        people in 0..12_u8,
        weeks in 0..=12_u8,
        served in prop::collection::vec((1..12_u8, 0..5_usize, 1..30_u32), 0..20),
        away in prop::collection::vec((1..12_u8, 0..12_u64, 0..4_u64), 0..8),
        not in prop::collection::vec((0..12_usize, 1..12_u8), 0..8),
        by_hand in prop::collection::vec((0..12_usize, 0..5_usize, prop::option::of(1..12_u8)), 0..8),
        can in prop::collection::vec((0..5_usize, 1..12_u8), 0..20),
        asks in any::<bool>(),
        two_jobs in any::<bool>(),
    ) -> Question {
        const ROLES: [&str; 5] = ["a", "b", "c", "d", "e"];
        let mut asked = question(&ROLES[..roles], people, weeks);
        asked.seats[0].asks_who_can = asks;
        asked.two_jobs = two_jobs;
        let on = |of| NaiveDate::from_ymd_opt(2026, 11, of).unwrap();
        let service = |(who, role, day): (u8, usize, u32)| {
            Service { person: id(who), role: ROLES[role].into(), date: on(day) }
        };
        asked.served = served.into_iter().map(service).collect();
        let absence = |(who, from, long)| {
            Absence { person: id(who), from: week(from), until: week(from + long) }
        };
        asked.absences = away.into_iter().map(absence).collect();
        asked.can_serve = can.into_iter().map(|(role, who)| (ROLES[role].into(), id(who))).collect();
        for (night, who) in not {
            if let Some(night) = asked.nights.get_mut(night) {
                night.not_this_time.insert(id(who));
            }
        }
        for (night, role, who) in by_hand {
            if let Some(night) = asked.nights.get_mut(night) {
                let chosen = who.map_or(Chosen::Other, |who| Chosen::Person(id(who)));
                night.chosen.insert(ROLES[role].into(), chosen);
            }
        }
        asked
    }
}

proptest! {
    #[test]
    fn nobody_is_asked_who_should_not_be(asked in any_question()) {
        let picks = propose(&asked);
        for (at, pick) in picks.iter().enumerate() {
            let night = asked.nights.iter().find(|night| night.meeting == pick.meeting).unwrap();
            prop_assert!(asked.people.contains(&pick.person));
            prop_assert!(!night.chosen.contains_key(&pick.role));
            prop_assert!(!night.not_this_time.contains(&pick.person));
            let away = |absence: &&Absence| absence.person == pick.person && absence.covers(night.date);
            prop_assert!(asked.absences.iter().find(away).is_none());
            let seat = asked.seats.iter().find(|seat| seat.role == pick.role).unwrap();
            let can = asked.can_serve.contains(&(pick.role.clone(), pick.person));
            prop_assert!(!seat.asks_who_can || can);
            let same_night = |other: &Pick| other.meeting == pick.meeting;
            let by_hand = night.chosen.values().any(|chosen| *chosen == Chosen::Person(pick.person));
            let twice = by_hand
                || picks[..at].iter().any(|other| same_night(other) && other.person == pick.person);
            prop_assert_eq!(pick.second_job, twice);
            prop_assert!(asked.two_jobs || !twice);
            let again = |other: &Pick| same_night(other) && other.role == pick.role;
            prop_assert!(!picks[..at].iter().any(again));
        }
    }

    #[test]
    fn the_order_things_were_told_in_changes_nothing(asked in any_question()) {
        let mut turned = asked.clone();
        turned.people.reverse();
        turned.nights.reverse();
        turned.served.reverse();
        turned.absences.reverse();
        prop_assert_eq!(propose(&asked), propose(&turned));
    }

    #[test]
    fn where_everybody_can_a_role_goes_round_evenly(people in 1..15_u8, weeks in 0..=60_u8) {
        let picks = propose(&question(&["chair"], people, weeks));
        prop_assert_eq!(picks.len(), usize::from(weeks));
        let times = |of| picks.iter().filter(|pick| pick.person == id(of)).count();
        let counts: Vec<usize> = (1..=people).map(times).collect();
        prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{:?}", counts);
    }
}
