//! Slips to sign in on, four to a page.

use papers::{Language, Page, SignInSlips, sign_in_slips};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

fn slips(slips: u32, language: Language) -> SignInSlips {
    SignInSlips { evening: evening(language), slips, language }
}

#[test]
fn four_stand_on_a_page_and_one_is_read_out() {
    for (language, page, mark) in EACH {
        let paper = sign_in_slips(&slips(6, language), page).unwrap();
        assert_eq!((paper.pages, paper.has_names), (2, false));
        assert_eq!(paper.file_name, "sign-in-slips-2026-11-24.pdf");
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("sign-in-slips{mark}"), page, &printed, 2);
        assert_eq!(printed.page(2).matches("Lantern Street Group").count(), 4);
        assert!(!printed.info().contains("Lantern"));
    }
}

#[test]
fn what_is_too_long_becomes_smaller_or_is_refused_and_never_cut() {
    let mut long = slips(0, Language::English);
    long.evening.title = "Lantern ".repeat(62);
    for page in [Page::Letter, Page::A4] {
        let paper = sign_in_slips(&long, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        gallery::keep("sign-in-slips-long", page, &printed, 1);
        assert_eq!(paper.pages, 1);
    }
    long.evening.place = "Hall ".repeat(4_000);
    assert_eq!(sign_in_slips(&long, Page::A4).err(), Some(papers::Error::TooMuch));
    assert!(sign_in_slips(&slips(401, Language::English), Page::A4).is_err());
}
