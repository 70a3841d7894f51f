//! The list for whoever looks after chips.

use papers::{ChipDue, ChipEvening, ChipList, ChipRow, Language, Page, chip_list};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::EACH;

fn list(facilitator: bool, language: Language) -> ChipList {
    let chip =
        |(title, stock, wanted): (&str, Option<u32>, u32)| ChipRow { title: title.to_owned(), stock, wanted };
    let due = |title: &str, names: &[&str]| ChipDue {
        title: title.to_owned(),
        count: names.len() as u32,
        names: if facilitator { names.iter().map(|name| (*name).to_owned()).collect() } else { Vec::new() },
    };
    ChipList {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        word: "Chips".to_owned(),
        chips: [
            ("24 hours", Some(40), 0),
            ("30 days", Some(3), 1),
            ("6 months", None, 0),
            ("1 year", Some(0), 2),
        ]
        .map(chip)
        .to_vec(),
        evenings: vec![
            ChipEvening {
                date: "Tuesday, 24 November 2026".to_owned(),
                due: vec![due("30 days", &["Ana P."]), due("1 year", &["Odalys R."])],
            },
            ChipEvening { date: "Tuesday, 1 December 2026".to_owned(), due: Vec::new() },
            ChipEvening {
                date: "Tuesday, 8 December 2026".to_owned(),
                due: vec![due("1 year", &["Wren O."])],
            },
        ],
        facilitator,
        language,
    }
}

#[test]
fn names_stand_on_the_facilitators_only() {
    for (language, page, mark) in EACH {
        for (facilitator, called) in [(false, "chip-list"), (true, "chip-list-facilitator")] {
            let paper = chip_list(&list(facilitator, language), page).unwrap();
            assert_eq!((paper.pages, paper.has_names), (1, facilitator));
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("{called}{mark}"), page, &printed, 1);
            let text = printed.text();
            assert_eq!(text.contains("Ana P."), facilitator, "{text}");
            assert!(text.contains("8 December") && !text.contains("1 December 2026\n"), "{text}");
            assert!(!printed.info().contains("Chips"));
        }
    }
}

#[test]
fn names_given_by_mistake_do_not_reach_the_list_without_names() {
    let list = ChipList { facilitator: false, ..list(true, Language::English) };
    let paper = chip_list(&list, Page::Letter).unwrap();
    assert!(!paper.has_names && !Printed::new(&paper.bytes).text().contains("Ana"));
}

#[test]
fn nothing_and_very_much_are_both_lists() {
    for page in [Page::Letter, Page::A4] {
        let mut list = list(true, Language::English);
        list.chips.clear();
        list.evenings.clear();
        assert_eq!(chip_list(&list, page).unwrap().pages, 1);
        let due = ChipDue {
            title: "1 year".to_owned(),
            count: 42,
            names: vec!["Maximiliana ".repeat(42), "Ana P.".to_owned()],
        };
        list.evenings = vec![ChipEvening { date: "Some day".to_owned(), due: vec![due; 40] }];
        let paper = chip_list(&list, page).unwrap();
        assert!(paper.pages > 2);
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("chip-list-long", page, &printed, paper.pages);
    }
}
