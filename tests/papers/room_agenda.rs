//! The agenda for the room.

use papers::{Error, Language, Page, RoomAgenda, RoomItem, room_agenda};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

fn agenda() -> RoomAgenda {
    let item = |(time, title): &(&str, &str)| RoomItem {
        time: (*time).to_owned(),
        title: (*title).to_owned(),
        circles: Vec::new(),
    };
    let mut items: Vec<RoomItem> = [
        ("7:00 PM", "Welcome"),
        ("7:05 PM", "Check-in"),
        ("7:20 PM", "Setting the agenda"),
        ("7:25 PM", "Working time"),
    ]
    .iter()
    .map(item)
    .collect();
    items.push(RoomItem {
        time: "8:00 PM".to_owned(),
        title: "Small groups".to_owned(),
        circles: ["Circle 1", "Circle 2", "Circle 3", "Newcomers"].map(str::to_owned).to_vec(),
    });
    RoomAgenda {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        date: "Tuesday, November 24, 2026".to_owned(),
        topic: Some("One hour at a time".to_owned()),
        items,
        closes: "8:30 PM".to_owned(),
        language: Language::English,
    }
}

#[test]
fn it_is_large_on_one_page_and_says_times_and_items() {
    for (page, language) in BOTH {
        let paper = room_agenda(&RoomAgenda { language, ..agenda() }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("room-agenda-{}", language.tag()), page, &printed, paper.pages);
        assert_eq!(
            (paper.pages, paper.has_names, paper.file_name.as_str()),
            (1, false, "agenda-2026-11-24.pdf")
        );
        let text = printed.text();
        for expected in
            ["7:20 PM", "Setting the agenda", "Circle 1 · Circle 2", "One hour at a time", "8:30 PM"]
        {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert!(!printed.info().contains("Lantern"));
        assert!(printed.structure().contains("TH"));
    }
}

#[test]
fn a_long_evening_stays_readable() {
    let many = RoomAgenda { items: agenda().items.into_iter().cycle().take(60).collect(), ..agenda() };
    let mut long = agenda();
    long.items[0].title = "word ".repeat(100);
    long.items[1].title = "W".repeat(500);
    long.topic = Some("x".repeat(200));
    let none = RoomAgenda { items: Vec::new(), topic: None, ..agenda() };
    for (name, agenda) in [("many", many), ("long", long), ("none", none)] {
        for page in [Page::Letter, Page::A4] {
            let paper = room_agenda(&agenda, page).unwrap();
            let printed = Printed::new(&paper.bytes);
            printed.check();
            gallery::keep(&format!("room-agenda-{name}"), page, &printed, paper.pages);
        }
    }
    let bad = RoomAgenda { day: String::new(), ..agenda() };
    assert_eq!(room_agenda(&bad, Page::A4).err(), Some(Error::Day));
}
