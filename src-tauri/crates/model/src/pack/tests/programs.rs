//! What a naive set gets wrong about each program, and what ours therefore holds to.

use super::*;

#[test]
fn a_discussion_meeting_of_aa_takes_an_hour_and_starts_without_names() {
    let pack = pack("aa");
    let minutes: Vec<_> = pack.agendas[0].items.iter().map(|item| item.minutes).collect();
    assert_eq!(minutes, [2, 1, 1, 5, 5, 4, 34, 3, 5]);
    assert_eq!(pack.agendas[0].minutes, 60);
    assert_eq!(pack.regimes, [Regime::MutualAid]);
    assert_eq!(pack.attendance, Attendance::Count);
    assert_eq!(pack.milestones.len(), 7);
    // Shares are untimed unless the group says so.
    assert!(pack.agendas[0].items.iter().all(|item| item.timer.is_none()));
}

#[test]
fn smart_has_its_two_lengths_and_its_ranges_and_counts_no_days() {
    let pack = pack("smart");
    let lengths = |minutes| {
        let agenda = pack.agenda_for(minutes).unwrap();
        agenda.items.iter().map(|item| item.minutes).collect::<Vec<_>>()
    };
    assert_eq!(lengths(90), [5, 17, 3, 47, 3, 15]);
    assert_eq!(lengths(60), [4, 13, 2, 30, 2, 9]);
    let check_in = &pack.agendas[0].items[1];
    assert_eq!((check_in.min, check_in.max), (10, 20));
    let working = &pack.agendas[0].items[3];
    assert_eq!((working.min, working.max), (40, 50));
    assert_eq!(pack.agendas[0].minutes, 90);
    assert_eq!(pack.regimes[0], Regime::MutualAid);
    assert_eq!(pack.milestones, []);
    assert_eq!(pack.words.celebration.get("en"), "success of the week");
    assert_eq!(pack.words.basket.get("en"), "pass the hat");
}

#[test]
fn recovery_dharma_sits_quietly_and_counts_no_days() {
    let pack = pack("recovery-dharma");
    assert_eq!(minutes(agenda(pack, "90")), [5, 7, 15, 20, 10, 25, 4, 4]);
    assert_eq!(minutes(agenda(pack, "60")), [3, 5, 15, 7, 23, 4, 3]);
    assert_eq!(agenda(pack, "inquiry").minutes, 60);
    // A group of an hour is offered the meeting, not the circle.
    assert_eq!(pack.agenda_for(60).unwrap().id, "recovery-dharma.agenda.60");
    assert_eq!(pack.words.basket.get("en"), "dana");
    assert_eq!(pack.words.celebration.get("en"), "practice commitment");
    assert_eq!(pack.milestones, []);
    assert_eq!(pack.attendance, Attendance::Count);
}

#[test]
fn no_countdown_runs_in_a_meditation() {
    for pack in ["recovery-dharma", "refuge-recovery"].map(pack) {
        for agenda in &pack.agendas {
            let sits: Vec<_> =
                agenda.items.iter().filter(|item| item.title.get("en") == "Meditation").collect();
            assert!(agenda.items.iter().any(|item| item.quiet), "{}", agenda.id);
            assert!(sits.iter().all(|item| item.quiet && item.timer.is_none()), "{}", agenda.id);
            assert_eq!(sits.len(), usize::from(!agenda.id.ends_with(".inquiry")), "{}", agenda.id);
        }
    }
}

/// The two have parted ways, and the book of the one is no licence for the other's words.
#[test]
fn refuge_recovery_is_a_frame_and_no_copy_of_recovery_dharma() {
    let (refuge, dharma) = (pack("refuge-recovery"), pack("recovery-dharma"));
    assert_eq!(minutes(agenda(refuge, "90")), [5, 7, 15, 20, 10, 25, 4, 4]);
    assert_eq!(minutes(agenda(refuge, "60")), [3, 5, 15, 7, 23, 4, 3]);
    assert!(refuge.readings.iter().all(|reading| reading.licence == Licence::Card));
    assert_eq!((refuge.cards.len(), refuge.milestones.len()), (0, 0));
    let scripts = |pack: &'static Pack| {
        let items = pack.agendas.iter().flat_map(|agenda| &agenda.items);
        items.filter_map(|item| item.script.as_ref().map(|script| script.get("en"))).collect::<Vec<_>>()
    };
    for script in scripts(refuge) {
        assert!(!scripts(dharma).contains(&script), "{script}");
    }
    for (pack, other) in [(refuge, "dharma"), (dharma, "refuge")] {
        for (at, text, _) in pack.texts() {
            for (_, wording) in text.wordings() {
                assert!(!wording.to_lowercase().contains(&format!("recovery {other}")), "{at}");
                assert!(!wording.to_lowercase().contains(&format!("{other} recovery")), "{at}");
            }
        }
    }
}

