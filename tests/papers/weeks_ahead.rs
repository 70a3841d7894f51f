//! The weeks ahead, for whoever leads and for the wall.

use papers::{Language, Page, Seat, Serves, Week, WeeksAhead, weeks_ahead, weeks_ahead_wall};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

const SERVICES: [&str; 8] =
    ["chair", "reader", "greeter", "coffee maker", "timekeeper", "chip person", "secretary", "treasurer"];

fn plan<S: Clone>(services: usize, fill: impl Fn(usize, usize) -> Option<S>) -> WeeksAhead<S> {
    let steps =
        ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
    let week = |at: usize| Week {
        date: format!("Tue {} Nov", at + 1),
        about: vec![format!("Step {}", steps[at]), "asking for help".to_owned()],
        off: at == 5,
        services: (0..services).map(|service| fill(at, service)).collect(),
    };
    WeeksAhead {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        services: SERVICES.iter().take(services).map(|name| (*name).to_owned()).collect(),
        weeks: (0..steps.len()).map(week).collect(),
        language: Language::English,
    }
}

fn with_names(services: usize) -> WeeksAhead<Serves> {
    plan(services, |week, service| match (week + service) % 5 {
        0 => None,
        1 => Some(Serves::Open),
        2 => Some(Serves::Unnamed("ask in the room".to_owned())),
        3 => Some(Serves::Named("Guillermina V.".to_owned())),
        _ => Some(Serves::Named("Luis M.".to_owned())),
    })
}

#[test]
fn twelve_weeks_with_names_are_the_leaders_and_without_for_the_wall() {
    for (page, language) in BOTH {
        let tag = language.tag();
        let own = weeks_ahead(&WeeksAhead { language, ..with_names(6) }, page).unwrap();
        let printed = Printed::new(&own.bytes);
        printed.check();
        gallery::keep(&format!("weeks-ahead-{tag}"), page, &printed, own.pages);
        let text = printed.text().replace('\n', " ");
        assert!(own.has_names && text.contains("Luis M.") && text.contains("Step Eleven"), "{text}");
        let wall = plan(6, |week, service| {
            (service != week).then_some([Seat::Open, Seat::Taken][(week + service) % 2])
        });
        let wall = weeks_ahead_wall(&WeeksAhead { language, ..wall }, page).unwrap();
        let printed = Printed::new(&wall.bytes);
        printed.check();
        gallery::keep(&format!("weeks-ahead-wall-{tag}"), page, &printed, wall.pages);
        assert_eq!((wall.has_names, wall.pages), (false, 1));
        assert_eq!(
            (own.file_name.as_str(), wall.file_name.as_str()),
            ("weeks-ahead-2026-11-24.pdf", "weeks-ahead-wall-2026-11-24.pdf")
        );
        assert!(!printed.info().contains("Lantern"));
    }
}

#[test]
fn more_services_than_stand_side_by_side_follow_in_a_second_table() {
    for page in [Page::Letter, Page::A4] {
        let paper = weeks_ahead(&with_names(8), page).unwrap();
        let printed = Printed::new(&paper.bytes);
        gallery::keep("weeks-ahead-eight", page, &printed, paper.pages);
        let structure = printed.structure();
        assert_eq!(structure.matches("Table (block)").count(), 2, "{structure}");
        assert!(SERVICES.iter().all(|service| printed.text().contains(service)));
    }
}

#[test]
fn long_names_no_services_and_no_weeks_make_a_readable_paper() {
    let mut long = with_names(6);
    long.services[0] = "W".repeat(500);
    long.weeks[0].services[1] = Some(Serves::Named("Quillwort ".repeat(50)));
    long.weeks[1].about = vec!["x".repeat(200)];
    let none = WeeksAhead { weeks: Vec::new(), ..with_names(0) };
    for (name, plan) in [("long", long), ("none", none), ("bare", with_names(0))] {
        for page in [Page::Letter, Page::A4] {
            let paper = weeks_ahead(&plan, page).unwrap();
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("weeks-ahead-{name}"), page, &printed, paper.pages);
        }
    }
}
