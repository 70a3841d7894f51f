//! What a group writes down, for its members.

use papers::{Language, Page, WrittenDown};

use crate::poppler::Printed;

fn paper(paragraph: &str, language: Language) -> WrittenDown {
    WrittenDown { title: "Lantern Street Group".to_owned(), paragraph: paragraph.to_owned(), language }
}

#[test]
fn it_is_one_page_with_a_heading_a_paragraph_and_a_neutral_title() {
    let paragraph = "For each meeting, this group writes down how many people came. ".repeat(12);
    for page in [Page::Letter, Page::A4] {
        for (language, title) in
            [(Language::English, "What we write down"), (Language::Spanish, "Lo que anotamos")]
        {
            let made = papers::written_down(&paper(&paragraph, language), page).unwrap();
            assert_eq!((made.pages, made.title.as_str(), made.has_names), (1, title, false));
            assert_eq!(made.file_name, "written-down.pdf");
            let printed = Printed::new(&made.bytes);
            printed.check();
            let text = printed.text();
            assert!(text.contains(title) && text.contains("Lantern Street Group"), "{text}");
            assert_eq!(
                text.split_whitespace().filter(|word| *word == "came.").count(),
                12,
                "nothing is lost"
            );
            assert!(printed.structure().contains("H1"));
            assert!(!printed.info().contains("Lantern"));
        }
    }
}

#[test]
fn more_than_a_page_holds_goes_on_on_the_next() {
    let made = papers::written_down(&paper(&"word ".repeat(3_000), Language::English), Page::Letter).unwrap();
    assert!(made.pages > 1);
    let text = Printed::new(&made.bytes).text();
    assert_eq!(text.split_whitespace().filter(|word| *word == "word").count(), 3_000);
}
