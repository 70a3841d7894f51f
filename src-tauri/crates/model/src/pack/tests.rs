//! What every shipped pack has to be, and what a pack may not be.

use super::*;
use crate::reading::minutes_aloud;

const LANGUAGES: [&str; 2] = ["en", "es"];

/// Texts of others that are free to pass on: how the id ends, and who wrote it.
const FREE: [(&str, &str); 1] = [(".reading.serenity-prayer", "Reinhold Niebuhr")];

fn shipped() -> &'static [Pack] {
    Pack::shipped().unwrap()
}

fn pack(id: &str) -> &'static Pack {
    shipped().iter().find(|pack| pack.id == id).unwrap()
}

/// A small pack that holds together, for tests that break it.
fn small() -> String {
    r#"
format = 1
id = "tea"
version = 1
name.en = "Tea"
summary.en = "Tea, and somebody to drink it with."
regimes = ["mutual_aid", "other_agency"]
attendance = "names"

[words]
meeting.en = "tea"
person.en = "guest"
people.en = "guests"
newcomers.en = "new guests"
facilitator.en = "host"
share.en = "turn"
basket.en = "biscuit tin"
excused.en = "let us know"
celebration.en = "cake"

[[roles]]
id = "tea.role.host"
name.en = "host"

[[agendas]]
id = "tea.agenda.long"
title.en = "Long"
minutes = 30
[[agendas.items]]
id = "tea.item.long.pour"
title.en = "Pour"
minutes = 30
min = 10
max = 40
role = "tea.role.host"
reading = "tea.reading.thanks"
condition.en = "if there is tea"
script.en = "Milk?"
timer = { minutes = 3, wrap_up = 1 }

[[agendas]]
id = "tea.agenda.short"
title.en = "Short"
minutes = 10
[[agendas.items]]
id = "tea.item.short.pour"
title.en = "Pour"
minutes = 10
min = 10
max = 10

[[readings]]
id = "tea.reading.thanks"
title.en = "Thanks"
minutes = 1
licence = "own"
source.en = "The house"
text.en = "Thank you for the tea."

[[milestones]]
id = "tea.milestone.cup"
title.en = "First cup"
after = { days = 1 }
"#
    .to_owned()
}

fn broken(from: &str, to: &str) -> PackError {
    let text = small();
    assert!(text.contains(from), "{from}");
    Pack::from_toml(&text.replacen(from, to, 1)).unwrap_err()
}

#[test]
fn every_shipped_pack_holds_together() {
    let ids: Vec<_> = shipped().iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(ids, ["aa", "na", "smart", "lifering", "sos", "wfs"]);
}

#[test]
fn every_shipped_text_is_there_in_both_languages_and_printable() {
    for pack in shipped() {
        for (at, text, _) in pack.texts() {
            for language in LANGUAGES {
                assert!(text.has(language), "{at} has no {language}");
            }
            for (_, wording) in text.wordings() {
                assert!(wording.chars().all(|c| c == '\n' || !c.is_control()), "{at}");
                assert!(!wording.contains(['\'', '"']), "{at}: straight quotes");
                assert!(!wording.contains("  "), "{at}: two spaces");
                assert!(wording.split("\n\n").all(|part| !part.contains('\n')), "{at}: a broken line");
            }
        }
    }
}

/// Ids are written into groups' records and must outlive every later edit of a pack: one may be
/// added here, never changed or taken away.
#[test]
fn ids_that_were_shipped_stay() {
    let ids: Vec<&str> = shipped()
        .iter()
        .flat_map(|pack| {
            let items = pack.agendas.iter().flat_map(|agenda| {
                std::iter::once(agenda.id.as_str())
                    .chain(agenda.tracks.iter().map(|track| track.id.as_str()))
                    .chain(agenda.items.iter().map(|item| item.id.as_str()))
            });
            (pack.roles.iter().map(|role| role.id.as_str()))
                .chain(items)
                .chain(pack.readings.iter().map(|reading| reading.id.as_str()))
                .chain(pack.cycles.iter().map(|cycle| cycle.id.as_str()))
                .chain(pack.cards.iter().map(|card| card.id.as_str()))
                .chain(pack.milestones.iter().map(|milestone| milestone.id.as_str()))
        })
        .collect();
    for id in include_str!("../../programs/ids.txt").lines() {
        assert!(ids.contains(&id), "{id} has gone");
    }
    for id in ids {
        assert!(
            include_str!("../../programs/ids.txt").lines().any(|line| line == id),
            "{id} is new: add it to programs/ids.txt"
        );
    }
}

