use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;

use super::{Became, Evening, Figure, History, Kept, Loss, Period, Value, masked};
use crate::id::Id;
use crate::roster::{Membership, Roster};
use crate::sheet::{Counts, Mark, Marked, Sheet};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(n: u8) -> Id {
    Id([n; 16])
}

/// Enough of a digest to tell two lists apart.
fn digest(bytes: &[u8]) -> Id {
    let mut sum = [0u8; 16];
    for (n, byte) in bytes.iter().enumerate() {
        sum[n % 16] = sum[n % 16].wrapping_mul(31).wrapping_add(*byte).wrapping_add(1);
    }
    Id(sum)
}

fn evening(n: u8, date: &str, marks: &[(u8, Mark)]) -> Evening {
    let marked = |mark| Marked { mark, at: DateTime::UNIX_EPOCH };
    let marks = marks.iter().map(|(person, mark)| (id(*person), marked(*mark))).collect();
    let sheet = Sheet { marks, ..Sheet::default() };
    let became = if sheet.is_empty() { Became::Unrecorded } else { Became::Recorded };
    Evening { id: id(n), date: day(date), became, sheet }
}

fn counted(mut evening: Evening, room: u32, newcomers: Option<u32>) -> Evening {
    evening.sheet.counts = Counts { room: Some(room), newcomers, online: None };
    evening.became = Became::Recorded;
    evening
}

fn list(members: &[(u8, &str, Option<&str>)]) -> Roster {
    let membership =
        |since: &str, until: Option<&str>| Membership { since: day(since), until: until.map(day) };
    let members = members.iter().map(|(person, since, until)| (id(*person), membership(since, *until)));
    Roster { members: members.collect(), ..Roster::default() }
}

fn history(today: &str, evenings: Vec<Evening>, roster: Roster) -> History {
    History { today: day(today), evenings, roster, kept: Kept::default() }
}

/// Names of these meetings become totals.
fn freeze(history: &mut History, evenings: &[u8]) {
    let going: BTreeSet<Id> = evenings.iter().map(|n| id(*n)).collect();
    let loss = Loss::Evenings(&going);
    let (kept, listed) = (history.before(loss, &digest), history.listed_before(loss));
    for evening in history.evenings.iter_mut().filter(|evening| going.contains(&evening.id)) {
        evening.sheet.unnamed = evening.took_names().then(|| evening.sheet.marked_here());
        evening.sheet.marks.clear();
        evening.sheet.listed = listed.get(&evening.id).copied();
        evening.sheet.not_kept_since = Some(history.today);
    }
    history.kept = kept.checked(&history.evenings, &digest);
}

/// Somebody is erased.
fn erase(history: &mut History, person: u8) {
    let gone = BTreeSet::from([id(person)]);
    let loss = Loss::People(&gone);
    let (kept, listed) = (history.before(loss, &digest), history.listed_before(loss));
    for evening in &mut history.evenings {
        if let Some(marked) = evening.sheet.marks.remove(&id(person)) {
            let here = evening.sheet.unnamed.unwrap_or(0) + u32::from(marked.mark.present());
            evening.sheet.unnamed = Some(here);
        }
        evening.sheet.listed = listed.get(&evening.id).copied().or(evening.sheet.listed);
    }
    history.roster.members.remove(&id(person));
    history.kept = kept.checked(&history.evenings, &digest);
}

fn all(history: &History, period: Period) -> BTreeMap<Figure, Value> {
    Figure::ALL.into_iter().map(|figure| (figure, history.value(figure, period))).collect()
}

fn month(text: &str, count: u32) -> Period {
    Period::months(day(text), count)
}

use Mark::{Absent, Excused, Here, Late};

