//! What a group writes down, for its members.

use homegroup_tests::{Desk, text};
use papers::{Language, Page, WrittenDown};
use serde_json::json;

use crate::gallery;
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
            gallery::keep(&format!("written-down-{}", language.tag()), page, &printed, made.pages);
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

#[test]
fn a_clinic_that_keeps_all_it_can_still_has_it_on_one_page_whole() {
    let desk = Desk::unlocked();
    let request = json!({ "name": "Morning Room", "program": "clinic", "regime": "part2", "weekday": "tue",
        "time": "18:00" });
    let group = text(&desk.ok("group_create", request)["id"]);
    let (ana, kit) = (desk.person(&group, "Ana", "Pipit"), desk.person(&group, "Kit", "Plover"));
    desk.ok("person_edit", json!({ "person": ana, "phone": "555-0101" }));
    desk.ok("own_field_add", json!({ "group": group, "name": "Track" }));
    desk.ok("care_add", json!({ "group": group, "person": ana, "kind": "away" }));
    desk.ok("goal_add", json!({ "group": group, "person": ana, "text": "A walk a day" }));
    let walk = json!({ "group": group, "person": ana, "other": kit, "kind": "partner",
        "agreed": "2026-11-24", "other_agreed": "2026-11-24" });
    desk.ok("partner_add", walk);
    for language in ["en", "es"] {
        desk.ok("settings_edit", json!({ "language": language }));
        let told = text(&desk.ok("written_down_get", json!({ "group": group }))["paragraph"]);
        let words = |text: &str| text.split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>();
        for page in ["letter", "a4"] {
            let paper = json!({ "kind": "written_down", "group": group, "page": page });
            desk.ok("paper_print", json!({ "paper": paper }));
            let printed = words(&Printed::new(&desk.printed()).text());
            let told = words(&told);
            assert!(printed.windows(told.len()).any(|part| part == told), "{language}: {printed:?}");
        }
    }
}