#[test]
fn shipped_readings_say_how_long_they_take() {
    for reading in shipped().iter().flat_map(|pack| &pack.readings) {
        let Some(text) = &reading.text else { continue };
        let longest = text.wordings().map(|(_, wording)| minutes_aloud(wording)).max();
        assert_eq!(Some(reading.minutes), longest, "{}", reading.id);
    }
}

#[test]
fn texts_of_others_are_cards_unless_they_are_free() {
    for reading in shipped().iter().flat_map(|pack| &pack.readings) {
        let source = reading.source.get("en");
        match reading.licence {
            Licence::Own => assert_eq!(source, "Homegroup", "{}", reading.id),
            // Whoever adds one says where its freedom was looked up: domain.md, section 4.
            Licence::PublicDomain | Licence::CcBySa => assert!(
                FREE.iter().any(|(id, author)| reading.id.ends_with(id) && source.contains(author)),
                "{}",
                reading.id
            ),
            Licence::Card => assert!(reading.text.is_none(), "{}", reading.id),
            Licence::Restricted => panic!("{}", reading.id),
        }
    }
}

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
fn nobody_is_judged_or_labelled() {
    let never = ["absent", "missed", "relapse", "dirty", "ausente", "faltó", "recaída"];
    let labels = ["addict", "alcoholic", "adict", "alcohólic", "sober", "sobri"];
    let prayer = ["god", "dios", "pray", "oración", "rez"];
    for pack in shipped() {
        for (at, text, _) in pack.texts() {
            for (_, wording) in text.wordings() {
                let wording = wording.to_lowercase();
                let mut words = never.to_vec();
                // "Clean time" is NA's own word, and only NA's.
                if pack.id != "na" {
                    words.push("clean");
                }
                match pack.id.as_str() {
                    "smart" => words.extend(labels.iter().chain(&prayer)),
                    "sos" | "lifering" => words.extend(prayer),
                    // NA asks that "clean" be said, and no word for one substance.
                    "na" => words.extend(["sober", "sobri", "alcoholic", "alcohólic"]),
                    _ => {}
                }
                for word in words {
                    let said = wording.split(|c: char| !c.is_alphabetic()).any(|said| said.starts_with(word));
                    assert!(!said, "{at} says {word}");
                }
            }
        }
    }
}

#[test]
fn a_pack_written_and_read_again_is_the_same() {
    let small = Pack::from_toml(&small()).unwrap();
    for pack in shipped().iter().chain([&small]) {
        let written = pack.to_toml().unwrap();
        assert_eq!(&Pack::from_toml(&written).unwrap(), pack, "{written}");
    }
}

#[test]
fn the_agenda_is_the_longest_that_fits_else_the_shortest() {
    let pack = Pack::from_toml(&small()).unwrap();
    let title = |minutes| pack.agenda_for(minutes).unwrap().title.get("en");
    assert_eq!(title(45), "Long");
    assert_eq!(title(30), "Long");
    assert_eq!(title(29), "Short");
    assert_eq!(title(5), "Short");

    let mut twins = pack.clone();
    twins.agendas[1].minutes = 30;
    assert_eq!(twins.agenda_for(30).unwrap().title.get("en"), "Long");
    assert_eq!(twins.agenda_for(5).unwrap().title.get("en"), "Long");
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    assert_eq!(broken("attendance = \"names\"", "attendance = \"stars\"").line(), Some(8));
    assert_eq!(broken("attendance = \"names\"", "attendence = \"names\"").line(), Some(8));
    assert_eq!(broken("minutes = 30", "minutes = -30").line(), Some(28));
    assert_eq!(broken("id = \"tea\"", "id = ").line(), Some(3));
    assert_eq!(broken("name.en = \"Tea\"", "name.en = \" \"").line(), Some(5));
    assert!(matches!(Pack::from_toml(""), Err(PackError::Syntax { .. })));
    assert_eq!(broken("format = 1", "format = 2\nnews = true"), PackError::NewerFormat { found: 2 });
    assert_eq!(broken("format = 1", "format = 2"), PackError::NewerFormat { found: 2 });
    let huge = format!("{}\n#{}", small(), "x".repeat(MAX_BYTES));
    assert_eq!(Pack::from_toml(&huge), Err(PackError::TooLarge));
}