/// Weekly meetings of 2026 with somebody new every other week; nobody comes every time.
fn year(weeks: u8) -> History {
    let mut evenings = Vec::new();
    let mut members = BTreeMap::new();
    for week in 0..weeks {
        let date = day("2026-01-06") + Days::new(7 * u64::from(week));
        if week % 2 == 0 {
            members.insert(id(100 + week / 2), Membership { since: date, until: None });
        }
        let comes = |n: &u8| *n == week / 2 || (week + n).is_multiple_of(3);
        let here: Vec<(u8, Mark)> = (0..=week / 2).filter(comes).map(|n| (100 + n, Here)).collect();
        evenings.push(evening(week, &date.to_string(), &here));
    }
    let today = evenings.last().map_or_else(|| day("2026-01-06"), |evening| evening.date) + Days::new(1);
    history(&today.to_string(), evenings, Roster { members, ..Roster::default() })
}

#[test]
fn three_of_four_marked_here_are_75_percent_and_the_fourth_is_not_recorded() {
    let members = list(&[
        (1, "2026-01-01", None),
        (2, "2026-01-01", None),
        (3, "2026-01-01", None),
        (4, "2026-01-01", None),
    ]);
    let sheet = evening(9, "2026-01-06", &[(1, Here), (2, Late), (3, Here)]);
    let group = history("2026-02-01", vec![sheet], members);
    let january = month("2026-01-01", 1);
    assert_eq!(group.value(Figure::Rate, january), Value::Share { part: 3, of: 4 });
    assert_eq!(group.value(Figure::NotRecorded, january), Value::Number(1));
    assert_eq!(group.value(Figure::Absent, january), Value::Number(0));
    assert_eq!(group.by_person(january)[&id(4)].map(|told| told.not_recorded), Some(1));
}

#[test]
fn who_left_after_the_meeting_or_joined_later_is_counted_only_while_on_the_list() {
    let weeks = |members: &[(u8, &str, Option<&str>)]| {
        let first = evening(8, "2026-01-06", &[(1, Here), (2, Here)]);
        let second = evening(9, "2026-01-13", &[(1, Here)]);
        history("2026-02-01", vec![first, second], list(members))
    };
    let january = month("2026-01-01", 1);
    let stayed = weeks(&[(1, "2026-01-01", None), (2, "2026-01-01", Some("2026-01-07"))]);
    assert_eq!(stayed.value(Figure::Rate, january), Value::Share { part: 3, of: 3 });
    let same_day = weeks(&[(1, "2026-01-01", None), (2, "2026-01-01", Some("2026-01-06"))]);
    assert_eq!(same_day.value(Figure::Rate, january), Value::Share { part: 3, of: 3 });
    let joined = weeks(&[(1, "2026-01-01", None), (2, "2026-01-10", None)]);
    assert_eq!(joined.value(Figure::Rate, january), Value::Share { part: 2, of: 3 });
}

#[test]
fn a_headcount_is_never_added_to_names() {
    let first = counted(evening(8, "2026-01-06", &[(1, Here), (2, Here)]), 7, Some(3));
    let second = counted(evening(9, "2026-01-13", &[]), 4, None);
    let group = history("2026-02-01", vec![first, second], list(&[]));
    let january = month("2026-01-01", 1);
    assert_eq!(group.value(Figure::Visits, january), Value::Number(11));
    assert_eq!(group.value(Figure::AnonymousVisits, january), Value::Number(9));
    assert_eq!(group.value(Figure::Unduplicated, january), Value::Number(2));
    assert_eq!(group.value(Figure::Average, january), Value::Tenths(55));
    assert_eq!(group.value(Figure::Median, january), Value::Tenths(55));
    assert_eq!(group.value(Figure::NewcomersCounted, january), Value::Number(3));
}

#[test]
fn a_newcomer_is_on_the_list_since_the_day_of_her_first_mark() {
    let members = list(&[(1, "2026-01-06", None), (2, "2026-01-01", None), (3, "2026-01-13", None)]);
    let first = evening(8, "2026-01-06", &[(1, Here), (2, Here), (3, Here)]);
    let second = evening(9, "2026-01-13", &[(3, Here)]);
    let group = history("2026-02-01", vec![first, second], members);
    assert_eq!(group.value(Figure::NewcomersNamed, month("2026-01-01", 1)), Value::Number(1));
}

