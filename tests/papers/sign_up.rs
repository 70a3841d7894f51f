//! The sign-up sheet.

use papers::{Error, Language, MAX_SIGN_UP_ROWS, Page, Paper, Service, SignUp, SignUpEvening};

use crate::gallery;
use crate::poppler::Printed;

/// Points; 12.7 mm.
const MARGIN: usize = 36;

const SERVICES: [&str; 6] = ["chair", "reader", "greeter", "coffee maker", "timekeeper", "chip person"];

/// Eight Tuesdays with six services each; somebody makes the coffee already.
fn sheet() -> SignUp {
    let evening = |day: &str| SignUpEvening {
        date: format!("Tuesday, {day}"),
        services: SERVICES
            .iter()
            .map(|name| Service { name: (*name).to_owned(), taken: *name == "coffee maker" })
            .collect(),
    };
    let days = [
        "24 November",
        "1 December",
        "8 December",
        "15 December",
        "22 December",
        "29 December",
        "5 January",
        "12 January",
    ];
    SignUp {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        evenings: days.into_iter().map(evening).collect(),
        language: Language::English,
    }
}

fn make(sheet: &SignUp, page: Page) -> (Paper, Printed) {
    let paper = papers::sign_up(sheet, page).unwrap();
    let printed = Printed::new(&paper.bytes);
    (paper, printed)
}

#[test]
fn every_row_has_its_number_in_order_and_every_page_its_heading() {
    for page in [Page::Letter, Page::A4] {
        let (paper, printed) = make(&sheet(), page);
        assert!(paper.pages >= 2);
        gallery::keep("sign-up", page, &printed, paper.pages);
        let mut numbers = Vec::new();
        for number in 1..=paper.pages {
            let text = printed.page(number);
            for expected in [
                "Sign-up sheet",
                "Lantern Street Group",
                "Service",
                "(first name, last initial)",
                "Confidential.",
                &format!("Page {number} of {}", paper.pages),
            ] {
                assert!(text.contains(expected), "{expected} on page {number}: {text}");
            }
            let mut words = printed.words(number);
            words.retain(|word| word.text.parse::<u32>().is_ok() && word.right < MARGIN as f32 + 30.0);
            words.sort_by(|a, b| a.top.total_cmp(&b.top));
            numbers.extend(words.into_iter().map(|word| word.text));
        }
        let expected: Vec<String> = (1..=48).map(|row: u32| row.to_string()).collect();
        assert_eq!(numbers, expected);
        printed.check();
    }
}

#[test]
fn what_is_taken_says_so_and_nothing_else_stands_on_a_line() {
    let (paper, printed) = make(&sheet(), Page::Letter);
    assert!(!paper.has_names);
    let mut taken = 0;
    for number in 1..=paper.pages {
        let words = printed.words(number);
        let name = words.iter().find(|word| word.text == "Name").unwrap();
        for word in words.iter().filter(|w| w.left >= name.left - 1.0 && w.top > name.top + 10.0) {
            // The dates, above, and the page's number, below, are wide enough to reach there.
            if word.text == "taken" {
                taken += 1;
                let coffee = words.iter().any(|w| w.text == "coffee" && (w.top - word.top).abs() < 3.0);
                assert!(coffee, "{word:?} stands beside another service");
            } else {
                assert!(word.top > 720.0, "{word:?} stands on a line");
            }
        }
    }
    assert_eq!(taken, 8);
}

#[test]
fn title_and_file_name_are_neutral() {
    let (paper, printed) = make(&sheet(), Page::A4);
    assert_eq!((paper.title.as_str(), paper.file_name.as_str()), ("Sign-up sheet", "sign-up-2026-11-24.pdf"));
    let info = printed.info();
    assert!(info.contains("Title:           Sign-up sheet\n"), "{info}");
    assert!(!info.contains("Lantern") && !format!("{:?}", sheet()).contains("Lantern"));
}