#[test]
fn what_does_not_hold_together_is_refused_with_its_entry() {
    let fault = |from: &str, to: &str| match broken(from, to) {
        PackError::Faulty(faults) => faults.into_iter().next().unwrap(),
        other => panic!("{other}"),
    };
    let at = |at: &str| at.to_owned();
    assert_eq!(
        fault("id = \"tea.role.host\"", "id = \"tea.role.Host\""),
        Fault::BadId { id: at("tea.role.Host"), form: at("tea.role.") }
    );
    assert_eq!(
        fault("id = \"tea.reading.thanks\"", "id = \"coffee.reading.thanks\""),
        Fault::BadId { id: at("coffee.reading.thanks"), form: at("tea.reading.") }
    );
    assert_eq!(
        fault("tea.item.short.pour", "tea.item.long.pour"),
        Fault::Twice { id: at("tea.item.long.pour") }
    );
    assert_eq!(fault("\"other_agency\"", "\"mutual_aid\""), Fault::Twice { id: at("mutual_aid") });
    assert_eq!(
        fault("role = \"tea.role.host\"", "role = \"tea.role.cook\""),
        Fault::NoSuch { at: at("tea.item.long.pour"), id: at("tea.role.cook") }
    );
    assert_eq!(
        fault("reading = \"tea.reading.thanks\"", "reading = \"tea.reading.grace\""),
        Fault::NoSuch { at: at("tea.item.long.pour"), id: at("tea.reading.grace") }
    );
    assert_eq!(
        fault("regimes = [\"mutual_aid\", \"other_agency\"]", "regimes = []"),
        Fault::Entries { at: at("regimes"), found: 0, min: 1 }
    );
    assert_eq!(fault("min = 10", "min = 0"), Fault::Number { at: at("tea.item.long.pour") });
    assert_eq!(fault("max = 40", "max = 1000"), Fault::Number { at: at("tea.item.long.pour") });
    assert_eq!(fault("min = 10", "min = 31"), Fault::Range { at: at("tea.item.long.pour") });
    assert_eq!(fault("max = 40", "max = 29"), Fault::Range { at: at("tea.item.long.pour") });
    assert_eq!(fault("{ minutes = 3,", "{ minutes = 0,"), Fault::Number { at: at("tea.item.long.pour") });
    assert_eq!(
        fault("minutes = 30", "minutes = 31"),
        Fault::Sum { at: at("tea.agenda.long"), sum: 30, minutes: 31 }
    );
    assert_eq!(
        fault("title.en = \"Long\"", &format!("title.en = \"{}\"", "é".repeat(121))),
        Fault::TooLong { at: at("tea.agenda.long"), max: 120 }
    );
    for licence in ["card", "restricted"] {
        assert_eq!(
            fault("licence = \"own\"", &format!("licence = \"{licence}\"")),
            Fault::Licence { at: at("tea.reading.thanks") }
        );
    }
    assert_eq!(
        fault("text.en = \"Thank you for the tea.\"\n", ""),
        Fault::Licence { at: at("tea.reading.thanks") }
    );
    assert_eq!(
        fault("after = { days = 1 }", "after = { years = 0 }"),
        Fault::Number { at: at("tea.milestone.cup") }
    );
    let other = "condition.en = \"if there is tea\"\ninstead_of = \"tea.item.long.pour\"";
    assert_eq!(
        fault("condition.en = \"if there is tea\"", other),
        Fault::Instead { at: at("tea.item.long.pour") }
    );
    for (key, id) in [("track", "tea.track.long.one"), ("cycle", "tea.cycle.leaves")] {
        assert_eq!(
            fault("condition.en", &format!("{key} = \"{id}\"\ncondition.en")),
            Fault::NoSuch { at: at("tea.item.long.pour"), id: at(id) }
        );
    }
    let territory = "licence = \"own\"\nterritory = [\"us\"]";
    assert_eq!(fault("licence = \"own\"", territory), Fault::Country { at: at("tea.reading.thanks") });
    let cycle = "[[cycles]]\nid = \"tea.cycle.leaves\"\ntitle.en = \"Leaves\"\nby = \"month\"\nturns = [{ title.en = \"Green\" }]\n[[milestones]]";
    assert_eq!(fault("[[milestones]]", cycle), Fault::Turns { at: at("tea.cycle.leaves"), found: 1 });
    let second = "after = { days = 40 }\n[[milestones]]\nid = \"tea.milestone.pot\"\ntitle.en = \"Pot\"\nafter = { months = 1 }";
    assert_eq!(fault("after = { days = 1 }", second), Fault::Order { at: at("tea.milestone.pot") });
}

