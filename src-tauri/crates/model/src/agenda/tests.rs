//! What is asked of agendas: order, time, circles, stand-ins, and what to cut.

use chrono::NaiveTime;
use proptest::prelude::*;

use super::*;

fn agenda(orders: &[i64]) -> Agenda {
    let items = orders
        .iter()
        .zip(1u8..)
        .map(|(order, n)| (Id([n; 16]), Item { minutes: 10, order: *order, ..Item::default() }))
        .collect();
    Agenda { items, ..Agenda::default() }
}

fn moved(mut agenda: Agenda, item: u8, to: usize) -> Vec<u8> {
    for (id, order) in agenda.place(Id([item; 16]), to) {
        agenda.items.entry(id).or_default().order = order;
    }
    agenda.in_order().iter().map(|(id, _)| id.0[0]).collect()
}

#[test]
fn an_item_goes_where_it_is_put() {
    let four = || agenda(&[0, 10, 20, 30]);
    assert_eq!(moved(four(), 1, 0), [1, 2, 3, 4]);
    assert_eq!(moved(four(), 1, 3), [2, 3, 4, 1]);
    assert_eq!(moved(four(), 4, 0), [4, 1, 2, 3]);
    assert_eq!(moved(four(), 2, 2), [1, 3, 2, 4]);
    assert_eq!(moved(four(), 9, 2), [1, 2, 9, 3, 4]);
    assert_eq!(moved(four(), 2, 99), [1, 3, 4, 2]);
    assert_eq!(moved(agenda(&[]), 1, 0), [1]);
}

#[test]
fn a_move_changes_one_number_unless_there_is_no_room() {
    assert_eq!(agenda(&[0, 10, 20]).place(Id([3; 16]), 1).len(), 1);
    assert_eq!(agenda(&[0, 1, 2]).place(Id([3; 16]), 1).len(), 3);
    assert_eq!(moved(agenda(&[0, 1, 2]), 3, 1), [1, 3, 2]);
    assert_eq!(moved(agenda(&[i64::MAX, i64::MIN]), 2, 9), [1, 2]);
}

#[test]
fn times_follow_the_minutes_past_midnight_too() {
    let start = NaiveTime::from_hms_opt(23, 55, 0).unwrap();
    let (begins, end) = agenda(&[0, 1]).times(start);
    assert_eq!(begins, [start, NaiveTime::from_hms_opt(0, 5, 0).unwrap()]);
    assert_eq!(end, NaiveTime::from_hms_opt(0, 15, 0).unwrap());
}

#[test]
fn removed_items_take_no_time() {
    let mut two = agenda(&[0, 1]);
    two.items.get_mut(&Id([1; 16])).unwrap().removed = true;
    assert_eq!(two.minutes(), 10);
}

#[test]
fn a_merge_that_crossed_the_limits_is_put_right_on_reading() {
    let item =
        Item { minutes: 20, min_minutes: Some(30), max_minutes: Some(10), ..Item::default() }.normalised();
    assert_eq!((item.min_minutes, item.max_minutes), (Some(20), Some(20)));
}

#[test]
fn minutes_that_contradict_each_other_are_refused() {
    assert!(check_minutes(10, Some(5), Some(20)).is_ok());
    assert_eq!(check_minutes(10, Some(11), None), Err(Problem::LeastAboveMost.at("min_minutes")));
    assert_eq!(check_minutes(10, None, Some(9)), Err(Problem::LeastAboveMost.at("max_minutes")));
    assert!(check_minutes(481, None, None).is_err());
}

/// An item of so many minutes, at least so many, in a circle.
fn timed(minutes: u32, least: u32, track: Option<u8>) -> Item {
    Item { minutes, min_minutes: Some(least), track: track.map(|n| Id([n; 16])), ..Item::default() }
}

fn evening(items: &[Item]) -> Agenda {
    let mut agenda = Agenda::default();
    for (item, n) in items.iter().zip(1u8..) {
        if let Some(track) = item.track {
            agenda.tracks.entry(track).or_default();
        }
        agenda.items.insert(Id([n; 16]), Item { order: n.into(), ..item.clone() });
    }
    agenda
}

fn begins(agenda: &Agenda) -> Vec<String> {
    let start = NaiveTime::from_hms_opt(19, 0, 0).unwrap();
    agenda.times(start).0.iter().map(|time| time.format("%M").to_string()).collect()
}

#[test]
fn circles_run_beside_each_other_and_the_longest_counts() {
    let agenda = evening(&[
        timed(10, 10, None),
        timed(5, 5, Some(101)),
        timed(20, 20, Some(102)),
        timed(10, 10, Some(101)),
        timed(5, 5, None),
    ]);
    assert_eq!(begins(&agenda), ["00", "10", "10", "15", "30"]);
    assert_eq!(agenda.minutes(), 35);
    // A circle that is unknown here, as after a merge, is the whole evening's.
    let mut unknown = agenda.clone();
    unknown.tracks.clear();
    assert_eq!(unknown.minutes(), 50);
    let mut off = agenda;
    off.tracks.get_mut(&Id([102; 16])).unwrap().removed = true;
    assert_eq!(off.minutes(), 30);
}

