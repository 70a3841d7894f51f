//! The run sheet.

use papers::{Doer, Entry, Error, Language, Page, PlanItem, RunSheet, run_sheet};

use crate::gallery;
use crate::poppler::Printed;

pub(crate) const BOTH: [(Page, Language); 4] = [
    (Page::Letter, Language::English),
    (Page::A4, Language::English),
    (Page::Letter, Language::Spanish),
    (Page::A4, Language::Spanish),
];

/// An item as plain as can be.
pub(crate) fn item(time: &str, minutes: u32, title: &str) -> PlanItem {
    PlanItem {
        time: time.to_owned(),
        minutes,
        takes_time: true,
        title: title.to_owned(),
        reads: None,
        applies: None,
        instead_of: None,
        timer: None,
        doer: None,
        script: None,
    }
}

fn named(name: &str) -> Option<Doer> {
    Some(Doer::Named(name.to_owned()))
}

fn role(name: &str) -> Option<Doer> {
    Some(Doer::Unnamed(name.to_owned()))
}

/// A line as it is stored.
fn line(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn sheet() -> RunSheet {
    let welcome = "Hello, and welcome. I’m …, and I’m looking after the meeting today. We’ll be done by … .\n\n\
        If the meeting is open: Anybody may sit in with us, whatever brought you.\n\n\
        Before we start, please silence your phone.";
    let items = [
        PlanItem {
            doer: named("Dana R."),
            script: line(welcome),
            ..item("7:00 PM", 2, "Welcome, open or closed meeting")
        },
        PlanItem {
            doer: named("Luis M."),
            reads: line("How It Works"),
            ..item("7:02 PM", 5, "Opening readings")
        },
        PlanItem {
            doer: role("chip person"),
            applies: line("if somebody is here for the first time"),
            script: line("Is anybody at their first meeting? You don’t have to say a thing."),
            ..item("7:07 PM", 5, "Newcomers, visitors, chips and anniversaries")
        },
        PlanItem {
            takes_time: false,
            applies: line("if we have a speaker"),
            instead_of: line("Topic"),
            ..item("7:12 PM", 20, "Speaker")
        },
        PlanItem {
            doer: named("Dana R."),
            reads: line("Step Eleven (week 11 of 12)"),
            ..item("7:12 PM", 4, "Topic")
        },
        PlanItem { doer: role("everyone"), timer: Some((4, 1)), ..item("7:16 PM", 34, "Sharing") },
        PlanItem { doer: role("ask in the room"), ..item("7:50 PM", 3, "Basket, announcements") },
        PlanItem {
            doer: named("Dana R."),
            script: line("Thank you to everybody who set up, read or simply came."),
            ..item("7:53 PM", 5, "Close")
        },
    ];
    RunSheet {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        when: ["Tuesday, November 24, 2026", "7:00 PM – 8:00 PM", "Lantern Hall, upstairs", ""]
            .map(str::to_owned)
            .to_vec(),
        topic: line("one hour at a time"),
        entries: items.into_iter().map(Entry::Item).collect(),
        closes: "8:00 PM".to_owned(),
        language: Language::English,
    }
}

#[test]
fn everything_a_leader_needs_is_on_it_and_its_title_is_neutral() {
    for (page, language) in BOTH {
        let paper = run_sheet(&RunSheet { language, ..sheet() }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("run-sheet-{}", language.tag()), page, &printed, paper.pages);
        assert!(paper.has_names);
        assert_eq!(paper.file_name, "run-sheet-2026-11-24.pdf");
        let text = printed.text().replace('\n', " ");
        for expected in [
            "Lantern Street Group",
            "7:02 PM",
            "Luis M.",
            "chip person",
            "How It Works",
            "if somebody is here for the first time",
            "34",
            "(20)",
            "8:00 PM",
            "You don’t have to say a thing.",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        let info = printed.info();
        assert!(!info.contains("Lantern") && !info.contains("Dana"), "{info}");
        let structure = printed.structure();
        assert!(structure.contains("H1") && structure.contains("TH"), "{structure}");
        assert!(structure.find("Welcome").unwrap() < structure.find("Sharing").unwrap());
    }
}

#[test]
fn the_end_is_never_alone_on_a_page() {
    for count in 20..40 {
        let one = Entry::Item(item("7:00 PM", 1, "One of many"));
        let long = RunSheet { entries: vec![one; count], ..sheet() };
        let paper = run_sheet(&long, Page::Letter).unwrap();
        let printed = Printed::new(&paper.bytes);
        let last = (1..=paper.pages).find(|page| printed.page(*page).contains("End\n")).unwrap();
        assert!(printed.page(last).contains("One of many"), "{count}");
    }
}

#[test]
fn without_a_name_of_anybody_it_has_no_names() {
    let mut nameless = sheet();
    for entry in &mut nameless.entries {
        if let Entry::Item(item) = entry {
            item.doer = role("chair");
        }
    }
    assert!(!run_sheet(&nameless, Page::A4).unwrap().has_names);
    assert!(
        !format!("{nameless:?}").contains("Lantern") && !format!("{:?}", sheet().entries).contains("Dana")
    );
}

#[test]
fn a_circle_is_one_row_and_its_leader_is_a_name() {
    let mut evening = sheet();
    let circle = Entry::Circle {
        time: "8:00 PM".to_owned(),
        minutes: 50,
        title: "Circle 1".to_owned(),
        doer: named("Ana T."),
        items: ["Guidelines", "Focus question", "Sharing"].map(str::to_owned).to_vec(),
    };
    evening.entries = vec![Entry::Item(item("7:00 PM", 60, "Large group")), circle];
    let paper = run_sheet(&evening, Page::Letter).unwrap();
    assert!(paper.has_names);
    let text = Printed::new(&paper.bytes).text();
    assert!(text.contains("Guidelines · Focus question · Sharing") && text.contains("Ana T."), "{text}");
}

#[test]
fn long_names_no_items_and_many_make_a_readable_paper() {
    let mut long = sheet();
    if let Some(Entry::Item(item)) = long.entries.first_mut() {
        item.doer = named(&"Quillwort ".repeat(50));
        item.title = "W".repeat(500);
    }
    long.title = "x".repeat(500);
    let none = RunSheet { entries: Vec::new(), topic: None, when: Vec::new(), ..sheet() };
    let many = RunSheet { entries: sheet().entries.into_iter().cycle().take(60).collect(), ..sheet() };
    for (name, sheet) in [("long", long), ("none", none), ("many", many)] {
        for page in [Page::Letter, Page::A4] {
            let paper = run_sheet(&sheet, page).unwrap();
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("run-sheet-{name}"), page, &printed, paper.pages);
        }
    }
    let bad = RunSheet { day: "tonight".to_owned(), ..sheet() };
    assert_eq!(run_sheet(&bad, Page::A4).err(), Some(Error::Day));
}
