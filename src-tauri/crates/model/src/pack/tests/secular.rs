//! What a naive set gets wrong about LifeRing, SOS and Women for Sobriety.

use super::*;

#[test]
fn lifering_talks_all_hour_and_ends_with_applause() {
    let pack = pack("lifering");
    for agenda in &pack.agendas {
        assert_eq!(minutes(agenda), [3, 45, 4, 5, 3], "{}", agenda.id);
        assert!(agenda.items.last().unwrap().title.get("en").contains("applause"));
        assert!(agenda.items.iter().all(|item| item.timer.is_none()));
    }
    let week = &pack.agendas[0];
    assert!(week.items[1].script.as_ref().unwrap().get("en").contains("Jump in"));
    // Too many for one conversation: two circles, in the same minutes.
    let two = week.items.iter().find(|item| item.instead_of.is_some()).unwrap();
    assert_eq!((two.instead_of.as_deref(), two.minutes), (Some("lifering.item.week.week"), 45));
    assert!(two.condition.as_ref().unwrap().get("en").contains("sixteen"));
    // Telling sober time is up to each person, and nothing is handed out.
    assert_eq!(pack.milestones, []);
    let minimum = |name: &str| pack.role(&format!("lifering.role.{name}")).unwrap().minimum;
    assert_eq!(minimum("convenor"), Some(Span::Months(6)));
    assert_eq!(minimum("co-convenor"), Some(Span::Months(3)));
    assert_eq!(minimum("co-host"), None);
}

#[test]
fn sos_goes_round_once_before_seconds_and_gives_feedback_only_if_asked() {
    let pack = pack("sos");
    for agenda in &pack.agendas {
        let place = |name: &str| {
            let id = format!("sos.item.{}.{name}", agenda.minutes);
            agenda.items.iter().position(|item| item.id == id).unwrap()
        };
        let order = ["opening", "reflection", "announcements", "newcomers", "thought", "round"].map(place);
        assert!(order.is_sorted());
        let after = ["round", "second-turns", "basket", "closing"].map(place);
        assert!(after.is_sorted());
        let script = |name: &str| agenda.items[place(name)].script.as_ref().unwrap().get("en");
        assert!(script("round").contains("before anybody gets a second"));
        assert!(script("round").contains("if you don’t ask"));
        assert!(agenda.items[place("second-turns")].condition.is_some());
        let thought = &agenda.items[place("thought")];
        assert_eq!((thought.min, thought.max), (5, 20));
        // The group agrees on a sign; nobody is put on a clock.
        assert!(agenda.items.iter().all(|item| item.timer.is_none()));
    }
    assert_eq!(pack.agendas.iter().map(|agenda| agenda.minutes).collect::<Vec<_>>(), [60, 90]);
    // The chair rotates; who is elected does not.
    assert!(!pack.role("sos.role.chair").unwrap().standing);
    for elected in ["secretary", "treasurer", "literature"] {
        assert!(pack.role(&format!("sos.role.{elected}")).unwrap().standing);
    }
    assert!(english(pack).all(|wording| !wording.contains("cross-talk") && !wording.contains("sponsor")));
}

#[test]
fn wfs_keeps_its_order_and_its_one_length_reaches_from_an_hour_to_an_hour_and_a_half() {
    let [agenda] = &pack("wfs").agendas[..] else { panic!("one agenda") };
    assert!(agenda.fixed_order);
    assert_eq!(minutes(agenda), [3, 8, 2, 12, 5, 37, 3, 5]);
    assert_eq!(agenda.minutes, 75);
    assert!(agenda.items.iter().map(|item| item.min).sum::<u32>() <= 60);
    assert!(agenda.items.iter().map(|item| item.max).sum::<u32>() >= 90);
    assert!(agenda.items.iter().all(|item| item.timer.is_none()));
}

#[test]
fn a_moderator_of_wfs_is_certified_and_no_rota_proposes_one() {
    let moderator = pack("wfs").role("wfs.role.moderator").unwrap();
    assert!(moderator.standing && !moderator.everyone);
    assert_eq!(moderator.minimum, Some(Span::Years(1)));
    assert!(moderator.about.as_ref().unwrap().get("en").starts_with("Certified"));
}

#[test]
fn the_statements_of_wfs_are_numbers_here_one_a_woman_and_one_a_week() {
    let pack = pack("wfs");
    let cycle = pack.cycle("wfs.cycle.statements").unwrap();
    assert_eq!((cycle.by, cycle.turns.len()), (CycleBy::Meeting, 13));
    for (turn, number) in cycle.turns.iter().zip(1..) {
        assert_eq!(turn.title.get("en"), format!("Statement {number}"));
        let reading = pack.reading(turn.reading.as_ref().unwrap()).unwrap();
        assert_eq!((reading.licence, &reading.text), (Licence::Card, &None));
    }
    let items = &pack.agendas[0].items;
    let topic = items.iter().find(|item| item.cycle.is_some()).unwrap();
    assert_eq!(topic.cycle.as_deref(), Some("wfs.cycle.statements"));
    let statements = items[1].script.as_ref().unwrap().get("en");
    assert!(statements.contains("each woman reads one Statement") && statements.contains("action line"));
    assert!(pack.role(items[1].role.as_ref().unwrap()).unwrap().everyone);
    for name in ["mission-statement", "statements", "introduction", "motto"] {
        let reading = pack.reading(&format!("wfs.reading.{name}")).unwrap();
        assert_eq!((reading.licence, &reading.text), (Licence::Card, &None), "{name}");
    }
    // Words of the program that stand in its booklet only.
    for wording in english(pack) {
        for word in ["competent", "capable", "compassionate"] {
            assert!(!wording.contains(word), "{wording}");
        }
    }
    assert_eq!(pack.milestones, []);
}

#[test]
fn fellowships_without_names_start_with_a_count_and_secular_ones_keep_no_prayer() {
    for id in ["na", "lifering", "sos", "wfs"] {
        let pack = pack(id);
        assert_eq!(pack.regimes, [Regime::MutualAid], "{id}");
        assert_eq!(pack.attendance, Attendance::Count, "{id}");
        assert!(pack.notice.is_some() && !pack.papers.is_empty(), "{id}");
        assert!(!pack.papers.contains(&PaperKind::SignIn), "{id}");
        assert!(pack.roles.iter().all(|role| role.everyone || role.about.is_some()), "{id}");
        assert!((12..=25).contains(&pack.cards.len()), "{id}");
        let prayers = pack.readings.iter().filter(|reading| reading.id.contains("prayer")).count();
        assert_eq!(prayers, usize::from(id == "na"), "{id}");
    }
}