#[test]
fn a_window_counts_once_all_its_days_are_over() {
    let members = list(&[(1, "2026-01-06", None), (2, "2026-01-06", None)]);
    let evenings = vec![
        evening(7, "2026-01-06", &[(1, Here), (2, Here)]),
        evening(8, "2026-01-20", &[(2, Here)]),
        evening(9, "2026-01-22", &[(1, Late)]),
    ];
    let on = |today| history(today, evenings.clone(), members.clone());
    let january = month("2026-01-01", 1);
    // 6 January and 45 days is 20 February.
    assert_eq!(on("2026-02-20").value(Figure::Still30, january), Value::NotYet);
    assert_eq!(on("2026-02-21").value(Figure::Still30, january), Value::Share { part: 1, of: 2 });
    assert_eq!(on("2026-02-21").value(Figure::Still60, january), Value::NotYet);
}

#[test]
fn figures_are_the_same_after_names_became_totals_week_by_week() {
    let mut group = year(40);
    let firsts = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
    let spans = firsts.iter().flat_map(|first| [1, 2, 3].map(|months| month(first, months)));
    let periods: Vec<Period> = spans.collect();
    let figures = |group: &History| periods.iter().map(|period| all(group, *period)).collect::<Vec<_>>();
    let before = figures(&group);
    let last = group.today;
    for week in 0..23u8 {
        group.today = last.max(group.evenings[usize::from(week)].date + Days::new(121));
        freeze(&mut group, &[week]);
        assert_eq!(figures(&group), before, "after week {week}");
    }
    // Half a month was not.
    let half = Period { from: day("2026-01-01"), until: day("2026-01-15") };
    assert_eq!(group.value(Figure::Unduplicated, half), Value::NotKept);
    assert_eq!(group.value(Figure::Visits, half), year(40).value(Figure::Visits, half));
}

#[test]
fn a_span_that_was_not_over_when_names_went_is_not_kept_and_never_less() {
    let mut group = year(14);
    group.today = day("2026-04-08");
    freeze(&mut group, &[0, 1]);
    group.today = day("2026-05-20");
    assert_ne!(group.value(Figure::Unduplicated, month("2026-01-01", 3)), Value::NotKept);
    assert_eq!(group.value(Figure::Unduplicated, month("2026-01-01", 4)), Value::NotKept);
    assert_eq!(group.value(Figure::Still60, month("2026-01-01", 1)), Value::Share { part: 2, of: 2 });
    assert_eq!(group.value(Figure::Still90, month("2026-01-01", 1)), Value::NotKept);
}

#[test]
fn names_that_went_before_anything_was_stored_are_not_kept() {
    let mut group = year(10);
    let sheet = &mut group.evenings[0].sheet;
    (sheet.unnamed, sheet.not_kept_since) = (Some(sheet.marked_here()), Some(group.today));
    sheet.marks.clear();
    let january = month("2026-01-01", 1);
    for figure in [Figure::Unduplicated, Figure::NewcomersNamed, Figure::Still30, Figure::Rate] {
        assert_eq!(group.value(figure, january), Value::NotKept, "{figure:?}");
    }
    assert_ne!(group.value(Figure::Visits, january), Value::NotKept);
}

#[test]
fn a_sheet_changed_after_its_month_was_summed_up_leaves_no_wrong_sum() {
    let mut group = year(30);
    freeze(&mut group, &[0]);
    let january = month("2026-01-01", 1);
    assert_eq!(group.value(Figure::Unduplicated, january), year(30).value(Figure::Unduplicated, january));
    group.evenings[2].sheet.marks.insert(id(250), Marked { mark: Here, at: DateTime::UNIX_EPOCH });
    group.kept = group.kept.clone().checked(&group.evenings, &digest);
    assert_eq!(group.value(Figure::Unduplicated, january), Value::NotKept);
    let february = month("2026-02-01", 1);
    assert_eq!(group.value(Figure::Unduplicated, february), year(30).value(Figure::Unduplicated, february));
    // What is written later on days that are not over yet disturbs nothing.
    let mut other = year(30);
    freeze(&mut other, &[0]);
    other.evenings.push(evening(90, &other.today.to_string(), &[(100, Here)]));
    other.kept = other.kept.clone().checked(&other.evenings, &digest);
    assert_ne!(other.value(Figure::Unduplicated, january), Value::NotKept);
}

