//! Sheets for the leaders of circles.

use model::markdown;
use papers::{Circle, CircleText, Doer, Language, LeaderSheets, Page, PlanItem, leader_sheets};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::{BOTH, item};

fn circle(number: u32) -> Circle {
    let leader = Doer::Named(format!("Leader{number} T."));
    let script = "I’m …, and I lead this circle tonight. Let’s begin with the Serenity Prayer.\n\n\
        Every week we read our guidelines, so that everybody knows what to count on.";
    let led = |item: PlanItem| PlanItem { doer: Some(leader.clone()), ..item };
    Circle {
        title: format!("Circle {number}"),
        hours: "8:00 PM – 8:50 PM".to_owned(),
        items: vec![
            PlanItem {
                reads: Some("Guidelines (in the binder)".to_owned()),
                script: Some(script.to_owned()),
                ..led(item("8:00 PM", 4, "Serenity Prayer and guidelines"))
            },
            PlanItem {
                script: Some("Our question tonight is: … . Take a moment with it.".to_owned()),
                ..led(item("8:04 PM", 4, "Focus question"))
            },
            PlanItem {
                doer: Some(Doer::Unnamed("everyone".to_owned())),
                timer: Some((4, 1)),
                script: Some("We have three to five minutes each. You may always pass.".to_owned()),
                ..item("8:08 PM", 34, "Sharing")
            },
            PlanItem {
                applies: Some("if somebody celebrates".to_owned()),
                ..led(item("8:42 PM", 3, "Chips"))
            },
            led(item("8:45 PM", 5, "Prayer and close")),
        ],
        texts: vec![CircleText {
            title: "Questions".to_owned(),
            words: markdown::read("1. What gave you hope this week?\n2. What would you leave behind?"),
        }],
        people: (1..=7).map(|at| format!("Member{number}{at} Q.")).collect(),
        leader: Some(leader),
    }
}

fn sheets() -> LeaderSheets {
    LeaderSheets {
        day: "2026-11-24".to_owned(),
        date: "Tuesday, November 24, 2026".to_owned(),
        circles: (1..=4).map(circle).collect(),
        language: Language::English,
    }
}

#[test]
fn each_circle_has_a_page_and_nothing_of_another_one() {
    for (page, language) in BOTH {
        let paper = leader_sheets(&LeaderSheets { language, ..sheets() }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("leader-sheets-{}", language.tag()), page, &printed, paper.pages);
        assert_eq!((paper.pages, paper.has_names), (4, true));
        for number in 1..=4 {
            let text = printed.page(number);
            assert!(text.contains(&format!("Circle {number}")) && text.contains("Focus question"), "{text}");
            assert!(text.contains("What gave you hope"), "{text}");
            for other in 1..=4 {
                let told = text.contains(&format!("Member{other}1 Q."))
                    && text.contains(&format!("Leader{other} T."));
                assert_eq!(told, other == number, "{text}");
                assert_eq!(text.contains(&format!("Circle {other}")), other == number, "{text}");
            }
        }
        assert_eq!(paper.file_name, "circles-2026-11-24.pdf");
    }
}

#[test]
fn a_sheet_without_names_says_so() {
    let mut nameless = sheets();
    for circle in &mut nameless.circles {
        circle.people.clear();
        circle.leader = Some(Doer::Unnamed("circle leader".to_owned()));
        for item in &mut circle.items {
            item.doer = None;
        }
    }
    assert!(!leader_sheets(&nameless, Page::A4).unwrap().has_names);
    let none = LeaderSheets { circles: Vec::new(), ..sheets() };
    assert_eq!(leader_sheets(&none, Page::A4).unwrap().pages, 1);
}

#[test]
fn many_people_and_long_names_stay_on_their_own_circles_pages() {
    let mut long = sheets();
    long.circles.truncate(2);
    long.circles[0].people = (0..40).map(|at| format!("Person{at} {}", "Q".repeat(at * at / 3))).collect();
    long.circles[1].title = "W".repeat(300);
    for page in [Page::Letter, Page::A4] {
        let paper = leader_sheets(&long, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("leader-sheets-long", page, &printed, paper.pages);
        let second = (1..=paper.pages).find(|page| printed.page(*page).contains("Leader2 T.")).unwrap();
        assert!((second..=paper.pages).all(|page| !printed.page(page).contains("Person")));
    }
}
