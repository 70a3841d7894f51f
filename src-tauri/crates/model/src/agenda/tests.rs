//! What is asked of agendas: order, time, circles, stand-ins, and what to cut.

use chrono::NaiveTime;

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
    let item = Item { minutes: 20, min_minutes: Some(30), max_minutes: Some(10), ..Item::default() }
        .normalised();
    assert_eq!((item.min_minutes, item.max_minutes), (Some(20), Some(20)));
}

#[test]
fn minutes_that_contradict_each_other_are_refused() {
    assert!(check_minutes(10, Some(5), Some(20)).is_ok());
    assert_eq!(check_minutes(10, Some(11), None), Err(Problem::LeastAboveMost.at("min_minutes")));
    assert_eq!(check_minutes(10, None, Some(9)), Err(Problem::LeastAboveMost.at("max_minutes")));
    assert!(check_minutes(481, None, None).is_err());
}
