//! The sign-in sheet an agency keeps.

use papers::{Agency, Language, Page, SignIn, agency_rows_on_a_page, agency_sign_in};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

const NOTICE: &str = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

fn sheet(copy: papers::Copy, language: Language) -> SignIn {
    let evening = evening(language);
    SignIn {
        title: evening.title,
        day: evening.day,
        date: evening.date,
        time: evening.time,
        place: evening.place,
        facilitator: Some("Odalys R.".to_owned()),
        copy,
        language,
    }
}

fn agency() -> Agency {
    Agency { topic: "Triggers at home".to_owned(), notice: Some(NOTICE.to_owned()), ..Agency::default() }
}

fn names(count: usize) -> papers::Copy {
    papers::Copy::Facilitator { names: vec!["Ana P.".to_owned(); count], blank_rows: 0 }
}

#[test]
fn the_sheet_that_goes_round_has_blanks_for_what_is_not_known_yet_and_nobodys_name() {
    for (language, page, mark) in EACH {
        let mut sheet = sheet(papers::Copy::Circulated { blank_rows: 0 }, language);
        let rows = agency_rows_on_a_page(&sheet, &agency(), page).unwrap();
        assert!((8..=14).contains(&rows), "{rows}");
        sheet.copy = papers::Copy::Circulated { blank_rows: rows };
        let paper = agency_sign_in(&sheet, &agency(), page).unwrap();
        assert_eq!((paper.pages, paper.has_names), (1, false));
        assert_eq!(paper.file_name, "sign-in-2026-11-24.pdf");
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("agency-sign-in{mark}"), page, &printed, 1);
        let text = printed.text();
        assert!(text.contains("42 CFR part 2") && text.contains("Triggers at home"), "{text}");
        if language == Language::English {
            for said in
                ["Began at", "Ended at", "Credential", "Signature in", "Signature out", "blank at close"]
            {
                assert!(text.contains(said), "{said}: {text}");
            }
        }
        assert!(printed.structure().contains("TH"));
        assert!(!printed.info().contains("Lantern"));
    }
}

#[test]
fn the_copy_with_names_says_so_on_every_page_and_has_room_for_those_on_no_list() {
    for (language, page, mark) in EACH {
        let paper = agency_sign_in(&sheet(names(24), language), &agency(), page).unwrap();
        assert!(paper.has_names && paper.pages >= 2);
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("agency-facilitator-copy{mark}"), page, &printed, paper.pages);
        assert_eq!(printed.text().matches("Ana P.").count(), 24);
        assert!(printed.page(paper.pages).contains("30"), "a quarter more");
    }
}

#[test]
fn no_rows_many_rows_and_a_name_of_five_hundred_letters_are_all_sheets() {
    for page in [Page::Letter, Page::A4] {
        let empty = sheet(papers::Copy::Circulated { blank_rows: 0 }, Language::English);
        assert_eq!(agency_sign_in(&empty, &agency(), page).unwrap().pages, 1);
        let mut long = sheet(names(1), Language::English);
        if let papers::Copy::Facilitator { names, .. } = &mut long.copy {
            names.push("Maximiliana ".repeat(42));
        }
        long.facilitator = Some("Odalys ".repeat(70));
        long.title = "Lantern ".repeat(62);
        long.place = "Hall ".repeat(100);
        let wordy = Agency {
            topic: "Topic ".repeat(80),
            credential: "Licensed ".repeat(50),
            co_facilitator: "Somebody ".repeat(50),
            notice: None,
        };
        let paper = agency_sign_in(&long, &wordy, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("agency-long", page, &printed, paper.pages);
        let many = sheet(papers::Copy::Circulated { blank_rows: 400 }, Language::English);
        assert!(agency_sign_in(&many, &agency(), page).unwrap().pages > 20);
    }
}
