//! Who is doing what at the next evenings.

use papers::{Doer, Language, Page, Serving, ServingEvening, ServingState, WhoDoesWhat, who_does_what};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

fn sheet() -> WhoDoesWhat {
    let named = |name: &str| Some(Doer::Named(name.to_owned()));
    let serving = |service: &str, doer, state| Serving { service: service.to_owned(), doer, state };
    let evening = |day: &str| ServingEvening {
        date: format!("Tuesday, {day}, 2026"),
        services: vec![
            serving("chair", named("Dana R."), ServingState::Yes),
            serving("reader", named("Luis M."), ServingState::Asked),
            serving("greeter", None, ServingState::Open),
            serving("coffee maker", named("Priya K."), ServingState::No),
            serving("timekeeper", Some(Doer::Unnamed("ask in the room".to_owned())), ServingState::Open),
        ],
    };
    WhoDoesWhat {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        evenings: ["November 24", "December 1", "December 8", "December 15"].map(evening).to_vec(),
        language: Language::English,
    }
}

#[test]
fn every_service_of_every_evening_is_on_it_with_what_became_of_asking() {
    for (page, language) in BOTH {
        let paper = who_does_what(&WhoDoesWhat { language, ..sheet() }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("who-does-what-{}", language.tag()), page, &printed, paper.pages);
        assert!(paper.has_names);
        assert_eq!(paper.file_name, "services-2026-11-24.pdf");
        let text = printed.text();
        for (expected, times) in
            [("Dana R.", 4), ("greeter", 4), ("ask in the room", 4), ("December 8, 2026", 1)]
        {
            assert_eq!(text.matches(expected).count(), times, "{expected}: {text}");
        }
        assert!(!printed.info().contains("Lantern"));
    }
}

#[test]
fn long_names_no_evening_and_many_make_a_readable_paper() {
    let mut long = sheet();
    long.evenings[0].services[0].doer = Some(Doer::Named("Q".repeat(500)));
    long.evenings[0].services[1].service = "W".repeat(500);
    let many = WhoDoesWhat { evenings: sheet().evenings.into_iter().cycle().take(26).collect(), ..sheet() };
    let none = WhoDoesWhat { evenings: Vec::new(), ..sheet() };
    for (name, sheet) in [("long", long), ("many", many), ("none", none)] {
        for page in [Page::Letter, Page::A4] {
            let paper = who_does_what(&sheet, page).unwrap();
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("who-does-what-{name}"), page, &printed, paper.pages);
            assert_eq!(paper.has_names, name != "none");
        }
    }
}