#[test]
fn celebrate_recovery_has_an_hour_together_then_circles_beside_each_other() {
    let pack = pack("celebrate-recovery");
    let evening = agenda(pack, "evening");
    assert_eq!(pack.agenda_for(120).unwrap().id, evening.id);
    assert_eq!(evening.minutes, 120);
    assert!(evening.items.len() <= crate::agenda::MAX_ITEMS);

    let together: Vec<_> =
        evening.items.iter().filter(|item| item.track.is_none() && item.instead_of.is_none()).collect();
    let large = &together[1..together.len() - 1];
    assert_eq!(large.iter().map(|item| item.minutes).sum::<u32>(), 60);
    let stand_ins: Vec<_> = evening.items.iter().filter(|item| item.instead_of.is_some()).collect();
    assert_eq!(
        stand_ins.iter().map(|item| item.title.get("en")).collect::<Vec<_>>(),
        ["Meal together", "Cafe"]
    );

    assert_eq!(evening.tracks.len(), 5);
    let mut leaders: Vec<_> = evening.tracks.iter().filter_map(|track| track.role.as_deref()).collect();
    leaders.dedup();
    assert_eq!(leaders.len(), 5);
    for track in &evening.tracks {
        let inner: Vec<_> =
            evening.items.iter().filter(|item| item.track.as_ref() == Some(&track.id)).collect();
        let name = track.id.rsplit('.').next().unwrap();
        let names: Vec<_> = inner.iter().map(|item| item.id.rsplit('.').next().unwrap()).collect();
        let expected =
            ["guidelines", "question", "sharing", "chips", "close"].map(|end| format!("{name}-{end}"));
        assert_eq!(names, expected);
        let length: u32 = inner.iter().map(|item| item.minutes).sum();
        assert!((45..=60).contains(&length), "{}", track.id);
        let timer = inner[2].timer.unwrap();
        assert!((3..=5).contains(&timer.minutes) && timer.wrap_up == 1, "{}", track.id);
        assert_eq!(inner[0].reading.as_deref(), Some("celebrate-recovery.reading.guidelines"));
        // A first visit only: the circle is there if somebody needs it.
        assert!(inner.iter().all(|item| item.condition.is_some() == (name == "newcomers")), "{}", track.id);
    }
    assert!(pack.papers.contains(&PaperKind::LeaderSheets));

    let study = agenda(pack, "step-study");
    assert_eq!(study.minutes, 120);
    assert!(study.tracks.is_empty());
    let turns = pack.cycle("celebrate-recovery.cycle.lesson-testimony").unwrap();
    assert_eq!(turns.by, CycleBy::Meeting);
    assert_eq!(
        turns.turns.iter().map(|turn| turn.title.get("en")).collect::<Vec<_>>(),
        ["Lesson", "Testimony"]
    );
}

/// A circle's name stands on a door: it says nothing about who goes in.
#[test]
fn circles_have_neutral_names_everywhere() {
    let pack = pack("celebrate-recovery");
    let tracks = &agenda(pack, "evening").tracks;
    let titles = |language| tracks.iter().map(|track| track.title.get(language)).collect::<Vec<_>>();
    assert_eq!(titles("en"), ["Circle 1", "Circle 2", "Circle 3", "Circle 4", "Newcomers"]);
    assert_eq!(titles("es"), ["Círculo 1", "Círculo 2", "Círculo 3", "Círculo 4", "Personas nuevas"]);
    let telling = [
        "men",
        "women",
        "man",
        "woman",
        "ladies",
        "alcohol",
        "drug",
        "sex",
        "porn",
        "anger",
        "eating",
        "codependency",
        "gambling",
        "hombre",
        "mujer",
        "droga",
        "ira",
    ];
    let items = pack.agendas.iter().flat_map(|agenda| &agenda.items);
    let names = (items.map(|item| (&item.id, &item.title)))
        .chain(tracks.iter().map(|track| (&track.id, &track.title)))
        .chain(pack.roles.iter().map(|role| (&role.id, &role.name)));
    for (id, name) in names {
        for (_, wording) in name.wordings() {
            for word in wording.to_lowercase().split(|c: char| !c.is_alphabetic()) {
                assert!(
                    !telling.iter().any(|telling| word.strip_suffix('s').unwrap_or(word) == *telling),
                    "{id} says {word}"
                );
            }
        }
    }
}

