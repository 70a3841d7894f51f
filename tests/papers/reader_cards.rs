//! Reader cards.

use model::markdown;
use papers::{Doer, Language, Page, ReaderCard, ReaderCards, reader_cards};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

fn card(title: &str, words: Option<&str>) -> ReaderCard {
    ReaderCard {
        title: title.to_owned(),
        reader: Some(Doer::Named("Luis M.".to_owned())),
        words: words.map(markdown::read),
        source: words.map(|_| "World English Bible. Public domain".to_owned()),
    }
}

fn cards() -> ReaderCards {
    let short = "Some of us came because we had to. Some of us came because we had nowhere else to go.\n\n\
        All of us may stay. There is nothing to sign and nothing to pay.";
    let long = "We came in by different doors, and each of us thought that nobody else had used that one. \
        It took a while to find out that the hall behind it is the same.\n\n"
        .repeat(7);
    ReaderCards {
        day: "2026-11-24".to_owned(),
        cards: vec![
            card("Why we are here", Some(short)),
            card("How It Works", None),
            card("The long one", Some(&long)),
            card("For today", Some(short)),
        ],
        language: Language::English,
    }
}

#[test]
fn short_cards_stand_two_to_a_page_and_a_long_one_has_its_own() {
    for (page, language) in BOTH {
        let paper = reader_cards(&ReaderCards { language, ..cards() }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("reader-cards-{}", language.tag()), page, &printed, paper.pages);
        let on = |title: &str| (1..=paper.pages).find(|page| printed.page(*page).contains(title)).unwrap();
        assert_eq!((on("Why we are here"), on("How It Works"), on("For today")), (1, 1, 2));
        assert_eq!(on("The long one"), 3, "it is given away, so nothing else is on it");
        assert_eq!(paper.pages, 3, "letters are as large as one page has room for");
        assert_eq!((paper.has_names, paper.file_name.as_str()), (true, "reader-cards-2026-11-24.pdf"));
        assert!(!printed.info().contains("How It Works"));
    }
    let text = Printed::new(&reader_cards(&cards(), Page::A4).unwrap().bytes).text();
    assert!(text.contains("The words are in the binder."), "{text}");
}

#[test]
fn a_title_without_end_and_no_card_at_all_make_a_paper() {
    let mut long = cards();
    long.cards[0].title = "W".repeat(500);
    long.cards[1].reader = Some(Doer::Named("Quillwort ".repeat(50)));
    for page in [Page::Letter, Page::A4] {
        let paper = reader_cards(&long, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("reader-cards-long", page, &printed, paper.pages);
    }
    let none = ReaderCards { cards: Vec::new(), ..cards() };
    let paper = reader_cards(&none, Page::Letter).unwrap();
    assert_eq!((paper.pages, paper.has_names), (1, false));
}
