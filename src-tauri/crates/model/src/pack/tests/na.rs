//! What a naive set gets wrong about Narcotics Anonymous.

use super::*;

#[test]
fn na_takes_an_hour_or_an_hour_and_a_half_with_or_without_a_break_and_has_a_step_meeting() {
    let pack = pack("na");
    let lengths: Vec<_> = pack.agendas.iter().map(minutes).collect();
    assert_eq!(
        lengths,
        [
            vec![3, 1, 10, 3, 4, 4, 2, 29, 4],
            vec![3, 1, 10, 3, 4, 4, 2, 59, 4],
            vec![3, 1, 10, 3, 4, 4, 2, 10, 49, 4],
            vec![3, 1, 8, 3, 4, 4, 2, 3, 28, 4],
        ]
    );
    let pauses = pack.agendas.iter().flat_map(|agenda| &agenda.items).filter(|item| item.pause);
    assert_eq!(pauses.map(|item| item.minutes).collect::<Vec<_>>(), [10]);
    assert_eq!(pack.agenda_for(90).unwrap().id, "na.agenda.90");
    assert_eq!(pack.agenda_for(60).unwrap().id, "na.agenda.60", "a Step meeting is chosen, never met");
    assert!(pack.agendas.iter().flat_map(|agenda| &agenda.items).all(|item| item.timer.is_none()));
    assert_eq!((pack.regimes.as_slice(), pack.attendance), (&[Regime::MutualAid][..], Attendance::Count));
}

#[test]
fn nas_readings_are_cards_and_none_is_aas() {
    let pack = pack("na");
    let card = |name: &str| {
        let reading = pack.reading(&format!("na.reading.{name}")).unwrap();
        assert_eq!((reading.licence, &reading.text), (Licence::Card, &None), "{name}");
        assert!(reading.source.get("en").contains("Narcotics Anonymous"), "{name}");
    };
    for name in [
        "meeting-readings",
        "who-is-an-addict",
        "what-is-the-na-program",
        "why-are-we-here",
        "how-it-works",
        "twelve-traditions",
        "just-for-today",
        "just-for-today-short",
        "we-do-recover",
        "clarity-statement",
        "step-one",
    ] {
        card(name);
    }
    for wording in english(pack) {
        for word in ["alcohol", "aa", "grapevine", "preamble", "promises", "drinking", "chip", "chips"] {
            assert!(wording.split(|c: char| !c.is_alphabetic()).all(|said| said != word), "{wording}");
        }
    }
    // Each agenda reads NA's readings and the page of the day.
    for agenda in &pack.agendas {
        let readings: Vec<_> = agenda.items.iter().filter_map(|item| item.reading.as_deref()).collect();
        assert!(readings.contains(&"na.reading.meeting-readings"));
        assert!(readings.contains(&"na.reading.just-for-today"));
    }
}

#[test]
fn every_cycle_of_na_is_on_an_agenda_and_has_titles_only() {
    let pack = pack("na");
    let used: Vec<_> = pack
        .agendas
        .iter()
        .flat_map(|agenda| &agenda.items)
        .filter_map(|item| item.cycle.as_deref())
        .collect();
    assert_eq!(used, ["na.cycle.traditions", "na.cycle.steps"]);
    for cycle in &pack.cycles {
        assert!(used.contains(&cycle.id.as_str()) && cycle.turns.len() == 12, "{}", cycle.id);
        for reading in cycle.turns.iter().filter_map(|turn| turn.reading.as_deref()) {
            assert_eq!(pack.reading(reading).unwrap().licence, Licence::Card, "{reading}");
        }
    }
}

#[test]
fn a_newcomers_key_tag_turns_any_sharing_of_na_to_step_one() {
    for agenda in &pack("na").agendas {
        let stand_ins: Vec<_> = agenda.items.iter().filter(|item| item.instead_of.is_some()).collect();
        let [step_one] = stand_ins[..] else { panic!("{}", agenda.id) };
        let sharing =
            agenda.items.iter().find(|item| Some(&item.id) == step_one.instead_of.as_ref()).unwrap();
        assert!(sharing.title.get("en").starts_with("Sharing"));
        assert_eq!(
            (sharing.minutes, sharing.min, sharing.max),
            (step_one.minutes, step_one.min, step_one.max)
        );
        assert!(step_one.condition.as_ref().unwrap().get("en").contains("newcomer’s key tag"));
        assert_eq!(step_one.reading.as_deref(), Some("na.reading.step-one"));
    }
}

#[test]
fn na_has_a_key_tag_for_eighteen_months_and_says_clean_time() {
    let pack = pack("na");
    let after: Vec<_> = pack.milestones.iter().map(|one| one.after).collect();
    assert_eq!(
        after,
        [
            Span::Days(1),
            Span::Days(30),
            Span::Days(60),
            Span::Days(90),
            Span::Months(6),
            Span::Months(9),
            Span::Years(1),
            Span::Months(18),
            Span::Years(2),
        ]
    );
    let yearly: Vec<_> = pack.milestones.iter().filter(|one| one.yearly).map(|one| one.after).collect();
    assert_eq!(yearly, [Span::Years(2)]);
    assert!(pack.words.celebration.get("en").contains("clean time"));
}