#[test]
fn celebrate_recoverys_own_texts_are_cards_and_scripture_is_the_free_one() {
    let pack = pack("celebrate-recovery");
    for name in ["principles", "steps", "guidelines", "guide", "lesson", "opening"] {
        let reading = pack.reading(&format!("celebrate-recovery.reading.{name}")).unwrap();
        assert_eq!(reading.licence, Licence::Card, "{name}");
    }
    let beatitudes = pack.reading("celebrate-recovery.reading.beatitudes").unwrap();
    let text = beatitudes.text.as_ref().unwrap();
    assert_eq!(text.get("en").split("\n\n").count(), 8);
    assert!(text.get("en").split("\n\n").all(|verse| verse.starts_with("Blessed are ")));
    assert!(beatitudes.source.get("es").contains("traducción de Homegroup"));
}

/// The ids of the roles that no rota proposes anybody for.
fn standing(pack: &Pack) -> Vec<&str> {
    pack.roles.iter().filter(|role| role.standing).map(|role| role.id.as_str()).collect()
}

#[test]
fn aas_other_meetings_take_an_hour_and_time_nobody_either() {
    let pack = pack("aa");
    assert_eq!(pack.agenda_for(60).unwrap().id, "aa.agenda.discussion");
    assert_eq!(minutes(agenda(pack, "speaker")), [2, 1, 1, 4, 5, 15, 25, 3, 4]);
    assert_eq!(minutes(agenda(pack, "study")), [2, 1, 1, 2, 4, 14, 29, 3, 4]);
    let items = || pack.agendas.iter().flat_map(|agenda| &agenda.items);
    assert!(items().all(|item| item.timer.is_none()));
    let range = |id: &str| items().find(|item| item.id == id).map(|item| (item.min, item.max)).unwrap();
    assert_eq!(range("aa.item.speaker.first-speaker"), (10, 20));
    assert_eq!(range("aa.item.speaker.main-speaker"), (20, 30));
    assert_eq!(range("aa.item.study.passage"), (12, 15));
    // Two speakers are two services: one person is asked for one of them.
    let speakers = ["aa.item.speaker.first-speaker", "aa.item.speaker.main-speaker"]
        .map(|id| items().find(|item| item.id == id).unwrap().role.as_deref());
    assert_ne!(speakers[0], speakers[1]);
}

#[test]
fn aas_cycles_name_steps_and_traditions_and_say_nothing_of_them() {
    let pack = pack("aa");
    let shape = |id: &str| pack.cycle(id).map(|cycle| (cycle.by, cycle.turns.len())).unwrap();
    assert_eq!(shape("aa.cycle.steps"), (CycleBy::Meeting, 12));
    assert_eq!(shape("aa.cycle.traditions"), (CycleBy::Month, 12));
    for turn in pack.cycles.iter().flat_map(|cycle| &cycle.turns) {
        let words = turn.title.get("en").split_whitespace().count();
        assert!(words <= 4, "{:?}", turn.title);
    }
    // What AA wrote stays in the binder.
    let its_own = |source: &str| source.contains("World Services") || source.contains("Grapevine");
    for reading in pack.readings.iter().filter(|reading| its_own(reading.source.get("en"))) {
        assert_eq!(reading.licence, Licence::Card, "{}", reading.id);
    }
}

#[test]
fn aas_offices_are_held_for_a_term_and_its_evening_services_rotate() {
    let pack = pack("aa");
    let held = ["literature", "group-chair", "secretary", "treasurer", "gsr", "intergroup", "hospitals"];
    assert_eq!(standing(pack), held.map(|role| format!("aa.role.{role}")));
    let minimum = |id: &str| pack.role(id).unwrap().minimum;
    assert_eq!(minimum("aa.role.group-chair"), Some(Span::Months(9)));
    assert_eq!(minimum("aa.role.secretary"), Some(Span::Months(6)));
    assert_eq!(minimum("aa.role.treasurer"), Some(Span::Days(90)));
    // Whoever is new may make the coffee and read.
    for role in ["aa.role.reader", "aa.role.coffee", "aa.role.greeter"] {
        assert_eq!(minimum(role), None, "{role}");
    }
}

