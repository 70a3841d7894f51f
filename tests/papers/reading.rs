//! A reading in large print.

use model::markdown;
use papers::{Language, LargeReading, Page, reading};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

fn large(text: &str) -> LargeReading {
    LargeReading {
        title: "The hall behind the doors".to_owned(),
        words: markdown::read(text),
        source: Some("Written for this program, 2026".to_owned()),
        licence: "Our own words".to_owned(),
        language: Language::English,
    }
}

const TEXT: &str = "## Coming in\n\nWe came in by different doors, and each of us thought that **nobody else** had used \
    that one.\n\n> It took a while to find out\n> that the hall behind it is the same.\n\n- one\n- two\n\n\
    1. first\n2. second\n\nThere is nothing to sign.";

#[test]
fn it_is_large_and_says_where_it_comes_from() {
    for (page, language) in BOTH {
        let paper = reading(&LargeReading { language, ..large(TEXT) }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("reading-{}", language.tag()), page, &printed, paper.pages);
        let text = printed.text();
        for expected in [
            "The hall behind the doors",
            "nobody else",
            "2. second",
            "Our own words",
            "for this program, 2026",
        ] {
            assert!(text.replace('\n', " ").contains(expected), "{expected}: {text}");
        }
        assert_eq!((paper.has_names, paper.file_name.as_str()), (false, "reading.pdf"));
        assert!(!printed.info().contains("hall"));
        let structure = printed.structure();
        assert!(structure.contains("H1") && structure.contains("BlockQuote"), "{structure}");
    }
}

#[test]
fn a_reading_of_many_pages_says_on_each_what_it_is() {
    let paper = reading(&large(&TEXT.repeat(40)), Page::Letter).unwrap();
    let printed = Printed::new(&paper.bytes);
    gallery::keep("reading-long", Page::Letter, &printed, paper.pages);
    assert!(paper.pages > 5);
    for page in 1..=paper.pages {
        let text = printed.page(page);
        assert!(text.contains("The hall behind") && text.contains(&format!("Page {page} of")), "{text}");
    }
}
