//! The slip a person carries from meeting to meeting.

use papers::{AttendanceSlip, Language, Page, attendance_slip};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

fn slip(language: Language) -> AttendanceSlip {
    AttendanceSlip { evening: evening(language), notice: None, language }
}

#[test]
fn it_says_attendance_and_nothing_else_and_the_name_is_a_line() {
    for (language, page, mark) in EACH {
        let paper = attendance_slip(&slip(language), page).unwrap();
        assert_eq!((paper.pages, paper.has_names), (1, false));
        assert_eq!(paper.file_name, "attendance-slip.pdf");
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("attendance-slip{mark}"), page, &printed, 1);
        let text = printed.text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let caveat = match language {
            Language::English => "It says nothing about sobriety, taking part or membership.",
            Language::Spanish => "No dice nada sobre su sobriedad, su participación",
        };
        assert!(text.contains(caveat), "{text}");
        assert!(!text.contains("CFR"), "no law where none applies");
        let structure = printed.structure();
        assert_eq!(structure.matches("TR").count(), 11, "{structure}");
        assert!(!printed.info().contains("Lantern"));
    }
}

#[test]
fn a_treatment_programs_slip_bears_the_notice() {
    let notice = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
    for page in [Page::Letter, Page::A4] {
        let slip = AttendanceSlip { notice: Some(notice.to_owned()), ..slip(Language::English) };
        let paper = attendance_slip(&slip, page).unwrap();
        let printed = Printed::new(&paper.bytes);
        gallery::keep("attendance-slip-notice", page, &printed, 1);
        assert_eq!(paper.pages, 1);
        assert!(printed.text().contains(notice));
    }
    let mut long = slip(Language::English);
    long.evening.title = "Lantern ".repeat(62);
    long.evening.place = "Hall ".repeat(100);
    let paper = attendance_slip(&long, Page::A4).unwrap();
    gallery::keep("attendance-slip-long", Page::A4, &Printed::new(&paper.bytes), paper.pages);
    long.evening.day.clear();
    assert!(attendance_slip(&long, Page::A4).is_err());
}