#[test]
fn smart_sets_its_topics_in_the_room_with_a_fixed_facilitator_and_tools_at_hand() {
    let pack = pack("smart");
    assert_eq!(pack.topics, Topics::InTheRoom);
    assert_eq!(pack.cycles, []);
    assert_eq!(standing(pack), ["smart.role.facilitator"]);
    assert!(pack.cards.iter().all(|card| card.kind != CardKind::Topic));
    assert!(pack.cards.iter().filter(|card| card.kind == CardKind::Tool).count() >= 12);
    // Generic names: the owner's names for its tools are its trademarks.
    for card in &pack.cards {
        for name in ["SMART", "DISARM", "DEADS", "Hierarchy of Values", "4-Point"] {
            assert!(card.title.wordings().all(|(_, wording)| !wording.contains(name)), "{}", card.id);
        }
    }
    assert!(pack.agendas.iter().flat_map(|agenda| &agenda.items).all(|item| item.timer.is_none()));
}

#[test]
fn a_clinics_session_is_for_agencies_and_signs_people_in_and_out() {
    let pack = pack("clinic");
    assert_eq!(pack.regimes, [Regime::Part2, Regime::CourtMandated, Regime::OtherAgency]);
    assert_eq!(pack.attendance, Attendance::Names);
    assert_eq!(minutes(agenda(pack, "90")), [10, 10, 20, 30, 15, 5]);
    assert_eq!(pack.agendas[0].id, "clinic.agenda.90");
    assert!(pack.papers.contains(&PaperKind::AgencySignIn));
    // The sheet that goes round in mutual aid has no times and no signatures.
    assert!(!pack.papers.contains(&PaperKind::SignIn));
    for agenda in &pack.agendas {
        assert!(agenda.items.last().unwrap().id.ends_with(".sign-out"), "{}", agenda.id);
    }
    assert!(standing(pack).contains(&"clinic.role.counselor"));
    assert_eq!(pack.milestones, []);
}

#[test]
fn a_clinics_break_is_not_counted_among_its_ninety_minutes() {
    let pack = pack("clinic");
    let agenda = pack.agendas.iter().find(|agenda| agenda.id == "clinic.agenda.90-break").unwrap();
    let pauses: Vec<_> = agenda.items.iter().filter(|item| item.pause).collect();
    assert_eq!(pauses.len(), 1);
    assert_eq!(agenda.minutes - pauses[0].minutes, 90);
    assert_eq!(pauses[0].role, None);
}

#[test]
fn each_of_a_clinics_twelve_sessions_has_a_page_of_its_own() {
    let pack = pack("clinic");
    let cycle = pack.cycle("clinic.cycle.sessions").unwrap();
    assert_eq!((cycle.by, cycle.turns.len()), (CycleBy::Meeting, 12));
    let mut pages: Vec<_> = cycle.turns.iter().map(|turn| turn.reading.as_ref().unwrap()).collect();
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), 12);
    for agenda in &pack.agendas {
        let filled = agenda.items.iter().filter(|item| item.cycle.is_some()).count();
        assert_eq!(filled, 1, "{}", agenda.id);
    }
}

#[test]
fn the_blank_set_takes_no_side() {
    let pack = pack("blank");
    assert_eq!(pack.regimes, Regime::ALL);
    assert_eq!(pack.attendance, Attendance::Count);
    assert_eq!(minutes(agenda(pack, "meeting")), [5, 45, 5, 5]);
    assert_eq!(pack.agendas.len(), 1);
    assert_eq!((&pack.notice, pack.milestones.len(), pack.cycles.len()), (&None, 0, 0));
    let sides =
        ["god", "dios", "pray", "oración", "drink", "beb", "drug", "drog", "sober", "sobri", "addict"];
    for (at, text, _) in pack.texts() {
        for (_, wording) in text.wordings() {
            let wording = wording.to_lowercase();
            let mut said = wording.split(|c: char| !c.is_alphabetic());
            assert!(!said.any(|said| sides.iter().any(|side| said.starts_with(side))), "{at}");
        }
    }
}