#[test]
fn a_stand_in_takes_time_once_its_condition_is_met_and_the_other_then_none() {
    let mut agenda = evening(&[timed(40, 30, None), timed(25, 20, None), timed(5, 5, None)]);
    let minutes = |agenda: &mut Agenda, applies: [Option<bool>; 2]| {
        agenda.items.get_mut(&Id([1; 16])).unwrap().applies = applies[0];
        agenda.items.get_mut(&Id([2; 16])).unwrap().applies = applies[1];
        agenda.minutes()
    };
    agenda.items.get_mut(&Id([2; 16])).unwrap().instead_of = Some(Id([1; 16]));
    assert_eq!(minutes(&mut agenda, [None, None]), 45);
    assert_eq!(minutes(&mut agenda, [None, Some(true)]), 30);
    assert_eq!(minutes(&mut agenda, [None, Some(false)]), 45);
    assert_eq!(minutes(&mut agenda, [Some(false), None]), 5);
    // Two devices made each stand in for the other: then neither does.
    agenda.items.get_mut(&Id([1; 16])).unwrap().instead_of = Some(Id([2; 16]));
    assert_eq!(minutes(&mut agenda, [None, None]), 70);
    assert_eq!(minutes(&mut agenda, [Some(true), Some(true)]), 70);
}

#[test]
fn what_has_most_to_give_gives_first() {
    let agenda = evening(&[timed(20, 15, None), timed(35, 28, None), timed(5, 5, None)]);
    let cuts = |minutes| {
        let fit = agenda.fit(minutes);
        (fit.cuts.iter().map(|cut| (cut.item.0[0], cut.to)).collect::<Vec<_>>(), fit.over)
    };
    assert_eq!(cuts(60), (vec![], 0));
    assert_eq!(cuts(55), (vec![(2, 30)], 0));
    assert_eq!(cuts(50), (vec![(1, 17), (2, 28)], 0));
    assert_eq!(cuts(40), (vec![(1, 15), (2, 28)], 8));
}

#[test]
fn circles_give_together() {
    let agenda = evening(&[timed(30, 10, Some(101)), timed(25, 25, Some(102)), timed(20, 5, Some(103))]);
    let fit = agenda.fit(20);
    assert_eq!(fit.cuts, [Cut { item: Id([1; 16]), from: 30, to: 25 }]);
    assert_eq!(fit.over, 5);
}

#[test]
fn the_same_change_is_made_elsewhere_and_nothing_else() {
    let usual = evening(&[timed(10, 5, None), timed(20, 5, None), timed(5, 5, None)]);
    let mut before = usual.clone();
    before.items.get_mut(&Id([2; 16])).unwrap().title = Some("Ours".into());
    let mut other = usual.clone();
    other.items.get_mut(&Id([3; 16])).unwrap().removed = true;
    let mut after = before.clone();
    after.items.get_mut(&Id([2; 16])).unwrap().minutes = 3;
    after.items.get_mut(&Id([3; 16])).unwrap().minutes = 9;
    after.items.insert(Id([9; 16]), timed(7, 7, None));
    after.put(Id([9; 16]), 1);
    after.put(Id([1; 16]), 9);
    other.follow(&before, &after, &usual);
    let item = |n: u8| other.items[&Id([n; 16])].clone();
    assert_eq!((item(2).minutes, item(2).min_minutes, item(2).title), (3, Some(3), None));
    assert_eq!((item(3).minutes, item(3).removed), (5, true), "what was taken off stays as it was");
    let order: Vec<u8> = other.in_order().iter().map(|(id, _)| id.0[0]).collect();
    assert_eq!(order, [9, 2, 1]);
}

#[test]
fn somebody_sits_in_one_circle() {
    let mut agenda = evening(&[timed(5, 5, Some(101)), timed(5, 5, Some(102))]);
    agenda.seat(Id([101; 16]), Id([7; 16])).unwrap();
    agenda.seat(Id([102; 16]), Id([7; 16])).unwrap();
    assert!(agenda.tracks[&Id([101; 16])].people.is_empty());
    assert_eq!(agenda.named().len(), 1);
    assert!(agenda.nameless().named().is_empty());
}

fn any_item() -> impl Strategy<Value = Item> {
    let track = proptest::option::of(101u8..104);
    let other = proptest::option::of(1u8..12);
    let applies = proptest::option::of(any::<bool>());
    (0u32..60, 0u32..60, track, other, applies).prop_map(|(minutes, least, track, other, applies)| Item {
        applies,
        instead_of: other.map(|n| Id([n; 16])),
        ..timed(minutes, least, track).normalised()
    })
}

proptest! {
    #[test]
    fn cuts_make_it_fit_as_far_as_the_least_minutes_go(
        items in proptest::collection::vec(any_item(), 0..12),
        length in 0u32..200,
    ) {
        let mut agenda = evening(&items);
        let before = agenda.minutes();
        let fit = agenda.fit(length);
        for cut in &fit.cuts {
            let item = agenda.items.get_mut(&cut.item).unwrap();
            prop_assert!(cut.to < item.minutes && Some(cut.to) >= item.min_minutes);
            item.minutes = cut.to;
        }
        prop_assert_eq!(agenda.minutes(), before.min(length + fit.over));
        if fit.over > 0 {
            prop_assert_eq!(agenda.fit(length), Fit { cuts: Vec::new(), over: fit.over });
        }
    }

    #[test]
    fn an_evening_is_never_longer_than_its_items_one_after_the_other(
        items in proptest::collection::vec(any_item(), 0..12),
    ) {
        let agenda = evening(&items);
        let all: u32 = items.iter().map(|item| item.minutes).sum();
        prop_assert!(agenda.minutes() <= all);
        let (begins, end) = agenda.times(NaiveTime::MIN);
        prop_assert!(begins.iter().all(|at| *at <= end));
    }
}