#[test]
fn erasing_somebody_changes_no_figure_of_the_past() {
    let whole = year(40);
    let periods: Vec<Period> = ["2026-01-01", "2026-02-01", "2026-04-01"]
        .iter()
        .flat_map(|first| [1, 2, 4].map(|months| month(first, months)))
        .collect();
    let before: Vec<_> = periods.iter().map(|period| all(&whole, *period)).collect();
    let mut group = whole.clone();
    for person in [100, 103, 104] {
        erase(&mut group, person);
        let after: Vec<_> = periods.iter().map(|period| all(&group, *period)).collect();
        assert_eq!(after, before, "after {person} was erased");
    }
    freeze(&mut group, &[0, 1, 2, 3, 4, 5, 6]);
    erase(&mut group, 101);
    let after: Vec<_> = periods.iter().map(|period| all(&group, *period)).collect();
    assert_eq!(after, before);
}

#[test]
fn small_numbers_of_people_are_hidden_and_what_would_tell_them() {
    let figures = BTreeMap::from([
        (Figure::Held, Value::Number(3)),
        (Figure::Visits, Value::Number(40)),
        (Figure::AnonymousVisits, Value::Number(38)),
        (Figure::Unduplicated, Value::Number(4)),
        (Figure::Still30, Value::Share { part: 9, of: 12 }),
        (Figure::Rate, Value::Share { part: 60, of: 80 }),
        (Figure::LetUsKnow, Value::Number(2)),
        (Figure::NotRecorded, Value::Number(18)),
        (Figure::NewcomersNamed, Value::Number(0)),
    ]);
    let masked = masked(figures);
    let shown: Vec<Figure> = masked.iter().filter(|(_, v)| **v != Value::Small).map(|(f, _)| *f).collect();
    assert_eq!(shown, [Figure::Held, Figure::Visits, Figure::NewcomersNamed]);
}

#[test]
fn a_share_is_100_percent_only_if_it_is_all() {
    use super::percent;
    assert_eq!(
        [percent(3, 4), percent(999, 1000), percent(1, 1000), percent(0, 7), percent(7, 7)],
        [75, 99, 1, 0, 100]
    );
    assert_eq!(percent(5, 4), 100);
}

#[test]
fn bad_periods_are_refused_by_field() {
    let today = day("2026-11-24");
    let field = |from, until| Period::new(day(from), day(until), today).unwrap_err().field;
    assert_eq!(field("2026-11-25", "2026-11-30"), "from");
    assert_eq!(field("2026-11-02", "2026-11-01"), "until");
    assert!(Period::new(today, day("2026-12-31"), today).is_ok());
}

fn any_mark() -> impl Strategy<Value = Option<Mark>> {
    prop_oneof![
        Just(None),
        prop::sample::select(vec![Here, Late, Mark::LeftEarly, Excused, Absent]).prop_map(Some)
    ]
}

