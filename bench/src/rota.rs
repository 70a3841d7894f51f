//! What a proposal costs: twelve weeks, twelve roles, two hundred people.

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;

use chrono::{Days, NaiveDate};
use model::Id;
use model::absence::Absence;
use model::rota::{Chosen, MEETINGS_AHEAD, Night, Question, Seat, Service, propose};

use crate::measure::{Timer, median};
use crate::planning::Part;

const ROLES: u8 = 12;
const PEOPLE: u8 = 200;
const ROUNDS: usize = 200;

/// What a proposal costs. Nothing else proposes as it does, so there is no peer.
pub(crate) fn proposal() -> Part {
    let question = question();
    let times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let timer = Timer::start();
            black_box(propose(black_box(&question)));
            timer.read().1
        })
        .collect();
    let most = times.iter().copied().fold(0.0, f64::max);
    let picks = propose(&question).len();
    Part {
        heading: "Proposing who does what",
        text: format!(
            "{MEETINGS_AHEAD} weeks, {ROLES} roles, {PEOPLE} people with a year behind them; {picks} names proposed.\n\n\
             | | median ms | most ms | goal ms |\n|---|---|---|---|\n\
             | one proposal, of {ROUNDS} | **{:.2}** | {most:.2} | 16 |\n",
            median(&times)
        ),
    }
}

/// A busy group: a year behind it, some away, some chosen by hand, half the roles only for those
/// who can serve.
fn question() -> Question {
    let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default();
    let week = |of: u64| first + Days::new(of * 7);
    let role = |of: u8| format!("bench.role.r{of}");
    let night = |of: usize| Night {
        meeting: id(of as u8),
        date: week(of as u64),
        chosen: BTreeMap::from([(role(of as u8 % ROLES), Chosen::Person(id(of as u8 * 7)))]),
        not_this_time: BTreeSet::from([id(of as u8 * 5)]),
    };
    let served = (1..=52_u64).flat_map(|ago| {
        (0..ROLES).map(move |of| Service {
            person: id(((ago * 13 + u64::from(of) * 17) % u64::from(PEOPLE)) as u8),
            role: role(of),
            date: first - Days::new(ago * 7),
        })
    });
    let away = |of: u8| Absence { person: id(of), from: week(2), until: week(u64::from(of % 7) + 2) };
    let can = (0..ROLES).flat_map(|of| (0..PEOPLE).step_by(3).map(move |who| (role(of), id(who))));
    Question {
        seats: (0..ROLES).map(|of| Seat { role: role(of), asks_who_can: of % 2 == 0 }).collect(),
        people: (0..PEOPLE).map(id).collect(),
        nights: (0..MEETINGS_AHEAD).map(night).collect(),
        served: served.collect(),
        absences: (0..PEOPLE).step_by(10).map(away).collect(),
        can_serve: can.collect(),
        two_jobs: false,
    }
}

fn id(of: u8) -> Id {
    Id([of; 16])
}
