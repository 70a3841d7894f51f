//! The handouts that come with the program, every one in both languages and on both papers.

use model::handout::Shipped;
use papers::{Handout, Language, MeetingPlace, Number, Page, handout};

use crate::gallery;
use crate::poppler::Printed;

pub(crate) fn filled(blocks: Vec<model::handout::Block>, large: bool) -> Handout {
    let number = |called: &str, number: &str| Number {
        called: called.to_owned(),
        number: number.to_owned(),
        checked: "25 November 2026".to_owned(),
    };
    let place = |group: &str, when: &str| MeetingPlace {
        group: group.to_owned(),
        when: when.to_owned(),
        place: "Lantern Hall, upstairs".to_owned(),
    };
    Handout {
        blocks,
        large,
        group: Some("Lantern Street Group".to_owned()),
        next_meeting: Some("Tuesday, 1 December, 7:00 pm".to_owned()),
        numbers: vec![number("Ambulance, police, fire", "911"), number("988 Lifeline: call or text", "988")],
        places: vec![
            place("Lantern Street Group", "Tuesdays, 7:00 – 8:00 pm"),
            place("Harbour Study Circle", "first Saturday of the month, 10:00 – 11:30 am"),
        ],
        ..Handout::default()
    }
}

#[test]
fn every_handout_is_a_readable_paper() {
    for shipped in Shipped::all().unwrap() {
        for text in shipped.texts() {
            let language = Language::from_tag(text.language).unwrap();
            for page in [Page::Letter, Page::A4] {
                let about = filled(text.handout.blocks.clone(), text.front.large);
                let paper = handout(&about, language, page).unwrap();
                let printed = Printed::new(&paper.bytes);
                printed.check();
                let name = format!("handout-{}-{}", shipped.key, text.language);
                gallery::keep(&name, page, &printed, paper.pages);
                assert!(paper.pages <= 2, "{name}: {} pages", paper.pages);
                assert!(paper.uncovered.is_empty(), "{name}: {:?}", paper.uncovered);
                assert!(!paper.has_names);
                let structure = printed.structure();
                assert!(structure.contains("H1"), "{name}");
                assert!(!printed.info().contains(&text.front.title), "{name} says its title outside");
            }
        }
    }
}
