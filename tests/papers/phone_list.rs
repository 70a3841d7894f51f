//! The phone list, folded in three.

use papers::{Language, Page, PhoneEntry, PhoneList, phone_list};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

fn entry(name: &str, phone: Option<&str>, email: Option<&str>) -> PhoneEntry {
    PhoneEntry { name: name.to_owned(), phone: phone.map(str::to_owned), email: email.map(str::to_owned) }
}

fn list(count: usize, language: Language) -> PhoneList {
    let evening = evening(language);
    let some = [
        entry("Ana P.", Some("555 0100"), None),
        entry("Odalys R.", Some("555 0101"), Some("odalys@lantern.example")),
        entry("فاطمة ن.", None, Some("fatima@lantern.example")),
        entry("Wren O.", Some("+1 (555) 010-0199"), None),
    ];
    let entries = some.iter().cycle().take(count).cloned().collect();
    PhoneList { day: evening.day, date: evening.date, entries, language }
}

#[test]
fn what_is_outside_names_nobody_and_no_group() {
    for (language, page, mark) in EACH {
        let paper = phone_list(&list(9, language), page).unwrap();
        assert_eq!((paper.pages, paper.has_names), (1, true));
        assert_eq!(paper.file_name, "keep-in-touch-2026-11-24.pdf");
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("phone-list{mark}"), page, &printed, 1);
        let text = printed.text();
        assert!(text.contains("555 0101") && text.contains("odalys@lantern.example"), "{text}");
        let third = match page {
            Page::Letter => 792.0 / 3.0,
            Page::A4 => 841.89 / 3.0,
        };
        let outside = printed.words(1).into_iter().filter(|word| word.left < third);
        let outside: Vec<String> = outside.map(|word| word.text).collect();
        assert!(!outside.is_empty());
        for word in &outside {
            assert!(!word.contains("555") && !word.contains('@') && word != "Ana", "{outside:?}");
        }
    }
}

#[test]
fn nobody_many_and_a_long_name_are_all_lists() {
    for page in [Page::Letter, Page::A4] {
        let none = phone_list(&list(0, Language::English), page).unwrap();
        assert_eq!((none.pages, none.has_names), (1, false));
        gallery::keep("phone-list-nobody", page, &Printed::new(&none.bytes), 1);
        let mut many = list(60, Language::English);
        many.entries.push(entry(&"Maximiliana ".repeat(42), Some("555 0155"), None));
        let paper = phone_list(&many, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("phone-list-many", page, &printed, paper.pages);
        let text = printed.text();
        assert_eq!(text.matches("Ana P.").count(), 15);
        assert!(text.contains("555 0155"));
    }
}
