//! Name tents and name badges.

use papers::{FirstNames, Language, Page, badges, name_tents};

use crate::gallery;
use crate::poppler::Printed;
use crate::run_sheet::BOTH;

fn names(names: &[&str]) -> FirstNames {
    FirstNames { names: names.iter().map(|name| (*name).to_owned()).collect(), language: Language::English }
}

const FEW: [&str; 5] = ["Dana", "Guillermina", "Nguyễn", "سارة", "Jo"];

#[test]
fn a_tent_says_its_name_on_both_sides_and_is_read_out_once() {
    for (page, language) in BOTH {
        let paper = name_tents(&FirstNames { language, ..names(&FEW) }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("name-tents-{}", language.tag()), page, &printed, paper.pages);
        assert_eq!((paper.pages, paper.has_names, paper.file_name.as_str()), (3, true, "name-tents.pdf"));
        assert_eq!(printed.structure().matches("Dana").count(), 1);
        // The one that is upside down and the one that is not.
        let words = printed.words(1);
        assert_eq!(words.iter().filter(|word| word.text == "Dana").count(), 2, "{words:?}");
        assert!(!printed.info().contains("Dana"));
    }
}

#[test]
fn a_fold_is_in_the_very_middle_of_what_is_cut() {
    let printed = Printed::new(&name_tents(&names(&[]), Page::Letter).unwrap().bytes);
    let picture = printed.picture(1);
    let rules: Vec<usize> = (0..picture.height).filter(|y| picture.ink(24, *y)).collect();
    let near = |at: usize| rules.iter().any(|y| y.abs_diff(at) <= 1);
    assert!(near(198) && near(396) && near(594), "{rules:?}");
    // The line to cut along goes across, those to fold by do not.
    let across = |at: usize| (at - 1..=at + 1).any(|y| picture.ink(306, y));
    assert!(across(396) && !across(198) && !across(594));
}

#[test]
fn badges_stand_where_sheets_that_are_sold_cut_have_them() {
    for (page, language) in BOTH {
        let paper = badges(&FirstNames { language, ..names(&FEW) }, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("badges-{}", language.tag()), page, &printed, paper.pages);
        assert_eq!((paper.pages, paper.has_names, paper.file_name.as_str()), (1, true, "badges.pdf"));
        assert!(printed.text().contains("Guillermina"));
    }
    // Nothing is drawn on or between badges but the name: 11/16 inch from the left, 7/12 from the top.
    let blank = Printed::new(&badges(&names(&["I"]), Page::Letter).unwrap().bytes);
    let picture = blank.picture(1);
    assert!((50..292).all(|x| !picture.ink(x, 43) && !picture.ink(x, 209)));
    assert!((20..34).any(|x| picture.ink(x, 42)), "a stroke beside the upper edge");
}

#[test]
fn a_name_of_500_letters_and_blank_ones_make_a_page() {
    let long = "Quillwort".repeat(56);
    let cases: [(&str, &[&str]); 2] = [("long", &[&long, "W W W W W W W W W W W W W W W"]), ("blank", &[])];
    for (name, list) in cases {
        for page in [Page::Letter, Page::A4] {
            for (kind, paper) in
                [("name-tents", name_tents(&names(list), page)), ("badges", badges(&names(list), page))]
            {
                let paper = paper.unwrap();
                let printed = Printed::new(&paper.bytes);
                printed.check();
                gallery::keep(&format!("{kind}-{name}"), page, &printed, paper.pages);
                assert_eq!((paper.pages, paper.has_names), (1, !list.is_empty()));
            }
        }
    }
}
