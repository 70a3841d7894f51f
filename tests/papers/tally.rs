//! The sheet an evening is counted on.

use papers::{Evening, Language, Page, Service, Tally};

use crate::gallery;
use crate::poppler::Printed;

/// An invented evening.
pub(crate) fn evening(language: Language) -> Evening {
    let spanish = language == Language::Spanish;
    Evening {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        date: if spanish { "martes, 24 de noviembre de 2026" } else { "Tuesday, 24 November 2026" }
            .to_owned(),
        time: if spanish { "19:00 – 20:00" } else { "7:00 – 8:00 pm" }.to_owned(),
        place: "Lantern Hall, upstairs".to_owned(),
    }
}

/// Both languages on both sizes of paper, and how a picture of each is called.
pub(crate) const EACH: [(Language, Page, &str); 4] = [
    (Language::English, Page::Letter, ""),
    (Language::English, Page::A4, ""),
    (Language::Spanish, Page::Letter, "-es"),
    (Language::Spanish, Page::A4, "-es"),
];

fn sheet(language: Language) -> Tally {
    let service = |(at, name): (usize, &str)| Service { name: name.to_owned(), taken: at == 1 };
    let services = ["Chair", "Greeter", "Coffee", "Literature", "Timekeeper"];
    let chips = ["24 hours", "30 days", "60 days", "90 days", "6 months", "9 months", "1 year", "Every year"];
    Tally {
        evening: evening(language),
        online: true,
        basket: Some("Basket".to_owned()),
        chips: chips.map(str::to_owned).to_vec(),
        next: Some((
            "Tuesday, 1 December 2026".to_owned(),
            services.into_iter().enumerate().map(service).collect(),
        )),
        name_lines: 0,
        language,
    }
}

#[test]
fn a_usual_evening_is_counted_on_one_page_without_a_name() {
    for (language, page, mark) in EACH {
        for (online, called) in [(true, "tally-online"), (false, "tally")] {
            let paper = papers::tally(&Tally { online, ..sheet(language) }, page).unwrap();
            assert_eq!((paper.pages, paper.has_names), (1, false), "{called}");
            assert_eq!(paper.file_name, "count-2026-11-24.pdf");
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("{called}{mark}"), page, &printed, 1);
            let text = printed.text();
            for said in ["Lantern Street Group", "Basket", "90 days", "Every year", "Literature"] {
                assert!(text.contains(said), "{said}: {text}");
            }
            let structure = printed.structure();
            assert!(structure.contains("H1") && structure.contains("Table") && structure.contains("TH"));
            assert!(!printed.info().contains("Lantern"));
        }
    }
}

#[test]
fn lines_for_first_names_have_a_page_of_their_own() {
    for (language, page, mark) in EACH {
        let paper = papers::tally(&Tally { name_lines: 30, ..sheet(language) }, page).unwrap();
        assert_eq!((paper.pages, paper.has_names), (2, false));
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("tally-names{mark}"), page, &printed, 2);
        assert!(printed.page(2).contains("30"));
    }
}

#[test]
fn a_group_that_gives_nothing_and_collects_nothing_counts_people_only() {
    let bare =
        Tally { basket: None, chips: Vec::new(), next: None, online: false, ..sheet(Language::English) };
    let paper = papers::tally(&bare, Page::A4).unwrap();
    assert_eq!(paper.pages, 1);
    let text = Printed::new(&paper.bytes).text();
    assert!(!text.contains("Given") && !text.contains("Basket"), "{text}");
}

#[test]
fn long_and_many_things_go_on_on_the_next_page() {
    let mut long = sheet(Language::English);
    long.evening.title = "Lantern ".repeat(62);
    long.chips = (0..40).map(|at| format!("{at} years")).collect();
    long.next = Some(("soon".to_owned(), vec![Service { name: "Tea and ".repeat(60), taken: false }; 12]));
    for page in [Page::Letter, Page::A4] {
        let paper = papers::tally(&long, page).unwrap();
        assert!(paper.pages > 2);
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("tally-long", page, &printed, paper.pages);
        assert!(printed.text().contains("39 years"));
    }
    long.evening.day = "tonight".to_owned();
    assert!(papers::tally(&long, Page::A4).is_err());
    assert!(papers::tally(&Tally { name_lines: 10_001, ..sheet(Language::English) }, Page::A4).is_err());
}
