//! The report about one person under her release.

use papers::{Language, Noted, Page, PersonReport, ReportMeeting, person_report};

use crate::gallery;
use crate::poppler::Printed;
use crate::tally::{EACH, evening};

fn report(meetings: usize, language: Language) -> PersonReport {
    let evening = evening(language);
    let noted = [Noted::Attended, Noted::NotRecorded, Noted::Late, Noted::Excused, Noted::LeftEarly];
    let meeting = |(at, noted): (usize, &Noted)| ReportMeeting {
        date: format!("{} July 2026", at % 31 + 1),
        noted: *noted,
        minutes: (at != 2).then_some(90),
    };
    let text = |text: &str| text.to_owned();
    PersonReport {
        day: evening.day,
        date: evening.date,
        person: text("Odalys R."),
        discloser: text("Harbor Clinic"),
        group: text("Monday group"),
        period: text("1 July 2026 – 30 September 2026"),
        recipient: text("Case manager, County Services"),
        purpose: text("Coordinating care"),
        extent: text("Attendance, week by week"),
        signed: text("1 July 2026"),
        expires: text("31 December 2026"),
        meetings: noted.iter().cycle().take(meetings).enumerate().map(meeting).collect(),
        notice: model::notice::statement_1().iter().map(|text| (*text).to_owned()).collect(),
        language,
    }
}

#[test]
fn it_bears_the_notice_word_for_word_and_says_absent_of_nobody_of_whom_nothing_was_noted() {
    for (language, page, mark) in EACH {
        let paper = person_report(&report(9, language), page).unwrap();
        assert!(paper.has_names);
        assert_eq!(paper.file_name, "attendance-2026-11-24.pdf");
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep(&format!("person-report{mark}"), page, &printed, paper.pages);
        let text = printed.text().split_whitespace().collect::<Vec<_>>().join(" ");
        let ends = [
            "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2).",
            "redisclose the record (see 42 CFR 2.31).",
        ];
        for said in ends {
            assert!(text.contains(said), "{said}: {text}");
        }
        for said in ["Odalys R.", "Case manager, County Services", "Coordinating care", "31 December 2026"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains("Absent") && !text.contains("No asistió"), "{text}");
        let silent = if language == Language::English { "Not recorded" } else { "Sin anotar" };
        assert_eq!(text.matches(silent).count(), 4, "two rows, the sum and what it means: {text}");
        assert!(!printed.info().contains("Odalys"));
    }
}

#[test]
fn no_meeting_and_a_year_of_them_are_both_reports() {
    for page in [Page::Letter, Page::A4] {
        let none = person_report(&report(0, Language::English), page).unwrap();
        gallery::keep("person-report-none", page, &Printed::new(&none.bytes), none.pages);
        let mut long = report(300, Language::English);
        long.person = "Maximiliana ".repeat(42);
        long.recipient = "Somebody who ".repeat(30);
        let paper = person_report(&long, page).unwrap();
        assert!(paper.pages > 5);
        let printed = Printed::new(&paper.bytes);
        printed.check();
        gallery::keep("person-report-long", page, &printed, paper.pages);
    }
}
