//! The certificate for a milestone.

use papers::{Certificate, Language, Page, certificate};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

fn paper(name: &str, language: Language) -> Certificate {
    let evening = evening(language);
    Certificate {
        day: evening.day,
        date: evening.date,
        name: name.to_owned(),
        interval: if language == Language::Spanish { "9 meses" } else { "9 months" }.to_owned(),
        language,
    }
}

#[test]
fn it_names_one_person_and_no_program() {
    for (language, page, mark) in EACH {
        let made = certificate(&paper("Odalys", language), page).unwrap();
        assert_eq!((made.pages, made.has_names), (1, true));
        assert_eq!(made.file_name, "certificate-2026-11-24.pdf");
        let printed = Printed::new(&made.bytes);
        printed.check();
        gallery::keep(&format!("certificate{mark}"), page, &printed, 1);
        assert!(printed.text().contains("Odalys") && printed.structure().contains("H1"));
        assert!(!printed.info().contains("Odalys"));
    }
}

#[test]
fn any_name_fits_the_frame() {
    for page in [Page::Letter, Page::A4] {
        for (called, name) in [
            ("rtl", "فاطمة الزهراء".to_owned()),
            ("long", "Maximiliana ".repeat(42)),
            ("none", String::new()),
        ] {
            let made = certificate(&paper(&name, Language::English), page).unwrap();
            assert_eq!(made.pages, 1);
            gallery::keep(&format!("certificate-{called}"), page, &Printed::new(&made.bytes), 1);
        }
    }
}