prop_compose! {
    /// Eight weeks of six people, some on the list for a while, some never.
    fn any_group()(
        marks in prop::collection::vec(prop::collection::vec(any_mark(), 6), 8),
        rooms in prop::collection::vec(prop::option::of(0u32..9), 8),
        stays in prop::collection::vec((0u64..60, prop::option::of(1u64..60), any::<bool>()), 6),
    ) -> History {
        let start = day("2026-01-06");
        let evenings = marks.iter().zip(&rooms).zip(0u8..).map(|((marks, room), week)| {
            let here: Vec<(u8, Mark)> =
                (0..).zip(marks).filter_map(|(person, mark)| Some((person, (*mark)?))).collect();
            let date = start + Days::new(7 * u64::from(week));
            let sheet = evening(50 + week, &date.to_string(), &here);
            room.map_or(sheet.clone(), |room| counted(sheet, room, None))
        });
        let member = |(since, stays, listed): &(u64, Option<u64>, bool)| {
            let since = start + Days::new(*since);
            listed.then(|| Membership { since, until: stays.map(|days| since + Days::new(days)) })
        };
        let members = (0..).zip(&stays).filter_map(|(n, stay)| Some((id(n), member(stay)?)));
        let roster = Roster { members: members.collect(), ..Roster::default() };
        History { today: day("2026-03-01"), evenings: evenings.collect(), roster, kept: Kept::default() }
    }
}

fn whole() -> Period {
    Period { from: day("2026-01-01"), until: day("2026-03-31") }
}

proptest! {
    #[test]
    fn nothing_is_ever_above_100_percent(group in any_group(), frozen in 0u8..8, erased in 0u8..6) {
        let mut later = group.clone();
        erase(&mut later, erased);
        freeze(&mut later, &(50..50 + frozen).collect::<Vec<u8>>());
        for group in [&group, &later] {
            for value in all(group, whole()).into_values() {
                if let Value::Share { part, of } = value {
                    prop_assert!(part <= of && of > 0);
                }
            }
            for told in group.by_person(whole()).into_values().flatten() {
                prop_assert!(told.here <= told.all());
            }
        }
    }

    #[test]
    fn a_meeting_nobody_wrote_down_changes_no_rate(group in any_group(), at in 0usize..8) {
        let mut more = group.clone();
        let date = group.evenings[at].date.to_string();
        more.evenings.insert(at, evening(99, &date, &[]));
        for figure in [
            Figure::Visits, Figure::Average, Figure::Median, Figure::AnonymousVisits, Figure::Unduplicated,
            Figure::NewcomersNamed, Figure::Still30, Figure::Rate, Figure::NotRecorded,
        ] {
            prop_assert_eq!(more.value(figure, whole()), group.value(figure, whole()), "{:?}", figure);
        }
        prop_assert_eq!(more.by_person(whole()), group.by_person(whole()));
    }

    #[test]
    fn leaving_or_joining_later_changes_no_figure_of_before(group in any_group(), who in 0u8..6, days in 1u64..40) {
        let before = Period { from: day("2026-01-01"), until: day("2026-02-10") };
        let later = before.until + Days::new(days);
        let mut other = group.clone();
        match other.roster.members.get_mut(&id(who)) {
            Some(member) if member.until.is_none() && member.since < later => member.until = Some(later),
            Some(_) => {}
            None => {
                other.roster.members.insert(id(who), Membership { since: later, until: None });
            }
        }
        prop_assert_eq!(all(&other, before), all(&group, before));
    }

    #[test]
    fn names_becoming_totals_leaves_every_figure_right_or_not_kept(
        group in any_group(), frozen in 1u8..8, erased in prop::option::of(0u8..6)
    ) {
        let mut later = group.clone();
        if let Some(person) = erased {
            erase(&mut later, person);
        }
        freeze(&mut later, &(50..50 + frozen).collect::<Vec<u8>>());
        for period in [whole(), month("2026-01-01", 1), month("2026-02-01", 1), month("2026-01-01", 2)] {
            for (figure, was) in all(&group, period) {
                let is = later.value(figure, period);
                // Somebody erased before her window was over is in neither number of it.
                let open = matches!(figure, Figure::Still30 | Figure::Still60 | Figure::Still90);
                if !(open && erased.is_some()) {
                    prop_assert!(is == was || is == Value::NotKept, "{:?}: {:?}, then {:?}", figure, was, is);
                }
            }
        }
    }
}