#[test]
fn an_evening_stays_together_and_its_date_stands_above_it() {
    let (paper, printed) = make(&sheet(), Page::Letter);
    for number in 1..=paper.pages {
        let text = printed.page(number);
        assert_eq!(text.matches("Tuesday,").count(), text.matches("chair").count(), "{text}");
        assert_eq!(text.matches("Tuesday,").count(), text.matches("chip person").count(), "{text}");
    }
}

#[test]
fn an_evening_longer_than_a_page_has_its_date_on_both() {
    let mut sheet = sheet();
    sheet.evenings.truncate(1);
    let service = Service { name: "reader".to_owned(), taken: false };
    sheet.evenings[0].services = vec![service; 40];
    let (paper, printed) = make(&sheet, Page::A4);
    assert_eq!(paper.pages, 2);
    assert!((1..=2).all(|number| printed.page(number).contains("Tuesday, 24 November")));
    let structure = printed.structure();
    assert_eq!(structure.matches("Tuesday, 24 November").count(), 1, "said once: {structure}");
    assert_eq!(structure.matches("Table (block)").count(), 1);
}

#[test]
fn no_ink_is_in_the_margins_whatever_a_service_is_called() {
    let mut sheet = sheet();
    let wide = "W".repeat(200);
    sheet.title = format!("{wide} {wide}");
    sheet.evenings[0].date = wide.clone();
    for (service, name) in
        sheet.evenings[0].services.iter_mut().zip([&wide, "الخدمة", "o\u{301}\u{301}\u{301}"])
    {
        service.name = name.to_owned();
    }
    for page in [Page::Letter, Page::A4] {
        let (paper, printed) = make(&sheet, page);
        for number in 1..=paper.pages {
            let picture = printed.picture(number);
            let (right, bottom) = (picture.width - MARGIN, picture.height - MARGIN);
            for y in 0..picture.height {
                for x in 0..picture.width {
                    let margin = x < MARGIN || x >= right || y < MARGIN || y >= bottom;
                    assert!(!(margin && picture.ink(x, y)), "ink at {x}, {y} of page {number}");
                }
            }
        }
    }
}

#[test]
fn equal_sheets_are_equal_bytes() {
    let (first, _) = make(&sheet(), Page::A4);
    let (second, _) = make(&sheet(), Page::A4);
    assert_eq!(first.bytes, second.bytes);
    let mut other = sheet();
    other.evenings[0].services[0].taken = true;
    assert_ne!(first.bytes, make(&other, Page::A4).0.bytes);
}

#[test]
fn a_sheet_in_spanish_is_spanish_throughout() {
    let (paper, printed) = make(&SignUp { language: Language::Spanish, ..sheet() }, Page::A4);
    assert_eq!(paper.title, "Hoja para apuntarse");
    let text = printed.text();
    for expected in [
        "Servicio",
        "Nombre",
        "(nombre e inicial del apellido)",
        "ya cubierto",
        "Confidencial.",
        "Página 1 de",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    for english in ["Service", "taken", "Confidential", "Sign-up"] {
        assert!(!text.contains(english), "{english} in {text}");
    }
}

#[test]
fn a_bad_day_and_too_many_rows_are_refused() {
    let bad = SignUp { day: "24.11.2026".to_owned(), ..sheet() };
    assert_eq!(papers::sign_up(&bad, Page::A4).err(), Some(Error::Day));
    let mut long = sheet();
    let service = Service { name: "reader".to_owned(), taken: false };
    long.evenings[0].services = vec![service; MAX_SIGN_UP_ROWS as usize];
    let refused = papers::sign_up(&long, Page::A4).err();
    assert_eq!(refused, Some(Error::TooManyRows { limit: MAX_SIGN_UP_ROWS }));
    let none = SignUp { evenings: Vec::new(), ..sheet() };
    assert_eq!(papers::sign_up(&none, Page::A4).unwrap().pages, 1);
}