#[test]
fn a_pack_that_does_not_hold_together_is_not_written() {
    let mut pack = Pack::from_toml(&small()).unwrap();
    pack.agendas.clear();
    assert!(matches!(pack.to_toml(), Err(PackError::Faulty(_))));
}

#[test]
fn circles_beside_each_other_take_the_time_of_the_longest_and_a_stand_in_takes_none() {
    let two = r#"
[[agendas.tracks]]
id = "tea.track.short.garden"
title.en = "Garden"
[[agendas.tracks]]
id = "tea.track.short.kitchen"
title.en = "Kitchen"
[[agendas.items]]
id = "tea.item.short.garden"
title.en = "Sit"
minutes = 20
min = 10
max = 20
track = "tea.track.short.garden"
[[agendas.items]]
id = "tea.item.short.kitchen"
title.en = "Wash up"
minutes = 15
min = 10
max = 20
track = "tea.track.short.kitchen"
[[agendas.items]]
id = "tea.item.short.rain"
title.en = "Sit inside"
minutes = 20
min = 10
max = 20
track = "tea.track.short.garden"
condition.en = "if it rains"
instead_of = "tea.item.short.garden"

[[readings]]
id = "tea.reading.thanks""#;
    let text = small().replacen("[[readings]]\nid = \"tea.reading.thanks\"", two, 1);
    let text = text.replacen("title.en = \"Short\"\nminutes = 10", "title.en = \"Short\"\nminutes = 30", 1);
    let pack = Pack::from_toml(&text).unwrap();
    assert_eq!(pack.agendas[1].length(), 30);
    assert_eq!(Pack::from_toml(&pack.to_toml().unwrap()).unwrap(), pack);
}

/// Minutes of the items that make up the evening: stand-ins take another's place.
fn minutes_of(agenda: &AgendaTemplate) -> Vec<u32> {
    agenda.items.iter().filter(|item| item.instead_of.is_none()).map(|item| item.minutes).collect()
}

/// Every English wording of a pack, in small letters.
fn english(pack: &'static Pack) -> impl Iterator<Item = String> {
    pack.texts().into_iter().map(|(_, text, _)| text.get("en").to_lowercase())
}

#[test]
fn na_takes_an_hour_or_an_hour_and_a_half_with_or_without_a_break() {
    let pack = pack("na");
    let lengths: Vec<_> = pack.agendas.iter().map(minutes_of).collect();
    assert_eq!(
        lengths,
        [
            vec![3, 1, 10, 3, 4, 4, 2, 29, 4],
            vec![3, 1, 10, 3, 4, 4, 2, 59, 4],
            vec![3, 1, 10, 3, 4, 4, 2, 10, 49, 4],
        ]
    );
    let pauses = pack.agendas.iter().flat_map(|agenda| &agenda.items).filter(|item| item.pause);
    assert_eq!(pauses.map(|item| item.minutes).collect::<Vec<_>>(), [10]);
    assert_eq!(pack.agenda_for(90).unwrap().id, "na.agenda.90");
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
fn a_newcomers_key_tag_turns_any_sharing_of_na_to_step_one() {
    for agenda in &pack("na").agendas {
        let stand_ins: Vec<_> = agenda.items.iter().filter(|item| item.instead_of.is_some()).collect();
        let [step_one] = stand_ins[..] else { panic!("{}", agenda.id) };
        let sharing =
            agenda.items.iter().find(|item| Some(&item.id) == step_one.instead_of.as_ref()).unwrap();
        assert_eq!(sharing.title.get("en"), "Sharing");
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

#[test]
fn lifering_talks_all_hour_and_ends_with_applause() {
    let pack = pack("lifering");
    for agenda in &pack.agendas {
        assert_eq!(minutes_of(agenda), [3, 45, 4, 5, 3], "{}", agenda.id);
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
    assert_eq!(minutes_of(agenda), [3, 8, 2, 12, 5, 37, 3, 5]);
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
