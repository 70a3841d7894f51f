//! What every shipped pack has to be, and what a pack may not be.

mod na;
mod programs;
mod secular;

use super::*;
use crate::reading::minutes_aloud;

const LANGUAGES: [&str; 2] = ["en", "es"];

/// Texts of others that are free to pass on: how the id ends, and who wrote it.
const FREE: [(&str, &str); 6] = [
    (".reading.serenity-prayer", "Reinhold Niebuhr"),
    ("recovery-dharma.reading.verse-5", "Max Müller"),
    ("recovery-dharma.reading.verse-81", "Max Müller"),
    ("recovery-dharma.reading.verse-122", "Max Müller"),
    ("recovery-dharma.reading.verse-223", "Max Müller"),
    (".reading.beatitudes", "World English Bible"),
];

fn shipped() -> &'static [Pack] {
    Pack::shipped().unwrap()
}

fn pack(id: &str) -> &'static Pack {
    shipped().iter().find(|pack| pack.id == id).unwrap()
}

/// A small pack that holds together, for tests that break it.
pub(super) fn small() -> String {
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
    assert_eq!(
        ids,
        [
            "aa",
            "na",
            "smart",
            "recovery-dharma",
            "refuge-recovery",
            "lifering",
            "sos",
            "wfs",
            "celebrate-recovery",
            "clinic",
            "blank"
        ]
    );
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
    let turns = "{ title.en = \"Green\" },".repeat(13);
    let cycle = format!(
        "[[cycles]]\nid = \"tea.cycle.leaves\"\ntitle.en = \"Leaves\"\nby = \"month\"\nturns = [{turns}]\n[[milestones]]"
    );
    assert_eq!(fault("[[milestones]]", &cycle), Fault::Turns { at: at("tea.cycle.leaves"), found: 13 });
    let second = "after = { days = 40 }\n[[milestones]]\nid = \"tea.milestone.pot\"\ntitle.en = \"Pot\"\nafter = { months = 1 }";
    assert_eq!(fault("after = { days = 1 }", second), Fault::Order { at: at("tea.milestone.pot") });
}

#[test]
fn a_shipped_cycle_by_month_has_a_turn_for_every_month() {
    let cycles = Pack::shipped().unwrap().iter().flat_map(|pack| &pack.cycles);
    for cycle in cycles.filter(|cycle| cycle.by == crate::cycle::CycleBy::Month) {
        assert_eq!(cycle.turns.len(), 12, "{}", cycle.id);
    }
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

/// The minutes of an agenda's items that are there without a condition being met.
fn minutes(agenda: &AgendaTemplate) -> Vec<u32> {
    agenda.items.iter().filter(|item| item.instead_of.is_none()).map(|item| item.minutes).collect()
}

fn agenda(pack: &'static Pack, name: &str) -> &'static AgendaTemplate {
    let id = format!("{}.agenda.{name}", pack.id);
    pack.agendas.iter().find(|agenda| agenda.id == id).unwrap()
}

/// Every English wording of a pack, in small letters.
fn english(pack: &'static Pack) -> impl Iterator<Item = String> {
    pack.texts().into_iter().map(|(_, text, _)| text.get("en").to_lowercase())
}
